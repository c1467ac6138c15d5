import Briefing
import Gazetteer
import Text

/// The state that a text takes for granted of someone: its own, that of whoever speaks, or none.
extension PersonCountries {
  func grantedState(of person: PersonDraft, among people: [PersonDraft]) -> Found<CountryCode>? {
    guard let role = person.roles.first(where: isOfState), !role.isShared else { return nil }
    let sentence = surroundings(of: role.tokens)
    func found(_ code: CountryCode, _ rule: Rule) -> Found<CountryCode> {
      Found(
        code, sentences: [text.sentenceNumber(of: role.tokens.lowerBound)], rule: rule,
        isInferred: true)
    }
    if let state = speaker(of: role, in: sentence, people) { return found(state, Self.speakerRule) }
    // `a message sent by his President, Otto Berg`: of the envoy's state.
    if role.tokens.lowerBound > sentence.lowerBound, !isOfPeer(role),
      text.has(.personPronoun, at: role.tokens.lowerBound - 1),
      role.rank == .headOfState || role.rank == .headOfGovernment
    {
      let start = role.tokens.lowerBound
      let envoy = text.range(from: max(sentence.lowerBound, start - 80), to: start).last {
        scene.person(at: $0) != nil
      }
      return envoy.flatMap { scene.person(at: $0) }.flatMap { people[$0].country?.value }
        .map { found($0, Self.speakerRule) }
    }
    if isSender(role, in: sentence) {
      return mover(before: role.tokens.lowerBound, in: sentence, people).map {
        found($0, Self.speakerRule)
      }
    }
    // An envoy who is named without a state is as often a foreign one.
    guard let home, role.rank != .diplomat, !role.posts.contains(home), !goes(person, to: home),
      !isOfSpeaker(role),
      !meets(person, of: home, people)
    else { return nil }
    if isOfPeer(role) { return otherState(than: home, for: role) }
    // Whom someone of the same state goes to see is not of it, unless the sentence lists several.
    if let meeting = meeting(before: role.tokens.lowerBound, in: sentence),
      mover(before: meeting, in: sentence, people) == home,
      visited(before: sentence.upperBound).map({ $0 != home }) ?? false
    {
      return nil
    }
    // `Accompanying the visitor were Ann Lee and Otto Berg`
    if let first = sentence.first,
      text.verbs(at: first).contains(where: {
        $0.forms.contains(.gerund) && $0.roles.contains(.accompany)
      })
    {
      return nil
    }
    return found(home, Self.homeRule)
  }

  /// `the president, Ann Lee, will meet Malian minister Otto Berg`: who is said to be of the state is met by
  /// someone from another one.
  private func meets(_ person: PersonDraft, of state: CountryCode, _ people: [PersonDraft]) -> Bool
  {
    guard let name = person.mentions.first(where: { !text.isHeadline($0.lowerBound) }) else {
      return false
    }
    let sentence = surroundings(of: name)
    let behind = text.range(from: name.upperBound, to: sentence.upperBound).prefix(8)
    guard
      let verb = behind.first(where: { index in
        scene.clauses.isVerb(index)
          && text.verbs(at: index).contains {
            $0.roles.contains(.meet) && !$0.roles.contains(.attend)
          }
      }),
      let met = scene.people(in: verb..<sentence.upperBound).first,
      let found = people[met].country
    else { return false }
    return found.value == state && !found.isInferred
  }

  /// `her counterpart`, `her counterpart, Minister Otto Berg`.
  private func isOfPeer(_ role: RoleMention) -> Bool {
    let start = role.tokens.lowerBound
    return text.has(.peer, at: start)
      || text.is(",", at: start - 1) && text.has(.peer, at: start - 2)
  }

  /// `Ann Lee of Togo said president Otto Berg hopes`: who speaks of a head of state names no state where
  /// it is their own.
  private func speaker(
    of role: RoleMention, in sentence: Range<Int>, _ people: [PersonDraft]
  ) -> CountryCode? {
    guard role.rank == .headOfState || role.rank == .headOfGovernment else { return nil }
    let before = text.range(from: sentence.lowerBound, to: role.tokens.lowerBound)
    guard
      let verb = before.suffix(3).last(where: { index in
        text.verbs(at: index).contains { $0.roles.contains(.say) } && scene.clauses.isVerb(index)
      }),
      let person = scene.people(in: sentence.lowerBound..<verb).last
    else { return nil }
    return people[person].country?.value
  }

  /// `handed over a message from President Otto Berg`: who is of the envoy's state.
  private func isSender(_ role: RoleMention, in sentence: Range<Int>) -> Bool {
    let before = text.range(
      from: max(sentence.lowerBound, role.tokens.lowerBound - 12), to: role.tokens.lowerBound)
    guard
      let from = before.suffix(4).last(where: {
        text.isWord(.from, at: $0) || text.isWord(.of, at: $0)
      })
    else { return false }
    return before.contains { index in
      index < from && Self.letters.contains(text.tokens[index].word)
    }
  }

  private static let letters = Set(
    ["message", "letter", "greetings", "invitation", "regards", "wishes"].map { Word($0) })

  /// `the Prime Minister of Togo, Ann Lee, and Prime Minister Otto Berg`: where the text tells who holds the
  /// office of its own state, nobody else does.
  private func takeBackTwice(_ people: inout [PersonDraft]) {
    guard let home else { return }
    func office(of person: PersonDraft) -> Set<Word>? {
      guard let role = person.roles.first(where: { !$0.isFormer && isHeldByOne($0) }) else {
        return nil
      }
      return Set(
        role.titleTokens.map { text.tokens[$0].word }.filter { !Self.smallWords.contains($0) })
    }
    let told = Set(
      people.compactMap { person -> Set<Word>? in
        guard let country = person.country, country.value == home, !country.isInferred else {
          return nil
        }
        return office(of: person)
      })
    guard !told.isEmpty else { return }
    for index in people.indices where people[index].country?.rule == Self.homeRule {
      if let own = office(of: people[index]), told.contains(own) { people[index].country = nil }
    }
  }

  /// A state has one foreign minister: of two with that office and no state neither is said to be of the
  /// state of the text.
  func takeBack(_ people: inout [PersonDraft]) {
    takeBackTwice(&people)
    var holders: [Set<Word>: [Int]] = [:]
    for index in people.indices where people[index].country?.rule == Self.homeRule {
      guard let role = people[index].roles.first(where: isOfState), !role.isFormer,
        isHeldByOne(role)
      else { continue }
      let words = role.titleTokens.map { text.tokens[$0].word }
      holders[Set(words.filter { !Self.smallWords.contains($0) }), default: []].append(index)
    }
    for several in holders.values where several.count > 1 {
      for index in several { people[index].country = nil }
    }
  }

  private func isHeldByOne(_ role: RoleMention) -> Bool {
    switch role.rank {
    case .headOfState, .headOfGovernment: true
    case .minister: role.titleTokens.contains { text.isWord(.foreign, at: $0) }
    default: false
    }
  }

  private static let smallWords = Set(["of", "for", "and", "the"].map { Word($0) })

  /// `the minister, Ann Lee, had to cancel her visit to Togo`, `Ann Lee, who was to arrive here`: nobody
  /// visits their own state.
  private func goes(_ person: PersonDraft, to state: CountryCode) -> Bool {
    person.mentions.prefix(3).contains { name in
      let sentence = text.sentence(of: name.lowerBound)
      let reach = name.upperBound..<min(name.upperBound + 8, sentence.upperBound)
      return visits.contains { visit in
        visit.country == state && reach.contains(visit.head)
          && text.range(from: name.upperBound, to: visit.head).contains {
            text.has(.possessivePronoun, at: $0) || text.isWord(.who, at: $0)
          }
      }
    }
  }

  /// `greetings of my prime minister`, as a guest says.
  private func isOfSpeaker(_ role: RoleMention) -> Bool {
    text.isWord(.my, at: role.tokens.lowerBound - 1)
  }

  /// `of the Togolese-Chadian commission, led by the prime minister and his counterpart, Ann Lee`: the
  /// counterpart is of the other state; where the sentence names only another one, of the text's own.
  private func otherState(than home: CountryCode, for role: RoleMention) -> Found<CountryCode>? {
    let codes = scene.countryCodes(in: text.sentence(of: role.tokens.lowerBound))
    let others = codes.filter { $0 != home }
    guard others.count == 1 else { return nil }
    return Found(
      codes.contains(home) ? others[0] : home,
      sentences: [text.sentenceNumber(of: role.tokens.lowerBound)],
      rule: RelatedPerson.rule, isInferred: true)
  }

  func mayHaveState(_ person: PersonDraft) -> Bool {
    person.roles.isEmpty || person.roles.contains { isOfState($0) || $0.organization == nil }
  }

  func isOfState(_ role: RoleMention) -> Bool {
    guard role.country == nil else { return false }
    let isOfMinistry = role.titleTokens.contains {
      text.has(.ministry, at: $0) || text.isWord(.presidency, at: $0)
    }
    if let body = role.organization, role.rank != .parliament {
      // A body of several states gives its people none.
      let body = scene.organizations[body]
      if body.kind == .ministry { return true }
      guard body.known == nil, isOfMinistry || body.kind == .parliament else { return false }
    }
    if isOfMinistry { return true }
    return switch role.rank {
    case .headOfState, .headOfGovernment, .minister, .deputyMinister, .royalty, .parliament,
      .military:
      true
    case .diplomat: !role.isStyle
    default:
      role.titleTokens.contains { index in
        text.has([.officeModifier, .ministry, .governmentWord], at: index)
          || text.has(.chamber, at: index) && !text.has(.jointBodyHead, at: index)
            && text.tokens[index].isCapitalized
      }
    }
  }
}
