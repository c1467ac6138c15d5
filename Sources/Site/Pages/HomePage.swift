internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The first page: what is new, what lies ahead, and the doors to the rest.
struct HomePage: TemplateModel {
  var frame: PageFrame
  var latest: [MeetingGroup]
  var ahead: [MeetingGroup]
  var documents: [DocumentGroup]
  /// The countries, people and bodies with most meetings.
  var busiest: [FactLine]
  var countries: [Link]

  static func declare(_ fields: inout Fields, of page: HomePage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("latest", page?.latest)
    fields.list("ahead", page?.ahead)
    fields.list("documents", page?.documents)
    fields.list("busiest", page?.busiest)
    fields.list("countries", page?.countries)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(edition.options.title, at: page, text: text, in: edition)
    frame.calendar = edition.calendar(of: edition.archive.meetings.map(\.id))
    let cards = edition.meetingOrder.latestFirst.lazy.map { edition.meetingCard(at: $0) }
    latest = .single(
      cards.filter { $0.status != .planned }.prefix(8), from: page, in: edition.language)
    ahead = .single(Outlook(edition).announced.prefix(5), from: page, in: edition.language)
    let newest = edition.documentOrder.latestFirst.prefix(6)
    documents =
      newest.isEmpty
      ? []
      : [
        DocumentGroup(
          title: "", anchor: "", rows: newest.map { DocumentRow($0, from: page, in: edition) })
      ]
    busiest = [FactLine](
      .busiest, of: text, from: page, citing: Apparatus(of: page, in: edition))
    let entries = Array(zip(edition.archive.countries, edition.countries.entries))
    countries = edition.language.inOrder(entries, by: \.0).map { $1.link(from: page) }
  }
}

extension [MeetingGroup] {
  /// All in one group without a heading; none where there are none.
  static func single(
    _ cards: some Sequence<MeetingCard>, from page: PagePosition, in language: Language
  ) -> Self {
    let rows = cards.map { MeetingRow($0, from: page, in: language) }
    return rows.isEmpty ? [] : [MeetingGroup(title: "", anchor: "", rows: rows)]
  }
}
