import Briefing
import Languages
import Testing
import Text

@testable import Summaries

@Suite struct MarkdownTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "<b>bold</b> & <i>", "<!-- gone -->", "<https://example.org>",
    "[here](javascript:alert(1))", "](javascript:alert(1))", "![img](x)",
    "[a]: https://example.org",
    "*stars* and **more**", "_low_ and __more__", "snake_case_name", "`code`", "``` fence", "~~~",
    "# heading", "#hash", "> quoted", "- item", "+ item", "* item", "1. item", "12) item", "2025.",
    "11.3 per cent", "-5 degrees", "--- ", "===", "***", "back\\slash", "&lt;b&gt; &copy; &#65;",
    "R&D; AT&T", "tab\tand\nnew line", "    four blanks", "trailing  ", "\u{0}null", "a | b | c",
    "Wow!", "“quoted” – it’s", "1,000 for 1,000", "\u{FEFF}# heading", "\u{FEFF}- item",
  ])
  func `shows the words of a source as they stand`(text: String) {
    let wanted = text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{0}" })
      .joined(separator: " ")
    let rendered = html(MarkdownText.escaped(text))
    let words = shown(rendered)
    #expect(words == wanted)
    #expect(rendered.hasPrefix("<p>") && !rendered.dropFirst(3).contains("<a "))
  }

  @Test(arguments: [
    ("Joint Action Plan for 2025–2027", "Joint Action Plan for 2025–2027"),
    ("001_9a45043ea362b09f.txt", "001_9a45043ea362b09f.txt"), ("11.3%", "11.3%"),
    ("-5 degrees", "-5 degrees"), ("1. item", "1\\. item"), ("a*b", "a\\*b"),
  ])
  func `escapes no more than it must`(text: String, markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }

  @Test func `keeps words and links from making markup together`() {
    var page = MarkdownPage("# *Title*", at: .about, in: SmallArchive().index)
    page.sum(up: [
      Statement("Look!\(Prose("home ](x)", at: .home)) and <b>\("&")lt;", on: .page),
      Statement("- second line", on: .archive),
    ])
    let text = page.text
    let rendered = html(text.markdown)
    #expect(
      rendered == """
        <h1># *Title*</h1>
        <p>Look!<a href="../index.html">home ](x)</a> and &lt;b&gt;&amp;lt;
        - second line</p>

        """)
    #expect(text.plain == "Look!home ](x) and <b>&lt; - second line")
  }

  @Test func `marks the sentences that a line rests on`() {
    let citations =
      cite("x", 3) + cite("y", 14) + [Citation(document: Identifier("z"), sentence: nil)]
    let listed = CitationLabels(
      page: .meeting(Identifier("m")),
      sources: [Identifier("y"), Identifier("x"), Identifier("z")],
      in: .english)
    #expect(
      marks(listed, for: citations)
        == "\u{A0}[2.3](../../documents/x/index.html#s3)"
        + "\u{A0}[1.14](../../documents/y/index.html#s14)"
        + "\u{A0}[3](../../documents/z/index.html)")
    let own = CitationLabels(page: .document(Identifier("x")), sources: [], in: .english)
    #expect(marks(own, for: cite("x", 3)) == "\u{A0}[3](#s3)")
    let head = [Citation(document: Identifier("x"), sentence: nil)]
    #expect(marks(own, for: head) == "\u{A0}[head](../../documents/x/index.html)")
  }

  private func marks(_ labels: CitationLabels, for citations: [Citation]) -> String {
    var bytes: [UInt8] = []
    labels.appendMarks(for: citations, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
