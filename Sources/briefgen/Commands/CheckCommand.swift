import ArgumentParser
import Briefing

struct CheckCommand: AsyncParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List all that is doubtful in an archive, each with its place and the mend.",
    discussion: """
      Days that are worked out, documents that disagree, announced meetings that nobody reports, \
      texts that are there twice, acronyms that nobody explains, and sources that can't be read. \
      Nothing is written.

      The exit code is 1 where a source can't be read; with --strict, where anything is doubtful.

      EXAMPLE: briefgen check
      EXAMPLE: briefgen check --strict --format github
      """
  )

  /// What a list of doubts is for.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github
  }

  @OptionGroup var archive: ArchiveOptions

  @Option(
    help: ArgumentHelp(
      "What to print: text, JSON, SARIF for tools that show findings, or what GitHub's builds "
        + "put beside the lines.",
      valueName: "format"))
  var format = Format.text

  @OptionGroup var messages: MessageOptions

  func run() async throws {
    var plan = try Plan(archive)
    plan.isStrict = false
    let doubts = try await DoubtSearch(plan, console: messages.console()).doubts()
    let report = DoubtReport(doubts: doubts, version: Briefgen.configuration.version)
    switch format {
    case .text: try Console.print(line: report.text(Style(messages.color, on: .output)))
    case .json: try Console.print(json: report.json)
    case .sarif: try Console.print(json: report.sarif)
    case .github: if !doubts.isEmpty { try Console.print(line: report.github) }
    }
    let stops = doubts.contains { archive.strict || $0.diagnostic.severity == .error }
    if stops { throw ExitCode.failure }
  }
}
