import Briefing

/// What the archive has of meetings and is not sure of.
struct Doubts: Sendable {
  let index: ArchiveIndex

  /// A list of all would be as long as the archive.
  private static let mostInferred = 100

  /// Meetings on which documents disagree, and the latest with a fact that is stated nowhere.
  var lists: [PageFact?] {
    let meetings = index.latestMeetings
    let disputed = values(of: meetings) { meeting in
      meeting.conflicts.filter { !$0.isSettled }.map(\.field.words)
    }
    var inferred = values(of: meetings, \.inferredFields)
    let further = inferred.count - Self.mostInferred
    if further > 0 {
      inferred.removeLast(further)
      inferred.append(.init("and \(counted(further, "meeting")) before these", on: .archive))
    }
    return [
      PageFact("Documents disagree", list: disputed),
      PageFact("Worked out, not stated", list: inferred),
    ]
  }

  private func values(
    of meetings: [Meeting], _ fields: (Meeting) -> [String]
  ) -> [PageFact.Value] {
    meetings.compactMap { meeting in
      let fields = fields(meeting)
      guard !fields.isEmpty else { return nil }
      return .init(
        meeting.name, at: .meeting(meeting.id), note: fields.joined(separator: ", "), on: .page)
    }
  }
}

extension Meeting {
  /// What was worked out and is stated nowhere.
  fileprivate var inferredFields: [String] {
    [
      ("status", status.isInferred), ("first day", start?.isInferred == true),
      ("last day", end?.isInferred == true), ("place", place?.isInferred == true),
      ("country", country?.isInferred == true), ("number", ordinal?.isInferred == true),
    ].filter(\.1).map(\.0)
  }
}
