internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// All names of one letter.
struct NamesPage: TemplateModel {
  var frame: PageFrame
  var entries: [Entry]
  /// Of a letter that has too many names for a page.
  var parts: [PartRow]
  var partsHeading: String

  static func declare(_ fields: inout Fields, of page: NamesPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("entries", page?.entries)
    fields.list("parts", page?.parts)
    fields.text("parts_heading", page?.partsHeading)
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
    let isPart = page.address.whole != page.address
    frame = PageFrame(
      isPart ? text.title : letter.title, kicker: edition.language.text(.namesHeading),
      trail: PartPage.trail(to: page, in: edition), at: page, text: text, in: edition)
    let division = edition.divisions[page.address]
    parts = division.map { PartRow.all(of: $0, from: page, in: edition.language) } ?? []
    partsHeading = division.map(edition.language.heading) ?? ""
    let shown = division.map { $0.shown(.names).map { letter.pages[$0] } } ?? letter.pages
    entries = shown.map { named in
      Entry(
        link: Link(text: named.name, href: page.href(to: named.page)), detail: named.kind,
        language: edition.languageOfName(of: named.page))
    }
  }
}
