import Briefing

/// A place of the archive from the sightings put together.
struct PlaceBuilder {
  let sources: [Source]
  let places: Resolved<PlaceFinding, Place>

  static func slugs(_ members: [Sighting<PlaceFinding>], _ countries: CountryNames) -> [String] {
    SubjectSlug.withCountry(
      members[0].finding.name, members.lazy.compactMap(\.finding.country).first.map(countries.name))
  }

  func place(_ group: Int) -> Place {
    let members = places.members(of: group)
    let shown = members.first(where: \.finding.isKnown) ?? members[0]
    let name = Self.displayName(members)
    var place = Place(id: places.ids[group], name: name, kind: shown.finding.kind)
    place.aliases = Set(members.flatMap { [$0.finding.name] + $0.finding.aliases })
      .subtracting([name]).sorted()
    place.country = members.lazy.compactMap(\.finding.country).first
    place.coordinates = members.lazy.compactMap(\.finding.coordinates).first
    place.documents = places.documents(of: group, in: sources)
    place.citations = places.firstCitations(of: group, in: sources, sentences: \.sentences)
    return place
  }

  /// The gazetteer's name, else the one that most documents have.
  static func displayName(_ members: [Sighting<PlaceFinding>]) -> String {
    let known = members.filter(\.finding.isKnown)
    var names = Frequency()
    for member in known.isEmpty ? members : known {
      names.add(member.finding.name, in: member.source)
    }
    return names.mostFrequent ?? ""
  }
}
