public import Briefing
public import Languages
import Text

extension Language {
  /// What a country is called; by its name in the archive where the language has none.
  public func name(of country: Country) -> String { name(of: country.code, else: country.name) }

  func name(of code: CountryCode, else name: String) -> String { country(code)?.name ?? name }

  /// The name of two countries, as a title: `Jordan and the United States`.
  public func pair(_ one: Country, _ other: Country) -> String {
    text(
      .pair, (.one, name(of: one)),
      (.other, isEnglish ? CountryWords.withArticle(other.name) : name(of: other)))
  }

  /// `the United Arab Emirates`; `name` is what it is called.
  func inSentence(_ code: CountryCode, else name: String) -> String {
    country(code)?.inSentence ?? (isEnglish ? CountryWords.withArticle(name) : name)
  }

  /// Whether a sentence about a country has its verb in the plural.
  func isPlural(_ country: Country) -> Bool {
    self.country(country.code)?.isPlural
      ?? (isEnglish && NounPhrase.isPlural(country: country.name))
  }

  /// By what lists of countries are sorted: the archive's own names in English, which has them in the
  /// order of their addresses, else the language's without marks on letters.
  public func sortKey(of country: Country) -> String { sortKey(name(of: country)) }

  func sortKey(_ name: String) -> String { isEnglish ? name : Folding.folded(name) }

  /// The letter that a country stands under: that of its address in English, else of its name.
  public func letter(of country: Country) -> String {
    guard !isEnglish, let code = self.country(country.code), let first = code.name.first else {
      return ListWords.letter(ofSlug: country.id.slug)
    }
    return Folding.folded(String(first)).prefix(1).uppercased()
  }

  /// That letter as it stands in addresses, then with the one behind it.
  func letters(of country: Country) -> [String] {
    guard !isEnglish, let name = self.country(country.code)?.name else {
      return ListWords.letters(ofSlug: country.id.slug)
    }
    return ListWords.letters(ofSlug: Folding.folded(name).filter(\.isLetter))
  }

  /// How often two countries met: `3 alone, 2 with others`.
  public func countWords(alone: Int, withOthers: Int) -> String {
    details([
      alone > 0 ? text(.numberAlone, count: alone) : nil,
      withOthers > 0 ? text(.numberWithOthers, count: withOthers) : nil,
    ])
  }
}
