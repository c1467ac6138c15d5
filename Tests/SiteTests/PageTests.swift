import Briefing
import Testing

@testable import Site

struct PageTests {
  @Test(arguments: [
    ("meetings/third-lake-ohrid-forum-2025-06-11/", "meeting.html"),
    ("documents/third-ohrid-forum-2025-06-12/", "document.html"),
    ("people/goran-stefov/", "person.html"), ("countries/albania/", "country.html"),
    ("series/lake-ohrid-forum/", "series.html"), ("ahead/", "ahead.html"), ("", "home.html"),
  ])
  func `makes the pages it is known to make`(path: String, golden: String) async throws {
    try expectGolden(try await TestSite().text(path), golden)
  }

  @Test func `has every page beside its words`() async throws {
    let site = try await TestSite()
    // A server shows it for pages that are not there.
    for page in site.pages where page.path != "404.html" {
      let words = String(page.path.dropLast("html".count)) + "md"
      #expect(site.paths.contains(words))
    }
    #expect(site.pages.count == 60)
    #expect(try site.text("people/index.md") == "# people/\n")
  }

  @Test func `shows the summary as rendered Markdown`() async throws {
    let page = try await TestSite().text("people/arta-dibra/")
    #expect(page.contains("<p>Words <em>of</em> <code>people/arta-dibra/</code>.</p>"))
  }

  @Test(arguments: [
    // A date a document leaves the year out of.
    ("documents/forum-announced-2025-03-03/", "3 March 2025</time> <span class=\"sign\">inferred"),
    // A country worked out from the place.
    (
      "meetings/third-lake-ohrid-forum-2025-06-11/",
      "North Macedonia</a> <span class=\"sign\">inferred</span>"
    ),
    // What no document says.
    ("meetings/first-lake-ohrid-forum-2021/", "<dt>Place</dt><dd class=\"unstated\">not stated"),
    ("meetings/consultations-on-ferries/", "<dt>Date</dt><dd class=\"unstated\">not stated"),
    ("documents/note-on-ferries/", "<dt>Published</dt><dd class=\"unstated\">not stated"),
    // A title the text has not.
    ("documents/note-on-ferries/", "title made from the text"),
    // Days that have passed without a report.
    ("meetings/ferry-commission-2025-07/", "no report in this archive"),
    ("ahead/", "no report in this archive"), ("timeline/", "planned, no report in this archive"),
    // A number that no document has.
    ("series/lake-ohrid-forum/", "<td class=\"ordinal\">2nd</td>\n<td class=\"unstated\""),
    // Two readings.
    ("meetings/third-lake-ohrid-forum-2025-06-11/", "<dt>Place</dt><dd>Ohrid&#8288;<sup"),
    ("about/", "<a href=\"../meetings/third-lake-ohrid-forum-2025-06-11/index.html\">"),
    // Dates that are no days.
    ("meetings/first-lake-ohrid-forum-2021/", "<dd>second half of 2021&#8288;<sup"),
    ("timeline/", "<time datetime=\"2025-06-11\">11–12 June 2025</time>"),
    // Furniture.
    ("documents/third-ohrid-forum-2025-06-12/", "<li id=\"s17\">Share | Tweet | Print</li>"),
    ("documents/third-ohrid-forum-2025-06-12/", "<li id=\"s18\">///LNA, 12 June 2025</li>"),
  ])
  func `shows what is inferred, unknown or doubtful`(path: String, words: String) async throws {
    let page = try await TestSite().text(path)
    #expect(page.contains(words))
  }

  @Test(arguments: [
    ("meetings/third-lake-ohrid-forum-2025-06-11/", "no report in this archive"),
    ("meetings/fourth-lake-ohrid-forum-2026/", "no report in this archive"),
    ("meetings/third-lake-ohrid-forum-2025-06-11/", "<dt>Date</dt>"),
    ("documents/third-ohrid-forum-2025-06-12/", "title made from the text"),
    ("people/arta-dibra/", "<span class=\"sign\">inferred"),
    ("series/lake-ohrid-forum/", "<td class=\"ordinal\">5th"),
    ("documents/note-on-ferries/", "Left out of the text"),
  ])
  func `does not show what is not so`(path: String, words: String) async throws {
    let page = try await TestSite().text(path)
    #expect(!page.contains(words))
  }

  @Test func `leads from a fact to the sentence that states it`() async throws {
    let site = try await TestSite()
    let meeting = try site.text("meetings/third-lake-ohrid-forum-2025-06-11/")
    #expect(
      meeting.contains(
        """
        <dt>First day</dt><dd><time datetime="2025-06-11">11 June 2025</time>&#8288;<sup class="cite">\
        <a href="../../documents/third-ohrid-forum-2025-06-12/index.html#s4" \
        title="The foreign ministers of Albania
        """))
    let document = try site.text("documents/third-ohrid-forum-2025-06-12/")
    #expect(document.contains("<span id=\"s4\">The foreign ministers of <a href="))
  }

  @Test func `puts the meetings of two countries alone before those with others`() async throws {
    let page = try await TestSite().text("relations/albania-and-north-macedonia/")
    let alone = try #require(page.firstRange(of: "Visit of Goran Stefov"))
    let others = try #require(page.firstRange(of: "Third Lake Ohrid Forum"))
    #expect(alone.lowerBound < others.lowerBound)
    #expect(page.contains("lake-watch-protocol"))
  }

  @Test func `has a page for every two countries that met, and for no others`() async throws {
    let relations = try await TestSite().pages.map(\.path).filter { $0.hasPrefix("relations/") }
    #expect(
      relations.sorted() == [
        "relations/albania-and-greece/index.html",
        "relations/albania-and-north-macedonia/index.html",
        "relations/greece-and-north-macedonia/index.html", "relations/index.html",
      ])
  }

  @Test func `cuts lists by year`() async throws {
    let site = try await TestSite()
    #expect(try site.text("meetings/").contains("<a href=\"../meetings/2025/index.html\">2025</a>"))
    let year = try site.text("meetings/2025/")
    #expect(year.contains("Third Lake Ohrid Forum"))
    #expect(!year.contains("Fourth Lake Ohrid Forum"))
    #expect(try site.text("meetings/undated/").contains("Consultations on ferries"))
    #expect(try site.text("documents/undated/").contains("First Lake Ohrid Forum"))
  }

  @Test func `has nothing in its head and foot that depends on the archive`() async throws {
    let full = try await TestSite().text("about/")
    let empty = try await TestSite(of: Archive()).text("about/")
    for (start, end) in [("<body>", "<main"), ("</main>", "</html>"), ("<head>", "</head>")] {
      #expect(full.between(start, end) == empty.between(start, end))
    }
  }

  @Test func `makes a whole site of an empty archive`() async throws {
    let site = try await TestSite(of: Archive())
    #expect(site.pages.count == 15)
    #expect(try site.text("people/").contains("The archive has none."))
  }
}
