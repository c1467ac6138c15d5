import Site
import Testing

/// What a change of the sources does to a site that is there already.
@Suite struct ChangeTests {
  @Test func `removes the pages of a source that is gone, and nothing else`() async throws {
    let folder = try TemporaryFolder(Dispatches.three)
    try await publish(folder)
    let before = try folder.files(in: "public")
    try folder.remove("seeds/talks.txt")
    let report = try await publish(folder)
    let after = try folder.files(in: "public")
    let pages = [
      "countries/kenya", "countries/norway", "documents/talks",
      "meetings/talks-kenya-norway-2025-07-02", "people/daniel-mwangi", "people/ingrid-solheim",
      "places/nairobi", "relations/kenya-and-norway",
    ]
    let news = ["countries/kenya", "countries/norway"].flatMap {
      ["\($0)/calendar.ics", "\($0)/feed.xml"]
    }
    // Letters with which no other name begins, no other word of the index.
    let letters = ["d", "i", "k", "t"].map { "search/\($0)" }
    let index = ["d", "i", "t"].map { "search/index/\($0).txt" }
    let removed =
      (pages + letters).flatMap { ["\($0)/index.html", "\($0)/index.md"] } + news
      + ["meetings/talks-kenya-norway-2025-07-02/calendar.ics"] + index
    #expect(report.removed == removed.sorted())
    #expect(Set(before.keys).subtracting(after.keys) == Set(report.removed))
    #expect(Set(after.keys).isSubset(of: before.keys))
    // Lists forget it; pages of other subjects stay as they are.
    let changed = after.keys.filter { after[$0] != before[$0] }
    #expect(Set(changed).subtracting(["manifest.txt"]) == Set(report.written))
    for page in ["meetings/fourth-lakes-summit", "documents/summit", "countries/greece"] {
      #expect(!changed.contains("\(page)/index.html"))
    }
    #expect(changed.contains("countries/index.html"))
    #expect(changed.contains("data/meetings.ndjson"))
  }

  @Test func `adds the pages of a new source, and comes back to the same site without it`()
    async throws
  {
    let folder = try TemporaryFolder(Dispatches.three)
    try folder.remove("seeds/talks.txt")
    try await publish(folder)
    let before = try folder.files(in: "public")
    try folder.write(Dispatches.talks, to: "seeds/talks.txt")
    let report = try await publish(folder)
    #expect(report.written.contains("meetings/talks-kenya-norway-2025-07-02/index.html"))
    #expect(report.removed == [])
    try folder.remove("seeds/talks.txt")
    try await publish(folder)
    #expect(try folder.files(in: "public") == before)
  }

  @Test func `leaves files of others where they are`() async throws {
    let others = [
      "CNAME": "example.org", ".nojekyll": "", "notes/mine.txt": "Mine.",
      "documents/talks/letter.pdf": "%PDF", "people/.keep": "",
    ]
    let folder = try TemporaryFolder(Dispatches.three)
    try await publish(folder)
    for (name, text) in others { try folder.write(text, to: "public/\(name)") }
    try folder.remove("seeds/talks.txt")
    try await publish(folder)
    for (name, text) in others {
      #expect(try folder.text(of: "public/\(name)") == text)
    }
    #expect(try folder.files(in: "public")["documents/talks/index.html"] == nil)
  }

  @Test func `keeps an address when a later document says more`() async throws {
    let folder = try TemporaryFolder(["seeds/announcement.txt": Dispatches.announcement])
    try await publish(folder)
    let before = try folder.files(in: "public")
    try folder.write(Dispatches.summit, to: "seeds/summit.txt")
    try folder.write(
      """
      ATHENS, 12 May 2026 – The Fifth Lakes Summit was held in Athens on 11 May 2026. Foreign \
      Minister of Greece Nikos Vellas took part.
      """, to: "seeds/report.txt")
    let report = try await publish(folder)
    #expect(report.removed == [])
    let page = "meetings/fifth-lakes-summit/index.md"
    #expect(before[page] != nil)
    #expect(try folder.text(of: "public/\(page)").contains("was held in [Athens]"))
  }

  @discardableResult
  private func publish(_ folder: TemporaryFolder) async throws -> PublishReport {
    let archive = Library.archive(of: try Library.findings(in: folder, "seeds"))
    let files = try await Library.site(of: archive).sorted { $0.key < $1.key }
      .map { SiteFile(path: $0.key, bytes: $0.value) }
    let report = try await SiteFolder(at: folder.path("public")).publish(files)
    return withExtendedLifetime(folder) { report }
  }
}
