import Briefing
import Testing

/// Which meetings a text is about, and who takes part in them.
@Suite struct PrincipalTests {
  /// `principal` or `mentioned` of each meeting, with those who take part.
  private func told(_ text: String, date: String? = "2025-05-10") throws -> [String] {
    let dispatch = try Dispatch(text, date: date)
    return zip(dispatch.findings.meetings, dispatch.attendance).map { meeting, who in
      (meeting.isPrincipal ? "principal: " : "mentioned: ") + who.joined(separator: ", ")
    }
  }

  private let receptions = """
    President of Togo Komla Mensah on Saturday received at the Lome Palace Foreign Minister of Benin \
    Ayo Bello.

    The President also received the Ambassador of Japan, Kenji Mori, on a farewell visit.
    """

  @Test func `takes all receptions for principal where the headline announces several`() throws {
    let found = try told("President receives visitors\n\n\(receptions)")
    #expect(
      found == [
        "principal: Komla Mensah, Ayo Bello, BJ, TG", "principal: Komla Mensah, Kenji Mori, JP, TG",
      ])
  }

  @Test func `takes only the first for principal where the headline names one guest`() throws {
    let found = try told("President receives Benin minister\n\n\(receptions)")
    #expect(found.map { String($0.prefix(9)) } == ["principal", "mentioned"])
  }

  @Test(arguments: [("THE WEEK IN DIPLOMACY", 3), ("Togo meets its neighbours in a week", 1)])
  func `takes the first meeting of each paragraph of a digest for principal`(
    title: String, count: Int
  ) throws {
    let text = """
      # \(title)

      Ann Lee, Foreign Minister of Togo, met with Ayo Bello, Foreign Minister of Benin, in Lome on 6 \
      May 2025.

      Afi Kodjo, Minister of Trade of Togo, attended the Forum on Trade in Accra on 7 May 2025.

      The third session of the Volta Basin Authority will be held in Niamey on 9 June 2025.
      """
    let found = try Dispatch(text, date: "2025-05-10").findings.meetings
    #expect(found.count(where: \.isPrincipal) == count)
  }

  @Test func `takes what a spokesman counts for principal, each by itself`() throws {
    let text = """
      Transcript of the briefing

      Thank you all for coming, there are two announcements.

      One, Foreign Minister of Togo Ann Lee will visit Cotonou from 20 to 22 May.

      Two, the third session of the Togo-Ghana Joint Commission was held in Accra on 8 May.
      """
    let found = try told(text)
    #expect(found.map { String($0.prefix(9)) } == ["principal", "principal"])
  }

  @Test func `takes the talks for principal that the one who speaks comes from`() throws {
    let text = """
      A joint session of the ministries of Togo and Benin will take place in Lome on November 26-27, \
      Foreign Minister of Togo Ann Lee told reporters after talks with Foreign Minister of Benin Ayo \
      Bello in Cotonou.
      """
    let dispatch = try Dispatch(text, date: "2025-05-10")
    #expect(
      dispatch.meetings == [
        "session planned 2025-11-26/2025-11-27 @Lomé", "talks held 2025-05-10 @Cotonou",
      ])
    #expect(dispatch.findings.meetings.map(\.isPrincipal) == [true, true])
  }

  @Test(arguments: [
    // Under whose chairmanship it was held.
    (
      "The fifth session of the Volta Basin Authority was held in Lome on 8 May 2025 under the "
        + "chairmanship of Ann Lee, Minister of Water of Togo.",
      ["Ann Lee", "TG"]
    ),
    // Of another meeting of the sentence.
    (
      "Foreign Minister of Togo Ann Lee and Foreign Minister of Benin Ayo Bello held talks in Lome on 8 "
        + "May 2025 on the outcomes of the meeting of the Joint Committee held in April under the "
        + "chairmanship of Minister of Trade of Togo Afi Kodjo.",
      ["Ann Lee", "Ayo Bello", "BJ", "TG"]
    ),
    // The two who were named before.
    (
      "Foreign Minister of Togo Ann Lee received Foreign Minister of Benin Ayo Bello in Lome on 8 May "
        + "2025. The two foreign ministers then led the fourth round of the Togo-Benin Joint Commission "
        + "in Kara on 9 May 2025.",
      ["Ann Lee", "Ayo Bello", "BJ", "TG"]
    ),
    // At whose invitation it is: the host, not the visitor.
    (
      "At the invitation of Foreign Minister of Togo Ann Lee, the Foreign Minister of Benin, Ayo Bello, "
        + "will visit Lome from 21 to 23 May.",
      ["Ayo Bello", "Ann Lee", "BJ", "TG"]
    ),
    (
      "Minister of Trade of Togo Afi Kodjo delivered a speech at the fourth session of the Volta Basin "
        + "Authority in Lome on 8 May 2025.",
      ["Afi Kodjo", "TG"]
    ),
    // `she` is who acts in the clause before, and whom she calls on is there too.
    (
      "The ministers of Togo and Benin, Ann Lee and Ayo Bello, met in Lome on 7 May 2025. Lee flew to "
        + "Accra, where she paid a courtesy call on the President of Ghana, Kofi Sarpong, on 8 May 2025.",
      ["Ann Lee", "Kofi Sarpong", "GH", "TG"]
    ),
    // States hold the session that they end.
    (
      "Togo and Benin ended the third session of their Joint Commission in Lome on 8 May 2025.",
      ["BJ", "TG"]
    ),
    (
      "The meeting on water in Lome on 8 May 2025 gathered ministers of Benin, Ghana and Togo.",
      ["BJ", "GH", "TG"]
    ),
    (
      "The fifth session of the Volta Basin Authority was held in Lome on 8 May 2025.\n\nPresent at "
        + "the opening were:\n\n- Ann Lee, Minister of Water, Togo\n- the ambassadors of Benin and "
        + "Ghana",
      ["Ann Lee", "BJ", "GH", "TG"]
    ),
    (
      "The fifth session of the Volta Basin Authority was held in Lome on 8 May 2025. In her opening "
        + "remarks, Minister of Water of Togo Ann Lee said that the dam is safe.",
      ["Ann Lee", "TG"]
    ),
    // A list of those who sat, by whatever verb.
    (
      "The fifth session of the Volta Basin Authority was held in Lome on 8 May 2025. The following "
        + "ministers took their seats:\n\nH.E. Ann Lee, Minister of Water of Togo;\nH.E. Ayo Bello, "
        + "Minister of Water of Benin.",
      ["Ann Lee", "Ayo Bello", "BJ", "TG"]
    ),
    // Who leads a meeting before it, or is at another one, is not at it.
    (
      "The fifth session of the Togo-Benin Commission was held in Lome on 8 May 2025.\n\nThe session "
        + "was preceded by a senior officials' meeting on 7 May 2025, led by Ann Lee of Togo.\n\nThe "
        + "President of Togo, Afi Kodjo, received Foreign Minister of Benin Ayo Bello at the palace.",
      ["BJ", "TG"]
    ),
    (
      "President of Togo Afi Kodjo left for an official visit to Benin from 8 to 9 May 2025. Among the "
        + "accompanying delegates are Ann Lee, Minister of Water of Togo, and Ambassador Otto Berg.",
      ["Afi Kodjo", "Ann Lee", "Otto Berg", "BJ", "TG"]
    ),
    (
      "The state visit to Benin by the President of Togo, Afi Kodjo, was held on 8 May 2025.",
      ["Afi Kodjo", "BJ", "TG"]
    ),
    // He is not the chairwoman.
    (
      "Chairwoman of the Senate of Togo Ann Lee received President of Benin Ayo Bello in Lome on 7 May "
        + "2025. He will visit Ghana on 12 May.",
      ["Ayo Bello", "BJ", "GH"]
    ),
    // `The Meeting` is that of the sentence before.
    (
      "Ann Lee, ambassador of Togo, paid a farewell call on Minister of Trade of Benin Afi Kodjo on 9 "
        + "May 2025.\n\nThe Volta Trade Ministers' Meeting was held in Accra on 8 May 2025. The Meeting, "
        + "chaired by Kofi Sarpong of Ghana, adopted a plan.",
      ["Kofi Sarpong", "GH"]
    ),
  ])
  func `puts at a meeting`(text: String, who: [String]) throws {
    let found = try Dispatch(text, date: "2025-05-10").attendance
    #expect(found.last == who || found.first == who)
  }

  @Test func `puts those who speak for a state at the meeting, unless of another one`() throws {
    let text = """
      The foreign ministers of Togo, Benin and Ghana held their ministerial meeting in Lome on 8 May 2025.

      Benin's Foreign Minister Ayo Bello asked for a new road.

      At talks with the World Bank in Accra on Monday, Ghana's Finance Minister Kofi Ansah asked for more.
      """
    let found = try Dispatch(text, date: "2025-05-10").attendance
    #expect(found.first?.contains("Ayo Bello") == true)
    #expect(found.first?.contains("Kofi Ansah") == false)
  }

  @Test(arguments: [
    (
      "The ministers of the Volta Basin Authority (VBA) ended their 15th Meeting this Tuesday in Lome. The "
        + "meeting, which started on Monday, was chaired by Minister of Water of Togo Ann Lee.",
      "2023-12-05", ["ministerial held 2023-12-04/2023-12-05 @Lomé #15"]
    ),
    // A month between them: two meetings.
    (
      "The ministers of the Volta Basin Authority (VBA) ended their 15th Meeting this Tuesday in Lome. The "
        + "meeting of experts, which started on 2 November in Kara, was chaired by Ann Lee of Togo.",
      "2023-12-05",
      ["ministerial held 2023-12-05 @Lomé #15", "consultations held 2023-11-02 @Kara"]
    ),
    (
      "Togo and Benin opened today in this capital the 6th session of their Joint Commission.",
      "2023-12-05", ["session held 2023-12-05 #6"]
    ),
    (
      "The ministers will review the progress made since the ninth meeting of the Volta Basin Authority in "
        + "Lome last August.",
      "2025-02-07", ["session held 2024-08 @Lomé #9"]
    ),
    (
      "Ann Lee flies to Cotonou, where the meeting of the Volta Basin Authority takes place on Thursday.",
      "2023-12-05", ["visit planned 2023-12-07 @Cotonou", "session planned 2023-12-07 @Cotonou"]
    ),
    (
      "On March 14, 2023, in the city of Bishkek the third round of political consultations of Kyrgyzstan "
        + "and Slovakia was held.",
      "2023-12-05", ["consultations held 2023-03-14 @Bishkek #3"]
    ),
    (
      "It was agreed that the 14th round of consultations of Togo and Benin be held in Lome next year.",
      "2023-12-05", ["consultations planned 2024 @Lomé #14"]
    ),
    (
      "Ann Lee will visit Lome on 18 December, where she will attend the Togo-Benin Business Forum.",
      "2023-12-05", ["visit planned 2023-12-18 @Lomé", "forum planned 2023-12-18 @Lomé"]
    ),
    (
      "The minister told of a working visit of the Togolese delegation to Cotonou, where on October 13 "
        + "the meeting of the Council of Ministers of the Volta Basin Authority was held.",
      "2023-10-20", ["session held 2023-10-13 @Cotonou", "visit held @Cotonou"]
    ),
    (
      "On 14 April 2023, Ann Lee of Togo had a meeting with Ayo Bello of Benin. She recalled the memorandum "
        + "signed in 2022 on the sidelines of the summit of the Volta Basin Authority in Kara.",
      "2023-04-15", ["talks held 2023-04-14", "summit held 2022 @Kara"]
    ),
    (
      "Ann Lee recalled that a paper was signed in the 3rd meeting of the Togo-Benin Commission held in Kara "
        + "in 2019, and said that \"this week is for work.\"",
      "2023-12-05", ["session held 2019 @Kara #3"]
    ),
    (
      "Ann Lee took part in the 20th Bled Strategic Forum in Slovenia on September 1-2.",
      "2023-12-05", ["forum held 2023-09-01/2023-09-02 #20"]
    ),
    (
      "The Vice Ministers of Togo and Benin, Ann Lee and Ayo Bello, presided over the V Meeting of the "
        + "Political Consultations Mechanism in Lome today.",
      "2023-12-05", ["consultations held 2023-12-05 @Lomé #5"]
    ),
    (
      "Foreign Minister of Togo Ann Lee received a phone call from Foreign Minister of Benin Ayo Bello on "
        + "Monday. She spoke of efforts to start the negotiations of the second phase.",
      "2023-12-05", ["call held 2023-12-04"]
    ),
    (
      "The Togo-Benin Trade Forum was launched in 2007. It met in Lome on 5 May 2023.",
      "2023-12-05", ["forum held 2023-05-05 @Lomé"]
    ),
    (
      "In a separate call on the same day, Foreign Minister of Togo Ann Lee spoke with Foreign Minister of "
        + "Benin Ayo Bello. She said that she looked forward to receiving him in Lome on December 19.",
      "2023-12-05", ["call held"]
    ),
    (
      "The First Session of the Togo-Benin Commission was held in Lome in 1998, and the second in Cotonou on 3 "
        + "May 2004.",
      "2023-12-05", ["session held 1998 @Lomé #1", "session held 2004-05-03 @Cotonou #2"]
    ),
    (
      "Ann Lee of Togo met with Ayo Bello of Benin in Lome today on the margins of the 43rd Session of the FAO "
        + "Conference (1-7 December).",
      "2023-12-05",
      ["talks held 2023-12-05 @Lomé", "session held 2023-12-01/2023-12-07 @Lomé #43"]
    ),
    (
      "The 14th meeting of the Togo-Benin Commission is slated for Kara in April 2024.",
      "2023-12-05", ["session planned 2024-04 @Kara #14"]
    ),
    (
      "The 29th meeting of the Ore Council was held in Lome on 14-15 May. The meeting had been rescheduled "
        + "from 7-8 May at the request of Benin.",
      "2023-05-18", ["session held 2023-05-14/2023-05-15 @Lomé #29"]
    ),
    (
      "Foreign Minister of Benin Ayo Bello was expected in Lome last Friday, but the trip was called off.",
      "2023-12-05", ["visit cancelled 2023-12-01 @Lomé"]
    ),
    (
      "Foreign Minister of Benin Ayo Bello yesterday spoke with Ann Lee, the Foreign Minister of Togo.",
      "2023-12-05", ["call held 2023-12-04"]
    ),
    (
      "Foreign Minister of Benin Ayo Bello yesterday spoke with Ann Lee, the Foreign Minister of Togo, in "
        + "Lome.",
      "2023-12-05", ["talks held 2023-12-04 @Lomé"]
    ),
    (
      "President of Togo Ann Lee received on Monday a letter from President of Benin Ayo Bello.",
      "2023-12-05", []
    ),
    (
      "President of Togo Ann Lee received on Monday the letters of credence from Ambassador of Benin Ayo Bello.",
      "2023-12-05", ["other held 2023-12-04"]
    ),
    (
      "Foreign Minister of Togo Ann Lee held a telephone talk with Foreign Minister of Benin Ayo Bello today.",
      "2023-12-05", ["call held 2023-12-05"]
    ),
    (
      "The eighth session of the Ore Commission was due in January in Lome, but was put off at the request of "
        + "Benin.",
      "2024-02-20", ["session cancelled 2024-01 @Lomé #8"]
    ),
    (
      "Ann Lee of Togo, who is leading the delegation at the 149th Assembly of the Inter-Parliamentary Union running in Geneva "
        + "on October 13-17, met with Ayo Bello of Benin on October 15.",
      "2024-10-16",
      ["talks held 2024-10-15 @Geneva", "session held 2024-10-13/2024-10-17 @Geneva #149"]
    ),
    (
      "The 87th Meeting of the Ore Committee was held in Lome on Monday. The session, which took place at the "
        + "Congress Palace, was chaired by Ann Lee.",
      "2023-12-05", ["session held 2023-12-04 @Lomé #87"]
    ),
    (
      "Ann Lee wound up on Monday a ten-day visit to Togo, where a stop in Kara was called off.",
      "2023-12-05", ["visit held 2023-11-25/2023-12-04"]
    ),
    (
      "Speaker Ann Lee of Togo hosted a reception in Lome on 11 October for a delegation led by Speaker Ayo "
        + "Bello of Benin.",
      "2023-12-05", ["talks held 2023-10-11 @Lomé"]
    ),
    ("Ministers were urged to stop admiring the problem on Monday in Lome.", "2023-12-05", []),
    (
      "A phone call with Foreign Minister of Benin Ayo Bello, which had been announced for Monday, did not "
        + "take place.",
      "2023-12-05", ["call cancelled"]
    ),
  ])
  func `reads when and where`(text: String, date: String, expected: [String]) throws {
    let found = try Dispatch(text, date: date).meetings
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "Prime Minister of Togo Ann Lee was paid a courtesy call by the Ambassador of Benin, Ayo Bello.",
      ["principal: Ann Lee, Ayo Bello, BJ, TG"]
    ),
    (
      "President of Togo Ann Lee received on Monday Foreign Minister of Benin Ayo Bello on the occasion of her "
        + "visit to the country on 4-6 May.",
      ["principal: Ann Lee, Ayo Bello, BJ, TG", "mentioned: Ayo Bello, BJ"]
    ),
  ])
  func `tells guest from host`(text: String, expected: [String]) throws {
    #expect(try told(text) == expected)
  }

  @Test(arguments: [
    ("Minister of Trade Otto Berg of Norway is in the Chair.", true),
    ("The Chairperson of the session is Minister of Trade Otto Berg of Norway.", true),
    ("Among those taking part are Minister of Trade Otto Berg of Norway and his staff.", true),
    ("Declaring the meeting open, Minister of Trade Otto Berg of Norway thanked all.", true),
    ("Around the table were Minister of Trade Otto Berg of Norway and two others.", true),
    ("Ann Lee spoke on behalf of Minister of Trade Otto Berg of Norway.", false),
    ("Recalling the drought, Minister of Trade Otto Berg of Norway asked for rain.", false),
  ])
  func `takes who leads, opens or attends a meeting for one who takes part`(
    sentence: String, isThere: Bool
  ) throws {
    let text =
      "The 12th session of the Ore Council is being held in Lome from 4 to 6 May 2025.\n\n\(sentence)"
    let found = try Dispatch(text, date: "2025-05-05").attendance
    #expect(found[0].contains("Otto Berg") == isThere)
  }

  @Test func `puts whom a guest met besides in the town of the talks`() throws {
    let text = """
      Foreign Minister of Togo Ann Lee held talks with Foreign Minister of Benin Ayo Bello in Cotonou on 5 \
      May 2025.

      On the same day, Ann Lee was received by Speaker of Benin Otto Agbo.
      """
    let found = try Dispatch(text, date: "2025-05-06").meetings
    #expect(found == ["talks held 2025-05-05 @Cotonou", "talks held 2025-05-05 @Cotonou"])
  }

  @Test(arguments: [
    // Between two offices: one who receives in a meeting, who is called on, whose meeting it is.
    (
      "Foreign Minister of Togo Ann Lee received today in a meeting the new Ambassador of Benin, Ayo Bello, to "
        + "whom she wished success.", ["principal: Ann Lee, Ayo Bello, BJ, TG"]
    ),
    (
      "Prime Minister of Togo Ann Lee received a courtesy call from the Ambassador of Benin, Ayo Bello.",
      ["principal: Ann Lee, Ayo Bello, BJ, TG"]
    ),
    (
      "A message was handed to Prime Minister of Togo Ann Lee during her meeting with the Ambassador of "
        + "Benin, Ayo Bello.", ["principal: Ann Lee, Ayo Bello, BJ, TG"]
    ),
  ])
  func `knows both sides however the sentence names them`(text: String, expected: [String]) throws {
    #expect(try told(text) == expected)
  }

  @Test(arguments: [
    (
      "The 8th Togo-Benin Joint Commission for Trade (JCT), which was to have convened in Kara on 3 May, has "
        + "been moved to 30 May.\n\nThe two sides agreed to defer the meeting.",
      "2024-04-25", ["session planned 2024-05-30 @Kara #8"]
    ),
    (
      "President of Togo Ann Lee is on a visit to Benin until Sunday. She would return to Togo on Monday.",
      "2024-05-03", ["visit held"]
    ),
    (
      "The ministers of Togo and Benin met in Lome on 3 May 2024. We will meet again in Cotonou in 2026.",
      "2024-05-03", ["talks held 2024-05-03 @Lomé", "talks planned 2026 @Cotonou"]
    ),
    (
      "The second Togo-Benin Dialogue was held in Lome on Monday, following the inaugural meeting in Cotonou "
        + "on 3 March 2022.",
      "2024-05-07",
      ["talks held 2024-05-06 @Lomé #2", "talks held 2022-03-03 @Cotonou #1"]
    ),
    (
      "The sixth round of political consultations of Togo and Benin was held in Lome on Monday. The next "
        + "round of consultations will be held in Cotonou in 2026.",
      "2024-05-07",
      ["consultations held 2024-05-06 @Lomé #6", "consultations planned 2026 @Cotonou"]
    ),
  ])
  func `reads what was moved and what comes next`(
    text: String, date: String, expected: [String]
  ) throws {
    let found = try Dispatch(text, date: date).meetings
    #expect(found == expected)
  }

  @Test func `tells of each of whom a headline says that one meets them`() throws {
    let text = """
      Speaker Ann Lee meets Beninese and Ghanaian counterparts

      Speaker of the Parliament of Togo Ann Lee, who leads a delegation at the 149th Assembly of the Inter-Parliamentary \
      Union in Geneva, met with Speaker of the Parliament of Benin Ayo Bello on 15 October.

      She then met with Speaker of the Parliament of Ghana Kofi Mensah.
      """
    let meetings = try Dispatch(text, date: "2024-10-16").findings.meetings
    #expect(meetings.map(\.isPrincipal) == [true, true, false])
    #expect(meetings.last?.ordinal?.value == 149)
  }

  @Test func `tells of what another did meanwhile, where two of them met`() throws {
    let text = """
      President of Togo Ann Lee received on Monday Foreign Minister of Benin Ayo Bello in Lome.

      Meanwhile, Prime Minister of Togo Afi Kodjo held a telephone call with Prime Minister of Ghana Kofi Mensah.

      Meanwhile, a summit in Abuja is awaited.
      """
    let meetings = try Dispatch(text, date: "2025-05-06").findings.meetings
    #expect(meetings.map(\.kind) == [.talks, .call])
    #expect(meetings.map(\.isPrincipal) == [true, true])
  }

  @Test(arguments: [
    // Within its days, or right before it; not a call, not a visit elsewhere.
    ("The business forum of Togo and Benin was held on 4 May.", "forum held 2025-05-04 @Lomé"),
    ("A business forum of Chad and Mali was held on 4 May.", "forum held 2025-05-04"),
    ("The business forum of Togo and Benin was held on 14 April.", "forum held 2025-04-14"),
    (
      "In Kara, Ann Lee and the ministers chaired the business forum of Togo and Benin on 4 May.",
      "forum held 2025-05-04 @Kara"
    ),
  ])
  func `puts what was done besides in the town of the meeting`(
    sentence: String, expected: String
  ) throws {
    let text = """
      The 8th meeting of the Togo-Benin Joint Commission was held in Lome on 5 May 2025.

      \(sentence)
      """
    let found = try Dispatch(text, date: "2025-05-06").meetings
    #expect(found.last == expected)
  }

  @Test(
    arguments: [
      ("Foreign Minister Ann Lee received the Ambassador of Benin, Ayo Bello.", "TG"),
      (
        "The Ambassador of Benin, Ayo Bello, paid a courtesy call on Foreign Minister Ann Lee.",
        "TG"
      ),
      ("Foreign Minister Ann Lee met the Ambassador of Benin, Ayo Bello.", nil),
      ("Foreign Minister Ann Lee, in Accra, received the Ambassador of Benin, Ayo Bello.", "GH"),
    ] as [(String, String?)])
  func `puts a reception in the state of the host whose news it is`(
    sentence: String, state: String?
  ) throws {
    let text =
      "\(sentence) They spoke of the river that parts Togo from Benin.\n\nSource: Togo Press"
    let meeting = try Dispatch(text, date: "2025-05-06").findings.meetings.first
    #expect(meeting?.country?.value.description == state)
  }

  @Test(arguments: [
    (
      "Togo on Wednesday cancelled the visit that Foreign Minister of Togo Ann Lee was to pay to Benin on April 8 "
        + "and 9.", "2024-04-03", ["visit cancelled 2024-04-08/2024-04-09"]
    ),
    // Published on a Tuesday.
    (
      "On Tuesday she will hold talks with Foreign Minister of Benin Ayo Bello in Cotonou.",
      "2025-06-10", ["talks planned 2025-06-10 @Cotonou"]
    ),
    (
      "Foreign Minister of Togo Ann Lee will visit Cotonou on Friday. It is her first visit to Benin since she "
        + "took office in November last year.", "2025-06-10", ["visit planned 2025-06-13 @Cotonou"]
    ),
  ])
  func `tells the day of a meeting from that of a decision and of what lies behind`(
    text: String, date: String, expected: [String]
  ) throws {
    let found = try Dispatch(text, date: date).meetings
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Ann Lee is on a two-day official visit to Benin.", [true, true]),
    ("The talks were part of Ann Lee's working visit to Benin.", [true]),
  ])
  func `takes the visit that someone is on for what the text is about too`(
    sentence: String, expected: [Bool]
  ) throws {
    let text =
      "President of Togo Ann Lee met on Monday with President of Benin Ayo Bello in Cotonou. \(sentence)"
    let meetings = try Dispatch(text, date: "2025-05-06").findings.meetings
    #expect(meetings.map(\.isPrincipal) == expected)
  }

  @Test func `takes the talks of a series for principal, and not the series`() throws {
    let found = try told(
      """
      The Foreign Minister of Togo, Ann Lee, held in Geneva on 9 May 2025 a series of talks with a number \
      of her counterparts.

      Lee met with the Foreign Minister of Benin, Ayo Bello, to discuss trade.

      In addition, Lee held talks with the Foreign Minister of Japan, Kenji Mori.
      """)
    #expect(
      found.filter { $0.hasPrefix("principal") } == [
        "principal: Ann Lee, Ayo Bello, BJ, TG", "principal: Ann Lee, Kenji Mori, JP, TG",
      ])
  }

  @Test func `takes two meetings of one breath for principal`() throws {
    let found = try told(
      "Officials of Togo and Benin attended the 7th Senior Officials' Meeting and the 4th Joint Border "
        + "Committee meeting held in Lome from 6 to 7 May 2025.")
    #expect(found.map { String($0.prefix(9)) } == ["principal", "principal"])
  }

  @Test func `takes the meeting of each line of a bulletin for principal`() throws {
    let found = try told(
      """
      The Foreign Minister of Togo, Ann Lee, met with the Foreign Minister of Benin, Ayo Bello, on 6 May 2025.

      The Minister of Trade of Togo, Afi Kodjo, received the Ambassador of Japan, Kenji Mori, on 7 May 2025.

      The Prime Minister of Togo, Komla Mensah, received the Ambassador of Chad, Idriss Sow, on 8 May 2025.

      The Speaker of the Parliament of Togo, Esi Adu, met with the Ambassador of Mali, Awa Keita, on 9 May 2025.
      """)
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.hasPrefix("principal") })
  }
}
