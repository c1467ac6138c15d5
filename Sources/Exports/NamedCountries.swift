import Briefing

/// The countries that an archive names, and those that what it names belongs to: a city may be in a
/// country of which no document speaks.
struct NamedCountries {
  struct Entry {
    let code: CountryCode
    /// That of its page; nil where no document speaks of it.
    let id: Identifier<Country>?
    let name: String
  }

  /// By code.
  let entries: [Entry]

  /// `profiles` tell the names of those that no document speaks of.
  init(in archive: Archive, _ profiles: [CountryProfile]) {
    let known = Dictionary(archive.countries.map { ($0.code, $0) }) { first, _ in first }
    let names = Dictionary(profiles.map { ($0.code, $0.name) }) { first, _ in first }
    let codes = Set(archive.countries.map(\.code)).union(archive.codesOfSubjects)
    entries = codes.sorted().map { code in
      Entry(
        code: code, id: known[code]?.id,
        name: known[code]?.name ?? names[code] ?? code.description)
    }
  }
}

extension Archive {
  /// The codes that stand in what it tells of everything but countries.
  fileprivate var codesOfSubjects: Set<CountryCode> {
    var codes = Set(documents.flatMap(\.countries) + agreements.flatMap(\.parties))
    codes.formUnion(places.compactMap(\.country))
    codes.formUnion(organizations.compactMap(\.country))
    for person in people {
      codes.formUnion(person.roles.compactMap(\.country))
      if let country = person.country { codes.insert(country.value) }
    }
    for meeting in meetings {
      codes.formUnion(meeting.countries.map(\.value))
      codes.formUnion(meeting.participants.compactMap(\.country))
      if let country = meeting.country { codes.insert(country.value) }
    }
    return codes
  }
}
