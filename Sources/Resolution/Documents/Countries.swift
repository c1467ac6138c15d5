import Briefing
import Text

/// The countries of the archive, with their addresses: those that documents name and those of every
/// city, body and person in it.
struct Countries {
  /// The same address in every archive, since a country's name is not read from documents.
  let ids: [CountryCode: Identifier<Country>]
  private let documents: [CountryCode: Set<Identifier<Document>>]
  private let names: CountryNames

  init(
    in sources: [Source], _ meetings: [Meeting], _ persons: [Person], _ sites: [Place],
    _ organizations: [Organization], _ agreements: [Agreement], _ names: CountryNames
  ) {
    var documents: [CountryCode: Set<Identifier<Document>>] = [:]
    for source in sources {
      for country in source.findings.countries {
        documents[country.code, default: []].insert(source.id)
      }
    }
    var codes = Set(documents.keys)
    for meeting in meetings {
      codes.formUnion(meeting.countries.map(\.value))
      codes.formUnion(meeting.participants.compactMap(\.country))
      if let host = meeting.country?.value { codes.insert(host) }
    }
    for person in persons {
      codes.formUnion(person.roles.compactMap(\.country))
      if let country = person.country?.value { codes.insert(country) }
    }
    codes.formUnion(sites.compactMap(\.country))
    codes.formUnion(organizations.compactMap(\.country))
    codes.formUnion(agreements.flatMap(\.parties))
    self.documents = documents
    self.names = names
    ids = Self.ids(of: codes, names)
  }

  private static func ids(
    of codes: Set<CountryCode>, _ names: CountryNames
  ) -> [CountryCode: Identifier<Country>] {
    var book = SlugBook(word: "country")
    var ids: [CountryCode: Identifier<Country>] = [:]
    for code in codes.sorted() {
      let slug = Slug.made(from: names.name(of: code))
      ids[code] = Identifier(
        book.enter([slug, SubjectSlug.joined([slug, Slug.made(from: code.description)])]))
    }
    return ids
  }

  /// By identifier.
  func all(_ backlinks: Backlinks) -> [Country] {
    ids.map { code, id in
      Country(
        id: id, code: code, name: names.name(of: code),
        documents: (documents[code] ?? []).sorted(), meetings: backlinks.countries[code] ?? [],
        hosted: backlinks.hosts[code] ?? [])
    }.sorted { $0.id < $1.id }
  }
}
