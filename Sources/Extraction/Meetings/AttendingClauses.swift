import Briefing
import Gazetteer
import Text

/// What a clause says of who is at a meeting: `A, B and C attended`, `The session was chaired by A`, `In
/// attendance were A and B`.
extension Attendance {
  /// The words of a clause that name those who are there.
  func attending(_ clause: Clause, _ sentence: Range<Int>) -> [Part] {
    let (verb, roles) = (clause.verb, clause.verb.roles)
    guard !verb.isNegated, roles.isDisjoint(with: [.miss, .refuse]) else { return [] }
    if verb.isCopula { return present(clause, in: sentence) }
    // `As co-chairs acted A and B`
    if text.isWord(.acted, at: verb.head),
      clause.subject.contains(where: { text.has(.chair, at: $0) }),
      !scene.hasPeople(in: clause.subject)
    {
      return [.people(rest(of: clause, in: sentence))]
    }
    if isSending(clause) { return [.all(clause.object), .states(clause.subject)] }
    if roles.contains(.unite) || isUniting(clause) {
      return [.all(rest(of: clause, in: sentence))]
    }
    if roles.contains(.comprise) {
      return isRoster(clause.subject) ? [.all(rest(of: clause, in: sentence))] : []
    }
    if !roles.isDisjoint(with: [.attend, .lead, .accompany]) {
      // `Ann Lee was assisted by Otto Berg`
      if verb.isPassive, verb.roles.contains(.accompany) {
        return [.all(clause.subject)] + agents(of: clause, in: sentence)
      }
      if verb.isPassive { return [.states(clause.subject)] + agents(of: clause, in: sentence) }
      guard isComing(clause) else { return [] }
      if isWhence(clause.subject) { return [.all(rest(of: clause, in: sentence))] }
      return [.all(subject(of: clause))] + peers(of: clause) + companions(of: clause)
    }
    if roles.contains(.begin), !verb.isPassive, isIt(clause.object) {
      return [.all(clause.subject)] + companions(of: clause)
    }
    if !roles.isDisjoint(with: [.sign, .adopt]), verb.time != .future, verb.form != .infinitive {
      return signing(clause, sentence)
    }
    if isTellingPeer(clause) { return [.people(clause.subject), .people(clause.object)] }
    if isAddressing(clause) || isConfirming(clause) { return [.all(clause.subject)] }
    if isTakingFloor(clause, sentence) { return [.people(clause.subject)] }
    return isOfStates(clause.subject) ? [.states(clause.subject)] : []
  }

  /// `Togo sent its foreign minister, Ann Lee`.
  private func isSending(_ clause: Clause) -> Bool {
    guard text.isWord(.sent, at: clause.verb.head), !clause.verb.isPassive,
      clause.verb.form == .finite, let first = clause.object.first
    else { return false }
    return text.has(.possessivePronoun, at: first)
      && clause.object.prefix(4).contains { scene.office(at: $0) != nil }
      && clause.subject.suffix(12).contains { scene.country(at: $0) != nil }
  }

  /// `The meeting gathered the ministers of A, B and C`, `The meeting brought A and B to Lome`.
  private func isUniting(_ clause: Clause) -> Bool {
    if Self.isBringing(clause, in: text) {
      return scene.people(in: clause.object).count > 1
        && clause.subject.contains { text.event(at: $0) { $0.form != .never } }
    }
    guard clause.verb.roles.isSuperset(of: [.meet, .attend]), !clause.verb.isPassive,
      let first = clause.object.first, !text.has([.locative, .complement], at: first)
    else { return false }
    return clause.subject.contains { index in
      text.has(.roster, at: index) || text.event(at: index) { $0.form != .never }
    } && scene.countryCodes(in: clause.object).count > 2
  }

  /// `brought the ministers to Lome`.
  static func isBringing(_ clause: Clause, in text: AnnotatedText) -> Bool {
    !clause.verb.isPassive && bringing.contains(text.tokens[clause.verb.head].word)
  }

  private static let bringing = Set(["bring", "brings", "brought"].map { Word($0) })

  /// Words that name people and states, or only one of both.
  enum Part {
    case all(Range<Int>)
    case people(Range<Int>)
    case states(Range<Int>)
  }

  /// `The statement was signed by A and B`, `A signed`, `Ministers from A, B and C approved`.
  private func signing(_ clause: Clause, _ sentence: Range<Int>) -> [Part] {
    if clause.verb.isPassive {
      let signed = agents(of: clause, in: sentence)
      let isList = signed.contains { part in
        if case .all(let range) = part { return scene.people(in: range).count > 1 }
        return false
      }
      return isList ? signed : []
    }
    if clause.verb.roles.contains(.sign) { return [.people(clause.subject)] }
    return isOfStates(clause.subject) ? [.states(clause.subject)] : []
  }

  /// `ministers from A, B and C`.
  private func isOfStates(_ subject: Range<Int>) -> Bool {
    guard
      let from = subject.first(where: { index in
        text.isWord(.from, at: index)
          && scene.offices.contains { $0.isPlural && $0.tokens.upperBound == index }
      })
    else { return false }
    return scene.countryCodes(in: from..<subject.upperBound).count > 2
  }

  /// `In his opening remarks, A said`, `Speaking at the session, A said`.
  private func isTakingFloor(_ clause: Clause, _ sentence: Range<Int>) -> Bool {
    guard clause.verb.roles.contains(.say), clause.verb.form == .finite, !clause.verb.isPassive,
      !clause.isRelative, clause.subject.lowerBound > sentence.lowerBound
    else { return false }
    let opening = text.range(
      from: sentence.lowerBound, to: min(sentence.lowerBound + 8, clause.subject.lowerBound))
    if !opening.isEmpty, isReceiving(opening) { return true }
    guard let first = opening.first,
      let noun = opening.first(where: { text.has(.floorNoun, at: $0) })
    else { return false }
    if text.isWord(.in, at: first) {
      return text.has(.possessivePronoun, at: first + 1) && noun - first <= 4
    }
    return noun == first
      && opening.contains { text.has(.roster, at: $0) || text.event(at: $0) { $0.form != .never } }
  }

  /// `Declaring the meeting open`, `Welcoming the participants`, before who says it.
  private func isReceiving(_ opening: Range<Int>) -> Bool {
    // `While welcoming the participants`
    let lead = opening.first.map { text.isWord(.while, at: $0) } ?? false
    let opening = lead ? opening.lowerBound + 1..<opening.upperBound : opening
    guard let first = opening.first,
      text.verbs(at: first).contains(where: { verb in
        verb.forms.contains(.gerund)
          && !verb.roles.isDisjoint(with: [.begin, .receive, .end, .say, .lead])
      })
    else { return false }
    // `Co-chairing the closing`
    if text.verbs(at: first).contains(where: { $0.roles.isSuperset(of: [.lead, .attend]) }) {
      return true
    }
    return opening.dropFirst().contains { index in
      text.has(.roster, at: index) || text.event(at: index) { $0.form != .never }
    }
  }

  /// `A told his counterpart B`: face to face.
  private func isTellingPeer(_ clause: Clause) -> Bool {
    clause.verb.roles.contains(.say) && clause.verb.form == .finite && !clause.verb.isPassive
      && clause.object.prefix(3).contains { text.has(.peer, at: $0) }
      && scene.hasPeople(in: clause.subject)
      && scene.hasPeople(in: clause.object.prefix(10))
  }

  /// `A and B have confirmed`, and nothing behind it.
  private func isConfirming(_ clause: Clause) -> Bool {
    text.isWord(.confirmed, at: clause.verb.head)
      && clause.object.allSatisfy { text.tokens[$0].isMark }
  }

  /// Whether the subject comes to the meeting itself: not `joined the call for`, `led to`.
  private func isComing(_ clause: Clause) -> Bool {
    let roles = clause.verb.roles
    guard let first = clause.object.first else { return true }
    if roles.contains(.lead), !roles.contains(.accompany) {
      return !text.isWord(.to, at: first) || text.has(.roster, at: first)
    }
    return true
  }

  /// `Ministers from A and B have said that they will attend`: those the sentence began with.
  private func subject(of clause: Clause) -> Range<Int> {
    guard clause.subject.count <= 2, clause.subject.contains(where: { text.isWord(.they, at: $0) }),
      let governor = clause.governor
    else { return clause.subject }
    return scene.clauses.all[governor].subject
  }

  /// `opened it`, `opened the event`.
  private func isIt(_ object: Range<Int>) -> Bool {
    guard let first = object.first else { return false }
    return text.isWord(.it, at: first) || text.has(.roster, at: first + 1)
      || text.has(.article, at: first) && text.has(.extraordinary, at: first + 1)
        && text.event(at: first + 2) { $0.form == .session }
  }

  /// `A, B and C were present`, `In attendance were A and B`, `Among those present was A`.
  private func present(_ clause: Clause, in sentence: Range<Int>) -> [Part] {
    let isBehind =
      clause.object.prefix(3).contains {
        text.has(.present, at: $0) || text.isWord(.hand, at: $0) && text.isWord(.on, at: $0 - 1)
      } || isInChair(clause)
    if isBehind {
      // `On the Kenyan side were present A and B`
      // `Were also present A and B`
      let isTurned = clause.subject.isEmpty || text.isWord(.on, at: clause.subject.lowerBound)
      return [.all(isTurned ? rest(of: clause, in: sentence) : clause.subject)]
    }
    let isBefore =
      clause.subject.contains { text.has(.present, at: $0) } || isBehindAttending(clause)
      || isAtTable(clause.subject) || isOfEnvoys(clause)
      || isAmongCompanions(clause.subject) || isChair(clause)
    return isBefore ? [.all(rest(of: clause, in: sentence))] : []
  }

  /// `Around the table were A and B`, `Those at the table were A and B`, `In the chair was A`.
  private func isAtTable(_ subject: Range<Int>) -> Bool {
    guard subject.count >= 3, let last = subject.last else { return false }
    let first = last - 2
    return Self.rooms.contains(text.tokens[last].word)
      && (text.isWord(.around, at: first) || text.isWord(.at, at: first)
        || text.isWord(.in, at: first))
      || text.has(.chair, at: last) && text.isWord(.in, at: first)
  }

  private static let rooms = Set(["table", "hall", "room", "chamber"].map { Word($0) })

  /// `The envoys who presented their credentials were A and B`.
  private func isOfEnvoys(_ clause: Clause) -> Bool {
    let start = clause.subject.lowerBound
    let words = text.range(from: start, to: clause.verb.tokens.lowerBound).prefix(20)
    return words.contains { text.has(.credence, at: $0) }
      && words.contains { text.isWord(.who, at: $0) }
  }

  /// `A is in the Chair`.
  private func isInChair(_ clause: Clause) -> Bool {
    clause.object.prefix(4).contains { text.has(.chair, at: $0) }
      && text.isWord(.in, at: clause.object.lowerBound)
  }

  /// `The Chairperson of the session is A`.
  private func isChair(_ clause: Clause) -> Bool {
    guard let first = clause.subject.first else { return false }
    let noun = text.has(.article, at: first) ? first + 1 : first
    return text.has(.chair, at: noun) && text.isWord(.of, at: noun + 1)
      && !scene.hasPeople(in: clause.subject)
      && clause.subject.contains {
        text.has(.roster, at: $0) || text.event(at: $0) { $0.form != .never }
      }
  }

  /// `Among the accompanying delegates are A and B`, `In his delegation are A and B`.
  private func isAmongCompanions(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first else { return false }
    if text.isWord(.in, at: first), subject.count <= 5 {
      return text.has(.possessivePronoun, at: first + 1)
        && subject.contains { text.isWord(.delegation, at: $0) }
    }
    guard text.isWord(.among, at: first) else { return false }
    return subject.contains { index in
      text.has(.roster, at: index)
        || text.verbs(at: index).contains { $0.roles.contains(.accompany) }
    }
  }

  /// `Taking part were A and B`, `Attending the talks from the other side was A`.
  private func isBehindAttending(_ clause: Clause) -> Bool {
    let sentence = text.sentence(of: clause.verb.head)
    // `Invited by A and attending`
    guard let first = clauses(of: sentence).first,
      [.gerund, .participle].contains(first.verb.form), first.verb.head < clause.verb.head
    else { return false }
    let before = clauses(of: sentence).prefix(8).prefix { $0.verb.head < clause.verb.head }
    guard before.allSatisfy({ $0.verb.form != .finite || $0.verb.isCopula }) else { return false }
    // `Among those taking part`
    let lead = text.isWord(.among, at: sentence.lowerBound) ? 2 : 1
    return first.verb.tokens.lowerBound <= sentence.lowerBound + lead
      && before.contains { part in
        part.verb.form == .gerund
          && !part.verb.roles.isDisjoint(with: [.attend, .accompany, .lead])
      }
  }

  /// `From Sweden participated`, `There participated`: where someone comes from, and not who.
  private func isWhence(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first, let last = subject.last, !scene.hasPeople(in: subject) else {
      return false
    }
    // `while there joined`
    return text.isWord(.from, at: first) || text.isWord(.there, at: last) && subject.count <= 2
  }

  /// Behind `by`: who attended, led or accompanied.
  func agents(of clause: Clause, in sentence: Range<Int>) -> [Part] {
    guard let by = clause.object.first(where: { text.isWord(.by, at: $0) }) else { return [] }
    return [.all(by..<rest(of: clause, in: sentence).upperBound)]
  }

  /// The object with what follows it up to the next full clause: a list goes on behind `, who heads`.
  private func rest(of clause: Clause, in sentence: Range<Int>) -> Range<Int> {
    let next = clauses(of: sentence).first {
      $0.verb.tokens.lowerBound >= clause.object.upperBound && $0.verb.form == .finite
        && !$0.isRelative
    }
    let end = next.map { min($0.subject.lowerBound, $0.verb.tokens.lowerBound) }
    return clause.object
      .lowerBound..<max(
        clause.object.upperBound, end ?? sentence.upperBound)
  }

  /// `with their counterparts from A and B`.
  private func peers(of clause: Clause) -> [Part] {
    guard let peer = clause.object.first(where: { text.has(.peer, at: $0) }) else { return [] }
    return [.states(peer..<clause.object.upperBound)]
  }

  /// `together with A and B`, `co-chaired the session with A`.
  private func companions(of clause: Clause) -> [Part] {
    let isShared = text.isWord(.co, at: clause.verb.head)
    guard
      let with = clause.object.first(where: {
        text.isWord(.with, at: $0)
          && (isShared || text.isWord(.together, at: $0 - 1) || text.isWord(.along, at: $0 - 1))
      })
    else { return [] }
    return [.all(with..<clause.object.upperBound)]
  }

  /// `The Uzbek delegation`, `the participants`.
  private func isRoster(_ range: Range<Int>) -> Bool {
    range.contains { text.has(.roster, at: $0) || text.isWord(.delegation, at: $0) }
  }

  /// `told the meeting`, `said at the forum`.
  private func isAddressing(_ clause: Clause) -> Bool {
    guard clause.verb.roles.contains(.say), clause.verb.time == .past else { return false }
    return clause.object.prefix(6).contains { index in
      if let office = scene.office(at: index), scene.offices[office].isPlural,
        text.isWord(.the, at: index - 1)
      {
        return index - 1 == clause.object.lowerBound
      }
      guard text.event(at: index, where: { $0.form != .never && $0.weight > 1 }) else {
        return false
      }
      let before = text.has(.article, at: index - 1) ? index - 2 : index - 1
      return before < clause.object.lowerBound || text.isWord(.at, at: before)
    }
  }

  func add(_ part: Part, _ offset: Int, to meeting: inout MeetingDraft) {
    switch part {
    case .all(let range):
      addPeople(in: range, offset, to: &meeting)
      addStates(in: range, offset, to: &meeting)
    case .people(let range): addPeople(in: range, offset, to: &meeting)
    case .states(let range): addStates(in: range, offset, to: &meeting)
    }
  }

  func addPeople(in range: Range<Int>, _ offset: Int, to meeting: inout MeetingDraft) {
    for person in scene.people(in: range) where !isSpeakingOnly(person, offset) {
      meeting.add(participant: person, sentence: offset + 1)
    }
  }

  private func addStates(in range: Range<Int>, _ offset: Int, to meeting: inout MeetingDraft) {
    for code in attendingCountries(in: range) {
      meeting.add(country: code, sentence: offset + 1, rule: Participants.attendanceRule)
    }
  }

  /// `X said that ministers would attend`: X reports.
  private func isSpeakingOnly(_ person: Int, _ offset: Int) -> Bool {
    let sentence = text.sentences[offset]
    let clauses = clauses(of: sentence)
    return clauses.contains { clause in
      clause.verb.roles.contains(.say) && clause.verb.form == .finite && !isAddressing(clause)
        && !isTakingFloor(clause, sentence)
        && scene.people(in: clause.subject).contains(person)
    }
      && !clauses.contains { clause in
        clause.verb.roles.isDisjoint(with: .say)
          && scene.people(in: clause.subject).contains(person)
      }
  }

  /// Countries named outright: `Botswana and South Africa, which took part`, `Niger was represented`.
  private func attendingCountries(in range: Range<Int>) -> [CountryCode] {
    var codes: [CountryCode] = []
    for index in range {
      guard let span = scene.country(at: index), scene.countries[span].form == .name,
        !codes.contains(scene.countries[span].code), !isOfOneOffice(index),
        scene.organization(at: index) == nil, !isWhere(scene.countries[span].tokens)
      else { continue }
      codes.append(scene.countries[span].code)
    }
    return codes
  }

  /// The state of a single office: who holds it, and is named, stands for it.
  private func isOfOneOffice(_ index: Int) -> Bool {
    guard let offset = scene.office(at: index), !scene.offices[offset].isPlural else {
      return false
    }
    let office = scene.offices[offset].tokens
    let near = office.lowerBound - 6..<office.upperBound + 6
    return near.clamped(to: text.sentence(of: index)).contains { scene.person(at: $0) != nil }
  }

  /// `in Togo`.
  private func isWhere(_ country: Range<Int>) -> Bool {
    let before = country.lowerBound - 1
    return text.isWord(.in, at: text.has(.article, at: before) ? before - 1 : before)
  }
}
