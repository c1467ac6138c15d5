import Briefing

/// The series of the archive, their members in order.
struct SeriesBuilder {
  let series: ResolvedSeries

  /// Gives a member that its document calls no more than a meeting the kind of those that are told in
  /// full.
  ///
  /// Meetings are in the order of their groups.
  func alignedInKind(_ meetings: [Meeting]) -> [Meeting] {
    var meetings = meetings
    for members in membersOfSeries(meetings) {
      let told = members.first { meetings[$0].isPrincipal && !Self.isVague(meetings[$0].kind) }
      guard let kind = told.map({ meetings[$0].kind }) else { continue }
      for member in members
      where !meetings[member].isPrincipal && Self.isVague(meetings[member].kind) {
        meetings[member].kind = kind
      }
    }
    return meetings
  }

  /// What any meeting may be called.
  private static func isVague(_ kind: MeetingKind) -> Bool { kind == .talks || kind == .other }

  /// Numbers what must be the first: the only earlier meeting of a series that has a second.
  ///
  /// Meetings are in the order of their groups.
  func numbered(_ meetings: [Meeting]) -> [Meeting] {
    var meetings = meetings
    for members in membersOfSeries(meetings) {
      guard let second = members.first(where: { meetings[$0].ordinal?.value == 2 }),
        let first = onlyOne(before: second, among: members, meetings)
      else { continue }
      let citations =
        (meetings[second].ordinal?.citations ?? []) + (meetings[first].start?.citations ?? [])
      meetings[first].ordinal = Fact(1, citations: citations.collected(), isInferred: true)
    }
    return meetings
  }

  private func onlyOne(before second: Int, among members: [Int], _ meetings: [Meeting]) -> Int? {
    guard let limit = meetings[second].start?.value.earliest,
      !members.contains(where: { meetings[$0].ordinal?.value == 1 })
    else { return nil }
    let earlier = members.filter { member in
      guard meetings[member].ordinal == nil, let start = meetings[member].start else {
        return false
      }
      return start.value.latest < limit
    }
    guard earlier.count == 1, let first = earlier.first, meetings[first].status.value == .held,
      !Self.isOutOfTurn(meetings[first].name)
    else { return nil }
    return first
  }

  /// Meetings out of turn are not counted.
  private static func isOutOfTurn(_ name: String) -> Bool {
    let words: Set<String> = ["emergency", "extraordinary", "informal", "special"]
    return Words.folded(name).contains(where: words.contains)
  }

  private func membersOfSeries(_ meetings: [Meeting]) -> [[Int]] {
    var members = Array(repeating: [Int](), count: series.titles.count)
    for (group, offset) in zip(meetings.indices, series.ofMeeting) {
      if let offset { members[offset].append(group) }
    }
    return members
  }

  /// Every series with its members.
  func all(_ meetings: [Meeting]) -> [Series] {
    zip(series.titles, membersOfSeries(meetings)).map { title, members in
      let members = Self.inOrder(members.map { meetings[$0] })
      return Series(
        id: title.id, name: MeetingName.tidied(title.name).startingWithCapital,
        aliases: title.aliases,
        members: members.map(\.id),
        missing: Self.missing(members.compactMap(\.ordinal?.value)),
        organizations: Set(members.flatMap { $0.organizations.map(\.value) }).sorted())
    }
  }

  /// By number; a meeting without one stands before the first later one, or at the end.
  static func inOrder(_ meetings: [Meeting]) -> [Meeting] {
    let numbered = meetings.filter { $0.ordinal != nil }
      .sorted { ($0.ordinal?.value ?? 0, $0.id) < ($1.ordinal?.value ?? 0, $1.id) }
    let others = meetings.filter { $0.ordinal == nil }.map { (key: key($0), meeting: $0) }
      .sorted { ($0.key, $0.meeting.id) < ($1.key, $1.meeting.id) }[...]
    var result: [Meeting] = []
    var rest = others
    for meeting in numbered {
      // One without a date tells nothing of what comes before it.
      let earlier = meeting.start == nil ? [] : rest.prefix { $0.key < key(meeting) }
      result += earlier.map(\.meeting) + [meeting]
      rest = rest.dropFirst(earlier.count)
    }
    return result + rest.map(\.meeting)
  }

  private static func key(_ meeting: Meeting) -> ListOrder.Key {
    ListOrder.earliestFirst.key(meeting.start?.value)
  }

  static func missing(_ numbers: [Int]) -> [Int] {
    guard let least = numbers.min(), let greatest = numbers.max(), greatest - least < 10_000 else {
      return []
    }
    let known = Set(numbers)
    return (least...greatest).filter { !known.contains($0) }
  }
}
