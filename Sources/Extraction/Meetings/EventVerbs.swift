import Briefing
import Gazetteer
import Text

/// Meetings by their verbs: `will visit Moscow`, `met Kamal Rahim`, `spoke by telephone with`, `was
/// received by`, `last convened in Aktau`.
struct EventVerbs {
  static let visitRule: Rule = "visit-verb"
  static let meetRule: Rule = "meet-verb"
  static let callRule: Rule = "call-verb"
  static let conveneRule: Rule = "convene-verb"
  static let gatheringRule: Rule = "gathering"

  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// In the order of the text.
  func mentions() -> [EventMention] {
    var mentions: [EventMention] = []
    for (offset, sentence) in text.sentences.enumerated() {
      let kind = text.blockKind(ofSentence: offset)
      guard kind.isText || kind == .headline else { continue }
      for index in sentence {
        guard !text.tokens[index].isMark, let mention = mention(at: index, in: sentence) else {
          continue
        }
        mentions.append(mention)
      }
    }
    return mentions
  }

  private func mention(at index: Int, in sentence: Range<Int>) -> EventMention? {
    let before = text.range(from: max(sentence.lowerBound, index - 2), to: index)
    if before.contains(where: { text.has(.negation, at: $0) }) { return nil }
    if text.phrase(at: index)?.subjects.contains(where: isEvent) ?? false,
      !isVerbPosition(index, in: sentence)
    {
      return nil
    }
    if let call = call(at: index, in: sentence) { return call }
    if let visit = visit(at: index, in: sentence) { return visit }
    if let stay = stay(at: index, in: sentence) { return stay }
    if let meeting = meeting(at: index, in: sentence) { return meeting }
    if let gathering = gathering(at: index, in: sentence) { return gathering }
    return convening(at: index, in: sentence)
  }

  private func isEvent(_ subject: Phrase.Subject) -> Bool {
    if case .event = subject { return true }
    return false
  }

  /// Behind `will`, `to` or a subject: a verb although the word may be a noun.
  private func isVerbPosition(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    return text.has(.future, at: index - 1) || text.isWord(.to, at: index - 1)
  }

  private func verb(_ index: Int, _ form: KnownEvent.Form, rule: Rule, weight: Int = 2)
    -> EventMention
  {
    var mention = EventMention(
      tokens: index..<index + 1, head: index..<index + 1, form: form, weight: weight, rule: rule)
    mention.isVerb = true
    if text.isWord(.again, at: index + 1) || text.has(.next, at: index + 1) {
      mention.relation = .next
    }
    if text.has(.previous, at: index - 1) { mention.relation = .previous }
    return mention
  }

  /// `spoke by telephone`, `telephoned Giorgi L.`, `talked by phone`.
  private func call(at index: Int, in sentence: Range<Int>) -> EventMention? {
    if text.has(.callVerb, at: index) {
      guard let person = scene.person(at: index + 1) else { return nil }
      var mention = verb(index, .call, rule: Self.callRule, weight: 3)
      mention.people = [person]
      return mention
    }
    guard text.has(.meetVerb, at: index) else { return nil }
    let means = text.range(from: index + 1, to: min(index + 14, sentence.upperBound)).first {
      text.has(.callMeans, at: $0) && text.isWord(.by, at: $0 - 1)
    }
    guard means != nil else { return nil }
    return verb(index, .call, rule: Self.callRule, weight: 3)
  }

  /// `will visit Moscow`, `travel to Kyiv and Lviv`, `flies to Amman`.
  private func visit(at index: Int, in sentence: Range<Int>) -> EventMention? {
    guard text.has(.visitVerb, at: index) else { return nil }
    var next = index + 1
    let needsTo = !text.has(.locative, at: index)
    if text.isWord(.to, at: next) || text.isWord(.in, at: next) {
      next += 1
    } else if needsTo {
      return nil
    }
    if text.isWord(.the, at: next) { next += 1 }
    guard next < sentence.upperBound else { return nil }
    var mention = verb(index, .visit, rule: Self.visitRule)
    if let place = scene.place(at: next) {
      mention.place = place
      mention.tokens = index..<scene.places[place].tokens.upperBound
    } else if let country = scene.country(at: next), scene.countries[country].form == .name,
      !scene.offices.contains(where: { $0.tokens.contains(next) })
    {
      mention.country = scene.countries[country].code
      mention.tokens = index..<scene.countries[country].tokens.upperBound
    } else {
      return nil
    }
    return mention
  }

  /// `Milena D. was in Kyiv in May 2023`.
  private func stay(at index: Int, in sentence: Range<Int>) -> EventMention? {
    guard text.isWord(.was, at: index) || text.isWord(.were, at: index),
      text.isWord(.in, at: index + 1), let place = scene.place(at: index + 2),
      scene.places[place].kind == .city,
      text.range(from: max(sentence.lowerBound, index - 2), to: index).contains(where: {
        scene.person(at: $0) != nil
      })
    else { return nil }
    let end = scene.places[place].tokens.upperBound
    guard
      text.range(from: end, to: min(end + 3, sentence.upperBound)).contains(where: {
        text.date(at: $0) != nil
      })
    else {
      return nil
    }
    var mention = verb(index, .visit, rule: Self.visitRule)
    mention.place = place
    return mention
  }

  /// `met Otavio N.`, `will meet with President J.`, `ministers are to meet in Rio`.
  private func meeting(at index: Int, in sentence: Range<Int>) -> EventMention? {
    guard text.has(.meetVerb, at: index), !isGerund(index) else { return nil }
    if text.isWord(.discussed, at: index) || text.isWord(.conferred, at: index) {
      guard text.isWord(.with, at: index + 1), hasPerson(behind: index, in: sentence) else {
        return nil
      }
      return verb(index, .talks, rule: Self.meetRule)
    }
    let isPassive = index > sentence.lowerBound && text.has(.passive, at: index - 1)
    if isPassive, text.isWord(.received, at: index) {
      return verb(index, .talks, rule: Self.meetRule)
    }
    let isMeet =
      text.isWord(.meet, at: index) || text.isWord(.met, at: index)
      || text.isWord(.meets, at: index)
      || text.isWord(.gather, at: index) || text.isWord(.gathered, at: index)
      || text.isWord(.meeting, at: index)
    guard isMeet || hasPerson(behind: index, in: sentence) else { return nil }
    if text.isWord(.met, at: index), text.isWord(.with, at: index + 1),
      !hasPerson(behind: index + 1, in: sentence), scene.country(at: index + 2) == nil
    {
      // met with resistance
      let sentenceHasDate = text.dates.contains { sentence.contains($0.tokens.lowerBound) }
      guard sentenceHasDate else { return nil }
    }
    if let body = body(before: index, in: sentence), scene.people(in: sentence).isEmpty {
      var mention = verb(index, .session, rule: Self.conveneRule)
      mention.organizations = [body]
      mention.isNamed = true
      return mention
    }
    return hosted(verb(index, .talks, rule: Self.meetRule), in: sentence)
  }

  /// With those who meet where they are named by their office: `the defence ministers of A and B will
  /// meet`, `G20 leaders`.
  private func hosted(_ mention: EventMention, in sentence: Range<Int>) -> EventMention {
    guard let office = pluralSubject(of: mention.head.lowerBound, in: sentence) else {
      return mention
    }
    var mention = mention
    mention.isNamed = true
    mention.hosts = office.tokens
    mention.organizations = scene.organizations(in: office.tokens)
    mention.countries = scene.countryCodes(in: office.tokens)
    return mention
  }

  private func pluralSubject(of verb: Int, in sentence: Range<Int>) -> Office? {
    scene.offices.last { office in
      office.isPlural && sentence.contains(office.tokens.lowerBound)
        && office.tokens.upperBound <= verb && verb - office.tokens.upperBound <= 14
        && !text.range(from: office.tokens.upperBound, to: verb).contains {
          text.has([.personVerb, .clauseEnd], at: $0) && !text.has([.future, .passive], at: $0)
        }
    }
  }

  /// `G20 leaders will take up the matter in New Delhi on Sept. 9`: a gathering without a verb of its
  /// own, known by its place and day.
  private func gathering(at index: Int, in sentence: Range<Int>) -> EventMention? {
    guard text.has(.future, at: index), text.date(at: index) == nil,
      let office = pluralSubject(of: index, in: sentence), index - office.tokens.upperBound <= 2,
      office.organization != nil,
      let place = text.range(from: index, to: min(index + 14, sentence.upperBound)).first(where: {
        isTown($0)
      })
    else { return nil }
    let isDated = text.range(from: place + 1, to: min(place + 5, sentence.upperBound)).contains {
      text.date(at: $0) != nil
    }
    let hasOwn = text.range(from: index, to: place).contains {
      text.has([.meetVerb, .host, .visitVerb], at: $0)
    }
    guard isDated, !hasOwn else { return nil }
    return hosted(verb(index, .talks, rule: Self.gatheringRule), in: sentence)
  }

  /// A town behind `in`.
  private func isTown(_ index: Int) -> Bool {
    guard let place = scene.place(at: index), scene.places[place].kind == .city else {
      return false
    }
    return text.isWord(.in, at: scene.places[place].tokens.lowerBound - 1)
  }

  /// `meeting` is a noun unless it goes on: `ministers are meeting in Brussels`.
  private func isGerund(_ index: Int) -> Bool {
    text.isWord(.meeting, at: index) && !text.has(.passive, at: index - 1)
  }

  private func hasPerson(behind index: Int, in sentence: Range<Int>) -> Bool {
    text.range(from: index + 1, to: min(index + 10, sentence.upperBound)).contains {
      scene.person(at: $0) != nil
    }
  }

  /// `the council last convened in Aktau in 2023`, `The Council will meet in Baku`.
  private func convening(at index: Int, in sentence: Range<Int>) -> EventMention? {
    let isConvening =
      text.isWord(.convened, at: index) || text.isWord(.convene, at: index)
      || text.isWord(.convenes, at: index)
    guard isConvening, index > sentence.lowerBound,
      !(text.has(.passive, at: index - 1) && text.isWord(.by, at: index + 1)),
      !text.isWord(.in, at: index - 1)
    else { return nil }
    var mention = verb(index, .session, rule: Self.conveneRule)
    if let body = body(before: index, in: sentence) { mention.organizations = [body] }
    return mention
  }

  /// The body right before a verb, by name or by its noun alone: `The Council will meet`.
  private func body(before verb: Int, in sentence: Range<Int>) -> Int? {
    for index in text.range(from: max(sentence.lowerBound, verb - 5), to: verb).reversed() {
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
