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
            Fact("9 October 2025", citations: cite("b", 1)),
            Fact("8 October 2025", citations: cite("a", 1)),
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

  @Test func `lists the facts of a meeting with their sentences`() {
    let markdown = archive().summarizer.text(of: .meeting(Identifier("m"))).markdown
    #expect(markdown.contains("- Date: 9 October 2025 [1.1](../../documents/b/index.html#s1)\n"))
    #expect(
      markdown.contains(
        "- [Ana Kovač](../../people/ana-kovač/index.html): President, Croatia [1.1]"))
    #expect(
      markdown.contains("## History\n\n- 11 April 2025: planned for the second half of 2025 [2.1]"))
    #expect(markdown.contains("- No date: held on 9 October 2025 [1.1]"))
    #expect(markdown.contains("- First day: 8 October 2025 [2.1]"))
    #expect(
      markdown.contains(
        "1. [Title of b](../../documents/b/index.html): 10 October 2025, reports it, held\n2. "))
  }

  @Test func `introduces a person by the office`() {
    let text = archive().summarizer.text(of: .person(Identifier("ana-kovač")))
    #expect(
      text.plain
        == "Ana Kovač, President of Croatia, is named in one document of 10 October 2025. "
        + "The archive has one meeting in which Ana Kovač takes part. "
        + "The second Bee Summit was held in Split on 9 October 2025.")
    #expect(text.markdown.contains("- President of Croatia: 10 October 2025 [§1]"))
  }

  @Test func `tells what lies ahead from what nobody has reported`() {
    let text = archive().summarizer.text(of: .ahead)
    #expect(text.plain.contains("reported by no document: one meeting."))
    #expect(
      text.markdown.contains(
        "## No report in this archive\n\n- [Third Bee Summit](../meetings/n/index.html)"))
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
      .home, .meetings, .meetingsOfYear(2025), .meetingsWithoutDate, .meeting(Identifier("m")),
      .allSeries, .countries, .country(Identifier("croatia")), .relations, .organizations, .people,
      .person(Identifier("ana-kovač")), .places, .place(Identifier("split")), .agreements,
      .documents,
      .documentsOfYear(2025), .documentsWithoutDate, .document(Identifier("a")), .timeline, .ahead,
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
    #expect(archive().summarizer.text(of: .meeting(Identifier("nowhere"))).markdown.isEmpty)
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
