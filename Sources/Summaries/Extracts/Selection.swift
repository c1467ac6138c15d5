import Briefing
import Languages
import Text

/// The extracts chosen for a summary: the best first, none that says again what is said already.
struct Selection: Sendable {
  /// Words already said, and how many words the summary has.
  private var said = WordTable<Bool>()
  private(set) var words: Int
  /// The best first.
  private(set) var chosen: [Extract] = []

  /// `statements` are those composed from the facts, which come before.
  init(after statements: [Statement]) {
    words = statements.reduce(0) { $0 + $1.wordCount }
    for statement in statements { said.insert(ContentWords.of(statement.plain)) }
  }

  /// What scores less is worth no sentence, unless the summary is next to nothing without it.
  static let leastScore = 1
  private static let leastWords = 30

  /// Chooses until the summary has the words aimed at, never passing the most it may have.
  mutating func choose(
    from extracts: [Extract], aim: Int, most: Int, leastScore: Int = Self.leastScore
  ) {
    var rest = extracts.sorted { one, other in
      (-one.score, one.document, one.sentence) < (-other.score, other.document, other.sentence)
    }
    while words < aim, let best = bestOffset(in: &rest) {
      guard isWanted(&rest[best], most: most, leastScore: leastScore) else {
        // What is not wanted now never will be: all such go at once, for texts have no longest length.
        let score = rest[best].score
        rest = rest.compactMap { extract in
          guard extract.score == score else { return extract }
          var extract = extract
          return isWanted(&extract, most: most, leastScore: leastScore) ? extract : nil
        }
        continue
      }
      var extract = rest.remove(at: best)
      chosen.append(extract)
      said.insert(extract.content)
      words += extract.words
    }
  }

  /// The one that tells most beside what is said already; of two the one that tells more by itself.
  ///
  /// They come with the highest score first.
  private func bestOffset(in extracts: inout [Extract]) -> Int? {
    var best: (offset: Int, value: Int)?
    for offset in extracts.indices {
      // None is worth more than its score, and no later one has a higher.
      if let best, 100 * extracts[offset].score <= best.value { break }
      let value = value(of: &extracts[offset])
      if best.map({ value > $0.value }) ?? true { best = (offset, value) }
    }
    return best?.offset
  }

  /// In hundredths of the score: a sentence loses up to six points by what it repeats.
  private func value(of extract: inout Extract) -> Int {
    let repeated = extract.content.count(where: said.contains)
    return extract.score * 100 - 600 * repeated / max(1, extract.content.count)
  }

  /// Whether it tells enough, and what is new, in the words that are left.
  private func isWanted(_ extract: inout Extract, most: Int, leastScore: Int) -> Bool {
    (extract.score >= leastScore || words < Self.leastWords)
      && words + extract.words <= most && saysSomethingNew(&extract)
  }

  /// Most of its words are new; of an outcome, a figure or a paper half of them is enough.
  private func saysSomethingNew(_ extract: inout Extract) -> Bool {
    guard !extract.content.isEmpty else { return false }
    let share = extract.isPointed ? 45 : 55
    let new = extract.content.count { !said.contains($0) }
    return 100 * new >= share * extract.content.count
  }

  /// Where little is said, adds sentences in their order that have a few words of their own, until there
  /// are as many words as there should be at least.
  mutating func fill(from extracts: [Extract], toWords least: Int, most: Int) {
    for extract in extracts where words < least && words + extract.words <= most {
      var extract = extract
      guard !chosen.contains(where: { $0.isSame(extract) }),
        extract.content.count(where: { !said.contains($0) && !ContentWords.ofTime.contains($0) })
          >= Self.leastNewWords
      else { continue }
      chosen.append(extract)
      said.insert(extract.content)
      words += extract.words
    }
  }

  /// With fewer it says again what is said.
  private static let leastNewWords = 3

  /// Gives up the sentences chosen last until no more than some words are left.
  mutating func cut(toWords most: Int) {
    while words > most, let last = chosen.popLast() { words -= last.words }
  }

  /// Counts sentences that have been put beside the chosen ones.
  mutating func count(_ statements: [Statement]) {
    words += statements.reduce(0) { $0 + $1.wordCount }
  }

  /// Whether a sentence chosen tells what became of a paper.
  func tellsOutcome(of paper: Agreement) -> Bool {
    let name = ContentWords.of(paper.name)
    return chosen.contains { chosen in
      var extract = chosen
      return extract.tellsOutcome
        && 5 * extract.content.count(where: name.contains) >= 3 * name.count
    }
  }

  /// In the order of the documents given and of their texts.
  func statements(
    inOrderOf documents: [Identifier<Document>], in language: Language
  ) -> [Statement] {
    let order = Dictionary(
      documents.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { one, _ in one })
    return chosen.sorted { one, other in
      (order[one.document] ?? .max, one.sentence) < (order[other.document] ?? .max, other.sentence)
    }.map { $0.statement(in: language) }
  }
}
