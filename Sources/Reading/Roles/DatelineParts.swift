import Briefing
import Text

extension DatelineParser {
  /// Takes a date, an agency, a region or a comma; false at anything else.
  mutating func takePart() -> Bool {
    guard let token = token() else { return false }
    if token.is(",") || token.is(";") { return takeComma() }
    if token.is("(") { return takeBracket(closing(index, "(", ")", within: 16)) }
    if token.is("[") { return takeBracket(closing(index, "[", "]", within: 8)) }
    if token.is("/") { return takeSlashBeforeDate() || takeSlashes() }
    if takeDate() || takeLunarDate() || takeHour() { return true }
    if token.is(".") { return takeStopBeforeAgency() }
    if token.is(":") { return takeMarkBeforeDate() }
    if token.is("-") {
      return takeDashBeforeAgency() || takeDashBeforeQualifier() || takeMarkBeforeDate()
    }
    return !token.isMark && isBehindJoint && takeBareAgency(allowingUnknown: false)
  }

  /// Whether the token before is the place or a mark, and not a word that goes on.
  private var isBehindJoint: Bool {
    index == line.place.upperBound || tokens[index - 1].isMark || line.form.contains(.dated)
  }

  private mutating func takeComma() -> Bool {
    index += 1
    guard index < limit else { return isWhole }
    if takeDate() || takeLunarDate() || takeForeignDate() || takeHour() { return true }
    if takeDayAndMonth() || takeDateBehindArticle() { return true }
    guard let next = token(), !next.isMark else {
      // `ISLAMABAD, (DNA) –`
      return isMark("(") || isMark("/")
    }
    if takeBareAgency(allowingUnknown: true) || takeQualifier() { return true }
    index -= 1
    return false
  }

  /// `Anson, 14/05 (AP) -`: a day and a month in numbers; which is which tells a number above twelve.
  private mutating func takeDayAndMonth() -> Bool {
    guard !line.form.contains(.dated), let day = number(at: index), isMark("/", 1),
      let month = number(at: index + 2), isMark("(", 3) || isMark("-", 3), day > 0, day <= 31,
      (1...12).contains(month)
    else { return false }
    if day > 12 { line.date = .yearless(YearlessDay(month: month, day: day)) }
    line.form.insert(.dated)
    index += 3
    return true
  }

  /// A number of two digits at most.
  private func number(at index: Int) -> Int? {
    guard index < limit, tokens[index].isNumber, tokens[index].range.count <= 2 else { return nil }
    return Int(String(decoding: text[tokens[index].range], as: UTF8.self))
  }

  /// `Anson / May 12 /AP/`: a date behind a slash that stands by itself.
  private mutating func takeSlashBeforeDate() -> Bool {
    guard !line.form.contains(.dated), isMark("/"), tokens[index].followsBlank,
      token(1)?.followsBlank == true
    else { return false }
    let start = index
    index += 1
    if takeDate(), line.date != nil { return true }
    line.form.subtract([.dated, .numericDate])
    (line.date, index) = (nil, start)
    return false
  }

  /// `Anson, the 12th May, 2024`.
  private mutating func takeDateBehindArticle() -> Bool {
    guard token()?.word == Word("the") else { return false }
    index += 1
    if takeDate() { return true }
    index -= 1
    return false
  }

  /// A region or country: `, Azerbaijan`, `, D.C.`, `, Calif.`, `, St. Kitts and Nevis`.
  private mutating func takeQualifier() -> Bool {
    guard qualifiers < 2, !line.form.contains(.dated) else { return false }
    var end = index
    while end < limit, end - index < 6, isQualifierWord(end) { end += 1 }
    guard end > index, end < limit || isWhole, tokens[end - 1].isCapitalized else { return false }
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

  /// A capital, the stop of `St.`, or a small word between two capitals.
  private func isQualifierWord(_ at: Int) -> Bool {
    let token = tokens[at]
    if token.isCapitalized {
      return (at == index || token.followsBlank) && dates.dateWord(of: token) == nil
    }
    guard at > index, at + 1 < limit, tokens[at + 1].isCapitalized else { return false }
    if token.is(".") {
      return !token.followsBlank && tokens[at - 1].range.count == 2 && tokens[at + 1].followsBlank
    }
    return Self.qualifierLinks.contains(token.word)
      || token.word == Word("the") && Self.qualifierLinks.contains(tokens[at - 1].word)
  }

  private static let qualifierLinks = Set(["and", "of"].map { Word($0) })

  mutating func takeDate() -> Bool {
    guard !line.form.contains(.dated), let token = token(),
      token.isNumber || books.headDates.dateWord(of: token) != nil,
      let mention = books.headDates.mention(at: index, in: tokens, upTo: limit, of: text)
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

  /// `, 07:05`, `, 10:30 GMT` behind a date.
  mutating func takeHour() -> Bool {
    guard line.form.contains(.dated), let hour = token(), hour.isNumber, isMark(":", 1),
      let minute = token(2), minute.isNumber, !minute.followsBlank
    else { return false }
    index += 3
    line.form.insert(.hour)
    // `GMT`, `pm`, `p.m.`
    if let zone = token(), HeaderLine.isTimeWord(zone.word) { index += 1 }
    return true
  }

  /// `12 Rabi' al-Awwal 1442 AH`, with the day of the other calendar behind it.
  private mutating func takeLunarDate() -> Bool {
    guard let end = LunarDate.end(at: index, in: tokens, of: text), end < limit else {
      return false
    }
    index = end
    return true
  }

  /// `Anson- Republic of Velia (AP) --`: a country behind a dash, and the agency behind it.
  private mutating func takeDashBeforeQualifier() -> Bool {
    guard index == line.place.upperBound, qualifiers == 0 else { return false }
    var end = index + 1
    while end < limit, end - index <= 5, !tokens[end].isMark,
      tokens[end].isCapitalized || tokens[end].word == Word("of")
    { end += 1 }
    guard end > index + 1, end < limit, tokens[end].is("("),
      let close = closing(end, "(", ")", within: 16), known(in: (end + 1)..<close) != nil
    else { return false }
    index = end
    qualifiers += 1
    return true
  }

  /// `Anson, Velia – 12 May 2024 –`, `Anson: May 12, 2024: The …`, `Anson – 12 May 2024` on a line.
  private mutating func takeMarkBeforeDate() -> Bool {
    guard !line.form.contains(.dated), let next = token(1), next.isNumber || next.isCapitalized
    else { return false }
    let start = index
    index += 1
    if takeDate(), line.date != nil,
      index == limit ? isWhole : isMark("-") || isMark("(") || isMark(".") || isMark(":")
    {
      return true
    }
    line.form.subtract([.dated, .numericDate])
    (line.date, index) = (nil, start)
    return false
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

  /// Whether what seems a place begins a sentence: `The Power Initiative (PPI), in which`; not `The Hague`.
  private var isOfSentence: Bool {
    guard let first = line.place.first, tokens[first].word == Word("the") else { return false }
    return !books.isCity(tokens[line.place], of: text)
  }

  /// An agency, `(AP)`, with a date it may be, or a country, `[India]`.
  private mutating func takeBracket(_ close: Int?) -> Bool {
    guard let close, close > index + 1, !isOfSentence else { return false }
    let inside = (index + 1)..<close
    let isSquare = isMark("[")
    if isDate(inside) {
      takeDate(within: inside)
    } else if let known = known(in: inside) {
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

  /// `(sep. 8/22)`: nothing but a day.
  private func isDate(_ range: Range<Int>) -> Bool {
    guard !line.form.contains(.dated),
      let mention = books.headDates.mention(
        at: range.lowerBound, in: tokens, upTo: range.upperBound, of: text)
    else { return false }
    return mention.tokens.upperBound == range.upperBound && Publication(mention.expression) != nil
  }

  private func isFollowedByDate(_ close: Int) -> Bool {
    guard !line.form.contains(.dated), close + 2 < limit, tokens[close + 1].is(",") else {
      return false
    }
    if tokens[close + 2].is("("), let end = self.closing(close + 2, "(", ")", within: 8) {
      return isDate(close + 3..<end)
    }
    return dates.mention(at: close + 2, in: tokens, upTo: limit, of: text) != nil
  }

  private mutating func takeDate(within range: Range<Int>) {
    guard line.date == nil,
      let mention = dates.mentions(in: tokens, range, of: text).first
        ?? books.headDates.mention(
          at: range.lowerBound, in: tokens, upTo: range.upperBound, of: text),
      let date = Publication(mention.expression)
    else { return }
    line.date = date
    line.form.insert(.dated)
  }
}
