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
