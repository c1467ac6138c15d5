import Briefing
import Gazetteer
import Text

/// Words that name a treaty, plan, communiqué or other paper.
struct AgreementSpan {
  /// The name.
  let tokens: Range<Int>
  /// Its noun within it.
  let head: Range<Int>
  let form: KnownAgreement.Form
  /// `draft` stands before it.
  let isDraft: Bool
  let rule: Rule
}

/// Papers by their nouns, with what stands around them: `Joint Action Plan for 2025–2027`, `draft
/// agreement on supply chains`, `Port Louis Call to Action`.
///
/// A bare `the agreement` names none.
struct Agreements {
  static let rule: Rule = "agreement-noun"
  static let purposeRule: Rule = "agreement-purpose"

  let text: AnnotatedText
  /// Tokens of people and bodies: a paper's noun is none of them.
  let taken: TokenSet
  /// Tokens of people: they are no part of a paper's name either.
  let people: TokenSet

  /// In the order of the text, none within another.
  func spans() -> [AgreementSpan] {
    var spans: [AgreementSpan] = []
    var end = 0
    for phrase in text.phrases where phrase.tokens.lowerBound >= end {
      guard let form = form(of: phrase), !taken.intersects(phrase.tokens) else { continue }
      let sentence = text.sentence(of: phrase.tokens.lowerBound)
      let limit = max(end, sentence.lowerBound)
      guard let span = span(of: phrase.tokens, form, in: sentence, from: limit) else { continue }
      if let last = spans.last, last.tokens.upperBound > span.tokens.lowerBound { continue }
      spans.append(span)
      end = span.tokens.upperBound
    }
    return spans
  }

  private func form(of phrase: Phrase) -> KnownAgreement.Form? {
    for subject in phrase.subjects {
      if case .agreement(let offset) = subject { return text.lexicon.agreements[offset].form }
    }
    return nil
  }

  private func span(
    of head: Range<Int>, _ form: KnownAgreement.Form, in sentence: Range<Int>, from limit: Int
  ) -> AgreementSpan? {
    let isCapital =
      text.tokens[head.lowerBound].isCapitalized && !isOnlySentenceCapital(head.lowerBound)
    if form == .capital, !isCapital { return nil }
    if form == .never { return nil }
    let (start, isDraft) = left(of: head.lowerBound, isTitle: isCapital, from: limit)
    let end = right(of: head.upperBound, form, isTitle: isCapital, in: sentence)
    let hasMore = start < head.lowerBound || end > head.upperBound || head.count > 1
    if !hasMore, form == .generic, let purpose = purpose(behind: head, in: sentence) {
      return AgreementSpan(
        tokens: head.lowerBound..<purpose, head: head, form: form, isDraft: isDraft,
        rule: Self.purposeRule)
    }
    guard hasMore || isDraft && form != .generic else { return nil }
    if !hasMore, isDraft, start > limit {
      return AgreementSpan(
        tokens: start - 1..<end, head: head, form: form, isDraft: true, rule: Self.rule)
    }
    if form == .statement, !isCapital, !isDraft { return nil }
    return AgreementSpan(
      tokens: start..<end, head: head, form: form, isDraft: isDraft, rule: Self.rule)
  }

  /// The end of `an agreement to build a 400 kV line`.
  private func purpose(behind head: Range<Int>, in sentence: Range<Int>) -> Int? {
    guard text.isWord(.to, at: head.upperBound), text.has(.article, at: head.lowerBound - 1),
      !text.isWord(.the, at: head.lowerBound - 1)
    else { return nil }
    let end = phraseEnd(from: head.upperBound + 1, in: sentence)
    return end > head.upperBound + 2 ? end : nil
  }

  private func isOnlySentenceCapital(_ index: Int) -> Bool {
    text.sentence(of: index).lowerBound == index
  }

  /// The start of the name left of its noun, and whether `draft` stands there.
  private func left(of head: Int, isTitle: Bool, from limit: Int) -> (Int, Bool) {
    var start = head
    var isDraft = false
    while start > limit, head - start < 8 {
      let index = start - 1
      let token = text.tokens[index]
      if text.has(.draftWord, at: index) {
        isDraft = true
        break
      }
      guard isModifier(index, token, isTitle: isTitle, next: start) else { break }
      start = index
    }
    if start > limit, text.has(.draftWord, at: start - 1) { isDraft = true }
    while start < head, text.tokens[start].isMark || text.has([.article, .locative], at: start) {
      start += 1
    }
    return (start, isDraft)
  }

  private func isModifier(_ index: Int, _ token: Token, isTitle: Bool, next: Int) -> Bool {
    if token.is("-") { return !token.followsBlank && !text.tokens[next].followsBlank }
    if token.shape.contains(.possessive) { return false }
    if token.isMark || token.isNumber || people.contains(index) { return false }
    if text.date(at: index) != nil { return false }
    let verbs: WordClass = [
      .personVerb, .held, .signed, .adopted, .drafted, .planned, .article, .conjunction, .locative,
      .future, .passive, .clauseEnd, .complement, .negation,
    ]
    if token.isCapitalized {
      let isSentenceStart = text.sentence(of: index).lowerBound == index
      return !text.has([.article, .locative, .conjunction, .clauseEnd, .complement], at: index)
        && !(isSentenceStart && text.has(.common, at: index))
    }
    if isTitle { return false }
    return !text.has(verbs.subtracting(.adopted), at: index) && !isPronoun(index)
  }

  /// `on this issue` tells nothing of the paper.
  private func isPointer(_ index: Int) -> Bool {
    text.isWord(.this, at: index) || text.isWord(.that, at: index)
      || text.isWord(.it, at: index) || text.isWord(.these, at: index)
  }

  private func isPronoun(_ index: Int) -> Bool { text.has(.pronoun, at: index) }

  /// The end of what the paper is about: `on a Single Through Tariff`, `for 2025–2027`.
  private func right(
    of start: Int, _ form: KnownAgreement.Form, isTitle: Bool, in sentence: Range<Int>
  ) -> Int {
    var end = start
    var index = start
    while index < sentence.upperBound, index - start < 24 {
      guard isComplement(index, isTitle: isTitle) else { break }
      let next = phraseEnd(from: index + 1, in: sentence)
      guard next > index + 1, !isPointer(index + 1) else { break }
      end = next
      index = next
    }
    return end
  }

  /// `and a Memorandum of Understanding`.
  private func isAnotherPaper(behind index: Int) -> Bool {
    let next = text.has(.article, at: index + 1) ? index + 2 : index + 1
    return text.phrase(at: next).flatMap(form) != nil
  }

  private func isComplement(_ index: Int, isTitle: Bool) -> Bool {
    guard text.has(.complement, at: index) else { return false }
    guard !text.isWord(.in, at: index) else { return false }
    return true
  }

  /// Past a noun phrase: words up to a verb, a mark or a clause.
  private func phraseEnd(from start: Int, in sentence: Range<Int>) -> Int {
    var index = start
    var end = start
    while index < sentence.upperBound {
      let token = text.tokens[index]
      if let date = text.date(at: index), date.tokens.lowerBound == index {
        guard case .period = date.expression else { break }
        index = date.tokens.upperBound
        end = index
        continue
      }
      if token.is("-"), !token.followsBlank {
        index += 1
        continue
      }
      if token.is("\"") || token.is("&") || token.shape.contains(.possessive) {
        index += 1
        end = index
        continue
      }
      if token.is(","), text.isWord(.and, at: index + 2), !text.has(.passive, at: index + 3) {
        index += 1
        continue
      }
      if token.isMark { break }
      if text.isWord(.and, at: index), isAnotherPaper(behind: index) { break }
      let stops: WordClass = [.personVerb, .passive, .clauseEnd, .future, .signed, .adopted]
      let isStop = text.has(stops, at: index) && !token.isCapitalized
      if isStop && !text.isWord(.to, at: index) { break }
      if text.isWord(.in, at: index) || text.isWord(.to, at: index) || text.isWord(.at, at: index)
        || text.isWord(.from, at: index)
      {
        break
      }
      index += 1
      if !text.has([.complement, .article, .conjunction], at: index - 1) {
        end = index
      } else if text.has(.complement, at: index - 1), index - 1 > start,
        !text.isWord(.of, at: index - 1)
      {
        index -= 1
        break
      }
    }
    return end
  }
}
