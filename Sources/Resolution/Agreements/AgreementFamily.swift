import Briefing

/// Whose paper it is: the meetings it belongs to and the countries behind it.
struct AgreementFamily: Sendable {
  /// Groups of meetings.
  var meetings: Set<Int>
  /// Its parties where the text names them.
  var parties: Set<CountryCode>
  /// The parties, else those who take part in its meetings.
  var countries: Set<CountryCode>

  mutating func formUnion(_ other: AgreementFamily) {
    meetings.formUnion(other.meetings)
    parties.formUnion(other.parties)
    countries.formUnion(other.countries)
  }

  func sharesMeeting(with other: AgreementFamily) -> Bool {
    !meetings.isDisjoint(with: other.meetings)
  }

  /// Both name their parties, and neither names all of the other's.
  func conflicts(with other: AgreementFamily) -> Bool {
    !parties.isEmpty && !other.parties.isEmpty && !parties.isSubset(of: other.parties)
      && !other.parties.isSubset(of: parties)
  }

  /// At least half of all the countries that stand behind either stand behind both.
  func sharesCountries(with other: AgreementFamily) -> Bool {
    let all = countries.union(other.countries).count
    return all > 0 && 2 * countries.intersection(other.countries).count >= all
  }
}

extension AgreementFamily {
  /// The family of each paper: of the meetings that name it, else of those its document is about,
  /// unless it is a digest of several.
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
        let offset = agreements.index(of: agreement.agreement, in: meeting.source)
        families[offset].add(meeting.finding, groups.groupOf[index])
      }
    }
    for index in agreements.indices where families[index].meetings.isEmpty {
      let principals = meetings.range(of: agreements[index].source)
        .filter { meetings[$0].finding.isPrincipal }
      // A visit and the meeting attended on it are two.
      guard principals.count < 3 else { continue }
      for offset in principals {
        families[index].add(meetings[offset].finding, groups.groupOf[offset])
      }
    }
    return families
  }

  private mutating func add(_ meeting: MeetingFinding, _ group: Int) {
    meetings.insert(group)
    countries.formUnion(parties.isEmpty ? Set(meeting.countries.map(\.value)) : parties)
  }
}
