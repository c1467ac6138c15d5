/// Many fingerprints: those of all links of a site, or of all that they may lead to.
///
/// Open addressing over the numbers themselves, which are hashes already; a set would hash them once
/// more.
struct FingerprintSet: Sendable {
  /// 0 where a slot is free.
  private var slots: [UInt64]
  private var hasZero = false
  private var count = 0

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
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  /// Whether another set has all of these.
  func isSubset(of other: FingerprintSet) -> Bool {
    (!hasZero || other.hasZero)
      && slots.allSatisfy { $0 == 0 || other.contains(Fingerprint(number: $0)) }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for number in old where number != 0 { slots[slot(of: number)] = number }
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
