internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// A meeting in a list.
struct MeetingRow: TemplateModel {
  /// Nil where no document states it.
  var date: DateModel?
  var meeting: Link
  var kind: String
  /// `planned`, `held`, `cancelled`.
  var status: String
  var statusWords: String
  var isOverdue: Bool
  var place: Link?

  static func declare(_ fields: inout Fields, of row: MeetingRow?) {
    fields.record("date", row?.date)
    fields.text("name", row?.meeting.text)
    fields.text("href", row?.meeting.href)
    fields.text("kind", row?.kind)
    fields.text("status", row?.status)
    fields.text("status_words", row?.statusWords)
    fields.flag("is_overdue", row?.isOverdue)
    fields.record("place", row?.place)
  }

  init(_ card: MeetingCard, from page: PagePosition, in language: Language) {
    date = card.date
    meeting = card.entry.link(from: page)
    kind = language.kind(card.kind).startingWithCapital
    status = card.status.rawValue
    statusWords = language.status(card.status)
    isOverdue = card.isOverdue
    place = (card.place ?? card.country)?.link(from: page)
  }
}

/// Meetings under one heading: those of a year, of a month.
struct MeetingGroup: TemplateModel {
  /// Empty where the list needs no headings.
  var title: String
  /// The anchor of the heading.
  var anchor: String
  var rows: [MeetingRow]

  static func declare(_ fields: inout Fields, of group: MeetingGroup?) {
    fields.text("title", group?.title)
    fields.text("anchor", group?.anchor)
    fields.list("rows", group?.rows)
  }
}

extension [MeetingGroup] {
  /// What the heading of a year is called in addresses.
  static func anchor(ofYear year: Int?) -> String {
    "meetings-" + (year.map(String.init) ?? "undated")
  }

  /// Meetings, which come with the latest first, by year.
  static func byYear(
    _ offsets: [Int], from page: PagePosition, in edition: Edition
  ) -> Self {
    runs(of: offsets, by: { edition.meetingCard(at: $0).year }) {
      year, group in
      MeetingGroup(
        title: edition.language.year(year),
        anchor: anchor(ofYear: year),
        rows: group.map {
          MeetingRow(edition.meetingCard(at: $0), from: page, in: edition.language)
        })
    }
  }
}
