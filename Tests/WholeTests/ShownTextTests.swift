import Foundation
import Testing

/// How much of the sources' words a site shows, as `text` in briefgen.yml says.
@Suite struct ShownTextTests {
  /// Sentences of the dispatches that are long enough to be known again.
  private static let sentences = [
    "President Arben Kolari of Albania and President Goran Stefov of North Macedonia met in Ohrid",
    "The presidents adopted the Lakes Action Plan for 2025-2027.",
    "Foreign Minister of Greece Nikos Vellas attended the summit.",
    "They went on to speak of fish, of boats and of the birds that winter on the lakes.",
  ]

  /// What an excerpt ends with.
  private static let longer =
    "All three of them then took a boat to the other shore and looked at the reeds there. "

  private func site(_ setting: String) throws -> [String: [UInt8]] {
    let folder = try TemporaryFolder(Dispatches.three)
    try folder.write(
      Dispatches.summit + Self.longer + Self.sentences[3] + "\n\nSource: Lakes News\n",
      to: "seeds/summit.txt")
    try folder.write("text: \(setting)\n", to: "briefgen.yml")
    let result = try Program.run(["build", "--strict"], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    return try folder.files(in: "public")
  }

  private func holds(_ site: [String: [UInt8]], _ words: String) -> [String] {
    site.filter { $0.value.contains(Array(words.utf8)) }.keys.sorted()
  }

  @Test func `shows no sentence of a source with none, and all that is made of them`() throws {
    let full = try site("full")
    let none = try site("none")
    #expect(none.keys.sorted() == full.keys.sorted())
    for sentence in Self.sentences.dropFirst() {
      #expect(!holds(full, sentence).isEmpty)
      #expect(holds(none, sentence) == [], "\(sentence)")
    }
    let page = String(decoding: none["documents/summit/index.html"] ?? [], as: UTF8.self)
    // The numbers stay, for the citations that lead to them.
    for number in 1...7 { #expect(page.contains("id=\"s\(number)\"")) }
    #expect(!page.contains("class=\"headline\""))
    let about = String(decoding: none["about/index.md"] ?? [], as: UTF8.self)
    #expect(about.contains("Of some documents no sentence is shown"))
  }

  @Test func `has the same facts and citations whatever it shows`() throws {
    let full = try site("full")
    for setting in ["none", "excerpt"] {
      let other = try site(setting)
      for (path, bytes) in full where path.hasPrefix("data/") {
        let facts = path.hasSuffix(".csv") ? cells : records
        #expect(facts(other[path] ?? []) == facts(bytes), "\(setting) \(path)")
      }
    }
  }

  /// Records without their words.
  private func records(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self)
      .replacing(#/"(summary|text)":(null|"([^"\\]|\\.)*")/#) { "\"\($0.output.1)\":…" }
      .split(separator: "\n").map(String.init)
  }

  /// The cells of a table (RFC 4180) row by row, without those of the summaries.
  private func cells(_ bytes: [UInt8]) -> [String] {
    let rows = String(decoding: bytes, as: UTF8.self)
      .matches(
        of: #/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/#.matchingSemantics(.unicodeScalar)
      )
      .reduce(into: [[String]()]) { rows, match in
        rows[rows.count - 1].append(String(match.output.1))
        if match.output.2 != "," { rows.append([]) }
      }
    let summary = rows.first?.firstIndex(of: "summary")
    return rows.map { row in
      row.enumerated().filter { $0.offset != summary }.map(\.element).joined(separator: ",")
    }
  }

  @Test func `shows the first sentences with excerpt`() throws {
    let excerpt = try site("excerpt")
    #expect(holds(excerpt, Self.sentences[3]) == [])
    let page = String(decoding: excerpt["documents/summit/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("class=\"headline\""))
    #expect(page.contains("Sentences that this site does not show:"))
    let whole = String(decoding: excerpt["documents/talks/index.html"] ?? [], as: UTF8.self)
    #expect(!whole.contains("does not show"))
  }
}
