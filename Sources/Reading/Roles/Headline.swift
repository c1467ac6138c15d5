import Briefing
import Text

extension Subeditor {
  /// Whether a line may be a headline: no sentence, not too long, not the lead-in of a list.
  func isCandidate(_ index: Int) -> Bool {
    let passage = passages[index]
    guard passage.isUndecided || passage.isHeading else { return false }
    let range = passage.range
    guard text.width(range, upTo: 220) <= 220, hasLetter(range) else { return false }
    if passage.isHeading { return true }
    return !isMostlyPublisher(range) && !text.endsInFullStop(range)
      && !text.endsIn(UInt8(ascii: ":"), range)
      && !text.endsIn(UInt8(ascii: ","), range)
  }

  /// A few words that are little more than the name of a publisher.
  private func isMostlyPublisher(_ range: Range<Int>) -> Bool {
    guard range.count <= 60, text.wordCount(range, upTo: 5) <= 4 else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    let known = tokens.indices.reduce(0) { most, index in
      let found = books.publishers.publisher(at: index, in: tokens, upTo: tokens.count, of: bytes)
      return max(most, found.map { $0.end - index } ?? 0)
    }
    return known * 2 >= tokens.count
  }

  private func hasLetter(_ range: Range<Int>) -> Bool {
    bytes[range].contains { $0.isLetter || $0 >= 0xC3 }
  }

  /// The headline among lines: what the markup says, a line that is repeated, the first of four
  /// words or more, else the longest.
  func headline(of candidates: [Int], before body: Int) -> Int? {
    let candidates = withoutList(candidates)
    let marked = candidates.filter { passages[$0].isHeading }
    if let top = marked.first(where: { passages[$0].role == .block(.heading(level: 1)) }) {
      return top
    }
    if let first = marked.first { return first }
    if let repeated = repeated(candidates, before: body) { return repeated }
    if let first = candidates.first(where: { weight($0) >= 4 }) { return first }
    let best = candidates.max { weight($0) < weight($1) }
    return best.flatMap { weight($0) >= 2 ? $0 : nil }
  }

  /// Without lines that are made alike, `Velia – Jan Orlo, Minister`: those are a list.
  private func withoutList(_ candidates: [Int]) -> [Int] {
    let pairs = candidates.filter { index in
      passages[index].range.contains { bytes.has(" – ", at: $0) || bytes.has(" - ", at: $0) }
    }
    return pairs.count < 2 ? candidates : candidates.filter { !pairs.contains($0) }
  }

  private func repeated(_ candidates: [Int], before body: Int) -> Int? {
    for (offset, index) in candidates.enumerated() where weight(index) >= 3 {
      let range = passages[index].range
      let isLater = candidates[(offset + 1)...].contains { text.isSame(passages[$0].range, range) }
      if isLater || isPrefix(range, of: passages[body].range) { return index }
    }
    return nil
  }

  func isPrefix(_ range: Range<Int>, of other: Range<Int>) -> Bool {
    other.count > range.count
      && text.isSame(range, other.lowerBound..<(other.lowerBound + range.count))
  }

  /// Whether a line ends in the headline; a kicker may be glued to it.
  private func isSuffix(_ range: Range<Int>, of other: Range<Int>) -> Bool {
    (range.count...(range.count + 30)).contains(other.count)
      && text.isSame(range, (other.upperBound - range.count)..<other.upperBound)
  }

  /// Words; where a script has no blanks, four letters count as two words.
  private func weight(_ index: Int) -> Int {
    let range = passages[index].range
    let words = text.lettered(range, upTo: 20)
    return bytes[range.lowerBound] >= 0xE3 ? max(words, range.count / 6) : words
  }

  mutating func take(headline: Int, of candidates: [Int]) {
    let range = titleRange(passages[headline].range)
    statements.title = Statement(value: text.string(range), offset: range.lowerBound)
    passages[headline].role = .block(.headline)
    for index in candidates where index != headline {
      let isRepeated = isSuffix(passages[headline].range, of: passages[index].range)
      if index < headline || isRepeated {
        passages[index].role = .leftOut
      } else if passages[index].isUndecided {
        let isStandfirst = text.wordCount(passages[index].range, upTo: 4) >= 4
        passages[index].role = .block(isStandfirst ? .paragraph : .heading(level: 2))
      }
    }
  }

  /// Without the name of the page behind a bar or a dash: `… in Moscow | News.Az`.
  private mutating func titleRange(_ range: Range<Int>) -> Range<Int> {
    let (tokens, isWhole) = tokens(range, upTo: 900)
    guard isWhole,
      let mark = tokens.indices.last(where: { index in
        index > 2 && tokens[index].followsBlank && (tokens[index].is("|") || tokens[index].is("-"))
      }),
      let name = books.publishers.publisher(tokens, (mark + 1)..<tokens.count, of: bytes)
    else { return range }
    statements.name(name, .header, at: range.lowerBound)
    return range.lowerBound..<tokens[mark - 1].range.upperBound
  }
}
