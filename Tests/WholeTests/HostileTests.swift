import Foundation
import Testing

/// Sources of someone who would like to do harm: no crash, an end in time, nothing outside the site.
///
/// Of moderate size in every run; `make hostile` makes them a hundred times as large.
@Suite struct HostileTests {
  private static let scale =
    ProcessInfo.processInfo.environment["BRIEFGEN_HOSTILE"].flatMap { Int($0) } ?? 1

  struct Case: Sendable {
    let name: String
    var file = "hostile.txt"
    /// Made only when it is written: they are large.
    let bytes: @Sendable (_ scale: Int) -> [UInt8]
    /// What is said of it; nil where nothing is.
    var message: String?

    init(
      _ name: String, _ file: String = "hostile.txt", says message: String? = nil,
      _ bytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
      (self.name, self.file, self.message, self.bytes) = (name, file, message, bytes)
    }

    /// A beginning, and a piece many times.
    init(
      _ name: String, _ file: String = "hostile.txt", says message: String? = nil,
      head: String = "", repeating piece: String, times: Int, end: String = ""
    ) {
      self.init(name, file, says: message) { scale in
        Array(head.utf8) + Array(String(repeating: piece, count: times * scale).utf8)
          + Array(end.utf8)
      }
    }
  }

  private static let texts = [
    Case("nothing at all", says: "it has no text") { _ in [] },
    Case("more than is read", says: "has 16777217 bytes, more than 16 MB") { _ in
      Array(repeating: UInt8(ascii: "a"), count: 16 << 20 | 1)
    },
    Case("every byte", says: "is no text: the byte at offset 0 is 0x00") { scale in
      (0..<(1000 * scale)).map { UInt8($0 & 0xFF) }
    },
    Case("NUL in a text", says: "is no text: the byte at offset ") { _ in
      Array("\(Dispatches.talks)\u{0}\(Dispatches.talks)".utf8)
    },
    Case("UTF-8 that is none", says: "are mixed in it") { _ in
      let (start, end) = (Array(Dispatches.talks.utf8), Array(Dispatches.summit.utf8))
      return start + [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF8] + end
    },
    Case("one line", repeating: "Kenya and Norway. ", times: 6_000),
    Case("one word", repeating: "a", times: 100_000),
    Case("lines of one letter", says: "it has no text", repeating: "a\n", times: 5_000),
    Case("line feeds", says: "it has no text", repeating: "\n", times: 100_000, end: "a"),
    Case("headings", "hostile.md", repeating: "# Heading\n\n", times: 10_000),
    Case("headings with text", "hostile.md", repeating: "# Heading\n\nText.\n\n", times: 2_000),
    Case("quotes in quotes", "hostile.md", repeating: ">", times: 10_000, end: "a"),
    Case("brackets in brackets", "hostile.md", repeating: "[", times: 5_000),
    Case("images in images", "hostile.md", repeating: "![[]()", times: 2_000),
    Case("emphasis in emphasis", "hostile.md", repeating: "*a **a ", times: 2_000),
    Case("ever more backticks", "hostile.md") { scale in
      // As many as make a file that is read; their bytes grow with the square of them.
      (1...(100 * min(scale, 50))).flatMap { Array(("e" + String(repeating: "`", count: $0)).utf8) }
    },
    Case("lists in lists", "hostile.md") { scale in
      (0..<(100 * min(scale, 10))).flatMap {
        Array((String(repeating: "  ", count: $0) + "- a\n").utf8)
      }
    },
    Case("tags in tags", repeating: "<div>", times: 2_000),
    Case("tags without an end", repeating: "<a href=\"", times: 2_000),
    Case("comments without an end", repeating: "<!--", times: 5_000),
    Case("angle brackets", repeating: "<", times: 10_000),
    Case("ampersands", repeating: "&", times: 10_000),
    Case("quotation marks", repeating: "\"", times: 10_000),
    Case("round brackets", repeating: "(", times: 10_000),
    Case("full stops", repeating: ". ", times: 5_000),
    Case("dates", repeating: "12 June 2025, ", times: 500),
    Case("titles without names", repeating: "President ", times: 1_000),
    Case("marks over one letter", repeating: "\u{301}", times: 5_000, end: " Kenya"),
    Case("joiners of nothing", says: "it has no text", repeating: "\u{200D}", times: 3_000),
    Case(
      "letters turned round", head: "\u{202E}\(Dispatches.talks)", repeating: "\u{2066}", times: 100
    ),
    Case(
      "front matter without an end", "hostile.md", says: "is not closed", head: "---\n",
      repeating: "a: [", times: 500),
    Case(
      "lists of YAML in lists", "hostile.md", says: "Maximum nesting level reached",
      head: "---\ntags: ", repeating: "[", times: 20_000, end: "\n---\nText."),
    Case(
      "mappings of YAML in mappings", "hostile.md", says: "Maximum nesting level reached",
      head: "---\ntags: ", repeating: "{a: ", times: 5_000, end: "\n---\nText."),
    Case(
      "keys of YAML in keys", "hostile.md", says: "Maximum nesting level reached",
      head: "---\n", repeating: "? ", times: 5_000, end: "\n---\nText."),
    Case(
      "a key twice", "hostile.md", says: "'title' stands twice in the front matter",
      head: "---\n", repeating: "title: a\n", times: 2, end: "---\nText."),
    Case(
      "an anchor", "hostile.md", says: "the front matter has an anchor",
      head: "---\na: &a [", repeating: "x, ", times: 9, end: "]\nb: &b [*a, *a]\n---\nText."),
    Case("anchors behind a tab", "hostile.md", says: "the front matter has an anchor") { _ in
      anchors { "a\($0):\t&a\($0) " }
    },
    Case("anchors behind a tag", "hostile.md", says: "the front matter has an anchor") { _ in
      anchors { "a\($0): !!seq &a\($0) " }
    },
    Case("anchors behind other line ends", "hostile.md", says: "the front matter has an anchor") {
      _ in anchors { "a\($0):\r  &a\($0) " }
    },
    Case("anchors in keys", "hostile.md", says: "the front matter has an anchor") { _ in
      anchors { "? !!seq &a\($0) " }
    },
    Case(
      "an alias of nothing", "hostile.md", says: "found undefined alias",
      head: "---\n", repeating: "title: *nobody\n", times: 1, end: "---\nText."),
    Case(
      "a list of YAML on one line", "hostile.md", head: "---\ntags: [x", repeating: ", é",
      times: 5_000,
      end: "]\n---\nTalks were held."),
    Case(
      "a long title", "hostile.md", head: "---\ntitle: ", repeating: "word ", times: 2_000,
      end: "\n---\nTalks were held."),
    Case(
      "a tag of YAML", "hostile.md", says: "'date' is no date",
      head: "---\ntitle: !!binary abc\ndate: 9999999999999999999-01-01\n", repeating: "", times: 1,
      end: "---\nText."),
  ]

  /// Lists of nine of the list before, so that the last has nine to the ninth elements.
  private static func anchors(_ start: (Int) -> String) -> [UInt8] {
    let lists = (0..<9).map { number in
      let element = number == 0 ? "x" : "*a\(number - 1)"
      return start(number) + "[\(Array(repeating: element, count: 9).joined(separator: ", "))]\n"
    }
    return Array("---\n\(lists.joined())---\nText.".utf8)
  }

  /// All in one archive, so that the bad ones could harm the good one.
  @Test func `ends in time, says what is wrong with each, and builds what is good`() throws {
    let folder = try TemporaryFolder(["seeds/good.txt": Dispatches.summit])
    for (number, test) in Self.texts.enumerated() {
      try folder.write(test.bytes(Self.scale), to: "seeds/\(number)-\(test.file)")
    }
    let before = try folder.files()
    // In seconds of the processor; a hundred times as much may take ten times as long.
    let seconds = Self.scale == 1 ? 120 : 1200
    let memory = Program.isWatched ? "" : "ulimit -v 8000000"
    let result = try Program.run(
      ["build"], in: folder, limits: "ulimit -t \(seconds)\n\(memory)")
    #expect(result.exitCode == 0, "\(result.errors.suffix(500))")
    try Self.expectGoodSite(in: folder, leaving: before)
    let lines = result.errors.split(separator: "\n")
    for (number, test) in Self.texts.enumerated() {
      let said = lines.filter { $0.hasPrefix("seeds/\(number)-\(test.file):") }
      if let message = test.message {
        #expect(said.contains { $0.contains(message) }, "\(test.name): \(said)")
      } else {
        #expect(!said.contains { $0.contains(" error: ") }, "\(test.name): \(said)")
      }
    }
  }

  // MARK: - Names

  @Test func `gives every name an address of its own within the site`() throws {
    let folder = try TemporaryFolder(["seeds/good.txt": Dispatches.summit])
    let names = [
      "con.txt", "-.txt", "....txt", "%2e%2e%2f.txt", "..%2Fup.txt", "a b.txt", "a-b.txt",
      "A_B.txt",
      "é.txt", "e.txt", "É.md", "e\u{301}.md", "北京.txt", "東京.txt", "\u{202E}txt.txt",
      "\u{200D}\u{200D}.txt", "<script>alert(1)</script>.txt".replacing("/", with: "\\"),
      "a\nb.txt", "a\tb\u{1}.txt", "'\"&.txt", "index.txt", "index.html.txt", "2025.txt",
      "javascript:alert(1).txt", "$(touch x).txt", "--output.txt", "nul.txt",
      String(repeating: "n", count: 251) + ".txt", String(repeating: "n", count: 250) + ".txt",
      String(repeating: "ж", count: 125) + ".md",
    ]
    for name in names { try folder.write(Dispatches.talks, to: "seeds/\(name)") }
    let deep = (1...40).map { "folder \($0)" }.joined(separator: "/")
    try folder.write(Dispatches.talks, to: "seeds/\(deep)/talks.txt")
    let before = try folder.files()
    let result = try Program.run(["build"], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    // Those that begin with a full stop are hidden, and no sources.
    let visible = names.count { !$0.hasPrefix(".") } + 2
    #expect(result.output.hasPrefix("\(visible) documents, "), "\(result.output)")
    try Self.expectGoodSite(in: folder, leaving: before)
    let pages = try folder.files(in: "public").keys.filter { $0.hasPrefix("documents/") }
    for path in pages {
      #expect(path.wholeMatch(of: /[a-z0-9.\/-]+/) != nil, "\(path)")
      #expect(!path.split(separator: "/").contains { $0.hasPrefix(".") || $0.utf8.count > 255 })
      // Windows has devices of these names.
      #expect(path.wholeMatch(of: /documents\/(con|nul)\/.*/) == nil, "\(path)")
    }
  }

  /// A name could turn the words around it, begin a line that looks like a message of its own, or give
  /// orders to a terminal.
  @Test func `shows what nobody sees of a name by its number`() throws {
    let folder = try TemporaryFolder([
      "seeds/good.txt": Dispatches.summit, "seeds/\u{202E}txt.md": Dispatches.talks,
      "seeds/a\u{1B}[31m.pdf": "x", "seeds/b\nseeds: error: none.txt": "", "seeds/c\u{9B}.txt": "",
      "seeds/d.md": "---\ndate: \"\\e[31m\\u202Ered\"\n---\n\(Dispatches.talks)",
    ])
    let result = try Program.run(["build"], in: folder)
    #expect(result.exitCode == 0)
    let lines = result.errors.split(separator: "\n").sorted()
    let starts = [
      "seeds/a\\u{1B}[31m.pdf: warning: ", "seeds/b\\u{A}seeds: error: none.txt: error: ",
      "seeds/c\\u{9B}.txt: error: ", "seeds/d.md:2:7: error: 'date' is no date: '[31mred'",
    ]
    #expect(lines.count == starts.count)
    for (line, start) in zip(lines, starts) { #expect(line.hasPrefix(start), "\(line)") }
    for (path, bytes) in try folder.files(in: "public")
    where path.hasSuffix("l") || path.hasSuffix("d") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.unicodeScalars.contains("\u{202E}"), "\(path)")
    }
    let page = try folder.text(of: "public/documents/txt/index.html")
    #expect(page.contains("\\u{202E}txt.md"))
  }

  /// A reader sees that they are there, a search and the names of things know nothing of them.
  @Test func `shows what nobody sees of a text by a mark, and keeps names clean`() throws {
    let text = Dispatches.summit.replacing(
      "Arben Kolari", with: "\u{202E}Ar\u{200B}ben Kolari\u{202C}"
    )
    .replacing("adopted", with: "ad\u{2066}opted").replacing(
      "Lakes Summit", with: "Lakes\u{2060} Summit")
    let folder = try TemporaryFolder(["seeds/summit.txt": text])
    let result = try Program.run(["build", "--strict"], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let clean = try TemporaryFolder(["seeds/summit.txt": Dispatches.summit])
    try #require(try Program.run(["build"], in: clean).exitCode == 0)
    let site = try folder.files(in: "public")
    #expect(site.keys.sorted() == (try clean.files(in: "public")).keys.sorted())
    for (path, bytes) in site {
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      #expect(
        !scalars.contains { "\u{202E}\u{202C}\u{200B}\u{2066}".unicodeScalars.contains($0) },
        "\(path)")
      if path.hasPrefix("search/index/") {
        #expect(bytes == (try clean.files(in: "public"))[path], "\(path)")
      }
    }
    #expect(site.keys.contains("search/index/parts.txt"))
    let page = try folder.text(of: "public/documents/summit/index.html")
    for mark in [
      "President <abbr title=\"RIGHT-TO-LEFT OVERRIDE\" data-pagefind-ignore>⟨U+202E⟩</abbr><a href",
      "Ar<abbr title=\"ZERO WIDTH SPACE\" data-pagefind-ignore>⟨U+200B⟩</abbr>ben Kolari</a>",
    ] {
      #expect(page.contains(mark), "\(mark)")
    }
    // Where the sentence is quoted: on its page, in the text beside it, and on the page of the meeting.
    for path in [
      "documents/summit/index.md", "meetings/fourth-lakes-summit/index.md",
      "meetings/fourth-lakes-summit/index.html",
    ] {
      #expect(try folder.text(of: "public/\(path)").contains("ad⟨U+2066⟩opted"), "\(path)")
    }
  }

  @Test func `follows no link out of the folder, and waits for no pipe`() throws {
    let folder = try TemporaryFolder([
      "seeds/good.txt": Dispatches.summit, "secret.txt": "Secret talks were held in Ohrid.",
    ])
    let script = """
      set -e
      cd seeds
      mkfifo pipe.txt
      ln -s ../secret.txt out.txt
      ln -s /etc/passwd system.txt
      ln -s /dev/zero endless.txt
      ln -s loop.txt loop.txt
      ln -s nowhere.txt dead.txt
      ln -s .. up
      ln -s . here
      ln -s good.txt in.txt
      mkdir folder.txt
      """
    try folder.write(script, to: "script")
    #expect(try Program.runShell("script", in: folder).exitCode == 0)
    let result = try Program.run(["build"], in: folder, limits: "ulimit -t 30")
    #expect(result.exitCode == 0, "\(result.errors)")
    for message in [
      "seeds/pipe.txt: warning: it is no regular file",
      "seeds/out.txt: warning: the link leads out of the folder",
      "seeds/system.txt: warning: the link leads out of the folder",
      "seeds/endless.txt: warning: the link leads out of the folder",
      "seeds/loop.txt: warning: the link leads nowhere",
      "seeds/dead.txt: warning: the link leads nowhere",
      "seeds/up: warning: the link leads out of the folder",
      "seeds/here: warning: the link leads to a folder",
    ] {
      #expect(result.errors.contains(message), "\(result.errors)")
    }
    for (path, bytes) in try folder.files(in: "public") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Secret talks"), "\(path)")
    }
  }

  /// The good document has its page, nothing but the site is new, and no text is live.
  private static func expectGoodSite(
    in folder: TemporaryFolder, leaving before: [String: [UInt8]]
  ) throws {
    let files = try folder.files()
    #expect(files["public/documents/good/index.html"] != nil)
    #expect(files.filter { !$0.key.hasPrefix("public/") } == before)
  }
}
