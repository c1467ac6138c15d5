/// A part of a list that is too long for one page, by what no later entry of the list changes.
public enum ListPart: Hashable, Sendable {
  case year(Int)
  /// Of a year; days stand in their month.
  case month(PartialDate.Part)
  /// What has no date.
  case undated
  /// What begins with a letter, as it stands in an address: `a`, `digits`.
  case letter(String)

  /// Its folder in that of the whole list: `2025`, `10`, `undated`, `a-`.
  ///
  /// No subject that lies beside it has that name: slugs are no bare numbers, not `undated`, and end
  /// in no hyphen.
  public var folder: String {
    switch self {
    case .year(let year): String(year)
    case .month(.month(let month)), .month(.day(let month, _)):
      month < 10 ? "0\(month)" : String(month)
    case .month(.half(let half)): "h\(half)"
    case .month(.quarter(let quarter)): "q\(quarter)"
    case .month(.year): "no-month"
    case .undated: "undated"
    case .letter(let letter): letter + "-"
    }
  }

  /// The year of a date; nil is none.
  public init(year: Int?) { self = year.map { .year($0) } ?? .undated }

  /// The month of a date, or the longer part of a year that it is.
  public init(monthOf date: PartialDate) {
    self = .month(date.month.map { .month($0) } ?? date.part)
  }
}
