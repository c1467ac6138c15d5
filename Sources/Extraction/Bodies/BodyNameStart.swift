import Briefing
import Gazetteer
import Text

/// Where the name of a body begins, from its noun leftwards.
///
/// `Customs and Economic Union`, `Nepal-India Joint Committee`, `Workers' Party`, `ECOWAS Council`,
/// `King Fahd Relief Center`, `Thua Thien provincial People's Committee`.
struct BodyNameStart {
  let text: AnnotatedText
  /// Tokens of other names.
  let taken: TokenSet
  private let known: [OrganizationSpan]
  /// By the token behind it: the longest of them.
  private let knownEnding: TokenMap

  init(text: AnnotatedText, known: [OrganizationSpan], taken: TokenSet) {
    self.text = text
    self.taken = taken
    self.known = known
    var ends = TokenMap(tokens: text.tokens.count)
    for (offset, body) in known.enumerated() where body.known != nil {
      let other = ends[body.tokens.upperBound]
      if other.map({ known[$0].tokens.count < body.tokens.count }) ?? true {
        ends[body.tokens.upperBound] = offset
      }
    }
    knownEnding = ends
  }

  /// The first token of the name whose noun stands at `head`.
  func start(of head: Int, from limit: Int) -> Int {
    var start = head
    while start > limit {
      if let body = knownEnding[start], known[body].tokens.lowerBound >= limit {
        start = known[body].tokens.lowerBound
        break
      }
      if let pair = statePair(endingAt: start, from: limit) {
        start = joint(endingAt: pair, from: limit)
        break
      }
      if let state = longState(endingAt: start, from: limit) {
        start = state
        continue
      }
      guard !taken.contains(start - 1), let next = before(start, head: head, from: limit) else {
        break
      }
      start = next
    }
    while start < head, isWeakStart(start, before: head) { start += 1 }
    return start
  }

  /// The token from which the name goes on leftwards; nil where it ends.
  private func before(_ start: Int, head: Int, from limit: Int) -> Int? {
    let index = start - 1
    let token = text.tokens[index]
    if token.is("-") {
      let isGlued = !token.followsBlank && !text.tokens[start].followsBlank
      return isGlued ? index : nil
    }
    if token.shape.contains(.possessive) {
      return index > limit && isPluralOwner(index - 1) ? index : nil
    }
    if token.isMark && !token.is("&") || token.isNumber { return nil }
    if text.isWord(.and, at: index) {
      return index > limit && isJoined(index) ? index : nil
    }
    if !token.isCapitalized {
      let isLevel = text.has(.bodyLevel, at: index) && index > limit
      return isLevel && text.tokens[index - 1].isCapitalized ? index : nil
    }
    return text.date(at: index) == nil ? index : nil
  }

  /// `Workers'` of `Workers' Party`: a plural owner is part of the name, `Kenya's` is not.
  private func isPluralOwner(_ index: Int) -> Bool {
    guard text.tokens[index].isCapitalized,
      !text.begins(.name, at: index)
    else { return false }
    return text.has([.portfolio, .common, .bodyOwner], at: index)
  }

  /// `Customs and Economic Union`: words that portfolios are made of on both sides.
  private func isJoined(_ index: Int) -> Bool {
    isJoint(index - 1) && text.has([.portfolio, .common, .bodyOwner], at: index + 1)
      && text.tokens[index + 1].isCapitalized
  }

  private func isJoint(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isCapitalized, !taken.contains(index), !text.has(.orgHead, at: index),
      !text.beginsOffice(at: index),
      !text.begins(.name, at: index)
    else { return false }
    return text.has([.portfolio, .bodyOwner], at: index)
  }

  /// `Vietnam – Laos` with blanks around the dash.
  private func statePair(endingAt end: Int, from limit: Int) -> Int? {
    let grammar = NounGrammar(text: text)
    let sentence = text.sentence(of: end - 1)
    guard let (_, second) = grammar.country(endingAt: end, in: sentence), second - 2 >= limit,
      text.is("-", at: second - 1),
      let (_, first) = grammar.country(endingAt: second - 1, in: sentence), first >= limit
    else { return nil }
    return first
  }

  /// Where `Joint Intergovernmental` before `Chad-Togo Commission` begins.
  private func joint(endingAt end: Int, from limit: Int) -> Int {
    var start = end
    while start > limit, text.tokens[start - 1].isCapitalized,
      text.has([.jointBody, .bodyLevel], at: start - 1)
    {
      start -= 1
    }
    return start
  }

  /// `Sri Lanka` before `Tea Board`.
  private func longState(endingAt end: Int, from limit: Int) -> Int? {
    let grammar = NounGrammar(text: text)
    guard let (_, start) = grammar.country(endingAt: end, in: text.sentence(of: end - 1)),
      start >= limit, end - start > 1
    else { return nil }
    return start
  }

  /// A word that only the head of the sentence, or an ordinal, puts there.
  private func isWeakStart(_ index: Int, before head: Int) -> Bool {
    let token = text.tokens[index]
    if token.isMark { return true }
    if text.has([.article, .locative, .conjunction], at: index) { return true }
    if text.lexicon.ordinals[token.word] != nil { return true }
    guard let office = text.office(at: index) else { return false }
    // A foundation may be called after a king.
    return !(office.rank == .royalty && index + 1 < head)
  }
}
