import Briefing
import Gazetteer
import Text

/// Decides which meetings a text is about.
///
/// The first meeting of the opening sentences that has a day, a place or people; one that lies
/// behind another, is the next or the previous, or stands in a relative clause has to wait. With a
/// visit also the meeting the visitor attends on it. In a digest, a list of short reports, the first
/// of each.
struct Principals {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// How many sentences of the text proper count as its opening.
  private static let opening = 5
  /// A meeting that weighs more than this is only mentioned.
  private static let limit = 150

  /// The offsets of the principal meetings.
  func offsets(in meetings: [MeetingDraft]) -> [Int] {
    if let digest = digest(meetings) { return digest }
    let sentences = text.sentences.indices.filter { text.blockKind(ofSentence: $0).isText }
    let opening = Array(sentences.prefix(Self.opening))
    let weights = meetings.indices.map { weight(of: meetings[$0], in: opening) }
    guard let first = meetings.indices.min(by: { weights[$0] < weights[$1] }),
      weights[first] <= Self.limit
    else { return [] }
    return [first] + companions(of: first, meetings)
  }

  /// Less is better: how far into the text it stands, and what makes it background.
  private func weight(of meeting: MeetingDraft, in opening: [Int]) -> Int {
    guard isCandidate(meeting) else { return Int.max }
    return opening.enumerated().compactMap { rank, sentence in
      mention(of: meeting, in: sentence).map { mention in
        rank * 35 + (mention.head.lowerBound - text.sentences[sentence].lowerBound)
          + background(mention) - 4 * min(meeting.mentions.count, 6)
          - (meeting.ordinal == nil ? 0 : 10)
      }
    }.min() ?? Int.max
  }

  private func isCandidate(_ meeting: MeetingDraft) -> Bool {
    let isPlaced = meeting.placed != nil || meeting.mentions.contains { $0.country != nil }
    return meeting.dated != nil || isPlaced || meeting.participants.count > 1
      || meeting.ordinal != nil
  }

  private func mention(of meeting: MeetingDraft, in sentence: Int) -> EventMention? {
    meeting.mentions.first { Int(text.sentenceOfToken[$0.head.lowerBound]) == sentence }
  }

  private func background(_ mention: EventMention) -> Int {
    var weight = 0
    if mention.relation != .none { weight += 90 }
    if mention.isSideline { weight += 50 }
    if isInRelativeClause(mention) { weight += 40 }
    if mention.isVerb, mention.date == nil { weight += 12 }
    return weight
  }

  private func isInRelativeClause(_ mention: EventMention) -> Bool {
    let sentence = text.sentence(of: mention.head.lowerBound)
    return text.range(from: sentence.lowerBound, to: mention.head.lowerBound).contains {
      (text.isWord(.who, at: $0) || text.isWord(.which, at: $0))
        && mention.head.lowerBound - $0 <= 12
    }
  }

  /// The meeting a visitor comes for, and the visit someone comes on, of the same sentence.
  private func companions(of first: Int, _ meetings: [MeetingDraft]) -> [Int] {
    let sentences = meetings[first].mentions.map { Int(text.sentenceOfToken[$0.head.lowerBound]) }
      .filter { text.blockKind(ofSentence: $0).isText }
    guard let sentence = sentences.first else { return [] }
    return meetings.indices.filter { other in
      guard other != first, meetings[other].isVisit != meetings[first].isVisit,
        let mention = mention(of: meetings[other], in: sentence), mention.relation == .none,
        !mention.isVerb, !isInRelativeClause(mention)
      else { return false }
      return meetings[other].mentions.count > 1
    }
  }

  /// The first meeting of each point, where most points of a list report one of their own.
  private func digest(_ meetings: [MeetingDraft]) -> [Int]? {
    let blocks = text.document.blocks
    let items = blocks.filter { if case .item = $0.kind { true } else { false } }
    let paragraphs = blocks.filter { $0.kind == .paragraph }
    guard items.count >= 3, items.count > paragraphs.count else { return nil }
    let firsts = items.compactMap { first(in: $0.sentences, meetings) }
    return firsts.count * 2 > items.count ? firsts : nil
  }

  private func first(in sentences: Range<Int>, _ meetings: [MeetingDraft]) -> Int? {
    meetings.indices.filter { offset in
      sentences.contains(Int(text.sentenceOfToken[meetings[offset].mentions[0].head.lowerBound]))
        && meetings[offset].dated != nil
    }.min { meetings[$0].mentions[0].head.lowerBound < meetings[$1].mentions[0].head.lowerBound }
  }
}
