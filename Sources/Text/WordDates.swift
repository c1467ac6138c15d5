import Briefing

/// Dates that begin with a word.
extension DateCursor {
  /// `Oct. 8, 2024`, `May 25–27`, `June 30 – July 2`, `May 2025`, `May`.
  mutating func monthDate(_ month: Int) -> DateExpression? {
    if isGivenName(position) {
      position += 1
      return nil
    }
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

  mutating func monthAlone(_ month: Int) -> DateExpression? {
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

  /// `Mon, 12 Feb 2024`, `Tuesday`, `Monday 10 February`.
  mutating func weekdayDate(_ weekday: Int, weekShift: Int?) -> DateExpression? {
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
    if weekShift == nil, let shift = takeWeekShift() {
      return .dayOfWeek(weekday, weekShift: shift)
    }
    return weekShift == nil && isName(start) ? nil : .weekday(weekday, weekShift: weekShift)
  }

  /// Past `last week`, `of next week`; nil, and the position unchanged, where none stands there.
  private mutating func takeWeekShift() -> Int? {
    var index = position
    while case .link? = word(at: index) { index += 1 }
    guard case .shift(let shift)? = word(at: index), case .unit(.week)? = word(at: index + 1) else {
      return nil
    }
    position = index + 2
    return shift
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

  /// `Jan` of `Jan Lipsky`, `May` of `Minister May Thwin`: before another name, and behind no word that
  /// has a month behind it.
  private func isGivenName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard scanner.spelling == .capitalized, token.range.count == 3, index + 1 < range.upperBound,
      token.word == Self.jan || token.word == Self.may, token.shape.contains(.hasSmall)
    else { return false }
    let next = tokens[index + 1]
    guard next.isCapitalized, !next.isNumber, next.shape.contains(.hasSmall), next.followsBlank,
      scanner.dateWord(of: next) == nil
    else { return false }
    guard index > range.lowerBound else { return token.word == Self.jan }
    let before = tokens[index - 1]
    if token.word == Self.may {
      return before.isCapitalized && !before.isNumber && scanner.dateWord(of: before) == nil
    }
    return before.isMark || before.isCapitalized || Self.joints.contains(before.word)
  }

  private static let jan: Word = "jan"
  private static let may: Word = "may"
  /// Words that names stand behind.
  private static let joints: Set<Word> = ["and", "with", "between", "told", "met", "as"]

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
  mutating func shiftedDate(_ shift: Int) -> DateExpression? {
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
  mutating func ordinalDate(_ number: Int) -> DateExpression? {
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
  mutating func yearPartDate(half: Int?) -> DateExpression? {
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
  mutating func seasonDate() -> DateExpression? {
    position += 1
    while case .link? = word(at: position) { position += 1 }
    if let year = year(at: position) {
      position += 1
      return .span(PartialDate(year: year), through: nil)
    }
    return takeYearShift().map { .part(.year, yearShift: $0) }
  }

  /// `end of May`, `beginning of 2024`, `end of the year`.
  mutating func edgeDate() -> DateExpression? {
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
