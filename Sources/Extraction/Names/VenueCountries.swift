import Briefing

/// The country of a building: that of the only town its sentence puts beside it, or of the dateline
/// where the sentence says `here`.
struct VenueCountries {
  let text: AnnotatedText

  /// The same places, in the same order.
  func filled(_ places: [PlaceSpan]) -> [PlaceSpan] {
    places.map { place in
      guard place.kind == .venue, place.country == nil, place.known == nil,
        let country = country(of: place, among: places)
      else { return place }
      return PlaceSpan(
        tokens: place.tokens, name: place.name, kind: place.kind, country: country, known: nil,
        rule: place.rule)
    }
  }

  private func country(of venue: PlaceSpan, among places: [PlaceSpan]) -> CountryCode? {
    let sentence = text.sentence(of: venue.tokens.lowerBound)
    let towns = places.filter { $0.kind == .city && sentence.contains($0.tokens.lowerBound) }
    let codes = Set(towns.compactMap(\.country))
    if !codes.isEmpty { return codes.count == 1 ? codes.first : nil }
    guard sentence.contains(where: { text.isWord(.here, at: $0) }),
      let dateline = text.document.dateline?.sentence,
      text.sentences.indices.contains(dateline - 1)
    else { return nil }
    return places.first { text.sentences[dateline - 1].contains($0.tokens.lowerBound) }?.country
  }
}
