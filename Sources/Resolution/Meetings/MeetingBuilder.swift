import Briefing

/// A meeting of the archive from all that the documents say of it.
struct MeetingBuilder {
  let sources: [Source]
  let names: CountryNames
  let identities: Identities
  /// By group.
  let persons: [Person]
  /// By group.
  let sites: [Place]

  func meeting(_ group: Int) -> Meeting {
    let settled = identities.reports[group]
    let (reports, status) = (settled.all, settled.status)
    let ranked = Report.bestFirst(reports, status: status.value)
    let ordinal = ranked.lazy.compactMap(\.meeting.ordinal?.value).first
    let name = MeetingName.best(
      reports, ordinal: ordinal, series: identities.series.title(ofMeeting: group)?.name,
      status: status.value)
    var meeting = Meeting(
      id: identities.meetings.ids[group], name: name, kind: ranked[0].meeting.kind, status: status)
    meeting.ordinal = ordinal.map { value in
      reports.fact(value) { report in report.meeting.ordinal.map(report.fact) }
    }
    meeting.series = identities.series.id(ofMeeting: group)
    setTimeAndPlace(&meeting, settled)
    setWhoAndWhat(&meeting, Self.attendance(reports, status: status.value), reports)
    if meeting.countries.isEmpty, meeting.participants.isEmpty {
      meeting.countries = parties(toSeriesOf: group)
    }
    meeting.name =
      MeetingTitle(
        meeting: meeting, reports: ranked, countries: names,
        place: meeting.place.flatMap { place in sites.first { $0.id == place.value }?.name }
      ).title
    meeting.sources = bySource(reports)
    meeting.history = history(reports)
    return meeting
  }

  private func setTimeAndPlace(_ meeting: inout Meeting, _ reports: Reports) {
    let place = MeetingPlace(
      reports.all, status: meeting.status.value, places: identities.places, sites: sites, names)
    meeting.start = reports.dates.start
    meeting.end = reports.dates.end
    meeting.place = place.place
    meeting.country = place.country
    meeting.conflicts = reports.dates.conflicts + place.conflicts
  }

  // MARK: - Who and what

  /// The reports that tell who was there: of a meeting that was held not the announcements, unless
  /// there is nothing else.
  private static func attendance(_ reports: [Report], status: MeetingStatus) -> [Report] {
    let held = reports.filter { $0.meeting.status.value == .held }
    let tells = held.contains {
      !$0.meeting.countries.isEmpty || !$0.meeting.participants.isEmpty
        || !$0.meeting.organizations.isEmpty
    }
    return status == .held && tells ? held : reports
  }

  private func setWhoAndWhat(
    _ meeting: inout Meeting, _ attendance: [Report], _ reports: [Report]
  ) {
    meeting.countries = attendance.facts { report in report.meeting.countries.map(report.fact) }
      .sorted { $0.value < $1.value }
    meeting.organizations = attendance.facts { report in
      report.meeting.organizations.map { found in
        Fact(
          identities.organizations.id(of: found.value, in: report.source),
          citations: report.document.citations(found.sentences), isInferred: found.isInferred)
      }
    }.sorted { $0.value < $1.value }
    meeting.participants = participants(attendance)
    meeting.agreements = agreements(reports)
  }

  /// Of the `first direct talks between the two sides`: the sides of the series.
  private func parties(toSeriesOf group: Int) -> [Fact<CountryCode>] {
    (identities.series.title(ofMeeting: group)?.parties ?? []).map { party in
      Fact(
        party.country, citations: sources[party.source].citations(party.sentences),
        isInferred: true)
    }.sorted { $0.value < $1.value }
  }

  /// Each paper once, as far as the reports that tie it to the meeting have it.
  private func agreements(_ reports: [Report]) -> [MeetingAgreement] {
    var stages: [Identifier<Agreement>: [Fact<AgreementStatus>]] = [:]
    for report in reports {
      for found in report.meeting.agreements {
        let id = identities.agreements.id(of: found.agreement, in: report.source)
        stages[id, default: []].append(report.fact(found.status))
      }
    }
    return stages.compactMap { id, stages in
      stages.map(\.value).max().map { furthest in
        let those = stages.filter { $0.value == furthest }
        let status = Fact(
          furthest, citations: those.flatMap(\.citations).collected(),
          isInferred: those.allSatisfy(\.isInferred))
        return MeetingAgreement(agreement: id, status: status, reports: stages)
      }
    }.sorted { $0.agreement < $1.agreement }
  }

  /// Each person once, in the office that the best report gives them.
  private func participants(_ reports: [Report]) -> [Participant] {
    var order: [Int] = []
    var participants: [Int: Participant] = [:]
    for report in Report.bestFirst(reports, status: .held) {
      for found in report.meeting.participants {
        let person = identities.people.group(of: found.person, in: report.source)
        if participants[person] == nil { order.append(person) }
        participants[person] = participant(person, found, report, participants[person])
      }
    }
    let inOrder = order.compactMap { participants[$0] }.enumerated()
    return inOrder.sorted { one, other in
      switch (one.element.country, other.element.country) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: one.offset < other.offset
      }
    }.map(\.element)
  }

  private func participant(
    _ person: Int, _ found: ParticipantFinding, _ report: Report, _ known: Participant?
  ) -> Participant {
    var participant =
      known
      ?? Participant(
        person: persons[person].id, name: persons[person].name, role: nil, country: nil,
        citations: [])
    participant.role = participant.role ?? found.role
    participant.country = participant.country ?? found.country ?? persons[person].country?.value
    participant.citations =
      (participant.citations + report.document.citations(found.sentences)).collected()
    return participant
  }

  // MARK: - Sources and history

  private func bySource(_ reports: [Report]) -> [MeetingSource] {
    let entries = Dictionary(grouping: reports, by: \.source).map { offset, reports in
      let best = Report.bestFirst(reports, status: .held)[0]
      return (
        published: sources[offset].published,
        source: MeetingSource(
          document: sources[offset].id,
          isPrincipal: reports.contains { $0.meeting.isPrincipal },
          status: best.meeting.status.value,
          start: ([best] + reports).lazy.compactMap(\.meeting.start?.value).first,
          sentences: Set(reports.flatMap(\.meeting.sentences)).sorted())
      )
    }
    return entries.sorted { one, other in
      switch (one.published, other.published) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: one.source.document < other.source.document
      }
    }.map(\.source)
  }

  private func history(_ reports: [Report]) -> [StatusReport] {
    Dictionary(grouping: reports, by: \.source).sorted { $0.key < $1.key }.map { offset, reports in
      let best = Report.bestFirst(reports, status: .held)[0]
      return StatusReport(
        status: best.meeting.status.value,
        isPostponed: reports.contains { $0.meeting.isPostponed },
        reported: sources[offset].published,
        start: ([best] + reports).lazy.compactMap(\.meeting.start?.value).first,
        citations: sources[offset].citations(best.meeting.status.sentences).collected())
    }
  }
}
