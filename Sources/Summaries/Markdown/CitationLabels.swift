import Briefing
import Languages

/// The small marks behind a sentence: what each is called and where it leads.
///
/// A mark keeps its name when a sentence is put in above it, so a change shows as a small diff.
struct CitationLabels: Sendable {
  private let page: PageAddress
  private let head: String
  /// The sources of the page by number, from 1.
  private let numbers: [Identifier<Document>: Int]

  /// More would drown the sentence.
  static let mostMarks = 3

  init(page: PageAddress, sources: [Identifier<Document>], in language: Language) {
    self.page = page
    head = language.text(.head)
    numbers = Dictionary(
      sources.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { one, _ in one })
  }

  /// `[2.14](../../documents/…/index.html#s14)` for the 14th sentence of the second source, `[14]` on
  /// the document's own page; each behind a blank at which no line ends.
  func marks(for citations: [Citation]) -> String {
    citations.prefix(Self.mostMarks).map { "\u{A0}[\(label(of: $0))](\(page.link(to: $0)))" }
      .joined()
  }

  private func label(of citation: Citation) -> String {
    let number = page == .document(citation.document) ? nil : numbers[citation.document]
    let parts = [number, citation.sentence].compactMap { $0 }.map(String.init)
    return parts.isEmpty ? head : parts.joined(separator: ".")
  }
}
