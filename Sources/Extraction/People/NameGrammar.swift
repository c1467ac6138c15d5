import Briefing
import Gazetteer
import Text

/// What the names of people look like: `Faisal bin Omar Al-Harbi`, `Themba Zulu-Mabuza`,
/// `J. R. Mwangi`.
struct NameGrammar {
  static let longest = 7

  let text: AnnotatedText
  /// Tokens that are part of bodies and offices.
  let taken: TokenSet

  /// Past the honorifics at a token: `H.E. Dr.`, `Sen. the Hon.`.
  func afterHonorifics(_ start: Int, in sentence: Range<Int>) -> Int {
    var index = start
    while index < sentence.upperBound {
      let next = text.isWord(.the, at: index) ? index + 1 : index
      guard text.begins(.honorific, at: next) else { break }
      index = text.phraseEnd(at: next)
      if text.is(".", at: index), !text.tokens[index].followsBlank { index += 1 }
    }
    return index
  }

  /// The name that begins at a token; nil where none does.
  func name(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard start < sentence.upperBound, isFirst(start) else { return nil }
    var end = start + 1
    var words = 1
    while words < Self.longest, let next = extended(end, in: sentence) {
      words += 1
      end = next
    }
    return start..<end
  }

  private func isFirst(_ index: Int) -> Bool {
    isWord(index, isFirst: true)
  }

  /// Past the next part of a name that has got to a token; nil where it ends.
  private func extended(_ end: Int, in sentence: Range<Int>) -> Int? {
    var index = end
    guard index < sentence.upperBound else { return nil }
    if text.is("-", at: index), !text.tokens[index].followsBlank, index + 1 < sentence.upperBound,
      !text.tokens[index + 1].followsBlank, !text.tokens[index + 1].isMark
    {
      return index + 2
    }
    if text.is(".", at: index), !text.tokens[index].followsBlank, isInitial(index - 1) {
      index += 1
    }
    if let next = innerHonorific(at: index, in: sentence) { return next }
    while text.has(.particle, at: index), !text.tokens[index].isCapitalized, index - end < 3 {
      index += 1
    }
    guard index < sentence.upperBound, isWord(index, isFirst: false) else { return nil }
    return index + 1
  }

  private func isWord(_ index: Int, isFirst: Bool) -> Bool {
    let token = text.tokens[index]
    guard !token.isMark, !token.isNumber, token.isCapitalized, !taken.contains(index) else {
      return false
    }
    if text.date(at: index) != nil { return false }
    if isInitial(index) { return true }
    if token.shape.contains(.dotted) || token.shape.contains(.single) { return false }
    if token.shape.contains(.allCapitals), token.end - token.start < 4 { return false }
    let nouns: WordClass = [.portfolio, .orgHead, .ministry, .article, .locative, .conjunction]
    if text.has(nouns, at: index), !text.has(.particle, at: index) { return false }
    let verbs: WordClass = [.attend, .held, .personVerb, .visitVerb, .meetVerb, .signed, .adopted]
    if !isFirst, text.has(verbs, at: index) { return false }
    if isFirst, text.has(.venueFirst, at: index) { return false }
    guard let phrase = text.phrase(at: index) else { return true }
    return phrase.subjects.allSatisfy { allows($0, phrase, isFirst: isFirst) }
  }

  /// `N.`, `M.U.M.`; without a full stop where another initial stands beside it, or a name before it.
  private func isInitial(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isCapitalized, index + 1 < text.tokens.count,
      !text.begins([.name, .honorific], at: index),
      index + 1 < text.sentence(of: index).upperBound
    else { return false }
    if token.shape.contains(.dotted) {
      return token.end - token.start <= 8 && text.tokens[index + 1].shape.contains(.hasSmall)
    }
    guard token.shape.contains(.single) else { return false }
    if text.is(".", at: index + 1) { return !text.tokens[index + 1].followsBlank }
    let isBeside =
      isLone(index + 1) || index > 0 && (isLone(index - 1) || text.tokens[index - 1].isCapitalized)
    return isBeside && !text.isWord(.i, at: index)
  }

  private func isLone(_ index: Int) -> Bool {
    let shape = text.tokens[index].shape
    return shape.contains(.single) && shape.contains(.capitalized)
  }

  /// Past `Tan Sri` of `Hasnul Tan Sri Idris`: a title that a father's name keeps.
  private func innerHonorific(at index: Int, in sentence: Range<Int>) -> Int? {
    guard index < sentence.upperBound, text.begins(.honorific, at: index),
      let phrase = text.phrase(at: index), phrase.tokens.count == 2,
      phrase.tokens.allSatisfy({ text.tokens[$0].isCapitalized }),
      !text.has([.article, .pronoun, .possessivePronoun], at: index),
      phrase.tokens.upperBound < sentence.upperBound,
      isWord(phrase.tokens.upperBound, isFirst: false)
    else { return nil }
    return phrase.tokens.upperBound + 1
  }

  /// Whether a word may be part of a name although the gazetteer knows it.
  private func allows(_ subject: Phrase.Subject, _ phrase: Phrase, isFirst: Bool) -> Bool {
    switch subject {
    case .country(let offset, let form):
      guard phrase.tokens.count == 1 else { return false }
      if form == .capital { return true }
      let word = text.string(phrase.tokens)
      return text.lexicon.countries[offset].ambiguous.contains(Folding.folded(word))
    case .place: return phrase.tokens.count == 1
    case .honorific: return !isFirst && phrase.tokens.count == 1
    case .office, .organization: return false
    case .event, .agreement: return false
    case .guarded: return false
    case .unit: return true
    }
  }

  /// The words of a name without its marks.
  func words(of name: Range<Int>) -> [Int] {
    name.filter { !text.tokens[$0].isMark }
  }

  /// Whether the gazetteer, or everyday English, has every word of it.
  func isAllKnown(_ name: Range<Int>) -> Bool {
    words(of: name).allSatisfy { index in
      text.has(.common, at: index) || text.beginsPhrase(at: index)
    }
  }
}
