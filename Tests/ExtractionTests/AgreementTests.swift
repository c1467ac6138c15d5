import Testing

@Suite struct AgreementTests {
  @Test(arguments: [
    ("Togo and Benin signed the fisheries agreement on Monday.", ["fisheries agreement: signed"]),
    ("The protocol on transit was signed in Lome.", ["protocol on transit: signed"]),
    (
      "The Treaty of Friendship and Cooperation was signed in Lome.",
      ["Treaty of Friendship and Cooperation: signed"]
    ),
    ("The council adopted the Lome Declaration.", ["Lome Declaration: adopted"]),
    ("The visit ended with the signing of a treaty on borders.", ["treaty on borders: signed"]),
    (
      "The Transit Protocol, signed in 2019, has been in force since March.",
      ["Transit Protocol: in-force"]
    ),
    (
      "The Transit Protocol, which was signed at their third meeting, in Lome last year, has been in "
        + "force since March.",
      ["Transit Protocol: in-force"]
    ),
    (
      "The Transit Protocol was signed in Lome. It will help until May 2026, when the Protocol is to "
        + "enter into force.",
      ["Transit Protocol: signed"]
    ),
    ("They agreed on a joint action plan.", ["joint action plan: adopted"]),
  ])
  func `tells how far a paper has come`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text, date: "2025-03-04").agreements == expected)
  }

  @Test(arguments: [
    ("Togo did not sign the fisheries agreement.", ["fisheries agreement: mentioned"]),
    ("The gas agreement was not signed.", ["gas agreement: mentioned"]),
    ("The ministers failed to adopt a joint declaration.", ["joint declaration: mentioned"]),
    ("No protocol on transit was signed.", ["protocol on transit: mentioned"]),
    (
      "They agreed in principle to update the Free Trade Agreement.",
      ["Free Trade Agreement: mentioned"]
    ),
  ])
  func `takes a paper that was not signed for none that was`(
    text: String, expected: [String]
  ) throws {
    #expect(try Dispatch(text, date: "2025-03-04").agreements == expected)
  }

  @Test(arguments: [
    ("She is to sign a visa waiver agreement tomorrow.", ["visa waiver agreement: planned"]),
    ("They agreed to sign a memorandum on trade.", ["memorandum on trade: planned"]),
    (
      "The ministers will meet and, it is hoped, sign the Transit Protocol.",
      ["Transit Protocol: planned"]
    ),
    ("He called for the early signing of the Transit Protocol.", ["Transit Protocol: planned"]),
    ("The Transit Protocol is expected to be signed in May.", ["Transit Protocol: planned"]),
  ])
  func `takes a paper yet to be signed for planned`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text, date: "2025-03-04").agreements == expected)
  }

  @Test func `gives a verb to the paper of its own clause`() throws {
    let text = "Togo signed the Transit Protocol and discussed the agreement on visas."
    let found = try Dispatch(text).agreements
    #expect(found == ["Transit Protocol: signed", "agreement on visas: mentioned"])
  }
}
