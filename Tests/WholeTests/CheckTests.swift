import Foundation
import Testing

/// `briefgen check`, in each of its formats.
@Suite struct CheckTests {
  private static let note = "The Sixth Lakes Summit was to be held in Ohrid on 3 May 2025.\n"

  private func check(
    _ arguments: String..., files: [String: String] = [:]
  ) throws -> Program.Result {
    var all = Dispatches.three
    all.merge(files) { $1 }
    return try Program.run(["check"] + arguments, in: try TemporaryFolder(all))
  }

  @Test func `says that nothing is doubtful, and is content`() throws {
    let result = try check("--strict", files: ["seeds/2025/announcement.txt": ""])
    #expect(result.exitCode == 1)
    let without = try TemporaryFolder(["seeds/talks.txt": Dispatches.talks])
    let content = try Program.run(["check", "--strict"], in: without)
    #expect(content.output == "Nothing is doubtful\n")
    #expect(content.exitCode == 0)
  }

  @Test func `names each doubt with its place and the mend`() throws {
    let result = try check(files: [
      "seeds/note.txt": Self.note, "seeds/again.txt": Dispatches.talks,
    ])
    #expect(result.exitCode == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n").map(String.init)
    for line in [
      "seeds/note.txt: warning: it does not tell when it was published; write the day in the front "
        + "matter: date: 2025-06-12",
      "seeds/again.txt: warning: it is the same text as seeds/talks.txt; keep the better one of the "
        + "two",
    ] {
      #expect(lines.contains(line), "\(result.output)")
    }
    #expect(lines.last?.wholeMatch(of: /\d+ doubts in \d files/) != nil)
    let strict = try check("--strict", files: ["seeds/note.txt": Self.note])
    #expect(strict.exitCode == 1)
    #expect(strict.errors == "")
  }

  /// Three dispatches on one summit; two give it to another town and number than the third.
  private static let disagreeing = [
    "seeds/a.txt": """
    Summit of the Lakes in Ohrid

    OHRID, 12 June 2025 – The Fourth Lakes Summit was held in Ohrid on 11 June 2025. President \
    Arben Kolari of Albania and President Goran Stefov of North Macedonia took part in it.

    """,
    "seeds/b.txt": """
    Presidents at the Lakes

    SKOPJE, 14 June 2025 – The Fourth Lakes Summit took place in Struga on 11 June 2025. President \
    Arben Kolari of Albania and President Goran Stefov of North Macedonia took part in it.

    """,
  ]

  @Test func `proposes corrections, of which each settles what it was proposed for`() throws {
    let folder = try TemporaryFolder(Self.disagreeing)
    let result = try Program.run(["check"], in: folder)
    let lines = result.output.split(separator: "\n").map(String.init)
    let doubt = try #require(
      lines.firstIndex { $0.contains("documents disagree on the place") }, "\(result.output)")
    let proposals = lines[(doubt + 1)...].prefix { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
    #expect(proposals.filter { $0.hasPrefix("- set: meetings/fourth-lakes-summit/") }.count == 2)
    for entry in 0..<2 {
      let text = proposals[(4 * entry)..<(4 * entry + 4)].joined(separator: "\n")
      try folder.write(text + "\n", to: "seeds/corrections.yml")
      let again = try Program.run(["check"], in: folder)
      #expect(again.exitCode == 0, "\(again.errors)")
      #expect(!again.output.contains("documents disagree on the place"), "\(text)")
      // What each says is still shown, with its sentence.
      let page = try Program.run(["build", "--force"], in: folder)
      #expect(page.exitCode == 0, "\(page.errors)")
      let words = try folder.text(of: "public/meetings/fourth-lakes-summit/index.md")
      #expect(words.contains("- Place, settled by an editor: Ohrid"))
      #expect(words.contains("- Place, settled by an editor: Struga"))
    }
  }

  @Test func `lists what can't be read, and ends with 1`() throws {
    let result = try check(files: ["seeds/empty.txt": "\n"])
    #expect(result.exitCode == 1)
    #expect(
      result.output.contains("seeds/empty.txt: error: it has no text; fill it, or take it out\n"))
    #expect(result.errors == "")
  }

  @Test func `tells GitHub's builds which line to put it beside`() throws {
    let name = "a, 100%: b.txt"
    let result = try check("--format", "github", files: ["seeds/\(name)": Self.note])
    #expect(
      result.output.contains(
        "::warning file=seeds/a%2C 100%25%3A b.txt,title=no-day::it does not tell when"))
  }

  @Test(arguments: ["json", "sarif"])
  func `tells programs`(format: String) throws {
    let result = try check("--format", format, files: ["seeds/a b.txt": Self.note])
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    #expect(value is NSDictionary || value is [String: Any])
    if format == "json" {
      #expect(result.output.contains("\"kind\": \"no-day\""))
      #expect(result.output.contains("\"file\": \"seeds/a b.txt\""))
    } else {
      #expect(result.output.contains("\"ruleId\": \"no-day\""))
      #expect(result.output.contains("\"uri\": \"seeds/a%20b.txt\""))
    }
  }
}
