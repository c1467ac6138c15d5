/// Titles of offices compared: `Minister of Foreign Affairs` and `Foreign Minister` are one.
enum RoleTitle {
  /// The words that tell one office from another, sorted.
  static func key(_ title: String) -> [String] {
    let words = Words.telling(title).flatMap(together).filter { !empty.contains($0) }
    return Set(words).sorted()
  }

  /// Whether one title says all that the other says.
  static func agree(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Set(key(one)), Set(key(other)))
    guard !first.isEmpty, !second.isEmpty else { return false }
    return first.isSubset(of: second) || second.isSubset(of: first)
  }

  private static func together(_ word: String) -> [String] {
    switch word {
    case "external": ["foreign"]
    case "spokeswoman", "spokesman": ["spokesperson"]
    case "chairman", "chairwoman", "chair": ["chairperson"]
    case "vice": ["deputy"]
    case "minister", "ministry": ["minister"]
    case "premier": ["prime", "minister"]
    default: [word]
    }
  }

  private static let empty: Set<String> = ["affair", "the", "official", "his", "her"]
}
