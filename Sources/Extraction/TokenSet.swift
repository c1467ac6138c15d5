/// Which tokens are part of something already.
struct TokenSet {
  private var bits: [UInt64] = []

  /// An empty set with room for so many tokens.
  init(tokens count: Int) {
    bits = Array(repeating: 0, count: (count + 63) / 64)
  }

  init(_ ranges: some Collection<Range<Int>>) {
    let end = ranges.lazy.map(\.upperBound).max() ?? 0
    bits = Array(repeating: 0, count: (end + 63) / 64)
    for range in ranges { insert(range) }
  }

  mutating func insert(_ range: Range<Int>) {
    let words = (range.upperBound + 63) / 64
    while bits.count < words { bits.append(0) }
    for index in range { bits[index / 64] |= 1 &<< UInt64(index & 63) }
  }

  mutating func insert(_ index: Int) {
    while bits.count <= index / 64 { bits.append(0) }
    bits[index / 64] |= 1 &<< UInt64(index & 63)
  }

  func contains(_ index: Int) -> Bool {
    guard index >= 0, index / 64 < bits.count else { return false }
    return bits[index / 64] & 1 &<< UInt64(index & 63) != 0
  }

  func intersects(_ range: Range<Int>) -> Bool {
    range.contains(where: contains)
  }
}
