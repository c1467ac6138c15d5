import Briefing

/// How a subject stands in the archive: in how many documents, at which meetings.
struct Presence: Sendable {
  let index: ArchiveIndex

  /// Such as `Georgia is named in three documents, from 3 March 2023 to 9 October 2025`.
  func documents(_ subject: Prose, _ ids: [Identifier<Document>], was: String = "is") -> Statement {
    let dates = ids.compactMap { index.document($0)?.published?.value }
    let count = counted(ids.count, "document")
    let span: String
    if let first = dates.min(), let last = dates.max(), ids.count > 1, first != last {
      span = ", from \(first.inWords) to \(last.inWords)"
    } else {
      span = dates.first.map { " of \($0.inWords)" } ?? ""
    }
    return Statement("\(subject.capitalized) \(was) named in \(count)\(span).")
  }

  /// The latest meeting held and the next one due, each in a sentence.
  func latestAndNext(_ ids: [Identifier<Meeting>]) -> [Statement] {
    let meetings = index.inOrder(ids)
    let today = index.archive.asOf
    let latest = index.latestFirst(meetings.filter { $0.status.value == .held }).first
    let next = meetings.first {
      $0.status.value == .planned && $0.start != nil && !$0.isOverdue(asOf: today)
    }
    return [latest, next].compactMap { $0 }.map { meeting in
      MeetingSentence(index: index, account: MeetingAccount(meeting, asOf: today)).statement
    }
  }

  /// Such as `The archive has six meetings in which it takes part`.
  func meetings(_ ids: [Identifier<Meeting>], _ relation: String) -> Statement {
    Statement("The archive has \(counted(ids.count, "meeting")) \(relation).")
  }
}
