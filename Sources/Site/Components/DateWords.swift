internal import Briefing

extension PartialDate {
  /// As a page shows it: `9 October 2025`, `October 2025`, `second half of 2025`.
  var words: String {
    switch part {
    case .year: String(year)
    case .half(let half): "\(half == 1 ? "first" : "second") half of \(year)"
    case .quarter(let quarter): "\(Self.quarters[quarter - 1]) quarter of \(year)"
    case .month(let month): "\(Self.months[month - 1]) \(year)"
    case .day(let month, let day): "\(day) \(Self.months[month - 1]) \(year)"
    }
  }

  /// The part of the year that a list files it under: `October`; nil where the year is all that is known.
  var monthWords: String? {
    switch part {
    case .year: nil
    case .half(let half): half == 1 ? "First half" : "Second half"
    case .quarter(let quarter): ["First", "Second", "Third", "Fourth"][quarter - 1] + " quarter"
    case .month(let month), .day(let month, _): Self.months[month - 1]
    }
  }

  /// For the attribute `datetime`, which knows days, months and years, but no halves or quarters.
  var machineWords: String? {
    switch part {
    case .year, .month, .day: description
    case .half, .quarter: nil
    }
  }

  /// A span of days in the fewest words: `29–30 June 2025`, `31 August – 1 September 2024`.
  static func words(from start: PartialDate, to end: PartialDate?) -> String {
    guard let end, end != start else { return start.words }
    guard case .day(let startMonth, let startDay) = start.part,
      case .day(let endMonth, _) = end.part, start.year == end.year
    else { return "\(start.words) – \(end.words)" }
    if startMonth == endMonth { return "\(startDay)–\(end.words)" }
    return "\(startDay) \(months[startMonth - 1]) – \(end.words)"
  }

  private static let quarters = ["first", "second", "third", "fourth"]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
