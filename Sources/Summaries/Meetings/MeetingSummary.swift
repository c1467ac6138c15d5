import Briefing

/// What there is to say of a meeting in a few sentences: the facts first, then the words of the
/// sources that tell most.
struct MeetingSummary: Sendable {
  let index: ArchiveIndex
  let meeting: Meeting

  /// Words aimed at, and the most there may be.
  private static let aim = 70
  private static let most = 120
  /// A meeting that a hundred documents mention is summed up from the ones that tell most of it.
  private static let mostSources = 6

  var statements: [Statement] {
    let account = MeetingAccount(meeting, asOf: index.archive.asOf)
    let head =
      [MeetingSentence(index: index, account: account, isLinked: false).statement]
      + MeetingSentences(index: index, account: account).attendance
      + MeetingSentences(index: index, account: account).outcome
    let tail = next
    var selection = Selection(after: head + tail)
    let sources = tellingSources
    selection.choose(from: sources.flatMap(extracts), aim: Self.aim, most: Self.most)
    return head + selection.statements(inOrderOf: sources.map(\.document)) + tail
  }

  private var next: [Statement] {
    guard let next = index.next(after: meeting), next.status.value != .held else { return [] }
    let account = MeetingAccount(next, asOf: index.archive.asOf)
    return [MeetingSentence(index: index, account: account).statement]
  }

  /// The sources that are about it, else those that mention it; the latest first.
  private var tellingSources: [MeetingSource] {
    let principal = meeting.sources.filter(\.isPrincipal)
    return Array(
      (principal.isEmpty ? meeting.sources : principal).reversed().prefix(Self.mostSources))
  }

  /// Of a document about it all sentences; of one that mentions it those that speak of it.
  private func extracts(_ source: MeetingSource) -> [Extract] {
    guard let document = index.document(source.document) else { return [] }
    let own = Set(source.sentences)
    let isOnlyTopic = document.meetings.count(where: \.isPrincipal) == 1 && source.isPrincipal
    return Extracts(document, onTopic: own).all.filter { isOnlyTopic || own.contains($0.sentence) }
  }
}

/// Sentences composed from the facts of a meeting, beside the first.
struct MeetingSentences: Sendable {
  let index: ArchiveIndex
  let account: MeetingAccount

  /// Of more countries a sentence becomes a list.
  private static let mostCountries = 12

  /// The countries, where more than two take part.
  var attendance: [Statement] {
    guard !account.isOfTwoSides, (3...Self.mostCountries).contains(account.countries.count) else {
      return []
    }
    let names = account.countries.map { code in
      (name: index.name(of: code), prose: index.prose(code))
    }
    .sorted { $0.name < $1.name }.map(\.prose).enumerated()
    let facts = account.meeting.countries.filter { account.countries.contains($0.value) }
    let citations = Array(facts.flatMap(\.citations).prefix(1))
    switch account.status {
    case .held: return [Statement("\(names.capitalized) took part.", citations: citations)]
    case .planned where !account.isOverdue:
      return [Statement("\(names.capitalized) are to take part.", citations: citations)]
    case .planned, .cancelled: return []
    }
  }

  /// What was adopted and signed, what is still in draft or only planned.
  var outcome: [Statement] {
    let papers = account.agreements.compactMap(index.agreement)
    let sources = Set(account.meeting.sources.map(\.document))
    let steps = papers.compactMap { paper in
      paper.timeline.filter { sources.contains($0.document) }.max { $0.status < $1.status }
        .map { (paper: paper, step: $0) }
    }
    return [AgreementStatus.signed, .adopted, .draft, .planned].compactMap { status in
      let those = steps.filter { $0.step.status == status }.prefix(3)
      guard !those.isEmpty else { return nil }
      return Self.outcome(
        those.map(\.paper), status, citations: those.flatMap { $0.step.citations.prefix(1) })
    }
  }

  private static func outcome(
    _ papers: [Agreement], _ status: AgreementStatus, citations: [Citation]
  ) -> Statement {
    let nouns = papers.map { NounPhrase($0.name) }
    let names = zip(nouns, papers).map { noun, paper -> Prose in
      "\(noun.isPlural ? "" : "the ")\(Prose(noun.name, at: .agreement(paper.id)))"
    }.enumerated().capitalized
    let isMany = papers.count > 1 || nouns[0].isPlural
    switch status {
    case .signed:
      return Statement("\(names) \(isMany ? "were" : "was") signed.", citations: citations)
    case .adopted:
      return Statement("\(names) \(isMany ? "were" : "was") adopted.", citations: citations)
    case .draft:
      return Statement("\(names) \(isMany ? "are" : "is") in draft.", citations: citations)
    case .planned, .mentioned, .inForce:
      return Statement("\(names) \(isMany ? "are" : "is") planned.", citations: citations)
    }
  }
}
