/// Meetings of one body or format, by number or by name.
package struct Series: Sendable {
  package var id: Identifier<Series>
  package var name: String
  /// Other names the documents have for it, sorted.
  package var aliases: [String]
  /// By ordinal where there is one, else by date.
  package var members: [Identifier<Meeting>]
  /// Numbers between the first and the last known member that no document has, ascending.
  package var missing: [Int]
  package var organizations: [Identifier<Organization>]

  package init(
    id: Identifier<Series>, name: String, aliases: [String] = [],
    members: [Identifier<Meeting>] = [], missing: [Int] = [],
    organizations: [Identifier<Organization>] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.members = members
    self.missing = missing
    self.organizations = organizations
  }
}
