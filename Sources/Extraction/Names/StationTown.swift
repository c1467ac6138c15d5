import Briefing
import Gazetteer

/// The town that an airport or port is called after, `Juba` of `Juba International Airport`, or that the
/// name of a building tells: `Lome` of `Presidential Palace in Lome`.
struct StationTown {
  let text: AnnotatedText
  /// The countries the text names.
  let countries: Set<CountryCode>

  func span(of tokens: Range<Int>) -> PlaceSpan? {
    let preposition = tokens.last { text.isWord(.in, at: $0) && $0 > tokens.lowerBound }
    guard tokens.count > 1, preposition != nil || text.has(.station, at: tokens.upperBound - 1),
      let phrase = text.lexicon.phrases.longest(
        at: preposition.map { $0 + 1 } ?? tokens.lowerBound, in: text.tokens,
        upTo: preposition == nil ? tokens.upperBound - 1 : tokens.upperBound,
        of: text.document.text)
    else { return nil }
    let towns = phrase.subjects.compactMap { subject -> (offset: Int, place: KnownPlace)? in
      guard case .place(let offset) = subject, text.lexicon.places[offset].kind == .city else {
        return nil
      }
      return (offset, text.lexicon.places[offset])
    }
    let near = towns.filter { !countries.isDisjoint(with: $0.place.countries) }
    guard let town = near.first ?? towns.first(where: \.place.isCapital) else { return nil }
    return PlaceSpan(
      tokens: phrase.tokens, name: town.place.name, kind: .city,
      country: town.place.countries.first, known: town.offset, rule: KnownPlaces.rule)
  }
}
