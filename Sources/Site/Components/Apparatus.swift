internal import Briefing
internal import Languages
internal import Templates

/// A small mark that leads to the sentence a fact rests on.
struct CitationMark: TemplateModel {
  /// `2.14`: the 14th sentence of the page's second source.
  var label: String
  var href: String
  /// The sentence; nil where the site does not show it.
  var words: String?

  static func declare(_ fields: inout Fields, of mark: CitationMark?) {
    fields.text("label", mark?.label)
    fields.text("href", mark?.href)
    fields.text("words", mark?.words)
  }
}

/// The references of one page: its sources by their numbers, which are those of its words.
struct Apparatus {
  private let edition: Edition
  private let page: PagePosition
  /// The offset of the document that the page is about, whose sentences go by their own numbers.
  private let own: Int?
  /// By the offset of a document.
  private var numbers: [Int: Int] = [:]

  /// More would drown the fact.
  private static let mostMarks = 3

  /// The sources come in the order of their numbers.
  init(
    of page: PagePosition, citing sources: [Identifier<Document>] = [], in edition: Edition
  ) {
    self.page = page
    self.edition = edition
    own = if case .document(let id) = page.address { edition.documents.offset(of: id) } else { nil }
    for offset in sources.compactMap({ edition.documents.offset(of: $0) }) {
      numbers[offset] = numbers.count + 1
    }
  }

  /// The language of names, where it is not that of the page.
  var languageOfNames: String? { edition.language.languageOfNames }

  /// The number of a source on this page, from 1, by its offset in the archive; nil where the page
  /// neither lists nor cites it.
  func number(ofDocument offset: Int) -> Int? { numbers[offset] }

  /// The first few of the sentences.
  func marks(for citations: [Citation]) -> [CitationMark] {
    citations.prefix(Self.mostMarks).compactMap { mark(for: $0) }
  }

  /// Nil where the archive has no such document.
  func mark(for citation: Citation) -> CitationMark? {
    guard let offset = edition.documents.offset(of: citation.document) else { return nil }
    guard let sentence = citation.sentence else { return headMark(ofDocument: offset) }
    let words = edition.documentCard(at: offset).words.marked(at: sentence)
    if offset == own {
      return CitationMark(label: "\(sentence)", href: "#s\(sentence)", words: words)
    }
    let label = numbers[offset].map { "\($0).\(sentence)" } ?? "\(sentence)"
    return CitationMark(
      label: label, href: "\(href(toDocument: offset))#s\(sentence)",
      words: words)
  }

  /// A mark for what the front matter says.
  private func headMark(ofDocument offset: Int) -> CitationMark {
    let language = edition.language
    let words = language.text(
      .headOfFile, (.file, edition.document(at: offset).document.file.visible))
    if offset == own {
      return CitationMark(label: language.text(.head), href: "#text", words: words)
    }
    return CitationMark(
      label: numbers[offset].map(String.init) ?? language.text(.head),
      href: href(toDocument: offset),
      words: words)
  }

  private func href(toDocument offset: Int) -> String {
    page.top + (edition.documentCard(at: offset).entry.path ?? "")
  }
}
