import Briefing
import Languages
import Testing

@testable import Summaries

@Suite struct PhraseTests {
  @Test(arguments: [
    ("Eighth meeting of the beekeepers", "the eighth meeting of the beekeepers was"),
    ("Second Adria Summit", "the second Adria Summit was"),
    ("Second Joint ministerial meeting", "the second joint ministerial meeting was"),
    ("BRICS summit", "the BRICS summit was"), ("45th SADC Summit", "the 45th SADC Summit was"),
    ("Talks between Ana and Blaž", "talks between Ana and Blaž were"),
    ("Presentation of credentials by Ana", "the presentation of credentials by Ana was"),
    ("First direct talks on bees", "the first direct talks on bees were"),
    ("Foreign ministers’ meeting of the Adria", "the foreign ministers’ meeting of the Adria was"),
    ("Foreign Affairs Council", "the Foreign Affairs Council was"),
    ("Ana Kovač's visit to Split", "Ana Kovač's visit to Split was"),
    ("Energy Support Conference", "the Energy Support Conference was"),
    ("World Bee Congress", "the World Bee Congress was"),
    ("Annual meetings of the banks", "annual meetings of the banks were"),
  ])
  func `makes a meeting's name a subject`(name: String, subject: String) {
    let noun = NounPhrase(name)
    #expect("\(noun.article)\(noun.name) \(noun.isPlural ? "were" : "was")" == subject)
  }

  @Test(arguments: [
    ("Protocol on River Traffic", "the Protocol on River Traffic"),
    (
      "Agreement on a simplified customs corridor", "the agreement on a simplified customs corridor"
    ),
    ("Free trade agreement with Chile", "the free trade agreement with Chile"),
    (
      "Cooperation Program between Chile and Peru", "the Cooperation Program between Chile and Peru"
    ),
    ("UN Charter", "the UN Charter"), ("UNFCCC rules", "UNFCCC rules"),
    ("Joint political statements", "joint political statements"),
  ])
  func `makes a paper's title a subject`(title: String, subject: String) {
    let noun = NounPhrase(title: title)
    #expect(noun.article + noun.name == subject)
  }

  @Test(arguments: [
    ("Council of the Bees", "the Council of the Bees"), ("Bee Forum", "the Bee Forum"),
    ("Bee Wire", "Bee Wire"), ("Bees International", "Bees International"),
    ("Adria–Alps", "Adria–Alps"), ("The Bee Group", "The Bee Group"), ("Union", "Union"),
  ])
  func `gives a body its article`(name: String, phrase: String) {
    #expect(NounPhrase.withArticle(body: name) == phrase)
  }

  @Test(arguments: [
    ("2025-10-09", nil, "on 9 October 2025"), ("2025-05-25", "2025-05-27", "on 25–27 May 2025"),
    ("2024-08-31", "2024-09-01", "on 31 August – 1 September 2024"),
    ("2025-04", nil, "in April 2025"),
    ("2025-12-29", "2026-01-02", "on 29 December 2025 – 2 January 2026"),
    ("2025-H2", nil, "in the second half of 2025"), ("2022", nil, "in 2022"),
  ])
  func `says when`(start: String, end: String?, words: String) {
    #expect(Language.english.when(date(start), through: end.map(date)) == words)
  }

  @Test(arguments: [
    ("Croatia", "Croatia"), ("United Arab Emirates", "the United Arab Emirates"),
    ("Dominican Republic", "the Dominican Republic"), ("Dominica", "Dominica"),
    ("Solomon Islands", "the Solomon Islands"), ("Netherlands", "the Netherlands"),
  ])
  func `gives a country its article`(name: String, phrase: String) {
    #expect(CountryWords.withArticle(name) == phrase)
  }

  @Test(
    arguments: [
      (.planned, false, "2025-05-25", "planned for 25–27 May 2025"),
      (.held, false, "2025-05-25", "held on 25–27 May 2025"),
      (.held, true, "2025-05-25", "held on 25–27 May 2025"),
      (.planned, true, "2025-05-25", "put off, now planned for 25–27 May 2025"),
      (.cancelled, false, "2025-05-25", "cancelled, formerly planned for 25–27 May 2025"),
      (
        .cancelled, true, "2025-05-25",
        "put off without a new date, formerly planned for 25–27 May 2025"
      ),
      // Of another day no document says how long it lasts.
      (.planned, false, "2025-03-01", "planned for 1 March 2025"),
      (.planned, false, "2025-H1", "planned for the first half of 2025"),
      (.planned, true, nil, "put off"), (.held, false, nil, "held"),
    ] as [(MeetingStatus, Bool, String?, String)])
  func `says what a document reports, with all the days it has`(
    status: MeetingStatus, isPostponed: Bool, start: String?, words: String
  ) {
    var meeting = Meeting(
      id: Identifier("m"), name: "M", kind: .visit, status: Fact(status, citations: cite("a", 1)))
    meeting.start = Fact(date("2025-05-25"), citations: cite("a", 1))
    meeting.end = Fact(date("2025-05-27"), citations: cite("a", 2))
    let report = StatusReport(
      status: status, isPostponed: isPostponed, reported: nil, start: start.map(date),
      citations: cite("a", 1))
    #expect(Language.english.words(of: report, on: meeting) == words)
  }

  @Test func `gives no last day that only another document has`() {
    var meeting = Meeting(
      id: Identifier("m"), name: "M", kind: .visit, status: Fact(.held, citations: cite("a", 1)))
    meeting.start = Fact(date("2025-05-25"), citations: cite("a", 1))
    meeting.end = Fact(date("2025-05-27"), citations: cite("b", 2))
    let report = StatusReport(
      status: .held, isPostponed: false, reported: nil, start: date("2025-05-25"),
      citations: cite("a", 1))
    #expect(Language.english.words(of: report, on: meeting) == "held on 25 May 2025")
  }

  @Test(arguments: [
    (
      ["Bee summit", "Bees’ Summit", "BEE-SUMMIT", "Summit of Bees"],
      ["Bees’ Summit", "Summit of Bees"]
    ),
    (["the Bee Summit", "Bee–Summit", "“Bee Summit”"], []),
    (["Bee Summit 2025", "BS"], ["Bee Summit 2025"]),
  ])
  func `calls no name another that differs in capitals, dashes or an article`(
    aliases: [String], others: [String]
  ) {
    #expect(NameKey.others(aliases, than: ["Bee Summit", "BS", nil]) == others)
  }

  @Test func `counts in words up to ten`() {
    #expect(Language.english.text(.countedMeetings, count: 0) == "no meetings")
    #expect(Language.english.text(.countedCountries, count: 1) == "one country")
    #expect(Language.english.text(.countedMeetings, count: 12) == "12 meetings")
  }

  @Test func `enumerates, and drops the comma of an apposition before a full stop`() {
    let people: [Prose] = ["A, minister,", "B, envoy,", "C, judge,"]
    #expect(
      Statement("\(Language.english.list(people)).", on: .page).plain
        == "A, minister, B, envoy, and C, judge.")
    #expect(Language.english.list([Prose("A")]).plain == "A")
    #expect(Language.english.list([Prose("A"), "B"], by: .listOr).plain == "A or B")
  }
}
