import Briefing
import Gazetteer
import Text

/// Amounts, shares and counts with their units: `$44.7 billion`, `Rs2.1bn`, `11.3%`, `1,500 officers`,
/// `120 Zambian midwives`, `1,000 for 1,000`, `six cents per tonne-kilometre`.
///
/// Years, days, ordinals and the numbers of points are none, and neither are `two countries`.
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
        guard mayBegin(index), let range = figure(at: index, in: sentence) else {
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

  /// Whether a number, a word of dates, which `two` is, or a unit stands there.
  private func mayBegin(_ index: Int) -> Bool {
    !text.tokens[index].shape.isDisjoint(with: [.number, .holdsDigit])
      || text.mayBeDateWord(at: index) || text.begins(.unit, at: index)
  }

  private func figure(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = start
    let isBehindCurrency = unit(at: index) == .currency
    if isBehindCurrency { index = unitEnd(index) }
    guard index < sentence.upperBound, let number = FigureNumber(at: index, in: text),
      number.end <= sentence.upperBound
    else { return nil }
    let hasCurrency = isBehindCurrency || number.hasCurrency
    guard
      hasCurrency || number.hasUnit || text.date(at: index) == nil
        || isCounted(behind: number.end)
    else { return nil }
    let first = index
    index = number.end
    if let exchange = exchange(from: start, behind: index, in: sentence) { return exchange }
    var hasUnit = hasCurrency || number.hasUnit
    while index < sentence.upperBound {
      let next = text.is("-", at: index) && !text.tokens[index].followsBlank ? index + 1 : index
      if let kind = unit(at: next) {
        hasUnit = hasUnit || kind != .magnitude
        index = unitEnd(next)
        if kind == .percent { return start..<index }
      } else if text.isWord(.per, at: index), hasUnit {
        index = rateEnd(index + 1, in: sentence)
        return start..<index
      } else {
        break
      }
    }
    if hasUnit { return start..<index }
    if let noun = counted(behind: index, number: first, in: sentence) { return start..<noun + 1 }
    return index > number.end ? start..<index : nil
  }

  /// The plural noun that a number counts, behind no more than three words that describe it.
  private func counted(behind start: Int, number: Int, in sentence: Range<Int>) -> Int? {
    let isWord = !text.tokens[number].isNumber
    var index = start
    while index < sentence.upperBound, index - start < 5 {
      if let nationality = nationality(at: index) {
        index = nationality
        continue
      }
      guard !text.tokens[index].isMark, !text.tokens[index].isCapitalized, isAttribute(index) else {
        return nil
      }
      if text.has(.quantityNoun, at: index) {
        return isWord && text.has(.countryNoun, at: index) ? nil : index
      }
      if isPlural(index) {
        // `10 rounds` is none, `1.4 times` is.
        let isCount = !text.has(.timeNoun, at: index) || isDecimal(number)
        return !isWord && isMany(number) && isCount && !isLabel(number) ? index : nil
      }
      index += 1
    }
    return nil
  }

  private func nationality(at index: Int) -> Int? {
    text.begins(.adjective, at: index) ? text.phraseEnd(at: index) : nil
  }

  /// A word of several letters that ends in `s` and is no verb: `traders`.
  private func isPlural(_ index: Int) -> Bool {
    let bytes = text.document.text[text.tokens[index].range]
    return bytes.count > 3 && bytes.last == UInt8(ascii: "s")
      && bytes.dropLast().last != UInt8(ascii: "s")
      && !text.has([.personVerb, .held, .schedule, .locative, .clauseEnd, .doForm], at: index)
      && text.verbs(at: index).allSatisfy(\.isNoun)
  }

  /// Ten or more: what a briefing would quote of things that are no unit.
  private func isMany(_ index: Int) -> Bool {
    text.document.text[text.tokens[index].range].count { (0x30...0x39).contains($0) } > 1
  }

  /// `Resolution 1701`, `No. 34`: the number is a name's.
  private func isLabel(_ index: Int) -> Bool {
    let before = index - 1
    guard before > text.sentence(of: index).lowerBound else { return false }
    if text.is(".", at: before) { return true }
    return text.tokens[before].isCapitalized && text.date(at: before) == nil
  }

  private func isDecimal(_ index: Int) -> Bool {
    text.document.text[text.tokens[index].range].contains(UInt8(ascii: "."))
  }

  private func isAttribute(_ index: Int) -> Bool {
    !text.has([.article, .conjunction, .complement, .passive, .locative], at: index)
      && !text.has([.personVerb, .held, .future], at: index)
  }

  /// Whether a number that could be a year is followed by what it counts.
  private func isCounted(behind index: Int) -> Bool {
    unit(at: index) != nil || text.has(.quantityNoun, at: index)
  }

  private func unit(at index: Int) -> Phrase.UnitKind? {
    guard text.begins(.unit, at: index), let phrase = text.phrase(at: index) else { return nil }
    for subject in phrase.subjects {
      if case .unit(let kind) = subject { return kind }
    }
    return nil
  }

  private func unitEnd(_ index: Int) -> Int {
    text.phraseEnd(at: index)
  }

  /// `1,000 for 1,000`.
  private func exchange(from start: Int, behind index: Int, in sentence: Range<Int>) -> Range<Int>?
  {
    guard text.isWord(.for, at: index), index + 1 < sentence.upperBound,
      let other = FigureNumber(at: index + 1, in: text), other.end == index + 2,
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
