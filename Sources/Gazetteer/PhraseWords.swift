import Text

/// The words of a phrase as a trie has them, one phrase after another in the same memory.
struct PhraseWords {
  /// Those of the phrase, and behind them what is left of longer ones before.
  private var keys: [UInt64] = []
  private var tokens: [Token] = []
  /// How many words the phrase has that was read last.
  private(set) var count = 0
  /// A bit for each of its words that has a capital, of the first 32.
  private(set) var capitals: UInt32 = 0

  subscript(index: Int) -> UInt64 { keys[index] }

  /// Reads a phrase in place of the one before.
  mutating func read(_ phrase: Span<UInt8>) {
    if !readPlain(phrase) { readTokens(of: phrase) }
  }

  /// Reads a phrase as a text is read.
  mutating func readTokens(of phrase: Span<UInt8>) {
    (count, capitals) = (0, 0)
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.append(tokensOf: phrase, 0..<phrase.count, to: &tokens)
    for index in tokens.indices {
      let isPassedOver =
        index > 0 && (PhraseTrie.isPassedOver(index, in: tokens) || tokens[index].is("\""))
      if isPassedOver { continue }
      append(PhraseTrie.key(of: tokens[index]), isCapitalized: tokens[index].isCapitalized)
    }
  }

  /// Reads a phrase of nothing but words of ASCII, in capitals or with none behind the first letters,
  /// between single blanks or hyphens; false where it is no such phrase.
  ///
  /// Nearly all are: the tokenizer, which is ready for anything, takes ten times as long for them.
  mutating func readPlain(_ phrase: Span<UInt8>) -> Bool {
    (count, capitals) = (0, 0)
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
      append(word.value, isCapitalized: isCapitalized)
      guard index < phrase.count else { return true }
      guard phrase[index] == UInt8(ascii: " ") || phrase[index] == UInt8(ascii: "-") else {
        return false
      }
      index += 1
    }
    return false
  }

  private mutating func append(_ key: UInt64, isCapitalized: Bool) {
    if isCapitalized, count < 32 { capitals |= 1 << UInt32(count) }
    if count < keys.count { keys[count] = key } else { keys.append(key) }
    count += 1
  }
}
