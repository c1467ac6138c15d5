/// Sets of offsets that grow together, none in two of them.
struct DisjointSets: Sendable {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The least member of the set an offset is in.
  mutating func root(of offset: Int) -> Int {
    var root = offset
    while parents[root] != root { root = parents[root] }
    var walked = offset
    while parents[walked] != root {
      let next = parents[walked]
      parents[walked] = root
      walked = next
    }
    return root
  }

  mutating func unite(_ one: Int, _ other: Int) {
    let roots = (root(of: one), root(of: other))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }

  /// The sets, in the order of their least members.
  mutating func groups() -> Groups {
    Groups(ofRoots: parents.indices.map { root(of: $0) })
  }
}

/// Sightings put together: each in one group, the groups in the order of their first members.
struct Groups: Sendable {
  /// Offsets of sightings, ascending.
  private(set) var members: [[Int]] = []
  /// The group of each sighting.
  private(set) var groupOf: [Int] = []

  /// Groups of the offsets that have the same root, which is one of them.
  init(ofRoots roots: [Int]) {
    var groupOfRoot: [Int: Int] = [:]
    for (offset, root) in roots.enumerated() {
      let group = groupOfRoot[root] ?? members.count
      if group == members.count {
        groupOfRoot[root] = group
        members.append([])
      }
      members[group].append(offset)
      groupOf.append(group)
    }
  }

  /// The same groups, some offsets in a new one behind them.
  func moving(_ offsets: [Int]) -> Groups {
    var groups = self
    for offset in offsets {
      groups.members[groupOf[offset]].removeAll { $0 == offset }
      groups.groupOf[offset] = members.count
    }
    groups.members.append(offsets)
    return groups
  }
}
