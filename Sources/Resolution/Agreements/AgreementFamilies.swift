import Briefing

extension AgreementFamily {
  /// The family of each paper: of the meetings that name it, else of its document's principal ones.
  static func all(
    of agreements: Sightings<AgreementFinding>, meetings: Sightings<MeetingFinding>,
    _ groups: Groups
  ) -> [AgreementFamily] {
    var families = agreements.all.map { sighting in
      AgreementFamily(meetings: [], parties: Set(sighting.finding.parties), countries: [])
    }
    for index in meetings.indices {
      let meeting = meetings[index]
      for agreement in meeting.finding.agreements {
        let offset = agreements.index(of: agreement.value, in: meeting.source)
        families[offset].add(meeting.finding, groups.groupOf[index])
      }
    }
    for index in agreements.indices where families[index].meetings.isEmpty {
      for offset in meetings.range(of: agreements[index].source) {
        let meeting = meetings[offset].finding
        if meeting.isPrincipal { families[index].add(meeting, groups.groupOf[offset]) }
      }
    }
    return families
  }

  private mutating func add(_ meeting: MeetingFinding, _ group: Int) {
    meetings.insert(group)
    countries.formUnion(parties.isEmpty ? Set(meeting.countries.map(\.value)) : parties)
  }
}
