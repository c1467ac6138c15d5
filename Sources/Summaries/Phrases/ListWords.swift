public import Briefing

/// What stands over the parts of long lists.
public enum ListWords {
  /// The part of a year: `October`, `Second half`.
  ///
  /// Empty where nothing has a date and no heading is needed.
  public static func month(_ date: PartialDate?, isInYear: Bool) -> String {
    date.flatMap(month(of:)) ?? (isInYear ? "Month not stated" : "")
  }

  private static func month(of date: PartialDate) -> String? {
    switch date.part {
    case .year: nil
    case .half(let half): half == 1 ? "First half" : "Second half"
    case .quarter(let quarter): "\(["First", "Second", "Third", "Fourth"][quarter - 1]) quarter"
    case .month(let month), .day(let month, _): PartialDate.monthName(month)
    }
  }

  /// A year, or that there is none.
  public static func year(_ year: Int?) -> String { year.map(String.init) ?? "No date stated" }

  /// The capital letter of a slug, which has no accents; `0–9` for digits.
  public static func letter(ofSlug slug: String) -> String {
    guard let first = slug.first else { return "" }
    return first.isNumber ? "0–9" : first.uppercased()
  }
}
