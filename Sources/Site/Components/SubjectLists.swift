internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The meetings and documents of a subject: all, or of long lists the latest and the way to the rest.
struct SubjectLists: TemplateModel {
  var timeline: Timeline?
  var parts: [PartRow]
  var partsHeading: String
  var meetings: [MeetingGroup]
  var meetingsAreLatest: Bool
  var documents: [DocumentGroup]
  var documentsAreLatest: Bool
  /// The documents that the page's words list by number.
  let numbered: [Identifier<Document>]

  static func declare(_ fields: inout Fields, of lists: SubjectLists?) {
    fields.record("timeline", lists?.timeline)
    fields.list("parts", lists?.parts)
    fields.text("parts_heading", lists?.partsHeading)
    fields.list("meetings", lists?.meetings)
    fields.flag("meetings_are_latest", lists?.meetingsAreLatest)
    fields.list("documents", lists?.documents)
    fields.flag("documents_are_latest", lists?.documentsAreLatest)
  }

  init(
    _ meetings: [Identifier<Meeting>], _ documents: [Identifier<Document>],
    citedIn apparatus: Apparatus, of page: PagePosition, in edition: Edition
  ) {
    let division = edition.division(of: page)
    parts = division.map { PartRow.all(of: $0, from: page, in: edition.language) } ?? []
    partsHeading = division.map(edition.language.heading) ?? ""
    let offsets = meetings.compactMap { edition.meetings.offset(of: $0) }
    timeline = Timeline(offsets, listed: MeetingPlaces(on: page, in: edition), in: edition)
    self.meetings = .byYear(
      division?.shown(.meetings) ?? edition.latestFirst(meetings: offsets), from: page,
      in: edition)
    meetingsAreLatest = division?.hasMore(.meetings) ?? false
    let shown =
      division?.shown(.documents)
      ?? edition.latestFirst(
        documents: documents.compactMap { edition.documents.offset(of: $0) })
    self.documents = .byYear(
      shown, naming: edition.citations(of: page.address), from: page, citedIn: apparatus,
      in: edition)
    documentsAreLatest = division?.hasMore(.documents) ?? false
    numbered = division == nil ? documents : []
  }
}

/// A part of long lists, and how much there is in it.
struct PartRow: TemplateModel {
  var part: Link
  var count: Int
  /// `12 meetings, one document`.
  var words: String

  static func declare(_ fields: inout Fields, of row: PartRow?) {
    fields.text("name", row?.part.text)
    fields.text("href", row?.part.href)
    fields.number("count", row?.count)
    fields.text("words", row?.words)
  }

  static func all(
    of division: Division, from page: PagePosition, in language: Language
  ) -> [PartRow] {
    all(division.parts, from: page, in: language)
  }

  static func all(
    _ parts: [Division], from page: PagePosition, in language: Language
  ) -> [PartRow] {
    parts.map { part in
      PartRow(
        part: Link(to: part, from: page, in: language),
        count: part.meetingCount + part.documentCount + part.nameCount,
        words: language.details(language.counts(of: part)))
    }
  }
}
