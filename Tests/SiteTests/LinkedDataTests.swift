import Briefing
import Samples
import Foundation
import Testing

@testable import Site

struct LinkedDataTests {
  private func data(_ page: String, of archive: Archive = SampleArchive.archive) async throws
    -> [String: Any]
  {
    let text = try await TestSite(of: archive).text(page)
    let block = try #require(text.between("<script type=\"application/ld+json\">", "</script>"))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    ("meetings/third-lake-ohrid-forum-2025-06-11/", "Event"), ("people/arta-dibra/", "Person"),
    ("countries/albania/", "Country"), ("organizations/seecp/", "Organization"),
    ("places/ohrid/", "Place"), ("agreements/lake-watch-protocol/", "CreativeWork"),
    ("documents/third-ohrid-forum-2025-06-12/", "NewsArticle"),
    ("series/lake-ohrid-forum/", "EventSeries"),
  ])
  func `says of a page what it is about`(page: String, type: String) async throws {
    let data = try await data(page)
    #expect(data["@context"] as? String == "https://schema.org")
    #expect(data["@type"] as? String == type)
    #expect((data["name"] ?? data["headline"]) is String)
  }

  @Test func `says of a meeting when, where and with whom it is`() async throws {
    let data = try await data("meetings/third-lake-ohrid-forum-2025-06-11/")
    #expect(data["startDate"] as? String == "2025-06-11")
    #expect(data["endDate"] as? String == "2025-06-12")
    #expect(data["eventStatus"] as? String == "https://schema.org/EventScheduled")
    #expect((data["location"] as? [String: Any])?["name"] as? String == "Ohrid")
    #expect((data["attendee"] as? [[String: Any]])?.count == 3)
    #expect((data["subjectOf"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test(arguments: [
    (MeetingStatus.cancelled, false, "EventCancelled"), (.cancelled, true, "EventPostponed"),
    (.planned, false, "EventScheduled"),
  ])
  func `says whether a meeting is off`(status: MeetingStatus, isPostponed: Bool, word: String)
    async throws
  {
    var archive = SampleArchive.archive
    archive.meetings[0].status.value = status
    archive.meetings[0].history = [
      StatusReport(
        status: status, isPostponed: isPostponed, reported: nil, start: nil, citations: [])
    ]
    let data = try await data("meetings/\(archive.meetings[0].id)/", of: archive)
    #expect(data["eventStatus"] as? String == "https://schema.org/\(word)")
  }

  @Test func `leaves out what no document states`() async throws {
    let data = try await data("meetings/consultations-on-ferries/")
    #expect(data["startDate"] == nil && data["location"] == nil)
  }

  @Test func `can't be ended by what a source says`() async throws {
    var archive = SampleArchive.archive
    archive.meetings[0].name = "</script><script>alert(1)</script>"
    let text = try await TestSite(of: archive).text("meetings/\(archive.meetings[0].id)/")
    #expect(!text.contains("<script>"))
    #expect(text.contains("\\u003c/script>"))
  }

  @Test func `is on no list`() async throws {
    #expect(try await !TestSite().text("meetings/").contains("ld+json"))
  }
}
