import Briefing
import Testing

/// A paragraph as dispatches have it.
let body =
  "Foreign Minister Jan Orlo met his Velian colleague, Mira Tesk, on Tuesday to talk about the "
  + "ports of both countries. The two sides agreed to meet again."

/// Another one.
let more = "They signed a memorandum on railway tariffs, the ministry said in a statement."

@Suite struct DatelineTests {
  @Test(
    arguments: [
      ("AP - ", nil, "AP", nil), ("AP - QNA - ", nil, "AP", nil),
      ("News.Az/ ", nil, "News.Az", nil),
      ("AP – 12 May 2024: ", nil, "AP", "2024-05-12"),
      (
        "Anson Press Office Headquarters; Port Anson, Velia; 12th May, 2024: ", "Port Anson",
        "Anson Press Office", "2024-05-12"
      ),
      (
        "Ministry of Ports, Port Anson, 12 May 2024: ", "Port Anson", "Ministry of Ports",
        "2024-05-12"
      ),
      (
        "(Anson Press Office, New Orsk, Anson – Monday, 12 May 2025): ", "New Orsk",
        "Anson Press Office", "2025-05-12"
      ),
      (
        "(Anson Press Office, New Orsk, Anson – Monday, 12 May 2025): Port Anson, Velia – ",
        "Port Anson", "Anson Press Office", "2025-05-12"
      ),
      // What is no agency, and what is a day within a sentence.
      ("Trade - ", nil, nil, nil), ("12 May 2024, the day of the talks - ", nil, nil, nil),
      ("12 May 2024 – Jan Orlo – ", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func `may have the agency or the day first`(
    line: String, place: String?, agency: String?, day: String?
  ) throws {
    let reading = try Specimen(
      "Ministers agree on a tariff\n\n\(line)\(body)\n\n\(more)", reader: Fixtures.readerWithPlaces)
    #expect(reading.dateline == place)
    #expect(reading.publisher == agency)
    #expect(reading.published == day)
  }

  @Test(
    arguments: [
      ("NEW ORSK, February 12. /TASS/.", "New Orsk", "--02-12", "TASS"),
      ("NEW ORSK, April 22. /tass/.", "New Orsk", "--04-22", "TASS"),
      ("ORSK-ATA /Velia/, June 29. /TASS/.", "Orsk-Ata", "--06-29", "TASS"),
      ("NEW ORSK (AP) —", "New Orsk", nil, "AP"),
      ("New Orsk, November 17, 2024, SPA --", "New Orsk", "2024-11-17", "SPA"),
      ("New Orsk, Dhul-Qadah 12, 1446, May 10, 2025, SPA --", "New Orsk", "2025-05-10", "SPA"),
      ("New Orsk, Nov. 17 (Petra) –", "New Orsk", "--11-17", "Petra"),
      ("NEW ORSK, Sept. 5 (Yonhap) --", "New Orsk", "--09-05", "Yonhap"),
      ("New Orsk, Dec 4 (EFE).-", "New Orsk", "--12-04", "EFE"),
      ("NEW ORSK, June 20, 2025 (ORNA) —", "New Orsk", "2025-06-20", "ORNA"),
      ("NUKU'ORSK —", "Nuku'orsk", nil, nil),
      ("New Orsk, 12 June –", "New Orsk", "--06-12", nil),
      ("NEW ORSK:", "New Orsk", nil, nil),
      ("ORSK, Velia, June 5.", "Orsk", "--06-05", nil),
      ("ORSK, Velia (OrskDaily.com) --", "Orsk", nil, "OrskDaily.com"),
      ("Orsk, DC (ORS.News)", "Orsk", nil, "ORS.News"),
      ("ORSK, 09.10.2025. /NIAT Orsk/.", "Orsk", "2025-10-09", "NIAT Orsk"),
      ("ORSK (Velia News) –", "Orsk", nil, "Velia News"),
      ("ORSK.KAZINFORM", "Orsk", nil, "KAZINFORM"),
      ("ORSK. KAZINFORM –", "Orsk", nil, "KAZINFORM"),
      ("ORSK. May 12 (Reuters) -", "Orsk", "--05-12", "Reuters"),
      ("Orsk, QNA –", "Orsk", nil, "QNA"),
      ("New Orsk [VELIA], Sept 27 (AP):", "New Orsk", "--09-27", "AP"),
      ("ORSK (Velia News / Reuters - 10th September, 2020)", "Orsk", "2020-09-10", "Reuters"),
      ("Orsk, Feb 29 (Reuters)", "Orsk", "--02-29", "Reuters"),
      ("ORSK, Velia.-", "Orsk", nil, nil),
      ("New Orsk (Velia), (sep. 8/22).", "New Orsk", "2022-09-08", nil),
      ("New Orsk, 17.06.24. /AP/.", "New Orsk", "2024-06-17", "AP"),
      ("ORSK, (DNA) –", "Orsk", nil, "DNA"),
      ("ORSK, Tuesday (Reuters) –", "Orsk", nil, "Reuters"),
      ("RIO DE ORSK, July 6 (Xinhua) --", "Rio de Orsk", "--07-06", "Xinhua"),
      ("N'ORSK, July 6 (Xinhua) --", "N'Orsk", "--07-06", "Xinhua"),
      ("PORT OF ORSK, Velia, July 6, QNA –", "Port of Orsk", "--07-06", "QNA"),
      ("St. Orlo's, Velia, 12 May 2024 (AP) –", "St. Orlo's", "2024-05-12", "AP"),
      ("The Orsk, 12 May 2024 –", "The Orsk", "2024-05-12", nil),
      ("ORSK/VELIA-Anadolu Agency -", "Orsk", nil, "Anadolu Agency"),
      ("Orsk 15.11.2021", "Orsk", "2021-11-15", nil),
      ("(MENAFN- KUNA) ORSK, April 29 (KUNA) --", "Orsk", "--04-29", "KUNA"),
      ("Orsk —", "Orsk", nil, nil),
      ("Orsk: May 12, 2024:", "Orsk", "2024-05-12", nil),
      ("Orsk / May 12 /QNA/", "Orsk", "--05-12", "QNA"),
      ("Orsk, 14/05 (AP) -", "Orsk", "--05-14", "AP"),
      ("Orsk, 12/05 (AP) -", "Orsk", nil, "AP"),
      ("Orsk, May 12, 2024 – (AP) –", "Orsk", "2024-05-12", "AP"),
      ("Orsk, Velia; 12th May, 2024 (AP):", "Orsk", "2024-05-12", "AP"),
      ("12 May 2024, Orsk, Velia---", "Orsk", "2024-05-12", nil),
      ("May 12, 2024 (ORSK) –", "Orsk", "2024-05-12", nil),
      ("May 12, 2024 (ORSK, Velia):", "Orsk", "2024-05-12", nil),
    ] as [(String, String, String?, String?)])
  func `is cut off the first paragraph`(
    line: String, place: String, day: String?, agency: String?
  ) throws {
    let reading = try Specimen("\(line) \(body)\n\n\(more)")
    #expect(reading.dateline == place)
    #expect(reading.published == day)
    #expect(reading.publisher == agency)
    #expect(reading.blocks(.dateline) == [line])
    #expect(reading.paragraphs.first == body.replacing(". The", with: ". ¦ The"))
    #expect(reading.document.dateline?.sentence == 1)
    #expect(reading.title == nil)
  }

  @Test(
    arguments: [
      ("Port Anson, July 16", "Port Anson", "--07-16", nil),
      ("Port Anson, 6 November 2025", "Port Anson", "2025-11-06", nil),
      ("Port Anson, Tuesday 10 February 2026 (PINA)", "Port Anson", "2026-02-10", "PINA"),
      ("Port Anson, Velia, Aug. 11", "Port Anson", "--08-11", nil),
      ("PORT ANSON, Feb. 13, Kyodo", "Port Anson", "--02-13", "Kyodo"),
      ("Orsk - QNA", "Orsk", nil, "QNA"),
      ("Port Anson, D.C. – 3 March 2024", "Port Anson", "2024-03-03", nil),
      ("Port Anson, the 12th May, 2024", "Port Anson", "2024-05-12", nil),
      ("Orsk, 5 June, AZERTAC", "Orsk", "--06-05", "AZERTAC"),
      ("Orsk, 5 June 2025 | Share | Tweet | Print", "Orsk", "2025-06-05", nil),
    ] as [(String, String, String?, String?)])
  func `may stand on a line of its own`(
    line: String, place: String, day: String?, agency: String?
  ) throws {
    let reading = try Specimen("Ministers agree on a tariff\n\n\(line)\n\n\(body)\n\n\(more)")
    #expect(reading.title == "Ministers agree on a tariff")
    #expect(reading.dateline == place)
    #expect(reading.published == day)
    #expect(reading.publisher == agency)
  }

  @Test(
    arguments: [
      ("(AP, East Quay, Greater New Orsk, Tesland)", "New Orsk"),
      ("(AP, Port Tesk, Tesland)", "Port Tesk"), ("(AP, New Orsk)", "New Orsk"),
      ("(AP, Tesland)", nil),
    ] as [(String, String?)])
  func `may be the address of the publisher in a bracket`(address: String, place: String?) throws {
    let reading = try Specimen(
      "Ministers agree on a tariff\n\n\(address) \(body)\n\n\(more)",
      reader: Fixtures.readerWithPlaces)
    #expect(reading.dateline == place)
    #expect(reading.publisher == "AP")
    #expect(reading.blocks(.dateline) == [address])
  }

  @Test func `may begin with the agency`() throws {
    let reading = try Specimen(
      "MIA Port Anson, December 05, 2022 -- \(body)\n\n\(more)", reader: Fixtures.readerWithPlaces)
    #expect(reading.dateline == "Port Anson")
    #expect(reading.publisher == "MIA")
    #expect(reading.published == "2022-12-05")
  }

  @Test func `has two towns where both are known`() throws {
    let both = try Specimen(
      "NEW ORSK/PORT ANSON, 12 May 2024 – \(body)\n\n\(more)", reader: Fixtures.readerWithPlaces)
    #expect(both.dateline == "New Orsk/Port Anson")
    let one = try Specimen(
      "NEW ORSK/TESLAND, 12 May 2024 – \(body)\n\n\(more)", reader: Fixtures.readerWithPlaces)
    #expect(one.dateline == "New Orsk")
  }

  @Test func `may follow a date before all else`() throws {
    for (line, day) in [
      ("Date 17-2-2025", "2025-02-17"), ("Date: 17 February 2025", "2025-02-17"),
      ("date 2025-02-17", "2025-02-17"),
    ] {
      let reading = try Specimen("\(line) (MENAFN- KUNA) ORSK, Feb 17 (KUNA) -- \(body)\n\n\(more)")
      #expect(reading.published == day)
      #expect(reading.dateline == "Orsk")
      #expect(reading.title == nil)
      #expect(reading.paragraphs.first == body.replacing(". The", with: ". ¦ The"))
    }
    let sentence = try Specimen(
      "Date 17-2-2025 was chosen by the ministers of both countries.\n\n\(more)")
    #expect(sentence.published == nil)
  }

  @Test(arguments: [
    "On 9 October 2025, a summit was held in Velia, and all presidents of the region took part.",
    "President Jan Orlo said on 12 May 2024 that the talks went well and would go on for a week.",
    "Velia – a member of the league – said on Tuesday that it would host the talks of ministers.",
    "Orlo Secretary General Jan Tesk met (in Velia) with the ministers of both countries that day.",
    "Velia, Orsk and Anson, 12 May being the last day, agreed on all points of the long agenda.",
    "Deputy Prime Minister – Minister of Foreign Affairs Jan Orlo held talks in Orsk on Tuesday.",
    "Orlo: We are ready to go on with the talks, and we hope that they will be of use to all.",
    "EXCLUSIVE: The ministers agreed on all points of the long agenda that they had that day.",
    "May 2024 — The month was the warmest that the ministers of both countries could remember.",
    "He said in Orsk (Velia) that the talks went well and would go on for another week or two.",
  ])
  func `is none where a sentence begins so`(text: String) throws {
    let reading = try Specimen("\(text)\n\n\(more)")
    #expect(reading.dateline == nil)
    #expect(reading.blocks(.dateline) == [])
    #expect(reading.published == nil)
  }

  @Test(arguments: ["Security Council", "Joint Committee", "Port Union"])
  func `is none where capitals name a body`(name: String) throws {
    let text = "The \(name) met in Orsk on Tuesday, and agreed on all points of the long day."
    let reading = try Specimen(
      "Ministers agree on a tariff\n\n\(name.uppercased())\n\n\(text)\n\n\(more)")
    #expect(reading.dateline == nil)
  }

  @Test func `is none in what was said in turn`() throws {
    let reading = try Specimen(
      """
      MODERATOR: Good afternoon, and thank you for being here with us for this briefing.

      MINISTER: Thank you. It was a good meeting, and we agreed on the main points of it.

      QUESTION: Will you meet again this year, and if so, where will the talks be held then?
      """)
    #expect(reading.dateline == nil)
  }

  @Test func `may be a city in capitals above the text that names it`() throws {
    let reading = try Specimen(
      "Ministers agree on a tariff\nNew one to be in force in May\n\nANSON\n\(body) They left Anson."
    )
    #expect(reading.dateline == "Anson")
    let other = try Specimen("Ministers agree on a tariff\n\nTARIFFS\n\(body)")
    #expect(other.dateline == nil)
  }

  @Test func `needs less of a mark where the city is known`() throws {
    let text = "New Orsk: \(body)\n\n\(more)"
    let known = try Specimen(text, reader: Fixtures.readerWithPlaces)
    #expect(known.dateline == "New Orsk")
    let unknown = try Specimen(text)
    #expect(unknown.dateline == nil)
    let line = try Specimen(
      "Ministers agree on a tariff\n\nNew Orsk\n\n\(body)", reader: Fixtures.readerWithPlaces)
    #expect(line.dateline == "New Orsk")
    let country = try Specimen(
      "STATEMENT OF THE MINISTERS\nPORT ANSON, VELIA\n10 OCTOBER 2024\n1. \(body)",
      reader: Fixtures.readerWithPlaces)
    #expect(country.dateline == "Port Anson")
    #expect(country.published == "2024-10-10")
    #expect(country.title == "STATEMENT OF THE MINISTERS")
    let other = try Specimen("Tesk — \(body)", reader: Fixtures.readerWithPlaces)
    #expect(other.dateline == nil)
  }

  @Test func `is found below a caption`() throws {
    let reading = try Specimen(
      """
      Councilor meets Velian minister

      Councilor Lin Bo meets with Mira Tesk in Orsk, Feb. 13, 2012. (Xinhua/Wang Yo)

      ORSK, Feb. 13 (Xinhua) -- \(body)
      """)
    #expect(reading.dateline == "Orsk")
    #expect(reading.leftOut.count == 1)
    #expect(reading.publisher == "Xinhua")
  }
}
