import Briefing
import Testing

/// Texts that tell what is on: a day and town before each point, or a body and day above it.
@Suite struct AgendaTests {
  @Test func `gives each point the day and the town before it`() throws {
    let text = """
      THE WEEK AHEAD

      MON 5 — Lome: Second day of the XII Meeting of Ministers of Ports of the Economic Community of \
      West African States.

      THU 8 to SAT 10 — Accra: State visit of the President of Togo, Ann Lee.

      FRI 9 — Niamey: NOT taking place: the meeting of the foreign ministers of Niger and Benin.

      Fri 9 — Cotonou: Visit of the Prime Minister of Ghana, Kofi Mensah, moved to Mon 19.
      """
    let dispatch = try Dispatch(text, date: "2025-05-05")
    #expect(
      dispatch.meetings == [
        "ministerial held 2025-05-05 @Lomé #12", "visit planned 2025-05-08/2025-05-10 @Accra",
        "talks cancelled 2025-05-09 @Niamey", "visit planned 2025-05-19",
      ])
    #expect(dispatch.findings.meetings.map(\.isPrincipal) == [true, true, true, true])
  }

  @Test func `takes the body and the day above a point for a meeting`() throws {
    let text = """
      What the councils of Togo and Benin will do next week

      Togo-Benin Association Council, 5 May 2025

      The tenth meeting of the Togo-Benin Association Council will take place in Lome.

      Environment Council, 6 May 2025

      Ministers will discuss the soil. Over lunch they will speak of plastics.

      Council for Ports, 7 May 2025

      The meeting that had been planned has been cancelled.
      """
    let found = try Dispatch(text, date: "2025-05-02").meetings
    #expect(
      found == [
        "session planned 2025-05-05 @Lomé #10", "session planned 2025-05-06",
        "session cancelled 2025-05-07",
      ])
  }

  @Test func `gives what stands below a day that day`() throws {
    let text = """
      The week in Lome

      Monday 5 May

      Foreign Minister of Togo Ann Lee receives Foreign Minister of Benin Ayo Bello in Lome.

      Tuesday 6 May

      Foreign Minister of Togo Ann Lee pays a visit to Accra.

      Talks of the finance ministers of Togo and Niger in Kara.
      """
    let found = try Dispatch(text, date: "2025-05-02").meetings
    #expect(
      found.map { $0.split(separator: " ").dropFirst(2).first } == [
        "2025-05-05", "2025-05-06", "2025-05-06",
      ])
  }

  @Test func `takes the programme of one meeting for no agenda`() throws {
    let text = """
      The 54th Assembly of the Volta Basin Authority will be held in Lome from 3 to 9 November 2023.

      It is the first since the drought. Its secretary, Ann Lee of Togo, said so.

      All are welcome. Seats are few.

      3 November: Meeting of Treasurers

      4 November: 54th Meeting of the Executive Committee

      5 November: Opening of the Assembly
      """
    let meetings = try Dispatch(text, date: "2023-10-19").findings.meetings
    #expect(meetings.filter(\.isPrincipal).map(\.ordinal?.value) == [54])
    #expect(meetings.first?.start?.value.description == "2023-11-03")
  }

  @Test func `reads a day with a comma, and the town before what happens there`() throws {
    let text = """
      AGENDA: Diplomacy on the coast

      Main events of the week:

      MONDAY, 5

      Lome - Foreign Minister of Togo Ann Lee begins a two-day visit to Benin.

      TUESDAY, 6

      Accra - President of Ghana Kofi Mensah receives Foreign Minister of Benin Ayo Bello.

      THURSDAY, 8

      Kara - 2nd session of the Togo-Ghana Joint Commission.
      """
    let found = try Dispatch(text, date: "2025-05-02").meetings
    #expect(
      Set(found) == [
        "visit planned 2025-05-05/2025-05-06", "talks planned 2025-05-06 @Accra",
        "session planned 2025-05-08 @Kara #2",
      ])
  }
}
