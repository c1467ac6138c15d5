import Briefing
import Extraction
import Gazetteer
import Reading
import Resolution
import Site
import Text

/// The way from a folder of dispatches to an archive: read, extract, resolve.
struct ArchiveBuild: Sendable {
  let input: String
  let asOf: PartialDate?
  let jobs: Int
  let isStrict: Bool
  let console: Console

  init(_ options: InputOptions) {
    input = options.input
    asOf = options.asOf?.date
    jobs = options.jobs
    isStrict = options.strict
    console = options.console
  }

  /// An archive with what was wrong or doubtful on the way.
  struct Outcome: Sendable {
    var archive: Archive
    var countries: [CountryProfile]
    var diagnostics: [Diagnostic]
    /// How many sources gave no document.
    var leftOut: Int
  }

  /// The archive of all documents that can be read; the others are named in the diagnostics.
  ///
  /// - Throws: `SourceFolderError`, `BuildError.nothingRead` and `.strict`.
  func outcome() async throws -> Outcome {
    let folder = SourceFolder(input)
    let (sources, passedOver) = try sources(in: folder)
    let lexicon = Lexicon.builtIn()
    let stage = DocumentStage(folder: folder, lexicon: lexicon)
    let progress = console.progress(of: "Reading", total: sources.count)
    let results = try await mapped(sources, jobs: jobs) { source in
      defer { progress?.advance() }
      return stage.result(of: source)
    }
    let diagnostics = (passedOver + results.flatMap(\.diagnostics)).map(located)
    for diagnostic in diagnostics { console.report(diagnostic) }
    let findings = results.compactMap(\.findings)
    guard !findings.isEmpty else { throw BuildError.nothingRead(input: input) }
    if isStrict, !diagnostics.isEmpty { throw BuildError.strict(faults: diagnostics.count) }
    let resolver = Resolver(countries: lexicon.countryProfiles, asOf: asOf)
    return Outcome(
      archive: resolver.archive(of: findings), countries: lexicon.countryProfiles,
      diagnostics: diagnostics, leftOut: sources.count - findings.count)
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
    let folder = input.hasSuffix("/") ? input : input + "/"
    diagnostic.location.file = folder + diagnostic.location.file
    return diagnostic
  }
}
