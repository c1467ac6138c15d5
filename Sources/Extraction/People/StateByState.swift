import Briefing
import Gazetteer
import Text

/// One office of several states, each with its holder: `the foreign ministers of Chad, Ann Lee; Niger,
/// Otto Berg; and Mali, Ada Roy`, `the ambassadors of Chad Ann Lee and Niger Otto Berg`,
/// `the ministers of Chad (Ann Lee) and Niger (Otto Berg)`.
struct StateByState {
  static let rule: Rule = "office-by-state"

  let context: PeopleContext
  private var text: AnnotatedText { context.text }

  init(_ context: PeopleContext) {
    self.context = context
  }

  func mentions() -> [PersonMention] {
    context.offices.flatMap { office -> [PersonMention] in
      guard office.isPlural, office.countries.count == 1, let first = office.countries.first else {
        return []
      }
      return holders(of: office, first: first)
    }
  }

  private func holders(of office: Office, first: CountryCode) -> [PersonMention] {
    let sentence = text.sentence(of: office.tokens.lowerBound)
    var mentions: [PersonMention] = []
    var country = first
    var index = office.tokens.upperBound
    // `the ambassadors of Chad Ann Lee, Niger Otto Berg and Mali Ada Roy`
    let isBracketed = text.is("(", at: index)
    let joint = isBracketed || text.is(",", at: index) ? 1 : 0
    while joint == 0 || text.is(isBracketed ? "(" : ",", at: index),
      let name = context.names.name(
        at: context.nameStart(index + joint, in: sentence), in: sentence),
      context.names.wordCount(of: name) > 1
    {
      mentions.append(
        PersonMention(
          name: name, role: context.role(office, country: country), country: country,
          rule: Self.rule))
      let close = isBracketed && text.is(")", at: name.upperBound) ? 1 : 0
      guard let (code, end) = nextState(at: name.upperBound + close, in: sentence) else { break }
      country = code
      index = end
    }
    return mentions.count > 1 ? mentions : []
  }

  /// The state behind `;`, `,` or `and`.
  private func nextState(at index: Int, in sentence: Range<Int>) -> (code: CountryCode, end: Int)? {
    var next = index
    while next < sentence.upperBound, next - index < 3,
      text.is(";", at: next) || text.is(",", at: next) || text.isWord(.and, at: next)
    { next += 1 }
    guard next > index else { return nil }
    // `the Ministers of Chad, Ann Lee, of Niger, Otto Berg`
    if text.isWord(.of, at: next) { next += 1 }
    if text.isWord(.the, at: next) { next += 1 }
    return context.grammar.country(at: next, adjectives: false)
  }
}
