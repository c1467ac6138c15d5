import Briefing
import Text

/// The items of a digest: each may have a headline in capitals, a byline and a dateline of its own.
extension Subeditor {
  /// Finds the heads of the items behind the first.
  mutating func editItems(from start: Int) {
    var index = start
    while index < passages.count {
      if passages[index].isUndecided, isShouted(passages[index].range), leadsToText(index) {
        passages[index].role = .block(.heading(level: 2))
      } else if passages[index].isUndecided, isBylineOfItem(index) {
        passages[index].role = .block(.dateline)
      } else if index > start {
        takeRepeatedDateline(&index)
      }
      index += 1
    }
  }

  /// A short line without a small letter: `VELIA-ANSON COMMISSION GATHERED IN ORSK`; names in it may
  /// have an initial before them.
  func isShouted(_ range: Range<Int>) -> Bool {
    guard range.count <= 140, text.lettered(range, upTo: 2) >= 2, !text.endsInFullStop(range)
    else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    return tokens.count >= 3
      && tokens.allSatisfy { !$0.shape.contains(.hasSmall) && !$0.shape.contains(.caseless) }
  }

  /// Whether text follows, the byline and the dateline of an item allowed between.
  private func leadsToText(_ index: Int) -> Bool {
    guard let next = next(after: index) else { return false }
    if isText(passages[next]) { return true }
    guard isByline(passages[next].range), let behind = self.next(after: next) else { return false }
    return isText(passages[behind])
  }

  private func isBylineOfItem(_ index: Int) -> Bool {
    guard let before = previous(before: index), passages[before].isHeading,
      let next = next(after: index), isText(passages[next])
    else { return false }
    return isByline(passages[index].range)
  }

  /// `By B. Khulan`.
  private func isByline(_ range: Range<Int>) -> Bool {
    guard range.count <= 80, Word(bytes.span, range.prefix(2)) == Word("by") else { return false }
    return headerLine(range)?.isWhole ?? false
  }

  /// Cuts off a dateline of the agency, or of the day, that the first one has.
  private mutating func takeRepeatedDateline(_ index: inout Int) {
    let range = passages[index].range
    guard passages[index].isUndecided, statements.dateline != nil, mayBeginWithDateline(range)
    else { return }
    let (tokens, isWhole) = tokens(range, upTo: Self.datelineBytes)
    var parser = parser(tokens, isWhole)
    guard let line = parser.dateline(), line.isCertain, line.end < tokens.count,
      line.agency.map({ $0.name == statements.publisher?.value }) ?? isOfDay(line)
    else { return }
    cut(index, at: tokens[line.end].range.lowerBound, first: .block(.dateline))
    index += 1
  }

  private func isOfDay(_ line: Dateline) -> Bool {
    guard let date = line.date else { return false }
    return date == statements.dates.dateline?.value
  }
}
