import Briefing
import Text

/// Puts a document together from passages whose roles are known.
struct DocumentBuilder {
  private let subeditor: Subeditor
  private let source: DecodedSource
  private let splitter: SentenceSplitter
  private var text: [UInt8] = []
  private var blocks: [Block] = []
  private var sentences: [Sentence] = []
  /// The clean text of each sentence.
  private var cleanRanges: [Range<Int>] = []
  private var leftOut: [Line] = []

  /// A line kept out of the text, with its part of the clean text; empty where it has none.
  private struct Line {
    let line: LeftOut
    let clean: Range<Int>
  }

  /// Of what is no text this much is shown, in bytes.
  private static let longestHidden = 300

  static func document(
    _ id: Identifier<Document>, _ file: String, _ subeditor: Subeditor, _ source: DecodedSource,
    _ splitter: SentenceSplitter
  ) -> Document {
    var builder = DocumentBuilder(subeditor, source, splitter)
    for passage in subeditor.passages { builder.append(passage) }
    for range in subeditor.hidden { builder.append(hidden: range) }
    return builder.document(id, file)
  }

  private init(_ subeditor: Subeditor, _ source: DecodedSource, _ splitter: SentenceSplitter) {
    (self.subeditor, self.source, self.splitter) = (subeditor, source, splitter)
    text.reserveCapacity(subeditor.text.bytes.count)
    blocks.reserveCapacity(subeditor.passages.count)
    sentences.reserveCapacity(subeditor.passages.count * 2)
    cleanRanges.reserveCapacity(subeditor.passages.count * 2)
  }

  private mutating func append(_ passage: Passage) {
    guard case .block(let kind) = passage.role else {
      let line = LeftOut(
        text: subeditor.text.markedString(passage.range), source: fileRange(of: passage.range))
      leftOut.append(Line(line: line, clean: passage.range))
      return
    }
    let first = sentences.count
    let firstRange = cleanRanges.count
    if kind.isSplit {
      splitter.append(sentencesOf: subeditor.text.bytes, passage.range, to: &cleanRanges)
    } else {
      cleanRanges.append(passage.range)
    }
    for range in cleanRanges[firstRange...] { append(sentence: range) }
    blocks.append(Block(kind: kind, sentences: first..<sentences.count))
  }

  private mutating func append(sentence range: Range<Int>) {
    if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
    let start = text.count
    subeditor.text.append(range, to: &text)
    sentences.append(
      Sentence(
        index: sentences.count + 1, range: start..<text.count, source: fileRange(of: range),
        block: blocks.count))
  }

  /// Appends what is no text of the source, its blanks folded.
  private mutating func append(hidden range: Range<Int>) {
    var end = min(range.upperBound, range.lowerBound + Self.longestHidden)
    while end < range.upperBound, source.bytes[end].isContinuation { end -= 1 }
    var cleaner = Cleaner(source.bytes)
    cleaner.take(range.lowerBound..<end, newlines: .blanks)
    let line = LeftOut(
      text: cleaner.text.markedString(cleaner.text.bytes.indices)
        + (end < range.upperBound ? "…" : ""),
      source: source.offset(of: range.lowerBound)..<source.offset(of: range.upperBound))
    leftOut.append(Line(line: line, clean: 0..<0))
  }

  private func fileRange(of range: Range<Int>) -> Range<Int> {
    let decoded = subeditor.text.source(of: range)
    return source.offset(of: decoded.lowerBound)..<source.offset(of: decoded.upperBound)
  }

  private mutating func document(_ id: Identifier<Document>, _ file: String) -> Document {
    leftOut.sort {
      ($0.line.source.lowerBound, $0.line.source.upperBound)
        < ($1.line.source.lowerBound, $1.line.source.upperBound)
    }
    let statements = subeditor.statements
    // Without the room that was left to grow: all documents of an archive are held at once.
    return Document(
      id: id, file: file, text: text.trimmed, blocks: blocks.trimmed, sentences: sentences.trimmed,
      title: header(statements.title), published: header(statements.dates.published),
      publisher: header(statements.publisher), dateline: header(statements.dateline),
      signedAt: header(statements.signedAt),
      url: statements.url,
      language: LanguageGuess.language(of: text, text.indices), leftOut: leftOut.map(\.line),
      unseen: unseen)
  }

  /// What nobody sees, in its sentences.
  ///
  /// What stands outside of all, as in an empty line, is at the beginning of the next or the end of the
  /// last; lines left out have their own.
  private var unseen: [UnseenCharacter] {
    guard !subeditor.text.unseen.isEmpty, !sentences.isEmpty else { return [] }
    let linesLeftOut = leftOut.map(\.clean).filter { !$0.isEmpty }
      .sorted { $0.lowerBound < $1.lowerBound }
    var unseen: [UnseenCharacter] = []
    var (sentence, line) = (0, 0)
    // How much of the sentence has been counted, and to what length: each is counted once.
    var counted = (sentence: -1, end: 0, length: 0)
    for character in subeditor.text.unseen {
      while line < linesLeftOut.count, linesLeftOut[line].upperBound < character.offset {
        line += 1
      }
      if line < linesLeftOut.count, linesLeftOut[line].lowerBound <= character.offset { continue }
      while sentence < cleanRanges.count - 1, cleanRanges[sentence].upperBound < character.offset {
        sentence += 1
      }
      let clean = cleanRanges[sentence]
      let offset = min(max(character.offset, clean.lowerBound), clean.upperBound)
      if counted.sentence != sentence { counted = (sentence, clean.lowerBound, 0) }
      if offset > counted.end {
        counted.length += subeditor.text.length(of: counted.end..<offset)
        counted.end = offset
      }
      unseen.append(
        UnseenCharacter(
          offset: sentences[sentence].range.lowerBound + counted.length,
          scalar: character.scalar))
    }
    return unseen
  }

  private func header<Value>(_ statement: Statement<Value>?) -> Header<Value>? {
    statement.map { Header($0.value, sentence: number(at: $0.offset)) }
  }

  /// The number of the sentence, or of the line left out, that holds an offset of the clean text.
  private func number(at offset: Int) -> Int? {
    if let sentence = sentence(at: offset) { return sentence }
    return leftOut.firstIndex { $0.clean.contains(offset) }.map { cleanRanges.count + $0 + 1 }
  }

  private func sentence(at offset: Int) -> Int? {
    var (low, high) = (0, cleanRanges.count)
    while low < high {
      let middle = (low + high) / 2
      if cleanRanges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < cleanRanges.count && cleanRanges[low].contains(offset) ? low + 1 : nil
  }
}

extension Block.Kind {
  /// Whether it may hold several sentences.
  fileprivate var isSplit: Bool {
    switch self {
    case .paragraph, .item, .quotation: true
    case .headline, .dateline, .heading, .row: false
    }
  }
}
