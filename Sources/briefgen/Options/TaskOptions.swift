import ArgumentParser

/// How much is done at once.
struct TaskOptions: ParsableArguments {
  @Option(
    name: .customLong("jobs"),
    help: ArgumentHelp(
      "How many tasks work at once. (default: the number of processors)", valueName: "number"))
  var jobsAsked: Int?

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs must be 1 or more") }
  }

  var jobs: Int { jobsAsked ?? Processors.count }
}
