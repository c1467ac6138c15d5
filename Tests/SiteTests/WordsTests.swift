import Briefing
import Languages
import Summaries
import Samples
import Testing

@testable import Site

struct WordsTests {
  @Test(
    arguments: [
      (PartialDate(year: 2025), nil, "2025"),
      (PartialDate(year: 2025, part: .half(2)), "Second half", nil),
      (PartialDate(year: 2025, part: .quarter(3)), "Third quarter", nil),
      (PartialDate(year: 2025, month: 10), "October", "2025-10"),
      (day(2025, 10, 9), "October", "2025-10-09"),
    ] as [(PartialDate, String?, String?)])
  func `files a date under its month and writes it for machines`(
    date: PartialDate, month: String?, machine: String?
  ) {
    #expect(Language.english.month(date, isInYear: true) == month ?? "Month not stated")
    #expect(date.machineWords == machine)
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
    (21, "21st"), (101, "101st"), (111, "111th"), (1068, "1068th"),
  ])
  func `puts a number in order`(number: Int, words: String) {
    #expect(OrdinalWords.digits(number) == words)
    #expect(Language.english.ordinal(number) == words)
  }

  @Test(arguments: [
    (day(2025, 9, 1), day(2025, 9, 2), true), (day(2025, 9, 2), day(2025, 9, 2), false),
    (PartialDate(year: 2025, month: 9), day(2025, 9, 2), false),
    (PartialDate(year: 2025, month: 8), day(2025, 9, 2), true),
    (PartialDate(year: 2025), day(2025, 9, 2), false), (day(2025, 9, 1), nil, false),
  ])
  func `takes a planned meeting for overdue when all its days have passed`(
    start: PartialDate, today: PartialDate?, isOverdue: Bool
  ) {
    var meeting = Meeting(
      id: Identifier("a"), name: "A", kind: .talks, status: fact(.planned, "d", 1))
    meeting.start = fact(start, "d", 1)
    #expect(meeting.isOverdue(asOf: today) == isOverdue)
    meeting.status = fact(.held, "d", 1)
    #expect(!meeting.isOverdue(asOf: today))
  }

  @Test func `lists undated things last, and a period behind what lies within it`() {
    let order = DateOrder([
      nil, day(2025, 1, 1), PartialDate(year: 2025), day(2026, 1, 1), nil, day(2025, 1, 1),
      PartialDate(year: 2025, part: .half(2)), day(2025, 10, 9),
    ])
    #expect(order.latestFirst == [3, 7, 6, 1, 5, 2, 0, 4])
    #expect(order.earliestFirst == [1, 5, 7, 6, 2, 3, 0, 4])
    #expect(order.latestFirst([0, 1, 3]) == [3, 1, 0])
  }
}
