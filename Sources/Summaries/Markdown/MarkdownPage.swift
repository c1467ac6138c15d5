import Briefing
import Languages
import Text

/// A page's text as it grows: the heading, the summary, then lists of facts.
struct MarkdownPage: Sendable {
  private let page: PageAddress
  /// The way from the page to the top of the site.
  private let top: String
  private let title: String
  /// Documents that the page lists itself, by their numbers.
  private let listed: [Identifier<Document>]
  private let index: ArchiveIndex
  private var summary: [Statement] = []
  private var blocks: [Block] = []
  private var facts: [FactList: [PageFact]] = [:]
  private var language: Language { index.language }
  /// The page has its own list of all it cites.
  private var listsSources = false

  /// What stands under a heading.
  private struct Block: Sendable {
    enum Items {
      case lines
      /// With the number of the first.
      case numbered(from: Int)
      /// Each with as many of the statements as it has values.
      case facts([PageFact])
    }

    let heading: String
    let items: Items
    let statements: [Statement]
  }

  /// `documents` are those that the page lists, in that order; what it cites beside them is listed as
  /// its sources.
  init(
    _ title: String, at page: PageAddress, listing documents: [Identifier<Document>] = [],
    in index: ArchiveIndex
  ) {
    self.page = page
    top = page.top
    self.title = title
    self.index = index
    listed = documents
    cite(index.notes(of: page))
  }

  /// Editor's notes, each with the entry of the file of corrections that it comes from.
  mutating func cite(_ notes: [EditorNote]) {
    list(
      .notes,
      notes.map {
        PageFact("", list: [.init(language.words(of: $0), on: .editor)])
      })
  }

  mutating func sum(up statements: [Statement]) {
    summary += statements
  }

  /// A list under a subheading, where that is not empty; nothing where the list is.
  mutating func list(_ heading: String, _ items: [Statement]) {
    if !items.isEmpty { blocks.append(Block(heading: heading, items: .lines, statements: items)) }
  }

  /// A list by number under a subheading; nothing where it is empty.
  mutating func numberedList(_ heading: String, _ items: [Statement], from number: Int = 1) {
    if !items.isEmpty {
      blocks.append(
        Block(heading: heading, items: .numbered(from: number), statements: items))
    }
  }

  /// Facts under the heading of their list; nothing where there are none.
  mutating func list(_ name: FactList, _ facts: [PageFact?]) {
    let facts = facts.compactMap { $0 }
    guard !facts.isEmpty else { return }
    self.facts[name] = facts
    let statements = facts.flatMap { $0.values.map { $0.statement(in: language) } }
    blocks.append(
      Block(heading: name.heading(in: language), items: .facts(facts), statements: statements))
  }

  // MARK: - Sources

  var statements: [Statement] { summary + blocks.flatMap(\.statements) }

  /// Those of a page that does not list all documents of its subject are only those that have a mark:
  /// of a fact that a thousand documents state the page has not a thousand sources.
  private func forEachCitation(_ body: (Citation) -> Void) {
    let most = index.division(of: page) == nil ? .max : CitationLabels.mostMarks
    for statement in summary { statement.citations.prefix(most).forEach(body) }
    for block in blocks {
      for statement in block.statements { statement.citations.prefix(most).forEach(body) }
    }
  }

  /// The documents listed, then the others in the order in which the page comes to cite them.
  var sources: [Identifier<Document>] {
    let own: Identifier<Document>? = if case .document(let id) = page { id } else { nil }
    var known = Set(listed)
    var sources = listed
    forEachCitation { citation in
      if citation.document != own, known.insert(citation.document).inserted {
        sources.append(citation.document)
      }
    }
    return sources
  }

  /// Lists all of them, after all that cites; else those that the page does not list are listed.
  mutating func listSources(_ line: (ArchivedDocument) -> Statement) {
    listsSources = true
    numberedList(language.text(.sources), sources.compactMap(index.document).map(line))
  }

  // MARK: - Text

  var text: PageText {
    var page = self
    let sources = sources
    if !listsSources {
      page.numberedList(
        language.text(.sources), sources.dropFirst(listed.count).map(Lines(index: index).document),
        from: listed.count + 1)
    }
    let labels = CitationLabels(page: self.page, sources: sources, in: language)
    var markdown = Array("# ".utf8)
    MarkdownText.append(title, to: &markdown)
    markdown += "\n\n".utf8
    let start = markdown.count
    for (offset, statement) in self.summary.enumerated() {
      page.write(offset == 0 ? "" : "\n", statement, labels, to: &markdown)
    }
    let summary = String(decoding: markdown[start...], as: UTF8.self)
    if summary.isEmpty { markdown.removeLast(2) }
    for block in page.blocks { page.write(block, labels, to: &markdown) }
    markdown += "\n".utf8
    var cited: Set<Citation> = []
    page.forEachCitation { cited.insert($0) }
    var text = PageText(
      title: title, markdown: markdown, summary: summary,
      plain: plainSummary, facts: facts,
      sources: sources,
      cited: cited.sorted())
    text.page = page
    return text
  }

  /// Without the marks around words of another language, which are for pages.
  private var plainSummary: String {
    let joined = summary.map(\.plain).joined(separator: " ")
    let plain = language.isEnglish ? joined : ForeignWords.plain(joined)
    // Those of all pages are held as long as the site is made: without the room that joining leaves.
    return String(decoding: Array(plain.utf8), as: UTF8.self)
  }

  private func write(_ block: Block, _ labels: CitationLabels, to text: inout [UInt8]) {
    text += "\n".utf8
    if !block.heading.isEmpty {
      text += "\n## ".utf8
      MarkdownText.append(block.heading, to: &text)
      text += "\n".utf8
    }
    switch block.items {
    case .lines:
      for statement in block.statements { write("\n- ", statement, labels, to: &text) }
    case .numbered(let first):
      for (offset, statement) in block.statements.enumerated() {
        write("\n\(offset + first). ", statement, labels, to: &text)
      }
    case .facts(let facts):
      var rest = block.statements[...]
      for fact in facts {
        write(fact, rest.prefix(fact.values.count), labels, to: &text)
        rest = rest.dropFirst(fact.values.count)
      }
    }
  }

  /// A value in the line of its label; those of a list below it, so that one more is one line more.
  private func write(
    _ fact: PageFact, _ values: ArraySlice<Statement>, _ labels: CitationLabels,
    to text: inout [UInt8]
  ) {
    if fact.label.isEmpty {
      for value in values { write("\n- ", value, labels, to: &text) }
      return
    }
    text += "\n- ".utf8
    MarkdownText.append(language.label(fact.label), to: &text)
    if fact.isList {
      for value in values { write("\n  - ", value, labels, to: &text) }
    } else {
      text += " ".utf8
      if let value = values.first {
        write(value, labels, to: &text)
      } else {
        text += language.text(.notStated).utf8
      }
    }
  }

  private func write(
    _ mark: String, _ statement: Statement, _ labels: CitationLabels, to text: inout [UInt8]
  ) {
    text += mark.utf8
    write(statement, labels, to: &text)
  }

  private func write(_ statement: Statement, _ labels: CitationLabels, to text: inout [UInt8]) {
    for part in Self.withoutMarkBlanks(statement.prose.parts) {
      switch part {
      case .words(let words): Self.writeWithOuterBlanks(words, to: &text)
      case .link(let words, let address):
        text += "[".utf8
        MarkdownText.append(words, to: &text)
        text += "](".utf8
        text += top.utf8
        text += address.path.utf8
        text += "index.html".utf8
        text += ")".utf8
      }
    }
    labels.appendMarks(for: statement.citations, to: &text)
  }

  /// A blank at which no line ends stands before marks: before any other link, as within quotation
  /// marks, its narrow form does.
  private static func withoutMarkBlanks(_ parts: [Prose.Part]) -> [Prose.Part] {
    var parts = parts
    for offset in parts.indices.dropLast() {
      guard case .words(let words) = parts[offset], case .link = parts[offset + 1],
        words.utf8.last == 0xA0, words.last == "\u{A0}"
      else { continue }
      parts[offset] = .words(words.dropLast() + "\u{202F}")
    }
    return parts
  }

  /// Escaping folds blanks; one that parts the words from a link stays.
  private static func writeWithOuterBlanks(_ words: String, to text: inout [UInt8]) {
    let bytes = words.utf8.span
    guard !bytes.isEmpty else { return }
    let startsWithBlank = bytes[0] == 0x20
    let endsWithBlank = bytes.count > (startsWithBlank ? 1 : 0) && bytes[bytes.count - 1] == 0x20
    if startsWithBlank { text.append(0x20) }
    let start = text.count
    MarkdownText.append(
      bytes.extracting((startsWithBlank ? 1 : 0)..<(bytes.count - (endsWithBlank ? 1 : 0))),
      to: &text)
    // Of blanks alone one is left.
    let isBlank = text.count == start
    if isBlank ? !startsWithBlank : endsWithBlank { text.append(0x20) }
  }
}
