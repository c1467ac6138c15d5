internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// Someone who takes part in a meeting.
struct ParticipantRow: TemplateModel {
  var person: Link
  var role: String?
  var country: Link?
  var citations: [CitationMark]

  static func declare(_ fields: inout Fields, of row: ParticipantRow?) {
    fields.text("name", row?.person.text)
    fields.text("href", row?.person.href)
    fields.text("role", row?.role)
    fields.record("country", row?.country)
    fields.list("citations", row?.citations)
  }

  init(
    _ participant: Participant, citing apparatus: Apparatus, from page: PagePosition,
    in edition: Edition
  ) {
    let href = edition.people[participant.person]?.link(from: page).href
    person = Link(text: participant.name, href: href)
    role = participant.role
    country = participant.country.map { edition.country($0).link(from: page) }
    citations = apparatus.marks(for: participant.citations)
  }
}

/// A paper adopted, signed or drafted at a meeting.
struct AgreementRow: TemplateModel {
  var agreement: Link
  /// How far it came at the meeting; in other lists how far it has come by now.
  var status: String
  var isInferred: Bool
  var citations: [CitationMark]

  static func declare(_ fields: inout Fields, of row: AgreementRow?) {
    fields.text("name", row?.agreement.text)
    fields.text("href", row?.agreement.href)
    fields.text("status", row?.status)
    fields.flag("is_inferred", row?.isInferred)
    fields.list("citations", row?.citations)
  }

  init?(
    _ paper: MeetingAgreement, citing apparatus: Apparatus, from page: PagePosition,
    in edition: Edition
  ) {
    guard let offset = edition.agreements.offset(of: paper.agreement) else { return nil }
    self.init(edition.agreement(at: offset), from: page, in: edition)
    status = edition.language.stage(paper.status.value)
    isInferred = paper.status.isInferred
    citations = apparatus.marks(for: paper.status.citations)
  }

  /// In a list that cites nothing.
  init(_ agreement: Agreement, from page: PagePosition, in edition: Edition) {
    self.agreement = Link(text: agreement.name, href: page.href(to: .agreement(agreement.id)))
    status = edition.language.stage(agreement.status)
    isInferred = false
    citations = []
  }
}

/// A step of a meeting's history: what a document said of it, and when.
struct HistoryRow: TemplateModel {
  /// When the document was published; nil where it does not say.
  var date: DateModel?
  /// `planned for the second half of 2025`.
  var words: String
  var citations: [CitationMark]

  static func declare(_ fields: inout Fields, of row: HistoryRow?) {
    fields.record("date", row?.date)
    fields.text("words", row?.words)
    fields.list("citations", row?.citations)
  }

  init(
    _ report: StatusReport, of meeting: Meeting, citing apparatus: Apparatus,
    in language: Language
  ) {
    date = report.reported.map { DateModel($0, in: language) }
    words = language.words(of: report, on: meeting)
    citations = apparatus.marks(for: report.citations)
  }
}

/// A field on which documents do not agree.
struct ConflictRow: TemplateModel {
  var field: String
  var readings: [FactValue]

  static func declare(_ fields: inout Fields, of row: ConflictRow?) {
    fields.text("field", row?.field)
    fields.list("readings", row?.readings)
  }

  init(_ conflict: Conflict, citing apparatus: Apparatus, in language: Language) {
    field = language.field(of: conflict).startingWithCapital
    readings = conflict.readings.map { reading in
      FactValue(
        text: language.reading(reading.value, of: conflict.field), isInferred: reading.isInferred,
        citations: apparatus.marks(for: reading.citations))
    }
  }
}

extension DocumentRow {
  /// A source of a meeting's page, with the sentences that speak of the meeting and those that the
  /// page cites for something else.
  init?(
    _ document: Identifier<Document>, of meeting: Meeting, quoting cited: [Citation],
    citing apparatus: Apparatus, from page: PagePosition, in edition: Edition
  ) {
    guard let offset = edition.documents.offset(of: document) else { return nil }
    self.init(offset, from: page, in: edition)
    number = apparatus.number(ofDocument: offset)
    relation = edition.language.relation(of: document, to: meeting)
    let telling = meeting.sources.filter { $0.document == document }.flatMap(\.sentences)
    sentences = Set(telling).union(cited.compactMap(\.sentence)).sorted().compactMap { sentence in
      apparatus.mark(for: Citation(document: document, sentence: sentence))
    }
  }
}
