import Text

/// How the text behind a full stop begins.
enum SentenceStart {
  /// Whether a sentence may begin here: with a capital, a digit or an opening mark.
  static func isStart(_ text: [UInt8], at index: Int, _ limit: Int) -> Bool {
    var index = index
    while index < limit {
      let hasDots = text.has("...", at: index)
      let (scalar, length) = hasDots ? (0x2026, 3) : Scalar.decoded(text.span, at: index)
      guard isOpener(scalar) else {
        return (0x30...0x39).contains(scalar) || Scalar.canBeginSentence(scalar) || isSign(scalar)
      }
      index += length
      // A dash, or the dots of what was left out, stand by themselves before what they bring in.
      if index < limit, text[index] == UInt8(ascii: " ") { index += 1 }
    }
    return false
  }

  /// Whether a point begins here with a small letter or numeral: `b. The`, `iv) The`, `(c) the`.
  static func isLabel(_ text: [UInt8], at index: Int, _ limit: Int) -> Bool {
    let isBracketed = text[index] == UInt8(ascii: "(")
    let start = isBracketed ? index + 1 : index
    var end = start
    while end < limit, end - start < 5, text[end].isSmall { end += 1 }
    guard end > start, end + 2 < limit, text[end + 1] == UInt8(ascii: " "),
      end - start == 1 || isSmallRoman(text, start..<end)
    else { return false }
    if text[end] == UInt8(ascii: ")") { return isBracketed || isStart(text, at: end + 2, limit) }
    return !isBracketed && text[end] == UInt8(ascii: ".") && isStart(text, at: end + 2, limit)
  }

  /// `ii`, `iv`, `xi`.
  static func isSmallRoman(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    (2...4).contains(word.count)
      && text[word].allSatisfy {
        $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "x")
      }
  }

  /// Whether the number of a point stands here: `2. The`.
  static func isPoint(_ text: [UInt8], at index: Int, _ limit: Int) -> Bool {
    var end = index
    while end < limit, end - index < 2, text[end].isDigit { end += 1 }
    return end > index && end + 2 < limit && text[end] == UInt8(ascii: ".")
      && text[end + 1] == UInt8(ascii: " ") && isStart(text, at: end + 2, limit)
  }

  /// Quotation marks, brackets, dashes, bullets and the dots of what was left out.
  private static func isOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2026, 0x22, 0x27, 0x28, 0x5B, 0xAB, 0xBF, 0xA1, 0x2013, 0x2014, 0x2018, 0x201C,
      0x201E, 0x2022,
      0x300C, 0x300E:
      true
    default: false
    }
  }

  /// `$`, `#`, `@` and the signs of other currencies.
  private static func isSign(_ scalar: UInt32) -> Bool {
    scalar == 0x24 || scalar == 0x23 || scalar == 0x40 || scalar == 0xA3
      || (0x20A0...0x20CF).contains(scalar)
  }

  /// Which words begin a sentence for certain, even behind an abbreviation.
  enum Words {
    /// None that may be a name: `Mr. He` is no end.
    case only
    case orPronoun
  }

  /// Whether a word stands here that only begins a sentence.
  static func isCertain(_ text: [UInt8], at index: Int, _ limit: Int, _ words: Words) -> Bool {
    var end = index
    while end < limit, text[end].isLetter { end += 1 }
    let hasBlank = end < limit && (text[end] == UInt8(ascii: " ") || text[end] == UInt8(ascii: ","))
    guard end > index, end - index <= 12, hasBlank, text[index].isCapital else { return false }
    let word = Word(text.span, index..<end)
    if starters.contains(word) { return text[(index + 1)..<end].allSatisfy(\.isSmall) }
    return words == .orPronoun && pronouns.contains(word)
  }

  /// Whether the words that follow a question in quotation marks say who asked it.
  static func isSpeech(_ text: [UInt8], at index: Int, _ limit: Int) -> Bool {
    var start = index
    for _ in 0..<4 {
      var end = start
      while end < limit, text[end].isLetter { end += 1 }
      guard end > start else { return false }
      let word = Word(text.span, start..<end)
      if text[start].isSmall { return speechVerbs.contains(word) }
      // `He told …` behind a question is a sentence; as what goes on it would begin small.
      guard !sayers.contains(word), end < limit, text[end] == UInt8(ascii: " ") else {
        return false
      }
      start = end + 1
    }
    return false
  }

  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  private static let starters = words(
    "the this that these those they it in on at but however during after according both earlier "
      + "meanwhile their his her its also as for if when while we there and with from since under "
      + "following another some all many most several other our such by later then until before "
      + "among speaking it not no what who how why where which each every only today yesterday")
  private static let sayers = words("he she they we it this that")
  private static let pronouns = words("he she i a an you")
  private static let speechVerbs = words(
    "said says asked told added wondered wrote tweeted replied exclaimed quipped joked answered "
      + "asks adds")
}
