/// A person the text names.
package struct PersonFinding: Sendable {
  /// The fullest form the text has.
  package var name: String
  /// Other forms that stand in the text, sorted.
  package var aliases: [String]
  package var country: Found<CountryCode>?
  /// In the order of the text.
  package var roles: [RoleFinding]
  package var sentences: [Int]
  package var rule: Rule

  package init(
    name: String, aliases: [String] = [], country: Found<CountryCode>? = nil,
    roles: [RoleFinding] = [], sentences: [Int], rule: Rule
  ) {
    self.name = name
    self.aliases = aliases
    self.country = country
    self.roles = roles
    self.sentences = sentences
    self.rule = rule
  }
}

/// An office someone is given in the text.
package struct RoleFinding: Sendable {
  /// As the text has it, without its country: `Deputy Minister of Foreign Affairs`.
  package var title: String
  package var country: CountryCode?
  package var organization: Position<OrganizationFinding>?
  package var isFormer: Bool
  package var sentences: [Int]

  package init(
    title: String, country: CountryCode? = nil, organization: Position<OrganizationFinding>? = nil,
    isFormer: Bool = false, sentences: [Int]
  ) {
    self.title = title
    self.country = country
    self.organization = organization
    self.isFormer = isFormer
    self.sentences = sentences
  }
}
