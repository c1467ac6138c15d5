import Gazetteer
import Text

/// Where the name of a paper begins, from its noun leftwards: `Five-year Program`, `visa facilitation
/// MoU`, `Port Louis Declaration`.
struct PaperTitleStart {
  let text: AnnotatedText
  /// Tokens of people: they are no part of a paper's name.
  let people: TokenSet

  /// The first token, and whether `draft` stands there.
  func start(of head: Int, isTitle: Bool, from limit: Int) -> (Int, Bool) {
    var start = head
    var isDraft = false
    while start > limit, head - start < 8 {
      let index = start - 1
      if text.has(.draftWord, at: index) {
        isDraft = true
        break
      }
      guard isModifier(index, isTitle: isTitle, next: start) else { break }
      start = index
    }
    if start > limit, text.has(.draftWord, at: start - 1) { isDraft = true }
    while start < head, text.tokens[start].isMark || text.has([.article, .locative], at: start) {
      start += 1
    }
    return (start, isDraft)
  }

  private func isModifier(_ index: Int, isTitle: Bool, next: Int) -> Bool {
    let token = text.tokens[index]
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
    // `year` of `Five-year`
    if isTitle { return text.isGluedHyphen(index - 1) }
    return !text.has(verbs.subtracting(.adopted), at: index) && !text.has(.pronoun, at: index)
  }
}
