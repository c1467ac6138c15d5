import Briefing
import Text

/// What a line at the foot says of the source: `///nCa, 25 June 2025`, `Source: ORIENT`.
struct SignOff {
  var publisher: String?
  var directness = Statements.Directness.signOff
  var date: Publication?
  /// The town from which the source is given, with the date behind or below it.
  var place: String?
  /// The date where it may be read in two ways: `Published: 5/12/2024`.
  var doubtful: HeaderDate.Reading?
}

/// Reads sign-offs.
struct SignOffReader {
  let books: Subeditor.Books

  private var publishers: PublisherBook { books.publishers }

  /// A line is longer than this only if it is no sign-off.
  static let longest = 200

  /// Nil where a part of the text is anything else.
  func signOff(_ text: [UInt8], _ range: Range<Int>) -> SignOff? {
    guard !range.isEmpty, range.count <= Self.longest else { return nil }
    let isSentence =
      range.count > 80 && text[range.lowerBound].isLetter
      && text[range.upperBound - 1] == UInt8(ascii: ".")
    if isSentence, books.furniture.match(.signOff, in: text, range) == nil { return nil }
    let tokens = Tokenizer.tokens(in: text, range)
    guard let first = tokens.first else { return nil }
    if let credited = credited(text, range, tokens) { return credited }
    if first.is("/") { return slashed(text, tokens) }
    if first.is("-") { return dashed(text, tokens) }
    if first.is("(") || first.is("[") { return bracketed(text, tokens) }
    return named(text, tokens) ?? placed(text, tokens) ?? site(text, tokens) ?? ended(tokens)
  }

  /// `MENAFN14112023000187011040ID1107411962`: the day on which a distributor took it in, before the
  /// number it gave it.
  func filed(_ text: [UInt8], _ range: Range<Int>) -> Publication? {
    guard range.count <= 60 else { return nil }
    let tokens = Tokenizer.tokens(in: text, range)
    guard tokens.count == 1, tokens[0].shape.contains(.holdsDigit) else { return nil }
    let digits = text[tokens[0].range].drop { $0.isLetter }.prefix { $0.isDigit }
    guard digits.count >= 16 else { return nil }
    func number(_ range: Range<Int>) -> Int {
      digits.dropFirst(range.lowerBound).prefix(range.count).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    let (day, month, year) = (number(0..<2), number(2..<4), number(4..<8))
    guard (1990...2099).contains(year) else { return nil }
    return PartialDate(year: year, month: month, day: day).map { .date($0) }
  }

  /// Behind slashes: `///nCa, 25 June 2025`, `/TASS/`.
  private func slashed(_ text: [UInt8], _ tokens: [Token]) -> SignOff? {
    let start = tokens.prefix { $0.is("/") }.count
    guard start < tokens.count else { return nil }
    var end = start
    while end < tokens.count, !tokens[end].is("/"), !tokens[end].is(",") { end += 1 }
    guard end - start <= 6, start > 1 || end < tokens.count, end > start else { return nil }
    let bytes = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    let known = publishers.publisher(tokens, start..<end, of: text)
    guard known != nil || start > 1 || tokens[end..<tokens.count].allSatisfy(\.isMark) else {
      return nil
    }
    // `/DS/` tells who wrote.
    if known == nil, start == 1, end == start + 1, isInitials(tokens[start]) { return SignOff() }
    return SignOff(
      publisher: known ?? String(decoding: text[bytes], as: UTF8.self),
      date: date(text, tokens, from: end))
  }

  /// Behind a dash: `-- SPA`, `-Aki Press`, `– NNN-VNA`.
  private func dashed(_ text: [UInt8], _ tokens: [Token]) -> SignOff? {
    let start = tokens.prefix { $0.is("-") }.count
    guard start < tokens.count else { return nil }
    if let found = named(text, tokens, from: start) { return found }
    if publishers.isEndMark(tokens[...]) { return SignOff() }
    // `– NNN-VNA`: names joined by hyphens, the last one known.
    if let last = tokens.indices.last(where: { tokens[$0].is("-") }), last > start,
      let known = publishers.publisher(tokens, (last + 1)..<tokens.count, of: text)
    {
      return SignOff(publisher: known)
    }
    let isShouted =
      start > 1 && tokens.count == start + 1 && tokens[start].shape.contains(.allCapitals)
    let isGlued =
      start == 1 && !tokens[1].followsBlank && tokens.count <= 4
      && tokens[1...].allSatisfy { $0.isCapitalized }
    guard isShouted || isGlued, let last = tokens.last else { return nil }
    let name = tokens[start].range.lowerBound..<last.range.upperBound
    return SignOff(publisher: String(decoding: text[name], as: UTF8.self))
  }

  /// In brackets: `(KUNA)`, `(end) sd`, `(China Daily August 30, 2004)`.
  private func bracketed(_ text: [UInt8], _ tokens: [Token]) -> SignOff? {
    guard let close = tokens.firstIndex(where: { $0.is(")") || $0.is("]") }), close > 1 else {
      return nil
    }
    let inside = tokens[1].range.lowerBound..<tokens[close].range.lowerBound
    if let credited = credited(text, inside, Array(tokens[1..<close])) { return credited }
    let rest = tokens[(close + 1)...]
    guard rest.allSatisfy({ $0.isMark || isInitials($0) }) || publishers.isEndMark(rest) else {
      return nil
    }
    if publishers.isEndMark(tokens[...close]) { return SignOff() }
    if let found = named(text, tokens, from: 1, to: close) { return found }
    if rest.isEmpty, Subeditor.isBodyName(tokens[1..<close]) {
      return SignOff(publisher: String(decoding: text[inside], as: UTF8.self))
    }
    if let known = publishers.publisher(at: 1, in: tokens, upTo: close, of: text),
      let date = date(text, tokens, from: known.end)
    {
      return SignOff(publisher: known.name, date: date)
    }
    guard close == 2, !tokens[1].isNumber else { return nil }
    if isInitials(tokens[1]), !tokens[1].shape.contains(.allCapitals) { return SignOff() }
    guard tokens[1].shape.contains(.allCapitals), (2...8).contains(tokens[1].range.count) else {
      return nil
    }
    return SignOff(publisher: String(decoding: text[tokens[1].range], as: UTF8.self))
  }

  /// The letters by which editors sign: `sd`, `mh/abo/lam`.
  private func isInitials(_ token: Token) -> Bool {
    token.range.count <= 3 && !token.isNumber
  }

  /// `vgk/PR`, `/TT 5683920`: who wrote and the number of the dispatch.
  private func areInitials(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.count <= 6 && tokens.contains { $0.is("/") || $0.isNumber }
      && tokens.allSatisfy {
        $0.is("/") || $0.isNumber && ($0.range.count >= 5 || !$0.followsBlank)
          || isInitials($0) && !$0.isMark
      }
  }

  /// A known name and, it may be, a date or initials; or the date first.
  private func named(_ text: [UInt8], _ tokens: [Token], from start: Int = 0, to limit: Int? = nil)
    -> SignOff?
  {
    let limit = limit ?? tokens.count
    if let known = publishers.publisher(at: start, in: tokens, upTo: limit, of: text) {
      let rest = known.end..<limit
      if tokens[rest].allSatisfy(\.isMark) || publishers.isEndMark(tokens[rest])
        || areInitials(tokens[rest]) || limit == tokens.count && areAuthors(tokens[rest][...])
      {
        return SignOff(publisher: known.name)
      }
      guard let date = onlyDate(text, tokens, rest) ?? stamp(text, tokens, rest) else { return nil }
      return SignOff(publisher: known.name, date: date)
    }
    guard let date = books.headDates.mention(at: start, in: tokens, upTo: limit, of: text),
      let known = publishers.publisher(tokens, date.tokens.upperBound..<limit, of: text)
    else { return nil }
    return SignOff(publisher: known, date: Publication(date.expression))
  }

  /// `ORSKPRESS (author: Jan Orlo, editor: Mira Tesk) …`: a known name, and in a bracket who wrote.
  func nameWithAuthors(_ text: [UInt8], _ range: Range<Int>) -> String? {
    let tokens = Tokenizer.tokens(in: text, range.prefix(Self.longestAuthors))
    guard let known = publishers.publisher(at: 0, in: tokens, upTo: tokens.count, of: text),
      let close = tokens.firstIndex(where: { $0.is(")") }), known.end < close
    else { return nil }
    return areAuthors(tokens[known.end...close]) ? known.name : nil
  }

  /// Where such a name begins behind the last sentences of a paragraph.
  func startOfAuthors(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count > 20 else { return nil }
    var lower = max(range.lowerBound, range.upperBound - Self.longestAuthors)
    while lower > range.lowerBound, text[lower].isContinuation { lower -= 1 }
    let tokens = Tokenizer.tokens(in: text, lower..<range.upperBound)
    return tokens.indices.dropFirst().dropLast(2).first { index in
      (tokens[index - 1].is(".") || tokens[index - 1].is("\"")) && tokens[index].followsBlank
        && nameWithAuthors(text, tokens[index].range.lowerBound..<range.upperBound) != nil
    }.map { tokens[$0].range.lowerBound }
  }

  /// How far from the end of a paragraph such a name may begin, in bytes.
  private static let longestAuthors = 300

  /// A bracket that says who wrote or edited.
  private func areAuthors(_ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first, first.is("("), let last = tokens.last(where: { !$0.is(".") }),
      last.is(")"), tokens.count(where: { $0.is("(") }) == 1
    else { return false }
    return tokens.contains { Self.authorWords.contains($0.word) }
  }

  private static let authorWords = words(
    "author authors editor editors editing reporter writing translator")

  /// The date that tokens are, but for marks and the time of day.
  private func onlyDate(_ text: [UInt8], _ tokens: [Token], _ range: Range<Int>) -> Publication? {
    guard let mention = books.headDates.mentions(in: tokens, range, of: text).first,
      tokens[range.lowerBound..<mention.tokens.lowerBound].allSatisfy(\.isMark),
      tokens[mention.tokens.upperBound..<range.upperBound].allSatisfy({ $0.isMark || $0.isNumber })
    else { return nil }
    return Publication(mention.expression)
  }

  /// `061540 Feb 25`: the day, the time and the last digits of the year, as agencies stamp what they send.
  private func stamp(_ text: [UInt8], _ tokens: [Token], _ range: Range<Int>) -> Publication? {
    let stamp = tokens[range].filter { !$0.isMark }
    guard stamp.count == 3, stamp[0].isNumber, stamp[0].range.count == 6, stamp[2].isNumber,
      stamp[2].range.count == 2, case .month(let month)? = books.dates.dateWord(of: stamp[1]),
      let time = Int(String(decoding: text[stamp[0].range], as: UTF8.self)),
      let year = Int(String(decoding: text[stamp[2].range], as: UTF8.self)),
      time % 10_000 < 2400, time % 100 < 60
    else { return nil }
    return PartialDate(year: 2000 + year, month: month, day: time / 10_000).map { .date($0) }
  }

  /// `Dushanbe, 9 October 2025`, or the date alone.
  private func placed(_ text: [UInt8], _ tokens: [Token]) -> SignOff? {
    // `From the Castle, 12 May 2024` says where it is given.
    let isGiven = tokens.count <= 10 && tokens[0].word == Word("from")
    if isGiven, let comma = tokens.firstIndex(where: { $0.is(",") }),
      let date = onlyDate(text, tokens, comma..<tokens.count)
    {
      return SignOff(date: date)
    }
    if let date = onlyDate(text, tokens, 0..<tokens.count) { return SignOff(date: date) }
    var parser = DatelineParser(text, tokens, isWhole: true, books)
    guard let line = parser.dateline(), line.isCertain, line.form.contains(.lineEnd) else {
      return nil
    }
    let isCity = books.isCity(tokens[line.place], of: text)
    return SignOff(
      publisher: line.agency?.name, date: line.date,
      place: isCity ? Dateline.placeName(tokens, line.place, of: text, books) : nil)
  }

  /// The name of a page that is its address, by itself: `News.Az`.
  private func site(_ text: [UInt8], _ tokens: [Token]) -> SignOff? {
    guard tokens.count == 3, tokens[0].isCapitalized, tokens[1].is("."), !tokens[1].followsBlank,
      !tokens[2].followsBlank, (2...4).contains(tokens[2].range.count), !tokens[2].isMark
    else { return nil }
    let name = tokens[0].range.lowerBound..<tokens[2].range.upperBound
    return SignOff(publisher: String(decoding: text[name], as: UTF8.self))
  }

  private func ended(_ tokens: [Token]) -> SignOff? {
    publishers.isEndMark(tokens[...]) ? SignOff() : nil
  }

  private func date(_ text: [UInt8], _ tokens: [Token], from start: Int) -> Publication? {
    books.headDates.mentions(in: tokens, start..<tokens.count, of: text).first.flatMap {
      Publication($0.expression)
    }
  }
}

// MARK: - Credits

extension SignOffReader {
  /// Behind a phrase: `Source: ORIENT`, `Based on materials from TASS`.
  private func credited(_ text: [UInt8], _ range: Range<Int>, _ tokens: [Token]) -> SignOff? {
    guard let match = books.furniture.match(.signOff, in: text, range),
      let first = tokens.first(where: { !$0.isMark })
    else { return nil }
    let start = tokens.firstIndex { $0.range.lowerBound >= match.end } ?? tokens.count
    let isOpen = match.end > range.lowerBound && text[match.end - 1].isLetter
    let words = tokens[start...].count { !$0.isMark }
    let isBody =
      start < tokens.count && words <= 20
      && Subeditor.isBodyName(tokens[start...].drop { $0.word == Word("the") })
    guard !isOpen || words <= 8 || isBody, !Self.isSentence(tokens, from: start, words) else {
      return nil
    }
    guard Self.naming.contains(first.word) || Self.origin.contains(first.word) else {
      // `Author: AN` is no person.
      let isAuthor = Self.authorWords.contains(first.word)
      return SignOff(
        publisher: isAuthor ? publishers.publisher(tokens, start..<tokens.count, of: text) : nil)
    }
    var credited = SignOff(publisher: name(text, tokens, from: start))
    if Self.origin.contains(first.word) { credited.directness = .origin }
    return credited
  }

  private static func isSentence(_ tokens: [Token], from start: Int, _ words: Int) -> Bool {
    words > 12 && (tokens.last?.is(".") ?? false)
  }

  /// The name behind the phrase, up to a full stop, a bracket or a date; nil where it is too long.
  private func name(_ text: [UInt8], _ tokens: [Token], from start: Int) -> String? {
    var first = start
    while first < tokens.count, tokens[first].isMark, !tokens[first].is("\"") { first += 1 }
    if first < tokens.count, tokens[first].word == Word("the") { first += 1 }
    if tokens[first...].contains(where: { Self.pictureWords.contains($0.word) }) { return nil }
    if let known = publishers.publisher(at: first, in: tokens, upTo: tokens.count, of: text) {
      return known.name
    }
    if let body = list(tokens, from: first) { return String(decoding: text[body], as: UTF8.self) }
    var end = first
    while end < tokens.count, !isEndOfName(tokens, end),
      books.dates.dateWord(of: tokens[end]) == nil
        || Self.nameLinks.contains(tokens[end].word)
    {
      end += 1
    }
    guard end > first, end - first <= 10, tokens[first].isCapitalized || tokens[first].is("\"")
    else {
      return nil
    }
    let name = tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound
    return String(decoding: text[name], as: UTF8.self)
  }

  /// A ministry of several fields: `Department of Ports, Land Reform and Rural Development`.
  private func list(_ tokens: [Token], from first: Int) -> Range<Int>? {
    let end = tokens.last?.is(".") == true ? tokens.count - 1 : tokens.count
    guard first < end, let comma = tokens[first..<end].lastIndex(where: { $0.is(",") }),
      Subeditor.isBodyName(tokens[first..<end]), Subeditor.isBodyName(tokens[first..<comma]),
      tokens[comma..<end].contains(where: { $0.word == Word("and") || $0.is("&") }),
      !Subeditor.isBodyName(tokens[(comma + 1)..<end])
    else { return nil }
    return tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound
  }

  private func isEndOfName(_ tokens: [Token], _ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isMark else { return token.isNumber }
    let isGlued = index + 1 < tokens.count && !tokens[index + 1].followsBlank
    return token.is(")") || token.is("(") || token.is("]") || token.is("|") || token.is(";")
      || token.is(",") || (token.is(".") || token.is(":") || token.is("/")) && !isGlued
  }

  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  /// Phrases that begin so name the publisher.
  private static let naming = words(
    "source sources via from courtesy issued released distributed published publisher press "
      + "information")
  /// Phrases that begin so name where the matter was taken from.
  private static let origin = words(
    "based according compiled prepared taken reprinted republished inputs with agencies")
  private static let nameLinks = words("of the and for in")
  /// Where pictures come from.
  private static let pictureWords = words(
    "facebook twitter instagram youtube flickr file supplied handout screenshot getty")
}
