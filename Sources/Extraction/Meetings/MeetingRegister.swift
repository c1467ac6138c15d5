import Briefing
import Gazetteer
import Text

/// Decides which words of one text speak of one meeting.
///
/// A bare `the talks` is the meeting spoken of last, the principal one before others. Two mentions
/// are apart where numbers, days, towns or people differ.
struct MeetingRegister {
  let scene: Scene
  var text: AnnotatedText { scene.text }
  private(set) var meetings: [MeetingDraft] = []
  /// The same, as a mention is compared with them.
  private(set) var known = KnownMeetings()
  /// The first sentences of the text proper.
  let openings: [Int]
  /// Of a digest or an agenda, the sentences with which its parts begin; empty for any other text.
  private let reports: [Int]
  /// By sentence: the offset of its part, or -1; empty where there are none.
  private let reportOfSentence: [Int]
  /// Whether those parts are the points of an agenda.
  private let isAgenda: Bool

  init(_ scene: Scene, mentions: [EventMention], agenda: Agenda) {
    self.scene = scene
    let text = scene.text
    openings = Array(
      text.sentences.indices.lazy.filter { text.blockKind(ofSentence: $0).isText }.prefix(3))
    let starts = DigestReports(text.document).starts.map {
      text.document.blocks[$0].sentences.lowerBound
    }
    isAgenda = starts.isEmpty
    reports = starts.isEmpty ? agenda.points.map(\.sentences.lowerBound) : starts
    var report = -1
    reportOfSentence =
      reports.isEmpty
      ? []
      : text.sentences.indices.map { [reports] sentence in
        while report + 1 < reports.count, reports[report + 1] <= sentence { report += 1 }
        return report
      }
    let isNumbered = mentions.contains { ($0.ordinal ?? 0) > 1 }
    for mention in mentions {
      enter(isNumbered && mention.form != .visit ? mention : withoutLoneFirst(mention))
    }
  }

  private mutating func enter(_ mention: EventMention) {
    if !mention.separate.isEmpty {
      enterSeparately(mention)
    } else if let index = putOff(before: mention) {
      var mention = mention
      mention.isPostponed = true
      meetings[index].reopen(for: mention)
      known.reopen(index, for: mention)
      meetings[index].mentions.append(mention)
      known.append(mention, to: index)
    } else if let index = match(mention) ?? visit(around: mention) {
      meetings[index].mentions.append(mention)
      known.append(mention, to: index)
    } else if isIntroduction(mention) {
      append(MeetingDraft(mention))
    }
  }

  private mutating func append(_ meeting: MeetingDraft) {
    meetings.append(meeting)
    known.append(meeting)
  }

  /// A meeting of its own for each of those whom someone met apart.
  private mutating func enterSeparately(_ mention: EventMention) {
    let hosts = mention.people.filter { !mention.separate.contains($0) }
    for partner in mention.separate {
      var one = mention
      one.people = hosts + [partner]
      one.countries = one.people.compactMap { scene.people[$0].country?.value }
      if let date = day(behind: partner, of: mention) { one.date = date }
      var meeting = MeetingDraft(one)
      meeting.isSeparate = true
      append(meeting)
    }
  }

  /// The day right behind the name of one of several: `met A on 5 May and B on 6 May`.
  private func day(behind partner: Int, of mention: EventMention) -> ResolvedDate? {
    let sentence = text.sentence(of: mention.head.lowerBound)
    let behind = text.range(from: mention.head.upperBound, to: sentence.upperBound).prefix(160)
    guard
      let end = behind.first(where: { index in
        scene.person(at: index) == partner && scene.person(at: index + 1) != partner
      }),
      let date = text.range(from: end + 1, to: min(end + 4, sentence.upperBound)).lazy
        .compactMap({ text.date(at: $0) }).first
    else { return nil }
    return scene.dates.date(date.expression, mention.tense)
  }

  /// The meeting that was put off in the sentences before, of one that `will now take place` on a later
  /// day.
  private func putOff(before mention: EventMention) -> Int? {
    let sentence = Int(text.sentenceOfToken[mention.head.lowerBound])
    guard mention.status == .planned, !mention.isVerb, let date = mention.date,
      text.sentences[sentence].contains(where: { text.isWord(.now, at: $0) })
    else { return nil }
    return known.offsets.last { offset in
      let meeting = known.drafts[offset]
      guard let last = meeting.mentions.last, last.isPutOff, last.form == mention.form,
        sentence - Int(text.sentenceOfToken[last.head.lowerBound]) <= 3,
        meeting.ordinal == nil || mention.ordinal == nil || meeting.ordinal == mention.ordinal
      else { return false }
      return meeting.dated?.date.map { $0.start.earliest < date.start.earliest } ?? true
    }
  }

  /// A `first` that nothing else numbers counts only in the name of a body's or several states' meeting:
  /// not `their first talks`, `the first Brussels meeting`.
  private func withoutLoneFirst(_ mention: EventMention) -> EventMention {
    // `her second visit to the country`: not one of a series.
    if mention.form == .visit {
      var mention = mention
      mention.ordinal = nil
      return mention
    }
    guard mention.ordinal == 1 else { return mention }
    let isTitle = text.tokens[mention.head.lowerBound].isCapitalized
    let isOfBody = !mention.organizations.isEmpty || mention.countries.count > 1
    let isQualified = mention.tokens.contains { index in
      index < mention.head.lowerBound && text.has(.qualifier, at: index)
    }
    guard !isQualified, isTitle || isOfBody else {
      var mention = mention
      mention.ordinal = nil
      return mention
    }
    return mention
  }

  /// Whether a mention says enough to be a meeting of its own.
  private func isIntroduction(_ mention: EventMention) -> Bool {
    if mention.isVerb {
      return mention.date != nil || mention.place != nil || mention.country != nil
        || !mention.people.isEmpty || mention.unread != nil && mention.isNamed
    }
    let hasSlot =
      mention.date != nil || mention.unread != nil || mention.ordinal != nil || mention.place != nil
      || mention.country != nil
    if hasSlot { return true }
    if !mention.people.isEmpty { return true }
    return mention.isNamed && mention.weight >= 2
  }

  /// The meeting a mention speaks of again: the best fitting, the latest of equals.
  private func match(_ mention: EventMention) -> Int? {
    var best: (score: Int, index: Int)?
    for index in known.offsets.reversed() {
      let meeting = known.drafts[index]
      Comparisons.note(meeting.mentions.count)
      guard !isOnlyAside(mention, meeting),
        let score = fit(mention, meeting) ?? fitOfHeadline(mention, meeting)
      else { continue }
      if score > best?.score ?? 0 { best = (score, index) }
    }
    return best?.index
  }

  /// The visit on which someone is met, where the talks have no day of their own.
  private func visit(around mention: EventMention) -> Int? {
    guard mention.form == .talks || mention.form == .meeting, mention.date == nil,
      mention.unread == nil, mention.ordinal == nil, mention.relation == .none, !mention.isSideline
    else { return nil }
    let sentence = text.sentenceOfToken[mention.head.lowerBound]
    return known.offsets.last { index in
      let meeting = known.drafts[index]
      guard meeting.isVisit else { return false }
      let isNear = meeting.mentions.contains {
        text.sentenceOfToken[$0.head.lowerBound] == sentence
      }
      if isNear, mention.isVerb || isOfNobody(mention), mention.place == nil { return true }
      guard isTold(mention), let visitor = meeting.people.first,
        mention.people.contains(visitor)
      else {
        return false
      }
      return isThere(mention, meeting)
    }
  }

  /// `where she held discussions with officials`: with whom is not told by name.
  private func isOfNobody(_ mention: EventMention) -> Bool {
    let sentence = text.sentence(of: mention.head.lowerBound)
    let before = text.range(
      from: max(sentence.lowerBound, mention.head.lowerBound - 12), to: mention.head.lowerBound)
    return !mention.isNamed && mention.people.count < 2 && mention.form == .talks
      && before.contains { text.isWord(.where, at: $0) }
  }

  /// Told as done or to be done, and not only hoped for: `hopes to meet`.
  private func isTold(_ mention: EventMention) -> Bool {
    guard let own = EventFrames(scene).frame(of: mention).own else { return true }
    return scene.clauses.all[own].verb.form == .finite
  }

  /// Whether the place of some talks is one that the visit may come to.
  private func isThere(_ mention: EventMention, _ visit: MeetingDraft) -> Bool {
    guard let place = mention.place else { return true }
    let countries = Set(visit.mentions.compactMap(scene.country(of:)) + visit.destinations)
    return scene.places[place].country.map(countries.contains) ?? false
  }

  /// Whether a mention that has nothing but its noun stands in another report of a digest than all that
  /// is known of the meeting; on an agenda, one that has no name in common with it.
  func isOfOtherReport(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    guard !reports.isEmpty, isBare(mention) || isAgenda && !sharesName(mention, meeting) else {
      return false
    }
    let own = report(of: mention)
    return meeting.mentions.allSatisfy { report(of: $0) != own }
  }

  private func report(of mention: EventMention) -> Int {
    reportOfSentence[Int(text.sentenceOfToken[mention.head.lowerBound])]
  }

  /// `a stop in Lome was called off`: not the trip.
  func isStopCalledOff(_ mention: EventMention) -> Bool {
    mention.status == .cancelled && mention.form == .visit && mention.weight == 1
      && !mention.isDefinite
  }
}
