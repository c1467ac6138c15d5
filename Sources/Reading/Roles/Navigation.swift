import Briefing
import Text

extension Subeditor {
  /// Leaves out the lists of sections above a text, and those of places to share it.
  mutating func leaveOutNavigation(_ reader: FurnitureReader) {
    let body = passages.firstIndex { $0.isUndecided && isText($0) } ?? 0
    var index = 0
    while index < passages.count {
      guard passages[index].isItem else {
        index += 1
        continue
      }
      var end = index + 1
      while end < passages.count, passages[end].isItem { end += 1 }
      let isMenu = end <= body && end - index >= 3 && isMenu(index..<end)
      let isBar = end <= body && end - index >= 2 && reader.isBar(passages[index..<end])
      if isMenu || isBar {
        for item in index..<end { passages[item].role = .leftOut }
      }
      index = end
    }
  }

  /// Whether points of a list say a word or two each, and nothing leads them in.
  private func isMenu(_ items: Range<Int>) -> Bool {
    if let before = previous(before: items.lowerBound),
      text.endsIn(UInt8(ascii: ":"), passages[before].range)
    {
      return false
    }
    return items.allSatisfy {
      passages[$0].range.count <= 40 && text.wordCount(passages[$0].range, upTo: 4) <= 3
        && !text.endsSentence(passages[$0].range)
    }
  }
}

/// Tells bars, tickers and gauges, which stand around a text on one line.
extension FurnitureReader {
  /// Whether the points of a list are nothing but the words of a bar.
  func isBar(_ items: ArraySlice<Passage>) -> Bool {
    items.allSatisfy { books.furniture.wordsOfLine(bytes, $0.range) > 0 }
  }

  /// `× Home Live Business Opinion Sports Contact Us`: a line of sections.
  func isMenu(_ range: Range<Int>) -> Bool {
    guard range.count <= 600, !text.endsSentence(range) else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard tokens.count >= 6, tokens.allSatisfy({ $0.isMark || $0.isCapitalized }) else {
      return false
    }
    var (index, phrases, covered) = (0, 0, 0)
    while index < tokens.count {
      let start = tokens[index].range.lowerBound
      guard !tokens[index].isMark,
        let match = books.furniture.match(.line, in: bytes, start..<range.upperBound)
      else {
        index += 1
        continue
      }
      phrases += 1
      while index < tokens.count, tokens[index].range.lowerBound < match.end {
        if !tokens[index].isMark { covered += 1 }
        index += 1
      }
    }
    return phrases >= 4 && covered * 5 >= tokens.count { !$0.isMark } * 2
  }

  /// `APS Kaolack : … ANP Zinder : …`: what several agencies report, on one line.
  func isTicker(_ range: Range<Int>) -> Bool {
    guard (80...4000).contains(range.count), !text.endsSentence(range) else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    return tokens.indices.count { index in
      tokens[index].shape.contains(.allCapitals)
        && tokens[(index + 1)...].prefix(5).contains { $0.is(":") }
        && books.publishers.publisher(at: index, in: tokens, upTo: tokens.count, of: bytes) != nil
    } >= 3
  }

  /// The weather, the hour somewhere, a count of readers, the number of a release: what a page
  /// measures.
  func isGauge(_ range: Range<Int>) -> Bool {
    guard range.count <= 80, bytes[range].contains(where: \.isDigit), !text.endsInFullStop(range)
    else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    return isTemperature(range, tokens) || isHour(tokens) || isCode(tokens)
  }

  /// `Moscow: 11:08`, `14.6°C Orsk`: what a page says of the moment in which it was copied.
  func isPageClock(_ range: Range<Int>) -> Bool {
    guard range.count <= 80, text.wordCount(range, upTo: 5) <= 4 else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    return isTemperature(range, tokens) || isHour(tokens) && tokens[0].isCapitalized
  }

  /// `14.6°C Orsk`.
  private func isTemperature(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    tokens.count <= 8
      && range.dropFirst().contains { bytes.has("°C", at: $0) || bytes.has("°F", at: $0) }
  }

  /// `Moscow: 11:08`, `16:02 LOCAL TIME 13:02 GMT`.
  private func isHour(_ tokens: [Token]) -> Bool {
    guard tokens.count <= 12 else { return false }
    let colons = tokens.indices.dropFirst().dropLast().filter {
      tokens[$0].is(":") && tokens[$0 - 1].isNumber && tokens[$0 + 1].isNumber
        && !tokens[$0 + 1].followsBlank
    }
    guard !colons.isEmpty, tokens.count(where: \.isNumber) == colons.count * 2 else { return false }
    let words = tokens.filter { !$0.isMark && !$0.isNumber }
    if words.allSatisfy({ HeaderLine.isTimeWord($0.word) }) { return true }
    return colons.count == 1 && words.count <= 2 && tokens[0].isCapitalized
      && colons[0] == tokens.count - 2 && tokens[tokens.count - 4].is(":")
  }

  /// `0019`, `MENAFN2910202000780000ID`: a number or a mark of a machine; a year is neither.
  private func isCode(_ tokens: [Token]) -> Bool {
    guard tokens.count == 1, let token = tokens.first, !token.shape.contains(.hasSmall) else {
      return false
    }
    let digits = bytes[token.range].count(where: \.isDigit)
    if digits == token.range.count {
      // A year, or a day as `20251112`, is no mark of a machine.
      return digits != 4 && digits != 8 || bytes[token.range.lowerBound] == UInt8(ascii: "0")
    }
    return token.range.count >= 10 && digits >= 6 && bytes[token.range].contains(where: \.isLetter)
  }

  /// `Use of News.Az materials is permitted only with a link`.
  func isTermsOfUse(_ range: Range<Int>) -> Bool {
    guard range.count <= 300, beginsWithUse(range) else { return false }
    let words = Tokenizer.tokens(in: bytes, range).filter { !$0.isMark }.map(\.word)
    return words.contains(where: Self.matter.contains)
      && words.indices.contains { isLink(words, $0) }
  }

  /// Whether one of the first three words is of use; nearly all lines need to be read no further.
  private func beginsWithUse(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var tokens: [Token] = []
    var count = 0
    while count < 3, start < range.upperBound {
      let end =
        bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: " "))
        ?? range.upperBound
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.append(tokensOf: bytes.span, start..<end, to: &tokens)
      for token in tokens where !token.isMark && count < 3 {
        if Self.uses.contains(token.word) { return true }
        count += 1
      }
      start = end + 1
    }
    return false
  }

  /// `with a link`, `without an active link`, `without permission`; not `for the rail link`.
  private func isLink(_ words: [Word], _ index: Int) -> Bool {
    guard Self.links.contains(words[index]) else { return false }
    return words[..<index].suffix(3).contains(where: Self.conditions.contains)
  }

  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  private static let matter = words("materials material content contents articles article")
  private static let uses = words(
    "use using used reproduction reproducing republication reprinting reprint quoting copying "
      + "citing")
  private static let links = words("link hyperlink hyperlinks permission")
  private static let conditions = words("with without")
}
