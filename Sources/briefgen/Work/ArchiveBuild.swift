import Briefing
import Corrections
import Extraction
import Gazetteer
import Reading
import Resolution
import Site
import Text

/// The way from a folder of dispatches to an archive: read, extract, resolve.
struct ArchiveBuild: Sendable {
  let plan: Plan
  let console: Console
  /// What is known beforehand, where a command has it from an earlier build.
  var lexicon: Lexicon?
  /// What documents said in an earlier build, where a command builds more than once.
  var memory: FindingsMemory?
  /// The same, where it is kept from one run of the program to another.
  var cache: FindingsCache?

  /// Files of what documents say; empty where the documents themselves are read.
  var findingsFiles: [String] = []

  /// Whether what is wrong or doubtful is said at once; the outcome has it in any case.
  var isReporting = true

  init(_ plan: Plan, console: Console) {
    self.plan = plan
    self.console = console
  }

  /// An archive with what was wrong or doubtful on the way.
  struct Outcome: Sendable {
    var archive: Archive
    /// Where the addresses of what an editor merged or took out lead.
    var forwardings: [Forwarding]
    /// What the archive was made of.
    var findings: [Findings]
    var countries: [CountryProfile]
    var diagnostics: [Diagnostic]
    /// How many sources gave no document.
    var leftOut: Int
  }

  /// The archive of all documents that can be read; the others are named in the diagnostics.
  ///
  /// - Throws: `SourceFolderError`, `CorrectionsError`, `CommandError.nothingRead` and `.strict`.
  func outcome() async throws -> Outcome {
    let lexicon =
      if let lexicon { lexicon } else {
        await Lexicon.builtIn(adding: plan.gazetteer, jobs: plan.jobs)
      }
    let (said, resolver) = try await both(jobs: plan.jobs) {
      findingsFiles.isEmpty
        ? try await self.said(bySourcesWith: lexicon)
        : try await FindingsFiles(findingsFiles, jobs: plan.jobs).said()
    } _: {
      Resolver(countries: lexicon.countryProfiles, asOf: plan.asOf, jobs: plan.jobs)
    }
    let findings = said.findings
    let diagnostics = said.lineFaults + said.diagnostics.map(located)
    if isReporting || findings.isEmpty {
      for diagnostic in diagnostics { console.report(diagnostic) }
    }
    guard !findings.isEmpty else { throw CommandError.nothingRead(input: plan.input) }
    if plan.isStrict, !diagnostics.isEmpty {
      throw CommandError.strict(faults: diagnostics.count)
    }
    let corrections = try corrections()
    let corrected = try console.times.timed(.resolution) { () throws(CorrectionsError) in
      try corrections.corrected(
        resolver.resolved(findings, splitting: corrections.splits),
        countries: lexicon.countryProfiles)
    }
    var archive = corrected.archive
    for offset in archive.documents.indices {
      archive.documents[offset].shownText = plan.shownText
    }
    return Outcome(
      archive: archive, forwardings: corrected.forwardings, findings: findings,
      countries: lexicon.countryProfiles,
      diagnostics: diagnostics, leftOut: said.leftOut)
  }

  /// What documents say, each by itself.
  struct Said: Sendable {
    /// In the order of their paths, and so are their diagnostics, in which a path begins within the
    /// input folder.
    var findings: [Findings]
    var diagnostics: [Diagnostic]
    /// Of lines that are no record of a source.
    var lineFaults: [Diagnostic] = []
    var leftOut: Int
  }

  private func said(bySourcesWith lexicon: Lexicon) async throws -> Said {
    let folder = SourceFolder(plan.input)
    let (sources, passedOver) = try sources(in: folder)
    let stage = DocumentStage(
      folder: folder, lexicon: lexicon, memory: memory, cache: cache, times: console.times)
    let progress = console.progress(of: "Reading", total: sources.count)
    let results = try await mapped(sources, jobs: plan.jobs) { source in
      defer { progress?.advance() }
      return stage.result(of: source)
    }
    let findings = results.compactMap(\.findings)
    return Said(
      findings: findings, diagnostics: passedOver + results.flatMap(\.diagnostics),
      leftOut: sources.count - findings.count)
  }

  /// Those that lie beside the sources.
  private func corrections() throws(CorrectionsError) -> Corrections {
    try CorrectionsFile(in: plan.input)?.corrections() ?? Corrections()
  }

  private func sources(
    in folder: SourceFolder
  ) throws(SourceFolderError) -> (files: [SourceFile], warnings: [Diagnostic]) {
    do throws(SourceFolderError) {
      return try folder.sources()
    } catch .empty(let path, let passedOver) {
      for diagnostic in passedOver { console.report(located(diagnostic)) }
      throw .empty(path, [])
    }
  }

  /// With the path as one would open it from here.
  private func located(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    let folder = plan.input.hasSuffix("/") ? plan.input : plan.input + "/"
    diagnostic.location.file = folder + diagnostic.location.file
    return diagnostic
  }
}
