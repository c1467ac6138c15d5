import Briefing
import Text

/// Which papers are one over the archive: by title and years, with the parties or the meeting as the
/// second witness where many papers have such a title.
struct AgreementGrouping {
  private let agreements: Sightings<AgreementFinding>
  /// Of each sighting: the title of its name, then those of its aliases.
  private let titles: [[AgreementTitle]]
  private var sets: DisjointSets
  /// The documents and the families of each set, at its root.
  private var sources: [Set<Int>]
  private var families: [AgreementFamily]
  /// The meetings of each sighting itself.
  private let meetings: [Set<Int>]

  static func groups(
    of agreements: Sightings<AgreementFinding>, families: [AgreementFamily], _ names: CountryNames
  ) -> Groups {
    var grouping = AgreementGrouping(agreements, families, names)
    grouping.joinEqualTitles()
    grouping.joinShortTitles()
    return grouping.sets.groups()
  }

  private init(
    _ agreements: Sightings<AgreementFinding>, _ families: [AgreementFamily], _ names: CountryNames
  ) {
    self.agreements = agreements
    self.families = families
    meetings = families.map(\.meetings)
    var known: [String: AgreementTitle] = [:]
    titles = agreements.all.map { sighting in
      var seen: Set<AgreementTitle> = []
      return ([sighting.finding.name] + sighting.finding.aliases)
        .map { name in
          let title = known[name] ?? AgreementTitle(name, names)
          known[name] = title
          return title
        }
        .filter { !$0.words.isEmpty && seen.insert($0).inserted }
    }
    sets = DisjointSets(count: agreements.all.count)
    sources = agreements.all.map { [$0.source] }
  }

  private mutating func unite(_ one: Int, _ other: Int) {
    let roots = (sets.root(of: one), sets.root(of: other))
    guard roots.0 != roots.1 else { return }
    sets.unite(one, other)
    let root = sets.root(of: one)
    let rest = root == roots.0 ? roots.1 : roots.0
    // The smaller goes into the larger: a paper named everywhere is not copied at every step.
    if sources[root].count < sources[rest].count {
      sources.swapAt(root, rest)
      families.swapAt(root, rest)
    }
    sources[root].formUnion(sources[rest])
    families[root].formUnion(families[rest])
    sources[rest] = []
  }

  // MARK: - Equal titles

  private mutating func joinEqualTitles() {
    var buckets: [AgreementTitle: [Int]] = [:]
    for (index, titles) in titles.enumerated() {
      if let title = titles.first { buckets[title, default: []].append(index) }
    }
    for (title, bucket) in buckets.sorted(by: { $0.value[0] < $1.value[0] }) where bucket.count > 1
    {
      joinMeetings(of: bucket)
      // A hundred joint statements of the same two countries are a hundred papers.
      if !title.isGeneric || !title.years.isEmpty { joinFamilies(of: bucket, title) }
    }
  }

  /// Papers of one title at one meeting are one.
  private mutating func joinMeetings(of bucket: [Int]) {
    var first: [Int: Int] = [:]
    for index in bucket {
      for meeting in meetings[index].sorted() {
        if let other = first[meeting] { unite(other, index) } else { first[meeting] = index }
      }
    }
  }

  /// Each paper joins the first one whose family agrees with its own.
  private mutating func joinFamilies(of bucket: [Int], _ title: AgreementTitle) {
    var papers = PaperIndex()
    for index in bucket where sets.root(of: index) == index {
      let match = papers.candidates(for: families[index], isGeneric: title.isGeneric).first {
        Comparisons.note()
        let (one, other) = (families[$0], families[index])
        return !one.conflicts(with: other) && (!title.isGeneric || one.sharesCountries(with: other))
      }
      papers.enter(match ?? index, families[index])
      if let match { unite(match, index) }
    }
  }

  // MARK: - Titles cut short

  /// Papers by title, as their own name and as another name for them.
  private struct Bearers {
    var named: Set<Int> = []
    var aliased: Set<Int> = []

    var all: Set<Int> { named.union(aliased) }
  }

  /// A title cut short is the longer one of the same meeting or parties, if there is only one such.
  private mutating func joinShortTitles() {
    let bearers = bearers()
    var byWord: [String: [AgreementTitle]] = [:]
    for title in bearers.keys {
      for word in title.words { byWord[word, default: []].append(title) }
    }
    var indices: [AgreementTitle: PaperIndex] = [:]
    var found: [Int: Set<Int>] = [:]
    for (short, papers) in bearers {
      for long in Self.candidates(for: short, byWord) {
        // Papers that bear a title as their own name have been compared.
        let those = short == long ? papers.aliased : papers.all
        guard !those.isEmpty else { continue }
        let index = indices[long] ?? PaperIndex(bearers[long]?.all ?? [], families)
        indices[long] = index
        for paper in those {
          let others = index.near(families[paper]).filter {
            Comparisons.note()
            return $0 != paper && agree(paper, $0, short)
          }
          found[paper, default: []].formUnion(others)
        }
      }
    }
    for (paper, others) in found.sorted(by: { $0.key < $1.key }) where others.count == 1 {
      for other in others where areApart(paper, other) { unite(paper, other) }
    }
  }

  private mutating func bearers() -> [AgreementTitle: Bearers] {
    var bearers: [AgreementTitle: Bearers] = [:]
    for (index, titles) in titles.enumerated() {
      for (offset, title) in titles.enumerated() {
        if offset == 0 {
          bearers[title, default: Bearers()].named.insert(sets.root(of: index))
        } else {
          bearers[title, default: Bearers()].aliased.insert(sets.root(of: index))
        }
      }
    }
    return bearers
  }

  /// Titles that say the same or more; only those with its rarest word are looked at.
  private static func candidates(
    for title: AgreementTitle, _ byWord: [String: [AgreementTitle]]
  ) -> [AgreementTitle] {
    let rarest = title.words.map { byWord[$0] ?? [] }.min { $0.count < $1.count } ?? []
    return rarest.filter { title == $0 || title.isShort(for: $0) }
  }

  private func agree(_ one: Int, _ other: Int, _ title: AgreementTitle) -> Bool {
    if families[one].sharesMeeting(with: families[other]) { return true }
    // `The memorandum` of two countries may be any of theirs.
    guard !title.isGeneric || title.words.count > 2 || !title.years.isEmpty else { return false }
    return !families[one].conflicts(with: families[other])
      && families[one].sharesCountries(with: families[other])
  }

  /// One document that names both means two papers.
  private mutating func areApart(_ one: Int, _ other: Int) -> Bool {
    sources[sets.root(of: one)].isDisjoint(with: sources[sets.root(of: other)])
  }
}
