import Briefing
import Testing
import Text

/// Who published a text, from where it says so.
@Suite struct StatedPublisherTests {
  @Test(
    arguments: [
      (
        "No:12/24, Information of the Press Service Department of the Ministry of Ports of the "
          + "Republic of Velia on the meeting of the ministers",
        "Ministry of Ports of the Republic of Velia"
      ),
      (
        "Statement by the Spokesperson of the Ministry of Ports on the talks",
        "Ministry of Ports"
      ),
      (
        "Press release of the Ministry of Ports of Velia regarding the talks",
        "Ministry of Ports of Velia"
      ),
      // Who is told of, and who has no office, issues nothing.
      ("Minister welcomes a statement on the Ministry of Ports", nil),
      ("Statement of the ministers on the talks in New Orsk", nil),
      ("Information on the talks of the Ministry of Ports in New Orsk", nil),
    ] as [(String, String?)])
  func `is named in the headline of a record`(headline: String, expected: String?) throws {
    let reading = try Specimen("\(headline)\n\n\(body)\n\n\(more)")
    #expect(reading.title == headline)
    #expect(reading.publisher == expected)
  }

  @Test func `gives way to who publishes the record`() throws {
    let reading = try Specimen(
      "Statement of the Ministry of Ports on the talks\n\n\(body)\n\n\(more)\n\nAP")
    #expect(reading.publisher == "AP")
  }

  @Test(
    arguments: [
      (
        "DOP STATEMENT ON THE TALKS", "The Department of Ports (DOP) is glad.",
        "Department of Ports"
      ),
      (
        "DOP press statement on the talks", "The Department of Ports (DOP) is glad.",
        "Department of Ports"
      ),
      (
        "Ministers praise DOP statement on the talks", "The Department of Ports (DOP) is glad.", nil
      ),
      ("DOP statement on the talks", "The department of all ports is glad of them.", nil),
      ("GDP bulletin on trade is out", "Gross domestic product (GDP) grew in the ports.", nil),
    ] as [(String, String, String?)])
  func `may be an acronym that the text tells`(
    headline: String, text: String, expected: String?
  ) throws {
    let reading = try Specimen("\(headline)\n\n\(text) \(body)\n\n\(more)")
    #expect(reading.publisher == expected)
  }

  @Test func `has a headline as long as its name`() throws {
    let headline =
      "No:31/24, Information of the Press Service Department of the Ministry of Ports of the "
      + "Republic of Velia on the telephone conversation of Minister Mira Tesk with the Deputy Prime "
      + "Minister, Minister of Ports and of European Affairs of the Republic of Anson Jan Orlo, who "
      + "is to visit New Orsk in the autumn of this year with a delegation"
    let reading = try Specimen("\(headline)\n\n\(body)\n\n\(more)")
    #expect(reading.title == headline)
    #expect(reading.paragraphs.first?.hasPrefix("Foreign Minister") == true)
  }

  @Test(
    arguments: [
      ("Velian Republic - Ministry of Ports", "Ministry of Ports"),
      ("Republic of Velia\nMinistry of Ports", "Ministry of Ports"),
      ("GOVERNMENT OF THE REPUBLIC OF VELIA\nMINISTRY OF PORTS, PORT ANSON", "MINISTRY OF PORTS"),
      (
        "Official website of the President of the Republic of Velia",
        "President of the Republic of Velia"
      ),
      (
        "National Assembly of Velia | Official Web Page | www.assembly.example",
        "National Assembly of Velia"
      ),
      ("Ministerio de Puertos de Velia", "Ministerio de Puertos de Velia"),
      ("AP Director-General | Trade", "AP"),
      ("High Commission of Velia", "High Commission of Velia"),
      ("Minister for Ports", nil),
      ("Official visit of the President of Velia", nil),
    ] as [(String, String?)])
  func `stands above the headline`(lines: String, expected: String?) throws {
    let reading = try Specimen(
      "\(lines)\n\nMinisters agree on a tariff for ports\n\n\(body)\n\n\(more)",
      reader: Fixtures.readerWithPlaces)
    #expect(reading.publisher == expected)
    #expect(expected == nil || reading.title == "Ministers agree on a tariff for ports")
  }

  @Test(
    arguments: [
      ("Ana Brook - The Orsk Courier", "The Orsk Courier"),
      ("Ana Brook, AP Senior Journalist", "AP"),
      ("Anson Media Network (Port Anson)", "Anson Media Network"),
      ("AP/Port Anson", "AP"), ("Author: AP", "AP"), ("Author: Ana Brook", nil),
      ("Port Anson • AP", "AP"),
      ("Press release from the Ministry of Ports", "Ministry of Ports"),
      ("By ANA BROOK, AP STAFF", "AP"),
      ("Ana Brook, Jan Orlo", nil),
      ("Ministers and ships (2024)", nil),
    ] as [(String, String?)])
  func `stands below the headline`(line: String, expected: String?) throws {
    let reading = try Specimen(
      "Ministers agree on a tariff for ports\n\(line)\n12 May 2024\n\n\(body)\n\n\(more)",
      reader: Fixtures.readerWithPlaces)
    #expect(reading.publisher == expected)
    #expect(reading.title == "Ministers agree on a tariff for ports")
  }

  @Test(
    arguments: [
      ("Ministry of Ports, Port Anson", "Ministry of Ports"),
      ("(Ministry of Ports)", "Ministry of Ports"),
      (
        "Press Service of the Ministry of Ports of Velia",
        "Press Service of the Ministry of Ports of Velia"
      ),
      (
        "Issued by the Department of Ports, Land Reform and Rural Development",
        "Department of Ports, Land Reform and Rural Development"
      ),
      (
        "Press Department\n© Embassy of Velia in New Orsk, East Quay 12",
        "Embassy of Velia in New Orsk"
      ),
      ("© Anson Press Office. All rights reserved.", "Anson Press Office"),
      ("For further enquiries please contact the Ports Division, MIA.", "MIA"),
      ("Anson Press Office, Office: +12 345 678", "Anson Press Office"),
      ("AP (author: Jan Orlo, editor: Mira Tesk)", "AP"),
      ("Jan Orlo, the Anson Ministry", nil),
      ("For further talks the ministers will contact the ports, railways.", nil),
    ] as [(String, String?)])
  func `stands below the text`(line: String, expected: String?) throws {
    let reading = try Specimen(
      "Ministers agree on a tariff\n\n\(body)\n\n\(more)\n\n\(line)",
      reader: Fixtures.readerWithPlaces)
    #expect(reading.publisher == expected)
  }

  @Test(
    arguments: [
      ("\(more) AP (RO - author: Jan Orlo, editor: Mira Tesk) Read it here", "AP"),
      ("\(more) – ports.example.org", nil),
      ("\(more) – News.Az", "News.Az"),
    ] as [(String, String?)])
  func `may be glued to the last sentence`(last: String, expected: String?) throws {
    let reading = try Specimen("Ministers agree on a tariff\n\n\(body)\n\n\(last)")
    #expect(reading.publisher == expected)
  }

  @Test(
    arguments: [
      ("PORT ANSON – ", "told LINA", "LINA"),
      ("PORT ANSON – ", "said in a statement to LINA", "LINA"),
      // An agency of elsewhere is quoted, and so is one without a dateline, or that is only named.
      ("PORT ANSON – ", "told AP", nil), ("", "told LINA", nil),
      ("PORT ANSON – ", "read of it in LINA", nil),
    ] as [(String, String, String?)])
  func `may be the agency at home that was told`(
    dateline: String, words: String, expected: String?
  ) throws {
    let reader = Fixtures.reader(capitals: [Word("Port Anson"): CountryCode("LR")!])
    let reading = try Specimen(
      "Ministers agree on a tariff\n\n\(dateline)\(body)\n\nThe minister \(words) that it was late.",
      reader: reader)
    #expect(reading.publisher == expected)
  }

  @Test(
    arguments: [
      ("AP cites the ministry.", "AP"), ("AP reports, citing the ministry.", "AP"),
      ("The minister cites the ministry.", nil), ("AP reports on the ministry.", nil),
    ] as [(String, String?)])
  func `may say in the first paragraph from whom it has it`(
    text: String, expected: String?
  ) throws {
    let reading = try Specimen("Ministers agree on a tariff\n\n\(body) \(text)\n\n\(more)")
    #expect(reading.publisher == expected)
  }

  @Test(
    arguments: [
      ("AP - Ministers agree on a tariff", "Ministers agree on a tariff", "AP"),
      (
        "Ministry of Ports | Ministers agree on a tariff", "Ministers agree on a tariff",
        "Ministry of Ports"
      ),
      ("Ministers agree on a tariff - AP English", "Ministers agree on a tariff", "AP"),
      ("Anson - Velia talks end in New Orsk", "Anson - Velia talks end in New Orsk", nil),
      ("AP reporter - a witness of the talks", "AP reporter - a witness of the talks", nil),
    ] as [(String, String, String?)])
  func `is taken off the headline`(line: String, title: String, expected: String?) throws {
    let reading = try Specimen("\(line)\n\n\(body)\n\n\(more)")
    #expect(reading.title == title)
    #expect(reading.publisher == expected)
  }

  @Test(
    arguments: [
      ("Prime Minister's Office", nil), ("Prime", "Prime"), ("Prime May 12, 2024", "Prime"),
    ] as [(String, String?)])
  func `is no common word within a name`(name: String, expected: String?) throws {
    let reading = try Specimen(
      "Ministers agree on a tariff\n\n\(body)\n\n\(more)\n\nSource: \(name)",
      reader: Fixtures.reader(capitals: [:]))
    let isPrime = reading.publisher == "Prime"
    #expect(isPrime == (expected != nil))
  }
}
