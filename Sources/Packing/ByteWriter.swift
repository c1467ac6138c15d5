/// Values as bytes, for what this program itself reads again.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// A small number in few bytes: seven bits in each, the lowest first.
  @inlinable
  public mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest > 0x7F {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  @usableFromInline
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// A number of any size in eight bytes.
  public mutating func write(whole number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  public mutating func write(_ text: [UInt8]) {
    write(text.count)
    bytes += text
  }

  public mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }
}
