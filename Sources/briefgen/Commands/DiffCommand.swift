import ArgumentParser
import Changes

struct DiffCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell in words what has changed in an archive between two of its sites.",
    discussion: """
      Documents, meetings and agreements that are new or gone, meetings that were held, moved or \
      turned out to be one, who takes part and who no more: read from data/ of the two sites.

      EXAMPLE: briefgen diff --git main
      EXAMPLE: briefgen diff last-week/public public --format markdown
      """
  )

  /// What the changes are told in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  @Argument(
    help: ArgumentHelp("The folders of the older site and the newer one.", valueName: "folder"),
    completion: .directory)
  var folders: [String] = []

  @Option(
    help: ArgumentHelp(
      "The older site is that of a revision of git, and the newer one the folder as it is. "
        + "(default folder: public)",
      valueName: "revision"))
  var git: String?

  @Option(
    help: ArgumentHelp(
      "The settings of the archive. (default: briefgen.yml, where there is one)",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Option(help: ArgumentHelp("What to print.", valueName: "format"))
  var format = Format.text

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard git == nil ? folders.count == 2 : folders.count <= 1 else {
      throw ValidationError("name two folders, the older first; or a revision with --git")
    }
    if let git, git.isEmpty || git.hasPrefix("-") {
      throw ValidationError("--git must name a revision, such as main or HEAD~1")
    }
  }

  func run() throws {
    let (old, new) = try sites()
    let report = ChangeReport(ArchiveChanges(from: try old.records(), to: try new.records()).all)
    switch format {
    case .text: try Console.print(line: report.text)
    case .markdown: try Console.print(line: report.markdown)
    case .json: try Console.print(json: report.json)
    }
  }

  private func sites() throws -> (PublishedSite, PublishedSite) {
    guard let git else { return (.folder(folders[0]), .folder(folders[1])) }
    let folder = try folders.first ?? Plan.output(config: config)
    return (.revision(git, of: folder), .folder(folder))
  }
}
