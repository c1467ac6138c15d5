import Briefing
import Testing

/// The dates of lines above and below a text, in the shapes that pages write them.
@Suite struct HeaderDateTests {
  @Test(
    arguments: [
      ("AP, 14 May 2024 - 18:20, Port Anson,Velia", "Port Anson", "AP"),
      ("14/05/2024 15:20, Port Anson/Velia", "Port Anson", nil),
      ("14.05.2024 Port Anson Anson Press Office", "Port Anson", "Anson Press Office"),
      (
        "Statement | 01.12.2025 | Port Anson | Anson Press Office", "Port Anson",
        "Anson Press Office"
      ),
      ("By Ana Brook, Port Anson", "Port Anson", nil),
      ("PORT ANSON May 14, 2024 - 11:20 am", "Port Anson", nil),
      ("Port Anson. May 14, 2024. 2:20 p.m.", "Port Anson", nil),
      ("14 May 2024 08:14 pm | Updated 08:20 pm IST - Port Anson", "Port Anson", nil),
      // Authors are no towns, and the town of a clock is that of the page.
      ("Ana Brook, 12 May 2025, 19:08", nil, nil), ("By Ana Brook, Jan Orlo", nil, nil),
      ("Port Anson, May 14th 2024 - 18:20 UTC", nil, nil),
    ] as [(String, String?, String?)])
  func `may have the town beside them`(line: String, town: String?, publisher: String?) throws {
    let reading = try Specimen(
      "Ministers agree on a tariff\n\n\(line)\n\n\(body)\n\n\(more)",
      reader: Fixtures.readerWithPlaces)
    #expect(reading.dateline == town)
    #expect(reading.publisher == publisher)
  }

  @Test func `may stand behind the number in the headline of a record`() throws {
    let title = "No: 112, 12 May 2024, Press Release Regarding the Talks in New Orsk"
    #expect(try Specimen("\(title)\n\n\(body)").published == "2024-05-12")
    let other = "On 112 ports, 12 May 2024 and the talks in New Orsk"
    #expect(try Specimen("\(other)\n\n\(body)").published == nil)
  }

  @Test(
    arguments: [
      ("Posted On: 21 FEB 2024 7:41PM by AP Orsk", "2024-02-21", "AP"),
      ("calendar>>October 18. 2019 Velian era 108 |", "2019-10-18", nil),
      ("Published at : February 23, 2024", "2024-02-23", nil),
      ("Updated at : February 24, 2024 07:41", "2024-02-24", nil),
      ("Ana Brook, JO ORLOWednesday, 21 May 2025, 19:08", "2025-05-21", nil),
      ("17/05/2019 - 18:40 News 212 Views", "2019-05-17", nil),
      ("12.11.2021", "2021-11-12", nil),
      ("30.10.23 18:05", "2023-10-30", nil),
      ("12 мая, 2021 09:17", "2021-05-12", nil),
      ("12 мая 2021 года, 09:17", "2021-05-12", nil),
      ("12 de mayo de 2021", "2021-05-12", nil),
      ("12. Mai 2021", "2021-05-12", nil),
      ("2021年5月12日", "2021-05-12", nil),
      ("November 19,2022 11:52", "2022-11-19", nil),
      ("Date | 11, July 2025", "2025-07-11", nil),
      ("By Web Desk | (AP) | Oct 30, 2023", "2023-10-30", "AP"),
      ("By: Ana Brook, May 12, 2024", "2024-05-12", nil),
      ("Published on 25/05/2024 - 19:36 By Ana Brook", "2024-05-25", nil),
      ("05/12/2024 03:35 PM EDT", "2024-05-12", nil),
      ("20241115", "2024-11-15", nil),
      ("Publié le : 12 May 2025 18:22", "2025-05-12", nil),
      ("Publicado el 12 de mayo de 2021", "2021-05-12", nil),
      (
        "News story | Date: 25/06/2023 | Ministry of Foreign Affairs", "2023-06-25",
        "Ministry of Foreign Affairs"
      ),
      ("Saturday 12 Shawwal 1446 - 10 May 2025", "2025-05-10", nil),
      ("Anson Press Office with AP", nil, "Anson Press Office"),
      (
        "By The Orsk Courier | April 27th 2018 at 00:00:00 GMT +0300", "2018-04-27",
        "The Orsk Courier"
      ),
      ("09 june 2003 18:40:00", "2003-06-09", nil),
      ("All News 16:05 October 12, 2023", "2023-10-12", nil),
      ("Tuesday 14/May/2024 - 08:14 PM", "2024-05-14", nil),
      ("Updated 20:14, 14-May-2024", "2024-05-14", nil),
      ("May, 14, 2024 - 14:40", "2024-05-14", nil),
      ("- May, 14, 2024 - 14:40", "2024-05-14", nil),
      ("2024-05-14T11:20:35+00:00", "2024-05-14", nil),
      ("May 14 - 2024", "2024-05-14", nil),
      ("14/05/24 11:20", "2024-05-14", nil),
      ("14.05.2024. u 11:20", "2024-05-14", nil),
      ("Ana Brook May 14, 2024", "2024-05-14", nil),
      ("Posted on May 14, 2024 by admin", "2024-05-14", nil),
      ("AP | Updated: 2024-05-14 20:14", "2024-05-14", "AP"),
      ("14 May 2024 Ministry of Ports", "2024-05-14", "Ministry of Ports"),
      ("by Anson Press Office with AP", nil, "Anson Press Office"),
    ] as [(String, String?, String?)])
  func `are read on a line of the head`(line: String, day: String?, publisher: String?) throws {
    let reading = try Specimen("Ministers agree on a tariff\n\n\(line)\n\n\(body)\n\n\(more)")
    #expect(reading.title == "Ministers agree on a tariff")
    #expect(reading.published == day)
    #expect(reading.publisher == publisher)
  }

  @Test(arguments: [
    "Ministers Agree on Tariff 12 May 2024", "Orsk Hosts Talks, 12 Out of 15 Come",
    "VELIA BRIEF September 12, 2025", "Ministers meet on 12 May 2024, 10 sign",
    "Ministers Meet May 12, 2024",
  ])
  func `do not make a headline one`(line: String) throws {
    let reading = try Specimen("\(line)\n\n\(body)", reader: Fixtures.readerWithPlaces)
    #expect(reading.title == line)
  }

  @Test(
    arguments: [
      // By the day of the dateline, with or without its year.
      ("10/08/2020", "ORSK, October 8 (AP) — \(body)", "2020-10-08"),
      ("10/08/2020", "ORSK, 10 August 2020 (AP) — \(body)", "2020-08-10"),
      // By a day that the text names.
      (
        "12/06/2024",
        "He will be in Orsk on 13 and 14 June for talks that the ministry planned. \(body)",
        "2024-06-12"
      ),
      (
        "12/06/2024",
        "On 5 December the ministers met in Orsk for the talks they had planned. \(body)",
        "2024-12-06"
      ),
      // By the weekday on which something was said: 12 May 2024 was a Sunday.
      (
        "12/05/2024", "The talks have been put off, the ministry of ports in Orsk said on Sunday.",
        "2024-05-12"
      ),
      // By another date with slashes.
      (
        "12/05/2024", "They met on 12/08/2023 and on 23/08/2023 in Orsk for the talks.",
        "2024-05-12"
      ),
      (
        "12/05/2024", "They met on 12/08/2023 and on 08/23/2023 in Orsk for the talks.",
        "2024-12-05"
      ),
      // By days that surround one reading only.
      (
        "12/05/2024", "The ministers agreed on most points, and will meet in Orsk on 3 June again.",
        "2024-05-12"
      ),
      // Nothing tells.
      (
        "12/05/2024", "The ministers agreed on most points, and will meet again in Orsk in autumn.",
        "2024-05-12 or 2024-12-05"
      ),
      (
        "10/08/2020",
        "Between 10 August and 8 October the ministers of both countries met six times.",
        "2020-08-10 or 2020-10-08"
      ),
    ] as [(String, String, String?)])
  func `of two readings are settled by other dates, or keep both`(
    line: String, text: String, day: String?
  ) throws {
    let reading = try Specimen("Ministers agree on a tariff\n\n\(line)\n\n\(text)\n\n\(more)")
    #expect(reading.published == day)
  }

  @Test func `of two readings may stand at the foot`() throws {
    let reading = try Specimen("ORSK, May 12 (AP) — \(body)\n\n\(more)\n\nPublished: 5/12/2024")
    #expect(reading.published == "2024-05-12")
  }

  @Test func `of a correction give way to all others`() throws {
    let later = try Specimen(
      "Ministers agree on a tariff\nUpdated: 24 May 2013\nPublished: 23 May 2013\n\n\(body)")
    #expect(later.published == "2013-05-23")
    let dateline = try Specimen(
      "Ministers agree on a tariff\nUpdated: 24 May 2013\n\nORSK, 23 May 2013 (AP) — \(body)")
    #expect(dateline.published == "2013-05-23")
    let alone = try Specimen("Ministers agree on a tariff\nUpdated: 24 May 2013\n\n\(body)")
    #expect(alone.published == "2013-05-24")
  }

  @Test func `of the moment at which a page was opened are none`() throws {
    let hours = try Specimen(
      "3 October 2017\nMoscow: 11:08\nLondon: 09:08\n\nMinisters agree on a tariff\n\n\(body)")
    #expect(hours.published == nil)
    let weather = try Specimen(
      "3 October 2017\n14.6°C Orsk\n\nMinisters agree on a tariff\n\nORSK, 5 May 2016 (AP) — \(body)"
    )
    #expect(weather.published == "2016-05-05")
    let aged = try Specimen(
      "Wednesday, June 11, 2025\n\nMinisters agree on a tariff\n208 days ago\n\n\(body)")
    #expect(aged.published == nil)
    let weekday =
      "The ministers of both countries are to meet in Orsk on Monday (19 November) for talks."
    let opened = try Specimen("25th Feb 2024\n\nMinisters to meet in Orsk\n\n\(weekday)")
    #expect(opened.published == nil)
    let fitting = try Specimen("13 Nov 2018\n\nMinisters to meet in Orsk\n\n\(weekday)")
    #expect(fitting.published == "2018-11-13")
  }

  @Test func `of a month take the day of the dateline`() throws {
    let both = try Specimen(" date 2023-04 ORSK, April 20 (AP) — \(body)")
    #expect(both.published == "2023-04-20")
    let edge = try Specimen(" date 2023-05 ORSK, April 30 (AP) — \(body)")
    #expect(edge.published == "2023-04-30")
    let alone = try Specimen(" date 2023-04 \(body)")
    #expect(alone.published == "2023-04")
    let other = try Specimen(" date 2023-04 ORSK, July 20 (AP) — \(body)")
    #expect(other.published == "--07-20")
  }

  @Test(
    arguments: [
      ("Briefing by the Spokesperson, Orsk, September 14, 2017", "2017-09-14"),
      ("VELIA BRIEF September 12, 2025", "2025-09-12"),
      ("Anson Press Office Communiqué: Audience with the President, 11.10.2024", "2024-10-11"),
      ("Ministers to meet in Orsk, 14 September 2017", nil),
      ("Statement on the summit of 14 September 2017", nil),
    ] as [(String, String?)])
  func `that end the headline of a record are its day`(line: String, day: String?) throws {
    let reading = try Specimen("\(line)\n\n\(body)\n\n\(more)", reader: Fixtures.readerWithPlaces)
    #expect(reading.title == line)
    #expect(reading.published == day)
  }

  @Test func `give a dateline the year that the headline has`() throws {
    let reading = try Specimen(
      "Ministers meet in Orsk, 14 September 2017\n\nORSK, Sept 14 (AP) — \(body)")
    #expect(reading.published == "2017-09-14")
  }

  @Test func `that head the days of a diary are none`() throws {
    let diary = try Specimen(
      "What comes up in Orsk\n\nMonday 13 May\n\(body)\n\nTuesday 14 May\n\(more)")
    #expect(diary.published == nil)
    #expect(diary.headings == ["Monday 13 May", "Tuesday 14 May"])
    let one = try Specimen("What came up in Orsk\n\nMonday 13 May 2024\n\(body)\n\n\(more)")
    #expect(one.published == "2024-05-13")
  }

  @Test(arguments: ["From the Castle, 12 May 2024", "12 мая 2024 года", "09 june 2003 18:40:00"])
  func `are read at the foot`(line: String) throws {
    let reading = try Specimen("Ministers agree\n\n\(body)\n\n\(more)\n\n\(line)")
    #expect(reading.published != nil)
    #expect(reading.leftOut == [line])
  }
}
