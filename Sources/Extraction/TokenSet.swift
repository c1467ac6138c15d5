/// Which tokens are part of something already.
struct TokenSet {
  private var bits: [UInt64] = []

  init(_ ranges: some Sequence<Range<Int>> = []) {
    for range in ranges { insert(range) }
  }

  mutating func insert(_ range: Range<Int>) {
    let words = (range.upperBound + 63) / 64
    if words > bits.count { bits += repeatElement(0, count: words - bits.count) }
    for index in range { bits[index / 64] |= 1 << UInt64(index % 64) }
  }

  func contains(_ index: Int) -> Bool {
    guard index >= 0, index / 64 < bits.count else { return false }
    return bits[index / 64] & 1 << UInt64(index % 64) != 0
  }

  func intersects(_ range: Range<Int>) -> Bool {
    range.contains(where: contains)
  }
}
