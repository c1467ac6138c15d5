import Briefing
import Gazetteer
import Text

/// Decides which meetings a text is about.
///
/// The meeting that the opening sentences tell of as their own news and that the rest goes on about;
/// one that lies behind another, is the next or the previous, or stands in a relative clause has to
/// wait. With a visit also the meeting the visitor attends on it; with one of several separate talks
/// all of them. In a digest the first of each point; of a row of visitors or announcements each.
struct Principals {
  let scene: Scene
  let agenda: Agenda
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene, _ agenda: Agenda) {
    self.scene = scene
    self.agenda = agenda
  }

  /// How many sentences of the text proper count as its opening.
  private static let opening = 6
  /// A meeting that weighs more than this is only mentioned.
  private static let limit = 190

  /// The offsets of the principal meetings.
  func offsets(in meetings: [MeetingDraft]) -> [Int] {
    let several =
      onAgenda(meetings) ?? points(meetings) ?? longPoints(meetings) ?? sections(meetings)
      ?? counted(meetings)
      ?? digest(meetings) ?? bulletin(meetings)
    if let several { return several }
    let sentences = text.sentences.indices.filter { text.blockKind(ofSentence: $0).isText }
    let opening = Array(sentences.prefix(Self.opening))
    let weights = meetings.indices.map { weight(of: meetings[$0], in: opening) }
    guard let first = meetings.indices.min(by: { weights[$0] < weights[$1] }),
      weights[first] <= Self.limit
    else { return [] }
    let apart = series(behind: first, meetings)
    if !apart.isEmpty { return apart }
    var principals = [first]
    let others =
      companions(of: first, meetings) + row(from: first, meetings)
      + announced(with: first, meetings)
    for other in others where !principals.contains(other) { principals.append(other) }
    return principals
  }

  /// Behind `held a series of talks with his counterparts`, which names nobody else: those that follow, each
  /// with one of them.
  private func series(behind first: Int, _ meetings: [MeetingDraft]) -> [Int] {
    let mention = meetings[first].mentions[0]
    let hosts = Set(meetings[first].mentions.flatMap(\.people))
    let isSeries =
      mention.isPlural
      || text.range(from: mention.tokens.lowerBound - 3, to: mention.head.upperBound).contains {
        text.has(.rowNoun, at: $0)
      }
    guard isSeries, mention.form == .talks || mention.form == .meeting,
      hosts.count <= 1
    else { return [] }
    let others = meetings.indices.filter { offset in
      let meeting = meetings[offset]
      let own = meeting.mentions[0]
      return offset != first && own.status == mention.status && own.relation == .none
        && !meeting.isVisit && !isOfMany(meeting) && meeting.participants.count > 1
        && hosts.allSatisfy { host in meeting.participants.contains { $0.person == host } }
        && own.head.lowerBound > mention.head.lowerBound && !isBesides(own)
    }
    return others.count > 1 ? others : []
  }

  /// Less is better: how far into the text it stands, and what makes it background.
  private func weight(of meeting: MeetingDraft, in opening: [Int]) -> Int {
    guard isCandidate(meeting) else { return Int.max }
    if meeting.mentions.contains(where: { $0.rule == HeadMeetings.rule }) { return Int.min }
    var own: Int?
    for (rank, sentence) in opening.enumerated() {
      guard let mention = mention(of: meeting, in: sentence) else { continue }
      let weight =
        rank * 35 + (mention.head.lowerBound - text.sentences[sentence].lowerBound)
        + background(mention)
      own = min(own ?? weight, weight)
    }
    guard let own else { return Int.max }
    return own - 5 * min(meeting.mentions.count, 6) - (meeting.ordinal == nil ? 0 : 10)
      - (meeting.isTimed ? 15 : 0) - (isOfHeadline(meeting) ? 30 : 0)
      - 3 * min(meeting.participants.count, 4)
  }

  private func isCandidate(_ meeting: MeetingDraft) -> Bool {
    let isPlaced =
      meeting.placed != nil || meeting.mentions.contains { $0.country != nil }
      || !meeting.destinations.isEmpty
    // `an assembly that debates in three capitals` is none.
    if !meeting.isTimed, meeting.participants.isEmpty, meeting.ordinal == nil,
      !meeting.mentions.contains(where: { $0.weight > 1 || $0.isNamed })
    {
      return false
    }
    // `The meeting of the ministers of the neighbouring countries was held`
    if let mention = meeting.mentions.first, mention.isNamed, mention.isNews, !mention.isVerb,
      mention.relation == .none, mention.form != .visit
    {
      return true
    }
    // `The Secretary-General met with Ann Lee`: the one who met her is not named.
    if meeting.mentions.contains(where: { isMet($0) }) { return true }
    let hasSides = meeting.countries.count + meeting.mentions.flatMap(\.countries).count > 1
    return meeting.isTimed || isPlaced || meeting.participants.count > 1
      || meeting.ordinal != nil || hasSides || !meeting.organizations.isEmpty
      || meeting.mentions.contains { !$0.organizations.isEmpty }
  }

  private func isMet(_ mention: EventMention) -> Bool {
    mention.isNews && !mention.people.isEmpty
      && [EventVerbs.meetRule, EventVerbs.receiveRule, EventVerbs.credentialsRule].contains(
        mention.rule)
  }

  private func isOfHeadline(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.indices.contains { text.isHeadline(meeting.mentions[$0].head.lowerBound) }
  }

  private func mention(of meeting: MeetingDraft, in sentence: Int) -> EventMention? {
    let mentions = meeting.mentions
    return mentions.indices.first {
      Int(text.sentenceOfToken[mentions[$0].head.lowerBound]) == sentence
    }.map { mentions[$0] }
  }

  private func background(_ mention: EventMention) -> Int {
    var weight = 0
    if mention.relation != .none { weight += 90 }
    if mention.isSideline { weight += 60 }
    if isInRelativeClause(mention) { weight += 40 }
    if mention.isVerb, mention.date == nil, mention.place == nil { weight += 12 }
    if isBesides(mention) { weight += 45 }
    if !mention.isNews { weight += mention.status == .planned ? 45 : 20 }
    return weight
  }

  private func isInRelativeClause(_ mention: EventMention) -> Bool {
    let sentence = text.sentence(of: mention.head.lowerBound)
    return text.range(from: sentence.lowerBound, to: mention.head.lowerBound).contains {
      (text.isWord(.who, at: $0) || text.isWord(.which, at: $0))
        && mention.head.lowerBound - $0 <= 12
    }
  }

  /// `agreed on the sidelines of the summit`, `ahead of the summit`: the occasion of something else.
  private func isBesides(_ mention: EventMention) -> Bool {
    guard !mention.isVerb else { return false }
    let first = max(0, mention.tokens.lowerBound - 5)
    return text.range(from: first, to: mention.tokens.lowerBound).contains {
      text.has(.sideline, at: $0) || text.isWord(.ahead, at: $0) || text.isWord(.eve, at: $0)
        || text.isWord(.prior, at: $0) || text.isWord(.preparatory, at: $0)
    }
  }

  /// The meeting a visitor comes for, and the visit someone comes on, of the same sentence; of several
  /// separate talks the others.
  private func companions(of first: Int, _ meetings: [MeetingDraft]) -> [Int] {
    let head = meetings[first].mentions[0].head
    let separate = meetings.indices.filter {
      $0 != first && meetings[$0].isSeparate && meetings[$0].mentions[0].head == head
    }
    if !separate.isEmpty { return separate }
    let apart = meetings.indices.filter { $0 != first && isToldApart(meetings[$0]) }
    if !apart.isEmpty, meetings[first].participants.count > 1 { return apart }
    if let other = coordinated(with: first, meetings) { return [other] }
    let sentences = meetings[first].mentions.map { Int(text.sentenceOfToken[$0.head.lowerBound]) }
      .filter { text.blockKind(ofSentence: $0).isText }
    guard let sentence = sentences.first else { return [] }
    if let visit = visit(around: first, behind: sentence, meetings) { return [visit] }
    return meetings.indices.filter { other in
      if other != first, mention(of: meetings[other], in: sentence)?.isOfSpeaker == true {
        return true
      }
      guard other != first, meetings[other].isVisit != meetings[first].isVisit,
        let mention = mention(of: meetings[other], in: sentence), mention.relation == .none,
        !mention.isVerb, !isInRelativeClause(mention), !isBesides(mention)
      else { return false }
      // `met A and B during her visit to Lome from 5 to 7 May`
      if meetings[other].isVisit, mention.date != nil,
        mention.place ?? meetings[other].placed?.place != nil
      {
        return true
      }
      return meetings[other].mentions.count > 1 || meetings[other].ordinal != nil
    }
  }

  /// `attended the seventh officials' meeting and the fourth commission meeting held in Lome`: two that are
  /// told of in one breath.
  private func coordinated(with first: Int, _ meetings: [MeetingDraft]) -> Int? {
    let mention = meetings[first].mentions[0]
    let sentence = text.sentence(of: mention.head.lowerBound)
    guard !mention.isVerb, !meetings[first].isVisit else { return nil }
    return meetings.indices.first { offset in
      let other = meetings[offset].mentions[0]
      guard offset != first, !other.isVerb, !meetings[offset].isVisit, other.relation == .none,
        sentence.contains(other.head.lowerBound), other.status == mention.status,
        other.date?.start == mention.date?.start, !isBesides(other),
        isOfMany(meetings[offset]) == isOfMany(meetings[first]) || other.ordinal != nil,
        (other.ordinal == nil) == (mention.ordinal == nil)
      else { return false }
      let (one, two) =
        mention.head.lowerBound < other.head.lowerBound ? (mention, other) : (other, mention)
      let between = text.range(from: one.tokens.upperBound, to: two.tokens.lowerBound)
      return between.count <= 3 && between.contains { text.isWord(.and, at: $0) }
    }
  }

  /// `Ann Lee is on a two-day official visit`, right behind the talks she came for.
  private func visit(around first: Int, behind sentence: Int, _ meetings: [MeetingDraft]) -> Int? {
    let people = Set(meetings[first].participants.map(\.person))
    guard !meetings[first].isVisit, !people.isEmpty else { return nil }
    return meetings.indices.first { offset in
      guard meetings[offset].isVisit, let visitor = meetings[offset].people.first,
        people.contains(visitor), let told = mention(of: meetings[offset], in: sentence + 1),
        told.relation == .none, !told.isVerb
      else { return false }
      let frame = EventFrames(scene).frame(of: told)
      guard let clause = frame.governing, let preposition = frame.preposition else { return false }
      let verb = scene.clauses.all[clause].verb
      return verb.isCopula && verb.time != .future && text.isWord(.on, at: preposition)
    }
  }

  /// `In a separate call, A and B discussed`, `Separately, A met C`, `Meanwhile, A rang C`: news of its
  /// own beside the first.
  private func isToldApart(_ meeting: MeetingDraft) -> Bool {
    let mention = meeting.mentions[0]
    let sentence = text.sentence(of: mention.head.lowerBound)
    guard !meeting.participants.isEmpty, isCandidate(meeting),
      mention.head.lowerBound - sentence.lowerBound < 24
    else { return false }
    if text.isWord(.meanwhile, at: sentence.lowerBound) {
      return meeting.participants.count > 1 && mention.relation == .none
    }
    // `In other news, A received B`
    let isOther =
      text.isWord(.in, at: sentence.lowerBound)
      && text.isWord(.other, at: sentence.lowerBound + 1)
      && text.isWord(.news, at: sentence.lowerBound + 2)
    if isOther { return meeting.participants.count > 1 && mention.relation == .none }
    let lead = text.range(from: sentence.lowerBound, to: sentence.lowerBound + 4)
    return lead.contains { text.has(.apart, at: $0) && sentence.contains($0) }
  }
}

// MARK: - Several

extension Principals {
  /// The first meeting of each point of an agenda.
  private func onAgenda(_ meetings: [MeetingDraft]) -> [Int]? {
    guard !agenda.points.isEmpty else { return nil }
    let firsts = agenda.points.compactMap { first(in: $0.sentences, meetings) }
    return firsts.count * 2 >= agenda.points.count ? firsts : nil
  }

  /// The first meeting of each point, where most points of a list report one of their own.
  private func points(_ meetings: [MeetingDraft]) -> [Int]? {
    let blocks = text.document.blocks
    let items = blocks.filter { if case .item = $0.kind { true } else { false } }
    let paragraphs = blocks.filter { $0.kind == .paragraph }
    guard items.count >= 3, items.count > paragraphs.count else { return nil }
    let firsts = items.compactMap { first(in: $0.sentences, meetings) }
    return firsts.count * 2 > items.count ? firsts : nil
  }

  /// The first meeting of each report of a list whose points go on in paragraphs of their own.
  private func longPoints(_ meetings: [MeetingDraft]) -> [Int]? {
    let blocks = text.document.blocks
    let starts = blocks.indices.filter { index in
      guard case .item = blocks[index].kind else { return false }
      return blocks[index].sentences.reduce(0) { $0 + text.sentences[$1].count } >= Self.report
    }
    guard starts.count >= 3, let lead = starts.first,
      blocks[lead...].count(where: { $0.kind == .paragraph }) >= starts.count - 1,
      blocks[..<lead].count(where: \.kind.isText) <= 1
    else { return nil }
    let firsts = starts.enumerated().compactMap { offset, start -> Int? in
      let end = offset + 1 < starts.count ? starts[offset + 1] : blocks.endIndex
      guard let last = blocks[start..<end].last(where: \.kind.isText) else { return nil }
      return first(in: blocks[start].sentences.lowerBound..<last.sentences.upperBound, meetings)
    }
    return firsts.count * 2 > starts.count ? firsts : nil
  }

  /// A point of a list with so many tokens is a report, and no heading.
  private static let report = 15

  private func first(in sentences: Range<Int>, _ meetings: [MeetingDraft]) -> Int? {
    introduced(in: sentences, meetings).first { offset in
      let mention = meetings[offset].mentions[0]
      return mention.relation == .none && mention.isNews && isCandidate(meetings[offset])
        && (meetings[offset].isTimed || meetings[offset].participants.count > 1
          || meetings[offset].ordinal != nil
          || meetings[offset].isVisit && !meetings[offset].participants.isEmpty)
    }
  }

  /// The meetings of which some sentences are the first to speak; they are in the order of the text.
  private func introduced(in sentences: Range<Int>, _ meetings: [MeetingDraft]) -> Range<Int> {
    func start(_ sentence: Int) -> Int {
      var (low, high) = (0, meetings.count)
      while low < high {
        let middle = (low + high) / 2
        let own = Int(text.sentenceOfToken[meetings[middle].mentions[0].head.lowerBound])
        if own < sentence { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let first = start(sentences.lowerBound)
    return first..<max(first, start(sentences.upperBound))
  }

  /// The first meeting of each section, where the headings of a text each begin another report: most
  /// sections open with a meeting that no other section speaks of.
  private func sections(_ meetings: [MeetingDraft]) -> [Int]? {
    let sections = openings()
    guard sections.count >= 3 else { return nil }
    let firsts = sections.compactMap { section in
      first(in: section.opening, meetings).flatMap { offset in
        isOnly(meetings[offset], within: section.all) ? offset : nil
      }
    }
    guard firsts.count >= 3, firsts.count * 2 >= sections.count else { return nil }
    return lead(meetings).filter { !firsts.contains($0) } + firsts
  }

  /// The meeting of the report between the headline and the first heading, where one stands there.
  private func lead(_ meetings: [MeetingDraft]) -> [Int] {
    let blocks = text.document.blocks
    guard
      let end = blocks.firstIndex(where: { if case .heading = $0.kind { true } else { false } }),
      let start = blocks[..<end].first(where: \.kind.isText)?.sentences.lowerBound,
      let last = blocks[..<end].last(where: \.kind.isText)?.sentences.upperBound
    else { return [] }
    let opening = start..<min(start + 2, last)
    let found = introduced(in: opening, meetings).first { offset in
      let mention = meetings[offset].mentions[0]
      return mention.relation == .none && mention.isNews && isCandidate(meetings[offset])
    }
    return found.map { [$0] } ?? []
  }

  private struct Section {
    /// The first two sentences of its text.
    let opening: Range<Int>
    let all: Range<Int>
  }

  /// The parts of the text that a heading begins.
  private func openings() -> [Section] {
    let blocks = text.document.blocks
    let reports = DigestReports(text.document).starts
    let starts = blocks.indices.filter { index in
      if case .heading = blocks[index].kind { return true }
      return reports.contains(index)
    }
    return starts.enumerated().compactMap { offset, start in
      let end = offset + 1 < starts.count ? starts[offset + 1] : blocks.endIndex
      let inner = blocks[start..<end].filter(\.kind.isText)
      guard let first = inner.first?.sentences.lowerBound,
        let last = inner.last?.sentences.upperBound
      else { return nil }
      return Section(opening: first..<min(first + 2, last), all: first..<last)
    }
  }

  private func isOnly(_ meeting: MeetingDraft, within sentences: Range<Int>) -> Bool {
    meeting.mentions.allSatisfy { mention in
      let sentence = Int(text.sentenceOfToken[mention.head.lowerBound])
      return sentences.contains(sentence) || !text.blockKind(ofSentence: sentence).isText
    }
  }

  /// The first meeting of each paragraph, where the headline says that the text is a digest: `The week in
  /// diplomacy`.
  private func digest(_ meetings: [MeetingDraft]) -> [Int]? {
    let titles = text.sentences.indices.filter { text.blockKind(ofSentence: $0) == .headline }
    guard
      titles.contains(where: { title in
        text.sentences[title].contains { text.has(.digestNoun, at: $0) }
          && !text.sentences[title].contains(where: scene.clauses.isVerb)
      })
    else { return nil }
    let firsts = text.document.blocks.filter { $0.kind.isText }.compactMap {
      first(in: $0.sentences, meetings)
    }
    return firsts.count > 2 ? firsts : nil
  }

  /// The first meeting of each paragraph of a bulletin: no headline, and paragraphs of one sentence of
  /// which most tell a meeting of their own.
  private func bulletin(_ meetings: [MeetingDraft]) -> [Int]? {
    let blocks = text.document.blocks
    let paragraphs = blocks.filter { $0.kind == .paragraph }
    guard paragraphs.count >= 4, !blocks.contains(where: { $0.kind == .headline }),
      paragraphs.count(where: { $0.sentences.count > 1 }) <= 1
    else { return nil }
    let firsts = paragraphs.compactMap { first(in: $0.sentences, meetings) }
    return firsts.count * 4 >= paragraphs.count * 3 ? firsts : nil
  }

  /// The first meeting of each paragraph that a spokesman counts: `One, the minister will visit …`,
  /// `Two, …`, `Second, …`.
  private func counted(_ meetings: [MeetingDraft]) -> [Int]? {
    var paragraphs: [Range<Int>] = []
    for block in text.document.blocks where block.kind == .paragraph {
      guard let count = count(at: text.sentences[block.sentences.lowerBound].lowerBound),
        count == paragraphs.count + 1
      else { continue }
      paragraphs.append(block.sentences)
    }
    guard paragraphs.count > 1 else { return nil }
    let firsts = paragraphs.flatMap { paragraph in
      let first = paragraph.lowerBound
      return meetings.indices.filter { offset in
        let mention = meetings[offset].mentions[0]
        return Int(text.sentenceOfToken[mention.head.lowerBound]) == first
          && mention.relation == .none && isCandidate(meetings[offset])
      }.prefix(1)
    }
    return firsts.count > 1 ? firsts : nil
  }

  /// The number of `Two, …`, `Second: …` at the head of a paragraph.
  private func count(at index: Int) -> Int? {
    guard text.is(",", at: index + 1) || text.is(":", at: index + 1) else { return nil }
    if case .cardinal(let count)? = text.dateWord(at: index) {
      return count
    }
    return Ordinals(text: text).value(at: index)
  }

  /// What the text tells besides the first, where its headline announces several meetings.
  private func announced(with first: Int, _ meetings: [MeetingDraft]) -> [Int] {
    guard isOfSeveral else { return [] }
    let hosts = meetings[first].participants.map(\.person)
    return meetings.indices.filter { offset in
      let meeting = meetings[offset]
      let mention = meeting.mentions.first {
        text.blockKind(ofSentence: Int(text.sentenceOfToken[$0.head.lowerBound])).isText
      }
      guard let mention, mention.isNews, mention.relation == .none, !mention.isSideline,
        mention.status == meetings[first].mentions[0].status,
        meeting.isVisit == meetings[first].isVisit,
        isOfMany(meeting) == isOfMany(meetings[first]),
        isCandidate(meeting), !meeting.participants.isEmpty
      else { return false }
      // `yesterday, Tuesday`
      if let day = meeting.days?.start.day, let known = meetings[first].days?.start.day,
        abs(day.number - known.number) > 2
      {
        return false
      }
      return hosts.isEmpty || meeting.participants.contains { hosts.contains($0.person) }
    }
  }

  /// Whether it is a meeting of many, and no talks.
  private func isOfMany(_ meeting: MeetingDraft) -> Bool {
    [.summit, .session, .forum, .ministerial].contains(meeting.form)
  }

  /// `President receives visitors`, `a series of phone calls`, `receives the envoys of A and B`.
  private var isOfSeveral: Bool {
    guard
      let headline = text.sentences.indices.first(where: {
        text.blockKind(ofSentence: $0) == .headline
      })
    else { return false }
    if text.sentences[headline].contains(where: { text.has(.rowNoun, at: $0) }) { return true }
    return scene.clauses.all.contains { clause in
      guard Int(text.sentenceOfToken[clause.verb.head]) == headline,
        !clause.verb.roles.isDisjoint(with: [.receive, .meet])
      else { return false }
      return clause.object.contains {
        text.is(",", at: $0)
          || text.isWord(.and, at: $0)
            && (isOffice(behind: $0) || isOfTwoStates(at: $0) || isBetweenStates($0))
      }
    }
  }

  /// `calls from Togolese and Swiss ministers`.
  private func isBetweenStates(_ joint: Int) -> Bool {
    [joint - 1, joint + 1].allSatisfy { index in
      scene.country(at: index).map { scene.countries[$0].form == .adjective } ?? false
    }
      && text.range(from: joint + 2, to: joint + 5).contains { index in
        scene.office(at: index).map { scene.offices[$0].isPlural } ?? false
      }
  }

  /// Whether another is received behind `and`: not `the minister of A and B`.
  private func isOffice(behind index: Int) -> Bool {
    text.range(from: index + 1, to: index + 5).contains { scene.office(at: $0) != nil }
  }

  /// `her Togolese and Swiss counterparts`: one of each.
  private func isOfTwoStates(at and: Int) -> Bool {
    text.has(.peer, at: and + 2)
      && [and - 1, and + 1].allSatisfy { index in
        scene.country(at: index).map { scene.countries[$0].form != .name } ?? false
      }
  }

  /// A row of visitors of one host, or of announcements: paragraphs that each begin with another
  /// meeting of the same sort, three or more from the first.
  private func row(from first: Int, _ meetings: [MeetingDraft]) -> [Int] {
    let paragraphs = text.document.blocks.filter { $0.kind == .paragraph }.prefix(7)
    var row: [Int] = []
    for paragraph in paragraphs {
      guard let offset = head(of: paragraph.sentences.lowerBound, meetings), !row.contains(offset),
        offset == first || areAlike(meetings[offset], meetings[first])
      else { continue }
      row.append(offset)
    }
    return row.contains(first) && row.count >= 3 ? row : []
  }

  /// The meeting that a sentence tells as its own news.
  private func head(of sentence: Int, _ meetings: [MeetingDraft]) -> Int? {
    meetings.indices.first { offset in
      let mention = meetings[offset].mentions[0]
      return Int(text.sentenceOfToken[mention.head.lowerBound]) == sentence
        && background(mention) < 40 && isCandidate(meetings[offset])
        && !meetings[offset].participants.isEmpty
    }
  }

  /// Whether two meetings are of one row: visits that lie ahead, or talks with one host.
  private func areAlike(_ one: MeetingDraft, _ other: MeetingDraft) -> Bool {
    guard one.mentions[0].status == other.mentions[0].status, isOfMany(one) == isOfMany(other)
    else { return false }
    if one.isVisit, other.isVisit { return one.mentions[0].status == .planned }
    guard one.participants.count == 2 || other.participants.count == 2, !one.isVisit, !other.isVisit
    else { return false }
    return one.participants.contains { mine in
      other.participants.contains { $0.person == mine.person }
    }
  }
}
