/// Cuts a template into lines of tokens.
///
/// A line is a logical one: it ends with the first newline outside a tag, since a comment may span
/// several lines and still stand alone.
struct Scanner {
  private let file: TemplateFile
  private let bytes: [UInt8]
  private var offset: Int
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private(set) var problems: [TemplateProblem] = []

  init(_ file: TemplateFile) {
    self.file = file
    bytes = file.bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line with its newline; nil at the end.
  mutating func line() -> [Token]? {
    var tokens: [Token] = []
    while offset < bytes.count {
      if stands(opening, at: offset) {
        if let token = tag() { tokens.append(token) }
        continue
      }
      let token = text()
      tokens.append(token)
      if bytes[token.range.upperBound - 1] == UInt8(ascii: "\n") { break }
    }
    return tokens.isEmpty ? nil : tokens
  }

  /// Text up to the next tag, and at most to the end of the line.
  private mutating func text() -> Token {
    let start = offset
    while offset < bytes.count, !stands(opening, at: offset) {
      offset += 1
      if bytes[offset - 1] == UInt8(ascii: "\n") { break }
    }
    return Token(kind: .text, range: start..<offset)
  }

  /// The tag at the offset; nil where it is broken, which is noted.
  private mutating func tag() -> Token? {
    let start = offset
    let sign = start + opening.count < bytes.count ? bytes[start + opening.count] : 0
    let (sort, tail) = Self.sort(of: sign)
    let contentStart = start + opening.count + (sort == .variable ? 0 : 1)
    let end = tail + closing
    guard let contentEnd = first(end, from: contentStart) else {
      note(.unclosedTag(closing: String(decoding: end, as: UTF8.self)), at: start)
      offset = bytes.count
      return nil
    }
    offset = contentEnd + end.count
    let content = trimmed(bytes[contentStart..<contentEnd])
    if sort == .delimiters { setDelimiters(content, at: start) }
    guard isWellFormed(content, of: sort, at: start) else { return nil }
    return Token(kind: .tag(sort), range: start..<offset, content: content)
  }

  /// The sort of tag a sign makes, and what must stand before its closing delimiter.
  private static func sort(of sign: UInt8) -> (Tag.Sort, tail: [UInt8]) {
    switch sign {
    case UInt8(ascii: "#"): (.section, [])
    case UInt8(ascii: "^"): (.inverted, [])
    case UInt8(ascii: "/"): (.close, [])
    case UInt8(ascii: "!"): (.comment, [])
    case UInt8(ascii: "="): (.delimiters, [UInt8(ascii: "=")])
    case UInt8(ascii: ">"): (.partial, [])
    case UInt8(ascii: "<"): (.parent, [])
    case UInt8(ascii: "$"): (.block, [])
    case UInt8(ascii: "&"): (.raw, [])
    case UInt8(ascii: "{"): (.raw, [UInt8(ascii: "}")])
    default: (.variable, [])
    }
  }

  private mutating func setDelimiters(_ content: String, at start: Int) {
    let parts = content.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !content.contains("=") else {
      return note(.invalidDelimiters, at: start)
    }
    opening = Array(parts[0].utf8)
    closing = Array(parts[1].utf8)
  }

  /// Whether the content is a name where the tag needs one; notes it where not.
  private mutating func isWellFormed(_ content: String, of sort: Tag.Sort, at start: Int) -> Bool {
    if sort == .comment || sort == .delimiters { return true }
    if content.isEmpty {
      note(.emptyTag, at: start)
      return false
    }
    let namesField = sort == .variable || sort == .raw || sort == .section || sort == .inverted
    let hasGap = namesField && content != "." && Tag.path(of: content).contains("")
    if hasGap || Self.hasBlank(content) {
      note(.invalidName(content), at: start)
      return false
    }
    return true
  }

  /// Only what is not plain ASCII is looked at letter by letter.
  private static func hasBlank(_ content: String) -> Bool {
    content.utf8.contains { $0 <= 0x20 || $0 >= 0x80 } && content.contains(where: \.isWhitespace)
  }

  private mutating func note(_ fault: TemplateProblem.Fault, at offset: Int) {
    problems.append(TemplateProblem(fault, in: file, at: offset))
  }

  private func stands(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset + pattern.count <= bytes.count else { return false }
    for index in 0..<pattern.count where bytes[offset + index] != pattern[index] { return false }
    return true
  }

  private func first(_ pattern: [UInt8], from start: Int) -> Int? {
    var offset = start
    while offset + pattern.count <= bytes.count {
      if stands(pattern, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  private func trimmed(_ content: ArraySlice<UInt8>) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var content = content
    while let first = content.first, isBlank(first) { content.removeFirst() }
    while let last = content.last, isBlank(last) { content.removeLast() }
    return String(decoding: content, as: UTF8.self)
  }
}
