import Text

/// Tells the full stops that end no sentence: of abbreviations, initials and numbers.
struct FullStops: Sendable {
  private let abbreviations: Set<Word>
  private let dates: DateScanner
  private let months: DateScanner

  /// The abbreviations are folded, without their full stop; they are added to the common ones.
  init(abbreviations: Set<Word>, dates: DateScanner, months: DateScanner) {
    self.months = months
    self.abbreviations = abbreviations.union(Abbreviations.common)
    self.dates = dates
  }

  /// Whether the sentence goes on behind a full stop, a blank and what may begin a sentence.
  ///
  /// The sentence begins at `start`; `next` is the byte behind the blank.
  func isInner(_ text: [UInt8], mark: Int, next: Int, _ start: Int, _ limit: Int) -> Bool {
    let word = Self.wordStart(text, before: mark, start)..<mark
    guard !word.isEmpty else { return false }
    if Self.isLabel(text, word), Self.mayBeLabelled(text, word.lowerBound, start) { return true }
    if text[word.lowerBound].isDigit { return isOrdinal(text, word, next: next, start, limit) }
    if Self.isDotted(text, word) {
      return Abbreviations.neverLast.contains(Word(text.span, word))
        || !SentenceStart.isCertain(text, at: next, limit, .orPronoun)
    }
    if Self.letterCount(text, word) == 1 || Self.isRoman(text, word) || Self.isPrefix(text, word) {
      return !SentenceStart.isCertain(text, at: next, limit, .only)
    }
    guard word.count <= 12 else { return false }
    let folded = Word(text.span, word)
    if Abbreviations.neverLast.contains(folded) { return true }
    if text[word.lowerBound].isCapital, Abbreviations.initials.contains(folded) {
      return !SentenceStart.isCertain(text, at: next, limit, .only)
    }
    if Abbreviations.numbering.contains(folded), Self.isNumber(text, at: next, limit, folded) {
      return true
    }
    let isDay = isMonthOrWeekday(text, word)
    guard isDay || abbreviations.contains(folded) else { return false }
    if text[next].isDigit { return isDay || !SentenceStart.isPoint(text, at: next, limit) }
    if text[word.lowerBound].isSmall, Abbreviations.wordsToo.contains(folded) { return false }
    return !SentenceStart.isCertain(text, at: next, limit, .only)
  }

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
}

// MARK: - Words

extension FullStops {
  /// `Sept`, `Tues`; whole names end sentences like other words.
  private func isMonthOrWeekday(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.count <= 4, text[word.lowerBound].isCapital,
      !Abbreviations.shortMonths.contains(Word(text.span, word)),
      let token = Tokenizer.tokens(in: text, word).first
    else { return false }
    switch dates.dateWord(of: token) {
    case .month?, .weekday?: return true
    default: return false
    }
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

  /// The beginning of a middle name: `McC`, `MacD`.
  private static func isPrefix(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    (3...4).contains(word.count) && text[word.upperBound - 1].isCapital
      && (text.has("Mc", at: word.lowerBound) || text.has("Mac", at: word.lowerBound))
  }
}

// MARK: - Numbers

extension FullStops {
  /// The number or letter of a point, as it begins a sentence: `1`, `2.3`, `b`, `II`.
  private static func isLabel(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    if text[word.lowerBound].isDigit {
      return word.count <= 8 && text[word].allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
        && (word.count <= 3 || text[word].contains(UInt8(ascii: ".")))
    }
    return word.count == 1 && text[word.lowerBound].isLetter || isRoman(text, word)
      || SentenceStart.isSmallRoman(text, word)
  }

  /// Whether a point may begin at an index: at the start of the sentence, behind a mark of quotation
  /// it may be, or behind a colon, a semicolon or another number.
  private static func mayBeLabelled(_ text: [UInt8], _ index: Int, _ start: Int) -> Bool {
    if text[start..<index].allSatisfy({ !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: " ") }) {
      return index - start <= 3
    }
    guard index - start > 2, text[index - 1] == UInt8(ascii: " ") else { return false }
    switch text[index - 2] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return true
    case UInt8(ascii: "."): return text[index - 3].isDigit && !text[index].isDigit
    default: return false
    }
  }

  /// The number of a point within a paragraph, `include: 1. The parties …`, or a day, `12. Mai`.
  private func isOrdinal(_ text: [UInt8], _ word: Range<Int>, next: Int, _ start: Int, _ limit: Int)
    -> Bool
  {
    guard word.count <= 3, text[word].allSatisfy(\.isDigit) else { return false }
    let before = word.lowerBound - 2
    guard before >= start, text[before + 1] == UInt8(ascii: " ") else { return false }
    if text[before] == UInt8(ascii: ".") { return !takesNumber(text, stop: before, start) }
    var end = next
    while end < limit, text[end].isLetter || text[end] >= 0x80 { end += 1 }
    guard word.count <= 2, let token = Tokenizer.tokens(in: text, next..<end).first else {
      return false
    }
    if case .month? = months.dateWord(of: token) { return token.range.count > 2 }
    return false
  }

  /// Whether a number belongs to the word of a full stop: `p. 12. The …`, `on Sept. 11. The …`.
  private func takesNumber(_ text: [UInt8], stop: Int, _ start: Int) -> Bool {
    let word = Self.wordStart(text, before: stop, start)..<stop
    return Abbreviations.numbering.contains(Word(text.span, word)) || isMonthOrWeekday(text, word)
  }

  /// What stands behind `No.` and the like: `12`, `XII`, `A–319`.
  ///
  /// An `I` is a number only behind what is no word otherwise: `Is it art? No. I think not.`
  private static func isNumber(_ text: [UInt8], at index: Int, _ limit: Int, _ word: Word) -> Bool {
    if text[index].isDigit { return true }
    var end = index
    while end < limit, text[end].isCapital { end += 1 }
    guard end > index else { return false }
    if end < limit, text[end].isDigit { return true }
    if isRoman(text, index..<end) {
      let isWhole = end == limit || !text[end].isLetter && text[end] != UInt8(ascii: "'")
      return isWhole && (end - index > 1 || !Abbreviations.numberingWords.contains(word))
    }
    // A hyphen or a dash of three bytes.
    let dash = text.has("–", at: end) ? 3 : 1
    guard end + dash < limit, dash == 3 || text[end] == UInt8(ascii: "-") else { return false }
    return text[end + dash].isDigit
  }
}
