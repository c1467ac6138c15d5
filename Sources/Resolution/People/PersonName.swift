import Text

/// A person's name cut into the parts by which it is compared.
struct PersonName: Hashable, Sendable {
  /// The given name: the first part; nil where there is one part only.
  let given: String?
  /// What stands between: second names, patronymics.
  let middle: [String]
  /// The last part.
  let family: String

  /// The forms in which a name is compared: its letters without their marks, and spelled out.
  static func forms(of name: String) -> [PersonName] {
    let plain = PersonName(name)
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return [plain].compactMap { $0 } }
    let spelledOut = PersonName(Transliteration.spelledOut(name))
    let forms = plain == spelledOut ? [plain] : [plain, spelledOut]
    return forms.compactMap { $0 }
  }

  /// Nil where no letter is left to compare.
  init?(_ name: String) {
    let parts = Self.parts(of: name)
    guard let last = parts.last else { return nil }
    family = last
    given = parts.count > 1 ? parts.first : nil
    middle = Array(parts.dropFirst().dropLast())
  }

  var isFull: Bool { given != nil }

  /// All its parts as one word, which leaves aside where a name is parted by a blank or a hyphen.
  var key: String { ([given ?? ""] + middle + [family]).joined() }

  /// Its parts in alphabetical order, for languages that put the family name first.
  var unorderedKey: String { ([given ?? ""] + middle + [family]).sorted().joined(separator: " ") }

  /// The outer parts, one of them by its consonants: names that may be one share such a key.
  var likeKeys: [String] {
    let given = given ?? ""
    return [
      "\(Transliteration.skeleton(given)) \(family)",
      "\(given) -\(Transliteration.skeleton(family))",
    ]
  }

  /// Whether one of the two leaves out what stands between in the other, or parts of it.
  func hasMiddleCompatible(with other: PersonName) -> Bool {
    let (fewer, more) =
      middle.count <= other.middle.count ? (middle, other.middle) : (other.middle, middle)
    var rest = more[...]
    for part in fewer {
      guard let place = rest.firstIndex(where: { Self.mayBeOne(part, $0) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// One part is the other, or its first letter.
  private static func mayBeOne(_ one: String, _ other: String) -> Bool {
    one == other || (one.utf8.count == 1 && other.hasPrefix(one))
      || (other.utf8.count == 1 && one.hasPrefix(other))
  }

  private static func parts(of name: String) -> [String] {
    var parts: [String] = []
    let isASCII = name.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    for token in isASCII ? name.betweenBlanks : name.split(whereSeparator: \.isWhitespace) {
      let folded = Folding.folded(String(token))
      // Most names are ASCII, and most of their parts letters alone: asking Unicode of each is slow.
      let words =
        folded.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        ? [folded] : folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
      let telling = words.drop { words.count > 1 && articles.contains($0) }
      let part = telling.map(Transliteration.key).joined()
      guard !part.isEmpty else { continue }
      if !parts.isEmpty, linkingWords.contains(folded) { continue }
      parts.append(part)
    }
    return parts
  }

  /// The Arabic article as it is written before the letters it takes the sound of.
  private static let articles: Set<String> = [
    "ad", "al", "an", "ar", "as", "ash", "at", "az", "ed", "el", "er", "es", "esh", "ez",
  ]

  /// What stands before a father's or a family's name, but not first: there it is a given name.
  private static let linkingWords: Set<String> = [
    "al", "ben", "bin", "bint", "binti", "el", "ibn",
  ]
}
