/// A value as a number, to tell whether it is what it was in another build.
///
/// Of 64 bits two will not be the same by chance; the same value gives the same number in every
/// process, which `Hasher` does not.
public struct Digest: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// Of one value.
  public init(of value: some Digested) {
    value.add(to: &self)
  }

  /// Also of an end, so that a few low bits of the last number change all of it.
  public var value: UInt64 {
    var value = (state ^ state >> 32) &* 0xD6E8_FEB8_6659_FD93
    value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    return value ^ value >> 32
  }

  @inline(__always)
  public mutating func add(_ number: UInt64) {
    state = ((state << 5 | state >> 59) ^ number) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Bytes with their number, so that two texts in a row are not taken for two others.
  public mutating func add(_ bytes: Span<UInt8>) {
    add(UInt64(bytes.count))
    let whole = bytes.count & ~7
    let words = unsafe bytes.bytes
    for offset in stride(from: 0, to: whole, by: 8) {
      let word = unsafe words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      add(UInt64(littleEndian: word))
    }
    guard whole < bytes.count else { return }
    var rest: UInt64 = 0
    for offset in whole..<bytes.count { rest = rest << 8 | UInt64(bytes[offset]) }
    add(rest)
  }

  public mutating func add(_ value: some Digested) { value.add(to: &self) }
}

/// What can be told from others by a digest: all of it counts.
public protocol Digested {
  func add(to digest: inout Digest)
}

extension Int: Digested {
  public func add(to digest: inout Digest) { digest.add(UInt64(bitPattern: Int64(self))) }
}

extension Bool: Digested {
  public func add(to digest: inout Digest) { digest.add(self ? 1 as UInt64 : 0) }
}

extension String: Digested {
  public func add(to digest: inout Digest) { digest.add(utf8.span) }
}

extension Range: Digested where Bound == Int {
  public func add(to digest: inout Digest) {
    digest.add(lowerBound)
    digest.add(upperBound)
  }
}

extension Optional: Digested where Wrapped: Digested {
  public func add(to digest: inout Digest) {
    digest.add(self != nil)
    if let self { digest.add(self) }
  }
}

extension Array: Digested where Element: Digested {
  public func add(to digest: inout Digest) {
    digest.add(count)
    for element in self { digest.add(element) }
  }
}

extension Digested where Self: RawRepresentable, RawValue == String {
  public func add(to digest: inout Digest) { digest.add(rawValue) }
}
