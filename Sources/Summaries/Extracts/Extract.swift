import Briefing

/// A sentence of a source that may stand in a summary.
struct Extract: Sendable {
  let document: Identifier<Document>
  /// Its number in the document.
  let sentence: Int
  let text: String
  let words: Int
  let content: Set<String>
  /// How much it tells of what the document reports, the higher the more.
  let score: Int

  var statement: Statement {
    Statement(Prose(text), citations: [Citation(document: document, sentence: sentence)])
  }
}

/// The sentences of a document that may stand in a summary, each with its score.
struct Extracts: Sendable {
  private let document: ArchivedDocument
  /// Sentences that name a paper, and those that carry a figure.
  private let withAgreement: Set<Int>
  private let withFigure: Set<Int>
  /// Sentences that speak of the meetings the document is about.
  private let onTopic: Set<Int>

  /// The longest sentence, in words.
  private static let longest = 45

  init(_ document: ArchivedDocument, onTopic: Set<Int>) {
    self.document = document
    self.onTopic = onTopic
    withFigure = Set(document.figures.map(\.sentence))
    withAgreement = Set(
      document.mentions.compactMap { mention in
        if case .agreement = mention.subject { mention.sentence } else { nil }
      })
  }

  /// In the order of the text.
  var all: [Extract] {
    let source = document.document
    var position = 0
    var extracts: [Extract] = []
    for block in source.blocks where block.kind.isText {
      let isQuoted = block.kind == .quotation
      for offset in block.sentences {
        let sentence = source.sentences[offset]
        defer { position += 1 }
        guard !isQuoted, let extract = extract(sentence, in: block, position) else { continue }
        extracts.append(extract)
      }
    }
    return extracts
  }

  private func extract(_ sentence: Sentence, in block: Block, _ position: Int) -> Extract? {
    let bytes = document.document.text[sentence.range]
    let features = SentenceFeatures(bytes)
    guard features.isSentence, (6...Self.longest).contains(features.words) else { return nil }
    // A point of a list or a row of a table is a sentence only if it ends like one.
    if block.kind != .paragraph && !features.endsWithStop { return nil }
    let index = sentence.index
    var score = features.score + max(0, 4 - position)
    if onTopic.contains(index) { score += 2 }
    if withAgreement.contains(index) { score += 3 }
    if withFigure.contains(index) { score += 2 }
    return Extract(
      document: document.id, sentence: index, text: String(decoding: bytes, as: UTF8.self),
      words: features.words, content: ContentWords.of(bytes), score: score)
  }
}
