/// All that the documents together know, settled: who is who, which meeting is which.
///
/// Every list of subjects is sorted by identifier.
public struct Archive: Sendable {
  /// What counts as today: the date asked for, or that of the newest document; nil where no document has one.
  public var asOf: PartialDate?
  public var documents: [ArchivedDocument]
  public var meetings: [Meeting]
  public var series: [Series]
  public var countries: [Country]
  public var organizations: [Organization]
  public var people: [Person]
  public var places: [Place]
  public var agreements: [Agreement]
  /// What an editor has set right, in order.
  public var notes: [EditorNote] = []

  public init(
    asOf: PartialDate? = nil, documents: [ArchivedDocument] = [], meetings: [Meeting] = [],
    series: [Series] = [], countries: [Country] = [], organizations: [Organization] = [],
    people: [Person] = [], places: [Place] = [], agreements: [Agreement] = []
  ) {
    self.asOf = asOf
    self.documents = documents
    self.meetings = meetings
    self.series = series
    self.countries = countries
    self.organizations = organizations
    self.people = people
    self.places = places
    self.agreements = agreements
  }
}
