import Briefing

/// How a subject stands in the archive: in how many documents, at which meetings.
struct Presence: Sendable {
  let index: ArchiveIndex

  /// Such as `Georgia is named in three documents, two from 3 March 2023 to 9 October 2025 and one
  /// undated`, with a first sentence that names it.
  func documents(
    _ subject: Prose, _ ids: [Identifier<Document>], was: String = "is", citing first: [Citation]
  ) -> Statement {
    let prose: Prose =
      "\(subject.capitalized) \(was) named in \(counted(ids.count, "document"))\(dates(of: ids))."
    return first.isEmpty
      ? Statement(prose, on: .archive) : Statement(prose, citations: Array(first.prefix(1)))
  }

  private func dates(of ids: [Identifier<Document>]) -> String {
    let dates = ids.compactMap(index.published).sorted()
    let undated = ids.count - dates.count
    guard let first = dates.first, let last = dates.last else {
      return ids.count == 1 ? ", undated" : ids.isEmpty ? "" : ", all undated"
    }
    let span = first == last ? "of \(first.inWords)" : "from \(first.inWords) to \(last.inWords)"
    if undated > 0 { return ", \(counted(dates.count)) \(span) and \(counted(undated)) undated" }
    return first == last ? " \(span)" : ", \(span)"
  }

  /// The latest meeting held and the next one due, each in a sentence.
  func latestAndNext(_ ids: [Identifier<Meeting>]) -> [Statement] {
    let today = index.archive.asOf
    let (latest, next) = index.latestAndNext(ids)
    return [latest, next].compactMap { $0 }.map { meeting in
      MeetingSentence(index: index, account: MeetingAccount(meeting, asOf: today)).statement
    }
  }

  /// Such as `The archive has six meetings in which it takes part`.
  func meetings(_ ids: [Identifier<Meeting>], _ relation: String) -> Statement {
    Statement(
      "The archive has \(counted(ids.count, "meeting")) \(relation).", on: .archive)
  }
}
