import FoundationEssentials
import Testing

@testable import Site

/// A build that is cut off, or meets a fault, between two of its changes.
struct JournalTests {
  private static let old = ["a/index.html": "old", "b": "old", "gone/index.html": "old"]
  private static let new = [
    "a/index.html": "new", "c/d/index.html": "new", "b": "old", "e/f/index.html": "new",
  ]
  private static let changes = [
    Change(action: .addFolder, path: "e", number: 0),
    Change(action: .add, path: "c/d/index.html", number: 3),
    Change(action: .replace, path: "a/index.html", number: 1),
    Change(action: .remove, path: "gone/index.html", number: 7),
    Change(action: .replace, path: "manifest.txt", number: 4),
  ]

  private static func files(_ texts: [String: String]) -> [SiteFile] {
    texts.sorted { $0.key < $1.key }.map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  /// The texts of a site, without its list.
  private static func texts(in folder: TemporaryFolder) throws -> [String: String] {
    try SiteTests.files(below: folder.path).mapValues { String(decoding: $0, as: UTF8.self) }
      .filter { $0.key != "manifest.txt" }
  }

  /// The old site, and all that takes the new one made ready.
  private static func prepared(_ folder: TemporaryFolder) async throws -> Journal {
    _ = try await SiteFolder(at: folder.path).publish(files(old))
    let journal = Journal(changes, in: Staging(site: folder.path))
    try journal.staging.open()
    let prints = new.mapValues { Fingerprint(Array($0.utf8)) }
    for change in changes {
      let text = new[change.path] ?? String(decoding: Manifest(prints).bytes, as: UTF8.self)
      if change.action == .addFolder {
        let file = journal.staging.newFolder("e/f/index.html")
        #expect(try Disk.create(Array("new".utf8), withFolderAt: file))
      } else if change.action != .remove {
        try Disk.create(Array(text.utf8), at: journal.staging.new(change.number))
      }
      if change.action == .replace {
        try Disk.keep("\(folder.path)/\(change.path)", at: journal.staging.old(change.number))
      }
    }
    try journal.write()
    try journal.begin()
    return journal
  }

  @Test(arguments: 0...changes.count)
  func `completes a build cut off behind any change`(count: Int) async throws {
    let folder = try TemporaryFolder()
    let journal = try await Self.prepared(folder)
    for change in Self.changes.prefix(count) { try journal.make(change) }
    #expect(try Self.isWhole(folder))
    let site = try SiteFolder(at: folder.path)
    #expect(site.completed == Self.changes.count)
    #expect(try Self.texts(in: folder) == Self.new)
    #expect(!folder.exists(".briefgen") && !folder.exists("gone"))
    let again = try await site.publish(Self.files(Self.new))
    #expect(again == PublishReport(written: [], unchanged: 4, removed: []))
  }

  @Test(arguments: 0...changes.count)
  func `takes back what was changed`(count: Int) async throws {
    let folder = try TemporaryFolder()
    let journal = try await Self.prepared(folder)
    for change in Self.changes.prefix(count) { try journal.make(change) }
    try journal.undo()
    try journal.staging.discard()
    #expect(try Self.texts(in: folder) == Self.old)
    #expect(!folder.exists(".briefgen") && !folder.exists("c") && !folder.exists("e"))
    let site = try SiteFolder(at: folder.path)
    #expect(site.completed == nil)
    #expect(try await site.publish(Self.files(Self.old)).unchanged == 3)
  }

  @Test func `discards what a build left that was cut off before its first change`() async throws {
    let folder = try TemporaryFolder()
    let journal = try await Self.prepared(folder)
    try Disk.remove(journal.staging.journal)
    #expect(try SiteFolder(at: folder.path).completed == nil)
    #expect(try Self.texts(in: folder) == Self.old)
    #expect(!folder.exists(".briefgen"))
  }

  @Test func `takes a change back where a later one can't be made`() async throws {
    let folder = try TemporaryFolder()
    let site = try SiteFolder(at: folder.path)
    _ = try await site.publish(Self.files(Self.old))
    // What is a file can't be a folder too; that shows only when the second gets its name.
    let both = Self.new.merging(["x": "new", "x/y": "new"]) { $1 }
    let error = await #expect(throws: SiteError.self) {
      try await site.publish(Self.files(both))
    }
    #expect(
      error?.description
        == "\(folder.path)/x: can't write it: Is a directory; move the folder away, then build again"
    )
    #expect(try Self.texts(in: folder) == Self.old)
    #expect(!folder.exists(".briefgen"))
  }

  @Test func `leaves a page that no change has reached alone when it takes others back`()
    async throws
  {
    let folder = try TemporaryFolder()
    let journal = try await Self.prepared(folder)
    try journal.make(Self.changes[1])
    // As where the file system has no links, what is kept is a copy.
    try Disk.remove(journal.staging.old(1))
    try Disk.create(Array("copy".utf8), at: journal.staging.old(1))
    try journal.undo()
    try journal.staging.discard()
    #expect(try Self.texts(in: folder) == Self.old)
  }

  @Test(arguments: [
    "", "briefgen 2\nadd 0 a\n", "briefgen 1\nadd 0 a\nend\n", "briefgen 2\nadd 0 ../a\nend\n",
    "briefgen 2\nadd 0 /a\nend\n", "briefgen 2\nmove 0 a\nend\n", "briefgen 2\nadd -1 a\nend\n",
    "briefgen 2\nadd a\nend\n", "briefgen 2\nadd 0 .briefgen/a\nend\n",
  ])
  func `refuses a journal that is none`(text: String) async throws {
    let folder = try TemporaryFolder()
    _ = try await SiteFolder(at: folder.path).publish(Self.files(Self.old))
    try folder.write(text, to: ".briefgen/journal")
    let error = #expect(throws: SiteError.self) { try SiteFolder(at: folder.path) }
    #expect(error?.description.hasPrefix("\(folder.path)/.briefgen/journal: it is not the") == true)
    #expect(try Self.texts(in: folder) == Self.old)
  }

  private static func isWhole(_ folder: TemporaryFolder) throws -> Bool {
    try texts(in: folder).allSatisfy { $0.value == old[$0.key] || $0.value == new[$0.key] }
  }
}
