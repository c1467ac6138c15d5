import Briefing
import Gazetteer
import Text

/// An office as the text writes it, with the state or body it belongs to.
struct Office {
  /// With the state before or behind it: `Kazakh Deputy Prime Minister`, `President of Tajikistan`.
  var tokens: Range<Int>
  /// Without the state: `Deputy Prime Minister`.
  var title: Range<Int>
  var rank: KnownOffice.Rank
  /// The state, or for `ministers of A and B` the states in their order.
  var countries: [CountryCode]
  /// The offset of the body's span.
  var organization: Int?
  var isFormer: Bool
  /// `ministers`, `presidents`.
  var isPlural: Bool
  /// The last noun of the title in the singular: `foreign minister` of `foreign ministers`.
  var noun: String

  var country: CountryCode? { countries.count == 1 ? countries.first : nil }
}

/// Finds offices: the gazetteer's words with what stands around them.
///
/// `Minister of Foreign Affairs, African Cooperation and Trade of Morocco`, `NATO Deputy Secretary
/// General`, `Deputy Prime Minister – Minister of Foreign Affairs`, `consul general in Batumi`.
struct Offices {
  let text: AnnotatedText
  let grammar: NounGrammar
  let organizations: [OrganizationSpan]
  private let organizationAt: [Int: Int]
  private let organizationEnding: [Int: Int]

  init(text: AnnotatedText, grammar: NounGrammar, organizations: [OrganizationSpan]) {
    self.text = text
    self.grammar = grammar
    self.organizations = organizations
    organizationAt = Dictionary(
      organizations.enumerated().map { ($0.element.tokens.lowerBound, $0.offset) },
      uniquingKeysWith: { one, _ in one })
    organizationEnding = Dictionary(
      organizations.enumerated().map { ($0.element.tokens.upperBound, $0.offset) },
      uniquingKeysWith: { one, _ in one })
  }

  /// In the order of the text, none within another.
  func found() -> [Office] {
    let taken = TokenSet(organizations.map(\.tokens))
    var offices: [Office] = []
    var end = 0
    for sentence in text.sentences {
      for index in sentence where index >= end && !taken.contains(index) {
        guard let known = known(at: index), !isModifierOnly(index) else { continue }
        let office = office(at: index, known, in: sentence, from: max(end, sentence.lowerBound))
        offices.append(office)
        end = office.tokens.upperBound
      }
    }
    return offices
  }

  /// `official` of `official spokeswoman`: another office follows at once.
  private func isModifierOnly(_ index: Int) -> Bool {
    guard let end = text.phrase(at: index)?.tokens.upperBound, end == index + 1,
      text.has(.officeModifier, at: index)
    else { return false }
    return known(at: end) != nil
  }

  private func known(at index: Int) -> KnownOffice? {
    guard let phrase = text.phrase(at: index) else { return nil }
    for subject in phrase.subjects {
      if case .office(let offset) = subject { return text.lexicon.offices[offset] }
    }
    return nil
  }

  private func office(
    at index: Int, _ known: KnownOffice, in sentence: Range<Int>, from limit: Int
  ) -> Office {
    let phraseEnd = text.phrase(at: index)?.tokens.upperBound ?? index + 1
    let titleStart = leftOfTitle(index, from: limit)
    var office = Office(
      tokens: titleStart..<phraseEnd, title: titleStart..<phraseEnd, rank: known.rank,
      countries: [], organization: nil, isFormer: false, isPlural: known.isPlural,
      noun: known.phrase)
    takeBefore(&office, in: sentence, from: limit)
    takeBehind(&office, in: sentence)
    while let next = secondOffice(behind: office, in: sentence) {
      join(next, to: &office, in: sentence)
    }
    if office.countries.isEmpty {
      // `National Leader of the Turkmen people`
      let codes = office.title.compactMap { grammar.country(at: $0)?.code }
      if let first = codes.first, codes.allSatisfy({ $0 == first }) { office.countries = [first] }
    }
    return office
  }

  /// Takes in `Power` of `Power Secretary` and `First Deputy` of `First Deputy Foreign Minister`.
  private func leftOfTitle(_ index: Int, from limit: Int) -> Int {
    var start = index
    while start > limit {
      let before = start - 1
      let token = text.tokens[before]
      if token.is("-"), !token.followsBlank, before > limit {
        guard text.has([.portfolio, .officeModifier], at: before - 1) else { break }
        start = before
        continue
      }
      guard text.has([.portfolio, .officeModifier], at: before), !text.has(.article, at: before),
        grammar.country(at: before) == nil, text.date(at: before) == nil,
        token.isCapitalized || !text.tokens[index].isCapitalized
          || text.has(.officeModifier, at: before)
      else { break }
      start = before
    }
    return start
  }

  /// The state or body before the title, and `former`.
  private func takeBefore(_ office: inout Office, in sentence: Range<Int>, from limit: Int) {
    var start = office.title.lowerBound
    if start > limit, text.has(.former, at: start - 1) {
      office.isFormer = true
      start -= 1
    }
    if let (code, first) = grammar.countryBefore(start, in: sentence), first >= limit {
      office.countries = [code]
      start = first
    } else if let body = organizationBefore(start) {
      office.organization = body
      start = organizations[body].tokens.lowerBound
      office.title = start..<office.title.upperBound
      if let (code, first) = grammar.countryBefore(start, in: sentence), first >= limit {
        office.countries = [code]
        start = first
      }
    }
    if start > limit, text.has(.former, at: start - 1) {
      office.isFormer = true
      start -= 1
    }
    office.tokens = max(start, limit)..<office.tokens.upperBound
  }

  private func organizationBefore(_ index: Int) -> Int? {
    var end = index
    if end > 0, text.tokens[end - 1].shape.contains(.possessive) { end -= 1 }
    return organizationEnding[end]
  }

  /// The portfolio, the body, the town and the state behind the title.
  private func takeBehind(_ office: inout Office, in sentence: Range<Int>) {
    var end = office.tokens.upperBound
    var titleEnd = end
    while end < sentence.upperBound {
      if let (codes, next) = states(at: end, in: sentence) {
        if office.countries.isEmpty { office.countries = codes }
        end = next
        break
      }
      guard isPreposition(end), let next = behindPreposition(end, &office, in: sentence) else {
        break
      }
      end = next
      titleEnd = next
    }
    office.title = office.title.lowerBound..<max(titleEnd, office.title.upperBound)
    office.tokens = office.tokens.lowerBound..<max(end, titleEnd)
  }

  private func isPreposition(_ index: Int) -> Bool {
    text.isWord(.of, at: index) || text.isWord(.for, at: index) || text.isWord(.to, at: index)
      || text.isWord(.in, at: index) || text.isWord(.on, at: index)
      || text.isWord(.at, at: index)
  }

  /// `of Turkmenistan`, or of several states in turn: `of Azerbaijan, Georgia and Türkiye`.
  private func states(at index: Int, in sentence: Range<Int>) -> ([CountryCode], Int)? {
    guard let (first, firstEnd) = grammar.ofCountry(at: index, in: sentence) else { return nil }
    var codes = [first]
    var end = firstEnd
    while end < sentence.upperBound, text.is(",", at: end) || text.isWord(.and, at: end) {
      var next = end + 1
      if text.is(",", at: end), text.isWord(.and, at: next) { next += 1 }
      if text.isWord(.the, at: next) { next += 1 }
      guard next < sentence.upperBound,
        let (code, after) = grammar.country(at: next, adjectives: false),
        known(at: after) == nil
      else { break }
      codes.append(code)
      end = after
    }
    return (codes, end)
  }

  /// Past what a preposition brings: a portfolio, a body or a town; nil where it brings none.
  private func behindPreposition(_ index: Int, _ office: inout Office, in sentence: Range<Int>)
    -> Int?
  {
    var next = index + 1
    while next < sentence.upperBound, next - index <= 4, isFiller(next) { next += 1 }
    guard next < sentence.upperBound else { return nil }
    if let body = organizationAt[next] ?? organizationBehindCountry(next, &office) {
      if office.organization == nil { office.organization = body }
      return organizations[body].tokens.upperBound
    }
    let isSmall = !text.tokens[office.title.lowerBound].isCapitalized
    let portfolio = grammar.portfolio(from: next, in: sentence, inSmallLetters: isSmall)
    if !portfolio.isEmpty { return portfolio.upperBound }
    if let (_, end) = grammar.country(at: next, adjectives: false), !text.isWord(.of, at: index),
      office.rank == .diplomat
    {
      return end
    }
    guard let place = text.phrase(at: next), place.subjects.contains(where: isTown) else {
      return nil
    }
    return place.tokens.upperBound
  }

  private func isTown(_ subject: Phrase.Subject) -> Bool {
    switch subject {
    case .place, .country(_, .capital): true
    default: false
    }
  }

  /// `the`, `its`, `current session of`: small words between the preposition and what it brings.
  private func isFiller(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if text.isWord(.the, at: index) { return true }
    guard !token.isMark, !token.isCapitalized, !token.isNumber else { return false }
    return !text.has([.portfolio, .personVerb, .conjunction], at: index)
  }

  /// `the Russian Federation Council`: a state's name right before a body.
  private func organizationBehindCountry(_ index: Int, _ office: inout Office) -> Int? {
    guard let (code, end) = grammar.country(at: index) else { return nil }
    let next =
      end < text.tokens.count && text.tokens[end].shape.contains(.possessive) ? end + 1 : end
    guard let body = organizationAt[next] else { return nil }
    if office.countries.isEmpty { office.countries = [code] }
    return body
  }

  /// The start of a second office of the same person: `and Minister of …`, `– Minister of …`.
  private func secondOffice(behind office: Office, in sentence: Range<Int>) -> Int? {
    var index = office.tokens.upperBound
    guard index < sentence.upperBound else { return nil }
    let token = text.tokens[index]
    guard text.isWord(.and, at: index) || token.is("-") || token.is("/") || token.is(",") else {
      return nil
    }
    index += 1
    if token.is(","), text.isWord(.and, at: index) { index += 1 }
    let start = index
    while index < sentence.upperBound, text.has([.officeModifier, .portfolio], at: index),
      known(at: index) == nil
    { index += 1 }
    guard index < sentence.upperBound, known(at: index) != nil,
      text.tokens[index].isCapitalized == text.tokens[office.title.lowerBound].isCapitalized,
      grammar.country(at: start) == nil
    else { return nil }
    return index
  }

  private func join(_ index: Int, to office: inout Office, in sentence: Range<Int>) {
    guard let end = text.phrase(at: index)?.tokens.upperBound else { return }
    office.tokens = office.tokens.lowerBound..<end
    office.title = office.title.lowerBound..<end
    takeBehind(&office, in: sentence)
  }
}
