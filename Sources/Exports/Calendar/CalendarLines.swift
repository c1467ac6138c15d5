/// The lines of a calendar, folded where they are longer than 75 bytes (RFC 5545, section 3.1).
struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  private static let longest = 75

  /// Lines that are folded already.
  mutating func add(lines: [UInt8]) { bytes += lines }

  /// A line whose value is written as it is, control characters left out.
  mutating func add(_ name: String, _ value: String) {
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars
    where scalar.value >= 0x20 && scalar.value != 0x7F {
      let letter = UTF8.encode(scalar).map(Array.init) ?? []
      if length + letter.count > Self.longest {
        bytes += "\r\n ".utf8
        length = 1
      }
      bytes += letter
      length += letter.count
    }
    bytes += "\r\n".utf8
  }

  /// A line with words: marks that part values are escaped, and line ends.
  mutating func add(_ name: String, text: String) {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: "\\\(scalar)".unicodeScalars)
      case "\n", "\u{2028}", "\u{2029}": escaped.append(contentsOf: "\\n".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    add(name, String(escaped))
  }
}
