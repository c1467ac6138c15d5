import Briefing
import Gazetteer
import Text

/// Everything found in one text, ready to be told in the domain's terms.
struct Assembly {
  let scene: Scene
  let meetings: [MeetingDraft]
  let agreements: [AgreementDraft]
  let published: Found<PartialDate>?
}

extension Findings {
  init(_ assembly: Assembly) {
    let writer = FindingsWriter(assembly)
    self = writer.findings()
  }

  /// What the head of a document states of it, front matter included, and nothing of its text.
  init(headOf document: Document) {
    self.init(document: document)
    published = document.published.flatMap { header in
      guard case .date(let date) = header.value else { return nil }
      return Found(date, sentences: header.sentences, rule: PublicationDate.stated)
    }
    publisher = document.publisher.map {
      Found($0.value, sentences: $0.sentences, rule: "publisher")
    }
    dateline = document.dateline.map { Found($0.value, sentences: $0.sentences, rule: "dateline") }
  }
}

extension Header {
  /// The number of its sentence; none where it is the front matter.
  fileprivate var sentences: [Int] { sentence.map { [$0] } ?? [] }
}

/// Tells spans and drafts as findings: spans of one body or place become one, and each gets its
/// position.
private struct FindingsWriter {
  private let assembly: Assembly
  private let scene: Scene
  private let text: AnnotatedText
  /// The distinct bodies by what tells them apart, in the order of the text.
  private var bodies = Grouped<OrganizationSpan>()
  private var places = Grouped<PlaceSpan>()

  init(_ assembly: Assembly) {
    self.assembly = assembly
    scene = assembly.scene
    text = assembly.scene.text
    bodies = Grouped(scene.organizations) { .init(known: $0.known, name: $0.name) }
    places = Grouped(scene.places) { .init(known: $0.known, name: $0.name) }
  }

  func findings() -> Findings {
    var findings = Findings(headOf: text.document)
    findings.published = assembly.published
    findings.countries = countries()
    findings.organizations = bodies.groups.map(organization)
    findings.people = scene.people.map(person)
    findings.places = places.groups.map(place)
    findings.agreements = assembly.agreements.map(agreement)
    let outcomes =
      assembly.agreements.isEmpty
      ? Array(repeating: [], count: assembly.meetings.count)
      : Outcomes(scene: scene, meetings: assembly.meetings).found(assembly.agreements)
    findings.meetings = zip(assembly.meetings, outcomes).map { draft, outcomes in
      meeting(draft, lead: assembly.meetings.first, outcomes)
    }
    findings.figures = Figures(text: text).found()
    findings.mentions = mentions()
    return findings
  }

  private func sentences(_ tokens: some Sequence<Range<Int>>) -> [Int] {
    var numbers: [Int] = []
    var isOrdered = true
    for range in tokens {
      let number = text.sentenceNumber(of: range.lowerBound)
      if let last = numbers.last {
        if number == last { continue }
        isOrdered = isOrdered && number > last
      }
      numbers.append(number)
    }
    return isOrdered ? numbers : numbers.sortedDistinct()
  }

  private func countries() -> [CountryFinding] {
    var findings: [CountryFinding] = []
    for span in scene.countries where isText(span.tokens) {
      let number = text.sentenceNumber(of: span.tokens.lowerBound)
      if let index = findings.firstIndex(where: { $0.code == span.code }) {
        if findings[index].sentences.last != number { findings[index].sentences.append(number) }
      } else {
        findings.append(CountryFinding(code: span.code, sentences: [number]))
      }
    }
    return findings
  }

  /// Whether tokens stand in the dispatch itself and not in the words around it.
  private func isText(_ tokens: Range<Int>) -> Bool {
    switch text.blockKind(ofSentence: Int(text.sentenceOfToken[tokens.lowerBound])) {
    case .dateline: false
    default: true
    }
  }

  private func organization(_ group: [OrganizationSpan]) -> OrganizationFinding {
    let first = group[0]
    let forms = group.map { text.string($0.tokens) }.sortedDistinct()
    let acronym = group.lazy.compactMap(\.acronym).first
    return OrganizationFinding(
      name: first.name, acronym: acronym,
      aliases: forms.filter { $0 != first.name && $0 != acronym }, kind: first.kind,
      isKnown: first.known != nil, country: group.lazy.compactMap(\.country).first,
      sentences: sentences(group.map(\.tokens)), rule: first.rule)
  }

  private func place(_ group: [PlaceSpan]) -> PlaceFinding {
    let first = group[0]
    let known = first.known.map { text.lexicon.places[$0] }
    let forms = group.map { text.string($0.tokens) }.sortedDistinct()
    return PlaceFinding(
      name: first.name, aliases: forms.filter { $0 != first.name }, kind: first.kind,
      country: first.country, coordinates: known?.coordinates, isKnown: known != nil,
      sentences: sentences(group.map(\.tokens)), rule: first.rule)
  }

  private func person(_ draft: PersonDraft) -> PersonFinding {
    PersonFinding(
      name: draft.name, aliases: draft.aliases.sorted(), country: draft.country,
      roles: draft.roles.map { role(of: $0, draft) }, sentences: sentences(draft.mentions),
      rule: draft.rule)
  }

  private func role(of mention: RoleMention, _ draft: PersonDraft) -> RoleFinding {
    RoleFinding(
      title: (mention.isFormer ? "former " : "") + mention.title,
      country: mention.country ?? (mention.organization == nil ? draft.country?.value : nil),
      organization: mention.organization.map { Position(bodies.group(of: $0)) },
      isFormer: mention.isFormer, sentences: sentences([mention.tokens]))
  }

  private func agreement(_ draft: AgreementDraft) -> AgreementFinding {
    AgreementFinding(
      name: draft.name, aliases: draft.aliases.sorted(), status: draft.status,
      parties: Set(draft.spans.flatMap { scene.countryCodes(in: $0.tokens) }).sorted(),
      sentences: sentences(draft.spans.map(\.tokens)), rule: draft.spans[0].rule)
  }

  private func meeting(
    _ draft: MeetingDraft, lead: MeetingDraft?, _ outcomes: [OutcomeFinding]
  ) -> MeetingFinding {
    let names = MeetingNames(scene)
    var finding = MeetingFinding(
      name: names.name(of: draft), kind: draft.kind, status: status(of: draft),
      isPrincipal: draft.isPrincipal, sentences: sentences(draft.mentions.map(\.head)),
      rule: draft.mentions[0].rule)
    if let dated = draft.dated, let date = draft.days {
      let numbers = [text.sentenceNumber(of: dated.dateToken ?? dated.head.lowerBound)]
      finding.start = Found(
        date.start, sentences: numbers, rule: dated.rule, isInferred: date.isInferred)
      finding.isDayCounted = date.isCounted
      finding.end = date.end.map {
        Found($0, sentences: numbers, rule: dated.rule, isInferred: date.isInferred)
      }
    }
    setPlace(&finding, draft)
    if let mention = draft.mentions.first(where: { $0.ordinal != nil }),
      let ordinal = mention.ordinal
    {
      finding.ordinal = Found(
        ordinal, sentences: sentences([mention.head]), rule: mention.rule)
    }
    finding.series = MeetingSeries(scene).series(of: draft, lead: lead)
    finding.countries = draft.countries
    finding.organizations = draft.organizations.map {
      Found(Position(bodies.group(of: $0.value)), sentences: $0.sentences, rule: $0.rule)
    }
    finding.participants = draft.participants.map(participant)
    finding.agreements = outcomes
    finding.isPostponed = draft.mentions.contains(where: \.isPostponed)
    return finding
  }

  private func status(of draft: MeetingDraft) -> Found<MeetingStatus> {
    let mentions = draft.mentions
    let stated = mentions.indices.filter { mentions[$0].isStatusStated }
    // A headline is short of words: `Ministers agree who will run the fund` announces nothing.
    let told =
      stated.first { !text.isHeadline(mentions[$0].head.lowerBound) } ?? stated.first ?? 0
    // Put off, where another sentence tells the new day.
    let isMoved = mentions.contains { $0.isPostponed && $0.status == .planned && $0.date != nil }
    let off = mentions.firstIndex { $0.status == .cancelled && !(isMoved && $0.isPutOff) }
    let index = off ?? told
    return Found(
      mentions[index].status, sentences: sentences([mentions[index].head]),
      rule: mentions[index].rule)
  }

  private func setPlace(_ finding: inout MeetingFinding, _ draft: MeetingDraft) {
    if let mention = draft.placed, let place = mention.place {
      let numbers = sentences([mention.head])
      let rule = draft.isPlaceInferred ? LeadSlots.datelineRule : mention.rule
      finding.place = Found(
        Position(places.group(of: place)), sentences: numbers, rule: rule,
        isInferred: draft.isPlaceInferred)
      guard draft.destinations.isEmpty else { return }
      finding.country = scene.places[place].country.map {
        Found($0, sentences: numbers, rule: rule, isInferred: draft.isPlaceInferred)
      }
    }
    if finding.country == nil, let mention = draft.mentions.first(where: { $0.country != nil }),
      let country = mention.country
    {
      finding.country = Found(
        country, sentences: sentences([mention.head]), rule: mention.rule,
        isInferred: draft.isPlaceInferred)
    }
  }

  private func participant(_ person: Int, _ numbers: [Int]) -> ParticipantFinding {
    let draft = scene.people[person]
    let role = draft.roles.first { !$0.isFormer }
    return ParticipantFinding(
      person: Position(person), role: role?.title, level: role?.rank.level,
      country: draft.country?.value, sentences: numbers.sorted())
  }

  private func mentions() -> [Mention] {
    var mentions: [Mention] = []
    func add(_ tokens: Range<Int>, _ subject: Mention.Subject) {
      guard isText(tokens) else { return }
      mentions.append(
        Mention(
          subject: subject, sentence: text.sentenceNumber(of: tokens.lowerBound),
          range: text.bytes(of: tokens)))
    }
    for (offset, draft) in assembly.agreements.enumerated() {
      for span in draft.spans { add(span.tokens, .agreement(Position(offset))) }
    }
    for (offset, person) in scene.people.enumerated() {
      for name in person.mentions + person.references { add(name, .person(Position(offset))) }
    }
    for (offset, span) in scene.organizations.enumerated() {
      add(span.tokens, .organization(Position(bodies.group(of: offset))))
    }
    for (offset, span) in scene.places.enumerated() {
      add(span.tokens, .place(Position(places.group(of: offset))))
    }
    for span in scene.countries { add(span.tokens, .country(span.code)) }
    return withoutOverlap(mentions)
  }

  /// In the order of the text; of two that overlap the one that begins first, or the longer.
  private func withoutOverlap(_ mentions: [Mention]) -> [Mention] {
    let ordered = mentions.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    var result: [Mention] = []
    for mention in ordered where mention.range.lowerBound >= result.last?.range.upperBound ?? 0 {
      result.append(mention)
    }
    return result.trimmed
  }
}

/// What tells one body or place from others: the offset of the gazetteer's, or its name, folded whole.
private enum Subject: Hashable {
  case known(Int)
  case named(Word)

  init(known: Int?, name: String) {
    self = known.map { .known($0) } ?? .named(Word(name))
  }
}

/// Items put together by what they name, the groups in the order of their first items.
private struct Grouped<Item> {
  private(set) var groups: [[Item]] = []
  private var groupOfItem: [Int] = []

  init() {}

  init(_ items: [Item], by subject: (Item) -> Subject) {
    var groupOfSubject = [Subject: Int](minimumCapacity: items.count)
    groupOfItem.reserveCapacity(items.count)
    for item in items {
      let subject = subject(item)
      let group = groupOfSubject[subject, default: groups.count]
      if group == groups.count {
        groups.append([])
        groupOfSubject[subject] = group
      }
      groups[group].append(item)
      groupOfItem.append(group)
    }
  }

  /// The offset of the group of an item, by the item's offset.
  func group(of item: Int) -> Int { groupOfItem[item] }
}

extension KnownOffice.Rank {
  fileprivate var level: OfficeLevel {
    switch self {
    case .headOfState, .headOfGovernment, .royalty: .leader
    case .minister: .minister
    case .deputyMinister: .deputy
    case .diplomat, .parliament, .organizationHead, .military, .militaryRank, .official,
      .spokesperson:
      .official
    }
  }
}
