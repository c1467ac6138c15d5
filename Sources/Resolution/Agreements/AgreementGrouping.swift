import Briefing

/// Which papers are one over the archive: by title and years, with the parties or the meeting as the
/// second witness where many papers have such a title.
struct AgreementGrouping {
  private let agreements: Sightings<AgreementFinding>
  private let titles: [[AgreementTitle]]
  private let families: [AgreementFamily]
  private var sets: DisjointSets
  /// The documents of each set, at its root.
  private var sources: [Set<Int>]

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
    titles = agreements.all.map { sighting in
      var seen: Set<AgreementTitle> = []
      return ([sighting.finding.name] + sighting.finding.aliases)
        .map { AgreementTitle($0, names) }
        .filter { !$0.words.isEmpty && seen.insert($0).inserted }
    }
    sets = DisjointSets(count: agreements.all.count)
    sources = agreements.all.map { [$0.source] }
  }

  private mutating func unite(_ one: Int, _ other: Int) {
    let roots = (sets.root(of: one), sets.root(of: other))
    guard roots.0 != roots.1 else { return }
    let union = sources[roots.0].union(sources[roots.1])
    sets.unite(one, other)
    sources[sets.root(of: one)] = union
  }

  private mutating func joinEqualTitles() {
    var buckets: [AgreementTitle: [Int]] = [:]
    for (index, titles) in titles.enumerated() {
      if let title = titles.first { buckets[title, default: []].append(index) }
    }
    for (title, bucket) in buckets.sorted(by: { $0.value[0] < $1.value[0] }) where bucket.count > 1
    {
      joinFamilies(of: bucket, title)
    }
  }

  /// Each sighting joins the first set whose family agrees with its own.
  private mutating func joinFamilies(of bucket: [Int], _ title: AgreementTitle) {
    var sets: [(first: Int, family: AgreementFamily)] = []
    for index in bucket {
      let family = families[index]
      let match = sets.firstIndex { agree($0.family, family, title) }
      if let match {
        unite(sets[match].first, index)
        sets[match].family.formUnion(family)
      } else {
        sets.append((index, family))
      }
    }
  }

  private func agree(
    _ one: AgreementFamily, _ other: AgreementFamily, _ title: AgreementTitle
  ) -> Bool {
    if one.sharesMeeting(with: other) { return true }
    if one.conflicts(with: other) { return false }
    guard title.isGeneric else { return true }
    return !title.years.isEmpty && one.sharesCountries(with: other)
  }

  /// A title cut short is the longer one of the same meeting or parties, if there is only one such.
  private mutating func joinShortTitles() {
    var byWord: [String: [Int]] = [:]
    for index in titles.indices {
      for word in Set(titles[index].flatMap(\.words)) { byWord[word, default: []].append(index) }
    }
    for index in titles.indices {
      let found = longer(for: index, byWord).filter { isShort(index, for: $0) }
      let papers = Set(found.map { sets.root(of: $0) }).subtracting([sets.root(of: index)])
      if papers.count == 1, let paper = papers.first, areApart(index, paper) { unite(index, paper) }
    }
  }

  /// Sightings that have the rarest word of one of its titles: there are few to compare with.
  private func longer(for index: Int, _ byWord: [String: [Int]]) -> Set<Int> {
    titles[index].reduce(into: []) { found, title in
      let buckets = title.words.map { byWord[$0] ?? [] }
      found.formUnion(buckets.min { $0.count < $1.count } ?? [])
    }
  }

  private func isShort(_ short: Int, for long: Int) -> Bool {
    guard short != long, agreements[short].source != agreements[long].source else { return false }
    let isCutShort = titles[short].contains { one in
      titles[long].contains {
        one.isShort(for: $0) || (one == $0 && titles[short][0] != titles[long][0])
      }
    }
    guard isCutShort, !families[short].conflicts(with: families[long]) else { return false }
    return families[short].sharesMeeting(with: families[long])
      || families[short].sharesCountries(with: families[long])
  }

  /// One document that names both means two papers.
  private mutating func areApart(_ one: Int, _ other: Int) -> Bool {
    sources[sets.root(of: one)].isDisjoint(with: sources[sets.root(of: other)])
  }
}

/// Whose paper it is: the meetings it belongs to and the countries behind it.
struct AgreementFamily: Sendable {
  /// Groups of meetings.
  var meetings: Set<Int>
  /// Its parties where the text names them.
  var parties: Set<CountryCode>
  /// The parties, else those who take part in its meetings.
  var countries: Set<CountryCode>

  mutating func formUnion(_ other: AgreementFamily) {
    meetings.formUnion(other.meetings)
    parties.formUnion(other.parties)
    countries.formUnion(other.countries)
  }

  func sharesMeeting(with other: AgreementFamily) -> Bool {
    !meetings.isDisjoint(with: other.meetings)
  }

  /// Both name their parties, and neither names all of the other's.
  func conflicts(with other: AgreementFamily) -> Bool {
    !parties.isEmpty && !other.parties.isEmpty && !parties.isSubset(of: other.parties)
      && !other.parties.isSubset(of: parties)
  }

  /// At least half of all the countries that stand behind either stand behind both.
  func sharesCountries(with other: AgreementFamily) -> Bool {
    let all = countries.union(other.countries).count
    return all > 0 && 2 * countries.intersection(other.countries).count >= all
  }
}
