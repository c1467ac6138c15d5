import Briefing
import Samples
import Testing

@testable import Site

struct FeedTests {
  private let whole = SiteOptions(title: "Lake Dispatches", baseURL: "https://a.example/lakes")

  @Test func `tells what is new, the meeting spoken of last first`() async throws {
    let feed = try await TestSite(options: whole).text("feed.xml")
    #expect(feed.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns="))
    #expect(feed.contains("<title>Lake Dispatches</title>"))
    #expect(feed.contains("<id>https://a.example/lakes/feed.xml</id>"))
    #expect(
      feed.contains(
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://a.example/lakes/feed.xml\"/>"
      ))
    let times = feed.split(separator: "<updated>").dropFirst().map { String($0.prefix(20)) }
    #expect(times.count > 2)
    #expect(times.dropFirst() == ArraySlice(times.dropFirst().sorted(by: >)))
    #expect(times[0] == times[1])
  }

  @Test func `names an entry by its page and dates it by the documents that speak of it`()
    async throws
  {
    let feed = try await TestSite(options: whole).text("feed.xml")
    let page = "meetings/third-lake-ohrid-forum-2025-06-11/"
    let entry = try #require(
      feed.split(separator: "<entry>").first {
        $0.contains("<id>https://a.example/lakes/\(page)</id>")
      })
    #expect(entry.contains("<published>2025-03-03T00:00:00Z</published>"))
    #expect(entry.contains("<updated>2025-06-12T00:00:00Z</updated>"))
    #expect(entry.contains("<category term=\"ministerial\"/>"))
    #expect(entry.contains("<summary>Words of \(page).</summary>"))
  }

  @Test func `leads to pages beside it where it is not known where the site will live`()
    async throws
  {
    let feed = try await TestSite().text("countries/albania/feed.xml")
    #expect(feed.contains("href=\"../../meetings/third-lake-ohrid-forum-2025-06-11/index.html\""))
    #expect(
      feed.contains(
        "<id>tag:briefgen.invalid,2025:/meetings/third-lake-ohrid-forum-2025-06-11/</id>"))
    #expect(!feed.contains("rel=\"self\""))
  }

  @Test(arguments: [
    ("countries/albania/", "feed.xml"), ("people/arta-dibra/", "../../feed.xml"), ("", "feed.xml"),
  ])
  func `leads from a page to its feed, else to that of all`(page: String, feed: String) async throws
  {
    #expect(
      try await TestSite().text(page).contains(
        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\(feed)\""))
  }

  @Test func `has no feed for what has no meeting`() async throws {
    var archive = SampleArchive.archive
    archive.countries = [Country(id: Identifier("italy"), code: code("IT"), name: "Italy")]
    archive.meetings = []
    let paths = try await TestSite(of: Archive(countries: archive.countries)).paths
    #expect(paths.contains("feed.xml"))
    #expect(!paths.contains("countries/italy/feed.xml"))
  }

  @Test func `escapes what a source says, and leaves out what XML can't have`() {
    let feed = AtomFeed(
      title: "A <b> & \u{1}c", page: .home,
      entries: [
        .init(
          page: .home, title: "\"x\"\n]]>", published: Day(number: 0), updated: Day(number: 0),
          summary: "<script>", category: "talks")
      ])
    let text = String(decoding: feed.file(options: SiteOptions()).bytes, as: UTF8.self)
    #expect(text.contains("<title>A &lt;b&gt; &amp; c</title>"))
    #expect(text.contains("<title>&quot;x&quot; ]]&gt;</title>"))
    #expect(!text.contains("]]>") && !text.contains("<script>"))
  }
}
