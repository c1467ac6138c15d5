import Briefing
import Testing

@Suite struct HeadTests {
  @Test(arguments: [
    "Ministers agree on a tariff", "Who pays for the ports? Velia does!",
    "Orlo: “We are ready”", "(LEAD) S. Korea, Velia cancel talks", "Velia gives its answer…",
    "Velia to host talks of the U.S.", "Ministers hold talks on 12 May in Orsk",
    "Африка принимает министров региона",
  ])
  func `takes the first line that reads like a headline`(line: String) throws {
    let reading = try Specimen("\(line)\n\n\(body)\n\n\(more)")
    #expect(reading.title == line)
    #expect(reading.blocks(.headline) == [line])
    #expect(reading.document.title?.sentence == 1)
    #expect(reading.paragraphs.count == 2)
  }

  @Test(arguments: [
    "The ministers agreed on a tariff.", "The following took part in it:", "12 May 2024",
    "By Ana Brook", "16:45", "OPINION", "Home » News » Politics", "https://news.example/1",
  ])
  func `takes no other line for one`(line: String) throws {
    let reading = try Specimen("\(line)\n\n\(body)\n\n\(more)")
    #expect(reading.title == nil)
  }

  @Test func `needs a text below it`() throws {
    let reading = try Specimen("Ministers agree on a tariff")
    #expect(reading.title == nil)
    #expect(reading.paragraphs == ["Ministers agree on a tariff"])
  }

  @Test func `tells kickers, date, byline and standfirst from the headline`() throws {
    let reading = try Specimen(
      """
      OPINION

      World

      Ministers agree on a tariff

      By Ana Brook and Jo Ndaba
      Published: 12 May 2024, 16:45 GMT
      The new one will be in force in the spring

      \(body)
      """)
    #expect(reading.title == "Ministers agree on a tariff")
    #expect(reading.published == "2024-05-12")
    #expect(reading.leftOut == ["OPINION", "World"])
    #expect(reading.blocks(.dateline).count == 2)
    #expect(reading.paragraphs.first == "The new one will be in force in the spring")
  }

  @Test func `leaves out a headline that is repeated`() throws {
    let twice = try Specimen(
      "World\n\nMinisters agree on a tariff\n\nMinisters agree on a tariff\n\n\(body)")
    #expect(twice.title == "Ministers agree on a tariff")
    #expect(twice.leftOut == ["World", "Ministers agree on a tariff"])
    let inText = try Specimen(
      "Ministers agree on a tariff\n\nMinisters agree on a tariff ORSK, May 5 (AP) — \(body)")
    #expect(inText.leftOut == ["Ministers agree on a tariff"])
    #expect(inText.dateline == "Orsk")
    let onlyInText = try Specimen("Ministers agree on a tariff ORSK, May 5 (AP) — \(body)")
    #expect(onlyInText.title == "Ministers agree on a tariff")
    #expect(onlyInText.dateline == "Orsk")
  }

  @Test func `joins a headline in capitals that goes on below`() throws {
    let reading = try Specimen(
      """
      JOINT COMMUNIQUÉ OF THE SIXTH MEETING OF THE
      VELIA BASIN COMMISSION

      \(body)

      \(more)
      """)
    #expect(
      reading.title == "JOINT COMMUNIQUÉ OF THE SIXTH MEETING OF THE VELIA BASIN COMMISSION")
    for lines in [
      "VELIA AND ORSK SIGN A TREATY\nMINISTERS MEET AGAIN IN MAY",
      "MINISTERS OF ORSK TO MEET OF THE\n\nVELIA BASIN COMMISSION",
      "Ministers meet on the eve of the\nVelia Basin Commission",
    ] {
      let title = try Specimen("\(lines)\n\n\(body)\n\n\(more)").title
      #expect(title?.contains("COMMISSION") != true && title?.contains("AGAIN") != true)
    }
  }

  @Test func `cuts the name of the page off the headline`() throws {
    let reading = try Specimen("Ministers agree on a tariff | News.Az\n\n\(body)")
    #expect(reading.title == "Ministers agree on a tariff")
    #expect(reading.publisher == "News.Az")
  }

  @Test(
    arguments: [
      ("13 March 2026 | PINA", "2026-03-13", "PINA"),
      ("02.09.2024 | 20:35", "2024-09-02", nil),
      ("Mon, 12 Feb 2024", "2024-02-12", nil),
      ("3rd March, 2023", "2023-03-03", nil),
      ("Friday, 25 March 2022", "2022-03-25", nil),
      ("26 May", "--05-26", nil),
      ("May 2022", "2022-05", nil),
      ("08:29, February 14, 2012", "2012-02-14", nil),
      ("July 30, 2013 / 7:46 AM / in 4 years", "2013-07-30", nil),
      ("Published: 13:34 - 18 April 2013", "2013-04-18", nil),
      ("Published March 24,2021", "2021-03-24", nil),
      ("Updated: 2010-10-30 18:00", "2010-10-30", nil),
      ("Written: 2013-04-24 16:06:03 Updated: 2013-05-24 17:54:27", "2013-04-24", nil),
      ("Updated: 24 May 2013 | Published: 23 May 2013", "2013-05-23", nil),
      ("AP | Updated: Sep 27, 2019 05:58 IST", "2019-09-27", "AP"),
      ("Reuters Staff | 24-03-2021", "2021-03-24", "Reuters"),
      ("30 August 2023    Read: 503", "2023-08-30", nil),
      ("Anadolu Agency WORLD", nil, "Anadolu Agency"),
      ("By Ana Brook, AP", nil, "AP"),
      ("Source: Velian Ministry of Ports", nil, "Velian Ministry of Ports"),
      ("Orsk News Service", nil, "Orsk News Service"),
      ("Anadolu Agency (Ankara)", nil, "Anadolu Agency"),
      ("28 February, 11:39 Share on Facebook", "--02-28", nil),
      ("Friday 11/07/2025", "2025-07-11 or 2025-11-07", nil),
    ] as [(String, String?, String?)])
  func `reads a line with date and source`(line: String, day: String?, publisher: String?) throws {
    let reading = try Specimen("Ministers agree on a tariff\n\n\(line)\n\n\(body)\n\n\(more)")
    #expect(reading.title == "Ministers agree on a tariff")
    #expect(reading.published == day)
    #expect(reading.publisher == publisher)
    #expect(reading.blocks(.dateline).count == 1)
    #expect(reading.paragraphs.count == 2)
  }

  @Test func `reads the labels of someone who saved the page`() throws {
    let reading = try Specimen(
      """
      Title: Ministers agree on a tariff
      Date: 12 May 2024
      Source: Orsk Press
      URL: https://orsk.example/1?a=b

      \(body)
      """)
    #expect(reading.title == "Ministers agree on a tariff")
    #expect(reading.published == "2024-05-12")
    #expect(reading.publisher == "Orsk Press")
    #expect(reading.document.url == "https://orsk.example/1?a=b")
    let foot = try Specimen("\(body)\n\nSource: https://orsk.example/2")
    #expect(foot.document.url == "https://orsk.example/2")
    #expect(foot.publisher == nil)
    let text = try Specimen("\(body)\n\nSource: see https://orsk.example/2 and others")
    #expect(text.document.url == nil)
  }

  @Test func `takes a list of names for no headline`() throws {
    let reading = try Specimen(
      "Velia – Jan Orlo, Minister of Ports\nOrsk – Mira Tesk, Minister of Rail\n\n\(body)")
    #expect(reading.title == nil)
  }

  @Test func `tells an author from an acronym`() throws {
    let author = try Specimen("Ministers agree on a tariff\n\nBy Mia Brook\n\n\(body)")
    #expect(author.publisher == nil)
    let agency = try Specimen("Ministers agree on a tariff\n\nBy Mia Brook, MIA\n\n\(body)")
    #expect(agency.publisher == "MIA")
  }

  @Test func `reads the place behind a date`() throws {
    let reading = try Specimen("29 January 2024, Port Anson, Velia\n\n1. \(body)\n2. \(more)")
    #expect(reading.published == "2024-01-29")
    #expect(reading.dateline == "Port Anson")
    #expect(reading.items.count == 2)
    let author = try Specimen(
      "Ministers agree on a tariff\n29 January 2024, Ana Brook\n\n\(body)",
      reader: Fixtures.readerWithPlaces)
    #expect(author.published == "2024-01-29")
    #expect(author.dateline == nil)
    let agency = try Specimen(
      "Ministers agree on a tariff\n14:52, 13 october 2025, New Orsk - MIA news agency, Ana BROOK\n\n\(body)",
      reader: Fixtures.readerWithPlaces)
    #expect(agency.published == "2025-10-13")
    #expect(agency.dateline == "New Orsk")
    #expect(agency.publisher == "MIA news agency")
  }

  @Test func `reads the office that a line calls the author`() throws {
    let reading = try Specimen(
      "Ministers agree on a tariff\n\nPublished on: Oct 10, 2023 • 4:32 PM Author: Ministry of Ports\n\n\(body)"
    )
    #expect(reading.published == "2023-10-10")
    #expect(reading.publisher == "Ministry of Ports")
  }

  @Test func `takes no address below the publisher for the headline`() throws {
    let reading = try Specimen(
      "ANSON SECRETARIAT\nEast Quay, Greater Port Anson, Velia\n\n6 May 2024\n\nANSON MOURNS A FRIEND OF THE PORTS\n\n\(body)"
    )
    #expect(reading.title == "ANSON MOURNS A FRIEND OF THE PORTS")
    #expect(reading.publisher == "ANSON SECRETARIAT")
  }

  @Test func `leaves out a repeated headline with a word glued to it`() throws {
    let reading = try Specimen(
      "Ministers agree on a tariff\n\nVeliaMinisters agree on a tariff\n\n\(body)")
    #expect(reading.leftOut == ["VeliaMinisters agree on a tariff"])
  }

  @Test func `reads the city between the bars of a byline`() throws {
    let reading = try Specimen(
      "Ministers agree on a tariff\n\nBy Ana Brook | Orsk | 12 May 2024\n\n\(body)")
    #expect(reading.dateline == "Orsk")
    #expect(reading.published == "2024-05-12")
  }

  @Test func `takes no date of the text for the day of publication`() throws {
    let reading = try Specimen("Ministers agree on a tariff\n\nOn 9 May 2024 it rained. \(body)")
    #expect(reading.published == nil)
  }

  @Test func `reads the date that collections of pages put first`() throws {
    let reading = try Specimen(
      " date 2025-06-29 Ministers agree on a tariff\n\nORSK, June 28. /TASS/. \(body)")
    #expect(reading.published == "2025-06-29")
    #expect(reading.document.published?.sentence == 1)
    #expect(reading.title == "Ministers agree on a tariff")
  }

  @Test func `prefers the dateline to the clock of a page`() throws {
    let full = try Specimen(
      "Fri. Nov 22nd, 2024\n\nMinisters agree on a tariff\n\nOrsk, 26 June 2023\n\n\(body)")
    #expect(full.published == "2023-06-26")
    let yearless = try Specimen(
      "Friday, November 22, 2024\n\nMinisters agree on a tariff\n\nOrsk, 26 June (AP) \(body)")
    #expect(yearless.published == "--06-26")
    let near = try Specimen(
      "November 22, 2024\n\nMinisters agree on a tariff\n\nORSK, Nov. 21 (AP) — \(body)")
    #expect(near.published == "2024-11-22")
  }
}

@Suite struct IssuerTests {
  @Test func `above a headline are its publisher, not the headline`() throws {
    let reading = try Specimen(
      """
      MINISTRY OF PORTS AND TRADE
      MEDIA RELEASE

      VELIA AND ANSON SIGN A TARIFF

      \(body)

      \(more)
      """)
    #expect(reading.title == "VELIA AND ANSON SIGN A TARIFF")
    #expect(reading.publisher == "MINISTRY OF PORTS AND TRADE")
  }

  @Test(arguments: [
    "Go to the main site", "All_news | Orsk Herald Online", "The Orsk Voice (Anson)",
  ])
  func `passes over a first line of which the text says nothing`(line: String) throws {
    let reading = try Specimen(
      "\(line)\n\nMinisters agree on a tariff\n\nThe ministers of Velia agree on a new tariff today.\n\n\(body)"
    )
    #expect(reading.title == "Ministers agree on a tariff")
  }
}
