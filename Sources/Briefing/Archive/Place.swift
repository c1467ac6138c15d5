/// A place that a document names.
public struct Place: Sendable {
  public var id: Identifier<Place>
  public var name: String
  public var aliases: [String]
  public var kind: PlaceKind
  public var country: CountryCode?
  public var coordinates: Coordinates?
  public var documents: [Identifier<Document>]
  public var meetings: [Identifier<Meeting>]
  /// Where each document first names it; sorted.
  public var citations: [Citation]

  public init(id: Identifier<Place>, name: String, kind: PlaceKind) {
    self.id = id
    self.name = name
    self.kind = kind
    aliases = []
    documents = []
    meetings = []
    citations = []
  }
}
