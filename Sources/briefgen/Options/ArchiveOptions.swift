import ArgumentParser

/// What every command that reads an archive takes.
struct ArchiveOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

  @Option(
    help: ArgumentHelp(
      "What counts as today, such as 2025-10-09; else the newest document's day.",
      valueName: "date"))
  var asOf: AsOf?

  @OptionGroup var tasks: TaskOptions

  @Flag(help: "Stop where a document would be left out or anything is doubtful.")
  var strict = false

  var jobs: Int { tasks.jobs }
}
