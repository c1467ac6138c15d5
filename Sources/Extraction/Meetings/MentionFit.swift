import Briefing
import Gazetteer
import Text

/// How well words that speak of a meeting fit one that is known.
extension MeetingRegister {
  /// How well a mention fits a meeting; nil where they are apart.
  func fit(_ mention: EventMention, _ meeting: MeetingDraft) -> Int? {
    guard areAlike(mention, meeting), !areOpposed(mention, meeting), !isWithin(mention, meeting),
      !(isOfHeadline(meeting) && isEve(mention)),
      !isAnother(mention, than: meeting), !isOfOtherReport(mention, meeting),
      !isStopCalledOff(mention)
    else {
      return nil
    }
    var score = 1
    if let ordinal = mention.ordinal {
      if let known = meeting.ordinal {
        guard known == ordinal else { return nil }
        score += 6
      } else if !mayBeNumbered(meeting, mention) {
        return nil
      }
    } else if meeting.ordinal != nil, mention.isNamed || mention.date != nil {
      if !sharesName(mention, meeting), mention.isNamed, !isGoingOn(mention, meeting),
        mention.organizations.isEmpty || !mention.isVerb
      {
        return nil
      }
    }
    guard let dates = dateFit(mention, meeting), let places = placeFit(mention, meeting),
      let people = peopleFit(mention, meeting), let names = nameFit(mention, meeting)
    else { return nil }
    score += dates + places + people + names
    if mention.rule == EventVerbs.credentialsRule,
      meeting.mentions.contains(where: { $0.rule == EventVerbs.credentialsRule })
    {
      // One ceremony: `The letters were handed over by A and B`.
      return score + 3
    }
    if mention.relation != meeting.relation {
      guard mention.relation == .none || dates > 0 || mention.ordinal != nil && score > 5 else {
        return nil
      }
      if meeting.relation != .none, dates == 0, names == 0 { return nil }
    }
    if isOfHeadline(meeting), !isBare(mention) { return score + 2 }
    if isBare(mention) {
      // `the meeting`: nothing but the noun to go by.
      guard !mention.isPlural || mention.isDefinite, !isOfAnother(mention, than: meeting) else {
        return nil
      }
      let lead =
        known.offsets.first {
          !isOfHeadline(known.drafts[$0]) && !isOfOtherReport(mention, known.drafts[$0])
        } ?? 0
      let isFirst = meeting.mentions[0].head == known.drafts[lead].mentions[0].head
      return score + (isFirst ? 3 : 0) + (isSameSentence(mention, meeting) ? 4 : 0)
        + (isJustSaid(mention, meeting) ? 3 : isThis(mention, meeting) ? 5 : 0)
        + (meeting.mentions.contains { $0.form == mention.form } ? 1 : 0)
    }
    if isRecalled(mention, meeting) { score += 2 }
    if isSameVisit(mention, meeting) || isVisitOf(mention, meeting) { score += 2 }
    if isGoingOn(mention, meeting) { score += 2 }
    if isOfHosts(mention, meeting) || isOfBoth(mention, meeting) { score += 3 }
    if isDescribedAlike(mention, meeting) { score += 2 }
    let distance = abs(
      Int(text.sentenceOfToken[mention.head.lowerBound])
        - Int(text.sentenceOfToken[meeting.mentions[meeting.mentions.count - 1].head.lowerBound]))
    if mention.isDefinite, !mention.isNamed, mention.relation == .none,
      meeting.mentions.contains(where: {
        isOfSameSort($0.form, mention.form)
          || (mention.date == nil || distance < 2) && areTalks($0.form, mention.form)
      })
    {
      score += 2
    }
    let isAdjacent = distance == 0
    return score >= 3 || isAdjacent && isPurposeOrApposition(mention, meeting) ? score : nil
  }

  /// `the Summit`, where another meeting is called a summit and this one is not.
  private func isOfAnother(_ mention: EventMention, than meeting: MeetingDraft) -> Bool {
    [.summit, .forum, .ministerial].contains(mention.form) && !meeting.has(mention.form)
      && known.offsets.suffix(12).contains { known.drafts[$0].has(mention.form) }
  }

  /// `I was pleased to meet Ann Lee`, behind `Ann Lee met Otto Berg`.
  private func isRecalled(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    guard mention.rule == EventVerbs.meetRule, mention.date == nil, mention.place == nil,
      meeting.people.count > 1, !mention.people.isEmpty, meeting.mentions[0].status == .held,
      let own = EventFrames(scene).frame(of: mention).own,
      scene.clauses.all[own].verb.form == .infinitive
    else { return false }
    let sentence = text.sentence(of: mention.head.lowerBound)
    return mention.people.allSatisfy(meeting.people.contains)
      && text.range(from: sentence.lowerBound, to: mention.head.lowerBound).suffix(40).contains {
        text.isWord(.i, at: $0) || text.isWord(.we, at: $0)
      }
  }

  /// `They met at the palace`, right behind `Ann Lee has met with Otto Berg`.
  private func isOfBoth(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    guard mention.rule == EventVerbs.meetRule, mention.people.isEmpty, meeting.people.count > 1,
      let last = meeting.mentions.last, last.rule == mention.rule,
      case let sentence = Int(text.sentenceOfToken[mention.head.lowerBound]),
      sentence - Int(text.sentenceOfToken[last.head.lowerBound]) == 1,
      let own = EventFrames(scene).frame(of: mention).own
    else { return false }
    return scene.clauses.all[own].subject.contains { text.isWord(.they, at: $0) }
  }

  /// `The session, which took place at the palace`, behind `the 87th meeting of the committee`.
  private func isOfSameSort(_ one: KnownEvent.Form, _ other: KnownEvent.Form) -> Bool {
    one == other || [one, other].allSatisfy { $0 == .session || $0 == .meeting }
  }

  /// `The talks between Ann Lee and Otto Berg`, right behind `the ninth meeting of the ministers`, of whom
  /// nobody has been named.
  private func isGoingOn(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    guard mention.isDefinite, !mention.isVerb, mention.form == .talks || mention.form == .meeting,
      mention.ordinal == nil, mention.date == nil, mention.people.count > 1,
      meeting.people.isEmpty, !meeting.isVisit, let last = meeting.mentions.last
    else { return false }
    let sentence = Int(text.sentenceOfToken[mention.head.lowerBound])
    return sentence - Int(text.sentenceOfToken[last.head.lowerBound]) == 1
  }

  /// `The meeting was held in Lome`, behind `Ann Lee held talks with Otto Berg`.
  private func areTalks(_ one: KnownEvent.Form, _ other: KnownEvent.Form) -> Bool {
    [one, other].allSatisfy { [.meeting, .talks, .consultations].contains($0) }
  }

  /// Whether the sentence before, of the same paragraph, tells of the meeting by name with the same noun:
  /// `attended the Foreign Ministers' Meeting. The Meeting endorsed`.
  private func isJustSaid(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    guard !mention.isVerb, mention.isDefinite || text.isWord(.the, at: mention.tokens.lowerBound)
    else { return false }
    let noun = text.tokens[mention.head.upperBound - 1].word
    let sentence = Int(text.sentenceOfToken[mention.head.lowerBound])
    let block = text.document.sentences[sentence].block
    return meeting.mentions.contains { other in
      let before = Int(text.sentenceOfToken[other.head.lowerBound])
      return !other.isVerb && text.tokens[other.head.upperBound - 1].word == noun && other.isNamed
        && other.isNews && sentence - before == 1
        && text.document.sentences[before].block == block
    }
  }

  /// `In this meeting`, right behind the sentence that told of it.
  private func isThis(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    let sentence = Int(text.sentenceOfToken[mention.head.lowerBound])
    return text.isWord(.this, at: mention.tokens.lowerBound - 1)
      && meeting.mentions.contains { other in
        other.isNews && Int(text.sentenceOfToken[other.head.lowerBound]) == sentence - 1
      }
  }

  /// `He was to stay in Lome on 5 May`, behind a visit to Togo: whoever is not named is the visitor.
  private func isSameVisit(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    let visitors = mention.people.filter { !mention.inviters.contains($0) }
    guard mention.form == .visit, let code = scene.country(of: mention),
      // `will visit Lome on 5 May`, then `will visit Togo`
      visitors.isEmpty
        || mention.date == nil && visitors.allSatisfy(meeting.people.contains)
          && mention.status == meeting.mentions[0].status
    else { return false }
    return meeting.mentions.contains {
      scene.country(of: $0) == code || $0.destinations.contains(code)
    }
  }

  /// `Ann Lee's visit will take place on 5 May`, behind `the minister will visit Togo`: the one visit that
  /// nobody is named for.
  private func isVisitOf(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    guard mention.form == .visit, !mention.isVerb, meeting.isVisit,
      scene.country(of: mention) == nil, mention.relation == .none,
      mention.status == meeting.mentions[0].status
    else { return false }
    // `arrived in Togo on a visit, her first trip to the country`
    if isSameSentence(mention, meeting), mention.date == nil,
      mention.tokens.contains(where: { text.has(.possessivePronoun, at: $0 - 1) })
    {
      return mention.people.allSatisfy(meeting.people.contains)
    }
    guard mention.people.count == 1, meeting.people.isEmpty else { return false }
    return scene.person(at: mention.tokens.lowerBound) != nil
  }

  /// Whether a meeting told without its number may be the one that has it.
  private func mayBeNumbered(_ meeting: MeetingDraft, _ mention: EventMention) -> Bool {
    if meeting.relation == .next || isSameSentence(mention, meeting) || mention.isVerb {
      return true
    }
    if isOfHeadline(meeting) || sharesName(mention, meeting) || isOfHosts(mention, meeting) {
      return true
    }
    // `received Ann Lee in Lome`, who came to the 23rd session
    if !mention.organizations.isEmpty, mention.form == .session || mention.form == .meeting,
      meeting.mentions.allSatisfy({ $0.rule == EventVerbs.receiveRule })
    {
      return false
    }
    if isOfOneBody(mention, meeting) { return true }
    guard isUnnamed(meeting) else { return false }
    let bodies = Set(mention.organizations.map { scene.organizations[$0].name })
    return dateFit(mention, meeting) ?? 0 > 0 || placeFit(mention, meeting) ?? 0 > 0
      || meeting.mentions.flatMap(\.organizations).contains {
        bodies.contains(scene.organizations[$0].name)
      }
  }

  /// `the second OAU Ministers' Retreat`, behind `the OAU Minister's Retreat`: the same noun and body.
  private func isOfOneBody(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    let bodies = Set(mention.organizations.compactMap { scene.organizations[$0].known })
    let noun = text.tokens[mention.head.upperBound - 1].word
    return !bodies.isEmpty && !mention.isVerb && mention.weight > 1
      && meeting.mentions.allSatisfy { other in
        !other.isVerb && text.tokens[other.head.upperBound - 1].word == noun
          && other.organizations.contains {
            scene.organizations[$0].known.map(bodies.contains) ?? false
          }
      }
  }

  /// The news of the first sentences is that of the headline, though it calls it otherwise.
  func fitOfHeadline(_ mention: EventMention, _ meeting: MeetingDraft) -> Int? {
    let sentence = Int(text.sentenceOfToken[mention.head.lowerBound])
    guard isOfHeadline(meeting), mention.isNews, mention.relation == .none, !mention.isSideline,
      !isEve(mention),
      openings.contains(sentence), areAlike(mention, meeting), !areOpposed(mention, meeting),
      !meeting.mentions.contains(where: { $0.isSideline }), placeFit(mention, meeting) != nil,
      mention.isPutOff || dateFit(mention, meeting) != nil,
      meeting.ordinal == nil || mention.ordinal == nil || meeting.ordinal == mention.ordinal
    else { return nil }
    // `Lome to host the ministers' meeting`, above `Ann Lee met Otto Berg`
    if mention.rule == EventVerbs.meetRule, mention.people.count == 2, mention.status == .held,
      meeting.form == .ministerial || meeting.form == .summit || meeting.form == .forum,
      meeting.mentions[0].status == .planned
    {
      return nil
    }
    let countries = Set(meeting.mentions.flatMap(\.countries))
    let own = Set(mention.countries)
    if !own.isEmpty, !countries.isEmpty, own.isDisjoint(with: countries) { return nil }
    let people = meeting.people
    if !people.isEmpty, !mention.people.isEmpty, !mention.people.contains(where: people.contains) {
      return nil
    }
    return 2
  }

  /// Whether one is said to be over and the other to come, or they are in two countries.
  private func areOpposed(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    if let code = scene.country(of: mention),
      let known = meeting.mentions.lazy.compactMap(scene.country(of:)).first, code != known,
      !meeting.mentions.contains(where: { $0.destinations.contains(code) })
    {
      return true
    }
    guard mention.isStatusStated, !isBare(mention),
      let stated = meeting.mentions.first(where: \.isStatusStated), stated.tense != .present
    else { return false }
    return mention.status == .planned && stated.status == .held
      || mention.status == .held && stated.status == .planned && (mention.date.map(isOver) ?? true)
  }

  /// Whether a day had passed when the text was published.
  private func isOver(_ date: ResolvedDate) -> Bool {
    scene.anchor.map { (date.end ?? date.start).latest < $0.earliest } ?? false
  }

  /// `held a bilateral meeting`, behind a meeting that has a name or number: one that is introduced.
  private func isAnother(_ mention: EventMention, than meeting: MeetingDraft) -> Bool {
    if mention.isApart { return !isOfHeadline(meeting) }
    if mention.rule == EventVerbs.receiveRule, meeting.ordinal != nil, !meeting.isVisit {
      // `The King received the minister`, between sentences on the session.
      return !isSameSentence(mention, meeting)
    }
    if mention.rule == EventVerbs.meetRule, mention.people.count > 1, meeting.ordinal != nil {
      // `Ann Lee, who is at the 149th Assembly, met with Otto Berg`
      return isAside(meeting, before: mention)
    }
    guard !mention.isVerb, mention.isNews, !mention.people.isEmpty, !isOfHeadline(meeting),
      text.isWord(.a, at: mention.tokens.lowerBound - 1),
      // `will host Ann Lee on a visit to Lome`, told again
      !isSameVisit(mention, meeting)
    else { return false }
    return meeting.ordinal != nil || meeting.mentions[0].isNamed
  }

  /// Whether a meeting is only told of between commas, behind `who`, in front of another one's verb.
  private func isAside(_ meeting: MeetingDraft, before mention: EventMention) -> Bool {
    let sentence = text.sentence(of: mention.head.lowerBound)
    return meeting.mentions.allSatisfy { other in
      other.isVerb
        || sentence.contains(other.head.lowerBound)
          && other.head.lowerBound < mention.head.lowerBound
          && isBehindWho(other)
    }
  }

  /// `Ann Lee meets colleague` above `Ann Lee, who is at the 149th Assembly, met with Otto Berg`: the
  /// headline speaks of the other one.
  func isOnlyAside(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    isOfHeadline(meeting) && !mention.isVerb && !meeting.has(mention.form) && isBehindWho(mention)
  }

  private func isBehindWho(_ mention: EventMention) -> Bool {
    let sentence = text.sentence(of: mention.head.lowerBound)
    return text.range(from: sentence.lowerBound, to: mention.head.lowerBound).suffix(40).contains {
      text.isWord(.who, at: $0)
    }
  }

  func isBare(_ mention: EventMention) -> Bool {
    mention.date == nil && mention.ordinal == nil && mention.place == nil && mention.country == nil
      && !mention.isNamed && mention.relation == .none
      && (mention.people.isEmpty || mention.isDefinite && !mention.isVerb)
  }

  /// Whether only the headline has spoken of it: the first meeting of the text tells it again.
  func isOfHeadline(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.indices.allSatisfy { text.isHeadline(meeting.mentions[$0].head.lowerBound) }
  }

  private func isSameSentence(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    let sentence = text.sentenceOfToken[mention.head.lowerBound]
    return meeting.mentions.indices.contains {
      text.sentenceOfToken[meeting.mentions[$0].head.lowerBound] == sentence
    }
  }

  /// `will meet in Marrakech during the annual meetings`: one within the other.
  private func isWithin(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    guard let last = meeting.mentions.last, !isBare(mention),
      text.sentenceOfToken[last.head.lowerBound] == text.sentenceOfToken[mention.head.lowerBound],
      last.head.upperBound < mention.tokens.lowerBound
    else { return false }
    if isEve(last) != isEve(mention) { return true }
    let between = last.head.upperBound..<mention.tokens.lowerBound
    return between.suffix(60).contains {
      text.isWord(.during, at: $0) || text.has(.sideline, at: $0)
    } && last.form != .visit
  }

  /// `on the eve of the summit`, `ahead of the summit`: what came before it is told of.
  private func isEve(_ mention: EventMention) -> Bool {
    text.range(from: mention.tokens.lowerBound - 4, to: mention.tokens.lowerBound).contains {
      text.isWord(.eve, at: $0) || text.isWord(.ahead, at: $0)
    }
  }

  /// `met for consultations`, `the call, a videoconference`.
  private func isPurposeOrApposition(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    guard let last = meeting.mentions.last,
      text.sentenceOfToken[last.head.lowerBound] == text.sentenceOfToken[mention.head.lowerBound]
    else { return false }
    let between = last.head.upperBound..<max(mention.tokens.lowerBound, last.head.upperBound)
    guard between.count <= 14 else { return false }
    if last.isVerb || mention.isVerb {
      return between.contains { text.isWord(.for, at: $0) || text.isWord(.at, at: $0) }
        || between.isEmpty
    }
    return false
  }

  /// Whether the two nouns may name one meeting.
  private func areAlike(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    let isVisit = mention.form == .visit
    if isVisit || meeting.has(.visit) { return isVisit && meeting.has(.visit) }
    if mention.form == .forum || meeting.hasOnly(.forum) {
      return meeting.has(mention.form) || mention.form == .meeting && isBare(mention)
    }
    if mention.form == .summit, !meeting.has(.summit), mention.isNamed { return false }
    if mention.form == .call || meeting.hasOnly(.call) {
      // `received a call … to start the negotiations`: what is still to come is no call that was made.
      let isAwaited = mention.isStatusStated && mention.status == .planned
      if isAwaited, mention.form != .call, meeting.mentions[0].status == .held { return false }
      return mention.form == .call
        ? meeting.has(.call) : mention.form == .talks || mention.form == .meeting
    }
    return true
  }

  private func dateFit(_ mention: EventMention, _ meeting: MeetingDraft) -> Int? {
    if case .yearless(let day, _, _)? = mention.unread, mention.date == nil,
      meeting.mentions.contains(where: {
        if case .yearless(let other, _, _)? = $0.unread { return other != day }
        return false
      })
    {
      return nil
    }
    guard let date = mention.date, let dated = meeting.dated, let known = dated.date,
      !mention.isDateOfSpeech, !dated.isDateOfSpeech
    else { return 0 }
    let (first, last) = (date.start.earliest, (date.end ?? date.start).latest)
    let (knownFirst, knownLast) = (known.start.earliest, (known.end ?? known.start).latest)
    guard first <= knownLast, knownFirst <= last else {
      let isSpan =
        mention.isBeginning && dated.isEnding
        && (0...MeetingDraft.longest).contains(knownFirst.number - last.number)
        || mention.isEnding && dated.isBeginning
          && (0...MeetingDraft.longest).contains(first.number - knownLast.number)
      return isSpan ? 2 : nil
    }
    return date.start == known.start ? 3 : 2
  }

  private func placeFit(_ mention: EventMention, _ meeting: MeetingDraft) -> Int? {
    guard let place = mention.place, let known = meeting.placed?.place else { return 0 }
    let (one, other) = (scene.places[place], scene.places[known])
    if one.name == other.name { return 2 }
    return one.kind == .venue || other.kind == .venue || meeting.isVisit ? 0 : nil
  }

  private func peopleFit(_ mention: EventMention, _ meeting: MeetingDraft) -> Int? {
    let known = meeting.people
    guard !mention.people.isEmpty, !known.isEmpty else { return 0 }
    // `the meeting`: who else took part in it
    if isBare(mention), mention.isDefinite, !mention.isVerb, mention.form != .visit { return 0 }
    if mention.people.allSatisfy(mention.inviters.contains) { return 0 }
    // `will attend the G20 Summit`, of one after another
    if [.summit, .session, .forum, .ministerial].contains(mention.form), meeting.has(mention.form),
      sharesName(mention, meeting)
    {
      return 0
    }
    let shared = mention.people.count(where: known.contains)
    // `He also received a call from Ann Lee`: one of two spoke with each of two.
    if mention.form == .call, mention.people.count == 2, known.count == 2, shared == 1 {
      return nil
    }
    // `Later Ann Lee met the speaker, Ada Roy`
    if mention.rule == EventVerbs.meetRule, mention.people.count > 1, known.count > 1, shared == 1,
      meeting.mentions[0].rule == mention.rule
    {
      return nil
    }
    if shared == min(mention.people.count, known.count) { return shared > 1 ? 2 : 0 }
    return meeting.isVisit || shared == 0 ? nil : mention.date == nil ? nil : 0
  }

  /// Whether the bodies and countries of the two names agree.
  private func nameFit(_ mention: EventMention, _ meeting: MeetingDraft) -> Int? {
    let bodies = mention.organizations.map { scene.organizations[$0].name }
    if isSameOfStates(mention, meeting) { return 2 }
    let knownBodies = bodies.isEmpty ? [] : self.bodies(of: meeting)
    if !bodies.isEmpty, !knownBodies.isEmpty, !bodies.contains(where: knownBodies.contains) {
      return nil
    }
    if mention.countries.count > 1, areOfOtherStates(mention, meeting) { return nil }
    if mention.form == .visit, !mention.countries.isEmpty, isOfOthers(meeting, than: mention) {
      return nil
    }
    let isOneBody =
      mention.isVerb && !bodies.isEmpty && bodies.allSatisfy(knownBodies.contains)
    return isOneBody || sharesName(mention, meeting) ? 2 : 0
  }

  /// `the third round of consultations of Chad and Mali`, told again with the bodies of both: of one
  /// number, sort and the same states.
  private func isSameOfStates(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    guard let ordinal = mention.ordinal, ordinal == meeting.ordinal, meeting.has(mention.form),
      mention.countries.count > 1
    else { return false }
    return Set(mention.countries) == Set(meeting.mentions.flatMap(\.countries))
  }

  /// `The third meeting of Energy Ministers`, behind `The energy ministers of Chad and Mali will meet`.
  private func isOfHosts(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    guard mention.isDefinite, !mention.isVerb else { return false }
    let words = Set(
      mention.tokens.lazy.filter { !mention.head.contains($0) }.map {
        text.tokens[$0].word
      })
    return meeting.mentions.contains { other in
      guard let hosts = other.hosts, let office = scene.office(at: hosts.lowerBound) else {
        return false
      }
      let title = scene.offices[office].title.prefix(2).map { text.tokens[$0].word }
      return title.count == 2 && title.allSatisfy(words.contains)
    }
  }

  private func bodies(of meeting: MeetingDraft) -> [String] {
    meeting.mentions.indices.flatMap { index in
      meeting.mentions[index].organizations.map { scene.organizations[$0].name }
    }
  }

  /// Whether both names have several states, and neither all those of the other.
  private func areOfOtherStates(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    let own = Set(mention.countries)
    let known = Set(meeting.mentions.indices.flatMap { meeting.mentions[$0].countries })
    return own.count > 1 && known.count > 1 && !own.isSubset(of: known) && !known.isSubset(of: own)
  }

  /// Whether all that is known of who visits whom names other states.
  private func isOfOthers(_ meeting: MeetingDraft, than mention: EventMention) -> Bool {
    let people = meeting.people.compactMap { scene.people[$0].country?.value }
    let known = Set(
      people + meeting.mentions.flatMap(\.countries)
        + meeting.mentions.compactMap(scene.country(of:)))
    return known.count > 1 && known.isDisjoint(with: mention.countries)
  }

  /// Told by its day, place and people alone: its name may come later.
  private func isUnnamed(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.indices.allSatisfy { nameWords(meeting.mentions[$0]).isEmpty }
  }

  func sharesName(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    if let full = mention.fullName { return meeting.mentions.contains { $0.head == full } }
    let words = nameWords(mention)
    guard !words.isEmpty else { return false }
    return meeting.mentions.indices.contains { other in
      let known = nameWords(meeting.mentions[other])
      return !known.isEmpty
        && (words.allSatisfy(known.contains) || known.allSatisfy(words.contains))
    }
  }

  /// `a trilateral meeting` and `the trilateral meeting`: the same words before the same noun.
  private func isDescribedAlike(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    let words = describing(mention)
    return !words.isEmpty && meeting.mentions.contains { describing($0) == words }
  }

  private func describing(_ mention: EventMention) -> Set<Word> {
    let words = mention.tokens.filter { index in
      index < mention.head.lowerBound && text.has(.extraordinary, at: index)
    }
    guard !words.isEmpty else { return [] }
    return Set(
      words.map { text.tokens[$0].word } + [text.tokens[mention.head.upperBound - 1].word])
  }

  /// The capitalised words of a name, besides its noun.
  private func nameWords(_ mention: EventMention) -> [Word] {
    mention.tokens.compactMap { index in
      let token = text.tokens[index]
      let isOfName =
        !token.isMark && token.isCapitalized && !mention.head.contains(index)
        && Ordinals(text: text).value(at: index) == nil
      return isOfName ? token.word : nil
    }
  }
}
