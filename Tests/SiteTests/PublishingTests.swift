import FoundationEssentials
import Synchronization
import Testing

@testable import Site

struct PublishingTests {
  private func file(_ path: String, _ text: String? = nil) -> SiteFile {
    SiteFile(path: path, bytes: Array((text ?? path).utf8))
  }

  @Test func `writes the files and says so`() async throws {
    let folder = try TemporaryFolder()
    let report = try await SiteFolder(at: folder.path + "/new/public/").publish([
      file("a/b/index.html", ""), file("index.html", "x"),
    ])
    #expect(
      report == PublishReport(written: ["a/b/index.html", "index.html"], unchanged: 0, removed: []))
    let written = try files(below: folder.path + "/new/public")
    #expect(written.keys.sorted() == ["a/b/index.html", "index.html", "manifest.txt"])
    #expect(written["index.html"] == Array("x".utf8))
    #expect(written["a/b/index.html"] == [])
    #expect(!folder.exists("new/public/.briefgen"))
  }

  @Test func `lists what it wrote, a line for each file, with what tells it from others`() {
    let manifest = Manifest(["b/c.html": Fingerprint(Array("x".utf8)), "a.html": Fingerprint([])])
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    #expect(text == "cbf29ce484222325  a.html\naf63f54c86021707  b/c.html\n")
    #expect(Manifest(manifest.bytes) == manifest)
    #expect(Manifest(Array(text.replacing("\n", with: "\r\n").utf8)) == manifest)
    #expect(manifest.holds("b/c.html", as: Array("x".utf8)))
    #expect(!manifest.holds("b/c.html", as: Array("y".utf8)))
    #expect(!manifest.holds("c.html", as: Array("x".utf8)))
  }

  @Test func `takes a list that only names files for a list`() {
    let manifest = Manifest(Array("a b.html\ncbf29ce484222325\n".utf8))
    #expect(manifest.paths == ["a b.html", "cbf29ce484222325"])
    #expect(manifest.holds("a b.html", as: [1, 2, 3]))
  }

  @Test func `writes only what differs`() async throws {
    let folder = try TemporaryFolder()
    let site = try SiteFolder(at: folder.path)
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
    let site = try SiteFolder(at: folder.path)
    _ = try await site.publish([file("new")])
    try folder.write("mine", to: "CNAME")
    try folder.write("mine", to: "old/notes.txt")
    _ = try await site.publish([file("old/a/index.html"), file("old/index.html"), file("new")])
    let report = try await site.publish([file("new")])
    #expect(report.removed == ["old/a/index.html", "old/index.html"])
    #expect(folder.text("CNAME") == "mine")
    #expect(folder.text("old/notes.txt") == "mine")
    #expect(!folder.exists("old/a"))
    #expect(folder.text("manifest.txt")?.hasSuffix("  new\n") == true)
  }

  @Test func `removes the folders that it leaves empty`() async throws {
    let folder = try TemporaryFolder()
    let site = try SiteFolder(at: folder.path + "/public")
    _ = try await site.publish([file("a/b/c")])
    _ = try await site.publish([])
    #expect(!folder.exists("public/a"))
    #expect(folder.exists("public"))
  }

  @Test func `refuses to write over a file that is not its own`() async throws {
    let folder = try TemporaryFolder()
    let site = try SiteFolder(at: folder.path)
    _ = try await site.publish([file("a")])
    try folder.write("mine", to: "index.html")
    let error = await #expect(throws: SiteError.self) {
      try await site.publish([file("a", "b"), file("index.html")], edits: .replace)
    }
    #expect(
      error?.description
        == "\(folder.path)/index.html: this file is not of an earlier build; move it or write elsewhere"
    )
    #expect(folder.text("index.html") == "mine")
    #expect(folder.text("a") == "a")
  }

  @Test func `reports a page changed by hand before it replaces or removes it`() async throws {
    let folder = try TemporaryFolder()
    let site = try SiteFolder(at: folder.path)
    _ = try await site.publish([file("a"), file("b"), file("c"), file("d")])
    for name in ["a", "b", "c"] { try folder.write("by hand", to: name) }
    let before = try files(below: folder.path)
    let next = [file("a", "new"), file("b"), file("d", "new")]
    let error = await #expect(throws: SiteError.self) { try await site.publish(next) }
    #expect(
      error?.description.split(separator: "\n").map { $0.prefix { $0 != ":" } }
        == ["a", "b", "c"].map { "\(folder.path)/\($0)" })
    #expect(error?.description.contains("it was changed after it was built") == true)
    #expect(try files(below: folder.path) == before)
    let report = try await site.publish(next, edits: .replace)
    #expect(report == PublishReport(written: ["a", "b", "d"], unchanged: 0, removed: ["c"]))
  }

  @Test func `takes a page changed by hand to what it would write for its own`() async throws {
    let folder = try TemporaryFolder()
    let site = try SiteFolder(at: folder.path)
    _ = try await site.publish([file("a")])
    try folder.write("new", to: "a")
    #expect(try await site.publish([file("a", "new")]).unchanged == 1)
    #expect(try await site.publish([file("a", "newer")]).written == ["a"])
  }

  @Test func `refuses a folder with files of someone else and no list of a build`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "notes/today.txt")
    let error = #expect(throws: SiteError.self) { try SiteFolder(at: folder.path) }
    #expect(
      error?.description
        == "\(folder.path): it holds files of someone else (notes) and no list of an earlier build; "
        + "name another folder, or make an empty manifest.txt in it if the site may lie beside them"
    )
    try folder.write("", to: "manifest.txt")
    _ = try await SiteFolder(at: folder.path).publish([file("a")])
    #expect(folder.text("notes/today.txt") == "mine")
  }

  @Test func `takes a folder with nothing but hidden files`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("ref: refs/heads/pages", to: ".git/HEAD")
    _ = try await SiteFolder(at: folder.path).publish([file("a")])
    #expect(folder.text(".git/HEAD") == "ref: refs/heads/pages")
  }

  @Test func `removes nothing outside its folder, whatever the list says`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "mine.txt")
    try folder.write("../mine.txt\n\(folder.path)/mine.txt\n", to: "public/manifest.txt")
    let report = try await SiteFolder(at: folder.path + "/public").publish([file("a")])
    #expect(report.removed == [])
    #expect(folder.text("mine.txt") == "mine")
  }

  @Test func `says which path can't be written and why`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "public")
    let error = #expect(throws: SiteError.self) { try SiteFolder(at: folder.path + "/public") }
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

  @Test func `leaves no folder behind where nothing came of it`() throws {
    let folder = try TemporaryFolder()
    _ = try SiteFolder(at: folder.path + "/new/public")
    #expect(!folder.exists("new"))
  }

  @Test func `holds its folder for one build`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/public"
    do {
      let site = try SiteFolder(at: path)
      let error = #expect(throws: SiteError.self) { try SiteFolder(at: path) }
      #expect(
        error?.description
          == "\(path): another build is writing to this folder; wait until it is done, then build again"
      )
      _ = try await site.publish([file("a")])
    }
    #expect(try await SiteFolder(at: path).publish([file("a")]).unchanged == 1)
  }

  @Test func `writes nothing through a link`() async throws {
    let folder = try TemporaryFolder()
    let site = try SiteFolder(at: folder.path + "/public")
    _ = try await site.publish([file("b")])
    try folder.write("mine", to: "elsewhere/c")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/public/a", withDestinationPath: "../elsewhere")
    let error = await #expect(throws: SiteError.self) {
      try await site.publish([file("a/index.html"), file("b", "new")])
    }
    #expect(error?.description.hasPrefix("\(folder.path)/public/a: it is a link or") == true)
    #expect(folder.text("public/b") == "b")
    #expect(!folder.exists("elsewhere/index.html"))
  }

  @Test(arguments: [
    ".briefgen", ".briefgen/folders", ".briefgen/new", ".briefgen/old", ".briefgen-cache",
  ])
  func `takes no folder of someone else for its own`(name: String) async throws {
    let folder = try TemporaryFolder()
    _ = try await SiteFolder(at: folder.path + "/public").publish([file("a")])
    try folder.write("mine", to: "elsewhere/0")
    let link = URL(filePath: "\(folder.path)/public/\(name)")
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: folder.path + "/elsewhere")
    let error = #expect(throws: SiteError.self) { try SiteFolder(at: folder.path + "/public") }
    #expect(error?.description.hasPrefix("\(link.path): it is a link or") == true)
    #expect(try files(below: folder.path + "/elsewhere") == ["0": Array("mine".utf8)])
    #expect(folder.text("public/a") == "a")
  }

  @Test(arguments: [".briefgen", ".briefgen-cache"])
  func `leaves a file of someone else where a folder of its own belongs`(name: String) async throws
  {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: name)
    try folder.write("", to: "manifest.txt")
    let error = #expect(throws: SiteError.self) { try SiteFolder(at: folder.path) }
    #expect(
      error?.description == "\(folder.path)/\(name): can't make this folder: Not a directory; "
        + "check the path and its permissions")
    #expect(folder.text(name) == "mine")
  }

  @Test(arguments: ["findings.new", "last-build.new", ".gitignore.new", "findings", "last-build"])
  func `keeps nothing of a build in a file of someone else`(name: String) async throws {
    let folder = try TemporaryFolder()
    let site = try SiteFolder(at: folder.path + "/public")
    _ = try await site.publish([file("a")])
    try folder.write("mine", to: "elsewhere")
    try folder.write("", to: "public/.briefgen-cache/other")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/public/.briefgen-cache/\(name)",
      withDestinationPath: folder.path + "/elsewhere")
    let findings = site.newFindings
    findings.append(Array("found".utf8))
    try site.keep(record: Array("record".utf8), findings: findings)
    #expect(folder.text("elsewhere") == "mine")
    #expect(folder.text("public/.briefgen-cache/findings") == "found")
    #expect(folder.text("public/.briefgen-cache/last-build")?.hasSuffix("record") == true)
  }

  @Test func `tells how far it has come`() async throws {
    let folder = try TemporaryFolder()
    let steps = Mutex<[String: Int]>([:])
    let watcher = StepWatcher { step, parts in
      steps.withLock { $0["\(step) \(parts)"] = 0 }
      return { steps.withLock { $0["\(step) \(parts)", default: 0] += 1 } }
    }
    let site = try SiteFolder(at: folder.path)
    _ = try await site.publish([file("a"), file("b")], watcher: watcher)
    _ = try await site.publish([file("a")], watcher: watcher)
    // The list of files is one of the changes.
    #expect(
      steps.withLock { $0 } == ["Comparing 2": 2, "Writing 3": 3, "Comparing 1": 1, "Writing 2": 2])
  }
}
