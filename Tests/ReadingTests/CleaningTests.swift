import Briefing
import Reading
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

  @Test(arguments: [
    ("Zero\u{200B} width\u{FEFF} \u{2060}marks.", "Zero⟨U+200B⟩ width⟨U+FEFF⟩ ⟨U+2060⟩marks."),
    ("Turned \u{202E}round\u{202C} text.", "Turned ⟨U+202E⟩round⟨U+202C⟩ text."),
    ("\u{202E}All of it.\u{2069}", "⟨U+202E⟩All of it.⟨U+2069⟩"),
    ("A bell\u{7} and a delete\u{7F}.", "A bell⟨U+0007⟩ and a delete⟨U+007F⟩."),
    ("By number &#x202E;turned.", "By number ⟨U+202E⟩turned."),
    ("Hidden\u{E0041} words a\u{FE01}b.", "Hidden⟨U+E0041⟩ words a⟨U+FE01⟩b."),
    ("Joined\u{200D} in\u{200C} vain.", "Joined⟨U+200D⟩ in⟨U+200C⟩ vain."),
    ("Blanks  \u{200B}  \u{200B} too.", "Blanks ⟨U+200B⟩⟨U+200B⟩too."),
    ("A soft\u{AD} hy\u{AD}phen.", "A soft hyphen."),
  ])
  func `shows by a mark what nobody sees, where it stood`(text: String, expected: String) throws {
    let reading = try Specimen(text)
    let marked = reading.document.sentences.map(reading.document.markedText)
    #expect(marked == [expected])
    let clean = reading.sentences
    #expect(clean == [expected.replacing(/⟨[^⟩]*⟩/, with: "")])
  }

  @Test(arguments: [
    "جمهوری می\u{200C}خواهد.", "ہے\u{200D} اور.", "हिन्\u{200D}दी क्\u{200C}ष.", "ไทย\u{200B}ไทย.",
    "שלום\u{200F}!", "👩\u{200D}🚀 ❤\u{FE0F}\u{200D}🔥 1\u{FE0F}\u{20E3}.",
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}.", "葛\u{E0100}飾.",
  ])
  func `leaves what letters and pictures need as it is`(text: String) throws {
    let reading = try Specimen(text)
    #expect(
      reading.sentences.joined(separator: " ").unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(reading.document.unseen.isEmpty)
  }

  @Test func `tells no mark of how a file begins`() throws {
    let reading = try Specimen(bytes: [0xEF, 0xBB, 0xBF] + Array("They met.".utf8))
    #expect(reading.document.unseen.isEmpty)
  }

  @Test func `shows what stands in an empty line with the next sentence, and with the last`() throws
  {
    let reading = try Specimen("One.\n\n\u{202E}\n\nTwo.\n\n\u{202C}\n")
    let marked = reading.document.sentences.map(reading.document.markedText)
    #expect(marked == ["One.", "⟨U+202E⟩Two.⟨U+202C⟩"])
  }

  @Test func `shows what stands in lines left out`() throws {
    let reading = try Specimen("They met.\n\nSource: OR\u{202E}IENT\n")
    #expect(reading.document.leftOut.map(\.text) == ["Source: OR⟨U+202E⟩IENT"])
    #expect(reading.document.publisher?.value == "ORIENT")
    #expect(reading.document.unseen.isEmpty)
  }

  @Test func `keeps the first of very many, and warns`() throws {
    let text = "They met." + String(repeating: "a\u{202E}", count: 5000)
    let (document, warnings) = try Fixtures.reader.document(
      id: Identifier("a"), file: "a.txt", bytes: Array(text.utf8))
    #expect(document.unseen.count == 2000)
    #expect(
      warnings.map(\.description) == [
        "a.txt: warning: it is full of characters that nobody sees; only the first 2000 are shown; "
          + "take them out"
      ])
  }

  @Test func `warns of what nobody sees in front matter`() throws {
    let text = "---\ntitle: \"A \u{202E}title\"\n---\nThey met."
    let (document, warnings) = try Fixtures.reader.document(
      id: Identifier("a"), file: "a.txt", bytes: Array(text.utf8))
    #expect(document.title?.value == "A title")
    #expect(
      warnings.map(\.description) == [
        "a.txt:2:8: warning: 'title' has characters that nobody sees: ⟨U+202E⟩; "
          + "take them out; they are left out of the page"
      ])
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
