import Briefing
import Gazetteer
import Text

/// Someone named by way of another: `his Ukrainian counterpart, Ostap Verbytsky`, `his predecessor,
/// Milena Dvorska`.
///
/// A counterpart or colleague holds the office of the person before them, in their own state.
struct RelatedPerson {
  static let rule: Rule = "counterpart"

  let context: PeopleContext
  private var text: AnnotatedText { context.text }

  init(_ context: PeopleContext) {
    self.context = context
  }

  /// What other rules found gives the office that is shared.
  func mentions(besides others: [PersonMention]) -> [PersonMention] {
    var mentions: [PersonMention] = []
    for index in text.tokens.indices where text.has(.relation, at: index) {
      let several = several(at: index, besides: others)
      if several.isEmpty {
        if let mention = mention(at: index, besides: others) { mentions.append(mention) }
      } else {
        mentions += several
      }
    }
    return mentions
  }

  /// `his Iraqi and Egyptian counterparts, A and B`: states and names in the same order.
  private func several(at index: Int, besides others: [PersonMention]) -> [PersonMention] {
    let sentence = text.sentence(of: index)
    guard text.has(.peer, at: index), let states = states(before: index, in: sentence) else {
      return []
    }
    var next = text.is(",", at: index + 1) ? index + 2 : index + 1
    var names: [Range<Int>] = []
    while names.count < states.count,
      let name = context.names.name(
        at: context.names.afterHonorifics(next, in: sentence), in: sentence)
    {
      names.append(name)
      next = name.upperBound
      while text.is(",", at: next) || text.isWord(.and, at: next) { next += 1 }
    }
    guard names.count == states.count else { return [] }
    return zip(names, states).map { name, country in
      PersonMention(
        name: name, role: role(at: index, country: country, besides: others), country: country,
        rule: Self.rule)
    }
  }

  /// The states joined by `and` or commas right before a token, two or more.
  private func states(before index: Int, in sentence: Range<Int>) -> [CountryCode]? {
    var codes: [CountryCode] = []
    var end = index
    while let (code, start) = context.grammar.country(endingAt: end, in: sentence) {
      codes.insert(code, at: 0)
      guard start > sentence.lowerBound,
        text.isWord(.and, at: start - 1) || text.is(",", at: start - 1)
      else { break }
      end = text.is(",", at: start - 2) && text.isWord(.and, at: start - 1) ? start - 2 : start - 1
    }
    return codes.count > 1 ? codes : nil
  }

  private func mention(at index: Int, besides others: [PersonMention]) -> PersonMention? {
    let sentence = text.sentence(of: index)
    // `Otto Berg, her Malian counterpart, Minister Ann Lee`: the commas close what is said of him.
    let isClosed = text.is(",", at: index + 1)
    guard
      let name = (isClosed ? name(before: index, in: sentence) : nil)
        ?? name(behind: index, in: sentence) ?? name(before: index, in: sentence)
    else { return nil }
    let country =
      context.grammar.countryBefore(index, in: sentence)?.code
      ?? state(behind: index, in: sentence)?.code
    let role = role(at: index, country: country, besides: others)
    return PersonMention(
      name: name, role: role, country: country ?? role?.country, rule: Self.rule)
  }

  /// The name behind `counterpart`, `counterpart,` or `successor at Transport,`.
  private func name(behind index: Int, in sentence: Range<Int>) -> Range<Int>? {
    var next = state(behind: index, in: sentence)?.end ?? index + 1
    if text.isWord(.at, at: next) || text.isWord(.in, at: next) || text.isWord(.as, at: next) {
      let portfolio = context.grammar.portfolio(from: next + 1, in: sentence)
      if !portfolio.isEmpty { next = portfolio.upperBound }
    }
    if text.is(",", at: next) { next += 1 }
    var start = context.names.afterHonorifics(next, in: sentence)
    // `his Gambian counterpart, President Lamin Doe`
    if let office = context.office(at: start), office.tokens.lowerBound == start, !office.isPlural,
      office.countries.isEmpty
    {
      start = context.nameStart(office.tokens.upperBound, in: sentence)
    }
    guard let name = context.names.name(at: start, in: sentence),
      context.names.wordCount(of: name) > 1, !isSpeaker(name, behind: index, in: sentence)
    else { return nil }
    return name
  }

  /// `talks with her Malian counterparts, spokesperson Otto Berg said`.
  private func isSpeaker(_ name: Range<Int>, behind index: Int, in sentence: Range<Int>) -> Bool {
    text.is(",", at: index + 1) && name.upperBound < sentence.upperBound
      && text.has(.speech, at: name.upperBound)
  }

  /// The name of `Otto Berg, his Turkish counterpart`, `Otto Berg, the counterpart from Chad,`.
  private func name(before index: Int, in sentence: Range<Int>) -> Range<Int>? {
    let start = context.grammar.countryBefore(index, in: sentence)?.start ?? index
    guard text.has(.peer, at: index),
      text.has([.possessivePronoun, .article], at: start - 1)
        || text.tokens[start - 1].shape.contains(.possessive),
      case let comma = start - 2, comma > sentence.lowerBound, text.is(",", at: comma)
    else { return nil }
    for first in text.range(
      from: max(sentence.lowerBound, comma - NameGrammar.longest * 2), to: comma)
    {
      let begin = context.nameStart(first, in: sentence)
      guard begin < comma, let name = context.names.name(at: begin, in: sentence),
        name.upperBound == comma, context.names.wordCount(of: name) > 1,
        !context.names.isAllKnown(name)
      else { continue }
      return name
    }
    return nil
  }

  /// `counterpart from Chile`, `colleagues of the Republic of Moldova`.
  private func state(behind index: Int, in sentence: Range<Int>) -> (code: CountryCode, end: Int)? {
    guard text.isWord(.from, at: index + 1) || text.isWord(.of, at: index + 1) else { return nil }
    let next = text.isWord(.the, at: index + 2) ? index + 3 : index + 2
    return context.grammar.country(at: next, adjectives: false)
  }

  private func role(
    at index: Int, country: CountryCode?, besides others: [PersonMention]
  ) -> RoleMention? {
    if let role = roleOfSubject(before: index, country: country) { return role }
    let before = others.filter { $0.name.lowerBound < index && $0.role != nil }
    let sentence = text.sentence(of: index)
    // `President Ann Lee, a spokesman said, will meet her Malian counterpart`
    let holders = before.filter {
      sentence.contains($0.name.lowerBound)
        && [.headOfState, .headOfGovernment, .minister, .deputyMinister].contains($0.role?.rank)
    }
    guard
      let last = (holders.isEmpty ? before : holders).max(by: {
        $0.name.lowerBound < $1.name.lowerBound
      }), var role = mainRole(of: last, among: before) ?? last.role,
      text.sentenceNumber(of: index) - text.sentenceNumber(of: last.name.lowerBound) <= 2
    else { return nil }
    let isSuccession = text.has(.succession, at: index)
    guard isSuccession || text.has(.peer, at: index) else { return nil }
    if !isSuccession {
      // `head of the Polish delegation` is no office of a counterpart.
      role.country = country
      if mentionsState(role.titleTokens) {
        guard role.rank == .diplomat else { return nil }
        role.title = role.noun
      }
      // The counterpart of the ambassador to Chad is Chad's.
      if country == nil, role.posts.count == 1 { role.country = role.posts.first }
      role.posts = []
      role.organization = nil
    }
    role.isFormer = text.has(.former, at: index)
    role.tokens = index..<index + 1
    return role
  }

  /// Of `Berg, who is also the chairman of the council`: the office of state under which he was named.
  private func mainRole(of person: PersonMention, among others: [PersonMention]) -> RoleMention? {
    let surname = text.tokens[person.name.upperBound - 1].word
    guard person.role?.rank == .official else { return nil }
    return others.last { other in
      text.tokens[other.name.upperBound - 1].word == surname
        && [.headOfState, .headOfGovernment, .minister, .deputyMinister].contains(other.role?.rank)
    }?.role
  }

  /// Of `The Foreign Secretary also met his Malian counterpart`: the office that the sentence begins with.
  private func roleOfSubject(before index: Int, country: CountryCode?) -> RoleMention? {
    let sentence = text.sentence(of: index)
    guard text.has(.peer, at: index), text.isWord(.the, at: sentence.lowerBound),
      let office = context.office(at: sentence.lowerBound + 1), !office.isPlural,
      office.countries.isEmpty, office.organization == nil,
      context.names.name(
        at: context.nameStart(office.tokens.upperBound, in: sentence), in: sentence) == nil
    else { return nil }
    var role = context.role(office, country: country)
    role.country = country
    role.isFormer = text.has(.former, at: index)
    role.tokens = index..<index + 1
    return role
  }

  private func mentionsState(_ title: Range<Int>) -> Bool {
    title.contains { context.grammar.country(at: $0) != nil }
  }
}
