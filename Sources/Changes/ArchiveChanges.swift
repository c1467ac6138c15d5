/// What has changed from one state of an archive to another, told of documents, meetings and
/// agreements and not of pages.
public struct ArchiveChanges: Sendable {
  private let old: ArchiveRecords
  private let new: ArchiveRecords

  public init(from old: ArchiveRecords, to new: ArchiveRecords) {
    self.old = old
    self.new = new
  }

  /// By subject, then by identifier; of one subject in the order of its facts.
  public var all: [Change] {
    documents + meetings + agreements
  }

  /// The records of both sides by their identifiers.
  private func pairs<Record>(
    _ old: [Record], _ new: [Record], by id: (Record) -> String
  ) -> [(id: String, old: Record?, new: Record?)] {
    let before = Dictionary(old.map { (id($0), $0) }) { first, _ in first }
    let after = Dictionary(new.map { (id($0), $0) }) { first, _ in first }
    return Set(before.keys).union(after.keys).sorted().map { ($0, before[$0], after[$0]) }
  }

  // MARK: - Documents

  private var documents: [Change] {
    pairs(old.documents, new.documents, by: \.id).flatMap { id, before, after -> [Change] in
      func words(_ document: ArchiveRecords.Document) -> String {
        document.published.map { "published \($0)" } ?? "no day of publication stated"
      }
      switch (before, after) {
      case (nil, let after?): return [Change(.document, .added, id, after.title, words(after))]
      case (let before?, nil): return [Change(.document, .removed, id, before.title, words(before))]
      case (let before?, let after?):
        var changes: [Change] = []
        if before.title != after.title {
          changes.append(
            Change(.document, .renamed, id, after.title, "was called \(before.title)"))
        }
        if before.published != after.published {
          changes.append(
            Change(
              .document, .moved, id, after.title, "\(words(after)), was \(words(before))"))
        }
        return changes
      case (nil, nil): return []
      }
    }
  }

  // MARK: - Meetings

  private var meetings: [Change] {
    let pairs = pairs(old.meetings, new.meetings, by: \.id)
    let gone = Set(pairs.filter { $0.new == nil }.map(\.id))
    return pairs.flatMap { id, before, after -> [Change] in
      switch (before, after) {
      case (nil, let after?):
        if let earlier = renamed(after, among: gone) {
          return [
            Change(.meeting, .renamed, id, after.name, "was called \(earlier.name)")
          ] + changes(from: earlier, to: after)
        }
        return [Change(.meeting, .added, id, after.name, new.words(of: after))]
      case (let before?, nil):
        guard let other = successor(of: before) else {
          return [Change(.meeting, .removed, id, before.name, old.words(of: before))]
        }
        guard old.meetings.contains(where: { $0.id == other.id }) else { return [] }
        return [Change(.meeting, .merged, other.id, other.name, "\(before.name) is one with it")]
      case (let before?, let after?):
        let name =
          before.name == after.name
          ? [] : [Change(.meeting, .renamed, id, after.name, "was called \(before.name)")]
        return name + changes(from: before, to: after)
      case (nil, nil): return []
      }
    }
  }

  /// The meeting that the old address of one that is gone leads on to; else the one that now has all its
  /// documents, the day and most of the people.
  private func successor(of meeting: ArchiveRecords.Meeting) -> ArchiveRecords.Meeting? {
    if let id = new.movedMeetings[meeting.id],
      let other = new.meetings.first(where: { $0.id == id })
    {
      return other
    }
    let documents = Set(meeting.sources.map(\.document))
    let likely = new.meetings.filter { other in
      documents.isSubset(of: other.sources.map(\.document)) && isAlike(meeting, other)
    }
    return likely.count == 1 ? likely.first : nil
  }

  /// The meeting that is gone and had another identifier for what this one is.
  private func renamed(
    _ meeting: ArchiveRecords.Meeting, among gone: Set<String>
  ) -> ArchiveRecords.Meeting? {
    let earlier = old.meetings.filter {
      gone.contains($0.id) && successor(of: $0)?.id == meeting.id
    }
    return earlier.count == 1 ? earlier.first : nil
  }

  private func isAlike(_ one: ArchiveRecords.Meeting, _ other: ArchiveRecords.Meeting) -> Bool {
    if let start = one.start, let otherStart = other.start {
      return start.hasPrefix(otherStart) || otherStart.hasPrefix(start)
    }
    return one.name == other.name || !people(one).isDisjoint(with: people(other))
  }

  private func people(_ meeting: ArchiveRecords.Meeting) -> Set<String> {
    Set(meeting.participants.map(\.person))
  }

  private func changes(
    from before: ArchiveRecords.Meeting, to after: ArchiveRecords.Meeting
  ) -> [Change] {
    func change(_ kind: Change.Kind, _ words: String) -> Change {
      Change(.meeting, kind, after.id, after.name, words)
    }
    var changes: [Change] = []
    if before.status != after.status {
      changes.append(change(.status, "\(after.status), was \(before.status)"))
    }
    if before.days != after.days {
      changes.append(
        change(.moved, "\(after.days ?? "no day stated"), was \(before.days ?? "not stated")"))
    }
    if before.place != after.place {
      let place = new.placeName(after.place) ?? "no place stated"
      changes.append(change(.place, "\(place), was \(old.placeName(before.place) ?? "not stated")"))
    }
    for participant in after.participants where !people(before).contains(participant.person) {
      changes.append(change(.joined, "\(participant.words) takes part"))
    }
    for participant in before.participants where !people(after).contains(participant.person) {
      changes.append(change(.left, "\(participant.words) takes part no more"))
    }
    return changes
  }

  // MARK: - Agreements

  private var agreements: [Change] {
    pairs(old.agreements, new.agreements, by: \.id).flatMap { id, before, after -> [Change] in
      switch (before, after) {
      case (nil, let after?): return [Change(.agreement, .added, id, after.name, after.status)]
      case (let before?, nil):
        return [Change(.agreement, .removed, id, before.name, before.status)]
      case (let before?, let after?):
        guard before.status != after.status else { return [] }
        return [
          Change(.agreement, .status, id, after.name, "\(after.status), was \(before.status)")
        ]
      case (nil, nil): return []
      }
    }
  }
}

extension ArchiveRecords {
  /// Status, days and place, as far as they are known.
  fileprivate func words(of meeting: Meeting) -> String {
    [meeting.status, meeting.days, placeName(meeting.place)].compactMap(\.self)
      .joined(separator: ", ")
  }
}

extension ArchiveRecords.Meeting {
  fileprivate var days: String? {
    guard let start else { return nil }
    return end.map { "\(start) to \($0)" } ?? start
  }
}

extension ArchiveRecords.Meeting.Participant {
  fileprivate var words: String { [name, role].compactMap(\.self).joined(separator: ", ") }
}
