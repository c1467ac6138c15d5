public import Briefing

/// An archive, and what could not be told apart in it.
public struct ResolvedArchive: Sendable {
  public let archive: Archive
  public let splitFaults: [Split: SplitFault]

  public init(archive: Archive, splitFaults: [Split: SplitFault] = [:]) {
    self.archive = archive
    self.splitFaults = splitFaults
  }
}

/// Makes one archive of the findings of all documents: who is who, which meeting is which.
public struct Resolver: Sendable {
  private let names: CountryNames
  private let asOf: PartialDate?
  private let concurrent: Concurrent

  /// `asOf` is what counts as today; nil for the date of the newest document.
  ///
  /// As many tasks are at it at once as there are jobs.
  public init(countries: [CountryProfile], asOf: PartialDate?, jobs: Int = 1) {
    names = CountryNames(countries)
    self.asOf = asOf
    concurrent = Concurrent(jobs: jobs)
  }

  /// The archive; the order of the findings has no influence on it.
  public func archive(of findings: [Findings]) -> Archive {
    resolved(findings, splitting: []).archive
  }

  /// The archive with subjects told apart that would else be one; the order of neither list has any
  /// influence on it.
  public func resolved(_ findings: [Findings], splitting splits: [Split]) -> ResolvedArchive {
    let publishers = Publishers(findings)
    let sources = Source.ordered(findings.map(publishers.added))
    let ordered = splits.sorted {
      ($0.subject.path, $0.other.path) < ($1.subject.path, $1.other.path)
    }
    var splitting = Splitting(ordered, in: sources)
    let identities = Identities(in: sources, names, splitting: &splitting, concurrent)
    return ResolvedArchive(
      archive: ArchiveBuilder(sources, names, identities, concurrent)
        .archive(asOf: asOf ?? newest(sources)),
      splitFaults: splitting.faults)
  }

  /// Of two dates that end on one day the more precise.
  private func newest(_ sources: [Source]) -> PartialDate? {
    sources.compactMap(\.published).max { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) }
  }
}
