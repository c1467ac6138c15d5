import Briefing
import Gazetteer
import Text

/// Words that name a person, with what stands beside them.
struct PersonMention {
  /// The tokens of the name, without title and honorific.
  var name: Range<Int>
  var role: RoleMention?
  var country: CountryCode?
  /// The state was worked out from what the text says of the meeting.
  var isCountryInferred = false
  /// A single word that counts only where the text has the full name too.
  var isTentative = false
  var rule: Rule
}

/// An office given to someone.
struct RoleMention {
  var title: String
  var rank: KnownOffice.Rank
  var country: CountryCode?
  /// The offset of the body's span.
  var organization: Int?
  /// The states a diplomat is sent to.
  var posts: [CountryCode] = []
  var isFormer: Bool
  /// No more than a style where its holder has another office: `General`.
  var isStyle = false
  /// One of several that hold such an office, each of another state: `Foreign Ministers A and B`.
  var isShared = false
  /// The bare noun of the office.
  var noun: String
  /// The tokens of the title.
  var titleTokens: Range<Int>
  /// The tokens that say so.
  var tokens: Range<Int>
}

/// What all rules on people read.
///
/// A class, as the text is: each rule holds it, and its arrays would be counted for each.
final class PeopleContext: Sendable {
  let text: AnnotatedText
  let grammar: NounGrammar
  let names: NameGrammar
  let organizations: [OrganizationSpan]
  let offices: [Office]
  private let organizationStarting: TokenMap
  private let officeStarting: TokenMap
  private let officeTitleStarting: TokenMap
  private let officeEnding: TokenMap

  init(
    text: AnnotatedText, grammar: NounGrammar, organizations: [OrganizationSpan], offices: [Office]
  ) {
    self.text = text
    self.grammar = grammar
    self.organizations = organizations
    self.offices = offices
    names = NameGrammar(
      text: text,
      taken: TokenSet(organizations.map(\.tokens) + offices.map(\.title)))
    var bodies = TokenMap(tokens: text.tokens.count)
    for (offset, body) in organizations.enumerated().reversed() {
      bodies[body.tokens.lowerBound] = offset
    }
    organizationStarting = bodies
    var starts = TokenMap(tokens: text.tokens.count)
    var (titles, ends) = (starts, starts)
    for (offset, office) in offices.enumerated().reversed() {
      starts[office.tokens.lowerBound] = offset
      titles[office.title.lowerBound] = offset
      ends[office.tokens.upperBound] = offset
    }
    officeStarting = starts
    officeTitleStarting = titles
    officeEnding = ends
  }

  /// Past the honorifics and styles before a name: `H.E. Ambassador Dr.`, `Major General (Retd)`.
  func nameStart(_ start: Int, in sentence: Range<Int>) -> Int {
    var index = names.afterHonorifics(start, in: sentence)
    while let office = office(at: index), office.isStyle, office.tokens.lowerBound == index {
      index = names.afterHonorifics(office.tokens.upperBound, in: sentence)
    }
    return index
  }

  /// Whether an office ends right before a token.
  func isOfficeEnd(_ index: Int) -> Bool { officeEnding[index] != nil }

  /// The body whose name begins at a token.
  func organization(at index: Int) -> OrganizationSpan? {
    organizationStarting[index].map { organizations[$0] }
  }

  /// The office that begins at a token, with its state or without.
  func office(at index: Int) -> Office? {
    (officeStarting[index] ?? officeTitleStarting[index]).map { offices[$0] }
  }

  /// The office as a role; the state of a list of states is told apart by its place in the list.
  func role(_ office: Office, country: CountryCode? = nil) -> RoleMention {
    RoleMention(
      title: office.isPlural ? single(office) : text.string(office.title), rank: office.rank,
      country: country ?? office.country ?? nationality(of: office),
      organization: office.organization, posts: office.posts, isFormer: office.isFormer,
      isStyle: office.isStyle, isShared: office.isPlural, noun: office.noun,
      titleTokens: office.title,
      tokens: office.tokens)
  }

  /// `minister of interior` of `ministers of interior`.
  private func single(_ office: Office) -> String {
    let of = office.title.first { text.isWord(.of, at: $0) || text.isWord(.for, at: $0) }
    guard let of, !office.noun.contains(" of "), !office.noun.contains(" for "),
      text.has(.portfolio, at: of + 1)
    else { return office.noun }
    return office.noun + " " + text.string(of..<office.title.upperBound)
  }

  /// The state whose parliament or ministry the office is in.
  private func nationality(of office: Office) -> CountryCode? {
    office.organization.flatMap { organizations[$0].country }
  }

  /// Whether a sentence's tokens go on after an index with something that closes an apposition.
  func closesApposition(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return true }
    let token = text.tokens[index]
    if token.isMark { return !token.is("-") || token.followsBlank }
    // `the minister, Ann Lee Friday met with`
    if text.date(at: index)?.tokens.lowerBound == index { return true }
    return text.has([.personVerb, .conjunction, .held, .attend, .planned, .future], at: index)
      || text.isWord(.in, at: index) || text.isWord(.on, at: index) || text.isWord(.at, at: index)
      || text.isWord(.to, at: index) || text.isWord(.with, at: index)
      || text.isWord(.for, at: index) || text.isWord(.during, at: index)
      || grammar.ofCountry(at: index, in: sentence) != nil
  }
}
