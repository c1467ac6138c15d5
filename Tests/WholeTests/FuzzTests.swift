import Briefing
import Corrections
import Foundation
import Reading
import Templates
import Testing

@testable import Site
@testable import briefgen

/// Texts changed at random, given to whatever reads texts of others.
///
/// The same seed gives the same texts: what a run said when it stopped is enough to see it again. A few
/// seconds in every run; `make fuzz` goes on for an hour, and tells how many texts it has tried.
@Suite(.serialized) struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["BRIEFGEN_FUZZ_SECONDS"].flatMap { Int($0) } ?? 6
  private static let seed = environment["BRIEFGEN_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1

  enum Target: String, CaseIterable, Sendable {
    case reading, frontMatter, corrections, templates, markdown

    /// What the texts begin as.
    func corpus() throws -> [[UInt8]] {
      switch self {
      case .reading:
        try FileManager.default.contentsOfDirectory(atPath: GoldSet.dev.documents).sorted().map {
          try Array(Data(contentsOf: URL(filePath: "\(GoldSet.dev.documents)/\($0)")).prefix(3000))
        }
      case .frontMatter:
        [
          "---\ntitle: Talks\ndate: 2025-06-12\npublisher: Lakes News\nurl: https://example.org/a\n"
            + "tags: [lakes, 'rivers']\n---\nTalks were held in Ohrid.\n",
          "---\n\"title\": |\n  Talks\n  again\ntags:\n  - a\n  - b: {c: d}\n---\n\nText.",
        ].map { Array($0.utf8) }
      case .corrections:
        [
          "- split: people/a-vellas/\n  into: people/b-vellas/\n  documents: [documents/a/#s4]\n"
            + "  reason: Two of one name.\n",
          "- set: meetings/lakes-forum-2025-06-11/\n  place: Ohrid\n  start: 2025-06-12\n"
            + "  reason: A slip.\n- not_a_meeting: meetings/b/\n  reason: A holiday.\n",
        ].map { Array($0.utf8) }
      case .templates:
        try FileManager.default.contentsOfDirectory(atPath: Checkout.templates).sorted()
          .filter { $0.hasSuffix(".html") }.map {
            try Array(Data(contentsOf: URL(filePath: "\(Checkout.templates)/\($0)")))
          }
      case .markdown:
        [
          "# A *b* **c** `d`\n\n> - [a](b \"c\")\n>   1. ![x][y]\n\n[y]: <z> 'w'\n\n```\ne\n```\n",
          "<div onclick=\"x()\">\n\n[a](javascript:b)\n<!-- c -->\n&amp; &#0; a  \nb\\\nc\n***\n",
        ].map { Array($0.utf8) }
      }
    }

    /// Tries one text; what must hold of whatever comes of it is expected.
    func take(_ bytes: [UInt8]) {
      switch self {
      case .reading, .frontMatter: Self.read(bytes, self == .reading ? "a.txt" : "a.md")
      case .corrections:
        do throws(CorrectionsError) {
          _ = try Corrections(String(decoding: bytes, as: UTF8.self), file: "corrections.yml")
        } catch {
          #expect(!error.faults.isEmpty)
        }
      case .templates:
        do throws(TemplateProblems) {
          try TemplateSet([TemplateFile(name: "a.html", bytes: bytes)]).check()
        } catch {
          #expect(!error.description.isEmpty)
        }
      case .markdown:
        let html = MarkdownDocument(String(decoding: bytes, as: UTF8.self)).markup.bytes
        let text = String(decoding: html, as: UTF8.self).lowercased()
        #expect(!text.contains("<div") && !text.contains("href=\"javascript:"))
      }
    }

    private static let stage = DocumentStage(
      folder: SourceFolder("."), lexicon: Library.lexicon)

    private static func read(_ bytes: [UInt8], _ file: String) {
      do throws(ReadingError) {
        let findings = try stage.result(id: Identifier("a"), file: file, bytes: bytes).findings
        guard let document = findings?.document else { return }
        let length = document.text.count
        var end = 0
        for sentence in document.sentences {
          #expect(sentence.range.lowerBound >= end && sentence.range.upperBound <= length)
          #expect(sentence.source.upperBound <= bytes.count)
          end = sentence.range.upperBound
        }
      } catch {
        #expect(!error.diagnostics.isEmpty)
      }
    }
  }

  @Test(arguments: Target.allCases)
  func `takes any text`(target: Target) throws {
    let corpus = try target.corpus()
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Self.seconds) / Target.allCases.count
    var slowest = (duration: Duration.zero, number: UInt64(0))
    var number: UInt64 = 0
    let last = FileManager.default.temporaryDirectory.appending(path: "briefgen-fuzz-\(target)")
    while clock.now < end {
      var mutator = Mutator(seed: Self.seed &+ number &* 0x1_0000_0001)
      let bytes = mutator.text(of: corpus)
      // Where it crashes, here is what it crashed on.
      if Self.seconds > 60 { try Data(bytes).write(to: last) }
      let duration = clock.measure { target.take(bytes) }
      if duration > slowest.duration { slowest = (duration, number) }
      number += 1
    }
    print("\(target): \(number) texts of seed \(Self.seed), the slowest \(slowest.duration)")
    #expect(number > 0)
    #expect(slowest.duration < .seconds(10), "text \(slowest.number) of seed \(Self.seed)")
  }
}

/// Changes a text in a few places, as a slip, a broken transfer or ill will may.
private struct Mutator {
  private var generator: Generator

  init(seed: UInt64) {
    generator = Generator(seed: seed)
  }

  mutating func text(of corpus: [[UInt8]]) -> [UInt8] {
    var bytes = generator.pick(corpus)
    for _ in 0...(generator.next() % 6) { change(&bytes, corpus) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ corpus: [[UInt8]]) {
    let place = offset(in: bytes)
    switch generator.next() % 7 {
    case 0 where !bytes.isEmpty: bytes[min(place, bytes.count - 1)] = UInt8(generator.next() & 0xFF)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int(generator.next() % 40)))
    case 2: bytes.insert(contentsOf: part(of: bytes), at: place)
    case 3: bytes = bytes[..<place] + part(of: generator.pick(corpus))
    case 4:
      let piece = Array(generator.pick(Self.pieces).utf8)
      let times = generator.next() % 8 == 0 ? Int(generator.next() % 200) : 1
      for _ in 0..<times { bytes.insert(contentsOf: piece, at: place) }
    case 5:
      bytes.insert(UInt8(generator.next() & 0xFF), at: place)
    default: bytes.insert(contentsOf: Array(generator.pick(Self.pieces).utf8), at: place)
    }
  }

  private mutating func offset(in bytes: [UInt8]) -> Int {
    Int(generator.next() % UInt64(bytes.count + 1))
  }

  private mutating func part(of bytes: [UInt8]) -> [UInt8] {
    let start = offset(in: bytes)
    return Array(bytes[start..<min(bytes.count, start + Int(generator.next() % 200))])
  }

  /// What means something to one of those who read.
  private static let pieces = [
    "\n", "\n\n", "\r\n", "---\n", "# ", "- ", "> ", "```", "**", "![", "](", "<div>", "</", "<!--",
    "-->",
    "&amp;", "&#x110000;", "{{", "}}", "{{#a}}", "{{/a}}", "{{{", "{{=<% %>=}}", "{{>b}}", ": ",
    "'", "\"",
    "[", "{", "&a ", "*a", "!!", "| ", "? ", "\t", "\u{FEFF}", "\u{202E}", "\u{200D}", "\u{301}",
    "\u{2028}",
    "12 June 2025", "31 February 2025", "0000-00-00", "today", "President ",
    "Foreign Minister of Greece ",
    " met with ", " will visit ", " signed the ", "G20", "OHRID, ", " – ", "…", "“", "”", ", ",
    ". ",
  ]
}
