import Briefing
import Gazetteer
import Text

/// Bodies of two or more states, or of one on a matter, in small letters: `Russian-Mongolian
/// inter-parliamentary commission`, `trilateral committee on border trade`, `Serbian commission for
/// missing persons`.
///
/// A bare `the commission` names none.
struct JointBodies {
  static let rule: Rule = "joint-body"

  let text: AnnotatedText
  let grammar: NounGrammar

  /// In the order of the text, none over what is known already.
  func spans(besides known: [OrganizationSpan]) -> [OrganizationSpan] {
    let taken = TokenSet(known.map(\.tokens))
    var spans: [OrganizationSpan] = []
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset) != .headline {
      for head in sentence where isHead(head) && !taken.contains(head) {
        guard let tokens = name(around: head, in: sentence), !taken.intersects(tokens) else {
          continue
        }
        spans.append(
          OrganizationSpan(
            tokens: tokens, name: text.string(tokens), acronym: nil, kind: .commission, known: nil,
            country: text.onlyCountry(in: tokens), rule: Self.rule))
      }
    }
    return spans
  }

  private func isHead(_ index: Int) -> Bool {
    !text.tokens[index].isCapitalized && text.has(.jointBodyHead, at: index)
  }

  private func name(around head: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = head
    while start > sentence.lowerBound, head - start < 4, isModifier(start - 1) { start -= 1 }
    let isJoint = text.range(from: start, to: head).contains { text.has(.jointBody, at: $0) }
    if let first = states(endingAt: start, in: sentence) {
      let isPair = text.range(from: first, to: start).contains { text.is("-", at: $0) }
      let end = matter(behind: head, in: sentence) ?? head + 1
      return isPair || isJoint || end > head + 1 ? first..<end : nil
    }
    guard isJoint, let end = matter(behind: head, in: sentence) else { return nil }
    return start..<end
  }

  private func isModifier(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.is("-") { return !token.followsBlank }
    guard !token.isMark, !token.isCapitalized else { return false }
    return text.has([.jointBody, .bodyLevel, .portfolio], at: index)
      && !text.has([.article, .conjunction], at: index)
      || text.is("-", at: index + 1) && !text.tokens[index + 1].followsBlank
  }

  /// Where `Russian-Mongolian`, or a single state's adjective, before the noun begins.
  private func states(endingAt end: Int, in sentence: Range<Int>) -> Int? {
    guard let (_, second) = grammar.country(endingAt: end, in: sentence) else { return nil }
    let dash = second - 1
    guard dash > sentence.lowerBound, text.is("-", at: dash),
      let (_, first) = grammar.country(endingAt: dash, in: sentence)
    else { return second }
    return first
  }

  /// Past `on border trade`, `for missing persons`.
  private func matter(behind head: Int, in sentence: Range<Int>) -> Int? {
    guard text.isWord(.on, at: head + 1) || text.isWord(.for, at: head + 1) else { return nil }
    var index = head + 2
    while index < sentence.upperBound, index - head < 8, isMatter(index) { index += 1 }
    while index > head + 2, text.has([.conjunction, .article, .orgJoin], at: index - 1) {
      index -= 1
    }
    return index > head + 2 ? index : nil
  }

  private func isMatter(_ index: Int) -> Bool {
    let ends: WordClass = [
      .personVerb, .held, .planned, .future, .passive, .clauseEnd, .locative, .meetVerb, .attend,
      .cancelled,
    ]
    let token = text.tokens[index]
    if token.isMark { return token.is("-") && !token.followsBlank }
    return text.date(at: index) == nil && !text.has(ends, at: index)
  }
}
