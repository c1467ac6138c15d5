import Briefing
import Text

/// What may stand before the place of a dateline.
extension DatelineParser {
  /// The agency before the town: `AN Port Anson, May 12`, `Anson Community Headquarters; Port Anson`,
  /// `Ministry of Ports, Port Anson, 12 May 2024:`.
  mutating func skipAgencyBeforeTown() -> Dateline.Agency? {
    guard let before = bodyAtStart else { return nil }
    var town = before.end
    if town < limit, tokens[town].word == Word("headquarters") { town += 1 }
    if town < limit, tokens[town].is(",") || tokens[town].is(";") { town += 1 }
    guard (town + 1...town + 3).contains(where: { isCity(town..<$0) }) else { return nil }
    index = town
    return Dateline.Agency(name: before.name, isKnown: true)
  }

  /// A known publisher, or the ministry before a comma.
  private var bodyAtStart: (name: String, end: Int)? {
    guard index < limit else { return nil }
    if let known = publishers.publisher(at: index, in: tokens, upTo: limit, of: text) {
      return known
    }
    guard tokens[index].isCapitalized,
      let comma = tokens[index..<limit].prefix(14).firstIndex(where: { $0.is(",") || $0.is(";") }),
      Subeditor.isBodyName(tokens[index..<comma])
    else { return nil }
    let name = tokens[index].range.lowerBound..<tokens[comma - 1].range.upperBound
    return (String(decoding: text[name], as: UTF8.self), comma)
  }

  private func isCity(_ range: Range<Int>) -> Bool {
    range.upperBound <= limit && books.isCity(tokens[range], of: text)
  }

  /// The day before the place: `12 May 2024, Port Anson, Velia – The …`.
  mutating func skipDate() -> Publication? {
    guard let first = token(), first.isNumber || books.headDates.dateWord(of: first) != nil,
      let mention = books.headDates.mention(at: index, in: tokens, upTo: limit, of: text),
      case .span(let date, nil) = mention.expression, date.day != nil,
      mention.tokens.upperBound + 1 < limit
    else { return nil }
    let mark = tokens[mention.tokens.upperBound]
    guard mark.is(",") || mark.is("-") || mark.is(";") || mark.is("(") else { return nil }
    index = mention.tokens.upperBound + 1
    return .date(date)
  }

  /// The bracket that closes behind a place: `May 12, 2024 (PORT ANSON, Velia) –`.
  mutating func skipClosing(of start: Int) -> Bool {
    guard start > 0, tokens[start - 1].is("(") else { return true }
    guard let close = tokens[index..<limit].prefix(6).firstIndex(where: { $0.is(")") }),
      tokens[index..<close].allSatisfy({ $0.isCapitalized || $0.is(",") })
    else { return false }
    index = close + 1
    return true
  }

  /// Whether what stands behind a day is a dateline: a known city, and a mark that ends it.
  var isBehindDay: Bool {
    !line.form.isDisjoint(with: [.dash, .colon]) && !line.form.contains(.lineEnd)
      && !line.form.contains(.dated)
      && (books.places.isEmpty || books.isCity(tokens[line.place], of: text))
  }

  /// An agency before a dash, and no place: `ANS - The …`, `Anson News - AN - The …`, `AN – 12 May
  /// 2024: The …`.
  func agencyAlone() -> (agency: Dateline.Agency, date: Publication?, end: Int)? {
    guard var found = agencies else { return nil }
    var date: Publication?
    if let mention = books.headDates.mention(at: found.end, in: tokens, upTo: limit, of: text),
      mention.tokens.upperBound + 1 < limit,
      tokens[mention.tokens.upperBound].is(":") || tokens[mention.tokens.upperBound].is("-"),
      let day = Publication(mention.expression)
    {
      (date, found.end) = (day, mention.tokens.upperBound + 1)
    }
    let next = tokens[found.end]
    guard next.isCapitalized || next.is("\"") else { return nil }
    return (found.agency, date, found.end)
  }

  private var agencies: (agency: Dateline.Agency, end: Int)? {
    var found: (agency: Dateline.Agency, end: Int)?
    var start = 0
    while let known = publishers.publisher(at: start, in: tokens, upTo: limit, of: text),
      known.end + 1 < limit, isMarkedOff(known.end)
    {
      let agency = found?.agency ?? Dateline.Agency(name: known.name, isKnown: true)
      start = known.end + 1
      found = (agency, start)
    }
    return found
  }

  /// Whether a dash stands by itself, or a slash behind a word: `AN - The …`, `Anson News/ The …`.
  private func isMarkedOff(_ mark: Int) -> Bool {
    guard tokens[mark + 1].followsBlank else { return false }
    return tokens[mark].is("-") && tokens[mark].followsBlank
      || tokens[mark].is("/") && !tokens[mark].followsBlank
  }
}
