import ArgumentParser
import Briefing
import Intake

struct AddCommand: AsyncParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Put dispatches into the archive, and tell what is found in them.",
    discussion: """
      Takes text, Markdown, pages saved from a browser (.html, .mhtml), mails (.eml) and, where \
      pandoc or pdftotext is there, .docx, .odt, .rtf, .epub and PDF. The name of the new file is \
      its day and title. A text that is in the archive already, or nearly so, is refused.

      EXAMPLE: briefgen add dispatch.html letter.eml
      EXAMPLE: briefgen add - < dispatch.txt
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Files to add; - or nothing for standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @OptionGroup var place: PlaceOptions

  @Option(
    help: ArgumentHelp(
      "The name of the new file, without its ending. (default: its day and title)",
      valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The headline, for front matter.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The day it was published, for front matter.", valueName: "date"))
  var date: AsOf?

  @Option(help: ArgumentHelp("Who published it, for front matter.", valueName: "text"))
  var publisher: String?

  @Option(help: ArgumentHelp("Where it is published, for front matter.", valueName: "address"))
  var url: String?

  @Option(help: ArgumentHelp("A tag, for front matter; may be given again.", valueName: "tag"))
  var tag: [String] = []

  @Flag(help: "Tell what would be added, and add nothing.")
  var dryRun = false

  @Flag(help: "Add a text even where it is in the archive already.")
  var allowDuplicate = false

  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp(
      "What to print at the end: text, or one object of JSON.", valueName: "format"))
  var format = ReportFormat.text

  func validate() throws {
    if let name, name.isEmpty || name.hasPrefix(".") || name.contains("/") {
      throw ValidationError("--name must be a plain name, without folders")
    }
    if name != nil, files.count > 1 { throw ValidationError("--name is for one file") }
    if let url, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
      throw ValidationError("--url must begin with https:// or http://")
    }
    guard files.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("standard input can be added once")
    }
  }

  func run() async throws {
    let addition = Addition(
      plan: try Plan(at: place), console: messages.console(), isDryRun: dryRun,
      allowsDuplicates: allowDuplicate, name: name)
    let result = try await addition.result(of: files.isEmpty ? ["-"] : files, with: frontMatter)
    switch format {
    case .json: try Console.print(json: result.json)
    case .text:
      if !messages.quiet {
        for added in result.added { try Console.print(line: added.text(isDryRun: dryRun)) }
      }
    }
    if result.refused > 0 { throw ExitCode.failure }
  }

  private var frontMatter: FrontMatterText {
    var matter = FrontMatterText()
    matter.title = title
    matter.date = date?.date.description
    matter.publisher = publisher
    matter.url = url
    matter.tags = tag
    return matter
  }
}
