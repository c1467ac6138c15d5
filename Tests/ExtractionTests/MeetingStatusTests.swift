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
}
