import Gazetteer
import Text

extension NounGrammar {
  /// The longest portfolio from a token: with words that no table has where the list that they stand
  /// in ends with one that it has: `Bilateral, Regional and Hemispheric Affairs`, `National Defence,
  /// Former Fighters and Veterans`.
  func portfolioList(
    from start: Int, in sentence: Range<Int>, inSmallLetters isSmall: Bool = false
  ) -> Range<Int> {
    let plain = portfolio(from: start, in: sentence, inSmallLetters: isSmall)
    guard start < sentence.upperBound, text.tokens[start].isCapitalized else { return plain }
    var index = start
    var end = plain.upperBound
    var isLast = false
    while index < sentence.upperBound, index - start < 16 {
      let token = text.tokens[index]
      if isLast, text.has(.portfolio, at: index), token.isCapitalized, index > plain.upperBound,
        !text.beginsOffice(at: index)
      {
        end = max(end, index + 1)
      }
      if token.is(",") {
        guard !isLast else { break }
      } else if text.isWord(.and, at: index) || token.is("&") {
        isLast = true
      } else if !isListWord(index) {
        break
      }
      index += 1
    }
    return start..<end
  }

  private func isListWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard !token.isMark, !token.isNumber, token.isCapitalized, !text.beginsOffice(at: index),
      text.date(at: index) == nil
    else { return false }
    // `Emigration and Egyptian Expatriates`
    if text.has(.portfolio, at: index + 1), country(at: index) != nil { return true }
    return text.has([.portfolio, .common], at: index)
      || !text.beginsPhrase(at: index) && !text.has([.article, .locative, .conjunction], at: index)
        && text.has(.portfolio, at: index + 1)
  }
}
