/// Words made safe for Markdown: after rendering by CommonMark they stand as they were.
///
/// What is markup anywhere in a line is escaped wherever it stands; what is markup only at the
/// beginning of a line, only there. Sources are shown to a browser: nothing of theirs may become a
/// link, an element or a heading.
public enum MarkdownText {
  /// `*Note*: <b>` becomes `\*Note\*: \<b>`; blanks of all kinds are folded, line ends too.
  public static func escaped(_ text: String) -> String {
    if isPlain(text.utf8.span) { return text }
    var result: [UInt8] = []
    appendEscaping(text.utf8.span, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends a text as it is escaped.
  public static func append(_ text: String, to result: inout [UInt8]) {
    append(text.utf8.span, to: &result)
  }

  /// The same of UTF-8.
  public static func append(_ text: Span<UInt8>, to result: inout [UInt8]) {
    guard isPlain(text) else { return appendEscaping(text, to: &result) }
    unsafe text.withUnsafeBufferPointer { unsafe result.append(contentsOf: $0) }
  }

  private static func appendEscaping(_ text: Span<UInt8>, to result: inout [UInt8]) {
    let folded = foldedBlanks(text)
    let start = lineStartEscape(folded)
    result.reserveCapacity(result.count + folded.count + 8)
    // What a file may begin with is passed over by CommonMark, and the next byte begins the line.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isMarked = folded.starts(with: mark)
    if isMarked { result += "&#xFEFF;".utf8 }
    for (offset, byte) in folded.enumerated().dropFirst(isMarked ? mark.count : 0) {
      if offset == start || isMarkup(folded, at: offset) {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
  }

  /// Whether there is nothing to escape and nothing to fold: most words of most pages.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for offset in text.indices {
      let byte = text[offset]
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0...0x1F, 0x7F: return false
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "_"), UInt8(ascii: "!"),
        UInt8(ascii: "&"):
        return false
      default: break
      }
      last = byte
    }
    guard !text.isEmpty, last != 0x20 else { return false }
    switch text[0] {
    case UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xEF:
      return false
    default: return true
    }
  }

  private static func foldedBlanks(_ text: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for offset in text.indices {
      let byte = text[offset]
      if byte > 0x20 && byte != 0x7F {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  /// Emphasis, code, links, elements, images, entities, and the escape itself.
  private static func isMarkup(_ text: [UInt8], at offset: Int) -> Bool {
    let next = offset + 1 < text.count ? text[offset + 1] : nil
    switch text[offset] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"):
      return true
    case UInt8(ascii: "_"):
      // Within a word it is no emphasis.
      let before = offset > 0 ? text[offset - 1] : nil
      return !(before.map(isLetterOrDigit) ?? false) || !(next.map(isLetterOrDigit) ?? false)
    case UInt8(ascii: "!"):
      // At the end of the words a link may follow, and make it an image.
      return next == nil
    case UInt8(ascii: "&"):
      return next.map { $0 == UInt8(ascii: "#") || isLetter($0) } ?? true
    default:
      return false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The offset of the byte at the beginning of a line that would make it a heading, an item of a
  /// list, a quotation, a rule or a fence; nil where it begins with words.
  private static func lineStartEscape(_ text: [UInt8]) -> Int? {
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: ">") { return 0 }
    if "#+-=~".utf8.contains(first) {
      // `-5 %` is no item of a list, `- 5` and `--` are or may be.
      return isOpen(text, after: 0) || text[1] == first ? 0 : nil
    }
    let digits = text.prefix { (0x30...0x39).contains($0) }.count
    guard (1...9).contains(digits), digits < text.count else { return nil }
    let isMark = text[digits] == UInt8(ascii: ".") || text[digits] == UInt8(ascii: ")")
    return isMark && isOpen(text, after: digits) ? digits : nil
  }

  /// Whether a blank follows, or nothing.
  private static func isOpen(_ text: [UInt8], after offset: Int) -> Bool {
    offset + 1 == text.count || text[offset + 1] == 0x20
  }
}
