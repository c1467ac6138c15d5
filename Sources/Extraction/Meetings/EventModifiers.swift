import Briefing
import Gazetteer
import Text

/// What stands before the noun of a meeting and belongs to its name.
struct EventModifiers {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  /// The first word of what describes the noun on its left.
  func start(of head: Range<Int>, from limit: Int) -> Int {
    var start = head.lowerBound
    // `the chances COP29 offers`
    let isWholeName = text.numberWithin(head) != nil
    while start > limit, head.lowerBound - start < 16, isDescription(start - 1, next: start),
      !isWholeName || text.tokens[start - 1].isCapitalized
    {
      start -= 1
    }
    while start < head.lowerBound, text.tokens[start].isMark { start += 1 }
    return numberedName(before: start, of: head, from: limit) ?? start
  }

  /// The number of `the 29th Future of Asia Forum`, whose name goes on across `of`.
  private func numberedName(before start: Int, of head: Range<Int>, from limit: Int) -> Int? {
    let of = start - 1
    guard start < head.lowerBound, text.tokens[head.lowerBound].isCapitalized,
      text.isWord(.of, at: of), text.tokens[start].isCapitalized
    else { return nil }
    var first = of
    while first > limit, of - first < 4, text.tokens[first - 1].isCapitalized,
      !text.tokens[first - 1].isMark, !text.begins(.event, at: first - 1)
    { first -= 1 }
    guard first < of, first > limit, Ordinals(text: text).value(at: first - 1) != nil else {
      return nil
    }
    return first - 1
  }

  private func isDescription(_ index: Int, next: Int) -> Bool {
    let token = text.tokens[index]
    if scene.clauses.isVerb(index), !text.is("-", at: index + 1) { return false }
    // `Three To Attend Summit`, in a headline
    if text.isWord(.to, at: index - 1), token.isCapitalized, !text.verbs(at: index).isEmpty {
      return false
    }
    if token.is("-") {
      return !token.followsBlank && !text.tokens[next].followsBlank || isBetweenStates(index)
    }
    // Not `this month's summit`, `Tuesday's summit`.
    if token.shape.contains(.possessive) {
      return text.date(at: index - 1) == nil && text.dateWord(at: index - 1)?.counted == nil
    }
    if token.is(")") {
      return isAcronymBracket(closedAt: index) || isNumberBracket(closedAt: index)
    }
    if token.is("("), text.tokens[index + 1].isNumber { return true }
    if token.is("(") { return next - index == 1 && isAcronymBracket(closedAt: index + 2) }
    if token.isMark { return false }
    if token.isNumber { return text.date(at: index) == nil || isOrdinalNumber(token) }
    if text.is("-", at: next), !text.tokens[next].followsBlank { return true }
    if scene.organization(at: index) != nil || scene.country(at: index) != nil { return true }
    // `Heads of State Summit`
    if let office = scene.office(at: index), scene.offices[office].tokens.contains(next) {
      // Not `the Chair of the Retreat`.
      return scene.offices[office].isPlural
        || !scene.offices[office].tokens.contains { text.isWord(.of, at: $0) }
    }
    // `the second such meeting`
    if text.isWord(.such, at: index) { return Ordinals(text: text).value(at: index - 1) != nil }
    let stops: WordClass = [
      .article, .locative, .conjunction, .personVerb, .future, .passive, .clauseEnd, .complement,
      .pronoun, .host, .hold, .negation,
    ]
    if text.isWord(.following, at: index) { return text.has(.article, at: index - 1) }
    if text.lexicon.ordinals[token.word] != nil || text.has([.next, .previous], at: index) {
      return true
    }
    if token.isCapitalized {
      let isSentenceStart = text.sentence(of: index).lowerBound == index
      return !text.has([.article, .locative, .conjunction, .clauseEnd], at: index)
        && !(isSentenceStart && text.has([.common], at: index) && text.has(stops, at: index))
    }
    return !text.has(stops, at: index)
  }

  /// `Fiji – Kiribati talks`.
  private func isBetweenStates(_ dash: Int) -> Bool {
    scene.country(at: dash - 1) != nil && scene.country(at: dash + 1) != nil
  }

  /// `Sixty-Fifth (65th) Ordinary Session`.
  private func isNumberBracket(closedAt index: Int) -> Bool {
    text.range(from: index - 3, to: index).contains {
      text.is("(", at: $0) && text.tokens[$0 + 1].isNumber
    }
  }

  /// `Shanghai Cooperation Organization (SCO) summit`.
  private func isAcronymBracket(closedAt index: Int) -> Bool {
    text.is("(", at: index - 2)
      && (scene.organization(at: index - 1) != nil
        || text.tokens[index - 1].shape.contains(.allCapitals))
  }

  private func isOrdinalNumber(_ token: Token) -> Bool {
    token.shape.contains(.hasSmall)
  }
}

extension AnnotatedText {
  /// The number within `COP29`.
  func numberWithin(_ head: Range<Int>) -> Int? {
    let token = tokens[head.lowerBound]
    guard head.count == 1, token.shape.contains(.allCapitals), !token.isNumber else { return nil }
    let digits = document.text[token.range].drop { !(0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self))
  }
}
