import Briefing
import Testing

@testable import Resolution

/// The work grows with the archive and not with its square.
@Suite(.serialized) struct GrowthTests {
  @Test func `takes eight times as long for eight times the documents, not sixty-four times`() {
    let small = Self.time(count: 400)
    let large = Self.time(count: 3200)
    #expect(large < small * 24)
  }

  /// The quicker of two runs.
  private static func time(count: Int) -> Duration {
    var generated = GeneratedArchive()
    let findings = generated.findings(count: count)
    let clock = ContinuousClock()
    let times = (0..<2).map { _ in clock.measure { _ = archive(of: findings) } }
    return times.min() ?? .zero
  }
}
