import Briefing
import Gazetteer
import Text

/// Which papers belong to which meetings.
///
/// The text must tie them: a sentence that names both; a paper named further on in the paragraph or
/// point that speaks of the meeting, with no other meeting between; or what the only meeting a text is
/// about came to.
struct Outcomes {
  let scene: Scene
  let meetings: [MeetingDraft]
  private var text: AnnotatedText { scene.text }
  /// The meetings' words by sentence, in the order of the text.
  private let spoken: [[Spoken]]

  private struct Spoken {
    let meeting: Int
    let head: Range<Int>
  }

  init(scene: Scene, meetings: [MeetingDraft]) {
    self.scene = scene
    self.meetings = meetings
    let all = meetings.enumerated().flatMap { offset, meeting in
      meeting.mentions.map { Spoken(meeting: offset, head: $0.head) }
    }.sorted { ($0.head.lowerBound, $0.meeting) < ($1.head.lowerBound, $1.meeting) }
    var spoken = [[Spoken]](repeating: [], count: scene.text.sentences.count)
    for one in all { spoken[Int(scene.text.sentenceOfToken[one.head.lowerBound])].append(one) }
    self.spoken = spoken
  }

  /// The papers of each meeting, in their own order; each once, as far as it came there.
  ///
  /// What is only mentioned or has long been in force is no outcome.
  func found(_ agreements: [AgreementDraft]) -> [[OutcomeFinding]] {
    var outcomes = Array(repeating: [OutcomeFinding](), count: meetings.count)
    for (offset, agreement) in agreements.enumerated() {
      for (span, status) in zip(agreement.spans, agreement.statuses)
      where status.value > .mentioned && status.value < .inForce {
        guard let meeting = meeting(of: span, status.value) else { continue }
        add(Position(offset), status, to: &outcomes[meeting])
      }
    }
    return outcomes
  }

  private func add(
    _ agreement: Position<AgreementFinding>, _ status: Found<AgreementStatus>,
    to outcomes: inout [OutcomeFinding]
  ) {
    guard let known = outcomes.firstIndex(where: { $0.agreement == agreement }) else {
      outcomes.append(OutcomeFinding(agreement: agreement, status: status))
      return
    }
    if outcomes[known].status.value < status.value { outcomes[known].status = status }
  }

  private func meeting(of span: AgreementSpan, _ status: AgreementStatus) -> Int? {
    let sentence = Int(text.sentenceOfToken[span.tokens.lowerBound])
    if let here = nearest(to: span, among: spoken[sentence]) { return here }
    if let last = lastSpoken(before: sentence) { return mayCome(status, of: last) ? last : nil }
    return onlyPrincipal(for: sentence, status)
  }

  /// A meeting long past that a text only mentions leaves no drafts behind.
  private func mayCome(_ status: AgreementStatus, of meeting: Int) -> Bool {
    meetings[meeting].isPrincipal || status >= .adopted || isAhead(meetings[meeting])
  }

  private func isAhead(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.allSatisfy { $0.status != .held }
  }

  private func nearest(to span: AgreementSpan, among spoken: [Spoken]) -> Int? {
    spoken.min { distance($0.head, span.tokens) < distance($1.head, span.tokens) }?.meeting
  }

  private func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound, 0)
  }

  /// The meeting spoken of last in the same block; the points of a list belong to the sentence that
  /// introduces them.
  private func lastSpoken(before sentence: Int) -> Int? {
    let block = text.document.blocks[text.document.sentences[sentence].block]
    for earlier in (block.sentences.lowerBound..<sentence).reversed() {
      if let last = spoken[earlier].last { return last.meeting }
    }
    guard let introduction = introduction(of: text.document.sentences[sentence].block) else {
      return nil
    }
    return spoken[introduction].last?.meeting
  }

  /// The sentence before the list a block is a point of, where it ends in a colon.
  private func introduction(of block: Int) -> Int? {
    var first = block
    while first > 0, case .item = text.document.blocks[first].kind { first -= 1 }
    guard first < block, let sentence = text.document.blocks[first].sentences.last,
      let end = text.sentences[sentence].last, text.is(":", at: end)
    else { return nil }
    return sentence
  }

  /// The only meeting the text is about, for what was done there, or is to be done where it lies
  /// ahead; but not for what others than its parties do.
  ///
  /// Of a visit and the meeting attended on it the meeting.
  private func onlyPrincipal(for sentence: Int, _ status: AgreementStatus) -> Int? {
    let principals = meetings.indices.filter { meetings[$0].isPrincipal }
    let others = principals.filter { !meetings[$0].isVisit }
    guard let principal = others.first ?? principals.first, others.count < 2,
      principals.count < 3, principals.count < 2 || !others.isEmpty,
      !isAhead(meetings[principal]) || status == .planned
    else { return nil }
    let parties = Set(meetings[principal].countries.map(\.value))
    let named = scene.countryCodes(in: text.sentences[sentence])
    return parties.isEmpty || named.allSatisfy(parties.contains) ? principal : nil
  }
}
