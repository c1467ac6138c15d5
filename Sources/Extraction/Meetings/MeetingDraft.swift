import Briefing
import Gazetteer
import Text

/// A meeting of the text, from all the words that speak of it.
struct MeetingDraft {
  /// In the order of the text; the first introduces it.
  var mentions: [EventMention]
  var isPrincipal = false
  /// One of several that one sentence tells of together: `separate talks with A and B`.
  var isSeparate = false
  /// The place is that of the dateline.
  var isPlaceInferred = false
  /// The offsets of people who take part, in the order of the text, with the sentences that say so.
  var participants: [(person: Int, sentences: [Int])] = []
  var countries: [Found<CountryCode>] = []
  var organizations: [Found<Int>] = []
  var kind: MeetingKind = .other

  init(_ mention: EventMention) {
    mentions = [mention]
  }

  /// Takes back the day to which it will not keep, and the place if another is told: a mention has got
  /// others.
  mutating func reopen(for mention: EventMention) {
    for index in mentions.indices where mentions[index].isPutOff {
      mentions[index].status = .planned
      mentions[index].date = nil
      mentions[index].dateToken = nil
      guard mention.place != nil || mention.country != nil else { continue }
      mentions[index].place = nil
      mentions[index].country = nil
    }
  }

  /// Whether a sentence speaks of it.
  func isSpoken(of sentence: Range<Int>) -> Bool {
    mentions.indices.contains { sentence.contains(mentions[$0].head.lowerBound) }
  }

  var form: KnownEvent.Form { mentions[0].form }
  var isVisit: Bool { form == .visit }
  /// Whether any of its words has a form.
  func has(_ form: KnownEvent.Form) -> Bool {
    mentions.indices.contains { mentions[$0].form == form }
  }

  /// Whether all its words have a form.
  func hasOnly(_ form: KnownEvent.Form) -> Bool {
    mentions.indices.allSatisfy { mentions[$0].form == form }
  }

  var ordinal: Int? { mentions.lazy.compactMap(\.ordinal).first }
  /// The states of a visit that goes to several; empty for any other meeting.
  var destinations: [CountryCode] {
    mentions.lazy.map(\.destinations).first { !$0.isEmpty } ?? []
  }
  var relation: EventMention.Relation { mentions[0].relation }

  /// The mention with the most precise date.
  var dated: EventMention? { datedOffset.map { mentions[$0] } }

  private var datedOffset: Int? {
    var best: Int?
    for index in mentions.indices {
      guard let date = mentions[index].date else { continue }
      guard let other = best, let known = mentions[other].date else {
        best = index
        continue
      }
      let isFiner = known.start != date.start && known.start.contains(date.start)
      let isLonger = known.start == date.start && known.end == nil && date.end != nil
      let isSurer = mentions[other].isDateOfSpeech && !mentions[index].isDateOfSpeech
      if isFiner || isLonger || isSurer { best = index }
    }
    return best
  }

  /// Whether the text says when, even where that can't be read as a date.
  var isTimed: Bool {
    mentions.indices.contains { mentions[$0].date != nil || mentions[$0].unread != nil }
  }

  /// The first and last day, worked out from one of them and how long it lasts.
  var days: ResolvedDate? {
    if let span = toldDays { return span }
    guard let offset = datedOffset, var date = mentions[offset].date else { return nil }
    guard date.end == nil, let day = date.start.day,
      let duration = mentions.lazy.compactMap(\.duration).first, (2...30).contains(duration)
    else { return date }
    let isEnding = mentions.contains { $0.isEnding && $0.date?.start == date.start }
    let first = isEnding ? day - (duration - 1) : day
    date.start = PartialDate(first)
    date.end = PartialDate(first + (duration - 1))
    date.isInferred = true
    date.isCounted = date.isCounted || isEnding
    return date
  }

  /// Of a meeting that one sentence lets begin and another end.
  private var toldDays: ResolvedDate? {
    guard let first = mentions.first(where: { $0.isBeginning && $0.date?.end == nil })?.date,
      let last = mentions.first(where: { $0.isEnding && $0.date?.end == nil })?.date,
      let start = first.start.day, let end = last.start.day,
      (1...MeetingDraft.longest).contains(end.number - start.number)
    else { return nil }
    return ResolvedDate(
      start: first.start, end: last.start, isInferred: first.isInferred || last.isInferred,
      isCounted: first.isCounted || last.isCounted)
  }

  /// The most days that lie between the first and the last of one meeting.
  static let longest = 21

  /// The mention that names its town or building.
  var placed: EventMention? {
    mentions.indices.first { mentions[$0].place != nil }.map { mentions[$0] }
  }

  var people: [Int] {
    var people: [Int] = []
    for index in mentions.indices {
      for person in mentions[index].people where !people.contains(person) { people.append(person) }
    }
    return people
  }

  mutating func add(participant: Int, sentence: Int) {
    guard let index = participants.firstIndex(where: { $0.person == participant }) else {
      participants.append((participant, [sentence]))
      return
    }
    if !participants[index].sentences.contains(sentence) {
      participants[index].sentences.append(sentence)
    }
  }

  mutating func add(country: CountryCode, sentence: Int, rule: Rule, isInferred: Bool = false) {
    guard !countries.contains(where: { $0.value == country }) else { return }
    countries.append(Found(country, sentences: [sentence], rule: rule, isInferred: isInferred))
  }

  mutating func add(organization: Int, sentence: Int, rule: Rule) {
    guard !organizations.contains(where: { $0.value == organization }) else { return }
    organizations.append(Found(organization, sentences: [sentence], rule: rule))
  }
}
