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

  /// `[2.14](../../documents/…/index.html#s14)` for the 14th sentence of the second source, `[14]` on
  /// the document's own page; each behind a blank at which no line ends.
  func marks(for citations: [Citation]) -> String {
    var marks = ""
    for citation in citations.prefix(Self.mostMarks) {
      let address = PageAddress.document(citation.document)
      let isOwn = address == page
      let sentence = citation.sentence.map(String.init)
      marks += "\u{A0}["
      marks += label(isOwn ? nil : numbers[citation.document].map(String.init), sentence)
      marks += "]("
      if !isOwn || sentence == nil { marks += page.link(to: address, from: top) }
      if let sentence { marks += "#s" + sentence }
      marks += ")"
    }
    return marks
  }

  private func label(_ number: String?, _ sentence: String?) -> String {
    guard let number else { return sentence ?? head }
    return sentence.map { number + "." + $0 } ?? number
  }
}
