import Foundation
import Testing

/// `extract` and `build --findings` together do what `build` does.
@Suite struct ExtractTests {
  /// Sources of every sort: with slugs that are alike, with doubts, without text, of another kind.
  private static let mixed = Dispatches.three.merging([
    "seeds/talks.md": "# Talks\n\nSpain and Chile held talks in Lima on 4 May 2025.\n",
    "seeds/empty.txt": "\n",
    "seeds/matter.txt": "---\ncolour: red\n---\n\nKenya and Chad held talks on 4 May 2025.\n",
    "seeds/picture.png": "x",
    "seeds/corrections.yml": """
    - rename: people/nikos-vellas/
      name: Nikos Vellas-Dimou
      reason: His name since May.

    """,
  ]) { $1 }

  private static func names(in folder: TemporaryFolder, _ input: String) throws -> [String] {
    try folder.files(in: input).keys.map { "\(input)/\($0)" }
  }

  @Test func `gives the site, the messages and the exit code of a plain build`() throws {
    let folder = try TemporaryFolder(Self.mixed)
    let names = try Self.names(in: folder, "seeds").filter { !$0.hasSuffix("yml") }
      .filter { !$0.hasSuffix("png") }.shuffled()
    let halves = [names.prefix(3), names.dropFirst(3)].map { $0.joined(separator: "\n") }
    for (number, names) in halves.enumerated() {
      let result = try Program.run(["extract"], in: folder, input: names)
      #expect(result.exitCode == 0, "\(result.errors)")
      try folder.write(result.output, to: "part\(number).jsonl")
    }
    try FileManager.default.removeItem(atPath: folder.path("seeds/picture.png"))
    let plain = try Program.run(["build", "--output", "plain", "--format", "json"], in: folder)
    let other = try Program.run(
      [
        "build", "--output", "other", "--format", "json", "--findings", "part1.jsonl",
        "part0.jsonl",
      ],
      in: folder)
    #expect(try folder.files(in: "plain").count > 50)
    #expect(try folder.files(in: "other") == folder.files(in: "plain"))
    #expect(other.output.replacing(#""other""#, with: #""plain""#) == plain.output)
    #expect(other.errors == plain.errors)
    #expect(plain.errors.contains("seeds/empty.txt: error: it has no text"))
    #expect(other.exitCode == plain.exitCode)
  }

  @Test func `gives the same of documents as of files`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    let names = Dispatches.three.keys.sorted()
    let documents = try names.map { name in
      let document = ["file": String(name.dropFirst(6)), "text": Dispatches.three[name] ?? ""]
      return String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
    }
    let one = try Program.run(
      ["extract"], in: folder, input: names.joined(separator: "\n") + "\n")
    let other = try Program.run(
      ["extract", "--jobs", "1"], in: folder, input: documents.joined(separator: "\r\n") + "\n\n")
    #expect(one.exitCode == 0 && other.exitCode == 0)
    #expect(one.output.split(separator: "\n").count == 3)
    #expect(one.output == other.output)
  }

  @Test func `gives the same of a large set, cut and ordered anyhow`() throws {
    let folder = try TemporaryFolder()
    let input = GoldSet.dev.documents
    let names = try FileManager.default.contentsOfDirectory(atPath: input).sorted()
      .map { "\(input)/\($0)" }
    let result = try Program.run(
      ["extract", "--input", input], in: folder, input: names.joined(separator: "\n"))
    let lines = result.output.split(separator: "\n").reversed()
    try folder.write(lines.joined(separator: "\n"), to: "findings.jsonl")
    _ = try Program.run(["build", "--input", input, "--output", "plain"], in: folder)
    let build = try Program.run(
      ["build", "--input", input, "--output", "other", "--findings", "findings.jsonl"], in: folder)
    #expect(build.exitCode == 0, "\(build.errors)")
    let (plain, other) = (try folder.files(in: "plain"), try folder.files(in: "other"))
    #expect(plain.count > 500)
    #expect(plain.keys.filter { plain[$0] != other[$0] } == [])
    #expect(other.count == plain.count)
  }

  @Test(arguments: [
    (#"{"file": 3}"#, "it is no document in JSON"),
    ("{", "it is no document in JSON"),
    (#"{"file": "../talks.txt", "text": "x"}"#, "'../talks.txt': it is no path within a folder"),
    (#"{"file": "/talks.txt", "text": "x"}"#, "'/talks.txt': it is no path within a folder"),
    ("elsewhere/talks.txt", "'elsewhere/talks.txt': it does not lie in 'seeds'"),
    ("seeds/../other.txt", "'seeds/../other.txt': it is no path within a folder"),
  ])
  func `names the line that stands for no document, and does the others`(
    line: String, problem: String
  ) throws {
    let folder = try TemporaryFolder(Dispatches.three)
    let result = try Program.run(
      ["extract"], in: folder, input: "seeds/talks.txt\n\(line)\n./seeds/summit.txt\n")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("standard input:2: error: \(problem)"), "\(result.errors)")
    #expect(result.errors.contains("standard input: 1 line named above stood for no document"))
    let files = result.output.split(separator: "\n").map { $0.prefix(22) }
    #expect(files == [#"{"file":"talks.txt","f"#, #"{"file":"summit.txt",""#])
  }

  @Test func `passes over what a build passes over, and says so`() throws {
    let folder = try TemporaryFolder(Self.mixed)
    let result = try Program.run(
      ["extract"], in: folder, input: "seeds/picture.png\nseeds/.draft.txt\n")
    #expect(result.exitCode == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("picture.png: warning: it is no .txt or .md file"))
    #expect(result.errors.contains(".draft.txt: warning: its name begins with a full stop"))
  }

  @Test func `names a line of findings that can't be read, and counts its source as left out`()
    throws
  {
    let folder = try TemporaryFolder(Dispatches.three)
    let names = Dispatches.three.keys.sorted().joined(separator: "\n")
    let output = try Program.run(["extract"], in: folder, input: names).output
    var lines = output.split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacing(#""isPrincipal":true"#, with: #""isPrincipal":"yes""#)
    lines.append(lines[2])
    try folder.write(lines.joined(separator: "\n"), to: "findings.jsonl")
    let arguments = ["build", "--findings", "findings.jsonl"]
    let result = try Program.run(arguments, in: folder)
    #expect(result.exitCode == 0)
    #expect(
      result.errors.contains(
        "findings.jsonl:2: error: 'findings.meetings.0.isPrincipal' is missing, or is not what it "
          + "should be; make the findings of its source anew with 'briefgen extract'"))
    #expect(
      result.errors.contains(
        "findings.jsonl:4: error: the findings of 'talks.txt' are in findings.jsonl:3 too"))
    #expect(result.output.contains("2 left out"), "\(result.output)")
    let strict = try Program.run(arguments + ["--strict"], in: folder)
    #expect(strict.exitCode == 1)
  }

  @Test func `needs files that are there`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    let result = try Program.run(["build", "--findings", "none.jsonl"], in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors == "Error: none.jsonl: there is no such file; check the name\n")
  }
}
