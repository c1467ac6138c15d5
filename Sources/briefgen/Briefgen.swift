import ArgumentParser

/// The command line: options in, one call, an exit code out.
///
/// Exit codes: 0 done, 1 an error that stopped it, 2 wrong usage, 3 out of memory, 130 or 143 ended by a signal.
@main
struct Briefgen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefgen",
    abstract: "Make a cross-linked site of an archive of diplomatic dispatches.",
    discussion: """
      Reads a folder of dispatches, works out who met whom, where and when, and what was agreed, \
      and publishes a static site in which every fact leads to the sentence it rests on.

      EXAMPLE: briefgen init lakes && cd lakes && briefgen build
      EXAMPLE: briefgen build --input seeds --output public

      EXIT CODES: 0 done, 1 an error that stopped it, 2 wrong usage, 3 out of memory, 130 or 143 ended by a signal.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, AddCommand.self, BuildCommand.self, ServeCommand.self,
      CheckCommand.self, DiffCommand.self, ExplainCommand.self, ExportCommand.self,
      ExtractCommand.self, TemplatesCommand.self, SchemaCommand.self, CompletionsCommand.self,
    ]
  )

  static func main() async {
    var console = Console()
    do {
      var command = try parseAsRoot()
      console = Self.console(of: command)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(with: error, console)
    }
  }

  private static func console(of command: any ParsableCommand) -> Console {
    (command as? any SpeakingCommand)?.messages.console() ?? Console()
  }

  /// Ends the program; what the parser calls a validation failure is wrong usage, 2.
  private static func exit(with error: any Error, _ console: Console) -> Never {
    switch exitCode(for: error) {
    case .validationFailure:
      Console.write(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(2))
    case .failure where !(error is ExitCode):
      console.report(stopping: error)
      exit(withError: ExitCode.failure)
    default: exit(withError: error)
    }
  }
}
