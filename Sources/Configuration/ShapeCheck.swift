import Briefing
import Gazetteer
import Text
import YAML

/// Compares what a file says with the shapes of its keys.
struct ShapeCheck {
  /// What is wrong, in the order of the file.
  private(set) var faults: [Diagnostic] = []
  private let codes = Lexicon.builtInCodes()

  /// `path` is the way to a value by the keys that lead to it: `gazetteer.places`.
  mutating func check(_ value: YAMLValue, _ shape: Shape, at path: String) {
    // A key without a value is as good as none.
    if value.isNothing { return }
    switch shape {
    case .mapping(let keys): check(value, keys, at: path)
    case .list(let shape):
      guard let elements = value.elements else {
        report(value, "'\(path)' is no list", mend: "write one a line, each behind '- '")
        return
      }
      for element in elements {
        if element.isNothing {
          report(
            element, "'\(path)' has an element without a value", mend: "fill it or take it out")
        }
        check(element, shape, at: path)
      }
    default:
      guard let text = value.text, !text.isEmpty else {
        report(value, "'\(path)' is no line of text", mend: "write one line of text behind it")
        return
      }
      check(text, shape, value, at: path)
    }
  }

  private mutating func check(_ value: YAMLValue, _ keys: [Key], at path: String) {
    guard let entries = value.entries else {
      report(
        value, path.isEmpty ? "the file has no keys" : "'\(path)' has no keys",
        mend: "write them as 'key: value'")
      return
    }
    for entry in entries {
      let name = entry.key.text ?? ""
      if let key = keys.first(where: { $0.name == name }) {
        check(entry.value, key.shape, at: path.isEmpty ? name : "\(path).\(name)")
      } else {
        reportUnknown(entry.key, name, among: keys, at: path)
      }
    }
    let present = Set(entries.lazy.filter { !$0.value.isNothing }.compactMap(\.key.text))
    for key in keys where key.isRequired && !present.contains(key.name) {
      report(
        value, "'\(key.name)' is missing in '\(path)'", mend: "add it: \(key.name): \(key.example)")
    }
  }

  private mutating func reportUnknown(
    _ value: YAMLValue, _ name: String, among keys: [Key], at path: String
  ) {
    let suggestion = Suggestion(for: name, among: keys.map(\.name))
    let place = path.isEmpty ? "" : " of '\(path)'"
    report(value, "'\(name)' is no key\(place)", mend: suggestion.description)
  }

  private mutating func check(_ text: String, _ shape: Shape, _ value: YAMLValue, at path: String) {
    switch shape {
    case .line, .folder:
      if text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
        report(value, "'\(path)' has more than one line", mend: "write it in one line")
      }
    case .webAddress:
      if !text.isWebAddress {
        report(
          value, "'\(path)' is no web address: '\(text)'",
          mend: "write one that begins with https://")
      }
    case .language:
      if !text.isLanguageCode {
        report(
          value, "'\(path)' is no code of a language: '\(text)'",
          mend: "write one such as en, fr or en-GB")
      }
    case .countryCode:
      if !(CountryCode(text).map(codes.contains) ?? false) {
        report(
          value, "no country has the code '\(text)'",
          mend: "write the two capital letters that ISO 3166-1 has for it")
      }
    case .choice(let words):
      if !words.contains(where: { $0.word == text }) {
        let suggestion = Suggestion(for: text, among: words.map(\.word))
        report(value, "'\(path)' can't be '\(text)'", mend: suggestion.description)
      }
    case .degrees(let limit):
      if !(Double(text).map { abs($0) <= Double(limit) } ?? false) {
        report(
          value, "'\(path)' is no number of degrees: '\(text)'",
          mend: "write a number from -\(limit) to \(limit)")
      }
    case .flag:
      if text != "true", text != "false" {
        report(value, "'\(path)' is neither true nor false: '\(text)'", mend: "write one of them")
      }
    case .list, .mapping: break
    }
  }

  private mutating func report(_ value: YAMLValue, _ problem: String, mend: String) {
    faults.append(Diagnostic(.error, at: value.location, problem, mend: mend))
  }
}

extension String {
  /// Whether it is one that may stand in a link and in a sitemap.
  fileprivate var isWebAddress: Bool {
    let scheme = prefix(8).lowercased()
    guard scheme.hasPrefix("https://") || scheme.hasPrefix("http://") else { return false }
    return !unicodeScalars.contains { $0.value <= 0x20 || "\"<>".unicodeScalars.contains($0) }
  }

  /// Whether it is written as BCP 47 has it: `en`, `en-GB`.
  fileprivate var isLanguageCode: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { offset, part in
      (offset == 0 ? 2...8 : 1...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || offset > 0 && $0.isNumber) }
    }
  }
}
