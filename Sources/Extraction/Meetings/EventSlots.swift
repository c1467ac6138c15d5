import Briefing
import Gazetteer
import Text

/// Gives each meeting of a sentence its status, date, place and people.
///
/// Of several meetings in one sentence each takes the date and place that stand nearest to it; a
/// date behind a verb of speech is that of the words.
struct EventSlots {
  /// A date or place further from a meeting than so many tokens is not its own.
  static let reach = 45

  let scene: Scene
  let status: EventStatus
  var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
    status = EventStatus(scene)
  }

  /// The mentions with their slots, in the order of the text.
  func filled(_ mentions: [EventMention]) -> [EventMention] {
    var filled: [EventMention] = []
    var start = 0
    while start < mentions.count {
      let sentence = text.sentence(of: mentions[start].head.lowerBound)
      var end = start
      while end < mentions.count, sentence.contains(mentions[end].head.lowerBound) { end += 1 }
      var told = Array(mentions[start..<end])
      fill(&told, in: sentence)
      if isOfThatDay(sentence) { setDay(of: filled, in: &told) }
      filled += told
      start = end
    }
    return filled
  }

  /// `Earlier in the day, Ann Lee called on the speaker`, `On the same day he met`: the day is that of
  /// the meeting told of before.
  private func isOfThatDay(_ sentence: Range<Int>) -> Bool {
    let opening = text.range(
      from: sentence.lowerBound, to: min(sentence.upperBound, sentence.lowerBound + 9))
    guard let day = opening.first(where: { text.has(.dayPart, at: $0) }),
      !opening.contains(where: { text.date(at: $0) != nil })
    else { return false }
    // `In a separate meeting on the same day`
    if day - sentence.lowerBound > 4 { return text.isWord(.same, at: day - 1) }
    return text.range(from: sentence.lowerBound, to: day).contains {
      text.has([.next, .previous], at: $0) || text.isWord(.later, at: $0)
        || text.isWord(.same, at: $0) || text.isWord(.that, at: $0)
    }
  }

  private func setDay(of told: [EventMention], in mentions: inout [EventMention]) {
    guard
      let date = told.last(where: {
        $0.status == .held && $0.date?.start.day != nil && $0.date?.end == nil
          && $0.relation == .none
      })?.date
    else { return }
    for index in mentions.indices
    where mentions[index].date == nil && mentions[index].status == .held
      && mentions[index].relation == .none && mentions[index].ordinal == nil
    {
      mentions[index].isApart = true
      mentions[index].date = date
      mentions[index].date?.end = nil
      mentions[index].date?.isInferred = true
      mentions[index].date?.isCounted = true
    }
  }

  private func fill(_ mentions: inout [EventMention], in sentence: Range<Int>) {
    for index in mentions.indices {
      setStatus(&mentions[index])
      setRelation(&mentions[index])
    }
    mentions.removeAll(where: \.isVoid)
    setDates(&mentions, in: sentence)
    setPlaces(&mentions, in: sentence)
    setDaysOfVisits(&mentions)
    setPurposesOfVisits(&mentions)
    for index in mentions.indices {
      settleStatus(&mentions[index])
      setNamed(&mentions[index], in: sentence)
      setParticipants(&mentions[index])
      settleUndated(&mentions[index])
      takeRecord(&mentions[index])
      takeSpeech(&mentions[index], in: sentence)
    }
  }

  /// `A and B last held talks in May`: those before the ones that the text is about.
  private func setRelation(_ mention: inout EventMention) {
    if mention.isVerb, isEarlier(mention) { mention.relation = .previous }
    guard !mention.isVerb, mention.relation == .none, mention.status == .held,
      let offset = EventFrames(scene).frame(of: mention).governing,
      case let verb = scene.clauses.all[offset].verb, verb.roles.contains(.hold),
      text.has(.previous, at: verb.tokens.lowerBound - 1)
    else { return }
    mention.relation = .previous
  }

  /// `Before this, A and B met less than a month ago`.
  private func isEarlier(_ mention: EventMention) -> Bool {
    let sentence = text.sentence(of: mention.head.lowerBound)
    return mention.status == .held && mention.head.lowerBound - sentence.lowerBound < 24
      && text.isWord(.before, at: sentence.lowerBound)
      && (text.isWord(.this, at: sentence.lowerBound + 1)
        || text.isWord(.that, at: sentence.lowerBound + 1))
      && text.is(",", at: sentence.lowerBound + 2)
  }

  private func setParticipants(_ mention: inout EventMention) {
    let participants = Participants(scene)
    let (people, countries) = participants.found(at: mention)
    for code in countries where !mention.countries.contains(code) { mention.countries.append(code) }
    mention.people = people
    mention.inviters = participants.inviters(of: mention)
    mention.separate = participants.separate(at: mention)
    mention.isOfSpeaker = participants.isOfSpeaker(mention)
    mention.isApart = mention.tokens.contains { text.has(.apart, at: $0) }
    mention.isNews = EventFrames(scene).isNews(mention)
  }
}

// MARK: - Status

extension EventSlots {
  /// What the verbs say, and the tense in which a date beside the words is to be read.
  private func setStatus(_ mention: inout EventMention) {
    let verdict = status.verdict(on: mention)
    mention.isStatusStated = verdict != nil && verdict != .scheduled
    switch verdict {
    case .held?, .underWay?, nil: mention.status = .held
    case .planned?, .scheduled?: mention.status = .planned
    case .cancelled?: mention.status = .cancelled
    case .postponed?:
      mention.status = .cancelled
      mention.isPostponed = true
    case .moved?:
      mention.status = .planned
      mention.isPostponed = true
    case .void?: mention.isVoid = true
    }
    mention.tense =
      switch verdict {
      case nil: .open
      case .underWay?: .present
      default: mention.status == .held ? .past : .future
      }
  }

  /// A date that has passed or is to come settles what the words leave open.
  private func settleStatus(_ mention: inout EventMention) {
    guard mention.status != .cancelled, let date = mention.date, let anchor = scene.anchor else {
      return
    }
    let last = date.end ?? date.start
    if mention.status == .held, date.start.earliest > anchor.latest {
      mention.status = .planned
    } else if mention.status == .planned, !mention.isStatusStated,
      last.latest < anchor.earliest || date.start.day.map({ $0 == anchor.day }) ?? false
    {
      mention.status = .held
    }
  }

  /// `Ann Lee meets Otto Berg`, and no day: as headlines and captions tell what was.
  private func settleUndated(_ mention: inout EventMention) {
    guard mention.status == .planned, !mention.isStatusStated, mention.date == nil,
      mention.unread == nil, [.talks, .meeting, .call].contains(mention.form),
      mention.people.count > 1
    else { return }
    mention.status = .held
    mention.tense = .open
  }
}
