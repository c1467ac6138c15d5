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

  private func dates(in text: String) -> [DateExpression] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    return lexicon.dates.mentions(in: tokens, tokens.indices, of: bytes).map(\.expression)
  }
}
