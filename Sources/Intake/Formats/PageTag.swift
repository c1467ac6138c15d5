/// A tag of a page of HTML with its attributes.
struct PageTag {
  /// In small letters.
  let name: String
  let isClosing: Bool
  let isSelfClosing: Bool
  /// By name in small letters, entities read.
  let attributes: [String: String]
  /// From its `<` to past its `>`.
  let range: Range<Int>

  /// A tag is longer than this only by mistake.
  private static let longest = 16 << 10

  /// The tag that begins with the `<` at an offset; nil where none does.
  init?(_ bytes: [UInt8], at start: Int) {
    var scan = Scan(bytes: bytes, index: start + 1, limit: min(bytes.count, start + Self.longest))
    isClosing = scan.take(UInt8(ascii: "/"))
    let name = scan.run { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    guard let first = name.utf8.first, first.isASCIILetter else { return nil }
    var attributes: [String: String] = [:]
    var isSelfClosing = false
    while true {
      scan.skipBlanks()
      if scan.take(UInt8(ascii: ">")) { break }
      if scan.take(UInt8(ascii: "/")) {
        isSelfClosing = true
        continue
      }
      // Where another tag begins this one was never closed; to read on would cost a page of such
      // tags the square of its length.
      let key = scan.run { $0 > 0x20 && !"=>/<".utf8.contains($0) }
      guard !key.isEmpty else { return nil }
      isSelfClosing = false
      scan.skipBlanks()
      var value = ""
      if scan.take(UInt8(ascii: "=")) {
        scan.skipBlanks()
        guard let words = scan.value() else { return nil }
        value = words
      }
      let lowercase = key.lowercased()
      if attributes[lowercase] == nil { attributes[lowercase] = Entities.decoded(value) }
    }
    self.name = name.lowercased()
    self.attributes = attributes
    self.isSelfClosing = isSelfClosing
    range = start..<scan.index
  }

  /// Where reading stands within a tag.
  private struct Scan {
    let bytes: [UInt8]
    var index: Int
    let limit: Int

    mutating func take(_ byte: UInt8) -> Bool {
      guard index < limit, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    mutating func skipBlanks() {
      while index < limit, bytes[index] <= 0x20 { index += 1 }
    }

    mutating func run(_ isIn: (UInt8) -> Bool) -> String {
      let start = index
      while index < limit, isIn(bytes[index]) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// What stands behind a `=`; nil where quotation marks are not closed.
    mutating func value() -> String? {
      for quote in "\"'".utf8 where take(quote) {
        let value = run { $0 != quote }
        return take(quote) ? value : nil
      }
      return run { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }
  }
}

/// Letters that HTML writes by name or number, as far as attributes and titles have them.
enum Entities {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«",
    "raquo": "»", "hellip": "…", "middot": "·", "bull": "•",
  ]

  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let amp = rest.firstIndex(of: "&") {
      result += rest[..<amp]
      rest = rest[amp...]
      let name = rest.dropFirst().prefix(10)
      guard let end = name.firstIndex(of: ";"), let letter = letter(name[..<end]) else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result += letter
      rest = rest[name.index(after: end)...]
    }
    return result + rest
  }

  private static func letter(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return names[String(name)] }
    let digits = name.dropFirst()
    let value =
      digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
