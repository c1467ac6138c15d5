public import Briefing
public import Languages
public import Traces

/// Says in words what the archive knows: Markdown for every page.
public struct Summarizer: Sendable {
  private let index: ArchiveIndex

  /// The profiles name countries that take part in a meeting and have no page of their own; the
  /// title is that of the first page.
  public init(
    archive: Archive, countries: [CountryProfile], title: String = "Briefings",
    language: Language = .english
  ) {
    index = ArchiveIndex(archive, countries, title: title, in: language)
  }

  private init(_ index: ArchiveIndex) {
    self.index = index
  }

  /// What pages can be made of, worked out anew on each call.
  public var records: Records { index.records }

  /// The same, noting what it reads.
  public func noting(in trace: Trace) -> Summarizer { Summarizer(index.noting(in: trace)) }

  /// The text of a page; empty for a subject that the archive does not have.
  public func text(of page: PageAddress) -> PageText {
    subjectText(of: page) ?? listText(of: page) ?? PageText(markdown: [], summary: "", plain: "")
  }

  /// The text at an address that has no subject any more.
  public func text(of forwarding: Forwarding) -> PageText {
    MovedText(index: index, forwarding: forwarding).text
  }

  private func subjectText(of page: PageAddress) -> PageText? {
    switch page {
    case .meeting(let id): index.meeting(id).map { MeetingText(index: index, meeting: $0).text }
    case .document(let id): index.document(id).map { DocumentText(index: index, document: $0).text }
    case .country(let id): index.whole(id).map { CountryText(index: index, country: $0).text }
    case .relation(let one, let other): relationText(of: one, and: other)
    case .organization(let id):
      index.whole(id).map { OrganizationText(index: index, organization: $0).text }
    case .person(let id): index.whole(id).map { PersonText(index: index, person: $0).text }
    case .place(let id): index.whole(id).map { PlaceText(index: index, place: $0).text }
    case .agreement(let id):
      index.agreement(id).map { AgreementText(index: index, agreement: $0).text }
    case .series(let id): index.series(id).map { SeriesText(index: index, series: $0).text }
    default: nil
    }
  }

  private func relationText(
    of one: Identifier<Country>, and other: Identifier<Country>
  ) -> PageText? {
    guard let one = index.country(one), let other = index.country(other) else { return nil }
    return RelationText(index: index, one: one, other: other).text
  }

  private func listText(of page: PageAddress) -> PageText? {
    if case .part = page {
      guard let division = index.division(of: page) else { return nil }
      return division.nameCount > 0
        ? ListTexts(index: index).register(at: page)
        : PartText(index: index, division: division).text
    }
    let lists = ListTexts(index: index)
    let overviews = OverviewTexts(index: index)
    switch page {
    case .home: return overviews.home
    case .timeline: return overviews.timeline
    case .ahead: return overviews.ahead
    case .about: return overviews.about
    case .meetings: return lists.meetings
    case .documents: return lists.documents
    case .search: return lists.search
    default: return lists.register(at: page)
    }
  }
}
