/// A country that a document names.
package struct Country: Sendable {
  package var id: Identifier<Country>
  package var code: CountryCode
  package var name: String
  /// Documents that name it, sorted; meetings it takes part in or that are held in it.
  package var documents: [Identifier<Document>]
  package var meetings: [Identifier<Meeting>]

  package init(
    id: Identifier<Country>, code: CountryCode, name: String,
    documents: [Identifier<Document>] = [], meetings: [Identifier<Meeting>] = []
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.documents = documents
    self.meetings = meetings
  }
}
