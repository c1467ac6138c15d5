public import ArgumentParser
import Scaffold

struct InitCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new archive, which builds as it is.",
    discussion: """
      It has briefgen.yml with every setting explained, a folder for dispatches with an invented \
      one, and what git is to know of it. Files that are there already stay as they are.

      EXAMPLE: briefgen init lakes --title "Lakes Dispatches" --ci github
      """
  )

  @Argument(
    help: ArgumentHelp("The folder of the archive.", valueName: "folder"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("The name at the head of every page.", valueName: "text"))
  var title = "Briefings"

  @Option(
    help: ArgumentHelp(
      "Also a file by which the builds of a host of git check and publish the archive.",
      valueName: "host"))
  var ci: NewArchive.Host?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard !folder.isEmpty else { throw ValidationError("name the folder of the new archive") }
    guard !title.isEmpty, !title.contains(where: \.isNewline) else {
      throw ValidationError("--title must be a line of text")
    }
  }

  func run() throws {
    let report = try NewArchive(title: title, host: ci).write(to: folder)
    guard !messages.quiet else { return }
    for path in report.written { try Console.print(line: "Wrote \(folder)/\(path)") }
    for path in report.left { try Console.print(line: "Left \(folder)/\(path) as it is") }
    let isHere = folder == "." || folder == "./"
    try Console.print(line: "Next: \(isHere ? "" : "cd \(folder) && ")briefgen build")
  }
}

extension NewArchive.Host: ExpressibleByArgument {}
