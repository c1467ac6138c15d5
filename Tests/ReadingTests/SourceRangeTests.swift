import Briefing
import Foundation
import Reading
import Testing

/// The letters and digits of a text, so that marks and blanks count for nothing.
private func letters(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  )
}

/// A part of a file as a reader of it would see it: decoded, without tags and links.
private func seen(_ bytes: ArraySlice<UInt8>, isMarkup: Bool) -> String {
  var text =
    String(validating: bytes, as: UTF8.self)
    ?? String(bytes: bytes, encoding: .windowsCP1252) ?? ""
  guard isMarkup else { return text }
  text = text.replacing(/<[^>]*>/, with: "").replacing(/\]\([^)]*\)/, with: "")
  let entities = [
    "&nbsp;": " ", "&amp;": "&", "&uuml;": "ü", "&quot;": "\"", "&#305;": "ı", "&mdash;": "—",
    "&#39;": "'", "&copy;": "©",
  ]
  for (entity, character) in entities { text = text.replacing(entity, with: character) }
  return text
}

@Suite struct SourceRangeTests {
  @Test(arguments: GoldSet.names)
  func `gives each sentence the bytes it was read from`(name: String) throws {
    let reading = try Specimen(bytes: GoldSet.bytes(of: name), file: name)
    let isMarkup = name.hasSuffix(".md") || reading.source.starts(with: Array("<div".utf8))
    var end = 0
    for sentence in reading.document.sentences {
      #expect(sentence.source.lowerBound >= end)
      end = sentence.source.upperBound
      let words = letters(reading.document.text(of: sentence))
      let source = letters(seen(reading.source[sentence.source], isMarkup: isMarkup))
      #expect(words == source)
    }
  }

  @Test func `counts the bytes of the file, whatever its encoding`() throws {
    let text = "One – two.\nThree & four."
    let utf16: [UInt8] =
      [0xFF, 0xFE]
      + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let wide = try Specimen(bytes: utf16)
    #expect(wide.document.sentences.map(\.source) == [2..<22, 24..<50])
    let marked = try Specimen(bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(marked.document.sentences.map(\.source) == [3..<15, 16..<29])
    let entities = try Specimen("One&nbsp;&amp;&nbsp;two&#46;\nThree.")
    #expect(entities.sentences == ["One & two.", "Three."])
    #expect(entities.document.sentences.map(\.source) == [0..<28, 29..<35])
  }

  @Test func `covers every byte of a text with sentences, furniture or blanks`() throws {
    for name in GoldSet.names where name.hasSuffix(".txt") {
      let reading = try Specimen(bytes: GoldSet.bytes(of: name), file: name)
      guard !reading.source.starts(with: Array("<div".utf8)) else { continue }
      var isCovered = [Bool](repeating: false, count: reading.source.count)
      let ranges = reading.document.sentences.map(\.source) + reading.document.leftOut.map(\.source)
      for range in ranges {
        for offset in range { isCovered[offset] = true }
      }
      let lost = reading.source.indices.filter {
        !isCovered[$0] && (reading.source[$0] | 0x20 >= 0x61 && reading.source[$0] | 0x20 <= 0x7A)
      }
      // Only the marks of lists, which are kept with their block: (a), (b) …
      #expect(lost.count <= 8, "\(name)")
    }
  }
}

/// A generator that gives the same numbers on every run (https://prng.di.unimi.it/splitmix64.c).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What every document holds to, however its file looks.
private func check(_ document: Document, of source: [UInt8]) {
  var end = 0
  for (offset, sentence) in document.sentences.enumerated() {
    #expect(sentence.index == offset + 1)
    #expect(!sentence.range.isEmpty && sentence.range.upperBound <= document.text.count)
    #expect(sentence.range.lowerBound >= end)
    end = sentence.range.upperBound + 1
    #expect(sentence.source.upperBound <= source.count && !sentence.source.isEmpty)
    #expect(document.blocks[sentence.block].sentences.contains(offset))
  }
  var next = 0
  for block in document.blocks {
    #expect(block.sentences.lowerBound == next && !block.sentences.isEmpty)
    next = block.sentences.upperBound
  }
  #expect(next == document.sentences.count)
  #expect(String(validating: document.text, as: UTF8.self) != nil)
}

@Suite struct RobustnessTests {
  @Test func `reads two thousand spoilt files without a crash`() throws {
    var generator = SplitMix(state: 20_251_009)
    let texts = try GoldSet.names.map { try GoldSet.bytes(of: $0) }
    let pieces = [
      "<p>", "</p>", "&amp;", "---\n", "](", "**", "\n\n", "\u{AD}", "(AP) —", "///", "<!--",
    ]
    for round in 0..<2000 {
      guard var bytes = texts.randomElement(using: &generator) else { continue }
      for _ in 0..<Int.random(in: 1...12, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 1...255, using: &generator)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        case 2:
          bytes.insert(
            contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: place)
        case 3: bytes.removeLast(bytes.count - place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(200), at: place / 2)
        }
      }
      let file = round % 3 == 0 ? "a.md" : "a.txt"
      do {
        let (document, _) = try Fixtures.reader.document(
          id: Identifier("a"), file: file, bytes: bytes)
        check(document, of: bytes)
      } catch {
        #expect(!error.diagnostics.isEmpty)
      }
    }
  }

  /// Many of one thing: each takes minutes where a reader looks at everything again for everything,
  /// and no time worth speaking of where it does not.
  private static let hostile: [(String, String, Int)] = [
    ("brackets", "(", 1 << 17), ("digits", "7", 1 << 17), ("line ends", "\n", 1 << 17),
    ("capitals", "A", 1 << 17), ("blanks", " ", 1 << 17), ("one line", "word ", 1 << 17),
    ("headings", "Heading\n\n", 20_000), ("slashes", "/", 1 << 17), ("full stops", ".", 1 << 17),
    ("tags", "<a \"", 30_000), ("comments", "<!--</p>", 12_000),
    ("cells", "<td><p></td>", 10_000),
    ("asides", "<nav>", 20_000), ("scripts", "<script></p>", 10_000),
    ("references", "&amp", 30_000),
    ("dashes", "- ", 60_000), ("quotation marks", "\"", 1 << 17),
    ("short lines", "Jan Orlo\n", 12_000),
    ("sentences", "He met. ", 12_000), ("items", "1. a\n", 20_000), ("bars", "| ", 60_000),
  ]

  @Test(.timeLimit(.minutes(30)), arguments: hostile)
  func `comes to an end of hostile text`(name: String, piece: String, count: Int) throws {
    let bytes = Array(("They met.\n\n" + String(repeating: piece, count: count)).utf8)
    for file in ["a.txt", "a.md"] {
      let (document, _) = try Fixtures.reader.document(
        id: Identifier("a"), file: file, bytes: bytes)
      #expect(document.text.starts(with: Array("They met.".utf8)), "\(name) in \(file)")
    }
  }

  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      ("brackets", "["), ("links", "[]("), ("stars", "*a "), ("mixed marks", "*_ "),
      ("backticks", "`a``"),
      ("angles", "<"), ("images", "![]("), ("comments", "<!--"), ("scripts", "<script>"),
    ])
  func `comes to an end of hostile Markdown`(name: String, piece: String) throws {
    let bytes = Array(("They met.\n\n" + String(repeating: piece, count: 12_000)).utf8)
    let (document, _) = try Fixtures.reader.document(
      id: Identifier("a"), file: "a.md", bytes: bytes)
    #expect(document.text.starts(with: Array("They met.".utf8)), "\(name)")
  }
}
