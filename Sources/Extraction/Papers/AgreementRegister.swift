import Briefing
import Gazetteer
import Text

/// A paper of the text, from all the words that name it.
struct AgreementDraft {
  var spans: [AgreementSpan]
  /// How far each of the spans says it has come.
  var statuses: [Found<AgreementStatus>]
  var name: String
  var aliases: Set<String>
  /// The furthest of them.
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
    for span in spans {
      let status = statuses.status(of: span)
      if let index = paper(withShortTitle: span) {
        agreements[index].aliases.insert(text.string(span.tokens))
        continue
      }
      if isPaper(span, status.value) { enter(span, status) }
    }
    for span in references(besides: spans) {
      let status = statuses.status(of: span)
      if status.value > .mentioned { enterReference(span, status) }
    }
  }

  /// `the protocol` alone.
  private func references(besides spans: [AgreementSpan]) -> [AgreementSpan] {
    let taken = TokenSet(spans.map(\.tokens))
    return text.phrases.compactMap { phrase in
      guard phrase.means(.agreement),
        text.isWord(.the, at: phrase.tokens.lowerBound - 1), !taken.intersects(phrase.tokens),
        text.blockKind(ofSentence: Int(text.sentenceOfToken[phrase.tokens.lowerBound])).isText
      else { return nil }
      let forms = phrase.subjects.compactMap { subject -> KnownAgreement.Form? in
        if case .agreement(let offset) = subject { return text.lexicon.agreements[offset].form }
        return nil
      }
      return forms.first.map {
        AgreementSpan(
          tokens: phrase.tokens, head: phrase.tokens, form: $0, isDraft: false, rule: Self.reference
        )
      }
    }
  }

  static let reference: Rule = "agreement-reference"

  /// It is the only paper of that noun that the text has named so far.
  private mutating func enterReference(_ span: AgreementSpan, _ status: Found<AgreementStatus>) {
    let named = agreements.indices.filter { index in
      agreements[index].spans.contains { noun(of: $0) == noun(of: span) }
    }
    guard named.count == 1, let index = named.first,
      agreements[index].spans[0].tokens.lowerBound < span.tokens.lowerBound
    else { return }
    agreements[index].spans.append(span)
    agreements[index].statuses.append(status)
    if status.value > agreements[index].status.value { agreements[index].status = status }
  }

  /// Whether what the text says of it makes a paper of it.
  private func isPaper(_ span: AgreementSpan, _ status: AgreementStatus) -> Bool {
    switch span.certainty {
    case .named: true
    case .done: status > .mentioned || hasPeriod(span)
    case .signed: status == .signed || status == .adopted && hasPeriod(span)
    }
  }

  /// `for 2025–2027`, `for 2025`.
  private func hasPeriod(_ span: AgreementSpan) -> Bool {
    span.tokens.contains { index in
      if case .period? = text.date(at: index)?.expression { return true }
      return text.tokens[index].isNumber && text.isWord(.for, at: index - 1)
    }
  }

  /// The `(Lome Charter)` right behind a long title: one more name of that paper.
  private func paper(withShortTitle span: AgreementSpan) -> Int? {
    let open = span.tokens.lowerBound - 1
    guard text.is("(", at: open), text.is(")", at: span.tokens.upperBound) else { return nil }
    return agreements.lastIndex { agreement in
      guard let end = agreement.spans.last?.tokens.upperBound else { return false }
      return end <= open && open - end <= 2 && text.sentence(of: open).contains(end)
    }
  }

  private mutating func enter(_ span: AgreementSpan, _ status: Found<AgreementStatus>) {
    let name = title(of: span)
    guard let index = agreements.firstIndex(where: { isSame($0, span) }) else {
      agreements.append(
        AgreementDraft(
          spans: [span], statuses: [status], name: name, aliases: [], status: status))
      return
    }
    agreements[index].spans.append(span)
    agreements[index].statuses.append(status)
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

  /// The name without the acronym that it introduces: `Memorandum (MoU) on trade`.
  private func title(of span: AgreementSpan) -> String {
    let open = span.tokens.first { text.is("(", at: $0) && text.is(")", at: $0 + 2) }
    guard let open, open + 3 < span.tokens.upperBound,
      text.tokens[open + 1].shape.contains(.allCapitals)
        || text.phrase(at: open + 1).flatMap(text.paperForm) != nil
    else { return text.string(span.tokens) }
    return text.string(span.tokens.lowerBound..<open) + " "
      + text.string(open + 3..<span.tokens.upperBound)
  }

  /// The noun, one for all forms of a memorandum.
  private func noun(of span: AgreementSpan) -> Word {
    let isMemorandum = span.head.contains { text.has(.memorandum, at: $0) }
    return isMemorandum ? .memorandum : text.tokens[span.head.upperBound - 1].word
  }

  private func isSame(_ agreement: AgreementDraft, _ span: AgreementSpan) -> Bool {
    let words = contentWords(of: span.tokens)
    return agreement.spans.contains { other in
      guard noun(of: other) == noun(of: span),
        !(other.tokens == other.head && isOfMeeting(span)),
        !(span.tokens == span.head && isOfMeeting(other))
      else { return false }
      let otherWords = contentWords(of: other.tokens)
      return words.isSubset(of: otherWords) || otherWords.isSubset(of: words)
    }
  }

  /// `Protocol of the fifth session`: a bare `the Protocol` may be that of another.
  private func isOfMeeting(_ span: AgreementSpan) -> Bool {
    span.tokens.contains { Ordinals(text: text).value(at: $0) != nil }
      && text.isWord(.of, at: span.head.upperBound)
  }

  private func contentWords(of tokens: Range<Int>) -> Set<Word> {
    Set(
      tokens.filter {
        !text.tokens[$0].isMark
          && !text.has([.article, .conjunction, .complement, .draftWord, .locative], at: $0)
          && !text.has([.genericAdjective, .memorandum], at: $0)
          && Ordinals(text: text).value(at: $0) == nil
      }.map { text.tokens[$0].word })
  }
}
