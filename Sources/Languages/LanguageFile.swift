import Briefing
import Text

/// A file of a language: a line for each key, a tab and the words.
///
/// Behind a key may stand in brackets for which word and which numbers the words are: `kind[summit]`,
/// `pages-found[one]`, `papers[signed.other]`, `date[day.=1]`. A line that begins with `#` says
/// something to those who translate.
struct LanguageFile {
  struct Line {
    let key: String
    let word: String
    let numbers: Forms.Numbers
    /// As it stands in the brackets; empty where there are none.
    let suffix: String
    let text: String
    let location: SourceLocation

    /// The key with its brackets.
    var name: String { suffix.isEmpty ? key : "\(key)[\(suffix)]" }
  }

  private(set) var lines: [Line] = []
  private(set) var faults: [Diagnostic] = []

  /// `path` is what messages call the file.
  init(_ bytes: [UInt8], at path: String) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults.append(
        Diagnostic(
          .error, at: SourceLocation(file: path), "the file is not UTF-8", mend: "save it as UTF-8")
      )
      return
    }
    var known: Set<String> = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (offset, line) in lines.enumerated() where !line.isEmpty && line.first != "#" {
      let location = SourceLocation(file: path, line: offset + 1)
      guard let line = Self.line(line, at: location) else {
        faults.append(
          Diagnostic(
            .error, at: location, "the line has no key, or no words behind it",
            mend: "write a key, a tab and the words"))
        continue
      }
      guard known.insert(line.name).inserted else {
        faults.append(
          Diagnostic(
            .error, at: location, "'\(line.name)' is there twice", mend: "take one of them out"))
        continue
      }
      self.lines.append(line)
    }
  }

  private static func line(_ line: Substring, at location: SourceLocation) -> Line? {
    let cells = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    guard cells.count == 2, !cells[0].isEmpty, !cells[1].isEmpty else { return nil }
    let parts = cells[0].split(separator: "[", maxSplits: 1)
    guard let key = parts.first, parts.count == 1 || parts[1].last == "]" else { return nil }
    let suffix = parts.count == 1 ? "" : parts[1].dropLast()
    let (word, numbers) = form(suffix)
    return Line(
      key: String(key), word: word, numbers: numbers, suffix: String(suffix),
      text: String(cells[1]), location: location)
  }

  /// `signed.other` is a word and a number's category, `=1` a number, `visit` a word.
  private static func form(_ suffix: Substring) -> (word: String, numbers: Forms.Numbers) {
    let end = suffix.lastIndex(of: ".")
    if let numbers = numbers(end.map { suffix[suffix.index(after: $0)...] } ?? suffix) {
      return (end.map { String(suffix[..<$0]) } ?? "", numbers)
    }
    return (String(suffix), .all)
  }

  private static func numbers(_ text: Substring) -> Forms.Numbers? {
    if text.first == "=" { return Int(text.dropFirst()).map { .exactly($0) } }
    return PluralRules.Category(rawValue: String(text)).map { .category($0) }
  }
}
