import Briefing
import Text

/// Reads a dateline from the tokens at the start of a passage.
struct DatelineParser {
  let text: [UInt8]
  let tokens: [Token]
  /// Past the last token of the passage that was cut into tokens.
  let limit: Int
  /// Whether the tokens are all of the passage.
  let isWhole: Bool
  let books: Subeditor.Books
  var index = 0
  var line = Dateline(place: 0..<0, end: 0)
  var qualifiers = 0

  private static let mostWords = 5

  init(_ text: [UInt8], _ tokens: [Token], isWhole: Bool, _ books: Subeditor.Books) {
    self.text = text
    self.tokens = tokens
    self.isWhole = isWhole
    self.books = books
    limit = tokens.count
  }

  var dates: DateScanner { books.dates }
  var publishers: PublisherBook { books.publishers }

  /// The dateline that begins at a token; nil where none does.
  mutating func dateline(at start: Int = 0) -> Dateline? {
    index = start
    line = Dateline(place: start..<start, end: start)
    qualifiers = 0
    let carrier = skipPrefix() ?? skipAgencyBeforeTown()
    let day = skipDate()
    guard takePlace(), !isPublisher(line.place), skipClosing(of: line.place.lowerBound) else {
      return nil
    }
    while index < limit, takePart() {}
    guard takeEnd() else { return nil }
    line.agency = line.agency ?? carrier
    if let day {
      guard isBehindDay else { return nil }
      line.date = day
      line.form.insert(.dated)
    }
    return line
  }

  func token(_ offset: Int = 0) -> Token? {
    index + offset < limit ? tokens[index + offset] : nil
  }

  func isMark(_ mark: Unicode.Scalar, _ offset: Int = 0) -> Bool {
    token(offset)?.is(mark) ?? false
  }

  /// The agency that passed the dispatch on: `(MENAFN- Kuwait News Agency) KUWAIT, Feb 2 …`.
  ///
  /// An hour before the place is passed over: `13:57 | Lima, Apr. 21.`
  private mutating func skipPrefix() -> Dateline.Agency? {
    if isMark(":", 1), token()?.isNumber == true, isMark("|", 3) { index += 4 }
    guard isMark("("), let close = closing(index, "(", ")", within: 14) else { return nil }
    defer { index = close + 1 }
    return known(in: (index + 1)..<close)
  }

  /// Whether tokens are the name of an agency and no place: `Anson News (AN)`.
  private func isPublisher(_ place: Range<Int>) -> Bool {
    guard !books.isCity(tokens[place], of: text),
      let known = publishers.publisher(
        at: place.lowerBound, in: tokens, upTo: place.upperBound, of: text)
    else { return false }
    return known.end == place.upperBound
  }

  /// The closing bracket of the one at a token, brackets within counted.
  func closing(
    _ start: Int, _ open: Unicode.Scalar, _ close: Unicode.Scalar, within most: Int
  ) -> Int? {
    var depth = 0
    for index in start..<min(limit, start + most) {
      if tokens[index].is(close), index > start {
        depth -= 1
      } else if tokens[index].is(open) {
        depth += 1
      }
      if depth == 0 { return index }
    }
    return nil
  }
}

// MARK: - The place

extension DatelineParser {
  private mutating func takePlace() -> Bool {
    guard let first = token(), isPlaceWord(first), !isCommonWord(first) else { return false }
    let start = index
    let isShouted = first.shape.contains(.allCapitals)
    var words = 1
    index += 1
    while let next = token() {
      if isPlaceWord(next), !isShouted || !next.shape.contains(.hasSmall), next.followsBlank {
        guard words < Self.mostWords, !isDateWord(next) else { break }
        words += 1
        index += 1
      } else if takeJoint(next, isShouted: isShouted) {
        words += 1
      } else {
        break
      }
    }
    line.place = start..<index
    if isShouted { line.form.insert(.capitals) }
    // `The Hague`, but not `The minister`.
    if first.word == Word("the"), words < 2 { return false }
    return first.range.count > 1 || words > 1
  }

  private func isPlaceWord(_ token: Token) -> Bool {
    token.isCapitalized && !token.shape.contains(.dotted) && !token.shape.contains(.possessive)
  }

  /// Months, weekdays and the words that begin sentences are no places.
  private func isCommonWord(_ token: Token) -> Bool {
    isDateWord(token) || Self.commonWords.contains(token.word)
  }

  private func isDateWord(_ token: Token) -> Bool {
    switch dates.dateWord(of: token) {
    case nil, .link?, .range?: false
    default: true
    }
  }

  /// A hyphen, a slash, a small word, the stop of `St.` or the ending of `St. John's`, with the
  /// word behind it.
  private mutating func takeJoint(_ joint: Token, isShouted: Bool) -> Bool {
    if joint.shape.contains(.possessive), !joint.followsBlank {
      let next = token(1)
      guard next.map({ $0.isMark || !$0.followsBlank }) ?? true else { return false }
      index += 1
      return true
    }
    guard let next = token(1) else { return false }
    if joint.is("-") || joint.is("/") {
      guard !joint.followsBlank, !next.followsBlank, !next.isMark, !next.isNumber,
        !joint.is("/") || isPlaceWord(next) && !isMark("/", 2),
        !isAgencyThatEnds(at: index + 1), !isShouted || !next.shape.contains(.hasSmall)
      else { return false }
    } else if joint.is(".") {
      guard !joint.followsBlank, tokens[index - 1].range.count <= 3, isPlaceWord(next),
        next.followsBlank, Self.saints.contains(tokens[index - 1].word)
      else { return false }
    } else {
      guard !joint.isMark, isPlaceWord(next), next.followsBlank,
        PlaceCase.smallWords.contains(string(joint)), dates.dateWord(of: next) == nil
      else { return false }
    }
    index += 2
    return true
  }

  /// `Baghdad-INA -`, but not `CHOLPON-ATA, June 29`.
  private func isAgencyThatEnds(at start: Int) -> Bool {
    guard let known = publishers.publisher(at: start, in: tokens, upTo: limit, of: text) else {
      return false
    }
    guard known.end < limit else { return isWhole }
    return tokens[known.end].is("-") || tokens[known.end].is(":") || tokens[known.end].is(".")
  }

  private func string(_ token: Token) -> String {
    String(decoding: text[token.range], as: UTF8.self).lowercased()
  }

  private static let saints: Set<Word> = Set(["St", "Ste", "Mt", "Ft", "Pt"].map { Word($0) })

  private static let commonWords: Set<Word> = Set(
    [
      "a", "an", "in", "on", "at", "by", "for", "from", "to", "of", "as", "after", "before",
      "during", "since", "until", "following", "under", "with", "about", "this", "that", "these",
      "it", "he", "she", "they", "we", "i", "and", "but", "earlier", "today", "yesterday", "his",
      "her", "its", "their", "our", "president", "minister", "mr", "mrs", "ms", "dr", "photo",
      "source", "publish", "published", "publication", "updated", "posted", "issued", "created",
      "date", "time", "read", "views", "file",
    ].map { Word($0) })
}

// MARK: - The end

extension DatelineParser {
  /// The marks that end a dateline; false where it goes on as a sentence does.
  private mutating func takeEnd() -> Bool {
    let start = index
    while let mark = token(),
      mark.is(".") || mark.is("-") || mark.is(":") || mark.is(",") || mark.is("|")
    {
      if mark.is(","), !isCommaBeforeMark { break }
      if mark.is("-") { line.form.insert(.dash) }
      if mark.is(":") { line.form.insert(.colon) }
      if mark.is(".") { line.form.insert(.stop) }
      index += 1
    }
    if index == limit {
      guard isWhole else { return false }
      line.form.insert(.lineEnd)
    } else if index == start {
      // Without a mark, only a bracket can end it.
      guard let last = index > 0 ? tokens[index - 1] : nil,
        line.form.contains(.stop) || last.is(")") || last.is("/") || last.is("]")
          || line.form.contains(.numericDate)
      else { return false }
    }
    line.end = index
    return beginsDispatch
  }

  private var isCommaBeforeMark: Bool {
    token(1).map { $0.is("-") || $0.is(":") } ?? isWhole
  }

  /// Whether what follows looks like the start of a sentence.
  private var beginsDispatch: Bool {
    guard let next = token() else { return true }
    return next.isCapitalized || next.isNumber || next.isMark || next.shape.contains(.caseless)
      || Self.smallStarts.contains(next.word)
  }

  /// Names that begin sentences with a small letter.
  private static let smallStarts: Set<Word> = Set(["al", "el", "eu", "de", "von"].map { Word($0) })
}
