/// Names counted, to find the one to show.
struct Frequency: Sendable {
  private var sources: [String: Set<Int>] = [:]
  private var first: [String: Int] = [:]

  /// Counts a name once for each source that has it.
  mutating func add(_ name: String, in source: Int) {
    sources[name, default: []].insert(source)
    if first[name] == nil { first[name] = first.count }
  }

  /// The name that most sources have; of two the one that was added first.
  var mostFrequent: String? { best { _ in 0 } }

  /// The name that most sources have; of two the one of greater weight, then the one added first.
  func best(weight: (String) -> Int) -> String? {
    sources.keys.max { one, other in
      rank(one, weight) < rank(other, weight)
    }
  }

  private func rank(_ name: String, _ weight: (String) -> Int) -> (Int, Int, Int) {
    (sources[name]?.count ?? 0, weight(name), -(first[name] ?? 0))
  }

  /// All the names but one, sorted.
  func names(except shown: String) -> [String] {
    sources.keys.filter { $0 != shown }.sorted()
  }
}
