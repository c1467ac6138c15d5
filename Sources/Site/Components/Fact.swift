internal import Briefing
internal import Summaries
internal import Templates

/// A line of facts: what is asked, and all that is known of it.
struct FactLine: TemplateModel {
  /// Empty where the list's heading says it.
  var label: String
  /// Empty where no document says it, and the page shows that.
  var values: [FactValue]

  static func declare(_ fields: inout Fields, of line: FactLine?) {
    fields.text("label", line?.label)
    fields.list("values", line?.values)
  }
}

extension [FactLine] {
  /// The facts of one of a page's lists; none where it has no such list.
  init(_ list: FactList, of text: PageText, from page: PagePosition, citing apparatus: Apparatus) {
    self = (text.facts[list] ?? []).map { fact in
      FactLine(
        label: fact.label, values: fact.values.map { FactValue($0, from: page, citing: apparatus) })
    }
  }
}

/// A value with the sentences it rests on.
struct FactValue: TemplateModel {
  var text: String
  var href: String?
  /// For the attribute of `<time>`, where the value is a date.
  var datetime: String?
  /// What is to be said of it: `no report in this archive`.
  var note: String?
  var isInferred = false
  /// The language of the words, where it is not that of the page.
  var language: String?
  var citations: [CitationMark] = []

  static func declare(_ fields: inout Fields, of value: FactValue?) {
    fields.text("text", value?.text)
    fields.text("href", value?.href)
    fields.text("datetime", value?.datetime)
    fields.text("note", value?.note)
    fields.flag("is_inferred", value?.isInferred)
    fields.text("title_language", value?.language)
    fields.list("citations", value?.citations)
  }
}

extension FactValue {
  init(_ value: PageFact.Value, from page: PagePosition, citing apparatus: Apparatus) {
    text = value.words
    href = value.page.map(page.href) ?? value.url
    datetime = value.date?.machineWords
    note = value.note
    isInferred = value.isInferred
    language = value.isOfArchive ? apparatus.languageOfNames : nil
    citations = apparatus.marks(for: value.basis.citations)
  }
}
