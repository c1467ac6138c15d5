/// A treaty, plan, communiqué or other paper the text names.
public struct AgreementFinding: Codable, Sendable {
  public var name: String
  public var aliases: [String]
  public var status: Found<AgreementStatus>
  /// When it reached that status.
  public var date: Found<PartialDate>?
  /// Alphabetical.
  public var parties: [CountryCode]
  public var sentences: [Int]
  public var rule: Rule

  public init(
    name: String, aliases: [String] = [], status: Found<AgreementStatus>,
    date: Found<PartialDate>? = nil, parties: [CountryCode] = [], sentences: [Int], rule: Rule
  ) {
    self.name = name
    self.aliases = aliases
    self.status = status
    self.date = date
    self.parties = parties
    self.sentences = sentences
    self.rule = rule
  }
}
