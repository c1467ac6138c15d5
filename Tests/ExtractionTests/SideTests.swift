import Briefing
import Testing

@testable import briefgen

@Suite struct SideTests {
  @Test func `lets all members of a small format take part where nobody is said to be away`() throws
  {
    let found = try Dispatch(
      "The foreign ministers of the Visegrad Group met in Eger on 3 May 2024, Hungary said.")
    #expect(found.attendance == [["CZ", "HU", "PL", "SK"]])
    #expect(found.findings.meetings[0].countries.contains { $0.isInferred })
  }

  @Test func `adds no member where the text lists those who came`() throws {
    let found = try Dispatch(
      """
      The Visegrad Group foreign ministers' meeting was held in Eger on 3 May 2024.

      Foreign Minister of Hungary Ada Kosztka, Foreign Minister of Poland Jan Wilga and Foreign Minister \
      of Slovakia Igor Benko attended the meeting.
      """)
    #expect(found.attendance[0].suffix(3) == ["HU", "PL", "SK"])
  }

  @Test func `adds the state of the text for someone whose own is not told`() throws {
    let found = try Dispatch(
      """
      LOME, 14 May 2024 (ATOP) - The Prime Minister received the Ambassador of Ghana, Kofi Bergan, on \
      Monday. They spoke of trade between Togo and Ghana.
      """)
    #expect(found.attendance.first?.suffix(2) == ["GH", "TG"])
  }

  @Test func `takes a meeting told by the next number for one of the same kind`() throws {
    let found = try Dispatch(
      """
      Ann Lee, Foreign Minister of Togo, met Otto Berg, Foreign Minister of Mali, in Lome on 3 May 2024.

      The 13th meeting of the Joint Commission is due in Bamako in June. The 12th meeting was hosted by \
      Lome in 2021.
      """)
    #expect(found.meetings.contains("session held 2021 @Lomé #12"), "\(found.meetings)")
  }
}
