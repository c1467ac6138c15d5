import Briefing
import Languages

/// What there is to say of a meeting in a few sentences: the facts first, then the words of the
/// sources that tell most.
struct MeetingSummary: Sendable {
  let index: ArchiveIndex
  let meeting: Meeting

  /// Words that there should be at least, those aimed at, and the most there may be.
  private static let least = 40
  private static let aim = 70
  private static let most = 120
  /// A meeting that a hundred documents mention is summed up from the ones that tell most of it.
  private static let mostSources = 6

  var statements: [Statement] {
    let account = MeetingAccount(meeting, asOf: index.asOf)
    let sentences = MeetingSentences(index: index, account: account)
    let first = MeetingSentence(index: index, account: account, isLinked: false).statement
    let head = [first] + sentences.attendance
    let tail = next
    let sources = tellingSources
    var selection = Selection(after: head + tail)
    selection.choose(
      from: sources.flatMap { extracts($0, account) }, aim: Self.aim, most: Self.most)
    let outcome = sentences.outcome { selection.tellsOutcome(of: $0) }
    selection.count(outcome)
    selection.cut(toWords: Self.most)
    for source in meeting.sources.reversed() where selection.words < Self.least {
      selection.fill(
        from: ownSentences(of: source, account), toWords: Self.least, most: Self.most)
    }
    let told =
      head + outcome
      + selection.statements(
        inOrderOf: meeting.sources.reversed().map(\.document), in: index.language)
    if selection.words < Self.least { return told + nothingMore + tail }
    return selection.words > Self.most ? told : told + tail
  }

  /// Where the documents have fewer words on a meeting than its summary should have, and not only
  /// fewer that may be quoted.
  private var nothingMore: [Statement] {
    let documents = meeting.sources.compactMap { index.document($0.document) }
    guard documents.allSatisfy({ $0.shownText == .full }) else { return [] }
    return [Statement(index.language.prose(.nothingMore), on: .archive)]
  }

  /// All that a document says of the meeting.
  private func ownSentences(of source: MeetingSource, _ account: MeetingAccount) -> [Extract] {
    guard let document = index.document(source.document) else { return [] }
    return Extracts(
      document, onTopic: ownNumbers(in: source, of: document),
      outlook: Extracts.Outlook(account.status)
    ).onTopicOnly
  }

  /// The sentences that speak of it; of a digest also those beside them in a paragraph that speaks of
  /// no other meeting, and of a document about it alone all.
  private func ownNumbers(in source: MeetingSource, of document: ArchivedDocument) -> Set<Int> {
    if isOnlyTopic(source, of: document) { return Set(document.document.sentences.map(\.index)) }
    let own = Set(source.sentences)
    guard source.isPrincipal else { return own }
    let others = document.meetings.filter { $0.meeting != meeting.id }
      .compactMap { index.meeting($0.meeting) }
      .flatMap { $0.sources.filter { $0.document == document.id }.flatMap(\.sentences) }
    let foreign = Set(others).subtracting(own)
    let paragraphs = document.document.blocks.map { block in
      Set(block.sentences.map { document.document.sentences[$0].index })
    }
    return paragraphs.filter { !$0.isDisjoint(with: own) && $0.isDisjoint(with: foreign) }
      .reduce(own) { $0.union($1) }
  }

  private func isOnlyTopic(_ source: MeetingSource, of document: ArchivedDocument) -> Bool {
    document.meetings.count(where: \.isPrincipal) == 1 && source.isPrincipal
  }

  private var next: [Statement] {
    guard let next = index.neighbours(of: meeting).after, next.status.value != .held else {
      return []
    }
    let account = MeetingAccount(next, asOf: index.asOf)
    return [MeetingSentence(index: index, account: account).statement]
  }

  /// The sources that are about it, else those that mention it; the latest first.
  private var tellingSources: [MeetingSource] {
    let principal = meeting.sources.filter(\.isPrincipal)
    return Array(
      (principal.isEmpty ? meeting.sources : principal).reversed().prefix(Self.mostSources))
  }

  /// Of a document about it all sentences; of one that mentions it those that speak of it.
  private func extracts(_ source: MeetingSource, _ account: MeetingAccount) -> [Extract] {
    guard let document = index.document(source.document) else { return [] }
    let own = ownNumbers(in: source, of: document)
    return Extracts(
      document, onTopic: Set(source.sentences), outlook: Extracts.Outlook(account.status)
    ).all(among: own)
  }
}

/// Sentences composed from the facts of a meeting, beside the first.
struct MeetingSentences: Sendable {
  let index: ArchiveIndex
  let account: MeetingAccount

  private var language: Language { index.language }

  /// Of more countries a sentence becomes a list.
  private static let mostCountries = 12

  /// Those who take part: the countries, where they are more than two, else the few people named.
  var attendance: [Statement] {
    guard !account.isOfTwoSides, account.visitors.isEmpty, let (people, citations) = attending
    else { return [] }
    let phrase: Phrase
    switch account.status {
    case .held: phrase = .tookPart
    case .planned where !account.isOverdue: phrase = .areToTakePart
    case .planned, .cancelled: return []
    }
    let prose = language.prose(phrase, (.people, people)).capitalized
    return [Statement(prose, citations: citations)]
  }

  private var attending: (Prose, [Citation])? {
    if (3...Self.mostCountries).contains(account.countries.count) {
      let names = account.countries.map { code in
        (key: language.sortKey(index.name(of: code)), prose: index.prose(code))
      }.sorted { $0.key < $1.key }.map(\.prose)
      let facts = account.meeting.countries.filter { account.countries.contains($0.value) }
      return (language.list(names), Array(facts.flatMap(\.citations).prefix(1)))
    }
    guard (2...4).contains(account.participants.count), account.countries.count < 3 else {
      return nil
    }
    let people = PersonPhrase(index).all(account.participants)
    return (people, Array(account.participants.flatMap(\.citations).prefix(1)))
  }

  /// What was adopted and signed and, where nothing was, what is still in draft; without the papers
  /// of which the summary tells already.
  func outcome(isTold: (Agreement) -> Bool) -> [Statement] {
    let outcomes = account.agreements.compactMap { outcome in
      index.agreement(outcome.agreement).map { (paper: $0, status: outcome.status) }
    }
    let done = [AgreementStatus.signed, .adopted]
    let isDone = outcomes.contains { done.contains($0.status.value) }
    return (isDone ? done : [.draft]).compactMap { status in
      let those = outcomes.filter {
        $0.status.value == status && Self.isNamed($0.paper) && !isTold($0.paper)
      }.prefix(3)
      guard !those.isEmpty else { return nil }
      return outcome(
        those.map(\.paper), status, citations: those.flatMap { $0.status.citations.prefix(1) })
    }
  }

  /// A bare `Statement` or `Agreements` is nothing to report.
  private static func isNamed(_ paper: Agreement) -> Bool {
    paper.name.split(separator: " ").count > 1
  }

  private func outcome(
    _ papers: [Agreement], _ status: AgreementStatus, citations: [Citation]
  ) -> Statement {
    let nouns = papers.map { NounPhrase(title: $0.name) }
    let names = zip(nouns, papers).map { noun, paper -> Prose in
      let page = PageAddress.agreement(paper.id)
      guard language.isEnglish else { return language.quoted(paper.name, at: page) }
      let name = Prose(noun.name, at: page)
      return noun.isPlural ? name : language.prose(.thePaper, (.paper, name))
    }
    let isMany = papers.count > 1 || language.isEnglish && nouns[0].isPlural
    let prose = language.prose(
      .papers, of: (Self.stages.contains(status) ? status : .draft).rawValue,
      count: isMany ? 2 : 1, (.papers, language.list(names)))
    return Statement(prose.capitalized, citations: citations)
  }

  private static let stages: [AgreementStatus] = [.signed, .adopted]
}
