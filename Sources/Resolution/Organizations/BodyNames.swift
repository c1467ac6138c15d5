import Briefing

/// The bodies by their names and acronyms, to read titles that name the same body in other words:
/// `SADC` and `Southern African Development Community`.
struct BodyNames: Sendable {
  /// The group of the body that words name; nil where two bodies have the name.
  private let groups: [[String]: Int?]
  private let longest: Int

  init(_ organizations: Resolved<OrganizationFinding, Organization>) {
    var groups: [[String]: Int?] = [:]
    // Most names come in many documents.
    var known: [String: [String]] = [:]
    for (index, sighting) in organizations.sightings.all.enumerated() {
      let group = organizations.groups.groupOf[index]
      for name in [sighting.finding.name, sighting.finding.acronym].compactMap({ $0 }) {
        let words = known[name] ?? Words.telling(name)
        known[name] = words
        if let other = groups[words], other != group {
          groups[words] = .some(nil)
        } else {
          groups[words] = group
        }
      }
    }
    self.groups = groups
    longest = groups.keys.map(\.count).max() ?? 0
  }

  /// Telling words with the names of bodies, the longest first, replaced by one word each.
  func marked(_ words: [String]) -> [String] {
    var result: [String] = []
    var index = 0
    while index < words.count {
      let length = stride(from: min(longest, words.count - index), through: 1, by: -1)
        .first { body(words[index..<(index + $0)]) != nil }
      if let length, let group = body(words[index..<(index + length)]) {
        result.append("body:\(group)")
        index += length
      } else {
        result.append(words[index])
        index += 1
      }
    }
    return result
  }

  private func body(_ words: ArraySlice<String>) -> Int? { groups[Array(words)] ?? nil }
}
