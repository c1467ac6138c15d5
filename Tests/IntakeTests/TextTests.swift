import Briefing
import Foundation
import Intake
import Testing

@Suite struct TextTests {
  @Test(arguments: [nil, "notes.txt", "letter"])
  func `keeps a text as it is`(name: String?) throws {
    let source = try Fixtures.source(Fixtures.talks, name: name)
    #expect(source.text == Fixtures.talks)
    #expect(
      source.proposedName == "2025-07-02-foreign-ministers-of-norway-and-kenya-hold-talks.txt")
  }

  @Test func `keeps Markdown as it is`() throws {
    let text = "---\ntitle: Talks in Ohrid\ndate: 2025-05-03\n---\n\nThe ministers *met*.\n"
    let source = try Fixtures.source(text, name: "talks.md")
    #expect(source.text == text)
    #expect(source.proposedName == "2025-05-03-talks-in-ohrid.md")
  }

  @Test func `puts what is given above a text, which then reads as before`() throws {
    var matter = FrontMatterText()
    matter.title = "Talks: a \"new\" start"
    matter.url = "https://news.example/1"
    matter.publisher = "Lakes News"
    matter.tags = ["lakes", "no"]
    let source = try Fixtures.source(Fixtures.talks, with: matter)
    #expect(
      source.frontMatter == [
        #"title: "Talks: a \"new\" start""#, "publisher: Lakes News",
        #"url: "https://news.example/1""#, #"tags: [lakes, "no"]"#,
      ])
    #expect(source.document.title?.value == "Talks: a \"new\" start")
    #expect(source.document.url == "https://news.example/1")
    #expect(source.document.tags == ["lakes", "no"])
    let plain = try Fixtures.document(Fixtures.talks)
    let sentences = source.document.sentences.map(source.document.text)
    #expect(sentences == plain.sentences.map(plain.text))
    #expect(source.document.blocks.map(\.kind) == plain.blocks.map(\.kind))
    #expect(source.document.published?.value == plain.published?.value)
  }

  /// Whatever stands in a text, the Markdown made of it reads as the same sentences.
  @Test(arguments: [
    "# not a heading\n\n1. a point of some words\n\n2. another point of words",
    "They met *twice* and [wrote](https://example.org) of it_all_ in `code`.",
    "The ministers met.\n\n- First they spoke of trade.\n- Then they spoke of ports.",
    "A <b>bold</b> step & a &amp; b \\ c | d ~~no~~ ![x](y).",
    "The ministers met in Ohrid\n> this was said\n\n+ plus of a kind\n\n=====",
  ])
  func `makes Markdown of any text that reads as the text`(text: String) throws {
    var matter = FrontMatterText()
    matter.tags = ["x"]
    let plain = try Fixtures.document(text)
    let source = try Fixtures.source(text, with: matter)
    let sentences = source.document.sentences.map(source.document.text)
    #expect(sentences == plain.sentences.map(plain.text), "\(source.text)")
  }

  /// What turns letters round, hides words or gives orders to a terminal is shown on pages by its mark:
  /// it is still there to be shown.
  @Test(arguments: [
    "The min\u{202E}isters\u{202C} met in Oh\u{200B}rid. \u{2066}They spoke\u{2069} of trade.",
    "\u{202E}The ministers met in Ohrid.\u{202C}\n\nThey spoke\u{7} of\u{1B}[31m trade.\u{200B}",
    "\u{200B}# The ministers met in Ohrid\u{AD}.\n\n- \u{202E}They spoke of trade.",
    "The ministers met in Ohrid.\n\n\u{2060}\u{2060}They\u{FEFF} spoke of *\u{E0041}trade*.",
  ])
  func `keeps the characters that nobody sees where front matter is put above a text`(text: String)
    throws
  {
    var matter = FrontMatterText()
    matter.tags = ["x"]
    let plain = try Fixtures.document(text)
    let source = try Fixtures.source(text, with: matter)
    let words = source.document.sentences.map(source.document.markedText)
    #expect(!plain.unseen.isEmpty)
    #expect(words == plain.sentences.map(plain.markedText), "\(source.text)")
  }

  @Test func `keeps the characters that nobody sees of a page`() throws {
    let source = try Fixtures.source(
      "<!doctype html><title>Talks</title><p>The min\u{202E}isters met in Oh&#x200B;rid on 2 July "
        + "2025 and spoke of trade, of the ports and of students.</p>")
    let words = source.document.sentences.map(source.document.markedText)
    #expect(words.contains { $0.contains("min⟨U+202E⟩isters met in Oh⟨U+200B⟩rid") }, "\(words)")
  }

  @Test func `says what it does not keep`() throws {
    var matter = FrontMatterText()
    matter.tags = ["x"]
    let text = "The ministers" + String(repeating: "\u{202E}", count: 2500) + " met in Ohrid."
    let source = try Fixtures.source(text, name: "a.txt", with: matter)
    #expect(
      source.warnings.map(\.description).first?.hasPrefix(
        "a.txt: warning: it is full of characters that nobody sees") == true,
      "\(source.warnings)")
  }

  @Test func `takes no second front matter`() {
    var matter = FrontMatterText()
    matter.title = "A"
    #expect {
      try Fixtures.source("---\ntitle: B\n---\nThey met.", name: "b.txt", with: matter)
    } throws: { "\($0)".hasPrefix("b.txt: it begins with front matter; write") }
  }

  @Test(arguments: [
    ("", "standard input: error: it has no text"),
    ("\u{0}\u{1}\u{2}", "standard input:1:1: error: is no text"),
    ("---\ntitle: a: b\n---\nThey met.", "standard input:2:9: error: the front matter is no YAML"),
  ])
  func `says what the reader says of it`(text: String, message: String) {
    #expect {
      try Fixtures.source(text)
    } throws: { "\($0)".hasPrefix(message) }
  }

  @Test(arguments: [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "open it and save it as .docx"),
    ([0x50, 0x4B, 0x03, 0x04, 0x00], "unpack it"),
  ])
  func `says what to do with what it can't read`(bytes: [UInt8], mend: String) {
    #expect {
      try Fixtures.source(bytes, name: "old.doc")
    } throws: { "\($0)".hasPrefix("old.doc: it is no text; \(mend)") }
  }

  @Test func `names a file by its first words where it has no headline, and cuts long names`()
    throws
  {
    let source = try Fixtures.source(
      "The ministers of both countries met in the house by the lake and spoke for many hours.")
    #expect(
      source.proposedName
        == "the-ministers-of-both-countries-met-in-the-house-by-the-lake-and-spoke.txt")
    #expect(source.name { $0 == source.proposedName }.hasSuffix("-spoke-2.txt"))
    #expect(source.name { !$0.contains("-3") }.hasSuffix("-spoke-3.txt"))
  }
}
