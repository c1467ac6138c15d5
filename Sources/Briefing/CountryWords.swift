/// Names of countries as they stand in a sentence.
public enum CountryWords {
  /// `the United Arab Emirates`, `Kyrgyzstan`.
  public static func withArticle(_ name: String) -> String {
    takesArticle(name) ? "the \(name)" : name
  }

  /// Unions, republics and islands by their common nouns, and the few other names that English gives
  /// an article.
  private static func takesArticle(_ name: String) -> Bool {
    if name.hasPrefix("United ") || name.hasPrefix("Democratic Republic") { return true }
    let nouns = ["Republic", "Islands", "Emirates", "Kingdom", "States", "Territories"]
    if nouns.contains(where: { name.hasSuffix(" " + $0) }) { return true }
    return [
      "Bahamas", "Comoros", "Congo", "Gambia", "Maldives", "Netherlands", "Philippines",
      "Seychelles", "Holy See",
    ].contains(name)
  }
}
