/// The ways in which mail writes bytes as letters of ASCII (RFC 2045, section 6).
enum TransferDecoding {
  static func decoded(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  /// What is none of its letters is passed over.
  static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      guard let value = base64Value(byte) else {
        if byte == UInt8(ascii: "=") { break }
        continue
      }
      bits = bits << 6 | value
      count += 1
      if count == 4 {
        decoded += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
        (bits, count) = (0, 0)
      }
    }
    if count == 2 { decoded.append(UInt8(bits >> 4 & 0xFF)) }
    if count == 3 { decoded += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)] }
    return decoded
  }

  private static func base64Value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  /// `=C3=A9` is é, and `=` at the end of a line is nothing.
  static func quotedPrintable(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "=") else {
        decoded.append(bytes[index])
        index += 1
        continue
      }
      if let value = hexadecimal(bytes, at: index + 1) {
        decoded.append(value)
        index += 3
      } else if let end = endOfSoftBreak(bytes, at: index + 1) {
        index = end
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  static func hexadecimal(_ bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 1 < bytes.count, let high = digit(bytes[index]), let low = digit(bytes[index + 1])
    else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func endOfSoftBreak(_ bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D
    {
      index += 1
    }
    if index == bytes.count { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }
}

/// Words at the head of a mail with other letters than ASCII: `=?utf-8?Q?Pr=C3=A9sident?=` (RFC 2047).
enum EncodedWords {
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var followsWord = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let (word, end) = word(in: rest, at: start.lowerBound) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        followsWord = false
        continue
      }
      // Blanks between two such words are not part of the text.
      if !followsWord || before.contains(where: { !$0.isWhitespace }) { result += before }
      result += word
      rest = rest[end...]
      followsWord = true
    }
    return result + rest
  }

  private static func word(
    in text: Substring, at start: Substring.Index
  ) -> (String, Substring.Index)? {
    let parts = text[start...].split(
      separator: "?", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "=", parts[4].hasPrefix("=") else { return nil }
    let charset = String(parts[1].prefix { $0 != "*" })
    let letters = Array(parts[3].utf8)
    let bytes: [UInt8]
    switch parts[2].lowercased() {
    case "b": bytes = TransferDecoding.base64(letters)
    case "q":
      bytes = TransferDecoding.quotedPrintable(
        letters.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
    default: return nil
    }
    let words = String(decoding: Charset.utf8(bytes, from: charset), as: UTF8.self)
    return (words, text.index(after: parts[4].startIndex))
  }
}
