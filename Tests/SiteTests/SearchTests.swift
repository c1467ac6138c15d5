import Briefing
import Samples
import Testing

@testable import Site

struct SearchTests {
  private var folding: SearchFolding {
    let table = TemplateFolder().assets.first { $0.path == SearchFolding.table }
    return SearchFolding(String(decoding: table?.bytes ?? [], as: UTF8.self))
  }

  @Test(arguments: [
    ("Kovač", "Kovac"), ("Zhumadilov", "Jumadilov"),
    ("Töleubaev", "Toleubayev"),
    ("Yerkin", "Erkin"), ("Mirziyoyev", "Mirzioev"), ("Qasym", "Kasim"), ("Kyrgyz", "Kirgiz"),
    ("Khatib", "Hatib"), ("Müller", "Mueller"), ("Tashkent", "TASHKENT"), ("N'Djamena", "Ndjamena"),
    ("Wien", "Vien"), ("Łódź", "Lodz"),
  ])
  func `takes spellings of one name for one`(one: String, other: String) {
    #expect(folding.keys(of: one) == folding.keys(of: other))
  }

  @Test(arguments: [("Kovač", "Novak"), ("Mali", "Malta"), ("1990", "190"), ("Iran", "Iraq")])
  func `tells names apart`(one: String, other: String) {
    #expect(folding.keys(of: one) != folding.keys(of: other))
  }

  @Test func `parts a text at what is no letter or digit`() {
    #expect(folding.keys(of: "G7-lakes’ talks, 2025") == ["g7", "lakes", "talks", "2025"])
    #expect(folding.keys(of: " – ") == [])
  }

  private func index(
    _ entries: [SearchEntry], plain: [PageAddress: String] = [:]
  ) -> SearchIndex {
    SearchIndex(entries, by: folding, plain: plain)
  }

  private func entry(_ name: String, _ slug: String, year: Int? = nil) -> SearchEntry {
    SearchEntry(kind: .meeting, page: .meeting(Identifier(slug)), name: name, year: year)
  }

  @Test func `has a sorted line for each word that finds a page`() throws {
    let index = index([
      SearchEntry(
        kind: .person, page: .person(Identifier("ana-kovac")), name: "Ana Kovač",
        otherNames: ["A. Kovac"], countries: [code("HR")])
    ])
    #expect(index.parts.map(\.letters) == ["a", "k"])
    #expect(index.parts[0].lines == ["ana\tperson\t\tHR\tpeople/ana-kovac/\tAna Kovač"])
    #expect(index.parts[1].lines.count == 1)
    #expect(
      index.files.map(\.path) == [
        "search/index/parts.txt", "search/index/a.txt", "search/index/k.txt",
      ])
    #expect(Array(index.files)[0].bytes == Array("a\nk\n".utf8))
  }

  @Test func `finds a meeting by the names in its summary, and not by its other words`() {
    let page = PageAddress.meeting(Identifier("m"))
    let index = index([entry("Talks", "m")], plain: [page: "Blaž Novak held long talks in 2025."])
    let keys = index.parts.flatMap(\.lines).map { String($0.prefix { $0 != "\t" }) }
    #expect(Set(keys) == Set(["talks", "Blaž", "Novak", "2025"].flatMap(folding.keys)))
  }

  @Test func `leaves out words that would find everything`() {
    #expect(index([entry("The end of the talks", "m")]).parts.map(\.lines.count).reduce(0, +) == 2)
  }

  @Test func `cuts what is large by one more letter, and keeps the newest of what can't be cut`()
    throws
  {
    let many = (0..<1000).map {
      entry("Lakes \(["ba", "be", "bi"][$0 % 3])\($0)", "m\($0)", year: 2000 + $0 % 30)
    }
    let index = index(many)
    for part in index.parts {
      let bytes = part.lines.reduce(0) { $0 + $1.utf8.count + 1 }
      #expect(bytes <= SearchIndex.mostBytes, "\(part.letters)")
      #expect(part.lines == part.lines.sorted())
    }
    #expect(index.parts.contains { $0.letters.count > 1 })
    let lakes = index.parts.flatMap(\.lines).filter { $0.hasPrefix("lakes\t") }
    #expect(lakes.count == SearchIndex.mostLines)
    #expect(lakes.allSatisfy { $0.contains("\t2029\t") || $0.contains("\t202") })
    #expect(index.files.allSatisfy { $0.bytes.count <= SearchIndex.mostBytes })
  }

  @Test func `moves no line for one more document`() {
    let before = [entry("Bee talks", "a"), entry("Wasp talks", "c")]
    let one = Set(index(before).parts.flatMap(\.lines))
    let other = Set(index(before + [entry("Bee summit", "b")]).parts.flatMap(\.lines))
    #expect(one.isSubset(of: other))
    #expect(other.count == one.count + 2)
  }

  @Test func `names the files of other letters by their numbers`() {
    let paths = index([entry("東京", "m")]).files.map(\.path)
    #expect(paths == ["search/index/parts.txt", "search/index/u6771.txt"])
  }

  @Test func `leads to all names by their letters without a script`() async throws {
    let site = try await TestSite()
    #expect(try site.text("search/").contains("<a href=\"../search/a/index.html\">A</a>"))
    let letter = try site.text("search/a/")
    #expect(letter.contains("<a href=\"../../people/arta-dibra/index.html\">Arta Dibra</a>"))
    #expect(letter.contains("<a href=\"../../countries/albania/index.html\">Albania</a>"))
    #expect(!letter.contains("Greece</a>"))
    #expect(
      try site.text("search/").contains(
        "<form class=\"search\" role=\"search\" data-top=\"../\">"))
  }

  @Test func `lets only its own scripts run, and only where lists are long`() async throws {
    let site = try await TestSite()
    for page in site.pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      let scripts = text.matches(of: #/<script src="([^"]*)" defer><\/script>/#).map(\.1)
      let isSearch = page.path == "search/index.html"
      #expect(text.contains("connect-src") == isSearch, "\(page.path)")
      #expect(text.contains("script-src 'self'") == !scripts.isEmpty, "\(page.path)")
      #expect(scripts.allSatisfy { $0.hasSuffix(isSearch ? "/search.js" : "/filter.js") })
      #expect(!text.contains(" style=") && !text.contains(" onclick="))
    }
  }

  @Test func `has a page for addresses that lead nowhere, which works at any address`() async throws
  {
    let page = try await TestSite(options: SiteOptions(baseURL: "https://a.example/b/")).text(
      "404.html")
    #expect(page.contains("href=\"/b/assets/style.css\""))
    #expect(
      page.contains("href=\"/b/index.html\"") && page.contains("href=\"/b/search/index.html\""))
    #expect(!page.contains("canonical") && !page.contains("index.md"))
    #expect(try await TestSite().text("404.html").contains("href=\"/assets/style.css\""))
  }
}
