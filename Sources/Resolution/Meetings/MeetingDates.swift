import Briefing

/// When a meeting is, by the reports of several documents, and where they do not agree.
struct MeetingDates {
  let start: Fact<PartialDate>?
  let end: Fact<PartialDate>?
  let conflicts: [Conflict]

  /// The reports in the order of reporting, and the status that they come to.
  init(_ reports: [Report], status: MeetingStatus) {
    guard let headline = Self.headline(reports, status) else {
      (start, end, conflicts) = (nil, nil, [])
      return
    }
    let value = headline.meeting.start?.value
    var start = value.map { value in
      reports.fact(value) { report in report.meeting.start.map(report.fact) }
    }
    let isAnnounced = !reports.contains {
      $0.meeting.start?.value == value && $0.meeting.status.value == .held
    }
    if status == .held && isAnnounced { start?.isInferred = true }
    self.start = start
    end = Self.end(reports, headline, status)
    conflicts = Self.conflicts(reports, headline)
  }

  // MARK: - The headline

  /// The most precise report of what was held; before that, what was announced last.
  ///
  /// A more precise date that lies within it and contradicts nothing is taken instead.
  private static func headline(_ reports: [Report], _ status: MeetingStatus) -> Report? {
    let dated = reports.filter { $0.meeting.start != nil }
    let held = dated.filter { $0.meeting.status.value == .held }
    let first = status == .held && !held.isEmpty ? mostPrecise(held) : dated.last
    guard let first, let window = Window(first.meeting) else { return nil }
    let within = dated.filter { report in
      Window(report.meeting).map { window.first <= $0.first && $0.last <= window.last } == true
    }
    return mostPrecise(within) ?? first
  }

  /// The one with the fewest days in doubt, then the one to believe most.
  private static func mostPrecise(_ reports: [Report]) -> Report? {
    let ranked = Report.bestFirst(reports, status: .held)
    return ranked.enumerated().min { one, other in
      (doubt(one.element), one.offset) < (doubt(other.element), other.offset)
    }?.element
  }

  private static func doubt(_ report: Report) -> Int {
    report.meeting.start.map { $0.value.latest.number - $0.value.earliest.number } ?? .max
  }

  private static func end(
    _ reports: [Report], _ headline: Report, _ status: MeetingStatus
  ) -> Fact<PartialDate>? {
    guard let start = headline.meeting.start?.value else { return nil }
    let agreeing = Report.bestFirst(reports, status: status).filter {
      $0.meeting.start?.value == start && ($0.meeting.end.map { start < $0.value } ?? false)
    }
    guard let end = agreeing.first?.meeting.end?.value else { return nil }
    return agreeing.fact(end) { report in report.meeting.end.map(report.fact) }
  }

  // MARK: - Conflicts

  /// Days that cannot both be right, the headline's first.
  ///
  /// A meeting that was put off has another date without contradiction.
  private static func conflicts(_ reports: [Report], _ headline: Report) -> [Conflict] {
    guard let window = Window(headline.meeting), !reports.contains(where: \.meeting.isPostponed)
    else { return [] }
    let others = reports.filter { report in
      Window(report.meeting).map { !$0.overlaps(window) } ?? false
    }
    return Conflict.of(.start, headline: headline, others: others, in: reports) { report in
      report.meeting.start.map { start in
        Fact(
          Conflict.Reading(
            start.value.inWords(through: report.meeting.end?.value),
            value: start.value.description),
          citations: report.document.citations(start.sentences), isInferred: start.isInferred)
      }
    }
  }
}

extension Conflict {
  /// The readings of a field, the headline's first; none where the others have no reading of it.
  static func of(
    _ field: Field, headline: Report, others: [Report], in reports: [Report],
    reading: (Report) -> Fact<Reading>?
  ) -> [Conflict] {
    let against = others.facts { reading($0).map { [$0] } ?? [] }
    guard let mine = reading(headline), !against.isEmpty else { return [] }
    let agreeing = reports.fact(mine.value, reading)
    let readings = [agreeing] + against.filter { $0.value != mine.value }
    return readings.count > 1 ? [Conflict(field: field, readings: readings)] : []
  }
}
