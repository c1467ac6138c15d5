import Briefing

extension Subeditor {
  /// Finds the short lines between paragraphs that say what follows.
  ///
  /// Several such lines on end are a list of names, not headings.
  mutating func findSubheadings() {
    var index = 0
    while index < passages.count {
      guard isShortLine(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < passages.count, passages[end].isLeftOut || isShortLine(end) { end += 1 }
      let lines = (index..<end).filter { !passages[$0].isLeftOut }
      if lines.count == 1, isBetweenText(lines[0]) {
        passages[lines[0]].role = .block(.heading(level: 2))
      }
      index = end
    }
    restoreDoubtful()
  }

  /// Takes `Trade` or `Security` back in where the text has other headings too.
  private mutating func restoreDoubtful() {
    guard let first = passages.indices.first(where: { isText(passages[$0]) }),
      passages[first...].contains(where: \.isHeading)
    else { return }
    for index in passages.indices.dropFirst(first)
    where passages[index].isDoubtful && isBetweenText(index) {
      passages[index].role = .block(.heading(level: 2))
    }
  }

  /// Whether it is short, begins with a capital and does not end as sentences and lead-ins do.
  private func isShortLine(_ index: Int) -> Bool {
    guard passages[index].isUndecided else { return false }
    let range = passages[index].range
    guard range.count <= 200, text.width(range, upTo: 100) <= 100,
      text.wordCount(range, upTo: 13) <= 12
    else { return false }
    let last = bytes[range.upperBound - 1]
    let isOpen = [":", ";", ",", "-"].contains { UInt8(ascii: $0) == last }
    return !isOpen && !text.endsInFullStop(range) && !text.beginsWithSmall(range)
      && bytes[range].contains { $0.isLetter || $0 >= 0xC3 }
  }

  private func isBetweenText(_ index: Int) -> Bool {
    guard let before = previous(before: index), let after = next(after: index) else { return false }
    let isLeadIn = text.endsIn(UInt8(ascii: ":"), passages[before].range)
    switch passages[before].role {
    case .block(.headline), .block(.dateline): return isText(passages[after])
    default: break
    }
    return !isLeadIn && isParagraph(passages[after])
  }

  /// Text, or the lead-in of a list.
  private func isParagraph(_ passage: Passage) -> Bool {
    isText(passage)
      || passage.isUndecided && text.endsIn(UInt8(ascii: ":"), passage.range)
        && text.wordCount(passage.range, upTo: 3) >= 3
      || passage.isUndecided && text.endsSentence(passage.range)
  }
}
