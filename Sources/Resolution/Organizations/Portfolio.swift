import Briefing
import Text

/// What a ministry is for, whichever way its name is turned: `Ministry of Foreign Affairs of the
/// Russian Federation` and `Russian Foreign Ministry` have one.
enum Portfolio {
  /// The fields, each a key, sorted: `Ministry of Economy and Sustainable Development of Georgia`
  /// has `economy` and `sustainable development`.
  static func fields(of name: String, country: CountryCode, in names: CountryNames) -> [String] {
    let words = names.marked(Words.folded(name)).filter { $0 != "the" && $0 != country.description }
    guard let head = words.firstIndex(where: heads.contains) else { return [] }
    let before = wordsBefore(head, in: words)
    let named = before.isEmpty ? wordsAfter(head, in: words) : before
    return Set(split(named).map(key)).subtracting([""]).sorted()
  }

  private static func isLink(_ word: String) -> Bool { word == "of" || word == "for" }

  /// `of X`, up to the next `of`, behind which stands the state.
  private static func wordsAfter(_ head: Int, in words: [String]) -> ArraySlice<String> {
    let rest = words[(head + 1)...].drop(while: isLink)
    return rest.prefix { $0 != "of" }
  }

  /// What stands between the state's adjective and the head.
  ///
  /// An adjective that is not among the country's names stands first, unless the word is a field
  /// itself.
  private static func wordsBefore(_ head: Int, in words: [String]) -> ArraySlice<String> {
    let before = words[..<head]
    guard let field = before.firstIndex(where: { commonFields.contains($0) }) else { return before }
    return before[field...]
  }

  private static func split(_ words: ArraySlice<String>) -> [[String]] {
    words.split(separator: "and").map(Array.init)
  }

  private static func key(_ words: [String]) -> String {
    let telling = Words.telling(words.joined(separator: " "))
      .map { $0 == "external" ? "foreign" : $0 }
      .filter { $0 != "affair" && $0 != "relation" }
    return synonyms[telling] ?? telling.joined(separator: " ")
  }

  private static let heads: Set<String> = ["ministry", "department", "mfa", "office"]

  private static let synonyms: [[String]: String] = [
    ["internal"]: "interior", ["home"]: "interior", ["mfa"]: "foreign",
  ]

  private static let commonFields: Set<String> = [
    "agriculture", "commerce", "culture", "defence", "defense", "digital", "economic", "economy",
    "education", "emergency", "energy", "environment", "external", "finance", "foreign", "health",
    "home", "industry", "information", "interior", "internal", "justice", "labour", "labor",
    "science", "sport", "state", "tourism", "trade", "transport", "treasury", "water",
  ]
}
