import Briefing
import Text

/// Reads a dateline from the tokens at the start of a passage.
struct DatelineParser {
  private let text: [UInt8]
  private let tokens: [Token]
  /// Past the last token of the passage that was cut into tokens.
  private let limit: Int
  /// Whether the tokens are all of the passage.
  private let isWhole: Bool
  private let dates: DateScanner
  private let publishers: PublisherBook
  private var index = 0
  private var line = Dateline(place: 0..<0, end: 0)
  private var qualifiers = 0

  private static let mostWords = 5

  init(
    _ text: [UInt8], _ tokens: [Token], isWhole: Bool, _ dates: DateScanner,
    _ publishers: PublisherBook
  ) {
    self.text = text
    self.tokens = tokens
    self.isWhole = isWhole
    self.dates = dates
    self.publishers = publishers
    limit = tokens.count
  }

  /// The dateline that begins at a token; nil where none does.
  mutating func dateline(at start: Int = 0) -> Dateline? {
    index = start
    line = Dateline(place: start..<start, end: start)
    qualifiers = 0
    skipPrefix()
    guard takePlace() else { return nil }
    while index < limit, takePart() {}
    return takeEnd() ? line : nil
  }

  private func token(_ offset: Int = 0) -> Token? {
    index + offset < limit ? tokens[index + offset] : nil
  }

  private func isMark(_ mark: Unicode.Scalar, _ offset: Int = 0) -> Bool {
    token(offset)?.is(mark) ?? false
  }

  /// The agency that passed the dispatch on: `(MENAFN- Kuwait News Agency) KUWAIT, Feb 2 …`.
  private mutating func skipPrefix() {
    guard isMark("("), let close = closing(index, "(", ")", within: 14) else { return }
    if let known = known(in: (index + 1)..<close) { line.agency = known }
    index = close + 1
  }

  /// The closing bracket of the one at a token, brackets within counted.
  private func closing(
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
      "source", "published", "updated", "posted", "date", "time", "read", "views", "file",
    ].map { Word($0) })
}

// MARK: - What stands behind the place

extension DatelineParser {
  /// Takes a date, an agency, a region or a comma; false at anything else.
  private mutating func takePart() -> Bool {
    guard let token = token() else { return false }
    if token.is(",") { return takeComma() }
    if token.is("(") { return takeBracket(closing(index, "(", ")", within: 16)) }
    if token.is("[") { return takeBracket(closing(index, "[", "]", within: 8)) }
    if token.is("/") { return takeSlashes() }
    if takeDate() { return true }
    if token.is(".") { return takeStopBeforeAgency() }
    if token.is("-") { return takeDashBeforeAgency() }
    return !token.isMark && isBehindJoint && takeBareAgency(allowingUnknown: false)
  }

  /// Whether the token before is the place or a mark, and not a word that goes on.
  private var isBehindJoint: Bool {
    index == line.place.upperBound || tokens[index - 1].isMark || line.form.contains(.dated)
  }

  private mutating func takeComma() -> Bool {
    index += 1
    guard index < limit else { return isWhole }
    if takeDate() || takeForeignDate() { return true }
    guard let next = token(), !next.isMark else {
      // `ISLAMABAD, (DNA) –`
      return isMark("(") || isMark("/")
    }
    if takeBareAgency(allowingUnknown: true) || takeQualifier() { return true }
    index -= 1
    return false
  }

  /// A region or country: `, Azerbaijan`, `, D.C.`, `, Calif.`.
  private mutating func takeQualifier() -> Bool {
    guard qualifiers < 2, !line.form.contains(.dated) else { return false }
    var end = index
    while end < limit, end - index < 4, tokens[end].isCapitalized,
      end == index || tokens[end].followsBlank, dates.dateWord(of: tokens[end]) == nil
    {
      end += 1
    }
    guard end > index, end < limit || isWhole else { return false }
    let isAbbreviated =
      end < limit && tokens[end].is(".") && tokens[end - 1].range.count <= 6 && end + 1 < limit
      && (tokens[end + 1].is("(") || tokens[end + 1].is(",") || tokens[end + 1].is("-"))
    if isAbbreviated { end += 1 }
    guard end == limit || tokens[end].isMark || dates.dateWord(of: tokens[end]) != nil else {
      return false
    }
    index = end
    qualifiers += 1
    return true
  }

  private mutating func takeDate() -> Bool {
    guard !line.form.contains(.dated), let token = token(),
      token.isNumber || dates.dateWord(of: token) != nil,
      let mention = dates.mention(at: index, in: tokens, upTo: limit, of: text)
    else { return false }
    switch mention.expression {
    case .weekday: break
    default:
      guard let date = Publication(mention.expression) else { return false }
      line.date = date
    }
    line.form.insert(.dated)
    if mention.tokens.count == 1, token.isNumber { line.form.insert(.numericDate) }
    index = mention.tokens.upperBound
    return true
  }

  /// `23. lipnja`, `24 мая`: a day and a month in a language whose months are not known.
  private mutating func takeForeignDate() -> Bool {
    guard let day = token(), day.isNumber, day.range.count <= 2 else { return false }
    let month = index + (isMark(".", 1) ? 2 : 1)
    guard month + 1 < limit, !tokens[month].isMark, !tokens[month].isNumber,
      tokens[month + 1].is("(") || tokens[month + 1].is("/") || tokens[month + 1].is("."),
      tokens[month].range.count > 2
    else { return false }
    line.form.insert(.dated)
    index = month + 1
    return true
  }

  /// An agency, `(AP)`, with a date it may be, or a country, `[India]`.
  private mutating func takeBracket(_ close: Int?) -> Bool {
    guard let close, close > index + 1 else { return false }
    let inside = (index + 1)..<close
    let isSquare = isMark("[")
    if let known = known(in: inside) {
      line.agency = known
      line.form.insert(.bracketed)
    } else if isSquare || isFollowedByDate(close) {
      guard qualifiers < 2 else { return false }
      qualifiers += 1
    } else if line.agency == nil, let name = unknownName(inside) {
      line.agency = Dateline.Agency(name: name, isKnown: false)
      line.form.insert(.bracketed)
    } else {
      return false
    }
    takeDate(within: inside)
    index = close + 1
    return true
  }

  private func isFollowedByDate(_ close: Int) -> Bool {
    guard !line.form.contains(.dated), close + 2 < limit, tokens[close + 1].is(",") else {
      return false
    }
    return dates.mention(at: close + 2, in: tokens, upTo: limit, of: text) != nil
  }

  private mutating func takeDate(within range: Range<Int>) {
    guard line.date == nil,
      let mention = dates.mentions(in: tokens, range, of: text).first,
      let date = Publication(mention.expression)
    else { return }
    line.date = date
    line.form.insert(.dated)
  }

  /// A known form anywhere between the marks of a bracket: the last one, which is nearest.
  private func known(in range: Range<Int>) -> Dateline.Agency? {
    if let name = publishers.publisher(tokens, range, of: text) {
      return Dateline.Agency(name: name, isKnown: true)
    }
    var found: String?
    var start = range.lowerBound
    for index in range where index == range.lowerBound || tokens[index - 1].isMark {
      guard index >= start,
        let known = publishers.publisher(at: index, in: tokens, upTo: range.upperBound, of: text),
        known.end == range.upperBound || tokens[known.end].isMark
      else { continue }
      (found, start) = (known.name, known.end)
    }
    return found.map { Dateline.Agency(name: $0, isKnown: true) }
  }

  /// A name of one to three words, as written.
  ///
  /// The words of a sentence are none.
  private func unknownName(_ range: Range<Int>) -> String? {
    let words = tokens[range].prefix { !$0.is("/") || $0.isMark && !$0.followsBlank }
    guard !words.isEmpty, words.count <= 5, words.count(where: { !$0.isMark }) <= 3,
      words.allSatisfy({ $0.isCapitalized || isWithinName($0) }),
      let first = words.first, let last = words.last, first.isCapitalized
    else { return nil }
    let bytes = first.range.lowerBound..<last.range.upperBound
    return bytes.count > 1 ? String(decoding: text[bytes], as: UTF8.self) : nil
  }

  /// The point of `UzDaily.com` and what is glued to it.
  private func isWithinName(_ token: Token) -> Bool {
    !token.followsBlank && (token.is(".") || token.is("-") || token.is("/") || !token.isMark)
  }

  /// `/TASS/` behind a date or a stop; `/Kyrgyzstan/` before them.
  private mutating func takeSlashes() -> Bool {
    var start = index
    while start < limit, tokens[start].is("/") { start += 1 }
    guard let close = (start..<min(limit, start + 6)).first(where: { tokens[$0].is("/") }),
      close > start
    else { return false }
    if let name = publishers.publisher(tokens, start..<close, of: text) {
      line.agency = Dateline.Agency(name: name, isKnown: true)
      line.form.insert(.bracketed)
    } else if line.form.contains(.dated) || tokens[index - 1].is(".") {
      guard let name = unknownName(start..<close) else { return false }
      line.agency = Dateline.Agency(name: name, isKnown: false)
      line.form.insert(.bracketed)
    } else {
      guard qualifiers < 2 else { return false }
      qualifiers += 1
    }
    index = close + 1
    while isMark("/") { index += 1 }
    return true
  }

  /// `SPA --`, `Kyodo`: a known name; or an unknown one in capitals before a dash.
  private mutating func takeBareAgency(allowingUnknown: Bool) -> Bool {
    guard line.agency?.isKnown != true else { return false }
    if let known = publishers.publisher(at: index, in: tokens, upTo: limit, of: text) {
      let isEnd = known.end == limit ? isWhole : tokens[known.end].isMark
      guard isEnd else { return false }
      line.agency = Dateline.Agency(name: known.name, isKnown: true)
      index = known.end
      return true
    }
    guard allowingUnknown, line.form.contains(.dated), let token = token(),
      token.shape.contains(.allCapitals), (2...10).contains(token.range.count),
      index + 1 == limit ? isWhole : isMark("-", 1)
    else { return false }
    line.agency = Dateline.Agency(
      name: String(decoding: text[token.range], as: UTF8.self), isKnown: false)
    index += 1
    return true
  }

  /// `June 29. /TASS/`, `ASTANA. KAZINFORM –`: the stop belongs to the dateline, and more follows.
  private mutating func takeStopBeforeAgency() -> Bool {
    guard let next = token(1) else { return false }
    if next.is("/") {
      index += 1
      if takeSlashes() { return true }
      index -= 1
      return false
    }
    if line.form.contains(.capitals), next.isNumber || dates.dateWord(of: next) != nil {
      index += 1
      if takeDate() { return true }
      index -= 1
      return false
    }
    guard !next.isMark,
      let known = publishers.publisher(at: index + 1, in: tokens, upTo: limit, of: text),
      known.end == limit ? isWhole : tokens[known.end].isMark || line.form.contains(.capitals)
    else { return false }
    line.agency = Dateline.Agency(name: known.name, isKnown: true)
    if known.end < limit, !tokens[known.end].isMark { line.form.insert(.stop) }
    index = known.end
    return true
  }

  /// An agency behind a dash: `Doha - QNA`.
  private mutating func takeDashBeforeAgency() -> Bool {
    var next = index
    while next < limit, tokens[next].is("-") { next += 1 }
    guard line.agency == nil,
      let known = publishers.publisher(at: next, in: tokens, upTo: limit, of: text),
      known.end == limit ? isWhole : tokens[known.end].isMark && !tokens[known.end].is("\"")
    else { return false }
    line.agency = Dateline.Agency(name: known.name, isKnown: true)
    index = known.end
    return true
  }
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
