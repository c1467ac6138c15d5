import Briefing

/// Reads text with the tags of HTML left in: the tags go, what they say of the layout stays.
struct HTMLLayout {
  private let source: [UInt8]
  private var cleaner: Cleaner
  private var passages: [Passage] = []
  private var hidden: [Range<Int>] = []
  private var index: Int
  /// Where the text begins that is not yet taken.
  private var textStart: Int

  private var headingLevel = 0
  private var quotations = 0
  private var asides = 0
  private var lists: [List] = []
  private var itemMark: String?
  private var row: Row?
  /// Where the cell behind the one at hand begins, as far as was looked.
  private var nextCell = 0
  /// Names of hidden elements with no closing tag further on.
  private var unclosed: Set<UInt64> = []
  /// Where the last closing tag of an element begins, by its name; -1 where there is none.
  private var lastClosings: [UInt64: Int] = [:]
  private var hasNoCommentEnd = false

  /// A row is longer than this only by mistake.
  private static let longestRow = 2000

  private struct List {
    let isOrdered: Bool
    var count = 0
  }

  private struct Row {
    var cells = 0
    /// Whether the cell at hand has text already.
    var hasText = false
  }

  /// The layout of the source from `start` on.
  static func layOut(_ source: [UInt8], from start: Int) -> LaidOutText {
    var layout = HTMLLayout(source, from: start)
    layout.read()
    return LaidOutText(
      text: layout.cleaner.text, passages: layout.passages, hidden: layout.hidden)
  }

  /// The same text without its tags, `<br>` made the end of a line.
  static func layOutLines(_ source: [UInt8], from start: Int) -> LaidOutText {
    var layout = HTMLLayout(source, from: start)
    layout.readLines()
    var laidOut = PlainLayout.layOut(layout.cleaner)
    laidOut.hidden = layout.hidden
    return laidOut
  }

  private mutating func readLines() {
    while index < source.count {
      guard source[index] == UInt8(ascii: "<"), let (tag, end) = tagAtIndex() else {
        index += 1
        continue
      }
      cleaner.take(textStart..<index, newlines: .breaks)
      if tag?.effect == .lineBreak { cleaner.endLine(at: index) }
      skip(to: end)
    }
    cleaner.take(textStart..<source.count, newlines: .breaks)
    cleaner.endLine(at: source.count)
  }

  private init(_ source: [UInt8], from start: Int) {
    self.source = source
    cleaner = Cleaner(source)
    index = start
    textStart = start
  }

  private mutating func read() {
    while index < source.count {
      guard source[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      guard let (tag, end) = tagAtIndex() else {
        index += 1
        continue
      }
      takeText()
      skip(to: end)
      if let tag { take(tag) }
    }
    takeText()
    endLine()
  }

  /// The tag at the index, nil for a comment, and the end of what is taken with it.
  private mutating func tagAtIndex() -> (tag: HTMLTag?, end: Int)? {
    if let end = endOfComment() {
      hidden.append(index..<end)
      return (nil, end)
    }
    guard let tag = HTMLTag(source, at: index) else { return nil }
    switch tag.effect {
    case .hidden:
      let end = tag.isClosing ? tag.end : endOfHidden(tag)
      hidden.append(index..<end)
      return (tag, end)
    case .remark: hidden.append(index..<tag.end)
    default: break
    }
    return (tag, tag.end)
  }

  private mutating func takeText() {
    guard textStart < index else { return }
    let isEmpty = cleaner.isAtLineStart
    cleaner.take(textStart..<index, newlines: .blanks)
    textStart = index
    if row != nil, !cleaner.isAtLineStart || !isEmpty { row?.hasText = true }
  }

  private mutating func skip(to end: Int) {
    index = end
    textStart = end
  }

  private mutating func endOfComment() -> Int? {
    guard !hasNoCommentEnd, source.has("<!--", at: index) else { return nil }
    let end = HTMLTag.endOfComment(source, at: index, to: source.count)
    if end == nil { hasNoCommentEnd = true }
    return end
  }

  /// Past the closing tag; past the opening one where there is none.
  private mutating func endOfHidden(_ tag: HTMLTag) -> Int {
    let name = HTMLTag.folded(source, tag.name)
    guard !unclosed.contains(name) else { return tag.end }
    if let end = tag.endOfElement(source, to: source.count) { return end }
    unclosed.insert(name)
    return tag.end
  }
}

// MARK: - Tags

extension HTMLLayout {
  private mutating func take(_ tag: HTMLTag) {
    switch tag.effect {
    case .inline, .hidden, .remark: break
    case .row: takeRow(tag)
    case .cell: takeCell(tag)
    case .block where row != nil, .lineBreak where row != nil:
      if !tag.isClosing { breakInCell() }
    default:
      endLine()
      takeBlock(tag)
    }
  }

  private mutating func takeBlock(_ tag: HTMLTag) {
    switch tag.effect {
    case .heading: headingLevel = tag.isClosing ? 0 : tag.level
    case .quotation: quotations = depth(quotations, tag)
    case .aside: asides = depth(asides, tag)
    case .list, .orderedList:
      if !tag.isClosing {
        lists.append(List(isOrdered: tag.effect == .orderedList))
      } else if !lists.isEmpty {
        lists.removeLast()
      }
      itemMark = nil
    case .item: takeItem(isClosing: tag.isClosing)
    case .table: row = nil
    default: break
    }
  }

  /// The depth behind a tag; one that is never closed does not count: it would take in the rest.
  private mutating func depth(_ depth: Int, _ tag: HTMLTag) -> Int {
    let name = HTMLTag.folded(source, tag.name)
    let last = lastClosings[name] ?? lastClosing(of: tag.name)
    lastClosings[name] = last
    if tag.isClosing { return tag.name.lowerBound - 2 >= last ? 0 : max(0, depth - 1) }
    return last > index ? depth + 1 : depth
  }

  private func lastClosing(of name: Range<Int>) -> Int {
    let folded = HTMLTag.folded(source, name)
    var start = source.count - name.count - 2
    while start >= 0 {
      if source[start] == UInt8(ascii: "<"), source[start + 1] == UInt8(ascii: "/"),
        HTMLTag.folded(source, (start + 2)..<(start + 2 + name.count)) == folded
      {
        return start
      }
      start -= 1
    }
    return -1
  }

  private mutating func takeItem(isClosing: Bool) {
    itemMark = nil
    guard !isClosing else { return }
    guard let last = lists.indices.last, lists[last].isOrdered else {
      itemMark = "•"
      return
    }
    lists[last].count += 1
    itemMark = "\(lists[last].count)."
  }

  private mutating func takeRow(_ tag: HTMLTag) {
    endLine()
    row = tag.isClosing ? nil : Row()
  }

  private mutating func takeCell(_ tag: HTMLTag) {
    guard row != nil, !tag.isClosing else { return }
    if row?.cells ?? 0 > 0 { cleaner.putCellMark(for: index..<index) }
    row?.cells += 1
    row?.hasText = false
  }

  /// A paragraph within a cell is a blank, unless the cell is all of the row: then the table is
  /// there for the looks, and holds paragraphs.
  private mutating func breakInCell() {
    guard let cells = row?.cells, row?.hasText == true else { return }
    if cells <= 1 && !hasCellAhead() || cleaner.lineLength > Self.longestRow {
      row = nil
      endLine()
    } else {
      cleaner.take(blank: index)
    }
  }

  /// Whether the row at hand has another cell.
  private mutating func hasCellAhead() -> Bool {
    if index < nextCell { return true }
    var scan = index
    let limit = min(source.count, index + Self.longestRow)
    while scan < limit {
      if source[scan] == UInt8(ascii: "<"), let tag = HTMLTag(source, at: scan) {
        if tag.effect == .cell, !tag.isClosing {
          nextCell = scan
          return true
        }
        if tag.effect == .row || tag.effect == .table { return false }
      }
      scan += 1
    }
    return false
  }

  private mutating func endLine() {
    guard let line = cleaner.endLine(at: index) else { return }
    passages.append(Passage(line.range, role))
    // What follows in an element that should have been closed is not the heading or the point.
    (headingLevel, itemMark) = (0, nil)
  }

  private var role: Passage.Role {
    if asides > 0 { return .leftOut }
    if headingLevel > 0 { return .block(.heading(level: headingLevel)) }
    if let row, row.cells > 1 { return .block(.row) }
    if quotations > 0 { return .block(.quotation) }
    if let itemMark { return .block(.item(mark: itemMark)) }
    return .undecided
  }
}
