import Briefing
import Gazetteer
import Text

/// Companies, parties and movements by the words beside their names: `QazaqGaz JSC`, `the airline
/// Skyways`, `the "Future Cedars" bloc`, `Georgian Railway`, `Norvik, the state oil company`, `Chairman
/// of the Board of Norvik`.
struct Companies {
  static let rule: Rule = "company-noun"

  let text: AnnotatedText
  let grammar: NounGrammar
  /// Tokens of bodies found already.
  private let taken: TokenSet

  init(text: AnnotatedText, grammar: NounGrammar, known: [OrganizationSpan]) {
    self.text = text
    self.grammar = grammar
    taken = TokenSet(known.map(\.tokens) + text.longCountryNames)
  }

  /// In the order of the text, none within another.
  func spans() -> [OrganizationSpan] {
    var spans: [OrganizationSpan] = []
    var end = 0
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset) != .headline {
      for index in sentence where index >= end && isNoun(index) {
        guard let tokens = name(at: index, in: sentence), tokens.lowerBound >= end,
          !taken.intersects(tokens)
        else { continue }
        spans.append(
          OrganizationSpan(
            tokens: tokens, name: text.string(tokens), acronym: nil, kind: kind(at: index),
            known: nil, country: text.onlyCountry(in: tokens), rule: Self.rule))
        end = tokens.upperBound
      }
    }
    return spans
  }

  private func kind(at index: Int) -> OrganizationKind {
    text.has(.blocNoun, at: index) ? .other : .company
  }

  /// Whether a word stands there that the name of a company may stand beside.
  private func isNoun(_ index: Int) -> Bool {
    text.has([.legalForm, .nationalCompany, .companyNoun, .blocNoun], at: index)
      || text.isWord(.board, at: index)
  }

  private func name(at index: Int, in sentence: Range<Int>) -> Range<Int>? {
    if text.has(.legalForm, at: index), text.tokens[index].isCapitalized {
      return withLegalForm(index, in: sentence)
    }
    if text.has(.nationalCompany, at: index), text.tokens[index].isCapitalized {
      return national(index, in: sentence)
    }
    if let name = ofBoard(index, in: sentence) { return name }
    guard !text.tokens[index].isCapitalized else { return inQuotes(behind: index, in: sentence) }
    if text.has(.companyNoun, at: index) {
      return behind(index, in: sentence) ?? apposition(index, in: sentence)
    }
    return text.has(.blocNoun, at: index) ? before(index, in: sentence) : nil
  }

  /// `QazaqGaz JSC`.
  private func withLegalForm(_ index: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = runStart(endingAt: index, in: sentence)
    guard start < index else { return nil }
    // `National Grid of Chad OJSC`
    let join = text.isWord(.the, at: start - 1) ? start - 2 : start - 1
    if join > sentence.lowerBound, text.isWord(.of, at: join) {
      let first = runStart(endingAt: join, in: sentence)
      if first < join, !text.isWord(.board, at: first) { start = first }
    }
    return start..<index + 1
  }

  /// `Georgian Railway`: an industry right behind a state.
  private func national(_ index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard let (_, start) = grammar.country(endingAt: index, in: sentence),
      index + 1 >= sentence.upperBound || !text.tokens[index + 1].isCapitalized
    else { return nil }
    return start..<index + 1
  }

  /// `State Enterprise "Vodokanal Odra"`.
  private func inQuotes(behind index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard text.has(.companyNoun, at: index), text.is("\"", at: index + 1) else { return nil }
    let start = index + 2
    let end = text.range(from: start, to: min(start + 6, sentence.upperBound)).first {
      text.is("\"", at: $0)
    }
    guard let end, end > start, text.tokens[start].isCapitalized else { return nil }
    return start..<end
  }

  /// `the airline Skyways`.
  private func behind(_ index: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = index + 1
    if text.is("\"", at: start) { start += 1 }
    var end = start
    while end < sentence.upperBound, end - start < 5, isNameWord(end) || isGlued(end) { end += 1 }
    guard end > start, !isPersonal(start..<end) else { return nil }
    // `Moravia strojirny`: the second word has a small letter, and is none of English.
    if end - start == 1, end < sentence.upperBound, isForeign(end) { end += 1 }
    return start..<end
  }

  /// Two words before a verb of people: who runs the company, not its name.
  private func isPersonal(_ tokens: Range<Int>) -> Bool {
    tokens.count == 2 && text.has(.personVerb, at: tokens.upperBound)
  }

  private func isForeign(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return !token.isMark && !token.isNumber && token.end - token.start > 4
      && token.shape.contains(.nonASCII) && text.wordClass(at: index).isEmpty
      && !text.beginsPhrase(at: index)
  }

  /// `the "Future Cedars" bloc`, `the Peace and Bread party`.
  private func before(_ index: Int, in sentence: Range<Int>) -> Range<Int>? {
    let isQuoted = text.is("\"", at: index - 1)
    let end = isQuoted ? index - 1 : index
    let start = runStart(endingAt: end, in: sentence)
    guard start < end, end - start <= 5 else { return nil }
    let isQuotedWhole = isQuoted && text.is("\"", at: start - 1)
    let words = text.range(from: start, to: end).filter { !text.tokens[$0].isMark }
    let isOnlyNationality = grammar.country(at: start).map { $0.end >= end } ?? false
    guard !isOnlyNationality, isQuotedWhole || words.count > 1 || hasApostrophe(start) else {
      return nil
    }
    return start..<end
  }

  private func hasApostrophe(_ index: Int) -> Bool {
    text.string(index..<index + 1).contains { $0 == "'" || $0 == "’" }
  }

  /// `Norvik, the state oil company`: the name before the comma.
  private func apposition(_ index: Int, in sentence: Range<Int>) -> Range<Int>? {
    let comma = text.range(from: max(sentence.lowerBound + 1, index - 6), to: index).last {
      text.is(",", at: $0)
    }
    guard let comma,
      text.has(.article, at: comma + 1) || grammar.country(at: comma + 1) != nil,
      text.range(from: comma + 1, to: index).allSatisfy({ isDescription($0) })
    else { return nil }
    let start = runStart(endingAt: comma, in: sentence)
    guard start < comma, comma - start <= 3,
      comma - start == 1 && text.tokens[start].shape.contains(.allCapitals)
        || text.hasInnerCapital(start)
    else { return nil }
    return start..<comma
  }

  private func isDescription(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isMark { return token.is("-") || token.shape.contains(.possessive) }
    return !token.isCapitalized && !text.has(.personVerb, at: index)
      || grammar.country(at: index) != nil
  }

  /// `Chairman of the Board of Norvik Ann Lee`: the last two of several words are the person's.
  private func ofBoard(_ index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard text.isWord(.board, at: index), text.isWord(.of, at: index + 1),
      text.isWord(.the, at: index - 1)
    else { return nil }
    let start = text.isWord(.the, at: index + 2) ? index + 3 : index + 2
    var end = start
    while end < sentence.upperBound, isNameWord(end) || isGlued(end) { end += 1 }
    guard !text.isWord(.of, at: end) else { return nil }
    let words = text.range(from: start, to: end).filter { !text.tokens[$0].isMark }
    if words.count > 2 { end = words[words.count - 2] }
    return end > start && end - start <= 4 ? start..<end : nil
  }

  private func isNameWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard !token.isMark, !token.isNumber, token.isCapitalized, !taken.contains(index),
      text.date(at: index) == nil, !text.beginsOffice(at: index)
    else { return false }
    return !text.has([.article, .locative, .conjunction, .clauseEnd], at: index)
      && !text.begins(.honorific, at: index)
  }

  private func isGlued(_ index: Int) -> Bool {
    text.is("-", at: index) && !text.tokens[index].followsBlank
  }

  /// The first of the capitalised words before a token, one that only begins the sentence left out.
  private func runStart(endingAt end: Int, in sentence: Range<Int>) -> Int {
    var start = end
    while start > sentence.lowerBound, isNameWord(start - 1) || isGlued(start - 1) { start -= 1 }
    while start < end,
      text.tokens[start].isMark
        || start == sentence.lowerBound && text.has(.common, at: start)
    { start += 1 }
    return start
  }
}

extension AnnotatedText {
  /// `NamPower`, `MoU`: a small letter and, behind the first, a capital.
  func hasInnerCapital(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].shape.contains(.hasSmall) else {
      return false
    }
    guard tokens[index].shape.contains(.nonASCII) else {
      return document.text[tokens[index].range].dropFirst().contains { (0x41...0x5A).contains($0) }
    }
    return string(index..<index + 1).dropFirst().contains(where: \.isUppercase)
  }
}
