internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// A part of long lists: what a page has of a year, of a month, or without a date.
struct PartPage: TemplateModel {
  var frame: PageFrame
  /// The parts before and after it.
  var beside: [PartLink]
  /// Its own parts, where it has more than it shows.
  var parts: [PartRow]
  var partsHeading: String
  var timeline: Timeline?
  var lists: [PartList]

  static func declare(_ fields: inout Fields, of page: PartPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("beside", page?.beside)
    fields.list("parts", page?.parts)
    fields.text("parts_heading", page?.partsHeading)
    fields.record("timeline", page?.timeline)
    fields.list("lists", page?.lists)
  }

  init(_ division: Division, at page: PagePosition, text: PageText, in edition: Edition) {
    let language = edition.language
    frame = PageFrame(
      text.title, trail: Self.trail(to: page, in: edition), at: page, text: text, in: edition)
    let neighbours = edition.neighbours(of: page)
    beside = [(neighbours.earlier, false), (neighbours.later, true)].compactMap { part, isLater in
      part.map { PartLink(Link(to: $0, from: page, in: language), isLater: isLater) }
    }
    parts = PartRow.all(of: division, from: page, in: language)
    partsHeading = language.heading(ofPartsOf: division)
    // A month would be a bar.
    if page.address.parts.count == 1 {
      timeline = Timeline(
        division.meetings, listed: MeetingPlaces(on: page, in: edition), in: edition)
    }
    lists = division.lists.map { PartList($0.content, of: division, from: page, in: edition) }
  }

  /// The room, then the pages that it is a part of.
  static func trail(to page: PagePosition, in edition: Edition) -> [Link] {
    var pages: [PageAddress] = []
    var address = page.address
    while case .part(let whole, _) = address {
      pages.append(whole)
      address = whole
    }
    if address.room != address { pages.append(address.room) }
    return pages.reversed().map { above in
      Link(
        text: above.parts.last.map(edition.language.name) ?? edition.name(of: above),
        href: page.href(to: above))
    }
  }
}

/// The way to a part beside another.
struct PartLink: TemplateModel {
  var link: Link
  var isLater: Bool

  init(_ link: Link, isLater: Bool) {
    self.link = link
    self.isLater = isLater
  }

  static func declare(_ fields: inout Fields, of link: PartLink?) {
    fields.text("text", link?.link.text)
    fields.text("href", link?.link.href)
    fields.flag("is_later", link?.isLater)
  }
}

extension Link {
  /// To a part, by its name among others.
  init(to part: Division, from page: PagePosition, in language: Language) {
    self.init(
      text: part.address.parts.last.map(language.name) ?? "", href: page.href(to: part.address))
  }
}

extension Division {
  /// The anchor of the month under which the page of a year lists a meeting of that date.
  func anchor(ofMonthOf meeting: Int, from date: PartialDate?) -> String {
    let list = lists.first { $0.content != .documents && $0.shown.contains(meeting) }
    return prefix(of: list?.content ?? .meetings)
      + ListWords.anchor(ofMonth: date, isInYear: true)
  }

  /// What stands before the anchors of the months of a list.
  fileprivate func prefix(of content: Content) -> String {
    let isOfAll = address.whole == .meetings || address.whole == .documents
    return isOfAll ? "" : content.anchor + "-"
  }
}

/// A list of a part, by month; of a long one the latest.
struct PartList: TemplateModel {
  var title: String
  var anchor: String
  var isLatest: Bool
  var meetings: [MeetingGroup]
  var documents: [DocumentGroup]

  static func declare(_ fields: inout Fields, of list: PartList?) {
    fields.text("title", list?.title)
    fields.text("anchor", list?.anchor)
    fields.flag("is_latest", list?.isLatest)
    fields.list("meetings", list?.meetings)
    fields.list("documents", list?.documents)
  }

  init(
    _ content: Division.Content, of division: Division, from page: PagePosition, in edition: Edition
  ) {
    isLatest = division.hasMore(content)
    title = edition.language.text(isLatest ? content.latest : content.heading)
    anchor = content.anchor
    meetings = []
    documents = []
    let months = Months(
      in: division, isWithHeadings: !isLatest, prefix: division.prefix(of: content),
      language: edition.language)
    let offsets = division.shown(content)
    if content == .documents {
      let apparatus = Apparatus(of: page, in: edition)
      let citations = edition.citations(of: page.address.whole)
      documents = months.groups(of: offsets) {
        edition.document(at: $0).published?.value
      }.map { month, offsets in
        DocumentGroup(
          title: month.title, anchor: month.anchor,
          rows: [DocumentRow](
            offsets, naming: citations, from: page, citedIn: apparatus, in: edition))
      }
    } else {
      meetings = months.groups(of: offsets) { edition.meetingCard(at: $0).start }
        .map { month, offsets in
          MeetingGroup(
            title: month.title, anchor: month.anchor,
            rows: offsets.map {
              MeetingRow(edition.meetingCard(at: $0), from: page, in: edition.language)
            })
        }
    }
  }

  /// Entries of a part by the months that their headings tell.
  private struct Months {
    struct Month: Hashable {
      var title = ""
      var anchor: String
    }

    private let isInYear: Bool
    private let isWithHeadings: Bool
    private let prefix: String
    private let language: Language

    /// What is of one month needs no heading, nor what is but the latest.
    init(in division: Division, isWithHeadings: Bool, prefix: String, language: Language) {
      isInYear = division.address.parts.first != .undated
      self.isWithHeadings = isWithHeadings && isInYear && division.address.parts.count == 1
      self.prefix = prefix
      self.language = language
    }

    func groups(
      of offsets: [Int], date: (Int) -> PartialDate?
    ) -> [(key: Month, elements: [Int])] {
      grouped(offsets) { offset in
        guard isWithHeadings else { return Month(anchor: prefix + "all") }
        let date = date(offset)
        return Month(
          title: language.month(date, isInYear: isInYear),
          anchor: prefix + ListWords.anchor(ofMonth: date, isInYear: isInYear))
      }
    }
  }
}

extension Division.Content {
  fileprivate var anchor: String {
    switch self {
    case .meetings: "meetings"
    case .alone: "bilateral"
    case .withOthers: "multilateral"
    case .documents: "documents"
    case .names: "names"
    }
  }
}
