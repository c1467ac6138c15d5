/// A place that a document names.
package struct Place: Sendable {
  package var id: Identifier<Place>
  package var name: String
  package var aliases: [String]
  package var kind: PlaceKind
  package var country: CountryCode?
  package var coordinates: Coordinates?
  package var documents: [Identifier<Document>]
  package var meetings: [Identifier<Meeting>]
  package var citations: [Citation]

  package init(id: Identifier<Place>, name: String, kind: PlaceKind) {
    self.id = id
    self.name = name
    self.kind = kind
    aliases = []
    documents = []
    meetings = []
    citations = []
  }
}
