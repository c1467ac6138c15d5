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
    meeting.conflicts +=
      Self.statusConflicts(ranked, status.value) + Self.numberConflicts(ranked, in: reports)
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

  /// Of what one document has as held another says that it was called off, for the same time.
  ///
  /// What was planned and then called off, or held, is no contradiction.
  private static func statusConflicts(
    _ ranked: [Report], _ status: MeetingStatus
  ) -> [Conflict] {
    guard status == .held, let headline = ranked.first,
      !ranked.contains(where: \.meeting.isPostponed)
    else { return [] }
    let window = Window(headline.meeting)
    let others = ranked.filter { report in
      guard report.meeting.status.value == .cancelled else { return false }
      guard let window, let other = Window(report.meeting) else { return true }
      return window.overlaps(other)
    }
    return Conflict.of(.status, headline: headline, others: others, in: ranked) { report in
      let status = report.fact(report.meeting.status)
      let word = status.value.rawValue
      return status.value == .planned
        ? nil
        : Fact(
          Conflict.Reading(word, value: word), citations: status.citations,
          isInferred: status.isInferred)
    }
  }

  private static func numberConflicts(_ ranked: [Report], in reports: [Report]) -> [Conflict] {
    guard let headline = ranked.first(where: { $0.meeting.ordinal != nil }) else { return [] }
    let others = reports.filter { report in
      report.meeting.ordinal.map { $0.value != headline.meeting.ordinal?.value } ?? false
    }
    return Conflict.of(.ordinal, headline: headline, others: others, in: reports) { report in
      report.meeting.ordinal.map { ordinal in
        let fact = report.fact(ordinal)
        return Fact(
          Conflict.Reading("\(fact.value)", value: "\(fact.value)"), citations: fact.citations,
          isInferred: fact.isInferred)
      }
    }
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
    meeting.level = Self.level(meeting.participants)
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
        add(found, of: report, to: &participants[person, default: participant(person)])
      }
    }
    let people = order.compactMap { person in
      participants[person].map { settled($0, as: persons[person]) }
    }
    return people.enumerated().sorted { one, other in
      switch (one.element.country, other.element.country) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: one.offset < other.offset
      }
    }.map(\.element)
  }

  private func settled(_ participant: Participant, as person: Person) -> Participant {
    var participant = participant
    participant.country = participant.country ?? person.country?.value
    participant.citations = participant.citations.collected()
    return participant
  }

  /// Talks of a president with a minister are a minister's: each side has one at least.
  private static func level(_ participants: [Participant]) -> Fact<OfficeLevel>? {
    var sides: [CountryCode: Participant] = [:]
    for participant in participants {
      guard let country = participant.country, let level = participant.level else { continue }
      if let known = sides[country]?.level, known >= level { continue }
      sides[country] = participant
    }
    guard sides.count > 1, let level = sides.values.compactMap(\.level).min() else { return nil }
    return Fact(level, citations: sides.values.flatMap { $0.citations.prefix(1) }.collected())
  }

  private func participant(_ person: Int) -> Participant {
    Participant(
      person: persons[person].id, name: persons[person].name, role: nil, country: nil,
      citations: [])
  }

  private func add(
    _ found: ParticipantFinding, of report: Report, to participant: inout Participant
  ) {
    if participant.role == nil { (participant.role, participant.level) = (found.role, found.level) }
    participant.country = participant.country ?? found.country
    participant.citations += report.document.citations(found.sentences)
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
    let steps = Dictionary(grouping: reports, by: \.source).sorted { $0.key < $1.key }.map {
      offset, reports in
      let best = Report.bestFirst(reports, status: .held)[0]
      return StatusReport(
        status: best.meeting.status.value,
        isPostponed: reports.contains { $0.meeting.isPostponed },
        reported: sources[offset].published,
        start: ([best] + reports).lazy.compactMap(\.meeting.start?.value).first,
        citations: sources[offset].citations(best.meeting.status.sentences).collected())
    }
    return Self.confirmed(steps)
  }

  /// Marks the announcements that say what an earlier one said, or say it more precisely.
  private static func confirmed(_ steps: [StatusReport]) -> [StatusReport] {
    var announced: StatusReport?
    return steps.map { step in
      guard step.status == .planned else { return step }
      var step = step
      if let announced, !step.isPostponed {
        step.isConfirmation =
          announced.start.map { before in
            step.start.map { before.contains($0) } ?? false
          } ?? true
      }
      announced = step
      return step
    }
  }
}
