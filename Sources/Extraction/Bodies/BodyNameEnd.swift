import Briefing
import Gazetteer
import Text

/// Where the name of a body ends, from its noun rightwards.
///
/// `on Trade, Economic and Technical Cooperation`, `of Industries of the State of São Paulo`, `of
/// Georgia, Lithuania and Ukraine`; before another name: `University of Lagos | and Fourah Bay
/// College`, `Chamber of Commerce | Ann Lee`.
struct BodyNameEnd {
  let text: AnnotatedText

  /// Past the last token of a name whose noun ends before `start`.
  func end(from start: Int, in sentence: Range<Int>, isObject: Bool) -> Int {
    var end = start
    var index = start
    while index < sentence.upperBound {
      let token = text.tokens[index]
      if text.has(.orgJoin, at: index), !token.isMark, !token.isCapitalized {
        guard end > start || !text.has(.conjunction, at: index),
          !beginsAnother(index, in: sentence),
          !isEntered(index, from: start)
        else { break }
        index += 1
        guard index - end <= 3 else { break }
        continue
      }
      if token.is(","), end > start, let next = listEnd(from: index, in: sentence) {
        end = next
        index = next
        continue
      }
      guard isNamePart(index), index > start || isProperTail(index) || text.has(.orgHead, at: index)
      else { break }
      if end > start, text.has(.conjunction, at: index - 1), isOwner(index) { break }
      if end > start, isOfOtherState(index) { break }
      if isPerson(index, from: start, isObject: isObject, in: sentence) { break }
      index =
        text.beginsOffice(at: index) || text.begins(.organization, at: index)
        ? text.phraseEnd(at: index) : index + 1
      end = index
    }
    end = withoutAdjective(end, from: start, in: sentence)
    return legalForm(at: end) ?? end
  }

  /// `entered Parliament for the Party of Chad`: no parliament is for something.
  private func isEntered(_ index: Int, from start: Int) -> Bool {
    index == start && text.isWord(.for, at: index)
      && OrganizationKind(head: text.string(start - 1..<start)) == .parliament
  }

  /// `and the State Bank of Chad`: behind the conjunction comes a name with a noun of its own.
  private func beginsAnother(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard text.has(.conjunction, at: index) else { return false }
    var next = text.isWord(.the, at: index + 1) ? index + 2 : index + 1
    let first = next
    while next < sentence.upperBound, next - first < 6, isNamePart(next) || text.is("-", at: next) {
      if text.has([.orgHead, .ministry, .geoHead, .venueHead], at: next),
        next > first || text.isWord(.of, at: next + 1)
      {
        return true
      }
      next += 1
    }
    return false
  }

  /// Past `, Economic and Technical Cooperation` or `, Lithuania and Ukraine`: a list goes on up to
  /// its `and`.
  private func listEnd(from comma: Int, in sentence: Range<Int>) -> Int? {
    let isStates =
      NounGrammar(text: text).country(
        endingAt: comma, in: sentence) != nil
    var index = comma
    while index < sentence.upperBound, index - comma < 14 {
      if text.is(",", at: index) {
        index += 1
        if text.isWord(.and, at: index) { continue }
      } else if text.isWord(.and, at: index) || text.is("&", at: index) {
        return itemEnd(from: index + 1, isStates: isStates, isLast: true)
      }
      guard let next = itemEnd(from: index, isStates: isStates, isLast: false) else { return nil }
      index = next
    }
    return nil
  }

  private func itemEnd(from start: Int, isStates: Bool, isLast: Bool) -> Int? {
    if isStates {
      return NounGrammar(text: text).country(at: start, adjectives: false)?.end
    }
    var index = start
    while text.tokens.indices.contains(index),
      text.has(.portfolio, at: index) || text.is("-", at: index),
      text.is("-", at: index) || text.tokens[index].isCapitalized, !text.beginsOffice(at: index)
    { index += 1 }
    return index > start ? index : nil
  }

  /// `and Kyrgyzstan's Bank`: what belongs to a country begins another name.
  private func isOwner(_ index: Int) -> Bool {
    guard text.begins(.name, at: index) else { return false }
    let end = text.phraseEnd(at: index)
    return text.tokens.indices.contains(end) && text.tokens[end].shape.contains(.possessive)
  }

  /// `and the Chadian-Togolese forum`: an adjective behind `and the` begins another name.
  private func isOfOtherState(_ index: Int) -> Bool {
    text.isWord(.the, at: index - 1) && text.has(.conjunction, at: index - 2)
      && text.phrase(at: index).map(isOnlyAdjective) ?? false
  }

  /// A capitalised word that nothing is known of, behind one that names the body's field or state, and
  /// another such word behind it: `Industry | Ann Lee`.
  private func isPerson(_ index: Int, from start: Int, isObject: Bool, in sentence: Range<Int>)
    -> Bool
  {
    guard index > start, !text.has(.orgJoin, at: index - 1), isUnknown(index) else { return false }
    let next = text.is(".", at: index + 1) ? index + 2 : index + 1
    guard next < sentence.upperBound, text.tokens[next].isCapitalized, !text.tokens[next].isMark,
      text.has([.portfolio, .common], at: index - 1) || isName(endingAt: index)
    else { return false }
    return isUnknown(next) || isObject && !text.has([.orgHead, .portfolio], at: next)
  }

  private func isName(endingAt end: Int) -> Bool {
    text.range(from: end - 4, to: end).contains {
      text.begins(.name, at: $0) && text.phraseEnd(at: $0) == end
    }
  }

  private func isUnknown(_ index: Int) -> Bool {
    let known: WordClass = [
      .common, .portfolio, .orgHead, .orgJoin, .conjunction, .geoHead, .venueHead,
    ]
    return !text.has(known, at: index) && !text.beginsPhrase(at: index)
  }

  private func isNamePart(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.is("-") { return !token.followsBlank && isHyphen(index) }
    if !token.isCapitalized, !token.isMark { return isSecondHalf(index) }
    // `Workers' Party`
    if token.shape.contains(.possessive) {
      return text.has(.bodyOwner, at: index - 1) && text.tokens[index - 1].isCapitalized
    }
    if token.isMark || token.isNumber || !token.isCapitalized { return false }
    if text.date(at: index) != nil || text.lexicon.ordinals[token.word] != nil { return false }
    for subject in text.phrase(at: index)?.subjects ?? [] {
      switch subject {
      case .office(let offset):
        // `Council of Foreign Ministers`, `Conference of Heads of State`
        return text.lexicon.offices[offset].isPlural && text.isWord(.of, at: index - 1)
      case .organization: return true
      case .event(let offset):
        // `Committee for Political Consultation and Coordination`
        let form = text.lexicon.events[offset].form
        return form == .consultations && text.has(.portfolio, at: index - 1)
      case .honorific: return false
      default: continue
      }
    }
    return !token.shape.contains(.allCapitals)
  }

  /// `-` of `Co-operation`: a word of the name follows without a blank.
  private func isHyphen(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index + 1), !text.tokens[index + 1].followsBlank,
      !text.tokens[index + 1].isMark
    else { return false }
    return text.tokens[index + 1].isCapitalized || isSecondHalf(index + 1)
  }

  /// `operation` of `Co-operation`, but not `based` of `Lagos-based`.
  private func isSecondHalf(_ index: Int) -> Bool {
    index > 1 && text.is("-", at: index - 1) && !text.tokens[index].followsBlank
      && !text.tokens[index - 1].followsBlank && text.tokens[index - 2].isCapitalized
      && !text.tokens[index].isNumber && !text.isVerbForm(at: index)
  }

  /// Whether a capitalised word right behind the noun belongs to it, as the town in
  /// `Allied Joint Force Command Naples` does and a person's name does not.
  private func isProperTail(_ index: Int) -> Bool {
    guard text.begins([.country, .place], at: index) else { return false }
    // `the Assembly | Ann Lee`, where `Ann` is a town too
    let end = text.phraseEnd(at: index)
    return
      !(text.begins(.place, at: index) && text.tokens.indices.contains(end)
      && text.tokens[end].isCapitalized && !text.tokens[end].isMark && isUnknown(end))
  }

  /// A name never ends with an adjective: of `Academy of the Polish foreign ministry` the whole, of
  /// `Bank of the Polish people` the bank.
  private func withoutAdjective(_ end: Int, from start: Int, in sentence: Range<Int>) -> Int {
    guard
      let phrase = text.range(from: start, to: end).last(where: {
        text.phrase(at: $0)?.tokens.upperBound == end
      })
      .flatMap({ text.phrase(at: $0) }), isOnlyAdjective(phrase)
    else { return end }
    var index = end
    while index < sentence.upperBound, index - end < 4, text.has(.portfolio, at: index) {
      index += 1
    }
    if index < sentence.upperBound, index > end, text.has([.ministry, .orgHead], at: index) {
      return index + 1
    }
    var cut = phrase.tokens.lowerBound
    while cut > start, text.has(.orgJoin, at: cut - 1) { cut -= 1 }
    return cut
  }

  private func isOnlyAdjective(_ phrase: Phrase) -> Bool {
    phrase.subjects.allSatisfy { subject in
      if case .country(_, .adjective) = subject { return true }
      return false
    }
  }

  /// Past `JSC`, `Ltd.` behind a name.
  private func legalForm(at index: Int) -> Int? {
    text.has(.legalForm, at: index) && text.tokens[index].isCapitalized ? index + 1 : nil
  }
}
