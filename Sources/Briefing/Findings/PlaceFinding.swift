/// A city, region, water or venue the text names.
package struct PlaceFinding: Sendable {
  package var name: String
  package var aliases: [String]
  package var kind: PlaceKind
  package var country: CountryCode?
  package var coordinates: Coordinates?
  /// The gazetteer knows it.
  package var isKnown: Bool
  package var sentences: [Int]
  package var rule: Rule

  package init(
    name: String, aliases: [String] = [], kind: PlaceKind, country: CountryCode? = nil,
    coordinates: Coordinates? = nil, isKnown: Bool, sentences: [Int], rule: Rule
  ) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.country = country
    self.coordinates = coordinates
    self.isKnown = isKnown
    self.sentences = sentences
    self.rule = rule
  }
}
