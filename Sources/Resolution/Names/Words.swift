import Text

/// The words of names and titles, brought to one spelling so that they can be compared.
enum Words {
  /// The folded words of a text; hyphens and dashes part words, apostrophes do not, and a
  /// possessive's `s` is left out; `&` is `and`.
  static func folded(_ text: String) -> [String] {
    if let words = plain(text) { return words }
    let folded = Folding.folded(withoutPossessives(text))
    let scalars = folded.unicodeScalars
    var words: [String] = []
    var start = scalars.startIndex
    for index in scalars.indices where !isLetterOrDigit(scalars[index]) {
      if start < index { words.append(String(folded[start..<index])) }
      start = scalars.index(after: index)
      if scalars[index] == "&" { words.append("and") }
    }
    if start < scalars.endIndex { words.append(String(folded[start...])) }
    return words
  }

  /// The same of a text of ASCII without an apostrophe, as most are; nil for any other.
  ///
  /// By bytes it takes a fifth of the time.
  private static func plain(_ text: String) -> [String]? {
    let bytes = text.utf8.span
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var words: [String] = []
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: folded.append(byte)
      case 0x41...0x5A: folded.append(byte | 0x20)
      case 0x27, 0x80...: return nil
      default:
        if !folded.isEmpty { words.append(String(decoding: folded, as: UTF8.self)) }
        folded.removeAll(keepingCapacity: true)
        if byte == UInt8(ascii: "&") { words.append("and") }
      }
    }
    if !folded.isEmpty { words.append(String(decoding: folded, as: UTF8.self)) }
    return words
  }

  /// The words that tell titles apart: spelled one way, singular, without articles and prepositions.
  static func telling(_ text: String) -> [String] {
    joined(folded(text)).filter { !small.contains($0) }.map { singular(spelled($0)) }
  }

  private static func withoutPossessives(_ text: String) -> String {
    // By bytes, the first of `’` among them: few names have one, and characters cost much.
    guard text.utf8.contains(where: { $0 == 0x27 || $0 == 0xE2 }) else { return text }
    var kept: [Character] = []
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      let isPossessive =
        (characters[index] == "'" || characters[index] == "’")
        && index + 1 < characters.count && characters[index + 1] == "s"
        && (index + 2 == characters.count || !characters[index + 2].isLetter)
      if isPossessive {
        index += 2
      } else {
        kept.append(characters[index])
        index += 1
      }
    }
    return String(kept)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: true
    case 0x80...: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    default: false
    }
  }

  /// `co operation` as one word: the hyphen is a matter of taste.
  private static func joined(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words {
      if result.last == "co", word.hasPrefix("op") || word.hasPrefix("ord") {
        result[result.count - 1] = "co" + word
      } else {
        result.append(word)
      }
    }
    return result
  }

  private static func spelled(_ word: String) -> String {
    if let american = american[word] { return american }
    for (british, ending) in [("isation", "ization"), ("isations", "izations")]
    where word.hasSuffix(british) {
      return word.dropLast(british.utf8.count) + ending
    }
    return word
  }

  private static func singular(_ word: String) -> String {
    guard word.utf8.count > 4, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us")
    else { return word }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return String(word.dropLast())
  }

  private static let american = [
    "centre": "center", "centres": "centers", "defence": "defense", "labour": "labor",
    "programme": "program", "programmes": "programs", "licence": "license", "harbour": "harbor",
    "neighbourhood": "neighborhood",
  ]

  private static let small: Set<String> = [
    "a", "an", "and", "as", "at", "between", "by", "for", "from", "in", "into", "of", "on", "the",
    "their", "to", "with",
  ]
}
