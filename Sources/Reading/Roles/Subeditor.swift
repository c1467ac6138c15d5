import Briefing
import Text

/// Finds what each passage is to the dispatch: headline, dateline, text, sign-off or furniture.
struct Subeditor {
  var text: CleanText
  var passages: [Passage]
  /// What layout has kept out of the text.
  let hidden: [Range<Int>]
  var statements = Statements()
  /// Where the lines of a diary begin that name its days.
  var dayHeadings: Set<Int> = []
  let books: Books

  /// What is known beforehand of dispatches.
  ///
  /// A class, since it never changes and a subeditor is copied often: its tables would be counted
  /// one by one each time.
  final class Books: Sendable {
    let dates: DateScanner
    /// Dates as the lines above and below a text write them.
    let headDates: DateScanner
    let publishers: PublisherBook
    let furniture: FurnitureBook
    /// Names of cities, folded whole; empty where none are known.
    let places: WordSet
    /// The countries of the capitals among them.
    let capitals: [Word: CountryCode]

    init(
      dates: DateScanner, headDates: DateScanner, publishers: PublisherBook,
      furniture: FurnitureBook, places: WordSet, capitals: [Word: CountryCode]
    ) {
      self.capitals = capitals
      self.dates = dates
      self.headDates = headDates
      self.publishers = publishers
      self.furniture = furniture
      self.places = places
    }

    /// Whether tokens are the name of a known city.
    func isCity(_ words: ArraySlice<Token>, of text: [UInt8]) -> Bool {
      guard let first = words.first, let last = words.last else { return false }
      return places.contains(Word(text.span, first.range.lowerBound..<last.range.upperBound))
    }
  }

  init(_ laidOut: LaidOutText, _ books: Books) {
    (text, passages, hidden) = (laidOut.text, laidOut.passages, laidOut.hidden)
    self.books = books
  }

  /// Gives every passage its role.
  mutating func edit() {
    takeCrawlDate()
    takeDatesOutOfLists()
    leaveOutFurniture()
    editFoot()
    editHead()
    findSubheadings()
    for index in passages.indices where passages[index].isUndecided {
      passages[index].role = .block(.paragraph)
    }
    takeVoice()
    checkDates()
  }

  var bytes: [UInt8] { text.bytes }

  /// The tokens of the first bytes of a passage, and whether they are all of it.
  func tokens(_ range: Range<Int>, upTo most: Int) -> (tokens: [Token], isWhole: Bool) {
    guard range.count > most else { return (Tokenizer.tokens(in: bytes, range), true) }
    var end = range.lowerBound + most
    while end > range.lowerBound, bytes[end] != UInt8(ascii: " ") { end -= 1 }
    if end == range.lowerBound { end += most }
    return (Tokenizer.tokens(in: bytes, range.lowerBound..<end), false)
  }

  /// Cuts a passage in two; the second part keeps the role.
  mutating func cut(_ index: Int, at offset: Int, first role: Passage.Role) {
    let range = passages[index].range
    let first = text.trimmed(range.lowerBound..<offset)
    let second = text.trimmed(offset..<range.upperBound)
    guard !first.isEmpty else { return }
    guard !second.isEmpty else {
      passages[index].role = role
      return
    }
    let blankBefore = passages[index].blankBefore
    passages[index].range = second
    passages[index].blankBefore = false
    passages.insert(Passage(first, role, blankBefore: blankBefore), at: index)
  }

  /// `12. May 2024` is no twelfth point of a list.
  private mutating func takeDatesOutOfLists() {
    for index in passages.indices.prefix(40) {
      guard case .block(.item(let mark)) = passages[index].role, mark.hasSuffix("."),
        mark.dropLast().allSatisfy(\.isNumber), mark.count <= 3, passages[index].range.count <= 40
      else { continue }
      let tokens = Tokenizer.tokens(in: bytes, passages[index].range)
      guard let first = tokens.first, case .month? = books.headDates.dateWord(of: first),
        tokens.dropFirst().first?.isNumber == true
      else { continue }
      var start = passages[index].range.lowerBound
      while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      passages[index].range = start..<passages[index].range.upperBound
      passages[index].role = .undecided
    }
    takeDatedItems()
  }

  /// `- May 12, 2024 - 14:40` above the text: a line of the head that a page makes a point of a list.
  private mutating func takeDatedItems() {
    for index in passages.indices.prefix(8) {
      guard case .block(.item) = passages[index].role, passages[index].range.count <= 40,
        let line = headerLine(passages[index].range), line.date != nil, line.isWhole
      else {
        if isText(passages[index]), !passages[index].isItem { return }
        continue
      }
      passages[index].role = .undecided
    }
  }

  /// `date 2025-06-29` or `date 2025-06` before all else, as collections of pages write it.
  private mutating func takeCrawlDate() {
    guard let range = passages.first?.range, range.count >= 12,
      Word(bytes.span, range.lowerBound..<(range.lowerBound + 4)) == Word("date")
    else { return }
    var start = range.lowerBound + 4
    while start < range.upperBound,
      bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: ":")
    {
      start += 1
    }
    guard start > range.lowerBound + 4, start + 7 <= range.upperBound else { return }
    guard let date = ISODate.date(at: start, in: bytes.span, orShorter: true), date.month != nil
    else { return takeRunInDate(from: start, of: range) }
    var end = start + 7
    while end < range.upperBound, bytes[end] != UInt8(ascii: " ") { end += 1 }
    statements.dates.crawl = Statement(value: date, offset: range.lowerBound)
    cut(0, at: end, first: .block(.dateline))
  }

  /// `Date 12-5-2025 (ABC- Anson News) ORSK, May 12 …`: a date on one line with the text.
  private mutating func takeRunInDate(from start: Int, of range: Range<Int>) {
    let tokens = tokens(start..<range.upperBound, upTo: Self.datelineBytes).tokens
    guard
      let date = HeaderDates(scanner: books.headDates).dates(in: tokens, of: bytes).first,
      date.tokens.lowerBound == 0, date.tokens.upperBound < tokens.count,
      date.reading != .other
    else { return }
    let next = tokens[date.tokens.upperBound]
    guard next.is("(") || next.isCapitalized else { return }
    statements.dates.take(header: date.reading, .publication, at: range.lowerBound)
    cut(0, at: next.range.lowerBound, first: .block(.dateline))
  }
}

// MARK: - Text or not

extension Subeditor {
  /// Whether a passage reads as part of the dispatch: it ends as sentences do, or runs long.
  func isText(_ passage: Passage) -> Bool {
    switch passage.role {
    case .block(.item), .block(.row), .block(.quotation), .block(.paragraph): return true
    case .undecided: break
    default: return false
    }
    let range = passage.range
    if range.count > 300 { return !isLongTitle(range) }
    guard text.endsInFullStop(range) || text.endsSentence(range) && hasInnerStop(range) else {
      return false
    }
    return text.wordCount(range, upTo: 6) >= 6 || range.count >= 60
      || hasNoBlanks(range) && range.count >= 24
  }

  /// Whether a sentence ends before the end of the passage.
  private func hasInnerStop(_ range: Range<Int>) -> Bool {
    range.dropLast(2).contains {
      bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: " ")
        || SentenceMark.isIdeographic(bytes, at: $0)
    }
  }

  /// Scripts that write no blanks between words.
  private func hasNoBlanks(_ range: Range<Int>) -> Bool {
    bytes[range.lowerBound] >= 0xE3 && text.wordCount(range, upTo: 3) < 3
  }

  /// The next passage that is not left out.
  func next(after index: Int) -> Int? {
    passages.indices.dropFirst(index + 1).first { !passages[$0].isLeftOut }
  }

  func previous(before index: Int) -> Int? {
    passages.indices.prefix(max(index, 0)).last { !passages[$0].isLeftOut }
  }
}
