import Foundation
import Testing

/// The same sources give the same bytes, wherever and however they are built.
///
/// Each build is a run of the program: the order of sets and dictionaries differs from run to run.
@Suite struct SameBytesTests {
  /// A copy of the documents that have most in common, and of the templates.
  private static func checkout() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: GoldSet.dev.documents, toPath: folder.path("archive"))
    try FileManager.default.copyItem(
      atPath: Checkout.templates, toPath: folder.path("templates"))
    return folder
  }

  @Test func `builds the same site with any tasks, from anywhere, at any time and place`() throws {
    let (one, other) = (try Self.checkout(), try Self.checkout())
    let elsewhere = try TemporaryFolder()
    try build(
      ["--input", "archive", "--jobs", "1"], in: one,
      environment: ["TZ": "UTC", "LANG": "C", "LC_ALL": "C"])
    let expected = try one.files(in: "public")
    #expect(expected.count > 500)
    try build(
      ["--input", "./archive/", "--jobs", "7"], in: other,
      environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    expectSame(try other.files(in: "public"), expected)
    // Without a folder of templates beside it: those built in are the same.
    try build(
      ["--input", one.path("archive"), "--output", "here/site"], in: elsewhere,
      environment: ["TZ": "America/St_Johns", "LC_ALL": "de_DE.UTF-8", "HOME": "/nonexistent"])
    expectSame(try elsewhere.files(in: "here/site"), expected)
  }

  @Test func `exports the same records with any tasks, from anywhere`() throws {
    let folder = try TemporaryFolder()
    let runs = [
      try Program.run(
        ["export", "--input", GoldSet.dev.documents, "--jobs", "1"], in: folder,
        environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8"]),
      try Program.run(
        ["export", "--input", "docs", "--jobs", "5"],
        in: URL(filePath: GoldSet.dev.documents).deletingLastPathComponent().path),
    ]
    #expect(runs.map(\.exitCode) == [0, 0])
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output.utf8.count > 10_000)
  }

  @Test func `says what is wrong with a template in the same order in every run`() throws {
    let folder = try Self.checkout()
    let layout = folder.path("templates/layout.html")
    let html = try String(contentsOfFile: layout, encoding: .utf8)
    try (html + "{{nothing_of_that_name}}").write(toFile: layout, atomically: true, encoding: .utf8)
    let runs = try (1...3).map { _ in
      try Program.run(["build", "--input", "archive"], in: folder)
    }
    #expect(runs[0].errors.contains("nothing is called 'nothing_of_that_name' here"))
    #expect(Set(runs.map(\.errors)).count == 1)
  }

  @Test func `writes nothing the second time`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    let first = try Program.run(["build"], in: folder)
    let before = try stamps(in: folder.path("public"))
    let second = try Program.run(["build", "--verbose"], in: folder)
    #expect(first.output.contains("\(before.count - 1) files written, 0 unchanged, 0 removed"))
    #expect(second.output.contains("0 files written, \(before.count - 1) unchanged, 0 removed"))
    #expect(second.errors == "Nothing has changed since the last build\n")
    #expect(try stamps(in: folder.path("public")) == before)
  }

  @Test func `writes nothing where it has no record of the last time`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    _ = try Program.run(["build"], in: folder)
    let before = try stamps(in: folder.path("public"))
    try folder.remove("public/.briefgen-cache")
    let second = try Program.run(["build", "--verbose"], in: folder)
    #expect(second.output.contains("0 files written, \(before.count - 1) unchanged, 0 removed"))
    #expect(second.errors == "Read 3 documents\nMade \(before.count - 1) files\n")
    #expect(try stamps(in: folder.path("public")) == before)
  }

  private func build(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String]
  ) throws {
    let result = try Program.run(["build"] + arguments, in: folder, environment: environment)
    try #require(result.exitCode == 0, "\(result.errors)")
  }

  /// Names the files that differ, and not their bytes.
  private func expectSame(_ files: [String: [UInt8]], _ expected: [String: [UInt8]]) {
    let names = Set(files.keys).union(expected.keys)
    #expect(names.filter { files[$0] != expected[$0] }.sorted() == [])
  }

  /// The identity of each file on the disk and when it was last changed: both change with a write.
  private func stamps(in folder: String) throws -> [String: String] {
    try TemporaryFolder.files(in: folder).keys.reduce(into: [:]) { stamps, path in
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      let date = attributes[.modificationDate] as? Date
      stamps[path] =
        "\(attributes[.systemFileNumber] ?? 0) \(date?.timeIntervalSinceReferenceDate ?? 0)"
    }
  }
}
