import ArgumentParser
import Briefing
import Foundation
import Site

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site of an archive.",
    discussion: """
      A document that can't be read is named and left out. Files are written only where they \
      differ; pages of an earlier build that are no more are removed, other files stay. An error \
      leaves the site as it was; a build that is cut off is completed by the next one.

      EXAMPLE: briefgen build --input seeds --output public --as-of 2025-10-09
      """
  )

  @OptionGroup var options: InputOptions

  @Option(
    help: ArgumentHelp(
      "A folder of templates; a file there replaces the built-in one of its name. "
        + "(default: templates, where there is such a folder)",
      valueName: "folder"))
  var templates: String?

  @Option(help: ArgumentHelp("The folder to write the site to.", valueName: "folder"))
  var output = "public"

  @Option(
    help: ArgumentHelp(
      "Where the site will live, for its sitemap: https://example.org/archive",
      valueName: "address"))
  var baseURL: String?

  @Option(help: ArgumentHelp("The name at the head of every page.", valueName: "text"))
  var title = "Briefings"

  @Flag(help: "Replace pages that someone changed after they were built.")
  var force = false

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output must name a folder") }
    if let baseURL, !baseURL.hasPrefix("https://"), !baseURL.hasPrefix("http://") {
      throw ValidationError("--base-url must begin with https:// or http://")
    }
  }

  func run() async throws {
    let console = options.console
    try requireOutputApart()
    let builder = try SiteBuilder(
      templates: try templateFolder(),
      options: SiteOptions(title: title, baseURL: baseURL, jobs: options.jobs))
    // Held from here on, so that of two builds the one with the older sources can't come last.
    let site = try SiteFolder(at: output, jobs: options.jobs)
    if let count = site.completed {
      console.warn(
        "\(output): an earlier build was cut off; completed its \(Count(count, "change"))")
    }
    let outcome = try await ArchiveBuild(options).outcome()
    console.note("Read \(Count(outcome.archive.documents.count, "document"))")
    let addresses = try SiteAddresses(of: outcome.archive, in: site, at: output)
    for diagnostic in addresses.diagnostics { console.report(diagnostic) }
    let files =
      [addresses.list]
      + (try await builder.files(
        for: outcome.archive, countries: outcome.countries, leadingOn: addresses.forwardings,
        watcher: console.watcher))
    console.note("Made \(Count(files.count, "file"))")
    let report = try await site.publish(
      files, edits: force ? .replace : .report, watcher: console.watcher)
    for path in report.written { console.note("Wrote \(output)/\(path)") }
    for path in report.removed { console.note("Removed \(output)/\(path)") }
    if !options.quiet { print(summary(of: outcome, report)) }
  }

  /// What a site publishes, `index.md` among it, must not be read as a source; and where it would lie
  /// among everything someone has, a slip of the hand is likelier than a plan.
  private func requireOutputApart() throws {
    let place = Self.place(URL(filePath: output))
    if place.starts(with: Self.place(URL(filePath: options.input))) {
      throw BuildError.outputWithinInput(output: output, input: options.input)
    }
    let home = ProcessInfo.processInfo.environment["HOME"].map { URL(filePath: $0) }
    let wide = [FileManager.default.homeDirectoryForCurrentUser, home, URL(filePath: "/")]
    if wide.contains(where: { $0.map(Self.place) == place }) {
      throw BuildError.outputTooWide(output: output)
    }
  }

  private static func place(_ url: URL) -> [String] {
    url.resolvingSymlinksInPath().standardizedFileURL.pathComponents
  }

  private func templateFolder() throws -> TemplateFolder {
    if let templates { return try TemplateFolder(overriddenBy: templates) }
    let usual = "templates"
    return FileManager.default.fileExists(atPath: usual)
      ? try TemplateFolder(overriddenBy: usual) : TemplateFolder()
  }

  private func summary(of outcome: ArchiveBuild.Outcome, _ report: PublishReport) -> String {
    let archive = outcome.archive
    let warnings = outcome.diagnostics.count { $0.severity == .warning }
    let faults = [
      outcome.leftOut > 0 ? ", \(outcome.leftOut) left out" : "",
      warnings > 0 ? ", \(Count(warnings, "warning"))" : "",
    ].joined()
    return """
      \(Count(archive.documents.count, "document"))\(faults), \
      \(Count(archive.meetings.count, "meeting")): \
      \(Count(report.written.count, "file")) written, \(report.unchanged) unchanged, \
      \(report.removed.count) removed
      Open \(output)/index.html
      """
  }
}
