internal import Briefing
internal import Templates

/// A line of facts: what is asked, and all that is known of it.
struct FactLine: TemplateModel {
  var label: String
  /// Empty where no document says it, and the page shows that.
  var values: [FactValue]

  static func declare(_ fields: inout Fields, of line: FactLine?) {
    fields.text("label", line?.label)
    fields.list("values", line?.values)
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
  var citations: [CitationMark] = []

  static func declare(_ fields: inout Fields, of value: FactValue?) {
    fields.text("text", value?.text)
    fields.text("href", value?.href)
    fields.text("datetime", value?.datetime)
    fields.text("note", value?.note)
    fields.flag("is_inferred", value?.isInferred)
    fields.list("citations", value?.citations)
  }
}

extension FactValue {
  init(_ date: Fact<PartialDate>, citing apparatus: inout Apparatus) {
    text = date.value.inWords
    datetime = date.value.machineWords
    isInferred = date.isInferred
    citations = apparatus.marks(for: date.citations)
  }

  init(
    _ link: Link, citing citations: [Citation] = [], isInferred: Bool = false,
    in apparatus: inout Apparatus
  ) {
    text = link.text
    href = link.href
    self.isInferred = isInferred
    self.citations = apparatus.marks(for: citations)
  }
}
