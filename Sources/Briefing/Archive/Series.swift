/// Meetings of one body or format, by number or by name.
public struct Series: Sendable {
  public var id: Identifier<Series>
  public var name: String
  /// Other names the documents have for it, sorted.
  public var aliases: [String]
  /// By ordinal where there is one, else by date.
  public var members: [Identifier<Meeting>]
  /// Numbers between the first and the last known member that no document has, ascending.
  public var missing: [Int]
  public var organizations: [Identifier<Organization>]

  public init(
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
