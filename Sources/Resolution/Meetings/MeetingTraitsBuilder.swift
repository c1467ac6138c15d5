import Briefing

extension MeetingTraits {
  /// What one document's meeting can be known by, its people and places told apart over the archive.
  init(
    _ sighting: Sighting<MeetingFinding>, series: Int?,
    people: Resolved<PersonFinding, Person>, places: Resolved<PlaceFinding, Place>,
    organizations: Resolved<OrganizationFinding, Organization>, nameWords: Set<String>
  ) {
    let meeting = sighting.finding
    let source = sighting.source
    let place = meeting.place.map {
      places.sightings[places.sightings.index(of: $0.value, in: source)]
    }
    sources = [source]
    self.series = series.map { [$0] } ?? []
    ordinal = meeting.ordinal?.value
    kinds = [meeting.kind]
    statuses = [meeting.status.value]
    datings = Dating(meeting).map { [$0] } ?? []
    cities = []
    if let position = meeting.place?.value, place?.finding.kind == .city {
      cities = [places.group(of: position, in: source)]
    }
    hosts = (meeting.country?.value ?? place?.finding.country).map { [$0] } ?? []
    countries = Set(meeting.countries.map(\.value))
    self.people = []
    peopleOf = [:]
    self.organizations = Set(
      meeting.organizations.map { organizations.group(of: $0.value, in: source) })
    names = [nameWords]
    ownNames = Self.ownName(nameWords, of: meeting.kind).map { [$0] } ?? []
    for participant in meeting.participants {
      let group = people.group(of: participant.person, in: source)
      let index = people.sightings.index(of: participant.person, in: source)
      self.people.insert(group)
      let country = participant.country ?? people.sightings[index].finding.country?.value
      if let country { peopleOf[country, default: []].insert(group) }
    }
  }
}
