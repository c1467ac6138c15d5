import Briefing
import Intake
import Testing

@Suite struct PageTests {
  private static let article = """
    <article><h1>Ministers of Norway and Kenya Hold Talks</h1>
    <p class=lead>Norwegian Foreign Minister Ingrid Solheim &amp; Kenyan Foreign Minister Daniel \
    Mwangi held talks in Nairobi on 2 July 2025.</p>
    <p>They spoke of trade, of the ports on the coast and of the students who want to study in the \
    other country. A plan for the ports is to be ready when they meet again in Oslo next year, and \
    both said that the talks had gone well. The day ended with a walk by the river, of which no \
    more is told in this invented page.</p>
    <ul><li>The first point is trade in fish.</li><li>The second is about ferries.</li></ul>
    <script>var p = "</p><p>not a word</p>";</script>
    </article>
    """

  private static func page(head: String, body: String = article) -> String {
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">\(head)</head>
    <body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
    <div class="menu"><ul><li><a href="#">Markets rally for a third day</a></li></ul></div>
    <main>\(body)<aside>Read also: Other talks</aside></main>
    <footer>© Lakes News</footer></body></html>
    """
  }

  @Test func `takes the article out of a page, and what its head says of it`() throws {
    let head = """
      <title>Ministers of Norway and Kenya Hold Talks | Lakes News</title>
      <link rel="canonical" href="https://lakesnews.example/talks?a=1&amp;b=2">
      <meta property="og:site_name" content="Lakes News">
      <meta property="article:published_time" content="2025-07-02T21:40:00+03:00">
      """
    let source = try Fixtures.source(Self.page(head: head), name: "page.html")
    #expect(
      source.frontMatter == [
        "date: 2025-07-02", "publisher: Lakes News",
        #"url: "https://lakesnews.example/talks?a=1&b=2""#,
      ])
    #expect(
      source.body == """
        # Ministers of Norway and Kenya Hold Talks

        Norwegian Foreign Minister Ingrid Solheim & Kenyan Foreign Minister Daniel Mwangi held \
        talks in Nairobi on 2 July 2025.

        They spoke of trade, of the ports on the coast and of the students who want to study in \
        the other country. A plan for the ports is to be ready when they meet again in Oslo next \
        year, and both said that the talks had gone well. The day ended with a walk by the river, \
        of which no more is told in this invented page.

        - The first point is trade in fish.

        - The second is about ferries.

        """)
    #expect(source.proposedName == "2025-07-02-ministers-of-norway-and-kenya-hold-talks.md")
    #expect(source.document.sentences.count == 7)
  }

  @Test func `believes JSON-LD before the rest of the head`() throws {
    let head = """
      <meta property="og:site_name" content="A portal"><meta name="date" content="2020-01-01">
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
      {"@type": ["NewsArticle"], "headline": "Talks", "datePublished": "2025-07-02",
       "publisher": {"@type": "Organization", "name": "Lakes News Agency"}}]}</script>
      """
    let source = try Fixtures.source(Self.page(head: head))
    #expect(source.frontMatter == ["date: 2025-07-02", "publisher: Lakes News Agency"])
  }

  @Test(arguments: [
    "<script type=\"application/ld+json\">{broken", "<meta property=og:title>",
    "<meta content='never' name=date>", "<title>", "<!-- ",
    "<link rel=canonical href='javascript:1'>",
  ])
  func `makes do with a head that is broken`(head: String) throws {
    let page = Self.page(head: "").replacing("<head>", with: "<head>" + head)
    let source = try? Fixtures.source(page, name: "page.html")
    #expect(source?.text.contains("javascript") != true)
    #expect(source == nil || source?.document.sentences.isEmpty == false)
  }

  @Test func `reads a page in an old encoding by what it says of it`() throws {
    // "Переговоры" in Windows-1251, as the headline.
    let word: [UInt8] = [0xCF, 0xE5, 0xF0, 0xE5, 0xE3, 0xEE, 0xE2, 0xEE, 0xF0, 0xFB]
    let start =
      "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">"
    let page =
      Array("\(start)</head><body><h1>".utf8) + word
      + Array("</h1><p>The ministers of both countries met and spoke.</p></body></html>".utf8)
    let source = try Fixtures.source(page, name: "page.htm")
    #expect(source.body.hasPrefix("# Переговоры\n"))
  }

  @Test func `says that a page has no text`() {
    #expect {
      try Fixtures.source("<html><body><script>let a</script></body></html>", name: "p.html")
    } throws: { "\($0)".hasPrefix("p.html: error: it has no text") }
  }

  @Test(
    .timeLimit(.minutes(30)), arguments: ["<article>", "<script>", "<!--", "<a b=\"", "<p ", "&#"])
  func `reads what is made to be slow in time`(piece: String) {
    let page = "<html>" + String(repeating: piece, count: 20_000)
    _ = try? Fixtures.source(page, name: "slow.html")
  }
}
