import Briefing
import Languages

/// What the archive has of meetings and is not sure of.
struct Doubts: Sendable {
  let index: ArchiveIndex

  private var language: Language { index.language }

  /// A list of all would be as long as the archive.
  private static let mostInferred = 100

  /// Meetings on which documents disagree, and the latest with a fact that is stated nowhere.
  var lists: [PageFact?] {
    let meetings = index.latestMeetings
    let disputed = values(of: meetings) { meeting in
      meeting.conflicts.filter { !$0.isSettled }.map(language.field)
    }
    var inferred = values(of: meetings) { meeting in
      meeting.inferredFields.map { language.text(.field, of: $0.rawValue) }
    }
    let further = inferred.count - Self.mostInferred
    if further > 0 {
      inferred.removeLast(further)
      inferred.append(
        .init(
          language.text(
            .beforeThese, (.meetings, language.text(.countedMeetings, count: further))),
          on: .archive))
    }
    return [
      PageFact(language.text(.documentsDisagree), list: disputed),
      PageFact(language.text(.workedOut), list: inferred),
    ]
  }

  private func values(
    of meetings: [Meeting], _ fields: (Meeting) -> [String]
  ) -> [PageFact.Value] {
    meetings.compactMap { meeting in
      let fields = fields(meeting)
      guard !fields.isEmpty else { return nil }
      return .init(
        meeting.name, at: .meeting(meeting.id), note: language.details(fields), on: .page)
    }
  }
}

extension Meeting {
  /// What was worked out and is stated nowhere.
  fileprivate var inferredFields: [Conflict.Field] {
    let fields: [(Conflict.Field, Bool)] = [
      (.status, status.isInferred), (.start, start?.isInferred == true),
      (.end, end?.isInferred == true), (.place, place?.isInferred == true),
      (.country, country?.isInferred == true), (.ordinal, ordinal?.isInferred == true),
    ]
    return fields.filter(\.1).map(\.0)
  }
}
