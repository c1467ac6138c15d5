import Briefing
import Gazetteer
import Text

/// A name behind an honorific: `H.E. Dr. Khalid Al-Mutairi`, `Mr Sharma`.
struct HonorificName {
  static let rule: Rule = "honorific-name"

  let context: PeopleContext

  init(_ context: PeopleContext) {
    self.context = context
  }

  func mentions() -> [PersonMention] {
    let text = context.text
    var mentions: [PersonMention] = []
    for phrase in text.phrases where phrase.means(.honorific) {
      let sentence = text.sentence(of: phrase.tokens.lowerBound)
      let start = context.names.afterHonorifics(phrase.tokens.lowerBound, in: sentence)
      guard let name = context.names.name(at: start, in: sentence),
        mentions.last?.name != name
      else { continue }
      let before = context.grammar.countryBefore(phrase.tokens.lowerBound, in: sentence)
      // `high commissioner to Togo H.E. Ann Lee`: where she is sent.
      let country = before.flatMap {
        text.has([.locative, .complement], at: $0.start - 1) ? nil : $0.code
      }
      mentions.append(PersonMention(name: name, country: country, rule: Self.rule))
    }
    return mentions
  }
}
