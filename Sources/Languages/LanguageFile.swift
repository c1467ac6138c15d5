import Briefing
import Text

/// A file of a language: a line for each key, a tab and the words.
///
/// Behind a key may stand in brackets for which word and which numbers the words are: `kind[summit]`,
/// `pages-found[one]`, `papers[signed.other]`, `date[day.=1]`. A line that begins with `#` says
/// something to those who translate.
struct LanguageFile {
  struct Line {
    /// The key with its brackets.
    let name: String
    let key: String
    let word: String
    let numbers: Forms.Numbers
    /// As it stands in the brackets; empty where there are none.
    let suffix: String
    let text: String
    let location: SourceLocation
  }

  private(set) var lines: [Line] = []
  private(set) var faults: [Diagnostic] = []

  /// `path` is what messages call the file.
  init(_ bytes: [UInt8], at path: String) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      faults.append(
        Diagnostic(
          .error, at: SourceLocation(file: path), "the file is not UTF-8", mend: "save it as UTF-8")
      )
      return
    }
    var known: Set<String> = []
    for (offset, line) in Self.lines(of: bytes).enumerated()
    where line.first.map({ $0 != UInt8(ascii: "#") }) ?? false {
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

  /// The lines, the empty ones among them; they end as `Character.isNewline` has it.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      let length = lengthOfNewline(in: bytes, at: offset)
      if length > 0 {
        lines.append(bytes[start..<offset])
        start = offset + length
      }
      offset += max(length, 1)
    }
    lines.append(bytes[start...])
    return lines
  }

  /// How many bytes the end of a line that is there has; 0 where none is.
  private static func lengthOfNewline(in bytes: [UInt8], at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x0D: offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0x0A...0x0C: 1
    case 0xC2: bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2: bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  private static func line(_ line: ArraySlice<UInt8>, at location: SourceLocation) -> Line? {
    guard let tab = line.firstIndex(of: UInt8(ascii: "\t")), tab > line.startIndex,
      tab + 1 < line.endIndex
    else { return nil }
    let name = line[..<tab]
    let bracket = name.firstIndex(of: UInt8(ascii: "["))
    let key = name[..<(bracket ?? tab)]
    guard !key.isEmpty, bracket == nil || name.last == UInt8(ascii: "]") else { return nil }
    let suffix = bracket.map { String(decoding: name[$0 + 1..<tab - 1], as: UTF8.self) } ?? ""
    let (word, numbers) = form(suffix)
    return Line(
      name: String(decoding: suffix.isEmpty ? key : name, as: UTF8.self),
      key: String(decoding: key, as: UTF8.self), word: word, numbers: numbers, suffix: suffix,
      text: String(decoding: line[(tab + 1)...], as: UTF8.self), location: location)
  }

  /// `signed.other` is a word and a number's category, `=1` a number, `visit` a word.
  private static func form(_ suffix: String) -> (word: String, numbers: Forms.Numbers) {
    if suffix.isEmpty { return ("", .all) }
    let end = suffix.utf8.lastIndex(of: UInt8(ascii: "."))
    if let numbers = numbers(end.map { suffix[suffix.utf8.index(after: $0)...] } ?? suffix[...]) {
      return (end.map { String(suffix[..<$0]) } ?? "", numbers)
    }
    return (suffix, .all)
  }

  private static func numbers(_ text: Substring) -> Forms.Numbers? {
    if text.utf8.first == UInt8(ascii: "=") { return Int(text.dropFirst()).map { .exactly($0) } }
    return PluralRules.Category(rawValue: String(text)).map { .category($0) }
  }
}
