import Testing

@Suite struct MeetingStatusTests {
  @Test(arguments: [
    (
      "The minister denied that a summit of Togo and Benin had been held in Lome on 28 April 2025.",
      []
    ),
    ("No talks between Togo and Benin took place in Lome on 28 April 2025.", []),
    (
      "Togo and Benin held talks in Lome on 28 April 2025.",
      ["talks held 2025-04-28 @Lomé"]
    ),
    (
      "Talks between Togo and Benin will be held in Lome on 28 May 2025.",
      ["talks planned 2025-05-28 @Lomé"]
    ),
  ])
  func `takes a denied meeting for none`(text: String, expected: [String]) throws {
    let found = try Dispatch(text, date: "2025-05-02").meetings
    #expect(found == expected)
  }

  @Test func `puts a gathering of the future on the day to come`() throws {
    let text = "G20 leaders will take up the matter in New Delhi on Sept. 9-10."
    let found = try Dispatch(text, date: "2023-08-30").meetings
    #expect(found == ["summit planned 2023-09-09/2023-09-10 @New Delhi"])
  }

  @Test func `leaves a clause on another thing its own date`() throws {
    let text = """
      In Lome, on Friday, she held talks with Benin's foreign minister, Ayo Bello, on the waterway, \
      which last year carried 21 million tonnes.
      """
    let found = try Dispatch(text, date: "2021-12-06").meetings
    #expect(found == ["talks held 2021-12-03 @Lomé"])
  }

  @Test(arguments: [
    // No verb tells on which side of the day of the text they are.
    (
      "The choice of Lome as the host, on June 18-20, of the 53rd session of the General Assembly of "
        + "the Benin River Authority is a sign of trust.",
      "2019-06-03", ["session planned 2019-06-18/2019-06-20 @Lomé #53"]
    ),
    (
      "The 53rd session of the General Assembly of the Benin River Authority in Lome on May 18-20 is "
        + "a sign of trust.",
      "2019-06-03", ["session held 2019-05-18/2019-05-20 @Lomé #53"]
    ),
    // Whoever was there to attend it came; whoever is there may yet attend it.
    (
      "He has been in Lome last week to attend the meeting of the ministers of trade of Togo and "
        + "Benin on May 28.",
      "2019-06-03", ["talks held 2019-05-28 @Lomé"]
    ),
    (
      "He is in Lome to attend the meeting of the ministers of trade of Togo and Benin on June 4.",
      "2019-06-03", ["talks planned 2019-06-04 @Lomé"]
    ),
  ])
  func `reads a day on the side that the verbs leave open`(
    text: String, date: String, expected: [String]
  ) throws {
    let found = try Dispatch(text, date: date).meetings
    #expect(found == expected)
  }

  @Test func `puts what happened earlier on the day of the meeting told of before`() throws {
    let text = """
      Foreign Minister of Togo Ann Lee held talks with Foreign Minister of Benin Ayo Bello in Lome on \
      8 May 2025. Earlier in the morning, Bello called on Speaker of the Parliament of Togo Afi Kodjo. \
      In the morning, a minister of trade had met the Speaker of Ghana.
      """
    let found = try Dispatch(text, date: "2025-05-10").meetings
    #expect(found.prefix(2) == ["talks held 2025-05-08 @Lomé", "talks held 2025-05-08 @Lomé"])
  }

  @Test(arguments: [
    ("The next round will be held in Lome in 2026.", "consultations"),
    ("The next summit will be held in Lome in 2026.", "summit"),
  ])
  func `takes the next round for one of the kind that the text is about`(
    sentence: String, kind: String
  ) throws {
    let text = """
      The 4th Political Consultations between Togo and Benin were held in Lome on 8 May 2025. \
      \(sentence)
      """
    let found = try Dispatch(text, date: "2025-05-10").meetings
    #expect(found.count == 2)
    #expect(found.last?.hasPrefix(kind) == true)
  }

  @Test(arguments: [
    (
      "Ann Lee chaired the ninth meeting of the Togolese-Beninese inter-parliamentary commission in "
        + "Lome on 8 May 2025.", "session"
    ),
    ("Ann Lee chaired the ninth meeting of the two friends in Lome on 8 May 2025.", "talks"),
  ])
  func `takes the meeting of a body without a name for a session`(text: String, kind: String) throws
  {
    let found = try Dispatch(text, date: "2025-05-10").meetings
    #expect(found.first?.hasPrefix(kind) == true, "\(found)")
  }

  @Test(arguments: [
    (
      "The Conference on Trade in Lome on 4-6 October 2021 had to be called off.", "cancelled"
    ),
    ("The Conference on Trade in Lome had to be held on 4-6 October 2020.", "held"),
    ("The Conference on Trade in Lome has to be held on 4-6 October 2021.", "planned"),
  ])
  func `reads what had to be done for done`(text: String, status: String) throws {
    let found = try Dispatch(text, date: "2021-09-24").meetings
    #expect(found.map { $0.contains(" \(status) ") } == [true], "\(found)")
  }

  @Test func `reads a verb before its meeting`() throws {
    let text =
      "On Thursday the minister flies to Lome, where takes place the meeting of the Trade Council of "
      + "Togo and Benin."
    let found = try Dispatch(text, date: "2023-12-05").meetings
    #expect(found.contains { $0.contains("planned 2023-12-07") }, "\(found)")
  }

  @Test func `reads a month behind a verb of the past as gone`() throws {
    let text =
      "Togo and Benin held talks in Lome on 10 October 2023. Strikes have cost the pair a meeting "
      + "before: last autumn's was put off, and held late in Cotonou in January."
    let found = try Dispatch(text, date: "2023-10-11").meetings
    #expect(found.contains { $0.contains("2023-01") }, "\(found)")
  }

  @Test(arguments: [
    (
      "Foreign Minister of Togo Ann Lee paid a visit to Benin from Monday to Wednesday.",
      ["visit held 2024-01-15/2024-01-17"]
    ),
    (
      "The foreign ministers of Togo and Benin held talks in Lome on Monday and Tuesday.",
      ["talks held 2024-01-15/2024-01-16 @Lomé"]
    ),
    (
      "Togo will host the Forum on Trade in Lome from today until 19 January.",
      ["forum planned 2024-01-17/2024-01-19 @Lomé"]
    ),
    // Two days apart from each other are no range.
    (
      "The foreign ministers of Togo and Benin held talks in Lome on Monday and Wednesday.",
      ["talks held 2024-01-15 @Lomé"]
    ),
    (
      "The Forum on Trade was held in Lome. The reception took place on the last day.",
      ["forum held @Lomé"]
    ),
  ])
  func `reads a range that two dates make`(text: String, expected: [String]) throws {
    let found = try Dispatch(text, date: "2024-01-17").meetings
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "The 4th meeting of the Togo-Benin Trade Commission, which was planned to be held in Lome on "
        + "November 2-3, is postponed for December 14-15.",
      "session planned 2023-12-14/2023-12-15"
    ),
    (
      "The second Togo – Benin officials talks, due in Lome on 3 November, did not proceed and will "
        + "now be held in Cotonou on 5 December.",
      "planned 2023-12-05 @Cotonou"
    ),
    (
      "The visit of the President of Togo to Benin was earlier planned for November 15, but it will "
        + "take place in the first half of 2024.",
      "visit planned 2024-H1"
    ),
    (
      "The ministers' meeting of Togo and Benin, fixed for 12 October in Lome, did not come off.",
      "cancelled"
    ),
    // The day to come is told in the next sentence.
    (
      "A forum of Togo and Benin, which was to open in Lome on 15 November, has been postponed by two "
        + "weeks. The 15th Togo-Benin Trade Forum will now take place on 29 November in Kara.",
      "forum planned 2023-11-29 @Kara #15"
    ),
    (
      "State House wishes to say that the state visit to Benin by the President of Togo, Afi Kodjo, "
        + "which was scheduled to take place from Wednesday 15th to Friday 17th November, 2023, has been "
        + "postponed to a later date.",
      "visit cancelled 2023-11-15/2023-11-17"
    ),
    (
      "Postponement of the state visit to Benin\n\nThe visit was due on 15 November. The drought needs "
        + "all hands in Togo.",
      "visit cancelled 2023-11-15"
    ),
  ])
  func `gives a meeting put off its new day and town`(text: String, expected: String) throws {
    let found = try Dispatch(text, date: "2023-10-30").meetings
    #expect(found.first?.contains(expected) == true, "\(found)")
  }

  @Test func `takes legs of a visit to several states for that visit`() throws {
    let text = """
      Foreign Minister of Togo Ann Lee will pay official visits to Benin and Ghana from Monday until \
      12 May. The visit to Cotonou is at the invitation of her Beninese counterpart, Ayo Bello.
      """
    let found = try Dispatch(text, date: "2024-05-03").meetings
    #expect(found == ["visit planned 2024-05-06/2024-05-12 @Cotonou"])
  }

  @Test func `leaves open whether a point of a programme has come`() throws {
    let text = """
      The 54th Assembly of the Volta Basin Authority will be held in Lome from 1 to 9 November 2023.

      - 4 November: 54th Meeting of the Executive Committee, chaired by Ann Lee (Togo)
      """
    let found = try Dispatch(text, date: "2023-10-19").meetings
    #expect(found.last == "session planned 2023-11-04 #54")
  }
}
