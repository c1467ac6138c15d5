import Foundation
import Testing

/// What the pages of `docs/` and the README say, tried.
@Suite struct DocumentationTests {
  private static let pages =
    ["README.md"]
    + [
      "configuration", "corrections", "data", "extraction", "hosting", "languages", "reviewing",
      "scale",
      "templates",
      "tutorial",
    ].map {
      "docs/\($0).md"
    }

  private static func text(of page: String) throws -> String {
    try String(contentsOfFile: Checkout.path + "/" + page, encoding: .utf8)
  }

  /// The blocks of a language, in their order.
  private static func blocks(_ language: String, in page: String) throws -> [String] {
    try text(of: page).matches(of: #/(?m)^```(\w*)\n((?s:.*?))^```$/#)
      .filter { $0.output.1 == language }.map { String($0.output.2) }
  }

  /// Blocks marked `sh` are run, one after the other, in a new folder; those marked `shell` need what
  /// a test has not.
  @Test(arguments: pages)
  func `says commands that work as they stand`(page: String) throws {
    let script = try Self.blocks("sh", in: page).joined(separator: "\n")
    guard !script.isEmpty else { return }
    let folder = try TemporaryFolder(["script": "set -e\n" + script])
    let result = try Program.runShell("script", in: folder)
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    #expect(!result.errors.contains("error:"), "\(result.errors)")
  }

  /// Every command and option, as `--experimental-dump-help` names them.
  @Test func `has a manual that names every command and option`() throws {
    let folder = try TemporaryFolder()
    let dump = try Program.run(["--experimental-dump-help"], in: folder).output
    let tool = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8))
    let manual = try Self.text(of: "docs/briefgen.1").replacing("\\-", with: "-")
    let commands = tool.command.subcommands ?? []
    #expect(commands.count > 5)
    for command in commands where command.commandName != "help" {
      #expect(manual.contains(command.commandName))
      for name in command.options {
        #expect(manual.contains("-\(name)"), "\(command.commandName) --\(name); run 'make manual'")
      }
      if let abstract = command.abstract { #expect(manual.contains(abstract), "\(abstract)") }
    }
  }

  private struct Tool: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable { let kind: String, name: String }
        let names: [Name]?
        let shouldDisplay: Bool
      }
      let commandName: String
      let abstract: String?
      let arguments: [Argument]?
      let subcommands: [Command]?

      var options: [String] {
        (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }.map(\.name)
      }
    }
    let command: Command
  }

  @Test func `names every table, column and field of the data`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    let manual = try Self.text(of: "docs/data.md")
    let result = try Program.run(["export", "--format", "csv", "--to", "tables"], in: folder)
    #expect(result.exitCode == 0)
    for (path, bytes) in try folder.files(in: "tables") {
      let head = String(decoding: bytes.prefix { $0 != 0x0D }, as: UTF8.self)
      let words = [String(path.dropLast(4))] + head.split(separator: ",").map(String.init)
      for word in words { #expect(manual.contains("`\(word)`"), "\(path): \(word)") }
    }
    let records = try Program.run(["export"], in: folder).output
    let names = Set(records.matches(of: #/"([a-z_]+)":/#).map { String($0.output.1) })
    #expect(names.count > 30)
    for name in names { #expect(manual.contains("`\(name)`"), "\(name)") }
  }

  /// Links within the repository, from every page.
  @Test(arguments: pages)
  func `leads to files and headings that are there`(page: String) throws {
    let folder = URL(filePath: Checkout.path + "/" + page).deletingLastPathComponent()
    for match in try Self.text(of: page).matches(of: #/\]\(([^)#\s]*)(?:#([^)\s]*))?\)/#) {
      let target = String(match.output.1)
      guard !target.hasPrefix("http") else { continue }
      let file = target.isEmpty ? Checkout.path + "/" + page : folder.appending(path: target).path
      #expect(FileManager.default.fileExists(atPath: file), "\(target)")
      guard let heading = match.output.2.map(String.init) else { continue }
      let headings = try String(contentsOfFile: file, encoding: .utf8)
        .matches(of: #/(?m)^#+ (.*)$/#).map { Self.anchor(of: String($0.output.1)) }
      #expect(headings.contains(heading), "\(target)#\(heading)")
    }
  }

  /// As hosts of git make it.
  private static func anchor(of heading: String) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
      .replacing(" ", with: "-")
  }
}
