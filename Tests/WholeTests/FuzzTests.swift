import Foundation
import FuzzTargets
import Testing

/// Whatever reads texts of others, tried with the texts of `FuzzTargets/Corpus` and with such changed at
/// random.
///
/// The same seed gives the same texts: what a run said when it stopped is enough to see it again. A few
/// seconds in every run, a minute in that of `.ci/run`; `make fuzz` looks for an hour, guided by which
/// lines a text comes to.
@Suite(.serialized) struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["BRIEFGEN_FUZZ_SECONDS"].flatMap { Int($0) } ?? 6
  private static let seed = environment["BRIEFGEN_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1

  @Test(arguments: FuzzTarget.allCases)
  func `takes every text that was kept`(target: FuzzTarget) throws {
    for (name, bytes) in try Self.corpus(of: target) {
      let fault = target.fault(of: bytes)
      #expect(fault == nil, "\(name)")
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `takes any text`(target: FuzzTarget) throws {
    let corpus = try Self.corpus(of: target).map(\.bytes)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Self.seconds) / FuzzTarget.allCases.count
    var slowest = (duration: Duration.zero, number: UInt64(0))
    var number: UInt64 = 0
    repeat {
      var mutator = Mutator(seed: Self.seed &+ number &* 0x1_0000_0001)
      let bytes = mutator.text(of: corpus)
      var fault: String?
      let duration = clock.measure { fault = target.fault(of: bytes) }
      #expect(fault == nil, "text \(number) of seed \(Self.seed)")
      if duration > slowest.duration { slowest = (duration, number) }
      number += 1
    } while clock.now < end
    print("\(target): \(number) texts of seed \(Self.seed), the slowest \(slowest.duration)")
    #expect(slowest.duration < .seconds(10), "text \(slowest.number) of seed \(Self.seed)")
  }

  /// The texts kept for a target, sorted by name.
  private static func corpus(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../FuzzTargets/Corpus/\(target.rawValue)").standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    try #require(!names.isEmpty)
    return try names.map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) }
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
