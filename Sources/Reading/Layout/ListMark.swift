import Text

/// The mark before a point of a list: `•`, `–`, `12.`, `(a)`, `iv)`.
struct ListMark {
  /// The bytes of the mark.
  let mark: Range<Int>
  /// Where the point itself begins.
  let content: Int

  init(mark: Range<Int>, content: Int) {
    (self.mark, self.content) = (mark, content)
  }

  /// The mark at the start of a line; nil where it has none, or nothing behind it.
  init?(_ text: [UInt8], _ line: Range<Int>) {
    let start = line.lowerBound
    let byte = text[start]
    let end: Int?
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "*"):
      end = Self.isBlank(text, start + 1, line) ? start + 1 : nil
    case UInt8(ascii: "("): end = Self.enclosed(text, line)
    case 0x30...0x39: end = Self.numbered(text, line)
    case 0x61...0x7A: end = Self.lettered(text, from: start, line)
    case 0xC2...0xF4: end = Self.bullet(text, line)
    default: return nil
    }
    guard let end else { return nil }
    mark = start..<end
    var content = end
    while content < line.upperBound, text[content] == UInt8(ascii: " ") { content += 1 }
    // `* * *` is a rule.
    let isRule = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
    guard content < line.upperBound, !isRule || text[content] != byte else { return nil }
    self.content = content
  }

  private static func isBlank(_ text: [UInt8], _ index: Int, _ line: Range<Int>) -> Bool {
    index < line.upperBound && text[index] == UInt8(ascii: " ")
  }

  /// Round and square bullets stand for themselves; dashes and the middle dot need a blank.
  private static func bullet(_ text: [UInt8], _ line: Range<Int>) -> Int? {
    let (scalar, length) = Scalar.decoded(text.span, at: line.lowerBound)
    let end = line.lowerBound + length
    switch scalar {
    case 0x2022, 0x2023, 0x2043, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25BA, 0x25CB, 0x25CF, 0x25E6,
      0x27A2, 0x27A4, 0x2713, 0x2714, 0xF0B7, 0xF0A7:
      return end
    case 0xB7, 0x2013, 0x2014:
      return isBlank(text, end, line) ? end : nil
    default: return nil
    }
  }

  /// `1.`, `12)`; a glued `1.The` too, but no decimal number.
  private static func numbered(_ text: [UInt8], _ line: Range<Int>) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound, text[index].isDigit, index - line.lowerBound < 4 { index += 1 }
    guard index - line.lowerBound <= 3, index + 1 < line.upperBound else { return nil }
    guard text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")") else { return nil }
    let next = text[index + 1]
    return next == UInt8(ascii: " ") || next.isCapital ? index + 1 : nil
  }

  /// `a)`, `iv)`.
  private static func lettered(_ text: [UInt8], from start: Int, _ line: Range<Int>) -> Int? {
    var index = start
    while index < line.upperBound, text[index].isSmall, index - start < 6 { index += 1 }
    guard index < line.upperBound, text[index] == UInt8(ascii: ")"),
      isBlank(text, index + 1, line), isLetterOrRoman(text[start..<index])
    else { return nil }
    return index + 1
  }

  /// `(1)`, `(a)`, `(iv)`; not `(c) 2024`.
  private static func enclosed(_ text: [UInt8], _ line: Range<Int>) -> Int? {
    let start = line.lowerBound + 1
    var index = start
    while index < line.upperBound, index - start < 6, text[index].isSmall || text[index].isDigit {
      index += 1
    }
    guard index > start, index + 2 < line.upperBound, text[index] == UInt8(ascii: ")"),
      isBlank(text, index + 1, line), !text[index + 2].isDigit
    else { return nil }
    let inside = text[start..<index]
    let isNumber = inside.allSatisfy(\.isDigit) && inside.count <= 3
    return isNumber || isLetterOrRoman(inside) ? index + 1 : nil
  }

  private static func isLetterOrRoman(_ letters: ArraySlice<UInt8>) -> Bool {
    if letters.count == 1 { return letters.allSatisfy(\.isSmall) }
    return letters.allSatisfy {
      $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "x")
    }
  }
}
