public import ArgumentParser
import Briefing
import Site
import Summaries

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the archive as data: one JSON record a line.",
    discussion: """
      Nothing but records goes to standard output; the fields are those of data/*.ndjson.

      EXAMPLE: briefgen export --input seeds --type meeting
      """
  )

  @OptionGroup var options: InputOptions

  @Option(
    help: ArgumentHelp("Records of one type only.", valueName: "type"))
  var type: ExportType?

  func run() async throws {
    let outcome = try await ArchiveBuild(options).outcome()
    let writer = ExportWriter(
      archive: outcome.archive,
      summarizer: Summarizer(archive: outcome.archive, countries: outcome.countries))
    try Console.print(writer.lines(of: type))
  }
}

extension ExportType: ExpressibleByArgument {}
