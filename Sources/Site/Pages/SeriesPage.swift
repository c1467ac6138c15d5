internal import Briefing
internal import Summaries
internal import Templates

/// The page of a series: its members in turn, and the numbers that no document has.
struct SeriesPage: TemplateModel {
  var frame: PageFrame
  var facts: [FactLine]
  var members: [MemberRow]

  static func declare(_ fields: inout Fields, of page: SeriesPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("facts", page?.facts)
    fields.list("members", page?.members)
  }
}

extension SeriesPage {
  init(_ series: Series, at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(
      series.name, kicker: "Series",
      trail: [Link(text: "Series", href: page.href(to: .allSeries))], at: page, text: text,
      in: edition)
    let bodies = series.organizations.compactMap { edition.organizations[$0] }
    facts = [
      .aliases(series.aliases),
      FactLine(label: "Organizations", values: bodies.map { FactValue($0.link(from: page)) }),
    ].filter { !$0.values.isEmpty }
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

  /// Members in their order, each gap before the first member with a higher number.
  static func all(
    of series: Series, from page: PagePosition, in edition: Edition
  ) -> [MemberRow] {
    var rows: [MemberRow] = []
    var missing = series.missing[...]
    for offset in series.members.compactMap({ edition.meetings.offset(of: $0) }) {
      let card = edition.meetingCards[offset]
      while let number = missing.first, let ordinal = card.ordinal, number < ordinal {
        rows.append(MemberRow(number: ordinalWords(number)))
        missing.removeFirst()
      }
      rows.append(
        MemberRow(
          number: card.ordinal.map(ordinalWords), meeting: MeetingRow(card, from: page)))
    }
    return rows
  }
}
