import Testing

@testable import Intake

@Suite struct PrintedLinesTests {
  @Test(arguments: [
    // A paragraph goes on over its lines, and a heading does not.
    (
      "Ministers meet in Orsk\n\nThe ministers of Velia and Anson met in Orsk on 12\nMay 2025.\n",
      "Ministers meet in Orsk\n\nThe ministers of Velia and Anson met in Orsk on 12 May 2025.\n"
    ),
    // A full line that ends a sentence goes on; a short one does not.
    (
      "The ministers of Velia and Anson met today.\nThey agreed on the tariff, and on\nports.\nThe end.\n",
      "The ministers of Velia and Anson met today. They agreed on the tariff, and on ports.\nThe end.\n"
    ),
    // Points of a list stay apart.
    (
      "The ministers of Velia and Anson agreed on:\n• tariffs for all the goods of the sea\n2. ports\n",
      "The ministers of Velia and Anson agreed on:\n• tariffs for all the goods of the sea\n2. ports\n"
    ),
    ("", ""), ("\n", "\n"),
    (
      "The ministers of Velia and Anson will go on to co-\noperate.",
      "The ministers of Velia and Anson will go on to co-operate."
    ),
  ])
  func `are joined to paragraphs`(printed: String, joined: String) {
    let found = String(decoding: PrintedLines.joined(Array(printed.utf8)), as: UTF8.self)
    #expect(found == joined)
  }
}
