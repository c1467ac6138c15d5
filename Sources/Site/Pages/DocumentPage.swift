internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page of a document: its text, with what was found in it beside it.
struct DocumentPage: TemplateModel {
  var frame: PageFrame
  /// The text has no headline of its own.
  var titleIsDerived: Bool
  var facts: [FactLine]
  /// The meetings it is about.
  var reports: [FactLine]
  /// The meetings it only names.
  var mentions: [FactLine]
  /// Whom and what it names, by type.
  var subjects: [FactLine]
  var text: Markup
  /// The numbers of sentences and lines that the site does not show.
  var withheld: [String]
  /// The language of the text where it is not that of the page.
  var textLanguage: String?
  /// What is not part of the text: page furniture, sign-offs.
  var leftOut: [LeftOutLine]

  static func declare(_ fields: inout Fields, of page: DocumentPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.flag("title_is_derived", page?.titleIsDerived)
    fields.list("facts", page?.facts)
    fields.list("reports", page?.reports)
    fields.list("mentions", page?.mentions)
    fields.list("subjects", page?.subjects)
    fields.markup("text", page?.text)
    fields.texts("withheld", page?.withheld)
    fields.text("text_language", page?.textLanguage)
    fields.flag("text_is_right_to_left", page?.textIsRightToLeft)
    fields.list("left_out", page?.leftOut)
  }
}

extension DocumentPage {
  private static let rightToLeft: Set<Substring> = [
    "ar", "ckb", "dv", "fa", "he", "ps", "ur", "yi",
  ]

  private var textIsRightToLeft: Bool {
    let language = textLanguage?.split(separator: "-").first
    return language.map(Self.rightToLeft.contains) ?? false
  }
}

/// A line left out of the text, which may be cited as a sentence is.
struct LeftOutLine: TemplateModel {
  var number: String
  var words: String

  static func declare(_ fields: inout Fields, of line: LeftOutLine?) {
    fields.text("number", line?.number)
    fields.text("words", line?.words)
  }
}

extension DocumentPage {
  init(_ document: ArchivedDocument, at page: PagePosition, text: PageText, in edition: Edition) {
    let apparatus = Apparatus(of: page, citing: text.sources, in: edition)
    frame = PageFrame(
      document.title, kicker: edition.language.text(.oneDocument),
      trail: [
        Link(text: edition.language.text(.documents), href: page.href(to: .documents)),
        document.yearLink(from: page, in: edition.language),
      ],
      at: page, text: text, in: edition)
    frame.linkedData = LinkedData(on: page, in: edition).document(document)
    titleIsDerived = !document.titleIsStated
    facts = [FactLine](.document, of: text, from: page, citing: apparatus)
    reports = [FactLine](.reports, of: text, from: page, citing: apparatus)
    mentions = [FactLine](.mentions, of: text, from: page, citing: apparatus)
    subjects = [FactLine](.named, of: text, from: page, citing: apparatus)
    self.text = DocumentText.markup(of: document, on: page, in: edition)
    textLanguage = document.languageBeside(edition.language)
    let count = document.document.sentences.count
    let numbers = 1..<(count + document.document.leftOut.count + 1)
    let words = document.shownWords
    withheld = numbers.filter { !words.isShown($0) }.map(String.init)
    leftOut = numbers.dropFirst(count).compactMap { number in
      words.marked(at: number).map { LeftOutLine(number: "\(number)", words: $0) }
    }
  }
}

extension ArchivedDocument {
  fileprivate func yearLink(from page: PagePosition, in language: Language) -> Link {
    let year = published?.value.year
    return Link(
      text: language.year(year),
      href: page.href(to: .part(.documents, ListPart(year: year))))
  }
}
