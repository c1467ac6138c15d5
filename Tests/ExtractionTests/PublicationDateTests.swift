import Briefing
import Testing

/// The year of a dateline that leaves it out, and the day of a text that dates itself.
@Suite struct PublicationDateTests {
  private func published(_ text: String) throws -> String? {
    try Dispatch(text).findings.published?.value.description
  }

  @Test(
    arguments: [
      // Counted from publication.
      ("The tenth session is due in Benin next year, in 2025.", "2024-07-16"),
      ("The last session was held in Lome in 2008, eleven years ago.", "2019-07-16"),
      ("The last session took place in Cotonou fifteen months ago, in April 2022.", "2023-07-16"),
      // A full date of the same days.
      ("She visited Cotonou from 12 to 15 July 2021.", "2021-07-16"),
      ("The ministers will meet again in Cotonou on 3 August 2021.", "2021-07-16"),
      // Past and still to come.
      ("They met in April 2025 in Cotonou. Togo expects 7 million visitors in 2025.", "2025-07-16"),
      (
        "The bank lent 5 million in May 2023, and it will open an office in Lome in 2023.",
        "2023-07-16"
      ),
      // Only named.
      ("Togo has been an observer since 2004.", nil),
      ("The previous session was held in Cotonou in 2021.", nil),
      ("Trade stood at 29 million dollars in 2019.", nil),
      ("A programme for 2021-2023 was signed after the talks.", nil),
      ("The bank was founded on 16 July 1974 in Lome.", nil),
      ("They recalled the statement of 14 July 2020 on the border.", nil),
      ("The port is to be opened by 2027.", nil),
      ("Trade fell from last year to 2022.", nil),
      // Two that differ settle nothing.
      ("The next session is due next year, in 2025. She was in Cotonou on 14 July 2021.", nil),
    ] as [(String, String?)])
  func `takes the year that the text settles`(text: String, day: String?) throws {
    let found = try published(
      "LOME, July 16 (Xinhua) -- Togo's foreign minister met his colleague from Benin. \(text)")
    #expect(found == day)
  }

  @Test(arguments: [("Tuesday", "2024-07-16"), ("Friday", nil)] as [(String, String?)])
  func `takes the year before what is announced that has the weekday`(
    weekday: String, day: String?
  ) throws {
    let found = try published(
      "LOME, July 16 (Xinhua) -- The minister said on \(weekday) that the port is safe. The fair will "
        + "open in Lome in October 2024.")
    #expect(found == day ?? "--07-16" || found == nil && day == nil)
  }

  @Test func `takes no year that a weekday speaks against`() throws {
    let settled = "Trade has grown by 11% since the beginning of 2024, the ministry said."
    let head = "LOME, July 16 (Xinhua) -- Togo's foreign minister met his colleague from Benin"
    let fitting = try published("\(head) on Tuesday. \(settled)")
    #expect(fitting == "2024-07-16")
    let other = try published("\(head) on Friday. \(settled)")
    #expect(other == nil)
    let line =
      "Ministers meet in Lome\n\nFriday, July 16\n\nTogo's minister met his colleague from Benin."
    let stated = try published("\(line) The next session is due next year, in 2025.")
    #expect(stated == nil)
    let right = try published("\(line) The next session is due next year, in 2022.")
    #expect(right == "2021-07-16")
  }

  @Test(
    arguments: [
      (
        "Togo's foreign minister received today, 12 May 2024, his colleague from Benin.",
        "2024-05-12"
      ),
      (
        "This morning, Sunday 12 May 2024, the minister received his colleague from Benin.",
        "2024-05-12"
      ),
      ("On 12 May 2024, Togo's foreign minister received his colleague from Benin in Lome.", nil),
      ("The accord was signed on 12 May 2024. Today it is in force, the ministry said.", nil),
    ] as [(String, String?)])
  func `takes the day of a text that dates itself`(text: String, day: String?) throws {
    let found = try published(text)
    #expect(found == day)
  }

  @Test func `marks what it worked out, and cites what it rests on`() throws {
    let found = try Dispatch(
      "LOME, July 16 (Xinhua) -- Togo's minister met his colleague from Benin. The next session is due next year, in 2025."
    ).findings.published
    #expect(found?.isInferred == true)
    #expect(found?.sentences == [1, 3])
  }

  @Test func `reads no day against a day that is only remembered`() throws {
    let meetings = try Dispatch(
      "Togo's foreign minister will meet his colleague from Benin in Lome on 3 June. The bank was founded on 18 August 1948."
    ).meetings
    #expect(!meetings.contains { $0.contains("06-03") })
  }

  @Test(
    arguments: [
      // Nothing speaks for the month.
      (
        "Source: Ministry of Foreign Affairs", "Togo's minister met his colleague from Benin.",
        "2023-09-05"
      ),
      // The other dates do.
      ("Source: Ministry of Foreign Affairs", "They met on 8 May in Lome.", "2023-05-09"),
      // Of a publisher of the country where the month comes first.
      ("Source: Voice of America", "Togo's minister met his colleague from Benin.", "2023-05-09"),
      // Whoever wrote it may be from there.
      (
        "Source: Ministry of Foreign Affairs",
        "Togo's minister met his colleague from the United States.", nil
      ),
    ] as [(String, String, String?)])
  func `reads a numeric date day first unless the publisher writes the month first`(
    source: String, text: String, day: String?
  ) throws {
    let found = try published("Ministers meet in Lome\n\n05/09/2023\n\n\(text)\n\n\(source)")
    #expect(found == day)
  }

  @Test func `reads the line of an agency whose name begins with a number`() throws {
    let found = try published(
      "Visit put off\n\n14:52, 13 october 2025, Bishkek - 24.kg news agency, Ana ORLO\n\nThe visit "
        + "of the President of Togo has been put off.")
    #expect(found == "2025-10-13")
  }

  @Test func `takes the date of a headline whose text tells of today`() throws {
    let headline = "Audience with the President of Togo, 14.06.2018"
    let told = try published(
      "\(headline)\n\nThe President of Togo was today received in Porto-Novo.")
    #expect(told == "2018-06-14")
    let untold = try published("\(headline)\n\nThe President of Togo was received in Porto-Novo.")
    #expect(untold == nil)
  }

  @Test(
    arguments: [
      ("She would return to Togo on Tuesday, July 23, 2019.", "2019-07-18"),
      ("She would return to Togo on Friday, November 22, 2019.", nil),
      ("MENAFN18072019000187011040ID1107411962", "2019-07-18"),
      ("MENAFN18072019", nil),
      (
        "Ghana and Togo celebrate this year the 60th anniversary of ties, set up in 1959.",
        "2019-07-18"
      ),
      ("Ghana and Togo celebrated the 60th anniversary of ties, set up in 1959.", nil),
    ] as [(String, String?)])
  func `takes the year of a day soon after, or of a distributor's number`(
    text: String, day: String?
  ) throws {
    let found = try published(
      "President leaves\n\nACCRA, July 18 (GNA) - The President of Ghana left Accra on Thursday for a tour "
        + "of three states.\n\nShe was seen off by many people at the airport of the town.\n\n\(text)"
    )
    #expect(found == day)
  }
}
