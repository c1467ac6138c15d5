/// All that the documents together know, settled: who is who, which meeting is which.
///
/// Every list is sorted by identifier.
package struct Archive: Sendable {
  /// What counts as today: the date asked for, or that of the newest document; nil where no document has one.
  package var asOf: PartialDate?
  package var documents: [ArchivedDocument]
  package var meetings: [Meeting]
  package var series: [Series]
  package var countries: [Country]
  package var organizations: [Organization]
  package var people: [Person]
  package var places: [Place]
  package var agreements: [Agreement]

  package init(
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
