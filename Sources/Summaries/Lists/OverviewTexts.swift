import Briefing

/// Where no list of doubts is needed.
public let nothingDoubtful =
  "No two documents of this archive disagree on a meeting, and nothing shown of one was worked out."

/// The pages that look over the whole archive.
struct OverviewTexts: Sendable {
  let index: ArchiveIndex

  private var archive: Archive { index.archive }
  private var lines: Lines { Lines(index: index) }

  // MARK: - Home

  var home: PageText {
    var page = MarkdownPage(index.title, at: .home, in: index)
    let documents = counted(archive.documents.count, "document")
    let meetings = counted(archive.meetings.count, "meeting")
    let named = archive.countries.count { !$0.documents.isEmpty }
    let countries = counted(named, "country", plural: "countries")
    page.sum(up: [
      Statement(
        "This archive holds \(documents), which speak of \(meetings) and \(countries).",
        on: .archive)
    ])
    page.sum(up: today)
    page.sum(up: Presence(index: index).latestAndNext(archive.meetings.map(\.id)))
    page.list(
      "The latest meetings",
      index.latestMeetings.filter { $0.status.value != .planned }.prefix(8).map(lines.meeting))
    page.list("What lies ahead", announced.prefix(5).map(lines.meeting))
    page.list("The latest documents", index.latestDocuments.prefix(6).map(lines.document))
    page.list(.busiest, Holdings(index: index).busiest)
    page.list("Countries", archive.countries.map(lines.country))
    return page.text
  }

  private var today: [Statement] {
    archive.asOf.map {
      [Statement("What counts as today in this archive is \($0.inWords).", on: .archive)]
    } ?? []
  }

  // MARK: - Ahead

  private var planned: [Meeting] { index.allMeetings.filter { $0.status.value == .planned } }

  private var announced: [Meeting] {
    planned.filter { $0.start != nil && !$0.isOverdue(asOf: archive.asOf) }
  }

  var ahead: PageText {
    var page = MarkdownPage("Ahead", at: .ahead, in: index)
    let overdue = index.latestMeetings.filter { $0.isOverdue(asOf: archive.asOf) }
    let undated = planned.filter { $0.start == nil }
    page.sum(up: today)
    page.sum(up: [
      Statement(
        "The archive has \(counted(announced.count, "meeting")) announced with a date still to come.",
        on: .archive)
    ])
    if !overdue.isEmpty {
      let was = overdue.count == 1 ? "was" : "were"
      page.sum(up: [
        Statement(
          "\(counted(overdue.count, "meeting").startingWithCapital) \(was) announced for days that "
            + "have passed, and reported by no document of this archive.", on: .archive)
      ])
    }
    page.list("Announced", announced.map(lines.meeting))
    page.list("Announced without a date", undated.map(lines.meeting))
    page.list(noReport.startingWithCapital, overdue.map(lines.meeting))
    page.list(
      "Agreements not yet adopted",
      archive.agreements.filter { $0.status == .planned || $0.status == .draft }
        .map(lines.agreement))
    return page.text
  }

  // MARK: - Timeline

  var timeline: PageText {
    var page = MarkdownPage("Timeline", at: .timeline, in: index)
    let dated = index.allMeetings.filter { $0.start != nil }
    let years = dated.compactMap { $0.start?.value.year }
    let span: String
    switch (years.first, years.last) {
    case (let first?, let last?) where first != last: span = " from \(first) to \(last)"
    case (let first?, _): span = " of \(first)"
    default: span = ""
    }
    page.sum(up: [
      Statement(
        "The archive has \(counted(dated.count, "meeting"))\(span) with a date, in the order of time.",
        on: .archive)
    ])
    for (year, meetings) in grouped(dated, by: { $0.start?.value.year }) {
      page.list(ListWords.year(year), meetings.map(lines.meeting))
    }
    return page.text
  }

  // MARK: - About

  var about: PageText {
    var page = MarkdownPage("About this archive", at: .about, in: index)
    page.sum(
      up: [
        "These pages were made from the documents of this archive and from nothing else.",
        "Behind what they say of the documents stands a mark that leads to the sentence it rests on.",
        "What no document of the archive states is left open; what was worked out from what they "
          + "state is marked as inferred.",
        "Where two documents disagree, both readings are shown.", shownText,
      ].compactMap(\.self).map { Statement(Prose($0), on: .archive) })
    page.list("What it holds", holdings)
    let doubts = Doubts(index: index).lists.compactMap(\.self)
    page.list(.doubtful, doubts)
    if doubts.isEmpty {
      page.list(FactList.doubtful.heading, [Statement(Prose(nothingDoubtful), on: .archive)])
    }
    return page.text
  }

  /// That the documents are not here to be read whole, where they are not.
  private var shownText: String? {
    if archive.documents.contains(where: { $0.shownText == .none }) {
      return "Of some documents no sentence is shown, only what they say and the numbers of the "
        + "sentences that say it."
    }
    if archive.documents.contains(where: { $0.shownText == .excerpt }) {
      return "Of some documents only the first sentences are shown; the others are cited by number."
    }
    return nil
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
      Statement("\(Prose(name, at: address)): \(count)", on: .archive)
    }
  }
}
