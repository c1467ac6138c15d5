import Briefing
import Exchange
import Foundation
import Packing
import Testing

/// A build over its own site makes what a build without any memory of the last one makes.
@Suite struct OneChangedTests {
  /// Builds, and expects that a build without what this one knew finds nothing to do.
  private func expectWhole(
    _ folder: TemporaryFolder, _ what: String, _ options: [String] = []
  ) throws {
    let result = try Program.run(["build"] + options, in: folder)
    try #require(result.exitCode == 0, "\(what): \(result.errors)")
    let site = try folder.files(in: "public")
    let kept = folder.path("kept")
    try FileManager.default.moveItem(atPath: folder.path("public/.briefgen-cache"), toPath: kept)
    let whole = try Program.run(["build", "--format", "json"] + options, in: folder)
    try #require(whole.exitCode == 0, "\(what): \(whole.errors)")
    #expect(whole.output.contains("\"written\": []"), "\(what)")
    #expect(whole.output.contains("\"removed\": []"), "\(what)")
    let other = try folder.files(in: "public")
    #expect(
      Set(site.keys).union(other.keys).filter { site[$0] != other[$0] }.sorted() == [], "\(what)")
    // What is kept of a build without memory is good for the next one too, but this is tried here.
    try FileManager.default.removeItem(atPath: folder.path("public/.briefgen-cache"))
    try FileManager.default.moveItem(atPath: kept, toPath: folder.path("public/.briefgen-cache"))
  }

  private static let isThorough = ProcessInfo.processInfo.environment["BRIEFGEN_ARCHIVES"] != nil

  /// Documents of the development set: a few in every run, all of them with `make properties`.
  private static let documents: [String] = {
    let files = FileManager.default.enumerator(atPath: GoldSet.dev.documents)?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted()
    return (files ?? []).enumerated().filter { isThorough || $0.offset % 9 == 4 }.map(\.element)
  }()

  private func dev() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: GoldSet.dev.documents, toPath: folder.path("seeds"))
    return folder
  }

  @Test(.serialized, arguments: documents)
  func `a document is taken out, put back, changed and restored`(file: String) throws {
    let folder = try dev()
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let before = try folder.files(in: "public")
    // Not all of them are in UTF-8.
    let text = try folder.bytes(of: "seeds/\(file)")
    try folder.remove("seeds/\(file)")
    try expectWhole(folder, "without \(file)")
    try folder.write(text, to: "seeds/\(file)")
    try expectWhole(folder, "with \(file)")
    var words = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    words.removeSubrange(words.count / 2..<words.count / 2 + 5)
    try folder.write(Array(words.joined(separator: " ".utf8)), to: "seeds/\(file)")
    try expectWhole(folder, "with another \(file)")
    try folder.write(text, to: "seeds/\(file)")
    try expectWhole(folder, "with the first \(file)")
    let after = try folder.files(in: "public")
    let changed = before.keys.filter { before[$0] != after[$0] }
    #expect(Set(changed).subtracting(["addresses.tsv", "manifest.txt"]).isEmpty)
  }

  @Test func `a correction comes and goes`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let corrections = [
      """
      - merge: people/ingrid-solheim/
        into: people/daniel-mwangi/
        reason: A slip of the pen.
      """,
      """
      - rename: people/ingrid-solheim/
        name: Inga Solheim
        reason: So she signs.
      """,
      """
      - set: meetings/talks-kenya-norway-2025-07-02/
        field: start
        value: 2025-07-01
        reason: The ministry moved the talks by a day.
      """,
    ]
    for correction in corrections {
      try folder.write(correction, to: "seeds/corrections.yml")
      try expectWhole(folder, correction)
      try folder.remove("seeds/corrections.yml")
      try expectWhole(folder, "none")
    }
  }

  @Test(arguments: [
    ("briefgen.yml", "title: Lakes\n"), ("briefgen.yml", "language: fr\n"),
    ("briefgen.yml", "text: none\n"),
    ("templates/assets/mark.txt", "A mark.\n"),
  ])
  func `settings and templates change`(path: String, text: String) throws {
    let folder = try TemporaryFolder(Dispatches.three)
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    try folder.write(text, to: path)
    let result = try Program.run(["build"], in: folder)
    if result.exitCode == 0 { try expectWhole(folder, path) }
    try folder.remove(path)
    try expectWhole(folder, "without \(path)")
  }

  @Test func `a template says something else`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    try FileManager.default.copyItem(
      atPath: Checkout.templates, toPath: folder.path("templates"))
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let template = try #require(
      FileManager.default.enumerator(atPath: folder.path("templates"))?
        .compactMap { $0 as? String }.sorted().first { $0.hasSuffix("document.html") })
    let text = try folder.text(of: "templates/\(template)")
    try folder.write(text + "<!-- another -->\n", to: "templates/\(template)")
    try expectWhole(folder, template)
    #expect(
      try folder.text(of: "public/documents/talks/index.html").contains("<!-- another -->"))
  }

  @Test func `today is another day`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    for date in ["2026-12-31", "2025-01-01"] {
      try expectWhole(folder, date, ["--as-of", date])
    }
    try folder.write(
      "OSLO, 3 May 2027 – Norwegian Foreign Minister Ingrid Solheim spoke in Oslo.\n",
      to: "seeds/later.txt")
    try expectWhole(folder, "a later document")
  }

  @Test(arguments: ["pages", "findings"])
  func `what is kept is damaged or gone`(name: String) throws {
    let folder = try TemporaryFolder(Dispatches.three)
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let path = "public/.briefgen-cache/\(name)"
    for turn in 0..<6 {
      var bytes = Array(try Data(contentsOf: URL(filePath: folder.path(path))))
      switch turn {
      case 0: bytes = []
      case 1: bytes.removeLast(bytes.count / 3)
      case 2: bytes += [1, 2, 3]
      default: bytes[bytes.count * turn / 6] ^= 0x55
      }
      try folder.write(bytes, to: path)
      try folder.write(Dispatches.talks + "Turn \(turn) of the talks.\n", to: "seeds/talks.txt")
      try expectWhole(folder, "turn \(turn)")
    }
    try folder.remove(path)
    try folder.write(Dispatches.talks, to: "seeds/talks.txt")
    try expectWhole(folder, "without \(name)")
  }

  @Test func `a page that someone changed is told of, though its records are what they were`()
    throws
  {
    let folder = try TemporaryFolder(Dispatches.three)
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let page = "public/documents/summit/index.html"
    let text = try folder.text(of: page)
    try folder.write(text + "<!-- mine -->", to: page)
    try folder.write(Dispatches.talks + "They spoke of fish.\n", to: "seeds/talks.txt")
    let result = try Program.run(["build"], in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("documents/summit/index.html"))
    #expect(try folder.text(of: page).contains("<!-- mine -->"))
    let forced = try Program.run(["build", "--force"], in: folder)
    #expect(forced.exitCode == 0, "\(forced.errors)")
    #expect(try folder.text(of: page) == text)
    try folder.remove(page)
    try folder.write(Dispatches.talks, to: "seeds/talks.txt")
    try expectWhole(folder, "without a page")
    #expect(try folder.text(of: page) == text)
  }

  @Test func `findings of other machines make the same site over one that is there`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    try folder.write(Dispatches.talks + "They spoke of fish.\n", to: "seeds/talks.txt")
    let names = Dispatches.three.keys.sorted().joined(separator: "\n") + "\n"
    let lines = try Program.run(["extract"], in: folder, input: names)
    try folder.write(lines.output, to: "findings.jsonl")
    let result = try Program.run(["build", "--findings", "findings.jsonl"], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    try folder.write(Dispatches.talks, to: "seeds/talks.txt")
    try expectWhole(folder, "by its own findings again")
  }

  @Test(arguments: [GoldSet.dev.documents, GoldSet.seeds.documents])
  func `what documents say comes back as it was`(documents: String) throws {
    for findings in try Library.findings(in: documents) {
      var writer = ByteWriter()
      writer.write(findings)
      var reader = ByteReader(writer.bytes)
      let read = try Findings(from: &reader)
      let lines = try [findings, read].map {
        try SourceRecord(file: $0.document.file, findings: $0, messages: []).line()
      }
      #expect(reader.isAtEnd)
      #expect(lines[0] == lines[1], "\(findings.document.file)")
    }
  }
}
