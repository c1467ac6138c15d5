import Briefing

/// Which sightings are one subject, and its address: settled one kind after the other, each with the
/// help of those before it.
struct Identities: Sendable {
  let places: Resolved<PlaceFinding, Place>
  let organizations: Resolved<OrganizationFinding, Organization>
  let people: Resolved<PersonFinding, Person>
  let meetings: Resolved<MeetingFinding, Meeting>
  /// By group of meetings.
  let reports: [Reports]
  let series: ResolvedSeries
  let agreements: Resolved<AgreementFinding, Agreement>

  init(
    in sources: [Source], _ names: CountryNames, splitting: inout Splitting,
    _ concurrent: Concurrent
  ) {
    let (named, bodies) = concurrent.both {
      (places: Self.places(in: sources, names), people: Self.people(in: sources, names))
    } _: {
      Self.organizations(in: sources, names)
    }
    let places = splitting.apply(to: named.places, at: PageAddress.place, sentences: \.sentences)
    let organizations = splitting.apply(
      to: bodies, at: PageAddress.organization, sentences: \.sentences)
    let people = splitting.apply(
      to: named.people, at: PageAddress.person, sentences: \.sentences)
    (self.places, self.organizations, self.people) = (places, organizations, people)

    let sightings = Sightings(in: sources, \.meetings)
    var seriesNames = SeriesGrouping(sightings)
    var traits = Self.traits(
      of: sightings, places, organizations, people, seriesNames, names, concurrent)
    var groups = MeetingGrouping.groups(traits, in: sources)
    if let joined = seriesNames.joined(by: groups) {
      // One meeting under the names of two series makes them one, with all their other meetings.
      seriesNames = joined
      for index in traits.indices {
        traits[index].series = Set([joined.groupOf[index]].compactMap { $0 })
      }
      groups = MeetingGrouping.groups(traits, in: sources)
    }
    // What is told apart keeps the address that it has as one; all else is made of the two.
    let series = ResolvedSeries(sightings, groups, names: seriesNames, names)
    let reports = Self.reports(sightings, groups, sources, concurrent)
    let whole = Self.meetings(
      sightings, groups, series, reports,
      MeetingSlugs(people: people, places: places, names: names), concurrent)
    meetings = splitting.apply(to: whole, at: PageAddress.meeting, sentences: \.sentences)
    let areApart = meetings.ids.count > whole.ids.count
    self.series =
      areApart
      ? ResolvedSeries(sightings, meetings.groups, names: seriesNames, names) : series
    self.reports =
      areApart ? Self.reports(sightings, meetings.groups, sources, concurrent) : reports
    agreements = splitting.apply(
      to: Self.agreements(in: sources, sightings, meetings.groups, names),
      at: PageAddress.agreement, sentences: \.sentences)
  }

  private static func reports(
    _ sightings: Sightings<MeetingFinding>, _ groups: Groups, _ sources: [Source],
    _ concurrent: Concurrent
  ) -> [Reports] {
    concurrent.map(groups.members.count) { group in
      Reports(groups.members[group].map { sightings[$0] }, in: sources)
    }
  }

  private static func traits(
    of meetings: Sightings<MeetingFinding>, _ places: Resolved<PlaceFinding, Place>,
    _ organizations: Resolved<OrganizationFinding, Organization>,
    _ people: Resolved<PersonFinding, Person>, _ series: SeriesGrouping, _ names: CountryNames,
    _ concurrent: Concurrent
  ) -> [MeetingTraits] {
    let bodies = BodyNames(organizations)
    return concurrent.map(meetings.indices.count) { index in
      let words = names.marked(bodies.marked(Words.telling(meetings[index].finding.name)))
      return MeetingTraits(
        meetings[index], series: series.groupOf[index], people: people, places: places,
        organizations: organizations, nameWords: Set(words))
    }
  }

  private static func places(
    in sources: [Source], _ names: CountryNames
  ) -> Resolved<PlaceFinding, Place> {
    let sightings = Sightings(in: sources, \.places)
    return Resolved(sightings, PlaceGrouping.groups(of: sightings), word: "place") {
      PlaceBuilder.slugs($0, names)
    }
  }

  private static func organizations(
    in sources: [Source], _ names: CountryNames
  ) -> Resolved<OrganizationFinding, Organization> {
    let sightings = Sightings(in: sources, \.organizations)
    let groups = OrganizationGrouping.groups(of: sightings, in: sources, names)
    return Resolved(sightings, groups, word: "organization") {
      OrganizationBuilder.slugs($0, names)
    }
  }

  private static func people(
    in sources: [Source], _ names: CountryNames
  ) -> Resolved<PersonFinding, Person> {
    let sightings = Sightings(in: sources, \.people)
    return Resolved(sightings, PersonGrouping.groups(of: sightings), word: "person") {
      PersonBuilder.slugs($0, names)
    }
  }

  private static func meetings(
    _ sightings: Sightings<MeetingFinding>, _ groups: Groups, _ series: ResolvedSeries,
    _ reports: [Reports], _ slugs: MeetingSlugs, _ concurrent: Concurrent
  ) -> Resolved<MeetingFinding, Meeting> {
    let candidates = concurrent.map(groups.members.count) { group in
      slugs.candidates(
        groups.members[group].map { sightings[$0] }, series: series.id(ofMeeting: group)?.slug,
        start: reports[group].dates.start?.value)
    }
    var book = SlugBook(word: "meeting")
    let ids = candidates.map { Identifier<Meeting>(book.enter($0)) }
    return Resolved(sightings: sightings, groups: groups, ids: ids)
  }

  private static func agreements(
    in sources: [Source], _ meetings: Sightings<MeetingFinding>, _ meetingGroups: Groups,
    _ names: CountryNames
  ) -> Resolved<AgreementFinding, Agreement> {
    let sightings = Sightings(in: sources, \.agreements)
    let families = AgreementFamily.all(of: sightings, meetings: meetings, meetingGroups)
    let groups = AgreementGrouping.groups(of: sightings, families: families, names)
    return Resolved(sightings, groups, word: "agreement") {
      AgreementBuilder.slugs($0, in: sources, names)
    }
  }
}
