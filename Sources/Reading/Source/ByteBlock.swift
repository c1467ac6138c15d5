/// Eight bytes of a text at once, to pass over those that need no look.
///
/// What is asked of them is answered with a mark for each byte: its highest bit.
struct ByteBlock {
  private let word: UInt64

  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The bytes from an index on; nil where fewer are left.
  init?(_ text: Span<UInt8>, at index: Int) {
    guard index + 8 <= text.count else { return nil }
    // Within the text, as was asked just now.
    let bytes = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    word = UInt64(littleEndian: bytes)
  }

  /// The bytes that are not ASCII.
  var beyondASCII: UInt64 { word & Self.highBits }

  /// The bytes that are a given one.
  func equal(to byte: UInt8) -> UInt64 {
    let rest = word ^ (UInt64(byte) &* Self.ones)
    return ~((rest & ~Self.highBits) &+ ~Self.highBits | rest) & Self.highBits
  }

  /// The bytes of ASCII that are less than a given one, itself of ASCII.
  func less(than byte: UInt8) -> UInt64 {
    ~((word | Self.highBits) &- UInt64(byte) &* Self.ones | word) & Self.highBits
  }

  /// How many bytes stand before the first one marked; all eight where none is.
  static func count(before marks: UInt64) -> Int {
    marks.trailingZeroBitCount / 8
  }
}

extension [UInt8] {
  /// Whether some letters stand at an index, byte for byte.
  func has(_ letters: StaticString, at index: Int) -> Bool {
    guard index + letters.utf8CodeUnitCount <= count else { return false }
    return letters.withUTF8Buffer { letters in
      // A loop: to compare sequences takes a slice and two iterators.
      for offset in letters.indices where unsafe letters[offset] != self[index + offset] {
        return false
      }
      return true
    }
  }

  /// The first place of a byte from an index on, or the end.
  func index(of byte: UInt8, from start: Int) -> Int {
    let text = span
    var index = start
    while let block = ByteBlock(text, at: index) {
      let skipped = ByteBlock.count(before: block.equal(to: byte))
      index += skipped
      if skipped < 8 { return index }
    }
    while index < text.count, text[index] != byte { index += 1 }
    return index
  }
}
