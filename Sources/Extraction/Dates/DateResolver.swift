import Briefing
import Gazetteer
import Text

/// Whether what is dated has happened: it decides which January `in January` is.
enum Tense {
  case past, future
  /// It is going on, or on the calendar: a day that is over has just passed.
  case present
  /// The words leave it open: the nearest day is meant.
  case open
}

/// A date read against the day of publication.
struct ResolvedDate: Equatable {
  var start: PartialDate
  var end: PartialDate?
  /// The text leaves part of it out: the year, or the day behind `on Monday`.
  var isInferred: Bool
  /// The day was counted from another one: `on Monday`, `yesterday`, the last of two days.
  var isCounted = false
}

/// Reads dates as they are written against the day the text was published.
///
/// A relative or year-less date with no day to read it against stays unread.
struct DateResolver {
  /// The day of publication, or the first full date of the text where it states none.
  let anchor: PartialDate?
  /// Only the day of publication tells which Monday is meant.
  let isPublished: Bool

  func date(_ expression: DateExpression, _ tense: Tense) -> ResolvedDate? {
    switch expression {
    case .span(let start, let end):
      ResolvedDate(start: start, end: end, isInferred: false)
    case .yearless(let day, let end, let shift):
      yearless(day, through: end, shift: shift, tense)
    case .dayOfMonth(let day, let end, let shift):
      isPublished ? dayOfMonth(day, through: end, shift: shift, tense) : nil
    case .month(let month, let shift):
      self.month(month, shift: shift, tense)
    case .weekday(let weekday, let shift):
      isPublished ? self.weekday(weekday, shift: shift, tense) : nil
    case .dayOfWeek(let weekday, let shift):
      (isPublished ? anchor : nil)?.day.map {
        ResolvedDate(
          start: PartialDate($0 + (7 * shift + weekday - $0.weekday)), end: nil, isInferred: true,
          isCounted: true)
      }
    case .day(let offset):
      (isPublished ? anchor : nil)?.day.map {
        ResolvedDate(
          start: PartialDate($0 + offset), end: nil, isInferred: false, isCounted: true)
      }
    case .shifted(let unit, let count):
      isPublished || unit == .year ? shifted(unit, by: count) : nil
    case .part(let part, let shift):
      anchor.map {
        ResolvedDate(
          start: PartialDate(year: $0.year + shift, part: part), end: nil, isInferred: true)
      }
    case .ago(let count, let unit):
      ago(count, unit)
    case .period:
      nil
    }
  }

  private func yearless(
    _ day: YearlessDay, through end: YearlessDay?, shift: Int?, _ tense: Tense
  ) -> ResolvedDate? {
    guard let anchor,
      let year = shift.map({ anchor.year + $0 }) ?? self.year(of: day, tense),
      let start = PartialDate(year: year, month: day.month, day: day.day)
    else { return nil }
    var last: PartialDate?
    if let end {
      let runsOver = (end.month, end.day) < (day.month, day.day)
      last = PartialDate(year: runsOver ? year + 1 : year, month: end.month, day: end.day)
    }
    return ResolvedDate(start: start, end: last, isInferred: shift == nil)
  }

  /// The year in which a day lies nearest to the anchor, on the side the tense asks for.
  private func year(of day: YearlessDay, _ tense: Tense) -> Int? {
    guard let anchor else { return nil }
    let base = anchor.earliest
    let years = (anchor.year - 1)...(anchor.year + 1)
    let days = years.compactMap { year in
      PartialDate(year: year, month: day.month, day: day.day)?.day.map { (year, $0) }
    }
    // A visit reported on its second day is still announced for its first: a few days' grace.
    let fitting = days.filter { _, day in
      switch tense {
      case .future, .present: day >= base - 10
      case .past: day <= base + 1
      case .open: true
      }
    }
    return fitting.min { abs($0.1.number - base.number) < abs($1.1.number - base.number) }?.0
  }

  /// Of the month of publication, where that fits the tense, else of the one beside it.
  private func dayOfMonth(
    _ day: Int, through end: Int?, shift: Int?, _ tense: Tense
  ) -> ResolvedDate? {
    guard let anchor, let month = anchor.month, let today = anchor.day else { return nil }
    func date(_ day: Int, _ shift: Int) -> PartialDate? {
      let months = anchor.year * 12 + month - 1 + shift
      return PartialDate(year: months / 12, month: months % 12 + 1, day: day)
    }
    var shift = shift
    if shift == nil, let here = date(day, 0)?.day {
      if tense == .future, here < today { shift = 1 }
      if tense == .past, here > today { shift = -1 }
    }
    guard let start = date(day, shift ?? 0) else { return nil }
    return ResolvedDate(
      start: start, end: end.flatMap { date($0, shift ?? 0) }, isInferred: true, isCounted: true)
  }

  private func month(_ month: Int, shift: Int?, _ tense: Tense) -> ResolvedDate? {
    guard let anchor else { return nil }
    if let shift {
      return ResolvedDate(
        start: PartialDate(year: anchor.year + shift, part: .month(month)), end: nil,
        isInferred: true)
    }
    let anchorMonth = anchor.month ?? (tense == .future || tense == .present ? 1 : 12)
    let year =
      switch tense {
      case .future, .present: month >= anchorMonth ? anchor.year : anchor.year + 1
      case .past: month <= anchorMonth ? anchor.year : anchor.year - 1
      case .open: anchor.year + (month - anchorMonth > 6 ? -1 : anchorMonth - month > 6 ? 1 : 0)
      }
    return ResolvedDate(
      start: PartialDate(year: year, part: .month(month)), end: nil, isInferred: true)
  }

  private func weekday(_ weekday: Int, shift: Int?, _ tense: Tense) -> ResolvedDate? {
    guard let base = anchor?.day else { return nil }
    let difference = weekday - base.weekday
    let day: Day =
      switch (tense, shift) {
      // `next Friday` is that of the week to come.
      case (_, .some(1)): base + (difference + 7)
      case (_, .some(-1)): base + (difference < 0 ? difference : difference - 7)
      // `will meet on Tuesday`, published on a Tuesday
      case (.future, _): base + (difference >= 0 ? difference : difference + 7)
      // `is visiting Lome on Thursday`, and of yesterday `on Monday`
      case (.present, _): base + (difference >= -1 ? difference : difference + 7)
      case (.past, _), (.open, _): base + (difference <= 0 ? difference : difference - 7)
      }
    return ResolvedDate(start: PartialDate(day), end: nil, isInferred: true, isCounted: true)
  }

  private func shifted(_ unit: DateUnit, by count: Int) -> ResolvedDate? {
    guard let anchor else { return nil }
    let start: PartialDate?
    switch unit {
    case .year: start = PartialDate(year: anchor.year + count)
    case .month:
      start = anchor.month.map { month in
        let months = anchor.year * 12 + month - 1 + count
        return PartialDate(year: months / 12, part: .month(months % 12 + 1))
      }
    case .week: start = anchor.day.flatMap { week(of: $0 + 7 * count) }
    case .day: start = anchor.day.map { PartialDate($0 + count) }
    }
    return start.map { ResolvedDate(start: $0, end: nil, isInferred: true, isCounted: true) }
  }

  /// The month of a week that lies in one, else nothing.
  private func week(of day: Day) -> PartialDate? {
    let monday = day - (day.weekday - 1)
    let (first, last) = (PartialDate(monday), PartialDate(monday + 6))
    guard first.year == last.year, let month = first.month, month == last.month else { return nil }
    return PartialDate(year: first.year, part: .month(month))
  }

  private func ago(_ count: Int, _ unit: DateUnit) -> ResolvedDate? {
    guard let anchor, count < 2000 else { return nil }
    switch unit {
    case .day, .week:
      let days = unit == .week ? count * 7 : count
      return anchor.day.map {
        ResolvedDate(
          start: PartialDate($0 - days), end: nil, isInferred: true, isCounted: true)
      }
    case .month: return shifted(.month, by: -count)
    case .year: return shifted(.year, by: -count)
    }
  }
}
