internal import Briefing
internal import Summaries
internal import Templates

/// The page of a treaty, plan or communiqué: its life, step by step.
struct AgreementPage: TemplateModel {
  var frame: PageFrame
  var facts: [FactLine]
  var steps: [StepRow]
  var meetings: [MeetingGroup]
  var documents: [DocumentGroup]

  static func declare(_ fields: inout Fields, of page: AgreementPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("facts", page?.facts)
    fields.list("steps", page?.steps)
    fields.list("meetings", page?.meetings)
    fields.list("documents", page?.documents)
  }
}

extension AgreementPage {
  init(_ agreement: Agreement, at page: PagePosition, text: PageText, in edition: Edition) {
    var apparatus = Apparatus(of: page, in: edition)
    frame = PageFrame(
      agreement.name, kicker: "Agreement",
      trail: [Link(text: "Agreements", href: page.href(to: .agreements))], at: page, text: text,
      in: edition)
    facts = [FactLine(label: "Status", values: [FactValue(text: agreement.status.words)])]
    if !agreement.parties.isEmpty {
      let parties = agreement.parties.map { FactValue(edition.country($0).link(from: page)) }
      facts.append(FactLine(label: "Parties", values: parties))
    }
    if !agreement.aliases.isEmpty { facts.append(.aliases(agreement.aliases)) }
    steps = agreement.timeline.map { StepRow($0, citing: &apparatus, from: page, in: edition) }
    meetings = .byYear(agreement.meetings, from: page, in: edition)
    documents = .byYear(agreement.documents, from: page, citedIn: apparatus, in: edition)
  }
}

/// A step in an agreement's life.
struct StepRow: TemplateModel {
  var status: String
  /// Nil where neither the step nor its document is dated.
  var date: DateModel?
  var document: Link?
  var citations: [CitationMark]

  static func declare(_ fields: inout Fields, of row: StepRow?) {
    fields.text("status", row?.status)
    fields.record("date", row?.date)
    fields.record("document", row?.document)
    fields.list("citations", row?.citations)
  }

  init(
    _ step: AgreementStep, citing apparatus: inout Apparatus, from page: PagePosition,
    in edition: Edition
  ) {
    status = step.status.words
    date = step.date.map { DateModel($0) }
    document = edition.documents[step.document]?.link(from: page)
    citations = apparatus.marks(for: step.citations)
  }
}
