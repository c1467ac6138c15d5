import Briefing

/// All that the documents say of one meeting, in the order of reporting, and what it comes to.
struct Reports: Sendable {
  let all: [Report]
  let status: Fact<MeetingStatus>
  let dates: MeetingDates

  init(_ members: [Sighting<MeetingFinding>], in sources: [Source]) {
    let reports = members.map {
      Report(meeting: $0.finding, source: $0.source, document: sources[$0.source])
    }
    all = reports
    status = Self.status(reports)
    dates = MeetingDates(reports, status: status.value)
  }

  /// Held, if any document says so; else what was said last.
  private static func status(_ reports: [Report]) -> Fact<MeetingStatus> {
    let isHeld = reports.contains { $0.meeting.status.value == .held }
    let status = isHeld ? .held : reports.last?.meeting.status.value ?? .planned
    return reports.fact(status) { $0.fact($0.meeting.status) }
  }
}
