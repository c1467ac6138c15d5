import Briefing
import Text

extension DatelineParser {
  /// A known form anywhere between the marks of a bracket: the last one, which is nearest.
  func known(in range: Range<Int>) -> Dateline.Agency? {
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
    return (found ?? correspondents(range)).map { Dateline.Agency(name: $0, isKnown: true) }
  }

  /// A publisher with its address in a bracket, at the head of a text.
  struct Address {
    let publisher: String
    /// Tokens of the town, where it is known.
    let place: Range<Int>?
    let date: Publication?
    /// The token behind the bracket and the date.
    let end: Int
  }

  /// An agency with its address in a bracket: `(Anson Secretariat, Port Anson, Velia) – The …`, `(Anson
  /// Secretariat) Monday, 12 May 2025: The …`.
  func address() -> Address? {
    guard tokens.first?.is("(") == true,
      let close = closing(0, "(", ")", within: 20),
      case let inner = dayWithin(close), case let last = inner?.start ?? close,
      case let comma = tokens[..<last].firstIndex(where: { $0.is(",") }) ?? last,
      let name = publishers.publisher(tokens, 1..<comma, of: text),
      tokens[comma..<last].allSatisfy({ $0.is(",") || $0.isCapitalized })
    else { return nil }
    var end = close + 1
    let day = books.headDates.mention(at: end, in: tokens, upTo: limit, of: text)
    let outer = day.flatMap { Publication($0.expression) }
    if let day, outer != nil { end = day.tokens.upperBound }
    while end < limit, tokens[end].is("-") || tokens[end].is(":") { end += 1 }
    guard end < limit, end > close + 1 || comma < close,
      tokens[end].isCapitalized || tokens[end].is("\"")
    else { return nil }
    return Address(
      publisher: name, place: town(in: comma..<last), date: outer ?? inner?.date, end: end)
  }

  /// The day that ends the bracket of an address behind a dash or a comma: `(Anson Secretariat, Port
  /// Anson – Monday, 12 May 2025)`.
  private func dayWithin(_ close: Int) -> (start: Int, date: Publication)? {
    guard
      let mention = books.headDates.mentions(in: tokens, 1..<close, of: text).last,
      mention.tokens.upperBound == close, mention.tokens.lowerBound > 2,
      let date = Publication(mention.expression)
    else { return nil }
    let mark = mention.tokens.lowerBound - 1
    return tokens[mark].is("-") || tokens[mark].is(",") ? (mark, date) : nil
  }

  /// The last known city between commas, `Port Anson` of `, East Quay, Greater Port Anson, Velia`, or
  /// what stands before the last comma.
  private func town(in address: Range<Int>) -> Range<Int>? {
    let parts = tokens[address].split { $0.is(",") }.map { part in
      part.count > 1 && part.first?.word == Word("greater") ? part.dropFirst() : part
    }
    let town = parts.last { books.isCity($0, of: text) } ?? parts.dropLast().last
    return town.map { $0.startIndex..<$0.endIndex }
  }

  /// The known name before a correspondent's: `BTA correspondent Yavor Orlo`.
  private func correspondents(_ range: Range<Int>) -> String? {
    guard
      let known = publishers.publisher(
        at: range.lowerBound, in: tokens, upTo: range.upperBound, of: text),
      tokens[known.end..<range.upperBound].prefix(3).contains(where: {
        Self.reporters.contains($0.word)
      })
    else { return nil }
    return known.name
  }

  private static let reporters = Set(
    ["correspondent", "correspondents", "reporter", "reporters", "special", "staff"].map {
      Word($0)
    })

  /// A name of one to three words, as written.
  ///
  private static let writers = Set(
    ["reporter", "reporters", "by", "editor", "correspondent", "photo"].map { Word($0) })

  /// The words of a sentence are none.
  func unknownName(_ range: Range<Int>) -> String? {
    let words = tokens[range].prefix { !$0.is("/") || $0.isMark && !$0.followsBlank }
    guard !words.isEmpty, words.count <= 5, words.count(where: { !$0.isMark }) <= 3,
      words.allSatisfy({ $0.isCapitalized || isWithinName($0) }),
      let first = words.first, let last = words.last, first.isCapitalized,
      // `(Reporter Ann Lee)`
      !Self.writers.contains(first.word)
    else { return nil }
    let bytes = first.range.lowerBound..<last.range.upperBound
    return bytes.count > 1 ? String(decoding: text[bytes], as: UTF8.self) : nil
  }

  /// The point of `UzDaily.com` and what is glued to it.
  private func isWithinName(_ token: Token) -> Bool {
    !token.followsBlank && (token.is(".") || token.is("-") || token.is("/") || !token.isMark)
  }

  /// `/TASS/` behind a date or a stop; `/Kyrgyzstan/` before them.
  mutating func takeSlashes() -> Bool {
    var start = index
    while start < limit, tokens[start].is("/") { start += 1 }
    if takeOpenSlash(from: start) { return true }
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

  /// `/Dunyo.`: the second slash was forgotten.
  private mutating func takeOpenSlash(from start: Int) -> Bool {
    var name = start
    while name < limit, tokens[name].isMark { name += 1 }
    guard name < limit, name - start <= 1,
      let known = publishers.publisher(at: name, in: tokens, upTo: limit, of: text)
    else { return false }
    var end = known.end
    while end < limit, tokens[end].is("\"") || tokens[end].is("'") { end += 1 }
    guard end < limit, tokens[end].is(".") else { return false }
    line.agency = Dateline.Agency(name: known.name, isKnown: true)
    line.form.insert(.bracketed)
    index = end
    return true
  }

  /// `SPA --`, `Kyodo`: a known name; or an unknown one in capitals before a dash.
  mutating func takeBareAgency(allowingUnknown: Bool) -> Bool {
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

  /// `June 29. /TASS/`, `29.06.2021. (Khovar) –`, `ASTANA. KAZINFORM –`: the stop belongs to the dateline, and more follows.
  mutating func takeStopBeforeAgency() -> Bool {
    guard let next = token(1) else { return false }
    if next.is("/") || next.is("(") && hasKnownBracket(at: index + 1) {
      index += 1
      if takePart() { return true }
      index -= 1
      return false
    }
    if line.form.contains(.capitals) || books.isCity(tokens[line.place], of: text),
      next.isNumber || dates.dateWord(of: next) != nil
    {
      index += 1
      if takeDate() || takeHour() { return true }
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

  private func hasKnownBracket(at open: Int) -> Bool {
    guard let close = closing(open, "(", ")", within: 16) else { return false }
    return known(in: (open + 1)..<close) != nil
  }

  /// An agency behind a dash: `Doha - QNA`.
  mutating func takeDashBeforeAgency() -> Bool {
    var next = index
    while next < limit, tokens[next].is("-") { next += 1 }
    if line.agency == nil, next < limit, tokens[next].is("("),
      let close = closing(next, "(", ")", within: 8), let known = known(in: (next + 1)..<close)
    {
      // `Anson, May 12, 2024 – (AP) –`
      line.agency = known
      line.form.insert(.bracketed)
      index = close + 1
      return true
    }
    guard line.agency == nil,
      let known = publishers.publisher(at: next, in: tokens, upTo: limit, of: text),
      known.end == limit ? isWhole : tokens[known.end].isMark && !tokens[known.end].is("\"")
    else { return false }
    line.agency = Dateline.Agency(name: known.name, isKnown: true)
    index = known.end
    return true
  }
}
