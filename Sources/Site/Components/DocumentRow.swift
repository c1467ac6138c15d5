internal import Briefing
internal import Summaries
internal import Templates

/// A document in a list.
struct DocumentRow: TemplateModel {
  /// Its number among the page's sources, where the page cites it.
  var number: Int?
  /// Nil where the document does not state it.
  var date: DateModel?
  var document: Link
  /// The language of the title, where it is not that of the page.
  var language: String?
  var publisher: String?
  /// Sentences that matter to the page.
  var sentences: [CitationMark] = []
  /// What it is to the page: `reports it`, `mentions it`.
  var relation: String?

  static func declare(_ fields: inout Fields, of row: DocumentRow?) {
    fields.number("number", row?.number)
    fields.record("date", row?.date)
    fields.text("title", row?.document.text)
    fields.text("href", row?.document.href)
    fields.text("title_language", row?.language)
    fields.text("publisher", row?.publisher)
    fields.list("sentences", row?.sentences)
    fields.text("relation", row?.relation)
  }

  init(_ offset: Int, from page: PagePosition, in edition: Edition) {
    let card = edition.documentCard(at: offset)
    date = card.date
    document = card.entry.link(from: page)
    language = card.language
    publisher = card.publisher
  }
}

extension [DocumentRow] {
  /// Documents with their numbers among the page's sources.
  ///
  /// Of the sentences that name the page's subject, which are sorted, a document's first is shown.
  init(
    _ offsets: [Int], naming citations: [Citation], from page: PagePosition,
    citedIn apparatus: Apparatus, in edition: Edition
  ) {
    self = offsets.map { offset in
      let id = edition.documentCard(at: offset).id
      var row = DocumentRow(offset, from: page, in: edition)
      row.sentences = citations.first(of: id).flatMap { apparatus.mark(for: $0) }.map { [$0] } ?? []
      row.number = apparatus.number(ofDocument: offset)
      return row
    }
  }
}

/// Documents under one heading: those of a year, of a month.
struct DocumentGroup: TemplateModel {
  var title: String
  /// The anchor of the heading.
  var anchor: String
  var rows: [DocumentRow]

  static func declare(_ fields: inout Fields, of group: DocumentGroup?) {
    fields.text("title", group?.title)
    fields.text("anchor", group?.anchor)
    fields.list("rows", group?.rows)
  }
}

extension [DocumentGroup] {
  /// Documents, which come with the latest first, by year.
  static func byYear(
    _ offsets: [Int], naming citations: [Citation] = [],
    from page: PagePosition, citedIn apparatus: Apparatus, in edition: Edition
  ) -> Self {
    let rows = [DocumentRow](
      offsets, naming: citations, from: page, citedIn: apparatus, in: edition)
    let dated = zip(offsets, rows).map { (year: edition.documentCard(at: $0).year, row: $1) }
    return runs(of: dated, by: \.year) { year, group in
      DocumentGroup(
        title: edition.language.year(year),
        anchor: "documents-\(year.map(String.init) ?? "undated")", rows: group.map(\.row))
    }
  }
}
