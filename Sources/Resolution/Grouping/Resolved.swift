import Briefing

/// All sightings of one kind, settled: which belong together, and what their subject is called.
struct Resolved<Finding: Sendable, Subject>: Sendable {
  let sightings: Sightings<Finding>
  let groups: Groups
  /// One for each group.
  let ids: [Identifier<Subject>]

  func group(of position: Position<Finding>, in source: Int) -> Int {
    groups.groupOf[sightings.index(of: position, in: source)]
  }

  func id(of position: Position<Finding>, in source: Int) -> Identifier<Subject> {
    ids[group(of: position, in: source)]
  }

  /// The subjects one source names, each once, in the order of its findings.
  func ids(namedIn source: Int) -> [Identifier<Subject>] {
    var seen: Set<Int> = []
    return sightings.range(of: source)
      .map { groups.groupOf[$0] }
      .filter { seen.insert($0).inserted }
      .map { ids[$0] }
  }

  func members(of group: Int) -> [Sighting<Finding>] {
    groups.members[group].map { sightings[$0] }
  }

  /// The documents that name a group's subject, sorted.
  func documents(of group: Int, in sources: [Source]) -> [Identifier<Document>] {
    Set(members(of: group).map { sources[$0.source].id }).sorted()
  }

  /// Where each document first names a group's subject.
  func firstCitations(
    of group: Int, in sources: [Source], sentences: (Finding) -> [Int]
  ) -> [Citation] {
    var first: [Int: Int?] = [:]
    for member in members(of: group) {
      let sentence = sentences(member.finding).min()
      guard let known = first[member.source] else {
        first[member.source] = .some(sentence)
        continue
      }
      first[member.source] = .some([known, sentence].compactMap { $0 }.min())
    }
    return first.map { Citation(document: sources[$0.key].id, sentence: $0.value) }.sorted()
  }
}

extension Resolved {
  /// Gives each group its slug, in the order of reporting; `candidates` are the ones to try.
  init(
    _ sightings: Sightings<Finding>, _ groups: Groups, word: String,
    candidates: ([Sighting<Finding>]) -> [String]
  ) {
    var book = SlugBook(word: word)
    self.sightings = sightings
    self.groups = groups
    ids = groups.members.map { members in
      Identifier(book.enter(candidates(members.map { sightings[$0] })))
    }
  }
}
