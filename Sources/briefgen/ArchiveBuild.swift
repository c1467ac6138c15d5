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
  let console: Console

  init(_ options: InputOptions) {
    input = options.input
    asOf = options.asOf?.date
    jobs = options.jobs
    console = options.console
  }

  /// An archive with what was wrong or doubtful on the way.
  struct Outcome: Sendable {
    var archive: Archive
    var countries: [CountryProfile]
    var diagnostics: [Diagnostic]
  }

  /// The archive of all documents that can be read; the others are named in the diagnostics.
  ///
  /// - Throws: `SourceFolderError` where there is nothing to read.
  func outcome() async throws -> Outcome {
    let lexicon = Lexicon.builtIn()
    let folder = SourceFolder(input)
    let (sources, passedOver) = try folder.sources()
    let stage = DocumentStage(folder: folder, lexicon: lexicon)
    let progress = console.progress(of: "Reading", total: sources.count)
    let results = try await mapped(sources, jobs: jobs) { source in
      defer { progress?.advance() }
      return stage.result(of: source)
    }
    let resolver = Resolver(countries: lexicon.countryProfiles, asOf: asOf)
    let archive = resolver.archive(of: results.compactMap(\.findings))
    let diagnostics = (passedOver + results.flatMap(\.diagnostics)).map(located)
    for diagnostic in diagnostics { console.report(diagnostic) }
    return Outcome(
      archive: archive, countries: lexicon.countryProfiles, diagnostics: diagnostics)
  }

  /// With the path as one would open it from here.
  private func located(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    let folder = input.hasSuffix("/") ? String(input.dropLast()) : input
    diagnostic.location.file = folder + "/" + diagnostic.location.file
    return diagnostic
  }
}

/// What is done to each document by itself, by any number of tasks at once.
struct DocumentStage: Sendable {
  private let folder: SourceFolder
  private let reader: Reader
  private let extractor: Extractor

  init(folder: SourceFolder, lexicon: Lexicon) {
    self.folder = folder
    reader = Reader(
      publishers: lexicon.publishers, furniture: lexicon.furniture, dates: lexicon.dates,
      abbreviations: lexicon.abbreviations, places: lexicon.cityNames)
    extractor = Extractor(lexicon: lexicon)
  }

  struct Result: Sendable {
    var findings: Findings?
    var diagnostics: [Diagnostic]
  }

  /// What a source says; a source that can't be read gives its errors only.
  func result(of source: SourceFile) -> Result {
    do throws(ReadingError) {
      let bytes = try folder.bytes(of: source)
      let (document, warnings) = try reader.document(
        id: source.id, file: source.file, bytes: bytes)
      return Result(findings: extractor.findings(in: document), diagnostics: warnings)
    } catch {
      return Result(findings: nil, diagnostics: error.diagnostics)
    }
  }
}
