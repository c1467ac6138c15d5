import Briefing

extension PartialDate {
  /// When something was: `on 25–27 May 2025`, `in April 2025`, `in the second half of 2025`.
  func when(through end: PartialDate? = nil) -> String {
    switch part {
    case .day: "on \(inWords(through: end))"
    case .month, .year: "in \(inWords(through: end))"
    case .half, .quarter: "in the \(inWords(through: end))"
    }
  }

  /// For when something is announced: `for 25–27 May 2025`, `for the second half of 2025`.
  func forWhen(through end: PartialDate? = nil) -> String {
    switch part {
    case .half, .quarter: "for the \(inWords(through: end))"
    case .day, .month, .year: "for \(inWords(through: end))"
    }
  }
}
