import Briefing
import Text

/// A document as a source of its own: Markdown that reads as the same document, down to the characters
/// that nobody sees.
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
      let words = Self.words(of: block, in: document)
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

  /// The words of a block, escaped, and what nobody sees among them by its number, `&#x202E;`: as such it
  /// is read again, and seen by whoever opens the source.
  private static func words(of block: Block, in document: Document) -> String {
    var (words, piece) = ("", "")
    for offset in block.sentences {
      let range = document.sentences[offset].range
      if offset > block.sentences.lowerBound { piece += " " }
      var start = range.lowerBound
      for character in document.unseen.of(range) {
        piece += String(decoding: document.text[start..<character.offset], as: UTF8.self)
        words += escapedPiece(piece)
        words += "&#x" + String(character.scalar.value, radix: 16, uppercase: true) + ";"
        (start, piece) = (character.offset, "")
      }
      piece += String(decoding: document.text[start..<range.upperBound], as: UTF8.self)
    }
    return words + escapedPiece(piece)
  }

  /// A part of the words with the blanks at its ends, which are between words here.
  private static func escapedPiece(_ piece: String) -> String {
    (piece.utf8.first == 0x20 ? " " : "") + escaped(piece)
      + (piece.utf8.count > 1 && piece.utf8.last == 0x20 ? " " : "")
  }

  private static func markdown(_ kind: Block.Kind, _ words: String) -> String {
    switch kind {
    case .headline: return "# " + words
    case .heading(let level): return String(repeating: "#", count: level) + " " + words
    case .dateline, .paragraph, .row: return words
    case .quotation: return "> " + words
    case .item(let mark):
      let isNumber = mark.utf8.first.map { (0x30...0x39).contains($0) || $0 == 0x28 } ?? false
      return (isNumber ? mark : "-") + " " + words
    }
  }

  /// What is struck out elsewhere is read as words nowhere but in the words themselves.
  private static func escaped(_ words: String) -> String {
    MarkdownText.escaped(words).replacing("~~", with: "\\~\\~")
  }

  private static func row(_ words: String, _ start: Int) -> Paragraph {
    let cells = words.split(separator: " | ", omittingEmptySubsequences: false).map {
      $0.replacing("|", with: "\\|")
    }
    return Paragraph(
      start: start, text: "| " + cells.joined(separator: " | ") + " |", cells: cells.count)
  }
}
