import Briefing
import Foundation
import Testing

/// What holds of every archive, tried on archives that nobody has written.
///
/// On two in every run; `make properties` tries a thousand. One archive after the other: begun all at
/// once, they would all be held at once.
@Suite struct GeneratedArchiveTests {
  private static let seeds: ClosedRange<UInt64> =
    1...(ProcessInfo.processInfo.environment["BRIEFGEN_ARCHIVES"].flatMap { UInt64($0) } ?? 2)

  @Test(.serialized, arguments: seeds)
  func `makes the same site of the documents in any order`(seed: UInt64) async throws {
    var generator = Generator(seed: seed)
    let folder = try TemporaryFolder(generator.dispatches(count: 8))
    let findings = try Library.findings(in: folder)
    let site = try await Library.site(of: Library.archive(of: findings))
    for _ in 0..<2 {
      let other = try await Library.site(
        of: Library.archive(of: findings.shuffled(using: &generator)))
      #expect(Self.differences(site, other) == [])
    }
  }

  @Test(.serialized, arguments: seeds)
  func `cites words that stand in the source where it says`(seed: UInt64) throws {
    var generator = Generator(seed: seed)
    let texts = generator.dispatches(count: 8)
    let folder = try TemporaryFolder(texts)
    var cited = 0
    for document in try Library.findings(in: folder).map(\.document) {
      let source = Array(try #require(texts[document.file]).utf8)
      for sentence in document.sentences {
        let shown = Self.words(document.text[sentence.range])
        let written = Self.words(source[sentence.source])
        #expect(shown == written)
        cited += 1
      }
    }
    #expect(cited > 15)
  }

  @Test(.serialized, arguments: seeds)
  func `leads every link to a file and an anchor of the site`(seed: UInt64) async throws {
    var generator = Generator(seed: seed)
    let folder = try TemporaryFolder(generator.dispatches(count: 8))
    let files = try await Library.site(of: folder)
    let pages = files.filter { $0.key.hasSuffix(".html") }
      .mapValues { Page(String(decoding: $0, as: UTF8.self)) }
    let anchors = pages.mapValues { Set($0.tags.compactMap { $0.attributes["id"] }) }
    var followed = 0
    for (path, page) in pages {
      for tag in page.tags {
        guard let link = tag.attributes["href"],
          let url = URL(string: link, relativeTo: URL(string: "site://host/\(path)")),
          url.scheme == "site"
        else { continue }
        let target = String(url.path.drop { $0 == "/" })
        let named = target.isEmpty || url.hasDirectoryPath ? target + "/index.html" : target
        let file = String(named.drop { $0 == "/" })
        #expect(files[file] != nil, "\(path): \(link)")
        if let anchor = url.fragment {
          #expect(anchors[file]?.contains(anchor) == true, "\(path): \(link)")
        }
        followed += 1
      }
    }
    #expect(followed > 300)
  }

  @Test(.serialized, arguments: seeds)
  func `cites a sentence for every fact on a page`(seed: UInt64) async throws {
    var generator = Generator(seed: seed)
    let folder = try TemporaryFolder(generator.dispatches(count: 8))
    var count = 0
    for (path, bytes) in try await Library.site(of: folder)
    where path.hasSuffix(".html") && path != "about/index.html" {
      for (label, value) in WordingTests.facts(on: String(decoding: bytes, as: UTF8.self)) {
        count += 1
        #expect(WordingTests.isFounded(value, label: label), "\(path): \(value)")
      }
    }
    #expect(count > 30)
  }

  /// Only the list of all addresses remembers a document that came and went, and so do those pages
  /// that lead on from them.
  @Test(.serialized, arguments: seeds)
  func `restores every page when a document that was added is taken out`(seed: UInt64) throws {
    var generator = Generator(seed: seed)
    let folder = try TemporaryFolder()
    let texts = generator.dispatches(count: 9)
    for (name, text) in texts.sorted(by: { $0.key < $1.key }).dropLast() {
      try folder.write(text, to: "seeds/\(name)")
    }
    let before = try Self.build(folder)
    #expect(try Self.build(folder) == before)
    let last = try #require(texts.max { $0.key < $1.key })
    try folder.write(last.value, to: "seeds/\(last.key)")
    #expect(try Self.build(folder) != before)
    try folder.remove("seeds/\(last.key)")
    let after = try Self.build(folder)
    let changed = Self.differences(before, after).filter { before[$0] != nil }
    // Nothing is to be remembered of a document that named nobody and nothing new.
    #expect(changed.isEmpty || changed == ["addresses.tsv", "manifest.txt"])
  }

  @Test(.serialized, arguments: seeds)
  func `makes the same pages over a site as without a memory of it`(seed: UInt64) throws {
    var generator = Generator(seed: seed)
    let folder = try TemporaryFolder()
    let texts = generator.dispatches(count: 9).sorted { $0.key < $1.key }
    for (name, text) in texts.dropLast(3) { try folder.write(text, to: "seeds/\(name)") }
    _ = try Self.build(folder)
    let steps: [(TemporaryFolder, String) throws -> Void] = [
      { try $0.write(texts[7].value, to: $1) }, { try $0.write(texts[8].value, to: $1) },
      { folder, path in try folder.remove(path) },
    ]
    for number in [6, 2, 4, 6] {
      let path = "seeds/\(texts[number].key)"
      let isThere = FileManager.default.fileExists(atPath: folder.path(path))
      try steps[isThere ? Int(generator.next() % 3) : 0](folder, path)
      let site = try Self.build(folder)
      try folder.remove("public/.briefgen-cache")
      #expect(Self.differences(site, try Self.build(folder)) == [])
    }
  }

  private static func build(_ folder: TemporaryFolder) throws -> [String: [UInt8]] {
    let result = try Program.run(["build"], in: folder)
    try #require(result.exitCode == 0, "\(result.errors)")
    return try folder.files(in: "public")
  }

  private static func differences(
    _ one: [String: [UInt8]], _ other: [String: [UInt8]]
  ) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
  }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(next() % UInt64(elements.count))]
  }

  /// Dispatches of invented people, by file name.
  mutating func dispatches(count: Int) -> [String: String] {
    var texts: [String: String] = [:]
    for number in 0..<count { texts["note-\(number).txt"] = dispatch() }
    return texts
  }

  private mutating func dispatch() -> String {
    let (one, other) = (pick(Self.people), pick(Self.people))
    let city = pick(Self.cities)
    let date = "\(next() % 28 + 1) \(pick(["March", "June", "October"])) \(2023 + next() % 3)"
    let sentences = (0...Int(next() % 4)).map { _ in sentence() }
    return """
      \(one.office) of \(one.country) in \(city)

      \(city.uppercased()), \(date) – \(one.office) of \(one.country) \(one.name) and \(other.office) of \
      \(other.country) \(other.name) \(pick(["met", "held talks"])) in \(city) on \(date).

      \(sentences.joined(separator: pick([" ", "\n\n"])))

      """
  }

  private mutating func sentence() -> String {
    let person = pick(Self.people)
    return pick([
      "They adopted the \(pick(["Lakes", "Rivers", "Islands"])) Action Plan.",
      "\(person.office) of \(person.country) \(person.name) attended.",
      "The next round will be held in \(pick(Self.cities)) on \(next() % 28 + 1) May 2026.",
      "“We agreed on <b>all</b> & more,” \(person.name) said.",
      "The sides signed a memorandum of understanding on trade.",
      "Trade came to $\(next() % 900 + 1) million in 2024.",
    ])
  }

  private static let cities = ["Ohrid", "Nairobi", "Athens", "Oslo", "Bishkek"]

  private static let people = [
    (office: "President", country: "Albania", name: "Arben Kolari"),
    (office: "Foreign Minister", country: "Greece", name: "Nikos Vellas"),
    (office: "Foreign Minister", country: "Norway", name: "Ingrid Solheim"),
    (office: "President", country: "Kenya", name: "Daniel Mwangi"),
    (office: "Prime Minister", country: "Kyrgyzstan", name: "Azamat Toktorov"),
  ]
}
