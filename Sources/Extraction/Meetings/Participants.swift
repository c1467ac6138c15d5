import Briefing
import Gazetteer
import Text

/// Whom the words of a meeting put at it.
///
/// Who meets, visits, holds or attends, with whom, and who is named in the meeting's own words. Someone
/// only quoted, or spoken about, does not take part.
struct Participants {
  static let namedRule: Rule = "participant-named"
  static let subjectRule: Rule = "participant-subject"
  static let attendanceRule: Rule = "participant-attendance"
  static let listRule: Rule = "participant-list"
  static let hostRule: Rule = "participant-host"

  let scene: Scene
  private let frames: EventFrames
  private let references: References
  private let acting: ActingStates
  var text: AnnotatedText { scene.text }
  private var clauses: Clauses { scene.clauses }

  init(_ scene: Scene) {
    self.scene = scene
    frames = EventFrames(scene)
    references = References(scene)
    acting = ActingStates(scene)
  }

  /// Those whom a mention's own sentence puts at the meeting: people, who acts first, and states that
  /// act under their own names, `Togo and Benin held talks`.
  func found(at mention: EventMention) -> (people: [Int], countries: [CountryCode]) {
    var people = Gathered()
    var codes: [CountryCode] = []
    for part in parts(of: mention) {
      switch part.shortened(to: Self.longestPart) {
      case .subject(let range):
        let named = scene.people(in: range)
        people.add(named)
        guard named.isEmpty else { continue }
        if let holders = titled(in: range) {
          people.add(holders)
        } else if let person = references.person(in: range) {
          people.add([person])
        } else {
          people.add(references.pair(in: range))
        }
        for code in acting.states(in: range) + acting.statesOfOffices(in: range)
        where !codes.contains(code) {
          codes.append(code)
        }
      case .partner(let range):
        let named = scene.people(in: range)
        people.add(named)
        if named.isEmpty {
          people.add(titled(in: range) ?? [])
          for code in acting.statesOfOffices(in: range) + acting.statesOfPeers(in: range)
          where !codes.contains(code) { codes.append(code) }
        }
        if named.isEmpty,
          mention.rule == EventVerbs.receiveRule || mention.rule == EventVerbs.credentialsRule,
          let guest = references.holder(in: range)
        {
          people.add([guest])
        }
      }
    }
    people.add(peopleBefore(mention))
    people.add(mention.people)
    return (people.all, codes)
  }

  /// Those whom the offices of a headline stand for; nil where it names none that the text tells of.
  private func titled(in range: Range<Int>) -> [Int]? {
    guard let first = range.first, text.isHeadline(first) else { return nil }
    let holders = HeadlineOffices(scene).holders(in: range)
    return holders.isEmpty ? nil : holders
  }

  /// Of `This came during a meeting`, behind `Ann Lee and Otto Berg reviewed ties`: those of the sentence
  /// before.
  private func peopleBefore(_ mention: EventMention) -> [Int] {
    let sentence = text.sentence(of: mention.head.lowerBound)
    let number = Int(text.sentenceOfToken[sentence.lowerBound])
    guard number > 0, text.isWord(.this, at: sentence.lowerBound),
      text.isWord(.came, at: sentence.lowerBound + 1),
      mention.head.lowerBound - sentence.lowerBound < 24,
      let main = clauses.offsets(around: text.sentences[number - 1].lowerBound).first(where: {
        clauses.all[$0].verb.form == .finite && !clauses.all[$0].isRelative
      })
    else { return [] }
    let clause = clauses.all[main]
    let with = clause.object.first { text.isWord(.with, at: $0) }
    return scene.people(in: clause.subject)
      + (with.map { scene.people(in: upToClause($0..<clause.object.upperBound)) } ?? [])
  }

  /// Those at whose invitation a visit is.
  func inviters(of mention: EventMention) -> [Int] {
    guard mention.form == .visit else { return [] }
    return inviting(mention).flatMap { part in
      if case .partner(let range) = part { return scene.people(in: range) }
      return []
    }
  }

  /// Whether somebody speaks who comes from a meeting: `A said after talks with B`.
  func isOfSpeaker(_ mention: EventMention) -> Bool {
    let frame = frames.frame(of: mention)
    guard let offset = frame.governing, let preposition = frame.preposition,
      text.isWord(.after, at: preposition) || text.isWord(.following, at: preposition),
      clauses.all[offset].verb.roles.contains(.say)
    else { return false }
    return isSpeakingOf(mention, clauses.all[offset], preposition)
  }

  /// Two are named within so many tokens.
  static let longestSubject = 80
}

// MARK: - Where they stand

extension Participants {
  /// Words of the sentence in which those who take part are named.
  private enum Part {
    /// They act: a pronoun among them stands for someone named before.
    case subject(Range<Int>)
    case partner(Range<Int>)

    /// Its words next to the verb or noun, so many at most: sentences have no longest length.
    func shortened(to length: Int) -> Part {
      switch self {
      case .subject(let range): .subject(range.suffix(length))
      case .partner(let range): .partner(range.prefix(length))
      }
    }
  }

  /// Nobody lists more people in a breath than so many tokens hold.
  private static let longestPart = 600
  /// Place and day between a meeting and those who take part have no more tokens.
  private static let longestOpening = 14

  private func parts(of mention: EventMention) -> [Part] {
    let frame = frames.frame(of: mention)
    let hosts = mention.form == .visit ? inviting(mention) : []
    if mention.isVerb {
      return
        (frame.own.map { own(clauses.all[$0], of: mention, besides: hosts) } ?? unparsed(mention))
        + hosts
    }
    var parts: [Part] = hosts
    if isPossessed(mention), !isMadeBySubject(frame) { parts += possessor(of: mention) }
    if mention.form == .visit { parts += visitor(behind: mention) }
    if isBilateral(mention) { parts += between(mention) }
    parts += fronted(mention)
    parts += interposed(mention)
    for offset in frame.doing + frame.describing { parts += done(clauses.all[offset], mention) }
    if let offset = frame.governing {
      parts += governed(clauses.all[offset], frame.preposition, mention)
    }
    return parts
  }

  /// Of `at the invitation of B`, before the visit or behind it: who invites is the host.
  private func inviting(_ mention: EventMention) -> [Part] {
    let head = mention.head.lowerBound
    let sentence = text.sentence(of: head)
    let near = sentence.clamped(to: head - Self.longestPart..<head + Self.longestPart)
    guard
      let index = near.first(where: { text.isWord(.invitation, at: $0) }),
      text.isWord(.of, at: index + 1) || text.isWord(.from, at: index + 1)
    else { return [] }
    let named = text.range(from: index, to: sentence.upperBound).first {
      scene.person(at: $0) != nil
    }
    guard let named, named - index <= 30,
      !text.range(from: index, to: named).contains(where: clauses.isVerb)
    else { return [] }
    return [.partner(named..<named + 1)]
  }

  /// Of `A met B`, `A was received by B`, `A will visit Lome for talks with B`.
  private func own(_ clause: Clause, of mention: EventMention, besides hosts: [Part]) -> [Part] {
    var subject = clause.subject
    // `At the invitation of B, A will visit Lome`: the words behind the host name the visitor.
    if case .partner(let host)? = hosts.first, subject.contains(host.lowerBound) {
      let person = scene.person(at: host.lowerBound)
      let end = subject.first { $0 > host.lowerBound && scene.person(at: $0) != person }
      subject = (end ?? subject.upperBound)..<subject.upperBound
    }
    // `received the letters of A; B; and C`
    let isList = mention.rule == EventVerbs.credentialsRule
    return [.subject(subject), .partner(isList ? clause.object : upToClause(clause.object))]
  }

  /// A sentence whose verbs were not told apart: what stands on both sides.
  private func unparsed(_ mention: EventMention) -> [Part] {
    let sentence = text.sentence(of: mention.head.lowerBound)
    return [
      .subject(sentence.lowerBound..<mention.head.lowerBound),
      .partner(upToClause(mention.head.upperBound..<sentence.upperBound)),
    ]
  }

  /// Of `the talks were held between A and B`, `the meeting was attended by A`.
  private func done(_ clause: Clause, _ mention: EventMention) -> [Part] {
    let takesPart: VerbRole = [.hold, .occur, .attend, .lead, .begin, .end]
    // `The call was between A and B`
    if clause.verb.isCopula, isBilateral(mention), let first = clause.object.first,
      text.isWord(.between, at: first)
    {
      return [.partner(clause.object)]
    }
    guard
      clause.verb.isPassive || clause.verb.form == .participle
        || clause.verb.roles.contains(.occur),
      !clause.verb.roles.isDisjoint(with: takesPart)
    else { return [] }
    guard
      let joint = clause.object.first(where: {
        text.isWord(.by, at: $0) || text.isWord(.between, at: $0) || text.isWord(.with, at: $0)
          || text.isWord(.among, at: $0)
      })
    else { return [] }
    return [.partner(joint..<clause.object.upperBound)]
  }

  /// Of `A held talks with B`, `A took part in the summit`, `A arrived on a visit`.
  private func governed(_ clause: Clause, _ preposition: Int?, _ mention: EventMention) -> [Part] {
    let roles = clause.verb.roles
    guard !clause.verb.isNegated, roles.isDisjoint(with: [.miss, .refuse, .callOff]) else {
      return [.subject(visitor(of: mention, clause))]
    }
    guard isTakingPart(clause, preposition, mention) else {
      guard let preposition else { return [] }
      // `will host Ann Lee on a visit`
      if mention.form == .visit, roles.contains(.host), !clause.verb.isPassive,
        text.isWord(.on, at: preposition), clause.object.lowerBound < preposition
      {
        return [.partner(clause.object.lowerBound..<preposition)]
      }
      if isReceived(mention, clause, preposition) {
        return [
          .subject(clause.subject),
          .partner(upToClause(mention.head.upperBound..<clause.object.upperBound)),
        ]
      }
      if isSpeakingOf(mention, clause, preposition) || isOfBoth(mention, clause, preposition) {
        return [.subject(clause.subject)]
      }
      return discussed(clause, mention)
    }
    var parts: [Part] = []
    if !clause.verb.isPassive || roles.contains(.receive)
      || mention.form == .visit && preposition != nil
    {
      parts.append(.subject(clause.subject))
    }
    // `A was paid a courtesy call by B`
    if clause.verb.isPassive, preposition == nil, roles.contains(.hold),
      let by = text.range(from: mention.head.upperBound, to: clause.object.upperBound).first(
        where: {
          text.isWord(.by, at: $0)
        })
    {
      parts += [.subject(clause.subject), .partner(upToClause(by + 1..<clause.object.upperBound))]
    }
    if let with = text.range(from: mention.head.upperBound, to: clause.object.upperBound)
      .first(where: { isJoint($0, mention) }), isBilateral(mention)
    {
      parts.append(.partner(upToClause(with..<clause.object.upperBound)))
    }
    return parts
  }

  /// Of `A received in a meeting B`, `A received in audience B`.
  private func isReceived(_ mention: EventMention, _ clause: Clause, _ preposition: Int) -> Bool {
    isBilateral(mention) && clause.verb.roles.contains(.receive) && !clause.verb.isPassive
      && text.isWord(.in, at: preposition)
      && mention.head.upperBound - preposition <= 4
      && !scene.hasPeople(in: clause.object.lowerBound..<max(clause.object.lowerBound, preposition))
  }

  /// Whether it is a `courtesy call`, which one pays and another receives.
  private func isPaid(_ mention: EventMention) -> Bool {
    mention.form == .talks && text.isWord(.call, at: mention.head.upperBound - 1)
  }

  /// `with`; of a call also `from` and `to`.
  func isJoint(_ index: Int, _ mention: EventMention) -> Bool {
    if text.isWord(.with, at: index) { return true }
    if text.isWord(.for, at: index), text.isWord(.reception, at: mention.head.upperBound - 1) {
      return true
    }
    if text.isWord(.to, at: index), text.isWord(.audience, at: mention.head.upperBound - 1) {
      return true
    }
    // `paid a courtesy call on`, `received a courtesy call from`
    if isPaid(mention), index == mention.head.upperBound {
      return text.isWord(.on, at: index) || text.isWord(.to, at: index)
        || text.isWord(.from, at: index)
    }
    return mention.form == .call && (text.isWord(.from, at: index) || text.isWord(.to, at: index))
  }

  private func isTakingPart(
    _ clause: Clause, _ preposition: Int?, _ mention: EventMention
  ) -> Bool {
    let roles = clause.verb.roles
    if preposition == nil {
      if mention.form == .call { return !roles.isDisjoint(with: [.hold, .receive, .attend]) }
      if mention.form == .visit {
        return !roles.isDisjoint(with: [.hold, .begin, .end, .plan, .shift, .putOff])
      }
      // `Togo and Benin held the third session`
      if !roles.isDisjoint(with: [.hold, .begin, .end]), acting.states(in: clause.subject).count > 1
      {
        return true
      }
      if isBilateral(mention) || isWithSomeone(mention) {
        return !roles.isDisjoint(with: [.hold, .host, .attend, .lead, .plan])
          || isPaid(mention) && roles.contains(.receive)
      }
      return !roles.isDisjoint(with: [.attend, .lead])
    }
    guard let preposition, !text.isWord(.of, at: preposition) || roles.contains(.attend) else {
      return false
    }
    if mention.form == .visit {
      // `left on a visit`, `left for a visit`
      return text.isWord(.on, at: preposition)
        && (clause.verb.isCopula || !roles.isDisjoint(with: [.visit, .travel])
          // `is expected in Togo on a visit`
          || clause.verb.isPassive && roles.contains(.plan))
        || text.isWord(.for, at: preposition) && roles.contains(.travel)
    }
    if text.isWord(.for, at: preposition) {
      if clause.verb.isCopula, text.isWord(.in, at: clause.object.lowerBound) { return true }
      return !roles.isDisjoint(
        with: isBilateral(mention) ? [.visit, .meet] : [.visit, .travel, .meet])
    }
    return roles.contains(.attend)
  }

  /// `held a summit meeting with Ann Lee`.
  private func isWithSomeone(_ mention: EventMention) -> Bool {
    mention.form == .summit && text.isWord(.with, at: mention.head.upperBound)
      && scene.hasPeople(in: near(mention).prefix(14))
  }

  /// `talks in Lome on Monday between A and B`: the sides behind place and day.
  private func between(_ mention: EventMention) -> [Part] {
    let sentence = text.sentence(of: mention.head.lowerBound)
    let rest = text.range(from: mention.head.upperBound, to: sentence.upperBound)
      .prefix(Self.longestOpening + Self.longestPart)
    let end = rest.first(where: clauses.isVerb) ?? rest.endIndex
    Comparisons.note(end - rest.startIndex)
    let near = text.range(from: mention.head.upperBound, to: end).prefix(Self.longestOpening)
    if let joint = near.first(where: { text.isWord(.between, at: $0) }) {
      // `between the minister and Otto Berg`
      if let and = text.range(from: joint + 1, to: min(joint + 10, end)).first(where: {
        text.isWord(.and, at: $0)
      }), !scene.hasPeople(in: joint..<and), scene.hasPeople(in: and..<end) {
        return [.subject(joint + 1..<and), .partner(and..<end)]
      }
      return [.partner(joint..<end)]
    }
    // `a meeting in Lome of Ann Lee with Otto Berg`
    guard let of = near.first(where: { text.isWord(.of, at: $0) }),
      let with = text.range(from: of, to: end).first(where: { text.isWord(.with, at: $0) }),
      scene.hasPeople(in: of..<with), scene.hasPeople(in: with..<end)
    else { return [] }
    return [.partner(of..<end)]
  }

  /// `A said after talks with B`: the talks are A's.
  private func isSpeakingOf(_ mention: EventMention, _ clause: Clause, _ preposition: Int) -> Bool {
    isBilateral(mention) && clause.verb.form == .finite && !clause.verb.isPassive
      && (text.isWord(.after, at: preposition) || text.isWord(.following, at: preposition)
        || text.isWord(.during, at: preposition) || text.isWord(.at, at: preposition)
        || text.isWord(.before, at: preposition)
        || text.isWord(.of, at: preposition) && isOutcome(preposition - 1))
      && text.isWord(.with, at: mention.head.upperBound)
  }

  /// `summarized the outcomes of the talks with Ann Lee`: who tells of them was there.
  private func isOutcome(_ index: Int) -> Bool {
    text.tokens.indices.contains(index) && Self.outcomes.contains(text.tokens[index].word)
  }

  private static let outcomes = Set(
    ["outcome", "outcomes", "results", "result", "details", "course"].map { Word($0) })

  /// `A and B discussed the matter at a meeting`: two who act together there.
  private func isOfBoth(_ mention: EventMention, _ clause: Clause, _ preposition: Int) -> Bool {
    let acts: VerbRole = [.discuss, .agree, .sign, .say]
    // `discussed ways to boost trade at a meeting`
    let main =
      clause.verb.form == .infinitive ? clause.governor.map { clauses.all[$0] } ?? clause : clause
    guard isBilateral(mention), main.verb.form == .finite, !main.verb.isNegated,
      text.isWord(.at, at: preposition) || text.isWord(.during, at: preposition),
      !main.verb.roles.isDisjoint(with: acts)
    else { return false }
    let people = scene.people(in: main.subject.prefix(Self.longestSubject))
    return people.count == 2
      && Set(people.compactMap { scene.people[$0].country?.value }).count == 2
  }

  /// `A discussed the matter with B at a meeting`: who discusses takes part.
  private func discussed(_ clause: Clause, _ mention: EventMention) -> [Part] {
    guard clause.verb.roles.contains(.discuss), !clause.verb.isNegated,
      let with = clause.object.first(where: { text.isWord(.with, at: $0) }),
      with < mention.tokens.lowerBound
    else { return [] }
    return [.subject(clause.subject), .partner(with..<mention.tokens.lowerBound)]
  }

  /// `In a phone call on Friday, A and B discussed the matter`.
  private func fronted(_ mention: EventMention) -> [Part] {
    let sentence = text.sentence(of: mention.head.lowerBound)
    let first = sentence.lowerBound
    guard isBilateral(mention), mention.tokens.lowerBound - first <= 5,
      text.range(from: first, to: mention.tokens.lowerBound).contains(where: {
        text.isWord(.in, at: $0) || text.isWord(.during, at: $0) || text.isWord(.at, at: $0)
      }),
      let clause = clauses.offsets(around: mention.head.lowerBound).lazy.map({ clauses.all[$0] })
        .first(where: {
          $0.verb.form == .finite && $0.subject.lowerBound >= mention.tokens.upperBound
        }),
      !clause.verb.roles.isDisjoint(
        with: mention.form == .call ? [.discuss, .say, .meet] : [.discuss, .agree])
        || isOwn(mention) && !clause.verb.isPassive,
      !clause.verb.isNegated
    else { return [] }
    let with = clause.object.first { text.isWord(.with, at: $0) }
    return [.subject(clause.subject)]
      + (with.map { [.partner(upToClause($0..<clause.object.upperBound))] } ?? [])
  }

  /// `her meeting with Otto Berg`, of who acts in the sentence.
  private func isOwn(_ mention: EventMention) -> Bool {
    text.has(.possessivePronoun, at: mention.tokens.lowerBound - 1)
      && text.isWord(.with, at: mention.head.upperBound)
  }

  /// `Ann Lee and Otto Berg in a phone call on Friday discussed the matter`.
  private func interposed(_ mention: EventMention) -> [Part] {
    let head = mention.head.lowerBound
    guard isBilateral(mention),
      let joint = text.range(from: mention.tokens.lowerBound - 2, to: mention.tokens.lowerBound)
        .first(where: { text.isWord(.in, at: $0) || text.isWord(.during, at: $0) }),
      let clause = clauses.offsets(around: head).lazy.map({ clauses.all[$0] }).first(where: {
        $0.verb.form == .finite && $0.subject.contains(head) && !$0.isRelative
      }),
      !clause.verb.isNegated, !clause.verb.isPassive,
      !clause.verb.roles.isDisjoint(with: [.discuss, .agree, .say, .meet, .sign]),
      case let subject = text.range(from: clause.subject.lowerBound, to: joint),
      scene.hasPeople(in: subject)
    else { return [] }
    let rest = text.range(from: mention.head.upperBound, to: clause.subject.upperBound)
    return [.subject(subject), .partner(upToClause(rest))]
  }

  /// Of `A cancelled his visit`: the one who was to go.
  private func visitor(of mention: EventMention, _ clause: Clause) -> Range<Int> {
    mention.form == .visit && isPossessed(mention)
      ? clause.subject : clause.subject.lowerBound..<clause.subject.lowerBound
  }

  /// `the visit to Chad by the President of Mali, Ann Lee`.
  private func visitor(behind mention: EventMention) -> [Part] {
    let by = mention.tokens.upperBound
    let sentence = text.sentence(of: mention.head.lowerBound)
    guard text.isWord(.by, at: by), by < sentence.upperBound else { return [] }
    let end = text.range(from: by, to: sentence.upperBound).first(where: clauses.isVerb)
    return [.partner(upToClause(by + 1..<max(by + 1, end ?? sentence.upperBound)))]
  }

  /// `his visit`.
  private func isPossessed(_ mention: EventMention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard before >= 0, text.has(.possessivePronoun, at: before) else { return false }
    // `received by Ann Lee during her meeting with Otto Berg`
    return mention.form == .visit || isBilateral(mention) && text.isWord(.during, at: before - 1)
  }

  /// `Ann Lee paid her first visit`: whose it is stands before the verb.
  private func isMadeBySubject(_ frame: EventFrame) -> Bool {
    guard let offset = frame.governing, frame.preposition == nil else { return false }
    let clause = clauses.all[offset]
    return !clause.verb.isPassive && clause.verb.roles.contains(.hold)
      && scene.hasPeople(in: clause.subject)
  }

  /// Of `during his visit`: the one the sentence begins with, or whom that one received.
  private func possessor(of mention: EventMention) -> [Part] {
    let sentence = text.sentence(of: mention.head.lowerBound)
    let pronoun = mention.tokens.lowerBound - 1
    let before = guests(before: pronoun) ?? sentence.lowerBound..<pronoun
    let first = before.first { index in
      scene.person(at: index).map { !references.isOfOtherSex($0, than: pronoun) } ?? false
    }
    guard let first else { return [] }
    return [.subject(first..<first + 1)]
  }

  /// Of `A received B on the occasion of her visit`: B.
  private func guests(before pronoun: Int) -> Range<Int>? {
    for offset in clauses.offsets(around: pronoun).reversed().prefix(8) {
      let clause = clauses.all[offset]
      guard clause.verb.form == .finite, !clause.verb.isPassive, clause.object.contains(pronoun),
        clause.verb.roles.contains(.receive),
        case let named = clause.object.lowerBound..<pronoun, scene.hasPeople(in: named)
      else { continue }
      return named
    }
    return nil
  }

  func isBilateral(_ mention: EventMention) -> Bool {
    switch mention.form {
    case .talks, .meeting, .call, .consultations, .round: true
    default: false
    }
  }

  /// Up to a word that begins another thought: `including`, `who`, `about`.
  func upToClause(_ range: Range<Int>) -> Range<Int> {
    let end = range.first { index in
      text.is(";", at: index) || isOccasion(index)
        || text.has([.clauseEnd, .speech], at: index) && !isWithinOffice(index)
          && !text.isWord(.by, at: index) && !text.isWord(.as, at: index)
    }
    return range.lowerBound..<(end.map { withoutSpeaker($0, in: range) } ?? range.upperBound)
  }

  /// `talks with Ann Lee, the spokesman Otto Berg said`: whoever speaks is told of behind a comma of their
  /// own.
  private func withoutSpeaker(_ end: Int, in range: Range<Int>) -> Int {
    guard text.has(.speech, at: end),
      let comma = text.range(from: range.lowerBound, to: end).last(where: { text.is(",", at: $0) }),
      comma + 1 < end,
      !text.range(from: comma, to: end).contains(where: { text.isWord(.and, at: $0) })
    else { return end }
    return comma
  }

  /// `on the sidelines of the meeting of A and B`: who is named behind it is at the other meeting.
  private func isOccasion(_ index: Int) -> Bool {
    text.has(.sideline, at: index) && text.isWord(.of, at: index + 1)
      && text.isWord(.on, at: text.has(.article, at: index - 1) ? index - 2 : index - 1)
  }

  private func isWithinOffice(_ index: Int) -> Bool {
    scene.office(at: index) != nil
  }
}

/// Offsets in the order in which they were added, each once.
private struct Gathered {
  private(set) var all: [Int] = []

  mutating func add(_ more: [Int]) {
    for item in more where !all.contains(item) { all.append(item) }
  }
}
