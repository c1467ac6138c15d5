/// Many fingerprints, to look up each link of a site in.
///
/// Open addressing over the numbers themselves, which are hashes already; a set would hash them once
/// more.
struct FingerprintSet: Sendable {
  /// 0 where a slot is free.
  private var slots: [UInt64]
  private var hasZero = false

  /// With room for so many.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size <<= 1 }
    slots = Array(repeating: 0, count: size)
  }

  /// Whether it is new.
  mutating func insert(_ print: Fingerprint) -> Bool {
    let number = print.number
    if number == 0 {
      defer { hasZero = true }
      return !hasZero
    }
    let slot = slot(of: number)
    guard slots[slot] == 0 else { return false }
    slots[slot] = number
    return true
  }

  func contains(_ print: Fingerprint) -> Bool {
    print.number == 0 ? hasZero : slots[slot(of: print.number)] != 0
  }

  /// Where a number is, or could be put.
  private func slot(of number: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: number ^ number &>> 32) & (slots.count &- 1)
    while slots[slot] != 0, slots[slot] != number { slot = (slot &+ 1) & (slots.count &- 1) }
    return slot
  }
}
