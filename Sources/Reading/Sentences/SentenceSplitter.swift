import Text

/// Cuts a paragraph into sentences.
///
/// A sentence ends at `.`, `!` or `?`, with the quotation marks and brackets that close behind it,
/// where a blank and a capital, a digit, or an opening mark follow; not behind abbreviations,
/// initials and ordinals. The full stops of Chinese and Japanese need no blank.
struct SentenceSplitter: Sendable {
  private let stops: FullStops

  /// The abbreviations are folded, without their full stop; the months are those of all languages.
  init(abbreviations: Set<Word>, dates: DateScanner, months: DateScanner) {
    stops = FullStops(abbreviations: abbreviations, dates: dates, months: months)
  }

  /// Appends the sentences of a part of a text, without the blanks between them.
  func append(sentencesOf text: [UInt8], _ range: Range<Int>, to sentences: inout [Range<Int>]) {
    var start = range.lowerBound
    var index = start
    while true {
      index = Self.nextMark(text.span, from: index, to: range.upperBound)
      guard index < range.upperBound else { break }
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

  /// The next byte that is a mark of ASCII or begins a character beyond it.
  private static func nextMark(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var index = start
    while index + 8 <= limit, let block = ByteBlock(text, at: index) {
      let marks =
        block.beyondASCII | block.equal(to: UInt8(ascii: ".")) | block.equal(to: UInt8(ascii: "!"))
        | block.equal(to: UInt8(ascii: "?"))
      let skipped = ByteBlock.count(before: marks)
      index += skipped
      if skipped < 8 { return index }
    }
    while index < limit, text[index] < 0x80, !text[index].mayEndSentence { index += 1 }
    return index
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
      case UInt8(ascii: "["):
        guard let end = endOfNote(text, from: index, to: limit) else { return index }
        index = end
      case UInt8(ascii: " "):
        // French sets a blank before the mark that closes.
        guard text.has(" »", at: index) else { return index }
        index += 3
      case 0x80...:
        let (scalar, length) = Scalar.decoded(text.span, at: index)
        guard closers.contains(scalar) || SentenceMark(scalar) != nil else { return index }
        index += length
      default: return index
      }
    }
    return index
  }

  /// The scalars of ’ ” » › 」 』 ） 】 and of the numbers ¹ ² ³ of notes.
  private static let closers: Set<UInt32> = [
    0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011, 0xB9, 0xB2, 0xB3,
  ]

  /// Past the `[1]` that leads to a note.
  private static func endOfNote(_ text: [UInt8], from start: Int, to limit: Int) -> Int? {
    var end = start + 1
    while end < limit, end - start < 4, text[end].isDigit { end += 1 }
    return end > start + 1 && end < limit && text[end] == UInt8(ascii: "]") ? end + 1 : nil
  }

  /// Whether nothing but marks stands before a mark in its sentence: `“... We are here”`.
  private static func opensSentence(_ text: [UInt8], _ mark: Int, _ start: Int) -> Bool {
    mark - start <= 4
      && text[start..<mark].allSatisfy { byte in
        !byte.isLetter && !byte.isDigit && byte != UInt8(ascii: " ")
          && (byte < 0xC3 || byte == 0xE2)
      }
  }

  /// Where the next sentence begins; nil where this one goes on.
  private func nextStart(_ text: [UInt8], mark: Int, end: Int, _ start: Int, _ limit: Int) -> Int? {
    if SentenceMark.isIdeographic(text, at: mark) {
      return text[end] == UInt8(ascii: " ") ? end + 1 : end
    }
    let isStop = text[mark] == UInt8(ascii: ".") && end == mark + 1
    if Self.opensSentence(text, mark, start) { return nil }
    guard text[end] == UInt8(ascii: " ") else {
      return isStop && Self.isGlued(text, mark: mark, start, limit) ? end : nil
    }
    let next = end + 1
    guard next < limit,
      SentenceStart.isStart(text, at: next, limit) || SentenceStart.isLabel(text, at: next, limit)
    else { return nil }
    if text[mark] == UInt8(ascii: ".") {
      let isInner =
        (end == mark + 1 || end == mark + 2 && Self.isInBrackets(text, mark: mark, start))
        && stops.isInner(text, mark: mark, next: next, start, limit)
      return isInner ? nil : next
    }
    return end > mark + 1 && SentenceStart.isSpeech(text, at: next, limit) ? nil : next
  }

  /// `(Dr.)`: brackets around nothing but the word before a full stop.
  private static func isInBrackets(_ text: [UInt8], mark: Int, _ start: Int) -> Bool {
    var index = mark
    while index > start, mark - index < 8, text[index - 1].isLetter { index -= 1 }
    return index < mark && index > start && text[index - 1] == UInt8(ascii: "(")
      && text[mark + 1] == UInt8(ascii: ")")
  }

  /// A lost blank: `… of concern.The ministers …`, `… (EIB).The …`, `… in 2025.The …`; but not
  /// `News.Az` or `UzDaily.com`.
  ///
  /// A word that only begins sentences may follow a name too: `on Sunday.They left`.
  private static func isGlued(_ text: [UInt8], mark: Int, _ start: Int, _ limit: Int) -> Bool {
    guard mark > start, mark + 2 < limit, text[mark + 1].isCapital, text[mark + 2].isSmall else {
      return false
    }
    if text[mark - 1].isLetter, mark - start > 2,
      text[mark - 2].isLetter || text[mark - 2] == UInt8(ascii: "."),
      SentenceStart.isCertain(text, at: mark + 1, limit, .orPronoun)
    {
      return true
    }
    guard text[mark - 1] == UInt8(ascii: ")") || endsWord(text, at: mark, start) else {
      return false
    }
    var after = mark + 1
    while after < limit, text[after].isLetter { after += 1 }
    return after < limit && text[after] == UInt8(ascii: " ")
  }

  /// Whether a word of three small letters or more, or a year, ends before an index.
  private static func endsWord(_ text: [UInt8], at end: Int, _ start: Int) -> Bool {
    var before = end
    let isYear = text[end - 1].isDigit
    while before > start, isYear ? text[before - 1].isDigit : text[before - 1].isSmall {
      before -= 1
    }
    return (isYear ? end - before == 4 : end - before >= 3)
      && (before == start || text[before - 1] == UInt8(ascii: " "))
  }
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
