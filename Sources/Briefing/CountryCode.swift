/// A country or territory by its two-letter code of ISO 3166-1 (and `XK`, in common use for Kosovo).
public struct CountryCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The two letters as one number, the first in the upper byte: small, and ordered as the letters are.
  public let rawValue: UInt16

  /// Nil unless the text is two ASCII capitals.
  @inlinable
  public init?(_ text: some StringProtocol) {
    var bytes = text.utf8.makeIterator()
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard let one = bytes.next(), let other = bytes.next(), bytes.next() == nil,
      capitals.contains(one), capitals.contains(other)
    else { return nil }
    rawValue = UInt16(one) << 8 | UInt16(other)
  }

  /// The same of UTF-8.
  @inlinable
  public init?(_ utf8: Span<UInt8>) {
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard utf8.count == 2, capitals.contains(utf8[0]), capitals.contains(utf8[1]) else {
      return nil
    }
    rawValue = UInt16(utf8[0]) << 8 | UInt16(utf8[1])
  }

  public var description: String {
    String(decoding: [UInt8(rawValue >> 8), UInt8(rawValue & 0xFF)], as: UTF8.self)
  }

  public static func < (one: Self, other: Self) -> Bool {
    one.rawValue < other.rawValue
  }
}

extension CountryCode: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = CountryCode(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "it is no country code of two capitals")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
