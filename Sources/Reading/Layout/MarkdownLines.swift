/// The lines of a source one after the other, blanks at their ends left out.
struct MarkdownLines {
  private let source: [UInt8]
  private var index: Int
  /// Names of elements that have no closing tag further on.
  private var unclosed: Set<UInt64> = []
  private var hasNoCommentEnd = false

  init(_ source: [UInt8], from start: Int) {
    self.source = source
    index = start
  }

  /// The next line, empty for one of blanks; nil at the end.
  mutating func next() -> Range<Int>? {
    guard let (line, end) = line(at: index) else { return nil }
    index = end
    return line
  }

  /// The next line, not yet taken; nil at the end.
  func peek() -> Range<Int>? {
    line(at: index)?.0
  }

  private func line(at start: Int) -> (Range<Int>, Int)? {
    guard start < source.count else { return nil }
    var end = start
    while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    var next = min(end + 1, source.count)
    if end < source.count, source[end] == 0x0D, next < source.count, source[next] == 0x0A {
      next += 1
    }
    var first = start
    while first < end, source[first].isBlank { first += 1 }
    return (first..<end, next)
  }

  /// Goes on behind an offset.
  mutating func skip(past offset: Int) {
    index = max(index, offset)
  }

  /// Past the closing tag of an element; nil where it has none.
  mutating func endOfElement(_ tag: HTMLTag) -> Int? {
    let name = HTMLTag.folded(source, tag.name)
    guard !unclosed.contains(name) else { return nil }
    let end = tag.endOfElement(source, to: source.count)
    if end == nil { unclosed.insert(name) }
    return end
  }

  /// Past the end of the comment at an index; nil where it has none.
  mutating func endOfComment(at index: Int) -> Int? {
    guard !hasNoCommentEnd else { return nil }
    let end = HTMLTag.endOfComment(source, at: index, to: source.count)
    if end == nil { hasNoCommentEnd = true }
    return end
  }
}

/// What a line of Markdown is by its first bytes.
enum MarkdownLine {
  /// A row of three or more backticks or tildes.
  struct Fence {
    let line: Range<Int>
    let mark: UInt8
    let length: Int
    let isBare: Bool

    func closes(_ opening: Fence) -> Bool {
      isBare && mark == opening.mark && length >= opening.length
    }
  }

  static func fence(_ text: [UInt8], _ line: Range<Int>) -> Fence? {
    guard let first = line.first else { return nil }
    let mark = text[first]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = run(of: mark, text, line)
    let rest = text[(line.lowerBound + length)..<line.upperBound]
    guard length >= 3, mark == UInt8(ascii: "~") || !rest.contains(mark) else { return nil }
    return Fence(line: line, mark: mark, length: length, isBare: rest.allSatisfy(\.isBlank))
  }

  private static func run(of mark: UInt8, _ text: [UInt8], _ line: Range<Int>) -> Int {
    text[line].prefix { $0 == mark }.count
  }

  /// `## What next ##`.
  static func heading(_ text: [UInt8], _ line: Range<Int>) -> (level: Int, content: Range<Int>)? {
    let level = run(of: UInt8(ascii: "#"), text, line)
    let start = line.lowerBound + level
    guard (1...6).contains(level), start < line.upperBound, text[start].isBlank else { return nil }
    var end = line.upperBound
    while end > start, text[end - 1].isBlank { end -= 1 }
    var bare = end
    while bare > start, text[bare - 1] == UInt8(ascii: "#") { bare -= 1 }
    return (level, start..<(bare > start && text[bare - 1].isBlank ? bare : end))
  }

  /// The level of the heading above a line of `=` or `-`.
  static func underline(_ text: [UInt8], _ line: Range<Int>) -> Int? {
    let mark = text[line.lowerBound]
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
    let length = run(of: mark, text, line)
    let rest = text[(line.lowerBound + length)..<line.upperBound]
    guard length >= 2, rest.allSatisfy(\.isBlank) else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }

  /// `---`, `* * *`.
  static func isThematicBreak(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    let mark = text[line.lowerBound]
    guard ["-", "*", "_"].contains(where: { UInt8(ascii: $0) == mark }) else { return false }
    var count = 0
    for byte in text[line] {
      if byte == mark { count += 1 } else if !byte.isBlank { return false }
    }
    return count >= 3
  }

  /// `[note]: https://…`, which is not part of the text.
  static func isDefinition(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard text[line.lowerBound] == UInt8(ascii: "["), line.count > 3,
      text[line.lowerBound + 1] != UInt8(ascii: "^"),
      let close = text[line].prefix(200).firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return close + 1 < line.upperBound && text[close + 1] == UInt8(ascii: ":")
  }

  /// What stands behind the `>`.
  static func quoted(_ text: [UInt8], _ line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound, text[start] == UInt8(ascii: ">") || text[start].isBlank {
      start += 1
    }
    return start..<line.upperBound
  }

  /// Whether the line ends by itself: with two blanks or a backslash, or because it is so long that
  /// it is a paragraph of its own.
  static func endsBlock(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count > 2 else { return false }
    let (last, other) = (text[line.upperBound - 1], text[line.upperBound - 2])
    return last.isBlank && other.isBlank || last == UInt8(ascii: "\\") || line.count > 240
  }

  /// `|---|:--:|`.
  static func isTableRule(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    var dashes = 0
    var bars = 0
    for byte in text[line] {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return dashes > 0 && bars > 0
  }

  /// The cells of a row; a bar behind a backslash is none between cells.
  static func cells(_ text: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var (start, end) = (line.lowerBound, line.upperBound)
    while end > start, text[end - 1].isBlank { end -= 1 }
    if start < end, text[start] == UInt8(ascii: "|") { start += 1 }
    if end > start, text[end - 1] == UInt8(ascii: "|") { end -= 1 }
    var cells: [Range<Int>] = []
    for index in start..<end
    where text[index] == UInt8(ascii: "|")
      && (index == start || text[index - 1] != UInt8(ascii: "\\"))
    {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<end)
    return cells
  }
}

extension ListMark {
  /// As in Markdown, where `+` is a mark too and a task may have a box.
  init?(markdown text: [UInt8], _ line: Range<Int>) {
    if let mark = ListMark(text, line) {
      self = mark
    } else {
      guard text[line.lowerBound] == UInt8(ascii: "+"), line.count > 2,
        text[line.lowerBound + 1].isBlank
      else { return nil }
      self.init(mark: line.lowerBound..<(line.lowerBound + 1), content: line.lowerBound + 2)
    }
  }
}
