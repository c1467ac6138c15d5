import ArgumentParser
import Site

/// The command line: options in, one call, an exit code out.
///
/// Exit codes: 0 done, 1 an error that stopped it, 2 wrong usage.
@main
struct Briefgen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefgen",
    abstract: "Make a cross-linked site of an archive of diplomatic dispatches.",
    discussion: """
      Reads a folder of dispatches, works out who met whom, where and when, and what was agreed, \
      and publishes a static site in which every fact leads to the sentence it rests on.

      EXAMPLE: briefgen build --input seeds --output public

      EXIT CODES: 0 done, 1 an error that stopped it, 2 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [BuildCommand.self, ExportCommand.self]
  )

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(with: error)
    }
  }

  /// Ends the program; what the parser calls a validation failure is wrong usage, 2.
  private static func exit(with error: any Error) -> Never {
    if case SiteError.templates(let faults) = error {
      // They say themselves that they are errors, each behind its place.
      Console.write(faults.map { "\($0)\n" }.joined())
      exit(withError: ExitCode.failure)
    }
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    Console.write(fullMessage(for: error) + "\n")
    exit(withError: ExitCode(2))
  }
}
