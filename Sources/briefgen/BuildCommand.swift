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
      differ; pages of an earlier build that are no more are removed, other files stay.

      EXAMPLE: briefgen build --input seeds --output public --as-of 2025-10-09
      """
  )

  @OptionGroup var options: InputOptions

  @Option(
    help: ArgumentHelp(
      "A folder of templates; a file there replaces the built-in one of its name.",
      valueName: "folder"))
  var templates = "templates"

  @Option(help: ArgumentHelp("The folder to write the site to.", valueName: "folder"))
  var output = "public"

  @Option(
    help: ArgumentHelp(
      "Where the site will live, for its sitemap: https://example.org/archive",
      valueName: "address"))
  var baseURL: String?

  @Option(help: ArgumentHelp("The name at the head of every page.", valueName: "text"))
  var title = "Briefings"

  func validate() throws {
    if let baseURL, !baseURL.hasPrefix("https://"), !baseURL.hasPrefix("http://") {
      throw ValidationError("--base-url must begin with https:// or http://")
    }
  }

  func run() async throws {
    let console = options.console
    let builder = try SiteBuilder(
      templates: try templateFolder(),
      options: SiteOptions(title: title, baseURL: baseURL, jobs: options.jobs))
    let outcome = try await ArchiveBuild(options).outcome()
    console.note("Read \(outcome.archive.documents.count) documents")
    let files = try await builder.files(for: outcome.archive, countries: outcome.countries)
    console.note("Made \(files.count) files")
    let report = try await SiteFolder(at: output, jobs: options.jobs).publish(files)
    for path in report.written { console.note("Wrote \(output)/\(path)") }
    for path in report.removed { console.note("Removed \(output)/\(path)") }
    if !options.quiet { print(summary(of: outcome, report)) }
    if options.strict, !outcome.diagnostics.isEmpty { throw ExitCode(1) }
  }

  /// The built-in templates, and those of the folder in their place; the folder of the default may
  /// be missing.
  private func templateFolder() throws -> TemplateFolder {
    if templates == "templates", !FileManager.default.fileExists(atPath: templates) {
      return TemplateFolder()
    }
    return try TemplateFolder(overriddenBy: templates)
  }

  private func summary(of outcome: ArchiveBuild.Outcome, _ report: PublishReport) -> String {
    let archive = outcome.archive
    let warnings = outcome.diagnostics.isEmpty ? "" : ", \(outcome.diagnostics.count) warnings"
    return """
      \(archive.documents.count) documents, \(archive.meetings.count) meetings: \
      \(report.written.count) files written, \(report.unchanged) unchanged, \
      \(report.removed.count) removed\(warnings)
      Open \(output)/index.html
      """
  }
}
