import Briefing
import Gazetteer
import Text

/// Buildings in which one meets: `the State House Conference Centre`, `Hotel Drim`, `the House of
/// Friendship`, `Palais de la Lobaye`.
struct Venues {
  static let rule: Rule = "venue-shape"

  let text: AnnotatedText
  let taken: TokenSet

  func span(at start: Int, in sentence: Range<Int>) -> PlaceSpan? {
    guard text.isPlaceWord(start, besides: taken),
      start == sentence.lowerBound || !text.isPlaceWord(start - 1, besides: taken),
      text.isBehindLocative(start, in: sentence) || text.has(.venueFirst, at: start)
    else { return nil }
    let end = end(from: start, in: sentence)
    let name = start..<end
    // Not `the Second International Conference`.
    guard name.count > 1, text.lexicon.ordinals[text.tokens[start].word] == nil,
      isVenue(name, in: sentence)
    else { return nil }
    return PlaceSpan(
      tokens: name, name: text.string(name), kind: .venue, country: nil, known: nil,
      rule: Self.rule)
  }

  private func isVenue(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    if text.has(.venueFirst, at: name.lowerBound) {
      return text.isBehindLocative(name.lowerBound, in: sentence)
        || text.isWord(.the, at: name.lowerBound - 1)
    }
    guard let head = name.last(where: { text.isVenueHead($0) }) else { return false }
    return head > name.lowerBound || head + 1 < name.upperBound
  }

  /// Past the run of capitalised words; past `of Friendship` and `de la Lobaye` behind its noun too.
  private func end(from start: Int, in sentence: Range<Int>) -> Int {
    var end = text.placeRun(from: start, in: sentence, besides: taken)
    let isForeign = text.has(.venueFirst, at: start)
    while end > start, end < sentence.upperBound {
      var next = end
      while next < sentence.upperBound, next - end < 3,
        isForeign && text.has(.particle, at: next) && !text.tokens[next].isCapitalized
          || text.isVenueHead(end - 1) && isOf(next, from: end)
      { next += 1 }
      let more = text.placeRun(from: next, in: sentence, besides: taken)
      guard next > end, more > next else { break }
      end = more
    }
    return end
  }

  private func isOf(_ index: Int, from end: Int) -> Bool {
    index == end && text.isWord(.of, at: index) || index > end && text.isWord(.the, at: index)
  }
}
