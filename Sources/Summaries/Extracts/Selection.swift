import Briefing

/// The extracts chosen for a summary: the best first, none that says again what is said already.
struct Selection: Sendable {
  /// Words already said, and how many words the summary has.
  private var said: Set<String>
  private var words: Int
  private(set) var chosen: [Extract] = []

  /// `statements` are those composed from the facts, which come before.
  init(after statements: [Statement]) {
    said = statements.reduce(into: []) { $0.formUnion(ContentWords.of($1.plain)) }
    words = statements.reduce(0) { $0 + $1.plain.split(separator: " ").count }
  }

  /// Chooses until the summary has the words aimed at, never passing the most it may have.
  mutating func choose(from extracts: [Extract], aim: Int, most: Int) {
    let ranked = extracts.sorted { one, other in
      (-one.score, one.document, one.sentence) < (-other.score, other.document, other.sentence)
    }
    for extract in ranked where words < aim {
      guard words + extract.words <= most, saysSomethingNew(extract) else { continue }
      chosen.append(extract)
      said.formUnion(extract.content)
      words += extract.words
    }
  }

  /// At least half of its words are new.
  private func saysSomethingNew(_ extract: Extract) -> Bool {
    guard !extract.content.isEmpty else { return false }
    return 2 * extract.content.subtracting(said).count >= extract.content.count
  }

  /// In the order of the documents given and of their texts.
  func statements(inOrderOf documents: [Identifier<Document>]) -> [Statement] {
    let order = Dictionary(
      documents.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { one, _ in one })
    return chosen.sorted { one, other in
      (order[one.document] ?? .max, one.sentence) < (order[other.document] ?? .max, other.sentence)
    }.map(\.statement)
  }
}
