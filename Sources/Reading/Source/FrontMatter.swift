import Briefing

/// What stands between two lines of `---` at the top of a source; it beats what the text says.
struct FrontMatter {
  var title: String?
  var published: Publication?
  var publisher: String?
  var url: String?
  var tags: [String] = []
  var language: String?
}

/// Where the front matter of a text begins and ends.
struct FrontMatterFence {
  /// The lines between the fences.
  let yaml: Range<Int>
  /// Where the text begins behind it.
  let end: Int

  /// Nil where the text does not begin with a line of `---`, has no second fence, or holds no key
  /// between them: some texts are set between rules.
  init?(_ text: Span<UInt8>, from start: Int) {
    guard let first = Self.line(of: text, at: start),
      Self.isFence(text, first.content, closing: false)
    else { return nil }
    var next = first.end
    while next < text.count, let line = Self.line(of: text, at: next) {
      if Self.isFence(text, line.content, closing: true) {
        guard Self.holdsKeys(text, first.end..<next) else { return nil }
        (yaml, end) = (first.end..<next, line.end)
        return
      }
      next = line.end
    }
    return nil
  }

  private static func line(of text: Span<UInt8>, at start: Int) -> (content: Range<Int>, end: Int)?
  {
    guard start < text.count else { return nil }
    var index = start
    while index < text.count, text[index] != UInt8(ascii: "\n"), text[index] != UInt8(ascii: "\r") {
      index += 1
    }
    let isPair =
      index + 1 < text.count && text[index] == UInt8(ascii: "\r")
      && text[index + 1] == UInt8(ascii: "\n")
    return (start..<index, min(index + (isPair ? 2 : 1), text.count))
  }

  /// Whether the first word is followed by a colon; true where there is nothing.
  private static func holdsKeys(_ text: Span<UInt8>, _ yaml: Range<Int>) -> Bool {
    var index = yaml.lowerBound
    while index < yaml.upperBound {
      let byte = text[index]
      if byte == UInt8(ascii: "#") {
        while index < yaml.upperBound, text[index] != UInt8(ascii: "\n") { index += 1 }
      } else if byte > 0x20 {
        break
      }
      index += 1
    }
    if index >= yaml.upperBound { return true }
    while index < yaml.upperBound, text[index] > 0x20, text[index] != UInt8(ascii: ":") {
      index += 1
    }
    return index < yaml.upperBound && text[index] == UInt8(ascii: ":")
  }

  private static func isFence(_ text: Span<UInt8>, _ line: Range<Int>, closing: Bool) -> Bool {
    guard line.count >= 3 else { return false }
    let mark = text[line.lowerBound]
    guard mark == UInt8(ascii: "-") || (closing && mark == UInt8(ascii: ".")) else { return false }
    for index in line {
      let isBlank = text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t")
      guard index < line.lowerBound + 3 ? text[index] == mark : isBlank else { return false }
    }
    return true
  }
}
