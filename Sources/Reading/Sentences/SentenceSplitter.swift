import Text

/// Cuts a paragraph into sentences.
///
/// A sentence ends at `.`, `!` or `?`, with the quotation marks and brackets that close behind it,
/// where a blank and a capital, a digit, or an opening mark follow; not behind abbreviations,
/// initials and ordinals. The full stops of Chinese and Japanese need no blank.
struct SentenceSplitter: Sendable {
  private let abbreviations: Set<Word>
  private let dates: DateScanner

  /// The abbreviations are folded, without their full stop.
  init(abbreviations: Set<Word>, dates: DateScanner) {
    self.abbreviations = abbreviations.union(Self.common)
    self.dates = dates
  }

  /// Appends the sentences of a part of a text, without the blanks between them.
  func append(sentencesOf text: [UInt8], _ range: Range<Int>, to sentences: inout [Range<Int>]) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard text[index].mayEndSentence, let length = Self.markLength(text, at: index) else {
        index += 1
        continue
      }
      let end = Self.endOfClosers(text, from: index + length, to: range.upperBound)
      if end < range.upperBound,
        let next = nextStart(text, mark: index, end: end, start, range.upperBound)
      {
        sentences.append(start..<end)
        start = next
      }
      index = end
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
  }

  private static func markLength(_ text: [UInt8], at index: Int) -> Int? {
    if text[index] < 0x80 { return 1 }
    let (scalar, length) = Scalar.decoded(text.span, at: index)
    return SentenceMark(scalar) == nil ? nil : length
  }

  /// Past further marks and what closes behind them.
  private static func endOfClosers(_ text: [UInt8], from start: Int, to limit: Int) -> Int {
    var index = start
    while index < limit {
      switch text[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        index += 1
      case 0x80...:
        let (scalar, length) = Scalar.decoded(text.span, at: index)
        guard closers.contains(scalar) || SentenceMark(scalar) != nil else { return index }
        index += length
      default: return index
      }
    }
    return index
  }

  /// The scalars of ’ ” » › 」 』 ） 】.
  private static let closers: Set<UInt32> = [
    0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011,
  ]

  /// Where the next sentence begins; nil where this one goes on.
  private func nextStart(_ text: [UInt8], mark: Int, end: Int, _ start: Int, _ limit: Int) -> Int? {
    if SentenceMark.isIdeographic(text, at: mark) {
      return text[end] == UInt8(ascii: " ") ? end + 1 : end
    }
    let isStop = text[mark] == UInt8(ascii: ".") && end == mark + 1
    guard text[end] == UInt8(ascii: " ") else {
      return isStop && Self.isGlued(text, mark: mark, start, limit) ? end : nil
    }
    let next = end + 1
    guard next < limit, SentenceStart.isStart(text, at: next, limit) else { return nil }
    if text[mark] == UInt8(ascii: ".") {
      let isAbbreviated =
        end == mark + 1 && isAbbreviation(text, mark: mark, next: next, start, limit)
      return isAbbreviated ? nil : next
    }
    return end > mark + 1 && SentenceStart.isSpeech(text, at: next, limit) ? nil : next
  }

  /// A lost blank: `… of concern.The ministers …`; but not `News.Az` or `UzDaily.com`.
  private static func isGlued(_ text: [UInt8], mark: Int, _ start: Int, _ limit: Int) -> Bool {
    var before = mark
    while before > start, text[before - 1].isSmall { before -= 1 }
    let isWord = mark - before >= 3 && (before == start || text[before - 1] == UInt8(ascii: " "))
    guard isWord, mark + 2 < limit, text[mark + 1].isCapital, text[mark + 2].isSmall else {
      return false
    }
    var after = mark + 1
    while after < limit, text[after].isLetter { after += 1 }
    return after < limit && text[after] == UInt8(ascii: " ")
  }
}

// MARK: - Full stops that end no sentence

extension SentenceSplitter {
  private func isAbbreviation(_ text: [UInt8], mark: Int, next: Int, _ start: Int, _ limit: Int)
    -> Bool
  {
    let word = Self.wordStart(text, before: mark, start)..<mark
    guard !word.isEmpty else { return false }
    let length = Self.letterCount(text, word)
    if Self.isDotted(text, word) {
      return !SentenceStart.isCertain(text, at: next, limit, .orPronoun)
    }
    if text[word.lowerBound].isDigit { return isOrdinal(text, word, next: next, start, limit) }
    if length == 1 || Self.isRoman(text, word) {
      return !SentenceStart.isCertain(text, at: next, limit, .only)
    }
    guard word.count <= 12 else { return false }
    let folded = Word(text.span, word)
    if Self.numbering.contains(folded) { return text[next].isDigit }
    guard abbreviations.contains(folded) || isMonthOrWeekday(text, word) else { return false }
    if text[next].isDigit { return true }
    if text[word.lowerBound].isSmall, Self.wordsToo.contains(folded) { return false }
    return !SentenceStart.isCertain(text, at: next, limit, .only)
  }

  /// `Sept`, `Tues`; whole names end sentences like other words.
  private func isMonthOrWeekday(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.count <= 4, text[word.lowerBound].isCapital, text[word] != Self.may[...],
      let token = Tokenizer.tokens(in: text, word).first
    else { return false }
    switch dates.dateWord(of: token) {
    case .month?, .weekday?: return true
    default: return false
    }
  }

  private static let may = Array("May".utf8)

  private static func wordStart(_ text: [UInt8], before mark: Int, _ start: Int) -> Int {
    var index = mark
    let lower = max(start, mark - 24)
    while index > lower {
      let byte = text[index - 1]
      if byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") {
        index -= 1
      } else if byte >= 0x80 {
        var lead = index - 1
        while lead > lower, text[lead].isContinuation { lead -= 1 }
        let scalar = Scalar.decoded(text.span, at: lead).value
        guard scalar >= 0xC0, !(0x2000...0x2BFF).contains(scalar) else { return index }
        index = lead
      } else {
        return index
      }
    }
    return index
  }

  private static func letterCount(_ text: [UInt8], _ word: Range<Int>) -> Int {
    text[word].count { !$0.isContinuation }
  }

  /// `U.S`, `a.m`, `Ph.D`: single letters, or two, between full stops.
  private static func isDotted(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    guard text[word].contains(UInt8(ascii: ".")) else { return false }
    return text[word].split(separator: UInt8(ascii: ".")).allSatisfy {
      $0.count <= 2 && $0.allSatisfy(\.isLetter)
    }
  }

  /// An ordinal in Roman numerals: `XVI`.
  private static func isRoman(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    word.count <= 7
      && text[word].allSatisfy {
        switch $0 {
        case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"): true
        default: false
        }
      }
  }

  /// The number of a point within a paragraph, `include: 1. The parties …`, or a day, `12. Mai`.
  private func isOrdinal(_ text: [UInt8], _ word: Range<Int>, next: Int, _ start: Int, _ limit: Int)
    -> Bool
  {
    guard word.count <= 3, text[word].allSatisfy(\.isDigit) else { return false }
    if word.lowerBound == start { return true }
    let before = word.lowerBound - 2
    guard before >= start, text[before + 1] == UInt8(ascii: " ") else { return false }
    if [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";")].contains(text[before]) {
      return true
    }
    var end = next
    while end < limit, text[end].isLetter || text[end] >= 0x80 { end += 1 }
    guard word.count <= 2, let token = Tokenizer.tokens(in: text, next..<end).first else {
      return false
    }
    if case .month? = dates.dateWord(of: token) { return true }
    return false
  }

  /// Abbreviations that stand before a number, and are words without one.
  private static let numbering = Set(
    ["no", "nos", "art", "arts", "p", "pp", "vol", "para", "paras", "fig", "sec", "ch", "res"]
      .map { Word($0) })

  /// Abbreviations of every kind of text, beside the titles and ranks that are passed in.
  private static let common = Set(
    [
      "st", "ste", "mt", "ft", "inc", "ltd", "co", "corp", "bros", "jr", "sr", "vs", "govt", "dept",
      "approx", "ca", "viz", "al", "etc",
    ].map { Word($0) })

  /// Abbreviations that, in small letters, are words too, or end sentences as often.
  private static let wordsToo = Set(
    ["sat", "sun", "mar", "may", "etc", "min", "est", "in", "is", "am"].map { Word($0) })
}

extension UInt8 {
  /// Whether a mark that ends a sentence may begin with the byte.
  fileprivate var mayEndSentence: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xD6, 0xD8, 0xDB, 0xE0, 0xE1,
      0xE2,
      0xE3, 0xEF:
      true
    default: false
    }
  }
}
