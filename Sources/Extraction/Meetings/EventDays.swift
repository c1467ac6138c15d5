import Briefing
import Gazetteer
import Text

/// When each meeting of a sentence is, by the dates beside its words.
extension EventSlots {
  func setDates(_ mentions: inout [EventMention], in sentence: Range<Int>) {
    let dates = sentence.compactMap { index in
      text.date(at: index).flatMap { $0.tokens.lowerBound == index && isUsable($0) ? $0 : nil }
    }
    let field = DateField(
      sentence: sentence, dates: dates, order: EventOrder(dates.isEmpty ? [] : mentions),
      hasMove: sentence.contains { text.has(.moved, at: $0) })
    for index in mentions.indices where !takeNewDay(&mentions[index], of: field) {
      // What lies ahead is not on the day on which it is said.
      let isAhead = mentions[index].tense == .future
      let ranked = field.dates(near: index, of: mentions[index])
        .filter {
          isNear(field.dates[$0], to: index, among: mentions, of: field)
            && !(isAhead && text.isOfSpeech(field.dates[$0], in: sentence))
        }
        .map { (cost(of: field.dates[$0], for: index, among: mentions, of: field), $0) }
        .filter { $0.0 < 45 }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      var unread: DateMention?
      for (_, date) in ranked where owns(index, field.dates[date], among: mentions, of: field) {
        if let unread, !isBeside(unread, field.dates[date]) { break }
        if take(exact(field.dates[date], of: field), &mentions[index], of: field) { break }
        unread = field.dates[date]
      }
    }
  }

  /// The dates of a sentence, and what they are told apart by.
  private struct DateField {
    let sentence: Range<Int>
    /// In the order of the text.
    let dates: [DateMention]
    let order: EventOrder
    /// Whether a meeting of the sentence was moved to another day.
    let hasMove: Bool

    /// The offsets of the dates that `isNear` may be true of, in order.
    func dates(near index: Int, of mention: EventMention) -> [Int] {
      let (tokens, head) = (mention.tokens, mention.head)
      let end = max(tokens.upperBound + EventSlots.reach, head.upperBound)
      let first = dates.partition { $0.tokens.upperBound <= head.lowerBound - EventSlots.reach }
      let last = dates.partition { $0.tokens.lowerBound < end }
      // One of the few that begin the sentence may be that of a meeting far behind it.
      let opening = index < 8 ? dates.partition(where: isOpening) : 0
      return Array(0..<min(opening, first)) + Array(first..<max(first, last))
    }

    /// Whether a date begins the sentence.
    func isOpening(_ date: DateMention) -> Bool {
      date.tokens.lowerBound <= sentence.lowerBound + 2
    }
  }

  /// Whether a date may be that of a meeting by how far it stands; one that begins the sentence by how
  /// many others are between.
  private func isNear(
    _ date: DateMention, to index: Int, among mentions: [EventMention], of field: DateField
  ) -> Bool {
    let (tokens, head) = (mentions[index].tokens, mentions[index].head)
    if date.tokens.lowerBound >= head.upperBound {
      return date.tokens.lowerBound - tokens.upperBound < Self.reach
    }
    if field.isOpening(date) { return index < 8 }
    return head.lowerBound - date.tokens.upperBound < Self.reach
  }

  /// Of a meeting that was put off to another day, that day; false for any other.
  private func takeNewDay(_ mention: inout EventMention, of field: DateField) -> Bool {
    guard let terms = newTerms(of: mention),
      let date = terms.lazy.compactMap({ text.date(at: $0) }).first
    else { return false }
    return take(date, &mention, of: field, isRefined: false)
  }

  /// `last Thursday, 10 June 2013`: the second says of the first when it was.
  private func isBeside(_ one: DateMention, _ other: DateMention) -> Bool {
    let gap = max(
      one.tokens.lowerBound - other.tokens.upperBound,
      other.tokens.lowerBound - one.tokens.upperBound)
    return gap <= 3
  }

  /// `10 July 2024` of `today, 10 July 2024`: the day that is told in full.
  private func exact(_ date: DateMention, of field: DateField) -> DateMention {
    guard case .day = date.expression else { return date }
    let end = date.tokens.upperBound
    let next = field.dates.partition { $0.tokens.lowerBound < end }
    guard next < field.dates.count, case let other = field.dates[next],
      case .span(let start, _) = other.expression, start.day != nil,
      other.tokens.lowerBound == (text.is(",", at: end) || text.is("(", at: end) ? end + 1 : end)
    else { return date }
    return other
  }

  /// Gives a meeting its date; false where there is no day to read the date against.
  private func take(
    _ date: DateMention, _ mention: inout EventMention, of field: DateField,
    isRefined: Bool = true
  ) -> Bool {
    let sentence = field.sentence
    guard let resolved = scene.dates.date(date.expression, tense(of: mention, date, of: field))
    else {
      mention.unread = mention.unread ?? date.expression
      return false
    }
    mention.date = resolved
    mention.date?.end = resolved.end ?? end(of: resolved, date, mention.tense)
    mention.isDateOfSpeech = text.isOfSpeech(date, in: sentence)
    takeDirection(of: date.expression, &mention)
    mention.isEnding = isEdge(.ending, of: mention, date, in: sentence)
    mention.isBeginning =
      !mention.isEnding && isEdge(.beginning, of: mention, date, in: sentence)
    if field.hasMove { moveToLastDay(&mention) }
    mention.dateToken = date.tokens.lowerBound
    if isRefined { refine(&mention, behind: date, by: field.dates) }
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
    } || text.isSet(date)
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

  private func tense(
    of mention: EventMention, _ date: DateMention, of field: DateField
  ) -> Tense {
    if field.hasMove { return .future }
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
    return mention.tense == .open && isTold(date) ? .past : mention.tense
  }

  /// Whether a month stands behind a verb of the past: `was put off, and held late in January`.
  private func isTold(_ date: DateMention) -> Bool {
    guard case .month = date.expression else { return false }
    let before = scene.clauses.offsets(near: date.tokens.lowerBound).last {
      scene.clauses.all[$0].verb.tokens.upperBound <= date.tokens.lowerBound
    }
    guard let verb = before.map({ scene.clauses.all[$0].verb }) else { return false }
    return verb.form == .finite && verb.time == .past && verb.roles.isDisjoint(with: .say)
  }

  /// A meeting numbered above its record was held on the day of the record.
  func takeRecord(_ mention: inout EventMention) {
    guard mention.rule == HeadMeetings.rule else { return }
    mention.isNews = true
    guard mention.date == nil, let day = scene.dates.date(.day(offset: 0), .past) else { return }
    mention.date = day
    mention.date?.isInferred = true
  }

  /// Talks after which somebody spoke, as the text begins by saying, were held on the day of the text.
  func takeSpeech(_ mention: inout EventMention, in sentence: Range<Int>) {
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
    of date: DateMention, for index: Int, among mentions: [EventMention], of field: DateField
  ) -> Int {
    Comparisons.note()
    let sentence = field.sentence
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
    if !isBehind, field.isOpening(date) { cost = min(cost, 8) }
    cost += 14 * field.order.count(in: between, without: index)
    for token in between where text.is(";", at: token) || text.is(":", at: token) { cost += 15 }
    // `discussed the priorities of this year's chairmanship`
    if isBehind, isOwner(date, in: sentence) || isFronted(tokens, in: sentence) { return 99 }
    if isBehind, isOfOtherClause(date, behind: tokens.upperBound) { cost += 40 }
    // `Ann Lee, leading the delegation at the assembly running on 5 May, met Otto Berg`
    if !isBehind, mentions[index].isVerb,
      let clause = scene.clauses.governing(date.tokens.lowerBound),
      scene.clauses.all[clause].verb.form != .finite
        || scene.clauses.all[clause].isRelative
    {
      cost += 20
    }
    if isBehind, let other = meeting(whereDated: date, behind: tokens.upperBound, mentions, field),
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
    if text.isOfSpeech(date, in: sentence) { cost += isBehind ? 20 : 12 }
    if !isBehind, isOfDecision(date, before: head.lowerBound) { return 99 }
    if !isBehind, isOfOccasion(date, in: between) { return 99 }
    if !isBehind, between.contains(where: { text.is(",", at: $0) }),
      date.tokens.lowerBound > sentence.lowerBound + 2
    {
      cost += 8
    }
    return cost
  }

  /// `During the meeting, she recalled`: what follows the comma is told there, and does not tell of it.
  private func isFronted(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    return tokens.lowerBound - first <= 3 && text.is(",", at: tokens.upperBound)
      && (text.isWord(.during, at: first) || text.isWord(.at, at: first)
        || text.isWord(.after, at: first) || text.isWord(.following, at: first))
      && !text.tokens[tokens.lowerBound].isCapitalized
  }

  /// `this year's`.
  private func isOwner(_ date: DateMention, in sentence: Range<Int>) -> Bool {
    let end = date.tokens.upperBound
    return end < sentence.upperBound && text.tokens[end].shape.contains(.possessive)
  }

  /// `talks on the waterway, which last year carried`, `the first visit since she took office in May`: the
  /// date of a clause that tells of another thing.
  private func isOfOtherClause(_ date: DateMention, behind end: Int) -> Bool {
    guard
      let relative = text.range(from: end, to: date.tokens.lowerBound).last(where: {
        text.isWord(.which, at: $0) || text.isWord(.who, at: $0) || text.isWord(.since, at: $0)
          || isAfterDoing($0)
      })
    else { return false }
    if text.isWord(.after, at: relative) { return true }
    if text.isWord(.since, at: relative), text.date(at: relative + 1) == nil { return true }
    return !text.range(from: relative, to: date.tokens.upperBound + 4).contains {
      text.has([.held, .hold, .planned, .future, .passive, .cancelled], at: $0)
    }
  }

  /// `On 13 May, on the eve of the summit, Ann Lee met Otto Berg`: the day is not that of the summit.
  private func isOfOccasion(_ date: DateMention, in between: Range<Int>) -> Bool {
    let isOfDay: Bool
    switch date.expression {
    case .span(let start, _): isOfDay = start.day != nil
    case .yearless, .weekday, .day: isOfDay = true
    default: isOfDay = false
    }
    let occasion = between.last { index in
      text.isWord(.eve, at: index) || text.isWord(.ahead, at: index)
        || text.isWord(.prior, at: index) || isOfDay && text.has(.sideline, at: index)
    }
    // A comma ends what is said of the occasion.
    guard let occasion else { return false }
    return !text.range(from: occasion, to: between.upperBound).contains { text.is(",", at: $0) }
  }

  /// `her first trip after taking office in January`.
  private func isAfterDoing(_ index: Int) -> Bool {
    text.isWord(.after, at: index)
      && text.verbs(at: index + 1).contains { $0.forms.contains(.gerund) && !$0.isNoun }
  }

  /// `a visit to Lome, where on 5 May the council met`: the meeting behind a date in a clause that
  /// begins with `where`.
  private func meeting(
    whereDated date: DateMention, behind end: Int, _ mentions: [EventMention], _ field: DateField
  ) -> Int? {
    guard
      text.range(from: max(end, date.tokens.lowerBound - 3), to: date.tokens.lowerBound).contains(
        where: { text.isWord(.where, at: $0) })
    else { return nil }
    return field.order.mentions(near: date.tokens, reach: 9).filter {
      (0...8).contains(mentions[$0].tokens.lowerBound - date.tokens.upperBound)
    }.min()
  }

  /// `will visit Lome on 5 May, where she will attend the forum`: the forum is on that day.
  func setDaysOfVisits(_ mentions: inout [EventMention]) {
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

  /// `will visit Togo on 5 May to co-chair the fourth session`: the session is on that day, and there.
  func setPurposesOfVisits(_ mentions: inout [EventMention]) {
    for index in mentions.indices.dropFirst()
    where mentions[index].date == nil && mentions[index].unread == nil
      && mentions[index].place == nil && mentions[index].form != .visit
      && mentions[index].ordinal != nil
    {
      let visit = mentions[index - 1]
      guard visit.form == .visit, let token = visit.dateToken, visit.date?.end == nil,
        let clause = scene.clauses.governing(mentions[index].head.lowerBound),
        case let purpose = scene.clauses.all[clause], purpose.verb.form == .infinitive,
        !purpose.verb.roles.isDisjoint(with: [.lead, .attend]),
        visit.head.upperBound <= purpose.verb.head, token < mentions[index].head.lowerBound,
        purpose.verb.head - visit.tokens.upperBound < 14
      else { continue }
      mentions[index].date = visit.date
      mentions[index].date?.isInferred = true
      mentions[index].dateToken = token
      mentions[index].place = visit.place
      mentions[index].country = visit.country
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
    return !verb.roles.isDisjoint(with: [.callOff, .putOff, .shift]) && !verb.isPassive
      && (0...3).contains(verb.tokens.lowerBound - date.tokens.upperBound)
  }

  /// Whether no other meeting of the sentence is nearer to the date, but for one beside it.
  private func owns(
    _ index: Int, _ date: DateMention, among mentions: [EventMention], of field: DateField
  ) -> Bool {
    let own = cost(of: date, for: index, among: mentions, of: field)
    var others = field.order.mentions(near: date.tokens, reach: Self.reach)
    // The date that begins a sentence is near the first mentions, however far they are.
    if field.isOpening(date) { others += mentions.indices.prefix(8) }
    for other in others
    where other != index && isNear(date, to: other, among: mentions, of: field) {
      let rival = cost(of: date, for: other, among: mentions, of: field)
      guard rival < own else { continue }
      let isShared =
        areCoordinated(mentions[other], mentions[index])
        || mentions[other].status == mentions[index].status
          && isPurpose(mentions[other], mentions[index])
      if !isShared { return false }
    }
    return true
  }

  /// `the summit in Astana and the summit in Kazan`.
  func areCoordinated(_ one: EventMention, _ other: EventMention) -> Bool {
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
  func isPurpose(_ one: EventMention, _ other: EventMention) -> Bool {
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
    let following = dates.partition { $0.tokens.lowerBound < date.tokens.upperBound }
    guard following < dates.count, case let next = dates[following],
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
  private func moveToLastDay(_ mention: inout EventMention) {
    guard let end = mention.date?.end else { return }
    mention.date?.start = end
    mention.date?.end = nil
    mention.status = .planned
    mention.isPostponed = true
    mention.isStatusStated = true
  }
}

extension AnnotatedText {
  /// Whether a verb of speech stands right before a date, `said on Monday`, or words for what was said,
  /// `according to a statement on Monday`.
  func isOfSpeech(_ date: DateMention, in sentence: Range<Int>) -> Bool {
    !isSet(date)
      && range(
        from: max(sentence.lowerBound, date.tokens.lowerBound - 3), to: date.tokens.lowerBound
      )
      .contains { index in
        has(.speech, at: index)
          || isWord(.statement, at: index) && isSource(index, in: sentence)
      }
  }

  /// `has been confirmed for 3 May`, `were fixed for May`: the day of what is ahead.
  fileprivate func isSet(_ date: DateMention) -> Bool {
    let first = date.tokens.lowerBound
    let verb = (isWord(.for, at: first) ? first : first - 1) - 1
    return isWord(.for, at: verb + 1) && tokens.indices.contains(verb)
      && Self.settled.contains(tokens[verb].word)
      && range(from: verb - 3, to: verb).contains { has(.passive, at: $0) }
  }

  private static let settled = Set(
    ["confirmed", "fixed", "set", "pencilled", "penciled", "slated"].map { Word($0) })

  /// `statement` of `according to an official statement`, `said in a statement`.
  private func isSource(_ noun: Int, in sentence: Range<Int>) -> Bool {
    range(from: max(sentence.lowerBound, noun - 6), to: noun).contains {
      isWord(.according, at: $0) || has(.speech, at: $0)
    }
  }
}
