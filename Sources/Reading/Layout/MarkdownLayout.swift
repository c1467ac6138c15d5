import Briefing

/// Reads Markdown as far as dispatches use it; the marks go, what they say of the layout stays.
struct MarkdownLayout {
  private let source: [UInt8]
  private var cleaner: Cleaner
  private var passages: [Passage] = []
  private var hidden: [Range<Int>] = []
  private var lines: MarkdownLines
  /// The lines of the block at hand, without their marks.
  private var open: [Range<Int>] = []
  private var role = Passage.Role.undecided

  /// The layout of the source from `start` on.
  static func layOut(_ source: [UInt8], from start: Int) -> LaidOutText {
    var layout = MarkdownLayout(source, from: start)
    while let line = layout.lines.next() { layout.take(line) }
    layout.close()
    return LaidOutText(
      text: layout.cleaner.text, passages: layout.passages,
      hidden: layout.hidden.sorted { $0.lowerBound < $1.lowerBound })
  }

  private init(_ source: [UInt8], from start: Int) {
    self.source = source
    cleaner = Cleaner(source)
    lines = MarkdownLines(source, from: start)
  }

  private mutating func take(_ line: Range<Int>) {
    guard !line.isEmpty else { return close() }
    if let fence = MarkdownLine.fence(source, line) { return takeCode(fence) }
    if let level = MarkdownLine.underline(source, line), !open.isEmpty, role == .undecided {
      role = .block(.heading(level: level))
      return close()
    }
    if MarkdownLine.isThematicBreak(source, line) { return close() }
    if MarkdownLine.isDefinition(source, line) {
      hidden.append(line)
      return close()
    }
    if let heading = MarkdownLine.heading(source, line) {
      close()
      begin(.block(.heading(level: heading.level)), heading.content)
      return close()
    }
    if isTableHead(line) { return takeTable(head: line) }
    if takeHidden(line) { return }
    takeText(line)
  }

  private mutating func takeText(_ line: Range<Int>) {
    if source[line.lowerBound] == UInt8(ascii: ">") {
      let content = MarkdownLine.quoted(source, line)
      if role != .block(.quotation) || content.isEmpty { close() }
      if !content.isEmpty { begin(.block(.quotation), content) }
    } else if let mark = ListMark(markdown: source, line) {
      close()
      let sign = String(decoding: source[mark.mark], as: UTF8.self)
      begin(.block(.item(mark: sign)), mark.content..<line.upperBound)
    } else {
      if open.isEmpty { role = .undecided }
      open.append(line)
    }
    if MarkdownLine.endsBlock(source, line) { close() }
  }

  private mutating func begin(_ role: Passage.Role, _ content: Range<Int>) {
    self.role = role
    open.append(content)
  }

  /// Ends the block at hand.
  private mutating func close() {
    defer { (open, role) = ([], .undecided) }
    guard let end = open.last?.upperBound else { return }
    var inline = MarkdownInline(source)
    for line in open { inline.scan(line) }
    hidden += inline.hidden
    // A line of code is text, however little it looks like it.
    if role == .undecided, open.count == 1, inline.isCode(open[0]) { role = .block(.paragraph) }
    for (offset, line) in open.enumerated() {
      if offset > 0 { cleaner.take(blank: line.lowerBound) }
      for part in inline.kept(of: line) { cleaner.take(part, newlines: .blanks) }
    }
    append(at: end)
  }

  private mutating func append(at end: Int) {
    guard let line = cleaner.endLine(at: end) else { return }
    passages.append(Passage(line.range, role))
  }

  /// The lines up to the closing fence, or to the end, as one paragraph.
  private mutating func takeCode(_ fence: MarkdownLine.Fence) {
    close()
    var end = fence.line.upperBound
    while let line = lines.next() {
      if let other = MarkdownLine.fence(source, line), other.closes(fence) { break }
      cleaner.take(line, newlines: .blanks)
      cleaner.take(blank: line.upperBound)
      end = line.upperBound
    }
    role = .block(.paragraph)
    append(at: end)
    role = .undecided
  }

  /// `<script>` and the like with all that they hold, and comments, where they begin a line and are
  /// closed on another.
  private mutating func takeHidden(_ line: Range<Int>) -> Bool {
    guard source[line.lowerBound] == UInt8(ascii: "<"),
      let end = endOfHidden(at: line.lowerBound), end > line.upperBound
    else { return false }
    close()
    hidden.append(line.lowerBound..<end)
    lines.skip(past: end)
    return true
  }

  private mutating func endOfHidden(at index: Int) -> Int? {
    if source.has("<!--", at: index) { return lines.endOfComment(at: index) }
    guard let tag = HTMLTag(source, at: index), tag.effect == .hidden, !tag.isClosing else {
      return nil
    }
    return lines.endOfElement(tag)
  }
}

// MARK: - Tables

extension MarkdownLayout {
  /// Whether the line has cells and the next one is the rule under a head.
  private func isTableHead(_ line: Range<Int>) -> Bool {
    guard source[line].contains(UInt8(ascii: "|")), let next = lines.peek() else { return false }
    return MarkdownLine.isTableRule(source, next)
  }

  private mutating func takeTable(head: Range<Int>) {
    close()
    takeRow(head)
    _ = lines.next()
    while let line = lines.peek(), source[line].contains(UInt8(ascii: "|")) {
      _ = lines.next()
      takeRow(line)
    }
  }

  private mutating func takeRow(_ line: Range<Int>) {
    let cells = MarkdownLine.cells(source, line)
    for (offset, cell) in cells.enumerated() {
      if offset > 0 { cleaner.putCellMark(for: cell.lowerBound..<cell.lowerBound) }
      var inline = MarkdownInline(source)
      inline.scan(cell)
      hidden += inline.hidden
      for part in inline.kept(of: cell) { cleaner.take(part, newlines: .blanks) }
    }
    role = .block(.row)
    append(at: line.upperBound)
    role = .undecided
  }
}
