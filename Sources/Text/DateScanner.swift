import Briefing

/// Finds dates in tokens, in the forms that dispatches use.
///
/// Which words are months, weekdays or `next` comes from the gazetteer's tables; the grammar of
/// dates is here. Numeric dates are read day first (`02.09.2024`), as outside the United States,
/// unless the second number can only be a day; with a slash, only where one reading is possible.
public struct DateScanner: Sendable {
  /// How the months and weekdays are written.
  public enum Spelling: Sendable {
    /// With a capital, as in English: without one `may` and `march` are verbs.
    case capitalized
    /// As other languages do, and as lines above a text do: `12 мая 2021 года`, `8 de mayo de 2014`,
    /// `14. Mai 2021`, `2021. május 14.`.
    case free
  }

  /// Which number of a date with slashes comes first.
  public enum NumericOrder: Sendable {
    case dayFirst, monthFirst
  }

  private let words: WordTable<DateWord>
  let spelling: Spelling
  /// Nil where `02/09/2024` has two readings and is no date.
  var order: NumericOrder?

  public init(words: [Word: DateWord], spelling: Spelling = .capitalized) {
    self.words = WordTable(words)
    self.spelling = spelling
  }

  /// The same for a text whose dates with slashes tell by one of them which number comes first:
  /// `17/09/2023` tells how `08/10/2023` is meant.
  public func following(_ tokens: [Token], of text: [UInt8]) -> DateScanner {
    guard let order = order(of: tokens, text) else { return self }
    var scanner = self
    scanner.order = order
    return scanner
  }

  /// Nil where no date tells, or two tell otherwise.
  public func order(of tokens: [Token], _ text: [UInt8]) -> NumericOrder? {
    var found: NumericOrder?
    for index in tokens.indices.dropLast(4)
    where tokens[index + 1].is("/") && tokens[index + 3].is("/") && tokens[index].isNumber {
      guard tokens[index + 2].isNumber, tokens[index + 4].range.count == 4,
        let one = Int(String(decoding: text[tokens[index].range], as: UTF8.self)),
        let other = Int(String(decoding: text[tokens[index + 2].range], as: UTF8.self)),
        (1...31).contains(one), (1...31).contains(other), (one > 12) != (other > 12)
      else { continue }
      let order: NumericOrder = one > 12 ? .dayFirst : .monthFirst
      guard found == nil || found == order else { return nil }
      found = order
    }
    return found
  }

  /// What a word has to do with dates; a month or weekday in English only with a capital.
  public func dateWord(of token: Token) -> DateWord? {
    token.isMark ? nil : words[token.word].flatMap { reading(of: $0, in: token) }
  }

  /// What a word that has to do with dates means as it is written.
  public func reading(of word: DateWord, in token: Token) -> DateWord? {
    if token.isNumber { return nil }
    switch word {
    case .month, .weekday: return spelling == .free || token.isCapitalized ? word : nil
    default: return word
    }
  }

  /// The dates in a range of tokens, in order, none within another.
  public func mentions(in tokens: [Token], _ range: Range<Int>, of text: [UInt8]) -> [DateMention] {
    var cursor = DateCursor(
      scanner: self, tokens: tokens, text: text, position: range.lowerBound, range: range)
    var mentions: [DateMention] = []
    while cursor.position < range.upperBound {
      let start = cursor.position
      if let expression = cursor.date() {
        mentions.append(
          DateMention(
            tokens: start..<cursor.position, expression: expression,
            lead: lead(before: start, in: tokens, from: range.lowerBound)))
      } else {
        cursor.position = start + 1
      }
    }
    return mentions
  }

  /// The date that begins at a token, weekday and all; nil where none does.
  public func mention(at start: Int, in tokens: [Token], upTo limit: Int, of text: [UInt8])
    -> DateMention?
  {
    var cursor = DateCursor(
      scanner: self, tokens: tokens, text: text, position: start, range: start..<limit)
    guard start < limit, let expression = cursor.date() else { return nil }
    return DateMention(tokens: start..<cursor.position, expression: expression, lead: nil)
  }

  /// The date a whole line is, if it is nothing but a date (and a time of day).
  public func wholeLine(_ tokens: [Token], of text: [UInt8]) -> DateExpression? {
    let found = mentions(in: tokens, tokens.indices, of: text)
    guard let first = found.first, first.tokens.lowerBound == 0, found.count == 1 else {
      return nil
    }
    let rest = tokens[first.tokens.upperBound...]
    return rest.allSatisfy { $0.isMark || $0.isNumber } ? first.expression : nil
  }

  private func lead(before start: Int, in tokens: [Token], from lower: Int) -> DateLead? {
    var index = start - 1
    while index >= lower, start - index <= 3 {
      switch dateWord(of: tokens[index]) {
      case .lead(let lead)?: return lead
      case .link?, .edge?, .weekday?: index -= 1
      default: return nil
      }
    }
    return nil
  }
}

/// Reads one date from where it stands; `position` is past it afterwards.
struct DateCursor {
  let scanner: DateScanner
  let tokens: [Token]
  let text: [UInt8]
  var position: Int
  let range: Range<Int>

  /// The date that begins at the position; nil, and the position anywhere, where none does.
  mutating func date() -> DateExpression? {
    let token = tokens[position]
    if token.isMark { return nil }
    if token.isNumber { return numberDate() }
    switch scanner.dateWord(of: token) {
    case .month(let month)?: return monthDate(month)
    case .weekday(let weekday)?: return weekdayDate(weekday, weekShift: nil)
    case .day(let offset)?:
      position += 1
      return .day(offset: offset)
    case .shift(let shift)?: return shiftedDate(shift)
    case .ordinal(let number)?: return ordinalDate(number)
    case .yearPart(let half)?: return yearPartDate(half: half)
    case .season?: return seasonDate()
    case .edge?: return edgeDate()
    case .cardinal(let count)?:
      position += 1
      return agoDate(count)
    default: return nil
    }
  }

  private var current: Token? {
    position < range.upperBound ? tokens[position] : nil
  }

  private func word(at index: Int) -> DateWord? {
    index < range.upperBound ? scanner.dateWord(of: tokens[index]) : nil
  }

  /// The value of a number of digits, with `st`, `nd`, `rd`, `th` allowed behind it.
  private func number(at index: Int, digits: ClosedRange<Int>, allowsOrdinal: Bool = false) -> Int?
  {
    guard index < range.upperBound, tokens[index].isNumber else { return nil }
    var value = 0
    var count = 0
    for (offset, byte) in text[tokens[index].range].enumerated() {
      guard (0x30...0x39).contains(byte) else {
        guard allowsOrdinal, offset > 0, tokens[index].end - tokens[index].start - Int32(count) == 2
        else { return nil }
        break
      }
      guard count < 9 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      count += 1
    }
    return digits.contains(count) ? value : nil
  }

  private func year(at index: Int) -> Int? {
    guard let year = number(at: index, digits: 4...4), (1800...2199).contains(year) else {
      return nil
    }
    return year
  }

  private func dayOfMonth(at index: Int) -> Int? {
    guard let day = number(at: index, digits: 1...2, allowsOrdinal: true),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  private func isDash(at index: Int) -> Bool {
    index < range.upperBound && tokens[index].is("-")
  }

  private func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    index < range.upperBound && tokens[index].is(mark)
  }

  private func isGlued(at index: Int) -> Bool {
    index < range.upperBound && !tokens[index].followsBlank
  }
}

// MARK: - Numbers first

extension DateCursor {
  private mutating func numberDate() -> DateExpression? {
    if let date = isoDate() ?? pointedDate() ?? dashedDate() ?? slashedDate() {
      return .span(date, through: nil)
    }
    if scanner.spelling == .free, let date = ideographicDate() ?? yearFirstDate() {
      return .span(date, through: nil)
    }
    if let expression = dayFirstDate() { return expression }
    if let year = year(at: position), !isBehindSlash { return yearDate(year) }
    if let count = number(at: position, digits: 1...3) {
      position += 1
      return agoDate(count)
    }
    return nil
  }

  /// Whether it is the end of `02/09/2024`, which has two readings.
  private var isBehindSlash: Bool {
    position > range.lowerBound && isMark("/", at: position - 1) && isGlued(at: position)
  }

  /// Whether it is the end of `16:05`.
  private var isMinutes: Bool {
    position > range.lowerBound + 1 && isMark(":", at: position - 1) && isGlued(at: position)
      && number(at: position - 2, digits: 1...2) != nil
  }

  /// `2025-06-29`.
  private mutating func isoDate() -> PartialDate? {
    guard let year = year(at: position), isDash(at: position + 1), isGlued(at: position + 1),
      isDash(at: position + 3), isGlued(at: position + 3),
      let month = number(at: position + 2, digits: 2...2),
      let day = number(at: position + 4, digits: 2...2),
      let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    position += 5
    return date
  }

  /// `02.09.2024`: one token, since the points stand between digits.
  private mutating func pointedDate() -> PartialDate? {
    let parts = text[tokens[position].range].split(separator: UInt8(ascii: "."))
    guard parts.count == 3 else { return nil }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3 else { return nil }
    let date =
      parts[0].count == 4
      ? PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
      : dayFirst(numbers[0], numbers[1], year: numbers[2])
    guard let date, (1800...2199).contains(date.year) else { return nil }
    position += 1
    return date
  }

  /// `24-03-2021`, `7-2-2021`, read day first like `24.03.2021`.
  private mutating func dashedDate() -> PartialDate? {
    guard isDash(at: position + 1), isGlued(at: position + 1), isDash(at: position + 3),
      isGlued(at: position + 3), isGlued(at: position + 2), isGlued(at: position + 4),
      let one = number(at: position, digits: 1...2),
      let other = number(at: position + 2, digits: 1...2), let year = year(at: position + 4),
      let date = dayFirst(one, other, year: year)
    else { return nil }
    position += 5
    return date
  }

  private func dayFirst(_ one: Int, _ other: Int, year: Int) -> PartialDate? {
    PartialDate(year: year, month: other, day: one)
      ?? PartialDate(year: year, month: one, day: other)
  }

  /// `23/09/2024`; `02/09/2024` has two readings, and is a date only where others tell which is meant.
  private mutating func slashedDate() -> PartialDate? {
    guard isMark("/", at: position + 1), isMark("/", at: position + 3),
      let one = number(at: position, digits: 1...4),
      let other = number(at: position + 2, digits: 1...2),
      let last = number(at: position + 4, digits: 2...4)
    else { return nil }
    let date: PartialDate?
    if (1800...2199).contains(one) {
      date = PartialDate(year: one, month: other, day: last)
    } else if one == other || one > 12 || other > 12 {
      date = dayFirst(one, other, year: last)
    } else {
      date = scanner.order.flatMap { order in
        order == .dayFirst
          ? PartialDate(year: last, month: other, day: one)
          : PartialDate(year: last, month: one, day: other)
      }
    }
    guard let date, (1800...2199).contains(date.year) else { return nil }
    position += 5
    return date
  }

  /// `2021年5月14日`, `2021년 5월 14일`.
  private mutating func ideographicDate() -> PartialDate? {
    var parts: [Int] = []
    var index = position
    while index < range.upperBound, parts.count < 3, tokens[index].isNumber,
      tokens[index].shape.contains(.caseless)
    {
      for digits in text[tokens[index].range].split(whereSeparator: { !(0x30...0x39).contains($0) })
      where parts.count < 3 && digits.count <= 4 {
        parts.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
      }
      index += 1
    }
    guard parts.count == 3, (1800...2199).contains(parts[0]),
      let date = PartialDate(year: parts[0], month: parts[1], day: parts[2])
    else { return nil }
    position = index
    return date
  }

  /// `2021. május 14.`, `2021 m. gegužės 14 d.`, `2021 жылғы 14 мамыр`.
  private mutating func yearFirstDate() -> PartialDate? {
    guard let year = year(at: position) else { return nil }
    var index = position + 1
    while isMark(".", at: index) || isLink(at: index) { index += 1 }
    let date: PartialDate?
    if case .month(let month)? = word(at: index), let day = dayOfMonth(at: index + 1) {
      date = PartialDate(year: year, month: month, day: day)
      index += 2
    } else if let day = dayOfMonth(at: index) {
      index += isMark(".", at: index + 1) ? 2 : 1
      guard case .month(let month)? = word(at: index) else { return nil }
      date = PartialDate(year: year, month: month, day: day)
      index += 1
    } else {
      date = nil
    }
    if date != nil { position = index }
    return date
  }

  private func isLink(at index: Int) -> Bool {
    if case .link? = word(at: index) { return true }
    return false
  }

  /// `25 May`, `3rd March, 2023`, `25–27 May 2025`, `12th to Friday 14th June`, `31 August – 1 September`.
  private mutating func dayFirstDate() -> DateExpression? {
    let start = position
    guard let first = dayOfMonth(at: position), !isMinutes else { return nil }
    position += 1
    var last: Int?
    if let end = endOfRange, let day = dayOfMonth(at: end) {
      last = day
      position = end + 1
    }
    if scanner.spelling == .free, isMark(".", at: position), isGlued(at: position) { position += 1 }
    if case .link? = word(at: position) { position += 1 }
    guard case .month(let month)? = word(at: position) else {
      position = start
      return nil
    }
    takeMonth()
    if last == nil, let (endDay, endMonth) = endAcrossMonths() {
      return complete(from: (month, first), to: (endMonth, endDay))
    }
    return complete(from: (month, first), to: last.map { (month, $0) })
  }

  /// The end of `31 August 2024 – 1 September`: a range mark, a day and a month.
  private mutating func endAcrossMonths() -> (day: Int, month: Int)? {
    guard let end = endOfRange, let day = dayOfMonth(at: end),
      case .month(let month)? = word(at: end + 1)
    else { return nil }
    position = end + 1
    takeMonth()
    return (day, month)
  }

  /// Past the mark of a range at the position, and past the weekday of its end: `to Friday, the 14th`.
  private var endOfRange: Int? {
    guard isRangeMark(at: position) else { return nil }
    guard case .weekday? = word(at: position + 1) else { return position + 1 }
    var index = position + 2
    if isMark(",", at: index) { index += 1 }
    while case .link? = word(at: index) { index += 1 }
    return index
  }

  /// A dash, or a word such as `to` or `and`, between the ends of a range.
  private func isRangeMark(at index: Int) -> Bool {
    if isDash(at: index) { return true }
    if case .range? = word(at: index) { return true }
    return false
  }

  /// A year, `2025–2027` or `2022/23`.
  private mutating func yearDate(_ year: Int) -> DateExpression? {
    position += 1
    if case .range? = word(at: position), let end = self.year(at: position + 1), end > year,
      case .lead? = word(at: position - 2)
    {
      position += 2
      return .period(year, end)
    }
    let isJoined = isDash(at: position) || isMark("/", at: position)
    if isJoined, let end = self.year(at: position + 1), end > year {
      position += 2
      return .period(year, end)
    }
    if isJoined, isGlued(at: position), isGlued(at: position + 1),
      let end = number(at: position + 1, digits: 2...2), end == (year + 1) % 100
    {
      position += 2
      return .period(year, year + 1)
    }
    return .span(PartialDate(year: year), through: nil)
  }

  /// The rest of `eighteen months ago`.
  private mutating func agoDate(_ count: Int) -> DateExpression? {
    guard let unit = word(at: position)?.counted, case .ago? = word(at: position + 1) else {
      return nil
    }
    position += 2
    return .ago(count, unit)
  }
}

// MARK: - Words first

extension DateCursor {
  /// Past a month and the full stop of its abbreviation.
  private mutating func takeMonth() {
    position += 1
    if isMark(".", at: position), isGlued(at: position), position + 1 < range.upperBound,
      tokens[position].start - tokens[position - 1].start <= 4
    {
      position += 1
    }
  }

  /// `Oct. 8, 2024`, `May 25–27`, `June 30 – July 2`, `May 2025`, `May`.
  private mutating func monthDate(_ month: Int) -> DateExpression? {
    takeMonth()
    if let date = dayAndYear(at: position, of: month) {
      position += 1
      return .span(date, through: nil)
    }
    if let day = dayOfMonth(at: position), !isClockOrMeasure(after: position) {
      position += 1
      if let end = endOfRange {
        if case .month(let endMonth)? = word(at: end) {
          let saved = position
          position = end
          takeMonth()
          if let endDay = dayOfMonth(at: position) {
            position += 1
            return complete(from: (month, day), to: (endMonth, endDay))
          }
          position = saved
        } else if let endDay = dayOfMonth(at: end), endDay > day {
          position = end + 1
          return complete(from: (month, day), to: (month, endDay))
        }
      }
      return complete(from: (month, day), to: nil)
    }
    return monthAlone(month)
  }

  /// `24,2021` behind a month: a blank was forgotten, so that it is one token.
  private func dayAndYear(at index: Int, of month: Int) -> PartialDate? {
    guard index < range.upperBound, tokens[index].isNumber else { return nil }
    let parts = text[tokens[index].range].split(separator: UInt8(ascii: ","))
    guard parts.count == 2, parts[0].count <= 2, parts[1].count == 4,
      let day = Int(String(decoding: parts[0], as: UTF8.self)),
      let year = Int(String(decoding: parts[1], as: UTF8.self)), (1800...2199).contains(year)
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private mutating func monthAlone(_ month: Int) -> DateExpression? {
    let afterMonth = position
    if isMark(",", at: position) { position += 1 }
    if case .link? = word(at: position) { position += 1 }
    if let year = year(at: position) {
      position += 1
      return .span(PartialDate(year: year, part: .month(month)), through: nil)
    }
    position = afterMonth
    return .month(month, yearShift: takeYearShift())
  }

  /// Whether the number is an hour or an amount: `May 9:30`, `May 10 million`.
  private func isClockOrMeasure(after index: Int) -> Bool {
    isMark(":", at: index + 1) && isGlued(at: index + 1)
      || isMark("%", at: index + 1)
  }

  /// A day and month, or two of them, with the year behind if there is one: `13, 2023`, `13/2023`.
  private mutating func complete(
    from start: (month: Int, day: Int), to end: (month: Int, day: Int)?
  ) -> DateExpression? {
    let saved = position
    if isMark(",", at: position) || isMark("/", at: position) && isGlued(at: position) {
      position += 1
    }
    if case .link? = word(at: position) { position += 1 }
    guard let year = year(at: position) else {
      position = saved
      return .yearless(
        YearlessDay(month: start.month, day: start.day),
        through: end.map { YearlessDay(month: $0.month, day: $0.day) },
        yearShift: takeYearShift())
    }
    position += 1
    let runsOverNewYear = end.map { $0.month < start.month } ?? false
    guard
      let first = PartialDate(
        year: runsOverNewYear ? year - 1 : year, month: start.month, day: start.day)
    else { return nil }
    guard let end else { return .span(first, through: endBehindYear()) }
    return .span(first, through: PartialDate(year: year, month: end.month, day: end.day))
  }

  /// The end of `31 August 2024 – 1 September 2024`.
  private mutating func endBehindYear() -> PartialDate? {
    guard isRangeMark(at: position), let day = dayOfMonth(at: position + 1),
      case .month(let month)? = word(at: position + 2), let year = year(at: position + 3)
    else { return nil }
    position += 4
    return PartialDate(year: year, month: month, day: day)
  }

  /// `this year`, `of last year`: how many years from that of publication.
  private mutating func takeYearShift() -> Int? {
    var index = position
    if isMark(",", at: index) { index += 1 }
    while case .link? = word(at: index) { index += 1 }
    guard case .shift(let shift)? = word(at: index), case .unit(.year)? = word(at: index + 1)
    else { return nil }
    position = index + 2
    return shift
  }

  /// `Mon, 12 Feb 2024`, `Tuesday`, `Monday 10 February`.
  private mutating func weekdayDate(_ weekday: Int, weekShift: Int?) -> DateExpression? {
    let start = position
    position += 1
    if isMark(".", at: position), isGlued(at: position) { position += 1 }
    let afterWeekday = position
    if isMark(",", at: position) { position += 1 }
    while case .link? = word(at: position) { position += 1 }
    if let token = current, token.isNumber || isMonth(at: position), let date = dayOf(token) {
      return date
    }
    position = afterWeekday
    return weekShift == nil && isName(start) ? nil : .weekday(weekday, weekShift: weekShift)
  }

  /// Whether a short weekday without a day, `Sun`, is somebody's name: no `on` stands before it, and no
  /// mark of a diary behind.
  private func isName(_ index: Int) -> Bool {
    guard scanner.spelling == .capitalized, tokens[index].range.count <= 3,
      !isMark(":", at: index + 1), !isDash(at: index + 1)
    else { return false }
    guard index > range.lowerBound else { return true }
    switch word(at: index - 1) {
    case .lead?, .range?, .edge?: return false
    default: return !tokens[index - 1].is("(")
    }
  }

  private func isMonth(at index: Int) -> Bool {
    if case .month? = word(at: index) { return true }
    return false
  }

  /// A date with a day at the position; nil, and the position unchanged, where it has none.
  private mutating func dayOf(_ token: Token) -> DateExpression? {
    let saved = position
    switch date() {
    case .span(let date, let end)? where date.day != nil: return .span(date, through: end)
    case .yearless(let day, let end, let shift)?:
      return .yearless(day, through: end, yearShift: shift)
    default:
      position = saved
      return nil
    }
  }

  /// `next month`, `last Monday`, `this year`, `last May`.
  private mutating func shiftedDate(_ shift: Int) -> DateExpression? {
    position += 1
    switch word(at: position) {
    case .unit(let unit)?:
      position += 1
      return .shifted(unit, by: shift)
    case .weekday(let weekday)?:
      return weekdayDate(weekday, weekShift: shift)
    case .month(let month)?:
      takeMonth()
      return .month(month, yearShift: nil)
    case .season?:
      position += 1
      return .part(.year, yearShift: 0)
    default: return nil
    }
  }

  /// `second half of 2025`, `first quarter of next year`, `1 May` in words is not read.
  private mutating func ordinalDate(_ number: Int) -> DateExpression? {
    position += 1
    let part: PartialDate.Part
    switch word(at: position) {
    case .half? where number <= 2: part = .half(number)
    case .quarter? where number <= 4: part = .quarter(number)
    default: return nil
    }
    position += 1
    while case .link? = word(at: position) { position += 1 }
    if let year = year(at: position) {
      position += 1
      return .span(PartialDate(year: year, part: part), through: nil)
    }
    switch (word(at: position), word(at: position + 1)) {
    case (.shift(let shift)?, .unit(.year)?):
      position += 2
      return .part(part, yearShift: shift)
    case (.unit(.year)?, _):
      position += 1
      return .part(part, yearShift: 0)
    default: return nil
    }
  }

  /// `late 2025`, `early next year`, `mid-2026`, `late May`.
  private mutating func yearPartDate(half: Int?) -> DateExpression? {
    position += 1
    if isDash(at: position) { position += 1 }
    while case .link? = word(at: position) { position += 1 }
    let part: PartialDate.Part = half.map { .half($0) } ?? .year
    if let year = year(at: position) {
      position += 1
      return .span(PartialDate(year: year, part: part), through: nil)
    }
    if let shift = takeYearShift() { return .part(part, yearShift: shift) }
    if case .month(let month)? = word(at: position) {
      takeMonth()
      return monthAlone(month)
    }
    return nil
  }

  /// `spring of 2025`, `summer 2025`.
  private mutating func seasonDate() -> DateExpression? {
    position += 1
    while case .link? = word(at: position) { position += 1 }
    if let year = year(at: position) {
      position += 1
      return .span(PartialDate(year: year), through: nil)
    }
    return takeYearShift().map { .part(.year, yearShift: $0) }
  }

  /// `end of May`, `beginning of 2024`, `end of the year`.
  private mutating func edgeDate() -> DateExpression? {
    position += 1
    while case .link? = word(at: position) { position += 1 }
    if let year = year(at: position) {
      position += 1
      return .span(PartialDate(year: year), through: nil)
    }
    if case .month(let month)? = word(at: position) {
      takeMonth()
      return monthAlone(month)
    }
    if let shift = takeYearShift() { return .shifted(.year, by: shift) }
    if case .unit(.year)? = word(at: position) {
      position += 1
      return .shifted(.year, by: 0)
    }
    return nil
  }
}
