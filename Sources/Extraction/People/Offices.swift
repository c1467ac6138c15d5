import Briefing
import Gazetteer
import Text

/// Finds offices: the gazetteer's words with what stands around them.
///
/// `Minister of Foreign Affairs, African Cooperation and Trade of Morocco`, `NATO Deputy Secretary
/// General`, `Deputy Prime Minister – Minister of Foreign Affairs`, `consul general in Batumi`.
struct Offices {
  let text: AnnotatedText
  let grammar: NounGrammar
  let organizations: [OrganizationSpan]
  private let tail: OfficeTail

  init(text: AnnotatedText, grammar: NounGrammar, organizations: [OrganizationSpan]) {
    self.text = text
    self.grammar = grammar
    self.organizations = organizations
    tail = OfficeTail(text: text, grammar: grammar, organizations: organizations)
  }

  /// In the order of the text, none within another.
  func found() -> [Office] {
    let taken = TokenSet(organizations.map(\.tokens))
    var offices: [Office] = []
    var end = 0
    for sentence in text.sentences {
      for index in sentence
      where text.beginsOffice(at: index) && index >= end && !taken.contains(index) {
        guard let known = text.office(at: index), !isModifierOnly(index), !isHour(index),
          !isHeading(index),
          index == end || !isSurname(index)
        else { continue }
        let office = office(at: index, known, in: sentence, from: max(end, sentence.lowerBound))
        offices.append(office)
        end = office.tokens.upperBound
      }
    }
    return offices
  }

  /// `PM` of `4:32 PM`.
  private func isHour(_ index: Int) -> Bool {
    text.isWord(.pm, at: index) && index > 0 && text.tokens[index - 1].isNumber
  }

  /// `heads to Italy`: a verb.
  private func isHeading(_ index: Int) -> Bool {
    text.isWord(.heads, at: index) && text.isWord(.to, at: index + 1)
  }

  /// `official` of `official spokeswoman`: another office follows at once.
  private func isModifierOnly(_ index: Int) -> Bool {
    guard let end = text.phrase(at: index)?.tokens.upperBound, end == index + 1,
      text.has(.officeModifier, at: index)
    else { return false }
    return text.beginsOffice(at: end)
  }

  /// `King` of `Martin King`: behind a word that nothing else is known of.
  private func isSurname(_ index: Int) -> Bool {
    guard index > text.sentence(of: index).lowerBound, text.has(.surname, at: index),
      let phrase = text.phrase(at: index), phrase.tokens.count == 1,
      text.tokens[index].isCapitalized
    else { return false }
    // `His Majesty King`
    let isStyled = text.range(from: index - 4, to: index).contains {
      text.begins(.honorific, at: $0) && text.phraseEnd(at: $0) == index
    }
    guard !isStyled else { return false }
    let before = text.tokens[index - 1]
    // `received on Wednesday King Leopold`
    if text.date(at: index - 1) != nil { return false }
    let roles: WordClass = [
      .officeModifier, .portfolio, .article, .conjunction, .locative, .common,
    ]
    return before.isCapitalized && !before.isMark && before.shape.contains(.hasSmall)
      && !text.beginsPhrase(at: index - 1) && !text.has(roles, at: index - 1)
      && grammar.country(endingAt: index, in: text.sentence(of: index)) == nil
  }

  private func office(
    at index: Int, _ known: KnownOffice, in sentence: Range<Int>, from limit: Int
  ) -> Office {
    let phraseEnd = phraseEnd(at: index)
    let titleStart = leftOfTitle(index, from: limit)
    var office = Office(
      tokens: titleStart..<phraseEnd, title: titleStart..<phraseEnd, rank: known.rank,
      countries: [], organization: nil, isFormer: false, isPlural: known.isPlural,
      noun: known.phrase)
    if let country = known.country { office.countries = [country] }
    takeBefore(&office, in: sentence, from: limit)
    tail.take(&office, in: sentence)
    while let next = secondOffice(behind: office, in: sentence) {
      join(next, to: &office, in: sentence)
    }
    if office.countries.isEmpty, office.posts.isEmpty, office.organization == nil,
      let code = text.onlyCountry(in: office.title)
    {
      // `National Leader of the Turkmen people`
      office.countries = [code]
    }
    return office
  }

  /// The end of the office's words; before a body whose name begins within
  /// them: `President of the Parliamentary Assembly` of the Mediterranean.
  private func phraseEnd(at index: Int) -> Int {
    guard let phrase = text.phrase(at: index), phrase.tokens.count > 2 else {
      return text.phraseEnd(at: index)
    }
    guard
      let body = phrase.tokens.first(where: { tail.bodyEnd(at: $0) >= phrase.tokens.upperBound }),
      let join = text.range(from: index + 1, to: body).first(where: {
        text.isWord(.of, at: $0) || text.isWord(.for, at: $0) || text.isWord(.at, at: $0)
      })
    else { return portfolioEnd(of: phrase) }
    return join
  }

  /// `and Worship` behind `Vice Minister of Foreign Affairs`, which the gazetteer has as a whole.
  private func portfolioEnd(of office: Phrase) -> Int {
    let end = office.tokens.upperBound
    guard
      let joint = office.tokens.last(where: {
        text.isWord(.of, at: $0) || text.isWord(.for, at: $0)
      }),
      text.has(.portfolio, at: end - 1)
    else { return end }
    let sentence = text.sentence(of: office.tokens.lowerBound)
    return max(end, grammar.portfolio(from: joint + 1, in: sentence).upperBound)
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
      if isJointPortfolio(before, from: limit) {
        start = before - 1
        continue
      }
      // `Under Secretary`, not `under President`
      if text.isWord(.under, at: before), !text.tokens[before].isCapitalized { break }
      guard text.has([.portfolio, .officeModifier], at: before), !text.has(.article, at: before),
        grammar.country(at: before) == nil, text.date(at: before) == nil,
        grammar.country(endingAt: start, in: text.sentence(of: start)) == nil,
        token.isCapitalized || !text.tokens[index].isCapitalized
          || text.has(.officeModifier, at: before)
      else { break }
      start = before
    }
    return start
  }

  /// The `and` of `Trade and Industry Minister`, `Foreign and Emigrants' Minister`.
  private func isJointPortfolio(_ index: Int, from limit: Int) -> Bool {
    guard index - 1 >= limit else { return false }
    if text.tokens[index].shape.contains(.possessive) {
      return text.has(.portfolio, at: index - 1) && text.tokens[index - 1].isCapitalized
        && index - 2 >= limit && text.isWord(.and, at: index - 2)
    }
    guard text.isWord(.and, at: index) || text.is("&", at: index) else { return false }
    return text.has(.portfolio, at: index - 1) && text.tokens[index - 1].isCapitalized
      && !text.has([.officeModifier], at: index - 1) && !text.beginsOffice(at: index - 1)
      && text.has(.portfolio, at: index + 1) && text.tokens[index + 1].isCapitalized
  }

  private static let newness = Set(["new", "newly", "appointed", "elected"].map { Word($0) })

  /// The state or body before the title, and `former`.
  private func takeBefore(_ office: inout Office, in sentence: Range<Int>, from limit: Int) {
    var start = office.title.lowerBound
    if start > limit, text.has(.former, at: start - 1) {
      office.isFormer = true
      start -= 1
    }
    // `Togo's new high commissioner`, `Togo's newly appointed minister`
    var owner = start
    while owner - 1 > limit, start - owner < 2, Self.newness.contains(text.tokens[owner - 1].word) {
      owner -= 1
    }
    if owner > limit, text.tokens[owner - 1].shape.contains(.possessive),
      grammar.countryBefore(owner, in: sentence) != nil
    {
      start = owner
    }
    if let (code, first) = grammar.countryBefore(start, in: sentence), first >= limit {
      office.countries = [code]
      start = first
      if office.isPlural { takeOthers(before: &start, &office, in: sentence, from: limit) }
    } else if let body = tail.organizationBefore(start),
      organizations[body].tokens.lowerBound >= limit
    {
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

  /// `Togolese` of `the Togolese and Malian foreign ministers`.
  private func takeOthers(
    before start: inout Int, _ office: inout Office, in sentence: Range<Int>, from limit: Int
  ) {
    var joint = start - 1
    // `Togo and Mali foreign ministers`: all by name, or all by adjective.
    let isByName = grammar.country(at: start, adjectives: false) != nil
    while joint > limit, text.isWord(.and, at: joint) || text.is(",", at: joint),
      let (code, first) = grammar.countryBefore(joint, in: sentence), first >= limit,
      (grammar.country(at: first, adjectives: false) != nil) == isByName,
      !office.countries.contains(code)
    {
      office.countries.insert(code, at: 0)
      start = first
      joint = start - 1
    }
  }

  /// The start of a second office of the same person: `and Minister of …`, `– Minister of …`.
  private func secondOffice(behind office: Office, in sentence: Range<Int>) -> Int? {
    var index = office.tokens.upperBound
    guard index < sentence.upperBound else { return nil }
    let token = text.tokens[index]
    guard text.isWord(.and, at: index) || token.is("-") || token.is("/") || token.is(","),
      !(token.is(",") && office.isStyle)
    else { return nil }
    index += 1
    if token.is(","), text.isWord(.and, at: index) { index += 1 }
    let start = index
    while index < sentence.upperBound, text.has([.officeModifier, .portfolio], at: index),
      !text.beginsOffice(at: index)
    { index += 1 }
    guard index < sentence.upperBound, let next = text.office(at: index),
      !(token.is(",") && isStyle(next, at: index)),
      text.tokens[index].isCapitalized == text.tokens[office.title.lowerBound].isCapitalized,
      grammar.country(at: start) == nil,
      !(token.is(",")
        && (isOfNextPerson(index, behind: office, in: sentence) || isOfSpeaker(index, in: sentence)))
    else { return nil }
    return index
  }

  /// `Ann Lee, Foreign Minister of Togo, Foreign Minister Otto Berg`: the second is his.
  private func isOfNextPerson(_ index: Int, behind office: Office, in sentence: Range<Int>) -> Bool
  {
    let first = office.tokens.lowerBound
    let comma = text.has(.article, at: first - 1) ? first - 2 : first - 1
    guard !office.countries.isEmpty, let end = text.phrase(at: index)?.tokens.upperBound,
      comma - 1 >= sentence.lowerBound, end < sentence.upperBound, text.is(",", at: comma)
    else { return false }
    return isUnknownName(comma - 1) && isUnknownName(end)
  }

  /// `talks with the minister, spokesman Otto Berg told reporters`: the second is of who says so.
  private func isOfSpeaker(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard !text.tokens[index].isCapitalized, let end = text.phrase(at: index)?.tokens.upperBound
    else { return false }
    let name = text.range(from: end, to: min(end + 5, sentence.upperBound)).prefix {
      text.tokens[$0].isCapitalized
    }
    return !name.isEmpty && name.upperBound < sentence.upperBound
      && text.has(.speech, at: name.upperBound)
  }

  /// Whether a token has a capital and nothing is known of it.
  private func isUnknownName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isCapitalized && !token.isMark && !text.beginsPhrase(at: index)
      && !text.has([.portfolio, .officeModifier, .orgHead, .common], at: index)
  }

  /// `, Ambassador Ann Lee`: no second office but the style of who holds the first.
  private func isStyle(_ known: KnownOffice, at index: Int) -> Bool {
    guard let end = text.phrase(at: index)?.tokens.upperBound, end == index + 1,
      text.tokens.indices.contains(end),
      text.tokens[end].isCapitalized || text.has(.article, at: end)
    else { return false }
    return [.militaryRank, .diplomat, .royalty, .parliament].contains(known.rank)
  }

  private func join(_ index: Int, to office: inout Office, in sentence: Range<Int>) {
    guard let end = text.phrase(at: index)?.tokens.upperBound else { return }
    office.tokens = office.tokens.lowerBound..<end
    office.title = office.title.lowerBound..<end
    tail.take(&office, in: sentence)
  }
}

extension AnnotatedText {
  private func isParent(_ index: Int) -> Bool {
    isWord(.bin, at: index) || isWord(.ibn, at: index) || isWord(.bint, at: index)
  }

  /// `Sultan` of `Sultan bin Mubarak`.
  private func isGivenName(_ phrase: Phrase) -> Bool {
    let (before, next) = (phrase.tokens.lowerBound - 1, phrase.tokens.upperBound)
    guard phrase.tokens.count == 1, tokens.indices.contains(next) else { return false }
    // `Hilal bin Sultan Al Berg`
    if before > 0, !tokens[before].isCapitalized, isParent(before), tokens[next - 1].isCapitalized {
      return true
    }
    return !tokens[next].isCapitalized && has(.particle, at: next)
      && !has([.article, .locative], at: next)
  }

  /// Whether the words of an office begin at a token.
  func beginsOffice(at index: Int) -> Bool {
    begins(.office, at: index) && phrase(at: index).map { !isGivenName($0) } ?? false
  }

  /// The office whose words begin at a token.
  func office(at index: Int) -> KnownOffice? {
    guard begins(.office, at: index), let phrase = phrase(at: index), !isGivenName(phrase) else {
      return nil
    }
    for subject in phrase.subjects {
      if case .office(let offset) = subject { return lexicon.offices[offset] }
    }
    return nil
  }
}
