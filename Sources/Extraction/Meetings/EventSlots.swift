import Briefing
import Gazetteer
import Text

/// Gives each meeting of a sentence its status, date, place and people.
///
/// Of several meetings in one sentence each takes the date and place that stand nearest to it; a
/// date behind a verb of speech is that of the words.
struct EventSlots {
  /// A date or place further from a meeting than so many tokens is not its own.
  private static let reach = 45

  let scene: Scene
  private let status: EventStatus
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
    status = EventStatus(scene)
  }

  /// The mentions with their slots, in the order of the text.
  func filled(_ mentions: [EventMention]) -> [EventMention] {
    var filled: [EventMention] = []
    var start = 0
    while start < mentions.count {
      let sentence = text.sentence(of: mentions[start].head.lowerBound)
      var end = start
      while end < mentions.count, sentence.contains(mentions[end].head.lowerBound) { end += 1 }
      var told = Array(mentions[start..<end])
      fill(&told, in: sentence)
      if isOfThatDay(sentence) { setDay(of: filled, in: &told) }
      filled += told
      start = end
    }
    return filled
  }

  /// `Earlier in the day, Ann Lee called on the speaker`, `On the same day he met`: the day is that of
  /// the meeting told of before.
  private func isOfThatDay(_ sentence: Range<Int>) -> Bool {
    let opening = text.range(
      from: sentence.lowerBound, to: min(sentence.upperBound, sentence.lowerBound + 9))
    guard let day = opening.first(where: { text.has(.dayPart, at: $0) }),
      !opening.contains(where: { text.date(at: $0) != nil })
    else { return false }
    // `In a separate meeting on the same day`
    if day - sentence.lowerBound > 4 { return text.isWord(.same, at: day - 1) }
    return text.range(from: sentence.lowerBound, to: day).contains {
      text.has([.next, .previous], at: $0) || text.isWord(.later, at: $0)
        || text.isWord(.same, at: $0) || text.isWord(.that, at: $0)
    }
  }

  private func setDay(of told: [EventMention], in mentions: inout [EventMention]) {
    guard
      let date = told.last(where: {
        $0.status == .held && $0.date?.start.day != nil && $0.date?.end == nil
          && $0.relation == .none
      })?.date
    else { return }
    for index in mentions.indices
    where mentions[index].date == nil && mentions[index].status == .held
      && mentions[index].relation == .none && mentions[index].ordinal == nil
    {
      mentions[index].isApart = true
      mentions[index].date = date
      mentions[index].date?.end = nil
      mentions[index].date?.isInferred = true
      mentions[index].date?.isCounted = true
    }
  }

  private func fill(_ mentions: inout [EventMention], in sentence: Range<Int>) {
    for index in mentions.indices { setStatus(&mentions[index]) }
    mentions.removeAll(where: \.isVoid)
    setDates(&mentions, in: sentence)
    setPlaces(&mentions, in: sentence)
    setDaysOfVisits(&mentions)
    for index in mentions.indices {
      settleStatus(&mentions[index])
      setNamed(&mentions[index], in: sentence)
      setParticipants(&mentions[index])
      takeRecord(&mentions[index])
      takeSpeech(&mentions[index], in: sentence)
    }
  }

  private func setParticipants(_ mention: inout EventMention) {
    let participants = Participants(scene)
    let (people, countries) = participants.found(at: mention)
    for code in countries where !mention.countries.contains(code) { mention.countries.append(code) }
    mention.people = people
    mention.inviters = participants.inviters(of: mention)
    mention.separate = participants.separate(at: mention)
    mention.isOfSpeaker = participants.isOfSpeaker(mention)
    mention.isApart = mention.tokens.contains { text.has(.apart, at: $0) }
    mention.isNews = EventFrames(scene).isNews(mention)
  }
}

// MARK: - Status

extension EventSlots {
  /// What the verbs say, and the tense in which a date beside the words is to be read.
  private func setStatus(_ mention: inout EventMention) {
    let verdict = status.verdict(on: mention)
    mention.isStatusStated = verdict != nil && verdict != .scheduled
    switch verdict {
    case .held?, nil: mention.status = .held
    case .planned?, .scheduled?: mention.status = .planned
    case .cancelled?: mention.status = .cancelled
    case .postponed?:
      mention.status = .cancelled
      mention.isPostponed = true
    case .moved?:
      mention.status = .planned
      mention.isPostponed = true
    case .void?: mention.isVoid = true
    }
    mention.tense = verdict == nil ? .open : mention.status == .held ? .past : .future
  }

  /// A date that has passed or is to come settles what the words leave open.
  private func settleStatus(_ mention: inout EventMention) {
    guard mention.status != .cancelled, let date = mention.date, let anchor = scene.anchor else {
      return
    }
    let last = date.end ?? date.start
    if mention.status == .held, date.start.earliest > anchor.latest {
      mention.status = .planned
    } else if mention.status == .planned, !mention.isStatusStated,
      last.latest < anchor.earliest || date.start.day.map({ $0 == anchor.day }) ?? false
    {
      mention.status = .held
    }
  }
}

// MARK: - Dates

extension EventSlots {
  private func setDates(_ mentions: inout [EventMention], in sentence: Range<Int>) {
    let dates = sentence.compactMap { index in
      text.date(at: index).flatMap { $0.tokens.lowerBound == index && isUsable($0) ? $0 : nil }
    }
    for index in mentions.indices where !takeNewDay(&mentions[index], in: sentence) {
      let ranked = dates.indices
        .filter { isNear(dates[$0], to: index, among: mentions, in: sentence) }
        .map { (cost(of: dates[$0], for: index, among: mentions, in: sentence), $0) }
        .filter { $0.0 < 45 }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      var unread: DateMention?
      for (_, date) in ranked
      where owns(index, dates[date], among: mentions, in: sentence) {
        if let unread, !isBeside(unread, dates[date]) { break }
        if take(dates[date], &mentions[index], of: dates, in: sentence) { break }
        unread = dates[date]
      }
    }
  }

  /// Whether a date may be that of a meeting by how far it stands; one that begins the sentence by how
  /// many others are between.
  private func isNear(
    _ date: DateMention, to index: Int, among mentions: [EventMention], in sentence: Range<Int>
  ) -> Bool {
    let (tokens, head) = (mentions[index].tokens, mentions[index].head)
    if date.tokens.lowerBound >= head.upperBound {
      return date.tokens.lowerBound - tokens.upperBound < Self.reach
    }
    if date.tokens.lowerBound <= sentence.lowerBound + 2 { return index < 8 }
    return head.lowerBound - date.tokens.upperBound < Self.reach
  }

  /// Of a meeting that was put off to another day, that day; false for any other.
  private func takeNewDay(_ mention: inout EventMention, in sentence: Range<Int>) -> Bool {
    guard let terms = newTerms(of: mention),
      let date = terms.lazy.compactMap({ text.date(at: $0) }).first
    else { return false }
    return take(date, &mention, of: [date], in: sentence)
  }

  /// `last Thursday, 10 June 2013`: the second says of the first when it was.
  private func isBeside(_ one: DateMention, _ other: DateMention) -> Bool {
    let gap = max(
      one.tokens.lowerBound - other.tokens.upperBound,
      other.tokens.lowerBound - one.tokens.upperBound)
    return gap <= 3
  }

  /// Gives a meeting its date; false where there is no day to read the date against.
  private func take(
    _ date: DateMention, _ mention: inout EventMention, of dates: [DateMention],
    in sentence: Range<Int>
  ) -> Bool {
    guard let resolved = scene.dates.date(date.expression, tense(of: mention, date)) else {
      mention.unread = mention.unread ?? date.expression
      return false
    }
    mention.date = resolved
    mention.date?.end = resolved.end ?? end(of: resolved, date, mention.tense)
    mention.isDateOfSpeech = isOfSpeech(date, in: sentence)
    takeDirection(of: date.expression, &mention)
    mention.isEnding = isEdge(.ending, of: mention, date, in: sentence)
    mention.isBeginning =
      !mention.isEnding && isEdge(.beginning, of: mention, date, in: sentence)
    moveToLastDay(&mention, in: sentence)
    mention.dateToken = date.tokens.lowerBound
    refine(&mention, behind: date, by: dates)
    return true
  }

  /// Whether a date may be when something happens: not `for 2025`, not `since 2022`.
  private func isUsable(_ date: DateMention) -> Bool {
    if case .period = date.expression { return false }
    switch date.lead {
    case .covering?: return isSetFor(date)
    case .until?: return false
    case .from?: return isRangeStart(date) && !isLeft(date) || lastDay(of: date) != nil
    case .at?, nil: return true
    }
  }

  /// `is set for 11–12 March`, `scheduled for May`.
  private func isSetFor(_ date: DateMention) -> Bool {
    text.range(from: max(0, date.tokens.lowerBound - 4), to: date.tokens.lowerBound).contains {
      text.has(.planned, at: $0)
    }
  }

  /// `was rescheduled from 7-8 May`: the days on which it will not be.
  private func isLeft(_ date: DateMention) -> Bool {
    date.tokens.contains { text.is("-", at: $0) }
      && text.range(from: max(0, date.tokens.lowerBound - 3), to: date.tokens.lowerBound).contains {
        text.has(.moved, at: $0)
      }
  }

  /// `from 29 November to 3 December`.
  private func isRangeStart(_ date: DateMention) -> Bool {
    switch date.expression {
    case .span(_, .some), .yearless(_, .some, _): true
    default: false
    }
  }

  /// The day that a range of two dates ends on: `from Monday to Wednesday`, `from today until 3 May`.
  private func lastDay(of date: DateMention) -> DateMention? {
    let joint = date.tokens.upperBound
    guard let last = text.date(at: joint + 1), last.tokens.lowerBound == joint + 1,
      text.dateWord(at: joint) == .range || text.dateWord(at: joint) == .lead(.until)
        || text.is("-", at: joint)
    else { return nil }
    return last
  }

  /// The last day of a range whose first one is known.
  private func end(of first: ResolvedDate, _ date: DateMention, _ tense: Tense) -> PartialDate? {
    guard let start = first.start.day, let last = lastDay(of: date) else { return nil }
    let end: Day
    switch last.expression {
    case .weekday(let weekday, nil):
      end = start + (weekday - start.weekday + 7) % 7
      if text.has(.conjunction, at: date.tokens.upperBound), end.number - start.number != 1 {
        return nil
      }
    case .day, .yearless(_, nil, _), .span(_, nil):
      guard !text.has(.conjunction, at: date.tokens.upperBound),
        let day = scene.dates.date(last.expression, tense)?.start.day
      else { return nil }
      end = day
    default: return nil
    }
    return (1...MeetingDraft.longest).contains(end.number - start.number) ? PartialDate(end) : nil
  }

  private func tense(of mention: EventMention, _ date: DateMention) -> Tense {
    let sentence = text.sentence(of: date.tokens.lowerBound)
    if sentence.contains(where: { text.has(.moved, at: $0) }) { return .future }
    if case .month(_, nil) = date.expression {
      // `last August`, `next August`
      if text.has(.previous, at: date.tokens.lowerBound) { return .past }
      if text.has(.next, at: date.tokens.lowerBound) { return .future }
    }
    // `was due in January, but was put off`: the nearest day, whichever side it lies on.
    if mention.status == .cancelled {
      switch date.expression {
      case .month, .yearless: return .open
      default: break
      }
    }
    return mention.tense == .open && isTold(date, in: sentence) ? .past : mention.tense
  }

  /// Whether a month stands behind a verb of the past: `was put off, and held late in January`.
  private func isTold(_ date: DateMention, in sentence: Range<Int>) -> Bool {
    guard case .month = date.expression else { return false }
    let before = scene.clauses.offsets(around: sentence.lowerBound).last {
      scene.clauses.all[$0].verb.tokens.upperBound <= date.tokens.lowerBound
    }
    guard let verb = before.map({ scene.clauses.all[$0].verb }) else { return false }
    return verb.form == .finite && verb.time == .past && verb.roles.isDisjoint(with: .say)
  }

  /// A meeting numbered above its record was held on the day of the record.
  private func takeRecord(_ mention: inout EventMention) {
    guard mention.rule == HeadMeetings.rule else { return }
    mention.isNews = true
    guard mention.date == nil, let day = scene.dates.date(.day(offset: 0), .past) else { return }
    mention.date = day
    mention.date?.isInferred = true
  }

  /// Talks after which somebody spoke, as the text begins by saying, were held on the day of the text.
  private func takeSpeech(_ mention: inout EventMention, in sentence: Range<Int>) {
    guard mention.isOfSpeaker, mention.status == .held, mention.date == nil, mention.unread == nil,
      text.sentences.indices.first(where: { text.blockKind(ofSentence: $0).isText })
        == Int(text.sentenceOfToken[sentence.lowerBound]),
      let day = scene.dates.date(.day(offset: 0), .past)
    else { return }
    mention.date = day
    mention.date?.isInferred = true
  }

  /// How far a date is from a meeting, in tokens; what stands between them adds to it.
  private func cost(
    of date: DateMention, for index: Int, among mentions: [EventMention], in sentence: Range<Int>
  ) -> Int {
    Comparisons.note()
    let (tokens, head) = (mentions[index].tokens, mentions[index].head)
    if tokens.overlaps(date.tokens) { return 0 }
    // `held in 2019, and the second in Lome`: the day before is that of the first.
    if mentions[index].omitted != nil, date.tokens.lowerBound < head.lowerBound { return 100 }
    let isBehind = date.tokens.lowerBound >= head.upperBound
    let between =
      isBehind
      ? head.upperBound..<date.tokens.lowerBound
      : date.tokens.upperBound..<max(head.lowerBound, date.tokens.upperBound)
    var cost = isBehind ? max(0, date.tokens.lowerBound - tokens.upperBound) : between.count + 4
    if !isBehind, date.tokens.lowerBound <= sentence.lowerBound + 2 { cost = min(cost, 8) }
    for other in mentions.indices
    where other != index && between.contains(mentions[other].head.lowerBound) {
      cost += 14
    }
    for token in between where text.is(";", at: token) || text.is(":", at: token) { cost += 15 }
    if isBehind, isOfOtherClause(date, behind: tokens.upperBound) { cost += 40 }
    // `Ann Lee, leading the delegation at the assembly running on 5 May, met Otto Berg`
    if !isBehind, mentions[index].isVerb,
      let clause = scene.clauses.governing(date.tokens.lowerBound),
      scene.clauses.all[clause].verb.form != .finite
        || scene.clauses.all[clause].isRelative
    {
      cost += 20
    }
    if isBehind, let other = meeting(whereDated: date, behind: tokens.upperBound, among: mentions),
      other != index
    {
      cost += 40
    }
    if isBareYear(date) {
      // `established in 2009` is not when it was held; `KazanForum 2025` is.
      let isHeld = date.lead == .at && isBehind && text.has(.held, at: tokens.upperBound)
      if !isHeld,
        between.contains(where: { text.has([.personVerb, .held, .passive, .clauseEnd], at: $0) })
      {
        cost += 25
      }
      if date.lead == nil, date.tokens.lowerBound != tokens.upperBound { return 99 }
      // `The forum was launched in 2007.`
      if isBehind, between.contains(where: { text.has(.founding, at: $0) }) { return 99 }
    }
    if isOfSpeech(date, in: sentence) { cost += isBehind ? 20 : 12 }
    if !isBehind, isOfDecision(date, before: head.lowerBound) { return 99 }
    if !isBehind, between.contains(where: { text.is(",", at: $0) }),
      date.tokens.lowerBound > sentence.lowerBound + 2
    {
      cost += 8
    }
    return cost
  }

  /// `talks on the waterway, which last year carried`, `the first visit since she took office in May`: the
  /// date of a clause that tells of another thing.
  private func isOfOtherClause(_ date: DateMention, behind end: Int) -> Bool {
    guard
      let relative = text.range(from: end, to: date.tokens.lowerBound).last(where: {
        text.isWord(.which, at: $0) || text.isWord(.who, at: $0) || text.isWord(.since, at: $0)
      })
    else { return false }
    if text.isWord(.since, at: relative), text.date(at: relative + 1) == nil { return true }
    return !text.range(from: relative, to: date.tokens.upperBound + 4).contains {
      text.has([.held, .hold, .planned, .future, .passive, .cancelled], at: $0)
    }
  }

  /// `a visit to Lome, where on 5 May the council met`: the meeting behind a date in a clause that
  /// begins with `where`.
  private func meeting(
    whereDated date: DateMention, behind end: Int, among mentions: [EventMention]
  ) -> Int? {
    guard
      text.range(from: max(end, date.tokens.lowerBound - 3), to: date.tokens.lowerBound).contains(
        where: { text.isWord(.where, at: $0) })
    else { return nil }
    return mentions.firstIndex {
      (0...8).contains($0.tokens.lowerBound - date.tokens.upperBound)
    }
  }

  /// `will visit Lome on 5 May, where she will attend the forum`: the forum is on that day.
  private func setDaysOfVisits(_ mentions: inout [EventMention]) {
    for index in mentions.indices.dropFirst()
    where mentions[index].date == nil && mentions[index].unread == nil
      && mentions[index].form != .visit
    {
      let visit = mentions[index - 1]
      guard visit.form == .visit, let day = visit.date, day.end == nil, day.start.day != nil,
        let token = visit.dateToken, token < mentions[index].tokens.lowerBound,
        text.range(from: token, to: mentions[index].tokens.lowerBound).contains(where: {
          text.isWord(.where, at: $0)
        })
      else { continue }
      mentions[index].date = day
      mentions[index].date?.isInferred = true
      mentions[index].dateToken = token
    }
  }

  private func isBareYear(_ date: DateMention) -> Bool {
    if case .span(let start, nil) = date.expression { return start.part == .year }
    return false
  }

  /// `on Wednesday cancelled the visit`, `decided on Monday to put off the talks`: when that was decided.
  private func isOfDecision(_ date: DateMention, before head: Int) -> Bool {
    guard let offset = scene.clauses.governing(head) else { return false }
    let verb = scene.clauses.all[offset].verb
    return !verb.roles.isDisjoint(with: [.callOff, .putOff]) && !verb.isPassive
      && (0...3).contains(verb.tokens.lowerBound - date.tokens.upperBound)
  }

  /// Whether a verb of speech stands right before the date: `said on Monday`.
  private func isOfSpeech(_ date: DateMention, in sentence: Range<Int>) -> Bool {
    let first = max(sentence.lowerBound, date.tokens.lowerBound - 3)
    return text.range(from: first, to: date.tokens.lowerBound).contains {
      text.has(.speech, at: $0)
    }
  }

  /// Whether no other meeting of the sentence is nearer to the date, but for one beside it.
  private func owns(
    _ index: Int, _ date: DateMention, among mentions: [EventMention], in sentence: Range<Int>
  ) -> Bool {
    let own = cost(of: date, for: index, among: mentions, in: sentence)
    for other in mentions.indices
    where other != index && isNear(date, to: other, among: mentions, in: sentence) {
      let rival = cost(of: date, for: other, among: mentions, in: sentence)
      guard rival < own else { continue }
      let isShared =
        areCoordinated(mentions[other], mentions[index])
        || isPurpose(mentions[other], mentions[index])
      if !isShared { return false }
    }
    return true
  }

  /// `the summit in Astana and the summit in Kazan`.
  private func areCoordinated(_ one: EventMention, _ other: EventMention) -> Bool {
    let between = between(one, other)
    return between.count <= 8 && between.contains { text.isWord(.and, at: $0) }
      && !between.contains { text.date(at: $0) != nil || text.has([.future, .held], at: $0) }
  }

  /// The tokens from the head of the first of two to the words of the second.
  private func between(_ one: EventMention, _ other: EventMention) -> Range<Int> {
    let isFirst = one.head.lowerBound < other.head.lowerBound
    let start = isFirst ? one.head.upperBound : other.head.upperBound
    return start..<max(isFirst ? other.tokens.lowerBound : one.tokens.lowerBound, start)
  }

  /// `met on Tuesday for consultations`, `will visit Moscow for talks`.
  private func isPurpose(_ one: EventMention, _ other: EventMention) -> Bool {
    let isFirst = one.head.lowerBound < other.head.lowerBound
    guard isFirst ? one.isVerb || one.form == .visit : other.isVerb || other.form == .visit else {
      return false
    }
    let between = between(one, other)
    return between.count <= 24
      && between.contains {
        text.isWord(.for, at: $0) || text.isWord(.during, at: $0) || text.isWord(.at, at: $0)
          || text.has(.sideline, at: $0)
      }
  }

  /// `next year, in the first half of 2025`: the second date is the finer.
  private func refine(
    _ mention: inout EventMention, behind date: DateMention, by dates: [DateMention]
  ) {
    guard let next = dates.first(where: { $0.tokens.lowerBound >= date.tokens.upperBound }),
      next.tokens.lowerBound - date.tokens.upperBound <= 3,
      let finer = scene.dates.date(next.expression, mention.tense),
      let coarse = mention.date, coarse.end == nil, coarse.start != finer.start,
      coarse.start.contains(finer.start)
    else { return }
    mention.date = finer
    mention.dateToken = next.tokens.lowerBound
  }

  /// `next week` lies ahead and `last month` behind, whatever the verb.
  private func takeDirection(of expression: DateExpression, _ mention: inout EventMention) {
    guard mention.status != .cancelled else { return }
    let shift: Int
    switch expression {
    case .shifted(_, let count), .day(let count): shift = count
    case .weekday(_, let count?), .part(_, let count): shift = count
    default: return
    }
    if shift > 0 { mention.status = .planned }
    if shift < 0 { mention.status = .held }
    if shift != 0 { mention.isStatusStated = true }
  }

  /// Whether a verb such as `ended` joins a meeting and its date.
  private func isEdge(
    _ verbs: WordClass, of mention: EventMention, _ date: DateMention, in sentence: Range<Int>
  ) -> Bool {
    let first = max(sentence.lowerBound, mention.tokens.lowerBound - 6)
    let last = max(mention.tokens.upperBound, date.tokens.lowerBound)
    return text.range(from: first, to: last).contains { index in
      text.has(verbs, at: index) && !mention.tokens.contains(index)
    }
  }

  /// `moved its session from 28 March to 11 April`: the later day counts.
  private func moveToLastDay(_ mention: inout EventMention, in sentence: Range<Int>) {
    guard let end = mention.date?.end, sentence.contains(where: { text.has(.moved, at: $0) }) else {
      return
    }
    mention.date?.start = end
    mention.date?.end = nil
    mention.status = .planned
    mention.isPostponed = true
    mention.isStatusStated = true
  }
}

// MARK: - Places and people

extension EventSlots {
  private func setPlaces(_ mentions: inout [EventMention], in sentence: Range<Int>) {
    let places = scene.places(in: sentence)
    for index in mentions.indices
    where mentions[index].place == nil && mentions[index].form != .call {
      let mention = mentions[index]
      if let place = hostingPlace(of: mention, in: sentence) {
        mentions[index].place = place
        continue
      }
      if let terms = newTerms(of: mention),
        let place = places.first(where: { terms.contains(scene.places[$0].tokens.lowerBound) })
      {
        mentions[index].place = place
        continue
      }
      var best: (cost: Int, place: Int)?
      for place in places
      where isNear(place, to: mention) && isVenue(place, of: mention, in: sentence) {
        let cost = placeCost(place, for: index, among: mentions, in: sentence)
        guard ownsPlace(index, place, at: cost, among: mentions, in: sentence) else { continue }
        if cost < best?.cost ?? 30 { best = (cost, place) }
      }
      mentions[index].place = best?.place
    }
    for index in mentions.indices { setCountry(&mentions[index], in: sentence) }
  }

  private func isNear(_ place: Int, to mention: EventMention) -> Bool {
    let span = scene.places[place].tokens
    return span.lowerBound - mention.tokens.upperBound < Self.reach
      && mention.head.lowerBound - span.upperBound < Self.reach
  }

  private func newTerms(of mention: EventMention) -> Range<Int>? {
    mention.isPostponed && mention.status == .planned ? status.newTerms(of: mention) : nil
  }

  private func setCountry(_ mention: inout EventMention, in sentence: Range<Int>) {
    guard mention.place == nil, mention.country == nil, mention.form != .call else { return }
    if mention.form == .visit { mention.destinations = destinations(of: mention, in: sentence) }
    mention.country = country(of: mention, in: sentence)
    if mention.country == nil, mention.form != .visit {
      mention.place = pointed(mention, in: sentence)
    }
  }

  /// A town or building behind `in`, `at` or `to`; a sea or continent is no venue.
  private func isVenue(_ place: Int, of mention: EventMention, in sentence: Range<Int>) -> Bool {
    let span = scene.places[place]
    guard
      span.kind == .city || span.kind == .venue || span.kind == .other
        || span.kind == .region && span.country != nil
    else { return false }
    if mention.tokens.lowerBound <= span.tokens.lowerBound,
      span.tokens.upperBound <= mention.head.lowerBound
    {
      return true
    }
    var before = span.tokens.lowerBound - 1
    while before > sentence.lowerBound, isBetweenPrepositionAndTown(before) { before -= 1 }
    guard before >= sentence.lowerBound else { return false }
    if text.isWord(.in, at: before) || text.isWord(.at, at: before) { return true }
    // `slated for Lome`
    if text.isWord(.for, at: before), text.has(.planned, at: before - 1) { return true }
    return mention.form == .visit
      && (text.isWord(.to, at: before) || text.has(.visitVerb, at: before))
      || isVenueFor(mention, before: span) || isWhere(mention, behind: span)
  }

  /// `will fly to Recife, where the council meets`, `to Recife on 5 May, where`.
  private func isWhere(_ mention: EventMention, behind span: PlaceSpan) -> Bool {
    var index = span.tokens.upperBound
    while index < mention.tokens.lowerBound, index - span.tokens.upperBound < 8,
      text.is(",", at: index) || text.isWord(.on, at: index) || text.date(at: index) != nil
    {
      index += 1
    }
    return text.isWord(.where, at: index) && mention.tokens.lowerBound > index
  }

  /// `the capital`, `the Kyrgyz resort city of`, or another town of a list.
  private func isBetweenPrepositionAndTown(_ index: Int) -> Bool {
    if text.isWord(.the, at: index) || text.has(.conjunction, at: index) || text.is(",", at: index)
    {
      return true
    }
    if scene.place(at: index) != nil || text.tokens[index].isCapitalized { return true }
    return text.has(.geoHead, at: index) || text.isWord(.capital, at: index)
      || text.isWord(.resort, at: index)
      || text.isWord(.of, at: index) && text.has(.geoHead, at: index - 1)
  }

  /// `Istanbul is the most likely venue for a second round`.
  private func isVenueFor(_ mention: EventMention, before span: PlaceSpan) -> Bool {
    guard span.tokens.upperBound < mention.tokens.lowerBound else { return false }
    return text.range(from: span.tokens.upperBound, to: mention.tokens.lowerBound).contains {
      text.isWord(.venue, at: $0)
    }
  }

  private func placeCost(
    _ place: Int, for index: Int, among mentions: [EventMention], in sentence: Range<Int>
  ) -> Int {
    Comparisons.note()
    let (span, head) = (scene.places[place].tokens, mentions[index].head)
    let isBehind = span.lowerBound >= head.upperBound
    let between =
      isBehind
      ? head.upperBound..<span.lowerBound : span.upperBound..<max(head.lowerBound, span.upperBound)
    var cost =
      isBehind ? max(0, span.lowerBound - mentions[index].tokens.upperBound) : between.count + 6
    if scene.places[place].kind == .other { cost += 3 }
    for other in mentions.indices
    where other != index && between.contains(mentions[other].head.lowerBound) {
      cost +=
        areCoordinated(mentions[index], mentions[other])
          || isPurpose(mentions[index], mentions[other]) ? 4 : 16
    }
    return cost
  }

  /// Whether no other visit of the sentence goes to the place: each visit has its own destination.
  private func ownsPlace(
    _ index: Int, _ place: Int, at cost: Int, among mentions: [EventMention],
    in sentence: Range<Int>
  ) -> Bool {
    guard mentions[index].form == .visit else { return true }
    return !mentions.indices.contains { other in
      other != index && mentions[other].form == .visit && isNear(place, to: mentions[other])
        && placeCost(place, for: other, among: mentions, in: sentence) < cost
        && !areCoordinated(mentions[other], mentions[index])
    }
  }

  /// `Istanbul hosted the first talks`, `Baku would host the next meeting`.
  private func hostingPlace(of mention: EventMention, in sentence: Range<Int>) -> Int? {
    if let by = text.range(
      from: mention.head.upperBound,
      to: max(mention.head.upperBound, min(sentence.upperBound, mention.tokens.upperBound + 8))
    )
    .first(where: { text.isWord(.by, at: $0) && text.has(.host, at: $0 - 1) }),
      let place = scene.place(at: by + 1)
    {
      return place
    }
    let first = max(sentence.lowerBound, mention.tokens.lowerBound - 12)
    guard
      let host = text.range(from: first, to: mention.tokens.lowerBound).last(where: {
        text.has(.host, at: $0)
      })
    else { return nil }
    let subject = text.range(from: max(sentence.lowerBound, host - 6), to: host).last {
      scene.place(at: $0) != nil
    }
    return subject.flatMap { scene.place(at: $0) }
  }

  /// Whether nothing but dates, `held` and the name itself stands between: not `to discuss elections in`.
  private func isJoined(_ start: Int, _ end: Int, _ mention: EventMention) -> Bool {
    text.range(from: max(start, mention.tokens.upperBound), to: end).allSatisfy { index in
      text.date(at: index) != nil || text.tokens[index].isMark
        || text.has([.held, .passive, .article, .planned, .future, .hold], at: index)
        || text.isWord(.on, at: index) || text.isWord(.in, at: index)
        || text.isWord(.to, at: index) && text.isWord(.be, at: index + 1)
        || scene.place(at: index) != nil
    }
  }

  private func destinations(of mention: EventMention, in sentence: Range<Int>) -> [CountryCode] {
    let end = min(sentence.upperBound, mention.tokens.upperBound + 4)
    let rest = text.range(from: mention.head.upperBound, to: max(end, mention.head.upperBound))
    guard let first = rest.first(where: { scene.country(at: $0) != nil }),
      text.isWord(.to, at: first - 1)
        || text.isWord(.the, at: first - 1) && text.isWord(.to, at: first - 2)
    else { return [] }
    let codes = destinations(from: first, in: sentence)
    return codes.count > 1 ? codes : []
  }

  /// The states of a list behind a preposition: `to the Maldives and Sri Lanka`.
  private func destinations(from start: Int, in sentence: Range<Int>) -> [CountryCode] {
    var codes: [CountryCode] = []
    var index = start
    while index < sentence.upperBound, let span = scene.country(at: index),
      scene.countries[span].form == .name
    {
      codes.append(scene.countries[span].code)
      index = scene.countries[span].tokens.upperBound
      while index < sentence.upperBound,
        text.is(",", at: index) || text.isWord(.and, at: index) || text.isWord(.the, at: index)
      { index += 1 }
    }
    return codes
  }

  /// The country of `visit to Kyrgyzstan`, `is due in India`, `Turkmenistan offered to host`.
  private func country(of mention: EventMention, in sentence: Range<Int>) -> CountryCode? {
    let end = min(sentence.upperBound, mention.tokens.upperBound + 10)
    for index in text.range(from: mention.head.upperBound, to: max(end, mention.head.upperBound)) {
      guard let span = scene.country(at: index), scene.countries[span].form == .name else {
        continue
      }
      var before = scene.countries[span].tokens.lowerBound - 1
      if text.isWord(.the, at: before) { before -= 1 }
      if text.isWord(.of, at: before), text.isWord(.capital, at: before - 1),
        text.isWord(.the, at: before - 2)
      {
        before -= 3
      }
      if mention.form == .visit, text.isWord(.to, at: before) {
        return destinations(from: index, in: sentence).count > 1 ? nil : scene.countries[span].code
      }
      if text.isWord(.in, at: before), isJoined(mention.head.upperBound, before, mention) {
        return scene.countries[span].code
      }
    }
    let first = max(sentence.lowerBound, mention.tokens.lowerBound - 12)
    guard
      let host = text.range(from: first, to: mention.tokens.lowerBound).last(where: {
        text.has([.host], at: $0)
      })
    else { return hostBehind(mention, in: sentence) }
    let subject = text.range(from: max(sentence.lowerBound, host - 7), to: host).last {
      scene.country(at: $0) != nil
    }
    return subject.flatMap { scene.country(at: $0) }.map { scene.countries[$0].code }
  }

  /// `the third Forum, which the Comoros will host`.
  private func hostBehind(_ mention: EventMention, in sentence: Range<Int>) -> CountryCode? {
    let end = min(sentence.upperBound, mention.tokens.upperBound + 8)
    guard mention.tokens.upperBound < end,
      let host = text.range(from: mention.tokens.upperBound, to: end).first(where: {
        text.has(.host, at: $0)
      }),
      text.range(from: mention.tokens.upperBound, to: host).contains(where: {
        text.has(.clauseEnd, at: $0)
      })
    else { return nil }
    return scene.countryCodes(in: mention.tokens.upperBound..<host).first
  }

  /// `here` is the town of the dateline, `there` that of the sentence before.
  private func pointed(_ mention: EventMention, in sentence: Range<Int>) -> Int? {
    let frame = EventFrames(scene).frame(of: mention)
    let offsets = [frame.own, frame.governing].compactMap(\.self) + frame.doing + frame.describing
    for offset in offsets {
      for index in scene.clauses.all[offset].object.prefix(24) {
        if text.isWord(.here, at: index) || isThisTown(index) { return scene.datelinePlace }
        if text.isWord(.there, at: index) { return lastTown(before: sentence) }
      }
    }
    return nil
  }

  /// `in this capital`.
  private func isThisTown(_ index: Int) -> Bool {
    text.isWord(.this, at: index)
      && (text.isWord(.capital, at: index + 1) || text.has(.townNoun, at: index + 1))
  }

  /// The one town of the sentence before.
  private func lastTown(before sentence: Range<Int>) -> Int? {
    let offset = Int(text.sentenceOfToken[sentence.lowerBound]) - 1
    guard offset >= 0, text.blockKind(ofSentence: offset).isText else { return nil }
    let towns = scene.places(in: text.sentences[offset]).filter { scene.places[$0].kind == .city }
    return towns.count == 1 ? towns[0] : nil
  }

  /// Those whose meeting it is, by their office in the plural or as a body: `EU leaders will hold a
  /// videoconference`, `the Committee held here today a meeting`.
  private func takeHolder(_ mention: inout EventMention) {
    guard !mention.isVerb else { return }
    let frame = EventFrames(scene).frame(of: mention)
    guard let offset = frame.governing, frame.preposition == nil else { return }
    let clause = scene.clauses.all[offset]
    let roles: VerbRole = [.hold, .begin, .end]
    guard !clause.verb.roles.isDisjoint(with: roles), !clause.verb.isPassive,
      !scene.hasPeople(in: clause.subject)
    else { return }
    if let office = scene.offices.last(where: {
      $0.isPlural && clause.subject.contains($0.title.lowerBound)
    }) {
      mention.hosts = office.tokens
      add(scene.organizations(in: office.tokens), to: &mention)
      for code in office.countries where !mention.countries.contains(code) {
        mention.countries.append(code)
      }
    } else if let last = scene.organizations(in: clause.subject).last {
      add([last], to: &mention)
      mention.isNamed = true
    }
  }

  private func add(_ bodies: [Int], to mention: inout EventMention) {
    for body in bodies where !mention.organizations.contains(body) {
      mention.organizations.append(body)
    }
  }

  /// The people, countries and bodies that the meeting's own words name.
  private func setNamed(_ mention: inout EventMention, in sentence: Range<Int>) {
    takeHolder(&mention)
    let omitted = mention.omitted.map { scene.organizations(in: $0) } ?? []
    for body in scene.organizations(in: mention.tokens) + omitted
    where !mention.organizations.contains(body) {
      mention.organizations.append(body)
    }
    var codes = mention.countries
    for code in scene.countryCodes(in: mention.tokens) where !codes.contains(code) {
      codes.append(code)
    }
    for code in scene.statesOfRegions(in: mention.tokens) where !codes.contains(code) {
      codes.append(code)
    }
    mention.countries = codes
    if !mention.isVerb {
      for person in scene.people(in: mention.tokens) where !mention.people.contains(person) {
        mention.people.append(person)
      }
    }
  }
}
