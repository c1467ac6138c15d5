internal import Briefing

/// Dated things, by their offsets, in the order in which lists show them.
struct DateOrder: Sendable {
  /// As `ListOrder` has it, those of one date as they come.
  let earliestFirst: [Int]
  let latestFirst: [Int]
  /// The place of each offset in `latestFirst`.
  private let ranks: [Int]

  init(_ dates: [PartialDate?]) {
    let latestFirst = Self.offsets(of: dates, .latestFirst)
    earliestFirst = Self.offsets(of: dates, .earliestFirst)
    self.latestFirst = latestFirst
    ranks = latestFirst.indices.reduce(into: Array(repeating: 0, count: dates.count)) {
      ranks, rank in ranks[latestFirst[rank]] = rank
    }
  }

  private static func offsets(of dates: [PartialDate?], _ order: ListOrder) -> [Int] {
    // Worked out once: comparing partial dates in every list would count days a million times.
    let keys = dates.map(order.key)
    return dates.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  /// Some of the offsets in that order.
  func latestFirst(_ offsets: [Int]) -> [Int] {
    offsets.sorted { ranks[$0] < ranks[$1] }
  }
}
