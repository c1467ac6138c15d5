import Briefing
import Gazetteer
import Text

/// Someone named by way of another: `his Ukrainian counterpart, Taras Horbenko`, `his predecessor,
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
    text.tokens.indices.compactMap { index in
      text.has(.relation, at: index) ? mention(at: index, besides: others) : nil
    }
  }

  private func mention(at index: Int, besides others: [PersonMention]) -> PersonMention? {
    let sentence = text.sentence(of: index)
    guard let name = name(behind: index, in: sentence) else { return nil }
    let (country, _) = context.grammar.countryBefore(index, in: sentence) ?? (nil, 0)
    let role = role(at: index, country: country, besides: others)
    return PersonMention(
      name: name, role: role, country: country ?? role?.country, rule: Self.rule)
  }

  /// The name behind `counterpart`, `counterpart,` or `successor at Transport,`.
  private func name(behind index: Int, in sentence: Range<Int>) -> Range<Int>? {
    var next = index + 1
    if text.isWord(.at, at: next) || text.isWord(.in, at: next) || text.isWord(.as, at: next) {
      let portfolio = context.grammar.portfolio(from: next + 1, in: sentence)
      if !portfolio.isEmpty { next = portfolio.upperBound }
    }
    if text.is(",", at: next) { next += 1 }
    let start = context.names.afterHonorifics(next, in: sentence)
    guard let name = context.names.name(at: start, in: sentence),
      context.names.words(of: name).count > 1
    else { return nil }
    return name
  }

  private func role(
    at index: Int, country: CountryCode?, besides others: [PersonMention]
  ) -> RoleMention? {
    let before = others.filter { $0.name.lowerBound < index && $0.role != nil }
    guard
      var role = before.max(by: { $0.name.lowerBound < $1.name.lowerBound })?.role,
      text.sentenceNumber(of: index) - text.sentenceNumber(of: role.tokens.lowerBound) <= 2
    else { return nil }
    let isSuccession = text.has(.succession, at: index)
    guard isSuccession || text.has(.peer, at: index) else { return nil }
    if !isSuccession {
      role.country = country
      role.organization = nil
    }
    role.isFormer = text.has(.former, at: index)
    role.tokens = index..<index + 1
    return role
  }
}
