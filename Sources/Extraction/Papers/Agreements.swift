import Briefing
import Gazetteer
import Text

/// Papers by their nouns, with what stands around them: `Joint Action Plan for 2025–2027`, `draft
/// agreement on supply chains`, `Port Louis Call to Action`, `Resolution 1701`.
///
/// A bare `the agreement` names none.
struct Agreements {
  static let rule: Rule = "agreement-noun"
  static let knownRule: Rule = "known-agreement"
  static let purposeRule: Rule = "agreement-purpose"

  let text: AnnotatedText
  /// Tokens of people and bodies: a paper's noun is none of them.
  let taken: TokenSet
  private let starts: PaperTitleStart
  private let ends: PaperTitleEnd

  init(text: AnnotatedText, taken: TokenSet, people: TokenSet) {
    self.text = text
    self.taken = taken
    starts = PaperTitleStart(text: text, people: people)
    ends = PaperTitleEnd(text: text)
  }

  /// In the order of the text, none within another.
  func spans() -> [AgreementSpan] {
    var spans: [AgreementSpan] = []
    var end = 0
    for phrase in text.phrases where phrase.tokens.lowerBound >= end {
      guard let form = text.paperForm(of: phrase), !taken.intersects(phrase.tokens),
        !text.isHeadline(phrase.tokens.lowerBound), !isPartOfMore(phrase.tokens)
      else { continue }
      let sentence = text.sentence(of: phrase.tokens.lowerBound)
      let limit = max(end, sentence.lowerBound)
      guard let span = span(of: phrase.tokens, form, in: sentence, from: limit),
        span.certainty != .signed || !holdsAnother(span)
      else { continue }
      if let last = spans.last, last.tokens.upperBound > span.tokens.lowerBound { continue }
      spans.append(span)
      end = span.tokens.upperBound
    }
    return spans
  }

  /// `framework of a peace memorandum`: the paper is the memorandum.
  private func holdsAnother(_ span: AgreementSpan) -> Bool {
    text.range(from: span.head.upperBound, to: span.tokens.upperBound).contains {
      text.phrase(at: $0).flatMap(text.paperForm) != nil
    }
  }

  /// `Convention Centre`, `Charter Party`, `conflict resolution memorandum`.
  private func isPartOfMore(_ head: Range<Int>) -> Bool {
    let next = head.upperBound
    if text.phrase(at: next).flatMap(text.paperForm) != nil { return true }
    return text.tokens.indices.contains(next) && text.tokens[next].isCapitalized
      && text.tokens[head.lowerBound].isCapitalized && text.has([.venueHead, .orgHead], at: next)
  }

  private func span(
    of head: Range<Int>, _ form: KnownAgreement.Form, in sentence: Range<Int>, from limit: Int
  ) -> AgreementSpan? {
    guard form != .never else { return nil }
    if form == .known {
      let end = ends.yearEnd(from: head.upperBound)
      return AgreementSpan(
        tokens: head.lowerBound..<end, head: head, form: form, isDraft: false,
        rule: Self.knownRule)
    }
    let isFirst = sentence.lowerBound == head.lowerBound
    let isCapital = text.tokens[head.lowerBound].isCapitalized && !isFirst
    let isAcronym = head.count == 1 && text.hasInnerCapital(head.lowerBound)
    let (start, isDraft) = starts.start(
      of: head.lowerBound, isTitle: isCapital && !isAcronym, from: limit)
    let end = ends.end(from: head.upperBound, isTitle: isCapital, in: sentence)
    let hasMore = start < head.lowerBound || end > head.upperBound || head.count > 1
    func span(_ tokens: Range<Int>, _ certainty: AgreementSpan.Certainty, _ rule: Rule = Self.rule)
      -> AgreementSpan
    {
      AgreementSpan(
        tokens: tokens, head: head, form: form, isDraft: isDraft, certainty: certainty, rule: rule)
    }
    if !hasMore {
      if form == .generic, let purpose = purpose(behind: head, in: sentence) {
        return span(head.lowerBound..<purpose, .named, Self.purposeRule)
      }
      if isDraft, form != .generic, start > limit { return span(start - 1..<end, .named) }
      // `A Protocol was signed`
      return form == .title && isCapital && text.has(.article, at: head.lowerBound - 1)
        ? span(head, .done) : nil
    }
    let tokens = start..<end
    switch form {
    case .title: return span(tokens, .named)
    case .generic:
      return !isDraft && isAbstract(head, from: start) ? nil : span(tokens, .named)
    case .plural:
      // `the Istanbul agreements`
      let isProper = start > sentence.lowerBound && text.tokens[start].isCapitalized
      return span(tokens, isProper ? .named : .done)
    case .statement: return isCapital || isDraft ? span(tokens, .named) : nil
    case .matter:
      return isCapital || isDraft || isOnMatter(head.upperBound) ? span(tokens, .named) : nil
    // `a cooperation plan for 2025–2026`: without a capital it takes a signature to be a paper.
    case .capital: return isCapital || isDraft ? span(tokens, .named) : span(tokens, .signed)
    case .conditional:
      if ends.isNumbered(head.upperBound) { return span(tokens, .named) }
      return isCapital || isDraft ? span(tokens, isDraft ? .named : .done) : span(tokens, .signed)
    case .never, .known: return nil
    }
  }

  /// `reached agreement on the budget`, `without agreement`: no paper, for want of an article.
  private func isAbstract(_ head: Range<Int>, from start: Int) -> Bool {
    guard start == head.lowerBound, !text.tokens[start].isCapitalized,
      start > text.sentence(of: start).lowerBound
    else { return false }
    return !text.has([.article, .pronoun, .signed, .adopted, .possessivePronoun], at: start - 1)
      && !text.tokens[start - 1].isMark
  }

  private func isOnMatter(_ index: Int) -> Bool {
    text.isWord(.on, at: index) || text.isWord(.for, at: index) || text.has(.against, at: index)
  }

  /// The end of `an agreement to build a 400 kV line`.
  private func purpose(behind head: Range<Int>, in sentence: Range<Int>) -> Int? {
    guard text.isWord(.to, at: head.upperBound), text.has(.article, at: head.lowerBound - 1),
      !text.isWord(.the, at: head.lowerBound - 1)
    else { return nil }
    let end = ends.phraseEnd(from: head.upperBound + 1, isTitle: false, in: sentence)
    return end > head.upperBound + 2 ? end : nil
  }
}

extension AnnotatedText {
  /// What kind of paper's noun a phrase is.
  func paperForm(of phrase: Phrase) -> KnownAgreement.Form? {
    guard phrase.means(.agreement) else { return nil }
    for subject in phrase.subjects {
      if case .agreement(let offset) = subject { return lexicon.agreements[offset].form }
    }
    return nil
  }
}
