import Briefing
import Text

/// Something the head or the foot says of the source, and where.
struct Statement<Value: Sendable>: Sendable {
  let value: Value
  /// An offset in the clean text.
  let offset: Int
}

/// All that the head and the foot of a source say of it, in the order of the text.
struct Statements {
  /// How directly a source names its publisher; the lesser the better.
  enum Directness: Int, Comparable {
    /// With the dateline: `/TASS/`.
    case dateline
    /// In a byline or a line of the head.
    case header
    /// At the foot: `///nCa`, `Source: ORIENT`.
    case signOff
    /// A line by itself beside the credits.
    case credits
    /// Only where it took its matter from: `Based on materials from TASS`.
    case origin

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  var title: Statement<String>?
  var dateline: Statement<String>?
  var url: String?
  var headerDate: Statement<Publication>?
  /// Whether the date of the head says what it is: `date 2025-06-29`.
  var isHeaderDateCertain = false
  var datelineDate: Statement<Publication>?
  var signOffDate: Statement<Publication>?
  private(set) var publisher: Statement<String>?
  private var directness = Directness.origin

  /// Takes a name unless a more direct one, or one as direct further up, is known.
  mutating func name(_ publisher: String, _ directness: Directness, at offset: Int) {
    guard !publisher.isEmpty, self.publisher == nil || directness < self.directness else { return }
    self.publisher = Statement(value: publisher, offset: offset)
    self.directness = directness
  }

  /// The day of publication: of the head, else of the dateline, else of the foot.
  ///
  /// A day without a year gives way to the same day with one.
  var published: Statement<Publication>? {
    let header = isPageClock ? nil : headerDate
    let known = [header, datelineDate, signOffDate].compactMap { $0 }
    guard let first = known.first, case .yearless(let day) = first.value else { return known.first }
    let full = known.first {
      guard case .date(let date) = $0.value else { return false }
      return date.part == .day(month: day.month, day: day.day)
    }
    return full ?? first
  }
}

extension Statements {
  /// Whether the date of the head is days later than that of the dateline: then it is the day on
  /// which the page was copied.
  private var isPageClock: Bool {
    guard !isHeaderDateCertain, let headerDate, let datelineDate,
      case .date(let header) = headerDate.value, let day = header.day
    else { return false }
    switch datelineDate.value {
    case .date(let date):
      guard let other = date.day else { return false }
      return day.number - other.number > 3
    case .yearless(let other):
      let distances = (header.year - 1...header.year).compactMap {
        PartialDate(year: $0, month: other.month, day: other.day)?.day
      }.map { abs(day.number - $0.number) }
      return (distances.min() ?? 0) > 3
    }
  }
}

extension Publication {
  /// What a date says of the day of publication; nil for a range, and where it says less than the
  /// month.
  init?(_ expression: DateExpression) {
    switch expression {
    case .span(let date, nil) where date.month != nil: self = .date(date)
    case .yearless(let day, nil, nil): self = .yearless(day)
    default: return nil
    }
  }
}
