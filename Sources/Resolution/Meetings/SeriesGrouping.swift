import Briefing

/// Which names of series mean one series.
///
/// The parties to it must be the same: the summit of a body and its summit with a third state share
/// all other words. The rest may say more or less.
struct SeriesGrouping: Sendable {
  /// The group of each meeting's series; nil where it has none.
  let groupOf: [Int?]

  init(_ meetings: Sightings<MeetingFinding>) {
    let keys = Self.keys(of: meetings)
    var sets = DisjointSets(count: keys.count)
    var firstOf: [SeriesKey: Int] = [:]
    for case (let index, let key?) in zip(keys.indices, keys) {
      if let first = firstOf[key] { sets.unite(first, index) } else { firstOf[key] = index }
    }
    let byParties = Dictionary(grouping: firstOf.keys, by: \.parties)
    for bucket in byParties.values where bucket.count > 1 {
      for key in bucket {
        for other in Self.matches(for: key, in: bucket) {
          if let one = firstOf[key], let two = firstOf[other] { sets.unite(one, two) }
        }
      }
    }
    let groups = sets.groups()
    groupOf = keys.indices.map { keys[$0] == nil ? nil : groups.groupOf[$0] }
  }

  /// A meeting without a series that bears the very name of one in its document is of that series:
  /// `the second joint meeting` is numbered after it.
  private static func keys(of meetings: Sightings<MeetingFinding>) -> [SeriesKey?] {
    var named: [SourceName: SeriesKey] = [:]
    for sighting in meetings.all {
      guard let series = sighting.finding.series else { continue }
      named[SourceName(sighting.source, series.name)] = SeriesKey(series)
    }
    return meetings.all.map { sighting in
      sighting.finding.series.map(SeriesKey.init)
        ?? named[SourceName(sighting.source, sighting.finding.name)]
    }
  }

  private struct SourceName: Hashable {
    let source: Int
    let words: [String]

    init(_ source: Int, _ name: String) {
      self.source = source
      words = Words.telling(name)
    }
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

  /// The keys of the same parties that mostly have the same words, and the only one that says more.
  private static func matches(for key: SeriesKey, in bucket: [SeriesKey]) -> [SeriesKey] {
    let near = bucket.filter { $0 != key && $0.overlap(with: key) >= 0.7 }
    let wider = bucket.filter { key.mayBeShort(for: $0) }
    return near + (wider.count == 1 ? wider : [])
  }
}

/// A series' key cut into those whose meetings they are and what else its name says.
private struct SeriesKey: Hashable {
  /// Terms with a type: `country:GE`, `organization:SADC`, `region:central asia`.
  let parties: Set<String>
  /// The other terms: `summit`, `transport`.
  let words: Set<String>

  init(_ series: SeriesFinding) {
    let terms = series.key.isEmpty ? Words.telling(series.name) : series.key
    parties = Set(terms.filter { $0.contains(":") })
    words = Set(terms).subtracting(parties)
  }

  func overlap(with other: SeriesKey) -> Double {
    let all = words.union(other.words).count
    return all == 0 ? 1 : Double(words.intersection(other.words).count) / Double(all)
  }

  /// Whether its words are some of the other's.
  ///
  /// What one body calls its `ministerial` may be that of any of its ministers, so a bare sort of
  /// meeting needs two parties to go by.
  func mayBeShort(for other: SeriesKey) -> Bool {
    guard !words.isEmpty, words.isStrictSubset(of: other.words) else { return false }
    return parties.count > 1 || !words.isSubset(of: Self.sorts)
  }

  private static let sorts: Set<String> = [
    "conference", "consultation", "consultations", "council", "dialogue", "forum", "meeting",
    "ministerial", "round", "session", "summit", "talk", "talks",
  ]
}
