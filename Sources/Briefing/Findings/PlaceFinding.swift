/// A city, region, water or venue the text names.
public struct PlaceFinding: Codable, Sendable {
  public var name: String
  public var aliases: [String]
  public var kind: PlaceKind
  public var country: CountryCode?
  public var coordinates: Coordinates?
  /// The gazetteer knows it.
  public var isKnown: Bool
  public var sentences: [Int]
  public var rule: Rule

  public init(
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
