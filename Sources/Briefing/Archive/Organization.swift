/// A body that a document names.
public struct Organization: Sendable {
  public var id: Identifier<Organization>
  public var name: String
  public var acronym: String?
  public var aliases: [String]
  public var kind: OrganizationKind
  public var country: CountryCode?
  /// Those that name it or that it published, sorted.
  public var documents: [Identifier<Document>]
  /// Those of `documents` that it published, sorted.
  public var published: [Identifier<Document>]
  public var meetings: [Identifier<Meeting>]
  /// Where each document first names it; sorted.
  public var citations: [Citation]

  public init(id: Identifier<Organization>, name: String, kind: OrganizationKind) {
    self.id = id
    self.name = name
    self.kind = kind
    aliases = []
    documents = []
    published = []
    meetings = []
    citations = []
  }
}
