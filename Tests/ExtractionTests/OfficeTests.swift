import Testing

@Suite struct OfficeTests {
  @Test(arguments: [
    (
      "Minister of Trade, Industry and Small Business Ann Lee spoke.",
      ["Ann Lee, Minister of Trade, Industry and Small Business"]
    ),
    (
      "Ann Lee, Minister of Foreign Affairs, Regional Integration and Diaspora of Chad, spoke.",
      ["Ann Lee, Minister of Foreign Affairs, Regional Integration and Diaspora, TD"]
    ),
    ("Ministers of trade, industry and health met.", []),
  ])
  func `takes a list of portfolios for one office`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).people == expected)
  }

  @Test(arguments: [
    ("Captain Ann Lee of the navy was there.", ["Ann Lee, Captain"]),
    ("The captain of the ship was there.", []),
  ])
  func `reads a rank before a name`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).people == expected)
  }

  @Test(arguments: [
    (
      "Trade grew by 12.5 percent to US$ 2.3 billion in 10 months.",
      ["12.5 percent", "US$ 2.3 billion"]
    ),
    ("The session lasted two days and had four rounds.", []),
  ])
  func `reads figures, and no counted time`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).figures == expected)
  }
}
