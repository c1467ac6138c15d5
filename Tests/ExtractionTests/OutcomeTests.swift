import Briefing
import Testing

@Suite struct OutcomeTests {
  private func meetings(_ text: String) throws -> [String: [String]] {
    let dispatch = try Dispatch(text, date: "2025-03-07")
    return Dictionary(
      zip(dispatch.meetings.map { String($0.prefix { $0 != " " }) }, dispatch.outcomes)
    ) { $0 + $1 }
  }

  @Test func `ties a paper to the meeting that its sentence speaks of`() throws {
    let found = try meetings(
      """
      Foreign Minister of Togo Ama Kpodo and Foreign Minister of Benin Yao Sossa held talks in Lome \
      on 5 March 2025. The Transit Protocol was signed at the Lagoon Summit in Cotonou in May 2023.
      """)
    #expect(found == ["talks": [], "summit": ["Transit Protocol: signed"]])
  }

  @Test func `ties a paper to the meeting last spoken of in its paragraph`() throws {
    let found = try meetings(
      """
      Foreign Minister of Togo Ama Kpodo and Foreign Minister of Benin Yao Sossa held talks in Lome \
      on 5 March 2025. They signed a memorandum on trade.

      President of Togo Kofi Lawson will visit Accra on 9 April 2025. He is to sign a visa waiver \
      agreement.
      """)
    #expect(
      found == [
        "talks": ["memorandum on trade: signed"], "visit": ["visa waiver agreement: planned"],
      ])
  }

  @Test func `keeps the papers of a digest in their points`() throws {
    let found = try meetings(
      """
      - Lome. Foreign Minister of Togo Ama Kpodo and Foreign Minister of Benin Yao Sossa held talks \
      on 5 March 2025.
      - Accra. The Lagoon Council held its fourth session on 4 March 2025. It adopted the Lagoon \
      Action Plan.
      - Abuja. Foreign Minister of Ghana Efua Darko began a visit to Nigeria on 6 March 2025.
      """)
    #expect(
      found == ["talks": [], "session": ["Lagoon Action Plan: adopted"], "visit": []])
  }

  @Test func `ties the points of a list to the sentence that introduces them`() throws {
    let dispatch = try Dispatch(
      """
      The Second Lagoon Summit took place in Lome on 5 March 2025 and adopted two documents:

      - the Lome Declaration
      - the Joint Action Plan for 2025–2027
      """, date: "2025-03-07")
    #expect(
      dispatch.outcomes == [
        ["Lome Declaration: adopted", "Joint Action Plan for 2025–2027: adopted"]
      ])
  }

  @Test func `gives the only meeting what was done, but not what others than its parties do`()
    throws
  {
    let found = try meetings(
      """
      Foreign Minister of Togo Ama Kpodo and Foreign Minister of Benin Yao Sossa held talks in Lome \
      on 5 March 2025.

      The Lome Declaration was adopted.

      The Gulf Gas Treaty between Nigeria and Ghana was signed.
      """)
    #expect(found == ["talks": ["Lome Declaration: adopted"]])
  }

  @Test func `leaves drafts out of a visit still to come, and what is in force out of all`() throws
  {
    let found = try meetings(
      """
      Foreign Minister of Togo Ama Kpodo will visit Cotonou on 9 April 2025.

      A draft memorandum on fishing is being prepared.

      The Transit Protocol has been in force since 2019.
      """)
    #expect(found == ["visit": []])
  }
}

@Suite struct SeriesFindingTests {
  @Test(arguments: [
    (
      "The Lagoon Council held its 12th meeting in Lome on 4 March 2025.",
      ["Meeting of the Lagoon Council"]
    ),
    (
      "Foreign Minister of Togo Ama Kpodo met Foreign Minister of Benin Yao Sossa in Lome on 4 March "
        + "2025 for the third round of the strategic dialogue.",
      ["Round of the strategic dialogue"]
    ),
    (
      "President of Togo Kofi Lawson paid his first official visit to Accra on 4 March 2025.", [nil]
    ),
    (
      "The recent visit of President of Togo Kofi Lawson to Accra on 4 March 2025 was a success.",
      [nil]
    ),
    (
      "Foreign Minister of Togo Ama Kpodo met Foreign Minister of Benin Yao Sossa in Lome on 4 March "
        + "2025. It was their third meeting this year.", [nil]
    ),
  ])
  func `numbers what has a number, no visit, and no count within a time`(
    text: String, series: [String?]
  ) throws {
    #expect(try Dispatch(text, date: "2025-03-07").series == series)
  }

  @Test(arguments: [
    ("It was their third meeting this year.", nil),
    ("This was the fourth meeting in two months.", nil),
    ("Their second meeting in 10 days was held in Accra on 2 March 2025.", nil),
    ("It was the third meeting of the Lagoon Council.", 3),
    ("The Lagoon Council will hold its third meeting this year.", 3),
    ("The Third Lagoon Summit this year was held in Accra on 2 March 2025.", 3),
  ])
  func `tells a count within a time from the number of a meeting`(
    sentence: String, number: Int?
  ) throws {
    let dispatch = try Dispatch(
      "Foreign Minister of Togo Ama Kpodo met Foreign Minister of Benin Yao Sossa in Lome on 4 March "
        + "2025. \(sentence)", date: "2025-03-07")
    let numbers = dispatch.findings.meetings.compactMap(\.ordinal?.value)
    #expect(numbers == [number].compactMap(\.self))
  }

  @Test func `takes no name from a headline where the text has one`() throws {
    let dispatch = try Dispatch(
      """
      Togo, Benin cancel Lagoon talks

      The Second Lagoon Ministerial Meeting, due in Lome on 9 March 2025, has been cancelled.
      """, date: "2025-03-07")
    #expect(dispatch.series.compactMap(\.self) == ["Lagoon Ministerial Meeting"])
  }
}

@Suite struct CountedDayTests {
  @Test(arguments: [
    ("on Tuesday", true), ("yesterday", true), ("on 4 March 2025", false), ("on 4 March", false),
  ])
  func `tells a day that was counted from one that is stated`(words: String, isCounted: Bool) throws
  {
    let dispatch = try Dispatch(
      "Foreign Minister of Togo Ama Kpodo met Foreign Minister of Benin Yao Sossa in Lome \(words).",
      date: "2025-03-05")
    #expect(dispatch.findings.meetings.map(\.start?.value.description) == ["2025-03-04"])
    #expect(dispatch.findings.meetings.map(\.isDayCounted) == [isCounted])
  }
}
