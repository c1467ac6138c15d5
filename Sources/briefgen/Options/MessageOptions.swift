import ArgumentParser

/// How much a command says, and how.
struct MessageOptions: ParsableArguments {
  @Flag(help: "Print errors only.")
  var quiet = false

  @Flag(help: "Print every step.")
  var verbose = false

  @Option(
    help: ArgumentHelp(
      "Whether messages have colours: where a terminal shows them and NO_COLOR is not set, "
        + "or as said here.",
      valueName: "when"))
  var color = ColorChoice.auto

  func validate() throws {
    guard !(quiet && verbose) else {
      throw ValidationError("--quiet and --verbose do not go together; leave one out")
    }
  }

  /// Keeps what is said of the input where a log is given, and times where they are asked for.
  func console(times: StageTimes? = nil, log: MessageLog? = nil) -> Console {
    Console(isQuiet: quiet, isVerbose: verbose, style: Style(color), times: times, log: log)
  }
}

/// When messages have colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}

/// A command that says something before it is done: its errors look as its messages do.
protocol SpeakingCommand {
  var messages: MessageOptions { get }
}

/// The form of what a command prints when it is done.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  /// One object, for programs.
  case json
}
