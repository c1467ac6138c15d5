import Briefing
import Gazetteer
import Text

/// Amounts, shares and counts with their units: `$44.7 billion`, `11.3%`, `1,500 officers`,
/// `1,000 for 1,000`, `six cents per tonne-kilometre`.
///
/// Years, days, ordinals and the numbers of points are none.
struct Figures {
  static let rule: Rule = "figure"

  let text: AnnotatedText

  func found() -> [FigureFinding] {
    var figures: [FigureFinding] = []
    var seen: Set<String> = []
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset).isText {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard let range = figure(at: index, in: sentence) else {
          index += 1
          continue
        }
        let words = text.string(range)
        if seen.insert(words).inserted {
          figures.append(FigureFinding(text: words, sentence: offset + 1, rule: Self.rule))
        }
        index = range.upperBound
      }
    }
    return figures
  }

  private func figure(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = start
    let hasCurrency = unit(at: index) == .currency && isNumber(unitEnd(index))
    if hasCurrency { index = unitEnd(index) }
    guard isNumber(index), hasCurrency || text.date(at: index) == nil || isCounted(index) else {
      return nil
    }
    index += 1
    if let exchange = exchange(from: start, behind: index, in: sentence) { return exchange }
    var hasUnit = hasCurrency
    while index < sentence.upperBound {
      if let kind = unit(at: index) {
        hasUnit = hasUnit || kind != .magnitude
        index = unitEnd(index)
        if kind == .percent { return start..<index }
      } else if text.isWord(.per, at: index), hasUnit {
        index = rateEnd(index + 1, in: sentence)
        return start..<index
      } else {
        break
      }
    }
    if hasUnit { return start..<index }
    let noun = text.range(from: index, to: min(index + 3, sentence.upperBound)).first {
      text.has(.quantityNoun, at: $0)
    }
    guard let noun, text.range(from: index, to: noun).allSatisfy({ isAttribute($0) }) else {
      return index > start + 1 ? start..<index : nil
    }
    return start..<noun + 1
  }

  private func isAttribute(_ index: Int) -> Bool {
    !text.tokens[index].isMark && !text.has([.article, .conjunction, .complement], at: index)
      && !text.has(.passive, at: index)
  }

  private func isNumber(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    let token = text.tokens[index]
    if token.isNumber {
      // `19th`, `2G`: letters behind the digits make it something else.
      return !token.shape.contains(.hasSmall) && !token.shape.contains(.single)
    }
    if case .cardinal? = text.lexicon.dates.dateWord(of: token) { return true }
    return false
  }

  /// Whether a number that could be a year is followed by what it counts.
  private func isCounted(_ index: Int) -> Bool {
    unit(at: index + 1) != nil || text.has(.quantityNoun, at: index + 1)
  }

  private func unit(at index: Int) -> Phrase.UnitKind? {
    guard let phrase = text.phrase(at: index) else { return nil }
    for subject in phrase.subjects {
      if case .unit(let kind) = subject { return kind }
    }
    return nil
  }

  private func unitEnd(_ index: Int) -> Int {
    text.phrase(at: index)?.tokens.upperBound ?? index + 1
  }

  /// `1,000 for 1,000`.
  private func exchange(from start: Int, behind index: Int, in sentence: Range<Int>) -> Range<Int>?
  {
    guard text.isWord(.for, at: index), isNumber(index + 1), index + 1 < sentence.upperBound,
      text.tokens[start].word == text.tokens[index + 1].word
    else { return nil }
    return start..<index + 2
  }

  private func rateEnd(_ start: Int, in sentence: Range<Int>) -> Int {
    var index = start
    while index < sentence.upperBound, !text.tokens[index].isMark || text.is("-", at: index),
      index == start || !text.tokens[index].followsBlank
    { index += 1 }
    return index
  }
}
