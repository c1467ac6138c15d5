import Briefing
import Text

/// What the text itself says of the dates above it.
extension Subeditor {
  /// Reads a numeric date as the days of the text tell, and drops a date above the headline with which
  /// their weekdays do not agree: it is that of the day on which the page was opened.
  mutating func checkDates() {
    let masthead = statements.dates.masthead(above: statements.title?.offset)
    guard statements.dates.isOpen || masthead != nil else { return }
    let days = daysOfText
    if statements.dates.isOpen {
      statements.dates.settle(
        by: days.dates, weekday: days.spokenWeekday, order: days.hasOrders ? nil : days.order)
    }
    if let masthead = masthead?.day, days.pairs.contains(where: { $0.isOff(from: masthead) }),
      !days.pairs.contains(where: { $0.fits(masthead) })
    {
      statements.dates.dropHeader()
    }
  }

  private var daysOfText: DaysOfText {
    var days = DaysOfText()
    for passage in passages {
      guard case .block(let kind) = passage.role, kind.isText else { continue }
      let tokens = Tokenizer.tokens(in: bytes, passage.range)
      days.take(books.dates.mentions(in: tokens, tokens.indices, of: bytes), tokens, books.dates)
      days.take(order: books.dates.order(of: tokens, bytes))
    }
    return days
  }
}

/// The days that a text names.
private struct DaysOfText {
  /// A day without a year, and its weekday: `Monday (19 November)`, `Monday, November 19`.
  struct Pair {
    let weekday: Int
    let day: YearlessDay

    /// The weekday of the day that lies nearest to another one.
    private func weekday(near other: Day) -> Int? {
      let year = PartialDate(other).year
      let days = (year - 1...year + 1).compactMap {
        PartialDate(year: $0, month: day.month, day: day.day)?.day
      }
      return days.min { abs($0.number - other.number) < abs($1.number - other.number) }?.weekday
    }

    func fits(_ other: Day) -> Bool { weekday(near: other) == weekday }

    func isOff(from other: Day) -> Bool { weekday(near: other).map { $0 != weekday } ?? false }
  }

  /// The order of its dates with slashes.
  private(set) var order: DateScanner.NumericOrder?
  /// Whether they have several.
  private(set) var hasOrders = false
  private(set) var dates: [Publication] = []
  private(set) var pairs: [Pair] = []
  /// The first weekday on which the text says that something was said.
  private(set) var spokenWeekday: Int?

  mutating func take(order: DateScanner.NumericOrder?) {
    guard let order else { return }
    hasOrders = hasOrders || self.order != nil && self.order != order
    self.order = order
  }

  mutating func take(_ mentions: [DateMention], _ tokens: [Token], _ scanner: DateScanner) {
    for (offset, mention) in mentions.enumerated() {
      dates += Self.days(of: mention.expression)
      if case .weekday(let day, nil) = mention.expression,
        tokens[..<mention.tokens.lowerBound].suffix(3).contains(where: Self.isSpeech)
      {
        spokenWeekday = spokenWeekday ?? day
      }
      guard case .yearless(let day, nil, nil) = mention.expression else { continue }
      if let weekday = weekday(
        of: mention, behind: offset > 0 ? mentions[offset - 1] : nil, tokens, scanner)
      {
        pairs.append(Pair(weekday: weekday, day: day))
      }
    }
  }

  /// The weekday that begins a date, or stands before its bracket.
  private func weekday(
    of mention: DateMention, behind last: DateMention?, _ tokens: [Token], _ scanner: DateScanner
  ) -> Int? {
    let start = mention.tokens.lowerBound
    if case .weekday(let weekday)? = scanner.dateWord(of: tokens[start]) { return weekday }
    guard let last, case .weekday(let weekday, nil) = last.expression,
      last.tokens.upperBound == start - 1, tokens[start - 1].is("(") || tokens[start - 1].is(",")
    else { return nil }
    return weekday
  }

  private static func days(of expression: DateExpression) -> [Publication] {
    switch expression {
    case .span(let start, let end): [start, end].compactMap { $0.map { .date($0) } }
    case .yearless(let start, let end, nil): [start, end].compactMap { $0.map { .yearless($0) } }
    default: []
    }
  }

  private static func isSpeech(_ token: Token) -> Bool { speechWords.contains(token.word) }

  private static let speechWords = Set(
    ["said", "told", "announced", "stated", "reported", "confirmed"].map { Word($0) })
}
