import Site
import Testing

/// What stops the program, or a document: one message with the place and the mend.
@Suite struct ErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var files: [String: String] = Dispatches.three
    var arguments = ["build"]
    /// Each as the beginning of a line.
    let messages: [String]

    var testDescription: String { name }
  }

  private static let notText = "\u{0}\u{1}\u{2} ELF"

  private static let stops = [
    Case(
      name: "no folder", files: [:],
      messages: ["Error: seeds: there is no such folder; make it"]),
    Case(
      name: "a file for a folder", files: ["seeds": Dispatches.talks],
      messages: ["Error: seeds: it is no folder; name the folder"]),
    Case(
      name: "an empty folder", files: ["seeds/.hidden.txt": "", "seeds/table.csv": "a,b"],
      messages: [
        "seeds/table.csv: warning: it is no .txt or .md file and was passed over; rename it to .txt",
        "Error: seeds: there is no source in it; put .txt or .md files in it",
      ]),
    Case(
      name: "nothing but what is no text", files: ["seeds/data.txt": notText],
      messages: [
        "seeds/data.txt:1:1: error: is no text: the byte at offset 0 is 0x00, which no text has; ",
        "Error: seeds: not one of its sources could be read; mend those named above",
      ]),
    Case(
      name: "nothing but front matter that is no YAML",
      files: ["seeds/a/talks.md": "---\ntitle: \"Talks\ndate: 2025\n---\n\(Dispatches.talks)"],
      messages: [
        "seeds/a/talks.md:4:1: error: the front matter is no YAML: ",
        "Error: seeds: not one of its sources could be read; mend those named above",
      ]),
    Case(
      name: "a bad document in a strict build",
      files: Dispatches.three.merging(["seeds/data.txt": notText]) { $1 },
      arguments: ["build", "--strict"],
      messages: [
        "seeds/data.txt:1:1: error: is no text",
        "Error: stopped by --strict: 1 fault named above; mend what is named",
      ]),
    Case(
      name: "an empty document in a strict build",
      files: Dispatches.three.merging(["seeds/empty.txt": "\n"]) { $1 },
      arguments: ["build", "--strict"],
      messages: [
        "seeds/empty.txt: error: it has no text; fill it, or take it out",
        "Error: stopped by --strict: 1 fault named above; mend what is named",
      ]),
    Case(
      name: "a doubtful document in a strict build",
      files: Dispatches.three.merging([
        "seeds/note.md": "---\ntitel: Talks\n---\n\(Dispatches.talks)"
      ]) { $1 },
      arguments: ["build", "--strict"],
      messages: [
        "seeds/note.md:2:1: warning: 'titel' is no key of front matter, and not read; ",
        "Error: stopped by --strict: 1 fault named above; mend what is named",
      ]),
    Case(
      name: "a file that is passed over in a strict build",
      files: Dispatches.three.merging(["seeds/talks.pdf": "%PDF"]) { $1 },
      arguments: ["build", "--strict"],
      messages: [
        "seeds/talks.pdf: warning: it is no .txt or .md file and was passed over; convert it to",
        "Error: stopped by --strict: 1 fault named above; mend what is named",
      ]),
    Case(
      name: "templates with faults",
      files: Dispatches.three.merging([
        "templates/home.html": "<p>{{title}}</p>\n<p>{{titel}}</p>",
        "templates/about.html": "<p>{{>partials/heding}}",
        "templates/meeting.html": "\n  {{#facts}}",
      ]) { $1 },
      messages: [
        "templates/about.html:1:4: error: no template is called 'partials/heding'; ",
        "templates/home.html:2:4: error: nothing is called 'titel' here; did you mean 'title'?",
        "templates/meeting.html:2:3: error: 'facts' is not closed; add {{/facts}}",
      ]),
    Case(
      name: "a template that nothing is made of",
      files: Dispatches.three.merging(["look/homme.html": "<p>"]) { $1 },
      arguments: ["build", "--templates", "look"],
      messages: ["look/homme.html: error: no page is made of this template; give it the name"]),
    Case(
      name: "no folder of templates", arguments: ["build", "--templates", "templates"],
      messages: ["Error: templates: can't read this folder: No such file or directory; check"]),
    Case(
      name: "an output folder that is a file", arguments: ["build", "--output", "seeds.txt"],
      messages: ["Error: seeds.txt: can't make this folder: Not a directory; check the path"]),
    Case(
      name: "an output folder that can't be made",
      arguments: ["build", "--output", "seeds.txt/site"],
      messages: ["Error: seeds.txt/site: can't make this folder: Not a directory; check the path"]),
    Case(
      name: "an output folder among the sources",
      arguments: ["build", "--output", "seeds/site"],
      messages: ["Error: seeds/site: the site would lie among its sources, in seeds; name another"]),
    Case(
      name: "an input folder that is the output folder",
      arguments: ["build", "--input", ".", "--output", "public/"],
      messages: ["Error: public/: the site would lie among its sources, in .; name another"]),
    Case(
      name: "someone else's file in the way",
      files: Dispatches.three.merging(["public/about/index.html": "mine"]) { $1 },
      messages: ["Error: public/about/index.html: this file is not of an earlier build; move it"]),
    Case(
      name: "a page changed by hand",
      files: Dispatches.three.merging([
        "public/index.html": "mine", "public/manifest.txt": "cbf29ce484222325  index.html\n",
      ]) { $1 },
      messages: ["Error: public/index.html: it was changed after it was built; take the change"]),
    Case(
      name: "a folder of someone else", files: Dispatches.three.merging(["site/a": "mine"]) { $1 },
      arguments: ["build", "--output", "site"],
      messages: ["Error: site: it holds files of someone else (a) and no list of an earlier build;"]
    ),
    Case(
      name: "the root folder", arguments: ["build", "--output", "//"],
      messages: ["Error: //: the site would lie among all that is in your home or root folder;"]),
    Case(
      name: "a file where a folder belongs",
      files: Dispatches.three.merging(["public/people": "mine"]) { $1 },
      messages: ["Error: public/people: can't make this folder: Not a directory; check the path"]),
    Case(
      name: "an export of nothing", files: [:], arguments: ["export", "--input", "notes"],
      messages: ["Error: notes: there is no such folder; make it"]),
  ]

  @Test(arguments: stops)
  func `ends with 1 and leaves all as it was`(test: Case) throws {
    let folder = try TemporaryFolder(test.files)
    if test.files["public/manifest.txt"] == nil {
      try folder.write("<p>An earlier build.", to: "public/index.html")
      try folder.write("index.html\n", to: "public/manifest.txt")
    }
    try folder.write("", to: "seeds.txt")
    let before = try folder.files()
    let result = try Program.run(test.arguments, in: folder)
    #expect(result.exitCode == 1)
    let lines = result.errors.split(separator: "\n").map(String.init)
    #expect(lines.count == test.messages.count, "\(lines)")
    for (line, message) in zip(lines, test.messages) {
      #expect(line.hasPrefix(message))
    }
    #expect(result.output == "")
    #expect(try folder.files() == before)
  }

  @Test func `does not build over the home folder`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    try folder.write("", to: "manifest.txt")
    let result = try Program.run(
      ["build", "--output", folder.path], in: folder, environment: ["HOME": folder.path])
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("the site would lie among all that is in your home"))
    #expect(try folder.files(in: "people").isEmpty)
  }

  /// As a full disk does, but for anyone and anywhere.
  ///
  /// Not beside a sanitizer, whose own notes are files that grow.
  @Test(.enabled(if: !Program.isWatched))
  func `leaves the site as it was where a file can't be written whole`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    _ = try Program.run(["build"], in: folder)
    let before = try folder.files()
    let result = try Program.run(
      ["build", "--title", "Other"], in: folder, largestFile: 4096)
    #expect(result.exitCode == 1)
    #expect(
      result.errors.contains(": can't write it: File too large; allow larger files with ulimit -f"))
    #expect(try folder.files() == before)
  }

  @Test func `tells a second build that one is at work`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    do {
      let site = try SiteFolder(at: folder.path("public"))
      let result = try Program.run(["build"], in: folder)
      #expect(result.exitCode == 1)
      #expect(
        result.errors
          == "Error: public: another build is writing to this folder; wait until it is done, "
          + "then build again\n")
      #expect(site.completed == nil)
    }
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
  }

  @Test func `replaces a page changed by hand where that is asked for`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    _ = try Program.run(["build"], in: folder)
    let before = try folder.files()
    try folder.write("by hand", to: "public/index.html")
    #expect(try Program.run(["build"], in: folder).exitCode == 1)
    #expect(try Program.run(["build", "--force"], in: folder).exitCode == 0)
    #expect(try folder.files() == before)
  }

  @Test func `names a bad document, leaves it out and goes on`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    try folder.write(Self.notText, to: "seeds/data.txt")
    try folder.write("---\ndate: never\n---\nIt was held.", to: "seeds/undated.md")
    let result = try Program.run(["build"], in: folder)
    #expect(result.exitCode == 0)
    #expect(
      result.errors == """
        seeds/data.txt:1:1: error: is no text: the byte at offset 0 is 0x00, which no text has; save \
        it as plain text in UTF-8, or take it out
        seeds/undated.md:2:7: error: 'date' is no date: 'never'; write the day of publication: \
        2025-06-29

        """)
    #expect(result.output.hasPrefix("3 documents, 2 left out, 3 meetings: "))
    let pages = try folder.files(in: "public")
    #expect(pages["documents/summit/index.html"] != nil)
    #expect(!pages.keys.contains { $0.contains("undated/index") || $0.contains("documents/data") })
  }

  @Test func `finds nothing in letters that make no words, but what the front matter says`() throws
  {
    // "Министр Kenya" in Windows-1251 and more of it, below front matter.
    let words: [UInt8] = [
      0xCC, 0xE8, 0xED, 0xE8, 0xF1, 0xF2, 0xF0, 0x20, 0xE8, 0x20, 0xEF, 0xEE, 0xF0,
    ]
    let head = "---\ntitle: A visit\ndate: 2025-06-12\npublisher: Lakes News\n---\n"
    let folder = try TemporaryFolder(Dispatches.three)
    try folder.write(
      Array(head.utf8) + words + Array(" Kenya, 5 May 2025 ".utf8) + words + words + [0x2E],
      to: "seeds/visit.md")
    let result = try Program.run(["export", "--type", "document"], in: folder)
    #expect(result.exitCode == 0)
    #expect(result.errors.hasPrefix("seeds/visit.md:6:1: warning: its encoding is not known, "))
    let record = result.output.split(separator: "\n").first { $0.contains(#""id":"visit""#) } ?? ""
    for field in [
      #""countries":[]"#, #""language":null"#, #""published":"2025-06-12""#,
      #""publisher":"Lakes News""#, #""title":"A visit""#,
    ] {
      #expect(record.contains(field), "\(record)")
    }
  }

  @Test func `says nothing where all is well and nobody asks`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    let loud = try Program.run(["build", "--strict"], in: folder)
    #expect(loud.exitCode == 0)
    #expect(loud.errors == "")
    #expect(loud.output.contains("Open public/index.html"))
    let quiet = try Program.run(["build", "--quiet"], in: folder)
    #expect(quiet.exitCode == 0)
    #expect(quiet.errors + quiet.output == "")
  }

  @Test func `shows no progress where no one watches`() throws {
    let folder = try Self.manyNotes()
    let result = try Program.run(["build"], in: folder)
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(result.output.contains("250 documents"))
  }

  @Test func `shows on a terminal how far each long step has come, and clears the line`() throws {
    let folder = try Self.manyNotes()
    // The folders of a new site come whole: what takes long is to put pages in the places of others.
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let result = try Program.runOnTerminal(["build", "--title", "Other Briefings"], in: folder)
    #expect(result.exitCode == 0)
    for step in ["Reading 200 of 250", "Rendering 200 of ", "Writing 500 of "] {
      #expect(result.output.hasBytes("\r\(step)"), "\(step)")
    }
    #expect(result.output.hasBytes("\r\u{1B}[K250 documents"))
  }

  private static func manyNotes() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 1...250 {
      try folder.write("Talks were held in Ohrid on 3 May 2025.", to: "seeds/note-\(number).txt")
    }
    return folder
  }
}
