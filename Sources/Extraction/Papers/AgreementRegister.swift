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
      guard span.form != .conditional || status.value > .mentioned || hasPeriod(span) else {
        continue
      }
      enter(span, status)
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
      guard text.isWord(.the, at: phrase.tokens.lowerBound - 1), !taken.intersects(phrase.tokens),
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
    let noun = text.tokens[span.head.upperBound - 1].word
    let named = agreements.indices.filter { index in
      agreements[index].spans.contains { text.tokens[$0.head.upperBound - 1].word == noun }
    }
    guard named.count == 1, let index = named.first,
      agreements[index].spans[0].tokens.lowerBound < span.tokens.lowerBound
    else { return }
    agreements[index].spans.append(span)
    agreements[index].statuses.append(status)
    if status.value > agreements[index].status.value { agreements[index].status = status }
  }

  /// `for 2025–2027`.
  private func hasPeriod(_ span: AgreementSpan) -> Bool {
    span.tokens.contains { index in
      if case .period? = text.date(at: index)?.expression { return true }
      return false
    }
  }

  private mutating func enter(_ span: AgreementSpan, _ status: Found<AgreementStatus>) {
    let name = text.string(span.tokens)
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
