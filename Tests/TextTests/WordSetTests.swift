import Testing
import Text

@Suite struct WordSetTests {
  @Test func `has the words put into it, each once, however many there are`() {
    var words = WordSet()
    for number in 0..<1_000 { words.insert(Word("word\(number)")) }
    for number in 0..<1_000 { words.insert(Word("WORD\(number)")) }
    #expect(words.count == 1_000)
    #expect((0..<1_000).allSatisfy { words.contains(Word("word\($0)")) })
    #expect(!(1_000..<2_000).contains { words.contains(Word("word\($0)")) })
  }

  @Test func `is empty until a word is put into it`() {
    let empty = WordSet()
    #expect(empty.isEmpty)
    #expect(!empty.contains("summit"))
    #expect(!empty.contains(Word()))
    #expect(WordSet(["summit", "talks"]).contains("talks"))
  }
}
