import Briefing
import Testing

/// Which meetings a text is about, where it reports more than one.
@Suite struct DigestTests {
  @Test func `keeps the reports of a digest apart`() throws {
    let text = """
      TOGO BRIEF

      MINISTER MEETS ENVOY

      Lome, May 2 /TGN/. On May 1, Foreign Minister of Togo Ann Lee received Foreign Minister of Benin \
      Ayo Bello. They spoke of the river.

      COMMISSION GATHERS IN ACCRA

      Lome, May 2 /TGN/. The Fourth meeting of the Togo-Ghana Joint Commission on Trade was held in \
      Accra on April 28. The meeting was co-chaired by Minister of Trade of Togo Paul Adjei and \
      Minister of Trade of Ghana Kofi Mensah.

      SPEAKER TO GO TO NIAMEY

      Lome, May 2 /TGN/. Speaker of the Parliament of Togo Afi Kodjo will pay an official visit to Niger \
      on May 12-14.
      """
    let meetings = try Dispatch(text, date: "2025-05-02").findings.meetings
    #expect(meetings.filter(\.isPrincipal).count == 3)
    #expect(meetings.map(\.participants.count) == [2, 2, 1])
  }

  @Test func `takes talks told separately for news of their own`() throws {
    let text = """
      Foreign Minister of Togo Ann Lee received today a phone call from Foreign Minister of Benin \
      Ayo Bello. They discussed the river.

      In a separate call made on Friday, Ann Lee and Foreign Minister of Ghana Kofi Mensah reviewed \
      trade.
      """
    let meetings = try Dispatch(text, date: "2025-05-02").findings.meetings
    #expect(meetings.map(\.kind) == [.call, .call])
    #expect(meetings.map(\.isPrincipal) == [true, true])
  }

  @Test(arguments: [
    "It has a court in Lome and an assembly that debates in three capitals.",
    "The pact had been sitting on the shelf in Lome.",
    "The region has never been short of summits.",
  ])
  func `takes no meeting from an editorial that reports none`(text: String) throws {
    let found = try Dispatch(text, date: "2025-05-02").meetings
    #expect(found.isEmpty)
  }

  @Test func `takes the meeting numbered above a record for what the record is of`() throws {
    let text = """
      11 JUNE 2019

      Speakers in Security Council Praise Efforts

      1,561ST MEETING (AM)

      The head of the mission told the Security Council today that he would visit Lome on 11 July.

      AFIWA KODJOVI (Togo) said that trade was a marathon.

      Also speaking were representatives of Ghana and Niger.
      """
    let found = try Dispatch(text)
    let record = try #require(found.findings.meetings.first)
    #expect(record.isPrincipal)
    #expect(found.meetings.first == "session held 2019-06-11 #1561")
    #expect(found.attendance.first == ["AFIWA KODJOVI", "GH", "NE", "TG"])
  }

  @Test(arguments: ["3rd EDITION", "Page 3 of 12", "MEETING ROOM 12"])
  func `takes no other number above a text for that of a meeting`(line: String) throws {
    let text = """
      11 JUNE 2019

      Speakers in Security Council Praise Efforts

      \(line)

      The head of the mission told the Security Council today that trade was growing.
      """
    let found = try Dispatch(text).meetings
    #expect(found.isEmpty, "\(found)")
  }
}
