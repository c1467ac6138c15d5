import Briefing

/// The small marks behind a sentence: what each is called and where it leads.
///
/// A mark keeps its name when a sentence is put in above it, so a change shows as a small diff.
struct CitationLabels: Sendable {
  private let page: PageAddress
  /// The sources of the page by number, from 1; empty where it does not list them.
  private let numbers: [Identifier<Document>: Int]

  /// More would drown the sentence.
  private static let mostMarks = 3

  init(page: PageAddress, sources: [Identifier<Document>] = []) {
    self.page = page
    numbers = Dictionary(
      sources.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { one, _ in one })
  }

  /// `[2.14](../../documents/…/index.html#s14)` for the 14th sentence of the second source; `[14]` on
  /// the document's own page, `[§14]` where the page does not number its sources.
  func marks(for citations: [Citation]) -> String {
    citations.prefix(Self.mostMarks).map { " [\(label(of: $0))](\(page.link(to: $0)))" }.joined()
  }

  private func label(of citation: Citation) -> String {
    let isOwn = page == .document(citation.document)
    switch (citation.sentence, isOwn ? nil : numbers[citation.document]) {
    case (let sentence?, let number?): return "\(number).\(sentence)"
    case (let sentence?, nil): return isOwn ? "\(sentence)" : "§\(sentence)"
    case (nil, let number?): return "\(number)"
    case (nil, nil): return "head"
    }
  }
}
