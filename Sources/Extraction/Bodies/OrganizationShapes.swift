import Briefing
import Gazetteer
import Text

/// A body the gazetteer does not have, by the shape of its name: `Nepal-India Joint Committee on
/// Water Resources`.
///
/// The name needs a noun that bodies end or begin with and a capitalised word beside it.
struct OrganizationShapes {
  static let rule: Rule = "organization-shape"

  let text: AnnotatedText

  /// In the order of the text, none within another and none over what is known already.
  func spans(besides known: [OrganizationSpan]) -> [OrganizationSpan] {
    let taken = TokenSet(known.map(\.tokens) + countryNames())
    var spans: [OrganizationSpan] = []
    var end = 0
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset) != .headline {
      for head in sentence where head >= end && isHead(head) && !taken.contains(head) {
        guard let tokens = name(around: head, in: sentence, besides: taken),
          tokens.lowerBound >= end
        else { continue }
        spans.append(span(tokens, head: head))
        end = tokens.upperBound
      }
    }
    return spans
  }

  /// `Foreign Office Consultations`.
  private func isWithinEvent(_ index: Int) -> Bool {
    text.range(from: index - 2, to: index + 1).contains { start in
      guard let phrase = text.phrase(at: start), phrase.tokens.contains(index) else { return false }
      return phrase.tokens.count > 1
        && phrase.subjects.contains { subject in
          if case .event = subject { return true }
          return false
        }
    }
  }

  /// `Russian Federation`, `Union of the Comoros`.
  private func countryNames() -> [Range<Int>] {
    text.phrases.filter { phrase in
      phrase.tokens.count > 1
        && phrase.subjects.contains { subject in
          if case .country(_, .name) = subject { return true }
          return false
        }
    }.map(\.tokens)
  }

  private func isHead(_ index: Int) -> Bool {
    if isWithinEvent(index) { return false }
    guard text.has(.orgHead, at: index), !text.tokens[index].shape.contains(.allCapitals) else {
      return false
    }
    return text.tokens[index].isCapitalized || text.has(.jointBody, at: index - 1)
  }

  /// The tokens of the name, or nil where the noun stands alone.
  private func name(around head: Int, in sentence: Range<Int>, besides taken: TokenSet)
    -> Range<Int>?
  {
    var start = head
    let isSmall = !text.tokens[head].isCapitalized
    while start > sentence.lowerBound, !taken.contains(start - 1),
      isModifier(start - 1, in: sentence) || isSmall && text.has(.jointBody, at: start - 1)
    { start -= 1 }
    while start < head, isWeakStart(start, in: sentence) { start += 1 }
    let end = rightEnd(from: head + 1, in: sentence)
    let words = text.range(from: start, to: end).count { !text.tokens[$0].isMark }
    guard words > 1, !isPlainPair(start..<end, head: head) || hasAcronym(behind: end),
      !isVenue(start, head)
    else { return nil }
    return start..<end
  }

  /// `Forum Officials Committee (FOC)`.
  private func hasAcronym(behind end: Int) -> Bool {
    text.is("(", at: end) && text.is(")", at: end + 2)
      && text.tokens[end + 1].shape.contains(.allCapitals)
  }

  /// `at the State House Conference Centre`.
  private func isVenue(_ start: Int, _ head: Int) -> Bool {
    guard text.has(.venueHead, at: head) else { return false }
    let before = text.isWord(.the, at: start - 1) ? start - 2 : start - 1
    return text.isWord(.at, at: before) || text.isWord(.in, at: before)
  }

  /// A capitalised word, or the hyphen within `Nepal-India`, before the noun.
  private func isModifier(_ index: Int, in sentence: Range<Int>) -> Bool {
    let token = text.tokens[index]
    if token.is("-") {
      return !token.followsBlank && index + 1 < sentence.upperBound
        && !text.tokens[index + 1].followsBlank
    }
    if token.isMark || token.isNumber { return false }
    if index > sentence.lowerBound, text.is("-", at: index - 1), !token.followsBlank {
      return text.tokens[index - 2].isCapitalized && text.date(at: index) == nil
    }
    return token.isCapitalized && text.date(at: index) == nil
  }

  /// A word that only the head of the sentence, or an ordinal, puts there.
  private func isWeakStart(_ index: Int, in sentence: Range<Int>) -> Bool {
    let token = text.tokens[index]
    if token.isMark { return true }
    if text.has([.article, .locative, .conjunction], at: index) { return true }
    if text.lexicon.ordinals[token.word] != nil { return true }
    if case .office? = text.phrase(at: index)?.subjects.first { return true }
    return false
  }

  /// Past `on Trade and Economic Cooperation`, `of Industries of the State of São Paulo`.
  private func rightEnd(from start: Int, in sentence: Range<Int>) -> Int {
    var end = start
    var index = start
    while index < sentence.upperBound {
      let token = text.tokens[index]
      if text.has(.orgJoin, at: index), !token.isMark, !token.isCapitalized {
        guard end > start || !text.has(.conjunction, at: index) else { break }
        index += 1
        guard index - end <= 3 else { break }
        continue
      }
      guard isNamePart(index), index > start || isProperTail(index) || text.has(.orgHead, at: index)
      else { break }
      if end > start, text.has(.conjunction, at: index - 1), isOwner(index) { break }
      index += 1
      end = index
    }
    return end
  }

  /// `and Kyrgyzstan's Bank`: what belongs to a country begins another name.
  private func isOwner(_ index: Int) -> Bool {
    guard let phrase = text.phrase(at: index), phrase.subjects.contains(where: \.isName) else {
      return false
    }
    let end = phrase.tokens.upperBound
    return text.tokens.indices.contains(end) && text.tokens[end].shape.contains(.possessive)
  }

  private func isNamePart(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.is("-") { return !token.followsBlank }
    if token.isMark || token.isNumber || !token.isCapitalized { return false }
    if case .office? = text.phrase(at: index)?.subjects.first { return false }
    if case .honorific? = text.phrase(at: index)?.subjects.first { return false }
    if case .event? = text.phrase(at: index)?.subjects.first { return false }
    if text.lexicon.ordinals[token.word] != nil || token.shape.contains(.allCapitals) {
      return false
    }
    return text.date(at: index) == nil
  }

  /// Whether a capitalised word right behind the noun belongs to it, as the town in
  /// `Allied Joint Force Command Naples` does and a person's name does not.
  private func isProperTail(_ index: Int) -> Bool {
    guard let phrase = text.phrase(at: index) else { return false }
    return phrase.subjects.contains { subject in
      if case .place = subject { return true }
      return false
    }
  }

  /// `Joint Commission`, `Working Group`: no name of its own without `of`, `on` or another word.
  private func isPlainPair(_ tokens: Range<Int>, head: Int) -> Bool {
    guard tokens.upperBound == head + 1 else { return false }
    return tokens.dropLast().allSatisfy { index in
      text.tokens[index].isMark || text.has(.jointBody, at: index)
        || text.has(.common, at: index) && !text.has(.portfolio, at: index)
    }
  }

  private func span(_ tokens: Range<Int>, head: Int) -> OrganizationSpan {
    OrganizationSpan(
      tokens: tokens, name: text.string(tokens), acronym: nil, kind: kind(ofHead: head), known: nil,
      country: nil, rule: Self.rule)
  }

  private func kind(ofHead head: Int) -> OrganizationKind {
    switch text.string(head..<head + 1) {
    case "Bank": .bank
    case "Fund", "Facility": .fund
    case "Court", "Tribunal": .court
    case "Parliament", "Assembly", "Senate", "Congress": .parliament
    case "Commission", "Committee", "Council": .commission
    case "Agency", "Authority", "Centre", "Center", "Office": .agency
    case "Company", "Corporation", "Holding": .company
    default: .other
    }
  }
}
