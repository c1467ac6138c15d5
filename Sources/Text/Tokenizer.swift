/// Cuts a text into words, numbers and marks.
///
/// - A possessive ending is a token of its own: `Iran's` gives `Iran`, `'s`; other apostrophes
///   stay within their word and count for nothing: `N'Djamena`, `Côte d’Ivoire`.
/// - A hyphen is a token: `Guinea-Bissau` gives three.
/// - Initials with full stops are one token: `U.S.`; other full stops are tokens of their own.
/// - A number keeps its points and commas: `1,068th`, `44.7`.
/// - A blank that was lost in copying is made good behind a few words: `fromOctober`, `the11th`,
///   `PrimeMinister`.
public enum Tokenizer {
  /// The tokens of a part of a text, in order.
  public static func tokens(in text: [UInt8], _ range: Range<Int>? = nil) -> [Token] {
    let range = range ?? 0..<text.count
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5 + 4)
    append(tokensOf: text.span, range, to: &tokens)
    return tokens
  }

  /// Appends the tokens of a part of a text, in order.
  public static func append(
    tokensOf text: Span<UInt8>, _ range: Range<Int>, to tokens: inout [Token]
  ) {
    var index = range.lowerBound
    var afterBlank = true
    while index < range.upperBound {
      if text[index] == UInt8(ascii: " ") {
        afterBlank = true
        index += 1
        continue
      }
      let (scalar, length) = Scalar.decoded(text, at: index)
      if Scalar.isBlank(scalar) {
        afterBlank = true
        index += length
        continue
      }
      var token =
        isWordScalar(scalar)
        ? word(in: text, from: index, to: range.upperBound)
        : mark(scalar, in: text, from: index, length: length, to: range.upperBound)
      if afterBlank { token.shape.insert(.blankBefore) }
      tokens.append(token)
      index = Int(token.end)
      afterBlank = false
    }
  }

  private static func mark(
    _ scalar: UInt32, in text: Span<UInt8>, from start: Int, length: Int, to limit: Int
  ) -> Token {
    let mark = asciiMark(for: scalar)
    var token = Token(
      start: Int32(start), end: Int32(start + length), word: Word(), mark: mark, shape: [])
    if mark == UInt8(ascii: "&") { token.word = Word("and") }
    guard mark == UInt8(ascii: "'") else { return token }
    let next = start + length
    guard start > 0, !isBlank(text, before: start) else { return token }
    if next < limit, text[next] | 0x20 == UInt8(ascii: "s"), !isWord(text, at: next + 1, limit) {
      token.end = Int32(next + 1)
      token.shape.insert(.possessive)
    } else if text[start - 1] | 0x20 == UInt8(ascii: "s") {
      token.shape.insert(.possessive)
    }
    return token
  }

  private static func word(in text: Span<UInt8>, from start: Int, to limit: Int) -> Token {
    var scan = WordScan(isNumber: isDigit(text[start]))
    var index = start
    while index < limit {
      let byte = text[index]
      if isSmall(byte) {
        let start = index
        var word = scan.word
        repeat {
          word.append(text[index])
          index += 1
        } while index < limit && isSmall(text[index])
        scan.take(small: index - start, word)
        if index < limit, isDigit(text[index]) || isCapital(text[index]), mayBeGlued(scan.word) {
          break
        }
      } else if byte < 0x80 {
        if isLetter(byte) || isDigit(byte) {
          scan.take(ascii: byte)
          index += 1
        } else if let next = inner(byte, in: text, at: index, from: start, to: limit, scan) {
          index = next
        } else {
          break
        }
      } else {
        let (scalar, length) = Scalar.decoded(text, at: index)
        if scalar == 0x2019 || scalar == 0x2018 {
          guard keepsApostrophe(text, at: index, length: length, to: limit) else { break }
        } else if !isWordScalar(scalar) {
          break
        } else {
          scan.take(scalar, in: text, at: index)
        }
        index += length
      }
    }
    let token = scan.token(from: start, to: index)
    return scan.letters == 1 ? dotted(token, in: text, to: limit) : token
  }

  /// Whether no name goes on behind a word with a digit or a capital: what follows is another word.
  private static func mayBeGlued(_ word: Word) -> Bool {
    switch word {
    case "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with": true
    case "deputy", "foreign", "minister", "president", "prime", "vice": true
    default: false
    }
  }

  /// Past a mark that belongs to the word, or nil where the word ends before it.
  private static func inner(
    _ byte: UInt8, in text: Span<UInt8>, at index: Int, from start: Int, to limit: Int,
    _ scan: WordScan
  ) -> Int? {
    if byte == UInt8(ascii: "'") {
      return keepsApostrophe(text, at: index, length: 1, to: limit) ? index + 1 : nil
    }
    guard scan.isNumber, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","),
      index + 1 < limit, isDigit(text[index + 1]), isDigit(text[index - 1])
    else { return nil }
    return index + 1
  }

  /// Whether letters stand on both sides, and not the `s` of a possessive alone.
  private static func keepsApostrophe(
    _ text: Span<UInt8>, at index: Int, length: Int, to limit: Int
  ) -> Bool {
    let next = index + length
    guard isWord(text, at: next, limit) else { return false }
    return !(text[next] | 0x20 == UInt8(ascii: "s") && !isWord(text, at: next + 1, limit))
  }

  /// Takes in the full stops of initials: `U.S.`, `H.E.`.
  private static func dotted(_ token: Token, in text: Span<UInt8>, to limit: Int) -> Token {
    guard token.shape.contains(.single), token.shape.contains(.capitalized) else { return token }
    var index = Int(token.end)
    var word = token.word
    var letters = 1
    while index + 1 < limit, text[index] == UInt8(ascii: "."), isCapital(text[index + 1]),
      !isWord(text, at: index + 2, limit)
    {
      word.append(text[index + 1] | 0x20)
      letters += 1
      index += 2
    }
    guard letters > 1 else { return token }
    if index < limit, text[index] == UInt8(ascii: ".") { index += 1 }
    var result = token
    result.end = Int32(index)
    result.word = word
    result.shape.remove(.single)
    result.shape.formUnion([.dotted, .allCapitals])
    return result
  }

  private static func isBlank(_ text: Span<UInt8>, before index: Int) -> Bool {
    text[index - 1] == UInt8(ascii: " ") || text[index - 1] == UInt8(ascii: "\n")
  }

  private static func isWord(_ text: Span<UInt8>, at index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    return isWordScalar(Scalar.decoded(text, at: index).value)
  }
}

/// The word as read so far.
private struct WordScan {
  let isNumber: Bool
  var word = Word()
  var letters = 0
  var hasSmall = false
  var hasCapital = false
  var isCaseless = false
  var isNonASCII = false
  var hasDigit = false
  var beginsWithCapital = false

  init(isNumber: Bool) {
    self.isNumber = isNumber
  }

  /// Takes a run of small letters of ASCII, of all bytes nearly all, with the word as it is behind them.
  @inline(__always)
  mutating func take(small count: Int, _ word: Word) {
    self.word = word
    letters += count
    hasSmall = true
  }

  /// Takes a capital or digit of ASCII.
  @inline(__always)
  mutating func take(ascii byte: UInt8) {
    if isDigit(byte) {
      word.append(byte)
      hasDigit = true
    } else {
      word.append(byte | 0x20)
      note(isCapital: true, isSmall: false)
    }
  }

  mutating func take(_ scalar: UInt32, in text: Span<UInt8>, at index: Int) {
    isNonASCII = true
    let before = word
    var changed = word
    _ = Folding.fold(text, at: index) { changed.append($0) }
    word = changed
    guard word != before else { return }  // a mark on the letter before it
    let cased = letterCase(of: scalar)
    if cased == .none { isCaseless = true }
    note(isCapital: cased == .capital, isSmall: cased == .small)
  }

  private mutating func note(isCapital: Bool, isSmall: Bool) {
    if letters == 0 { beginsWithCapital = isCapital }
    letters += 1
    if isCapital { hasCapital = true }
    if isSmall { hasSmall = true }
  }

  func token(from start: Int, to end: Int) -> Token {
    var shape: Token.Shape = []
    if isNumber { shape.insert(.number) }
    if hasDigit && !isNumber { shape.insert(.holdsDigit) }
    if beginsWithCapital && !isNumber { shape.insert(.capitalized) }
    if hasSmall { shape.insert(.hasSmall) }
    if hasCapital && !hasSmall && letters > 1 { shape.insert(.allCapitals) }
    if letters == 1 && !isNumber { shape.insert(.single) }
    if isNonASCII { shape.insert(.nonASCII) }
    if isCaseless { shape.insert(.caseless) }
    return Token(start: Int32(start), end: Int32(end), word: word, mark: 0, shape: shape)
  }
}

private enum LetterCase { case capital, small, none }

/// The case of a letter outside ASCII; the tables of the standard library are asked only beyond
/// Latin-1, Greek and Cyrillic.
private func letterCase(of scalar: UInt32) -> LetterCase {
  switch scalar {
  case 0xC0...0xDE, 0x391...0x3A9, 0x400...0x42F: return .capital
  case 0xDF...0xFF, 0x3B1...0x3C9, 0x430...0x45F: return .small
  default:
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .none }
    return properties.isUppercase ? .capital : properties.isLowercase ? .small : .none
  }
}

private func isSmall(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte)
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20)
}

private func isCapital(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte)
}

private func isDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte)
}

/// Letters, digits and the marks on letters.
private func isWordScalar(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
  case 0..<0xAA: return false
  case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x2BB, 0x2BC, 0x300...0x36F, 0x370...0x3FF,
    0x400...0x52F, 0x1E00...0x1EFF:
    return true
  case 0x2000...0x2BFF, 0x3000...0x303F, 0xFF00...0xFF0F: return false
  default: return isRareWordScalar(scalar)
  }
}

/// By the tables of the standard library; apart, for to ask them costs a setup even where they are not.
@inline(never)
private func isRareWordScalar(_ scalar: UInt32) -> Bool {
  guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
  return properties.isAlphabetic || properties.numericType != nil
    || properties.generalCategory == .nonspacingMark
}

/// The ASCII mark that stands for a mark: quotation marks and dashes are made alike.
private func asciiMark(for scalar: UInt32) -> UInt8 {
  switch scalar {
  case 0..<0x80: UInt8(scalar)
  case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
  case 0x2018, 0x2019, 0x201A, 0x201B, 0x60, 0xB4: UInt8(ascii: "'")
  case 0x201C...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: UInt8(ascii: "\"")
  case 0x2022, 0xB7, 0x25CF, 0x25AA, 0x2023, 0x25E6: UInt8(ascii: "*")
  case 0x2026: UInt8(ascii: ".")
  default: UInt8(ascii: "?")
  }
}
