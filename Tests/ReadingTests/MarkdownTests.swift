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
  }

  @Test func `takes long lines for paragraphs`() throws {
    let line = "The ministers met on Tuesday and talked about a good many things that day, "
    let long = String(repeating: line, count: 4) + "and left."
    let reading = try markdown("\(long)\n\(long)")
    #expect(reading.paragraphs.count == 2)
  }
}
