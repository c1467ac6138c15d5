import Briefing
import Gazetteer
import Testing
import Text

@Suite struct DateWordTests {
  @Test(arguments: [
    ("in March", true),
    ("in MARCH", true),
    ("In May they met", true),
    ("on Sunday", true),
    ("they march on", false),
    ("they may meet", false),
    ("the sun rose", false),
  ])
  func `takes months and weekdays only with a capital`(text: String, isDate: Bool) {
    #expect(dates(in: text).isEmpty != isDate)
  }

  @Test(arguments: 1...12)
  func `knows each month by its name and its short form`(month: Int) throws {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let day = try #require(PartialDate(year: 2025, month: month, day: 9))
    #expect(dates(in: "9 \(names[month - 1]) 2025") == [.span(day, through: nil)])
    #expect(dates(in: "\(names[month - 1].prefix(3)). 9, 2025") == [.span(day, through: nil)])
  }

  @Test(arguments: [("third", 3), ("Eighth", 8), ("minister", nil)])
  func `knows ordinals by their words`(word: String, number: Int?) {
    #expect(lexicon.ordinals[Word(word)] == number)
  }

  @Test(arguments: [
    ("ru", "12 мая 2021 года"), ("uk", "12 травня 2021 року"), ("es", "12 de mayo de 2021"),
    ("pt", "12 de maio de 2021"), ("fr", "12 mai 2021"), ("de", "12. Mai 2021"),
    ("it", "12 maggio 2021"), ("tr", "12 Mayıs 2021"), ("ar", "12 مايو 2021"),
    ("kk", "2021 жылғы 12 мамыр"), ("hu", "2021. május 12."), ("lt", "2021 m. gegužės 12 d."),
    ("zh", "2021年5月12日"), ("uz", "2021 yil 12 may"),
  ])
  func `knows the months of other languages, in them and at the head of any text`(
    language: String, text: String
  ) throws {
    let day = try #require(PartialDate(year: 2021, month: 5, day: 12))
    let inText = dates(in: text, lexicon.dates(in: language))
    #expect(inText.first == .span(day, through: nil))
    let atHead = dates(in: text, lexicon.headDates)
    #expect(atHead.first == .span(day, through: nil))
  }

  @Test(arguments: ["12 out of 15", "4 set to meet", "5 ago", "3 do not"])
  func `takes no English word for a month of another language`(text: String) {
    #expect(dates(in: text, lexicon.headDates).isEmpty)
  }

  private func dates(in text: String, _ scanner: DateScanner? = nil) -> [DateExpression] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    return (scanner ?? lexicon.dates).mentions(in: tokens, tokens.indices, of: bytes)
      .map(\.expression)
  }
}
