import Briefing
import Gazetteer
import Text

/// The talks that somebody travels for: where a text tells of both, they are one meeting, the visit.
struct VisitTalks {
  let scene: Scene

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The meetings, with talks that are part of a visit in it.
  func joined(_ meetings: [MeetingDraft]) -> [MeetingDraft] {
    joinedToCancelled(joinedToTravel(meetings))
  }

  /// `will visit Lome for talks with Ann Lee`, below a headline that tells of the talks alone.
  private func joinedToTravel(_ meetings: [MeetingDraft]) -> [MeetingDraft] {
    guard meetings.count > 1, let first = meetings.first, areTalks(first),
      scene.text.isHeadline(first.mentions[0].head.lowerBound),
      let told = first.mentions.first(where: { !scene.text.isHeadline($0.head.lowerBound) }),
      let visit = meetings.indices.prefix(3).first(where: { offset in
        meetings[offset].isVisit && areOne(first, told, meetings[offset])
      })
    else { return meetings }
    var meetings = meetings
    meetings[visit].mentions += first.mentions
    meetings.removeFirst()
    return meetings
  }

  private func areTalks(_ meeting: MeetingDraft) -> Bool {
    meeting.ordinal == nil
      && meeting.mentions.allSatisfy { $0.form == .talks || $0.form == .meeting }
  }

  /// Whether a sentence tells of talks behind the visit on which they are held.
  private func areOne(_ talks: MeetingDraft, _ told: EventMention, _ visit: MeetingDraft) -> Bool {
    let sentence = scene.text.sentence(of: told.head.lowerBound)
    let visitors = visit.people
    guard told.status == .planned || isPurpose(told), visit.mentions[0].status == told.status,
      visit.mentions.contains(where: {
        sentence.contains($0.head.lowerBound)
          && ($0.head.upperBound <= told.tokens.lowerBound || isDuring($0))
      }),
      told.people.isEmpty || visitors.isEmpty || visitors.contains(where: told.people.contains)
        || isPurpose(told)
    else { return false }
    let goals = Set(visit.mentions.compactMap(scene.country(of:)) + visit.destinations)
    return talks.mentions.allSatisfy { mention in
      scene.country(of: mention).map(goals.contains) ?? true
        && (mention.date == nil || visit.days == nil || mention.date?.start == visit.days?.start)
    }
  }

  /// `during her visit`.
  private func isDuring(_ visit: EventMention) -> Bool {
    scene.text.range(from: visit.tokens.lowerBound - 2, to: visit.tokens.lowerBound).contains {
      scene.text.isWord(.during, at: $0)
    }
  }

  /// With the talks that somebody had been going to hold on a visit, in the visit that was called off:
  /// `had been scheduled to hold talks in Lome on 3 May`.
  private func joinedToCancelled(_ meetings: [MeetingDraft]) -> [MeetingDraft] {
    // A text tells of a few at most.
    var visits = Array(
      meetings.lazy.filter { $0.isVisit && $0.mentions[0].status == .cancelled }.prefix(8))
    guard !visits.isEmpty else { return meetings }
    var joined: Set<Int> = []
    for offset in visits.indices {
      guard let day = visits[offset].days?.start else { continue }
      let people = Set(visits[offset].people)
      let goal = visits[offset].mentions.lazy.compactMap(scene.country(of:)).first
      for meeting in meetings
      where !meeting.isVisit && meeting.mentions[0].status == .planned
        && meeting.days?.start == day && !people.isDisjoint(with: meeting.people)
        && goal == meeting.mentions.lazy.compactMap(scene.country(of:)).first
      {
        visits[offset].mentions += meeting.mentions
        joined.insert(meeting.mentions[0].head.lowerBound)
      }
    }
    return meetings.compactMap { meeting in
      let head = meeting.mentions[0].head.lowerBound
      if joined.contains(head) { return nil }
      return visits.first { $0.mentions[0].head.lowerBound == head } ?? meeting
    }
  }

  /// `flies to Lome for talks with officials`: no more than the visit.
  func isPurpose(_ meeting: MeetingDraft) -> Bool {
    let mention = meeting.mentions[0]
    guard meeting.mentions.count == 1, mention.people.isEmpty, isPurpose(mention),
      let clause = scene.clauses.governing(mention.head.lowerBound)
    else { return false }
    return !scene.clauses.all[clause].verb.roles.isDisjoint(with: [.visit, .travel])
  }

  /// `for talks`.
  private func isPurpose(_ mention: EventMention) -> Bool {
    mention.form == .talks && !mention.isVerb && mention.ordinal == nil
      && scene.text.isWord(.for, at: mention.tokens.lowerBound - 1)
  }
}
