internal import Briefing

extension PartialDate {
  /// For the attribute `datetime`, which knows days, months and years, but no halves or quarters.
  var machineWords: String? {
    switch part {
    case .year, .month, .day: description
    case .half, .quarter: nil
    }
  }
}
