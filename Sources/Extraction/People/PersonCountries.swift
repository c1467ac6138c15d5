import Briefing
import Gazetteer
import Text

/// The state of someone whose office the text names without one: `Prime Minister Stefan B.` in a
/// dispatch from Skopje.
///
/// It is the state whose delegation they stand in, or the host of the visit on which they are met. Else a
/// text leaves out the state it takes for granted. All but the first is inferred.
struct PersonCountries {
  static let hostRule: Rule = "country-of-host"
  static let visitorRule: Rule = "country-of-visitor"
  static let homeRule: Rule = "country-of-text"
  static let referenceRule: Rule = "country-of-reference"
  static let speakerRule: Rule = "country-of-speaker"
  static let stanceRule: Rule = "country-of-stance"

  let scene: Scene
  var text: AnnotatedText { scene.text }
  let visits: [Visit]
  /// Other meetings of which a country is told.
  private let stays: [Visit]
  /// The states that a hyphen or `and` joins: `Kenya-Botswana`.
  private let pairs: [Set<CountryCode>]
  let home: CountryCode?
  private let named: Set<CountryCode>

  /// A visit and the state it goes to.
  struct Visit {
    let head: Int
    let country: CountryCode
    /// Who goes there, where they are named.
    let visitor: Int?
  }

  /// The events are the words that speak of a meeting.
  init(_ scene: Scene, events: [EventMention]) {
    self.scene = scene
    let told = Self.told(events, in: scene)
    visits = told.filter(\.isVisit).map(\.visit)
    stays = told.filter { !$0.isVisit }.map(\.visit)
    pairs = Self.pairs(in: scene)
    home = HomeState(scene: scene).found()
    named = Set(scene.countries.map(\.code))
  }

  func filled() -> [PersonDraft] {
    let delegations = DelegationStates(scene: scene)
    var people = scene.people.map { person in
      var person = person
      if person.country == nil || isRepresented(person) {
        person.country = delegations.state(of: person) ?? person.country
      }
      return person
    }
    refer(&people)
    takeStances(&people)
    for index in people.indices where people[index].country == nil {
      people[index].country = unvisited(hostState(of: people[index], among: people), by: index)
    }
    for index in people.indices where people[index].country == nil {
      people[index].country =
        delegations.stateOfCompanions(people[index], among: people)
        ?? unvisited(grantedState(of: people[index], among: people), by: index)
    }
    takeBack(&people)
    for index in people.indices where people[index].country == nil && mayHaveState(people[index]) {
      people[index].country = delegations.stateOfCompanions(people[index], among: people)
    }
    return people
  }

  /// A state that was worked out, unless the person goes there on a visit: nobody visits their own.
  private func unvisited(_ state: Found<CountryCode>?, by person: Int) -> Found<CountryCode>? {
    guard let state,
      !visits.contains(where: { $0.visitor == person && $0.country == state.value })
    else { return nil }
    return state
  }

  /// `Niger was represented by its ambassador`: the state comes first, whatever the office names.
  private func isRepresented(_ person: PersonDraft) -> Bool {
    guard let name = person.mentions.first else { return false }
    let sentence = text.sentence(of: name.lowerBound)
    return text.range(from: max(sentence.lowerBound, name.lowerBound - 16), to: name.lowerBound)
      .contains {
        text.isWord(.represented, at: $0) || text.has(.led, at: $0) && text.isWord(.by, at: $0 + 1)
      }
  }

  // MARK: - The Romanian minister

  /// An office with a state and no name: of the only one who holds it and has no state yet.
  private func refer(_ people: inout [PersonDraft]) {
    let named = people.tokens(in: text)
    for office in scene.offices {
      // Not `the minister of Romania will come too`: someone who is not named here.
      guard let country = office.country, !office.isPlural, !named.intersects(office.tokens),
        office.tokens.lowerBound < office.title.lowerBound
      else { continue }
      let words = text.titleWords(office.title)
      let holders = people.indices.filter { holds(people[$0], words) }
      guard holders.count == 1, let index = holders.first,
        !people.indices.contains(where: {
          people[$0].country?.value == country && holds(people[$0], words, any: true)
        })
      else { continue }
      people[index].country = Found(
        country, sentences: [text.sentenceNumber(of: office.tokens.lowerBound)],
        rule: Self.referenceRule, isInferred: true)
    }
  }

  private func holds(_ person: PersonDraft, _ words: Set<Word>, any: Bool = false) -> Bool {
    (any || person.country == nil)
      && person.roles.contains { role in
        (any || isOfState(role))
          && words.isSubset(of: text.titleWords(role.titleTokens))
      }
  }

  // MARK: - Host and visitor

  private func hostState(of person: PersonDraft, among people: [PersonDraft]) -> Found<CountryCode>?
  {
    guard let name = person.mentions.first(where: { !text.isHeadline($0.lowerBound) }) else {
      return nil
    }
    let role = person.roles.first(where: isOfState)
    guard role != nil || person.rule == RelatedPerson.rule || isHost(before: name.lowerBound) else {
      return nil
    }
    let start = min(name.lowerBound, role.map { $0.tokens.lowerBound } ?? name.lowerBound)
    let sentence = surroundings(of: name)
    let meeting = meeting(before: start, in: sentence)
    let others = states(
      besides: person, in: sentence.lowerBound..<(meeting ?? sentence.upperBound), people)
    func found(_ code: CountryCode, _ rule: Rule) -> Found<CountryCode> {
      Found(code, sentences: [text.sentenceNumber(of: start)], rule: rule, isInferred: true)
    }
    if person.rule == RelatedPerson.rule, let code = other(than: others) {
      return found(code, RelatedPerson.rule)
    }
    if let code = visitor(at: start, name, in: sentence) { return found(code, Self.visitorRule) }
    if let code = colleague(of: name, besides: others, in: sentence) {
      return found(code, RelatedPerson.rule)
    }
    if let code = receiver(name, besides: others, in: sentence) {
      return found(code, Self.hostRule)
    }
    if let code = owner(ofSeat: name, besides: others, in: sentence) {
      return found(code, Self.hostRule)
    }
    if let code = chairing(name, in: sentence) { return found(code, RelatedPerson.rule) }
    guard
      meeting != nil || isHost(before: start) || person.rule == RelatedPerson.rule
        || isHosting(name, in: sentence)
    else { return nil }
    if isHosting(name, in: sentence), others.isEmpty, let place = place(in: sentence, besides: []) {
      return found(place, Self.hostRule)
    }
    if let place = place(in: sentence, besides: others),
      !others.isEmpty || meeting.map({ scene.hasPeople(in: sentence.lowerBound..<$0) }) ?? false
    {
      return found(place, Self.hostRule)
    }
    let guest = meeting.flatMap { mover(before: $0, in: sentence, people) }
    if let host = visited(before: sentence.upperBound), !others.contains(host) || guest != host {
      return found(host, Self.hostRule)
    }
    if let guest, let host = stay(before: sentence), host != guest {
      return found(host, Self.hostRule)
    }
    if isHost(before: start), let dateline = scene.datelineCountry, !others.contains(dateline) {
      return found(dateline, Self.hostRule)
    }
    return nil
  }

  /// The sentence of some tokens; of one without end what lies about them.
  func surroundings(of tokens: Range<Int>) -> Range<Int> {
    let sentence = text.sentence(of: tokens.lowerBound)
    let start = max(sentence.lowerBound, tokens.lowerBound - Self.reach)
    return start..<min(sentence.upperBound, tokens.lowerBound + Self.reach)
  }

  /// How many tokens around someone tell of them.
  private static let reach = 200

  /// `President Ann Lee will visit Ghana`: in a text on two states of the other one.
  private func visitor(at start: Int, _ name: Range<Int>, in sentence: Range<Int>) -> CountryCode? {
    guard named.count == 2,
      let visit = visits.first(where: {
        (name.upperBound..<min(name.upperBound + 12, sentence.upperBound)).contains($0.head)
      }), named.contains(visit.country), meeting(before: start, in: sentence) == nil
    else { return nil }
    return named.first { $0 != visit.country }
  }

  /// `Ann Lee will chair the session with her counterpart Otto Berg of Chad`: in a text on two states she
  /// is of the other one.
  private func colleague(
    of name: Range<Int>, besides others: Set<CountryCode>, in sentence: Range<Int>
  ) -> CountryCode? {
    guard let state = other(than: others),
      text.range(from: name.upperBound, to: sentence.upperBound).prefix(40).contains(where: {
        index in
        text.has(.peer, at: index) && text.has(.possessivePronoun, at: index - 1)
      }) || isMeeting(name, in: sentence)
    else { return nil }
    return state
  }

  /// Beside a state of two that a text is on, or that it tells of as a pair, the other one.
  private func other(than states: Set<CountryCode>) -> CountryCode? {
    guard states.count == 1, let state = states.first, named.contains(state) else { return nil }
    return named.count == 2 ? named.first { $0 != state } : paired(with: state)
  }

  /// The only state that the text joins with one: `Kenya-Botswana`.
  private func paired(with state: CountryCode) -> CountryCode? {
    let others = Set(pairs.filter { $0.contains(state) }.map { $0.subtracting([state]) })
    return others.count == 1 ? others.first?.first : nil
  }

  /// Whether the verb right behind a name tells that someone is met: `Ann Lee will meet`, `Ann Lee held a
  /// phone call with`.
  private func isMeeting(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let behind = text.range(from: name.upperBound, to: sentence.upperBound).prefix(5)
    guard let verb = behind.last(where: scene.clauses.isVerb),
      !text.range(from: name.upperBound, to: verb).contains(where: { text.is(",", at: $0) })
    else { return false }
    let verbs = text.verbs(at: verb)
    if verbs.contains(where: { $0.roles.contains(.hold) }) {
      let object = text.range(from: verb + 1, to: sentence.upperBound).prefix(12)
      guard let with = object.first(where: { text.isWord(.with, at: $0) }) else { return false }
      return object.contains { $0 < with && text.begins(.event, at: $0) }
    }
    return verbs.contains {
      $0.roles.contains(.meet) && !$0.roles.contains(.attend) && !$0.isNoun
    }
  }

  /// `Ann Lee met with Otto Berg of Chad, who is on a visit to Togo`: she is of the state visited.
  private func receiver(
    _ name: Range<Int>, besides others: Set<CountryCode>, in sentence: Range<Int>
  ) -> CountryCode? {
    guard !others.isEmpty,
      let visit = visits.first(where: { sentence.contains($0.head) && $0.head > name.upperBound }),
      !others.contains(visit.country)
    else { return nil }
    let between = text.range(from: name.upperBound, to: visit.head)
    guard let who = between.last(where: { text.isWord(.who, at: $0) }),
      between.contains(where: { $0 < who && text.has(.meetVerb, at: $0) })
    else { return nil }
    return visit.country
  }

  /// The host of the visit last spoken of before a token.
  func visited(before end: Int) -> CountryCode? {
    guard let visit = visits.last(where: { $0.head < end }) else { return nil }
    let sentences = text.sentenceNumber(of: max(end - 1, 0)) - text.sentenceNumber(of: visit.head)
    return sentences <= 12 && !hasHeading(between: visit.head, and: end - 1) ? visit.country : nil
  }

  /// The state of whoever goes to see someone, the first one named; nil where that one is seen.
  func mover(before end: Int, in sentence: Range<Int>, _ people: [PersonDraft])
    -> CountryCode?
  {
    guard
      let first = text.range(from: sentence.lowerBound, to: end).first(where: {
        scene.person(at: $0) != nil
      }), meeting(before: first, in: sentence) == nil
    else { return nil }
    return scene.person(at: first).flatMap { people[$0].country?.value }
  }

  /// Where the first meeting of the text was held, which a guest came for.
  private func stay(before sentence: Range<Int>) -> CountryCode? {
    guard let stay = stays.first(where: { !text.isHeadline($0.head) }),
      stay.head < sentence.lowerBound, isOpening(stay.head),
      !hasHeading(between: stay.head, and: sentence.lowerBound),
      !sentence.contains(where: { text.has(.callMeans, at: $0) })
    else { return nil }
    return stay.country
  }

  /// Whether a token stands in one of the first sentences of the text proper.
  private func isOpening(_ index: Int) -> Bool {
    let sentences = text.sentences.indices.lazy.filter { text.blockKind(ofSentence: $0).isText }
    return sentences.prefix(2).contains(Int(text.sentenceOfToken[index]))
  }

  /// `The minister, Ann Lee, received at her office in Lome Otto Berg of Chad`: she is of the state of the
  /// town.
  private func owner(
    ofSeat name: Range<Int>, besides others: Set<CountryCode>, in sentence: Range<Int>
  ) -> CountryCode? {
    let behind = text.range(from: name.upperBound, to: sentence.upperBound).prefix(4)
    guard !others.isEmpty, let verb = behind.first(where: scene.clauses.isVerb),
      text.verbs(at: verb).contains(where: { $0.roles.contains(.receive) }),
      text.range(from: verb + 1, to: sentence.upperBound).prefix(12).contains(where: {
        text.has(.seatNoun, at: $0)
      })
    else { return nil }
    return place(in: sentence, besides: others)
  }

  /// `of the Togolese-Chadian commission … co-chaired by the minister, Ann Lee, and Otto Berg of Chad`: of two
  /// who lead, one of each state.
  private func chairing(_ name: Range<Int>, in sentence: Range<Int>) -> CountryCode? {
    let pair = scene.people(in: sentence)
    guard pair.count == 2, let index = pair.firstIndex(where: { scene.isNamed($0, in: name) }),
      let state = scene.people[pair[1 - index]].country?.value,
      sentence.contains(where: {
        text.verbs(at: $0).contains { $0.roles.isSuperset(of: [.lead, .attend]) }
      })
    else { return nil }
    return paired(with: state)
  }

  /// Whether another point of a digest begins between two tokens.
  private func hasHeading(between first: Int, and last: Int) -> Bool {
    text.range(
      sentencesFrom: Int(text.sentenceOfToken[first]) + 1, to: Int(text.sentenceOfToken[last]) + 1
    ).contains {
      if case .heading = text.blockKind(ofSentence: $0) { return true }
      return false
    }
  }

  /// Where someone else meets the one named at a token: `received by`, `met with`, `at the invitation
  /// of`, `called on`.
  func meeting(before start: Int, in sentence: Range<Int>) -> Int? {
    text.range(from: max(sentence.lowerBound, start - 24), to: start).last { index in
      text.isWord(.with, at: index) || text.isWord(.invitation, at: index)
        || (text.isWord(.on, at: index) || text.isWord(.to, at: index)) && isCall(endingAt: index)
        || text.verbs(at: index).contains {
          !$0.roles.isDisjoint(with: [.meet, .receive, .callOn]) && !$0.isNoun
        }
    }
  }

  /// `a courtesy call`.
  private func isCall(endingAt end: Int) -> Bool {
    text.range(from: end - 3, to: end).contains { start in
      text.event(at: start) { $0.form == .call || $0.form == .talks }
        && text.phraseEnd(at: start) == end
    }
  }

  /// `The Political Director, Ann Lee, hosted in Lome the third consultations`.
  private func isHosting(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let behind = text.range(from: name.upperBound, to: sentence.upperBound).prefix(12)
    guard let verb = behind.first(where: scene.clauses.isVerb) else { return false }
    return text.verbs(at: verb).contains { $0.roles.contains(.host) && !$0.forms.contains(.gerund) }
  }

  /// `his host`, `the host,`.
  private func isHost(before start: Int) -> Bool {
    text.range(from: max(0, start - 4), to: start).contains {
      text.isWord(.host, at: $0) || text.isWord(.hosts, at: $0)
    }
  }

  private func states(besides person: PersonDraft, in sentence: Range<Int>, _ people: [PersonDraft])
    -> Set<CountryCode>
  {
    let named = scene.people(in: sentence).compactMap { offset in
      people[offset].name == person.name ? nil : people[offset].country?.value
    }
    return Set(named + statesOfUnnamed(in: sentence))
  }

  /// `The Finnish minister`, whom the sentence does not name.
  private func statesOfUnnamed(in sentence: Range<Int>) -> [CountryCode] {
    var states: [CountryCode] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let offset = scene.office(at: index) else {
        index += 1
        continue
      }
      let office = scene.offices[offset]
      if let code = office.country, !office.isPlural,
        scene.country(at: office.tokens.lowerBound) != nil,
        scene.person(at: office.tokens.upperBound) == nil
      {
        states.append(code)
      }
      index = max(index + 1, office.tokens.upperBound)
    }
    return states
  }

  /// The country of the one town the sentence puts the meeting in, or sends someone to.
  private func place(in sentence: Range<Int>, besides others: Set<CountryCode>) -> CountryCode? {
    let codes = Set(
      scene.places(in: sentence).compactMap { offset -> CountryCode? in
        let span = scene.places[offset]
        let before = span.tokens.lowerBound - 1
        guard span.kind == .city, text.isWord(.in, at: before) || text.isWord(.for, at: before)
        else { return nil }
        return span.country
      } + states(in: sentence))
    return codes.count == 1 ? codes.first.flatMap { others.contains($0) ? nil : $0 } : nil
  }

  /// `During her stay in Barbados`, `While in Togo`: at the head of a sentence.
  private func states(in sentence: Range<Int>) -> [CountryCode] {
    text.range(from: sentence.lowerBound + 1, to: sentence.upperBound).prefix(6).compactMap {
      index in
      guard text.isWord(.in, at: index - 1), let offset = scene.country(at: index),
        scene.countries[offset].form == .name
      else { return nil }
      return scene.countries[offset].code
    }
  }

  /// Those whose state is told, in the order of the text.
  private static func told(
    _ mentions: [EventMention], in scene: Scene
  ) -> [(isVisit: Bool, visit: Visit)] {
    let ordered = mentions.sorted { $0.head.lowerBound < $1.head.lowerBound }
    return EventSlots(scene).filled(ordered).compactMap { mention in
      scene.country(of: mention).map { country in
        let visitor = mention.people.first.flatMap { mention.inviters.contains($0) ? nil : $0 }
        let visit = Visit(head: mention.head.lowerBound, country: country, visitor: visitor)
        return (mention.form == .visit, visit)
      }
    }
  }

  private static func pairs(in scene: Scene) -> [Set<CountryCode>] {
    zip(scene.countries, scene.countries.dropFirst()).compactMap { one, other in
      let joint = one.tokens.upperBound
      guard one.code != other.code,
        other.tokens.lowerBound == (scene.text.isWord(.the, at: joint + 1) ? joint + 2 : joint + 1),
        scene.text.is("-", at: joint) || scene.text.isWord(.and, at: joint)
      else { return nil }
      return [one.code, other.code]
    }
  }
}
