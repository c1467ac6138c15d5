internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page of a treaty, plan or communiqué: its life, step by step.
struct AgreementPage: TemplateModel {
  var frame: PageFrame
  var facts: [FactLine]
  var life: LifeLine?
  var steps: [StepRow]
  /// That only the last are shown; nil where all are.
  var stepsNote: String?
  /// Of every two of its parties.
  var relations: [FactLine]
  var lists: SubjectLists

  static func declare(_ fields: inout Fields, of page: AgreementPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("facts", page?.facts)
    fields.record("life", page?.life)
    fields.list("steps", page?.steps)
    fields.text("steps_note", page?.stepsNote)
    fields.list("relations", page?.relations)
    SubjectLists.declare(&fields, of: page?.lists)
  }
}

extension AgreementPage {
  init(_ agreement: Agreement, at page: PagePosition, text: PageText, in edition: Edition) {
    let apparatus = Apparatus(of: page, citing: text.sources, in: edition)
    lists = SubjectLists(
      agreement.meetings, agreement.documents, citedIn: apparatus, of: page, in: edition)
    frame = PageFrame(
      agreement.name, kicker: edition.language.text(.oneAgreement),
      trail: [Link(text: edition.language.text(.agreements), href: page.href(to: .agreements))],
      at: page, text: text,
      listing: lists.numbered, in: edition)
    facts = [FactLine](.known, of: text, from: page, citing: apparatus)
    relations = [FactLine](.relations, of: text, from: page, citing: apparatus)
    frame.linkedData = LinkedData(on: page, in: edition).agreement(agreement)
    life = LifeLine(of: agreement, from: page, in: edition)
    let steps = agreement.timeline.suffix(Division.shown(of: agreement.timeline.count))
    stepsNote = edition.language.latest(steps.count, of: agreement.timeline.count)
    self.steps = steps.map { StepRow($0, citing: apparatus, from: page, in: edition) }
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
    _ step: AgreementStep, citing apparatus: Apparatus, from page: PagePosition,
    in edition: Edition
  ) {
    status = edition.language.stage(step.status)
    date = step.date.map { DateModel($0, in: edition.language) }
    document = edition.documents[step.document]?.link(from: page)
    citations = apparatus.marks(for: step.citations)
  }
}
