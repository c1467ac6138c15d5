import Text

/// What a glance at the bytes of a passage tells.
extension CleanText {
  /// The offset past the last byte that is no closing quotation mark or bracket.
  func endWithoutClosers(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): end -= 1
      case 0x80...0xBF:
        let length = closerLength(endingAt: end, from: range.lowerBound)
        guard length > 0 else { return end }
        end -= length
      default: return end
      }
    }
    return end
  }

  /// The length of a ’, ” or » that ends at an offset; 0 where none does.
  private func closerLength(endingAt end: Int, from start: Int) -> Int {
    if end - 3 >= start, bytes.has("’", at: end - 3) || bytes.has("”", at: end - 3) { return 3 }
    return end - 2 >= start && bytes.has("»", at: end - 2) ? 2 : 0
  }

  /// Whether it ends as a sentence does, in any script.
  func endsSentence(_ range: Range<Int>) -> Bool {
    let end = endWithoutClosers(range)
    guard end > range.lowerBound else { return false }
    return SentenceMark(endingAt: end, in: bytes, from: range.lowerBound) != nil
  }

  /// Whether it ends in a full stop that ends a sentence: not `…`, not that of `U.S.`.
  func endsInFullStop(_ range: Range<Int>) -> Bool {
    let end = endWithoutClosers(range)
    guard end > range.lowerBound,
      SentenceMark(endingAt: end, in: bytes, from: range.lowerBound) == .stop
    else { return false }
    guard bytes[end - 1] == UInt8(ascii: "."), end - 2 > range.lowerBound else { return true }
    let isInitial = bytes[end - 2].isCapital && !bytes[end - 3].isLetter
    return bytes[end - 2] != UInt8(ascii: ".") && !isInitial
  }

  func endsIn(_ byte: UInt8, _ range: Range<Int>) -> Bool {
    range.isEmpty ? false : bytes[range.upperBound - 1] == byte
  }

  func endsIn(_ mark: StaticString, _ range: Range<Int>) -> Bool {
    range.count >= mark.utf8CodeUnitCount
      && bytes.has(mark, at: range.upperBound - mark.utf8CodeUnitCount)
  }

  /// The number of runs between blanks, counted no further than `limit`.
  func wordCount(_ range: Range<Int>, upTo limit: Int) -> Int {
    var count = 0
    var inWord = false
    for index in range {
      let isBlank = bytes[index] == UInt8(ascii: " ")
      if !isBlank && !inWord {
        count += 1
        if count == limit { return count }
      }
      inWord = !isBlank
    }
    return count
  }

  /// The number of words that have a letter, counted no further than `limit`.
  func lettered(_ range: Range<Int>, upTo limit: Int) -> Int {
    var count = 0
    var isCounted = false
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") {
        isCounted = false
      } else if !isCounted, byte.isLetter || byte >= 0xC3 && byte != 0xE2 {
        (count, isCounted) = (count + 1, true)
        if count == limit { return count }
      }
    }
    return count
  }

  /// The number of characters, counted no further than is needed to know that it is over `limit`.
  func width(_ range: Range<Int>, upTo limit: Int) -> Int {
    guard range.count <= limit * 4 else { return limit + 1 }
    return bytes[range].reduce(0) { $0 + ($1.isContinuation ? 0 : 1) }
  }

  /// Whether the first letter is a capital, or of a script without them; a digit counts as neither.
  func beginsWithCapital(_ range: Range<Int>) -> Bool {
    guard let start = firstLetterOrDigit(range) else { return false }
    return Scalar.canBeginSentence(Scalar.decoded(bytes.span, at: start).value)
  }

  func beginsWithSmall(_ range: Range<Int>) -> Bool {
    guard let start = firstLetterOrDigit(range) else { return false }
    return Scalar.isSmall(Scalar.decoded(bytes.span, at: start).value)
  }

  private func firstLetterOrDigit(_ range: Range<Int>) -> Int? {
    range.first {
      bytes[$0].isLetter || bytes[$0].isDigit || bytes[$0] >= 0xC3 && bytes[$0] != 0xE2
    }
  }

  /// The range without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }

  /// Whether the same bytes stand at two places.
  func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && bytes[one] == bytes[other]
  }

  /// The first place of a byte in a range.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    bytes[range].firstIndex(of: byte)
  }
}

/// A mark that ends a sentence.
enum SentenceMark {
  /// `.` and the full stops of other scripts.
  case stop
  /// `!`, `?`, `…`
  case other

  /// The mark whose last byte stands before `end`; nil where none does.
  init?(endingAt end: Int, in bytes: [UInt8], from start: Int) {
    switch bytes[end - 1] {
    case UInt8(ascii: "."): self = .stop
    case UInt8(ascii: "!"), UInt8(ascii: "?"): self = .other
    case 0x80...0xBF:
      var first = end - 1
      while first > start, bytes[first].isContinuation { first -= 1 }
      let (scalar, length) = Scalar.decoded(bytes.span, at: first)
      // The mark may have a byte more: then it ends later.
      guard first + length == end, let mark = Self(scalar) else { return nil }
      self = mark
    default: return nil
    }
  }

  /// The marks of other scripts: Arabic, Urdu, Armenian, Devanagari, Ethiopic, Chinese.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x6D4, 0x589, 0x964, 0x965, 0x1362, 0x3002, 0xFF0E, 0xFF61: self = .stop
    case 0x61F, 0x2026, 0x203C, 0x203D, 0x2047...0x2049, 0xFF01, 0xFF1F: self = .other
    default: return nil
    }
  }
}

extension SentenceMark {
  /// Whether a full stop, or `！` or `？`, of Chinese and Japanese stands here: no blank follows it.
  static func isIdeographic(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBD, 0xA1): return true
    default: return false
    }
  }
}
