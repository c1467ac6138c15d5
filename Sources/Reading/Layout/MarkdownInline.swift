/// Finds the marks within the lines of a block of Markdown: emphasis, links, code, escapes.
struct MarkdownInline {
  private let source: [UInt8]
  /// Bytes that are marks, not text.
  private var dropped: [Range<Int>] = []
  /// What is neither text nor a mark: pictures, comments, scripts.
  private(set) var hidden: [Range<Int>] = []
  /// The last stretch of code, with its backticks.
  private var code = 0..<0
  /// Names of elements that the line at hand does not close, and whether it closes no comment.
  private var unclosed: Set<UInt64> = []
  private var hasNoCommentEnd = false
  private var runs: [Run] = []
  /// How many open runs there are of `*`, `_` and `~`.
  private var openRuns: [UInt8: Int] = [:]
  private var brackets: [Bracket] = []
  private var isSorted = true

  /// Marks of emphasis that may open.
  private struct Run {
    let mark: UInt8
    var range: Range<Int>
  }

  private struct Bracket {
    /// The `[`, or the `![` of an image.
    let range: Range<Int>
    var isImage: Bool { range.count == 2 }
  }

  /// The address of a link is longer than this only by mistake.
  private static let longestLink = 2000

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// Reads a line of the block.
  mutating func scan(_ line: Range<Int>) {
    var index = line.lowerBound
    (unclosed, hasNoCommentEnd) = ([], false)
    while index < line.upperBound {
      index = take(at: index, line)
    }
    isSorted = false
  }

  /// The parts of a line that are text; call it when all lines are read.
  mutating func kept(of line: Range<Int>) -> [Range<Int>] {
    if !isSorted {
      dropped.sort { $0.lowerBound < $1.lowerBound }
      isSorted = true
    }
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    var index = firstDropped(from: start)
    while index < dropped.count, dropped[index].lowerBound < line.upperBound {
      let drop = dropped[index]
      if drop.lowerBound > start { parts.append(start..<drop.lowerBound) }
      start = max(start, drop.upperBound)
      index += 1
    }
    if start < line.upperBound { parts.append(start..<line.upperBound) }
    return parts
  }

  /// Whether a line that was read is one stretch of code and nothing else.
  func isCode(_ line: Range<Int>) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, source[end - 1].isBlank { end -= 1 }
    return !code.isEmpty && code == line.lowerBound..<end
  }

  private func firstDropped(from start: Int) -> Int {
    var (low, high) = (0, dropped.count)
    while low < high {
      let middle = (low + high) / 2
      if dropped[middle].lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Takes what stands at the index; gives back the index behind it.
  private mutating func take(at index: Int, _ line: Range<Int>) -> Int {
    switch source[index] {
    case UInt8(ascii: "\\"): return takeEscape(at: index, line)
    case UInt8(ascii: "`"): return takeCode(at: index, line)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return takeRun(at: index, line)
    case UInt8(ascii: "["):
      brackets.append(Bracket(range: index..<(index + 1)))
      return index + 1
    case UInt8(ascii: "!")
    where index + 1 < line.upperBound && source[index + 1] == UInt8(ascii: "["):
      brackets.append(Bracket(range: index..<(index + 2)))
      return index + 2
    case UInt8(ascii: "]"): return takeClosingBracket(at: index, line)
    case UInt8(ascii: "<"): return takeAngle(at: index, line)
    default: return index + 1
    }
  }

  private mutating func takeEscape(at index: Int, _ line: Range<Int>) -> Int {
    guard index + 1 < line.upperBound else {
      dropped.append(index..<(index + 1))
      return index + 1
    }
    let next = source[index + 1]
    let isMark = next > 0x20 && next < 0x7F && !next.isLetter && !next.isDigit
    if isMark { dropped.append(index..<(index + 1)) }
    return index + (isMark ? 2 : 1)
  }

  /// Code between equal rows of backticks on one line.
  private mutating func takeCode(at index: Int, _ line: Range<Int>) -> Int {
    var end = index
    while end < line.upperBound, source[end] == UInt8(ascii: "`") { end += 1 }
    let length = end - index
    let limit = min(line.upperBound, end + Self.longestLink)
    var scan = end
    while scan < limit {
      guard source[scan] == UInt8(ascii: "`") else {
        scan += 1
        continue
      }
      let start = scan
      while scan < limit, source[scan] == UInt8(ascii: "`") { scan += 1 }
      if scan - start == length {
        dropped.append(index..<end)
        dropped.append(start..<scan)
        code = index..<scan
        return scan
      }
    }
    return end
  }
}

// MARK: - Emphasis

extension MarkdownInline {
  private mutating func takeRun(at index: Int, _ line: Range<Int>) -> Int {
    let mark = source[index]
    var end = index
    while end < line.upperBound, source[end] == mark { end += 1 }
    guard mark != UInt8(ascii: "~") || end - index == 2 else { return end }
    let before = index > line.lowerBound ? source[index - 1] : UInt8(ascii: " ")
    let after = end < line.upperBound ? source[end] : UInt8(ascii: " ")
    let isWithinWord = mark == UInt8(ascii: "_") && isWord(before) && isWord(after)
    var range = index..<end
    if !before.isBlank, !isWithinWord { close(&range, mark) }
    if !after.isBlank, !isWithinWord, !range.isEmpty {
      runs.append(Run(mark: mark, range: range))
      openRuns[mark, default: 0] += 1
    }
    return end
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80
  }

  /// Drops as many marks of the run as open ones match them.
  private mutating func close(_ range: inout Range<Int>, _ mark: UInt8) {
    while !range.isEmpty, openRuns[mark, default: 0] > 0, let run = runs.popLast() {
      openRuns[run.mark, default: 1] -= 1
      guard run.mark == mark else { continue }
      let count = min(run.range.count, range.count)
      dropped.append((run.range.upperBound - count)..<run.range.upperBound)
      dropped.append(range.prefix(count))
      range = range.dropFirst(count)
      let rest = run.range.dropLast(count)
      if !rest.isEmpty {
        runs.append(Run(mark: mark, range: rest))
        openRuns[mark, default: 0] += 1
      }
    }
  }
}

// MARK: - Links and tags

extension MarkdownInline {
  private mutating func takeClosingBracket(at index: Int, _ line: Range<Int>) -> Int {
    guard let bracket = brackets.popLast() else { return index + 1 }
    let next = index + 1
    let isNote =
      bracket.range.upperBound < index && source[bracket.range.upperBound] == UInt8(ascii: "^")
    if isNote {
      dropped.append(bracket.range.lowerBound..<next)
      return next
    }
    guard next < line.upperBound, let end = endOfTarget(at: next, line) else { return next }
    if bracket.isImage {
      hide(bracket.range.lowerBound..<end)
    } else {
      dropped.append(bracket.range)
      dropped.append(index..<end)
    }
    return end
  }

  /// Past `(address)` or `[name]`.
  private func endOfTarget(at index: Int, _ line: Range<Int>) -> Int? {
    let limit = min(line.upperBound, index + Self.longestLink)
    switch source[index] {
    case UInt8(ascii: "["):
      return source[index..<limit].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
    case UInt8(ascii: "("):
      var depth = 0
      for offset in index..<limit {
        if source[offset] == UInt8(ascii: "(") { depth += 1 }
        if source[offset] == UInt8(ascii: ")") { depth -= 1 }
        if depth == 0 { return offset + 1 }
      }
      return nil
    default: return nil
    }
  }

  /// `<https://…>` keeps its address; tags go, and with some of them what they hold.
  private mutating func takeAngle(at index: Int, _ line: Range<Int>) -> Int {
    if let end = endOfAddress(at: index, line) {
      dropped.append(index..<(index + 1))
      dropped.append((end - 1)..<end)
      return end
    }
    if !hasNoCommentEnd, source.has("<!--", at: index) {
      if let end = HTMLTag.endOfComment(source, at: index, to: line.upperBound) {
        hide(index..<end)
        return end
      }
      hasNoCommentEnd = true
    }
    guard let tag = HTMLTag(source, at: index), tag.end <= line.upperBound else { return index + 1 }
    switch tag.effect {
    case .hidden:
      let end = endOfElement(tag, line)
      hide(index..<end)
      return end
    case .remark: hide(index..<tag.end)
    default: dropped.append(index..<tag.end)
    }
    return tag.end
  }

  /// Past the closing tag; past the opening one where the line has none.
  private mutating func endOfElement(_ tag: HTMLTag, _ line: Range<Int>) -> Int {
    let name = HTMLTag.folded(source, tag.name)
    guard !tag.isClosing, !unclosed.contains(name) else { return tag.end }
    if let end = tag.endOfElement(source, to: line.upperBound) { return end }
    unclosed.insert(name)
    return tag.end
  }

  private mutating func hide(_ range: Range<Int>) {
    dropped.append(range)
    hidden.append(range)
  }

  /// Past an address of the web or of mail between angles.
  private func endOfAddress(at index: Int, _ line: Range<Int>) -> Int? {
    let limit = min(line.upperBound, index + HTMLTag.longest)
    guard let close = source[index..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inside = source[(index + 1)..<close]
    // A scheme has two letters or more: `<o:p>` is a tag.
    let isAddress = inside.dropFirst(2).contains {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@")
    }
    guard isAddress, source[index + 1].isLetter, !inside.contains(where: \.isBlank) else {
      return nil
    }
    return close + 1
  }
}
