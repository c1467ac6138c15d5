import ArgumentParser

struct ExtractCommand: AsyncParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract:
      "Find what documents say, each by itself: the costly stage, for any number of machines.",
    discussion: """
      Reads lines from standard input, each the name of a file in the folder of dispatches or a \
      document as JSON, {"file": "2025/talks.txt", "text": "..."}, and writes a line of JSON for each \
      to standard output, in their order. 'briefgen build --findings' goes on from there, with the \
      site that a build of the folder would make.

      Corrections, and what documents say of each other, are the build's matter. The exit code is 1 \
      where a line stands for no document; the others are done.

      EXAMPLE: find seeds -name '*.txt' | briefgen extract > findings.jsonl
      EXAMPLE: briefgen build --findings findings.jsonl
      """
  )

  @OptionGroup var place: PlaceOptions
  @OptionGroup var tasks: TaskOptions
  @OptionGroup var messages: MessageOptions

  func run() async throws {
    let plan = try Plan(at: place, jobs: tasks.jobs)
    try await ExtractionFilter(plan, console: messages.console()).run()
  }
}
