internal import Briefing

extension PartialDate {
  /// The part of the year that a list files it under: `October`; nil where only the year is known.
  var monthWords: String? {
    switch part {
    case .year: nil
    case .half(let half): half == 1 ? "First half" : "Second half"
    case .quarter(let quarter): "\(["First", "Second", "Third", "Fourth"][quarter - 1]) quarter"
    case .month(let month), .day(let month, _): Self.monthName(month)
    }
  }

  /// For the attribute `datetime`, which knows days, months and years, but no halves or quarters.
  var machineWords: String? {
    switch part {
    case .year, .month, .day: description
    case .half, .quarter: nil
    }
  }
}
