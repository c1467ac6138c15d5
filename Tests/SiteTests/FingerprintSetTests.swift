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

  @Test func `grows, and tells whether another has all that it has`() {
    let numbers = (0..<100).map { UInt64($0) << 40 }
    var (small, large) = (FingerprintSet(capacity: 4), FingerprintSet(capacity: 4))
    for number in numbers { _ = large.insert(Fingerprint(number: number)) }
    for number in numbers.dropFirst(50) { _ = small.insert(Fingerprint(number: number)) }
    #expect(numbers.allSatisfy { large.contains(Fingerprint(number: $0)) })
    #expect(small.isSubset(of: large) && !large.isSubset(of: small))
    _ = small.insert(Fingerprint(number: 1))
    #expect(!small.isSubset(of: large))
  }
}
