import Briefing
import Testing

/// Several items in one text, each with a head of its own.
@Suite struct DigestTests {
  private let digest = """
    VELIA BRIEF September 12, 2025

    J.ORLO MEETS ENVOY
    By A. Brook

    Orsk, September 12 /AP/. \(body)

    VELIA-ANSON COMMISSION GATHERED IN ORSK
    By A. Brook

    Orsk, September 12 /AP/. \(more)

    Present were the envoys of both countries, and they stayed in the city for a week.

    COAL EXPORT GROWS

    Orsk, September 12 /AP/. The two sides agreed on the export of coal, the ministry said.
    """

  @Test func `has headings, bylines and datelines that are no text`() throws {
    let reading = try Specimen(digest, reader: Fixtures.readerWithPlaces)
    #expect(reading.title == "VELIA BRIEF September 12, 2025")
    #expect(reading.published == "2025-09-12")
    #expect(reading.dateline == "Orsk")
    #expect(
      reading.headings == [
        "J.ORLO MEETS ENVOY", "VELIA-ANSON COMMISSION GATHERED IN ORSK", "COAL EXPORT GROWS",
      ])
    #expect(reading.blocks(.dateline).count == 5)
    #expect(reading.paragraphs.count == 4)
    #expect(reading.paragraphs[1] == more)
  }

  @Test(arguments: ["Velia", "South Anson", "From our Missions"])
  func `may have the name of a country for a heading`(line: String) throws {
    let reading = try Specimen("This Week from the Ministry\n\nAnson\n\(body)\n\(line)\n\(more)")
    #expect(reading.headings.contains(line))
  }

  @Test func `has no heading in a sentence`() throws {
    let line = "WE AGREED ON ALL POINTS."
    let reading = try Specimen("Ministers agree\n\n\(body)\n\n\(line)\n\n\(more)")
    #expect(reading.headings == [])
    #expect(reading.paragraphs.contains(line))
  }

  @Test func `keeps a dateline of another agency in the text`() throws {
    let reading = try Specimen(
      "Ministers agree\n\nORSK, May 12 (AP) — \(body)\n\nANSON, May 14 (TASS) — \(more)")
    #expect(reading.blocks(.dateline).count == 1)
  }
}
