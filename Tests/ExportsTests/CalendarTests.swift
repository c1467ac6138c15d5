import Briefing
import Exports
import Samples
import Testing

@Suite struct CalendarTests {
  private func calendar(
    _ archive: Archive = SampleArchive.archive, baseURL: String? = nil, summary: String = ""
  ) -> CalendarWriter {
    CalendarWriter(archive: archive, baseURL: baseURL) { _ in summary }
  }

  private func text(_ writer: CalendarWriter) -> String {
    String(decoding: writer.bytes(title: "Lakes, and more"), as: UTF8.self)
  }

  private func lines(_ writer: CalendarWriter) -> [String] {
    text(writer).split(separator: "\r\n").map(String.init)
  }

  @Test func `writes the calendar it is known to write`() throws {
    let writer = calendar(baseURL: "https://lakes.example/a", summary: "Held; signed, too.")
    try expectGolden(text(writer), "archive.ics")
  }

  @Test func `leaves out meetings whose day nobody states, and counts them`() {
    let writer = calendar()
    #expect(writer.leftOut == 5)
    #expect(lines(writer).count { $0 == "BEGIN:VEVENT" } == 1)
  }

  @Test func `folds lines after 75 bytes, between letters`() {
    let summary = String(repeating: "Šarani – Žabljak. ", count: 12)
    let written = lines(calendar(summary: summary))
    #expect(written.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = text(calendar(summary: summary)).replacing("\r\n ", with: "")
    #expect(unfolded.contains("DESCRIPTION:\(summary)\r\n"))
  }

  @Test func `can't be made to hold lines of a source's own`() {
    let written = lines(calendar(summary: "One\r\nEND:VEVENT\nTwo; a\\b\u{7}\u{7F}"))
    #expect(written.count { $0 == "END:VEVENT" } == 1)
    #expect(written.contains("DESCRIPTION:One\\nEND:VEVENT\\nTwo\\; a\\\\b"))
  }

  @Test func `has the meetings asked for, and is none where no day of theirs is known`() throws {
    let archive = SampleArchive.archive
    let writer = calendar(archive)
    let dated = archive.meetings.indices.filter { archive.meetings[$0].start?.value.day != nil }
    let undated = archive.meetings.indices.filter { !dated.contains($0) }
    let bytes = try #require(writer.bytes(of: dated, title: "Lakes, and more"))
    #expect(bytes == writer.bytes(title: "Lakes, and more"))
    #expect(writer.bytes(of: undated, title: "None") == nil)
  }

  @Test(arguments: [
    (MeetingStatus.planned, "TENTATIVE"), (.held, "CONFIRMED"), (.cancelled, "CANCELLED"),
  ])
  func `tells how a meeting stands`(status: MeetingStatus, word: String) {
    var archive = SampleArchive.archive
    for index in archive.meetings.indices { archive.meetings[index].status.value = status }
    #expect(lines(calendar(archive)).contains("STATUS:\(word)"))
  }

  @Test func `tells where a meeting is on the Earth, if that is known`() {
    var archive = SampleArchive.archive
    for index in archive.places.indices {
      archive.places[index].coordinates = Coordinates(latitude: 4_111, longitude: -2_080)
    }
    #expect(lines(calendar(archive)).contains("GEO:41.11;-20.8"))
    for index in archive.places.indices { archive.places[index].coordinates = nil }
    #expect(!lines(calendar(archive)).contains { $0.hasPrefix("GEO") })
  }
}
