/// Values as bytes, for what this program itself reads again.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// The words that go by their numbers, from 1.
  private var words: [String: Int] = [:]

  public init() {}

  /// A number in few bytes where it is small: seven bits in each, the lowest first.
  public mutating func write(number: Int) {
    var rest = UInt(bitPattern: number)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number of any size in eight bytes.
  public mutating func write(whole number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  public mutating func write(bytes text: [UInt8]) {
    write(number: text.count)
    bytes += text
  }

  public mutating func write(text: String) {
    write(number: text.utf8.count)
    bytes += text.utf8
  }

  /// A word that comes again and again: the second time by its number.
  public mutating func write(word: String) {
    if let number = words[word] { return write(number: number) }
    write(number: 0)
    write(text: word)
    words[word] = words.count + 1
  }
}
