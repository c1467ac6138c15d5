import Briefing

/// Papers of one title by their meetings and countries: only those that may agree are compared.
struct PaperIndex: Sendable {
  private var ofMeeting: [Int: Set<Int>] = [:]
  private var ofCountry: [CountryCode: Set<Int>] = [:]
  /// Those whose parties no text names.
  private var withoutParties: [Int] = []
  private var all: [Int] = []
  private var entered: Set<Int> = []

  init() {}

  init(_ papers: Set<Int>, _ families: [AgreementFamily]) {
    for paper in papers.sorted() { enter(paper, families[paper]) }
  }

  /// Enters a paper, or what another sighting says of its family.
  mutating func enter(_ paper: Int, _ family: AgreementFamily) {
    for meeting in family.meetings { ofMeeting[meeting, default: []].insert(paper) }
    for country in family.countries.union(family.parties) {
      ofCountry[country, default: []].insert(paper)
    }
    guard entered.insert(paper).inserted else { return }
    all.append(paper)
    if family.parties.isEmpty { withoutParties.append(paper) }
  }

  /// Papers whose family may be the same, in the order in which they were entered.
  ///
  /// Where the title is no generic one, a paper without parties may be anyone's.
  func candidates(for family: AgreementFamily, isGeneric: Bool) -> [Int] {
    if isGeneric { return ofCountries(family.countries) }
    if family.parties.isEmpty { return Array(all.prefix(1)) }
    return Set(ofCountries(family.parties) + withoutParties.prefix(1)).sorted()
  }

  /// Papers that share a meeting or a country, ascending.
  func near(_ family: AgreementFamily) -> [Int] {
    var found = Set(ofCountries(family.countries))
    for meeting in family.meetings { found.formUnion(ofMeeting[meeting] ?? []) }
    return found.sorted()
  }

  private func ofCountries(_ countries: Set<CountryCode>) -> [Int] {
    countries.reduce(into: Set<Int>()) { $0.formUnion(ofCountry[$1] ?? []) }.sorted()
  }
}
