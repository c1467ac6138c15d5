/// A treaty, plan, communiqué or other paper the text names.
package struct AgreementFinding: Sendable {
  package var name: String
  package var aliases: [String]
  package var status: Found<AgreementStatus>
  /// When it reached that status.
  package var date: Found<PartialDate>?
  /// Alphabetical.
  package var parties: [CountryCode]
  package var sentences: [Int]
  package var rule: Rule

  package init(
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
