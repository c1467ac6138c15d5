import Briefing
import Foundation
import Reading
import Testing

/// A folder of its own, gone when the test is over.
private final class TestFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "reading-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: url) } catch { Issue.record(error) }
  }

  var path: String { url.path }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: name).path, withDestinationPath: target)
  }

  func makePipe(_ name: String) {
    let status = unsafe mkfifo(path + "/" + name, 0o600)
    #expect(status == 0)
  }

  func sources() throws -> (files: [SourceFile], warnings: [Diagnostic]) {
    try SourceFolder(path).sources()
  }
}

@Suite struct SourceFolderTests {
  @Test func `lists texts and Markdown in it and below, by the bytes of their paths`() throws {
    let folder = try TestFolder()
    for name in [
      "b.txt", "a/c.md", "a/b/d.TXT", "Z.txt", "corrections.yml", ".hidden.txt", ".git/e.txt",
      "a.b.txt", ".md", "f.text", "e.MarkDown", "briefgen.yml",
    ] {
      try folder.write(name, to: name)
    }
    let (files, warnings) = try folder.sources()
    #expect(
      files.map(\.file)
        == ["Z.txt", "a.b.txt", "a/b/d.TXT", "a/c.md", "b.txt", "e.MarkDown", "f.text"])
    #expect(files.map(\.id.slug) == ["z", "a-b", "a-b-d", "a-c", "b", "e", "f"])
    #expect(warnings.isEmpty)
    let bytes = try files.map { try SourceFolder(folder.path).bytes(of: $0) }
    #expect(bytes == files.map { Array($0.file.utf8) })
  }

  @Test(arguments: [
    ("f.html", "rename it to .txt, or take it out"),
    ("a/f.HTM", "rename it to .txt, or take it out"),
    ("g.pdf", "convert it to .txt or .md, or take it out"),
    ("g.docx", "convert it to .txt or .md, or take it out"),
    ("g.eml", "convert it to .txt or .md, or take it out"),
    ("g.txt~", "rename it to .txt or .md if it is text, or take it out"),
    ("notes", "rename it to .txt or .md if it is text, or take it out"),
    ("a/corrections.yml", "rename it to .txt or .md if it is text, or take it out"),
  ])
  func `names every file that it passes over, and the mend`(name: String, mend: String) throws {
    let folder = try TestFolder()
    try folder.write("text", to: "a.txt")
    try folder.write("text", to: name)
    let (files, warnings) = try folder.sources()
    #expect(files.map(\.file) == ["a.txt"])
    let messages = warnings.map(\.description)
    #expect(
      messages == ["\(name): warning: it is no .txt or .md file and was passed over; \(mend)"])
  }

  @Test func `names a file and a folder whose names are no UTF-8`() throws {
    let folder = try TestFolder()
    try folder.write("text", to: "a.txt")
    for name in ["caf\u{E9}.txt", "d\u{E9}j\u{E0}"] {
      let latin = name.unicodeScalars.map { UInt8($0.value) }
      let path = (Array("\(folder.path)/".utf8) + latin + [0]).map { CChar(bitPattern: $0) }
      let file = unsafe creat(path, 0o600)
      #expect(file >= 0)
      close(file)
    }
    let (files, warnings) = try folder.sources()
    #expect(files.map(\.file) == ["a.txt"])
    let messages = warnings.map(\.description)
    #expect(
      messages == [
        "caf\\xE9.txt: warning: its name is no UTF-8, and it was passed over; "
          + "rename it in letters of UTF-8",
        "d\\xE9j\\xE0: warning: its name is no UTF-8, and it was passed over; "
          + "rename it in letters of UTF-8",
      ])
  }

  @Test func `gives each source a slug of its own`() throws {
    let folder = try TestFolder()
    for name in [
      "000_85c39a260d2a85bc.txt", "Élan.txt", "elan.md", "elan-2.txt", "Встреча.txt", "会.txt",
      "北.txt", "2025.txt", "undated.txt", "CON.txt",
    ] {
      try folder.write("x", to: name)
    }
    let files = try folder.sources().files
    let slugs = Dictionary(uniqueKeysWithValues: files.map { ($0.file, $0.id.slug) })
    #expect(
      slugs == [
        "000_85c39a260d2a85bc.txt": "000-85c39a260d2a85bc", "elan-2.txt": "elan-2",
        "elan.md": "elan", "Élan.txt": "elan-3", "Встреча.txt": "vstrecha", "会.txt": "document",
        "北.txt": "document-2",
        // Lists of documents have these.
        "2025.txt": "document-2025", "undated.txt": "document-undated",
        // A device of Windows has this.
        "CON.txt": "document-con",
      ])
  }

  @Test func `follows no link out of it, and reads no pipe`() throws {
    let folder = try TestFolder()
    let outside = try TestFolder()
    try outside.write("secret", to: "secret.txt")
    try folder.write("text", to: "a.txt")
    try folder.link("inside.txt", to: "a.txt")
    try folder.link("outside.txt", to: outside.path + "/secret.txt")
    try folder.link("nowhere.txt", to: "missing.txt")
    try folder.link("self.txt", to: "self.txt")
    try folder.link("folder", to: outside.path)
    try folder.link("loop", to: ".")
    try folder.write("text", to: "b/c.txt")
    try folder.link("d", to: "b")
    folder.makePipe("pipe.txt")
    let (files, warnings) = try folder.sources()
    #expect(files.map(\.file) == ["a.txt", "b/c.txt", "inside.txt"])
    let inside = try SourceFolder(folder.path).bytes(of: files[2])
    #expect(inside == Array("text".utf8))
    #expect(
      warnings.map(\.description).sorted() == [
        "d: warning: the link leads to a folder and was passed over; copy the folder instead",
        "folder: warning: the link leads out of the folder and was passed over; "
          + "copy the file instead",
        "loop: warning: the link leads to a folder and was passed over; copy the folder instead",
        "nowhere.txt: warning: the link leads nowhere and was passed over; mend it, or take it out",
        "outside.txt: warning: the link leads out of the folder and was passed over; "
          + "copy the file instead",
        "pipe.txt: warning: it is no regular file and was passed over; take it out",
        "self.txt: warning: the link leads nowhere and was passed over; mend it, or take it out",
      ])
  }

  @Test func `reads a source no further where it has become a pipe or a link`() throws {
    let folder = try TestFolder()
    try folder.write("text", to: "a.txt")
    let files = try folder.sources().files
    try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
    let source = SourceFolder(folder.path)
    let gone = #expect(throws: ReadingError.self) { try source.bytes(of: files[0]) }
    #expect(gone?.description.hasPrefix("a.txt: error: could not be read: ") == true)
    folder.makePipe("a.txt")
    let pipe = #expect(throws: ReadingError.self) { try source.bytes(of: files[0]) }
    #expect(pipe?.description.contains("it is no regular file") == true)
  }

  @Test func `refuses a file of more than 16 MB before it is read`() throws {
    let folder = try TestFolder()
    try folder.write("", to: "a.txt")
    let status = unsafe truncate(folder.path + "/a.txt", 1 << 40)
    #expect(status == 0)
    let files = try folder.sources().files
    let error = #expect(throws: ReadingError.self) {
      try SourceFolder(folder.path).bytes(of: files[0])
    }
    #expect(error?.description.contains("more than 16 MB") == true)
  }

  @Test func `says what is wrong with the folder and what to do`() throws {
    let folder = try TestFolder()
    try folder.write("x", to: ".file")
    let cases = [
      (
        folder.path + "/none",
        "there is no such folder; make it and put the sources in it, "
          + "as .txt or .md files"
      ),
      (folder.path + "/.file", "it is no folder; name the folder that the sources are in"),
      (folder.path, "there is no source in it; put .txt or .md files in it"),
    ]
    for (path, expected) in cases {
      let error = #expect(throws: SourceFolderError.self) { try SourceFolder(path).sources() }
      let message = error?.description
      #expect(message == "\(path): \(expected)")
    }
  }

  @Test func `reads a folder that a link leads to`() throws {
    let folder = try TestFolder()
    let other = try TestFolder()
    try folder.write("text", to: "a.txt")
    try other.link("archive", to: folder.path)
    let files = try SourceFolder(other.path + "/archive/").sources().files
    #expect(files.map(\.file) == ["a.txt"])
  }
}
