import Briefing
import Gazetteer
import Text

/// What the verbs of its sentence say of a meeting.
enum EventVerdict: Equatable {
  case held, planned, cancelled, postponed
  /// Told in the present tense: ahead, unless it began on the day the text was published.
  case scheduled
  /// `is holding talks`: going on, or about to.
  case underWay
  /// To another day.
  case moved
  /// It was denied, or somebody would not come to it.
  case void

  /// Called off, or to another day: it outweighs that the meeting had been planned.
  var isChange: Bool {
    switch self {
    case .cancelled, .postponed, .moved: true
    case .held, .planned, .scheduled, .underWay, .void: false
    }
  }
}

/// Whether a meeting was held, lies ahead or was called off, by the verbs around its words.
///
/// The words that describe the meeting itself come first, then the verb whose subject it is, then
/// the one whose object it is. A verb that only speaks of a meeting says nothing of its time.
struct EventStatus {
  let scene: Scene
  private let frames: EventFrames
  private var text: AnnotatedText { scene.text }
  private var clauses: Clauses { scene.clauses }

  init(_ scene: Scene) {
    self.scene = scene
    frames = EventFrames(scene)
  }

  /// Nil where the words leave it open.
  func verdict(on mention: EventMention) -> EventVerdict? {
    let frame = frames.frame(of: mention)
    if let own = frame.own { return verdict(own: own) }
    var said = Said()
    said.take(attribute(of: mention))
    let telling = frame.describing.filter { !isOnlyOfPeople($0) }
    for clause in telling { said.take(verdict(describing: clause)) }
    for clause in frame.described { said.take(verdict(object: clause)) }
    said.take(apposition(behind: mention))
    for clause in frame.doing { said.take(verdict(doing: clause)) }
    said.take(frame.governing.flatMap { verdict(governing: $0, frame.preposition, mention) })
    for clause in frame.describing where isOnlyOfPeople(clause) {
      said.take(verdict(describing: clause))
    }
    return newTerms(frame) != nil ? .moved : said.change ?? said.first
  }

  /// `will attend the summit chaired by Ann Lee`: who leads it says least of when it is.
  private func isOnlyOfPeople(_ offset: Int) -> Bool {
    let verb = clauses.all[offset].verb
    return verb.form == .participle && !verb.isNegated
      && !verb.roles.isDisjoint(with: [.attend, .lead])
      && verb.roles.isDisjoint(with: [.occur, .hold, .begin, .end, .visit])
  }

  /// The words that tell the new day and place of a meeting that was put off or did not come about.
  func newTerms(of mention: EventMention) -> Range<Int>? {
    newTerms(frames.frame(of: mention))
  }

  private func newTerms(_ frame: EventFrame) -> Range<Int>? {
    var isOff = false
    if let offset = frame.governing, frame.preposition == nil, let terms = newTerms(object: offset)
    {
      return terms
    }
    for offset in frame.doing {
      let clause = clauses.all[offset]
      switch verdict(doing: offset) {
      case .postponed? where isToDay(clause), .moved? where isToDay(clause): return clause.object
      case .postponed?, .cancelled?: isOff = true
      case .planned? where isOff: return clause.object
      case .planned? where clause.verb.roles.contains(.plan) && clause.verb.time == .past:
        isOff = true
      default: continue
      }
    }
    return nil
  }

  /// Of `postponed until 3 May the talks`, `moved the talks to 3 May`.
  private func newTerms(object offset: Int) -> Range<Int>? {
    let clause = clauses.all[offset]
    guard !clause.verb.isPassive, !clause.verb.isNegated,
      !clause.verb.roles.isDisjoint(with: [.putOff, .shift]),
      let joint = clause.object.first(where: { index in
        text.date(at: index + 1)?.tokens.lowerBound == index + 1
          && (text.dateWord(at: index) == .lead(.until) || text.isWord(.to, at: index))
      })
    else { return nil }
    return joint..<clause.object.upperBound
  }

  /// `was postponed until 3 May`.
  private func isToDay(_ clause: Clause) -> Bool {
    let first = clause.object.lowerBound
    return clause.object.count > 1 && text.date(at: first + 1) != nil
      && (text.isWord(.to, at: first) || text.isWord(.for, at: first)
        || text.dateWord(at: first) == .lead(.until) || text.dateWord(at: first) == .range)
  }

  /// The verdicts that count of those on one meeting.
  private struct Said {
    var first: EventVerdict?
    var change: EventVerdict?

    mutating func take(_ verdict: EventVerdict?) {
      guard let verdict else { return }
      if first == nil { first = verdict }
      if change == nil, verdict.isChange { change = verdict }
    }
  }

  /// `the cancelled visit`, `the upcoming talks`, `Postponement of the visit`.
  private func attribute(of mention: EventMention) -> EventVerdict? {
    if let verdict = headingVerdict(on: mention) { return verdict }
    let first = max(0, mention.tokens.lowerBound - 1)
    for index in text.range(from: first, to: mention.head.lowerBound) {
      if text.has(.cancelled, at: index) { return isPutOff(index) ? .postponed : .cancelled }
      if text.has(.planned, at: index), !text.has(.previous, at: index),
        index >= mention.tokens.lowerBound || text.has([.next, .planned], at: index)
      {
        return .planned
      }
    }
    // Not `the next round took place`.
    if mention.relation == .next, !isPast(mention) { return .planned }
    return nil
  }

  private func isPast(_ mention: EventMention) -> Bool {
    frames.frame(of: mention).doing.contains { offset in
      let verb = clauses.all[offset].verb
      return verb.form == .finite && verb.time == .past && !verb.isNegated
        && !verb.roles.isDisjoint(with: [.occur, .hold, .end])
    }
  }

  /// `Postponement of the state visit`, where no verb says more.
  private func headingVerdict(on mention: EventMention) -> EventVerdict? {
    var index = mention.tokens.lowerBound - 1
    if text.has(.article, at: index) { index -= 1 }
    guard text.isWord(.of, at: index), text.has(.cancelled, at: index - 1),
      clauses.offsets(around: mention.head.lowerBound).isEmpty
    else { return nil }
    return isPutOff(index - 1) ? .postponed : .cancelled
  }

  private func isPutOff(_ index: Int) -> Bool {
    text.isWord(.postponement, at: index)
      || text.verbs(at: index).contains { $0.roles.contains(.putOff) }
  }

  /// `the talks, due in May,`; `the summit (planned for May)`.
  private func apposition(behind mention: EventMention) -> EventVerdict? {
    var index = mention.apposition?.upperBound ?? mention.tokens.upperBound
    let sentence = text.sentence(of: mention.head.lowerBound)
    if text.is(",", at: index) || text.is("(", at: index) { index += 1 }
    guard index < sentence.upperBound, !text.has(.next, at: index) else { return nil }
    if text.has(.planned, at: index), text.verbs(at: index).isEmpty {
      return .planned
    }
    return nil
  }
}

// MARK: - By verb

extension EventStatus {
  /// Of `met`, `will visit`, `refused to meet`.
  private func verdict(own offset: Int) -> EventVerdict? {
    let verb = clauses.all[offset].verb
    if verb.isNegated { return isAsPlanned(clauses.all[offset]) ? .cancelled : .void }
    // `is expected in Lome`, `was due in Lome`
    if verb.isPassive && verb.roles.contains(.plan) || verb.isCopula && isAhead(offset) {
      return .planned
    }
    switch time(of: offset) {
    case .future: return .planned
    case .past: return .held
    case .denied: return .void
    case .present: return isScheduled(verb) ? .scheduled : verb.isProgressive ? .underWay : nil
    case .open: return nil
    }
  }

  /// `will not travel to Lome this week as planned`.
  private func isAsPlanned(_ clause: Clause) -> Bool {
    clause.verb.form == .finite
      && clause.object.contains { text.isWord(.as, at: $0) && text.has(.planned, at: $0 + 1) }
  }

  /// In running text the present tense tells what is on the calendar: `flies to Lome on Monday`.
  private func isScheduled(_ verb: VerbGroup) -> Bool {
    let moves: VerbRole = [.occur, .hold, .host, .begin, .end, .meet, .visit, .travel, .attend]
    return !verb.isProgressive && !verb.isPassive && !verb.roles.isDisjoint(with: moves)
      && text.blockKind(ofSentence: Int(text.sentenceOfToken[verb.head])).isText
  }

  /// Of `the talks held in May`, `the talks, which will end`.
  private func verdict(describing offset: Int) -> EventVerdict? {
    let clause = clauses.all[offset]
    let roles = clause.verb.roles
    if clause.isRelative {
      let tells: VerbRole = [
        .occur, .hold, .host, .begin, .end, .attend, .lead, .plan, .callOff, .putOff, .shift,
      ]
      return clause.verb.isCopula || !roles.isDisjoint(with: tells) ? verdict(doing: offset) : nil
    }
    if clause.verb.form == .infinitive {
      // Not `her recent visit to attend the forum`: what it was for.
      guard clause.verb.isPassive || !roles.isDisjoint(with: [.occur, .begin, .end]) else {
        return nil
      }
      return clause.verb.isNegated ? .void : .planned
    }
    if clause.verb.isNegated { return .cancelled }
    if let change = change(roles) { return change }
    if roles.contains(.plan) { return .planned }
    let held: VerbRole = [.occur, .hold, .begin, .end, .visit]
    if !roles.isDisjoint(with: held) { return .held }
    // `4 May: 54th session, chaired by Ann Lee`, in a programme, may be to come.
    guard !roles.isDisjoint(with: [.attend, .lead]) else { return nil }
    return isProgramme(clause) ? nil : .held
  }

  /// Whether a clause stands in a point of a list that says nothing as done.
  private func isProgramme(_ clause: Clause) -> Bool {
    let sentence = Int(text.sentenceOfToken[clause.verb.head])
    guard case .item = text.blockKind(ofSentence: sentence) else { return false }
    return !clauses.offsets(around: clause.verb.head).contains {
      clauses.all[$0].verb.form == .finite
    }
  }

  private func change(_ roles: VerbRole) -> EventVerdict? {
    if roles.contains(.putOff) { return .postponed }
    if roles.contains(.callOff) { return .cancelled }
    return roles.contains(.shift) ? .moved : nil
  }

  /// Of `the talks ended`, `the talks are planned for May`.
  private func verdict(doing offset: Int) -> EventVerdict? {
    let verb = clauses.all[offset].verb
    if verb.isCopula { return verdict(copula: offset) }
    let time = time(of: offset)
    if let change = change(verb.roles) {
      return verb.isNegated || time == .future || time == .denied ? nil : change
    }
    if verb.isPassive, verb.roles.contains(.plan) { return verb.isNegated ? nil : .planned }
    // `have been confirmed for 3 May`
    if verb.isPassive, !verb.isNegated, let first = clauses.all[offset].object.first,
      text.isWord(.for, at: first), isToDay(clauses.all[offset])
    {
      return .planned
    }
    switch time {
    case .future: return verb.isNegated ? .cancelled : .planned
    case .past: return isHeld(verb)
    case .denied: return .void
    case .present: return verb.isProgressive ? .underWay : isScheduled(verb) ? .scheduled : nil
    case .open: return nil
    }
  }

  private func isHeld(_ verb: VerbGroup) -> EventVerdict {
    let happens: VerbRole = [.occur, .hold, .begin, .end, .host]
    return verb.isNegated && !verb.roles.isDisjoint(with: happens) ? .cancelled : .held
  }

  /// Of `the talks are due in May`, `the talks are under way`.
  private func verdict(copula offset: Int) -> EventVerdict? {
    let clause = clauses.all[offset]
    for index in clause.object.prefix(4) {
      if text.has(.cancelled, at: index) { return clause.verb.isNegated ? nil : .cancelled }
      if text.has([.planned, .future], at: index), text.date(at: index) == nil {
        return clause.verb.isNegated ? nil : .planned
      }
      if text.is(",", at: index) { break }
    }
    if clause.verb.time == .present, isUnderWay(clause.object) { return .underWay }
    if clause.verb.time == .future { return .planned }
    return clause.verb.time == .past ? .held : nil
  }

  /// `currently underway`, `under way in Lome`, `in progress`.
  private func isUnderWay(_ object: Range<Int>) -> Bool {
    object.prefix(3).contains { index in
      Self.goingOn.contains(text.tokens[index].word)
        || text.isWord(.under, at: index) && text.isWord(.way, at: index + 1)
        || text.isWord(.in, at: index) && text.isWord(.progress, at: index + 1)
    }
  }

  private static let goingOn = Set(["underway", "ongoing"].map { Word($0) })

  /// Of `attended the talks`, `agreed at the talks`, `called off the talks`.
  private func verdict(
    governing offset: Int, _ preposition: Int?, _ mention: EventMention
  ) -> EventVerdict? {
    let clause = clauses.all[offset]
    guard let preposition else {
      let verdict = verdict(object: offset)
      // `will not hold the next round`, `will not hold the talks as planned`
      let wasSet = mention.relation == .next || isAsPlanned(clause)
      return verdict == .void && clause.verb.isNegated && wasSet ? .cancelled : verdict
    }
    if isExpected(before: preposition, in: clause) { return .planned }
    if mention.form == .visit, text.isWord(.on, at: preposition) {
      return verdict(purpose: offset, preposition)
    }
    if text.isWord(.of, at: preposition) || text.isWord(.between, at: preposition) {
      return verdict(partOf: offset, preposition)
    }
    if text.isWord(.before, at: preposition) || isAheadOf(preposition) {
      return .planned
    }
    if text.isWord(.for, at: preposition) || text.isWord(.to, at: preposition) {
      return verdict(purpose: offset, preposition)
    }
    // `will be preceded by a meeting of officials`
    if text.isWord(.by, at: preposition), clause.verb.isPassive, !clause.verb.isNegated {
      return time(of: offset) == .future ? .planned : time(of: offset) == .past ? .held : nil
    }
    // `in conjunction with the summit`
    let isJoined =
      text.isWord(.with, at: preposition) && text.isWord(.conjunction, at: preposition - 1)
    if isJoined || isPlaceOrTime(preposition) || clause.verb.roles.contains(.attend) {
      switch time(of: offset) {
      case .future: return clause.verb.isNegated ? nil : .planned
      case .past: return clause.verb.isNegated ? nil : .held
      case .denied, .present, .open: return nil
      }
    }
    return nil
  }

  /// `preparations for the summit`, `the likely venue for the talks`.
  private func isExpected(before preposition: Int, in clause: Clause) -> Bool {
    text.range(from: max(clause.object.lowerBound, preposition - 2), to: preposition).contains {
      text.has(.planned, at: $0) && !text.has(.previous, at: $0)
    }
  }

  /// `ahead of the summit`.
  private func isAheadOf(_ preposition: Int) -> Bool {
    text.isWord(.of, at: preposition) && text.has(.expectant, at: preposition - 1)
  }

  private func isPlaceOrTime(_ index: Int) -> Bool {
    text.isWord(.at, at: index) || text.isWord(.during, at: index) || text.isWord(.after, at: index)
      || text.isWord(.following, at: index) || text.isWord(.in, at: index)
      || text.has(.sideline, at: index)
  }

  /// Of `took part in the work of the session`, `held a meeting of the council`: as the noun before.
  private func verdict(partOf offset: Int, _ preposition: Int) -> EventVerdict? {
    let verb = clauses.all[offset].verb
    let roles: VerbRole = [.hold, .host, .attend, .lead, .begin, .end]
    if text.has(.expectant, at: preposition - 1) { return .planned }
    guard !verb.roles.isDisjoint(with: roles) else { return nil }
    return verdict(object: offset)
  }

  /// Of `will travel to Lome for talks`, `preparations for the talks`.
  private func verdict(purpose offset: Int, _ preposition: Int) -> EventVerdict? {
    let verb = clauses.all[offset].verb
    let comes: VerbRole = [.travel, .visit, .meet, .attend, .receive, .occur, .host]
    guard
      !verb.roles.isDisjoint(with: comes) || verb.isCopula
        || verb.isPassive && verb.roles.contains(.plan)
    else {
      // `will bring the minister to Lome for a visit`
      return time(of: offset) == .future && !verb.isNegated && text.isWord(.for, at: preposition)
        ? .planned : nil
    }
    switch time(of: offset) {
    case .future: return .planned
    case .past: return verb.roles.isDisjoint(with: [.visit, .meet]) ? nil : .held
    case .present:
      if isScheduled(verb) { return .scheduled }
      // `is due in Lome on a visit`
      if verb.isCopula && isAhead(offset) || verb.isPassive && verb.roles.contains(.plan) {
        return .planned
      }
      return verb.isCopula && text.isWord(.on, at: preposition) ? .held : nil
    case .denied, .open: return nil
    }
  }

  /// Of `held the talks`, `cancelled the talks`, `plans talks`.
  private func verdict(object offset: Int) -> EventVerdict? {
    let verb = clauses.all[offset].verb
    let time = time(of: offset)
    if let change = change(verb.roles), !verb.isPassive {
      if verb.isNegated || time == .denied { return nil }
      return time == .future && !isDecided(offset) ? nil : change
    }
    // `where takes place the meeting`
    let comes: VerbRole = [.hold, .host, .attend, .lead, .begin, .end, .visit, .occur]
    if verb.isPassive, verb.roles.isDisjoint(with: comes) { return nil }
    if !verb.roles.isDisjoint(with: [.plan, .invite]), verb.roles.isDisjoint(with: .say) {
      return verb.isNegated ? nil : .planned
    }
    guard !verb.roles.isDisjoint(with: comes) else {
      return time == .future && verb.form == .finite ? .planned : nil
    }
    switch time {
    case .future: return verb.isNegated ? .void : .planned
    case .past: return verb.isNegated ? .void : .held
    case .denied: return .void
    case .present:
      // `is attending a meeting on Friday`, in a text without a day of its own
      let isAnnounced =
        scene.anchor == nil
        && clauses.all[offset].object.prefix(40).contains { text.date(at: $0) != nil }
      if verb.isProgressive, isAnnounced { return .scheduled }
      return verb.isProgressive ? .underWay : isScheduled(verb) ? .scheduled : nil
    case .open: return nil
    }
  }

  /// `decided to cancel`, `was forced to postpone`: done, though it reads as if ahead.
  private func isDecided(_ offset: Int) -> Bool {
    guard clauses.all[offset].verb.form == .infinitive,
      let governor = clauses.all[offset].governor
    else { return false }
    return clauses.all[governor].verb.time == .past
  }
}

// MARK: - Time

extension EventStatus {
  private enum Time { case past, present, future, denied, open }

  /// When a clause happens: an infinitive as the verbs that lead to it say.
  private func time(of offset: Int) -> Time {
    let clause = clauses.all[offset]
    switch clause.verb.form {
    case .finite:
      switch clause.verb.time {
      case .past: return .past
      case .present: return .present
      case .future: return .future
      }
    case .participle: return .past
    case .gerund:
      // `looks forward to receiving`
      if text.isWord(.forward, at: clause.verb.tokens.lowerBound - 2) { return .future }
      return clause.governor.map { time(of: $0) } ?? .open
    case .infinitive:
      if clause.verb.time == .past { return .past }
      guard let governor = clause.governor else { return .future }
      return time(behind: governor)
    }
  }

  /// `was due to`, `is expected to`: behind the copula.
  private func isAhead(_ offset: Int) -> Bool {
    clauses.all[offset].object.prefix(4).contains {
      text.has([.planned, .future], at: $0) && text.date(at: $0) == nil && !text.isWord(.to, at: $0)
    }
  }

  /// When that happens to which another verb leads: `plans to`, `refused to`, `met to`.
  private func time(behind governor: Int) -> Time {
    let leads: VerbRole = [.plan, .agree, .invite, .say]
    for offset in clauses.chain(governor) {
      Comparisons.note()
      let verb = clauses.all[offset].verb
      if verb.roles.contains(.refuse) || verb.isNegated { return .denied }
      // `has been in Lome to attend`: whoever was there came.
      if verb.isCopula { return isAhead(offset) || verb.time != .past ? .future : .open }
      if !verb.roles.isDisjoint(with: leads) { return .future }
      switch verb.form {
      case .infinitive: continue
      case .finite, .participle, .gerund: return time(of: offset) == .future ? .future : .open
      }
    }
    return .future
  }
}
