extension PartialDate {
  /// As it stands in a sentence: `9 October 2025`, `October 2025`, `second half of 2025`,
  /// `third quarter of 2025`, `2025`.
  public var inWords: String {
    switch part {
    case .year: "\(year)"
    case .half(let half): "\(half == 1 ? "first" : "second") half of \(year)"
    case .quarter(let quarter): "\(Self.quarterName(quarter)) quarter of \(year)"
    case .month(let month): "\(Self.monthName(month)) \(year)"
    case .day(let month, let day): "\(day) \(Self.monthName(month)) \(year)"
    }
  }

  /// A span in words: `25–27 May 2025`, `31 August – 1 September 2024`,
  /// `29 December 2025 – 2 January 2026`; the date alone where there is no end after it.
  public func inWords(through end: PartialDate?) -> String {
    guard let end, self < end else { return inWords }
    guard case .day(let month, let day) = part, case .day(let lastMonth, _) = end.part else {
      return "\(inWords) – \(end.inWords)"
    }
    if year != end.year { return "\(inWords) – \(end.inWords)" }
    if month != lastMonth { return "\(day) \(Self.monthName(month)) – \(end.inWords)" }
    return "\(day)–\(end.inWords)"
  }

  /// The English name of a month of 1 to 12.
  public static func monthName(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : "month \(month)"
  }

  private static func quarterName(_ quarter: Int) -> String {
    let names = ["first", "second", "third", "fourth"]
    return names.indices.contains(quarter - 1) ? names[quarter - 1] : "quarter \(quarter)"
  }
}
