/// A person that a document names.
package struct Person: Sendable {
  package var id: Identifier<Person>
  package var name: String
  package var aliases: [String]
  package var country: Fact<CountryCode>?
  /// By first sighting.
  package var roles: [PersonRole]
  package var documents: [Identifier<Document>]
  package var meetings: [Identifier<Meeting>]
  package var citations: [Citation]

  package init(id: Identifier<Person>, name: String) {
    self.id = id
    self.name = name
    aliases = []
    roles = []
    documents = []
    meetings = []
    citations = []
  }
}

/// An office someone is given, with the dates of the first and last document that gives it.
package struct PersonRole: Sendable {
  package var title: String
  package var country: CountryCode?
  package var organization: Identifier<Organization>?
  package var isFormer: Bool
  package var first: PartialDate?
  package var last: PartialDate?
  package var citations: [Citation]

  package init(
    title: String, country: CountryCode?, organization: Identifier<Organization>?, isFormer: Bool,
    first: PartialDate?, last: PartialDate?, citations: [Citation]
  ) {
    self.title = title
    self.country = country
    self.organization = organization
    self.isFormer = isFormer
    self.first = first
    self.last = last
    self.citations = citations
  }
}
