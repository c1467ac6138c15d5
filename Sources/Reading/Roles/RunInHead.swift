import Briefing
import Text

/// A head that stands on one line with the first sentence: `Politics Ministers meet: "We agree" A
/// conference begins in Orsk today. Source: AP Monday, May 12, 2025 | 10:47 Tweet Share`.
extension Subeditor {
  /// How far into the first passage the line with source and date may begin.
  private static let longestRunIn = 700

  /// Cuts the line with source and date off the first passage, and the headline where a mark ends it.
  mutating func cutRunInHead() {
    guard let first = passages.indices.first(where: { !passages[$0].isLeftOut }),
      passages[first].isUndecided
    else { return }
    let range = passages[first].range
    guard let start = startOfCredit(within: range),
      let end = creditEnd(from: start, range), end > start
    else { return }
    let credit = text.trimmed(start..<end)
    guard let line = headerLine(behindLabel: credit), line.date != nil,
      let publisher = line.publisher
    else { return }
    take(line, Tokenizer.tokens(in: bytes, credit), at: credit.lowerBound)
    statements.name(publisher, .header, at: credit.lowerBound)
    cut(first, at: start, first: .undecided)
    if end < range.upperBound {
      cut(first + 1, at: end, first: .block(.dateline))
      cutBar(first + 2)
    } else {
      passages[first + 1].role = .block(.dateline)
    }
    cutHeadline(first)
  }

  /// Cuts the words of a bar off the head of the text: `Tweet Share The ministers …`.
  private mutating func cutBar(_ index: Int) {
    let range = passages[index].range
    var end = range.lowerBound
    while let match = books.furniture.match(.line, in: bytes, end..<range.upperBound),
      match.end + 1 < range.upperBound, bytes[match.end] == UInt8(ascii: " ")
    {
      end = match.end + 1
    }
    if end > range.lowerBound { cut(index, at: end, first: .leftOut) }
  }

  /// Where `Source: …` begins behind a sentence.
  private func startOfCredit(within range: Range<Int>) -> Int? {
    guard range.count > 40 else { return nil }
    return range.prefix(Self.longestRunIn).dropFirst(20).first { index in
      bytes[index].isCapital && bytes[index - 1] == UInt8(ascii: " ")
        && books.furniture.match(.signOff, in: bytes, index..<range.upperBound) != nil
        && bytes[index..<range.upperBound].prefix(16).contains(UInt8(ascii: ":"))
    }
  }

  /// The end of the passage, or that of the date and the hour behind a known name; a credit is short.
  private func creditEnd(from start: Int, _ range: Range<Int>) -> Int? {
    if range.upperBound - start <= 160 { return range.upperBound }
    let (tokens, _) = tokens(start..<range.upperBound, upTo: 160)
    guard let colon = tokens.prefix(4).firstIndex(where: { $0.is(":") }),
      let known = books.publishers.publisher(
        at: colon + 1, in: tokens, upTo: tokens.count, of: bytes),
      let date = HeaderDates(scanner: books.headDates).dates(in: tokens, of: bytes).first,
      (known.end...known.end + 2).contains(date.tokens.lowerBound), date.reading != .other
    else { return nil }
    var end = date.tokens.upperBound
    if end + 3 < tokens.count, tokens[end].is("|") || tokens[end].is(","),
      tokens[end + 1].isNumber, tokens[end + 2].is(":"), tokens[end + 3].isNumber
    {
      end += 4
    }
    return tokens[end - 1].range.upperBound
  }

  private func headerLine(behindLabel range: Range<Int>) -> HeaderLine? {
    guard let colon = text.first(UInt8(ascii: ":"), in: range) else { return nil }
    return headerLine(text.trimmed((colon + 1)..<range.upperBound))
  }

  /// Cuts the headline off: behind a closing quotation mark, `?` or `!` and before a capital.
  private mutating func cutHeadline(_ index: Int) {
    let range = passages[index].range
    let start = endOfSection(range)
    guard let end = endOfHeadline(start..<range.upperBound) else { return }
    let headline = text.trimmed(start..<end)
    statements.title = Statement(value: text.string(headline), offset: headline.lowerBound)
    cut(index, at: end, first: .block(.headline))
    guard start > range.lowerBound else { return }
    cut(index, at: start, first: .leftOut)
    passages[index + 1].role = .block(.headline)
  }

  /// Past the name of a section before a headline: `Politics`.
  private func endOfSection(_ range: Range<Int>) -> Int {
    guard let match = books.furniture.match(.line, in: bytes, range),
      match.end + 1 < range.upperBound, bytes[match.end] == UInt8(ascii: " "),
      bytes[match.end + 1].isCapital
    else { return range.lowerBound }
    return match.end + 1
  }

  private func endOfHeadline(_ range: Range<Int>) -> Int? {
    let tokens = Tokenizer.tokens(in: bytes, range)
    var isOpen = false
    for (index, token) in tokens.enumerated().dropLast() {
      if token.is("\"") { isOpen.toggle() }
      if token.is("."), tokens[index + 1].followsBlank { return nil }
      let mayEnd = token.is("\"") && !isOpen || token.is("?") || token.is("!")
      let next = tokens[index + 1]
      if mayEnd, !isOpen, index >= 4, next.followsBlank, next.isCapitalized {
        return token.range.upperBound
      }
    }
    return nil
  }
}
