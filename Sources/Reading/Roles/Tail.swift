import Briefing
import Text

extension Subeditor {
  /// Leaves out the other news that a page has below its text, from `Related articles` on.
  ///
  /// Only where little comes behind such a line; in the middle of a text it is a bar.
  mutating func leaveOutTail(_ reader: SignOffReader) {
    guard let start = startOfTail() else { return }
    for index in passages.indices[start...] where !passages[index].isLeftOut {
      if reader.signOff(bytes, passages[index].range) == nil { passages[index].role = .leftOut }
    }
  }

  /// The line behind which there is no more text.
  private func startOfTail() -> Int? {
    let all = passages.reduce(0) { $0 + ($1.isLeftOut ? 0 : $1.range.count) }
    var before = 0
    var paragraphs = 0
    for (index, passage) in passages.enumerated() {
      if !passage.isLeftOut {
        before += passage.range.count
        if isText(passage) { paragraphs += 1 }
      } else if paragraphs >= 2, before * 10 >= all * 6, isTailHead(passage.range) {
        return index
      }
    }
    return nil
  }

  /// `Related articles`, `Recent posts`, `Leave a reply`: a few words that bring in something else.
  private func isTailHead(_ range: Range<Int>) -> Bool {
    guard range.count <= 40, !text.endsInFullStop(range) else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard let first = tokens.first, (1...5).contains(tokens.count) else { return false }
    return Self.tailWords.contains(first.word)
  }

  private static let tailWords = Set(
    [
      "related", "recommended", "recent", "latest", "popular", "trending", "leave", "comments",
      "more", "most", "other", "legal", "disclaimer",
    ].map { Word($0) })
}
