import Briefing
import Gazetteer
import Text

/// Places that the gazetteer lacks, by the shape of their names and the words before them.
struct PlaceShapes {
  let text: AnnotatedText
  /// Tokens of other names.
  private let taken: TokenSet
  private let venues: Venues
  private let landforms: Landforms
  private let towns: UnknownTowns
  private let stations: StationTown

  init(
    text: AnnotatedText, taken: TokenSet, known: [PlaceSpan], countries: Set<CountryCode>
  ) {
    self.text = text
    self.taken = taken
    venues = Venues(text: text, taken: taken)
    landforms = Landforms(text: text, taken: taken)
    towns = UnknownTowns(text: text, taken: taken, known: known)
    stations = StationTown(text: text, countries: countries)
  }

  /// In the order of the text, none within another.
  func spans() -> [PlaceSpan] {
    var spans: [PlaceSpan] = []
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset).isText {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard text.isPlaceWord(index, besides: taken),
          let span = venues.span(at: index, in: sentence) ?? landforms.span(at: index, in: sentence)
            ?? towns.span(at: index, in: sentence)
        else {
          index += 1
          continue
        }
        spans.append(span)
        if let town = stations.span(of: span.tokens) { spans.append(town) }
        index = span.tokens.upperBound
      }
    }
    return spans + towns.joined(to: spans)
  }
}

extension AnnotatedText {
  /// Whether a token may be a word of a place's name.
  func isPlaceWord(_ index: Int, besides taken: TokenSet) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    return !token.isMark && !token.isNumber && token.isCapitalized && !taken.contains(index)
      && date(at: index) == nil && !has([.article, .locative, .conjunction], at: index)
  }

  func isGluedHyphen(_ index: Int) -> Bool {
    self.is("-", at: index) && !tokens[index].followsBlank && tokens.indices.contains(index + 1)
      && !tokens[index + 1].followsBlank
  }

  /// Past the run of words that may be a place's name.
  func placeRun(from start: Int, in sentence: Range<Int>, besides taken: TokenSet) -> Int {
    var end = start
    while end < sentence.upperBound, end - start < 7,
      isPlaceWord(end, besides: taken) || end > start && isGluedHyphen(end)
    { end += 1 }
    return end
  }

  /// Whether `at`, `in` or the like, with an article or without, stands before a token.
  func isBehindLocative(_ start: Int, in sentence: Range<Int>) -> Bool {
    let index = isWord(.the, at: start - 1) ? start - 2 : start - 1
    return index >= sentence.lowerBound && has(.locative, at: index)
  }
}
