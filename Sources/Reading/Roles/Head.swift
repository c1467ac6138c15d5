import Briefing
import Text

extension Subeditor {
  /// How many lines may stand before the text.
  private static let longestHead = 30
  /// How many bytes of a passage are looked at for a dateline.
  static let datelineBytes = 140

  /// Finds the headline, the lines with date and byline, and the dateline.
  mutating func editHead() {
    let labelled = takeLabels()
    let body = startOfBody()
    var candidates: [Int] = []
    for index in 0..<min(body ?? passages.count, Self.longestHead) where !passages[index].isLeftOut
    {
      if takeHeaderLine(index) { continue }
      if isCandidate(index) { candidates.append(index) }
    }
    guard let body else { return }
    if let headline = labelled ?? headline(of: candidates, before: body) {
      take(headline: headline, of: candidates)
    }
    editOpening(from: body)
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

  /// Whether it leads in a list: `The following took part:`.
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
    guard mayBeginWithDateline(passages[index].range) else { return false }
    let (tokens, isWhole) = tokens(passages[index].range, upTo: Self.datelineBytes)
    var parser = parser(tokens, isWhole)
    return parser.dateline()?.isCertain ?? false
  }

  func headerLine(_ range: Range<Int>) -> HeaderLine? {
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
    guard books.furniture.match(.signOff, in: bytes, range) != nil else { return false }
    let reader = SignOffReader(
      dates: books.dates, publishers: books.publishers, furniture: books.furniture)
    guard let credit = reader.signOff(bytes, range) else { return false }
    if let name = credit.publisher {
      statements.name(name, credit.directness == .origin ? .origin : .header, at: range.lowerBound)
    }
    passages[index].role = .block(.dateline)
    return true
  }

  mutating func take(_ line: HeaderLine, _ tokens: [Token], at offset: Int) {
    if let date = line.date, statements.headerDate == nil {
      statements.headerDate = Statement(value: date, offset: offset)
    }
    if let publisher = line.publisher { statements.name(publisher, .header, at: offset) }
    if let place = line.place, statements.dateline == nil, isCity(tokens, place) {
      let name = Dateline.placeName(tokens, place, of: bytes)
      statements.dateline = Statement(value: name, offset: offset)
    }
  }

  /// Whether tokens name a city, as far as cities are known: it might be an author.
  private func isCity(_ tokens: [Token], _ place: Range<Int>) -> Bool {
    guard !books.places.isEmpty else { return true }
    let name =
      tokens[place.lowerBound].range.lowerBound..<tokens[place.upperBound - 1].range.upperBound
    return books.places.contains(Word(bytes.span, name))
  }

  mutating func take(_ line: Dateline, _ tokens: [Token], at offset: Int) {
    if statements.dateline == nil {
      let name = Dateline.placeName(tokens, line.place, of: bytes)
      statements.dateline = Statement(value: name, offset: offset)
    }
    if let date = line.date, statements.datelineDate == nil {
      statements.datelineDate = Statement(value: date, offset: offset)
    }
    if let agency = line.agency { statements.name(agency.name, .dateline, at: offset) }
  }
}
