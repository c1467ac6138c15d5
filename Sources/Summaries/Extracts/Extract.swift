import Briefing
import Languages
import Text

/// A sentence of a source that may stand in a summary.
struct Extract: Sendable {
  let document: Identifier<Document>
  /// Its number in the document.
  let sentence: Int
  /// Its words as UTF-8: most extracts are never shown.
  let text: ArraySlice<UInt8>
  /// What stands between them that nobody sees.
  let unseen: ArraySlice<UnseenCharacter>
  let words: Int
  /// The words that say something, each once: worked out only for those that come into question.
  private(set) lazy var content = ContentWords.of(text.span)
  /// It says what was agreed, signed or decided.
  let tellsOutcome: Bool
  /// It tells an outcome, has a figure or names a paper.
  let isPointed: Bool
  /// How much it tells of what the document reports, the higher the more.
  let score: Int

  func isSame(_ other: Extract) -> Bool {
    document == other.document && sentence == other.sentence
  }

  /// Set apart in a summary of another language.
  func statement(in language: Language) -> Statement {
    let words = text.marked(with: unseen).startingWithCapital
    return Statement(
      language.isEnglish
        ? Prose(words)
        : language.prose(.quotedSentence, (.words, Prose(ForeignWords.isolated(words)))),
      citations: [Citation(document: document, sentence: sentence)])
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

  private let outlook: Outlook
  /// How many of the first sentences may be quoted.
  private let shown: Int

  /// Whether the document looks back on what it is about or ahead to it, or tells that it is off.
  enum Outlook: Sendable {
    case back, ahead, calledOff

    init(_ status: MeetingStatus) {
      switch status {
      case .held: self = .back
      case .planned: self = .ahead
      case .cancelled: self = .calledOff
      }
    }
  }

  /// The longest sentence, in words.
  private static let longest = 45

  /// `onTopic` are the sentences that speak of what the summary is about.
  init(_ document: ArchivedDocument, onTopic: Set<Int>, outlook: Outlook) {
    self.document = document
    self.onTopic = onTopic
    self.outlook = outlook
    shown = document.shownSentences
    withFigure = Set(document.figures.map(\.sentence))
    withAgreement = Set(
      document.mentions.compactMap { mention in
        if case .agreement = mention.subject { mention.sentence } else { nil }
      })
  }

  /// In the order of the text; of some sentences only, where their numbers are given.
  func all(among numbers: Set<Int>? = nil) -> [Extract] {
    let source = document.document
    var position = 0
    var extracts: [Extract] = []
    for block in source.blocks where block.kind.isText {
      let isQuoted = block.kind == .quotation
      for offset in block.sentences.prefix(while: { $0 < shown }) {
        let sentence = source.sentences[offset]
        defer { position += 1 }
        if let numbers, !numbers.contains(sentence.index) { continue }
        guard !isQuoted, let extract = extract(sentence, in: block, position) else { continue }
        extracts.append(extract)
      }
    }
    return extracts
  }

  /// Every sentence on the topic, in the order of the text, those that lean on a sentence before them
  /// last: what there is to quote where little is said.
  var onTopicOnly: [Extract] {
    let source = document.document
    let offsets = source.blocks.filter(\.kind.isText).flatMap(\.sentences).filter { $0 < shown }
    let extracts = offsets.map {
      source.sentences[$0]
    }.filter { onTopic.contains($0.index) }.compactMap { sentence -> (isLeaning: Bool, Extract)? in
      let bytes = source.text[sentence.range]
      let features = SentenceFeatures(bytes.span)
      guard features.words > 3, features.endsWithStop else { return nil }
      return (features.leansBack, extract(sentence, bytes, features, score: 0))
    }
    return extracts.filter { !$0.isLeaning }.map(\.1) + extracts.filter(\.isLeaning).map(\.1)
  }

  private func extract(_ sentence: Sentence, in block: Block, _ position: Int) -> Extract? {
    let bytes = document.document.text[sentence.range]
    let features = SentenceFeatures(bytes.span)
    guard features.mayStandAlone, features.endsWithStop,
      (6...Self.longest).contains(features.words)
    else { return nil }
    // A point of a list or a row of a table may be no more than a name.
    if block.kind == .paragraph ? !features.beginsWell : !features.hasVerb { return nil }
    let index = sentence.index
    var score = features.score(outlook) + max(0, 3 - position)
    if onTopic.contains(index) { score += 2 }
    if withAgreement.contains(index) { score += 2 }
    if withFigure.contains(index) { score += 3 }
    return extract(sentence, bytes, features, score: score)
  }

  private func extract(
    _ sentence: Sentence, _ bytes: ArraySlice<UInt8>, _ features: SentenceFeatures, score: Int
  ) -> Extract {
    let index = sentence.index
    return Extract(
      document: document.id, sentence: index, text: bytes,
      unseen: document.document.unseen.of(sentence.range),
      words: features.words, tellsOutcome: features.tellsOutcome,
      isPointed: features.tellsOutcome || withAgreement.contains(index)
        || withFigure.contains(index),
      score: score)
  }
}
