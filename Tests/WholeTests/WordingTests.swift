import Briefing
import Foundation
import Testing

@testable import Summaries

/// What every page of two archives says, as a reader and as a reviewer see it.
@Suite struct WordingTests {
  static let archives = ["seeds", "dev"]

  private struct Built: Sendable {
    let archive: Archive
    let files: [String: [UInt8]]

    init(_ folder: String) async throws {
      archive = Library.archive(of: try Library.findings(in: folder))
      files = try await Library.site(of: archive)
    }

    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    /// The folders of all pages: empty for the first.
    var pages: [String] {
      files.keys.filter { $0.hasSuffix("index.html") }.map {
        String($0.dropLast("index.html".count))
      }
      .sorted()
    }
  }

  private static let built = Task {
    [
      "seeds": try await Built(Checkout.seeds),
      "dev": try await Built(GoldSet.dev.documents),
    ]
  }

  private func built(_ name: String) async throws -> Built {
    try #require(try await Self.built.value[name])
  }

  // MARK: - One wording

  @Test(arguments: archives)
  func `has the same headings for readers and reviewers`(name: String) async throws {
    let built = try await built(name)
    for page in built.pages {
      let html = built.text(page + "index.html").matches(of: #/<h([12])[^>]*>([^<]*)</h/#)
        .filter { !$0.output.0.contains("unseen") }
        .map {
          "\(String(repeating: "#", count: Int($0.output.1) ?? 0)) \(Self.decoded($0.output.2))"
        }
        .filter { !Self.ofTheSite.contains($0) }
      let markdown = built.text(page + "index.md").split(separator: "\n")
        .filter { $0.hasPrefix("# ") || $0.hasPrefix("## ") }
        .map { String($0).replacing(#/\\(.)/#) { String($0.output.1) } }
      #expect(html == markdown, "\(page)")
    }
  }

  /// What the page about the archive says of the pages, and nothing of the archive.
  private static let ofTheSite: Set = [
    "## How it was made", "## How to read the signs", "## As data",
  ]

  @Test(arguments: archives)
  func `has the same facts for readers and reviewers`(name: String) async throws {
    let built = try await built(name)
    for page in built.pages {
      let html = built.text(page + "index.html").matches(of: #/<dt>([^<]*)</dt>/#)
        .map { Self.decoded($0.output.1) }.filter { !Self.explained.contains($0) }
      let markdown = built.text(page + "index.md").matches(of: #/(?m)^- ([A-Z][a-z ]+):/#)
        .map { String($0.output.1) }
      #expect(Set(html).isSubset(of: markdown), "\(page)")
    }
  }

  private static let explained: Set = ["planned", "held", "cancelled"]

  // MARK: - What facts rest on

  @Test(arguments: archives)
  func `says of every sentence and line what it rests on`(name: String) async throws {
    let built = try await built(name)
    let summarizer = Summarizer(archive: built.archive, countries: Library.countries)
    var count = 0
    for page in Self.addresses(of: built.archive) {
      for statement in summarizer.text(of: page).statements {
        count += 1
        #expect(Self.isFounded(statement), "\(page.path): \(statement.plain)")
      }
    }
    #expect(count > 1000)
  }

  /// It cites sentences; or it says that it is of the archive, of what was known beforehand or of a
  /// file as such; or it leads to a page.
  private static func isFounded(_ statement: Statement) -> Bool {
    switch statement.basis {
    case .sentences(let citations): !citations.isEmpty
    case .archive:
      statement.plain.contains(
        #/archive|documents?\b|counted|reports no meeting|\.(txt|md)$|made from the text|alone|with others|before these|: [0-9]+$/#
      ) || statement.plain.contains(#/[:,] ([a-z]+|[0-9]+) (meeting|document|name)s?$/#)
    case .page: statement.prose.parts.contains { if case .link = $0 { true } else { false } }
    case .knownBeforehand: statement.plain.hasSuffix("known beforehand")
    // No archive of these has a correction.
    case .editor: false
    }
  }

  @Test(arguments: archives)
  func `cites a sentence for every fact on a page`(name: String) async throws {
    let built = try await built(name)
    var count = 0
    for page in built.pages where page != "about/" {
      for (label, value) in Self.facts(on: built.text(page + "index.html")) {
        count += 1
        #expect(Self.isFounded(value, label: label), "\(page): \(value)")
      }
    }
    #expect(count > 400)
  }

  /// The facts in the list of a page, as HTML, each with what it is called.
  static func facts(on html: String) -> [(label: String, value: String)] {
    html.matches(of: #/(?s)<dt>([^<]*)</dt>((?:<dd.*?</dd>)+)/#).flatMap { match in
      match.output.2.split(separator: "</dd>").map { (String(match.output.1), String($0)) }
    }
  }

  /// It cites a sentence, or says that there is none and why.
  static func isFounded(_ value: String, label: String) -> Bool {
    // A list of a subject's own pages leads to them.
    let leads = [
      "People", "Organizations", "Places", "Agreements", "Series", "Before it", "After it",
    ]
    return value.contains("class=\"cite\"") || value.contains("class=\"unstated\"")
      || value.contains(">known beforehand<") || value.contains(">counted<")
      || value.contains("made from the text") || label == "File"
      // A count over the archive.
      || value.contains(#/<span class="note">[a-z0-9]+ meetings?<\/span>/#)
      || (leads.contains(label) && value.contains("<a href="))
  }

  @Test(arguments: archives)
  func `sums a meeting up in 40 to 120 words, or says that there is no more to tell`(
    name: String
  ) async throws {
    let built = try await built(name)
    let summarizer = Summarizer(archive: built.archive, countries: Library.countries)
    for meeting in built.archive.meetings {
      let plain = summarizer.text(of: .meeting(meeting.id)).plain
      let count = plain.split(separator: " ").count
      #expect(count <= 120, "\(meeting.id)")
      #expect(
        count >= 40 || plain.contains("No document in this archive says more of it."),
        "\(meeting.id): \(plain)")
    }
  }

  // MARK: - Sources

  @Test(arguments: archives)
  func `numbers marks by the sources that a page lists`(name: String) async throws {
    let built = try await built(name)
    var count = 0
    for page in built.pages where !page.hasPrefix("documents/") {
      let markdown = built.text(page + "index.md")
      let listed = Dictionary(
        markdown.matches(of: #/(?m)^([0-9]+)\. \[.*?\]\(([^)#]*)\)/#).map {
          (String($0.output.1), String($0.output.2))
        }, uniquingKeysWith: { first, _ in first })
      for mark in markdown.matches(of: #/\[([0-9]+)\.[0-9]+\]\(([^)#]*)#s[0-9]+\)/#) {
        count += 1
        #expect(listed[String(mark.output.1)] == String(mark.output.2), "\(page): \(mark.output.0)")
      }
      let html = built.text(page + "index.html")
      let shown = Dictionary(
        html.matches(
          of:
            #/(?s)<span class="number">([0-9]+)</span>[^<]*(?:<[a-z]+ class="entry">\s*)?<a href="([^"#]*)"/#
        ).map { (String($0.output.1), String($0.output.2)) },
        uniquingKeysWith: { first, _ in first })
      for mark in html.matches(
        of:
          #/<a href="([^"#]*)#s[0-9]+"[^>]*>(?:<span class="unseen">[a-z]+ </span>)?([0-9]+)\.[0-9]+</a>/#
      ) {
        #expect(shown[String(mark.output.2)] == String(mark.output.1), "\(page): \(mark.output.0)")
      }
    }
    #expect(count > 200)
  }

  @Test(arguments: archives)
  func `quotes every cited sentence of a meeting under its source`(name: String) async throws {
    let built = try await built(name)
    for meeting in built.archive.meetings {
      let html = built.text("meetings/\(meeting.id)/index.html")
      let parts = html.split(separator: "<h2 id=\"sources\">")
      let quoted = Set((parts.last ?? "").matches(of: #/href="([^"]*#s[0-9]+)"/#).map(\.output.1))
      for mark in html.matches(of: #/href="([^"]*#s[0-9]+)"/#) {
        #expect(quoted.contains(mark.output.1), "\(meeting.id): \(mark.output.1)")
      }
    }
  }

  @Test(arguments: archives)
  func `ties every mark to the word before it`(name: String) async throws {
    let built = try await built(name)
    for page in built.pages {
      let html = built.text(page + "index.html")
      for part in html.split(separator: "<sup class=\"cite\"><a ").dropLast() {
        #expect(part.hasSuffix("&#8288;"), "\(page)")
        #expect(part.dropLast("&#8288;".count).last?.isWhitespace == false, "\(page)")
      }
    }
  }

  // MARK: - Both ways

  @Test(arguments: archives)
  func `leads back from each subject to those that lead to it`(name: String) async throws {
    let built = try await built(name)
    var count = 0
    for page in Self.subjects(of: built.archive) {
      for target in Self.targets(of: built.text(page + "index.md"), on: page) {
        count += 1
        let back = Self.targets(of: built.text(target + "index.md"), on: target)
        if page.hasPrefix("relations/"), Self.isOfMany(target, in: built.archive) { continue }
        #expect(back.contains(page), "\(page) leads to \(target), and not back")
      }
    }
    #expect(count > 400)
  }

  /// Whether so many countries take part in a meeting that its page does not list every two of them.
  private static func isOfMany(_ page: String, in archive: Archive) -> Bool {
    archive.meetings.contains { PageAddress.meeting($0.id).path == page && $0.countries.count > 8 }
  }

  /// The folders of the pages whose facts lead to each other.
  private static func subjects(of archive: Archive) -> [String] {
    addresses(of: archive).map(\.path).filter { $0.split(separator: "/").count == 2 }
      .filter {
        !$0.hasPrefix("documents/") && $0.prefixMatch(of: #/meetings/[0-9]+/$|.*/undated/$/#) == nil
      }
  }

  /// The pages of subjects to which the facts and lists of a page lead, its summary left out but for
  /// the first sentence on two countries, which names the two.
  private static func targets(of markdown: String, on page: String) -> Set<String> {
    let parts = markdown.split(separator: "\n## ")
    let first = parts.first?.split(separator: "\n").dropFirst().first ?? ""
    let lists = ((page.hasPrefix("relations/") ? [first] : []) + parts.dropFirst())
      .joined(separator: "\n")
    let links = lists.matches(of: #/\]\(\.\./\.\./([a-z]+/[^/)]+/)index\.html\)/#)
    return Set(links.map { String($0.output.1) }).filter {
      !$0.hasPrefix("documents/") && $0 != page
    }
  }

  // MARK: - Pages

  private static func addresses(of archive: Archive) -> [PageAddress] {
    let years = Set(archive.meetings.compactMap { $0.start?.value.year }).sorted()
    let lists: [PageAddress] = [
      .home, .meetings, .part(.meetings, .undated), .allSeries, .countries, .relations,
      .organizations,
      .people, .places, .agreements, .documents, .part(.documents, .undated), .timeline, .ahead,
      .about,
    ]
    let relations = archive.countries.enumerated().flatMap { offset, one in
      archive.countries[(offset + 1)...].filter { other in
        archive.meetings.contains { meeting in
          Set([one.code, other.code]).isSubset(of: meeting.countries.map(\.value))
        }
      }.map { PageAddress.relation(one.id, $0.id) }
    }
    return lists + years.map { .part(.meetings, .year($0)) }
      + years.map { .part(.documents, .year($0)) }
      + relations + archive.meetings.map { .meeting($0.id) }
      + archive.documents.map { .document($0.id) } + archive.countries.map { .country($0.id) }
      + archive.organizations.map { .organization($0.id) } + archive.people.map { .person($0.id) }
      + archive.places.map { .place($0.id) } + archive.agreements.map { .agreement($0.id) }
      + archive.series.map { .series($0.id) }
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
      ("&amp;", "&"),
    ]
    .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
