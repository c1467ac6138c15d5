internal import Briefing
internal import Languages
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
    _ years: [Int?], from page: PagePosition, in language: Language,
    address: (Int?) -> PageAddress
  ) -> [YearRow] {
    runs(of: years, by: \.self) { year, group in
      YearRow(
        year: Link(
          text: language.year(year), href: page.href(to: address(year))),
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
    frame = PageFrame(edition.language.text(.meetings), at: page, text: text, in: edition)
    let offsets = edition.meetingOrder.latestFirst
    years = YearRow.all(
      offsets.map { edition.meetingCards[$0].year }, from: page, in: edition.language
    ) {
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
      edition.language.meetings(of: year),
      trail: [Link(text: edition.language.text(.meetings), href: page.href(to: .meetings))],
      at: page, text: text,
      in: edition)
    let cards = (edition.meetingsByYear[year] ?? []).map { edition.meetingCards[$0] }
    let anchor = { ListWords.anchor(ofMonth: $0, isInYear: year != nil) }
    months = grouped(cards, by: { anchor($0.start) }).map { anchor, group in
      MeetingGroup(
        title: edition.language.month(group.first?.start, isInYear: year != nil), anchor: anchor,
        rows: group.map { MeetingRow($0, from: page, in: edition.language) })
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
    frame = PageFrame(edition.language.text(.documents), at: page, text: text, in: edition)
    let offsets = edition.documentOrder.latestFirst
    years = YearRow.all(
      offsets.map { edition.documentCards[$0].year }, from: page, in: edition.language
    ) {
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
      edition.language.documents(of: year),
      trail: [Link(text: edition.language.text(.documents), href: page.href(to: .documents))],
      at: page, text: text,
      in: edition)
    let offsets = edition.documentsByYear[year] ?? []
    let date = { (offset: Int) in edition.archive.documents[offset].published?.value }
    let anchor = { ListWords.anchor(ofMonth: date($0), isInYear: year != nil) }
    months = grouped(offsets, by: anchor).map { anchor, group in
      DocumentGroup(
        title: edition.language.month(group.first.flatMap(date), isInYear: year != nil),
        anchor: anchor,
        rows: group.map { DocumentRow($0, from: page, in: edition) })
    }
  }
}
