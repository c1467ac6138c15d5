public import Briefing
public import Languages

/// What stands over the parts of long lists.
public enum ListWords {
  /// The capital letter of a slug, which has no accents; `0–9` for digits.
  public static func letter(ofSlug slug: String) -> String {
    guard let first = slug.first else { return "" }
    return first.isNumber ? "0–9" : first.uppercased()
  }

  /// What the part of a year is called in addresses: `october`, `second-half`; `all` where nothing has
  /// a date and no heading is needed.
  public static func anchor(ofMonth date: PartialDate?, isInYear: Bool) -> String {
    Language.english.month(date, isInYear: isInYear).asAnchor
  }
}

extension Language {
  /// The part of a year: `October`, `Second half`.
  ///
  /// Empty where nothing has a date and no heading is needed.
  public func month(_ date: PartialDate?, isInYear: Bool) -> String {
    date.flatMap(partOfYear)?.startingWithCapital
      ?? (isInYear ? text(.monthNotStated) : "")
  }

  /// A year, or that there is none.
  public func year(_ year: Int?) -> String { year.map(String.init) ?? text(.noDateHeading) }
}

extension String {
  fileprivate var asAnchor: String {
    isEmpty ? "all" : split(separator: " ").map { $0.lowercased() }.joined(separator: "-")
  }
}
