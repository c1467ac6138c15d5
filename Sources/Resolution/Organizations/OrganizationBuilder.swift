import Briefing

/// A body of the archive from the sightings put together.
struct OrganizationBuilder {
  let sources: [Source]
  let organizations: Resolved<OrganizationFinding, Organization>

  /// The slug is that of the gazetteer's name, else of the earliest one.
  static func slugs(
    _ members: [Sighting<OrganizationFinding>], _ countries: CountryNames
  ) -> [String] {
    let shown =
      members.first(where: \.finding.isKnown) ?? members.first(where: \.finding.isNamed)
      ?? members[0]
    return SubjectSlug.withCountry(
      shown.finding.name, members.lazy.compactMap(\.finding.country).first.map(countries.name))
  }

  func organization(_ group: Int) -> Organization {
    let members = organizations.members(of: group)
    let name = Self.displayName(members)
    var organization = Organization(
      id: organizations.ids[group], name: name, kind: Self.kind(members))
    organization.acronym = Self.acronym(members)
    organization.aliases = Set(members.flatMap { [$0.finding.name] + $0.finding.aliases })
      .subtracting([name, organization.acronym ?? name]).sorted()
    organization.country = members.lazy.compactMap(\.finding.country).first
    organization.documents = organizations.documents(of: group, in: sources)
    organization.published = Set(
      members.map(\.source).filter { source in
        let publisher = Publishers.position(in: sources[source].findings)
        return publisher.map { organizations.group(of: $0, in: source) } == group
      }.map { sources[$0].id }
    ).sorted()
    organization.citations = organizations.firstCitations(
      of: group, in: sources, sentences: \.sentences)
    return organization
  }

  /// The gazetteer's name, else the one that most documents have; of two the longer.
  static func displayName(_ members: [Sighting<OrganizationFinding>]) -> String {
    let known = members.filter(\.finding.isKnown)
    let named = members.filter(\.finding.isNamed)
    var names = Frequency()
    for member in !known.isEmpty ? known : !named.isEmpty ? named : members {
      names.add(member.finding.name, in: member.source)
    }
    return names.best { $0.utf8.count } ?? ""
  }

  private static func acronym(_ members: [Sighting<OrganizationFinding>]) -> String? {
    var acronyms = Frequency()
    for member in members {
      if let acronym = member.finding.acronym { acronyms.add(acronym, in: member.source) }
    }
    return acronyms.mostFrequent
  }

  private static func kind(_ members: [Sighting<OrganizationFinding>]) -> OrganizationKind {
    let told = members.first(where: \.finding.isKnown) ?? members.first(where: \.finding.isNamed)
    return (told ?? members[0]).finding.kind
  }
}
