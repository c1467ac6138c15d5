import Briefing

/// The days on which a meeting may have been, by what one document says.
struct Window: Hashable, Sendable {
  let first: Day
  let last: Day
  /// Its first day is stated, not only a month or a year.
  let isExact: Bool

  init(_ start: PartialDate, through end: PartialDate?) {
    first = start.earliest
    last = max(start.latest, end?.latest ?? start.latest)
    isExact = start.day != nil
  }

  init?(_ meeting: MeetingFinding) {
    guard let start = meeting.start?.value else { return nil }
    self.init(start, through: meeting.end?.value)
  }

  /// The number of days between the two; 0 where they share one.
  func gap(to other: Window) -> Int {
    max(0, max(first.number - other.last.number, other.first.number - last.number))
  }

  func overlaps(_ other: Window) -> Bool { gap(to: other) == 0 }
}
