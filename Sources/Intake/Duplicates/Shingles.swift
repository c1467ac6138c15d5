import Briefing
import Text

/// A text as the set of all runs of a few words in it: two texts are alike as their sets are.
struct Shingles {
  /// Words of a run: with fewer, unlike texts of one trade look alike.
  private static let length = 4

  /// Hashes of the runs.
  let values: Set<UInt64>

  /// Of the text proper, without headline and dateline, which each outlet writes anew.
  init(_ document: Document) {
    var words: [UInt64] = []
    for block in document.blocks where block.kind.isText {
      for sentence in document.sentences[block.sentences] {
        let bytes = Array(document.text[sentence.range])
        words += Tokenizer.tokens(in: bytes).lazy.filter { !$0.isMark }.map(\.word.value)
      }
    }
    var values: Set<UInt64> = []
    let count = max(words.count - Self.length + 1, words.isEmpty ? 0 : 1)
    values.reserveCapacity(count)
    for start in 0..<count {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for word in words[start..<min(start + Self.length, words.count)] {
        hash = (hash ^ word) &* 0x0000_0100_0000_01B3
        hash ^= hash >> 29
      }
      values.insert(hash)
    }
    self.values = values
  }
}
