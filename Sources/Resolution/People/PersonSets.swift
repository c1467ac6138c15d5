import Briefing

/// People as they are being put together: whom a set may still take in.
struct PersonSets: Sendable {
  private var sets: DisjointSets
  private var countries: [CountryCode?]
  /// The documents of each set, at its root.
  private var sources: [Set<Int>]

  init(_ forms: [PersonForm], in people: Sightings<PersonFinding>) {
    sets = DisjointSets(count: forms.count)
    countries = forms.map(\.country)
    sources = forms.map { Set($0.sightings.map { people[$0].source }) }
  }

  mutating func root(of form: Int) -> Int { sets.root(of: form) }

  mutating func country(of form: Int) -> CountryCode? { countries[root(of: form)] }

  /// Whether no document has both: an extraction that tells two people apart is believed.
  mutating func areInSeparateDocuments(_ one: Int, _ other: Int) -> Bool {
    sources[root(of: one)].isDisjoint(with: sources[root(of: other)])
  }

  /// Makes one set of two unless they are of two countries; an unknown country goes with any.
  mutating func unite(_ one: Int, _ other: Int) {
    let (first, second) = (root(of: one), root(of: other))
    guard first != second else { return }
    if let country = countries[first], let other = countries[second], country != other { return }
    let country = countries[first] ?? countries[second]
    sets.unite(first, second)
    let root = sets.root(of: first)
    let rest = root == first ? second : first
    countries[root] = country
    // The smaller goes into the larger: someone named everywhere is not copied at every step.
    if sources[root].count < sources[rest].count { sources.swapAt(root, rest) }
    sources[root].formUnion(sources[rest])
    sources[rest] = []
  }

  mutating func areOne(_ one: Int, _ other: Int) -> Bool { root(of: one) == root(of: other) }
}
