import Briefing
import Gazetteer
import Text

/// Where a meeting was that the text tells no place of: where another one was to which it belongs, or
/// at the seat of the one who received.
struct SharedPlaces {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The countries of meetings that belong to a visit.
  func fillCountries(_ meetings: inout [MeetingDraft], principals: [Int]) {
    shareWithVisit(&meetings, principals)
    fillGoals(&meetings)
  }

  /// The towns of meetings beside those the text is about, and the countries of receptions.
  func fillTowns(_ meetings: inout [MeetingDraft], principals: [Int]) {
    fillScenes(&meetings)
    for lead in principals { fillBeside(lead, &meetings) }
    fillReceptions(&meetings)
  }

  /// `the visit of X to Russia for the XVI Forum`: the forum is where the visit goes.
  private func fillGoals(_ meetings: inout [MeetingDraft]) {
    for offset in meetings.indices where meetings[offset].placed == nil {
      let mention = meetings[offset].mentions[0]
      guard !meetings[offset].isVisit, mention.country == nil,
        text.isWord(.for, at: mention.tokens.lowerBound - 1)
          || text.isWord(.for, at: mention.tokens.lowerBound - 2),
        let visit = meetings.lazy.flatMap(\.mentions).first(where: {
          $0.form == .visit && $0.tokens.upperBound <= mention.tokens.lowerBound
            && mention.tokens.lowerBound - $0.tokens.upperBound <= 6
        })
      else { continue }
      meetings[offset].mentions[0].country = scene.country(of: visit)
    }
  }

  /// A meeting attended on a visit is in the country visited, where nothing else is said.
  private func shareWithVisit(_ meetings: inout [MeetingDraft], _ principals: [Int]) {
    guard principals.count == 2, let visit = principals.first(where: { meetings[$0].isVisit }),
      let other = principals.first(where: { $0 != visit }),
      let country = meetings[visit].mentions.lazy.compactMap(scene.country(of:)).first,
      !isTold(meetings[other])
    else { return }
    meetings[other].mentions[0].country = country
    meetings[other].isPlaceInferred = true
    meetings[other].add(
      country: country,
      sentence: text.sentenceNumber(of: meetings[visit].mentions[0].head.lowerBound),
      rule: Participants.hostRule, isInferred: true)
  }

  /// Whether words of the text tell the country.
  private func isTold(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.contains { scene.country(of: $0) != nil }
  }
}

// MARK: - The town of the sentence

extension SharedPlaces {
  /// How many tokens lie at most between a town and the meeting it is told of.
  private static let reach = 40

  /// `In Lome, Lee will meet leaders and chair the session`, `will go on to Accra, where they will chair`:
  /// the one town in front of the meeting, where no other one of the sentence has it for its own.
  private func fillScenes(_ meetings: inout [MeetingDraft]) {
    let taken = Set(meetings.flatMap(\.mentions).compactMap(\.place))
    for offset in meetings.indices
    where meetings[offset].placed == nil && !isTold(meetings[offset])
      && mayBeBeside(meetings[offset])
    {
      guard let index = meetings[offset].mentions.firstIndex(where: { $0.isNews }),
        let town = town(before: meetings[offset].mentions[index], taken)
      else { continue }
      meetings[offset].mentions[index].place = town
      meetings[offset].isPlaceInferred = true
    }
  }

  private func town(before mention: EventMention, _ taken: Set<Int>) -> Int? {
    guard mention.relation == .none else { return nil }
    let sentence = text.sentence(of: mention.head.lowerBound)
    let before = text.range(
      from: max(sentence.lowerBound, mention.head.lowerBound - Self.reach),
      to: mention.head.lowerBound)
    let towns = scene.places(in: before).filter { scene.places[$0].kind == .city }
    guard towns.count == 1 else { return nil }
    let start = scene.places[towns[0]].tokens.lowerBound
    let isScene = start <= sentence.lowerBound + 2 && text.isWord(.in, at: start - 1)
    let isGoal =
      !taken.contains(towns[0])
      && (text.isWord(.in, at: start - 1) || text.isWord(.to, at: start - 1))
    return isScene || isGoal ? towns[0] : nil
  }
}

// MARK: - Beside another one

extension SharedPlaces {
  /// How many days before the one the text is about others may be told that prepare it.
  private static let preparation = 3

  /// What people or states of a meeting the text is about did besides within its days was in its town.
  private func fillBeside(_ lead: Int, _ meetings: inout [MeetingDraft]) {
    guard let town = town(of: meetings[lead]), let days = meetings[lead].days,
      let first = days.start.day, let last = (days.end ?? days.start).day, first <= last
    else { return }
    for offset in meetings.indices
    where offset != lead && !isTold(meetings[offset]) && mayBeBeside(meetings[offset])
      && areOfSome(meetings[offset], meetings[lead])
    {
      let earliest =
        meetings[offset].form == .talks ? first : first - Self.preparation
      guard let day = meetings[offset].days?.start.day, (earliest...last + 1).contains(day) else {
        continue
      }
      if meetings[offset].placed == nil {
        meetings[offset].mentions[0].place = town
      } else {
        meetings[offset].mentions[0].country = scene.places[town].country
      }
      meetings[offset].isPlaceInferred = true
    }
  }

  private func mayBeBeside(_ meeting: MeetingDraft) -> Bool {
    !meeting.isVisit && meeting.kind != .call && isOn(meeting)
  }

  private func isOn(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.allSatisfy { $0.status == .held || $0.status == .planned }
  }

  /// Whether two meetings have someone or some state in common.
  private func areOfSome(_ one: MeetingDraft, _ other: MeetingDraft) -> Bool {
    let people = Set(other.participants.map(\.person))
    let states = Set(other.countries.map(\.value))
    return one.participants.contains { people.contains($0.person) }
      || one.countries.contains { states.contains($0.value) }
  }

  /// The town of a meeting that is no call.
  private func town(of meeting: MeetingDraft) -> Int? {
    guard meeting.kind != .call, isOn(meeting) else { return nil }
    return meeting.mentions.lazy.compactMap(\.place).first { scene.places[$0].kind == .city }
  }
}

// MARK: - Receptions

extension SharedPlaces {
  /// `The president received the ambassador`: in the state of whoever received, where it is the one
  /// whose news it is, and nothing speaks of another.
  private func fillReceptions(_ meetings: inout [MeetingDraft]) {
    let receptions = meetings.indices.filter { offset in
      !isTold(meetings[offset]) && mayBeBeside(meetings[offset])
        && meetings[offset].mentions.contains(where: isReception)
    }
    guard !receptions.isEmpty, let home = HomeState(scene: scene).found(),
      scene.datelineCountry == nil || scene.datelineCountry == home,
      !meetings.contains(where: { $0.isPrincipal && isAway($0, from: home) })
    else { return }
    for offset in receptions where isHosted(by: home, meetings[offset]) {
      meetings[offset].mentions[0].country = home
      meetings[offset].isPlaceInferred = true
    }
  }

  private func isReception(_ mention: EventMention) -> Bool {
    guard !mention.isSideline, mention.relation == .none else { return false }
    return mention.rule == EventVerbs.receiveRule || mention.rule == EventVerbs.credentialsRule
      || mention.tokens.contains { text.isWord(.courtesy, at: $0) }
  }

  private func isAway(_ meeting: MeetingDraft, from home: CountryCode) -> Bool {
    meeting.mentions.contains { scene.country(of: $0).map { $0 != home } ?? false }
  }

  /// Whether one of the state and one from elsewhere met.
  private func isHosted(by home: CountryCode, _ meeting: MeetingDraft) -> Bool {
    let states = meeting.people.map { scene.people[$0].country?.value }
    return states.contains(home) && states.contains { $0 != home }
  }
}
