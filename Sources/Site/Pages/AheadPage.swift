internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// What is announced, by whether its days are still to come.
struct Outlook: Sendable {
  /// Dated meetings to come, the next first.
  let announced: [MeetingCard]
  /// Those whose days have passed without a report, the latest first.
  let overdue: [MeetingCard]
  /// Those without a date.
  let undated: [MeetingCard]

  init(_ edition: Edition) {
    self.init(
      earliestFirst: edition.meetingOrder.earliestFirst.map { edition.meetingCard(at: $0) },
      latestFirst: edition.meetingOrder.latestFirst.map { edition.meetingCard(at: $0) })
  }

  /// Of some meetings only.
  init(_ edition: Edition, of meetings: [Identifier<Meeting>]) {
    let planned = meetings.compactMap { edition.meetings.offset(of: $0) }
      .filter { edition.meetingCard(at: $0).status == .planned }
    let cards = edition.latestFirst(meetings: planned).map { edition.meetingCard(at: $0) }
    self.init(
      earliestFirst: cards.reversed().sorted { $0.startKey < $1.startKey }, latestFirst: cards)
  }

  private init(earliestFirst: [MeetingCard], latestFirst: [MeetingCard]) {
    let planned = latestFirst.filter { $0.status == .planned }
    announced = earliestFirst.filter { card in
      card.status == .planned && card.start != nil && !card.isOverdue
    }
    overdue = planned.filter(\.isOverdue)
    undated = planned.filter { $0.start == nil }
  }
}

extension MeetingCard {
  fileprivate var startKey: ListOrder.Key { ListOrder.earliestFirst.key(start) }
}

/// What lies ahead of the archive's today: meetings, and papers that are not adopted yet.
struct AheadPage: TemplateModel {
  var frame: PageFrame
  var announced: [MeetingGroup]
  var overdue: [MeetingGroup]
  var undated: [MeetingGroup]
  /// Planned or in draft.
  var agreements: [AgreementRow]
  /// That of the list only the latest are shown; nil where all are.
  var overdueNote: String?
  var undatedNote: String?
  var agreementsNote: String?

  static func declare(_ fields: inout Fields, of page: AheadPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("announced", page?.announced)
    fields.list("overdue", page?.overdue)
    fields.list("undated", page?.undated)
    fields.list("agreements", page?.agreements)
    fields.text("overdue_note", page?.overdueNote)
    fields.text("undated_note", page?.undatedNote)
    fields.text("agreements_note", page?.agreementsNote)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(edition.language.text(.ahead), at: page, text: text, in: edition)
    let outlook = Outlook(edition)
    announced = .single(outlook.announced, from: page, in: edition.language)
    let overdue = outlook.overdue.latest
    self.overdue = .single(overdue, from: page, in: edition.language)
    overdueNote = edition.language.latest(overdue.count, of: outlook.overdue.count)
    let undated = outlook.undated.latest
    self.undated = .single(undated, from: page, in: edition.language)
    undatedNote = edition.language.latest(undated.count, of: outlook.undated.count)
    let drafts = edition.archive.agreements.filter { $0.status == .planned || $0.status == .draft }
    let shown = Latest.offsets(of: drafts.map(\.lastTold))
    agreements = shown.map { AgreementRow(drafts[$0], from: page, in: edition) }
    agreementsNote = edition.language.latest(shown.count, of: drafts.count)
  }
}

extension [MeetingCard] {
  /// In their order, of many only those that a document told of last.
  fileprivate var latest: Self {
    Latest.offsets(of: map(\.lastTold)).map { self[$0] }
  }
}

/// All dated meetings in the order of time.
struct TimelinePage: TemplateModel {
  var frame: PageFrame
  var timeline: Timeline?
  /// Where there are too many meetings for the page, which then shows the latest.
  var parts: [PartRow]
  var partsHeading: String
  var years: [MeetingGroup]

  static func declare(_ fields: inout Fields, of page: TimelinePage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.record("timeline", page?.timeline)
    fields.list("parts", page?.parts)
    fields.text("parts_heading", page?.partsHeading)
    fields.list("years", page?.years)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(edition.language.text(.timeline), at: page, text: text, in: edition)
    let dated = edition.meetingOrder.earliestFirst.filter {
      edition.meetingCard(at: $0).start != nil
    }
    let isCut = dated.count > Division.mostOfPart
    let years = isCut ? edition.divisions[.meetings]?.years ?? [] : []
    parts = PartRow.all(years, from: page, in: edition.language)
    partsHeading = edition.language.text(.byYear)
    let shown =
      isCut
      ? Array(dated.filter { !edition.meetingCard(at: $0).isAhead }.suffix(Division.mostLatest))
      : dated
    let cards = shown.map { edition.meetingCard(at: $0) }
    let anchor = { (year: Int?) in "y" + (year.map(String.init) ?? "") }
    timeline = Timeline(
      dated,
      listed: MeetingPlaces(on: page, of: isCut ? .meetings : .timeline, in: edition) {
        anchor(edition.meetingCard(at: $0).year)
      }, in: edition)
    self.years = runs(of: cards, by: \.year) { year, group in
      MeetingGroup(
        title: year.map(String.init) ?? "", anchor: anchor(year),
        rows: group.map { MeetingRow($0, from: page, in: edition.language) })
    }
  }
}
