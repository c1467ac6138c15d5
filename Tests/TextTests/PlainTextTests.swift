import Testing

@testable import Text

struct PlainTextTests {
  @Test(arguments: [
    ("", []), ("   ", []), ("one", ["one"]), (" two  words ", ["two", "words"]),
    ("of Côte d’Ivoire", ["of", "Côte", "d’Ivoire"]), ("a\u{A0}b c", ["a\u{A0}b", "c"]),
  ])
  func `cuts a text at its blanks`(text: String, words: [String]) {
    #expect(text.betweenBlanks.map(String.init) == words)
  }

  @Test(arguments: [
    ("Lake Forum", "Forum", true), ("Lake Forum", "Lake Forum", true),
    ("Lake", "Lake Forum", false),
    ("Lake Forum", "lake", false), ("aaab", "aab", true), ("", "a", false), ("a", "", true),
    ("Fórum", "órum", true), ("Fórum", "orum", false),
  ])
  func `tells whether words stand in a text`(text: String, words: String, isThere: Bool) {
    #expect(text.holds(words) == isThere)
  }
}
