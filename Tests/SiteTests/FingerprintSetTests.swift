import Testing

@testable import Site

struct FingerprintSetTests {
  @Test func `has what was put in, and nothing else`() {
    // Alike in the bits that choose a slot, and the number that stands for a free one.
    let numbers = (0..<100).map { UInt64($0) << 40 }
    var set = FingerprintSet(capacity: numbers.count)
    let before = numbers.contains { set.contains(Fingerprint(number: $0)) }
    let areNew = numbers.allSatisfy { set.insert(Fingerprint(number: $0)) }
    let areTwice = numbers.contains { set.insert(Fingerprint(number: $0)) }
    let areThere = numbers.allSatisfy { set.contains(Fingerprint(number: $0)) }
    #expect(!before && areNew && !areTwice && areThere)
    #expect(!set.contains(Fingerprint(number: 1)))
  }
}
