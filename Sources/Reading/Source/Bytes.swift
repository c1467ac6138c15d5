/// Classes of ASCII bytes that layout asks for.
extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isCapital: Bool { (0x41...0x5A).contains(self) }
  var isSmall: Bool { (0x61...0x7A).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// Not the first byte of a sequence of UTF-8.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}
