import Briefing

/// The pages that look over the whole archive.
struct OverviewTexts: Sendable {
  let index: ArchiveIndex

  private static let mostRecent = 8

  private var archive: Archive { index.archive }
  private var lines: Lines { Lines(index: index) }

  // MARK: - Home

  var home: PageText {
    var page = MarkdownPage("Briefing", at: .home)
    let documents = counted(archive.documents.count, "document")
    let meetings = counted(archive.meetings.count, "meeting")
    let named = archive.countries.count { !$0.documents.isEmpty }
    let countries = counted(named, "country", plural: "countries")
    page.sum(up: [
      Statement("This archive holds \(documents), which speak of \(meetings) and \(countries).")
    ])
    page.sum(up: today)
    page.sum(up: Presence(index: index).latestAndNext(archive.meetings.map(\.id)))
    page.list("Latest meetings", latest.map(lines.meeting))
    page.list("Ahead", announced.prefix(Self.mostRecent).map(lines.meeting))
    return page.text
  }

  private var today: [Statement] {
    archive.asOf.map { [Statement("What counts as today is \($0.inWords).")] } ?? []
  }

  private var latest: [Meeting] {
    Array(
      index.latestFirst(archive.meetings.filter { $0.status.value != .planned })
        .prefix(Self.mostRecent))
  }

  // MARK: - Ahead

  private var planned: [Meeting] { index.allMeetings.filter { $0.status.value == .planned } }

  private var announced: [Meeting] {
    planned.filter { $0.start != nil && !$0.isOverdue(asOf: archive.asOf) }
  }

  var ahead: PageText {
    var page = MarkdownPage("Ahead", at: .ahead)
    let overdue = planned.filter { $0.isOverdue(asOf: archive.asOf) }
    let undated = planned.filter { $0.start == nil }
    page.sum(up: today)
    page.sum(up: [
      Statement("Announced with a date still to come: \(counted(announced.count, "meeting")).")
    ])
    if !overdue.isEmpty {
      page.sum(up: [
        Statement(
          "Announced for days that have passed, and reported by no document: "
            + "\(counted(overdue.count, "meeting")).")
      ])
    }
    page.list("Announced", announced.map(lines.meeting))
    page.list("No report in this archive", overdue.map(lines.meeting))
    page.list("Without a date", undated.map(lines.meeting))
    page.list("Agreements not yet adopted", openAgreements.map(lines.agreement))
    return page.text
  }

  private var openAgreements: [Agreement] {
    archive.agreements.filter { $0.status == .planned || $0.status == .draft }
  }

  // MARK: - Timeline

  var timeline: PageText {
    var page = MarkdownPage("Timeline", at: .timeline)
    let dated = index.allMeetings.filter { $0.start != nil }
    let years = dated.compactMap { $0.start?.value.year }
    let span: String
    switch (years.first, years.last) {
    case (let first?, let last?) where first != last: span = " from \(first) to \(last)"
    case (let first?, _): span = " of \(first)"
    default: span = ""
    }
    page.sum(up: [
      Statement("The timeline has \(counted(dated.count, "meeting"))\(span), in the order of time.")
    ])
    for (year, meetings) in runs(of: dated) { page.list("\(year)", meetings.map(lines.meeting)) }
    return page.text
  }

  private func runs(of meetings: [Meeting]) -> [(year: Int, meetings: [Meeting])] {
    var runs: [(year: Int, meetings: [Meeting])] = []
    for meeting in meetings {
      guard let year = meeting.start?.value.year else { continue }
      if runs.last?.year == year {
        runs[runs.count - 1].meetings.append(meeting)
      } else {
        runs.append((year, [meeting]))
      }
    }
    return runs
  }

  // MARK: - About

  var about: PageText {
    var page = MarkdownPage("About this archive", at: .about)
    page.sum(
      up: [
        "These pages were made from the documents of this archive and from nothing else.",
        "Behind what they say stands a mark that leads to the sentence it rests on.",
        "What no document states is left open; what was worked out from what they state is marked as "
          + "inferred.",
        "Where two documents disagree, both readings are shown.",
      ].map { Statement(Prose($0)) })
    page.list("What it holds", holdings)
    return page.text
  }

  private var holdings: [Statement] {
    let counts: [(String, Int, PageAddress)] = [
      ("Documents", archive.documents.count, .documents),
      ("Meetings", archive.meetings.count, .meetings), ("Series", archive.series.count, .allSeries),
      ("Countries", archive.countries.count, .countries),
      ("Organizations", archive.organizations.count, .organizations),
      ("People", archive.people.count, .people), ("Places", archive.places.count, .places),
      ("Agreements", archive.agreements.count, .agreements),
    ]
    return counts.map { name, count, address in
      Statement("\(Prose(name, at: address)): \(count)")
    }
  }
}
