import Briefing

/// Dates that begin with a number.
extension DateCursor {
  mutating func numberDate() -> DateExpression? {
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
    var numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3 else { return nil }
    // `17.06.24` in the head of a dispatch
    if scanner.spelling == .free, parts.allSatisfy({ $0.count == 2 }) { numbers[2] += 2000 }
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

  func isLink(at index: Int) -> Bool {
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
    // `this 12th day of May`
    if word(at: position)?.counted == .day, isLink(at: position + 1) { position += 1 }
    if case .link? = word(at: position) { position += 1 }
    guard case .month(let month)? = word(at: position) else {
      if let date = dayOfNamedMonth(from: start, first, through: last) { return date }
      position = start
      return nil
    }
    takeMonth()
    if last == nil, let (endDay, endMonth) = endAcrossMonths() {
      return complete(from: (month, first), to: (endMonth, endDay))
    }
    return complete(from: (month, first), to: last.map { (month, $0) })
  }

  /// `28th of this month`, `8 and 9 of last month`; `on the 28th`, where no noun is counted.
  private mutating func dayOfNamedMonth(
    from start: Int, _ first: Int, through last: Int?
  ) -> DateExpression? {
    if case .shift(let shift)? = word(at: position), case .unit(.month)? = word(at: position + 1) {
      position += 2
      return .dayOfMonth(first, through: last, monthShift: shift)
    }
    guard last == nil, position == start + 1, isOrdinal(at: start), start >= range.lowerBound + 2,
      isLink(at: start - 1), case .lead? = word(at: start - 2), endsDate(at: position)
    else { return nil }
    return .dayOfMonth(first, through: nil, monthShift: nil)
  }

  /// `28th`, not `28`.
  private func isOrdinal(at index: Int) -> Bool {
    text[tokens[index].range].last.map { !(0x30...0x39).contains($0) } ?? false
  }

  /// Whether the sentence goes on as it does behind a date, and no noun follows: `on the 28th, in Lome`.
  private func endsDate(at index: Int) -> Bool {
    guard index < range.upperBound else { return true }
    if tokens[index].isMark {
      return !isDash(at: index) && !(index + 1 < range.upperBound && tokens[index + 1].isNumber)
    }
    if case .lead? = word(at: index) { return true }
    return false
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
  var endOfRange: Int? {
    guard isRangeMark(at: position) else { return nil }
    guard case .weekday? = word(at: position + 1) else { return position + 1 }
    var index = position + 2
    if isMark(",", at: index) { index += 1 }
    while case .link? = word(at: index) { index += 1 }
    return index
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
  mutating func agoDate(_ count: Int) -> DateExpression? {
    guard let unit = word(at: position)?.counted, case .ago? = word(at: position + 1) else {
      return nil
    }
    position += 2
    return .ago(count, unit)
  }
}
