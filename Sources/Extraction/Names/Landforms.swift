import Briefing
import Gazetteer
import Text

/// Rivers, provinces, airports and their like: `Jaguarao River`, `Karnali basin`, `Argyle International
/// Airport`, `the village of Odra`, `Port of Nueva Palmira`.
struct Landforms {
  static let rule: Rule = "place-shape"

  let text: AnnotatedText
  let taken: TokenSet

  func span(at start: Int, in sentence: Range<Int>) -> PlaceSpan? {
    if let span = named(at: start, in: sentence) { return span }
    guard text.isPlaceWord(start, besides: taken) else { return nil }
    let name = start..<text.placeRun(from: start, in: sentence, besides: taken)
    var end = name.upperBound
    if !text.has(.geoHead, at: end - 1) || name.count == 1 {
      guard
        let head = text.range(from: end, to: min(end + 2, sentence.upperBound)).first(where: {
          text.has(.geoHead, at: $0) && !text.tokens[$0].isMark && !text.has(.countryNoun, at: $0)
        }),
        text.range(from: end, to: head).allSatisfy({
          text.has(.common, at: $0)
            && !text.has([.personVerb, .locative, .conjunction, .article], at: $0)
        })
      else { return nil }
      end = head + 1
    }
    guard !text.isAllKnown(name) || isLevel(name),
      !text.has(.common, at: name.lowerBound) || isLevel(name)
    else { return nil }
    // `Tanna airstrip`: in small letters it only says what the place has.
    let isStation = text.has(.station, at: end - 1) && !text.tokens[end - 1].isCapitalized
    let tokens = isStation ? name : name.lowerBound..<end
    return PlaceSpan(
      tokens: tokens, name: text.string(tokens), kind: isStation ? .other : .region, country: nil,
      known: nil, rule: Self.rule)
  }

  /// `Central Province`, `Northern Region`: everyday words, both with capitals and an article before.
  private func isLevel(_ name: Range<Int>) -> Bool {
    name.count == 2 && text.has(.province, at: name.upperBound - 1)
      && text.has([.direction, .common], at: name.lowerBound)
      && text.isWord(.the, at: name.lowerBound - 1)
  }

  /// `the village of Odra`: a noun of places, `of`, and a name.
  private func named(at start: Int, in sentence: Range<Int>) -> PlaceSpan? {
    guard isBehindNoun(start, in: sentence), text.isPlaceWord(start, besides: taken) else {
      return nil
    }
    let end = text.placeRun(from: start, in: sentence, besides: taken)
    guard end - start <= 4 else { return nil }
    return PlaceSpan(
      tokens: start..<end, name: text.string(start..<end), kind: .other, country: nil, known: nil,
      rule: Self.rule)
  }

  /// `village of` before a token; before the second of `islands of Odra and Norvik` too.
  private func isBehindNoun(_ start: Int, in sentence: Range<Int>) -> Bool {
    var first = start
    if text.isWord(.and, at: start - 1), start - 2 > sentence.lowerBound,
      text.tokens[start - 2].isCapitalized, !text.tokens[start - 2].isMark
    {
      first = start - 2
      while first > sentence.lowerBound, text.isPlaceWord(first - 1, besides: taken) { first -= 1 }
    }
    return first - 2 >= sentence.lowerBound && text.isWord(.of, at: first - 1)
      && text.has(.townNoun, at: first - 2)
  }
}
