import Briefing
import Testing
import Text

/// English words enough for the tests; the gazetteer's tables have them all.
private let scanner = DateScanner(
  words: {
    var words: [Word: DateWord] = [:]
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    for (offset, month) in months.enumerated() {
      words[Word(month)] = .month(offset + 1)
      words[Word(String(month.prefix(3)))] = .month(offset + 1)
    }
    words[Word("Sept")] = .month(9)
    for (offset, day) in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].enumerated() {
      words[Word(day)] = .weekday(offset + 1)
      words[Word(String(day.prefix(3)))] = .weekday(offset + 1)
    }
    let others: [(String, DateWord)] = [
      ("today", .day(0)), ("yesterday", .day(-1)), ("next", .shift(1)), ("last", .shift(-1)),
      ("this", .shift(0)), ("month", .unit(.month)), ("months", .countedUnit(.month)),
      ("year", .unit(.year)), ("week", .unit(.week)), ("first", .ordinal(1)),
      ("second", .ordinal(2)), ("half", .half), ("quarter", .quarter), ("late", .yearPart(2)),
      ("early", .yearPart(1)), ("mid", .yearPart(nil)), ("spring", .season), ("of", .link),
      ("the", .link), ("to", .range), ("and", .range), ("ago", .ago), ("eighteen", .cardinal(18)),
      ("on", .lead(.at)), ("in", .lead(.at)), ("since", .lead(.from)), ("by", .lead(.until)),
      ("for", .lead(.covering)), ("end", .edge),
    ]
    for (word, meaning) in others { words[Word(word)] = meaning }
    return words
  }())

private func expressions(in text: String) -> [DateExpression] {
  let bytes = Array(text.utf8)
  let tokens = Tokenizer.tokens(in: bytes)
  return scanner.mentions(in: tokens, tokens.indices, of: bytes).map(\.expression)
}

private func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate {
  PartialDate(Day(year: year, month: month, day: day))
}

@Suite struct DateScannerTests {
  @Test(arguments: [
    ("On 9 October 2025, the summit", "2025-10-09"),
    ("on June 29, 2022 in Ashgabat", "2022-06-29"),
    ("3rd March, 2023", "2023-03-03"),
    ("Mon, 12 Feb 2024", "2024-02-12"),
    ("Oct. 8, 2024", "2024-10-08"),
    ("Tuesday 11 February 2026", "2026-02-11"),
    ("date 2025-06-29 CHOLPON-ATA", "2025-06-29"),
    ("02.09.2024 | 20:35", "2024-09-02"),
    ("13.05.2024", "2024-05-13"), ("November 13/2023", "2023-11-13"),
    ("23/09/2024", "2024-09-23"),
    ("24-03-2021 15:54", "2021-03-24"),
    ("Published March 24,2021", "2021-03-24"),
    ("in April 2025 at the Forum", "2025-04"),
    ("in March of 2024", "2024-03"),
    ("back in 2022", "2022"),
    ("in the second half of 2024", "2024-H2"),
    ("in the first quarter of 2026", "2026-Q1"),
    ("due in late 2025", "2025-H2"),
    ("in early 2026", "2026-H1"),
    ("in mid-2026", "2026"),
    ("in the spring of 2025", "2025"),
    ("at the end of May 2025", "2025-05"),
  ])
  func `reads a date that needs no context`(text: String, expected: String) {
    let found = expressions(in: text)
    let dates = found.map { expression in
      if case .span(let date, nil) = expression { return date.description }
      return "\(expression)"
    }
    #expect(dates == [expected])
  }

  @Test(arguments: [
    ("visit Moscow on May 25–27, 2025", day(2025, 5, 25), day(2025, 5, 27)),
    ("25-27 May 2025", day(2025, 5, 25), day(2025, 5, 27)),
    ("31 August – 1 September 2024", day(2024, 8, 31), day(2024, 9, 1)),
    ("from 29 November to 3 December 2021", day(2021, 11, 29), day(2021, 12, 3)),
    ("December 30 – January 2, 2025", day(2024, 12, 30), day(2025, 1, 2)),
    ("30 December 2024 – 2 January 2025", day(2024, 12, 30), day(2025, 1, 2)),
    ("from Wednesday 12th to Friday 14th June, 2024", day(2024, 6, 12), day(2024, 6, 14)),
    ("Thursday, 30 May to Monday, the 3rd June 2024", day(2024, 5, 30), day(2024, 6, 3)),
    ("Wednesday, June 12 to Friday, June 14, 2024", day(2024, 6, 12), day(2024, 6, 14)),
  ])
  func `reads a range of days`(text: String, start: PartialDate, end: PartialDate) {
    let found = expressions(in: text)
    #expect(found == [.span(start, through: end)])
  }

  @Test(arguments: [
    (
      "26 May",
      DateExpression.yearless(YearlessDay(month: 5, day: 26), through: nil, yearShift: nil)
    ),
    (
      "on May 25–27 at the invitation",
      .yearless(
        YearlessDay(month: 5, day: 25), through: YearlessDay(month: 5, day: 27), yearShift: nil)
    ),
    (
      "31 August – 1 September.",
      .yearless(
        YearlessDay(month: 8, day: 31), through: YearlessDay(month: 9, day: 1), yearShift: nil)
    ),
    (
      "on 9 October this year",
      .yearless(YearlessDay(month: 10, day: 9), through: nil, yearShift: 0)
    ),
    ("visit to Moscow in January, Bishkek", .month(1, yearShift: nil)),
    ("in December last year", .month(12, yearShift: -1)),
    ("on Monday after talks", .weekday(1, weekShift: nil)),
    ("last Friday", .weekday(5, weekShift: -1)), ("on Fri", .weekday(5, weekShift: nil)),
    ("held today", .day(offset: 0)),
    ("next month", .shifted(.month, by: 1)),
    ("the second half of this year", .part(.half(2), yearShift: 0)),
    ("in the second half of the year", .part(.half(2), yearShift: 0)),
    ("eighteen months ago", .ago(18, .month)),
    ("on 7-2-2021", .span(day(2021, 2, 7), through: nil)),
    ("for 2025–2027", .period(2025, 2027)),
    ("for 2022/23", .period(2022, 2023)),
    ("in late May", .month(5, yearShift: nil)),
  ])
  func `keeps a date that needs context as it is`(text: String, expected: DateExpression) {
    let found = expressions(in: text)
    #expect(found == [expected])
  }

  @Test(arguments: [
    "02/09/2024", "we may march on the second floor", "44.7 billion",
    "the first visit", "9:30", "12.7% of the flow", "in the last months", "Minister Ho Thu met",
  ])
  func `takes nothing for a date that is none`(text: String) {
    let found = expressions(in: text).filter {
      if case .month = $0 { return false }
      return true
    }
    #expect(found.isEmpty)
  }

  @Test func `reads the date that begins at a token, and none further on`() {
    let bytes = Array("On Monday, 12 May 2025 they met".utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    let date = scanner.mention(at: 1, in: tokens, upTo: tokens.count, of: bytes)
    #expect(date?.tokens == 1..<6)
    #expect(date?.expression == .span(day(2025, 5, 12), through: nil))
    let none = scanner.mention(at: 0, in: tokens, upTo: tokens.count, of: bytes)
    #expect(none == nil)
  }

  @Test(arguments: [
    ("since 2022", DateLead.from), ("by the end of 2026", .until), ("in 2025", .at),
    ("for 2024", .covering),
  ])
  func `knows what a date bounds`(text: String, expected: DateLead) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    let leads = scanner.mentions(in: tokens, tokens.indices, of: bytes).map(\.lead)
    #expect(leads == [expected])
  }

  @Test(arguments: [
    ("12 мая 2021 года", "2021-05-12"), ("8 de mayo de 2014", "2014-05-08"),
    ("14. Mai 2021", "2021-05-14"), ("2021. Mai 14.", "2021-05-14"),
    ("2021 г. 14 мая", "2021-05-14"), ("2021年5月14日", "2021-05-14"),
    ("2021년 5월 14일", "2021-05-14"), ("09 june 2003 18:40", "2003-06-09"),
  ])
  func `reads dates as other languages write them`(text: String, expected: String) {
    let free = DateScanner(
      words: [
        Word("мая"): .month(5), Word("mayo"): .month(5), Word("Mai"): .month(5),
        Word("June"): .month(6), Word("de"): .link, Word("г"): .link,
      ], spelling: .free)
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    let found = free.mentions(in: tokens, tokens.indices, of: bytes).first?.expression
    let expression = day(expected).map { DateExpression.span($0, through: nil) }
    #expect(found == expression)
  }

  @Test(arguments: [
    "they may 12 times", "2021年", "12345年5月14日", "14. of them", "2021 14",
  ])
  func `reads no date where the month has no capital or there is none`(text: String) {
    let found = expressions(in: text).filter {
      if case .span(let date, _) = $0 { return date.day != nil }
      if case .yearless = $0 { return true }
      return false
    }
    #expect(found == [])
  }

  @Test(arguments: [
    (
      "The summit is on the 28th, in Lome.",
      DateExpression.dayOfMonth(28, through: nil, monthShift: nil)
    ),
    ("held on 8 and 9 this month", .dayOfMonth(8, through: 9, monthShift: 0)),
    ("arrived on the 3rd of last month", .dayOfMonth(3, through: nil, monthShift: -1)),
  ])
  func `reads a day of the month by its number`(text: String, expected: DateExpression) {
    #expect(expressions(in: text) == [expected])
  }

  @Test(arguments: [
    "on the 28th session of the council", "the 28th, 29th and 30th sessions", "on 28",
  ])
  func `takes no number of something else for a day`(text: String) {
    #expect(expressions(in: text).isEmpty)
  }
}

private func day(_ text: String) -> PartialDate? {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return PartialDate(year: parts[0], month: parts[1], day: parts[2])
}
