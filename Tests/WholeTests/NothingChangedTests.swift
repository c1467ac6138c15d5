import Foundation
import Testing

/// A build of what was built already ends early, and never where it would have done something.
@Suite struct NothingChangedTests {
  private static let words = "Nothing has changed since the last build"

  private func built(_ files: [String: String] = Dispatches.three) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(files)
    let result = try Program.run(["build"], in: folder)
    try #require(result.exitCode == 0, "\(result.errors)")
    return folder
  }

  private func rebuild(
    _ folder: TemporaryFolder, _ options: [String] = []
  ) throws -> Program.Result {
    try Program.run(["build", "--verbose"] + options, in: folder)
  }

  @Test func `says the same as a whole build`() throws {
    let folder = try built(
      Dispatches.three.merging(["seeds/broken.txt": "", "seeds/table.xls": "x"]) { $1 })
    let early = try rebuild(folder, ["--format", "json"])
    try folder.remove("public/.briefgen-cache")
    let whole = try rebuild(folder, ["--format", "json"])
    #expect(early.errors.contains(Self.words))
    #expect(!whole.errors.contains(Self.words))
    #expect(early.output == whole.output)
    let warnings = [early, whole].map { result in
      result.errors.split(separator: "\n").filter { $0.contains("seeds/") }
    }
    #expect(!warnings[0].isEmpty)
    #expect(warnings[0] == warnings[1])
  }

  @Test(arguments: [
    ("seeds/talks.txt", "Another text of some talks in Nairobi.\n"),
    ("seeds/another.txt", "A text of other talks in Nairobi.\n"),
    ("seeds/corrections.yml", "[]\n"),
    ("briefgen.yml", "title: Lakes\n"),
    ("templates/assets/mark.txt", "A mark.\n"),
  ])
  func `notices another input`(path: String, text: String) throws {
    let folder = try built()
    try folder.write(text, to: path)
    #expect(!(try rebuild(folder).errors.contains(Self.words)))
  }

  @Test(arguments: [
    ["--title", "Lakes"], ["--as-of", "2026-01-01"], ["--base-url", "https://a.org"],
  ])
  func `notices another option`(options: [String]) throws {
    let folder = try built()
    #expect(!(try rebuild(folder, options).errors.contains(Self.words)))
    // And that it is left out again.
    #expect(!(try rebuild(folder).errors.contains(Self.words)))
    #expect(try rebuild(folder).errors.contains(Self.words))
  }

  @Test func `notices corrections that can't be read`() throws {
    let folder = try built()
    try folder.write("mkfifo seeds/corrections.yml\n", to: "script")
    try #require(try Program.runShell("script", in: folder).exitCode == 0)
    let result = try rebuild(folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("seeds/corrections.yml: error: it can't be read;"))
  }

  @Test func `notices a source that is gone`() throws {
    let folder = try built()
    try folder.remove("seeds/talks.txt")
    #expect(try rebuild(folder).output.hasPrefix("2 documents"))
  }

  @Test func `brings back a page that is gone`() throws {
    let folder = try built()
    let before = try folder.files(in: "public")
    try folder.remove("public/documents/talks/index.html")
    #expect(try rebuild(folder).output.contains("1 file written"))
    #expect(try folder.files(in: "public") == before)
  }

  @Test func `notices a page that someone changed, though it is as long and as old`() throws {
    let folder = try built()
    let page = folder.path("public/documents/talks/index.html")
    let date = try FileManager.default.attributesOfItem(atPath: page)[.modificationDate]
    let text = try folder.text(of: "public/documents/talks/index.html")
    try folder.write(
      text.replacingOccurrences(of: "Nairobi", with: "Mombasa"),
      to: "public/documents/talks/index.html")
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)], ofItemAtPath: page)
    let result = try rebuild(folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("documents/talks/index.html"))
  }

  @Test func `notices another source, though it is as long and as old`() throws {
    let folder = try built()
    let source = folder.path("seeds/talks.txt")
    let date = try FileManager.default.attributesOfItem(atPath: source)[.modificationDate]
    try folder.write(
      Dispatches.talks.replacing("Nairobi", with: "Mombasa"), to: "seeds/talks.txt")
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)], ofItemAtPath: source)
    #expect(!(try rebuild(folder).errors.contains(Self.words)))
  }

  @Test(arguments: [0.0, 4_000_000_000])
  func `goes by no date of a file`(seconds: Double) throws {
    let folder = try built()
    let date = Date(timeIntervalSince1970: seconds)
    for path in try folder.files().keys {
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: folder.path(path))
    }
    #expect(try rebuild(folder).errors.contains(Self.words))
  }

  @Test(arguments: ["manifest.txt", ".briefgen-cache/last-build"])
  func `does the whole work where its own notes are not what they were`(file: String) throws {
    let folder = try built()
    let before = try folder.files(in: "public")
    try folder.write(try folder.text(of: "public/\(file)") + "\n ", to: "public/\(file)")
    _ = try rebuild(folder)
    #expect(try folder.files(in: "public") == before)
  }

  @Test func `notices another program`() throws {
    let folder = try built()
    let record = "public/.briefgen-cache/last-build"
    let before = try folder.text(of: record)
    let programs = try ["one", "other"].map { name in
      let path = folder.path(name)
      try FileManager.default.copyItem(at: Program.executable, to: URL(filePath: path))
      return path
    }
    for program in programs {
      try folder.write("'\(program)' build --verbose\n", to: "build.sh")
      let result = try Program.runShell("build.sh", in: folder)
      #expect(result.exitCode == 0, "\(result.errors)")
      #expect(!result.errors.contains(Self.words))
      #expect(try folder.text(of: record) != before)
    }
  }
}
