import Briefing

/// Which meetings each subject has to do with.
struct Backlinks {
  private(set) var countries: [CountryCode: [Identifier<Meeting>]] = [:]
  private(set) var hosts: [CountryCode: [Identifier<Meeting>]] = [:]
  private(set) var organizations: [Identifier<Organization>: [Identifier<Meeting>]] = [:]
  private(set) var people: [Identifier<Person>: [Identifier<Meeting>]] = [:]
  private(set) var places: [Identifier<Place>: [Identifier<Meeting>]] = [:]
  private(set) var agreements: [Identifier<Agreement>: [Identifier<Meeting>]] = [:]

  /// The meetings sorted by identifier, as are then the lists.
  init(_ meetings: [Meeting]) {
    for meeting in meetings {
      let countries = Set(
        meeting.countries.map(\.value) + [meeting.country?.value].compactMap { $0 })
      for code in countries { self.countries[code, default: []].append(meeting.id) }
      if let host = meeting.country?.value { hosts[host, default: []].append(meeting.id) }
      for fact in meeting.organizations {
        organizations[fact.value, default: []].append(meeting.id)
      }
      for participant in meeting.participants {
        people[participant.person, default: []].append(meeting.id)
      }
      if let place = meeting.place?.value { places[place, default: []].append(meeting.id) }
      for paper in meeting.agreements {
        agreements[paper.agreement, default: []].append(meeting.id)
      }
    }
  }
}
