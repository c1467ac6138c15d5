import Briefing
import Testing

/// Calls, visits and the talks around them, as releases of ministries tell of them.
@Suite struct CallAndVisitTests {
  private let togo = "Foreign Minister of Togo Ann Lee"
  private let benin = "Foreign Minister of Benin Ayo Bello"

  @Test(arguments: [
    ("TOGO held talks over the phone with BENIN on Monday.", "call held 2023-12-04"),
    ("TOGO held a meeting via videoconference with BENIN.", "call held"),
    ("TOGO had a conversation by telephone with BENIN.", "call held"),
    ("TOGO and BENIN in a phone call on Monday discussed trade.", "call held 2023-12-04"),
    ("TOGO held talks by the river with BENIN.", "talks held"),
    (
      "TOGO discussed the ports and the recent flooding in the north with BENIN.\n\nDuring the telephone "
        + "conversation, both expressed satisfaction.", "call held"
    ),
    (
      "TOGO discussed the ports with BENIN.\n\nDuring the meeting, both expressed satisfaction.",
      "talks held"
    ),
  ])
  func `knows a call by its means`(text: String, expected: String) throws {
    let text = text.replacing("TOGO", with: togo).replacing("BENIN", with: benin)
    let dispatch = try Dispatch(text, date: "2023-12-05")
    #expect(dispatch.meetings == [expected])
    #expect(dispatch.attendance == [["Ann Lee", "Ayo Bello", "BJ", "TG"]])
  }

  @Test(arguments: [
    "TOGO will pay a visit to Cotonou for talks with BENIN.",
    "TOGO will hold talks with BENIN in Cotonou during her visit.",
    "TOGO will travel to Cotonou to hold talks with BENIN.",
  ])
  func `makes one meeting of a visit ahead and the talks it is for`(text: String) throws {
    let text = text.replacing("TOGO", with: togo).replacing("BENIN", with: benin)
    let dispatch = try Dispatch("Lee to hold talks in Cotonou\n\n\(text)")
    #expect(dispatch.meetings == ["visit planned @Cotonou"])
    #expect(Set(dispatch.attendance[0]) == ["Ann Lee", "Ayo Bello", "BJ", "TG"])
  }

  @Test func `keeps a visit that is over from one that lies ahead`() throws {
    let text = """
      \(togo) will visit Cotonou, sources said.

      Ayo Bello visited Togo once in 2021, and Lee paid her latest visit to Cotonou in October 2022.
      """
    #expect(
      try Dispatch(text, date: "2023-12-05").meetings
        == ["visit planned @Cotonou", "visit held 2021", "visit held 2022-10 @Cotonou"])
  }

  @Test(arguments: [
    "In a phone call Ann Lee of Togo and Ayo Bello of Benin agreed on trade.",
    "During the phone call agreed on trade.", "In talks discussed trade.",
    "In the talks that Ann Lee of Togo held in a phone call agreed.",
  ])
  func `reads a sentence whose subject begins behind the call`(text: String) throws {
    #expect(try Dispatch(text).findings.meetings.allSatisfy { $0.kind != .visit })
  }

  @Test func `takes nobody for the visitor where letters arrive`() throws {
    #expect(
      try Dispatch("Messages of sympathy began arriving in Lome after the fire.").meetings.isEmpty)
  }

  @Test(arguments: [
    ("Togolese President receives Benin's Foreign Minister", ["Komla Mensah", "Ayo Bello"]),
    ("President meets Beninese FM", ["Komla Mensah", "Ayo Bello"]),
    ("Togolese President receives Ghana's Foreign Minister", ["Komla Mensah"]),
  ])
  func `knows those of a headline by the offices that the text gives them`(
    headline: String, people: [String]
  ) throws {
    let text = """
      \(headline)

      President of Togo Komla Mensah congratulated Foreign Minister of Benin Ayo Bello on his appointment.

      During the meeting, Mensah spoke of trade.
      """
    let findings = try Dispatch(text).findings
    let meeting = try #require(findings.meetings.first)
    let who = meeting.participants.map { findings.people[$0.person].name }
    #expect(Set(who) == Set(people))
  }

  @Test func `puts talks on the margins of a summit where it is held`() throws {
    let text =
      "\(togo) engages in bilateral discussions with \(benin), within the margins of the 8th Volta Summit held "
      + "in Kara."
    #expect(
      try Dispatch(text).meetings == ["talks held @Kara", "summit held @Kara #8"])
  }

  @Test(arguments: [
    (
      "The Foreign Office Consultation (FOC) between Togo and Benin has been confirmed for December 14 in Lome, "
        + "the ministry said Monday. The FOC will be led by Ann Lee.",
      ["consultations planned 2023-12-14 @Lomé"]
    ),
    (
      "Talks between Togo and Benin have been fixed for December 14 in Lome.",
      ["talks planned 2023-12-14 @Lomé"]
    ),
    (
      "Three presidents will attend the Volta Summit chaired by President of Togo Ann Lee in Lome on Wednesday.",
      ["summit planned 2023-12-06 @Lomé"]
    ),
    (
      "The minister received Foreign Minister of Benin Ayo Bello in Lome today, 4 December 2023.",
      ["talks held 2023-12-04 @Lomé"]
    ),
    (
      "Foreign Minister of Togo Ann Lee is in Cotonou for the Togo-Benin Joint Commission Meeting (JCM). Lee "
        + "will co-chair the 5th JCM with her Beninese counterpart, Ayo Bello.",
      ["session planned @Cotonou #5"]
    ),
    (
      "On 4 December 2023, Kara hosted the third informal seminar of the Ministries of Trade of Togo and Benin.",
      ["other held 2023-12-04 @Kara #3"]
    ),
    (
      "President of Togo Ann Lee will attend the 29th Future of Asia Forum in Tokyo.",
      ["forum planned @Tokyo #29"]
    ),
    (
      "President of Togo Ann Lee attended the 54th Pacific Islands Forum Leaders Meeting in Suva.",
      ["summit held @Suva #54"]
    ),
  ])
  func `reads which meeting it is, when and where`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text, date: "2023-12-05").meetings == expected)
  }

  @Test func `takes a council and a day above its results for what it did then`() throws {
    let text = """
      Foreign Affairs Council, 18/03/2019

      Moldova

      The Council discussed the Republic of Moldova. Ministers focused on the courts.
      """
    #expect(try Dispatch(text, date: nil).meetings == ["session held 2019-03-18"])
  }

  @Test func `takes the first meeting of each report of a list for principal`() throws {
    let text = """
      The following are the reports of the day.

      - President of Togo Komla Mensah will pay an official visit to Mongolia from 25 to 31 May, according to \
      the Ministry of Foreign Affairs.

      The visit will be made at the invitation of the President of Mongolia.

      - President of Togo Komla Mensah received in Lome on 21 May the Minister of Trade of Benin, Ayo Bello, and \
      spoke of the ports.

      He asked both ministries to open markets.

      - Vice President of Togo Ann Lee hosted in Lome on 21 May a reception for the Ambassador of Japan, Kenji \
      Mori.

      She congratulated him on his work.
      """
    let principal = try Dispatch(text, date: "2024-05-22").findings.meetings.filter(\.isPrincipal)
    #expect(principal.map(\.kind) == [.visit, .talks, .talks])
  }
}
