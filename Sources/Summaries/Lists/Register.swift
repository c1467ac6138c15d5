public import Briefing
public import Languages

/// An alphabetical list of subjects, and the letters that each stands under.
public struct Register: Sendable {
  public let page: PageAddress
  /// In the order of the list, by their offsets in the archive: of a page of names by their places on
  /// it.
  let entries: [(offset: Int, letters: [String])]

  /// Those of an archive.
  ///
  /// `relations` are the countries that its relations stand under, in the order of the relations.
  public static func all(
    in archive: Archive, relations: [Country], names: [NamedPage.Letter], _ language: Language
  ) -> [Register] {
    [
      countries(archive.countries, at: .countries, language),
      countries(relations, at: .relations, language),
      Register(.organizations, slugs: archive.organizations.map(\.id.slug)),
      Register(.people, slugs: archive.people.map(\.id.slug)),
      Register(.places, slugs: archive.places.map(\.id.slug)),
      Register(.agreements, slugs: archive.agreements.map(\.id.slug)),
      Register(.allSeries, slugs: archive.series.map(\.id.slug)),
    ]
      + names.map { letter in
        Register(
          page: .names(letter.anchor),
          entries: letter.pages.enumerated().map {
            (offset: $0.offset, letters: Array($0.element.letters.dropFirst()))
          })
      }
  }

  private static func countries(
    _ countries: [Country], at page: PageAddress, _ language: Language
  ) -> Register {
    Register(
      page: page,
      entries: language.inOrder(Array(countries.enumerated()), by: \.element).map {
        (offset: $0.offset, letters: language.letters(of: $0.element))
      })
  }

  private init(_ page: PageAddress, slugs: [String]) {
    self.init(
      page: page,
      entries: slugs.enumerated().map {
        (offset: $0.offset, letters: ListWords.letters(ofSlug: $0.element))
      })
  }

  private init(page: PageAddress, entries: [(offset: Int, letters: [String])]) {
    self.page = page
    self.entries = entries
  }
}
