extension [UInt8] {
  /// Appends text so that it is text in HTML, within an element and within a quoted attribute.
  ///
  /// It works on bytes: a quotation mark with a combining mark behind it is one `Character`, and
  /// would pass a comparison of characters unescaped.
  public mutating func append(escaping text: String) {
    append(escaping: text.utf8.span)
  }

  /// As for text, over its UTF-8.
  public mutating func append(escaping utf8: Span<UInt8>) {
    // Most text needs no escape, and copying it whole is several times as fast as byte by byte.
    guard needsEscape(utf8) else { return append(copying: utf8) }
    reserveCapacity(count + utf8.count + 16)
    for index in utf8.indices {
      switch utf8[index] {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
      case let byte: append(byte)
      }
    }
  }

  /// Appends bytes as they are.
  mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

/// Whether a byte of it means something in HTML: each is one of the first 64, and so a bit of a word.
private func needsEscape(_ utf8: Span<UInt8>) -> Bool {
  let marks: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
  for index in utf8.indices where utf8[index] < 64 && marks &>> UInt64(utf8[index]) & 1 != 0 {
    return true
  }
  return false
}
