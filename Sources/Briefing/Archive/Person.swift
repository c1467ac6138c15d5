/// A person that a document names.
public struct Person: Sendable {
  public var id: Identifier<Person>
  public var name: String
  public var aliases: [String]
  public var country: Fact<CountryCode>?
  /// By first sighting.
  public var roles: [PersonRole]
  public var documents: [Identifier<Document>]
  public var meetings: [Identifier<Meeting>]
  /// Where each document first names them; sorted.
  public var citations: [Citation]

  public init(id: Identifier<Person>, name: String) {
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
public struct PersonRole: Sendable {
  public var title: String
  public var country: CountryCode?
  public var organization: Identifier<Organization>?
  public var isFormer: Bool
  public var first: PartialDate?
  public var last: PartialDate?
  public var citations: [Citation]

  public init(
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
