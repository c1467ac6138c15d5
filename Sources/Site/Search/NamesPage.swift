internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// All names of one letter.
struct NamesPage: TemplateModel {
  var frame: PageFrame
  var entries: [Entry]

  static func declare(_ fields: inout Fields, of page: NamesPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("entries", page?.entries)
  }

  struct Entry: TemplateModel {
    var link: Link
    /// What it is: `country`, `meeting`.
    var detail: String
    /// The language of the name, where it is not that of the page.
    var language: String?

    static func declare(_ fields: inout Fields, of entry: Entry?) {
      fields.text("name", entry?.link.text)
      fields.text("href", entry?.link.href)
      fields.text("detail", entry?.detail)
      fields.text("title_language", entry?.language)
    }
  }

  init(_ letter: NamedPage.Letter, at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(
      letter.title, kicker: edition.language.text(.namesHeading),
      trail: [Link(text: edition.language.text(.search), href: page.href(to: .search))],
      at: page, text: text, in: edition)
    entries = letter.pages.map { named in
      Entry(
        link: Link(text: named.name, href: page.href(to: named.page)), detail: named.kind,
        language: edition.languageOfName(of: named.page))
    }
  }
}
