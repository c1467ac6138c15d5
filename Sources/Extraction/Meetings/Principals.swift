import Briefing
import Gazetteer
import Text

/// Decides which meetings a text is about.
///
/// The first meeting of the opening sentences that has a day, a place or people; with a visit also
/// the meeting the visitor attends on it. In a digest, a list of short reports, the first of each.
struct Principals {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// How many sentences of the text proper count as its opening.
  private static let opening = 4

  /// The offsets of the principal meetings.
  func offsets(in meetings: [MeetingDraft]) -> [Int] {
    if let digest = digest(meetings) { return digest }
    let sentences = text.sentences.indices.filter { text.blockKind(ofSentence: $0).isText }
    for (rank, sentence) in sentences.prefix(Self.opening).enumerated() {
      let here = meetings.indices.filter { isIntroduced(meetings[$0], in: sentence) && isCandidate(meetings[$0], rank: rank) }
      guard let first = best(of: here, meetings, in: sentence) else { continue }
      return [first] + companions(of: first, among: here, meetings, in: sentence)
    }
    return []
  }

  private func isIntroduced(_ meeting: MeetingDraft, in sentence: Int) -> Bool {
    meeting.mentions.contains { Int(text.sentenceOfToken[$0.head.lowerBound]) == sentence }
  }

  private func isCandidate(_ meeting: MeetingDraft, rank: Int) -> Bool {
    guard meeting.relation != .previous else { return false }
    let isDated = meeting.dated != nil
    let isPlaced = meeting.placed != nil || meeting.mentions.contains { $0.country != nil }
    return isDated || isPlaced || meeting.participants.count > 1 || meeting.ordinal != nil && rank < 2
  }

  private func best(of here: [Int], _ meetings: [MeetingDraft], in sentence: Int) -> Int? {
    here.min { weigh(meetings[$0], in: sentence) < weigh(meetings[$1], in: sentence) }
  }

  /// Less is better: where it stands, and whether it is only background.
  private func weigh(_ meeting: MeetingDraft, in sentence: Int) -> Int {
    guard let mention = meeting.mentions.first(where: {
      Int(text.sentenceOfToken[$0.head.lowerBound]) == sentence
    }) else { return Int.max }
    var weight = mention.head.lowerBound - text.sentences[sentence].lowerBound
    if mention.relation != .none { weight += 60 }
    if mention.isSideline { weight += 40 }
    if isInRelativeClause(mention, text.sentences[sentence]) { weight += 30 }
    weight -= 4 * min(meeting.mentions.count, 5)
    return weight
  }

  private func isInRelativeClause(_ mention: EventMention, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<mention.head.lowerBound).contains {
      text.isWord(Word("who"), at: $0) || text.isWord(Word("which"), at: $0)
    }
  }

  /// The meeting a visitor comes for, and the visit someone comes on.
  private func companions(
    of first: Int, among here: [Int], _ meetings: [MeetingDraft], in sentence: Int
  ) -> [Int] {
    here.filter { other in
      guard other != first, meetings[other].isVisit != meetings[first].isVisit,
        let mention = meetings[other].mentions.first(where: {
          Int(text.sentenceOfToken[$0.head.lowerBound]) == sentence
        }), mention.relation == .none, !isInRelativeClause(mention, text.sentences[sentence]),
        meetings[other].mentions.count > 1
      else { return false }
      return !mention.isVerb
    }
  }

  /// The first meeting of each point, where most points of a list report one of their own.
  private func digest(_ meetings: [MeetingDraft]) -> [Int]? {
    let blocks = text.document.blocks
    let items = blocks.filter { if case .item = $0.kind { true } else { false } }
    let paragraphs = blocks.filter { $0.kind == .paragraph }
    guard items.count >= 3, items.count > paragraphs.count else { return nil }
    let firsts = items.compactMap { block in
      meetings.indices.filter { offset in
        Int(text.sentenceOfToken[meetings[offset].mentions[0].head.lowerBound]) >= block.sentences.lowerBound
          && Int(text.sentenceOfToken[meetings[offset].mentions[0].head.lowerBound]) < block.sentences.upperBound
          && meetings[offset].dated != nil
      }.min { meetings[$0].mentions[0].head.lowerBound < meetings[$1].mentions[0].head.lowerBound }
    }
    return firsts.count * 2 > items.count ? firsts : nil
  }
}
