import Briefing

/// How well two meetings fit together, or that they cannot be one.
///
/// One meeting needs the same time, the same people or countries, and nothing that speaks against it.
/// Missing a merge shows one meeting twice; a wrong one shows a meeting that never was. So doubt parts.
struct Affinity: Comparable, Sendable {
  private let score: Int

  static func < (one: Affinity, other: Affinity) -> Bool { one.score < other.score }

  /// Nil where they cannot be one meeting, or too little says they are.
  init?(_ one: MeetingTraits, _ other: MeetingTraits) {
    let fit = MeetingFit(one, other)
    guard fit.hasNoConflict, let score = fit.evidence else { return nil }
    self.score = score
  }
}
