/// One logical line of a template, and whether it is there only for its tags.
///
/// A line that holds one section, comment, partial or the like and else only blanks leaves no trace
/// in the output. With inheritance several tags may share such a line (`{{<base}}{{$title}}`);
/// but a block opened and closed on it is content, and the line stays.
struct Line {
  let tokens: [Token]
  /// The blanks it begins with.
  let indentation: Range<Int>

  init(_ tokens: [Token], in bytes: [UInt8]) {
    self.tokens = tokens
    let start = tokens[0].range.lowerBound
    guard tokens[0].kind == .text else {
      indentation = start..<start
      return
    }
    let rest = bytes[tokens[0].range].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    indentation = start..<rest.startIndex
  }

  /// Whether it holds nothing but tags that print nothing here.
  func isStandalone(in bytes: [UInt8]) -> Bool {
    let isBlank = tokens.allSatisfy { token in
      token.kind != .text || bytes[token.range].allSatisfy { $0 <= UInt8(ascii: " ") }
    }
    return isBlank && tagsStandAlone
  }

  private var tags: [Token] { tokens.filter { $0.kind != .text } }

  private var tagsStandAlone: Bool {
    switch tags.count {
    case 0: false
    case 1: tags[0].kind != .tag(.variable) && tags[0].kind != .tag(.raw)
    default: tags.allSatisfy(isInheritance) && !closesOwnBlock
    }
  }

  private func isInheritance(_ token: Token) -> Bool {
    guard case .tag(let sort) = token.kind else { return false }
    return sort.isInheritance || sort == .close
  }

  private var closesOwnBlock: Bool {
    let closed = tags.filter { $0.kind == .tag(.close) }.map(\.content)
    return tags.contains { $0.kind == .tag(.block) && closed.contains($0.content) }
  }
}
