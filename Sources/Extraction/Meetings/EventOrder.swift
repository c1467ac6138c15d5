import Text

/// Where the meetings of a sentence stand, to find those near some tokens without looking at all:
/// a sentence may have any number of them.
struct EventOrder {
  /// Where each head begins, ascending, and the offset of its mention.
  private let heads: [(token: Int, mention: Int)]
  /// How far the words of any of them go from its head, at most.
  private let longest: Int

  init(_ mentions: [EventMention]) {
    heads = mentions.indices.map { (mentions[$0].head.lowerBound, $0) }.sorted(by: <)
    longest =
      mentions.lazy.map { mention in
        let start = min(mention.tokens.lowerBound, mention.head.lowerBound)
        return max(mention.tokens.upperBound, mention.head.upperBound) - start
      }.max() ?? 0
  }

  /// How many there are, but for one, whose heads begin in some tokens.
  func count(in tokens: Range<Int>, without mention: Int) -> Int {
    var count = 0
    for head in heads[offsets(in: tokens)] where head.mention != mention { count += 1 }
    return count
  }

  /// The mentions whose heads begin in some tokens.
  func mentions(in tokens: Range<Int>) -> [Int] {
    heads[offsets(in: tokens)].map(\.mention)
  }

  /// All mentions of which a word is not further than `reach` from some tokens, and perhaps some others.
  func mentions(near tokens: Range<Int>, reach: Int) -> [Int] {
    mentions(
      in: tokens.lowerBound - reach - longest..<tokens.upperBound + reach + longest)
  }

  private func offsets(in tokens: Range<Int>) -> Range<Int> {
    let start = heads.partition { $0.token < tokens.lowerBound }
    let end = max(start, heads.partition { $0.token < tokens.upperBound })
    Comparisons.note(end - start)
    return start..<end
  }
}

extension RandomAccessCollection where Index == Int {
  /// How many elements come first that are so, where none is behind one that is not.
  func partition(where isFirst: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isFirst(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
