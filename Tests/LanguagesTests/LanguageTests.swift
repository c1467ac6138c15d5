import Briefing
import Testing

@testable import Languages

@Suite struct LanguageTests {
  private let french: Language

  init() throws {
    french = try LanguageSources().language("fr")
  }

  private func date(_ text: String) -> PartialDate {
    PartialDate(text) ?? PartialDate(year: 0)
  }

  @Test(arguments: [
    ("2025-10-09", nil, "9 octobre 2025", "le 9 octobre 2025"),
    ("2025-05-01", nil, "1er mai 2025", "le 1er mai 2025"),
    ("2025-05-05", "2025-05-07", "du 5 au 7 mai 2025", "du 5 au 7 mai 2025"),
    ("2025-05-01", "2025-05-03", "du 1er au 3 mai 2025", "du 1er au 3 mai 2025"),
    ("2024-08-31", "2024-09-01", "du 31 août au 1er septembre 2024", nil),
    ("2025-12-29", "2026-01-02", "du 29 décembre 2025 au 2 janvier 2026", nil),
    ("2025-05", nil, "mai 2025", "en mai 2025"),
    ("2025-H2", nil, "2e\u{A0}semestre 2025", "au 2e\u{A0}semestre 2025"),
    ("2025-Q1", nil, "1er\u{A0}trimestre 2025", nil), ("2022", nil, "2022", "en 2022"),
  ])
  func `says a date in French`(start: String, end: String?, words: String, when: String?) {
    #expect(french.date(date(start), through: end.map(date)) == words)
    if let when { #expect(french.when(date(start), through: end.map(date)) == when) }
  }

  @Test(arguments: [
    ("2025-10-09", nil), ("2025-05-25", "2025-05-27"), ("2024-08-31", "2024-09-01"),
    ("2025-12-29", "2026-01-02"), ("2025-04", nil), ("2025-H1", nil), ("2025-Q3", nil),
    ("2022", nil), ("2025-04", "2025-06"), ("2025-05-25", "2025-05-25"),
  ])
  func `says a date in English as the archive's names have it`(start: String, end: String?) {
    let expected = date(start).inWords(through: end.map(date))
    #expect(Language.english.date(date(start), through: end.map(date)) == expected)
  }

  @Test(arguments: [
    (0, "aucune rencontre"), (1, "une rencontre"), (2, "deux rencontres"), (11, "11 rencontres"),
  ])
  func `counts in French`(count: Int, words: String) {
    #expect(french.text(.countedMeetings, count: count) == words)
  }

  @Test func `leaves out what is in brackets where a place in it is empty`() throws {
    let whole = french.text(.report, of: "held", (.when, "le 5 mai"))
    #expect(whole == "a eu lieu le 5 mai")
    #expect(french.text(.report, of: "held", (.when, nil)) == "a eu lieu")
    #expect(french.text(.report, of: "held", (.when, "")) == "a eu lieu")
  }

  /// CLDR's rules for whole numbers.
  @Test(arguments: [
    (
      "ru", [0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 111, 112],
      "many one few many many many one few many one many many"
    ),
    (
      "ar", [0, 1, 2, 3, 10, 11, 99, 100, 103, 111], "zero one two few few many many other few many"
    ),
    ("en", [0, 1, 2, 21], "other one other other"),
  ])
  func `takes the form of a number by the rules of its language`(
    code: String, numbers: [Int], categories: String
  ) throws {
    let rules: [String: [(PluralRules.Category, String)]] = [
      "ru": [
        (.one, "n % 10 = 1 and n % 100 != 11"),
        (.few, "n % 10 = 2..4 and n % 100 != 12..14"),
        (.many, "n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14"),
      ],
      "ar": [
        (.zero, "n = 0"), (.one, "n = 1"), (.two, "n = 2"), (.few, "n % 100 = 3..10"),
        (.many, "n % 100 = 11..99"),
      ],
      "en": [(.one, "i = 1")],
    ]
    var plurals = PluralRules()
    for (category, rule) in try #require(rules[code]) {
      let isRule = plurals.add(category, rule)
      #expect(isRule, "\(rule)")
    }
    let found = numbers.map { plurals.category(of: $0).rawValue }.joined(separator: " ")
    #expect(found == categories)
  }

  @Test(arguments: ["", "x = 1", "n = ", "n % 0 = 1", "n = 3..1", "n = 1 and", "n 1", "n = 1 2"])
  func `takes nothing else for a rule`(text: String) {
    var plurals = PluralRules()
    let isRule = plurals.add(.one, text)
    #expect(!isRule)
  }

  @Test func `prefers the form of a word to that of any, and an exact number to its category`()
    throws
  {
    func form(_ word: String, _ numbers: Forms.Numbers, _ text: String) -> Forms.Form {
      Forms.Form(word: word, numbers: numbers, pattern: Pattern([.words(text)]))
    }
    var forms = Forms()
    for one in [
      form("", .all, "any"), form("visit", .all, "visit"),
      form("visit", .category(.one), "a visit"),
      form("", .exactly(0), "none"), form("", .category(.other), "many"),
    ] { forms.set(one) }
    let rules = french.plurals
    #expect(forms.pattern(of: "visit", count: 1, by: rules)?.plain == "a visit")
    #expect(forms.pattern(of: "visit", count: 5, by: rules)?.plain == "visit")
    #expect(forms.pattern(of: "call", count: 0, by: rules)?.plain == "none")
    #expect(forms.pattern(of: "call", count: 5, by: rules)?.plain == "many")
    #expect(forms.pattern(of: "call", count: nil, by: rules)?.plain == "many")
  }
}
