public import Briefing

/// Makes one archive of the findings of all documents: who is who, which meeting is which.
public struct Resolver: Sendable {
  private let names: CountryNames
  private let asOf: PartialDate?

  /// `asOf` is what counts as today; nil for the date of the newest document.
  public init(countries: [CountryProfile], asOf: PartialDate?) {
    names = CountryNames(countries)
    self.asOf = asOf
  }

  /// The archive; the order of the findings has no influence on it.
  public func archive(of findings: [Findings]) -> Archive {
    let publishers = Publishers(findings)
    let sources = Source.ordered(findings.map(publishers.added))
    let identities = Identities(in: sources, names)
    return ArchiveBuilder(sources, names, identities).archive(asOf: asOf ?? newest(sources))
  }

  /// Of two dates that end on one day the more precise.
  private func newest(_ sources: [Source]) -> PartialDate? {
    sources.compactMap(\.published).max { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) }
  }
}
