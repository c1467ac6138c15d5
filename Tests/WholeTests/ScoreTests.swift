import Briefing
import Foundation
import Testing

/// How much of what a desk officer noted of the documents in `Tests/Gold` is found.
@Suite(.serialized) struct ScoreTests {
  @Test(arguments: GoldSet.allCases)
  func `finds at least as much as it ever did`(set: GoldSet) throws {
    let score = try Self.score(of: set)
    let floors = try Floors()
    if ProcessInfo.processInfo.environment["RAISE_FLOORS"] != nil {
      try floors.raised(to: score, of: set).write()
      return
    }
    for (field, floor) in floors.fields(of: set) {
      let value = Floors.rounded(field == "headline" ? score.headline : score.value(of: field))
      let remarks = score.remarks.filter { $0.hasPrefix(field + ": ") }.joined(separator: "\n")
      #expect(value >= floor, "\(set) \(field)\n\(remarks)")
    }
  }

  @Test func `has a floor for everything that is scored`() throws {
    let floors = try Floors()
    for set in GoldSet.allCases {
      let scored = Set(try Self.score(of: set).fields.keys).union(["headline"])
      #expect(scored == Set(floors.fields(of: set).map(\.field)))
    }
  }

  private static func score(of set: GoldSet) throws -> Score {
    let notes = try set.notes()
    let findings = try Library.findings(in: set.documents)
    var score = Score()
    for document in findings {
      let gold = try #require(notes[document.document.file])
      score.add(Library.archive(of: [document]), countries: Library.countries, gold: gold)
    }
    score.add(ArchiveCase(Library.archive(of: findings), notes), gold: try set.archive())
    return score
  }
}

/// What must be reached over each set of documents, in thousandths by field: `Tests/Gold/floors.tsv`.
///
/// `RAISE_FLOORS=1` writes what has been reached where that is more; it never lowers one.
private struct Floors {
  private var values: [String: [GoldSet: Int]] = [:]

  private static var path: String { GoldSet.root.appending(path: "floors.tsv").path }

  init() throws {
    let lines = try String(contentsOfFile: Self.path, encoding: .utf8).split(separator: "\n")
    for line in lines.dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      for (set, cell) in zip(GoldSet.allCases, cells.dropFirst()) {
        values[cells[0], default: [:]][set] = Int(cell)
      }
    }
  }

  static func rounded(_ value: Double) -> Int { Int(value * 1000 + 1e-6) }

  /// In the order of their names.
  func fields(of set: GoldSet) -> [(field: String, floor: Int)] {
    values.compactMap { field, floors in floors[set].map { (field, $0) } }.sorted { $0.0 < $1.0 }
  }

  func raised(to score: Score, of set: GoldSet) -> Floors {
    var raised = self
    for (field, tally) in score.fields {
      raised.values[field, default: [:]][set] = max(
        values[field]?[set] ?? 0, Self.rounded(tally.value))
    }
    raised.values["headline", default: [:]][set] = max(
      values["headline"]?[set] ?? 0, Self.rounded(score.headline))
    return raised
  }

  func write() throws {
    let header = "field\t" + GoldSet.allCases.map { "\($0)" }.joined(separator: "\t")
    let rows = values.keys.sorted().map { field in
      field + "\t"
        + GoldSet.allCases.map { set in values[field]?[set].map(String.init) ?? "" }
        .joined(separator: "\t")
    }
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    try text.write(toFile: Self.path, atomically: true, encoding: .utf8)
  }
}
