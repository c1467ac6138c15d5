import Text

/// A sequence of UTF-8 of two bytes or more.
enum UTF8Sequence {
  /// The length of the sequence that begins at a byte; 0 where none does (table 3-7 of the Unicode
  /// Standard).
  static func length(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    guard index + 1 < bytes.count else { return 0 }
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where !bytes[index + offset].isContinuation { return 0 }
    return length
  }

  /// The character of the sequence, and its length.
  static func scalar(_ bytes: Span<UInt8>, at index: Int) -> (UInt32, Int)? {
    length(bytes, at: index) > 0 ? Scalar.decoded(bytes, at: index) : nil
  }

  /// Whether a character is so usual in a text of Windows-1252 that its bytes are not two letters of
  /// that: a letter of Latin, a mark, or one of three bytes, which there make no sense.
  static func isUsual(_ scalar: UInt32) -> Bool {
    (0xA0...0x17F).contains(scalar) || scalar >= 0x800
  }
}

/// A letter that was saved in UTF-8, read as Windows-1252 and saved in UTF-8 once more: `Ã©`, `â€™`.
enum DoubledLetter {
  /// What may stand behind a whole word in Windows-1252, besides quotation marks and dashes: a hard
  /// blank, `ª`, `«`, `º` and `»`.
  private static let wordEnds: [UInt8] = [0xA0, 0xAA, 0xAB, 0xBA, 0xBB]

  /// Whether one may begin at a byte; false for nearly all.
  static func mayBegin(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard bytes[index] == 0xC3, index + 3 < bytes.count else { return false }
    switch bytes[index + 1] {
    case 0x82, 0x83: return true
    case 0xA2: return bytes[index + 2] == 0xE2 || bytes[index + 2] == 0xC2
    default: return false
    }
  }

  /// What stood there at first, and the number of bytes it has now.
  ///
  /// `Â` and `Ã` are letters too. Behind a capital they are taken for such before a mark that may end a
  /// word, `AMANHÃ»`, unless a small letter follows.
  static func scalar(_ bytes: Span<UInt8>, at index: Int) -> (UInt32, Int)? {
    guard mayBegin(bytes, at: index) else { return nil }
    var first: [UInt8] = []
    var end = index
    while end < bytes.count, first.count < (first.first == 0xE2 ? 3 : 2),
      let (scalar, length) = UTF8Sequence.scalar(bytes, at: end),
      let byte = Windows1252.byte(of: scalar)
    {
      first.append(byte)
      end += length
    }
    guard let (scalar, length) = UTF8Sequence.scalar(first.span, at: 0), length == first.count
    else { return nil }
    if length == 2 {
      let before = index > 0 ? bytes[index - 1] : UInt8(ascii: " ")
      let isBehindBlank = index > 1 && before == 0xA0 && bytes[index - 2] == 0xC2
      let isBehindSmall = before < 0x80 && !before.isCapital || isBehindBlank
      let mayEndWord = first[0] == 0xC2 || first[1] < 0xA0 || wordEnds.contains(first[1])
      guard isBehindSmall || before < 0x80 && !mayEndWord || end < bytes.count && bytes[end].isSmall
      else { return nil }
    } else if first[1] != 0x80 {
      // The marks of U+2000: quotation marks, dashes.
      return nil
    }
    return (scalar, end - index)
  }
}

/// UTF-16 and UTF-32, as told by a byte order mark.
struct UnicodeUnits {
  /// Bytes a unit.
  private let width: Int
  private let isBigEndian: Bool

  /// Nil where a file has no such mark.
  init?(markOf file: [UInt8]) {
    if file.starts(with: [0xFF, 0xFE, 0, 0]), file.count % 4 == 0 {
      (width, isBigEndian) = (4, false)
    } else if file.starts(with: [0, 0, 0xFE, 0xFF]) {
      (width, isBigEndian) = (4, true)
    } else if file.starts(with: [0xFE, 0xFF]) || file.starts(with: [0xFF, 0xFE]) {
      (width, isBigEndian) = (2, file[0] == 0xFE)
    } else {
      return nil
    }
  }

  /// Where the text begins.
  var start: Int { width }

  /// The character at an index, U+FFFD where the units make none, and its length in bytes.
  func scalar(_ file: [UInt8], at index: Int) -> (UInt32, Int) {
    guard let first = unit(file, index) else { return (0xFFFD, file.count - index) }
    switch first {
    case 0xD800...0xDBFF where width == 2:
      guard let second = unit(file, index + 2), (0xDC00...0xDFFF).contains(second) else {
        return (0xFFFD, 2)
      }
      return (0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF), 4)
    default: return (Unicode.Scalar(first) == nil ? 0xFFFD : first, width)
    }
  }

  private func unit(_ file: [UInt8], _ index: Int) -> UInt32? {
    guard index + width <= file.count else { return nil }
    let bytes = file[index..<(index + width)]
    let ordered = isBigEndian ? Array(bytes) : bytes.reversed()
    return ordered.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
