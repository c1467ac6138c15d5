public import Briefing
public import Languages

extension Language {
  /// What a document said of a meeting, in a few words: `planned for 25–27 May 2025`, `held on
  /// 9 October 2025`, `put off without a new date, formerly planned for March 2026`.
  public func words(of report: StatusReport, on meeting: Meeting) -> String {
    let end = meeting.end(in: report)
    let stage =
      switch (report.status, report.isPostponed) {
      case (.held, _): "held"
      case (.planned, false): report.isConfirmation ? "confirmed" : "planned"
      case (.planned, true): "put-off"
      case (.cancelled, false): "cancelled"
      case (.cancelled, true): "postponed"
      }
    return text(
      .report, of: stage, (.when, report.start.map { when($0, through: end) }),
      (.forWhen, report.start.map { forWhen($0, through: end) }))
  }
}

extension Meeting {
  /// The last day, where the document of a report has it and the first day is the one reported.
  fileprivate func end(in report: StatusReport) -> PartialDate? {
    guard let end, report.start == start?.value else { return nil }
    let documents = Set(report.citations.map(\.document))
    return end.citations.contains { documents.contains($0.document) } ? end.value : nil
  }
}
