import Testing

@Suite struct CleaningTests {
  @Test(arguments: [
    ("Two  blanks\tand a tab.", "Two blanks and a tab."),
    ("No\u{A0}break, narrow\u{202F}one, wide\u{3000}one.", "No break, narrow one, wide one."),
    ("A soft\u{AD} hy\u{AD}phen.", "A soft hyphen."),
    ("Zero\u{200B} width\u{FEFF} \u{2060}marks.", "Zero width marks."),
    ("Turned \u{202E}round\u{202C} text.", "Turned round text."),
    ("A bell\u{7} and a delete\u{7F}.", "A bell and a delete."),
  ])
  func `leaves out what a reader does not see`(text: String, expected: String) throws {
    let reading = try Specimen(text)
    #expect(reading.sentences == [expected])
  }

  @Test func `joins a word that a soft hyphen breaks at the end of a line`() throws {
    let reading = try Specimen("The two sides spoke of inter\u{AD}\nnational trade.")
    #expect(reading.sentences == ["The two sides spoke of international trade."])
  }

  @Test(arguments: [
    ("Fish &amp; chips &mdash; 5&nbsp;euros.", "Fish & chips — 5 euros."),
    ("It&#39;s &#x201C;done&#x201D;.", "It's “done”."),
    ("Uyan&#305;k &eacute;t&eacute;&shy;.", "Uyanık été."),
    ("It&#146;s cp1252.", "It’s cp1252."),
  ])
  func `decodes character references`(text: String, expected: String) throws {
    let reading = try Specimen(text)
    #expect(reading.sentences == [expected])
  }

  @Test(arguments: [
    "AT&T; and R&D were named.", "Research & Development.", "An &unknown; name.",
    "No semicolon &amp here.", "A number &#x110000; too large.",
  ])
  func `leaves what is no reference as it is`(text: String) throws {
    let reading = try Specimen(text)
    #expect(reading.sentences == [text])
  }

  @Test func `keeps tags in plain text as characters`() throws {
    let text = "He wrote <script>alert(1)</script> and a < b."
    let reading = try Specimen(text)
    #expect(reading.sentences == [text])
  }
}
