import ArgumentParser
import Briefing
import Explanation
import Extraction
import Gazetteer
import JSON
import Reading
import Text

struct ExplainCommand: AsyncParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell which sentences and rules the facts of a document or a meeting come from.",
    discussion: """
      Of a document every sentence is shown, with its place in the file and under it what it was \
      found to say; of a meeting every fact, with the sentences of all documents behind it. Behind \
      each stands the name of the rule, in brackets.

      EXAMPLE: briefgen explain seeds/dispatch.txt
      EXAMPLE: briefgen explain --meeting fourth-lakes-summit
      """
  )

  @Argument(
    help: ArgumentHelp("A document, in the archive or not.", valueName: "file"),
    completion: .file(extensions: ["txt", "md"]))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "A meeting of the archive, by the last part of its page's address.", valueName: "id"))
  var meeting: String?

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp("What to print: text, or one object of JSON.", valueName: "format"))
  var format = ReportFormat.text

  func validate() throws {
    guard (file == nil) != (meeting == nil) else {
      throw ValidationError("name a file, or a meeting with --meeting, and not both")
    }
  }

  func run() async throws {
    let console = messages.console()
    let plan = try Plan(archive)
    if let file {
      let explanation = try explanation(ofDocument: file, plan, console)
      try print(text: explanation.text, json: explanation.json)
    }
    if let meeting {
      let explanation = try await explanation(ofMeeting: meeting, plan, console)
      try print(text: explanation.text, json: explanation.json)
    }
  }

  private func print(text: String, json: JSONValue) throws {
    switch format {
    case .text: try Console.print(line: text)
    case .json: try Console.print(json: json)
    }
  }

  /// What the document says by itself, whatever the others say.
  private func explanation(
    ofDocument path: String, _ plan: Plan, _ console: Console
  ) throws -> DocumentExplanation {
    let bytes = try InputFile(path).bytes()
    let lexicon = Lexicon.builtIn(adding: plan.gazetteer)
    let (document, warnings) = try Reader(lexicon).document(
      id: Identifier(Slug.made(from: path)), file: path, bytes: bytes)
    for warning in warnings { console.report(warning) }
    return DocumentExplanation(
      of: Extractor(lexicon: lexicon).findings(in: document), source: bytes, path: path,
      countries: lexicon.countryProfiles)
  }

  private func explanation(
    ofMeeting id: String, _ plan: Plan, _ console: Console
  ) async throws -> MeetingExplanation {
    let outcome = try await ArchiveBuild(plan, console: console).outcome()
    let meetings = outcome.archive.meetings
    guard let meeting = meetings.first(where: { $0.id.slug == id }) else {
      throw ExplainError.unknownMeeting(id, Suggestion(for: id, among: meetings.map(\.id.slug)))
    }
    return MeetingExplanation(
      of: meeting, in: outcome.archive, findings: outcome.findings, folder: plan.input)
  }
}

/// Why nothing can be explained.
enum ExplainError: Error, CustomStringConvertible {
  case unknownMeeting(String, Suggestion)

  var description: String {
    switch self {
    case .unknownMeeting(let id, .nearest(let name)):
      "no meeting is called '\(id)'; did you mean '\(name)'?"
    case .unknownMeeting(let id, .known):
      "no meeting is called '\(id)'; 'briefgen export --type meeting' names them all"
    }
  }
}
