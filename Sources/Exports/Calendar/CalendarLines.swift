/// The lines of a calendar, folded where they are longer than 75 bytes (RFC 5545, section 3.1).
struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  private static let longest = 75

  /// Lines that are folded already.
  mutating func add(lines: [UInt8]) { bytes += lines }

  /// A line whose value is written as it is, control characters left out.
  mutating func add(_ name: String, _ value: String) {
    add(name, Array(value.utf8))
  }

  /// A line with words: marks that part values are escaped, and line ends.
  mutating func add(_ name: String, text: String) {
    let bytes = text.utf8.span
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        escaped.append(UInt8(ascii: "\\"))
        escaped.append(bytes[index])
      case UInt8(ascii: "\n"): escaped += "\\n".utf8
      // U+2028 and U+2029, which end lines and paragraphs.
      case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
        escaped += "\\n".utf8
        index += 2
      case let byte: escaped.append(byte)
      }
      index += 1
    }
    add(name, escaped)
  }

  /// Parts a line only before a scalar's first byte.
  private mutating func add(_ name: String, _ value: [UInt8]) {
    var length = 0
    let line = Array(name.utf8) + [UInt8(ascii: ":")] + value
    for (index, byte) in line.enumerated() where byte >= 0x20 && byte != 0x7F {
      if byte & 0xC0 != 0x80 {
        let next = line[(index + 1)...].prefix { $0 & 0xC0 == 0x80 }
        if length + 1 + next.count > Self.longest {
          bytes += "\r\n ".utf8
          length = 1
        }
      }
      bytes.append(byte)
      length += 1
    }
    bytes += "\r\n".utf8
  }
}
