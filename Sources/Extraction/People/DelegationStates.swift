import Briefing
import Gazetteer
import Text

/// The state that people belong to by the delegation they stand in: `the Kenyan delegation included Ann
/// Lee`, `from the Lao side`, `the delegation of Chad's parliament led by`, `Niger was represented by its
/// ambassador`, `Ethiopia had its ambassador`.
struct DelegationStates {
  static let rule: Rule = "country-of-delegation"
  static let companionRule: Rule = "country-of-companion"

  let scene: Scene
  private var text: AnnotatedText { scene.text }

  /// How often someone may be named before a sentence tells the delegation.
  private static let namings = 3

  /// The state of someone, where a sentence that names them early tells it by a delegation.
  func state(of person: PersonDraft) -> Found<CountryCode>? {
    person.mentions.lazy.filter { !text.isHeadline($0.lowerBound) }.prefix(Self.namings)
      .compactMap { state(of: person, named: $0) }.first
  }

  private func state(of person: PersonDraft, named name: Range<Int>) -> Found<CountryCode>? {
    let sentence = text.sentence(of: name.lowerBound)
    // `with his counterpart Otto Berg`: the state before is that of the other one.
    guard !text.has(.peer, at: name.lowerBound - 1) else { return nil }
    guard
      let code = respective(name, in: sentence) ?? gapped(before: name.lowerBound, in: sentence)
        ?? replaced(before: name.lowerBound, in: sentence)
        ?? from(before: person, named: name, in: sentence)
        ?? elliptic(before: name.lowerBound, in: sentence)
        ?? goingOn(person, named: name, in: sentence)
        ?? that(behind: name.upperBound, in: sentence)
        ?? head(before: name.lowerBound, in: sentence) ?? owner(of: person, in: sentence)
        ?? state(behind: name, in: sentence)
    else { return nil }
    return Found(
      code, sentences: [text.sentenceNumber(of: name.lowerBound)], rule: Self.rule)
  }

  /// The state by the words behind a name.
  private func state(behind name: Range<Int>, in sentence: Range<Int>) -> CountryCode? {
    headed(behind: name.upperBound, in: sentence) ?? led(by: name, in: sentence)
      ?? represented(by: name, in: sentence) ?? listed(with: name, in: sentence)
  }

  /// The state of those who came with others of the sentence: `Ann Lee, accompanied by`, `a delegation
  /// which includes`.
  func stateOfCompanions(_ person: PersonDraft, among people: [PersonDraft]) -> Found<CountryCode>?
  {
    guard let name = person.mentions.first(where: { !text.isHeadline($0.lowerBound) }) else {
      return nil
    }
    let sentence = text.sentence(of: name.lowerBound)
    guard
      let verb = text.range(from: sentence.lowerBound, to: name.lowerBound).last(where: {
        isAccompanied($0) || text.has(.roster, at: $0) && isFollowedByList($0, to: name.lowerBound)
      })
    else { return nil }
    let subjects = scene.people(in: sentence.lowerBound..<verb)
    let code =
      subjects.last.flatMap { people[$0].country?.value }
      ?? only(among: scene.people(in: verb..<sentence.upperBound), people)
    return code.map {
      Found(
        $0, sentences: [text.sentenceNumber(of: name.lowerBound)], rule: Self.companionRule,
        isInferred: true)
    }
  }

  private func only(among offsets: [Int], _ people: [PersonDraft]) -> CountryCode? {
    let codes = Set(offsets.compactMap { people[$0].country?.value })
    return codes.count == 1 ? codes.first : nil
  }

  private func isAccompanied(_ index: Int) -> Bool {
    text.isWord(.by, at: index + 1)
      && text.verbs(at: index).contains { $0.roles.contains(.accompany) }
  }

  /// `delegation, which includes`, `delegation comprising`.
  private func isFollowedByList(_ index: Int, to end: Int) -> Bool {
    guard text.isWord(.delegation, at: index) else { return false }
    return text.range(from: index + 1, to: min(index + 4, end)).contains(where: isList)
  }

  private func isList(_ index: Int) -> Bool {
    text.verbs(at: index).contains { $0.roles.contains(.comprise) }
  }

  // MARK: - One state after another

  /// `Ann Lee and Otto Berg led the Togolese and Chadian delegations, respectively`.
  private func respective(_ name: Range<Int>, in sentence: Range<Int>) -> CountryCode? {
    guard
      let noun = text.range(from: name.upperBound, to: sentence.upperBound).prefix(60).first(
        where: {
          text.isWord(.delegations, at: $0)
        }),
      text.range(from: noun + 1, to: min(noun + 4, sentence.upperBound)).contains(where: {
        text.isWord(.respectively, at: $0)
      }),
      let last = scene.grammar.countryBefore(noun, in: sentence),
      text.isWord(.and, at: last.start - 1),
      let first = scene.grammar.country(endingAt: last.start - 1, in: sentence)
    else { return nil }
    let people = scene.people(
      in: max(sentence.lowerBound, name.lowerBound - 60)..<max(first.start, name.upperBound))
    guard people.count == 2, let place = people.firstIndex(where: { scene.isNamed($0, in: name) })
    else { return nil }
    return place == 0 ? first.code : last.code
  }

  /// `Niger was represented by Ann Lee; Chad by Otto Berg, Minister of State`: the state before the `by`
  /// of the name.
  private func gapped(before name: Int, in sentence: Range<Int>) -> CountryCode? {
    let part = text.range(from: max(sentence.lowerBound, name - 12), to: name)
    guard let by = part.last(where: { text.isWord(.by, at: $0) || text.is(";", at: $0) }),
      text.isWord(.by, at: by),
      !text.range(from: by, to: name).contains(where: { scene.person(at: $0) != nil })
    else { return nil }
    let verb = text.range(from: max(sentence.lowerBound, by - 5), to: by).last { index in
      text.isWord(.represented, at: index)
    }
    let isFirst =
      verb.map { verb in
        // `represented at the session by`
        !text.range(from: verb + 1, to: by).contains {
          text.tokens[$0].isMark || scene.country(at: $0) != nil
        }
      } ?? false
    var end = isFirst ? verb ?? by : by
    while isFirst, end > sentence.lowerBound, text.has([.passive, .willForm], at: end - 1) {
      end -= 1
    }
    guard
      isFirst
        || text.range(from: sentence.lowerBound, to: by).contains(where: {
          text.isWord(.represented, at: $0)
        })
    else { return nil }
    return scene.grammar.country(endingAt: end, in: sentence)?.code
  }

  /// `from Norway Foreign Minister Otto Berg`, `and from Togo, Hon. Ann Lee`.
  private func from(before person: PersonDraft, named name: Range<Int>, in sentence: Range<Int>)
    -> CountryCode?
  {
    let role = person.roles.first {
      sentence.contains($0.tokens.lowerBound) && $0.tokens.lowerBound < name.lowerBound
    }
    var end = role?.tokens.lowerBound ?? name.lowerBound
    while end > sentence.lowerBound,
      text.begins(.honorific, at: end - 1) || text.is(".", at: end - 1)
    { end -= 1 }
    if text.is(",", at: end - 1) { end -= 1 }
    guard let (code, start) = scene.grammar.country(endingAt: end, in: sentence),
      text.isWord(.from, at: start - 1)
    else { return nil }
    return code
  }

  /// `The Danish minister, Ann Lee, was replaced at the session by Otto Berg`.
  private func replaced(before name: Int, in sentence: Range<Int>) -> CountryCode? {
    let part = text.range(from: max(sentence.lowerBound, name - 14), to: name)
    guard let verb = part.last(where: { text.isWord(.replaced, at: $0) }),
      text.range(from: verb, to: name).contains(where: { text.isWord(.by, at: $0) })
    else { return nil }
    let codes = scene.countryCodes(in: sentence.lowerBound..<verb)
    return codes.count == 1 ? codes[0] : nil
  }

  /// `The Zambian delegation was led by Ann Lee, while Chad's will be led by Otto Berg`.
  private func elliptic(before name: Int, in sentence: Range<Int>) -> CountryCode? {
    let part = text.range(from: max(sentence.lowerBound, name - 12), to: name)
    guard
      let owner = part.last(where: { text.tokens[$0].shape.contains(.possessive) }),
      text.has([.passive, .willForm], at: owner + 1),
      text.range(from: owner, to: name).contains(where: { text.isWord(.by, at: $0) }),
      text.range(from: sentence.lowerBound, to: owner).contains(where: {
        text.has(.delegationNoun, at: $0)
      })
    else { return nil }
    return scene.grammar.country(endingAt: owner, in: sentence)?.code
  }

  /// `Togo's President Ann Lee, Prime Minister Otto Berg and Minister of Trade Ada Roy`: in a list the
  /// state that owns the first of them, up to the next one that is told.
  private func goingOn(_ person: PersonDraft, named name: Range<Int>, in sentence: Range<Int>)
    -> CountryCode?
  {
    guard let role = person.roles.first(where: { $0.tokens.upperBound <= name.lowerBound }),
      sentence.contains(role.tokens.lowerBound), role.country == nil, role.organization == nil,
      [.headOfState, .headOfGovernment, .minister, .deputyMinister].contains(role.rank)
    else { return nil }
    var index = role.tokens.lowerBound
    for _ in 0..<Self.longestList {
      var before = index
      while before > sentence.lowerBound,
        text.is(",", at: before - 1) || text.isWord(.and, at: before - 1)
      { before -= 1 }
      guard before < index, before > sentence.lowerBound, let other = scene.person(at: before - 1),
        let held = scene.people[other].roles.first(where: {
          $0.tokens.upperBound <= before - 1 && sentence.contains($0.tokens.lowerBound)
            && before - $0.tokens.upperBound < 8
        })
      else { return nil }
      let owner = held.tokens.lowerBound
      if let country = held.country {
        let isOwned = text.range(from: owner, to: held.tokens.upperBound).contains {
          text.tokens[$0].shape.contains(.possessive)
        }
        // `with Togolese President Ann Lee and Prime Minister Otto Berg`: those of one state are met.
        let areMet = held.rank != role.rank && text.isWord(.with, at: owner - 1)
        return isOwned || areMet ? country : nil
      }
      index = owner
    }
    return nil
  }

  /// So many people at most are looked at before one of a list.
  private static let longestList = 8

  // MARK: - A state's delegation before the name

  /// The nearest `Kenyan delegation` before a name that its words reach.
  private func head(before name: Int, in sentence: Range<Int>) -> CountryCode? {
    var index = name
    while index > sentence.lowerBound {
      index -= 1
      guard let code = delegation(at: index, in: sentence) else {
        // `while the visiting delegation was headed by`: not that of the clause before.
        if text.has(.delegationNoun, at: index), text.isWord(.visiting, at: index - 1) {
          return nil
        }
        continue
      }
      return reaches(from: index + 1, to: name, isSide: text.isWord(.side, at: index)) ? code : nil
    }
    return nil
  }

  /// The state whose delegation, side or team a noun names.
  private func delegation(at index: Int, in sentence: Range<Int>) -> CountryCode? {
    guard text.has(.delegationNoun, at: index) else { return nil }
    let grammar = scene.grammar
    for start in text.range(from: max(sentence.lowerBound, index - 2), to: index + 1).reversed() {
      if let (code, _) = grammar.countryBefore(start, in: sentence) { return code }
    }
    // `delegation of Chad's parliament`
    // `delegation from the Republic of Chad`
    guard text.isWord(.of, at: index + 1) || text.isWord(.from, at: index + 1) else { return nil }
    return text.range(from: index + 2, to: min(index + 6, sentence.upperBound)).lazy
      .compactMap { grammar.country(at: $0)?.code }.first
  }

  /// Whether the words between bring the names of a delegation: `was led by`, `comprised`, `–`; `from
  /// the Lao side` brings them without a verb.
  private func reaches(from start: Int, to name: Int, isSide: Bool) -> Bool {
    let between = text.range(from: start, to: name)
    if isSide { return !between.contains(where: isMeeting) }
    return between.contains { index in
      text.isWord(.by, at: index) && !between.contains(where: isMeeting) || isList(index)
        || text.is("-", at: index) || text.is(":", at: index)
        || text.has(.beForm, at: index)
    }
  }

  private func isMeeting(_ index: Int) -> Bool {
    text.verbs(at: index).contains {
      !$0.roles.isDisjoint(with: [.receive, .meet])
    }
  }

  // MARK: - A delegation behind the name

  /// `Ann Lee … at the head of Kenya's delegation`.
  private func headed(behind name: Int, in sentence: Range<Int>) -> CountryCode? {
    text.range(from: name, to: min(name + 16, sentence.upperBound)).lazy.compactMap { index in
      guard text.isWord(.head, at: index), text.isWord(.of, at: index + 1) else { return nil }
      return text.range(from: index + 2, to: min(index + 7, sentence.upperBound)).lazy
        .compactMap { delegation(at: $0, in: sentence) }.first
    }.first
  }

  /// `The Kenyan delegation was headed by Ann Lee, and Otto Berg will head that of Togo`.
  private func that(behind name: Int, in sentence: Range<Int>) -> CountryCode? {
    let behind = text.range(from: name, to: min(name + 4, sentence.upperBound))
    guard
      let that = behind.first(where: { text.isWord(.that, at: $0) && text.isWord(.of, at: $0 + 1) }
      ),
      !text.range(from: name, to: that).contains(where: { text.is(",", at: $0) }),
      text.range(from: max(sentence.lowerBound, name - 60), to: name).contains(where: {
        text.has(.delegationNoun, at: $0)
      })
    else { return nil }
    return scene.grammar.ofCountry(at: that + 1, in: sentence)?.code
  }

  /// `Ann Lee led the Kenyan side`.
  private func led(by name: Range<Int>, in sentence: Range<Int>) -> CountryCode? {
    for offset in scene.clauses.offsets(around: name.lowerBound) {
      let clause = scene.clauses.all[offset]
      // `are representing the Togolese side`
      guard clause.subject.contains(name.lowerBound),
        clause.verb.roles.contains(.lead) || text.isWord(.representing, at: clause.verb.head)
          || text.isWord(.represented, at: clause.verb.head),
        !clause.verb.isPassive
      else { continue }
      return clause.object.prefix(6).lazy.compactMap { delegation(at: $0, in: sentence) }.first
    }
    return nil
  }

  // MARK: - Behind the name

  /// `Ann Lee, representing the Minister of Energy of Kenya`.
  private func represented(by name: Range<Int>, in sentence: Range<Int>) -> CountryCode? {
    let next = text.is(",", at: name.upperBound) ? name.upperBound + 1 : name.upperBound
    // `Ann Lee will represent Togo at the summit`
    let verb = text.has([.future, .willForm], at: next) ? next + 1 : next
    if Self.represents.contains(where: { text.isWord($0, at: verb) }),
      let span = scene.country(at: text.isWord(.the, at: verb + 1) ? verb + 2 : verb + 1),
      scene.countries[span].form == .name
    {
      return scene.countries[span].code
    }
    guard text.isWord(.representing, at: next) else { return nil }
    let rest = text.range(from: next + 1, to: min(next + 14, sentence.upperBound))
    let end = rest.first { text.is(",", at: $0) || text.is(";", at: $0) } ?? rest.upperBound
    let codes = scene.countryCodes(in: rest.lowerBound..<max(rest.lowerBound, end))
    return codes.count == 1 ? codes[0] : nil
  }

  private static let represents: [Word] = ["represent", "represents", "represented"]

  /// `Ann Lee, Minister of Energy, Kenya`, a point of a list.
  private func listed(with name: Range<Int>, in sentence: Range<Int>) -> CountryCode? {
    switch text.blockKind(ofSentence: Int(text.sentenceOfToken[name.lowerBound])) {
    case .item, .row: break
    default: return nil
    }
    let last = text.range(from: name.upperBound, to: sentence.upperBound).last {
      !text.tokens[$0].isMark
    }
    guard let last, let span = scene.country(at: last), scene.countries[span].form == .name,
      text.is(",", at: scene.countries[span].tokens.lowerBound - 1),
      scene.people(in: sentence).count == 1
    else { return nil }
    return scene.countries[span].code
  }

  // MARK: - Its ambassador

  /// `Ethiopia had its ambassador at the table`: the state that the sentence begins with.
  private func owner(of person: PersonDraft, in sentence: Range<Int>) -> CountryCode? {
    guard
      let role = person.roles.first(where: { sentence.contains($0.tokens.lowerBound) }),
      let pronoun = text.range(
        from: max(sentence.lowerBound, role.tokens.lowerBound - 2), to: role.tokens.lowerBound
      ).last(where: { text.has(.possessivePronoun, at: $0) }),
      !text.has(.personPronoun, at: pronoun)
    else { return nil }
    let codes = scene.countryCodes(in: sentence.lowerBound..<pronoun)
    return codes.first
  }
}
