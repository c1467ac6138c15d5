/// A text or a file as a number, to tell it from others.
///
/// Of 64 bits two will not be the same by chance (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/);
/// someone who wants them to be can have that.
public struct Fingerprint: Hashable, Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  public init(number: UInt64) {
    state = number
  }

  public var number: UInt64 { state }

  init(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  /// Of a file, eight bytes at a time.
  public init(_ bytes: [UInt8]) {
    self.init(bytes.span)
  }

  /// The same of a part of a file.
  public init(_ bytes: Span<UInt8>) {
    let whole = bytes.count & ~7
    let words = unsafe bytes.bytes
    var state = state
    var offset = 0
    while offset < whole {
      // Within the bytes: the offset is below the last multiple of eight.
      let word = unsafe words.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
      state = (state << 5 | state >> 59) ^ UInt64(littleEndian: word)
      state = state &* 0x9E37_79B9_7F4A_7C15
      offset &+= 8
    }
    self.state = state
    for offset in whole..<bytes.count { add(bytes[offset]) }
  }

  mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// A path's, with an anchor.
  func adding(fragment: Span<UInt8>) -> Fingerprint {
    var whole = self
    whole.add(UInt8(ascii: "#"))
    for index in fragment.indices { whole.add(fragment[index]) }
    return whole
  }
}

extension Fingerprint {
  /// Nil unless the text is 16 digits, lower-case.
  init?(hexadecimal text: ArraySlice<UInt8>) {
    guard text.count == 16 else { return nil }
    var state: UInt64 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): state = state << 4 | UInt64(byte & 0xF)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): state = state << 4 | UInt64(byte & 0xF + 9)
      default: return nil
      }
    }
    self.state = state
  }

  /// Its 16 digits.
  public var hexadecimal: String {
    var bytes: [UInt8] = []
    appendHexadecimal(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendHexadecimal(to bytes: inout [UInt8]) {
    for shift in stride(from: 60, through: 0, by: -4) {
      bytes.append(Self.digits[Int(state >> shift & 0xF)])
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
