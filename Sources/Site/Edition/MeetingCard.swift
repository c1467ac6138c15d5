internal import Briefing
internal import Languages
internal import Summaries

/// What lists say of a meeting, worked out once for all of them.
///
/// A class, for what it holds would all be counted whenever a list looks at it.
final class MeetingCard: Sendable {
  let entry: Entry
  let start: PartialDate?
  /// The date or the span of days; nil where no document states one.
  let date: DateModel?
  let kind: MeetingKind
  let status: MeetingStatus
  /// Announced for days that have passed, and no document reports it.
  let isOverdue: Bool
  /// Announced for days that are still to come.
  let isAhead: Bool
  let place: Entry?
  let country: Entry?
  let ordinal: Int?
  /// The date of the last document that tells of it.
  let lastTold: PartialDate?

  /// The year that lists file it under.
  var year: Int? { start?.year }

  init(
    _ meeting: Meeting, place: Entry?, country: Entry?, asOf: PartialDate?,
    in language: Language
  ) {
    entry = Entry(meeting.name, at: .meeting(meeting.id))
    start = meeting.start?.value
    date = meeting.start.map { DateModel(from: $0.value, to: meeting.end?.value, in: language) }
    kind = meeting.kind
    status = meeting.status.value
    isOverdue = meeting.isOverdue(asOf: asOf)
    isAhead = meeting.isAhead(of: asOf)
    self.place = place
    self.country = country
    ordinal = meeting.ordinal?.value
    lastTold = meeting.lastTold
  }
}
