import Foundation

/// Two wordings of one thing, compared as a reader compares them.
enum Wording {
  private static let stopWords = Set(
    "the a an of and for in on at to with between de la le des du".split(separator: " "))
  private static let quotes = Set("'’‘`\"“”«»".unicodeScalars)
  private static let kept = Set("_%$€£+.".unicodeScalars)

  /// Without case, marks on letters, quotation marks and punctuation; one blank between words.
  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.canonicalCombiningClass != .notReordered || quotes.contains(scalar) { continue }
      let isWord = properties.isAlphabetic || properties.numericType != nil || kept.contains(scalar)
      folded.append(isWord ? scalar : " ")
    }
    return String(folded).split(separator: " ").joined(separator: " ")
      .trimmingCharacters(in: CharacterSet(charactersIn: " ."))
  }

  /// The words that carry a meaning.
  static func tokens(_ text: String) -> [String] {
    folded(text).split(separator: " ").filter { !stopWords.contains($0) }.map(String.init)
  }

  static func core(_ text: String) -> String {
    tokens(text).joined(separator: " ")
  }

  /// Dice's coefficient of the words of two names, 0 to 1.
  static func overlap(_ one: String, _ other: String) -> Double {
    let (one, other) = (Set(tokens(one)), Set(tokens(other)))
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    return 2 * Double(one.intersection(other).count) / Double(one.count + other.count)
  }

  /// The best overlap of a name with any of several.
  static func overlap(_ names: [String], _ name: String) -> Double {
    names.map { overlap($0, name) }.max() ?? 0
  }

  static func isSame(_ names: [String], _ others: [String]) -> Bool {
    !Set(names.map(core)).isDisjoint(with: others.map(core))
  }

  static func isAlike(_ names: [String], _ others: [String]) -> Bool {
    others.contains { overlap(names, $0) >= 0.7 }
  }

  /// Whether names are one person's: a surname alone, or without a middle name, will do.
  static func isSamePerson(_ names: [String], _ others: [String]) -> Bool {
    if isSame(names, others) { return true }
    let full = names.map(tokens).filter { $0.count > 1 }
    return others.map(tokens).contains { other in
      full.contains { name in
        other.last == name.last
          && (Set(other).isSubset(of: name) || Set(name).isSubset(of: other))
      }
    }
  }

  /// Whether two titles are one office: one holds the other, or most words are shared.
  static func isSameRole(_ one: String, _ other: String) -> Bool {
    let (one, other) = (role(one), role(other))
    guard !one.isEmpty, !other.isEmpty else { return false }
    if one.isSubset(of: other) || other.isSubset(of: one) { return true }
    return Double(one.intersection(other).count) / Double(one.union(other).count) >= 0.6
  }

  private static func role(_ text: String) -> Set<String> {
    let text = folded(text)
      .replacing(/\bministers? (of|for) foreign affairs\b/, with: "foreign minister")
      .replacing(
        /\bministers? of external affairs\b|\bexternal affairs minister\b/, with: "foreign minister"
      )
      .replacing(/\bministers? (?:of|for) (\w+)\b/) { "\($0.output.1) minister" }
      .replacing(/\bspokes(wo)?man\b/, with: "spokesperson")
      .replacing(/\bchair(wo)?man\b/, with: "chairperson")
    return Set(text.split(separator: " ").filter { !stopWords.contains($0) }.map(String.init))
  }
}
