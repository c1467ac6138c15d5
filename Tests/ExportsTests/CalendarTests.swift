import Briefing
import Exports
import Samples
import Testing

@Suite struct CalendarTests {
  private func calendar(
    _ archive: Archive = SampleArchive.archive, baseURL: String? = nil, summary: String = ""
  ) -> CalendarWriter {
    CalendarWriter(archive: archive, title: "Lakes, and more", baseURL: baseURL) { _ in summary }
  }

  private func lines(_ writer: CalendarWriter) -> [String] {
    String(decoding: writer.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test func `writes the calendar it is known to write`() throws {
    let writer = calendar(baseURL: "https://lakes.example/a", summary: "Held; signed, too.")
    try expectGolden(String(decoding: writer.bytes, as: UTF8.self), "archive.ics")
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
    let unfolded = String(decoding: calendar(summary: summary).bytes, as: UTF8.self)
      .replacing("\r\n ", with: "")
    #expect(unfolded.contains("DESCRIPTION:\(summary)\r\n"))
  }

  @Test func `can't be made to hold lines of a source's own`() {
    let written = lines(calendar(summary: "One\r\nEND:VEVENT\nTwo; a\\b"))
    #expect(written.count { $0 == "END:VEVENT" } == 1)
    #expect(written.contains("DESCRIPTION:One\\nEND:VEVENT\\nTwo\\; a\\\\b"))
  }
}
