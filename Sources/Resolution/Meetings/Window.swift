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

  /// Years and months it reaches into, counted as twelve times the year and the month from 0.
  var months: ClosedRange<Int> { Self.month(of: first)...Self.month(of: last) }

  /// The months of the days on which a report of the day before or after may put it.
  var monthsAround: ClosedRange<Int> { Self.month(of: first - 1)...Self.month(of: last + 1) }

  private static func month(of day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 12 + month - 1
  }
}
