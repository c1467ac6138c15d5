import Briefing
import Samples
import Testing

@testable import Site

struct CalendarTests {
  private let whole = SiteOptions(title: "Lake, Dispatches", baseURL: "https://a.example/lakes")

  private func lines(_ path: String, _ options: SiteOptions? = nil) async throws -> [String] {
    let text = try await TestSite(options: options ?? whole).text(path)
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func `has an event of whole days for a meeting`() async throws {
    let lines = try await lines("meetings/third-lake-ohrid-forum-2025-06-11/calendar.ics")
    for line in [
      "X-WR-CALNAME:Third Lake Ohrid Forum · Lake\\, Dispatches",
      "UID:third-lake-ohrid-forum-2025-06-11@a.example", "DTSTAMP:20250612T000000Z",
      "DTSTART;VALUE=DATE:20250611", "DTEND;VALUE=DATE:20250613", "SUMMARY:Third Lake Ohrid Forum",
      "LOCATION:Ohrid\\, North Macedonia", "STATUS:CONFIRMED", "SEQUENCE:1",
      "URL:https://a.example/lakes/meetings/third-lake-ohrid-forum-2025-06-11/",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
  }

  @Test func `names an event alike where it is not known where the site will live`() async throws {
    let lines = try await lines("calendar.ics", SiteOptions())
    #expect(lines.contains("UID:third-lake-ohrid-forum-2025-06-11@briefgen.invalid"))
    #expect(!lines.contains { $0.hasPrefix("URL:") })
  }

  @Test func `leaves out meetings whose day is not known`() async throws {
    let site = try await TestSite()
    #expect(!site.paths.contains("meetings/consultations-on-ferries/calendar.ics"))
    #expect(!site.paths.contains("meetings/first-lake-ohrid-forum-2021/calendar.ics"))
    #expect(try !site.text("calendar.ics").contains("First Lake Ohrid Forum"))
    #expect(try !site.text("meetings/consultations-on-ferries/").contains("calendar.ics"))
    #expect(try site.text("countries/albania/").contains("href=\"calendar.ics\""))
    #expect(try await !TestSite(of: Archive()).paths.contains("calendar.ics"))
  }
}
