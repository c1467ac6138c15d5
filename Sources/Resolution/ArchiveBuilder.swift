import Briefing

/// The archive's values from the sightings that are known to be one.
struct ArchiveBuilder {
  private let sources: [Source]
  private let names: CountryNames
  private let identities: Identities
  private let concurrent: Concurrent

  init(
    _ sources: [Source], _ names: CountryNames, _ identities: Identities, _ concurrent: Concurrent
  ) {
    self.sources = sources
    self.names = names
    self.identities = identities
    self.concurrent = concurrent
  }

  func archive(asOf: PartialDate?) -> Archive {
    let persons = persons()
    let sites = sites()
    let series = SeriesBuilder(series: identities.series)
    let meetings = series.numbered(series.alignedInKind(meetings(persons, sites)))
    let backlinks = Backlinks(meetings.sorted { $0.id < $1.id })
    let organizations = organizations(backlinks)
    let agreements = agreements(backlinks)
    let countries = Countries(
      in: sources, meetings, persons, sites, organizations, agreements, names)
    return Archive(
      asOf: asOf,
      documents: documents(meetings, countries.ids).sorted { $0.id < $1.id },
      meetings: meetings.sorted { $0.id < $1.id },
      series: series.all(meetings).sorted { $0.id < $1.id },
      countries: countries.all(backlinks),
      organizations: organizations.sorted { $0.id < $1.id },
      people: linked(persons, \.meetings) { backlinks.people[$0.id] }.sorted { $0.id < $1.id },
      places: linked(sites, \.meetings) { backlinks.places[$0.id] }.sorted { $0.id < $1.id },
      agreements: agreements.sorted { $0.id < $1.id })
  }

  /// Subjects with the meetings they have to do with.
  private func linked<Subject>(
    _ subjects: [Subject], _ field: WritableKeyPath<Subject, [Identifier<Meeting>]>,
    _ meetings: (Subject) -> [Identifier<Meeting>]?
  ) -> [Subject] {
    subjects.map { subject in
      var subject = subject
      subject[keyPath: field] = meetings(subject) ?? []
      return subject
    }
  }

  private func persons() -> [Person] {
    let builder = PersonBuilder(
      sources: sources, people: identities.people, organizations: identities.organizations)
    return concurrent.map(identities.people.ids.count, builder.person)
  }

  private func sites() -> [Place] {
    let builder = PlaceBuilder(sources: sources, places: identities.places)
    return concurrent.map(identities.places.ids.count, builder.place)
  }

  private func meetings(_ persons: [Person], _ sites: [Place]) -> [Meeting] {
    let builder = MeetingBuilder(
      sources: sources, names: names, identities: identities, persons: persons, sites: sites)
    return concurrent.map(identities.meetings.ids.count, builder.meeting)
  }

  private func organizations(_ backlinks: Backlinks) -> [Organization] {
    let builder = OrganizationBuilder(sources: sources, organizations: identities.organizations)
    let organizations = concurrent.map(
      identities.organizations.ids.count, builder.organization)
    return linked(organizations, \.meetings) { backlinks.organizations[$0.id] }
  }

  private func agreements(_ backlinks: Backlinks) -> [Agreement] {
    let builder = AgreementBuilder(sources: sources, agreements: identities.agreements)
    let agreements = concurrent.map(identities.agreements.ids.count, builder.agreement)
    return linked(agreements, \.meetings) { backlinks.agreements[$0.id] }
  }

  private func documents(
    _ meetings: [Meeting], _ countryIDs: [CountryCode: Identifier<Country>]
  ) -> [ArchivedDocument] {
    let builder = DocumentBuilder(
      sources: sources, countryIDs: countryIDs, identities: identities, meetings: meetings)
    return concurrent.map(sources.count, builder.document)
  }
}
