public import Briefing
public import Languages

/// The latest of things that stand in another order.
public enum Latest {
  /// The offsets of the latest of some dates, in their order.
  ///
  /// Those without a date come after all others. Without a count there are as many as a page shows.
  public static func offsets(of dates: [PartialDate?], _ count: Int? = nil) -> [Int] {
    let count = count ?? Division.shown(of: dates.count)
    guard dates.count > count else { return Array(dates.indices) }
    let keys = dates.map(ListOrder.latestFirst.key)
    return dates.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.prefix(count).sorted()
  }
}

extension Meeting {
  /// Whether it is announced for days that are still to come.
  public func isAhead(of today: PartialDate?) -> Bool {
    status.value == .planned && start != nil && !isOverdue(asOf: today)
  }

  /// The date of the last document that tells of it.
  public var lastTold: PartialDate? { history.last?.reported }
}

extension Agreement {
  /// The date of its last step.
  public var lastTold: PartialDate? { timeline.last?.date }
}

extension Language {
  /// That only the latest are shown; nil where all are.
  public func latest(_ shown: Int, of all: Int) -> String? {
    shown < all ? text(.latestOf, (.all, String(all)), (.shown, String(shown))) : nil
  }
}
