/// Words made safe for Markdown: after rendering by CommonMark they stand as they were.
///
/// What is markup anywhere in a line is escaped wherever it stands; what is markup only at the
/// beginning of a line, only there. Sources are shown to a browser: nothing of theirs may become a
/// link, an element or a heading.
enum MarkdownText {
  /// `*Note*: <b>` becomes `\*Note\*: \<b>`; blanks of all kinds are folded, line ends too.
  static func escaped(_ text: String) -> String {
    let folded = foldedBlanks(text)
    let start = lineStartEscape(folded)
    var result: [UInt8] = []
    result.reserveCapacity(folded.count + 8)
    for (offset, byte) in folded.enumerated() {
      if offset == start || isMarkup(byte) || isMarkupBeforeLetters(folded, at: offset) {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func foldedBlanks(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x20 && byte != 0x7F {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  /// Emphasis, code, links, elements, and the escape itself.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    "\\`*_[]<".utf8.contains(byte)
  }

  /// An ampersand that may begin the name or the number of a character; at the end of the words,
  /// what follows may make it one, as a link makes an exclamation mark an image.
  private static func isMarkupBeforeLetters(_ text: [UInt8], at offset: Int) -> Bool {
    let isLast = offset + 1 == text.count
    switch text[offset] {
    case UInt8(ascii: "!"): return isLast
    case UInt8(ascii: "&"):
      return isLast || text[offset + 1] == UInt8(ascii: "#") || isLetter(text[offset + 1])
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The offset of the byte at the beginning of a line that would make it a heading, an item of a
  /// list, a quotation, a rule or a fence; nil where it begins with words.
  private static func lineStartEscape(_ text: [UInt8]) -> Int? {
    guard let first = text.first else { return nil }
    if "#>+-=~".utf8.contains(first) { return 0 }
    let digits = text.prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, digits < text.count, digits < 10 else { return nil }
    let mark = text[digits]
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") ? digits : nil
  }
}
