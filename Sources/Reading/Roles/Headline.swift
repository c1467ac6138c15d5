import Briefing
import Text

extension Subeditor {
  /// Whether a line may be a headline: no sentence, not too long, not the lead-in of a list.
  func isCandidate(_ index: Int) -> Bool {
    let passage = passages[index]
    guard passage.isUndecided || passage.isHeading else { return false }
    let range = passage.range
    guard text.width(range, upTo: 220) <= 220 || isLongTitle(range), hasLetter(range) else {
      return false
    }
    if passage.isHeading { return true }
    // `[Rush transcript. Subject to correction]`
    if bytes[range.lowerBound] == UInt8(ascii: "["), text.endsIn(UInt8(ascii: "]"), range) {
      return false
    }
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
  /// words or more that the text goes on about, else the first of four words, else the longest.
  func headline(of candidates: [Int], before body: Int) -> Int? {
    let candidates = withoutBodies(withoutList(candidates))
    let marked = candidates.filter { passages[$0].isHeading }
    if let top = marked.first(where: { passages[$0].role == .block(.heading(level: 1)) }) {
      return top
    }
    if let first = marked.first { return first }
    if let repeated = repeated(candidates, before: body) { return repeated }
    if let first = candidates.first(where: { weight($0) >= 4 || isDatedRecord($0) }) {
      return isDatedRecord(first) ? first : topical(from: first, candidates, body) ?? first
    }
    let best = candidates.max { weight($0) < weight($1) }
    return best.flatMap { weight($0) >= 2 && !isByline($0, above: body) ? $0 : nil }
  }

  /// `Ann Lee` above a text that has neither word: who wrote it.
  private func isByline(_ index: Int, above body: Int) -> Bool {
    let tokens = Tokenizer.tokens(in: bytes, passages[index].range)
    guard (2...3).contains(tokens.count), !passages[index].isHeading,
      tokens.allSatisfy({ $0.isCapitalized && $0.shape.contains(.hasSmall) })
    else { return false }
    return Set(topicWords(from: body)).isDisjoint(with: tokens.map(\.word))
  }

  /// How many bytes of the text are looked at for words of its headline.
  private static let topicBytes = 600

  /// The first line with two words of the text, where `first` has none of them: `Go to the main site`
  /// stands above the headline of many pages.
  private func topical(from first: Int, _ candidates: [Int], _ body: Int) -> Int? {
    let topics = Set(topicWords(from: body))
    guard !longWords(passages[first].range).contains(where: topics.contains) else { return nil }
    let mayGoOn = isShouted(passages[first].range)
    return candidates.first { candidate in
      candidate > first && weight(candidate) >= 4
        && (passages[candidate].blankBefore || !mayGoOn)
        && Set(longWords(passages[candidate].range)).intersection(topics).count >= 2
    }
  }

  /// The words of the first paragraph, and of the next where the first is short: a standfirst.
  private func topicWords(from body: Int) -> [Word] {
    let first = passages[body].range
    let words = longWords(first.prefix(Self.topicBytes))
    guard first.count < Self.standfirstBytes,
      let next = passages.indices.dropFirst(body + 1).prefix(6).first(where: {
        isText(passages[$0])
      })
    else { return words }
    return words + longWords(passages[next].range.prefix(Self.topicBytes))
  }

  /// A first paragraph shorter than this may be a standfirst.
  private static let standfirstBytes = 120

  /// The words of four letters or more.
  private func longWords(_ range: Range<Int>) -> [Word] {
    Tokenizer.tokens(in: bytes, range).filter { $0.range.count >= 4 && !$0.isMark }.map(\.word)
  }

  /// `VELIA BRIEF September 12, 2025`.
  private func isDatedRecord(_ index: Int) -> Bool {
    weight(index) >= 2 && isRecord(passages[index].range)
      && dateAtEnd(of: passages[index].range) != nil
  }

  /// Without the names of those who issue the text, where another line says more.
  private func withoutBodies(_ candidates: [Int]) -> [Int] {
    let others = candidates.filter {
      !isBodyName(passages[$0].range) && !isOfficeName(passages[$0].range)
    }
    return others.contains { weight($0) >= 3 } ? others : candidates
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
      if isLater || isPrefix(range, of: passages[body].range)
        || passages.indices[..<body].contains(where: { $0 != index && isTail(range, of: $0) })
      {
        return index
      }
    }
    return nil
  }

  /// Whether another passage ends in a line: the way down to it, `Home / News / …`, a kicker glued to
  /// it, or a standfirst with it behind.
  private func isTail(_ range: Range<Int>, of other: Int) -> Bool {
    let other = passages[other].range
    return other.count > range.count
      && text.isSame(range, (other.upperBound - range.count)..<other.upperBound)
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
    takePublisherOfTitle(range)
    statements.dates.title = dateAtEnd(of: range) ?? dateBehindNumber(of: range)
    statements.dates.isTitleRecord = statements.dates.title != nil && isRecord(range)
    var lines: [Range<Int>] = []
    for index in candidates where index != headline {
      let line = passages[index].range
      let isRepeated =
        isSuffix(passages[headline].range, of: line) || lines.contains { text.isSame($0, line) }
      lines.append(line)
      if index < headline, isBodyName(line) {
        statements.name(text.string(line), .imprint, at: line.lowerBound)
      }
      if index < headline || isRepeated {
        passages[index].role = .leftOut
      } else if passages[index].isUndecided {
        let isStandfirst = text.wordCount(line, upTo: 4) >= 4 && !isShouted(line)
        let isAuthor = !isStandfirst && isAboveDate(index) && !isNewspaper(line)
        passages[index].role = .block(
          isStandfirst ? .paragraph : isAuthor ? .dateline : .heading(level: 2))
      }
    }
    leaveOutRepeated(lines)
  }

  /// `Anson Press Office Communiqué: …`: who issues the record that the headline names.
  private mutating func takePublisherOfTitle(_ range: Range<Int>) {
    let tokens = Tokenizer.tokens(in: bytes, range)
    takeIssuer(of: tokens)
    guard
      let known = books.publishers.publisher(at: 0, in: tokens, upTo: tokens.count, of: bytes),
      known.end >= 3, known.end + 1 < tokens.count,
      Self.recordWords.contains(tokens[known.end].word) || tokens[known.end].is(":")
    else { return }
    statements.name(known.name, .header, at: range.lowerBound)
  }

  /// Leaves out a caption that stands there twice, the first time too.
  private mutating func leaveOutRepeated(_ lines: [Range<Int>]) {
    let twice = lines.filter { line in lines.count { text.isSame($0, line) } > 1 }
    guard !twice.isEmpty else { return }
    for index in passages.indices
    where passages[index].role == .block(.paragraph)
      && twice.contains(where: { text.isSame($0, passages[index].range) })
    {
      passages[index].role = .leftOut
    }
  }

  /// Whether a line with a date follows: what stands above it in capitals are names.
  private func isAboveDate(_ index: Int) -> Bool {
    guard let next = next(after: index), passages[next].role == .block(.dateline),
      headerLine(passages[next].range)?.date != nil
    else { return false }
    let tokens = Tokenizer.tokens(in: bytes, passages[index].range)
    return tokens.allSatisfy { $0.isCapitalized || $0.isMark } && knownCity(tokens) == nil
  }

  /// The date that ends a headline, no word such as `on` before it.
  private func dateAtEnd(of range: Range<Int>) -> Statement<Publication>? {
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard let last = HeaderDates(scanner: books.headDates).dates(in: tokens, of: bytes).last,
      last.tokens.upperBound == tokens.count, last.tokens.lowerBound > 0,
      case .publication(let date) = last.reading
    else { return nil }
    let before = tokens[last.tokens.lowerBound - 1]
    guard before.isMark || before.isCapitalized || before.shape.contains(.allCapitals) else {
      return nil
    }
    return Statement(value: date, offset: range.lowerBound)
  }

  /// The date behind the number that begins a headline: `No: 112, 12 May 2024, Press Release on …`.
  private func dateBehindNumber(of range: Range<Int>) -> Statement<Publication>? {
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard tokens.count > 6, tokens[0].word == Word("no"),
      let comma = tokens.prefix(6).firstIndex(where: { $0.is(",") }), comma + 1 < tokens.count,
      tokens[1..<comma].contains(where: \.isNumber),
      let mention = books.headDates.mention(
        at: comma + 1, in: tokens, upTo: tokens.count, of: bytes),
      let date = Publication(mention.expression)
    else { return nil }
    return Statement(value: date, offset: range.lowerBound)
  }

  /// Whether a headline is that of a text that is issued on the day it names: a briefing, a digest.
  private func isRecord(_ range: Range<Int>) -> Bool {
    Tokenizer.tokens(in: bytes, range).contains { Self.recordWords.contains($0.word) }
  }

  private static let recordWords = Set(
    [
      "briefing", "brief", "bulletin", "communique", "diary", "digest", "interview", "news",
      "press",
      "readout", "remarks", "statement", "transcript",
    ].map { Word($0) })

  /// A known name, and what a page says of its part: `AN English`.
  private func siteName(_ tokens: [Token], from start: Int) -> String? {
    let end =
      tokens.count - start > 1 && tokens.last.map { Self.editions.contains($0.word) } == true
      ? tokens.count - 1 : tokens.count
    return books.publishers.publisher(tokens, start..<tokens.count, of: bytes)
      ?? books.publishers.publisher(tokens, start..<end, of: bytes)
  }

  private static let editions = Set(["english", "news", "online"].map { Word($0) })

  /// Without the name of the page behind or before a bar or a dash: `… in Moscow | News.Az`.
  private mutating func titleRange(_ range: Range<Int>) -> Range<Int> {
    let (tokens, isWhole) = tokens(range, upTo: 900)
    if let known = books.publishers.publisher(at: 0, in: tokens, upTo: tokens.count, of: bytes),
      known.end + 3 < tokens.count, tokens[known.end].followsBlank,
      tokens[known.end].is("|") || tokens[known.end].is("-") || tokens[known.end].is(">"),
      tokens[known.end + 1].followsBlank
    {
      statements.name(known.name, .header, at: range.lowerBound)
      return tokens[known.end + 1].range.lowerBound..<range.upperBound
    }
    if let bar = tokens.firstIndex(where: { $0.is("|") }), bar + 3 < tokens.count, bar > 0,
      Self.isBodyName(tokens[..<bar])
    {
      let body = range.lowerBound..<tokens[bar - 1].range.upperBound
      statements.name(text.string(body), .header, at: range.lowerBound)
      return tokens[bar + 1].range.lowerBound..<range.upperBound
    }
    guard isWhole,
      let mark = tokens.indices.last(where: { index in
        index > 2 && tokens[index].followsBlank && (tokens[index].is("|") || tokens[index].is("-"))
      }),
      let name = siteName(tokens, from: mark + 1)
    else { return range }
    statements.name(name, .header, at: range.lowerBound)
    return range.lowerBound..<tokens[mark - 1].range.upperBound
  }
}
