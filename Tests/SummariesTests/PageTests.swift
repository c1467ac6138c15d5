import Briefing
import Testing

@testable import Summaries

@Suite struct PageTests {
  private func archive() -> SmallArchive {
    var small = SmallArchive(asOf: "2025-10-10")
    small.document("a", "2025-04-11", sentences: ["The second Bee Summit will be held in autumn."])
    small.document("b", "2025-10-10", sentences: ["The second Bee Summit was held in Split."])
    small.meeting(
      "m", "Second Bee Summit", .summit, start: "2025-10-09", place: "Split", country: "HR",
      countries: ["HR", "SI"], people: [("Ana Kovač", "President", "HR")], in: "b"
    ) {
      $0.sources.append(
        MeetingSource(
          document: Identifier("a"), isPrincipal: false, status: .planned, start: date("2025-H2"),
          sentences: [1]))
      $0.history.insert(
        StatusReport(
          status: .planned, isPostponed: false, reported: date("2025-04-11"),
          start: date("2025-H2"),
          citations: cite("a", 1)), at: 0)
      $0.conflicts = [
        Conflict(
          field: .start,
          readings: [
            Fact(
              Conflict.Reading("9 October 2025", value: "2025-10-09"), citations: cite("b", 1)),
            Fact(
              Conflict.Reading("8 October 2025", value: "2025-10-08"), citations: cite("a", 1)),
          ])
      ]
    }
    small.meeting("n", "Third Bee Summit", .summit, .planned, start: "2025-05-01", in: "a")
    small.archive.countries = [
      Country(
        id: Identifier("croatia"), code: code("HR"), name: "Croatia", documents: [Identifier("b")],
        meetings: [Identifier("m")]),
      Country(
        id: Identifier("slovenia"), code: code("SI"), name: "Slovenia",
        documents: [Identifier("b")], meetings: [Identifier("m")]),
    ]
    small.archive.people[0].meetings = [Identifier("m")]
    small.archive.people[0].documents = [Identifier("b")]
    small.archive.people[0].roles = [
      PersonRole(
        title: "President", country: code("HR"), organization: nil, isFormer: false,
        first: date("2025-10-10"), last: date("2025-10-10"), citations: cite("b", 1))
    ]
    return small
  }

  @Test(arguments: [
    (AgreementStatus.mentioned, "The Bee Accord is mentioned in a document of 10 October 2025."),
    (.signed, "The Bee Accord was signed, according to a document of 10 October 2025."),
  ])
  func `says how far a paper has come`(status: AgreementStatus, words: String) {
    var small = archive()
    var paper = Agreement(id: Identifier("accord"), name: "Bee Accord", status: status)
    paper.timeline = [
      AgreementStep(
        status: status, date: nil, document: Identifier("b"), citations: cite("b", 1))
    ]
    small.archive.agreements = [paper]
    let text = small.summarizer.text(of: .agreement(paper.id))
    #expect(text.plain.hasPrefix(words))
  }

  @Test(arguments: [
    ("n", "is now on the page Third Bee Summit."),
    (nil, "in no document of this archive any more."),
  ])
  func `says where the subject of an address is told of now`(to: String?, words: String) {
    let text = archive().summarizer.text(
      of: Forwarding(from: .meeting(Identifier("old")), to: to.map { .meeting(Identifier($0)) }))
    #expect(text.plain.hasSuffix(words))
    #expect(text.markdown.contains("](../../meetings/n/index.html)") == (to != nil))
  }

  @Test func `lists the facts of a meeting with their sentences`() {
    let markdown = archive().summarizer.text(of: .meeting(Identifier("m"))).markdown
    let mark = "\u{A0}[1.1](../../documents/b/index.html#s1)"
    #expect(
      markdown.contains(
        """
        ## What is known

        - Kind: summit\(mark)
        - Date: 9 October 2025\(mark)
        - Place: [Split](../../places/split/index.html)\(mark)
        - Country: [Croatia](../../countries/croatia/index.html)\(mark)
        - Status: held\(mark)
        - Countries:
          - [Croatia](../../countries/croatia/index.html)\(mark)
          - [Slovenia](../../countries/slovenia/index.html)\(mark)

        """))
    #expect(
      markdown.contains(
        "## Relations\n\n- [Croatia and Slovenia](../../relations/croatia-and-slovenia/index.html)\n"
      ))
    #expect(
      markdown.contains(
        "- [Ana Kovač](../../people/ana-kovač/index.html): President, Croatia\(mark)"))
    #expect(
      markdown.contains(
        "## How it was reported\n\n- 11 April 2025: planned for the second half of 2025\u{A0}[2.1]")
    )
    #expect(markdown.contains("- no date stated: held on 9 October 2025\(mark)"))
    #expect(markdown.contains("- First day: 8 October 2025\u{A0}[2.1]"))
    #expect(
      markdown.contains(
        "1. [Title of b](../../documents/b/index.html): 10 October 2025, reports it\n2. "))
  }

  @Test func `says of a meeting what no document states`() {
    let markdown = archive().summarizer.text(of: .meeting(Identifier("n"))).markdown
    #expect(markdown.contains("- Place: not stated\n"))
    #expect(markdown.contains("- Status: planned, no report in this archive\u{A0}[1.1]"))
  }

  @Test func `introduces a person by the office`() {
    let text = archive().summarizer.text(of: .person(Identifier("ana-kovač")))
    #expect(
      text.plain
        == "Ana Kovač, President of Croatia, is named in one document of 10 October 2025. "
        + "The archive has one meeting in which Ana Kovač takes part. "
        + "The second Bee Summit was held in Split on 9 October 2025.")
    #expect(
      text.markdown.contains(
        "- President, [Croatia](../../countries/croatia/index.html): 10 October 2025\u{A0}[1.1]"))
  }

  @Test(arguments: [
    (["2025-01-01"], "one document of 1 January 2025"), ([nil], "one document, undated"),
    (["2025-01-01", "2025-01-01"], "two documents of 1 January 2025"),
    (["2025-01-01", "2025-03"], "two documents, from 1 January 2025 to March 2025"),
    (["2025-01-01", nil], "two documents, one of 1 January 2025 and one undated"),
    (
      ["2025-01-01", nil, "2025-03", nil],
      "four documents, two from 1 January 2025 to March 2025 and two undated"
    ), ([nil, nil], "two documents, all undated"), ([], "no documents"),
  ])
  func `tells undated documents from dated ones`(dates: [String?], words: String) {
    var small = SmallArchive()
    for (number, date) in dates.enumerated() {
      small.document("d\(number)", date, sentences: ["X."])
    }
    let ids = small.archive.documents.map(\.id)
    let statement = Presence(index: small.index).documents("croatia", ids, citing: [])
    #expect(statement.plain == "Croatia is named in \(words).")
  }

  @Test func `numbers the sources of a page by the documents that it lists, then those it cites`() {
    var small = archive()
    small.archive.people[0].documents = [Identifier("a"), Identifier("b")]
    let listed = small.summarizer.text(of: .person(Identifier("ana-kovač")))
    #expect(listed.sources.map(\.slug) == ["a", "b"])
    #expect(listed.markdown.contains("## Documents\n\n1. [Title of a]"))
    #expect(!listed.markdown.contains("## Sources"))
    #expect(listed.summary.contains("[2.1](../../documents/b/index.html#s1)"))
    small.archive.people[0].documents = [Identifier("a")]
    let cited = small.summarizer.text(of: .person(Identifier("ana-kovač")))
    #expect(cited.sources.map(\.slug) == ["a", "b"])
    #expect(
      cited.markdown.hasSuffix(
        "## Sources\n\n2. [Title of b](../../documents/b/index.html): 10 October 2025\n"))
  }

  @Test func `tells what lies ahead from what nobody has reported`() {
    let text = archive().summarizer.text(of: .ahead)
    #expect(text.plain.contains("and reported by no document of this archive."))
    #expect(
      text.markdown.contains(
        "## No report in this archive\n\n- [Third Bee Summit](../meetings/n/index.html): summit, 1 May 2025, "
          + "no place stated, planned, no report in this archive\n"))
  }

  @Test func `tells of two countries the meetings they share`() {
    let text = archive().summarizer.text(
      of: .relation(Identifier("croatia"), Identifier("slovenia")))
    #expect(text.plain.hasPrefix("Croatia and Slovenia meet at one meeting of this archive."))
    #expect(text.markdown.contains("## The two alone\n\n- [Second Bee Summit]"))
  }

  @Test func `has a text for every page, one sentence a line, in words only`() {
    let small = archive()
    let summarizer = small.summarizer
    let pages: [PageAddress] = [
      .home, .meetings, .part(.meetings, .year(2025)), .meeting(Identifier("m")),
      .allSeries, .countries, .country(Identifier("croatia")), .relations, .organizations, .people,
      .person(Identifier("ana-kovač")), .places, .place(Identifier("split")), .agreements,
      .documents,
      .part(.documents, .year(2025)), .document(Identifier("a")), .timeline, .ahead,
      .about,
    ]
    for page in pages {
      let text = summarizer.text(of: page)
      #expect(text.markdown.hasPrefix("# "), "\(page)")
      #expect(!text.plain.isEmpty && !text.plain.contains("]("), "\(page)")
      #expect(text.markdown.hasSuffix("\n") && !text.markdown.hasSuffix("\n\n"), "\(page)")
    }
  }

  @Test func `has no text for what the archive does not hold`() {
    let summarizer = archive().summarizer
    #expect(summarizer.text(of: .meeting(Identifier("nowhere"))).markdown.isEmpty)
    #expect(summarizer.text(of: .part(.meetings, .undated)).markdown.isEmpty)
    #expect(
      summarizer.text(of: .part(.country(Identifier("croatia")), .year(2025))).markdown.isEmpty)
  }

  @Test func `shows markup in a source as the letters it is made of`() {
    var small = SmallArchive()
    small.document(
      "a",
      sentences: [
        "Ministers agreed on <script>alert(1)</script> and on [bees](javascript:alert(2)) in *Split* today."
      ])
    small.meeting("m", "<b>Second</b> summit [of](x) bees", .summit, start: "2025-10-09")
    let text = small.summarizer.text(of: .document(Identifier("a")))
    let rendered = html(text.markdown)
    #expect(!rendered.contains("<script") && !rendered.contains("<b>"))
    #expect(!rendered.contains("href=\"javascript") && !rendered.contains("href=\"x\""))
    #expect(rendered.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }
}
