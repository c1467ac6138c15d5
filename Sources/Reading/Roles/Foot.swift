import Briefing
import Text

extension Subeditor {
  /// How many passages a foot has at most.
  private static let longestFoot = 40

  /// Finds the sign-offs below the text, and what is furniture there because of where it stands.
  mutating func editFoot() {
    let reader = SignOffReader(books: books)
    leaveOutTail(reader)
    var index = passages.count - 1
    var loose: [Int] = []
    var count = 0
    while index > 0, count < Self.longestFoot {
      if !passages[index].isLeftOut, !takeSignOff(index, reader) {
        if cutSignOff(index, reader) {
          loose = loose.map { $0 + 1 }
          break
        }
        takeDoneAt(passages[index].range)
        if isText(passages[index]) { break }
        loose.append(index)
      }
      (index, count) = (index - 1, count + 1)
    }
    if index == 0, cutSignOff(index, reader) { loose = loose.map { $0 + 1 } }
    settle(loose)
    takeInnerSignOff(reader)
    takeCredits(above: index, reader)
    takeImprint()
    takeFiled(reader)
  }

  /// The day that a distributor's number below the text begins with, where nothing else says the year.
  private mutating func takeFiled(_ reader: SignOffReader) {
    guard statements.dates.signOff == nil else { return }
    for passage in passages.suffix(Self.longestFoot) where passage.isLeftOut {
      guard let date = reader.filed(bytes, passage.range) else { continue }
      statements.dates.signOff = Statement(value: date, offset: passage.range.lowerBound)
      return
    }
  }

  /// `Done at Port Anson, this 12th day of May 2024`: the day of a communiqué, whose last words it is.
  private mutating func takeDoneAt(_ range: Range<Int>) {
    guard statements.dates.signOff == nil, range.count <= 100 else { return }
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard tokens.count > 4, tokens[0].word == Word("done"),
      tokens[1].word == Word("at") || tokens[1].word == Word("in"),
      let mention = books.dates.mentions(in: tokens, tokens.indices, of: bytes).last,
      tokens[mention.tokens.upperBound...].allSatisfy(\.isMark),
      let date = Publication(mention.expression)
    else { return }
    statements.dates.signOff = Statement(value: date, offset: range.lowerBound)
  }

  private mutating func takeSignOff(_ index: Int, _ reader: SignOffReader) -> Bool {
    let range = signOffRange(passages[index])
    guard
      let signOff = town(index) ?? reader.signOff(bytes, range) ?? headerLineBelow(passages[index])
        ?? office(index) ?? contact(passages[index]) ?? invitation(passages[index])
    else { return false }
    passages[index].range = range
    take(signOff, index)
    return true
  }

  /// A line that would do for the head: `Published: 12 June 2025`, `By Jan Orlo`.
  private func headerLineBelow(_ passage: Passage) -> SignOff? {
    guard passage.isUndecided, passage.range.count <= 120, !text.endsInFullStop(passage.range),
      let line = headerLine(passage.range), line.isWhole
    else { return nil }
    switch line.date {
    case .publication(let date)?: return SignOff(publisher: line.publisher, date: date)
    case .either?: return SignOff(publisher: line.publisher, doubtful: line.date)
    case .other?, nil: return SignOff(publisher: line.publisher)
    }
  }

  /// A ministry below the text, with its town on the next line; or that town.
  private func office(_ index: Int) -> SignOff? {
    let passage = passages[index]
    guard passage.isUndecided || passage.isHeading, passage.range.count <= 100 else { return nil }
    if let name = bodyBeforeDash(passage.range) ?? bodyBehindComma(passage.range) {
      return SignOff(publisher: name)
    }
    if let body = bodyBeforeTown(passage.range) ?? bodyBesideState(passage.range) {
      return SignOff(
        publisher: text.string(body), directness: isPressDepartment(body) ? .origin : .signOff)
    }
    if let name = bodyBeforeNumber(passage.range) {
      return SignOff(publisher: name, directness: .imprint)
    }
    guard isTown(passage) else { return nil }
    if let above = previous(before: index), isBodyName(passages[above].range) { return SignOff() }
    return nil
  }

  /// `Press and Information Department`: a part of an office that does not say of which.
  private func isPressDepartment(_ range: Range<Int>) -> Bool {
    let words = Tokenizer.tokens(in: bytes, range).map(\.word)
    return words.contains(where: Self.pressWords.contains)
      && words.allSatisfy { Self.pressWords.contains($0) || Self.partWords.contains($0) }
  }

  /// `Anson Mission to Velia, Office: +12 345`: a known body that may be reached.
  private func bodyBeforeNumber(_ range: Range<Int>) -> String? {
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard tokens.contains(where: \.isNumber),
      tokens.contains(where: { Self.contactWords.contains($0.word) || $0.word == Word("office") }),
      let comma = tokens.firstIndex(where: { $0.is(",") })
    else { return nil }
    return books.publishers.publisher(tokens, 0..<comma, of: bytes)
  }

  private static let pressWords = Set(
    ["press", "information", "media", "communication", "communications"].map { Word($0) })
  private static let partWords = Set(
    [
      "and", "of", "the", "public", "department", "directorate", "office", "service", "division",
      "unit", "bureau", "section", "relations", "diplomacy",
    ].map { Word($0) })

  /// `New Delhi` with `September 12, 2023` below it.
  private func town(_ index: Int) -> SignOff? {
    guard isTown(passages[index]), index + 1 < passages.count,
      passages[index + 1].role == .signOff,
      statements.dates.signOff?.offset == passages[index + 1].range.lowerBound
    else { return nil }
    return SignOff(place: text.string(passages[index].range))
  }

  /// `Ministry of Ports – Press Department`: the ministry, and which part of it signs.
  private func bodyBeforeDash(_ range: Range<Int>) -> String? {
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard let dash = tokens.firstIndex(where: { $0.is("-") && $0.followsBlank }),
      dash + 1 < tokens.count, Self.isBodyName(tokens[..<dash]),
      tokens[(dash + 1)...].allSatisfy({ $0.isCapitalized || Self.isLink($0) })
    else { return nil }
    return text.string(range.lowerBound..<tokens[dash - 1].range.upperBound)
  }

  /// `Press Officer, Anson Secretariat`: where the one works who signs.
  private func bodyBehindComma(_ range: Range<Int>) -> String? {
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard let comma = tokens.firstIndex(where: { $0.is(",") }), comma + 1 < tokens.count,
      tokens[comma + 1].isCapitalized, !Self.isBodyName(tokens[..<comma]),
      Self.isBodyName(tokens[(comma + 1)...])
    else { return nil }
    return text.string(tokens[comma + 1].range.lowerBound..<range.upperBound)
  }

  /// `Ministry of Ports of Velia | address: 12 East Quay | tel. 0123`: who may be reached where.
  private func contact(_ passage: Passage) -> SignOff? {
    guard passage.isUndecided, passage.range.count <= SignOffReader.longest,
      text.first(UInt8(ascii: "|"), in: passage.range) != nil
    else { return nil }
    let tokens = Tokenizer.tokens(in: bytes, passage.range)
    guard tokens.contains(where: { $0.is("@") || Self.contactWords.contains($0.word) }) else {
      return nil
    }
    let fields = tokens.split(whereSeparator: { $0.is("|") })
    let known = fields.lazy.compactMap {
      books.publishers.publisher(at: $0.startIndex, in: tokens, upTo: $0.endIndex, of: bytes)
    }.first
    if let known { return SignOff(publisher: known.name, directness: .imprint) }
    guard let field = fields.first(where: { Self.isName(Array($0)) }),
      let first = field.first, let last = field.last
    else { return nil }
    return SignOff(
      publisher: text.string(first.range.lowerBound..<last.range.upperBound), directness: .imprint)
  }

  /// Whom one is asked to reach: `For further enquiries please contact the Press Division, AN`.
  private func invitation(_ passage: Passage) -> SignOff? {
    guard passage.isUndecided, passage.range.count <= 160 else { return nil }
    let tokens = Tokenizer.tokens(in: bytes, passage.range)
    guard let first = tokens.first, first.word == Word("for"),
      let contact = tokens.firstIndex(where: { $0.word == Word("contact") }),
      let name = reached(passage.range, Array(tokens[contact...]))
    else { return nil }
    return SignOff(publisher: name, directness: .imprint)
  }

  private static let contactWords = Set(
    ["address", "tel", "telephone", "phone", "fax", "email", "mail", "contact", "contacts"].map {
      Word($0)
    })

  private func isTown(_ passage: Passage) -> Bool {
    passage.range.count <= 40 && books.places.contains(Word(bytes.span, passage.range))
  }

  /// With the mark of an item taken back in: `- AAP` is no point of a list.
  private func signOffRange(_ passage: Passage) -> Range<Int> {
    guard case .block(.item(let mark)) = passage.role, ["-", "–", "—"].contains(mark),
      passage.range.count <= 40
    else { return passage.range }
    var start = passage.range.lowerBound
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start..<passage.range.upperBound
  }

  /// `Reporting by …` and the like, with what a page has below it taken for text.
  private mutating func takeCredits(above end: Int, _ reader: SignOffReader) {
    // A standfirst may stand above the lines of the head.
    let texts = passages.indices.filter { isText(passages[$0]) }
    guard texts.count >= 2, texts[1] < end else { return }
    for index in passages.indices[(texts[1] + 1)..<max(end, texts[1] + 1)].suffix(12)
    where passages[index].isUndecided && passages[index].range.count <= SignOffReader.longest {
      let range = passages[index].range
      guard !isText(passages[index]), books.furniture.match(.signOff, in: bytes, range) != nil,
        let credit = reader.signOff(bytes, range)
      else { continue }
      passages[index].role = .signOff
      if let name = credit.publisher, credit.directness != .origin {
        statements.name(name, .credits, at: range.lowerBound)
      }
    }
  }

  private mutating func take(_ signOff: SignOff, _ index: Int) {
    passages[index].role = .signOff
    let offset = passages[index].range.lowerBound
    // The foot is read upwards: what stands further up is the same said again, or says less.
    if let date = signOff.date, statements.dates.signOff == nil || signOff.publisher != nil {
      statements.dates.signOff = Statement(value: date, offset: offset)
    }
    if let doubtful = signOff.doubtful {
      statements.dates.take(header: doubtful, nil, at: offset)
    }
    if let publisher = signOff.publisher {
      statements.name(publisher, signOff.directness, at: offset)
    }
    if let place = signOff.place, statements.signedAt == nil {
      statements.signedAt = Statement(value: place, offset: offset)
    }
  }

  /// Lines that are neither text nor known: a name beside the credits, or what is left of a page.
  private mutating func settle(_ loose: [Int]) {
    if areHeadlines(loose) {
      for index in loose { passages[index].role = .leftOut }
    }
    for index in loose {
      guard passages.indices.contains(index),
        passages[index].isUndecided || passages[index].isHeading,
        !text.endsInFullStop(passages[index].range)
      else { continue }
      if isNameBesideCredits(index) {
        let name = text.string(passages[index].range)
        statements.name(name, .credits, at: passages[index].range.lowerBound)
        passages[index].role = .signOff
      } else if hasFurnitureAround(index) || isInitials(passages[index].range) {
        passages[index].role = .leftOut
      }
    }
  }

  /// Whether several lines at the very end are headlines of other texts: they say something, and no
  /// lead-in stands above them.
  private func areHeadlines(_ lines: [Int]) -> Bool {
    guard lines.count >= 2, let top = lines.min(), let above = previous(before: top),
      text.endsInFullStop(passages[above].range)
    else { return false }
    return lines.allSatisfy { index in
      guard passages.indices.contains(index), passages[index].isUndecided,
        text.wordCount(passages[index].range, upTo: 5) >= 5
      else { return false }
      let tokens = Tokenizer.tokens(in: bytes, passages[index].range)
      return tokens[0].isCapitalized
        && tokens.count {
          !$0.isMark && !$0.isNumber && !$0.isCapitalized && !$0.shape.contains(.caseless)
            && $0.range.count > 3
        } >= 2
    }
  }

  /// Whether it is a short line with capitals right above or below a credit.
  private func isNameBesideCredits(_ index: Int) -> Bool {
    let range = passages[index].range
    guard range.count <= 80, text.wordCount(range, upTo: 9) <= 8, !text.endsSentence(range),
      !text.endsIn(UInt8(ascii: ":"), range),
      bytes[range.lowerBound].isCapital || bytes[range.lowerBound] >= 0xC3,
      isMostlyCapitalized(range)
    else { return false }
    return isCredits(index + 1)
      || isCredits(index - 1)
        && passages[(index + 1)...].allSatisfy { $0.isLeftOut || $0.role == .signOff }
  }

  private func isMostlyCapitalized(_ range: Range<Int>) -> Bool {
    let words = Tokenizer.tokens(in: bytes, range).filter { !$0.isMark }
    return words.count { $0.isCapitalized } * 2 > words.count
  }

  private func isCredits(_ index: Int) -> Bool {
    guard passages.indices.contains(index) else { return false }
    let range = passages[index].range
    switch passages[index].role {
    case .signOff: return books.furniture.match(.signOff, in: bytes, range) != nil
    case .leftOut:
      let first = Tokenizer.tokens(in: bytes, range.prefix(40)).first { !$0.isMark }
      return first.map { Self.creditWords.contains($0.word) } ?? false
    default: return false
    }
  }

  private static let creditWords = Set(
    ["photo", "photos", "image", "picture", "photograph", "illustration"].map { Word($0) })

  /// Whether something left out stands between the text and the end.
  private func hasFurnitureAround(_ index: Int) -> Bool {
    guard let text = passages.indices.prefix(index).last(where: { isText(passages[$0]) }) else {
      return false
    }
    return passages[(text + 1)...].contains { $0.isLeftOut }
  }

  /// The letters by which editors sign: `mh/abo/lam/mks`, `RKS/AN/SR`, `sss.tm`, `===R.H.`.
  private func isInitials(_ range: Range<Int>) -> Bool {
    guard range.count <= 24 else { return false }
    let groups = bytes[range].split(whereSeparator: { !$0.isLetter })
    let marks = bytes[range].filter { !$0.isLetter && $0 != UInt8(ascii: " ") }
    guard !groups.isEmpty, groups.allSatisfy({ $0.count <= 4 }),
      marks.allSatisfy({ UInt8.initialsMarks.contains($0) })
    else { return false }
    return !marks.isEmpty || groups.allSatisfy { $0.allSatisfy(\.isSmall) }
  }
}

extension UInt8 {
  fileprivate static let initialsMarks: [UInt8] = [
    UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "-"),
  ]
}

// MARK: - A sign-off behind the last sentence

extension Subeditor {
  /// How far from the end of the last paragraph a sign-off may begin.
  private static let longestGlued = 120

  /// Cuts `///nCa, 25 June 2025`, `(end) sd` or `-- SPA` off the end of the text.
  private mutating func cutSignOff(_ index: Int, _ reader: SignOffReader) -> Bool {
    let range = passages[index].range
    if text.endsIn("./.", range), range.count > 20 {
      // The mark by which some agencies end: `…, he said./.`
      cut(index, at: range.upperBound - 2, first: passages[index].role)
      passages[index + 1].role = .signOff
      return true
    }
    guard let start = startOfSignOff(range, reader) else { return false }
    if isCredit(inBrackets: start..<range.upperBound) {
      cut(index, at: start, first: passages[index].role)
      passages[index + 1].role = .leftOut
    } else if let name = reader.nameWithAuthors(bytes, text.trimmed(start..<range.upperBound)) {
      cut(index, at: start, first: passages[index].role)
      take(SignOff(publisher: name), index + 1)
    } else if let signOff = reader.signOff(bytes, text.trimmed(start..<range.upperBound)) {
      cut(index, at: start, first: passages[index].role)
      take(signOff, index + 1)
    }
    return true
  }

  /// The agency that ends a paragraph behind slashes, where another report of its follows: `… in May. ///
  /// AP, 12 May 2025`.
  private mutating func takeInnerSignOff(_ reader: SignOffReader) {
    guard statements.publisher == nil else { return }
    for index in passages.indices.dropFirst().reversed()
    where isText(passages[index]) || passages[index].isUndecided {
      let range = passages[index].range
      let isMarked = range.suffix(Self.longestGlued).contains { bytes.has("///", at: $0) }
      if isMarked, cutSignOff(index, reader) { return }
    }
  }

  private func isCredit(inBrackets range: Range<Int>) -> Bool {
    let range = text.trimmed(range)
    guard range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "(") else { return false }
    let reader = FurnitureReader(text: text, books: books)
    return reader.isCredit((range.lowerBound + 1)..<(range.upperBound - 1))
  }

  private func startOfSignOff(_ range: Range<Int>, _ reader: SignOffReader) -> Int? {
    if let start = reader.startOfAuthors(bytes, range) { return start }
    let lower = max(range.lowerBound + 1, range.upperBound - Self.longestGlued)
    guard lower < range.upperBound else { return nil }
    for index in lower..<range.upperBound
    where bytes.has("///", at: index) && bytes[index - 1] != UInt8(ascii: ":") {
      return index
    }
    for index in (lower..<range.upperBound).reversed() {
      guard let end = endOfSentence(at: index, range), end < range.upperBound else { continue }
      let rest = text.trimmed(end..<range.upperBound)
      guard rest.count >= 2 else { continue }
      let isMarked = [
        UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "/"), 0xE2,
      ]
      .contains(bytes[rest.lowerBound])
      let isBare = rest.count <= 40 && text.wordCount(rest, upTo: 5) < 5
      if isMarked || isBare, reader.signOff(bytes, rest) != nil || isCredit(inBrackets: rest) {
        return end
      }
      if !isMarked { return nil }
    }
    return nil
  }

  /// Whether a word begins at once, small or the end of an address: `.org`, `.Az`.
  private func goesOnSmall(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index < range.upperBound, bytes[index].isLetter else { return false }
    if bytes[index].isSmall { return true }
    let rest = bytes[(index + 1)..<range.upperBound].prefix { $0.isLetter }
    return (1...2).contains(rest.count) && rest.allSatisfy(\.isSmall)
  }

  /// The end of a sentence whose last mark is at the index, with what closes behind it.
  private func endOfSentence(at index: Int, _ range: Range<Int>) -> Int? {
    guard SentenceMark(endingAt: index + 1, in: bytes, from: range.lowerBound) != nil else {
      return nil
    }
    // The points of `ports.example.org` end no sentence.
    if bytes[index] == UInt8(ascii: "."), goesOnSmall(index + 1, range) { return nil }
    var end = index + 1
    while end < range.upperBound,
      bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'")
    {
      end += 1
    }
    while bytes.has("”", at: end) || bytes.has("’", at: end) { end += 3 }
    return end
  }
}
