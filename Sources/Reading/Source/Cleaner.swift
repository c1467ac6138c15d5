import Text

/// Turns decoded bytes into clean text: blanks of any width folded, entities decoded, and what a
/// reader does not see left out: soft hyphens; zero-width and control characters, which are kept beside
/// the text.
struct Cleaner {
  /// What the end of a line is in the source.
  enum Newlines { case breaks, blanks }

  private let source: [UInt8]
  /// Whether tabs within lines stand between the cells of a table.
  private let hasTables: Bool
  private(set) var text = CleanText()
  /// The lines ended so far, none empty.
  private(set) var lines: [Line] = []
  private var lineStart = 0
  private var pendingBlank: Range<Int>?
  private var indent = 0
  private var emptyLines = 0
  private var isRow = false

  init(_ source: [UInt8], hasTables: Bool = false) {
    self.source = source
    self.hasTables = hasTables
    text.reserveCapacity(source.count + source.count / 8)
  }

  /// Appends a part of the source; blanks at the ends of lines are left out.
  mutating func take(_ range: Range<Int>, newlines: Newlines) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = endOfRun(from: index, to: range.upperBound)
      if end > index {
        flushBlank()
        text.copy(index..<end, of: source)
        index = end
      } else {
        index = takeSpecial(at: index, to: range.upperBound, newlines)
      }
    }
  }

  /// Appends ` | `, the mark between the cells of a row, for some bytes of the source.
  mutating func putCellMark(for range: Range<Int>) {
    guard !isAtLineStart else { return }
    pendingBlank = nil
    text.put(Array(" |".utf8), for: range)
    pendingBlank = range
    text.beginBlank()
  }

  /// A blank that stands for a tag.
  mutating func take(blank index: Int) {
    takeBlank(index..<index)
  }

  /// Ends the line, and gives it back unless it is empty.
  @discardableResult
  mutating func endLine(at index: Int) -> Line? {
    defer { (pendingBlank, indent, isRow) = (nil, 0, false) }
    guard text.bytes.count > lineStart else {
      emptyLines += 1
      return nil
    }
    let line = Line(
      range: lineStart..<text.bytes.count, indent: indent, blankBefore: emptyLines > 0,
      isRow: isRow)
    lines.append(line)
    text.put(CollectionOfOne(UInt8(ascii: "\n")), for: index..<index)
    lineStart = text.bytes.count
    emptyLines = 0
    return line
  }

  var lineLength: Int { text.bytes.count - lineStart }

  var isAtLineStart: Bool { text.bytes.count == lineStart }

  private mutating func flushBlank() {
    guard let blank = pendingBlank else { return }
    pendingBlank = nil
    guard !isAtLineStart else { return }
    defer { text.putUnseenBehindBlank() }
    if blank.count == 1, source[blank.lowerBound] == UInt8(ascii: " ") {
      text.copy(blank, of: source)
    } else {
      text.put(CollectionOfOne(UInt8(ascii: " ")), for: blank)
    }
  }

  private mutating func takeBlank(_ range: Range<Int>) {
    if isAtLineStart {
      guard !range.isEmpty else { return }
      indent += source[range.lowerBound] == UInt8(ascii: "\t") ? 4 : 1
    } else if pendingBlank == nil {
      pendingBlank = range
      text.beginBlank()
    }
  }

  /// The end of the bytes that are copied as they are: letters, marks, and single blanks between.
  private func endOfRun(from start: Int, to limit: Int) -> Int {
    let text = source.span
    var index = start
    while index < limit {
      // A run does not begin with a blank, and no blank is taken before the byte behind it.
      if index > start, index + 8 <= limit, let block = ByteBlock(text, at: index) {
        let plain = ByteBlock.count(before: block.endOfPlain)
        index += plain
        if plain == 8 { continue }
      }
      let byte = text[index]
      if byte < 0x80 {
        if byte > 0x20 && byte != UInt8(ascii: "&") && byte != 0x7F {
          index += 1
        } else if byte == 0x20, index > start, index + 1 < limit, text[index + 1].isPlain {
          index += 2
        } else {
          break
        }
      } else if Invisible.mayBegin(with: byte), Invisible(source, at: index) != nil {
        break
      } else {
        index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
    }
    return min(index, limit)
  }

  /// Takes what stands at the index and is not copied as it is; gives back the index behind it.
  private mutating func takeSpecial(at index: Int, to limit: Int, _ newlines: Newlines) -> Int {
    let byte = source[index]
    switch byte {
    case 0x20, 0x09:
      if byte == 0x09, hasTables, !isAtLineStart, isBetweenCells(index, to: limit) {
        isRow = true
        putCellMark(for: index..<(index + 1))
      } else {
        takeBlank(index..<(index + 1))
      }
      return index + 1
    case 0x0A...0x0D:
      let next = pastNewline(at: index, to: limit)
      takeNewline(index..<next, newlines)
      return next
    case UInt8(ascii: "&"):
      return takeAmpersand(at: index, to: limit)
    case 0..<0x80:
      text.put(unseen: UInt32(byte))
      return index + 1
    default:
      return takeInvisible(at: index, to: limit, newlines)
    }
  }

  /// Whether the line above or below has as many tabs between words as that of a tab.
  private func isBetweenCells(_ index: Int, to limit: Int) -> Bool {
    var start = index
    while start > 0, source[start - 1] != 0x0A { start -= 1 }
    let (tabs, end) = tabs(inLineAt: start, to: limit)
    if end < limit, self.tabs(inLineAt: end + 1, to: limit).count == tabs { return true }
    guard start > 0 else { return false }
    var above = start - 1
    while above > 0, source[above - 1] != 0x0A { above -= 1 }
    return self.tabs(inLineAt: above, to: limit).count == tabs
  }

  /// How many tabs stand between words of a line, and where it ends.
  private func tabs(inLineAt start: Int, to limit: Int) -> (count: Int, end: Int) {
    var (index, count, pending, hasWord) = (start, 0, 0, false)
    while index < limit, source[index] != 0x0A {
      if source[index] == 0x09 {
        if hasWord { pending += 1 }
      } else if source[index] > 0x20 {
        (hasWord, count, pending) = (true, count + pending, 0)
      }
      index += 1
    }
    return (count, index)
  }

  private func pastNewline(at index: Int, to limit: Int) -> Int {
    let isPair = source[index] == 0x0D && index + 1 < limit && source[index + 1] == 0x0A
    return index + (isPair ? 2 : 1)
  }

  private mutating func takeNewline(_ range: Range<Int>, _ newlines: Newlines) {
    switch newlines {
    case .breaks: endLine(at: range.lowerBound)
    case .blanks: takeBlank(range)
    }
  }

  private mutating func takeInvisible(at index: Int, to limit: Int, _ newlines: Newlines) -> Int {
    guard let invisible = Invisible(source, at: index) else { return index + 1 }
    var next = index + invisible.length
    switch invisible.kind {
    case .blank: takeBlank(index..<next)
    case .newline: takeNewline(index..<next, newlines)
    case .unseen: text.put(unseen: Scalar.decoded(source.span, at: index).value)
    case .nothing: break
    case .softHyphen:
      // At the end of a line it stands for the rest of a word on the next one.
      while next < limit, source[next].isBlank { next += 1 }
      let isLineEnd = next < limit && (0x0A...0x0D).contains(source[next])
      next = isLineEnd ? pastNewline(at: next, to: limit) : index + invisible.length
    }
    return next
  }

  private mutating func takeAmpersand(at index: Int, to limit: Int) -> Int {
    guard let (scalar, length) = Entities.scalar(at: index, in: source, to: limit) else {
      flushBlank()
      text.copy(index..<(index + 1), of: source)
      return index + 1
    }
    let range = index..<(index + length)
    switch Invisible.kind(of: scalar, for: range, of: source) {
    case _ where Scalar.isBlank(scalar), .blank, .newline: takeBlank(range)
    case _ where scalar < 0x20 || scalar == 0x7F, .unseen: text.put(unseen: scalar)
    case .softHyphen, .nothing: break
    case nil:
      flushBlank()
      var character: [UInt8] = []
      Scalar.encode(scalar) { character.append($0) }
      text.put(character, for: range)
    }
    return range.upperBound
  }
}

/// A line of clean text.
struct Line {
  /// Bytes of the clean text, without blanks at the ends; never empty.
  var range: Range<Int>
  /// How many blanks stood before it, a tab counted as four.
  var indent: Int
  /// Whether an empty line, or none at all, stood before it.
  var blankBefore: Bool
  /// Whether it is a row of a table, with ` | ` between its cells.
  var isRow = false
}

extension ByteBlock {
  /// The bytes that are not copied as they are, and blanks before such or before what is not known.
  fileprivate var endOfPlain: UInt64 {
    let special =
      beyondASCII | less(than: 0x20) | equal(to: UInt8(ascii: "&")) | equal(to: 0x7F)
    let blanks = equal(to: UInt8(ascii: " "))
    // Of two bytes the later one is the higher; what follows the last is not known.
    return special | blanks & ((special | blanks) >> 8 | 0x80 << 56)
  }
}

extension UInt8 {
  /// Copied as it is, whatever stands before.
  fileprivate var isPlain: Bool { self > 0x20 && self < 0x7F && self != UInt8(ascii: "&") }
}
