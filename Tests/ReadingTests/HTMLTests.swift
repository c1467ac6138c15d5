import Briefing
import Testing

@Suite struct HTMLTests {
  @Test func `reads what tags say of the layout`() throws {
    let reading = try Specimen(
      """
      <html><head><title>Not this</title></head><body>
      <nav><a href="/">Home</a></nav>
      <h1>Ministers <i>meet</i> in
      Port&nbsp;Anson</h1>
      <p>The ministers met on <b>Tuesday</b>
      to talk about their ports.<br>They left.</p>
      <h2>Rail</h2>
      <ul><li>one</li><li>two</ul>
      <ol><li>three</li></ol>
      <blockquote><p>We are not big, she said.</p></blockquote>
      <table><tr><th>Country</th><th>Head</th></tr><tr><td><p>Velia</p></td><td>Jan Orlo</td></tr></table>
      <script>if (a < b) { alert("<p>no</p>") }</script><!-- <p>no</p> --><style>p {}</style>
      <p>The end came on Friday.</p>
      </body></html>
      """)
    #expect(reading.title == "Ministers meet in Port Anson")
    #expect(
      reading.paragraphs == [
        "The ministers met on Tuesday to talk about their ports.", "They left.",
        "The end came on Friday.",
      ])
    #expect(reading.headings == ["Rail"])
    #expect(reading.items == ["• one", "• two", "1. three"])
    #expect(reading.blocks(.quotation) == ["We are not big, she said."])
    #expect(reading.blocks(.row) == ["Country | Head", "Velia | Jan Orlo"])
    #expect(
      reading.leftOut == [
        "<head><title>Not this</title></head>", "Home",
        "<script>if (a < b) { alert(\"<p>no</p>\") }</script>", "<!-- <p>no</p> -->",
        "<style>p {}</style>",
      ])
  }

  @Test func `names the script and the picture of a text with br`() throws {
    let reading = try Specimen(
      "The ministers met.<br>\n<script>alert(8)</script>\nThey left.<img src=a.png>")
    #expect(reading.paragraphs == ["The ministers met.", "They left."])
    #expect(reading.leftOut == ["<script>alert(8)</script>", "<img src=a.png>"])
  }

  @Test func `keeps an address and a word between angles`() throws {
    let reading = try Specimen(
      "<p>Write to <jan@velia.example>, <Minister Orlo> or <minister>.</p>")
    #expect(
      reading.sentences == ["Write to <jan@velia.example>, <Minister Orlo> or <minister>."])
  }

  @Test func `takes a table of one cell for paragraphs`() throws {
    let reading = try Specimen(
      "<table><tr><td><p>The ministers met on Tuesday.</p><p>They left on Friday.</p></td></tr></table>"
    )
    #expect(reading.paragraphs == ["The ministers met on Tuesday.", "They left on Friday."])
  }

  @Test func `breaks lines at br where there is no other tag`() throws {
    let reading = try Specimen("The ministers met.<br/>They <b>left</b>.\nIt was late.")
    #expect(reading.paragraphs == ["The ministers met.", "They left.", "It was late."])
  }

  @Test(arguments: [
    "<nav><p>The ministers met on Tuesday.</p>", "<script>x</p>The ministers met on Tuesday.</p>",
    "<!-- open <p>The ministers met on Tuesday.</p>",
    "<blockquote>The ministers met on Tuesday.</p>",
  ])
  func `loses no text to a tag that is never closed`(text: String) throws {
    let reading = try Specimen(text)
    let isThere = reading.sentences.contains { $0.hasSuffix("The ministers met on Tuesday.") }
    #expect(isThere)
  }

  @Test func `keeps a sign that is no tag`() throws {
    let reading = try Specimen("<p>It was 3 < 5 and 7 > 6 then.</p>")
    #expect(reading.sentences == ["It was 3 < 5 and 7 > 6 then."])
  }
}
