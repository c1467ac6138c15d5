import Briefing
import Gazetteer
import Text

/// The small phrases that stand around offices and ministries: `of the Republic of Kazakhstan`,
/// `Foreign Affairs and Trade`, `Zambia's`.
struct NounGrammar {
  let text: AnnotatedText

  /// The country a phrase at a token names outright; adjectives too where asked for.
  func country(at index: Int, adjectives: Bool = true) -> (code: CountryCode, end: Int)? {
    guard text.begins(.country, at: index), let phrase = text.phrase(at: index) else { return nil }
    var found: Int?
    for case .country(let offset, let form) in phrase.subjects
    where form == .name || adjectives && form == .adjective {
      guard let other = found, other != offset else {
        found = offset
        continue
      }
      // `Congolese`: of the state that the text names otherwise too.
      switch (text.namedApart.contains(other), text.namedApart.contains(offset)) {
      case (true, false): continue
      case (false, true): found = offset
      default: return nil
      }
    }
    return found.map { (text.lexicon.countries[$0].code, phrase.tokens.upperBound) }
  }

  /// The country whose name or adjective ends right before a token.
  func country(endingAt end: Int, in sentence: Range<Int>) -> (code: CountryCode, start: Int)? {
    for start in text.range(from: max(sentence.lowerBound, end - 8), to: end) {
      guard text.begins(.country, at: start), text.phraseEnd(at: start) == end else { continue }
      if let (code, _) = country(at: start) { return (code, start) }
    }
    return nil
  }

  /// `Seoul` of `Seoul's foreign minister`.
  private func capital(endingAt end: Int, in sentence: Range<Int>) -> (
    code: CountryCode, start: Int
  )? {
    for start in text.range(from: max(sentence.lowerBound, end - 3), to: end) {
      guard text.begins(.capital, at: start), let phrase = text.phrase(at: start),
        phrase.tokens.upperBound == end
      else { continue }
      for subject in phrase.subjects {
        if case .country(let offset, .capital) = subject {
          return (text.lexicon.countries[offset].code, start)
        }
      }
    }
    return nil
  }

  /// `Kazakh`, `Zambia's` or `the Kyrgyz Republic's` right before a token.
  func countryBefore(_ index: Int, in sentence: Range<Int>) -> (code: CountryCode, start: Int)? {
    var end = index
    if end > sentence.lowerBound, text.tokens[end - 1].shape.contains(.possessive) {
      end -= 1
      if let capital = capital(endingAt: end, in: sentence) { return capital }
    }
    return country(endingAt: end, in: sentence)
  }

  /// `of Turkmenistan`, `of the Russian Federation`, `of the Kyrgyz Republic` at a token.
  func ofCountry(at index: Int, in sentence: Range<Int>) -> (code: CountryCode, end: Int)? {
    guard index < sentence.upperBound,
      text.isWord(.of, at: index) || text.isWord(.for, at: index) || text.isWord(.in, at: index)
    else { return nil }
    var next = text.isWord(.the, at: index + 1) ? index + 2 : index + 1
    // `of the friendly Republic of Chad`
    if Self.courtesies.contains(where: { text.isWord($0, at: next) }) { next += 1 }
    guard next < sentence.upperBound, let (code, end) = country(at: next, adjectives: false) else {
      return nil
    }
    return (code, end)
  }

  private static let courtesies = ["friendly", "brotherly", "sisterly", "fraternal", "sister"].map {
    Word($0)
  }

  /// The words of a portfolio from a token: `Foreign Affairs, African Cooperation and Trade`.
  ///
  /// Only words that portfolios are made of, all capitalised or all small; commas and `and` only
  /// between two of them.
  func portfolio(
    from start: Int, in sentence: Range<Int>, inSmallLetters isSmall: Bool = false
  ) -> Range<Int> {
    if isSmall, start < sentence.upperBound, text.has(.portfolio, at: start),
      !text.tokens[start].isCapitalized
    {
      return start..<(portfolioEnd(from: start + 1, in: sentence) ?? start + 1)
    }
    return start..<(portfolioEnd(from: start, in: sentence) ?? start)
  }

  private func portfolioEnd(from start: Int, in sentence: Range<Int>) -> Int? {
    var end = start
    var index = start
    while index < sentence.upperBound {
      if isJoint(index), end > start {
        index += 1
        guard !isOffice(at: index) else { break }
        guard index - end <= 3 else { break }
        continue
      }
      if isNationals(index) {
        index += 1
        continue
      }
      // `Foreign Affairs of South Sudan`
      guard isPortfolioWord(index), country(at: index, adjectives: false) == nil else { break }
      index += 1
      end = index
    }
    return end > start ? end : nil
  }

  /// `Special Envoy` of `Minister of Finance and Special Envoy`: an office of several words.
  private func isOffice(at index: Int) -> Bool {
    text.tokens.indices.contains(index) && text.beginsOffice(at: index)
      && text.phraseEnd(at: index) > index + 1
  }

  /// `Moroccans` of `Moroccans Abroad`.
  private func isNationals(_ index: Int) -> Bool {
    country(at: index) != nil && text.tokens.indices.contains(index + 1)
      && text.has(.portfolio, at: index + 1) && text.tokens[index + 1].isCapitalized
      && !text.isWord(.of, at: index - 1)
  }

  private func isPortfolioWord(_ index: Int) -> Bool {
    // `operation` of `Co-operation`
    if index > 1, text.is("-", at: index - 1), !text.tokens[index].followsBlank,
      !text.tokens[index - 1].followsBlank, text.isWord(.co, at: index - 2)
    {
      return true
    }
    guard text.has(.portfolio, at: index), !text.has(.article, at: index) else { return false }
    guard text.tokens[index].isCapitalized else {
      return index > 0 && text.has(.portfolio, at: index - 1)
        && !text.tokens[index - 1].isCapitalized
    }
    return true
  }

  private func isJoint(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.is("&") || token.is("-") { return true }
    if token.is(",") {
      return isPortfolioWord(index + 1)
        || text.isWord(.and, at: index + 1) && isPortfolioWord(index + 2)
    }
    return text.isWord(.and, at: index) || text.isWord(.of, at: index)
      || text.isWord(.the, at: index) || text.isWord(.for, at: index)
  }
}
