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
    // Before the templates are read: one that changes meanwhile is seen at the end.
    // Findings of other machines are read anew, and an index of all texts is another program's.
    let inputs = archive.findingsFiles.isEmpty && !plan.hasFullText ? BuildInputs(plan) : nil
    let surroundings = inputs?.surroundings
    var archive = archive
    let builder: SiteBuilder
    (builder, archive.lexicon) = try await both(jobs: plan.jobs) {
      try siteBuilder()
    } _: { [lexicon = archive.lexicon] in
      // A site that was built before may need none.
      if lexicon != nil || SiteFolder.isBuilt(at: plan.output) { return lexicon }
      return await .builtIn(adding: plan.gazetteer, jobs: plan.jobs)
    }
    // Held from here on, so that of two builds the one with the older sources can't come last.
    let site = try SiteFolder(at: plan.output, jobs: plan.jobs)
    if let count = site.completed {
      console.warn(
        "\(plan.output): an earlier build was cut off; completed its \(Count(count, "change"))")
    }
    let before = await inputs?.print()
    if let before, let result = try await unchanged(site, inputs: before) { return result }
    let newFindings = site.newFindings
    if archive.memory == nil, let grounds = inputs?.grounds {
      archive.cache = FindingsCache(try site.findings(), grounds: grounds, to: newFindings)
    }
    var (outcome, keptAddresses) = try await outcome(of: archive, in: site)
    (archive.cache, archive.lexicon) = (nil, nil)
    // The archive has what they say; held on to, they are as large as it is.
    outcome.findings = []
    console.note("Read \(Count(outcome.archive.documents.count, "document"))")
    let addresses = SiteAddresses(
      keptAddresses, of: outcome.archive, settled: outcome.forwardings)
    for diagnostic in addresses.diagnostics { console.report(diagnostic) }
    let memory = try surroundings.map { (print) throws(SiteError) in
      PageMemory(try site.memory(), surroundings: print, new: site.newMemory)
    }
    let report = try await site.publish(
      edits: plan.replacesEdits ? .replace : .report, watcher: console.watcher
    ) { [outcome] draft in
      let drafted = try await builder.draft(
        draft, for: outcome.archive, countries: outcome.countries,
        leadingOn: addresses.forwardings, memory: memory, watcher: console.watcher)
      let files = [try draft.take(addresses.list)] + drafted
      console.note("Made \(Count(files.count, "file"))")
      return files
    }
    for path in report.written { console.note("Wrote \(plan.output)/\(path)") }
    for path in report.removed { console.note("Removed \(plan.output)/\(path)") }
    try fullText?.write(to: plan.output)
    let result = Result(
      documents: outcome.archive.documents.count, meetings: outcome.archive.meetings.count,
      leftOut: outcome.leftOut, diagnostics: outcome.diagnostics, report: report,
      output: plan.output)
    await keep(
      result, memory?.new, newFindings, in: site, inputs, madeOf: before, surroundings)
    return result
  }

  /// What the documents say together, and the addresses that the site has had.
  private func outcome(
    of archive: ArchiveBuild, in site: SiteFolder
  ) async throws -> (ArchiveBuild.Outcome, SiteAddresses.Kept) {
    try await both(jobs: plan.jobs) {
      try await archive.outcome()
    } _: {
      try SiteAddresses.Kept(in: site, at: plan.output)
    }
  }

  private func siteBuilder() throws -> SiteBuilder {
    try SiteBuilder(
      templates: try plan.templates.map { try TemplateFolder(overriddenBy: $0) }
        ?? TemplateFolder(),
      options: SiteOptions(
        title: plan.title, baseURL: plan.baseURL, language: plan.language,
        hasFullText: plan.hasFullText, jobs: plan.jobs))
  }

  /// What the last build said, where this one would be made of the same and would change nothing.
  private func unchanged(_ site: SiteFolder, inputs: Fingerprint) async throws -> Result? {
    func fitting(_ bytes: [UInt8]) -> BuildRecord? {
      BuildRecord(bytes).flatMap { $0.inputs == inputs.hexadecimal ? $0 : nil }
    }
    guard let kept = try await site.record(where: { fitting($0) != nil }),
      let record = fitting(kept.bytes)
    else { return nil }
    for diagnostic in record.diagnostics { console.report(diagnostic) }
    console.note("Nothing has changed since the last build")
    return Result(
      documents: record.documents, meetings: record.meetings, leftOut: record.leftOut,
      diagnostics: record.diagnostics,
      report: PublishReport(unchanged: kept.files), output: plan.output)
  }

  /// Leaves a record for the next build, unless something was changed while this one was at it.
  private func keep(
    _ result: Result, _ memory: PieceFile?, _ findings: PieceFile, in site: SiteFolder,
    _ inputs: BuildInputs?, madeOf before: Fingerprint?, _ surroundings: Fingerprint?
  ) async {
    let isSettled =
      if let inputs, let before {
        await inputs.print() == before && inputs.surroundings == surroundings
          && inputs.areSettingsRead
      } else {
        false
      }
    do throws(SiteError) {
      let bytes = isSettled ? before.flatMap { BuildRecord(result, inputs: $0).bytes } : nil
      try site.keep(record: bytes, memory: memory, findings: findings)
    } catch {
      // The site is as it should be; the next build only takes longer.
      console.note("No record of this build was kept: \(error)")
    }
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
    let documents: Int
    let meetings: Int
    /// How many sources gave no document.
    let leftOut: Int
    let diagnostics: [Diagnostic]
    let report: PublishReport
    let output: String
  }
}
