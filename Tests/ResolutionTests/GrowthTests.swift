import Briefing
import Testing
import Text

@testable import Resolution

/// The work grows with the archive and not with its square.
@Suite struct GrowthTests {
  @Test func `compares few sightings for each document, however many there are`() {
    let small = Self.comparisons(count: 400)
    let large = Self.comparisons(count: 3200)
    // Each document has five meetings, three papers and nine people.
    #expect(small > 400)
    #expect(large < small * 8 * 3)
    #expect(large < 3200 * 60)
  }

  private static func comparisons(count: Int) -> Int {
    var generated = GeneratedArchive()
    let findings = generated.findings(count: count)
    let counter = Comparisons.Counter()
    Comparisons.$counter.withValue(counter) { _ = archive(of: findings) }
    return counter.count
  }
}
