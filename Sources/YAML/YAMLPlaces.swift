internal import Briefing

/// Where the values of a YAML text stand in their file.
///
/// YAML counts columns in scalars, and we in bytes. It goes on from the place asked for last: values
/// are met in their order, and counting each time from the beginning of a line would take a list on
/// one line the square of its length.
struct YAMLPlaces {
  private let lines: [Substring]
  private let file: String
  private let linesBefore: Int
  private var last: (line: Int, column: Int, index: String.Index)?

  init(_ text: String, in file: String, linesBefore: Int) {
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    self.file = file
    self.linesBefore = linesBefore
  }

  /// The place of a line and a column, both from 1.
  mutating func location(line: Int, column: Int) -> SourceLocation {
    SourceLocation(
      file: file, line: line + linesBefore, column: bytes(before: column, line: line) + 1)
  }

  private mutating func bytes(before column: Int, line: Int) -> Int {
    guard lines.indices.contains(line - 1) else { return column - 1 }
    let text = lines[line - 1]
    var (at, index) = (1, text.startIndex)
    if let last, last.line == line, last.column <= column {
      (at, index) = (last.column, last.index)
    }
    while at < column, index < text.endIndex {
      index = text.unicodeScalars.index(after: index)
      at += 1
    }
    last = (line, at, index)
    return text.utf8.distance(from: text.startIndex, to: index) + (column - at)
  }
}
