import Briefing
import Text

/// A paper of the archive, with its life, from the sightings put together.
struct AgreementBuilder {
  let sources: [Source]
  let agreements: Resolved<AgreementFinding, Agreement>

  /// The title; for another paper of that title also its parties, or the day on which it came up.
  static func slugs(
    _ members: [Sighting<AgreementFinding>], in sources: [Source], _ countries: CountryNames
  ) -> [String] {
    let title = SubjectSlug.short(from: withoutStage(members[0].finding.name))
    let parties = members.lazy.map(\.finding.parties).first { (1...3).contains($0.count) } ?? []
    let names = parties.map { Slug.made(from: countries.name(of: $0)) }.sorted()
    let day = sources[members[0].source].reported?.description.lowercased() ?? ""
    let withParties = SubjectSlug.joined([title] + names)
    return [
      title, withParties, SubjectSlug.with(day, after: withParties),
      SubjectSlug.with(day, after: title),
    ]
  }

  func agreement(_ group: Int) -> Agreement {
    let members = agreements.members(of: group)
    let name = Self.displayName(members)
    let timeline = timeline(members)
    var agreement = Agreement(
      id: agreements.ids[group], name: name, status: timeline.map(\.status).max() ?? .mentioned)
    agreement.aliases = Set(members.flatMap { [$0.finding.name] + $0.finding.aliases })
      .subtracting([name]).sorted()
    agreement.timeline = timeline
    agreement.parties = Set(members.flatMap(\.finding.parties)).sorted()
    agreement.documents = agreements.documents(of: group, in: sources)
    return agreement
  }

  /// The name that most documents have; of two the longer.
  ///
  /// Without `draft`, which is its stage.
  static func displayName(_ members: [Sighting<AgreementFinding>]) -> String {
    var names = Frequency()
    for member in members { names.add(withoutStage(member.finding.name), in: member.source) }
    return (names.best { $0.utf8.count } ?? "").startingWithCapital
  }

  private static func withoutStage(_ name: String) -> String {
    var words = name.split(separator: " ")[...]
    while let first = words.first, ["a", "the", "draft"].contains(first.lowercased()),
      words.count > 1
    {
      words = words.dropFirst()
    }
    return words.joined(separator: " ")
  }

  /// One step for each document, in the order of reporting.
  private func timeline(_ members: [Sighting<AgreementFinding>]) -> [AgreementStep] {
    Dictionary(grouping: members, by: \.source).sorted { $0.key < $1.key }
      .map { step($0.value, in: sources[$0.key]) }
  }

  /// The furthest stage that one document has.
  private func step(_ members: [Sighting<AgreementFinding>], in source: Source) -> AgreementStep {
    let status = members.map(\.finding.status.value).max() ?? .mentioned
    let those = members.filter { $0.finding.status.value == status }
    return AgreementStep(
      status: status,
      date: those.lazy.compactMap(\.finding.date?.value).first ?? source.published,
      document: source.id,
      citations: those.flatMap { source.citations($0.finding.status.sentences) }.collected())
  }
}

extension String {
  /// With its first letter a capital.
  var startingWithCapital: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
