import Briefing

/// A page's text as it grows: the heading, the summary, then lists of facts.
struct MarkdownPage: Sendable {
  private let page: PageAddress
  private let title: String
  private let labels: CitationLabels
  private var summary: [Statement] = []
  /// Blocks below the summary.
  private var blocks: [String] = []

  /// `sources` are the documents that the page lists, in that order.
  init(_ title: String, at page: PageAddress, sources: [Identifier<Document>] = []) {
    self.page = page
    self.title = title
    labels = CitationLabels(page: page, sources: sources)
  }

  mutating func sum(up statements: [Statement]) {
    summary += statements
  }

  /// A list under a subheading; nothing where it is empty.
  mutating func list(_ heading: String, _ items: [Statement]) {
    guard !items.isEmpty else { return }
    blocks.append("## " + MarkdownText.escaped(heading))
    blocks.append(items.map { "- " + line($0) }.joined(separator: "\n"))
  }

  /// A list by number under a subheading; nothing where it is empty.
  mutating func numberedList(_ heading: String, _ items: [Statement]) {
    guard !items.isEmpty else { return }
    blocks.append("## " + MarkdownText.escaped(heading))
    blocks.append(
      items.enumerated().map { "\($0.offset + 1). " + line($0.element) }.joined(separator: "\n"))
  }

  var text: PageText {
    let summary = summary.map(line).joined(separator: "\n")
    let head = ["# " + MarkdownText.escaped(title)] + (summary.isEmpty ? [] : [summary])
    return PageText(
      markdown: (head + blocks).joined(separator: "\n\n") + "\n", summary: summary,
      plain: self.summary.map(\.plain).joined(separator: " "))
  }

  private func line(_ statement: Statement) -> String {
    statement.prose.joinedParts.map(markdown).joined() + labels.marks(for: statement.citations)
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
