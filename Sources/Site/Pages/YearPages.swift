internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// All meetings: the way to each year, and the latest of them.
struct MeetingsPage: TemplateModel {
  var frame: PageFrame
  var parts: [PartRow]
  var partsHeading: String
  var timeline: Timeline?
  var latest: [MeetingGroup]

  static func declare(_ fields: inout Fields, of page: MeetingsPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("parts", page?.parts)
    fields.text("parts_heading", page?.partsHeading)
    fields.record("timeline", page?.timeline)
    fields.list("latest", page?.latest)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(edition.language.text(.meetings), at: page, text: text, in: edition)
    let division = edition.divisions[.meetings]
    parts = division.map { PartRow.all(of: $0, from: page, in: edition.language) } ?? []
    partsHeading = edition.language.text(.byYear)
    timeline = Timeline(
      edition.meetingOrder.latestFirst, listed: MeetingPlaces(on: page, in: edition), in: edition)
    latest = .byYear(division?.shown(.meetings) ?? [], from: page, in: edition)
  }
}

/// All documents: the way to each year, and the latest of them.
struct DocumentsPage: TemplateModel {
  var frame: PageFrame
  var parts: [PartRow]
  var partsHeading: String
  var latest: [DocumentGroup]

  static func declare(_ fields: inout Fields, of page: DocumentsPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("parts", page?.parts)
    fields.text("parts_heading", page?.partsHeading)
    fields.list("latest", page?.latest)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(edition.language.text(.documents), at: page, text: text, in: edition)
    let division = edition.divisions[.documents]
    parts = division.map { PartRow.all(of: $0, from: page, in: edition.language) } ?? []
    partsHeading = edition.language.text(.byYear)
    latest = .byYear(
      division?.shown(.documents) ?? [], from: page, citedIn: Apparatus(of: page, in: edition),
      in: edition)
  }
}
