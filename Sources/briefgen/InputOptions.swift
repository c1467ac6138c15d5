import ArgumentParser
import Briefing

/// What every command that reads an archive takes.
struct InputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of dispatches (.txt and .md).", valueName: "folder"))
  var input = "seeds"

  @Option(
    help: ArgumentHelp(
      "What counts as today, such as 2025-10-09; else the newest document's day.",
      valueName: "date"))
  var asOf: AsOf?

  @Option(
    name: .customLong("jobs"),
    help: ArgumentHelp(
      "How many tasks work at once. (default: the number of processors)", valueName: "number"))
  var jobsAsked: Int?

  @Flag(help: "Stop where a document would be left out or anything is doubtful.")
  var strict = false

  @Flag(help: "Print errors only.")
  var quiet = false

  @Flag(help: "Print every step.")
  var verbose = false

  func validate() throws {
    guard !input.isEmpty else { throw ValidationError("--input must name a folder") }
    guard jobs > 0 else { throw ValidationError("--jobs must be 1 or more") }
    guard !(quiet && verbose) else {
      throw ValidationError("--quiet and --verbose do not go together; leave one out")
    }
  }

  var jobs: Int { jobsAsked ?? Processors.count }
  var console: Console { Console(isQuiet: quiet, isVerbose: verbose) }
}

/// A day on the command line.
struct AsOf: ExpressibleByArgument {
  let date: PartialDate

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3, parts.map(\.count) == [4, 2, 2],
      let date = PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return nil }
    self.date = date
  }
}
