import Text

/// Tells at once, for most words, that they are not in a set.
///
/// One bit a word, by its hash: what is asked for nearly every word of a text is most often not
/// there, and a dictionary takes ten times as long to say so.
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 128)

  mutating func insert(_ word: Word) {
    bits[Int(word.value >> 6 & 127)] |= 1 << (word.value & 63)
  }

  /// False only for a word that was never put in.
  func mayContain(_ word: Word) -> Bool {
    bits[Int(word.value >> 6 & 127)] & 1 << (word.value & 63) != 0
  }
}
