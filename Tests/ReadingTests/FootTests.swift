import Briefing
import Testing

@Suite struct FootTests {
  @Test(
    arguments: [
      ("///nCa, 25 June 2025", "nCa", "2025-06-25"),
      ("-- SPA", "SPA", nil), ("- AP", "AP", nil), ("– NNN-QNA", "QNA", nil),
      ("-Orsk Press", "Orsk Press", nil), ("MIA", "MIA", nil), ("/TASS/", "TASS", nil),
      ("(KUNA) (end) sd", "KUNA", nil), ("KUNA 061540 Feb 25", "KUNA", "2025-02-06"),
      ("(AIN)", "AIN", nil), ("News.Az", "News.Az", nil),
      ("ORSKPRESS.COM", "ORSKPRESS.COM", nil),
      ("Source: ORIENT", "ORIENT", nil), ("Source : Orsk Press", "Orsk Press", nil),
      ("(Source: Kyodo News)", "Kyodo News", nil),
      (
        "Source: Ministry of Ports of the Republic of Velia",
        "Ministry of Ports of the Republic of Velia", nil
      ),
      ("nCa Report, 25 June 2025", "nCa Report", "2025-06-25"),
      ("(AP, August 30, 2004)", "AP", "2004-08-30"),
      ("Based on materials from TASS", "TASS", nil),
      ("(With inputs from AP)", "AP", nil),
      ("Orsk, 9 October 2025", nil, "2025-10-09"),
      ("9 October 2025", nil, "2025-10-09"),
      ("(end)", nil, nil), ("Enditem", nil, nil), ("Reporting by Ana Brook", nil, nil),
      ("Published: 12 June 2025", nil, "2025-06-12"), ("9 October 2025, Orsk", nil, "2025-10-09"),
      ("By Mira Tesk", nil, nil), ("Source: AP and Kyodo", "AP", nil),
      ("Last updated on 12 June 2025", nil, "2025-06-12"),
    ] as [(String, String?, String?)])
  func `is read from a line of its own`(line: String, publisher: String?, day: String?) throws {
    let reading = try Specimen("\(body)\n\n\(more)\n\n\(line)")
    #expect(reading.publisher == publisher)
    #expect(reading.published == day)
    #expect(reading.leftOut == [line])
    #expect(reading.paragraphs.count == 2)
    #expect(reading.dateline == nil)
  }

  @Test(
    arguments: [
      ("///nCa, 25 June 2025", "nCa", "2025-06-25"), ("-- SPA", "SPA", nil),
      ("(end) sd", nil, nil), ("– NNN-QNA", "QNA", nil), ("(Reuters)", "Reuters", nil),
      ("—Reuters", "Reuters", nil), ("(ary)", nil, nil),
      ("Enditem", nil, nil),
    ] as [(String, String?, String?)])
  func `is cut off the last paragraph`(line: String, publisher: String?, day: String?) throws {
    for blank in [" ", ""] {
      let reading = try Specimen("\(body)\n\n\(more)\(blank)\(line)")
      #expect(reading.publisher == publisher)
      #expect(reading.published == day)
      #expect(reading.leftOut == [line])
      #expect(reading.paragraphs.last == more)
    }
  }

  @Test(arguments: [
    "They all belong to the league (LAS).", "Source close to the talks said they had failed.",
    "Via video link, the minister thanked all who had come.", "The talks lasted (as he said) long.",
    "He signed it, and so did she: Jan Orlo and Mira Tesk.", "Done in Orsk on 15 June 2025",
    "By Tuesday.", "Published in May.", "#1 is Velia",
  ])
  func `is none where the text just ends`(line: String) throws {
    let reading = try Specimen("\(body)\n\n\(line)")
    #expect(reading.leftOut == [])
    #expect(reading.publisher == nil)
  }

  @Test(
    arguments: [
      ("Done at New Orsk, 12th July 2025", "2025-07-12"), ("Done at New Orsk in a hurry", nil),
    ] as [(String, String?)])
  func `may be the day on which a communiqué was done`(line: String, day: String?) throws {
    let reading = try Specimen("\(body)\n\n\(more)\n\n\(line)")
    #expect(reading.published == day)
    #expect(reading.leftOut == [])
  }

  @Test func `may stand within a digest`() throws {
    let reading = try Specimen(
      "Ports and rails\n\n\(body)\n\n\(more) ///nCa, 23 May 2025\n\nAnother report\n\n\(body)\n\n\(more)"
    )
    #expect(reading.publisher == "nCa")
    #expect(reading.published == "2025-05-23")
  }

  @Test func `is cited by its own number, behind those of the sentences`() throws {
    let reading = try Specimen("\(body)\n\n\(more)\n\n* * *\n\n///nCa, 25 June 2025")
    #expect(reading.sentences.count == 3)
    #expect(reading.document.publisher?.sentence == 5)
    #expect(reading.document.published?.sentence == 5)
    let words = (3...6).map { reading.document.words(at: $0) }
    #expect(words == [more, "* * *", "///nCa, 25 June 2025", nil])
  }

  @Test func `takes the name beside the credits for the publisher, not the origin`() throws {
    let reading = try Specimen(
      """
      \(body)

      \(more)

      Velian Vision Group "Two Seas"

      Photo: office of the minister

      Based on materials from TASS
      """)
    #expect(reading.publisher == "Velian Vision Group \"Two Seas\"")
    #expect(
      reading.leftOut == [
        "Velian Vision Group \"Two Seas\"", "Photo: office of the minister",
        "Based on materials from TASS",
      ])
    #expect(reading.sentences.last == more)
  }

  @Test func `takes the name below a label for the publisher`() throws {
    let reading = try Specimen(
      "\(body)\n\n\(more)\n\nPublisher:\nInformation Bureau, MFA&T\n23rd September, 2024")
    #expect(reading.publisher == "Information Bureau, MFA&T")
    #expect(reading.published == "2024-09-23")
    #expect(reading.sentences.last == more)
  }

  @Test(
    arguments: [
      (
        "Assembly of the Republic of Velia | address: 12 East Quay, Orsk",
        "Assembly of the Republic of Velia"
      ),
      ("Directorate of Ports | KUNA | E-mail: info@kuna.example", "KUNA"),
      ("Ministry of Ports – General Direction of Press", "Ministry of Ports"),
      ("Press Officer, Anson Secretariat", "Anson Secretariat"),
      ("Share | Tweet | Print", nil),
    ] as [(String, String?)])
  func `takes who may be reached for the publisher`(line: String, publisher: String?) throws {
    let reading = try Specimen("\(body)\n\n\(more)\n\n\(line)")
    #expect(reading.publisher == publisher)
    #expect(reading.sentences.last == more)
  }

  @Test func `never takes the publisher from a photograph`() throws {
    let reading = try Specimen(
      "\(body) (Photo: Reuters)\n\nPhoto : Kyodo News\n\n© Anadolu\n\nMinisters in Orsk. (Xinhua/Lin Bo)"
    )
    #expect(reading.publisher == nil)
    #expect(reading.sentences.count == 2)
    #expect(reading.leftOut.count == 4)
  }

  @Test func `prefers the dateline, then the head, then the foot`() throws {
    let all = try Specimen("13 March 2026 | PINA\n\nORSK, March 13 (AP) — \(body)\n\n-- SPA")
    #expect(all.publisher == "AP")
    let headAndFoot = try Specimen(
      "Ministers meet in Orsk\n\n13 March 2026 | PINA\n\n\(body)\n\n-- SPA")
    #expect(headAndFoot.publisher == "PINA")
  }

  @Test func `prefers the day beside the publisher`() throws {
    let reading = try Specimen("\(body)\n\nOrsk, 8 October 2025\n\n///nCa, 9 October 2025")
    #expect(reading.published == "2025-10-09")
    #expect(reading.leftOut.count == 2)
  }

  @Test func `gives a day without its year the year of the foot`() throws {
    let reading = try Specimen("ORSK, June 25 (AP) — \(body)\n\n///nCa, 25 June 2025")
    #expect(reading.published == "2025-06-25")
  }

  @Test(arguments: [
    "Share | Tweet | Print", "Read also: Ministers of Anson meet", "All rights reserved. 2024",
    "Follow us on Facebook", "orsk.press@velia.example", "https://velia.example/news/1", "orlo.jpg",
    "file:///home/orlo/news.html",
    "Home » News » Politics", "2 min read", "Tags: Velia, Orsk", "Facebook Email Print",
    "Copyright 2024", "#Velia #OrskTalks", "@orskpress", "* * *", "———", "###",
    "Page 2 of 3", "Page 12", "- 2 -",
  ])
  func `leaves furniture out wherever it stands`(line: String) throws {
    for text in [
      "\(line)\n\n\(body)\n\n\(more)", "\(body)\n\n\(line)\n\n\(more)",
      "\(body)\n\n\(more)\n\n\(line)",
    ] {
      let reading = try Specimen(text)
      #expect(reading.leftOut == [line.hasPrefix("- ") ? String(line.dropFirst(2)) : line])
      #expect(reading.paragraphs.count == 2)
    }
  }

  @Test(arguments: [
    "Copyright protection was discussed by the ministers of both countries on Tuesday, he said.",
    "Page 2 of the draft was left out.", "Trade grew.",
    "He wrote to the press at orsk@velia.example.",
  ])
  func `leaves out no sentence that begins like furniture`(line: String) throws {
    let reading = try Specimen("\(body)\n\n\(line)\n\n\(more)")
    #expect(reading.leftOut == [])
  }

  @Test func `leaves out other news below the text, sentences and all`() throws {
    let text = "Ministers meet in Orsk\n\n\(body)\n\n\(more)\n\n\(body)\n\n\(more)"
    let reading = try Specimen(
      "\(text)\n\nRelated posts\n\nVelia opens a port\n\nThe new port was opened by the minister on Friday.\n\n1 hour ago\n\n///nCa, 25 June 2025"
    )
    #expect(reading.paragraphs.count == 4)
    #expect(reading.leftOut.count == 5)
    #expect(reading.publisher == "nCa")
    let middle = try Specimen("\(body)\n\n\(more)\n\nRelated posts\n\n\(body)\n\n\(more)")
    #expect(middle.paragraphs.count == 4)
  }

  /// Three dots in one letter have three bytes, and only the last of them ends it.
  @Test(arguments: ["Talks here were told …0", "They met in Orsk …2,", "They met 。0", "How؟0"])
  func `cuts no mark in two where a sign-off may follow it`(text: String) throws {
    let reading = try Specimen(text)
    let whole = (reading.sentences + reading.leftOut).joined().filter { $0 != " " }
    #expect(String(validating: reading.document.text, as: UTF8.self) != nil)
    #expect(whole == text.filter { $0 != " " })
  }

  @Test func `keeps a short last sentence below furniture`() throws {
    let reading = try Specimen("\(body)\n\nRead also: Ministers of Anson meet\n\nThey left.")
    #expect(reading.paragraphs.last == "They left.")
  }

  @Test func `leaves out what a page has below the text`() throws {
    let reading = try Specimen(
      "Ministers meet in Orsk\n\n\(body)\n\nRelated posts\n\nVelia opens a port\n\nOrsk builds a railway"
    )
    #expect(reading.leftOut == ["Related posts", "Velia opens a port", "Orsk builds a railway"])
  }
}
