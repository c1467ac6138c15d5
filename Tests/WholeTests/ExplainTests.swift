import Testing

/// `briefgen explain`, of a document and of a meeting.
@Suite struct ExplainTests {
  @Test func `explains a document of the archive or elsewhere`() throws {
    let folder = try TemporaryFolder(["note.txt": Dispatches.talks])
    let result = try Program.run(["explain", "note.txt"], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("note.txt:1:1: 1. Foreign Ministers of Norway and Kenya"))
    #expect(result.output.contains("\n    person              Ingrid Solheim  [office-name]\n"))
    let json = try Program.run(["explain", "--format", "json", "note.txt"], in: folder)
    #expect(json.output.contains("\"rule\": \"office-name\""))
  }

  @Test func `explains a meeting by the sentences of all its documents`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    let records = try Program.run(["export", "--type", "meeting"], in: folder).output
    let match = try #require(records.firstMatch(of: #/"id":"(fourth-[a-z0-9-]*)"/#))
    let result = try Program.run(["explain", "--meeting", String(match.1)], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Fourth Lakes Summit\n/meetings/\(match.1)/\n\n"))
    #expect(result.output.contains("\nstart           2025-06-12\n    seeds/summit.txt, sentence "))
    #expect(result.output.contains("\nend             not stated\n"))
    #expect(result.output.contains("\nparticipant     Arben Kolari, President, Albania\n"))
    #expect(result.output.contains("  [event-noun]\n"))
    let near = try Program.run(["explain", "--meeting", "\(match.1)x"], in: folder)
    #expect(near.exitCode == 1)
    #expect(
      near.errors == "Error: no meeting is called '\(match.1)x'; did you mean '\(match.1)'?\n")
  }

  @Test(arguments: [
    (["explain"], 2, "name a file, or a meeting with --meeting, and not both"),
    (["explain", "a.txt", "--meeting", "a"], 2, "and not both"),
    (["explain", "none.txt"], 1, "Error: none.txt: there is no such file; check the name\n"),
    (["explain", "seeds"], 1, "Error: seeds: it is a folder; name the files in it\n"),
    (["explain", "empty.txt"], 1, "empty.txt: error: it has no text; fill it, or take it out\n"),
  ])
  func `says what it can't explain`(arguments: [String], exitCode: Int32, words: String) throws {
    var files = Dispatches.three
    files["empty.txt"] = "\n"
    let folder = try TemporaryFolder(files)
    let result = try Program.run(arguments, in: folder)
    #expect(result.exitCode == exitCode)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output == "")
  }
}
