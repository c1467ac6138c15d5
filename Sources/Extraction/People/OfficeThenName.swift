import Briefing
import Gazetteer
import Text

/// A name behind an office: `Kyrgyz President Almaz Osmonov`, `the Minister of Transport of Zambia,
/// Eng. Lubasi Phiri,`, `Presidents A and B`, `the foreign ministers of A and B, X and Y`.
struct OfficeThenName {
  static let rule: Rule = "office-name"

  let context: PeopleContext
  private var text: AnnotatedText { context.text }

  init(_ context: PeopleContext) {
    self.context = context
  }

  func mentions() -> [PersonMention] {
    context.offices.flatMap { office in
      let sentence = text.sentence(of: office.tokens.lowerBound)
      let eachOfState = office.isPlural ? eachOfState(behind: office, in: sentence) : []
      var mentions =
        office.isPlural
        ? (eachOfState.isEmpty ? several(behind: office, in: sentence) : eachOfState)
        : one(behind: office, in: sentence).map { [$0] } ?? []
      // A headline is short of words: it may give an office to who is named below, and names nobody.
      if text.isHeadline(office.tokens.lowerBound) {
        for offset in mentions.indices { mentions[offset].isTentative = true }
      }
      return mentions
    }
  }

  private func one(behind office: Office, in sentence: Range<Int>) -> PersonMention? {
    var index = office.tokens.upperBound
    var isApposition = false
    if let next = afterBracket(index, in: sentence) ?? afterCharge(index, in: sentence)
      ?? afterMinistry(index, in: sentence)
    {
      index = next
    }
    if text.is(",", at: index) || text.is(":", at: index) || text.is("(", at: index) {
      isApposition = true
      index = afterAside(index + 1, in: sentence)
    }
    // `the Secretary General, Peruvian Ann Lee`
    let nationality = isApposition ? context.grammar.country(at: index) : nil
    if let nationality { index = nationality.end }
    let start = context.nameStart(index, in: sentence)
    guard let name = context.names.name(at: start, in: sentence), !isOrdinary(name) else {
      return nil
    }
    if isApposition {
      let isSure = context.names.wordCount(of: name) > 1 || start > index
      guard isSure, context.closesApposition(name.upperBound, in: sentence),
        !isSubject(name.upperBound, after: office),
        !isNext(name, after: office, in: sentence)
      else { return nil }
    } else if context.names.wordCount(of: name) == 1, text.has(.common, at: name.lowerBound) {
      return nil
    }
    return PersonMention(
      name: name, role: context.role(office), country: nationality?.code, rule: Self.rule)
  }

  /// Past `with residence in Vienna,` between an office and its holder.
  private func afterAside(_ index: Int, in sentence: Range<Int>) -> Int {
    if let behind = afterOwnName(index, in: sentence) { return behind }
    guard text.has(.aside, at: index) else { return index }
    let comma = text.range(from: index, to: min(index + 10, sentence.upperBound)).first {
      text.is(",", at: $0)
    }
    return comma.map { $0 + 1 } ?? index
  }

  /// Past `the Seimas,` of `Speaker of the Lithuanian parliament, the Seimas, Ann Lee`.
  private func afterOwnName(_ index: Int, in sentence: Range<Int>) -> Int? {
    guard text.isWord(.the, at: index) else { return nil }
    guard let end = context.organization(at: index + 1)?.tokens.upperBound,
      end + 1 < sentence.upperBound, text.is(",", at: end)
    else { return nil }
    return end + 1
  }

  /// Past `, Ministry of Trade of Togo`, up to the comma before the name.
  private func afterMinistry(_ index: Int, in sentence: Range<Int>) -> Int? {
    guard text.is(",", at: index), let ministry = context.organization(at: index + 1),
      ministry.kind == .ministry
    else { return nil }
    let end = ministry.tokens.upperBound
    let behind = context.grammar.ofCountry(at: end, in: sentence)?.end ?? end
    return behind < sentence.upperBound && text.is(",", at: behind) ? behind : nil
  }

  /// Past `in charge of trade and investments`, up to the comma before the name.
  private func afterCharge(_ index: Int, in sentence: Range<Int>) -> Int? {
    guard text.isWord(.in, at: index), text.isWord(.charge, at: index + 1) else { return nil }
    return text.range(from: index + 2, to: min(index + 16, sentence.upperBound)).first {
      text.is(",", at: $0)
    }
  }

  /// Past `(PABSEC)`, `(acting)` behind an office.
  private func afterBracket(_ index: Int, in sentence: Range<Int>) -> Int? {
    guard text.is("(", at: index) else { return nil }
    let close = text.range(from: index + 1, to: min(index + 6, sentence.upperBound)).first {
      text.is(")", at: $0)
    }
    guard let close, !text.tokens[index + 1].isCapitalized || close == index + 2 else { return nil }
    return close + 1
  }

  /// Words of everyday English with capitals, as in a headline: `Secretary General Details Agenda`.
  private func isOrdinary(_ name: Range<Int>) -> Bool {
    let words = context.names.words(of: name)
    return words.count > 1 && words.allSatisfy { text.has(.common, at: $0) }
  }

  /// Whether the name is the next in a list of people, not an apposition.
  private func isSubject(_ end: Int, after office: Office) -> Bool {
    office.rank == .official && text.isWord(.and, at: end)
  }

  /// `Mr Otto Berg, Minister of Trade, Ms Ann Lee, Minister of Water`: names with their offices behind.
  private func isNext(_ name: Range<Int>, after office: Office, in sentence: Range<Int>) -> Bool {
    let comma = office.tokens.lowerBound - 1
    let next =
      text.has(.article, at: name.upperBound + 1) ? name.upperBound + 2 : name.upperBound + 1
    guard comma > sentence.lowerBound, text.is(",", at: comma), text.is(",", at: name.upperBound),
      context.office(at: next) != nil
    else { return false }
    return text.range(from: max(sentence.lowerBound, comma - 6), to: comma).contains { start in
      context.names.name(at: context.nameStart(start, in: sentence), in: sentence)?.upperBound
        == comma
    }
  }

  /// `the ministers of Togo – A, Mali B, and Chad C`: each name behind its own state.
  private func eachOfState(behind office: Office, in sentence: Range<Int>) -> [PersonMention] {
    guard office.countries.count == 1 else { return [] }
    var (state, index) = (office.countries.first, office.tokens.upperBound)
    var found: [PersonMention] = []
    while index < sentence.upperBound {
      let isApart = text.is("-", at: index) || text.is(",", at: index) || text.is(":", at: index)
      let start = context.nameStart(isApart ? index + 1 : index, in: sentence)
      guard let name = context.names.name(at: start, in: sentence) else { break }
      found.append(
        PersonMention(name: name, role: context.role(office, country: state), rule: Self.rule))
      index = name.upperBound
      guard text.is(",", at: index) || text.is(";", at: index) || text.isWord(.and, at: index)
      else { break }
      while text.is(",", at: index) || text.is(";", at: index) || text.isWord(.and, at: index)
        || text.isWord(.the, at: index)
      { index += 1 }
      guard let next = context.grammar.country(at: index) else { break }
      (state, index) = (next.code, next.end)
    }
    return found.count > 1 ? found : []
  }

  private func several(behind office: Office, in sentence: Range<Int>) -> [PersonMention] {
    var index = office.tokens.upperBound
    let isApposition = text.is(",", at: index) || text.is(":", at: index)
    if isApposition { index += 1 }
    var found: [Range<Int>] = []
    var states: [CountryCode?] = []
    while let name = context.names.name(
      at: context.nameStart(index, in: sentence), in: sentence)
    {
      found.append(name)
      index = name.upperBound
      // `Presidents A of Chad and B of Mali`, `the ministers, A, of Chad, and B, of Mali`
      let of = isApposition && text.is(",", at: index) ? index + 1 : index
      if let (code, end) = context.grammar.ofCountry(at: of, in: sentence) {
        states.append(code)
        index = end
      } else {
        states.append(nil)
      }
      guard text.is(",", at: index) || text.isWord(.and, at: index) else { break }
      index += 1
      if text.isWord(.and, at: index) { index += 1 }
    }
    let isTheirs =
      !isApposition || found.count == office.countries.count
      || office.countries.isEmpty && found.allSatisfy { context.names.wordCount(of: $0) > 1 }
        && text.isWord(.the, at: office.tokens.lowerBound - 1)
    guard found.count > 1, isTheirs else { return [] }
    return found.enumerated().map { offset, name in
      let country =
        states[offset]
        ?? (office.countries.count == found.count ? office.countries[offset] : nil)
      return PersonMention(
        name: name, role: context.role(office, country: country), rule: Self.rule)
    }
  }
}
