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
    return takeTownAndAgency(index, tokens) || takeAuthorAndDay(index, tokens) || takeCredit(index)
  }

  /// `AN/Port Anson`, `Port Anson • AN`: an agency and its town, and a mark between them.
  private mutating func takeTownAndAgency(_ index: Int, _ tokens: [Token]) -> Bool {
    guard (3...9).contains(tokens.count),
      let mark = tokens.indices.dropFirst().dropLast().first(where: { tokens[$0].isMark })
    else { return false }
    let (first, second) = (0..<mark, (mark + 1)..<tokens.count)
    for (town, agency) in [(first, second), (second, first)] {
      guard books.isCity(tokens[town], of: bytes),
        let name = books.publishers.publisher(tokens, agency, of: bytes)
      else { continue }
      let offset = passages[index].range.lowerBound
      statements.name(name, .dateline, at: offset)
      if statements.dateline == nil {
        statements.dateline = Statement(
          value: Dateline.placeName(tokens, town, of: bytes, books), offset: offset)
      }
      passages[index].role = .block(.dateline)
      return true
    }
    return false
  }

  /// `Ana Brook May 12, 2024` below a headline: two or three names and a day with its year.
  private mutating func takeAuthorAndDay(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens.count <= 8,
      let found = HeaderDates(scanner: books.headDates).dates(in: tokens, of: bytes).first,
      found.tokens.upperBound == tokens.count, (2...3).contains(found.tokens.lowerBound),
      case .publication(.date(let date)) = found.reading, date.day != nil,
      tokens[..<found.tokens.lowerBound].allSatisfy({
        $0.isCapitalized && $0.shape.contains(.hasSmall)
      }),
      passages[..<index].contains(where: {
        $0.isUndecided && text.wordCount($0.range, upTo: 4) >= 4
      })
    else { return false }
    let offset = passages[index].range.lowerBound
    statements.dates.take(header: found.reading, nil, at: offset)
    passages[index].role = .block(.dateline)
    return true
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
    guard !books.places.isEmpty, line.place.upperBound < tokens.count else { return true }
    if line.agency != nil {
      // `Ana Brook, The Orsk Post`: who writes for whom.
      return isCity(tokens, line.place)
        || !line.form.isDisjoint(with: [.capitals, .dated, .bracketed])
        || line.place.count == 1
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
    guard let first = lines.first, passages[first].isUndecided,
      let (name, taken) = bodyName(at: first, lines.dropFirst().first)
    else { return }
    let others = candidates.filter { !taken.contains($0) }
    guard others.contains(where: { text.wordCount(passages[$0].range, upTo: 4) >= 4 }) else {
      return
    }
    statements.name(name, .header, at: passages[first].range.lowerBound)
    for index in taken { passages[index].role = .block(.dateline) }
    candidates = others
  }

  /// The ministry that the first line or the first two name, and which lines those are.
  private func bodyName(at first: Int, _ second: Int?) -> (name: String, taken: [Int])? {
    let range = passages[first].range
    let next = second.flatMap { passages[$0].isUndecided ? $0 : nil }
    if let body = bodyBesideState(range) { return (text.string(body), [first]) }
    if let owner = ownerOfSite(range) { return (owner, [first]) }
    if let body = bodyBeforeBars(range) ?? bodyBeforeCutBar(first) {
      return (text.string(body), [first])
    }
    if let next, isStateName(range) && !isBodyName(range) || isGovernment(range),
      let body = bodyBeforeTown(passages[next].range)
    {
      return (text.string(body), [first, next])
    }
    guard let body = bodyBeforeTown(range) else { return nil }
    let name = text.string(body)
    guard let next else { return (name, [first]) }
    if isStateName(passages[next].range) {
      return (name + ", " + text.string(passages[next].range), [first, next])
    }
    return (name, isPostalAddress(passages[next].range) ? [first, next] : [first])
  }

  /// `Ministry of Ports | Official Web Page | www.ports.example`: short fields behind a ministry.
  private func bodyBeforeBars(_ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 160 else { return nil }
    let fields = Tokenizer.tokens(in: bytes, range).split { $0.is("|") }
    if let body = bodyBeforeSection(fields) { return body }
    guard fields.count >= 2, let first = fields.first?.first, let last = fields.first?.last,
      Self.isBodyName(fields[0]),
      fields.dropFirst().allSatisfy({ $0.count(where: { !$0.isMark }) <= 4 })
    else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// `AN Director-General | News`: an office of a known body before the name of a section.
  private func bodyBeforeSection(_ fields: [ArraySlice<Token>]) -> Range<Int>? {
    guard fields.count == 2, fields[0].count <= 5, let section = fields[1].first,
      let end = fields[1].last, fields[0].allSatisfy({ $0.isCapitalized || $0.is("-") }),
      books.furniture.wordsOfLine(bytes, section.range.lowerBound..<end.range.upperBound) > 0
    else { return nil }
    let office = Array(fields[0])
    guard
      let known = books.publishers.publisher(at: 0, in: office, upTo: office.count, of: bytes)
    else { return nil }
    return office[0].range.lowerBound..<office[known.end - 1].range.upperBound
  }

  /// The same where the section was left out already: `AN Director-General`.
  private func bodyBeforeCutBar(_ first: Int) -> Range<Int>? {
    guard first + 1 < passages.count, passages[first + 1].isLeftOut,
      bytes[passages[first + 1].range.lowerBound] == UInt8(ascii: "|"),
      passages[first].range.count <= 60
    else { return nil }
    let office = Tokenizer.tokens(in: bytes, passages[first].range)
    guard office.count <= 5, areNames(office[...]),
      let known = books.publishers.publisher(at: 0, in: office, upTo: office.count, of: bytes)
    else { return nil }
    return office[0].range.lowerBound..<office[known.end - 1].range.upperBound
  }

  /// `Government of the Republic of Velia`.
  private func isGovernment(_ range: Range<Int>) -> Bool {
    let first = Tokenizer.tokens(in: bytes, range.prefix(40)).first
    return first?.word == Word("government") && isBodyName(range)
  }

  /// A ministry, with its town behind a comma it may be.
  func bodyBeforeTown(_ range: Range<Int>) -> Range<Int>? {
    if isBodyName(range), knownTown(endOf: range) == nil { return range }
    guard let town = knownTown(endOf: range) else { return nil }
    let body = range.lowerBound..<town
    return isBodyName(body) ? body : nil
  }

  /// Where the comma stands before a known city that ends a line.
  private func knownTown(endOf range: Range<Int>) -> Int? {
    guard range.count <= 120 else { return nil }
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard let comma = tokens.lastIndex(where: { $0.is(",") }), comma > 0, comma + 1 < tokens.count,
      books.isCity(tokens[(comma + 1)...], of: bytes)
    else { return nil }
    return tokens[comma - 1].range.upperBound
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
      guard let name = publisher(ofLine: range) else { continue }
      statements.name(name, .header, at: range.lowerBound)
      passages[index].role = .block(.dateline)
    }
  }

  private func publisher(ofLine range: Range<Int>) -> String? {
    if isNewspaper(range) { return text.string(range) }
    if let body = bodyBeforeTown(range) ?? bodyBesideState(range) { return text.string(body) }
    return paperBehindAuthor(range) ?? networkBeforeTown(range)
  }

  /// `Ana Brook - The Orsk Courier`, `Ana Brook, AN Senior Journalist`: for whom an author writes.
  private func paperBehindAuthor(_ range: Range<Int>) -> String? {
    guard range.count <= 100 else { return nil }
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard
      let mark = tokens.firstIndex(where: {
        $0.is(",") || $0.is("|") || $0.is("-") && $0.followsBlank
      }),
      (2...5).contains(mark), mark + 1 < tokens.count, areNames(tokens[..<mark])
    else { return nil }
    let rest = tokens[mark + 1].range.lowerBound..<range.upperBound
    if tokens[mark].is("-"), isNewspaper(rest) { return text.string(rest) }
    guard
      let known = books.publishers.publisher(
        at: mark + 1, in: tokens, upTo: tokens.count, of: bytes),
      tokens.count - known.end <= 4, areNames(tokens[known.end...])
    else { return nil }
    return known.name
  }

  private func areNames(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.allSatisfy { $0.isCapitalized || $0.isMark || $0.word == Word("and") }
  }

  /// `Anson Media Network (Port Anson)`: the name before its town.
  private func networkBeforeTown(_ range: Range<Int>) -> String? {
    guard range.count <= 80 else { return nil }
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard let open = tokens.firstIndex(where: { $0.is("(") }), open > 1, let last = tokens.last,
      last.is(")"), tokens[..<open].allSatisfy(\.isCapitalized),
      books.isCity(tokens[(open + 1)..<(tokens.count - 1)], of: bytes)
    else { return nil }
    return text.string(range.lowerBound..<tokens[open - 1].range.upperBound)
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
