import Testing
import Text

private func words(of text: String) -> [String] {
  let bytes = Array(text.utf8)
  return Tokenizer.tokens(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Iran's minister", ["Iran", "'s", "minister"]),
    ("Iran’s minister", ["Iran", "’s", "minister"]),
    ("the ministers' meeting", ["the", "ministers", "'", "meeting"]),
    ("N'Djamena", ["N'Djamena"]),
    ("Côte d’Ivoire’s", ["Côte", "d’Ivoire", "’s"]),
    ("Guinea-Bissau", ["Guinea", "-", "Bissau"]),
    ("the U.S. and", ["the", "U.S.", "and"]),
    ("1,068th of 44.7", ["1,068th", "of", "44.7"]),
    ("in 2024.", ["in", "2024", "."]),
    ("3+3", ["3", "+", "3"]),
    ("“Mir”", ["“", "Mir", "”"]), ("fromOctober 16", ["from", "October", "16"]),
    ("the11th in2024", ["the", "11th", "in", "2024"]),
    ("PrimeMinister McLeod of KazTransGas", ["Prime", "Minister", "McLeod", "of", "KazTransGas"]),
  ])
  func `cuts words where a reader would`(text: String, expected: [String]) {
    let found = words(of: text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Kyiv", "KYIV"), ("Türkiye", "turkiye"), ("Elçin", "Elcin"), ("N'Djamena", "N’DJAMENA"),
    ("İstanbul", "Istanbul"), ("МОСКВА", "москва"), ("Gro\u{308}na", "Gröna"),
  ])
  func `gives words that differ in case and marks one value`(one: String, other: String) {
    #expect(Word(one) == Word(other))
  }

  @Test func `tells initials from a word at the end of a sentence`() {
    let text = Array("He said so to the U.S. He left.".utf8)
    let tokens = Tokenizer.tokens(in: text)
    #expect(tokens[5].shape.contains(.dotted))
    #expect(tokens[5].word == Word("US"))
  }

  @Test func `does not hang on bytes that are no text`() {
    let bytes: [UInt8] = [0xFF, 0xC3, 0x41, 0xE2, 0x80, 0x00, 0xF0]
    let tokens = Tokenizer.tokens(in: bytes)
    #expect(tokens.last.map { Int($0.end) } == bytes.count)
  }
}
