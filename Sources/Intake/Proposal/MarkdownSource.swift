import Briefing
import Text

/// A document as a source of its own: Markdown that reads as the same document.
struct MarkdownSource {
  /// What becomes of the lines that are not part of the text.
  enum LeftOutLines {
    /// Of a text: a sign-off tells who published it.
    case kept
    /// Of a page: what stands around an article.
    case dropped
  }

  private var paragraphs: [Paragraph] = []

  private struct Paragraph {
    /// Where it stood in the source it was read from.
    let start: Int
    let text: String
    /// How many cells it has; 0 for what is no row of a table.
    var cells = 0
  }

  init(_ document: Document, leftOut: LeftOutLines) {
    for block in document.blocks {
      let start = document.sentences[block.sentences.lowerBound].source.lowerBound
      let words = block.sentences.map { document.text(of: document.sentences[$0]) }
        .joined(separator: " ")
      paragraphs.append(
        block.kind == .row
          ? Self.row(words, start) : Paragraph(start: start, text: Self.markdown(block.kind, words))
      )
    }
    if leftOut == .kept {
      for line in document.leftOut {
        paragraphs.append(
          Paragraph(start: line.source.lowerBound, text: Self.escaped(line.text)))
      }
    }
    paragraphs.sort { $0.start < $1.start }
  }

  /// An empty line between paragraphs, and a rule below the first row of a table.
  var text: String {
    var text = ""
    var cellsBefore = 0
    for paragraph in paragraphs {
      if !text.isEmpty, cellsBefore == 0 || paragraph.cells == 0 { text += "\n" }
      text += paragraph.text + "\n"
      if paragraph.cells > 0, cellsBefore == 0 {
        text += "|" + String(repeating: "---|", count: paragraph.cells) + "\n"
      }
      cellsBefore = paragraph.cells
    }
    return text
  }

  private static func markdown(_ kind: Block.Kind, _ words: String) -> String {
    let escaped = Self.escaped(words)
    switch kind {
    case .headline: return "# " + escaped
    case .heading(let level): return String(repeating: "#", count: level) + " " + escaped
    case .dateline, .paragraph, .row: return escaped
    case .quotation: return "> " + escaped
    case .item(let mark):
      let isNumber = mark.utf8.first.map { (0x30...0x39).contains($0) || $0 == 0x28 } ?? false
      return (isNumber ? mark : "-") + " " + escaped
    }
  }

  /// What is struck out elsewhere is read as words nowhere but in the words themselves.
  private static func escaped(_ words: String) -> String {
    MarkdownText.escaped(words).replacing("~~", with: "\\~\\~")
  }

  private static func row(_ words: String, _ start: Int) -> Paragraph {
    let cells = words.split(separator: " | ", omittingEmptySubsequences: false).map {
      Self.escaped(String($0)).replacing("|", with: "\\|")
    }
    return Paragraph(
      start: start, text: "| " + cells.joined(separator: " | ") + " |", cells: cells.count)
  }
}
