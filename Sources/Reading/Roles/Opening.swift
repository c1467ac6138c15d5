import Briefing
import Text

extension Subeditor {
  /// Finds the dateline in the first passages of the text, and what stands there by mistake.
  mutating func editOpening(from start: Int) {
    var start = start
    cutRepeatedHeadline(&start)
    var index = start
    if takeDateline(&index, isFirst: false) {
      takeLabelledLines(below: index)
      return
    }
    cutInnerHeadline(&start)
    takePlaceLine(above: start)
    var seen = 0
    index = start
    while index < passages.count, seen < 6 {
      defer { index += 1 }
      guard !passages[index].isLeftOut else { continue }
      seen += 1
      if takeDateline(&index, isFirst: index == start) { return }
      if passages[index].isUndecided, !isText(passages[index]) {
        _ = takeLaterHeaderLine(index) || takeCredit(index)
      }
    }
  }

  /// `Issued on: 12/05/2024` below the first paragraph.
  private mutating func takeLabelledLines(below index: Int) {
    for next in passages.indices[(index + 1)...].prefix(3) where passages[next].isUndecided {
      let range = passages[next].range
      guard range.count <= 100, !isText(passages[next]), let line = headerLine(range),
        line.label != nil
      else { continue }
      take(line, Tokenizer.tokens(in: bytes, range), at: range.lowerBound)
      passages[next].role = .block(.dateline)
    }
  }

  /// A line with a date below a caption or a standfirst.
  private mutating func takeLaterHeaderLine(_ index: Int) -> Bool {
    let range = passages[index].range
    guard range.count <= 120, !isDayHeading(index), let line = headerLine(range), line.date != nil
    else { return false }
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
  }

  /// Cuts a headline that is repeated behind a standfirst off the end of it.
  mutating func cutRepeatedHeadlines(before body: inout Int) {
    guard let headline = passages.first(where: { $0.role == .block(.headline) })?.range else {
      return
    }
    for index in passages.indices[..<body].reversed() where !passages[index].isLeftOut {
      let range = passages[index].range
      let start = range.upperBound - headline.count
      guard start > range.lowerBound + 1, text.isSame(headline, start..<range.upperBound),
        text.endsSentence(text.trimmed(range.lowerBound..<start))
      else { continue }
      cut(index, at: start, first: passages[index].role)
      passages[index + 1].role = .leftOut
      body += 1
    }
  }

  private mutating func cutInnerHeadline(_ start: inout Int) {
    let range = passages[start].range
    guard passages[start].isUndecided, mayHaveDatelineWithin(range) else { return }
    let (tokens, isWhole) = tokens(range, upTo: 320)
    var parser = parser(tokens, isWhole)
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
    let range = passages[index].range
    guard passages[index].isUndecided, mayBeginWithDateline(range) else { return false }
    let (tokens, isWhole) = tokens(range, upTo: Self.datelineBytes)
    var parser = parser(tokens, isWhole)
    if isFirst, let address = parser.address() {
      statements.name(address.publisher, .dateline, at: range.lowerBound)
      if let place = address.place, statements.dateline == nil {
        let name = Dateline.placeName(tokens, place, of: bytes, books)
        statements.dateline = Statement(value: name, offset: range.lowerBound)
      }
      if let date = address.date, statements.dates.dateline == nil {
        statements.dates.dateline = Statement(value: date, offset: range.lowerBound)
      }
      cut(index, at: tokens[address.end].range.lowerBound, first: .block(.dateline))
      index += 1
      takeTown(index)
      return true
    }
    guard let line = parser.dateline(),
      line.isCertain || isFirst && isLikely(line, tokens, index)
    else { return isFirst && takeAgencyAlone(&index, tokens, parser) }
    take(line, tokens, at: range.lowerBound)
    let end = line.end < tokens.count ? tokens[line.end].range.lowerBound : range.upperBound
    cut(index, at: end, first: .block(.dateline))
    if end < range.upperBound { index += 1 }
    return true
  }

  /// `AN - The ministers met …`.
  private mutating func takeAgencyAlone(
    _ index: inout Int, _ tokens: [Token], _ parser: DatelineParser
  ) -> Bool {
    guard isText(passages[index]), let line = parser.agencyAlone() else { return false }
    let offset = passages[index].range.lowerBound
    statements.name(line.agency.name, .dateline, at: offset)
    if let date = line.date, statements.dates.dateline == nil {
      statements.dates.dateline = Statement(value: date, offset: offset)
    }
    cut(index, at: tokens[line.end].range.lowerBound, first: .block(.dateline))
    index += 1
    return true
  }

  /// The town behind the bracket of an address, which stands nearer to the text: `(Anson Secretariat,
  /// Port Anson): Orsk, Velia – The …`.
  private mutating func takeTown(_ index: Int) {
    let range = passages[index].range
    guard mayBeginWithDateline(range) else { return }
    let (tokens, isWhole) = tokens(range, upTo: Self.datelineBytes)
    var parser = parser(tokens, isWhole)
    guard let line = parser.dateline(), line.end < tokens.count, isCity(tokens, line.place),
      line.isCertain || isLikely(line, tokens, index)
    else { return }
    let name = Dateline.placeName(tokens, line.place, of: bytes, books)
    statements.dateline = Statement(value: name, offset: range.lowerBound)
    if let date = line.date, statements.dates.dateline == nil {
      statements.dates.dateline = Statement(value: date, offset: range.lowerBound)
    }
    cut(index, at: tokens[line.end].range.lowerBound, first: .block(.dateline))
  }

  /// `ANKARA` or `Vientiane, Lao PDR` on a line by itself above the text.
  private mutating func takePlaceLine(above start: Int) {
    guard statements.dateline == nil else { return }
    for index in passages.indices[..<start].suffix(4).reversed() {
      let range = passages[index].range
      guard isLoose(passages[index]), range.count <= 60 else { continue }
      let tokens = Tokenizer.tokens(in: bytes, range)
      guard let place = knownCity(tokens) ?? city(tokens, namedFrom: start) else { continue }
      let name = Dateline.placeName(tokens, place, of: bytes, books)
      statements.dateline = Statement(value: name, offset: range.lowerBound)
      passages[index].role = .block(.dateline)
      return
    }
  }

  /// Whether it stands above the text and was taken for nothing in particular.
  func isLoose(_ passage: Passage) -> Bool {
    switch passage.role {
    case .undecided, .block(.heading(level: 2)), .block(.paragraph): true
    default: false
    }
  }

  /// The known city that a line has, a region or country behind a comma allowed.
  func knownCity(_ tokens: [Token]) -> Range<Int>? {
    let end = tokens.firstIndex { $0.is(",") } ?? tokens.count
    guard end > 0, tokens.count <= 8,
      tokens[end...].allSatisfy({ $0.isCapitalized || $0.is(",") || $0.word == Word("of") })
    else { return nil }
    return books.isCity(tokens[..<end], of: bytes) ? 0..<end : nil
  }

  /// A word or two in capitals that the text names too.
  private func city(_ tokens: [Token], namedFrom start: Int) -> Range<Int>? {
    guard (1...3).contains(tokens.count), tokens[0].range.count >= 4,
      tokens.allSatisfy({ $0.shape.contains(.allCapitals) || $0.is("-") }),
      !tokens.contains(where: { Self.bodyWords.contains($0.word) }),
      names(tokens, from: start)
    else { return nil }
    return tokens.indices
  }

  /// Words of bodies and of their meetings: `SECURITY COUNCIL` is no town.
  private static let bodyWords = Set(
    [
      "agency", "assembly", "association", "bank", "bureau", "cabinet", "commission", "committee",
      "conference", "congress", "council", "court", "delegation", "department", "embassy", "forum",
      "fund", "government", "group", "meeting", "ministry", "mission", "nations", "office",
      "organization", "organisation", "parliament", "presidency", "republic", "secretariat",
      "senate", "session", "summit", "union",
    ].map { Word($0) })

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
