/// A body the text names.
public struct OrganizationFinding: Codable, Sendable {
  /// The gazetteer's name, or the fullest form the text has.
  public var name: String
  public var acronym: String?
  /// Other forms that stand in the text, sorted.
  public var aliases: [String]
  public var kind: OrganizationKind
  /// The gazetteer knows it under this name: the same in every document.
  public var isKnown: Bool
  /// The state it belongs to: a ministry's, a parliament's.
  public var country: CountryCode?
  public var sentences: [Int]
  public var rule: Rule

  public init(
    name: String, acronym: String? = nil, aliases: [String] = [], kind: OrganizationKind,
    isKnown: Bool, country: CountryCode? = nil, sentences: [Int], rule: Rule
  ) {
    self.name = name
    self.acronym = acronym
    self.aliases = aliases
    self.kind = kind
    self.isKnown = isKnown
    self.country = country
    self.sentences = sentences
    self.rule = rule
  }
}
