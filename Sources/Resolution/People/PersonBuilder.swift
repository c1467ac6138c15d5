import Briefing

/// A person of the archive from the sightings put together.
struct PersonBuilder {
  let sources: [Source]
  let people: Resolved<PersonFinding, Person>
  let organizations: Resolved<OrganizationFinding, Organization>

  /// The slug is that of the earliest full name, which no later document changes.
  static func slugs(_ members: [Sighting<PersonFinding>], _ countries: CountryNames) -> [String] {
    let full = members.first { PersonName($0.finding.name)?.isFull == true } ?? members[0]
    return SubjectSlug.withCountry(
      full.finding.name, members.lazy.compactMap(\.finding.country?.value).first.map(countries.name)
    )
  }

  func person(_ group: Int) -> Person {
    let members = people.members(of: group)
    let name = Self.displayName(members)
    var person = Person(id: people.ids[group], name: name)
    person.aliases = Set(members.flatMap { [$0.finding.name] + $0.finding.aliases })
      .subtracting([name]).sorted()
    person.country = country(members)
    person.roles = PersonRoles(members, sources, organizations).roles
    person.documents = people.documents(of: group, in: sources)
    person.citations = people.firstCitations(of: group, in: sources, sentences: \.sentences)
    return person
  }

  /// The full form that most documents have; of two the one of the earliest document.
  static func displayName(_ members: [Sighting<PersonFinding>]) -> String {
    var full = Frequency()
    var bare = Frequency()
    for member in members {
      let name = member.finding.name
      if PersonName(name)?.isFull == true {
        full.add(name, in: member.source)
      } else {
        bare.add(name, in: member.source)
      }
    }
    return full.mostFrequent ?? bare.mostFrequent ?? ""
  }

  private func country(_ members: [Sighting<PersonFinding>]) -> Fact<CountryCode>? {
    let stated = members.compactMap { member in
      member.finding.country.map { sources[member.source].fact($0) }
    }
    guard let first = stated.first else { return nil }
    let firm = stated.filter { !$0.isInferred }
    return Fact(
      first.value, citations: (firm.isEmpty ? stated : firm).flatMap(\.citations).collected(),
      isInferred: firm.isEmpty)
  }
}
