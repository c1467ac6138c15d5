import Briefing
import Foundation
import Gazetteer
import Site

/// The whole way: from the dispatches of an archive to its published site.
struct SiteBuild: Sendable {
  private let plan: Plan
  private let console: Console
  private let archive: ArchiveBuild

  init(
    _ plan: Plan, console: Console, findingsFiles: [String] = [], lexicon: Lexicon? = nil,
    memory: FindingsMemory? = nil
  ) {
    self.plan = plan
    self.console = console
    var archive = ArchiveBuild(plan, console: console)
    archive.findingsFiles = findingsFiles
    (archive.lexicon, archive.memory) = (lexicon, memory)
    self.archive = archive
  }

  /// What was built.
  ///
  /// - Throws: What stands in the way; then the site is as it was.
  func result() async throws -> Result {
    try requireOutputApart()
    let fullText = plan.hasFullText ? try FullTextIndex() : nil
    let builder = try SiteBuilder(
      templates: try plan.templates.map { try TemplateFolder(overriddenBy: $0) }
        ?? TemplateFolder(),
      options: SiteOptions(
        title: plan.title, baseURL: plan.baseURL, language: plan.language,
        hasFullText: plan.hasFullText, jobs: plan.jobs))
    // Held from here on, so that of two builds the one with the older sources can't come last.
    let site = try SiteFolder(at: plan.output, jobs: plan.jobs)
    if let count = site.completed {
      console.warn(
        "\(plan.output): an earlier build was cut off; completed its \(Count(count, "change"))")
    }
    let outcome = try await archive.outcome()
    console.note("Read \(Count(outcome.archive.documents.count, "document"))")
    let addresses = try SiteAddresses(
      of: outcome.archive, settled: outcome.forwardings, in: site, at: plan.output)
    for diagnostic in addresses.diagnostics { console.report(diagnostic) }
    let report = try await site.publish(
      edits: plan.replacesEdits ? .replace : .report, watcher: console.watcher
    ) { draft in
      let files =
        [try draft.take(addresses.list)]
        + (try await builder.draft(
          draft, for: outcome.archive, countries: outcome.countries,
          leadingOn: addresses.forwardings, watcher: console.watcher))
      console.note("Made \(Count(files.count, "file"))")
      return files
    }
    for path in report.written { console.note("Wrote \(plan.output)/\(path)") }
    for path in report.removed { console.note("Removed \(plan.output)/\(path)") }
    try fullText?.write(to: plan.output)
    return Result(outcome: outcome, report: report, output: plan.output)
  }

  /// What a site publishes, `index.md` among it, must not be read as a source; and where it would lie
  /// among everything someone has, a slip of the hand is likelier than a plan.
  private func requireOutputApart() throws {
    let place = Self.place(URL(filePath: plan.output))
    if place.starts(with: Self.place(URL(filePath: plan.input))) {
      throw CommandError.outputWithinInput(output: plan.output, input: plan.input)
    }
    let home = ProcessInfo.processInfo.environment["HOME"].map { URL(filePath: $0) }
    let wide = [FileManager.default.homeDirectoryForCurrentUser, home, URL(filePath: "/")]
    if wide.contains(where: { $0.map(Self.place) == place }) {
      throw CommandError.outputTooWide(output: plan.output)
    }
  }

  private static func place(_ url: URL) -> [String] {
    url.resolvingSymlinksInPath().standardizedFileURL.pathComponents
  }

  struct Result: Sendable {
    let outcome: ArchiveBuild.Outcome
    let report: PublishReport
    let output: String
  }
}
