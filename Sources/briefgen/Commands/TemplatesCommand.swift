import ArgumentParser
import Briefing
import Site
import Text

struct TemplatesCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List, print or check what the look of the pages is made of.",
    discussion: """
      Lists templates, assets and languages, with your own file behind the name of each that you have; prints \
      a built-in one, for you to change; or checks all of them and names what is wrong with yours \
      by file, line and column. Nothing is written.

      The exit code of --check is 1 where pages can't be made of them.

      EXAMPLE: briefgen templates
      EXAMPLE: briefgen templates meeting.html > templates/meeting.html
      EXAMPLE: briefgen templates --check
      """
  )

  @Argument(
    help: ArgumentHelp(
      "A built-in file to print, such as meeting.html, assets/style.css or languages/fr.tsv.",
      valueName: "name"))
  var name: String?

  @Flag(help: "Name all that is wrong with them, and what no page is made of.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "Your folder of templates. (default: templates, where there is such a folder)",
      valueName: "folder"),
    completion: .directory)
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "The settings of the archive. (default: briefgen.yml, where there is one)",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard name == nil || !check else {
      throw ValidationError("--check looks at all templates; leave '\(name ?? "")' out")
    }
  }

  func run() throws {
    if let name { return try Console.print(builtIn(name)) }
    let (own, language) = try Plan.templatesAndLanguage(templates, config: config)
    let folder = try own.map { try TemplateFolder(overriddenBy: $0) } ?? TemplateFolder()
    if check { try report(folder, at: own, in: language) } else { try list(folder) }
  }

  private func builtIn(_ name: String) throws -> [UInt8] {
    let folder = TemplateFolder()
    guard let bytes = folder.builtIn(name) else {
      throw CommandError.noTemplate(name, Suggestion(for: name, among: folder.builtInNames))
    }
    return bytes
  }

  private func list(_ folder: TemplateFolder) throws {
    for file in folder.files {
      try Console.print(line: ([file.name] + (file.own.map { [$0] } ?? [])).joined(separator: "\t"))
    }
  }

  private func report(
    _ folder: TemplateFolder, at path: String?, in language: String
  ) throws {
    let console = messages.console()
    let faults = try folder.faults(in: language)
    for fault in faults { console.report(fault) }
    if faults.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    let own = folder.files.count { $0.own != nil }
    guard !messages.quiet else { return }
    try Console.print(
      line: path.map { "\($0): \(Count(own, "file")) of your own, and pages can be made of them" }
        ?? "There is no folder of your own; all templates are built in")
  }
}
