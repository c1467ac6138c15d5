public import Briefing

extension Meeting {
  /// What a document said of it, in a few words: `planned for 25–27 May 2025`, `held on 9 October
  /// 2025`, `put off without a new date, formerly planned for March 2026`.
  public func words(of report: StatusReport) -> String {
    let end = end(in: report)
    let forWhen = report.start.map { " \($0.forWhen(through: end))" } ?? ""
    let former = forWhen.isEmpty ? "" : ", formerly planned\(forWhen)"
    return switch (report.status, report.isPostponed) {
    case (.held, _): "held" + (report.start.map { " \($0.when(through: end))" } ?? "")
    case (.planned, false): (report.isConfirmation ? "confirmed" : "planned") + forWhen
    case (.planned, true): "put off" + (forWhen.isEmpty ? "" : ", now planned\(forWhen)")
    case (.cancelled, false): "cancelled\(former)"
    case (.cancelled, true): "put off without a new date\(former)"
    }
  }

  /// The last day, where the document of a report has it and the first day is the one reported.
  private func end(in report: StatusReport) -> PartialDate? {
    guard let end, report.start == start?.value else { return nil }
    let documents = Set(report.citations.map(\.document))
    return end.citations.contains { documents.contains($0.document) } ? end.value : nil
  }
}
