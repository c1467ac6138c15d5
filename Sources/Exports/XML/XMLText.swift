extension [UInt8] {
  /// Appends words so that they are text in XML, within an element and within a quoted attribute.
  ///
  /// Tabs and ends of lines become blanks; what XML 1.0 has no place for is left out.
  public mutating func append(xml text: String) {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "\""): self += "&quot;".utf8
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): append(0x20)
      case 0..<0x20: break
      // U+FFFE and U+FFFF.
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE: index += 2
      case let byte: append(byte)
      }
      index += 1
    }
  }
}
