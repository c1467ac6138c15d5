import Briefing
import Text
import YAML

/// Reads front matter, and says where it is wrong.
struct FrontMatterReader {
  private let dates: DateScanner
  /// The lines between the fences.
  private let yaml: YAMLText
  private var seen: Set<FrontMatter.Key> = []
  private(set) var faults: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []

  init(file: String, dates: DateScanner, yaml: String, linesBefore: Int) {
    self.dates = dates
    self.yaml = YAMLText(
      yaml, in: file, calledHere: "the front matter", linesBefore: linesBefore)
  }

  /// The front matter of the lines between the fences.
  ///
  /// - Throws: `ReadingError.frontMatter` with every fault found.
  mutating func frontMatter() throws(ReadingError) -> FrontMatter {
    var matter = FrontMatter()
    do throws(YAMLFault) {
      if let root = try yaml.value() { read(root, into: &matter) }
    } catch {
      faults.append(error.diagnostic)
    }
    guard faults.isEmpty else { throw .frontMatter(faults) }
    return matter
  }

  private mutating func read(_ root: YAMLValue, into matter: inout FrontMatter) {
    guard let entries = root.entries else {
      if root.isNothing || root.text == "" { return }
      report(
        at: root, "the front matter has no keys",
        mend: "write it as 'key: value'; or, where '---' is a rule, put an empty line below it")
      return
    }
    for entry in entries {
      let (name, value) = (entry.key, entry.value)
      let words = name.text ?? ""
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
    _ key: FrontMatter.Key, _ name: String, _ value: YAMLValue, into matter: inout FrontMatter
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

  private mutating func warn(ofUnknown name: String, at value: YAMLValue) {
    let mend =
      switch FrontMatter.Key.suggestion(for: name) {
      case .nearest(let key): "write '\(key)', if that is meant"
      case .known: "take it out; the keys are \(FrontMatter.Key.inOrder)"
      }
    warnings.append(
      Diagnostic(
        .warning, at: value.location, "'\(name)' is no key of front matter, and not read",
        mend: mend))
  }

  /// A line of text, blanks folded; nil where the key stands without a value.
  private mutating func text(of value: YAMLValue, _ key: String) -> String? {
    if value.isNothing { return nil }
    guard let words = value.text else {
      report(at: value, "'\(key)' is no line of text", mend: "write one line of text behind it")
      return nil
    }
    let bytes = Array(words.utf8)
    var clean = Cleaner(bytes)
    clean.take(bytes.indices, newlines: .blanks)
    for character in clean.text.unseen.prefix(1) {
      warnings.append(
        Diagnostic(
          .warning, at: value.location,
          "'\(key)' has characters that nobody sees: \(character.mark)",
          mend: "take them out; they are left out of the page"))
    }
    let line = clean.text.string
    return line.isEmpty ? nil : line
  }

  private mutating func publication(of value: YAMLValue, _ key: String) -> Publication? {
    guard let text = text(of: value, key) else { return nil }
    let bytes = Array(text.utf8)
    if let date = ISODate.date(at: 0, in: bytes.span, orShorter: true) { return .date(date) }
    let tokens = Tokenizer.tokens(in: bytes)
    if let expression = dates.wholeLine(tokens, of: bytes),
      let publication = Publication(expression)
    {
      return publication
    }
    report(
      at: value, "'\(key)' is no date: '\(text)'", mend: "write the day of publication: 2025-06-29")
    return nil
  }

  private mutating func address(of value: YAMLValue, _ key: String) -> String? {
    guard let text = text(of: value, key) else { return nil }
    let scheme = text.prefix(8).lowercased()
    let isWeb = scheme.hasPrefix("http://") || scheme.hasPrefix("https://")
    guard isWeb, !text.contains(where: { $0.isWhitespace || $0 == "\"" || $0 == "<" }) else {
      warnings.append(
        Diagnostic(
          .warning, at: value.location, "'\(key)' is left out: it is no web address",
          mend: "write an address that begins with https://"))
      return nil
    }
    return text
  }

  /// A list of lines, or one line with commas between.
  private mutating func list(of value: YAMLValue, _ key: String) -> [String] {
    switch value.content {
    case .list(let elements):
      return elements.compactMap { text(of: $0, key) }
    case .text, .nothing:
      return (text(of: value, key) ?? "").split(separator: ",").map { trimmed($0) }
        .filter { !$0.isEmpty }
    case .mapping:
      report(at: value, "'\(key)' is no list", mend: "write one a line, each behind '- '")
      return []
    }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private mutating func language(of value: YAMLValue, _ key: String) -> String? {
    guard let text = text(of: value, key) else { return nil }
    let code = text.lowercased().prefix { $0 != "-" && $0 != "_" }
    guard (2...3).contains(code.utf8.count), code.allSatisfy({ $0.isLetter && $0.isASCII }) else {
      report(at: value, "'\(key)' is no language: '\(text)'", mend: "write its code: en")
      return nil
    }
    return String(code)
  }
}

// MARK: - Faults

extension FrontMatterReader {
  private mutating func report(at value: YAMLValue, _ problem: String, mend: String) {
    faults.append(Diagnostic(.error, at: value.location, problem, mend: mend))
  }
}
