import Briefing
import Testing

@Suite struct PlainLayoutTests {
  @Test func `takes each line for a paragraph where no blank lines stand between`() throws {
    let reading = try Specimen(
      """
      The ministers of Velia and Orsk met on Tuesday to talk about the ports of both countries, and agreed to meet again.
      They signed a memorandum on railway tariffs.
      It will be in force from May.
      """)
    #expect(reading.paragraphs.count == 3)
  }

  @Test func `joins lines that were broken for their width`() throws {
    let reading = try Specimen(
      """
      The ministers of Velia and Orsk met on Tuesday to talk
      about the ports of both countries, and agreed to meet
      again before the end of the year in the Velian capital.
      They signed a memorandum on railway tariffs.

      It will be in force from May, said the minister, who has
      held the post since the summer and is to leave it soon.
      """)
    #expect(
      reading.paragraphs == [
        "The ministers of Velia and Orsk met on Tuesday to talk about the ports of both countries, "
          + "and agreed to meet again before the end of the year in the Velian capital. "
          + "¦ They signed a memorandum on railway tariffs.",
        "It will be in force from May, said the minister, who has held the post since the summer "
          + "and is to leave it soon.",
      ])
  }

  @Test(arguments: [
    ("co-", "operation between", "cooperation between"),
    ("Velian-", "Orskan talks", "Velian-Orskan talks"),
    ("2024-", "2025 plan and", "2024-2025 plan and"),
    ("long-", "term loans and", "long-term loans and"),
    ("first-", "and second-year", "first- and second-year"),
    ("state-of-the-", "art ports of", "state-of-the-art ports of"),
  ])
  func `takes out the hyphen at which a line broke a word, and no other`(
    end: String, start: String, joined: String
  ) throws {
    func wide(_ line: String, _ end: String = "") -> String {
      line + String(repeating: "x", count: 60 - line.count - end.count) + end
    }
    let reading = try Specimen(
      """
      \(wide("The ministers of Velia and Orsk met and ", " \(end)"))
      \(wide("\(start) on Tuesday, and the "))
      \(wide("two sides sat with all of their delegations in the hall"))
      \(wide("to agree on what is still open for their government"))
      and their parliaments.
      """)
    #expect(reading.paragraphs.count == 1)
    #expect(reading.paragraphs[0].contains(" \(joined) on Tuesday, and the "))
    let source = try #require(reading.document.sentences.last?.source)
    #expect(source.upperBound == reading.source.count)
  }

  @Test func `takes neighbouring lines with as many tabs for the rows of a table`() throws {
    let reading = try Specimen(
      """
      Ministers visit Orsk in May

      \(body)

      Country\tMinister\tDay
      Velia\tJan Orlo\t12 May 2025
      Anson\tMira Tesk\t13 May 2025

      \(more)
      \tIt was\tset apart.
      """)
    #expect(
      reading.blocks(.row) == [
        "Country | Minister | Day", "Velia | Jan Orlo | 12 May 2025",
        "Anson | Mira Tesk | 13 May 2025",
      ])
    #expect(reading.paragraphs.last == "It was set apart.")
    #expect(reading.leftOut == [])
  }

  @Test func `begins a paragraph at an indented line of wrapped text`() throws {
    let reading = try Specimen(
      """
          The ministers of Velia and Orsk met on Tuesday to
      talk about the ports of both countries, and agreed to
      meet again before the end of the year in the capital.
          They signed a memorandum on railway tariffs, which
      will be in force from May, said the Velian minister.
      """)
    #expect(reading.paragraphs.count == 2)
  }

  @Test func `keeps the lines of a list of names apart`() throws {
    let reading = try Specimen(
      """
      The following took part:

      Jan Orlo (Velia)
      Mira Tesk (Orsk)
      Ana Brook (Port Anson)

      They agreed on all points of the agenda that day.
      """)
    #expect(reading.paragraphs.count == 5)
    #expect(reading.headings.isEmpty)
  }

  @Test(arguments: [
    ("• first point", "• first point"), ("•glued point", "• glued point"),
    ("- with a dash", "- with a dash"), ("– with a long one", "– with a long one"),
    ("* with a star", "* with a star"), ("· with a dot", "· with a dot"),
    ("1. numbered", "1. numbered"), ("12) numbered", "12) numbered"), ("3.Glued", "3. Glued"),
    ("(a) lettered", "(a) lettered"), ("a) lettered", "a) lettered"),
    ("(iv) in Roman", "(iv) in Roman"), ("• “quoted”", "• “quoted”"),
    ("(b) (and so on)", "(b) (and so on)"), ("▪ square", "▪ square"),
  ])
  func `knows the marks of lists`(line: String, expected: String) throws {
    let reading = try Specimen("They agreed on these points of the list:\n\n\(line);\n\(line).")
    #expect(reading.items == [expected + ";", expected + "."])
  }

  @Test(arguments: [
    "2024. was a good year.", "3.5 million came.", "-5 degrees were measured.",
    "J. Orlo said so to the press.", "(LEAD) was its mark then.", "(c) 2024 was printed there.",
    "*All of it was said before.",
  ])
  func `takes no other line for a point of a list`(line: String) throws {
    let reading = try Specimen("The ministers met on Tuesday and said:\n\n\(line)")
    #expect(reading.items.isEmpty)
  }

  @Test func `finds subheadings between paragraphs`() throws {
    let reading = try Specimen(
      """
      The ministers of Velia and Orsk met on Tuesday to talk about their ports.

      Rail and ferries

      They signed a memorandum on railway tariffs that day.

      What comes next?

      - It will be in force from May.
      """)
    #expect(reading.headings == ["Rail and ferries", "What comes next?"])
  }

  @Test(arguments: [
    "Rail and ferries.", "rail and ferries", "Among those who spoke:", "Rail, ferries,",
    "A line that goes on for many more words than any subheading of a dispatch would ever have",
  ])
  func `takes no other line for a subheading`(line: String) throws {
    let reading = try Specimen(
      """
      The ministers of Velia and Orsk met on Tuesday to talk about their ports.

      \(line)

      They signed a memorandum on railway tariffs that day.
      """)
    #expect(reading.headings.isEmpty)
  }

  @Test func `takes a word of a bar for a subheading only beside others`() throws {
    let text = """
      The ministers of Velia and Orsk met on Tuesday to talk about their ports.

      Trade

      They signed a memorandum on railway tariffs that day.
      """
    let alone = try Specimen(text)
    #expect(alone.headings.isEmpty)
    #expect(alone.leftOut == ["Trade"])
    let beside = try Specimen(text + "\n\nThe next round\n\nIt will be held in Port Anson in May.")
    #expect(beside.headings == ["Trade", "The next round"])
  }
}
