/// A date as precise as a source states it: a day, a month, a quarter, a half or a year.
///
/// Written as in ISO 8601, with `2025-H2` and `2025-Q3` for halves and quarters.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// What is known beyond the year.
  public enum Part: Hashable, Sendable {
    case year
    /// 1 or 2.
    case half(Int)
    /// 1 to 4.
    case quarter(Int)
    /// 1 to 12.
    case month(Int)
    /// A month of 1 to 12 and a day of that month, from 1.
    case day(month: Int, day: Int)
  }

  public let year: Int
  public let part: Part

  public init(year: Int, part: Part = .year) {
    self.year = year
    self.part = part
  }

  /// A month, or a year where the month is not known.
  public init(year: Int, month: Int?) {
    self.init(year: year, part: month.map { .month($0) } ?? .year)
  }

  /// A day; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.count(inMonth: month, of: year) else {
      return nil
    }
    self.init(year: year, part: .day(month: month, day: day))
  }

  public init(_ day: Day) {
    let (year, month, dayOfMonth) = day.civil
    self.init(year: year, part: .day(month: month, day: dayOfMonth))
  }

  /// The month, where the date is that precise.
  public var month: Int? {
    switch part {
    case .month(let month), .day(let month, _): month
    case .year, .half, .quarter: nil
    }
  }

  /// The day itself, where the date is that precise.
  public var day: Day? {
    guard case .day(let month, let day) = part else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The first day it may mean.
  public var earliest: Day {
    switch part {
    case .year: Day(year: year, month: 1, day: 1)
    case .half(let half): Day(year: year, month: half * 6 - 5, day: 1)
    case .quarter(let quarter): Day(year: year, month: quarter * 3 - 2, day: 1)
    case .month(let month): Day(year: year, month: month, day: 1)
    case .day(let month, let day): Day(year: year, month: month, day: day)
    }
  }

  /// The last day it may mean.
  public var latest: Day {
    switch part {
    case .year: Day(year: year, month: 12, day: 31)
    case .half(let half): lastDay(ofMonth: half * 6)
    case .quarter(let quarter): lastDay(ofMonth: quarter * 3)
    case .month(let month): lastDay(ofMonth: month)
    case .day(let month, let day): Day(year: year, month: month, day: day)
    }
  }

  private func lastDay(ofMonth month: Int) -> Day {
    Day(year: year, month: month, day: Day.count(inMonth: month, of: year))
  }

  /// Whether every day the other date may mean is a day this one may mean.
  public func contains(_ other: PartialDate) -> Bool {
    earliest <= other.earliest && other.latest <= latest
  }

  /// Whether some day may be meant by both.
  public func overlaps(_ other: PartialDate) -> Bool {
    earliest <= other.latest && other.earliest <= latest
  }

  /// As written in the exported data: `2025-10-09`, `2025-10`, `2025`, `2025-H2`, `2025-Q3`.
  public var description: String {
    switch part {
    case .year: Self.padded(year, to: 4)
    case .half(let half): "\(Self.padded(year, to: 4))-H\(half)"
    case .quarter(let quarter): "\(Self.padded(year, to: 4))-Q\(quarter)"
    case .month(let month): "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))"
    case .day(let month, let day):
      "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension PartialDate: LosslessStringConvertible {
  /// The date of its `description`; nil where the text is written in any other way.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard let year = Int(parts[0]) else { return nil }
    self.init(year: year)
    if parts.count == 3 {
      guard let month = Int(parts[1]), let day = Int(parts[2]),
        let date = PartialDate(year: year, month: month, day: day)
      else { return nil }
      self = date
    } else if parts.count == 2 {
      guard let part = Self.part(parts[1]) else { return nil }
      self.init(year: year, part: part)
    }
    guard description == text else { return nil }
  }

  /// `H2`, `Q3` or `10`.
  private static func part(_ text: Substring) -> Part? {
    guard let number = Int(text.drop { $0 == "H" || $0 == "Q" }) else { return nil }
    switch text.first {
    case "H": return (1...2).contains(number) ? .half(number) : nil
    case "Q": return (1...4).contains(number) ? .quarter(number) : nil
    default: return (1...12).contains(number) ? .month(number) : nil
    }
  }
}

extension PartialDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = PartialDate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "it is no date such as 2025-10-09, 2025-10, 2025-H2 or 2025")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension PartialDate: Comparable {
  /// By the first day that may be meant, then the more precise date first.
  public static func < (one: PartialDate, other: PartialDate) -> Bool {
    (one.earliest, one.latest) < (other.earliest, other.latest)
  }
}

/// A day and a month whose year the text leaves out.
public struct YearlessDay: Hashable, Sendable {
  /// 1 to 12.
  public let month: Int
  /// From 1.
  public let day: Int

  public init(month: Int, day: Int) {
    self.month = month
    self.day = day
  }
}
