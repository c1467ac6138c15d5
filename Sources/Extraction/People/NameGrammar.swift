import Briefing
import Gazetteer
import Text

/// What the names of people look like: `Faisal bin Omar Al-Harbi`, `Themba Zulu-Mabuza`,
/// `J. R. Mwangi`.
struct NameGrammar {
  static let longest = 7

  let text: AnnotatedText
  private let words: NameWords
  /// Tokens that may begin a name: told once, for many rules ask for the name at a token.
  private let firsts: TokenSet
  /// Tokens that may go on with a name.
  private let others: TokenSet

  /// What is taken, tokens of bodies and offices, is no part of a name.
  init(text: AnnotatedText, taken: TokenSet) {
    self.text = text
    words = NameWords(text: text, taken: taken)
    var (firsts, others) = (
      TokenSet(tokens: text.tokens.count), TokenSet(tokens: text.tokens.count)
    )
    for index in text.tokens.indices
    where text.tokens[index].isCapitalized || words.isElided(text.tokens[index]) {
      let places = words.places(of: index)
      // Not `Majesty` of `His Majesty`.
      let isWithinStyle =
        index > 0 && text.begins(.honorific, at: index - 1) && text.phraseEnd(at: index - 1) > index
      if places.first, !isWithinStyle { firsts.insert(index) }
      if places.later { others.insert(index) }
    }
    self.firsts = firsts
    self.others = others
  }

  /// Past the honorifics at a token: `H.E. Dr.`, `Sen. the Hon.`.
  func afterHonorifics(_ start: Int, in sentence: Range<Int>) -> Int {
    var index = start
    while index < sentence.upperBound {
      let next = text.isWord(.the, at: index) ? index + 1 : index
      guard text.begins(.honorific, at: next) else { break }
      index = text.phraseEnd(at: next)
      if text.is(".", at: index), !text.tokens[index].followsBlank { index += 1 }
      index = afterBracket(index, in: sentence)
    }
    return index
  }

  /// Past `(Dr.)` of `Hon. (Dr.) Ann Lee`.
  private func afterBracket(_ index: Int, in sentence: Range<Int>) -> Int {
    guard text.is("(", at: index), text.begins(.honorific, at: index + 1) else { return index }
    var end = text.phraseEnd(at: index + 1)
    if text.is(".", at: end) { end += 1 }
    guard text.is(")", at: end), end + 1 < sentence.upperBound else { return index }
    return text.is(".", at: end + 1) ? end + 2 : end + 1
  }

  /// Whether a name, or honorifics before one, may begin at a token.
  func mayBegin(at index: Int) -> Bool {
    firsts.contains(index) || text.begins(.honorific, at: index) || text.isWord(.the, at: index)
  }

  /// The name that begins at a token; nil where none does.
  func name(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard start < sentence.upperBound, firsts.contains(start) else { return nil }
    var end = start + 1
    var words = 1
    while words < Self.longest, let next = extended(end, in: sentence) {
      words += 1
      end = next
    }
    return start..<pastEnding(end, in: sentence)
  }

  /// Past `uulu`, `III` or `, Jr.` behind a name.
  private func pastEnding(_ end: Int, in sentence: Range<Int>) -> Int {
    let index = text.is(",", at: end) ? end + 1 : end
    guard index < sentence.upperBound, text.has(.nameEnding, at: index) else { return end }
    let isOfFather = !text.tokens[index].isCapitalized
    guard !isOfFather || index == end && text.has(.particle, at: index) else { return end }
    let next = index + 1
    return !isOfFather && text.tokens[index].shape.contains(.hasSmall)
      && next < sentence.upperBound && text.is(".", at: next)
      && !text.tokens[next].followsBlank ? next + 1 : next
  }

  /// Past the next part of a name that has got to a token; nil where it ends.
  private func extended(_ end: Int, in sentence: Range<Int>) -> Int? {
    var index = end
    guard index < sentence.upperBound else { return nil }
    if text.is("-", at: index), !text.tokens[index].followsBlank, index + 1 < sentence.upperBound,
      !text.tokens[index + 1].followsBlank, !text.tokens[index + 1].isMark,
      !isDash(text.tokens[index])
    {
      return index + 2
    }
    if text.is(".", at: index), !text.tokens[index].followsBlank,
      words.isInitial(index - 1) || text.has(.shortName, at: index - 1)
    {
      index += 1
    }
    if let next = innerHonorific(at: index, in: sentence) { return next }
    let first = index
    while text.has(.particle, at: index), !text.tokens[index].isCapitalized, index - first < 3,
      !words.isJoined(index)
    { index += 1 }
    // `bin Salem al-Harbi`
    if words.isJoined(index) { index += 2 }
    guard index < sentence.upperBound, others.contains(index) else { return nil }
    return index + 1
  }

  /// An en or em dash, which joins two places and not the parts of a name.
  private func isDash(_ mark: Token) -> Bool {
    text.document.text[mark.range].elementsEqual("–".utf8)
      || text.document.text[mark.range].elementsEqual("—".utf8)
  }

  /// Past `Tan Sri` of `Hasnul Tan Sri Idris`: a title that a father's name keeps.
  private func innerHonorific(at index: Int, in sentence: Range<Int>) -> Int? {
    // `Hassan Sheikh Mohamud`, `Azman Shah Idris`
    if index + 1 < sentence.upperBound, text.has(.surname, at: index),
      text.begins(.honorific, at: index) || text.office(at: index)?.rank == .royalty,
      text.tokens[index].isCapitalized, others.contains(index + 1)
    {
      return index + 2
    }
    guard index < sentence.upperBound, text.begins(.honorific, at: index),
      let phrase = text.phrase(at: index), phrase.tokens.count == 2,
      phrase.tokens.allSatisfy({ text.tokens[$0].isCapitalized }),
      !text.has([.article, .pronoun, .possessivePronoun], at: index),
      phrase.tokens.upperBound < sentence.upperBound,
      others.contains(phrase.tokens.upperBound)
    else { return nil }
    return phrase.tokens.upperBound + 1
  }

  /// The words of a name without its marks.
  func words(of name: Range<Int>) -> [Int] {
    name.filter { !text.tokens[$0].isMark }
  }

  func wordCount(of name: Range<Int>) -> Int {
    name.count { !text.tokens[$0].isMark }
  }

  /// Whether the gazetteer, or everyday English, has every word of it.
  func isAllKnown(_ name: Range<Int>) -> Bool {
    text.isAllKnown(name)
  }
}

extension AnnotatedText {
  /// Whether the gazetteer, or everyday English, has every word of some tokens.
  func isAllKnown(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      tokens[index].isMark || has(.common, at: index) || beginsPhrase(at: index)
    }
  }
}
