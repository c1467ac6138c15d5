import Briefing
import Testing

/// Who published a text, and who is only named in it.
@Suite struct PublisherTests {
  @Test(
    arguments: [
      ("ORSK, 09.10.2025. (TASS) –", "Orsk", "TASS"),
      ("ORSK, October 8. /'Dunyo' IA.", "Orsk", "Dunyo"),
      ("Orsk, June 21 (AP correspondent Ana Brook) -", "Orsk", "AP"),
      ("Orsk- Republic of Velia (AP) --", "Orsk", "AP"),
      ("(MENAFN- Saudi Press Agency) Orsk, October 29, 2020, SPA --", "Orsk", "SPA"),
      ("Orsk, 12 Rabi' al-Awwal 1442 AH, October 29, 2020, SPA --", "Orsk", "SPA"),
      ("ORSK, St. Anson and Velia, May 12, 2024 (KUNA) –", "Orsk", "KUNA"),
      ("11:40 | Orsk, May. 12.", "Orsk", nil),
      ("Orsk, Velia – 12 May 2024 –", "Orsk", nil),
      ("Orsk, 12 de mayo de 2024 (EFE).-", "Orsk", "EFE"),
    ] as [(String, String, String?)])
  func `is read from a dateline of any shape`(line: String, place: String, agency: String?) throws {
    let reading = try Specimen("\(line) \(body)\n\n\(more)")
    #expect(reading.dateline == place)
    #expect(reading.publisher == agency)
    #expect(reading.blocks(.dateline) == [line])
  }

  @Test func `is no place`() throws {
    let reading = try Specimen("News Central Asia (nCa)\n\nMinisters agree on a tariff\n\n\(body)")
    #expect(reading.dateline == nil)
    #expect(reading.publisher == "News Central Asia")
  }

  @Test func `may stand in a bracket before the day`() throws {
    let reading = try Specimen(
      "(Anson Press Office, Port Anson, Velia)  Thursday, 16 May 2024:  \(body)\n\n\(more)")
    #expect(reading.publisher == "Anson Press Office")
    #expect(reading.published == "2024-05-16")
    #expect(reading.paragraphs.first?.hasPrefix("Foreign Minister") == true)
  }

  @Test(
    arguments: [
      ("ORSK, Velia, May 12. The ministers met today, AP reports.", "AP"),
      ("ORSK, Velia, May 12. The ministers met, the ministry said. AP reports on them.", nil),
      ("The ministers met today, AP reports.", nil),
    ] as [(String, String?)])
  func `may report in the first sentence behind a dateline`(text: String, expected: String?) throws
  {
    #expect(try Specimen("\(text) \(body)\n\n\(more)").publisher == expected)
  }

  @Test func `may write its field with small letters`() throws {
    let reading = try Specimen(
      "Ministry of defence Republic of Velia\n\nMinister Orlo hosts his Anson colleague\n\n\(body)")
    #expect(reading.publisher == "Ministry of defence Republic of Velia")
    #expect(reading.title == "Minister Orlo hosts his Anson colleague")
  }

  @Test func `may stand in a bracket before the first sentence`() throws {
    let reading = try Specimen(
      "(Anson Press Office, Port Anson, Velia) – \(body)\n\n\(more)")
    #expect(reading.publisher == "Anson Press Office")
    #expect(reading.paragraphs.first?.hasPrefix("Foreign Minister") == true)
    let aside = try Specimen("(AP and others said so.) \(body)\n\n\(more)")
    #expect(aside.publisher == nil)
  }

  @Test(
    arguments: [
      ("LINA vgk/PR", "LINA"), ("TASS/TT 5683920", "TASS"), ("AP/aj/2024", "AP"),
      ("--SPA", "SPA"), ("-- KUNA", "KUNA"), ("/AP/", "AP"), ("(AP/NAN)", "AP"),
      (
        "Anadolu Agency website contains a part of the news offered to subscribers.",
        "Anadolu Agency"
      ),
      ("Copyright © 2023, Radio Orsk", "Radio Orsk"), ("© 2024 The Orsk Post", "The Orsk Post"),
      ("Copyright (C) ORSK NEWS SERVICE All Rights Reserved.", "ORSK NEWS SERVICE"),
      ("Use of Orsk.am materials is permitted only with a link to the page.", "Orsk.am"),
      ("Reproduction of News.Az materials without a link is prohibited", "News.Az"),
      ("Ministry of Foreign Affairs", "Ministry of Foreign Affairs"),
      // Initials, numbers and pictures name nobody.
      ("/DS/", nil), ("=======R.H.", nil), ("sss.tm", nil), ("int/sdr/", nil), ("RKS/AN/SR", nil),
      ("16:02 LOCAL TIME 13:02 GMT", nil), ("0019", nil), ("ORNA2910202000780000ID11", nil),
      ("[Source: Anson Secretariat/Facebook]", nil), ("© Reuters/Ana Brook 2024", nil),
      ("Photo: Kyodo News", nil),
    ] as [(String, String?)])
  func `is read from a line at the foot, or the line is left out`(
    line: String, publisher: String?
  ) throws {
    let reading = try Specimen("Ministers agree\n\n\(body)\n\n\(more)\n\n\(line)")
    #expect(reading.publisher == publisher)
    #expect(reading.leftOut == [line])
    #expect(reading.paragraphs.count == 2)
  }

  @Test(arguments: [
    "The use of construction materials for the rail link was agreed on by both ministers.",
    "Ministry of Ports officials came too, and they stayed for a week.", "Orlo and Tesk met.",
    "The price was 3.",
  ])
  func `is not read from a sentence`(line: String) throws {
    let reading = try Specimen("Ministers agree\n\n\(body)\n\n\(line)")
    #expect(reading.publisher == nil)
    #expect(reading.leftOut == [])
  }

  @Test func `may sign with a town and a day`() throws {
    let reading = try Specimen(
      "\(body)\n\n\(more)\n\nMinistry of Foreign Affairs\n\nPort Anson\n\n19 July 2023",
      reader: Fixtures.readerWithPlaces)
    #expect(reading.publisher == "Ministry of Foreign Affairs")
    #expect(reading.published == "2023-07-19")
    #expect(reading.paragraphs.count == 2)
  }

  @Test func `ends a text with a mark of its own`() throws {
    let reading = try Specimen("\(body)\n\nThe guest will meet students in Orsk on Friday./.\n\nAP")
    #expect(reading.paragraphs.last == "The guest will meet students in Orsk on Friday.")
    #expect(reading.leftOut == ["/.", "AP"])
    #expect(reading.publisher == "AP")
  }

  @Test(
    arguments: [
      (
        "Ministry of Foreign Affairs\nRepublic of Velia",
        "Ministry of Foreign Affairs, Republic of Velia"
      ),
      ("Ministry of Ports", "Ministry of Ports"),
      ("From:\nAnson Press Office and Ana Brook", "Anson Press Office"),
      ("Publisher: Ministry of Ports", "Ministry of Ports"),
    ] as [(String, String)])
  func `may stand above the headline`(lines: String, publisher: String) throws {
    let reading = try Specimen("\(lines)\n\nMinisters agree on a tariff\n\n12 May 2024\n\n\(body)")
    #expect(reading.publisher == publisher)
    #expect(reading.title == "Ministers agree on a tariff")
    #expect(reading.paragraphs.count == 1)
  }

  @Test(arguments: [
    "Orsk & Anson Papers", "Orsk Herald", "Office of the Spokesperson", "Ministry of Ports",
  ])
  func `may stand below the headline`(line: String) throws {
    let reading = try Specimen("Ministers agree on a tariff\n\n\(line)\n\n12 May 2024\n\n\(body)")
    #expect(reading.publisher == line)
    #expect(reading.title == "Ministers agree on a tariff")
  }

  @Test func `is a ministry only where another line is the headline`() throws {
    let reading = try Specimen("Ministry of Foreign Affairs\n\n\(body)\n\n\(more)")
    #expect(reading.publisher == nil)
  }

  @Test func `issues the record that its headline names`() throws {
    let reading = try Specimen(
      "Anson Press Office Communiqué: Audience with the President\n\n\(body)")
    #expect(reading.publisher == "Anson Press Office")
    let quoted = try Specimen("TASS: Ministers agree on a tariff\n\n\(body)")
    #expect(quoted.publisher == nil)
  }

  @Test(
    arguments: [
      (
        "The ports were sold, News.Az learned from the ministry of ports of Velia on Tuesday.",
        "News.Az"
      ),
      (
        "The talks took place in Orsk today, reports a TASS correspondent from the city hall.",
        "TASS"
      ),
      (
        "The minister told TASS that the talks in Orsk had gone well and would go on for long.", nil
      ),
      (
        "The ministry was quoted by Kyodo News as saying that the talks in Orsk had gone well.", nil
      ),
      (
        "The minister told a TASS correspondent that the talks in Orsk would go on for a week.", nil
      ),
    ] as [(String, String?)])
  func `is who says of itself what it found out, not who was told`(
    text: String, publisher: String?
  ) throws {
    let reading = try Specimen("Ministers agree on a tariff\n\n\(text)\n\n\(more)")
    #expect(reading.publisher == publisher)
  }
}
