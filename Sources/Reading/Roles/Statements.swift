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
    /// Whose page it is: `© 2024 Orsk Herald`.
    case imprint
    /// Only where it took its matter from: `Based on materials from TASS`.
    case origin
    /// Who found out what it says: `…, News.Az has learned`.
    case voice

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  var title: Statement<String>?
  var dateline: Statement<String>?
  /// The town beside the date at the foot.
  var signedAt: Statement<String>?
  var url: String?
  var dates = StatedDates()
  private(set) var publisher: Statement<String>?
  private var directness = Directness.origin

  /// Whether the page may still say whose it is: nobody is named, or only a part of an office.
  var isOpen: Bool { publisher == nil || directness >= .origin }

  /// Takes a name unless a more direct one, or one as direct further up, is known.
  mutating func name(_ publisher: String, _ directness: Directness, at offset: Int) {
    guard !publisher.isEmpty, self.publisher == nil || directness < self.directness else { return }
    self.publisher = Statement(value: publisher, offset: offset)
    self.directness = directness
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
