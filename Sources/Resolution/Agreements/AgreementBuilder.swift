import Briefing

/// A paper of the archive, with its life, from the sightings put together.
struct AgreementBuilder {
  let sources: [Source]
  let agreements: Resolved<AgreementFinding, Agreement>

  static func slugs(_ members: [Sighting<AgreementFinding>]) -> [String] {
    [SubjectSlug.short(from: withoutStage(members[0].finding.name))]
  }

  func agreement(_ group: Int) -> Agreement {
    let members = agreements.members(of: group)
    let name = Self.displayName(members)
    let timeline = timeline(members)
    var agreement = Agreement(
      id: agreements.ids[group], name: name, status: Self.status(timeline.map(\.status)))
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

  /// The latest stage; once adopted, it does not become a draft again because a text looks back, and
  /// that it is mentioned changes nothing.
  static func status(_ steps: [AgreementStatus]) -> AgreementStatus {
    steps.last { $0 >= .adopted } ?? steps.last { $0 != .mentioned } ?? .mentioned
  }

  /// One step for each document, by its date or, where it has none, by when it was reported.
  private func timeline(_ members: [Sighting<AgreementFinding>]) -> [AgreementStep] {
    let bySource = Dictionary(grouping: members, by: \.source)
    let steps = bySource.sorted { $0.key < $1.key }
      .map { (source: $0.key, step: step($0.value, in: sources[$0.key])) }
    return steps.sorted { one, other in
      let dates = (when(one), when(other))
      switch dates {
      case (let first?, let second?) where first != second: return first < second
      case (.some, nil): return true
      case (nil, .some): return false
      default: return one.source < other.source
      }
    }.map(\.step)
  }

  private func when(_ entry: (source: Int, step: AgreementStep)) -> PartialDate? {
    entry.step.date ?? sources[entry.source].reported
  }

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
