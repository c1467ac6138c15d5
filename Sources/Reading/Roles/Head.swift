import Briefing
import Text

extension Subeditor {
  /// How many lines may stand before the text.
  private static let longestHead = 30
  /// How many bytes of a passage are looked at for a dateline.
  private static let datelineBytes = 240

  /// Finds the headline, the lines with date and byline, and the dateline.
  mutating func editHead() {
    let body = startOfBody()
    var candidates: [Int] = []
    for index in 0..<min(body ?? passages.count, Self.longestHead) where !passages[index].isLeftOut
    {
      if takeHeaderLine(index) { continue }
      if isCandidate(index) { candidates.append(index) }
    }
    guard let body else { return }
    if let headline = headline(of: candidates, before: body) {
      take(headline: headline, of: candidates)
    }
    editBody(from: body)
  }

  /// The first passage that is text.
  private func startOfBody() -> Int? {
    passages.indices.prefix(Self.longestHead + 1).first { index in
      let passage = passages[index]
      guard !passage.isLeftOut else { return false }
      if isText(passage) || isLeadIn(passage) { return !isHeaderLine(index) }
      guard passage.isUndecided, passage.range.count > 60 else { return false }
      return text.endsSentence(passage.range) && startsWithDateline(index)
    }
  }

  /// `The following took part:`
  private func isLeadIn(_ passage: Passage) -> Bool {
    passage.isUndecided && text.endsIn(UInt8(ascii: ":"), passage.range)
      && text.wordCount(passage.range, upTo: 3) >= 3
  }

  private func isHeaderLine(_ index: Int) -> Bool {
    let range = passages[index].range
    guard passages[index].isUndecided, range.count <= 160 else { return false }
    return headerLine(range) != nil
  }

  private func startsWithDateline(_ index: Int) -> Bool {
    let (tokens, isWhole) = tokens(passages[index].range, upTo: Self.datelineBytes)
    var parser = parser(tokens, isWhole)
    return parser.dateline()?.isCertain ?? false
  }

  private func parser(_ tokens: [Token], _ isWhole: Bool) -> DatelineParser {
    DatelineParser(bytes, tokens, isWhole: isWhole, books.dates, books.publishers)
  }

  private func headerLine(_ range: Range<Int>) -> HeaderLine? {
    let tokens = Tokenizer.tokens(in: bytes, range)
    return HeaderLine(bytes, tokens, books.dates, books.publishers, books.furniture)
  }
}

// MARK: - Lines above the text

extension Subeditor {
  /// Takes a line that holds only the place, the date, a byline or the publisher.
  private mutating func takeHeaderLine(_ index: Int) -> Bool {
    let range = passages[index].range
    guard passages[index].isUndecided, range.count <= 200 else { return false }
    if books.furniture.isKicker(bytes, range) {
      passages[index].role = .leftOut
      return true
    }
    let (tokens, isWhole) = tokens(range, upTo: Self.datelineBytes)
    var parser = parser(tokens, isWhole)
    if let line = parser.dateline(), line.isCertain, line.form.contains(.lineEnd) {
      take(line, tokens, at: range.lowerBound)
      passages[index].role = .block(.dateline)
      return true
    }
    if let line = HeaderLine(bytes, tokens, books.dates, books.publishers, books.furniture) {
      take(line, tokens, at: range.lowerBound)
      passages[index].role = .block(.dateline)
      return true
    }
    return takeCredit(index)
  }

  /// `Source: United States Department of State` above the headline.
  private mutating func takeCredit(_ index: Int) -> Bool {
    let range = passages[index].range
    guard books.furniture.match([.signOff], in: bytes, range) != nil else { return false }
    let reader = SignOffReader(
      dates: books.dates, publishers: books.publishers, furniture: books.furniture)
    guard let credit = reader.signOff(bytes, range) else { return false }
    if let name = credit.publisher {
      statements.name(name, credit.directness == .origin ? .origin : .header, at: range.lowerBound)
    }
    passages[index].role = .block(.dateline)
    return true
  }

  private mutating func take(_ line: HeaderLine, _ tokens: [Token], at offset: Int) {
    if let date = line.date, statements.headerDate == nil {
      statements.headerDate = Statement(value: date, offset: offset)
    }
    if let publisher = line.publisher { statements.name(publisher, .header, at: offset) }
    if let place = line.place, statements.dateline == nil {
      let name = Dateline.placeName(tokens, place, of: bytes)
      statements.dateline = Statement(value: name, offset: offset)
    }
  }

  private mutating func take(_ line: Dateline, _ tokens: [Token], at offset: Int) {
    if statements.dateline == nil {
      let name = Dateline.placeName(tokens, line.place, of: bytes)
      statements.dateline = Statement(value: name, offset: offset)
    }
    if let date = line.date, statements.datelineDate == nil {
      statements.datelineDate = Statement(value: date, offset: offset)
    }
    if let agency = line.agency { statements.name(agency.name, .dateline, at: offset) }
  }

  /// Whether a line may be a headline: no sentence, not too long, not the lead-in of a list.
  private func isCandidate(_ index: Int) -> Bool {
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
  private func headline(of candidates: [Int], before body: Int) -> Int? {
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

  private func repeated(_ candidates: [Int], before body: Int) -> Int? {
    for (offset, index) in candidates.enumerated() where weight(index) >= 3 {
      let range = passages[index].range
      let isLater = candidates[(offset + 1)...].contains { text.isSame(passages[$0].range, range) }
      if isLater || isPrefix(range, of: passages[body].range) { return index }
    }
    return nil
  }

  private func isPrefix(_ range: Range<Int>, of other: Range<Int>) -> Bool {
    other.count > range.count
      && text.isSame(range, other.lowerBound..<(other.lowerBound + range.count))
  }

  /// Words; where a script has no blanks, four letters count as two words.
  private func weight(_ index: Int) -> Int {
    let range = passages[index].range
    let words = text.lettered(range, upTo: 20)
    return bytes[range.lowerBound] >= 0xE3 ? max(words, range.count / 6) : words
  }

  private mutating func take(headline: Int, of candidates: [Int]) {
    let range = titleRange(passages[headline].range)
    statements.title = Statement(value: text.string(range), offset: range.lowerBound)
    passages[headline].role = .block(.headline)
    for index in candidates where index != headline {
      let isRepeated = text.isSame(passages[index].range, passages[headline].range)
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

// MARK: - The first passages of the text

extension Subeditor {
  private mutating func editBody(from start: Int) {
    var start = start
    cutRepeatedHeadline(&start)
    takePlaceLine(above: start)
    var seen = 0
    var index = start
    while index < passages.count, seen < 6 {
      defer { index += 1 }
      guard !passages[index].isLeftOut else { continue }
      seen += 1
      if takeDateline(&index, isFirst: index == start) { return }
      if passages[index].isUndecided, !isText(passages[index]) { _ = takeLaterHeaderLine(index) }
    }
  }

  /// A line with a date below a caption or a standfirst.
  private mutating func takeLaterHeaderLine(_ index: Int) -> Bool {
    let range = passages[index].range
    guard range.count <= 120, let line = headerLine(range), line.date != nil else { return false }
    take(line, Tokenizer.tokens(in: bytes, range), at: range.lowerBound)
    passages[index].role = .block(.dateline)
    return true
  }

  /// `Headline ASTANA, May 5 (AGENCY) …`, where the headline stands above already, or stands only
  /// here.
  private mutating func cutRepeatedHeadline(_ start: inout Int) {
    let range = passages[start].range
    if let title = statements.title,
      let headline = passages.first(where: { $0.role == .block(.headline) }),
      headline.range.contains(title.offset), isPrefix(headline.range, of: range)
    {
      cut(start, at: range.lowerBound + headline.range.count, first: .leftOut)
      start += 1
    }
    cutInnerHeadline(&start)
  }

  private mutating func cutInnerHeadline(_ start: inout Int) {
    guard passages[start].isUndecided else { return }
    let range = passages[start].range
    let (tokens, isWhole) = tokens(range, upTo: 320)
    var parser = parser(tokens, isWhole)
    if let line = parser.dateline(), line.isCertain { return }
    for index in tokens.indices.dropFirst(2) {
      let token = tokens[index]
      if token.is("."), index + 1 < tokens.count, tokens[index + 1].followsBlank { return }
      guard token.shape.contains(.allCapitals), token.range.count > 2, token.followsBlank,
        !tokens[index - 1].is("("), let line = parser.dateline(at: index), line.isCertain,
        line.agency != nil, line.form.contains(.bracketed)
      else { continue }
      let offset = token.range.lowerBound
      let headline = text.trimmed(range.lowerBound..<offset)
      let isTitle = statements.title == nil && text.wordCount(headline, upTo: 3) >= 3
      if isTitle {
        statements.title = Statement(value: text.string(headline), offset: headline.lowerBound)
      }
      cut(start, at: offset, first: isTitle ? .block(.headline) : .leftOut)
      start += 1
      return
    }
  }

  /// Cuts the dateline off a passage; what is uncertain counts only before the first one.
  private mutating func takeDateline(_ index: inout Int, isFirst: Bool) -> Bool {
    guard passages[index].isUndecided else { return false }
    let range = passages[index].range
    let (tokens, isWhole) = tokens(range, upTo: Self.datelineBytes)
    var parser = parser(tokens, isWhole)
    guard let line = parser.dateline(),
      line.isCertain || isFirst && isLikely(line, tokens, index)
    else { return false }
    take(line, tokens, at: range.lowerBound)
    let end = line.end < tokens.count ? tokens[line.end].range.lowerBound : range.upperBound
    cut(index, at: end, first: .block(.dateline))
    if end < range.upperBound { index += 1 }
    return true
  }

  /// `NUKU'ALOFA — The …`, `NEW DELHI: The …`, `Luanda — The …`: a place and a mark alone.
  private func isLikely(_ line: Dateline, _ tokens: [Token], _ index: Int) -> Bool {
    guard line.agency == nil, line.end < tokens.count, isText(passages[index]),
      !isFormRepeated(line, tokens, index)
    else { return false }
    let place =
      tokens[line.place.lowerBound].range
      .lowerBound..<tokens[line.place.upperBound - 1].range.upperBound
    guard
      !books.furniture.isKicker(bytes, place.lowerBound..<tokens[line.end - 1].range.upperBound),
      !books.furniture.isKicker(bytes, place)
    else { return false }
    if books.places.contains(Word(bytes.span, place)) {
      return !line.form.isDisjoint(with: [.dash, .colon])
    }
    let isShouted = line.form.contains(.capitals) && place.count >= 4
    if line.form.contains(.colon) { return isShouted && line.place.count <= 4 }
    guard line.form.contains(.dash) else { return false }
    return isShouted || books.places.isEmpty && isLoneDash(line, tokens)
  }

  /// Whether it is one long dash, as behind a dateline, behind one or two words.
  ///
  /// A second one in the sentence tells that a clause is put between the two.
  private func isLoneDash(_ line: Dateline, _ tokens: [Token]) -> Bool {
    guard line.place.count <= 2, bytes.has("—", at: tokens[line.end - 1].range.lowerBound),
      tokens[line.end].isCapitalized || tokens[line.end].is("\"")
    else { return false }
    for token in tokens[line.end...] {
      if token.is(".") { return true }
      if token.is("-"), token.followsBlank { return false }
    }
    return true
  }

  /// Whether the next passages begin in the same way: a list of names, or what was said in turn.
  private func isFormRepeated(_ line: Dateline, _ tokens: [Token], _ index: Int) -> Bool {
    let others = passages[(index + 1)...].prefix(12).filter { other in
      let (tokens, isWhole) = self.tokens(other.range, upTo: 80)
      var parser = parser(tokens, isWhole)
      guard let found = parser.dateline() else { return false }
      return found.form.contains(.dash) == line.form.contains(.dash)
        && found.form.contains(.colon) == line.form.contains(.colon)
    }
    return !others.isEmpty
  }

  /// `ANKARA` on a line by itself above the text, which names the city too.
  private mutating func takePlaceLine(above start: Int) {
    guard statements.dateline == nil, let index = previous(before: start),
      passages[index].role == .block(.heading(level: 2)) || passages[index].isUndecided
    else { return }
    let range = passages[index].range
    let (tokens, isWhole) = tokens(range, upTo: 40)
    guard isWhole, (1...3).contains(tokens.count), range.count >= 4,
      tokens.allSatisfy({ $0.shape.contains(.allCapitals) || $0.is("-") }),
      books.places.contains(Word(bytes.span, range)) || names(tokens, from: start)
    else { return }
    let name = Dateline.placeName(tokens, 0..<tokens.count, of: bytes)
    statements.dateline = Statement(value: name, offset: range.lowerBound)
    passages[index].role = .block(.dateline)
  }

  /// Whether the text has the words with capitals only at their head.
  private func names(_ tokens: [Token], from start: Int) -> Bool {
    passages[start...].prefix(6).contains { passage in
      let others = self.tokens(passage.range, upTo: 1000).tokens
      guard others.count >= tokens.count else { return false }
      return (0...(others.count - tokens.count)).contains { offset in
        tokens.indices.allSatisfy {
          tokens[$0].word == others[offset + $0].word && tokens[$0].mark == others[offset + $0].mark
            && others[offset + $0].shape.contains(.hasSmall) && others[offset + $0].isCapitalized
        }
      }
    }
  }
}
