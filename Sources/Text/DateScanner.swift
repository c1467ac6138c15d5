import Briefing

/// Finds dates in tokens, in the forms that dispatches use.
///
/// Which words are months, weekdays or `next` comes from the gazetteer's tables; the grammar of
/// dates is here. Numeric dates are read day first (`02.09.2024`), as outside the United States,
/// unless the second number can only be a day; with a slash, only where one reading is possible.
public struct DateScanner: Sendable {
  /// How the months and weekdays are written.
  public enum Spelling: Sendable {
    /// With a capital, as in English: without one `may` and `march` are verbs.
    case capitalized
    /// As other languages do, and as lines above a text do: `12 мая 2021 года`, `8 de mayo de 2014`,
    /// `14. Mai 2021`, `2021. május 14.`.
    case free
  }

  /// Which number of a date with slashes comes first.
  public enum NumericOrder: Sendable {
    case dayFirst, monthFirst
  }

  private let words: WordTable<DateWord>
  let spelling: Spelling
  /// Nil where `02/09/2024` has two readings and is no date.
  var order: NumericOrder?

  public init(words: [Word: DateWord], spelling: Spelling = .capitalized) {
    self.words = WordTable(words)
    self.spelling = spelling
  }

  /// The same for a text whose dates with slashes tell by one of them which number comes first:
  /// `17/09/2023` tells how `08/10/2023` is meant.
  public func following(_ tokens: [Token], of text: [UInt8]) -> DateScanner {
    guard let order = order(of: tokens, text) else { return self }
    var scanner = self
    scanner.order = order
    return scanner
  }

  /// Nil where no date tells, or two tell otherwise.
  public func order(of tokens: [Token], _ text: [UInt8]) -> NumericOrder? {
    var found: NumericOrder?
    for index in tokens.indices.dropLast(4)
    where tokens[index + 1].is("/") && tokens[index + 3].is("/") && tokens[index].isNumber {
      guard tokens[index + 2].isNumber, tokens[index + 4].range.count == 4,
        let one = Int(String(decoding: text[tokens[index].range], as: UTF8.self)),
        let other = Int(String(decoding: text[tokens[index + 2].range], as: UTF8.self)),
        (1...31).contains(one), (1...31).contains(other), (one > 12) != (other > 12)
      else { continue }
      let order: NumericOrder = one > 12 ? .dayFirst : .monthFirst
      guard found == nil || found == order else { return nil }
      found = order
    }
    return found
  }

  /// What a word has to do with dates; a month or weekday in English only with a capital.
  public func dateWord(of token: Token) -> DateWord? {
    token.isMark ? nil : words[token.word].flatMap { reading(of: $0, in: token) }
  }

  /// What a word that has to do with dates means as it is written.
  public func reading(of word: DateWord, in token: Token) -> DateWord? {
    if token.isNumber { return nil }
    switch word {
    case .month, .weekday: return spelling == .free || token.isCapitalized ? word : nil
    default: return word
    }
  }

  /// The dates in a range of tokens, in order, none within another.
  public func mentions(in tokens: [Token], _ range: Range<Int>, of text: [UInt8]) -> [DateMention] {
    var cursor = DateCursor(
      scanner: self, tokens: tokens, text: text, position: range.lowerBound, range: range)
    var mentions: [DateMention] = []
    while cursor.position < range.upperBound {
      let start = cursor.position
      if let expression = cursor.date() {
        mentions.append(
          DateMention(
            tokens: start..<cursor.position, expression: expression,
            lead: lead(before: start, in: tokens, from: range.lowerBound)))
      } else {
        cursor.position = start + 1
      }
    }
    return mentions
  }

  /// The date that begins at a token, weekday and all; nil where none does.
  public func mention(at start: Int, in tokens: [Token], upTo limit: Int, of text: [UInt8])
    -> DateMention?
  {
    var cursor = DateCursor(
      scanner: self, tokens: tokens, text: text, position: start, range: start..<limit)
    guard start < limit, let expression = cursor.date() else { return nil }
    return DateMention(tokens: start..<cursor.position, expression: expression, lead: nil)
  }

  /// The date a whole line is, if it is nothing but a date (and a time of day).
  public func wholeLine(_ tokens: [Token], of text: [UInt8]) -> DateExpression? {
    let found = mentions(in: tokens, tokens.indices, of: text)
    guard let first = found.first, first.tokens.lowerBound == 0, found.count == 1 else {
      return nil
    }
    let rest = tokens[first.tokens.upperBound...]
    return rest.allSatisfy { $0.isMark || $0.isNumber } ? first.expression : nil
  }

  private func lead(before start: Int, in tokens: [Token], from lower: Int) -> DateLead? {
    var index = start - 1
    while index >= lower, start - index <= 3 {
      switch dateWord(of: tokens[index]) {
      case .lead(let lead)?: return lead
      case .link?, .edge?, .weekday?: index -= 1
      default: return nil
      }
    }
    return nil
  }
}
