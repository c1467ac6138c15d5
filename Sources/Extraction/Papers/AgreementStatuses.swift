import Briefing
import Gazetteer
import Text

/// How far a paper has come, by the verb nearest to its name.
///
/// What is denied, wished or yet to be done says nothing of it but that it is planned.
struct AgreementStatuses {
  static let rule: Rule = "agreement-status"
  static let introducedRule: Rule = "agreement-status-of-list"

  /// No verb farther than these tokens from a name speaks of it.
  private static let reach = 20

  let text: AnnotatedText
  let spans: [AgreementSpan]
  private let papers: TokenSet

  init(text: AnnotatedText, spans: [AgreementSpan]) {
    self.text = text
    self.spans = spans
    papers = TokenSet(spans.map(\.tokens))
  }

  func status(of span: AgreementSpan) -> Found<AgreementStatus> {
    let sentence = text.sentence(of: span.tokens.lowerBound)
    let number = text.sentenceNumber(of: span.tokens.lowerBound)
    if let status = status(near: span, in: sentence) {
      return Found(status, sentences: [number], rule: Self.rule)
    }
    if span.isDraft { return Found(.draft, sentences: [number], rule: Self.rule) }
    if let (status, introduction) = introduced(span) {
      return Found(status, sentences: [introduction, number], rule: Self.introducedRule)
    }
    return Found(.mentioned, sentences: [number], rule: Self.rule)
  }

  /// Of the verbs around a name `in force` says most; else the nearest that tells something.
  private func status(near span: AgreementSpan, in sentence: Range<Int>) -> AgreementStatus? {
    let stated = verbs(near: span, in: sentence).lazy.compactMap { status(by: $0, of: span) }
    return stated.contains(.inForce) ? .inForce : stated.first
  }

  /// The verbs within reach, the nearest first.
  private func verbs(near span: AgreementSpan, in sentence: Range<Int>) -> [Int] {
    let verbs: WordClass = [.signed, .adopted, .drafted, .inForce]
    let first = max(sentence.lowerBound, span.tokens.lowerBound - Self.reach)
    let last = min(sentence.upperBound, span.tokens.upperBound + Self.reach)
    return text.range(from: first, to: last)
      .filter { index in
        text.has(verbs, at: index) && !text.has(.draftWord, at: index) && !papers.contains(index)
          && !isCrossed(from: index, to: span)
      }
      .sorted { (distance($0, span), $0) < (distance($1, span), $1) }
  }

  private func distance(_ index: Int, _ span: AgreementSpan) -> Int {
    index < span.tokens.lowerBound
      ? span.tokens.lowerBound - index : index - span.tokens.upperBound + 1
  }

  /// Nil where a verb tells nothing: `agreed to update it`, `did not sign it`.
  private func status(by verb: Int, of span: AgreementSpan) -> AgreementStatus? {
    let sentence = text.sentence(of: verb)
    if isDenied(verb, span, in: sentence) { return nil }
    let isAhead = isAhead(verb, in: sentence)
    if text.has(.inForce, at: verb) {
      let isEntered = text.isWord(.in, at: verb - 1) || text.isWord(.into, at: verb - 1)
      // `is to enter into force`.
      let isToCome = text.isWord(.into, at: verb - 1) && text.isWord(.to, at: verb - 3)
      return isEntered && !isAhead && !isToCome ? .inForce : nil
    }
    if text.isWord(.agreed, at: verb), !takesObject(verb) { return nil }
    if text.has(.drafted, at: verb) { return .draft }
    if isAhead { return span.isDraft ? .draft : .planned }
    return text.has(.signed, at: verb) ? .signed : .adopted
  }

  /// `agreed a timetable`, `agreed on the plan`; not `agreed to meet`, `agreed in principle`.
  private func takesObject(_ verb: Int) -> Bool {
    text.has([.article, .pronoun], at: verb + 1) || text.isWord(.on, at: verb + 1)
      || papers.contains(verb + 1) || text.has(.passive, at: verb - 1)
  }

  /// `did not sign`, `failed to adopt`, `no protocol was signed`.
  private func isDenied(_ verb: Int, _ span: AgreementSpan, in sentence: Range<Int>) -> Bool {
    let first = max(sentence.lowerBound, verb - 4)
    let before = text.range(from: first, to: verb).reversed().prefix { !text.is(",", at: $0) }
    return before.contains { text.has(.negation, at: $0) && !papers.contains($0) }
      || span.tokens.lowerBound > sentence.lowerBound
        && text.has(.negation, at: span.tokens.lowerBound - 1)
      || text.has(.negation, at: span.tokens.lowerBound)
  }

  /// Whether another clause begins between the verb and the name.
  private func isCrossed(from index: Int, to span: AgreementSpan) -> Bool {
    let between =
      index < span.tokens.lowerBound
      ? index + 1..<span.tokens.lowerBound
      : span.tokens.upperBound..<max(index, span.tokens.upperBound)
    // `which was signed at their meeting and has been in force since March`.
    if text.has(.inForce, at: index) {
      return between.contains { text.is(";", at: $0) || papers.contains($0) }
    }
    // `the signing was held`: what is done stays the same deed.
    let isDeed = text.has(.deed, at: index)
    return between.contains { between in
      text.is(";", at: between)
        || !isDeed && text.has([.held, .personVerb, .meetVerb], at: between)
          && !text.has([.signed, .adopted, .drafted, .passive, .inForce], at: between)
          && !text.tokens[between].isCapitalized && !papers.contains(between)
          && !isParticiple(between)
    }
  }

  /// `the agreement reached, led by Togo, was signed`: no clause of its own.
  private func isParticiple(_ index: Int) -> Bool {
    text.isWord(.by, at: index + 1) || text.is("-", at: index + 1)
  }

  /// Whether words before the verb put it ahead: `to sign`, `will be signed`, `expected to adopt`,
  /// `for the signing of`.
  private func isAhead(_ verb: Int, in sentence: Range<Int>) -> Bool {
    if text.has(.baseForm, at: verb) { return true }
    let first = max(sentence.lowerBound, verb - 5)
    var hasPassed = false
    for index in text.range(from: first, to: verb).reversed() {
      if text.is(",", at: index) || text.is(";", at: index) { break }
      if text.isWord(.be, at: index) { return true }
      if text.has(.future, at: index), !hasPassed { return true }
      if text.has(.deed, at: verb), text.has(.expectant, at: index) { return true }
      if text.has(.held, at: index) { hasPassed = true }
    }
    return false
  }

  /// The verb of the sentence that introduces a list: `two documents were adopted:`.
  private func introduced(_ span: AgreementSpan) -> (AgreementStatus, Int)? {
    var offset = Int(text.sentenceOfToken[span.tokens.lowerBound])
    guard case .item = text.blockKind(ofSentence: offset) else { return nil }
    while offset > 0, case .item = text.blockKind(ofSentence: offset) { offset -= 1 }
    let sentence = text.sentences[offset]
    guard let last = sentence.last, text.is(":", at: last),
      let verb = sentence.last(where: { text.has([.signed, .adopted], at: $0) })
    else { return nil }
    let status: AgreementStatus =
      isAhead(verb, in: sentence) ? .planned : text.has(.signed, at: verb) ? .signed : .adopted
    return (status, offset + 1)
  }
}
