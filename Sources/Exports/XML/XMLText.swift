extension [UInt8] {
  /// Appends words so that they are text in XML, within an element and within a quoted attribute.
  ///
  /// Tabs and ends of lines become blanks; what XML 1.0 has no place for is left out.
  public mutating func append(xml text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": self += "&amp;".utf8
      case "<": self += "&lt;".utf8
      case ">": self += "&gt;".utf8
      case "\"": self += "&quot;".utf8
      case "\t", "\n", "\r": append(0x20)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: self += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
  }
}
