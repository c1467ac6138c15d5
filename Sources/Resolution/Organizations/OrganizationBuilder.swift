import Briefing

/// A body of the archive from the sightings put together.
struct OrganizationBuilder {
  let sources: [Source]
  let organizations: Resolved<OrganizationFinding, Organization>

  static func slugs(
    _ members: [Sighting<OrganizationFinding>], _ countries: CountryNames
  ) -> [String] {
    SubjectSlug.withCountry(
      members[0].finding.name, members.lazy.compactMap(\.finding.country).first.map(countries.name))
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
    organization.citations = organizations.firstCitations(
      of: group, in: sources, sentences: \.sentences)
    return organization
  }

  /// The gazetteer's name, else the one that most documents have; of two the longer.
  static func displayName(_ members: [Sighting<OrganizationFinding>]) -> String {
    let known = members.filter(\.finding.isKnown)
    var names = Frequency()
    for member in known.isEmpty ? members : known {
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
    (members.first(where: \.finding.isKnown) ?? members[0]).finding.kind
  }
}
