import Briefing
import Text
import Yams

/// Reads front matter, and says where it is wrong.
struct FrontMatterReader {
  private let file: String
  private let dates: DateScanner
  /// The lines between the fences.
  private let yaml: String
  /// How many lines of the file stand before them.
  private let linesBefore: Int
  private var seen: Set<FrontMatter.Key> = []
  private(set) var faults: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []

  init(file: String, dates: DateScanner, yaml: String, linesBefore: Int) {
    (self.file, self.dates, self.yaml, self.linesBefore) = (file, dates, yaml, linesBefore)
  }

  /// The front matter of the lines between the fences.
  ///
  /// - Throws: `ReadingError.frontMatter` with every fault found.
  mutating func frontMatter() throws(ReadingError) -> FrontMatter {
    var matter = FrontMatter()
    if let anchor = YAMLAnchor.first(in: yaml) {
      report(
        line: anchor.line, column: anchor.column, "the front matter has an anchor",
        mend: "write the value out where it is used")
    } else if let root = composed() {
      read(root, into: &matter)
    }
    guard faults.isEmpty else { throw .frontMatter(faults) }
    return matter
  }

  private mutating func composed() -> Node? {
    do {
      return try compose(yaml: yaml)
    } catch let error as YamlError {
      report(error)
    } catch {
      report(line: 1, column: 1, "the front matter is no YAML", mend: "write it as 'key: value'")
    }
    return nil
  }

  private mutating func read(_ root: Node, into matter: inout FrontMatter) {
    guard case .mapping(let mapping) = root else {
      if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
      report(
        at: root, "the front matter has no keys",
        mend: "write it as 'key: value'; or, where '---' is a rule, put an empty line below it")
      return
    }
    for (name, value) in mapping {
      let words = name.scalar?.string ?? ""
      guard let key = FrontMatter.Key(words) else {
        warn(ofUnknown: words, at: name)
        continue
      }
      guard seen.insert(key).inserted else {
        report(at: name, "'\(key)' stands twice in the front matter", mend: "keep one of the two")
        continue
      }
      read(key, words, value, into: &matter)
    }
  }

  private mutating func read(
    _ key: FrontMatter.Key, _ name: String, _ value: Node, into matter: inout FrontMatter
  ) {
    switch key {
    case .title: matter.title = text(of: value, name)
    case .date, .published: matter.published = publication(of: value, name)
    case .publisher: matter.publisher = text(of: value, name) ?? matter.publisher
    case .source: matter.publisher = matter.publisher ?? text(of: value, name)
    case .url: matter.url = address(of: value, name)
    case .tags: matter.tags = list(of: value, name)
    case .lang, .language: matter.language = language(of: value, name)
    }
  }

  private mutating func warn(ofUnknown name: String, at node: Node) {
    let keys = FrontMatter.Key.allCases.map(\.rawValue)
    let mend =
      FrontMatter.Key.nearest(to: name).map { "write '\($0)', if that is meant" }
      ?? "take it out; the keys are \(keys.joined(separator: ", "))"
    warnings.append(
      Diagnostic(
        .warning, at: location(of: node), "'\(name)' is no key of front matter, and not read",
        mend: mend))
  }

  /// A line of text, blanks folded; nil where the key stands without a value.
  private mutating func text(of node: Node, _ key: String) -> String? {
    guard case .scalar(let scalar) = node else {
      report(at: node, "'\(key)' is no line of text", mend: "write one line of text behind it")
      return nil
    }
    guard !isNull(scalar) else { return nil }
    let bytes = Array(scalar.string.utf8)
    var clean = Cleaner(bytes)
    clean.take(bytes.indices, newlines: .blanks)
    let line = clean.text.string
    return line.isEmpty ? nil : line
  }

  private func isNull(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  private mutating func publication(of node: Node, _ key: String) -> Publication? {
    guard let text = text(of: node, key) else { return nil }
    let bytes = Array(text.utf8)
    if let date = ISODate.date(at: 0, in: bytes.span, orShorter: true) { return .date(date) }
    let tokens = Tokenizer.tokens(in: bytes)
    if let expression = dates.wholeLine(tokens, of: bytes),
      let publication = Publication(expression)
    {
      return publication
    }
    report(
      at: node, "'\(key)' is no date: '\(text)'", mend: "write the day of publication: 2025-06-29")
    return nil
  }

  private mutating func address(of node: Node, _ key: String) -> String? {
    guard let text = text(of: node, key) else { return nil }
    let scheme = text.prefix(8).lowercased()
    let isWeb = scheme.hasPrefix("http://") || scheme.hasPrefix("https://")
    guard isWeb, !text.contains(where: { $0.isWhitespace || $0 == "\"" || $0 == "<" }) else {
      warnings.append(
        Diagnostic(
          .warning, at: location(of: node), "'\(key)' is left out: it is no web address",
          mend: "write an address that begins with https://"))
      return nil
    }
    return text
  }

  /// A list of lines, or one line with commas between.
  private mutating func list(of node: Node, _ key: String) -> [String] {
    switch node {
    case .sequence(let sequence):
      return sequence.compactMap { text(of: $0, key) }
    case .scalar:
      return (text(of: node, key) ?? "").split(separator: ",").map { trimmed($0) }
        .filter { !$0.isEmpty }
    default:
      report(at: node, "'\(key)' is no list", mend: "write one a line, each behind '- '")
      return []
    }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private mutating func language(of node: Node, _ key: String) -> String? {
    guard let text = text(of: node, key) else { return nil }
    let code = text.lowercased().prefix { $0 != "-" && $0 != "_" }
    guard (2...3).contains(code.utf8.count), code.allSatisfy({ $0.isLetter && $0.isASCII }) else {
      report(at: node, "'\(key)' is no language: '\(text)'", mend: "write its code: en")
      return nil
    }
    return String(code)
  }
}

// MARK: - Faults

extension FrontMatterReader {
  private func location(line: Int, column: Int) -> SourceLocation {
    SourceLocation(
      file: file, line: line + linesBefore, column: bytes(before: column, ofLine: line) + 1)
  }

  /// How many bytes of a line stand before a column, which YAML counts in characters.
  private func bytes(before column: Int, ofLine line: Int) -> Int {
    let lines = yaml.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard lines.indices.contains(line - 1) else { return column - 1 }
    let before = lines[line - 1].unicodeScalars.prefix(max(column - 1, 0))
    return String(before).utf8.count + (column - 1 - before.count)
  }

  private func location(of node: Node) -> SourceLocation {
    location(line: node.mark?.line ?? 0, column: node.mark?.column ?? 1)
  }

  private mutating func report(at node: Node, _ problem: String, mend: String) {
    faults.append(Diagnostic(.error, at: location(of: node), problem, mend: mend))
  }

  private mutating func report(line: Int, column: Int, _ problem: String, mend: String) {
    faults.append(
      Diagnostic(.error, at: location(line: line, column: column), problem, mend: mend))
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report(
        line: mark.line, column: mark.column, "the front matter is no YAML: \(problem)",
        mend: "write it as 'key: value', with quotation marks around a value that has a colon")
    case .duplicatedKeysInMapping(let keys, let context):
      report(
        line: context.mark.line, column: context.mark.column,
        "'\(keys.first ?? "")' stands twice in the front matter", mend: "keep one of the two")
    default:
      report(line: 1, column: 1, "the front matter is no YAML", mend: "write it as 'key: value'")
    }
  }
}

/// Anchors (`&name`), refused before anything is composed: with aliases to them a few lines can
/// stand for more nodes than any memory holds.
enum YAMLAnchor {
  /// Where the first anchor stands, line and column from 1; nil where there is none.
  static func first(in yaml: String) -> (line: Int, column: Int)? {
    var line = 1
    var column = 0
    var before = UInt8(ascii: ":")
    var beforeBlank = before
    let bytes = Array(yaml.utf8)
    for (offset, byte) in bytes.enumerated() {
      column += 1
      if byte == UInt8(ascii: "\n") {
        (line, column, before, beforeBlank) = (line + 1, 0, UInt8(ascii: ":"), UInt8(ascii: ":"))
        continue
      }
      let isStart = before == UInt8(ascii: " ") ? opens(beforeBlank) : opens(before)
      if byte == UInt8(ascii: "&"), isStart, offset + 1 < bytes.count, isName(bytes[offset + 1]) {
        return (line, column)
      }
      if byte != UInt8(ascii: " ") { beforeBlank = byte }
      before = byte
    }
    return nil
  }

  /// Whether a value may begin behind the byte.
  private static func opens(_ byte: UInt8) -> Bool {
    [":", "-", "[", "{", ",", "?"].contains { UInt8(ascii: $0) == byte }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte > 0x20
  }
}
