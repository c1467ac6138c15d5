import Briefing
import Text

/// Which bodies are one: by the gazetteer's name, by their state and field, else by their own name.
struct OrganizationGrouping {
  private let organizations: Sightings<OrganizationFinding>
  private let names: CountryNames
  private var sets: DisjointSets

  static func groups(
    of organizations: Sightings<OrganizationFinding>, in sources: [Source], _ names: CountryNames
  ) -> Groups {
    var grouping = OrganizationGrouping(organizations, names)
    grouping.joinEqualNames()
    grouping.joinFields()
    grouping.joinKnownNames()
    grouping.joinAcronyms()
    grouping.joinPublishers()
    grouping.joinCountedFormats(in: sources)
    return grouping.sets.groups()
  }

  private init(_ organizations: Sightings<OrganizationFinding>, _ names: CountryNames) {
    self.organizations = organizations
    self.names = names
    sets = DisjointSets(count: organizations.all.count)
  }

  /// What two sightings of one body have in common.
  private enum Key: Hashable {
    case known(String)
    case field(CountryCode, [String])
    /// A body that the gazetteer does not know: its words in alphabetical order, and its acronym.
    case named([String], acronym: String?, CountryCode?)
  }

  private func key(_ organization: OrganizationFinding) -> Key {
    if let country = organization.country, organization.kind == .ministry {
      let fields = Portfolio.fields(of: organization.name, country: country, in: names)
      if !fields.isEmpty { return .field(country, fields) }
    }
    if organization.isKnown { return .known(Folding.folded(organization.name)) }
    return .named(
      words(of: organization.name, of: organization.country),
      acronym: organization.acronym.map(Folding.folded), organization.country)
  }

  /// The telling words, sorted, without the name of the state it belongs to.
  private func words(of name: String, of country: CountryCode?) -> [String] {
    let own = country?.description
    return names.marked(Words.telling(name)).filter { $0 != own }.sorted()
  }

  private mutating func joinEqualNames() {
    var first: [Key: Int] = [:]
    var named: [[String]: [Int]] = [:]
    for index in organizations.indices {
      let key = key(organizations[index].finding)
      if let known = first[key] {
        sets.unite(known, index)
      } else {
        first[key] = index
        if case .named(let words, _, _) = key { named[words, default: []].append(index) }
      }
    }
    for bucket in named.values { joinWhereUnsaid(bucket) }
  }

  /// A body whose acronym or state one document leaves out is the one of that name, if there is only
  /// one with an acronym and a state.
  private mutating func joinWhereUnsaid(_ bucket: [Int]) {
    let findings = bucket.map { organizations[$0].finding }
    guard Set(findings.compactMap { $0.acronym.map(Folding.folded) }).count <= 1,
      Set(findings.compactMap(\.country)).count <= 1
    else { return }
    for index in bucket.dropFirst() { sets.unite(bucket[0], index) }
  }

  /// `Foreign Ministry` is the state's `Ministry of Foreign Affairs and Expatriates`, where only one
  /// ministry of that state has the field.
  private mutating func joinFields() {
    var firstByFields: [CountryCode: [[String]: Int]] = [:]
    for index in organizations.indices {
      if case .field(let country, let fields) = key(organizations[index].finding) {
        if firstByFields[country]?[fields] == nil {
          firstByFields[country, default: [:]][fields] = index
        }
      }
    }
    for ministries in firstByFields.values {
      var byField: [String: [[String]]] = [:]
      for fields in ministries.keys {
        for field in fields { byField[field, default: []].append(fields) }
      }
      for (fields, index) in ministries {
        let wider = (fields.first.flatMap { byField[$0] } ?? []).filter {
          $0.count > fields.count && fields.allSatisfy($0.contains)
        }
        if wider.count == 1, let other = ministries[wider[0]] { sets.unite(index, other) }
      }
    }
  }

  /// A name the gazetteer does not have alone, but a known body is called so elsewhere in the archive.
  private mutating func joinKnownNames() {
    var known: [String: Set<Int>] = [:]
    for index in organizations.indices where organizations[index].finding.isKnown {
      let finding = organizations[index].finding
      for name in [finding.name, finding.acronym].compactMap({ $0 }) {
        known[Folding.folded(name), default: []].insert(sets.root(of: index))
      }
    }
    for index in organizations.indices where !organizations[index].finding.isKnown {
      let found = known[Folding.folded(organizations[index].finding.name)] ?? []
      if found.count == 1, let body = found.first { sets.unite(body, index) }
    }
  }

  /// A body called by its acronym alone is the only one that has introduced it.
  private mutating func joinAcronyms() {
    var introduced: [String: Set<Int>] = [:]
    for index in organizations.indices {
      guard let acronym = organizations[index].finding.acronym else { continue }
      introduced[acronym, default: []].insert(sets.root(of: index))
    }
    for index in organizations.indices {
      let finding = organizations[index].finding
      guard !finding.isKnown, finding.acronym == nil, let found = introduced[finding.name],
        found.count == 1, let body = found.first
      else { continue }
      sets.unite(body, index)
    }
  }

  /// A publisher is the only body of that name that a document of the archive speaks of.
  private mutating func joinPublishers() {
    var named: [String: Set<Int>] = [:]
    for index in organizations.indices where organizations[index].finding.isNamed {
      let finding = organizations[index].finding
      for name in [finding.name, finding.acronym].compactMap({ $0 }) + finding.aliases {
        named[Folding.folded(name), default: []].insert(sets.root(of: index))
      }
    }
    for index in organizations.indices where !organizations[index].finding.isNamed {
      let found = Set(
        (named[Folding.folded(organizations[index].finding.name)] ?? []).map { sets.root(of: $0) })
      if found.count == 1, let body = found.first { sets.unite(body, index) }
    }
  }

  /// The `six-party format` of a text on a meeting of six states is the only standing format that the
  /// text names besides.
  private mutating func joinCountedFormats(in sources: [Source]) {
    for index in organizations.indices {
      let sighting = organizations[index]
      guard !sighting.finding.isKnown, sighting.finding.kind == .format,
        let count = Self.parties(of: sighting.finding.name)
      else { continue }
      let meetings = sources[sighting.source].findings.meetings.filter {
        $0.isPrincipal && $0.kind != .visit
      }
      guard meetings.count == 1, meetings[0].countries.count == count else { continue }
      let formats = Set(
        organizations.range(of: sighting.source).filter {
          organizations[$0].finding.isKnown && organizations[$0].finding.kind == .format
        }.map { sets.root(of: $0) })
      if formats.count == 1, let format = formats.first { sets.unite(format, index) }
    }
  }

  /// How many parties a name counts: six of `six-party format`.
  private static func parties(of name: String) -> Int? {
    let words = Words.folded(name)
    guard words.count > 1, ["lateral", "party", "sided", "way"].contains(words[1]) else {
      return nil
    }
    return numbers.firstIndex(of: words[0]).map { $0 + 3 }
  }

  private static let numbers = [
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}

extension OrganizationFinding {
  /// Whether a text speaks of it as a body, and does not only stand under its name.
  var isNamed: Bool { kind != .publisher }
}
