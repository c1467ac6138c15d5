import Briefing
import Gazetteer
import Text

/// Meetings by their verbs: `will visit Moscow`, `met Kamal Rahim`, `spoke by telephone with`,
/// `received the delegation headed by`, `called on the minister`, `presented his credentials`, `last
/// convened in Aktau`.
struct EventVerbs {
  static let visitRule: Rule = "visit-verb"
  static let meetRule: Rule = "meet-verb"
  static let receiveRule: Rule = "receive-verb"
  static let credentialsRule: Rule = "credentials"
  static let callRule: Rule = "call-verb"
  static let conveneRule: Rule = "convene-verb"
  static let gatheringRule: Rule = "gathering"

  /// Whom a verb meets is named within so many tokens behind it.
  private static let reach = 14

  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// In the order of the text.
  func mentions() -> [EventMention] {
    scene.clauses.all.compactMap { clause in
      let kind = text.blockKind(ofSentence: Int(text.sentenceOfToken[clause.verb.head]))
      return kind.isText || kind == .headline ? mention(of: clause) : nil
    }
  }

  private func mention(of clause: Clause) -> EventMention? {
    if let call = call(clause) { return call }
    if let visit = visit(clause) { return visit }
    if let stay = stay(clause) { return stay }
    if let handed = credentials(clause) { return handed }
    if let received = received(clause) { return received }
    if let meeting = meeting(clause) { return meeting }
    if let gathering = gathering(clause) { return gathering }
    return convening(clause)
  }

  private func mention(
    _ clause: Clause, _ form: KnownEvent.Form, rule: Rule, weight: Int = 2
  ) -> EventMention {
    let verb = clause.verb.head
    var mention = EventMention(
      tokens: verb..<verb + 1, head: verb..<verb + 1, form: form, weight: weight, rule: rule)
    mention.isVerb = true
    if text.isWord(.again, at: verb + 1) || text.has(.next, at: verb + 1) {
      mention.relation = .next
    }
    if text.has(.previous, at: verb - 1) { mention.relation = .previous }
    return mention
  }
}

// MARK: - Calls and visits

extension EventVerbs {
  /// `spoke by telephone`, `telephoned Giorgi L.`, `talked over the phone`.
  private func call(_ clause: Clause) -> EventMention? {
    let roles = clause.verb.roles
    if roles.contains(.phone), !roles.contains(.say), !clause.verb.isPassive {
      guard isSomeone(clause.object.lowerBound, within: 4, of: clause.object) else { return nil }
      return mention(clause, .call, rule: Self.callRule, weight: 3)
    }
    guard !roles.isDisjoint(with: [.speak, .meet, .discuss, .phone]),
      clause.object.prefix(Self.reach + 6).contains(where: text.isMeansOfCall)
    else { return nil }
    return mention(clause, .call, rule: Self.callRule, weight: 3)
  }

  /// `will visit Moscow`, `travel to Kyiv and Lviv`, `flies to Amman`.
  private func visit(_ clause: Clause) -> EventMention? {
    var roles = clause.verb.roles
    if isHeading(clause) { roles.formUnion(.travel) }
    guard !roles.isDisjoint(with: [.visit, .travel]), !clause.verb.isPassive else { return nil }
    let verb = clause.verb
    guard verb.form != .participle, !isThing(clause.subject) else { return nil }
    var next = verb.tokens.upperBound
    if text.isWord(.to, at: next) || text.isWord(.in, at: next) || text.isWord(.into, at: next)
      || text.isWord(.for, at: next) && !roles.contains(.visit)
    {
      next += 1
    } else if roles.contains(.travel) {
      return nil
    }
    if text.isWord(.the, at: next) { next += 1 }
    guard next < clause.object.upperBound else { return nil }
    var mention = mention(clause, .visit, rule: Self.visitRule)
    if let place = scene.place(at: next) {
      guard scene.places[place].kind != .venue else { return nil }
      mention.place = place
      mention.tokens = verb.head..<scene.places[place].tokens.upperBound
    } else if let country = scene.country(at: next), scene.countries[country].form == .name,
      scene.office(at: next) == nil
    {
      mention.country = scene.countries[country].code
      mention.tokens = verb.head..<scene.countries[country].tokens.upperBound
    } else {
      return nil
    }
    return mention
  }

  /// `Messages of sympathy began arriving in Lome`: nobody travels.
  private func isThing(_ subject: Range<Int>) -> Bool {
    subject.prefix(6).contains { Self.things.contains(text.tokens[$0].word) }
      && !scene.hasPeople(in: subject)
  }

  private static let things = Set(
    [
      "message", "messages", "letter", "letters", "shipment", "shipments", "cargo", "aid",
      "flight", "flights", "vessel", "vessels", "ship", "ships", "plane", "planes", "aircraft",
    ].map { Word($0) })

  /// `heads to Doha and Riyadh`, `headed for Togo`.
  private func isHeading(_ clause: Clause) -> Bool {
    let verb = clause.verb.head
    guard clause.verb.form == .finite, !clause.verb.isPassive,
      Self.headings.contains(text.tokens[verb].word)
    else { return false }
    return text.isWord(.to, at: verb + 1) || text.isWord(.for, at: verb + 1)
  }

  private static let headings = Set(["head", "heads", "headed", "heading"].map { Word($0) })

  /// `Milena D. was in Kyiv in May 2023`, `will be in Russia on September 18`, `is expected in Lome on
  /// Friday`.
  private func stay(_ clause: Clause) -> EventMention? {
    var first = clause.object.lowerBound
    if clause.verb.isCopula, text.isWord(.due, at: first) { first += 1 }
    guard
      clause.verb.isCopula || clause.verb.isPassive && text.isWord(.expected, at: clause.verb.head),
      scene.hasPeople(in: clause.subject), text.isWord(.in, at: first),
      clause.object.contains(where: { text.date(at: $0) != nil })
    else { return nil }
    let next = first + 1
    // `is in Lome for the second session`: the session is what is told of.
    if clause.object.contains(where: { text.isWord(.for, at: $0) && isEventNear($0 + 1) }) {
      return nil
    }
    var mention = mention(clause, .visit, rule: Self.visitRule)
    if let place = scene.place(at: next), scene.places[place].kind == .city {
      mention.place = place
    } else if let country = scene.country(at: next), scene.countries[country].form == .name {
      mention.country = scene.countries[country].code
    } else {
      return nil
    }
    return mention
  }
}

// MARK: - Talks

extension EventVerbs {
  /// `received the foreign minister`, `was received by the president`, `called on the speaker`.
  private func received(_ clause: Clause) -> EventMention? {
    let roles = clause.verb.roles
    let isHosting = roles.contains(.host) && scene.hasPeople(in: clause.subject)
    guard roles.contains(.receive) || roles.contains(.callOn) || isHosting, !isHostOfVisit(clause)
    else { return nil }
    if clause.verb.isPassive {
      // Not `the 12th meeting was hosted by Togo`.
      guard clause.verb.form != .participle, isActor(clause.subject),
        !roles.contains(.host) || !clause.subject.contains(where: isEvent),
        clause.object.prefix(8).contains(where: { text.isWord(.by, at: $0) })
      else { return nil }
      return mention(clause, .talks, rule: Self.receiveRule)
    }
    guard isActor(clause.subject),
      isSomeone(clause.object.lowerBound, within: Self.reach, of: clause.object)
        || isGuest(clause.object),
      !clause.object.prefix(6).contains(where: isEvent), !isSent(clause.object)
    else { return nil }
    return mention(clause, .talks, rule: Self.receiveRule)
  }

  /// `will host her counterpart on a working visit`: the noun tells of the meeting.
  private func isHostOfVisit(_ clause: Clause) -> Bool {
    guard clause.verb.roles.contains(.host), !clause.verb.isPassive else { return false }
    return clause.object.prefix(40).contains { index in
      text.event(at: index) { $0.form == .visit }
        && text.range(from: index - 4, to: index).contains {
          text.isWord(.on, at: $0) && text.has(.article, at: $0 + 1)
        }
    }
  }

  /// `presented her credentials to the president`, `accepted the letters of credence of the ambassador`.
  private func credentials(_ clause: Clause) -> EventMention? {
    // `were accredited by the Secretary-General in a ceremony`
    if text.isWord(.accredited, at: clause.verb.head), clause.verb.isPassive,
      clause.verb.form == .finite, scene.hasPeople(in: clause.subject),
      clause.object.first.map({ text.isWord(.by, at: $0) }) ?? false
    {
      return mention(clause, .other, rule: Self.credentialsRule, weight: 3)
    }
    guard !clause.verb.roles.isDisjoint(with: [.handOver, .receive]),
      clause.verb.form != .participle, !clause.isRelative
    else { return nil }
    let handed = clause.verb.isPassive ? clause.subject : clause.object
    guard let papers = handed.prefix(Self.reach).first(where: { text.has(.credence, at: $0) }),
      !text.range(from: handed.lowerBound, to: papers).contains(where: isEvent),
      isActor(clause.subject) || isActor(clause.object)
    else { return nil }
    return mention(clause, .other, rule: Self.credentialsRule, weight: 3)
  }

  /// Of `received on Tuesday a letter from the minister`: a thing, which someone sent.
  private func isSent(_ object: Range<Int>) -> Bool {
    let first = object.prefix(Self.reach).first { index in
      text.isWord(.from, at: index) || isSomeone(index, within: 1, of: object)
    }
    return first.map { text.isWord(.from, at: $0) } ?? false
  }

  /// `received a phone call from`: the noun tells of the meeting.
  fileprivate func isEvent(_ index: Int) -> Bool {
    text.begins(.event, at: index)
  }

  /// `the second session`, within the words that begin at a token and go on without a mark.
  fileprivate func isEventNear(_ start: Int) -> Bool {
    text.range(from: start, to: start + 8).prefix { !text.is(",", at: $0) }.contains(where: isEvent)
  }

  /// `met Otavio N.`, `will meet with President J.`, `ministers are to meet in Rio`.
  private func meeting(_ clause: Clause) -> EventMention? {
    let roles = clause.verb.roles
    guard !roles.isDisjoint(with: [.meet, .speak, .discuss]), clause.verb.form != .participle else {
      return nil
    }
    let first = clause.object.lowerBound
    let partner =
      roles.contains(.speak) && text.isWord(.to, at: first)
      ? first : clause.object.first { text.isWord(.with, at: $0) }
    let hasPartner = partner.map { isSomeone($0 + 1, within: 10, of: clause.object) } ?? false
    if roles.contains(.meet) {
      let isMet = isSomeone(clause.object.lowerBound, within: Self.reach, of: clause.object)
      let body = body(in: clause)
      guard
        hasPartner || isMet && !clause.subject.isEmpty || body != nil
          || isSeveral(clause.subject) || isAgain(clause)
      else { return nil }
      if let body, !scene.hasPeople(in: clause.subject), pluralOffice(in: clause.subject) == nil {
        var mention = mention(clause, .session, rule: Self.conveneRule)
        mention.organizations = [body]
        mention.isNamed = true
        return mention
      }
      return hosted(mention(clause, .talks, rule: Self.meetRule), clause)
    }
    if hasPartner, roles.contains(.speak), isAcrossBorders(clause) {
      return mention(clause, .call, rule: Self.callRule)
    }
    if let talks = discussing(clause) { return talks }
    // `discussed the matter with Ann Lee`
    guard hasPartner, scene.hasPeople(in: clause.subject), !isCallTold(around: clause) else {
      return nil
    }
    // `discussed on Monday with Ann Lee the ports`
    let isClose = clause.object.prefix(2).contains { text.isWord(.with, at: $0) }
    let before = clause.object.prefix { $0 < partner ?? 0 }.dropFirst()
    let isDated = !before.isEmpty && before.allSatisfy { text.date(at: $0) != nil }
    if isClose || isDated { return mention(clause, .talks, rule: Self.meetRule, weight: 1) }
    return recalled(behind: clause).map { mention(clause, $0, rule: Self.meetRule, weight: 1) }
  }

  /// What a sentence next to `discussed the matter with Ann Lee` calls it: `During the phone call`.
  private func recalled(behind clause: Clause) -> KnownEvent.Form? {
    let next = Int(text.sentenceOfToken[clause.verb.head]) + 1
    guard next < text.sentences.count, clause.verb.form == .finite, !clause.verb.isPassive else {
      return nil
    }
    let opening = text.sentences[next].prefix(6)
    guard let first = opening.first, text.isWord(.during, at: first),
      text.isWord(.the, at: first + 1),
      let head = opening.dropFirst(2).first(where: isEvent)
    else { return nil }
    if text.event(at: head, where: { $0.form == .call }) { return .call }
    return text.event(at: head) { $0.form == .talks || $0.form == .meeting } ? .talks : nil
  }

  /// `Ann Lee of Togo and Otto Berg of Mali discussed the matter in Lome`: two states, and where.
  private func discussing(_ clause: Clause) -> EventMention? {
    guard clause.verb.roles.contains(.discuss), clause.verb.form == .finite,
      clause.verb.time == .past, !clause.verb.isNegated, !clause.verb.isPassive,
      clause.subject.count <= Participants.longestSubject,
      case let people = scene.people(in: clause.subject), people.count == 2,
      isOfTwo(people),
      clause.object.prefix(40).contains(where: { isTown($0) }),
      !surroundings(of: clause).contains(where: { isEvent($0) || text.has(.sideline, at: $0) })
    else { return nil }
    return mention(clause, .talks, rule: Self.meetRule)
  }

  /// Whether two people are of two states, or one of a state and one of a body.
  private func isOfTwo(_ people: [Int]) -> Bool {
    let states = Set(people.compactMap { scene.people[$0].country?.value })
    let bodies = people.filter { person in
      scene.people[person].country == nil
        && scene.people[person].roles.contains { $0.organization != nil }
    }
    return states.count + bodies.count == 2
  }

  /// `In a separate call, A spoke with B`.
  private func isCallTold(around clause: Clause) -> Bool {
    clause.verb.roles.contains(.speak)
      && surroundings(of: clause).contains { text.event(at: $0) { $0.form == .call } }
  }

  /// The words of the sentence around a verb, as far as they may tell of the same.
  private func surroundings(of clause: Clause) -> Range<Int> {
    let sentence = text.sentence(of: clause.verb.head)
    return sentence.clamped(to: clause.verb.head - 60..<clause.verb.head + 60)
  }

  /// `The minister spoke with Ann Lee, the Foreign Minister of Togo`: where no place and no other meeting
  /// is told of, people of two states spoke by telephone.
  private func isAcrossBorders(_ clause: Clause) -> Bool {
    let sentence = surroundings(of: clause)
    guard !clause.verb.isPassive, clause.verb.form == .finite, clause.verb.time != .future,
      !sentence.contains(where: { isEvent($0) || text.has(.sideline, at: $0) }),
      scene.places(in: sentence).isEmpty
    else { return false }
    // Not a reporter.
    let met = scene.people(in: clause.object).filter { !scene.people[$0].roles.isEmpty }
    let partners = Set(met.compactMap { scene.people[$0].country?.value })
    let speakers = scene.people(in: clause.subject)
    guard partners.count == 1, let state = partners.first else { return false }
    // `The Prime Minister spoke to Ann Lee of Togo`, who may hold such an office too
    if speakers.allSatisfy(met.contains) { return isUnnamedHolder(clause.subject) }
    return speakers.count == 1 && scene.people[speakers[0]].country?.value != state
  }

  /// `The Prime Minister`, of no state that is told.
  private func isUnnamedHolder(_ subject: Range<Int>) -> Bool {
    subject.contains { index in
      scene.office(at: index).map {
        let office = scene.offices[$0]
        return !office.isPlural && office.countries.isEmpty
          && [.headOfState, .headOfGovernment, .minister].contains(office.rank)
      } ?? false
    }
  }

  /// Whether words name someone: a person, an office with its state, a delegation.
  private func isSomeone(_ start: Int, within reach: Int, of object: Range<Int>) -> Bool {
    text.range(from: start, to: min(start + reach, object.upperBound)).contains { index in
      if scene.person(at: index) != nil || text.isWord(.delegation, at: index) { return true }
      return scene.office(at: index).map {
        !scene.offices[$0].countries.isEmpty || scene.offices[$0].organization != nil
      } ?? false || text.has(.peer, at: index)
    }
  }

  /// `received at the palace the visiting minister`.
  private func isGuest(_ object: Range<Int>) -> Bool {
    object.prefix(8).contains { index in
      text.isWord(.visiting, at: index) && scene.office(at: index + 1) != nil
    }
  }

  /// Whether someone who can meet others stands there: a person, office, state, body or pronoun.
  private func isActor(_ range: Range<Int>) -> Bool {
    range.contains { index in
      scene.person(at: index) != nil || scene.office(at: index) != nil
        || scene.organization(at: index) != nil || scene.country(at: index) != nil
        || text.has(.subjectPronoun, at: index) || text.begins(.honorific, at: index)
    }
  }

  /// Whether those who meet are several: `they`, `the two sides`, `the ministers`, `A and B`.
  private func isSeveral(_ range: Range<Int>) -> Bool {
    if scene.people(in: range).count > 1 || scene.countryCodes(in: range).count > 1 { return true }
    return range.contains { index in
      scene.office(at: index).map { scene.offices[$0].isPlural } ?? false
        || text.has(.several, at: index)
    }
  }

  /// `We will meet again in Lome`, as ministers say in a statement.
  private func isAgain(_ clause: Clause) -> Bool {
    text.isWord(.again, at: clause.verb.head + 1)
      && clause.subject.contains { text.isWord(.we, at: $0) }
  }

  /// With those who meet where they are named by their office: `the defence ministers of A and B will
  /// meet`, `G20 leaders`.
  private func hosted(_ mention: EventMention, _ clause: Clause) -> EventMention {
    guard let office = pluralOffice(in: clause.subject), !scene.hasPeople(in: clause.subject)
    else { return mention }
    var mention = mention
    mention.isNamed = !office.countries.isEmpty || office.organization != nil
    mention.hosts = office.tokens
    mention.organizations = scene.organizations(in: office.tokens)
    mention.countries = scene.countryCodes(in: office.tokens)
    return mention
  }

  private func pluralOffice(in range: Range<Int>) -> Office? {
    for index in range.reversed() {
      guard let offset = scene.office(at: index) else { continue }
      let office = scene.offices[offset]
      if office.isPlural, office.title.lowerBound == index { return office }
    }
    return nil
  }
}

// MARK: - Bodies

extension EventVerbs {
  /// `G20 leaders will take up the matter in New Delhi on Sept. 9`: a gathering without a verb of its
  /// own, known by its place and day.
  private func gathering(_ clause: Clause) -> EventMention? {
    if let sideline = agreeing(clause) { return sideline }
    guard clause.verb.time == .future, clause.verb.form == .finite,
      let office = pluralOffice(in: clause.subject), office.organization != nil,
      clause.verb.roles.isDisjoint(with: [.meet, .host, .visit, .travel, .hold]),
      let place = clause.object.prefix(Self.reach).first(where: isTown)
    else { return nil }
    let isDated = text.range(from: place + 1, to: min(place + 5, clause.object.upperBound))
      .contains { text.date(at: $0) != nil }
    guard isDated else { return nil }
    return hosted(mention(clause, .talks, rule: Self.gatheringRule), clause)
  }

  /// `The ministers of A and B agreed on the sidelines of the summit`: they met, though no word says it.
  private func agreeing(_ clause: Clause) -> EventMention? {
    let together: VerbRole = [.agree, .discuss, .sign, .adopt]
    guard clause.verb.time == .past, clause.verb.form == .finite, !clause.verb.isNegated,
      !clause.verb.roles.isDisjoint(with: together),
      let office = pluralOffice(in: clause.subject), office.countries.count > 1,
      text.sentence(of: clause.verb.head).contains(where: { text.has(.sideline, at: $0) })
    else { return nil }
    var mention = hosted(mention(clause, .talks, rule: Self.gatheringRule), clause)
    mention.isNamed = true
    return mention
  }

  /// A town behind `in`.
  private func isTown(_ index: Int) -> Bool {
    guard let place = scene.place(at: index), scene.places[place].kind == .city else {
      return false
    }
    return text.isWord(.in, at: scene.places[place].tokens.lowerBound - 1)
  }

  /// `the council last convened in Aktau in 2023`, `The Council will meet in Baku`.
  private func convening(_ clause: Clause) -> EventMention? {
    let verb = clause.verb.head
    let isConvening =
      text.isWord(.convened, at: verb) || text.isWord(.convene, at: verb)
      || text.isWord(.convenes, at: verb)
    // `will convene in Lome for the fifth session`: the session is what is told of.
    if clause.object.prefix(40).contains(where: { text.isWord(.for, at: $0) && isEventNear($0 + 1) }
    ) {
      return nil
    }
    guard isConvening, clause.verb.form != .participle,
      !(clause.verb.isPassive && clause.subject.contains(where: isEvent)),
      !(clause.verb.isPassive && text.isWord(.by, at: clause.object.lowerBound))
    else { return nil }
    var mention = mention(clause, .session, rule: Self.conveneRule)
    if let body = body(in: clause) { mention.organizations = [body] }
    return mention
  }

  /// The body whose verb it is, by name or by its noun alone: `The Council will meet`.
  private func body(in clause: Clause) -> Int? {
    let end = clause.subject.upperBound
    for index in text.range(from: max(clause.subject.lowerBound, end - 5), to: end).reversed() {
      if let body = scene.organization(at: index) { return body }
      guard text.has(.orgHead, at: index), text.isWord(.the, at: index - 1) else { continue }
      let noun = text.tokens[index].word
      let named = scene.organizations.indices.filter { offset in
        scene.organizations[offset].tokens.contains { text.tokens[$0].word == noun }
      }
      let names = Set(named.map { scene.organizations[$0].name })
      return names.count == 1 ? named.first : nil
    }
    return nil
  }
}
