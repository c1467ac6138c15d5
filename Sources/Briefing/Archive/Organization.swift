/// A body that a document names.
package struct Organization: Sendable {
  package var id: Identifier<Organization>
  package var name: String
  package var acronym: String?
  package var aliases: [String]
  package var kind: OrganizationKind
  package var country: CountryCode?
  /// Those that name it or that it published, sorted.
  package var documents: [Identifier<Document>]
  /// Those of `documents` that it published, sorted.
  package var published: [Identifier<Document>]
  package var meetings: [Identifier<Meeting>]
  /// Where each document first names it.
  package var citations: [Citation]

  package init(id: Identifier<Organization>, name: String, kind: OrganizationKind) {
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
