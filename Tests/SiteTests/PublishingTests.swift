import FoundationEssentials
import Testing

@testable import Site

struct PublishingTests {
  private func file(_ path: String, _ text: String = "a") -> SiteFile {
    SiteFile(path: path, bytes: Array(text.utf8))
  }

  @Test func `writes the files and says so`() async throws {
    let folder = try TemporaryFolder()
    let report = try await SiteFolder(at: folder.path + "/new/public/").publish([
      file("index.html", "x"), file("a/b/index.html", ""),
    ])
    #expect(
      report == PublishReport(written: ["index.html", "a/b/index.html"], unchanged: 0, removed: []))
    let written = try files(below: folder.path + "/new/public")
    #expect(
      written == [
        "index.html": Array("x".utf8), "a/b/index.html": [],
        "manifest.txt": Array("a/b/index.html\nindex.html\n".utf8),
      ])
  }

  @Test func `writes only what differs`() async throws {
    let folder = try TemporaryFolder()
    let site = SiteFolder(at: folder.path)
    _ = try await site.publish([file("a"), file("b")])
    let before = try modified("a", in: folder)
    let again = try await site.publish([file("a"), file("b")])
    #expect(again == PublishReport(written: [], unchanged: 2, removed: []))
    let third = try await site.publish([file("a"), file("b", "changed")])
    #expect(third == PublishReport(written: ["b"], unchanged: 1, removed: []))
    #expect(folder.text("b") == "changed")
    #expect(try modified("a", in: folder) == before)
  }

  private func modified(_ file: String, in folder: TemporaryFolder) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(file)")[.modificationDate]
      as? Date
  }

  @Test func `removes what it wrote before and nothing else`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "CNAME")
    try folder.write("mine", to: "old/notes.txt")
    let site = SiteFolder(at: folder.path)
    _ = try await site.publish([file("old/a/index.html"), file("old/index.html"), file("new")])
    let report = try await site.publish([file("new")])
    #expect(report.removed == ["old/a/index.html", "old/index.html"])
    #expect(folder.text("CNAME") == "mine")
    #expect(folder.text("old/notes.txt") == "mine")
    #expect(!folder.exists("old/a"))
    #expect(folder.text("manifest.txt") == "new\n")
  }

  @Test func `removes the folders that it leaves empty`() async throws {
    let folder = try TemporaryFolder()
    let site = SiteFolder(at: folder.path + "/public")
    _ = try await site.publish([file("a/b/c")])
    _ = try await site.publish([])
    #expect(!folder.exists("public/a"))
    #expect(folder.exists("public"))
  }

  @Test func `refuses to write over a file that is not its own`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "index.html")
    let error = await #expect(throws: SiteError.self) {
      try await SiteFolder(at: folder.path).publish([file("a"), file("index.html")])
    }
    #expect(
      error?.description
        == "\(folder.path)/index.html: this file is not of an earlier build; move it or write elsewhere"
    )
    #expect(folder.text("index.html") == "mine")
    #expect(!folder.exists("a") && !folder.exists("manifest.txt"))
  }

  @Test func `takes a file of the same bytes for its own`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "index.html")
    let report = try await SiteFolder(at: folder.path).publish([file("index.html")])
    #expect(report.unchanged == 1)
    #expect(folder.text("manifest.txt") == "index.html\n")
  }

  @Test func `removes nothing outside its folder, whatever the list says`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "mine.txt")
    try folder.write("../mine.txt\n\(folder.path)/mine.txt\n", to: "public/manifest.txt")
    let report = try await SiteFolder(at: folder.path + "/public").publish([file("a")])
    #expect(report.removed == [])
    #expect(folder.text("mine.txt") == "mine")
  }

  @Test func `goes on where an earlier build was cut off`() async throws {
    let folder = try TemporaryFolder()
    // A half-written file, and a list that names what was still to be written.
    try folder.write("half", to: ".b.new")
    try folder.write("a\nb\n", to: "manifest.txt")
    try folder.write("a", to: "a")
    let report = try await SiteFolder(at: folder.path).publish([file("a"), file("b")])
    #expect(report == PublishReport(written: ["b"], unchanged: 1, removed: []))
    #expect(!folder.exists(".b.new"))
  }

  @Test func `says which path can't be written and why`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "public")
    let error = await #expect(throws: SiteError.self) {
      try await SiteFolder(at: folder.path + "/public").publish([file("a")])
    }
    #expect(
      error?.description
        == "\(folder.path)/public: can't make this folder: Not a directory; check the path and its permissions"
    )
  }

  @Test func `publishes a whole site with one task or many`() async throws {
    let folder = try TemporaryFolder()
    let site = try await TestSite()
    for jobs in [1, 8] {
      _ = try await SiteFolder(at: "\(folder.path)/\(jobs)", jobs: jobs).publish(site.files)
    }
    let one = try files(below: "\(folder.path)/1")
    let eight = try files(below: "\(folder.path)/8")
    #expect(one == eight)
    #expect(one.count == site.files.count + 1)
  }
}
