internal import Text

/// What makes spellings of one name alike: without marks, and by the table of the assets, which the
/// page's script reads too.
struct SearchFolding: Sendable {
  /// Where the table lies among the templates.
  static let table = "assets/search-folding.tsv"

  private let rules: [Rule]

  private struct Rule: Sendable {
    let from: [UInt8]
    let to: [UInt8]
    /// A bit for each byte of `from`, by some bits of its value.
    let bits: UInt64

    init(_ from: Substring, _ to: Substring) {
      self.from = Array(from.utf8)
      self.to = Array(to.utf8)
      bits = SearchFolding.bits(of: self.from)
    }
  }

  /// A line for each rule, what is written and what is put in its place; the first line is a header.
  init(_ table: String) {
    rules = table.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 2, !cells[0].isEmpty else { return nil }
      return Rule(cells[0], cells[1])
    }
  }

  /// The words of a text as they are compared, in their order.
  func keys(of text: String) -> [String] {
    words(of: text).map(key)
  }

  /// Letters and digits in lower case, without marks.
  func words(of text: String) -> [String] {
    let folded = Array(Folding.folded(text).utf8)
    var words: [String] = []
    var start = 0
    var offset = 0
    while offset < folded.count {
      let (isOfWord, length) = Self.isOfWord(folded.span, at: offset)
      if !isOfWord {
        if start < offset { words.append(String(decoding: folded[start..<offset], as: UTF8.self)) }
        start = offset + length
      }
      offset += length
    }
    if start < offset { words.append(String(decoding: folded[start..<offset], as: UTF8.self)) }
    return words
  }

  /// Whether a scalar belongs to a word, and its length in bytes.
  ///
  /// Most are ASCII, for which no table of Unicode is asked.
  private static func isOfWord(_ text: Span<UInt8>, at offset: Int) -> (Bool, length: Int) {
    let byte = text[offset]
    if byte < 0x80 {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      return (byte.isSmallLetter || isDigit, 1)
    }
    let (value, length) = Scalar.decoded(text, at: offset)
    guard let properties = Unicode.Scalar(value)?.properties else { return (false, length) }
    return (properties.isAlphabetic || properties.numericType != nil, length)
  }

  /// Each rule in turn, everywhere; then a letter that is doubled counts once.
  func key(_ word: String) -> String {
    var bytes = Array(word.utf8)
    var bits = Self.bits(of: bytes)
    // Most rules have a letter that the word has not.
    for index in rules.indices where rules[index].bits & ~bits == 0 {
      bytes = replaced(rules[index], in: bytes)
      bits = Self.bits(of: bytes)
    }
    var once: [UInt8] = []
    for byte in bytes where byte != once.last || !byte.isSmallLetter { once.append(byte) }
    return String(decoding: once, as: UTF8.self)
  }

  private static func bits(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  private func replaced(_ rule: Rule, in bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(rule.from[0]) else { return bytes }
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == rule.from[0], bytes[index...].starts(with: rule.from) {
        output += rule.to
        index += rule.from.count
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
