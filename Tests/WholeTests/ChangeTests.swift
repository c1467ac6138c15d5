import Briefing
import Resolution
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

  /// The page of a subject, as against a list, stands two folders deep, and not under a year.
  private func isOfSubject(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 3 && parts[2] == "index.md" && parts[0] != "search"
      && parts[1] != "undated" && Int(parts[1]) == nil
  }

  /// Addresses of all that a document names.
  private func named(by document: ArchivedDocument, in archive: Archive) -> Set<String> {
    let meetings = document.meetings.compactMap { entry in
      archive.meetings.first { $0.id == entry.meeting }
    }
    let countries = archive.countries.filter { document.countries.contains($0.code) }.map(\.id)
      .sorted()
    var pages: [PageAddress] = [.document(document.id)]
    pages += meetings.map { .meeting($0.id) } + meetings.compactMap(\.series).map { .series($0) }
    pages += document.organizations.map { .organization($0) } + document.people.map { .person($0) }
    pages += document.places.map { .place($0) } + document.agreements.map { .agreement($0) }
    pages += countries.map { .country($0) }
    for (offset, one) in countries.enumerated() {
      pages += countries[(offset + 1)...].map { .relation(one, $0) }
    }
    return Set(pages.map(\.path))
  }

  @Test func `adds a document to many, and changes only pages that tell of what it names`()
    async throws
  {
    let findings = try Library.findings(in: GoldSet.dev.documents)
    let added = findings[findings.count / 2]
    let asOf = PartialDate(year: 2026)
    let resolver = Resolver(countries: Library.countries, asOf: asOf)
    let archive = resolver.archive(of: findings)
    let document = try #require(archive.documents.first { $0.id == added.document.id })
    let before = try await Library.site(
      of: resolver.archive(of: findings.filter { $0.document.id != document.id }))
    let after = try await Library.site(of: archive)
    // An address that comes or goes is that of something it names, too.
    let comeOrGone = Set(before.keys).symmetricDifference(after.keys)
      .filter { $0.hasSuffix("/index.md") }.map { String($0.dropLast("index.md".count)) }
    let named = named(by: document, in: archive).union(comeOrGone)
    let kept = Set(before.keys).intersection(after.keys).filter(isOfSubject)
    let changed = kept.filter { before[$0] != after[$0] }.sorted()
    #expect(changed.count < kept.count / 2)
    for path in changed where !named.contains(String(path.dropLast("index.md".count))) {
      let lines = [before, after].map { site in
        Set(String(decoding: site[path] ?? [], as: UTF8.self).split(separator: "\n"))
      }
      let telling = lines[0].symmetricDifference(lines[1]).contains { line in
        named.contains { line.contains("/\($0)index.") }
      }
      #expect(telling, "\(path)")
    }
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
