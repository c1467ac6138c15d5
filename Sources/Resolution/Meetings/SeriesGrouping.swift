import Briefing

/// Which names of series mean one series.
///
/// The parties to it must be the same: the summit of a body and its summit with a third state share
/// all other words. The rest may say more or less.
struct SeriesGrouping: Sendable {
  /// The group of each meeting's series; nil where it has none.
  let groupOf: [Int?]

  init(_ meetings: Sightings<MeetingFinding>) {
    let keys = SeriesKeys(meetings).ofSighting
    var sets = DisjointSets(count: keys.count)
    var firstOf: [SeriesKey: Int] = [:]
    for case (let index, let key?) in zip(keys.indices, keys) {
      if let first = firstOf[key] { sets.unite(first, index) } else { firstOf[key] = index }
    }
    for bucket in Dictionary(grouping: firstOf.keys, by: \.parties).values where bucket.count > 1 {
      let names = SeriesNames(bucket)
      for key in bucket {
        for other in names.matches(for: key) {
          if let one = firstOf[key], let two = firstOf[other] { sets.unite(one, two) }
        }
      }
    }
    let groups = sets.groups()
    groupOf = keys.indices.map { keys[$0] == nil ? nil : groups.groupOf[$0] }
  }

  /// The same grouping with groups put together that meetings have shown to be one series.
  func joined(by meetings: Groups) -> SeriesGrouping? {
    var sets = DisjointSets(count: (groupOf.compactMap { $0 }.max() ?? -1) + 1)
    var hasJoined = false
    for members in meetings.members {
      let groups = Set(members.compactMap { groupOf[$0] }).sorted()
      for group in groups.dropFirst() where sets.root(of: group) != sets.root(of: groups[0]) {
        sets.unite(groups[0], group)
        hasJoined = true
      }
    }
    return hasJoined ? SeriesGrouping(groupOf: groupOf.map { $0.map { sets.root(of: $0) } }) : nil
  }

  private init(groupOf: [Int?]) {
    self.groupOf = groupOf
  }
}

/// Keys of series with the same parties, to be found by their words.
private struct SeriesNames {
  private var bearers: [String: [SeriesKey]] = [:]

  init(_ keys: [SeriesKey]) {
    for key in keys {
      for word in key.words { bearers[word, default: []].append(key) }
    }
  }

  /// Those that mostly have the same words, and the only one that says more.
  func matches(for key: SeriesKey) -> [SeriesKey] {
    let byRarity = key.words.map { bearers[$0] ?? [] }.sorted { $0.count < $1.count }
    guard let rarest = byRarity.first else { return [] }
    // Whoever shares seven words of ten has one of the four rarest.
    let least = (7 * key.words.count + 9) / 10
    let near = Set(byRarity.prefix(key.words.count - least + 1).joined())
      .filter { $0 != key && $0.overlap(with: key) >= 0.7 }
    let wider = rarest.lazy.filter { key.mayBeShort(for: $0) }.prefix(2)
    return Array(near) + (wider.count == 1 ? Array(wider) : [])
  }
}
