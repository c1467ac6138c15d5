/// A body the text names.
package struct OrganizationFinding: Sendable {
  /// The gazetteer's name, or the fullest form the text has.
  package var name: String
  package var acronym: String?
  /// Other forms that stand in the text, sorted.
  package var aliases: [String]
  package var kind: OrganizationKind
  /// The gazetteer knows it under this name: the same in every document.
  package var isKnown: Bool
  /// The state it belongs to: a ministry's, a parliament's.
  package var country: CountryCode?
  package var sentences: [Int]
  package var rule: Rule

  package init(
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
