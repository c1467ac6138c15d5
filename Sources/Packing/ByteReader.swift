/// Reads what `ByteWriter` wrote, and trusts none of it.
public struct ByteReader: Sendable {
  private let bytes: [UInt8]
  public private(set) var offset: Int
  private let end: Int

  /// The bytes end before the value does, or can't be one.
  public struct Damage: Error {
    public init() {}
  }

  /// From an offset, for a number of bytes that are there.
  public init(_ bytes: [UInt8], from offset: Int = 0, count: Int? = nil) throws(Damage) {
    self.bytes = bytes
    self.offset = offset
    let rest = bytes.count - offset
    guard offset >= 0, rest >= 0, (0...rest).contains(count ?? rest) else { throw Damage() }
    end = offset + (count ?? rest)
  }

  public var isAtEnd: Bool { offset == end }

  public mutating func number() throws(Damage) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      guard offset < end, shift < 64 else { throw Damage() }
      let byte = bytes[offset]
      offset += 1
      number |= UInt(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(bitPattern: number) }
      shift += 7
    }
  }

  /// How many elements follow, none of which takes less than a byte.
  public mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard (0...(end - offset)).contains(count) else { throw Damage() }
    return count
  }

  public mutating func wholeNumber() throws(Damage) -> UInt64 {
    guard end - offset >= 8 else { throw Damage() }
    let number = unsafe bytes.span.bytes.unsafeLoadUnaligned(
      fromByteOffset: offset, as: UInt64.self)
    offset += 8
    return UInt64(littleEndian: number)
  }

  /// The place of some bytes.
  public mutating func range(of count: Int) throws(Damage) -> Range<Int> {
    guard (0...(end - offset)).contains(count) else { throw Damage() }
    defer { offset += count }
    return offset..<offset + count
  }

  public mutating func text() throws(Damage) -> String {
    let range = try range(of: count())
    return String(decoding: bytes[range], as: UTF8.self)
  }

  public mutating func textBytes() throws(Damage) -> [UInt8] {
    Array(bytes[try range(of: count())])
  }
}
