import Briefing
import Gazetteer
import Text

/// A paper of the text, from all the words that name it.
struct AgreementDraft {
  var spans: [AgreementSpan]
  var name: String
  var aliases: Set<String>
  var status: Found<AgreementStatus>
}

/// Decides which words name one paper, and how far it has come.
///
/// A name whose words are all part of another with the same noun is the same paper; a bare `the
/// protocol` is the only one of its noun.
struct AgreementRegister {
  let text: AnnotatedText
  private(set) var agreements: [AgreementDraft] = []

  init(_ text: AnnotatedText, spans: [AgreementSpan]) {
    self.text = text
    let statuses = AgreementStatuses(text: text, spans: spans)
    for span in spans { enter(span, statuses.status(of: span)) }
  }

  private mutating func enter(_ span: AgreementSpan, _ status: Found<AgreementStatus>) {
    let name = text.string(span.tokens)
    guard let index = agreements.firstIndex(where: { isSame($0, span) }) else {
      agreements.append(
        AgreementDraft(spans: [span], name: name, aliases: [], status: status))
      return
    }
    agreements[index].spans.append(span)
    agreements[index].aliases.insert(name)
    if contentWords(of: span.tokens).count
      > contentWords(of: agreements[index].spans[0].tokens).count,
      name.utf8.count > agreements[index].name.utf8.count
    {
      agreements[index].aliases.insert(agreements[index].name)
      agreements[index].name = name
    }
    agreements[index].aliases.remove(agreements[index].name)
    if status.value > agreements[index].status.value { agreements[index].status = status }
  }

  private func isSame(_ agreement: AgreementDraft, _ span: AgreementSpan) -> Bool {
    let words = contentWords(of: span.tokens)
    let noun = text.tokens[span.head.upperBound - 1].word
    return agreement.spans.contains { other in
      guard text.tokens[other.head.upperBound - 1].word == noun else { return false }
      let otherWords = contentWords(of: other.tokens)
      return words.isSubset(of: otherWords) || otherWords.isSubset(of: words)
    }
  }

  private func contentWords(of tokens: Range<Int>) -> Set<Word> {
    Set(
      tokens.filter {
        !text.tokens[$0].isMark
          && !text.has([.article, .conjunction, .complement, .draftWord, .locative], at: $0)
          && !text.has(.genericAdjective, at: $0) && Ordinals(text: text).value(at: $0) == nil
      }.map { text.tokens[$0].word })
  }
}

/// How far a paper has come, by the verb nearest to its name.
struct AgreementStatuses {
  static let rule: Rule = "agreement-status"
  static let introducedRule: Rule = "agreement-status-of-list"

  let text: AnnotatedText
  let spans: [AgreementSpan]

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

  private func status(near span: AgreementSpan, in sentence: Range<Int>) -> AgreementStatus? {
    let verbs: WordClass = [.signed, .adopted, .drafted, .inForce]
    var best: (distance: Int, index: Int)?
    for index in sentence where !span.tokens.contains(index) && text.has(verbs, at: index) {
      guard !text.has(.draftWord, at: index), !isPartOfAnother(index, than: span) else { continue }
      let distance =
        index < span.tokens.lowerBound
        ? span.tokens.lowerBound - index : index - span.tokens.upperBound + 1
      guard distance <= 20, !isCrossed(from: index, to: span) else { continue }
      if distance < best?.distance ?? Int.max { best = (distance, index) }
    }
    guard let best else { return nil }
    let isAhead = isAhead(best.index, in: sentence)
    if text.has(.inForce, at: best.index) {
      let isEntry =
        isAhead
        || !text.isWord(.in, at: best.index - 1) && !text.isWord(.into, at: best.index - 1)
      return isEntry ? nil : .inForce
    }
    if text.has(.drafted, at: best.index) { return .draft }
    if isAhead { return span.isDraft ? .draft : .planned }
    return text.has(.signed, at: best.index) ? .signed : .adopted
  }

  private func isPartOfAnother(_ index: Int, than span: AgreementSpan) -> Bool {
    spans.contains { $0.tokens.contains(index) && $0.tokens != span.tokens }
  }

  /// Whether another clause begins between the verb and the name.
  private func isCrossed(from index: Int, to span: AgreementSpan) -> Bool {
    let between =
      index < span.tokens.lowerBound
      ? index + 1..<span.tokens.lowerBound
      : span.tokens.upperBound..<max(index, span.tokens.upperBound)
    return between.contains { text.is(";", at: $0) || text.is("\"", at: $0) }
  }

  /// Whether words before the verb put it ahead: `to sign`, `will be signed`, `expected to adopt`.
  private func isAhead(_ verb: Int, in sentence: Range<Int>) -> Bool {
    let first = max(sentence.lowerBound, verb - 5)
    var hasPassed = false
    for index in text.range(from: first, to: verb).reversed() {
      if text.is(",", at: index) || text.is(";", at: index) { break }
      if text.has(.future, at: index), !hasPassed { return true }
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
