import Text

/// Whether a text begins with front matter, and how far it goes.
///
/// A first line of `---` is a fence or a rule above a text. It is a fence
/// - where the first line below it that is not empty is `key: value`, if a second fence follows, or
///   if the key is one of ours or in small letters: `ORSK: The ministers …` is text;
/// - where a second fence follows with no empty line before it, unless the line below begins as a
///   text does: with a capital or a digit, and not with one of our keys.
///
/// What is fenced so and holds no keys is a fault of the front matter, not a text.
enum FrontMatterExtent: Equatable {
  /// The text has none.
  case none
  /// The lines between the fences, and where the text begins behind them.
  case closed(yaml: Range<Int>, end: Int)
  /// Keys without a second fence; with the offset of the first one.
  case unclosed(fence: Int)

  init(_ text: Span<UInt8>, from start: Int) {
    var next = start
    while next < text.count, text[next].isBlank || text[next] == 0x0A || text[next] == 0x0D {
      next += 1
    }
    // Most texts begin otherwise.
    guard next < text.count, text[next] == UInt8(ascii: "-"),
      next == start || !text[next - 1].isBlank, let opening = SourceLine(text, at: next),
      opening.isFence(text, of: [UInt8(ascii: "-")])
    else {
      self = .none
      return
    }
    var first: SourceLine?
    var hasEmptyLine = false
    next = opening.end
    while let line = SourceLine(text, at: next) {
      next = line.end
      if line.isFence(text, of: [UInt8(ascii: "-"), UInt8(ascii: ".")]) {
        let isMatter = first.map {
          $0.key(text) != nil || !hasEmptyLine && !$0.beginsAsText(text)
        }
        self =
          isMatter ?? true
          ? .closed(yaml: opening.end..<line.content.lowerBound, end: line.end) : .none
        return
      }
      if line.isBlank(text) {
        hasEmptyLine = true
      } else if first == nil, !line.isComment(text) {
        first = line
      }
    }
    let isMatter = first?.key(text)?.isLikely ?? false
    self = isMatter ? .unclosed(fence: opening.content.lowerBound) : .none
  }
}

/// A line of the source, without blanks at its end.
private struct SourceLine {
  let content: Range<Int>
  /// Past the mark that ends it.
  let end: Int

  /// Nil at the end of the text.
  init?(_ text: Span<UInt8>, at start: Int) {
    guard start < text.count else { return nil }
    var index = start
    while index < text.count, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
    let isPair = index + 1 < text.count && text[index] == 0x0D && text[index + 1] == 0x0A
    end = min(index + (isPair ? 2 : 1), text.count)
    while index > start, text[index - 1].isBlank { index -= 1 }
    content = start..<index
  }

  func isBlank(_ text: Span<UInt8>) -> Bool { content.isEmpty }

  func isComment(_ text: Span<UInt8>) -> Bool {
    content.first { !text[$0].isBlank }.map { text[$0] == UInt8(ascii: "#") } ?? false
  }

  /// Three times one of some marks, and nothing else.
  func isFence(_ text: Span<UInt8>, of marks: [UInt8]) -> Bool {
    guard content.count == 3, let first = content.first else { return false }
    return marks.contains(text[first]) && content.allSatisfy { text[$0] == text[first] }
  }

  /// The first word, if a colon and a blank follow it.
  func key(_ text: Span<UInt8>) -> LineKey? {
    let name = firstWord(text)
    guard let last = name.last, text[last] == UInt8(ascii: ":"), name.count > 1 else { return nil }
    return LineKey(name: word(text, name.dropLast()))
  }

  /// Whether a capital, a letter of a script without capitals or a digit stands first, and no key
  /// of ours.
  func beginsAsText(_ text: Span<UInt8>) -> Bool {
    let first = firstWord(text)
    guard let start = first.first, FrontMatter.Key(word(text, first)) == nil else { return false }
    return text[start].isDigit
      || Scalar.canBeginSentence(Scalar.decoded(text, at: start).value)
  }

  private func firstWord(_ text: Span<UInt8>) -> Range<Int> {
    let start = content.first { !text[$0].isBlank } ?? content.upperBound
    let end = (start..<content.upperBound).first { text[$0].isBlank } ?? content.upperBound
    return start..<end
  }

  private func word(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    var word = ""
    for index in range where text[index] != UInt8(ascii: "\"") && text[index] < 0x80 {
      word.unicodeScalars.append(Unicode.Scalar(text[index]))
    }
    return word
  }
}

/// What stands before the colon of a line.
private struct LineKey {
  let name: String

  /// Whether it is one of ours, or in small letters as keys are and the heads of sentences are not.
  var isLikely: Bool {
    FrontMatter.Key(name) != nil || name.first.map { $0.isASCII && $0.isLowercase } ?? false
  }
}
