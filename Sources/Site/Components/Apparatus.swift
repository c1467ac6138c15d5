internal import Briefing
internal import Templates

/// A small mark that leads to the sentence a fact rests on.
struct CitationMark: TemplateModel {
  /// `2.14`: the 14th sentence of the page's second source.
  var label: String
  var href: String
  /// The sentence.
  var words: String

  static func declare(_ fields: inout Fields, of mark: CitationMark?) {
    fields.text("label", mark?.label)
    fields.text("href", mark?.href)
    fields.text("words", mark?.words)
  }
}

/// The references of one page: its sources, numbered in the order in which it comes to cite them.
struct Apparatus {
  private let edition: Edition
  private let page: PagePosition
  /// The document a page is about, whose sentences go by their own numbers.
  private let own: Identifier<Document>?
  private var numbers: [Identifier<Document>: Int] = [:]

  /// More would drown the fact; the list of sources has them all.
  private static let mostMarks = 4

  init(of page: PagePosition, in edition: Edition) {
    self.page = page
    self.edition = edition
    own = if case .document(let id) = page.address { id } else { nil }
  }

  /// The number of a source on this page, from 1.
  mutating func number(of document: Identifier<Document>) -> Int {
    if let number = numbers[document] { return number }
    numbers[document] = numbers.count + 1
    return numbers.count
  }

  /// The number of a source if the page cites it.
  func knownNumber(of document: Identifier<Document>) -> Int? { numbers[document] }

  /// The first few of the sentences.
  mutating func marks(for citations: [Citation]) -> [CitationMark] {
    citations.prefix(Self.mostMarks).compactMap { mark(for: $0) }
  }

  /// Nil where the archive has no such document.
  mutating func mark(for citation: Citation) -> CitationMark? {
    guard let document = edition.document(citation.document) else { return nil }
    guard let sentence = citation.sentence else { return frontMatterMark(of: document) }
    let isOwn = document.id == own
    let label = isOwn ? "\(sentence)" : "\(number(of: document.id)).\(sentence)"
    let href = isOwn ? "#s\(sentence)" : "\(href(to: document))#s\(sentence)"
    return CitationMark(label: label, href: href, words: document.words(ofSentence: sentence))
  }

  private mutating func frontMatterMark(of document: ArchivedDocument) -> CitationMark {
    let isOwn = document.id == own
    return CitationMark(
      label: isOwn ? "head" : "\(number(of: document.id))",
      href: isOwn ? "#text" : href(to: document), words: "The head of \(document.document.file)")
  }

  private func href(to document: ArchivedDocument) -> String {
    page.href(to: .document(document.id))
  }
}

extension ArchivedDocument {
  /// The words of a sentence by its number; empty where there is none.
  func words(ofSentence number: Int) -> String {
    guard document.sentences.indices.contains(number - 1) else { return "" }
    return document.text(of: document.sentences[number - 1])
  }
}
