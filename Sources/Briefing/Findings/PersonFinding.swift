/// A person the text names.
public struct PersonFinding: Codable, Sendable {
  /// The fullest form the text has.
  public var name: String
  /// Other forms that stand in the text, sorted.
  public var aliases: [String]
  public var country: Found<CountryCode>?
  /// In the order of the text.
  public var roles: [RoleFinding]
  public var sentences: [Int]
  public var rule: Rule

  public init(
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
public struct RoleFinding: Codable, Sendable {
  /// As the text has it, without its country: `Deputy Minister of Foreign Affairs`.
  public var title: String
  public var country: CountryCode?
  public var organization: Position<OrganizationFinding>?
  public var isFormer: Bool
  public var sentences: [Int]

  public init(
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
