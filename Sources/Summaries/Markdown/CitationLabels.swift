import Briefing
import Languages

/// The small marks behind a sentence: what each is called and where it leads.
///
/// A mark keeps its name when a sentence is put in above it, so a change shows as a small diff.
struct CitationLabels: Sendable {
  private let page: PageAddress
  /// The way from the page to the top of the site.
  private let top: String
  private let head: String
  /// The sources of the page by number, from 1.
  private let numbers: [Identifier<Document>: Int]

  /// More would drown the sentence.
  static let mostMarks = 3

  init(page: PageAddress, sources: [Identifier<Document>], in language: Language) {
    self.page = page
    top = page.top
    head = language.text(.head)
    numbers = Dictionary(
      sources.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { one, _ in one })
  }

  /// Appends `[2.14](../../documents/…/index.html#s14)` for the 14th sentence of the second source,
  /// `[14]` on the document's own page; each behind a blank at which no line ends.
  func appendMarks(for citations: [Citation], to text: inout [UInt8]) {
    for citation in citations.prefix(Self.mostMarks) {
      let address = PageAddress.document(citation.document)
      let isOwn = address == page
      let number = isOwn ? nil : numbers[citation.document]
      text += "\u{A0}[".utf8
      if let number { text += String(number).utf8 }
      if let sentence = citation.sentence {
        if number != nil { text += ".".utf8 }
        text += String(sentence).utf8
      } else if number == nil {
        text += head.utf8
      }
      text += "](".utf8
      if !isOwn || citation.sentence == nil { text += page.link(to: address, from: top).utf8 }
      if let sentence = citation.sentence {
        text += "#s".utf8
        text += String(sentence).utf8
      }
      text += ")".utf8
    }
  }
}
