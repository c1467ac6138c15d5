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
      earliestFirst: edition.meetingOrder.earliestFirst.map { edition.meetingCards[$0] },
      latestFirst: edition.meetingOrder.latestFirst.map { edition.meetingCards[$0] })
  }

  /// Of some meetings only.
  init(_ edition: Edition, of meetings: [Identifier<Meeting>]) {
    let latest = edition.meetingOrder.latestFirst(
      meetings.compactMap { edition.meetings.offset(of: $0) })
    let cards = latest.map { edition.meetingCards[$0] }
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

  static func declare(_ fields: inout Fields, of page: AheadPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("announced", page?.announced)
    fields.list("overdue", page?.overdue)
    fields.list("undated", page?.undated)
    fields.list("agreements", page?.agreements)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(edition.language.text(.ahead), at: page, text: text, in: edition)
    let outlook = Outlook(edition)
    announced = .single(outlook.announced, from: page, in: edition.language)
    overdue = .single(outlook.overdue, from: page, in: edition.language)
    undated = .single(outlook.undated, from: page, in: edition.language)
    agreements = edition.archive.agreements
      .filter { $0.status == .planned || $0.status == .draft }
      .map { AgreementRow($0, from: page, in: edition) }
  }
}

/// All dated meetings in the order of time.
struct TimelinePage: TemplateModel {
  var frame: PageFrame
  var strip: TimeStrip?
  var years: [MeetingGroup]

  static func declare(_ fields: inout Fields, of page: TimelinePage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.record("strip", page?.strip)
    fields.list("years", page?.years)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(edition.language.text(.timeline), at: page, text: text, in: edition)
    let cards = edition.meetingOrder.earliestFirst.map { edition.meetingCards[$0] }
      .filter { $0.start != nil }
    strip = TimeStrip(edition.meetingOrder.earliestFirst, from: page, in: edition)
    years = runs(of: cards, by: \.year) { year, group in
      MeetingGroup(
        title: year.map(String.init) ?? "", anchor: "y\(year.map(String.init) ?? "")",
        rows: group.map { MeetingRow($0, from: page, in: edition.language) })
    }
  }
}
