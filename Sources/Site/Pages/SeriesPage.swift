internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page of a series: its members in turn, and the numbers that no document has.
struct SeriesPage: TemplateModel {
  var frame: PageFrame
  var facts: [FactLine]
  var timeline: Timeline?
  /// Where there are too many members for the page.
  var parts: [PartRow]
  var partsHeading: String
  var members: [MemberRow]

  static func declare(_ fields: inout Fields, of page: SeriesPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("facts", page?.facts)
    fields.record("timeline", page?.timeline)
    fields.list("parts", page?.parts)
    fields.text("parts_heading", page?.partsHeading)
    fields.list("members", page?.members)
  }
}

extension SeriesPage {
  init(_ series: Series, at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(
      series.name, kicker: edition.language.text(.oneSeries),
      trail: [Link(text: edition.language.text(.seriesHeading), href: page.href(to: .allSeries))],
      at: page, text: text,
      in: edition)
    facts = [FactLine](
      .known, of: text, from: page,
      citing: Apparatus(of: page, citing: text.sources, in: edition))
    frame.linkedData = LinkedData(on: page, in: edition).series(series)
    frame.feed = series.members.isEmpty ? frame.feed : AtomFeed.name
    let division = edition.division(of: page)
    parts = division.map { PartRow.all(of: $0, from: page, in: edition.language) } ?? []
    partsHeading = division.map(edition.language.heading) ?? ""
    timeline = Timeline(
      series.members.compactMap { edition.meetings.offset(of: $0) },
      listed: MeetingPlaces(on: page, in: edition) { _ in "members" }, in: edition)
    members = MemberRow.all(of: series, from: page, in: edition)
  }
}

/// A member of a series, or a gap in it.
struct MemberRow: TemplateModel {
  /// `2nd`; nil where the meeting goes without a number.
  var number: String?
  /// Nil for a number that no document has.
  var meeting: MeetingRow?

  static func declare(_ fields: inout Fields, of row: MemberRow?) {
    fields.text("number", row?.number)
    fields.record("meeting", row?.meeting)
  }

  /// Members in their order, of many the last, each gap before the first with a higher number.
  static func all(
    of series: Series, from page: PagePosition, in edition: Edition
  ) -> [MemberRow] {
    let card = { id in edition.meetings.offset(of: id).map { edition.meetingCard(at: $0) } }
    return series.inTurn(last: Division.shown(of: series.members.count)) { card($0)?.ordinal }.map {
      entry in
      switch entry {
      case .missing(let number):
        MemberRow(number: edition.language.ordinal(number))
      case .member(let id):
        MemberRow(
          number: card(id)?.ordinal.map(edition.language.ordinal),
          meeting: card(id).map { MeetingRow($0, from: page, in: edition.language) })
      }
    }
  }
}
