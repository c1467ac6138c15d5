import Briefing
import Testing

struct CitationTests {
  private let citations = ["b", "b", "d", "f"].enumerated().map { offset, slug in
    Citation(document: Identifier(slug), sentence: offset + 1)
  }

  @Test(
    arguments: [
      ("a", nil), ("b", 1), ("c", nil), ("d", 3), ("f", 4), ("g", nil),
    ] as [(String, Int?)])
  func `finds a document's first citation among those of others`(slug: String, sentence: Int?) {
    #expect(citations.first(of: Identifier(slug))?.sentence == sentence)
    #expect([Citation]().first(of: Identifier(slug)) == nil)
  }
}
