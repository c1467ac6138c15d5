import Briefing
import Testing

/// What a page has around a text: pictures, menus, tickers, other news.
@Suite struct PageTests {
  @Test(arguments: [
    "Mira Tesk (R) and Jan Orlo in Orsk. (Photo: AP)",
    "Jan Orlo (C) with his colleagues from Anson (Velian Foreign Ministry)",
    "Mira Tesk (second right) with the ministers of Anson",
    "Tents being loaded at the port of Orsk. Photo: Velian Navy",
    "Mira Tesk and Jan Orlo in Orsk, February 2019. Photo: Parliament of Velia",
    "Jan Orlo said that he spoke on the telephone this afternoon. - KUNA FILEPIC",
    "(AP, file)", "14.6°C Orsk", "Moscow: 11:08",
    "AP Orsk : the market opens TASS Anson : herders ask for wells KUNA Velia: ports are closed",
    "× Home World Politics Business Sports Contact Us",
    "Home / News / Ministers agree on a tariff",
  ])
  func `is left out above the text`(line: String) throws {
    let reading = try Specimen("\(line)\n\nMinisters agree on a tariff\n\n\(body)\n\n\(more)")
    #expect(reading.title == "Ministers agree on a tariff")
    #expect(reading.leftOut == [line])
    #expect(reading.paragraphs.count == 2)
    #expect(reading.publisher == nil)
  }

  @Test(arguments: [
    "Senator Jan Orlo (R) said that the talks went well, and that they would go on.",
    "The party of the miners (left) and others came to the talks in Orsk on Tuesday.",
    "AP, TASS and KUNA reported that the talks in Orsk had been put off for a week.",
    "It was 14 degrees in Orsk when the ministers of both countries met in the park.",
    "He asked for a photo. Photo albums were given to all who took part in the talks.",
  ])
  func `is no sentence of the text`(line: String) throws {
    let reading = try Specimen("Ministers agree on a tariff\n\n\(body)\n\n\(line)\n\n\(more)")
    #expect(reading.leftOut == [])
    #expect(reading.paragraphs.count == 3)
  }

  @Test func `has a caption twice`() throws {
    let caption = "The ministers of Velia and Anson in the garden (Velian Foreign Ministry)"
    let reading = try Specimen(
      """
      Ministers agree on a tariff

      \(caption)
      \(caption)
      TT

      Ministers agree on a tariff

      \(caption)

      \(body)
      """)
    #expect(reading.title == "Ministers agree on a tariff")
    #expect(reading.paragraphs.count == 1)
    #expect(reading.publisher == nil)
    #expect(reading.leftOut.count == 5)
  }

  @Test func `has a caption beside the credit of its picture`() throws {
    let caption = "Senator the Hon. Jan Orlo (right) greets the envoy of Anson in Orsk on Friday."
    let reading = try Specimen(
      "Ministers agree on a tariff\n\nPhoto: Ana Brook\n\n\(caption)\n\n\(body)\n\n\(more)")
    #expect(reading.leftOut == ["Photo: Ana Brook", caption])
    let other = try Specimen("Ministers agree on a tariff\n\n\(caption)\n\n\(body)\n\n\(more)")
    #expect(other.leftOut == [])
  }

  @Test func `has the credit of a picture behind a paragraph`() throws {
    let reading = try Specimen("Ministers agree\n\n\(body) Foto: AP/ Ana Brook\n\n\(more)")
    #expect(reading.paragraphs.count == 2)
    #expect(reading.leftOut == ["Foto: AP/ Ana Brook"])
  }

  @Test func `has menus of points above the text`() throws {
    let menu = "• National\n• Politics\n• Money\n• Horoscope"
    let reading = try Specimen("\(menu)\n\nMinisters agree on a tariff\n\n\(body)\n\n\(more)")
    #expect(reading.title == "Ministers agree on a tariff")
    #expect(reading.items == [])
    let led = try Specimen("Present were:\n• Orlo\n• Tesk\n• Brook\n\n\(body)\n\n\(more)")
    #expect(led.items.count == 3)
    let below = try Specimen("Ministers agree\n\n\(body)\n\n• Orlo\n• Tesk\n• Brook\n\n\(more)")
    #expect(below.items.count == 3)
  }

  @Test func `has points that lead to other texts`() throws {
    let reading = try Specimen(
      "Ministers agree\n\n\(body)\n\n\(more)\n\nRead also:\n• Velia opens a port\n• Orsk builds a railway"
    )
    #expect(reading.items == [])
    let text = try Specimen(
      "Ministers agree\n\n\(body)\n\nThey signed:\n• Plan of ports\n• Plan of rail")
    #expect(text.items.count == 2)
  }

  @Test func `has boxes that lead to other texts`() throws {
    let reading = try Specimen(
      """
      Ministers agree on a tariff

      \(body)

      Prime Minister to fly to Anson

      The head of the government will hold talks in the city on the future of...

      see more

      \(more)

      Velia

      Orsk Vows to Attend Next Summit in Anson… Read More »
      """)
    #expect(reading.paragraphs.count == 2)
    #expect(reading.headings == [])
    let text = try Specimen(
      "Ministers agree\n\n\(body)\n\nHe said that he would, were it not for all that had been agreed on in the long talks of the year before...\n\n\(more)"
    )
    #expect(text.paragraphs.count == 3)
  }

  @Test func `has headlines of other texts at the end`() throws {
    let reading = try Specimen(
      "Ministers agree\n\n\(body)\n\n\(more)\n\nBank keeps its policy rate unchanged\nOrsk wins the toss against Anson\n"
    )
    #expect(reading.paragraphs.count == 2)
    let list = try Specimen(
      "Ministers agree\n\n\(body)\n\nThe following were signed:\n\nAgreement on customs procedures for goods\nProtocol on school exchange between towns"
    )
    #expect(list.leftOut == [])
    let names = try Specimen(
      "Ministers agree\n\n\(body)\n\n\(more)\n\nMr. Jan Orlo, Chairperson, Committee of Ports\nMs. Mira Tesk, Member, Committee of Rail"
    )
    #expect(names.leftOut == [])
  }

  @Test func `has the headline at the end of the way down to it, or of a standfirst`() throws {
    let crumb = try Specimen(
      "Mira Tesk in Orsk last year\n\nHome Velia Ministers agree on a tariff\n\nMinisters agree on a tariff\n\n\(body)"
    )
    #expect(crumb.title == "Ministers agree on a tariff")
    let glued = try Specimen(
      "site.velMinisters agree on a tariff\n\nMinisters agree on a tariff\n\n\(body)")
    #expect(glued.title == "Ministers agree on a tariff")
    let behind = try Specimen(
      "Ministers agree on a tariff\n\nNo day is known for the next talks. Ministers agree on a tariff\n\n\(body)"
    )
    #expect(behind.paragraphs.first == "No day is known for the next talks.")
    #expect(behind.leftOut == ["Ministers agree on a tariff"])
  }

  @Test func `has its head on one line with the first sentence`() throws {
    let reading = try Specimen(
      """
      Politics Conference opens in Orsk, Orlo: "We will not wait" A conference on ports begins in Orsk \
      today. Source: TASS Monday, October 16, 2023 | 10:47 Tweet Share

      \(body)

      \(more)
      """)
    #expect(reading.title == "Conference opens in Orsk, Orlo: \"We will not wait\"")
    #expect(reading.publisher == "TASS")
    #expect(reading.published == "2023-10-16")
    #expect(reading.paragraphs.first == "A conference on ports begins in Orsk today.")
    #expect(reading.leftOut == ["Politics", "| 10:47 Tweet Share"])
    let text = try Specimen(
      "He gave the Source: a book. On Monday, October 16, 2023, the ministers met in Orsk.\n\n\(body)"
    )
    #expect(text.published == nil)
  }

  @Test func `is no wrapped text where three lines are as wide by chance`() throws {
    let reading = try Specimen(
      "Ministers of Velia and Anson agree on ports\nIssued on: 25/05/2024 - 10:21 by the ministry\n1 min read\n\n\(body)\n\n\(more)"
    )
    #expect(reading.title == "Ministers of Velia and Anson agree on ports")
  }
}
