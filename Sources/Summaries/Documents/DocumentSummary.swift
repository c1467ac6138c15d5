import Briefing
import Languages

/// What a document says in a few sentences, by itself: nothing that only others know.
struct DocumentSummary: Sendable {
  let index: ArchiveIndex
  let document: ArchivedDocument

  private var language: Language { index.language }

  /// Words aimed at, and the most there may be.
  private static let aim = 75
  private static let most = 115

  var statements: [Statement] {
    if let name = language.foreignName(document.document.language) {
      let reading = Statement(language.prose(.readingOfForeign), on: .archive)
      return [origin(.textInLanguage, (.language, Prose(name))), reading] + named
    }
    let accounts = accounts(where: \.isPrincipal)
    switch accounts.count {
    case 0: return withoutMeeting
    case 1: return withOne(accounts[0])
    default: return withMany(accounts)
    }
  }

  private func accounts(where isWanted: (DocumentMeeting) -> Bool) -> [MeetingAccount] {
    document.meetings.filter(isWanted).compactMap { entry in
      index.meeting(entry.meeting).flatMap { MeetingAccount($0, in: document.id) }
    }
  }

  // MARK: - By the number of meetings

  private func withOne(_ account: MeetingAccount) -> [Statement] {
    let sentences = MeetingSentences(index: index, account: account)
    let first = MeetingSentence(index: index, account: account).statement
    let people = account.countries.count < 3 ? sentences.attendance : []
    return filled(
      [first] + people,
      tail: nextStep(after: account), outlook: Extracts.Outlook(account.status)
    ) { selection in sentences.outcome { selection.tellsOutcome(of: $0) } }
  }

  /// A digest: one sentence for each, as long as there is room.
  private func withMany(_ accounts: [MeetingAccount]) -> [Statement] {
    var statements: [Statement] = []
    var words = 0
    for account in accounts {
      let statement = MeetingSentence(index: index, account: account).statement
      words += statement.wordCount
      if words > Self.most && !statements.isEmpty { break }
      statements.append(statement)
    }
    return filled(statements, tail: [])
  }

  private var withoutMeeting: [Statement] {
    // There is no meeting to tell of: what the text says is told by its first words and its figures.
    let statements = filled([origin(.textWithoutMeeting)], tail: [], leastScore: .min)
    return statements.count > 1 ? statements : statements + named
  }

  /// Such as `It names Croatia, Ana Kovač and Split`, where there is nothing else to say of a text.
  private var named: [Statement] {
    let first = Evidence.firstSentences(of: document)
    var names: [Prose] = []
    var sentences: [Int?] = []
    func name(_ subject: ArchivedMention.Subject, as prose: Prose) {
      names.append(prose)
      sentences.append(first[subject])
    }
    for country in document.countries.prefix(4).compactMap(index.country) {
      name(.country(country.id), as: index.prose(country.code))
    }
    for person in document.people.prefix(3).compactMap(index.person) {
      name(.person(person.id), as: Prose(person.name, at: .person(person.id)))
    }
    for place in document.places.prefix(3).compactMap(index.place) {
      name(.place(place.id), as: Prose(place.name, at: .place(place.id)))
    }
    guard !names.isEmpty else { return [] }
    let citations = sentences.map { Citation(document: document.id, sentence: $0) }
    let words = language.prose(.documentNames, (.names, language.list(names)))
    return [Statement(words, citations: citations)]
  }

  /// Such as `This text by …, published by …, in May 2022, reports no meeting`.
  private func origin(_ phrase: Phrase, _ rest: (Slot, Prose?)...) -> Statement {
    var citations: [Citation] = []
    let author = author.map { author in
      citations.append(Citation(document: document.id, sentence: author.sentence))
      return Prose(author.person.name, at: .person(author.person.id))
    }
    let publisher = document.publisher.map { publisher in
      citations += publisher.citations.prefix(1)
      return Prose(publisher.value)
    }
    let when = document.published.map { date in
      citations += date.citations.prefix(1)
      return Prose(language.when(date.value))
    }
    let filled: [(Slot, Prose?)] = [
      (.author, author), (.publisher, publisher), (.when, publisher == nil ? nil : when),
      (.published, publisher == nil ? when : nil),
    ]
    let prose = Prose(language.pattern(phrase), filled + rest)
    return citations.isEmpty
      ? Statement(prose, on: .archive) : Statement(prose, citations: citations)
  }

  /// The person in a line that begins with `By`.
  private var author: (person: Person, sentence: Int)? {
    for mention in document.mentions {
      guard case .person(let id) = mention.subject, isByline(mention.sentence),
        let person = index.person(id)
      else { continue }
      return (person, mention.sentence)
    }
    return nil
  }

  private func isByline(_ number: Int) -> Bool {
    let source = document.document
    guard source.sentences.indices.contains(number - 1) else { return false }
    let sentence = source.sentences[number - 1]
    let start = source.text[sentence.range].prefix(3).map { $0 | 0x20 }
    return start == Array("by ".utf8) && source.blocks[sentence.block].sentences.count == 1
  }

  // MARK: - What is next, and the rest

  /// The meeting still to come that belongs most to the one reported: of the same series, else the
  /// first with a date.
  private func nextStep(after account: MeetingAccount) -> [Statement] {
    let planned = accounts { !$0.isPrincipal }.filter {
      $0.status == .planned && $0.start != nil && isTelling($0)
    }
    let ofSeries = planned.first {
      $0.meeting.series != nil && $0.meeting.series == account.meeting.series
    }
    let next =
      ofSeries
      ?? planned.min { one, other in
        (one.start?.earliest.number ?? .max, one.meeting.id)
          < (other.start?.earliest.number ?? .max, other.meeting.id)
      }
    return next.map { [MeetingSentence(index: index, account: $0).statement] } ?? []
  }

  /// Its name or those who take part tell which meeting it is.
  private func isTelling(_ account: MeetingAccount) -> Bool {
    account.meeting.series != nil || account.isOfTwoSides || !account.visitors.isEmpty
      || account.meeting.name.split(separator: " ").count > 3
  }

  /// The composed sentences with the best of the text between them; `outcome` is composed last, so
  /// that it need not repeat what the text tells.
  private func filled(
    _ head: [Statement], tail: [Statement], outlook: Extracts.Outlook = .back,
    leastScore: Int = Selection.leastScore, outcome: (Selection) -> [Statement] = { _ in [] }
  ) -> [Statement] {
    let principal = document.meetings.filter(\.isPrincipal).compactMap { index.meeting($0.meeting) }
    let onTopic = principal.flatMap { meeting in
      meeting.sources.filter { $0.document == document.id }.flatMap(\.sentences)
    }
    var selection = Selection(after: head + tail)
    selection.choose(
      from: Extracts(document, onTopic: Set(onTopic), outlook: outlook).all(), aim: Self.aim,
      most: Self.most, leastScore: leastScore)
    let outcome = outcome(selection)
    selection.count(outcome)
    selection.cut(toWords: Self.most)
    return head + outcome + selection.statements(inOrderOf: [document.id], in: language) + tail
  }
}
