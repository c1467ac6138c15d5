import Briefing
import Foundation
import Testing

/// Sources are strangers' texts: whatever stands in them is shown as the characters it is.
@Suite struct PayloadTests {
  private static let payloads = [
    "<script>alert(1)</script>", "</title><script src=x></script>", "<img src=x onerror=alert(1)>",
    "[note](javascript:alert(1))", "![note](x.png)", "<https://phishing.example>",
    "*stars* and _lines_", "**both**", "# hash", "`code`", "\"\u{301}marked\"", "'\u{338}marked'",
    "<\u{338}b>", "back\\slash \\*", "a & b &copy c", "{{title}} {{{summary}}}", "]]> -->",
  ]

  /// The words of a document and its head, for each payload one in the text and one in the front
  /// matter.
  private static func sources(with payloads: [String]) -> [String: String] {
    var sources = ["<img src=x> *a* \"b\" #c.txt": Dispatches.summit]
    for (number, payload) in payloads.enumerated() {
      sources["text-\(number).txt"] = """
        Ministers Meet \(payload) in Ohrid

        OHRID, 12 June 2025 – Foreign Minister of Albania Arta Dibra and Foreign Minister of \
        Greece Nikos Vellas met in Ohrid on 12 June 2025. They spoke of \(payload) at length.

        """
      let quoted = payload.replacingBytes("\\", with: "\\\\").replacingBytes("\"", with: "\\\"")
      sources["matter-\(number).txt"] = """
        ---
        title: "Talks on \(quoted)"
        publisher: "Wire \(quoted)"
        date: 2025-07-02
        tags: ["\(quoted)"]
        url: "https://example.org/?a=1&b=\(number)"
        ---

        \(Dispatches.talks)
        """
    }
    return sources
  }

  private static let site = Task {
    try await Library.site(of: TemporaryFolder(sources(with: payloads)))
  }

  /// The same archive with quiet words in place of the payloads.
  private static let quietSite = Task {
    let words = Array(repeating: "quiet words", count: payloads.count)
    return try await Library.site(of: TemporaryFolder(sources(with: words)))
  }

  @Test func `would see what a browser runs`() {
    let page = Page("<p onclick=\"x\">a &lt; b<script src=x>")
    #expect(page.tags.map(\.name) == ["p", "script"])
    #expect(page.tags[0].attributes == ["onclick": "x"])
    #expect(page.faults == ["script with '=x'"])
    #expect(page.text == "a < b")
  }

  @Test func `lets nothing of a source become markup`() async throws {
    try await expectHarmless(Self.site.value, like: Self.quietSite.value)
  }

  @Test(arguments: payloads.indices)
  func `shows the characters of a text`(number: Int) async throws {
    let site = try await Self.site.value
    let headline = Self.words("Ministers Meet \(Self.payloads[number]) in Ohrid")
    let sentence = Self.words("They spoke of \(Self.payloads[number]) at length.")
    let page = Page(text(of: "documents/text-\(number)/index.html", in: site))
    #expect(page.shows(headline))
    #expect(page.shows(sentence))
    #expect(page.tags.contains { $0.name == "title" })
    #expect(text(of: "data/documents.ndjson", in: site).contains("Ministers Meet "))
    let plain = Page(rendered(markdown: site["documents/text-\(number)/index.md"] ?? []))
    #expect(plain.shows(headline))
    let list = Page(rendered(markdown: site["documents/2025/index.md"] ?? []))
    #expect(list.shows(headline))
  }

  @Test(arguments: payloads.indices)
  func `shows the characters of front matter`(number: Int) async throws {
    let site = try await Self.site.value
    let payload = Self.payloads[number]
    let expected = ["Talks on \(payload)", "Wire \(payload)"].map(Self.words)
    let page = Page(text(of: "documents/matter-\(number)/index.html", in: site))
    let plain = Page(rendered(markdown: site["documents/matter-\(number)/index.md"] ?? []))
    for words in expected {
      #expect(page.shows(words))
      #expect(plain.shows(words))
    }
    let addresses = page.tags.compactMap { $0.attributes["href"] }
    #expect(addresses.contains("https://example.org/?a=1&b=\(number)"))
  }

  @Test func `shows the characters of a file's name`() async throws {
    let site = try await Self.site.value
    let name = "<img src=x> *a* \"b\" #c.txt"
    #expect(Page(text(of: "documents/img-src-x-a-b-c/index.html", in: site)).shows(name))
    let plain = Page(rendered(markdown: site["documents/img-src-x-a-b-c/index.md"] ?? []))
    #expect(plain.shows(name))
  }

  @Test func `shows the characters of names`() async throws {
    let payload = Self.payloads.joined(separator: " ")
    let site = try await Self.site(withNames: payload)
    try await expectHarmless(site, like: Self.site(withNames: "quiet words"))
    for (page, name) in [
      ("meetings/fourth-lakes-summit", "Meeting"), ("people/nikos-vellas", "Person"),
      ("places/ohrid", "Place"), ("agreements/lakes-action-plan-for-2025-2027", "Agreement"),
      ("series/lakes-summit", "Series"),
    ] {
      let expected = Self.words("\(name) \(payload) name")
      #expect(Page(text(of: "\(page)/index.html", in: site)).shows(expected), "\(page)")
      let plain = Page(rendered(markdown: site["\(page)/index.md"] ?? []))
      #expect(plain.shows(expected), "\(page)")
    }
  }

  private static func site(withNames payload: String) async throws -> [String: [UInt8]] {
    let findings = try Library.findings(in: TemporaryFolder(Dispatches.three))
    return try await Library.site(of: renamed(Library.archive(of: findings), payload))
  }

  /// Names that no text would give: what the pages do with them may not rest on the extraction.
  private static func renamed(_ archive: Archive, _ payload: String) -> Archive {
    var archive = archive
    for index in archive.meetings.indices {
      archive.meetings[index].name = "Meeting \(payload) name"
      for person in archive.meetings[index].participants.indices {
        archive.meetings[index].participants[person].name = "Person \(payload) name"
        archive.meetings[index].participants[person].role = "Role \(payload)"
      }
    }
    for index in archive.series.indices { archive.series[index].name = "Series \(payload) name" }
    for index in archive.people.indices {
      archive.people[index].name = "Person \(payload) name"
      archive.people[index].aliases = ["Alias \(payload)"]
      for role in archive.people[index].roles.indices {
        archive.people[index].roles[role].title = "Role \(payload)"
      }
    }
    for index in archive.places.indices { archive.places[index].name = "Place \(payload) name" }
    for index in archive.agreements.indices {
      archive.agreements[index].name = "Agreement \(payload) name"
    }
    return archive
  }

  /// Has no tag, attribute or link that the site of quiet sources has nowhere.
  private func expectHarmless(_ site: [String: [UInt8]], like quiet: [String: [UInt8]]) {
    for kind in [".html", ".md"] {
      let known = Self.pages(of: quiet, kind).values.reduce(into: Set<String>()) { known, page in
        known.formUnion(page.tags.flatMap(Self.traits))
      }
      for (path, page) in Self.pages(of: site, kind) {
        #expect(page.faults == [], "\(path)")
        #expect(Set(page.tags.flatMap(Self.traits)).subtracting(known) == [], "\(path)")
      }
    }
  }

  private static func pages(of site: [String: [UInt8]], _ kind: String) -> [String: Page] {
    site.filter { $0.key.hasSuffix(kind) }.mapValues { bytes in
      Page(kind == ".md" ? rendered(markdown: bytes) : String(decoding: bytes, as: UTF8.self))
    }
  }

  /// What a tag is and does, its words left out.
  private static func traits(of tag: Page.Tag) -> [String] {
    let words: Set = ["title", "content", "aria-label"]
    return [tag.name]
      + tag.attributes.map { name, value in
        words.contains(name)
          ? "\(tag.name) \(name)" : "\(tag.name) \(name)=\(sentenceOrAddress(value))"
      }
  }

  /// Which sentence a summary quotes depends on its words, and a publisher's page has its name's letters
  /// for an address; such a link leads nowhere else.
  private static func sentenceOrAddress(_ value: String) -> String {
    if value.wholeMatch(of: /(\.\.\/)+documents\/[a-z0-9-]+\/index\.html#s[0-9]+/) != nil {
      return "a sentence"
    }
    return value.wholeMatch(of: /(\.\.\/)+organizations\/[a-z0-9-]+\/index\.html/) == nil
      ? value : "a body"
  }

  private func text(of path: String, in site: [String: [UInt8]]) -> String {
    String(decoding: site[path] ?? [], as: UTF8.self)
  }

  /// With blanks folded, as a page shows them.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
