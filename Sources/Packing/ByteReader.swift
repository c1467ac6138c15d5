/// Reads what `ByteWriter` wrote, and trusts none of it.
public struct ByteReader: Sendable {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int
  private var words: [String] = []

  /// The bytes end before the value does, or can't be one.
  public struct Damage: Error {
    public init() {}
  }

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = 0
    end = bytes.count
  }

  /// Of a part of the bytes.
  public init(_ bytes: [UInt8], in range: Range<Int>) throws(Damage) {
    guard bytes.indices.lowerBound <= range.lowerBound, range.upperBound <= bytes.count else {
      throw Damage()
    }
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
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

  public mutating func textBytes() throws(Damage) -> [UInt8] {
    Array(bytes[try range(of: count())])
  }

  public mutating func text() throws(Damage) -> String {
    String(decoding: bytes[try range(of: count())], as: UTF8.self)
  }

  /// A word that `write(word:)` wrote.
  public mutating func word() throws(Damage) -> String {
    let number = try number()
    if number == 0 {
      words.append(try text())
      return words[words.count - 1]
    }
    guard words.indices.contains(number - 1) else { throw Damage() }
    return words[number - 1]
  }
}
