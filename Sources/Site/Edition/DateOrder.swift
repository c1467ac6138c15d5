internal import Briefing

/// Dated things, by their offsets, in the order in which lists show them.
struct DateOrder: Sendable {
  /// The latest first, those of one date as they come, those without a date last.
  let latestFirst: [Int]
  /// The place of each offset in `latestFirst`.
  private let ranks: [Int]

  init(_ dates: [PartialDate?]) {
    // Worked out once: comparing partial dates in every list would count days a million times.
    let keys = dates.map { date in
      date.map { (-$0.earliest.number, -$0.latest.number) } ?? (Int.max, Int.max)
    }
    let latestFirst = dates.indices.sorted {
      (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1)
    }
    self.latestFirst = latestFirst
    ranks = latestFirst.indices.reduce(into: Array(repeating: 0, count: dates.count)) {
      ranks, rank in ranks[latestFirst[rank]] = rank
    }
  }

  /// Some of the offsets in that order.
  func latestFirst(_ offsets: [Int]) -> [Int] {
    offsets.sorted { ranks[$0] < ranks[$1] }
  }
}
