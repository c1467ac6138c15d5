import Briefing
import Testing

private func markdown(_ text: String) throws -> Specimen {
  try Specimen(text, file: "a.md")
}

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("The *ministers* **met** and _talked_ __long__.", "The ministers met and talked long."),
    ("See [the text](https://a.example/b_(c)) of it.", "See the text of it."),
    ("See [the text][1] of it.", "See the text of it."),
    ("A picture ![of them](a.png) stood here.", "A picture stood here."),
    ("Call `make_it` or ``a ` b``.", "Call make_it or a ` b."),
    ("Write to <https://a.example/> now.", "Write to https://a.example/ now."),
    ("A \\*star\\* and 5 * 3 = 15 * 1.", "A *star* and 5 * 3 = 15 * 1."),
    ("The snake_case_name stayed.", "The snake_case_name stayed."),
    ("It was ~~never~~ said.", "It was never said."),
    ("A note[^1] was added.", "A note was added."),
    ("He <b>said</b> so.<!-- no -->", "He said so."),
    ("***Both*** of *them **met** there*.", "Both of them met there."),
    ("An [unlinked] bracket.", "An [unlinked] bracket."),
    ("Fish &amp; chips.", "Fish & chips."),
    ("Write to <jan@velia.example> now.", "Write to jan@velia.example now."),
    ("It was <o:p>so</o:p>, <span class=a>she</span> said.", "It was so, she said."),
    ("It was 3 < 5 <minister> and <Orlo says>.", "It was 3 < 5 <minister> and <Orlo says>."),
  ])
  func `takes the marks out of the text`(text: String, expected: String) throws {
    let reading = try markdown(text)
    #expect(reading.sentences == [expected])
  }

  @Test func `reads headings of both kinds`() throws {
    let reading = try markdown(
      """
      # Ministers *meet* in Port Anson #

      The ministers met on Tuesday to talk about their ports.

      ## Rail

      They signed a memorandum on railway tariffs.

      Next
      ----

      It will be in force from May.
      """)
    #expect(reading.title == "Ministers meet in Port Anson")
    #expect(reading.headings == ["Rail", "Next"])
  }

  @Test func `joins the lines of a paragraph, but for hard breaks`() throws {
    let reading = try markdown("The ministers\nmet on Tuesday.  \nThey talked.\\\nOf rail.")
    #expect(reading.paragraphs == ["The ministers met on Tuesday.", "They talked.", "Of rail."])
  }

  @Test func `reads lists, quotations and code`() throws {
    let reading = try markdown(
      """
      The ministers said this to the press:

      - one
        and more
      + two

      1. three

      > We are not big,
      > she said.

      ```
      a  *b*
      c
      ```
      """)
    #expect(reading.items == ["- one and more", "+ two", "1. three"])
    #expect(reading.blocks(.quotation) == ["We are not big, she said."])
    #expect(reading.paragraphs.last == "a *b* c")
  }

  @Test func `reads a table row by row, its head first`() throws {
    let reading = try markdown(
      """
      The delegations were these:

      | Country | Head |
      |:--------|------|
      | Velia   | **Jan Orlo** |
      | Orsk    | Mira Tesk \\| Ana Brook |

      They met.
      """)
    #expect(
      reading.blocks(.row) == [
        "Country | Head", "Velia | Jan Orlo", "Orsk | Mira Tesk | Ana Brook",
      ])
  }

  @Test func `leaves out definitions, breaks and scripts`() throws {
    let reading = try markdown(
      "The ministers met.\n\n***\n\n[1]: https://a.example\n\n<script>\nalert(1)\n</script>\n\nThey left."
    )
    #expect(reading.sentences == ["The ministers met.", "They left."])
    #expect(reading.leftOut == ["[1]: https://a.example", "<script> alert(1) </script>"])
  }

  @Test(arguments: [
    ("He <script>alert(7)</script>left.", "He left.", "<script>alert(7)</script>"),
    ("He left <iframe src=\"a\">at nine.", "He left at nine.", "<iframe src=\"a\">"),
    ("He left.<!-- at *nine* > -->", "He left.", "<!-- at *nine* > -->"),
    ("He left ![the *car*](a.png) at nine.", "He left at nine.", "![the *car*](a.png)"),
    (
      "He left <img src=a.png alt='his car'> at nine.", "He left at nine.",
      "<img src=a.png alt='his car'>"
    ),
    ("<!-- a\n\nb -->\nHe left.", "He left.", "<!-- a b -->"),
    ("<STYLE>\n\np {}\n</style>\n\nHe left.", "He left.", "<STYLE> p {} </style>"),
    ("He left.\n\n<svg><text>x</text></svg>", "He left.", "<svg><text>x</text></svg>"),
  ])
  func `names what it leaves out of the text`(text: String, sentence: String, hidden: String) throws
  {
    let reading = try markdown(text)
    #expect(reading.sentences == [sentence])
    #expect(reading.leftOut == [hidden])
    let source = reading.document.leftOut[0].source
    #expect(source.count >= hidden.utf8.count)
  }

  @Test(arguments: ["He <!-- left.", "He <script left.", "<!-- He left."])
  func `loses no text to what is never closed`(text: String) throws {
    let reading = try markdown(text)
    #expect(reading.sentences == [text])
  }

  @Test func `shows the beginning of a long script`() throws {
    let script = "<script>" + String(repeating: "é", count: 400) + "</script>"
    let reading = try markdown("He left.\n\n\(script)")
    #expect(reading.leftOut == ["<script>" + String(repeating: "é", count: 146) + "…"])
  }

  @Test(arguments: ["`code`", "``a`b``", "```\nshare\n```", "`Share`"])
  func `keeps a paragraph of nothing but code`(code: String) throws {
    let reading = try markdown("The ministers met.\n\nThey left.\n\n\(code)")
    #expect(reading.paragraphs.count == 3)
    #expect(reading.leftOut.isEmpty)
  }

  @Test func `takes long lines for paragraphs`() throws {
    let line = "The ministers met on Tuesday and talked about a good many things that day, "
    let long = String(repeating: line, count: 4) + "and left."
    let reading = try markdown("\(long)\n\(long)")
    #expect(reading.paragraphs.count == 2)
  }
}
