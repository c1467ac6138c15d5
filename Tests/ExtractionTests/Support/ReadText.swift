import Briefing
import Gazetteer
import Reading
import Testing

@testable import Extraction
@testable import briefgen

/// A short text with all that the gazetteer says of its words.
func annotated(_ text: String) throws -> AnnotatedText {
  let document = try Dispatch(text).findings.document
  return AnnotatedText(document: document, lexicon: Dispatch.lexicon)
}
