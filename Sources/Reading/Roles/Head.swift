import Briefing
import Text

extension Subeditor {
  /// How many lines may stand before the text.
  private static let longestHead = 30
  /// How many bytes of a passage are looked at for a dateline.
  static let datelineBytes = 140

  /// Finds the headline, the lines with date and byline, and the dateline.
  mutating func editHead() {
    cutRunInHead()
    joinBrokenHeadline()
    findDayHeadings()
    let labelled = takeLabels()
    let body = startOfBody()
    var candidates: [Int] = []
    for index in 0..<min(body ?? passages.count, Self.longestHead) where !passages[index].isLeftOut
    {
      if isDayHeading(index) || takeHeaderLine(index) { continue }
      if isCandidate(index) { candidates.append(index) }
    }
    guard var body else { return }
    takeBodies(before: body, &candidates)
    if statements.title == nil,
      let headline = labelled ?? headline(of: candidates, before: body)
    {
      take(headline: headline, of: candidates)
      takePublisherLines(before: body)
      cutRepeatedHeadlines(before: &body)
    }
    takeDayHeadings()
    editOpening(from: body)
    editItems(from: body)
  }

  /// Joins a line in capitals to one right below it where the first ends in a word that none ends in:
  /// `COMMUNIQUÉ OF THE SIXTH MEETING OF THE` and `VELIA BASIN COMMISSION`.
  private mutating func joinBrokenHeadline() {
    var index = 0
    while index + 1 < min(passages.count, Self.longestHead) {
      let (range, next) = (passages[index].range, passages[index + 1].range)
      guard passages[index].isUndecided, passages[index + 1].isUndecided,
        !passages[index + 1].blankBefore, next.lowerBound == range.upperBound + 1,
        isShouted(range), isShouted(next), text.width(range, upTo: 110) <= 110,
        text.width(next, upTo: 110) <= 110, endsInLink(range)
      else {
        index += 1
        continue
      }
      text.joinLines(at: range.upperBound)
      passages[index].range = range.lowerBound..<next.upperBound
      passages.remove(at: index + 1)
    }
  }

  private func endsInLink(_ range: Range<Int>) -> Bool {
    let tokens = Tokenizer.tokens(in: bytes, range)
    return tokens.count >= 3 && tokens.last.map { Self.linkWords.contains($0.word) } ?? false
  }

  private static let linkWords = words("of the and for to with between by from on in at a an its")

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
    return HeaderLine(bytes, tokens, books)
  }
}

// MARK: - Lines above the text

extension Subeditor {
  /// Takes a line that holds only the place, the date, a byline or the publisher.
  private mutating func takeHeaderLine(_ index: Int) -> Bool {
    let range = passages[index].range
    guard passages[index].isUndecided, range.count <= 200 else { return false }
    let (tokens, isWhole) = tokens(range, upTo: Self.datelineBytes)
    if books.furniture.isKicker(bytes, range) || Self.isScrap(tokens) || isNumberedLabel(tokens) {
      passages[index].role = .leftOut
      return true
    }
    var parser = parser(tokens, isWhole)
    if let line = parser.dateline(), line.isCertain, line.form.contains(.lineEnd),
      isMarkedOff(line, tokens)
    {
      take(line, tokens, at: range.lowerBound)
      passages[index].role = .block(.dateline)
      return true
    }
    if var line = HeaderLine(bytes, tokens, books) {
      if isBesideClock(index) { line.date = nil }
      take(line, tokens, at: range.lowerBound)
      passages[index].role = .block(.dateline)
      return true
    }
    return takeCredit(index)
  }

  /// `TT`, `A A`: letters by which a page sets the size of its type.
  private static func isScrap(_ tokens: [Token]) -> Bool {
    tokens.allSatisfy {
      $0.isMark || $0.range.count <= 2 && !$0.isNumber && !$0.shape.contains(.caseless)
    }
  }

  /// `Press Release No. 123/24`, `SC/14682`, `Information for the Press N°: 123/24`: which of many.
  private func isNumberedLabel(_ tokens: [Token]) -> Bool {
    guard tokens.count <= 12, let last = tokens.last, last.isNumber || tokens.count == 3 else {
      return false
    }
    let words = tokens.filter { !$0.isMark && !$0.isNumber }
    let hasNumber = tokens.contains(where: \.isNumber)
    if tokens.count == 3, tokens[1].is("/"), words.count == 1, hasNumber,
      words[0].shape.contains(.allCapitals)
    {
      return true
    }
    return hasNumber && words.contains { Self.numberWords.contains($0.word) }
      && words.allSatisfy {
        Self.labelWords.contains($0.word) || Self.numberWords.contains($0.word)
      }
  }

  /// Whether a mark stands between the place and the date, or the place is known: `VELIA BRIEF May 12,
  /// 2025` is a headline, and `Ana Brook, 12 May 2025, 19:08` a byline.
  private func isMarkedOff(_ line: Dateline, _ tokens: [Token]) -> Bool {
    guard line.agency == nil, line.place.upperBound < tokens.count, !books.places.isEmpty else {
      return true
    }
    return tokens[line.place.upperBound].isMark && !line.form.contains(.hour)
      || isCity(tokens, line.place)
  }

  /// Whether the hour or the weather somewhere stands beside it: it is the day on which the page was
  /// copied.
  private func isBesideClock(_ index: Int) -> Bool {
    let reader = FurnitureReader(text: text, books: books)
    return passages.indices[max(0, index - 2)..<min(passages.count, index + 3)].contains {
      passages[$0].isLeftOut && reader.isPageClock(passages[$0].range)
    }
  }

  /// Takes the ministry above a headline, `Ministry of Foreign Affairs` with `Republic of Velia` below
  /// it, for the publisher; not where nothing else would do for a headline.
  private mutating func takeBodies(before body: Int, _ candidates: inout [Int]) {
    let lines = passages.indices[..<body].filter { !passages[$0].isLeftOut }
    guard let first = lines.first, passages[first].isUndecided, isBodyName(passages[first].range)
    else { return }
    var name = text.string(passages[first].range)
    var taken = [first]
    if lines.count > 1, passages[lines[1]].isUndecided {
      if isStateName(passages[lines[1]].range) {
        name += ", " + text.string(passages[lines[1]].range)
        taken.append(lines[1])
      } else if isPostalAddress(passages[lines[1]].range) {
        taken.append(lines[1])
      }
    }
    let others = candidates.filter { !taken.contains($0) }
    guard others.contains(where: { text.wordCount(passages[$0].range, upTo: 4) >= 4 }) else {
      return
    }
    statements.name(name, .header, at: passages[first].range.lowerBound)
    for index in taken { passages[index].role = .block(.dateline) }
    candidates = others
  }

  /// `East Quay, Greater Port Anson, Velia` below the name of who has its seat there.
  private func isPostalAddress(_ range: Range<Int>) -> Bool {
    guard range.count <= 100 else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    return tokens.count { $0.is(",") } >= 2
      && tokens.allSatisfy { $0.isCapitalized || $0.is(",") || $0.isNumber || $0.is(".") }
  }

  /// Takes a line that only names a newspaper or an office: `Orsk Herald`, `Office of the Spokesman`.
  private mutating func takePublisherLines(before body: Int) {
    for index in passages.indices[..<body] where isLoose(passages[index]) {
      let range = passages[index].range
      guard isNewspaper(range) || isBodyName(range) else { continue }
      statements.name(text.string(range), .header, at: range.lowerBound)
      passages[index].role = .block(.dateline)
    }
  }

  func isNewspaper(_ range: Range<Int>) -> Bool {
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard (2...6).contains(tokens.count), let last = tokens.last,
      Self.newspaperWords.contains(last.word)
    else { return false }
    return tokens.allSatisfy {
      $0.isCapitalized || $0.is("&") || $0.word == Word("and") || $0.word == Word("of")
    }
  }

  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  private static let numberWords = words("no n nr number num release")
  private static let labelWords = words(
    "press media news information statement communique bulletin document for the a e")
  private static let newspaperWords = words(
    "papers times post herald tribune gazette courier observer chronicle mirror journal telegraph "
      + "guardian wire")

  /// `Source: United States Department of State` above the headline.
  mutating func takeCredit(_ index: Int) -> Bool {
    let range = passages[index].range
    guard books.furniture.match(.signOff, in: bytes, range) != nil else { return false }
    let reader = SignOffReader(books: books)
    guard let credit = reader.signOff(bytes, range) else { return false }
    if let name = credit.publisher {
      statements.name(name, credit.directness == .origin ? .origin : .header, at: range.lowerBound)
    } else {
      takeNameBelow(index)
    }
    passages[index].role = .block(.dateline)
    return true
  }

  /// The known name on the line below a label such as `From:`, whoever else stands behind it.
  private mutating func takeNameBelow(_ index: Int) {
    guard text.endsIn(UInt8(ascii: ":"), passages[index].range), let next = next(after: index),
      passages[next].isUndecided, passages[next].range.count <= 120
    else { return }
    let range = passages[next].range
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard
      let known = books.publishers.publisher(at: 0, in: tokens, upTo: tokens.count, of: bytes)
    else { return }
    statements.name(known.name, .header, at: range.lowerBound)
    passages[next].role = .block(.dateline)
  }

  mutating func take(_ line: HeaderLine, _ tokens: [Token], at offset: Int) {
    if let date = line.date { statements.dates.take(header: date, line.label, at: offset) }
    if line.isAge { statements.dates.isAged = true }
    if let publisher = line.publisher { statements.name(publisher, .header, at: offset) }
    if let place = line.place, statements.dateline == nil, isCity(tokens, place) {
      let name = Dateline.placeName(tokens, place, of: bytes, books)
      statements.dateline = Statement(value: name, offset: offset)
    }
  }

  /// Whether tokens name a city, as far as cities are known: it might be an author.
  func isCity(_ tokens: [Token], _ place: Range<Int>) -> Bool {
    books.places.isEmpty || books.isCity(tokens[place], of: bytes)
  }

  mutating func take(_ line: Dateline, _ tokens: [Token], at offset: Int) {
    if statements.dateline == nil {
      let name = Dateline.placeName(tokens, line.place, of: bytes, books)
      statements.dateline = Statement(value: name, offset: offset)
    }
    if let date = line.date, statements.dates.dateline == nil {
      statements.dates.dateline = Statement(value: date, offset: offset)
    }
    if let agency = line.agency { statements.name(agency.name, .dateline, at: offset) }
  }
}
