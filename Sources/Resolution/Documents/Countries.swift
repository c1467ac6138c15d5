import Briefing

/// The countries that documents name, with their addresses.
enum Countries {
  /// By code; the same address in every archive, since a country's name is not read from documents.
  static func ids(in sources: [Source], _ names: CountryNames) -> [CountryCode: Identifier<Country>]
  {
    var book = SlugBook(word: "country")
    var ids: [CountryCode: Identifier<Country>] = [:]
    for code in Set(sources.flatMap { $0.findings.countries.map(\.code) }).sorted() {
      let slug = SubjectSlug.made(from: names.name(of: code))
      ids[code] = Identifier(
        book.enter([slug, SubjectSlug.joined([slug, SubjectSlug.made(from: code.description)])]))
    }
    return ids
  }

  static func all(
    in sources: [Source], _ ids: [CountryCode: Identifier<Country>], _ names: CountryNames
  ) -> [Country] {
    var documents: [CountryCode: Set<Identifier<Document>>] = [:]
    for source in sources {
      for country in source.findings.countries {
        documents[country.code, default: []].insert(source.id)
      }
    }
    return ids.map { code, id in
      Country(
        id: id, code: code, name: names.name(of: code),
        documents: (documents[code] ?? []).sorted())
    }
  }
}
