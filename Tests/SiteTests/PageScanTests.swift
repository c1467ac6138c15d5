import Testing

@testable import Site

struct PageScanTests {
  @Test func `finds the attributes that link, and no others`() {
    let html = Array(
      """
      <p id="a" data-id="b"><a class="href" href="c" title="d">x=y href</a><img
      src='e"f' alt="">id="x" <a id=g hidden></a><!-- <a href="h"> --></p> id="h
      """.utf8)
    let found = PageScan(html).attributes.map { attribute in
      "\(attribute.kind) \(String(decoding: html[attribute.value], as: UTF8.self))"
    }
    #expect(found == ["anchor a", "link c", "link e\"f", "anchor g"])
  }

  @Test(arguments: [
    "<!doctype html><html><body><p>One<p>Two<ul><li>A<li>B</ul></body></html>",
    "<table><tr><td>1<td>2<tr><td>3</table>", "<br><img src=a><meta name='x'/>",
    "<script>if (a < b) { c = '<p>' }</script><style>a > b {}</style>",
    "<svg:path d=\"1\"/><my-box></my-box>", "<!-- <p -->", "<P></p>", "a &lt; b",
    "<a title=\"1 < 2 > 0\">x</a>",
  ])
  func `takes what HTML allows`(html: String) {
    let faults = PageScan(Array(html.utf8)).faults
    #expect(faults == [])
  }

  @Test(arguments: [
    ("<div><p>", "<div> is not closed"), ("</p>", "</p> closes nothing"),
    ("<main><section></main>", "<section> is not closed before </main>"),
    ("a < b", "a bare '<'"), ("<", "a bare '<'"), ("<p", "<p is not closed"),
    ("<!-- x", "a comment that is not closed"), ("<!doctype", "a tag that is not closed"),
    ("</div", "a tag that is not closed"),
    ("<a href=\"x>y</a>", "the value of 'href' in <a> is not closed"),
    ("<a href=\"x\"\"></a>", "a stray '\"' in <a>"),
    ("<script>", "<script> is not closed"),
  ])
  func `finds what is not well-formed`(html: String, problem: String) {
    let faults = PageScan(Array(html.utf8)).faults
    #expect(faults.first?.problem == problem)
  }

  @Test(arguments: [
    ("<main>\n<p>{{title}}</p>", "timeline/index.html:1: <main> is not closed"),
    ("\n<p>{{title}}</i>", "timeline/index.html:2: </i> closes nothing"),
    ("<p id=a>\n<p id=a>{{title}}", "timeline/index.html:2: the anchor 'a' is there already"),
  ])
  func `refuses a site with a page that is not well-formed`(
    template: String, message: String
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.write(template, to: "timeline.html")
    let templates = try TemplateFolder(overriddenBy: folder.path)
    let error = await #expect(throws: SiteError.self) { try await TestSite(templates: templates) }
    #expect(error?.description == message + "; mend it in the template or report it")
  }

  @Test func `finds the links of Markdown, and no words that look like one`() {
    let text = Array("[a](b.md) \\[c\\](d) [e\\]](f) x](g) [h\\\\](i)".utf8)
    let found = MarkdownLinks.ranges(in: text).map { String(decoding: text[$0], as: UTF8.self) }
    #expect(found == ["b.md", "f", "g", "i"])
  }
}
