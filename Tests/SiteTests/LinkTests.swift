import Briefing
import Samples
import Testing

@testable import Site

struct LinkTests {
  @Test(arguments: [
    ("a/b/index.html", "../../c/index.html", "c/index.html"), ("index.html", "c.css", "c.css"),
    ("a/b/index.html", "", "a/b/index.html"), ("a/b/index.html", "#x", "a/b/index.html#x"),
    ("a/b/index.html", "../c/", "a/c/index.html"), ("a/b/index.html", "./", "a/b/index.html"),
    ("a/b/index.html", "../../", "index.html"), ("a/index.html", "b%20c.svg", "a/b c.svg"),
    ("a/index.html", "b.html?c#d", "a/b.html#d"), ("a/index.html", "./.././b", "b"),
    ("a/index.html", "notes:-)", nil), ("a/index.html", "https://b.example/", nil),
    ("a/index.html", "mailto:a@b.example", nil), ("a/index.html", "/c", nil),
    ("a/index.html", "//b.example/", nil), ("a/index.html", "../../c", ".."),
  ])
  func `resolves a link`(file: String, link: String, target: String?) {
    let found = LinkBase(file).target(of: Array(link.utf8).span)
    let expected = target.map { target in
      let parts = target.split(separator: "#")
      let path = Fingerprint(String(parts[0]))
      return parts.count > 1 ? path.adding(fragment: Array(parts[1].utf8).span) : path
    }
    #expect(found == expected)
  }

  @Test(arguments: ["nowhere.html", "../index.html#nowhere", "../../out.html", "#s99"])
  func `refuses a site with a link that leads nowhere`(link: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("<a href=\"\(link)\">{{title}}</a>", to: "timeline.html")
    let templates = try TemplateFolder(overriddenBy: folder.path)
    let error = await #expect(throws: SiteError.self) { try await TestSite(templates: templates) }
    #expect(
      error?.description
        == "timeline/index.html: the link '\(link)' leads nowhere; mend it in the template or report it"
    )
  }

  @Test func `refuses two pages at one path`() async throws {
    let country = Country(id: Identifier("albania"), code: code("AL"), name: "Albania")
    let archive = Archive(countries: [country, country])
    let error = await #expect(throws: SiteError.self) { try await TestSite(of: archive) }
    #expect(
      error?.description.hasPrefix("countries/albania/index.html: two pages would be written here")
        == true)
  }

  @Test func `names the pages for search engines where it is known where they will live`()
    async throws
  {
    let site = try await TestSite(options: SiteOptions(baseURL: "https://a.example/b&c"))
    let map = try site.text("sitemap.xml")
    #expect(map.contains("<url><loc>https://a.example/b&amp;c/people/arta-dibra/</loc></url>"))
    #expect(try site.text("robots.txt").hasSuffix("Sitemap: https://a.example/b&c/sitemap.xml\n"))
    #expect(
      try site.text("ahead/").contains(
        "<link rel=\"canonical\" href=\"https://a.example/b&amp;c/ahead/\">"))
  }

  @Test func `has no sitemap where that is not known`() async throws {
    let site = try await TestSite()
    #expect(!site.paths.contains("sitemap.xml") && !site.paths.contains("robots.txt"))
    #expect(try !site.text("").contains("canonical"))
  }

  @Test(arguments: [
    (3, ["sitemap.xml"]), (2, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]),
    (1, ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]),
  ])
  func `parts the sitemap where it is longer than one may be`(most: Int, paths: [String]) throws {
    let pages: [PageAddress] = [.ahead, .home, .person(Identifier("arta-dibra"))]
    let files = Sitemap.files(
      of: pages, options: SiteOptions(baseURL: "https://a.example/b&c"), most: most)
    let texts = Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    #expect(files.map(\.path) == paths + ["robots.txt"])
    let robots = try #require(texts["robots.txt"])
    #expect(robots.hasSuffix("Sitemap: https://a.example/b&c/sitemap.xml\n"))
    // Every page once, in as many lists as it takes.
    let lists = paths.compactMap { texts[$0] }.filter { $0.contains("<urlset xmlns=") }
    let listed = lists.flatMap { $0.matches(of: /<url><loc>([^<]*)<\/loc><\/url>/) }
      .map { String($0.output.1) }
    #expect(
      listed == ["", "ahead/", "people/arta-dibra/"].map { "https://a.example/b&amp;c/" + $0 })
    #expect(lists.allSatisfy { $0.matches(of: /<loc>/).count <= most })
    let map = try #require(texts["sitemap.xml"])
    guard paths.count > 1 else { return }
    #expect(map.contains("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"))
    #expect(
      map.matches(of: /<sitemap><loc>([^<]*)<\/loc><\/sitemap>/).map { String($0.output.1) }
        == paths.dropLast().map { "https://a.example/b&amp;c/" + $0 })
  }

  @Test func `leads on from an address that has no subject any more`() async throws {
    let old = PageAddress.person(Identifier("a-dibra"))
    let gone = PageAddress.place(Identifier("atlantis"))
    let builder = try SiteBuilder(options: SiteOptions(baseURL: "https://a.example/"))
    let files = try await builder.files(
      for: SampleArchive.archive, countries: SampleArchive.profiles,
      leadingOn: [
        Forwarding(from: old, to: .person(Identifier("arta-dibra"))),
        Forwarding(from: gone, to: nil),
      ])
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }
    let page = try text("people/a-dibra/index.html")
    #expect(page.contains("content=\"0; url=../../people/arta-dibra/index.html\""))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://a.example/people/arta-dibra/\">"))
    #expect(
      page.contains("on the page <a href=\"../../people/arta-dibra/index.html\">Arta Dibra</a>"))
    #expect(try text("people/a-dibra/index.md").contains("Arta Dibra"))
    let last = try text("places/atlantis/index.html")
    #expect(last.contains("in no document of this archive any more"))
    #expect(!last.contains("http-equiv=\"refresh\""))
    #expect(try text("_redirects") == "/people/a-dibra/ /people/arta-dibra/ 301\n")
    #expect(try !text("sitemap.xml").contains("/a-dibra/"))
    #expect(try !text("people/index.html").contains("/a-dibra/"))
  }

  @Test func `has no list of changed addresses where none has changed`() async throws {
    #expect(try await !TestSite().paths.contains("_redirects"))
  }

  @Test func `makes the same bytes with any number of tasks`() async throws {
    let one = try await TestSite(options: SiteOptions(jobs: 1)).files
    let eight = try await TestSite(options: SiteOptions(jobs: 8)).files
    #expect(one.map(\.path) == eight.map(\.path))
    #expect(one.map(\.bytes) == eight.map(\.bytes))
  }
}
