import ArgumentParser

/// What every command that reads an archive takes.
struct ArchiveOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

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

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs must be 1 or more") }
  }

  var jobs: Int { jobsAsked ?? Processors.count }
}
