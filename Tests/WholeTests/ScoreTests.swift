import Briefing
import Testing

@Suite struct ScoreTests {
  /// What must be reached over each set of documents, in percent; a field is an F1 or the share of
  /// slots filled as noted.
  private static let floors: [(field: String, seeds: Double, dev: Double)] = [
    ("headline", 0, 0)
  ]

  @Test(arguments: GoldSet.allCases)
  func `finds what a desk officer noted`(set: GoldSet) throws {
    let score = try Self.score(of: set)
    for field in (["headline"] + score.fields.keys.sorted()) {
      let value = field == "headline" ? score.headline : score.value(of: field)
      print("\(set) \(field) \(value)")
    }
    for r in score.remarks { print(r) }
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
