import Briefing
import Reading
import Testing

private func faults(_ text: String) -> [String] {
  do {
    _ = try Specimen(text, file: "a.md")
    return []
  } catch let error as ReadingError {
    return error.diagnostics.map(\.description)
  } catch {
    return ["\(error)"]
  }
}

@Suite struct FrontMatterTests {
  private let full = """
    ---
    title: "Ministers: a meeting"
    date: 2025-01-21
    source: ČTK
    url: https://news.example/1
    tags: [Velia, Orsk]
    lang: en-GB
    mood: good
    ---

    # Another headline

    PORT ANSON, May 5 (AP) — The ministers met for an hour on Tuesday to talk of trade.
    """

  @Test func `beats what the text says`() throws {
    let reading = try Specimen(full, file: "a.md")
    #expect(reading.title == "Ministers: a meeting")
    #expect(reading.published == "2025-01-21")
    #expect(reading.publisher == "ČTK")
    #expect(reading.document.url == "https://news.example/1")
    #expect(reading.document.tags == ["Velia", "Orsk"])
    #expect(reading.document.language == "en")
    #expect(reading.document.title?.sentence == nil)
    #expect(reading.dateline == "Port Anson")
    #expect(reading.blocks(.headline) == ["Another headline"])
  }

  @Test(arguments: [
    ("2025-06-29", "2025-06-29"), ("2025-06-29T10:00:00Z", "2025-06-29"),
    ("29 June 2025", "2025-06-29"), ("June 29, 2025", "2025-06-29"), ("2025-06", "2025-06"),
    ("2025", "2025"), ("29.06.2025", "2025-06-29"), ("29 June", "--06-29"),
  ])
  func `reads a date in any form`(date: String, expected: String) throws {
    let reading = try Specimen("---\ndate: \(date)\n---\nThe ministers met.")
    #expect(reading.published == expected)
  }

  @Test(arguments: [
    "---\nMinisters meet in Orsk\n---\nThey met.",
    "---\n\nMinisters meet in Orsk\n\n---\nThey met.",
    "---\n\n- one\n- two\n\n---\n\nThey met.", "---\n2025 was good\n---\nThey met.",
    "---\nВстреча в Орске\n---\nThey met.", "---\nORSK: The ministers talked.\n\nThey met.",
    "---\nhttps://velia.example/1\n\nThey met.", "---\n- one\n- two\n\nThey met.",
    "--- and so\n---\n\nThey met.",
  ])
  func `is none where a text is set below a rule`(text: String) throws {
    for file in ["a.txt", "a.md"] {
      let reading = try Specimen(text, file: file)
      #expect(reading.sentences.last == "They met.")
      #expect(reading.warnings.isEmpty)
    }
  }

  @Test(arguments: [
    ("---\ntitle x\n---\n", "a.md:2:1: error: the front matter has no keys; "),
    ("---\nauthor Mira\n---\n", "a.md:2:1: error: the front matter has no keys; "),
    ("---\nTitle\n---\n", "a.md:2:1: error: the front matter has no keys; "),
    ("---\n[title\n---\n", "a.md:3:1: error: the front matter is no YAML: "),
    ("---\n- a\n---\n", "a.md:2:1: error: the front matter has no keys; "),
    ("---\n%%%%%%\n---\n", "a.md:2:2: error: the front matter is no YAML: "),
    ("---\n* * *\n---\n", "a.md:2:2: error: the front matter is no YAML: "),
    ("---\nmood: no end\n\n", "a.md:1:1: error: the front matter is not closed; "),
    ("---\nTitle: no end\n\n", "a.md:1:1: error: the front matter is not closed; "),
    ("\r\n---\r\n\r\nurl: no end\r\n", "a.md:2:1: error: the front matter is not closed; "),
    ("\n\n---\ntitle x\n---\n", "a.md:4:1: error: the front matter has no keys; "),
    ("\u{FEFF}---\rtitle x\r---\r", "a.md:2:1: error: the front matter has no keys; "),
  ])
  func `is never published as text where it is broken`(head: String, expected: String) {
    let found = faults(head + "The ministers met in Orsk.")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test(arguments: [
    ("titel: A", "a.md:2:1: warning: 'titel' is no key", "write 'title', if that is meant"),
    ("Tag: A", "a.md:2:1: warning: 'Tag' is no key", "write 'tags', if that is meant"),
    ("title: A\npublised: 2025", "a.md:3:1: warning: 'publised' is", "write 'published', if"),
    ("{title: é, sorce: A}", "a.md:2:13: warning: 'sorce' is no key", "write 'source', if"),
    (
      "mood: good", "a.md:2:1: warning: 'mood' is no key of front matter, and not read; ",
      "the keys are title, date, published, publisher, source, url, tags, lang, language"
    ),
    ("? [a]\n: b", "a.md:2:3: warning: '' is no key of front matter", "the keys are title,"),
  ])
  func `warns of a key that is none of its own`(lines: String, where: String, mend: String) throws {
    let reading = try Specimen("---\n\(lines)\n---\nThe ministers met.", file: "a.md")
    let warnings = reading.warnings.map(\.description)
    #expect(warnings.count == 1)
    #expect(warnings.first?.hasPrefix(`where`) == true, "\(warnings)")
    #expect(warnings.first?.contains(mend) == true, "\(warnings)")
  }

  @Test(arguments: [
    "\"Talks: &more\"", "'Talks - &more'", "'[&a], {&b}'", "Ferries & rivers *",
    "\"*a and &a\"",
  ])
  func `takes no sign within words for an anchor`(title: String) throws {
    let words = title.trimmingPrefix { "\"'".contains($0) }.prefix { !"\"'".contains($0) }
    #expect(try Specimen("---\ntitle: \(title)\n---\nThey met.").title == String(words))
  }

  @Test(arguments: ["Title", "DATE", "published", "publisher", "Source", "url", "tags", "lang"])
  func `takes its own keys in any case without a word`(key: String) throws {
    let value = key == "url" ? "https://velia.example" : "2025"
    let text = "---\n\(key): \(key == "lang" ? "en" : value)\n---\nThe ministers met."
    #expect(try Specimen(text).warnings.isEmpty)
  }

  @Test(arguments: ["---\n---\nThey met.", "---\n# a note\n---\nThey met."])
  func `may be empty`(text: String) throws {
    let reading = try Specimen(text)
    #expect(reading.sentences == ["They met."])
    #expect(reading.leftOut.isEmpty)
  }

  @Test func `makes a text file Markdown`() throws {
    let reading = try Specimen("---\ntitle: A\n---\nThe *ministers* met.")
    #expect(reading.sentences == ["The ministers met."])
  }

  @Test(arguments: [
    (
      "---\ndate: soon\n---\n",
      "a.md:2:7: error: 'date' is no date: 'soon'; "
        + "write the day of publication: 2025-06-29"
    ),
    (
      "---\ntitle: A\ntags: {a: b}\n---\n",
      "a.md:3:7: error: 'tags' is no list; "
        + "write one a line, each behind '- '"
    ),
    (
      "---\ntitle:\n  - A\n---\n",
      "a.md:3:3: error: 'title' is no line of text; "
        + "write one line of text behind it"
    ),
    (
      "---\nlang: Velian tongue\n---\n",
      "a.md:2:7: error: 'lang' is no language: "
        + "'Velian tongue'; write its code: en"
    ),
    (
      "---\ntitle:A\n---\n",
      "a.md:2:1: error: the front matter has no keys; "
        + "write it as 'key: value'; or, where '---' is a rule, put an empty line below it"
    ),
    (
      "---\ntitle: A\nTitle: B\n---\n",
      "a.md:3:1: error: 'title' stands twice in the front matter; "
        + "keep one of the two"
    ),
    (
      "---\ntitle: A\ntitle: B\n---\n",
      "a.md:2:1: error: 'title' stands twice in the front matter; "
        + "keep one of the two"
    ),
    (
      "---\na: &x [1]\nb: *x\n---\n",
      "a.md:2:4: error: the front matter has an anchor; "
        + "write the value out where it is used"
    ),
    (
      "---\né: &x 1\n---\n",
      "a.md:2:5: error: the front matter has an anchor; "
        + "write the value out where it is used"
    ),
    (
      "---\na:\t&x [1]\nb: [*x, *x]\n---\n",
      "a.md:2:4: error: the front matter has an anchor; "
        + "write the value out where it is used"
    ),
    (
      "---\né: !!seq &x [1]\n? *x\n: b\n---\n",
      "a.md:2:11: error: the front matter has an anchor; "
        + "write the value out where it is used"
    ),
    (
      "---\na: &x 'one\n  *x'\n---\n",
      "a.md:2:4: error: the front matter has an anchor; "
        + "write the value out where it is used"
    ),
  ])
  func `says where it is wrong and what to write`(text: String, expected: String) {
    let found = faults(text)
    #expect(found == [expected])
  }

  @Test func `says where it is no YAML`() {
    let found = faults("---\ntitle: A: B\n---\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("a.md:2:9: error: the front matter is no YAML") == true)
  }

  @Test func `tells all its faults at once`() {
    let found = faults("---\ndate: soon\nlang: 12\n---\n")
    #expect(found.count == 2)
  }

  @Test(arguments: ["javascript:alert(1)", "news.example/1", "ftp://news.example"])
  func `keeps only addresses of the web`(url: String) throws {
    let reading = try Specimen("---\nurl: '\(url)'\n---\nThe ministers met.")
    #expect(reading.document.url == nil)
    let warnings = reading.warnings.map(\.description)
    #expect(
      warnings == [
        "note.txt:2:6: warning: 'url' is left out: it is no web address; "
          + "write an address that begins with https://"
      ])
  }

  @Test(arguments: ["title: Trade & Aid", "title: '*'", "title: \"R&D\""])
  func `takes an ampersand or a star for no anchor`(line: String) {
    let found = faults("---\n\(line)\n---\nText.")
    #expect(found.isEmpty)
  }
}
