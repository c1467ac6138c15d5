internal import Templates

/// Words that lead to a page, or plain words where there is none.
struct Link: TemplateModel {
  var text: String
  var href: String?

  static func declare(_ fields: inout Fields, of link: Link?) {
    fields.text("text", link?.text)
    fields.text("href", link?.href)
  }
}
