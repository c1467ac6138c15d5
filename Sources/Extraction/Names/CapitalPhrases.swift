import Briefing
import Gazetteer
import Text

/// Capitals by way of their country: `the Saudi capital`, `Georgia's capital`.
struct CapitalPhrases {
  static let rule: Rule = "capital-of-country"

  let text: AnnotatedText
  let grammar: NounGrammar

  /// In the order of the text.
  func spans() -> [PlaceSpan] {
    text.tokens.indices.compactMap { index in
      guard text.isWord(.capital, at: index) else { return nil }
      let sentence = text.sentence(of: index)
      guard let (code, start) = grammar.countryBefore(index, in: sentence),
        let known = text.lexicon.capital(of: code)
      else { return nil }
      return PlaceSpan(
        tokens: start..<index + 1, name: text.lexicon.places[known].name, kind: .city,
        country: code, known: known, rule: Self.rule)
    }
  }
}
