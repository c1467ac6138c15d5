import Briefing
import Samples
import Summaries
import Testing

@testable import Site

/// Lists of any length stay pages of a bounded size, whose addresses stay.
struct LongListTests {
  /// The page of every kind of subject that has all the meetings of an archive.
  private static let subjects = [
    "countries/albania/", "organizations/ferry-office/", "people/arta-dibra/", "places/tirana/",
    "relations/albania-and-greece/", "series/ferry-talks/",
  ]

  private func pages(_ site: TestSite, under folder: String) -> [String] {
    site.paths.filter { $0.hasPrefix(folder) && $0.hasSuffix("index.html") }
      .map { String($0.dropFirst(folder.count).dropLast("index.html".count)) }.sorted()
  }

  /// The site with its real words.
  private func site(of archive: Archive) async throws -> TestSite {
    TestSite(
      files: try await SiteBuilder(options: SiteOptions(title: "Ferries")).files(
        for: archive, countries: SampleArchive.profiles))
  }

  /// The names of meetings and documents that stand on a page as links.
  private func names(on page: String) -> Set<String> {
    let parts = page.utf8.split(separator: UInt8(ascii: ">"))
    return Set(parts.map { String(decoding: $0.prefix { $0 != UInt8(ascii: "<") }, as: UTF8.self) })
  }

  @Test func `shows a short list whole`() async throws {
    let archive = LongArchive.archive(ofYears: [2024: 30, 2025: Division.mostWhole - 30])
    let site = try await TestSite(of: archive)
    for folder in Self.subjects {
      #expect(pages(site, under: folder) == [""])
      let page = try site.text(folder)
      #expect(names(on: page).isSuperset(of: archive.meetings.map(\.name)))
      #expect(!page.contains("By year"))
    }
  }

  @Test func `cuts a long list by year, and shows the latest of it`() async throws {
    let archive = LongArchive.archive(ofYears: [2023: 40, 2025: 70], undated: 3)
    let site = try await TestSite(of: archive)
    for folder in Self.subjects {
      let parts = pages(site, under: folder)
      #expect(Set(parts).isSuperset(of: ["", "2023/", "2025/", "undated/"]), "\(folder)")
      let page = try site.text(folder)
      let href = "<a href=\"../../\(folder)2023/index.html\">2023</a>"
      #expect(page.contains(href + " <span class=\"count\">40 meetings"))
      #expect(
        names(on: page).intersection(archive.meetings.map(\.name)).count == Division.mostLatest)
    }
  }

  /// Where the bars of a page lead, by what they say.
  private func bars(on page: String) throws -> [(words: String, path: String)] {
    let figure = try #require(page.between("<figure class=\"picture bars\"", "</figure>"))
    let bars = figure.matches(of: #/<a href="([^"]*)" aria-label="([^"]*)">/#)
    return bars.map { (words: String($0.output.2), path: String($0.output.1)) }
  }

  /// Nine years, of which one has nothing.
  @Test func `draws a bar for each year that leads to its page`() async throws {
    let years = [2017: 60, 2018: 40, 2019: 50, 2021: 50, 2022: 50, 2023: 40, 2024: 60, 2025: 50]
    let archive = LongArchive.archive(ofYears: years, undated: 2)
    let site = try await TestSite(of: archive)
    for folder in Self.subjects + ["meetings/"] {
      let page = try site.text(folder)
      #expect(page.contains("assets/pictures.css"))
      #expect(page.contains("aria-label=\"400 meetings from 2017 to 2025 on a line of time\""))
      let bars = try bars(on: page)
      let top = String(repeating: "../", count: folder.count { $0 == "/" })
      #expect(
        bars.map(\.path) == years.keys.sorted().map { top + folder + "\($0)/index.html" })
      #expect(bars.map(\.words) == years.sorted { $0.key < $1.key }.map { "\($0), \($1) meetings" })
      let marks = page.matches(of: #/<text class="mark"[^>]*>([0-9]+)</#).map { $0.output.1 }
      #expect(marks == (2017...2025).map { Substring(String($0)) })
    }
    // Its list is whole: the years are its own.
    let timeline = try bars(on: try site.text("timeline/"))
    #expect(timeline.map(\.path) == years.keys.sorted().map { "#y\($0)" })
  }

  @Test func `draws the months of a year`() async throws {
    let archive = LongArchive.archive(ofYears: [2023: Division.mostOfPart + 20, 2024: 160])
    let site = try await TestSite(of: archive)
    for folder in Self.subjects + ["meetings/"] {
      let months = try bars(on: try site.text(folder + "2023/"))
      let top = String(repeating: "../", count: folder.count { $0 == "/" } + 1)
      #expect(
        months.map(\.path)
          == (1...12).map { top + folder + "2023/\($0 < 10 ? "0" : "")\($0)/index.html" })
      #expect(months.first?.words == "January 2023, 35 meetings")
      // A year that is whole has them under its own headings.
      let own = try bars(on: try site.text(folder + "2024/"))
      #expect(own.count == 12)
      #expect(own.allSatisfy { $0.path.hasPrefix("#") && $0.path.hasSuffix($0.words.month) })
      // Of two years a page has bars of months, which lead to either.
      let whole = try bars(on: try site.text(folder))
      #expect(whole.count == 24)
      #expect(whole.first?.path.hasSuffix(folder + "2023/01/index.html") == true)
      #expect(whole.last?.path.contains(folder + "2024/index.html#") == true)
      let month = try site.text(folder + "2023/01/")
      #expect(!month.contains("class=\"picture"))
    }
    let timeline = try bars(on: try site.text("timeline/"))
    #expect(timeline.first?.path == "../meetings/2023/01/index.html")
    #expect(timeline.last?.path == "../meetings/2024/index.html#december")
  }

  /// A decade has no page, so its bar leads to the years.
  @Test func `draws decades that lead to the way to the years`() async throws {
    let site = try await TestSite(of: LongArchive.archive(ofYears: [1955: 60, 2025: 60]))
    for folder in Self.subjects + ["meetings/"] {
      let page = try site.text(folder)
      #expect(try bars(on: page).map(\.path) == ["#years", "#years"])
      #expect(
        try bars(on: page).map(\.words) == ["1950–1959, 60 meetings", "2020–2029, 60 meetings"])
      #expect(page.contains("<h2 id=\"years\">"))
    }
    let timeline = try bars(on: try site.text("timeline/"))
    #expect(timeline.map(\.path) == ["#y1955", "#y2025"])
  }

  /// A mark stands for a line of the page.
  @Test(arguments: [(12, "strip"), (13, "bars")])
  func `draws marks on the list of all where it shows them all`(
    count: Int, picture: String
  ) async throws {
    let archive = LongArchive.archive(ofYears: [2025: count])
    let page = try await TestSite(of: archive).text("meetings/")
    #expect(page.contains("class=\"picture \(picture)\""))
    #expect(names(on: page).intersection(archive.meetings.map(\.name)).count == 12)
  }

  @Test func `draws a mark for each where a year's meetings are few`() async throws {
    let site = try await TestSite(of: LongArchive.archive(ofYears: [2023: 40, 2025: 70]))
    for folder in Self.subjects + ["meetings/"] {
      let page = try site.text(folder + "2023/")
      #expect(page.contains("class=\"picture strip\""))
      #expect(page.matches(of: #/<circle class="held"/#).count == 40)
    }
  }

  @Test func `says in French what bars count`() async throws {
    let options = SiteOptions(title: "Bacs", language: "fr")
    let site = try await TestSite(
      of: LongArchive.archive(ofYears: [2023: 60, 2025: 70]), options: options)
    let page = try site.text("countries/albania/")
    #expect(page.contains("aria-label=\"130 rencontres de 2023 à 2025 sur une ligne du temps\""))
    #expect(try bars(on: page).map(\.words) == ["2023, 60 rencontres", "2025, 70 rencontres"])
    #expect(page.contains("Chaque barre compte ses rencontres et y mène."))
  }

  /// What stands in a page as SVG is well-formed, so that it can be taken out of it.
  @Test func `draws bars in well-formed SVG`() async throws {
    let archive = LongArchive.archive(ofYears: [2023: 60, 2024: 70])
    let page = try await TestSite(of: archive).text("countries/albania/")
    let figure = try #require(page.between("<figure class=\"picture bars\"", "<figcaption>"))
    var open: [Substring] = []
    for tag in figure.matches(of: #/<(\/?)([a-z]+)((?: [a-zA-Z-]+[0-9]?="[^"<]*")*)(\/?)>/#) {
      let (isEnd, name, isEmpty) = (tag.output.1 == "/", tag.output.2, tag.output.4 == "/")
      if isEnd { #expect(open.popLast() == name) } else if !isEmpty { open.append(name) }
    }
    // The matches are all the tags there are, less the rest of the figure's own.
    #expect(open.isEmpty || open == ["div"])
    let tags = figure.count { $0 == "<" }
    #expect(figure.matches(of: #/<\/?[a-z]+(?: [a-zA-Z-]+[0-9]?="[^"<]*")*\/?>/#).count == tags)
  }

  @Test func `cuts a year that is too long by month, and leads to everything`() async throws {
    let archive = LongArchive.archive(ofYears: [2023: Division.mostOfPart + 12, 2025: 40])
    let site = try await TestSite(of: archive)
    let months = (1...12).map { "2023/\($0 < 10 ? "0" : "")\($0)/" }
    for folder in Self.subjects + ["meetings/", "documents/"] {
      let parts = pages(site, under: folder).filter { !$0.isEmpty && !$0.contains("-") }
      #expect(parts == (["2023/", "2025/"] + months).sorted(), "\(folder)")
      let year = try site.text(folder + "2023/")
      #expect(year.contains("By month"))
      #expect(year.contains("index.html\">October</a>"))
      let shown = Set(try (months + ["2025/"]).flatMap { names(on: try site.text(folder + $0)) })
      if folder != "documents/" { #expect(shown.isSuperset(of: archive.meetings.map(\.name))) }
      if !["meetings", "relations", "series"].contains(where: folder.hasPrefix) {
        #expect(shown.isSuperset(of: archive.documents.map(\.title)))
      }
    }
  }

  @Test func `cuts meetings without a date by when they were first told of`() async throws {
    let archive = LongArchive.archive(ofYears: [2025: 10], undated: Division.mostOfPart + 1)
    let site = try await TestSite(of: archive)
    let page = try site.text("meetings/undated/")
    #expect(page.contains("By first mention"))
    #expect(page.contains("<a href=\"../../meetings/undated/2020/index.html\">2020</a>"))
    let part = try await self.site(of: archive).text("meetings/undated/2020/index.md")
    #expect(part.hasPrefix("# Meetings, No date stated, first mention 2020\n"))
  }

  @Test func `changes few pages when a document comes`() async throws {
    let before = try await site(of: LongArchive.archive(ofYears: [2023: 80, 2024: 80, 2025: 80]))
    let after = try await site(of: LongArchive.archive(ofYears: [2023: 80, 2024: 80, 2025: 81]))
    #expect(Set(after.paths).isSuperset(of: before.paths))
    let old = Dictionary(before.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let changed = after.files.filter { old[$0.path] != $0.bytes }.map(\.path)
    for folder in Self.subjects {
      let pages = changed.filter { $0.hasPrefix(folder) && $0.hasSuffix("/index.html") }
      #expect(pages.sorted() == [folder + "2025/index.html", folder + "index.html"])
    }
    #expect(!changed.contains { $0.contains("/2023/") || $0.contains("/2024/") })
  }

  @Test func `keeps the addresses of the parts when documents come`() async throws {
    let few = try await TestSite(of: LongArchive.archive(ofYears: [2019: 20, 2025: 90]))
    let many = try await TestSite(
      of: LongArchive.archive(ofYears: [2018: 60, 2019: 20, 2024: 30, 2025: 90], undated: 5))
    let parts = few.paths.filter { $0.hasSuffix("index.html") }
    #expect(parts.contains("countries/albania/2019/index.html"))
    #expect(Set(many.paths).isSuperset(of: parts))
  }

  @Test func `leads from a part to the page it is of, and to the years beside it`() async throws {
    let archive = LongArchive.archive(ofYears: [2023: 40, 2024: 10, 2025: 60])
    let page = try await TestSite(of: archive).text("countries/albania/2024/")
    #expect(page.contains("<li><a href=\"../../../countries/albania/index.html\">Albania</a></li>"))
    #expect(page.contains("<a rel=\"prev\" href=\"../../../countries/albania/2023/index.html\">"))
    #expect(page.contains("<a rel=\"next\" href=\"../../../countries/albania/2025/index.html\">"))
    #expect(page.contains("<h1>Albania, 2024</h1>"))
  }

  @Test func `keeps the words of a page in step with it`() async throws {
    let archive = LongArchive.archive(ofYears: [2023: 40, 2025: 70])
    let site = try await site(of: archive)
    let words = try site.text("countries/albania/index.md")
    #expect(
      words.contains(
        "- [2023](../../countries/albania/2023/index.html): 40 meetings, 40 documents\n"))
    let part = try site.text("countries/albania/2023/index.md")
    #expect(part.hasPrefix("# Albania, 2023\n\nHere are 40 meetings and 40 documents.\n"))
    for path in ["countries/albania/", "countries/albania/2023/"] {
      let (page, words) = (try site.text(path), try site.text(path + "index.md"))
      let shown = names(on: page)
      for meeting in archive.meetings {
        #expect(shown.contains(meeting.name) == words.contains("[\(meeting.name)]"))
      }
    }
  }

  @Test func `has every part in the site map`() async throws {
    let options = SiteOptions(title: "Ferries", baseURL: "https://ferries.example/")
    let site = try await TestSite(
      of: LongArchive.archive(ofYears: [2023: 40, 2025: 70]), options: options)
    let address = "https://ferries.example/countries/albania/2023/"
    #expect(try site.text("sitemap.xml").contains("<loc>\(address)</loc>"))
    let page = try site.text("countries/albania/2023/")
    #expect(page.contains("<link rel=\"canonical\" href=\"\(address)\">"))
  }

  @Test func `lets no page grow with the archive`() async throws {
    let small = try await TestSite(of: LongArchive.archive(ofYears: [2024: 210, 2025: 210]))
    let years = Dictionary(uniqueKeysWithValues: (2022...2025).map { ($0, 210) })
    let large = try await TestSite(of: LongArchive.archive(ofYears: years))
    let sizes = Dictionary(small.pages.map { ($0.path, $0.bytes.count) }) { first, _ in first }
    for page in large.pages {
      // A line for each of two more years.
      if let size = sizes[page.path] { #expect(page.bytes.count < size + 2_000, "\(page.path)") }
    }
  }
}

extension String {
  /// `october` of `October 2025, 14 meetings`.
  fileprivate var month: String { prefix { $0 != " " }.lowercased() }
}
