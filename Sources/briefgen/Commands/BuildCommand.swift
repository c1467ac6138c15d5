import ArgumentParser

struct BuildCommand: AsyncParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site of an archive.",
    discussion: """
      A document that can't be read is named and left out. Files are written only where they \
      differ; pages of an earlier build that are no more are removed, other files stay. An error \
      leaves the site as it was, and so does Ctrl-C; a build that is cut off is completed by the \
      next one.

      Options beat the settings in briefgen.yml.

      With --findings the documents themselves are not read again; corrections still come from the \
      folder of dispatches.

      EXAMPLE: briefgen build --input seeds --output public --as-of 2025-10-09
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var site: SiteFlags

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Files that 'briefgen extract' wrote, in any order, in place of the folder of dispatches.",
      valueName: "file"),
    completion: .file(extensions: ["jsonl"]))
  var findings: [String] = []

  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp(
      "What to print at the end: text, or one object of JSON.", valueName: "format"))
  var format = ReportFormat.text

  @Flag(
    help: "Print how long each stage took to standard error, the times of all tasks together.")
  var timings = false

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let log = MessageLog()
    let console = messages.console(times: timings ? StageTimes() : nil, log: log)
    do {
      let plan = try Plan(archive, site: site)
      let build = SiteBuild(plan, console: console, findingsFiles: findings)
      let result = try await Interruption.ending { try await build.result() }
      try report(BuildSummary(result: result))
    } catch let stop as Interruption {
      console.warn("Stopped; the site is as it was")
      throw stop.exitCode
    } catch {
      if format == .json {
        try Console.print(json: BuildSummary.json(stoppedBy: error, after: log.diagnostics))
      }
      throw error
    }
    for line in console.times?.lines ?? [] { Console.write(line + "\n") }
    // The one thing that differs from build to build is nothing to keep.
    console.tell("Done in \(Seconds(clock.now - start))")
  }

  private func report(_ summary: BuildSummary) throws {
    switch format {
    case .json: try Console.print(json: summary.json)
    case .text:
      guard !messages.quiet else { return }
      try Console.print(line: summary.text)
      try Console.print(line: "Open \(summary.result.output)/index.html")
    }
  }
}
