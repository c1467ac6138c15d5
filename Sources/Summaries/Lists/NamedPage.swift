public import Briefing

/// A page of a subject, as a list of all names has it.
public struct NamedPage: Sendable {
  public let name: String
  /// What the subject is: `country`, `meeting`.
  public let kind: String
  public let page: PageAddress
  private let slug: String

  private init(_ name: String, _ kind: String, _ slug: String, _ page: PageAddress) {
    self.name = name
    self.kind = kind
    self.slug = slug
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
  }

  /// Every subject of an archive, by letter.
  public static func byLetter(in archive: Archive) -> [Letter] {
    let sorted = all(in: archive).sorted { ($0.slug, $0.kind) < ($1.slug, $1.kind) }
    return grouped(sorted, by: { ListWords.letter(ofSlug: $0.slug) }).map { title, pages in
      Letter(
        title: title, anchor: title == "0–9" ? "digits" : title.lowercased(), pages: pages)
    }
  }

  private static func all(in archive: Archive) -> [NamedPage] {
    let people = archive.people.map { Self($0.name, "person", $0.id.slug, .person($0.id)) }
    let countries = archive.countries.map { Self($0.name, "country", $0.id.slug, .country($0.id)) }
    let bodies = archive.organizations.map {
      Self($0.name, "organization", $0.id.slug, .organization($0.id))
    }
    let places = archive.places.map { Self($0.name, "place", $0.id.slug, .place($0.id)) }
    let papers = archive.agreements.map {
      Self($0.name, "agreement", $0.id.slug, .agreement($0.id))
    }
    let series = archive.series.map { Self($0.name, "series", $0.id.slug, .series($0.id)) }
    let meetings = archive.meetings.map { Self($0.name, "meeting", $0.id.slug, .meeting($0.id)) }
    let documents = archive.documents.map {
      Self($0.title, "document", $0.id.slug, .document($0.id))
    }
    return people + countries + bodies + places + papers + series + meetings + documents
  }
}
