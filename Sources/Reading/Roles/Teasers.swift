import Text

extension Subeditor {
  /// Leaves out what leads to other texts: the points below `Read also:`, and boxes that end in
  /// `see more`.
  mutating func leaveOutTeasers() {
    for index in passages.indices {
      if passages[index].isLeftOut, leadsToList(passages[index].range) {
        leaveOutPoints(below: index)
      }
      guard passages[index].isUndecided else { continue }
      if endsInMore(passages[index].range) || isCutOff(index) { leaveOutBox(endingAt: index) }
    }
  }

  /// `Read also:`, `Related stories`.
  private func leadsToList(_ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    return tokens.first.map { Self.leads.contains($0.word) } ?? false
  }

  private mutating func leaveOutPoints(below index: Int) {
    for next in passages.indices[(index + 1)...] {
      guard passages[next].isItem, !text.endsInFullStop(passages[next].range) else { return }
      passages[next].role = .leftOut
    }
  }

  /// `… in Bujumbura… More »`.
  private func endsInMore(_ range: Range<Int>) -> Bool {
    guard range.count <= 400 else { return false }
    let isArrow =
      text.endsIn("»", range) || text.endsIn("→", range) || text.endsIn(UInt8(ascii: ">"), range)
    guard isArrow else { return false }
    let word = Tokenizer.tokens(in: bytes, range.suffix(30)).last { !$0.isMark }
    return word?.word == Word("more")
  }

  /// Whether its sentence breaks off, and a way to the rest of it follows.
  private func isCutOff(_ index: Int) -> Bool {
    let range = passages[index].range
    guard range.count <= 600, index + 1 < passages.count, passages[index + 1].isLeftOut,
      text.endsIn("...", range) || text.endsIn("…", range)
    else { return false }
    let next = passages[index + 1].range
    guard next.count <= 30 else { return false }
    return Tokenizer.tokens(in: bytes, next).contains { $0.word == Word("more") }
  }

  /// Leaves out the end of a box, and the line above it that is its headline.
  private mutating func leaveOutBox(endingAt index: Int) {
    passages[index].role = .leftOut
    guard let above = previous(before: index), above > 0, previous(before: above) != nil,
      passages[above].isUndecided, passages[above].range.count <= 120,
      !text.endsSentence(passages[above].range)
    else { return }
    passages[above].role = .leftOut
  }

  private static let leads = Set(
    ["read", "see", "related", "more", "also", "recommended"].map { Word($0) })
}
