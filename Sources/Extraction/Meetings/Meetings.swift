import Briefing
import Gazetteer
import Text

/// Finds the meetings of one text.
struct Meetings {
  let scene: Scene

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The principal meetings first, then in the order of the text.
  func found() -> [MeetingDraft] {
    let agenda = Agenda(scene)
    let register = MeetingRegister(scene, mentions: mentions(of: agenda), agenda: agenda)
    var meetings = VisitTalks(scene).joined(register.meetings).map(withParticipants)
    let principals = Principals(scene, agenda).offsets(in: meetings)
    for offset in principals { meetings[offset].isPrincipal = true }
    let others = meetings.filter { !$0.isPrincipal }
    let lead = LeadSlots(scene, taken: Set(others.flatMap(\.mentions).compactMap(\.place)))
    for offset in principals { lead.fill(&meetings[offset], isOnly: principals.count == 1) }
    Attendance(scene).fill(&meetings, principal: attended(principals, of: meetings))
    if principals.count > 1 { Attendance(scene).fillAll(&meetings, principals: principals) }
    for offset in principals { Speakers(scene).fill(&meetings[offset]) }
    if principals.count == 1 { Speakers(scene).addMinisters(to: principals[0], of: &meetings) }
    let places = SharedPlaces(scene)
    places.fillCountries(&meetings, principals: principals)
    let kinds = MeetingKinds(scene)
    for offset in meetings.indices {
      addCountries(&meetings[offset])
      meetings[offset].kind = kinds.kind(of: meetings[offset])
      inferVisitDays(&meetings[offset])
    }
    for offset in principals {
      Sides(scene).fill(&meetings[offset], isOneOfFew: principals.count < 3)
    }
    shareKind(&meetings, principals)
    places.fillTowns(&meetings, principals: principals)
    meetings = meetings.filter(isReportable)
    return meetings.filter(\.isPrincipal) + meetings.filter { !$0.isPrincipal }
  }

  /// The meeting that those attend of whom the text only says that they do: the only principal one, or the
  /// one that a visitor comes for.
  private func attended(_ principals: [Int], of meetings: [MeetingDraft]) -> Int? {
    guard principals.count == 2 else { return principals.count == 1 ? principals[0] : nil }
    let others = principals.filter { !meetings[$0].isVisit }
    return others.count == 1 && meetings[others[0]].ordinal != nil ? others[0] : nil
  }

  /// All words that speak of a meeting, with what their sentences say of it, in the order of the text.
  func mentions(of agenda: Agenda) -> [EventMention] {
    let found =
      scene.events + OrdinalAnaphora(scene).mentions() + BodyMeetings(scene).mentions()
      + HeadMeetings(scene).mentions() + agenda.mentions()
    let filled = EventSlots(scene).filled(distinct(found.filter { !isDenied($0) }))
    return agenda.filled(folded(filled))
  }

  /// `the next round of consultations`: two nouns of one meeting, of which the second has the sort of it.
  private func folded(_ mentions: [EventMention]) -> [EventMention] {
    var result: [EventMention] = []
    for mention in mentions where !isWayHome(mention) && !isOldTerm(mention, behind: result.last) {
      guard let outer = result.last, outer.form == .round, !outer.isVerb,
        outer.tokens.lowerBound <= mention.tokens.lowerBound,
        mention.tokens.upperBound <= outer.tokens.upperBound
      else {
        result.append(mention)
        continue
      }
      let last = result.endIndex - 1
      result[last].form = mention.form
      result[last].weight = max(outer.weight, mention.weight)
      if outer.date == nil {
        result[last].date = mention.date
        result[last].dateToken = mention.dateToken
        result[last].unread = outer.unread ?? mention.unread
      }
      if outer.place == nil, outer.country == nil {
        result[last].place = mention.place
        result[last].country = mention.country
      }
      let new = mention.people.filter { !outer.people.contains($0) }
      result[last].people += new
    }
    return result
  }

  /// `The president would return to Togo on Tuesday`: the end of a visit, and none of its own.
  private func isWayHome(_ mention: EventMention) -> Bool {
    guard mention.isVerb, mention.form == .visit,
      Self.returns.contains(scene.text.tokens[mention.head.lowerBound].word)
    else { return false }
    // `will travel to Togo before returning to Lome`
    if scene.text.isWord(.before, at: mention.head.lowerBound - 1) { return true }
    guard let visitor = mention.people.first else { return false }
    return scene.people[visitor].country?.value == scene.country(of: mention)
  }

  private static let returns = Set(["return", "returns", "returned", "returning"].map { Word($0) })

  /// `The commission, which was to have convened in Lome on 3 May, has been moved to 5 May`: the verb
  /// tells what no longer holds.
  private func isOldTerm(_ mention: EventMention, behind main: EventMention?) -> Bool {
    guard mention.isVerb, mention.rule == EventVerbs.conveneRule, let main, main.isPostponed,
      scene.text.sentenceOfToken[main.head.lowerBound]
        == scene.text.sentenceOfToken[mention.head.lowerBound],
      let own = EventFrames(scene).frame(of: mention).own
    else { return false }
    return scene.clauses.all[own].isRelative
  }

  /// Whether a body that meets is only part of the name of a meeting.
  private func isNamed(_ body: EventMention, by mentions: [EventMention]) -> Bool {
    mentions.contains { other in
      other.rule == EventNouns.rule && other.tokens.lowerBound <= body.tokens.lowerBound
        && body.tokens.upperBound
          <= (other.ordinal == nil ? other.head.lowerBound : other.tokens.upperBound)
    }
  }

  /// `No talks took place`, `denied that a summit had been held`.
  private func isDenied(_ mention: EventMention) -> Bool {
    let text = scene.text
    let start = mention.tokens.lowerBound
    let sentence = text.sentence(of: start)
    if !mention.isVerb, start > sentence.lowerBound, isNo(start - 1) || isNo(start) { return true }
    return text.range(from: max(sentence.lowerBound, start - 12), to: start).contains {
      text.has(.denial, at: $0)
    }
  }

  private func isNo(_ index: Int) -> Bool {
    scene.text.isWord(.no, at: index) || scene.text.isWord(.neither, at: index)
  }

  /// With those whom its own sentences put at it.
  private func withParticipants(_ meeting: MeetingDraft) -> MeetingDraft {
    var meeting = meeting
    for mention in meeting.mentions {
      let number = scene.text.sentenceNumber(of: mention.head.lowerBound)
      for person in mention.people { meeting.add(participant: person, sentence: number) }
    }
    return meeting
  }

  /// In the order of the text; of a noun and a verb on one word the noun.
  private func distinct(_ mentions: [EventMention]) -> [EventMention] {
    func rank(_ index: Int) -> (Int, Int, Int) {
      let mention = mentions[index]
      return (mention.head.lowerBound, mention.isVerb ? 1 : 0, mention.tokens.lowerBound)
    }
    var result: [EventMention] = []
    for index in mentions.indices.sorted(by: { rank($0) < rank($1) })
    where result.isEmpty || !result[result.count - 1].head.overlaps(mentions[index].head) {
      if mentions[index].rule == BodyMeetings.rule, isNamed(mentions[index], by: mentions) {
        continue
      }
      result.append(mentions[index])
    }
    return result
  }

  /// `the next round` is of the kind of the one the text is about, `the 12th meeting` of that of `the 13th
  /// meeting of the commission`.
  private func shareKind(_ meetings: inout [MeetingDraft], _ principals: [Int]) {
    let (kinds, series) = (MeetingKinds(scene), MeetingSeries(scene))
    let numbered = Array(
      meetings.lazy.filter { $0.ordinal != nil && kinds.stated(of: $0) != nil }.prefix(40))
    for offset in meetings.indices where kinds.stated(of: meetings[offset]) == nil {
      let meeting = meetings[offset]
      if let number = meeting.ordinal,
        let other = numbered.first(where: { other in
          other.ordinal.map { abs($0 - number) == 1 } ?? false && series.continues(meeting, other)
        }), let kind = kinds.stated(of: other)
      {
        meetings[offset].kind = kind
      } else if let lead = principals.first, !meetings[lead].isVisit, meetings[lead].kind != .call,
        series.continues(meeting, meetings[lead])
      {
        meetings[offset].kind = meetings[lead].kind
      }
    }
  }

  /// The countries the meeting's name has, and those of the people who take part.
  private func addCountries(_ meeting: inout MeetingDraft) {
    for mention in meeting.mentions {
      let number = scene.text.sentenceNumber(of: mention.head.lowerBound)
      for code in mention.countries {
        meeting.add(country: code, sentence: number, rule: Participants.namedRule)
      }
      for body in mention.organizations {
        meeting.add(organization: body, sentence: number, rule: Participants.namedRule)
      }
      if mention.form == .visit {
        for code in scene.country(of: mention).map({ [$0] }) ?? mention.destinations {
          meeting.add(country: code, sentence: number, rule: Participants.namedRule)
        }
      }
    }
    for (person, sentences) in meeting.participants {
      guard let country = scene.people[person].country, standsForState(scene.people[person]) else {
        continue
      }
      meeting.add(
        country: country.value, sentence: sentences[0], rule: Participants.subjectRule,
        isInferred: country.isInferred)
    }
  }

  /// Someone who now serves a body of several states does not stand for their own.
  private func standsForState(_ person: PersonDraft) -> Bool {
    let current = person.roles.filter { !$0.isFormer }
    return current.isEmpty
      || current.contains { role in
        role.organization.map { scene.organizations[$0].country != nil } ?? true
      }
  }

  /// A visit announced from where it takes place begins on the day of the dispatch.
  private func inferVisitDays(_ meeting: inout MeetingDraft) {
    guard meeting.isPrincipal, meeting.isVisit, meeting.dated == nil,
      let day = scene.anchor?.day, let dateline = scene.datelineCountry,
      let index = meeting.mentions.firstIndex(where: { scene.country(of: $0) != nil }),
      scene.country(of: meeting.mentions[index]) == dateline
    else { return }
    let duration = meeting.mentions.lazy.compactMap(\.duration).first
    meeting.mentions[index].date = ResolvedDate(
      start: PartialDate(day), end: duration.flatMap { $0 > 1 ? PartialDate(day + ($0 - 1)) : nil },
      isInferred: true, isCounted: true)
    meeting.mentions[index].dateToken = meeting.mentions[index].head.lowerBound
  }

  /// `Ann Lee then received Paul Ba`: who met whom is news by itself.
  private func isToldOfTwo(_ meeting: MeetingDraft) -> Bool {
    meeting.participants.count > 1
      && meeting.mentions.contains { mention in
        (mention.isNews || mention.isOfSpeaker) && mention.people.count > 1 && mention.weight > 1
          && (mention.isVerb || mention.form == .talks || mention.form == .call)
      }
  }

  /// `A call with Ann Lee did not take place`: that it was called off is news by itself.
  private func isCancelled(_ meeting: MeetingDraft) -> Bool {
    let mention = meeting.mentions[0]
    return mention.status == .cancelled && mention.isStatusStated && mention.isNews
  }

  /// Whether the text says enough of a meeting for a page of its own.
  ///
  /// A principal one always; another needs a day, a number, or a named meeting with a place, and
  /// talks besides need people or countries.
  private func isReportable(_ meeting: MeetingDraft) -> Bool {
    if meeting.isPrincipal { return true }
    if VisitTalks(scene).isPurpose(meeting) { return false }
    let weight = meeting.mentions.map(\.weight).max() ?? 0
    let isNamed = meeting.mentions.contains(where: \.isNamed)
    let hasWho =
      !meeting.participants.isEmpty || !meeting.countries.isEmpty || !meeting.organizations.isEmpty
    if meeting.ordinal != nil { return isNamed || meeting.isTimed }
    if meeting.isTimed {
      if meeting.relation != .none {
        return weight > 1 || meeting.placed != nil || meeting.form == .round
      }
      let isDescribed = meeting.mentions.contains { $0.tokens.upperBound > $0.head.upperBound }
      let isOfBody = isNamed && meeting.placed != nil && !meeting.organizations.isEmpty
      return weight >= 2 && (hasWho || isNamed || isDescribed || meeting.placed != nil) || isOfBody
    }
    if isToldOfTwo(meeting) || isCancelled(meeting) && hasWho && weight > 1 { return true }
    if meeting.kind == .summit, isNamed, meeting.mentions[0].status == .planned { return true }
    // `met on the sidelines of the G20 ministers' meeting in Rio`
    if isNamed, meeting.placed != nil, !meeting.organizations.isEmpty,
      meeting.mentions.contains(where: \.isSideline)
    {
      return true
    }
    let hasHosts = meeting.mentions.contains { $0.hosts != nil }
    return meeting.placed != nil && isNamed && (weight >= 3 || hasHosts)
  }
}
