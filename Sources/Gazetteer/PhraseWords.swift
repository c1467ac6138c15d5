import Text

/// The words of a phrase as a trie has them, one phrase after another in the same memory.
struct PhraseWords {
  private var words: [(key: UInt64, isCapitalized: Bool)] = []
  private var tokens: [Token] = []

  /// How many words the phrase has that was read last.
  var count: Int { words.count }

  subscript(index: Int) -> (key: UInt64, isCapitalized: Bool) { words[index] }

  /// Reads a phrase in place of the one before.
  mutating func read(_ phrase: Span<UInt8>) {
    if !readPlain(phrase) { readTokens(of: phrase) }
  }

  /// Reads a phrase as a text is read.
  mutating func readTokens(of phrase: Span<UInt8>) {
    words.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.append(tokensOf: phrase, 0..<phrase.count, to: &tokens)
    for index in tokens.indices {
      let isPassedOver =
        index > 0 && (PhraseTrie.isPassedOver(index, in: tokens) || tokens[index].is("\""))
      if isPassedOver { continue }
      words.append((PhraseTrie.key(of: tokens[index]), tokens[index].isCapitalized))
    }
  }

  /// Reads a phrase of nothing but words of ASCII, in capitals or with none behind the first letters,
  /// between single blanks or hyphens; false where it is no such phrase.
  ///
  /// Nearly all are: the tokenizer, which is ready for anything, takes ten times as long for them.
  mutating func readPlain(_ phrase: Span<UInt8>) -> Bool {
    words.removeAll(keepingCapacity: true)
    var index = 0
    while index < phrase.count {
      let start = index
      var word = Word()
      while index < phrase.count, (0x41...0x5A).contains(phrase[index]) {
        word.append(phrase[index] | 0x20)
        index += 1
      }
      let isCapitalized = index > start
      while index < phrase.count, (0x61...0x7A).contains(phrase[index]) {
        word.append(phrase[index])
        index += 1
      }
      guard index > start else { return false }
      words.append((word.value, isCapitalized))
      guard index < phrase.count else { return true }
      guard phrase[index] == UInt8(ascii: " ") || phrase[index] == UInt8(ascii: "-") else {
        return false
      }
      index += 1
    }
    return false
  }
}
