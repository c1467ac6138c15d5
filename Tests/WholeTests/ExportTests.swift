import Foundation
import Testing

/// `briefgen export`, in each of its formats.
@Suite struct ExportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(Dispatches.three)
    try folder.write("title: Lakes\nbase_url: https://lakes.example/\n", to: "briefgen.yml")
  }

  private func export(_ arguments: String...) throws -> Program.Result {
    try Program.run(["export"] + arguments, in: folder)
  }

  @Test(arguments: [
    ("ndjson", "{\"aliases\":"), ("ics", "BEGIN:VCALENDAR\r\n"),
    ("graphml", "<?xml version=\"1.0\""), ("popolo", "{\n"),
  ])
  func `prints a format, or writes it where it is told to`(format: String, start: String) throws {
    let printed = try export("--format", format)
    #expect(printed.exitCode == 0, "\(printed.errors)")
    #expect(printed.output.hasPrefix(start))
    let written = try export("--format", format, "--to", "out/archive.\(format)")
    #expect(written.output == "")
    #expect(try folder.text(of: "out/archive.\(format)") == printed.output)
  }

  @Test(arguments: ["ndjson", "sqlite"])
  func `writes over no source`(format: String) throws {
    let source = try #require(try folder.files(in: "seeds").keys.sorted().first)
    let before = try folder.text(of: "seeds/\(source)")
    let result = try export("--format", format, "--to", "./seeds/\(source)")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("seeds/\(source): that is one of the sources; name another"))
    #expect(try folder.text(of: "seeds/\(source)") == before)
  }

  @Test func `writes a table of each sort into a folder, or prints one`() throws {
    let result = try export("--format", "csv", "--to", "tables")
    #expect(result.exitCode == 0, "\(result.errors)")
    let names = try folder.files(in: "tables").keys.sorted()
    #expect(names.count == 28)
    #expect(names.contains("meetings.csv") && names.contains("participants.csv"))
    let one = try export("--format", "csv", "--type", "person")
    #expect(one.output == (try folder.text(of: "tables/people.csv")))
    #expect(one.output.hasPrefix("id,name,country\r\narben-kolari,Arben Kolari,AL\r\n"))
  }

  @Test func `writes a database, with what Datasette is told beside it`() throws {
    let result = try export("--format", "sqlite", "--to", "db/lakes.db")
    #expect(result.exitCode == 0, "\(result.errors)")
    let files = try folder.files(in: "db")
    #expect(files.keys.sorted() == ["lakes.db", "metadata.json"])
    #expect(files["lakes.db"]?.starts(with: "SQLite format 3\0".utf8) == true)
    #expect(try folder.text(of: "db/metadata.json").contains(#""title": "Lakes""#))
  }

  @Test func `says how many meetings a calendar has no day for`() throws {
    try folder.write(
      "OHRID, 3 May 2025 – The Sixth Lakes Summit will be held in Ohrid in June 2027.\n",
      to: "seeds/month.txt")
    let result = try export("--format", "ics")
    #expect(result.exitCode == 0)
    #expect(result.errors == "1 meeting left out, of which no document states the day\n")
  }

  @Test(arguments: [
    (["--format", "sqlite"], "--format sqlite needs --to and a file"),
    (["--format", "csv"], "--format csv needs --to and a folder"),
    (["--format", "ics", "--type", "meeting"], "--type is for ndjson and csv"),
    (["--format", "xml"], "graphml"),
  ])
  func `says what goes together`(arguments: [String], words: String) throws {
    let result = try Program.run(["export"] + arguments, in: folder)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains(words))
  }

  @Test func `says where it can't write`() throws {
    let result = try export("--to", "briefgen.yml/archive.ndjson")
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("Error: briefgen.yml/archive.ndjson: can't write it: "))
  }
}
