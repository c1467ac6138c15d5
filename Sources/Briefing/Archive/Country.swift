/// A country that a document names, or whose city, body or citizen it names.
///
/// Every code that stands anywhere in the archive has one.
public struct Country: Sendable {
  public var id: Identifier<Country>
  public var code: CountryCode
  public var name: String
  /// Documents that name it, sorted; empty where it is known only from the gazetteer, as the country
  /// of a city that a document names.
  public var documents: [Identifier<Document>]
  /// Meetings it takes part in or that are held in it, sorted.
  ///
  /// To host is not to take part: a host is among a meeting's `countries` only where a document puts
  /// it there.
  public var meetings: [Identifier<Meeting>]
  /// Those of `meetings` that are held in it, sorted.
  public var hosted: [Identifier<Meeting>]

  public init(
    id: Identifier<Country>, code: CountryCode, name: String,
    documents: [Identifier<Document>] = [], meetings: [Identifier<Meeting>] = [],
    hosted: [Identifier<Meeting>] = []
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.documents = documents
    self.meetings = meetings
    self.hosted = hosted
  }
}
