import Briefing

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

  var current: Token? {
    position < range.upperBound ? tokens[position] : nil
  }

  func word(at index: Int) -> DateWord? {
    index < range.upperBound ? scanner.dateWord(of: tokens[index]) : nil
  }

  /// The value of a number of digits, with `st`, `nd`, `rd`, `th` allowed behind it.
  func number(at index: Int, digits: ClosedRange<Int>, allowsOrdinal: Bool = false) -> Int? {
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

  func year(at index: Int) -> Int? {
    guard let year = number(at: index, digits: 4...4), (1800...2199).contains(year) else {
      return nil
    }
    return year
  }

  func dayOfMonth(at index: Int) -> Int? {
    guard let day = number(at: index, digits: 1...2, allowsOrdinal: true),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  func isDash(at index: Int) -> Bool {
    index < range.upperBound && tokens[index].is("-")
  }

  func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    index < range.upperBound && tokens[index].is(mark)
  }

  func isGlued(at index: Int) -> Bool {
    index < range.upperBound && !tokens[index].followsBlank
  }
}

// MARK: - What dates of both kinds share

extension DateCursor {
  /// Past a month and the full stop of its abbreviation.
  mutating func takeMonth() {
    position += 1
    if isMark(".", at: position), isGlued(at: position), position + 1 < range.upperBound,
      tokens[position].start - tokens[position - 1].start <= 4
    {
      position += 1
    }
  }

  /// A day and month, or two of them, with the year behind if there is one: `13, 2023`, `13/2023`.
  mutating func complete(
    from start: (month: Int, day: Int), to end: (month: Int, day: Int)?
  ) -> DateExpression? {
    let saved = position
    if isMark(",", at: position) || isMark("/", at: position) && isGlued(at: position) {
      position += 1
    }
    if case .link? = word(at: position) { position += 1 }
    guard let year = year(at: position) ?? shortYear(behind: saved) else {
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

  /// The year of `sep. 8/22`, as a head or bracket writes it.
  private func shortYear(behind end: Int) -> Int? {
    guard scanner.spelling == .free, isMark("/", at: end), isGlued(at: end), isGlued(at: position)
    else { return nil }
    return number(at: position, digits: 2...2).map { 2000 + $0 }
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
  mutating func takeYearShift() -> Int? {
    var index = position
    if isMark(",", at: index) { index += 1 }
    while case .link? = word(at: index) { index += 1 }
    guard case .shift(let shift)? = word(at: index), case .unit(.year)? = word(at: index + 1)
    else { return nil }
    position = index + 2
    return shift
  }

  /// A dash, or a word such as `to` or `and`, between the ends of a range.
  func isRangeMark(at index: Int) -> Bool {
    if isDash(at: index) { return true }
    if case .range? = word(at: index) { return true }
    return false
  }
}
