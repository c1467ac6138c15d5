internal import Briefing
internal import Languages
internal import Templates

/// A date or a span of days, in words and for the attribute of `<time>`.
struct DateModel: TemplateModel {
  var words: String
  /// Nil for halves and quarters, which the attribute does not know.
  var datetime: String?

  static func declare(_ fields: inout Fields, of date: DateModel?) {
    fields.text("text", date?.words)
    fields.text("datetime", date?.datetime)
  }
}

extension DateModel {
  /// A span is dated by its first day.
  init(from start: PartialDate, to end: PartialDate? = nil, in language: Language) {
    words = language.date(start, through: end)
    datetime = start.machineWords
  }

  init(_ date: PartialDate, in language: Language) {
    self.init(from: date, in: language)
  }
}
