public import Briefing
public import Languages

/// A page of a subject, as a list of all names has it.
public struct NamedPage: Sendable {
  public let name: String
  /// What the subject is: `country`, `meeting`.
  public let kind: String
  public let page: PageAddress
  /// By which it is filed: its address, or where the language has a name of its own, that name.
  private let key: String

  /// The letters it stands under.
  var letters: [String] { ListWords.letters(ofSlug: key) }

  private init(
    _ name: String, _ kind: String, _ key: String, _ page: PageAddress
  ) {
    self.name = name
    self.kind = kind
    self.key = key
    self.page = page
  }
}

extension NamedPage {
  /// Those whose addresses begin with one letter, by their addresses.
  public struct Letter: Sendable {
    /// `A`, `0–9`.
    public let title: String
    /// As it stands in an address: `a`, `digits`.
    public let anchor: String
    public let pages: [NamedPage]
    /// Meetings and documents that are not among them, since they are too many; they are listed by
    /// year.
    public let leftOut: Int
  }

  /// Every subject of an archive, by letter.
  public static func byLetter(in archive: Archive, _ language: Language) -> [Letter] {
    let sorted = all(in: archive, language).sorted { ($0.key, $0.kind) < ($1.key, $1.kind) }
    return grouped(sorted, by: { ListWords.letter(ofSlug: $0.key) }).map { title, pages in
      let shown = pages.count > Division.mostOfPart ? pages.filter { !$0.isDated } : pages
      return Letter(
        title: title, anchor: title == "0–9" ? "digits" : title.lowercased(), pages: shown,
        leftOut: pages.count - shown.count)
    }
  }

  /// Whether it is one of those that lists have by year.
  private var isDated: Bool {
    switch page {
    case .meeting, .document: true
    default: false
    }
  }

  private static func all(in archive: Archive, _ language: Language) -> [NamedPage] {
    let kind = { (type: String) in language.text(.type, of: type) }
    let (person, country, body, place) = (
      kind("person"), kind("country"), kind("organization"), kind("place")
    )
    let (paper, run, meeting, document) = (
      kind("agreement"), kind("series"), kind("meeting"), kind("document")
    )
    let people = archive.people.map { Self($0.name, person, $0.id.slug, .person($0.id)) }
    let countries = archive.countries.map {
      Self(
        language.name(of: $0), country, language.isEnglish ? $0.id.slug : language.sortKey(of: $0),
        .country($0.id))
    }
    let bodies = archive.organizations.map {
      Self($0.name, body, $0.id.slug, .organization($0.id))
    }
    let places = archive.places.map { Self($0.name, place, $0.id.slug, .place($0.id)) }
    let papers = archive.agreements.map { Self($0.name, paper, $0.id.slug, .agreement($0.id)) }
    let series = archive.series.map { Self($0.name, run, $0.id.slug, .series($0.id)) }
    let meetings = archive.meetings.map { Self($0.name, meeting, $0.id.slug, .meeting($0.id)) }
    let documents = archive.documents.map {
      Self($0.title, document, $0.id.slug, .document($0.id))
    }
    return people + countries + bodies + places + papers + series + meetings + documents
  }
}
