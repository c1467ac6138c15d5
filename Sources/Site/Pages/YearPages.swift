internal import Briefing
internal import Summaries
internal import Templates

/// A year, and how much the archive has of it.
struct YearRow: TemplateModel {
  var year: Link
  var count: Int

  static func declare(_ fields: inout Fields, of row: YearRow?) {
    fields.text("year", row?.year.text)
    fields.text("href", row?.year.href)
    fields.number("count", row?.count)
  }

  /// The years of things, given with the latest first, and those without a date.
  static func all(
    _ years: [Int?], from page: PagePosition, address: (Int?) -> PageAddress
  ) -> [YearRow] {
    runs(of: years, by: \.self) { year, group in
      YearRow(
        year: Link(
          text: ListWords.year(year), href: page.href(to: address(year))),
        count: group.count)
    }
  }
}

/// All meetings: the way to each year, and the latest of them.
struct MeetingsPage: TemplateModel {
  var frame: PageFrame
  var years: [YearRow]
  var latest: [MeetingGroup]

  static func declare(_ fields: inout Fields, of page: MeetingsPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("years", page?.years)
    fields.list("latest", page?.latest)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame("Meetings", at: page, text: text, in: edition)
    let offsets = edition.meetingOrder.latestFirst
    years = YearRow.all(offsets.map { edition.meetingCards[$0].year }, from: page) {
      $0.map { .meetingsOfYear($0) } ?? .meetingsWithoutDate
    }
    latest = .byYear(Array(offsets.prefix(12)), from: page, in: edition)
  }
}

/// The meetings of a year by month, or those without a date.
struct MeetingListPage: TemplateModel {
  var frame: PageFrame
  var months: [MeetingGroup]

  static func declare(_ fields: inout Fields, of page: MeetingListPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("months", page?.months)
  }

  init(of year: Int?, at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(
      year.map { "Meetings of \($0)" } ?? "Meetings without a date",
      trail: [Link(text: "Meetings", href: page.href(to: .meetings))], at: page, text: text,
      in: edition)
    let cards = (edition.meetingsByYear[year] ?? []).map { edition.meetingCards[$0] }
    let title = { ListWords.month($0, isInYear: year != nil) }
    months = grouped(cards, by: { title($0.start) }).map { month, group in
      MeetingGroup(
        title: month, anchor: monthAnchor(month),
        rows: group.map { MeetingRow($0, from: page) })
    }
  }
}

/// All documents: the way to each year, and the latest of them.
struct DocumentsPage: TemplateModel {
  var frame: PageFrame
  var years: [YearRow]
  var latest: [DocumentGroup]

  static func declare(_ fields: inout Fields, of page: DocumentsPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("years", page?.years)
    fields.list("latest", page?.latest)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame("Documents", at: page, text: text, in: edition)
    let offsets = edition.documentOrder.latestFirst
    years = YearRow.all(offsets.map { edition.documentCards[$0].year }, from: page) {
      $0.map { .documentsOfYear($0) } ?? .documentsWithoutDate
    }
    latest = .byYear(
      offsets.prefix(12).map { edition.documentCards[$0].id }, from: page,
      citedIn: Apparatus(of: page, in: edition), in: edition)
  }
}

/// The documents of a year by month, or those without a date.
struct DocumentListPage: TemplateModel {
  var frame: PageFrame
  var months: [DocumentGroup]

  static func declare(_ fields: inout Fields, of page: DocumentListPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("months", page?.months)
  }

  init(of year: Int?, at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(
      year.map { "Documents of \($0)" } ?? "Documents without a date",
      trail: [Link(text: "Documents", href: page.href(to: .documents))], at: page, text: text,
      in: edition)
    let offsets = edition.documentsByYear[year] ?? []
    let title = { (offset: Int) in
      ListWords.month(
        edition.archive.documents[offset].published?.value, isInYear: year != nil)
    }
    months = grouped(offsets, by: title).map { month, group in
      DocumentGroup(
        title: month, anchor: monthAnchor(month),
        rows: group.map { DocumentRow($0, from: page, in: edition) })
    }
  }
}

/// The anchor of a month's heading: `october`, `second-half`.
private func monthAnchor(_ month: String) -> String {
  month.isEmpty ? "all" : month.split(separator: " ").map { $0.lowercased() }.joined(separator: "-")
}
