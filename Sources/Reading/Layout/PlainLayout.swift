import Briefing

/// Reads the lines of plain text: which of them belong together, and which are points of a list.
struct PlainLayout {
  private var text: CleanText
  private let lines: [Line]
  /// The width to which the whole text is wrapped; nil where each line stands for itself.
  private let wrapWidth: Int?
  /// The width that no line exceeds in a text broken within its sentences, at no width of its own; nil in
  /// any other text.
  private let looseWidth: Int?

  /// The layout of text whose lines the cleaner has ended.
  static func layOut(_ cleaner: consuming Cleaner) -> LaidOutText {
    var layout = PlainLayout(text: cleaner.text, lines: cleaner.lines)
    let passages = layout.passages()
    return LaidOutText(text: layout.text, passages: passages)
  }

  private init(text: CleanText, lines: [Line]) {
    self.text = text
    self.lines = lines
    let evidence = WrapEvidence(text, lines[...])
    wrapWidth = evidence.width
    looseWidth = evidence.looseWidth
  }

  private mutating func passages() -> [Passage] {
    var passages: [Passage] = []
    passages.reserveCapacity(lines.count + 4)
    var index = 0
    while index < lines.count {
      var end = index + 1
      while end < lines.count, !lines[end].blankBefore { end += 1 }
      append(group: lines[index..<end], to: &passages)
      index = end
    }
    return passages
  }

  /// A group of lines without an empty one between.
  private mutating func append(group: ArraySlice<Line>, to passages: inout [Passage]) {
    let width = wrapWidth ?? (group.count > 2 ? WrapEvidence(text, group).strictWidth : nil)
    var previous: Line?
    for line in group {
      if line.isRow {
        passages.append(Passage(line.range, .block(.row), blankBefore: line.blankBefore))
        previous = nil
        continue
      }
      let mark = ListMark(text.bytes, line.range)
      if let previous, mark == nil, let last = passages.indices.last,
        width.map({ isContinued(previous, by: line, $0, inItem: passages[last].isItem) })
          ?? isLooselyContinued(previous, by: line)
      {
        text.joinLines(at: previous.range.upperBound)
        passages[last].range = passages[last].range.lowerBound..<line.range.upperBound
      } else {
        passages.append(passage(line, mark))
      }
      previous = line
    }
  }

  private func passage(_ line: Line, _ mark: ListMark?) -> Passage {
    guard let mark else { return Passage(line.range, blankBefore: line.blankBefore) }
    return Passage(
      mark.content..<line.range.upperBound, .block(.item(mark: text.string(mark.mark))),
      blankBefore: line.blankBefore)
  }

  /// Whether a line was broken only because the first word of the next had no room.
  private func isContinued(_ line: Line, by next: Line, _ width: Int, inItem: Bool) -> Bool {
    if next.indent > line.indent + 1, !inItem { return false }
    return WrapEvidence.isFull(text, line, before: next, width)
  }
}

extension PlainLayout {
  /// A line of a paragraph has so many characters at least.
  private static let shortest = 60

  /// Whether the sentence of a line goes on below, in a text broken at no width of its own.
  private func isLooselyContinued(_ line: Line, by next: Line) -> Bool {
    guard !text.endsSentence(line.range), next.indent <= line.indent + 1,
      !text.endsIn(UInt8(ascii: ":"), line.range)
    else { return false }
    guard let looseWidth else {
      // A paragraph broken once by mistake.
      return text.width(line.range, upTo: Self.shortest) >= Self.shortest
        && text.beginsWithSmall(next.range)
        && !["by ", "www.", "http"].contains { text.bytes.has($0, at: next.range.lowerBound) }
    }
    return text.beginsWithSmall(next.range)
      || text.width(line.range, upTo: looseWidth) * 2 >= looseWidth
  }
}

/// Whether lines were broken at a width, as in old dispatches and in mails.
struct WrapEvidence {
  private let widest: Int
  /// Lines that end in the middle of a sentence, with another one right below.
  private var broken = 0
  /// Of these, the ones on which the next word had no room.
  private var full = 0
  private var pairs = 0
  private var fullPairs = 0
  /// Lines that begin small, as they do in the middle of a sentence.
  private var smallStarts = 0
  /// Lines that end in the middle of a sentence and are nearly as wide as the widest.
  private var long = 0

  private static let widths = 40...100

  init(_ text: CleanText, _ lines: ArraySlice<Line>) {
    widest = Self.widest(text, lines)
    guard Self.widths.contains(widest) else { return }
    for (line, next) in zip(lines, lines.dropFirst()) where !next.blankBefore {
      let isFull = Self.isFull(text, line, before: next, widest)
      pairs += 1
      if isFull { fullPairs += 1 }
      if text.beginsWithSmall(next.range) { smallStarts += 1 }
      if !text.endsSentence(line.range) {
        broken += 1
        if isFull { full += 1 }
        if text.width(line.range, upTo: widest) * 4 >= widest * 3 { long += 1 }
      }
    }
  }

  /// The width of the widest line; of a long text without the two widest, for a line of the page may
  /// stand above and below it.
  private static func widest(_ text: CleanText, _ lines: ArraySlice<Line>) -> Int {
    let spared = lines.count >= 12 ? 2 : 0
    var most: [Int] = []
    for line in lines {
      let width = text.width(behindStamp(text, line.range), upTo: widths.upperBound)
      guard most.count <= spared || width > most[spared] else { continue }
      most.insert(width, at: most.firstIndex { $0 < width } ?? most.endIndex)
      if most.count > spared + 1 { most.removeLast() }
      if most.count > spared, most[spared] > widths.upperBound { break }
    }
    return most.last ?? 0
  }

  /// Without `date 2025-06-29` at the very start: it was put before a line that was broken already.
  private static func behindStamp(_ text: CleanText, _ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound == 0, range.count > 20, text.bytes.has("date ", at: 0),
      let blank = text.first(UInt8(ascii: " "), in: 5..<20), text.bytes[5].isDigit
    else { return range }
    return (blank + 1)..<range.upperBound
  }

  /// Of a whole text: a few lines may end early.
  var width: Int? {
    Self.widths.contains(widest) && broken >= 3 && full * 4 >= broken * 3 ? widest : nil
  }

  /// Of a whole text whose lines are broken within sentences, but not where the next word had no room.
  var looseWidth: Int? {
    guard Self.widths.contains(widest), pairs >= 5, broken >= 4 else { return nil }
    // As wide as a page set in letters of different widths.
    let isEven = broken >= 6 && long * 5 >= broken * 4 && smallStarts > 0
    return isEven || smallStarts >= 2 && smallStarts * 3 >= broken ? widest : nil
  }

  /// Of a few lines in a text of other shape: all must be full, and one begin within a sentence.
  ///
  /// A headline and the lines below it may be as wide by chance.
  var strictWidth: Int? {
    Self.widths.contains(widest) && pairs >= 2 && fullPairs == pairs && broken * 2 >= pairs
      && smallStarts > 0 ? widest : nil
  }

  /// Whether the first word of the next line had no room on this one.
  static func isFull(_ text: CleanText, _ line: Line, before next: Line, _ width: Int) -> Bool {
    let end = text.first(UInt8(ascii: " "), in: next.range) ?? next.range.upperBound
    let word = text.width(next.range.lowerBound..<end, upTo: width)
    return text.width(line.range, upTo: width) + 1 + word >= width - 1
  }
}
