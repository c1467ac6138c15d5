public import Briefing
public import Languages

/// The pages that look over the whole archive.
struct OverviewTexts: Sendable {
  let index: ArchiveIndex

  private var archive: Archive { index.archive }
  private var lines: Lines { Lines(index: index) }
  private var language: Language { index.language }

  // MARK: - Home

  var home: PageText {
    var page = MarkdownPage(index.title, at: .home, in: index)
    let named = archive.countries.count { !$0.documents.isEmpty }
    let holds = language.prose(
      .archiveHolds,
      (.documents, language.prose(.countedDocuments, count: archive.documents.count)),
      (.meetings, language.prose(.countedMeetings, count: archive.meetings.count)),
      (.countries, language.prose(.countedCountries, count: named)))
    page.sum(up: [Statement(holds, on: .archive)])
    page.sum(up: today)
    page.sum(up: Presence(index: index).latestAndNext(archive.meetings.map(\.id)))
    page.list(
      language.text(.latestMeetings),
      index.latestMeetings.filter { $0.status.value != .planned }.prefix(8).map(lines.meeting))
    page.list(language.text(.liesAhead), announced.prefix(5).map(lines.meeting))
    page.list(
      language.text(.latestDocuments), index.latestDocuments.prefix(6).map(lines.document))
    page.list(.busiest, Holdings(index: index).busiest)
    page.list(
      language.text(.countries),
      language.inOrder(archive.countries, by: \.self).map(lines.country))
    return page.text
  }

  private var today: [Statement] {
    archive.asOf.map { date in
      let words = language.prose(.today, (.date, Prose(language.date(date))))
      return [Statement(words, on: .archive)]
    } ?? []
  }

  // MARK: - Ahead

  private var planned: [Meeting] { index.allMeetings.filter { $0.status.value == .planned } }

  private var announced: [Meeting] {
    planned.filter { $0.isAhead(of: archive.asOf) }
  }

  var ahead: PageText {
    var page = MarkdownPage(language.text(.ahead), at: .ahead, in: index)
    let overdue = index.latestMeetings.filter { $0.isOverdue(asOf: archive.asOf) }
    let undated = planned.filter { $0.start == nil }
    page.sum(up: today)
    page.sum(up: [
      Statement(language.prose(.meetingsAnnounced, count: announced.count), on: .archive)
    ])
    if !overdue.isEmpty {
      let words = language.prose(.overdueMeetings, count: overdue.count)
      page.sum(up: [Statement(words.capitalized, on: .archive)])
    }
    page.list(language.text(.announced), announced.map(lines.meeting))
    addLatest(of: undated, .announcedUndated, leadingTo: .part(.meetings, .undated), to: &page)
    addLatest(of: overdue, .noReportHeading, leadingTo: .meetings, to: &page)
    let drafts = archive.agreements.filter { $0.status == .planned || $0.status == .draft }
    let shown = Latest.offsets(of: drafts.map(\.lastTold)).map { drafts[$0] }
    page.list(
      language.text(.notAdopted),
      shown.map(lines.agreement) + rest(of: drafts.count, but: shown.count, at: .agreements))
    return page.text
  }

  /// Meetings, of many those told of last, with the way to all.
  private func addLatest(
    of meetings: [Meeting], _ heading: Phrase, leadingTo address: PageAddress,
    to page: inout MarkdownPage
  ) {
    let shown = Latest.offsets(of: meetings.map(\.lastTold)).map { meetings[$0] }
    page.list(
      language.text(heading),
      shown.map(lines.meeting) + rest(of: meetings.count, but: shown.count, at: address))
  }

  /// The way to all, where not all are shown.
  private func rest(of all: Int, but shown: Int, at page: PageAddress) -> [Statement] {
    guard let words = language.latest(shown, of: all) else { return [] }
    let name = index.name(of: page.whole)
    return [Statement(language.line(Prose(name, at: page), [words]), on: .archive)]
  }

  // MARK: - Timeline

  var timeline: PageText {
    var page = MarkdownPage(language.text(.timeline), at: .timeline, in: index)
    let dated = index.allMeetings.filter { $0.start != nil }
    let years = dated.compactMap { $0.start?.value.year }
    let (first, last) = (years.first.map(String.init), years.last.map(String.init))
    let isOne = first == last
    let words = language.prose(
      .timelineMeetings, count: dated.count, (.first, isOne ? nil : first.map { Prose($0) }),
      (.last, isOne ? nil : last.map { Prose($0) }), (.year, isOne ? first.map { Prose($0) } : nil))
    page.sum(up: [Statement(words, on: .archive)])
    let isCut = dated.count > Division.mostOfPart
    if isCut, let division = index.division(of: .meetings) {
      page.list(language.text(.byYear), division.years.map(lines.part))
    }
    let shown =
      isCut
      ? Array(dated.filter { !$0.isAhead(of: archive.asOf) }.suffix(Division.mostLatest)) : dated
    if let words = language.latest(shown.count, of: dated.count) {
      page.sum(up: [Statement(Prose(words), on: .archive)])
    }
    for (year, meetings) in grouped(shown, by: { $0.start?.value.year }) {
      page.list(language.year(year), meetings.map(lines.meeting))
    }
    return page.text
  }

  // MARK: - About

  var about: PageText {
    var page = MarkdownPage(language.text(.aboutHeading), at: .about, in: index)
    page.sum(
      up: [
        .aboutSource, .aboutMarks, .aboutOpen, .aboutDisagree, shownText,
      ].compactMap(\.self).map { Statement(language.prose($0), on: .archive) })
    page.list(language.text(.whatItHolds), holdings)
    let doubts = Doubts(index: index).lists.compactMap(\.self)
    page.list(.doubtful, doubts)
    if doubts.isEmpty {
      page.list(
        FactList.doubtful.heading(in: language),
        [Statement(language.prose(.nothingDoubtful), on: .archive)])
    }
    return page.text
  }

  /// That the documents are not here to be read whole, where they are not.
  private var shownText: Phrase? {
    if archive.documents.contains(where: { $0.shownText == .none }) {
      return .aboutNoText
    }
    if archive.documents.contains(where: { $0.shownText == .excerpt }) {
      return .aboutExcerpt
    }
    return nil
  }

  private var holdings: [Statement] {
    archive.counts.map { name, count, address in
      Statement(
        language.line(Prose(language.text(name), at: address), [String(count)]), on: .archive)
    }
  }
}

extension Archive {
  /// How many of each type it has, with the list of them.
  public var counts: [(name: Phrase, count: Int, address: PageAddress)] {
    [
      (.documents, documents.count, .documents), (.meetings, meetings.count, .meetings),
      (.seriesHeading, series.count, .allSeries), (.countries, countries.count, .countries),
      (.organizations, organizations.count, .organizations), (.people, people.count, .people),
      (.places, places.count, .places), (.agreements, agreements.count, .agreements),
    ]
  }
}
