import Foundation
import Testing

/// `briefgen add`, from what people have to a file among the sources.
@Suite struct AddTests {
  @Test func `adds a text from standard input, and tells what is in it`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["add"], in: folder, input: Dispatches.summit)
    let path = "seeds/2025-06-12-fourth-lakes-summit-opens-in-ohrid.txt"
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try folder.text(of: path) == Dispatches.summit)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "Added \(path)")
    for line in [
      "  title         Fourth Lakes Summit Opens in Ohrid", "  published     2025-06-12",
      "  publisher     not stated",
      "  meetings      Fourth Lakes Summit, held, 12 June 2025, Ohrid",
    ] {
      #expect(lines.contains(line), "\(result.output)")
    }
    let build = try Program.run(["build", "--strict"], in: folder)
    #expect(build.exitCode == 0)
  }

  @Test func `prints the same for programs`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      ["add", "--format", "json", "-"], in: folder, input: Dispatches.talks)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    #expect(report.refused == 0)
    #expect(report.added.map(\.published) == ["2025-07-02"])
    #expect(report.added.first?.countries == ["Kenya", "Norway"])
    #expect(report.added.first?.publisher == nil)
  }

  private struct Report: Decodable {
    struct Added: Decodable {
      let file: String
      let published: String?
      let publisher: String?
      let countries: [String]
    }
    let added: [Added]
    let refused: Int
  }

  @Test func `refuses what is there already, and names it`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    try folder.write(Dispatches.talks + "\nMore is not known.\n", to: "again.txt")
    try folder.write(Dispatches.summit, to: "same.txt")
    let before = try folder.files(in: "seeds")
    let result = try Program.run(["add", "again.txt", "same.txt", "seeds/talks.txt"], in: folder)
    #expect(result.exitCode == 1)
    #expect(result.output == "")
    let lines = result.errors.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "Error: again.txt: 100% of its text is in seeds/talks.txt too; leave it, or add it with "
          + "--allow-duplicate",
        "Error: same.txt: it is the same text as seeds/summit.txt; leave it, or add it with "
          + "--allow-duplicate",
        "Error: seeds/talks.txt: it is the same text as seeds/talks.txt; leave it, or add it with "
          + "--allow-duplicate",
      ])
    #expect(try folder.files(in: "seeds") == before)
    let forced = try Program.run(["add", "--allow-duplicate", "same.txt"], in: folder)
    #expect(forced.exitCode == 0)
    #expect(try folder.files(in: "seeds").count == before.count + 1)
  }

  @Test func `adds the good ones of several, each under a name of its own`() throws {
    let folder = try TemporaryFolder([
      "one.txt": "Talks in Ohrid\n\nOHRID, 3 May 2025 – The ministers met to speak of water.\n",
      "two.txt":
        "Talks in Ohrid\n\nOHRID, 3 May 2025 – Four mayors signed a paper on a new road.\n",
      "same.txt":
        "Ministers Talk in Ohrid\n\nOHRID, 3 May 2025 – The ministers met to speak of water.\n",
      "empty.txt": "\n",
    ])
    let result = try Program.run(
      ["add", "one.txt", "none.txt", "empty.txt", "two.txt", "same.txt", "."], in: folder)
    #expect(result.exitCode == 1)
    #expect(
      try folder.files(in: "seeds").keys.sorted() == [
        "2025-05-03-talks-in-ohrid-2.txt", "2025-05-03-talks-in-ohrid.txt",
      ])
    for message in [
      "Error: none.txt: there is no such file; check the name",
      "Error: empty.txt: error: it has no text; fill it, or take it out",
      "Error: .: it is a folder; name the files in it",
      "Error: same.txt: it is the same text as seeds/2025-05-03-talks-in-ohrid.txt; leave it",
    ] {
      #expect(result.errors.contains(message), "\(result.errors)")
    }
  }

  @Test func `takes name and front matter from its options, and adds nothing in a dry run`() throws
  {
    let folder = try TemporaryFolder(["note.txt": Dispatches.talks])
    let arguments = [
      "add", "note.txt", "--name", "nairobi", "--publisher", "Lakes News", "--url",
      "https://lakes.example/1", "--tag", "ports", "--date", "2025-07-03",
    ]
    let dry = try Program.run(arguments + ["--dry-run"], in: folder)
    #expect(dry.output.hasPrefix("Would add seeds/nairobi.md\n"))
    #expect(try folder.files(in: "seeds").isEmpty)
    let result = try Program.run(arguments, in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      try folder.text(of: "seeds/nairobi.md").hasPrefix(
        """
        ---
        date: 2025-07-03
        publisher: Lakes News
        url: "https://lakes.example/1"
        tags: [ports]
        ---

        # Foreign Ministers of Norway and Kenya Hold Talks

        """))
    let export = try Program.run(["export", "--type", "document"], in: folder)
    #expect(export.output.contains(#""published":"2025-07-03","publisher":"Lakes News""#))
  }

  @Test(arguments: [
    ("talks.pdf", "%PDF-1.7 …", "pdftotext", "poppler-utils"),
    ("talks.rtf", #"{\rtf1 talks}"#, "pandoc", "install pandoc"),
  ])
  func `names the program that is missing, and uses it where it is`(
    name: String, text: String, tool: String, package: String
  ) throws {
    let folder = try TemporaryFolder([name: text])
    let alone = ["PATH": folder.path("bin")]
    let result = try Program.run(["add", name], in: folder, environment: alone)
    #expect(result.exitCode == 1)
    #expect(
      result.errors.hasPrefix("Error: \(name): \(tool) is needed to read it and is not there"))
    #expect(result.errors.contains(package))

    // A program of that name that gives what the real one would, and what it was called with.
    let script = "#!/bin/sh\n/bin/cat >&2\necho \"The ministers of Kenya met in Nairobi.\"\n"
    try folder.write(script, to: "bin/\(tool)")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/\(tool)"))
    let with = try Program.run(["add", name], in: folder, environment: alone)
    #expect(with.exitCode == 0, "\(with.errors)")
    #expect(try folder.files(in: "seeds").count == 1)

    try folder.write("#!/bin/sh\necho broken >&2\nexit 3\n", to: "bin/\(tool)")
    let broken = try Program.run(["add", name], in: folder, environment: alone)
    #expect(broken.exitCode == 1)
    #expect(
      broken.errors == "Error: \(name): \(tool) could not read it: broken; paste the text instead\n"
    )

    // A small file may be made to give a large text.
    try folder.write("#!/bin/sh\nexec /bin/cat /dev/zero\n", to: "bin/\(tool)")
    let endless = try Program.run(["add", name], in: folder, environment: alone)
    #expect(endless.exitCode == 1)
    #expect(
      endless.errors
        == "Error: \(name): \(tool) could not read it: it makes more than 64 MB of it; "
        + "paste the text instead\n")
  }
}
