import Briefing
import Gazetteer
import Text

/// What stands behind the noun of an office: the portfolio, the body, the superior, the post and the
/// state.
///
/// `of Foreign Affairs and Trade of Morocco`, `of the President for Afghanistan`, `of Kenya to the
/// Holy See`, `(Bilateral Affairs – West)`, `of the Georgian delegation to PABSEC`.
struct OfficeTail {
  let text: AnnotatedText
  let grammar: NounGrammar
  let organizations: [OrganizationSpan]
  private let organizationAt: TokenMap
  private let organizationEnding: TokenMap

  init(text: AnnotatedText, grammar: NounGrammar, organizations: [OrganizationSpan]) {
    self.text = text
    self.grammar = grammar
    self.organizations = organizations
    var starts = TokenMap(tokens: text.tokens.count)
    var ends = starts
    for (offset, body) in organizations.enumerated() {
      func isLongest(_ other: Int?) -> Bool {
        other.map { organizations[$0].tokens.count < body.tokens.count } ?? true
      }
      if isLongest(starts[body.tokens.lowerBound]) { starts[body.tokens.lowerBound] = offset }
      if isLongest(ends[body.tokens.upperBound]) { ends[body.tokens.upperBound] = offset }
    }
    organizationAt = starts
    organizationEnding = ends
  }

  /// The body whose name, or its possessive, ends right before a token.
  func organizationBefore(_ index: Int) -> Int? {
    var end = index
    if end > 0, text.tokens[end - 1].shape.contains(.possessive) { end -= 1 }
    return organizationEnding[end]
  }

  /// Where the body that begins at a token ends; the token itself where none does.
  func bodyEnd(at index: Int) -> Int {
    organizationAt[index].map { organizations[$0].tokens.upperBound } ?? index
  }

  /// Takes in all that belongs to the office from its end.
  func take(_ office: inout Office, in sentence: Range<Int>) {
    var end = office.tokens.upperBound
    var titleEnd = end
    while end < sentence.upperBound {
      if let next = qualifier(at: end, in: sentence) {
        end = next
        titleEnd = next
        continue
      }
      if let (codes, next) = states(at: end, in: sentence) {
        if office.countries.isEmpty { office.countries = codes }
        end = next
        guard office.rank == .diplomat, isPost(end) else { break }
        continue
      }
      if let next = bare(at: end, &office, in: sentence) {
        end = next
        if office.organization != nil, office.countries.isEmpty { titleEnd = next }
        break
      }
      guard
        let next = post(at: end, &office, in: sentence)
          ?? (isPreposition(end) ? behindPreposition(end, &office, in: sentence) : nil)
      else { break }
      titleEnd = next
      end = pastAcronym(at: next)
    }
    if office.countries.isEmpty, let code = stateOfMinistry(behind: end, in: sentence) {
      office.countries = [code]
    }
    office.title = office.title.lowerBound..<max(titleEnd, office.title.upperBound)
    office.tokens = office.tokens.lowerBound..<max(end, titleEnd)
  }

  /// The state of `Permanent Secretary, Federal Ministry of Trade, Republic of Chad`.
  private func stateOfMinistry(behind end: Int, in sentence: Range<Int>) -> CountryCode? {
    let end = pastDepartment(behind: end, in: sentence)
    guard text.is(",", at: end),
      let noun = text.range(from: end + 1, to: min(end + 4, sentence.upperBound)).first(where: {
        text.has(.ministry, at: $0)
      }), text.isWord(.of, at: noun + 1) || text.isWord(.for, at: noun + 1),
      text.range(from: end + 1, to: noun + 1).allSatisfy({ text.tokens[$0].isCapitalized })
    else { return nil }
    let last = grammar.portfolio(from: noun + 2, in: sentence).upperBound
    if let (code, _) = grammar.ofCountry(at: last, in: sentence) { return code }
    guard text.is(",", at: last), last + 1 < sentence.upperBound,
      let (code, end) = grammar.country(at: last + 1, adjectives: false), closes(end, in: sentence)
    else { return nil }
    return code
  }

  /// The comma behind the first department: `Director, Department for Europe, Ministry of Trade of Chad`.
  private func pastDepartment(behind end: Int, in sentence: Range<Int>) -> Int {
    guard text.is(",", at: end), end + 1 < sentence.upperBound,
      NameWords.departments.contains(text.tokens[end + 1].word)
    else { return end }
    let comma = text.range(from: end + 2, to: min(end + 14, sentence.upperBound)).first {
      text.is(",", at: $0)
    }
    return comma ?? end
  }

  private func isPreposition(_ index: Int) -> Bool {
    text.isWord(.of, at: index) || text.isWord(.for, at: index) || text.isWord(.to, at: index)
      || text.isWord(.in, at: index) || text.isWord(.on, at: index)
      || text.isWord(.at, at: index)
  }

  private func isPost(_ index: Int) -> Bool {
    text.isWord(.to, at: index) || text.isWord(.in, at: index) || text.isWord(.at, at: index)
      || text.isWord(.near, at: index)
  }

  /// `(Bilateral Affairs – West)`, `/ Asia and Oceania`: a department rather than an acronym.
  private func qualifier(at index: Int, in sentence: Range<Int>) -> Int? {
    if text.is("(", at: index) {
      let close = text.range(from: index + 2, to: min(index + 9, sentence.upperBound))
        .first { text.is(")", at: $0) }
      guard let close, close - index > 2,
        text.range(from: index + 1, to: close).contains(where: {
          text.has(.portfolio, at: $0) || regionEnd($0) != nil
        }),
        text.range(from: index + 1, to: close).allSatisfy({
          text.tokens[$0].isCapitalized || text.tokens[$0].isMark
            || text.has([.conjunction, .orgJoin], at: $0)
        })
      else { return nil }
      return close + 1
    }
    guard text.is("/", at: index), index + 1 < sentence.upperBound else { return nil }
    return region(at: index + 1, in: sentence)
  }

  /// Past `Asia and Oceania`.
  private func region(at start: Int, in sentence: Range<Int>) -> Int? {
    guard let end = regionEnd(start) else { return nil }
    guard text.isWord(.and, at: end) || text.is("&", at: end), let more = regionEnd(end + 1) else {
      return end
    }
    return more
  }

  private func regionEnd(_ index: Int) -> Int? {
    text.begins([.town, .place], at: index) ? text.phraseEnd(at: index) : nil
  }

  /// `of Turkmenistan`, or of several states in turn: `of Azerbaijan, Georgia and Türkiye`.
  private func states(at index: Int, in sentence: Range<Int>) -> ([CountryCode], Int)? {
    guard text.isWord(.of, at: index),
      let (first, end) = grammar.ofCountry(at: index, in: sentence), !isOwner(end)
    else { return nil }
    // `Head of the Chad-Togo Friendship Group`
    let next = text.isWord(.the, at: index + 1) ? index + 2 : index + 1
    guard bodyEnd(at: next) <= end else { return nil }
    return more(behind: first, end, in: sentence)
  }

  private func more(behind first: CountryCode, _ firstEnd: Int, in sentence: Range<Int>)
    -> ([CountryCode], Int)
  {
    var codes = [first]
    var end = firstEnd
    while end < sentence.upperBound, text.is(",", at: end) || text.isWord(.and, at: end) {
      var next = end + 1
      if text.is(",", at: end), text.isWord(.and, at: next) { next += 1 }
      if text.isWord(.the, at: next) { next += 1 }
      guard next < sentence.upperBound,
        let (code, after) = grammar.country(at: next, adjectives: false),
        !isOwner(after), !text.beginsOffice(at: after)
      else { break }
      codes.append(code)
      end = after
    }
    return (codes, end)
  }

  private func isOwner(_ index: Int) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].shape.contains(.possessive)
  }

  /// A state or body without a preposition: `Minister of Transport Tajikistan`, `Secretary General
  /// ECO`.
  private func bare(at index: Int, _ office: inout Office, in sentence: Range<Int>) -> Int? {
    if let (code, end) = grammar.country(at: index, adjectives: false) {
      guard office.countries.isEmpty, index - office.title.lowerBound > 1, closes(end, in: sentence)
      else {
        return nil
      }
      office.countries = [code]
      return end
    }
    guard office.rank == .organizationHead, office.organization == nil,
      let body = organizationAt[index]
    else { return nil }
    office.organization = body
    return organizations[body].tokens.upperBound
  }

  private func closes(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return true }
    return text.is(",", at: index) || text.is(";", at: index) || text.is(".", at: index)
      || text.is(")", at: index) || text.isWord(.and, at: index)
  }

  /// Where a diplomat is sent: `to Austria and Slovakia`, `accredited to Mali`, `in Vienna`, `to the
  /// United Nations`.
  private func post(at start: Int, _ office: inout Office, in sentence: Range<Int>) -> Int? {
    let index =
      text.isWord(.accredited, at: start) && text.isWord(.to, at: start + 1) ? start + 1 : start
    guard office.rank == .diplomat, isPost(index) else { return nil }
    let next = text.isWord(.the, at: index + 1) ? index + 2 : index + 1
    guard next < sentence.upperBound else { return nil }
    if let (code, end) = grammar.country(at: next, adjectives: false) {
      let (codes, last) = more(behind: code, end, in: sentence)
      office.posts += codes
      return last
    }
    if let body = organizationAt[next] {
      if office.organization == nil { office.organization = body }
      return organizations[body].tokens.upperBound
    }
    guard let end = regionEnd(next) else { return nil }
    return end
  }

  /// A ministry, or a part of a state's parliament: `the Committee on Energy of the Parliament of Chad`.
  private func isOfState(_ body: OrganizationSpan) -> Bool {
    body.kind == .ministry
      || body.known == nil && body.tokens.contains { text.has(.chamber, at: $0) }
  }

  /// Past what a preposition brings: a body, a superior, a portfolio or a town; nil where it brings
  /// none.
  private func behindPreposition(_ index: Int, _ office: inout Office, in sentence: Range<Int>)
    -> Int?
  {
    var next = index + 1
    while next < sentence.upperBound, next - index <= 4, isFiller(next) { next += 1 }
    guard next < sentence.upperBound else { return nil }
    if let body = organizationAt[next] ?? organizationBehindCountry(next, &office) {
      if office.organization == nil { office.organization = body }
      if office.countries.isEmpty, isOfState(organizations[body]),
        let code = organizations[body].country
      {
        office.countries = [code]
      }
      return committee(from: organizations[body].tokens.upperBound, in: sentence)
        ?? organ(behind: organizations[body].tokens.upperBound, in: sentence)
        ?? organizations[body].tokens.upperBound
    }
    if let end = department(at: next, in: sentence) { return end }
    if let end = chamber(at: next, &office, in: sentence) { return end }
    if text.has(.chamberMembers, at: next), text.has(.chamber, at: index - 1),
      text.tokens[next].isCapitalized, text.isWord(.of, at: index)
    {
      return next + 1
    }
    if let end = ministry(at: next, &office, in: sentence) { return end }
    if let end = mission(at: next, &office, in: sentence) { return end }
    // `commander of the Chadian army`: whose it is, and no part of the title
    if office.countries.isEmpty, office.organization == nil, text.isWord(.of, at: index),
      let (code, end) = grammar.country(at: next),
      grammar.country(at: next, adjectives: false) == nil,
      end < sentence.upperBound, !text.tokens[end].isMark
    {
      office.countries = [code]
    }
    // `Minister of State at the Presidency of the Republic`
    if text.isWord(.presidency, at: next), text.tokens[next].isCapitalized { return next + 1 }
    if let end = superior(at: next, behind: index, &office, in: sentence) { return end }
    if let end = delegation(at: next, &office, in: sentence) { return end }
    let isSmall = !text.tokens[office.title.lowerBound].isCapitalized
    if grammar.country(at: next, adjectives: false) == nil {
      let portfolio = grammar.portfolioList(from: next, in: sentence, inSmallLetters: isSmall)
      if !portfolio.isEmpty { return max(portfolio.upperBound, regionEnd(next) ?? next) }
    } else if text.isWord(.of, at: index) {
      return nil
    }
    // `Special Coordinator for Lebanon`: what it is about, not whose it is.
    if let (_, end) = grammar.country(at: next, adjectives: false), !isOwner(end) { return end }
    // `for Central Asia`, not a commander `of Norvik`
    if text.isWord(.for, at: index), let end = region(at: next, in: sentence) { return end }
    if let end = branch(at: next, office, in: sentence) { return end }
    return regionEnd(next)
  }

  /// Past `South East Asia and the Pacific Division`, `South Asia Division of MoFA`: words with capitals that
  /// end in a part of a ministry.
  private func department(at start: Int, in sentence: Range<Int>) -> Int? {
    let words = text.range(from: start, to: min(start + 10, sentence.upperBound)).prefix { index in
      text.tokens[index].isCapitalized && !text.tokens[index].isMark
        || text.has([.article, .conjunction], at: index) || text.is("&", at: index)
    }
    guard
      let head = words.last(where: { NameWords.departments.contains(text.tokens[$0].word) }),
      head > start
    else { return nil }
    let end = head + 1
    guard text.isWord(.of, at: end), end + 1 < sentence.upperBound else { return end }
    // `of MoFA`, `of the Chadian Foreign Ministry`
    if text.isWord(.the, at: end + 1) { return end }
    if let body = organizationAt[end + 1] { return organizations[body].tokens.upperBound }
    let token = text.tokens[end + 1]
    let isAcronym = text.document.text[token.range].last.map { (0x41...0x5A).contains($0) } ?? false
    return isAcronym && token.end - token.start > 2 ? end + 2 : end
  }

  /// A parliament or a committee of a party that no table has: `National Assembly (NA)`, `House of
  /// Representatives`, `Central Committee of the Democratic Party`.
  private func chamber(at start: Int, _ office: inout Office, in sentence: Range<Int>) -> Int? {
    var head = start
    while head < sentence.upperBound, head - start < 3, text.tokens[head].isCapitalized,
      !text.has(.chamber, at: head), grammar.country(at: head) == nil
    { head += 1 }
    guard head < sentence.upperBound, text.has(.chamber, at: head), text.tokens[head].isCapitalized,
      office.rank == .organizationHead || office.rank == .parliament || office.rank == .diplomat
    else { return nil }
    var end = head + 1
    if text.isWord(.of, at: end) {
      let next = text.has(.article, at: end + 1) ? end + 2 : end + 1
      if text.has(.chamberMembers, at: next), text.tokens[next].isCapitalized {
        end = next + 1
        if office.rank == .organizationHead { office.rank = .parliament }
      } else if let body = organizationAt[next] {
        office.organization = office.organization ?? body
        return organizations[body].tokens.upperBound
      }
    }
    // `Assembly` alone may be that of a body, but before a name it is not.
    guard head > start || end > head + 1 || isName(end, in: sentence) else { return nil }
    return end
  }

  /// Whether a capitalised word that nothing is known of stands at a token: `the Assembly | Ann Lee`.
  private func isName(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return false }
    let token = text.tokens[index]
    return token.isCapitalized && !token.isMark && !token.shape.contains(.allCapitals)
      && !text.has([.common, .portfolio, .orgHead], at: index)
      && (!text.beginsPhrase(at: index) || isTownAndMore(index, in: sentence))
  }

  /// `Arta` of `Arta Berg`: a town's name, and another word that nothing is known of.
  private func isTownAndMore(_ index: Int, in sentence: Range<Int>) -> Bool {
    let next = index + 1
    return text.begins(.place, at: index) && text.phraseEnd(at: index) == next
      && next < sentence.upperBound && text.tokens[next].isCapitalized
      && !text.beginsPhrase(at: next)
  }

  /// Past `(NA)`.
  private func pastAcronym(at index: Int) -> Int {
    text.is("(", at: index) && text.is(")", at: index + 2)
      && text.tokens[index + 1].shape.contains(.allCapitals) ? index + 3 : index
  }

  /// `Ministry of Foreign and European Affairs`, `Foreign Ministry` of a state that is not told here.
  private func ministry(at start: Int, _ office: inout Office, in sentence: Range<Int>) -> Int? {
    let owner = grammar.country(at: start)
    var index = start
    if let end = owner?.end { index = end < sentence.upperBound && isOwner(end) ? end + 1 : end }
    while index < sentence.upperBound, index - start < 5, text.has(.portfolio, at: index),
      !text.has(.ministry, at: index)
    { index += 1 }
    guard index < sentence.upperBound, text.has(.ministry, at: index) else { return nil }
    if office.countries.isEmpty, let owner { office.countries = [owner.code] }
    guard text.isWord(.of, at: index + 1) || text.isWord(.for, at: index + 1) else {
      return index + 1
    }
    let portfolio = grammar.portfolio(from: index + 2, in: sentence)
    return portfolio.isEmpty ? index + 1 : portfolio.upperBound
  }

  /// `Embassy of Hungary in Colombo`, `Hungarian Embassy`: whose it is, and where.
  private func mission(at start: Int, _ office: inout Office, in sentence: Range<Int>) -> Int? {
    guard office.rank == .diplomat || office.rank == .organizationHead || office.rank == .official
    else { return nil }
    let owner = grammar.country(at: start)
    var index = owner?.1 ?? start
    guard index < sentence.upperBound, text.has(.mission, at: index) else { return nil }
    index += 1
    var code = owner?.0
    if code == nil, let (found, end) = grammar.ofCountry(at: index, in: sentence) {
      (code, index) = (found, end)
    }
    guard let code else { return nil }
    if office.countries.isEmpty { office.countries = [code] }
    return isPost(index) ? post(at: index, &office, in: sentence) ?? index : index
  }

  /// `Inland Waterways` of `for Inland Waterways, Ann Lee`, `Norvik` of `of Norvik, Mr Lee`: capitalised
  /// words up to the comma before a name.
  private func branch(at start: Int, _ office: Office, in sentence: Range<Int>) -> Int? {
    var index = start
    while index < sentence.upperBound, index - start < 6,
      isBranchWord(index, from: start, office)
    { index += 1 }
    guard index > start, text.is(",", at: index), index + 1 < sentence.upperBound,
      text.tokens[index + 1].isCapitalized, !text.isWord(.and, at: index - 1),
      office.rank == .organizationHead || index > start + 1 || text.has(.portfolio, at: start)
        || office.rank == .minister && text.isWord(.the, at: start - 1)
    else { return nil }
    return index
  }

  private func isBranchWord(_ index: Int, from start: Int, _ office: Office) -> Bool {
    if text.isWord(.and, at: index) || text.is("&", at: index) { return index > start }
    // `Council of Ministers`
    if text.isWord(.of, at: index) { return index > start && text.has(.orgHead, at: index - 1) }
    guard text.tokens[index].isCapitalized,
      !text.beginsOffice(at: index) || text.isWord(.of, at: index - 1)
    else { return false }
    let isOpen =
      office.rank == .organizationHead
      || office.rank == .minister && text.isWord(.the, at: start - 1)
    return text.has([.common, .portfolio, .orgHead], at: index)
      || isOpen && !text.beginsPhrase(at: index)
  }

  /// The office that this one serves: `of the President of Uzbekistan`, `to the Prime Minister`; with
  /// an article, for `aide to President Ann Lee` names the superior.
  private func superior(
    at start: Int, behind index: Int, _ office: inout Office, in sentence: Range<Int>
  ) -> Int? {
    guard text.isWord(.of, at: index) || text.isWord(.to, at: index),
      let head = superiorNoun(from: start, in: sentence), let known = text.office(at: head),
      let end = text.phrase(at: head)?.tokens.upperBound,
      text.isWord(.the, at: start - 1) && start - 1 == index + 1
        // `Adviser to PM on Foreign Affairs`
        || start == index + 1 && (text.isWord(.on, at: end) || text.isWord(.for, at: end))
    else { return nil }
    var superior = Office(
      tokens: start..<end, title: start..<end, rank: known.rank, countries: [], organization: nil,
      isFormer: false, isPlural: known.isPlural, noun: known.phrase)
    take(&superior, in: sentence)
    if office.countries.isEmpty { office.countries = superior.countries }
    if office.organization == nil { office.organization = superior.organization }
    return superior.tokens.upperBound
  }

  /// `President`, `Deputy Prime Minister`.
  private func superiorNoun(from start: Int, in sentence: Range<Int>) -> Int? {
    var index = start
    while index < sentence.upperBound, index - start < 3 {
      if text.beginsOffice(at: index) { return index }
      guard text.has([.officeModifier, .portfolio], at: index) else { return nil }
      index += 1
    }
    return nil
  }

  /// `Georgian delegation to PABSEC`, `Serbian commission`, `EU delegation`.
  private func delegation(at start: Int, _ office: inout Office, in sentence: Range<Int>) -> Int? {
    guard office.rank == .organizationHead, let (code, end) = grammar.country(at: start) else {
      return nil
    }
    let words = text.range(from: end, to: min(end + 3, sentence.upperBound))
    guard
      let noun = words.first(where: {
        text.has(.roster, at: $0) || text.has(.orgHead, at: $0)
      }), text.range(from: end, to: noun).allSatisfy({ !text.tokens[$0].isMark }),
      !text.tokens[noun].isCapitalized
    else { return nil }
    if office.countries.isEmpty { office.countries = [code] }
    return noun + 1
  }

  /// Past `(AU) Commission` behind the name of the body whose organ it is.
  private func organ(behind start: Int, in sentence: Range<Int>) -> Int? {
    let index = pastAcronym(at: start)
    guard index > start, index < sentence.upperBound, text.tokens[index].isCapitalized,
      text.has(.orgHead, at: index)
    else { return nil }
    return index + 1
  }

  /// Past `'s international relations committee` behind a parliament.
  private func committee(from start: Int, in sentence: Range<Int>) -> Int? {
    var index = start
    if index < sentence.upperBound, text.tokens[index].shape.contains(.possessive) { index += 1 }
    let first = index
    while index < sentence.upperBound, index - first < 4 {
      guard !text.tokens[index].isMark, !text.tokens[index].isCapitalized else { return nil }
      if text.has([.orgHead, .roster], at: index) { return index > first ? index + 1 : nil }
      guard text.has([.portfolio, .conjunction], at: index) else { return nil }
      index += 1
    }
    return nil
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
}
