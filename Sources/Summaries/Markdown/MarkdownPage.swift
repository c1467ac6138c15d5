import Briefing
import Languages
import Text

/// A page's text as it grows: the heading, the summary, then lists of facts.
struct MarkdownPage: Sendable {
  private let page: PageAddress
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
      case lines([Statement])
      /// With the number of the first.
      case numbered([Statement], from: Int)
      case facts([PageFact])
    }

    let heading: String
    let items: Items

    func statements(in language: Language) -> [Statement] {
      switch items {
      case .lines(let statements), .numbered(let statements, _): statements
      case .facts(let facts): facts.flatMap(\.values).map { $0.statement(in: language) }
      }
    }
  }

  /// `documents` are those that the page lists, in that order; what it cites beside them is listed as
  /// its sources.
  init(
    _ title: String, at page: PageAddress, listing documents: [Identifier<Document>] = [],
    in index: ArchiveIndex
  ) {
    self.page = page
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
    if !items.isEmpty { blocks.append(Block(heading: heading, items: .lines(items))) }
  }

  /// A list by number under a subheading; nothing where it is empty.
  mutating func numberedList(_ heading: String, _ items: [Statement], from number: Int = 1) {
    if !items.isEmpty {
      blocks.append(Block(heading: heading, items: .numbered(items, from: number)))
    }
  }

  /// Facts under the heading of their list; nothing where there are none.
  mutating func list(_ name: FactList, _ facts: [PageFact?]) {
    let facts = facts.compactMap { $0 }
    guard !facts.isEmpty else { return }
    self.facts[name] = facts
    blocks.append(Block(heading: name.heading(in: language), items: .facts(facts)))
  }

  // MARK: - Sources

  private var statements: [Statement] { summary + blocks.flatMap { $0.statements(in: language) } }

  /// The documents listed, then the others in the order in which the page comes to cite them.
  var sources: [Identifier<Document>] {
    let own: Identifier<Document>? = if case .document(let id) = page { id } else { nil }
    var known = Set(listed)
    let cited = statements.flatMap(\.citations).map(\.document)
    return listed + cited.filter { $0 != own && known.insert($0).inserted }
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
    let statements = page.statements
    let summary = summary.map { line($0, labels) }.joined(separator: "\n")
    let head = ["# " + MarkdownText.escaped(title)] + (summary.isEmpty ? [] : [summary])
    let blocks = page.blocks.flatMap { block in
      (block.heading.isEmpty ? [] : ["## " + MarkdownText.escaped(block.heading)])
        + [lines(of: block, labels)]
    }
    var text = PageText(
      markdown: (head + blocks).joined(separator: "\n\n") + "\n", summary: summary,
      plain: plainSummary, facts: facts, sources: sources,
      cited: Set(statements.flatMap(\.citations)).sorted())
    text.statements = statements
    return text
  }

  /// Without the marks around words of another language, which are for pages.
  private var plainSummary: String {
    let plain = summary.map(\.plain).joined(separator: " ")
    return language.isEnglish ? plain : ForeignWords.plain(plain)
  }

  private func lines(of block: Block, _ labels: CitationLabels) -> String {
    let lines: [String]
    switch block.items {
    case .lines(let items):
      lines = items.map { "- " + line($0, labels) }
    case .numbered(let items, let first):
      lines = items.enumerated().map { "\($0.offset + first). " + line($0.element, labels) }
    case .facts(let facts):
      lines = facts.flatMap { self.lines(of: $0, labels) }
    }
    return lines.joined(separator: "\n")
  }

  /// A value in the line of its label; those of a list below it, so that one more is one line more.
  private func lines(of fact: PageFact, _ labels: CitationLabels) -> [String] {
    let values = fact.values.map { line($0.statement(in: language), labels) }
    let label = MarkdownText.escaped(language.label(fact.label))
    if fact.label.isEmpty { return values.map { "- " + $0 } }
    if fact.isList { return ["- \(label)"] + values.map { "  - " + $0 } }
    return ["- \(label) \(values.first ?? language.text(.notStated))"]
  }

  private func line(_ statement: Statement, _ labels: CitationLabels) -> String {
    Self.withoutMarkBlanks(statement.prose.joinedParts).map(markdown).joined()
      + labels.marks(for: statement.citations)
  }

  /// A blank at which no line ends stands before marks: before any other link, as within quotation
  /// marks, its narrow form does.
  private static func withoutMarkBlanks(_ parts: [Prose.Part]) -> [Prose.Part] {
    zip(parts, parts.dropFirst() + parts.suffix(1)).map { part, next in
      guard case .words(let words) = part, case .link = next, words.last == "\u{A0}" else {
        return part
      }
      return .words(words.dropLast() + "\u{202F}")
    }
  }

  private func markdown(_ part: Prose.Part) -> String {
    switch part {
    case .words(let words):
      return Self.withOuterBlanks(words)
    case .link(let words, let address):
      return "[\(MarkdownText.escaped(words))](\(page.link(to: address)))"
    }
  }

  /// Escaping folds blanks; one that parts the words from a link stays.
  private static func withOuterBlanks(_ words: String) -> String {
    let escaped = MarkdownText.escaped(words)
    if escaped.isEmpty { return words.isEmpty ? "" : " " }
    let start = words.utf8.first == 0x20 ? " " : ""
    let end = words.utf8.last == 0x20 ? " " : ""
    return start + escaped + end
  }
}
