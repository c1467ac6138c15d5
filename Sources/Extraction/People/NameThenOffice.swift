import Briefing
import Gazetteer
import Text

/// An office behind a name: `Murat Nurly, Deputy Premier`, `Rania Haddad (Secretary General)`,
/// `Thandi Mokoena, who represented the AU as its Commissioner for Peace and Security`.
struct NameThenOffice {
  static let rule: Rule = "name-office"

  let context: PeopleContext
  private var text: AnnotatedText { context.text }

  init(_ context: PeopleContext) {
    self.context = context
  }

  func mentions() -> [PersonMention] {
    context.offices.compactMap { office in
      let sentence = text.sentence(of: office.tokens.lowerBound)
      guard !office.isPlural, !hasNameBehind(office, in: sentence),
        let name = nameBefore(office.tokens.lowerBound, in: sentence)
          ?? nameBefore(office.title.lowerBound, in: sentence),
        !isOfNext(office, after: name, in: sentence), !isSource(office, in: sentence),
        !isSubject(office, behind: name, in: sentence)
      else { return nil }
      var mention = PersonMention(name: name, role: context.role(office), rule: Self.rule)
      mention.isTentative = context.names.wordCount(of: name) == 1
      return mention
    }
  }

  /// `President Bob Ray, the Governor of the Bank, Dr Ann Lee,`: the first has his office already.
  private func isOfNext(_ office: Office, after name: Range<Int>, in sentence: Range<Int>) -> Bool {
    // `Sheikh Ali Berg, Minister of State, Dr Ann Lee`: a style is no office.
    guard text.is(",", at: office.tokens.upperBound),
      context.isOfficeEnd(name.lowerBound) || context.isOfficeEnd(name.lowerBound - 1),
      !(context.office(at: name.lowerBound - 1)?.isStyle ?? false)
    else { return false }
    let start = context.nameStart(office.tokens.upperBound + 1, in: sentence)
    guard let next = context.names.name(at: start, in: sentence) else { return false }
    return start > office.tokens.upperBound + 1
      || context.names.wordCount(of: next) > 1
        && context.closesApposition(next.upperBound, in: sentence)
  }

  /// `In her meeting with the minister, Ann Lee, the Secretary-General raised`: who acts is another one.
  private func isSubject(
    _ office: Office, behind name: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    let first = sentence.lowerBound
    return text.isWord(.the, at: office.tokens.lowerBound - 1)
      && text.is(",", at: name.upperBound) && text.is(",", at: name.lowerBound - 1)
      && (text.isWord(.in, at: first) || text.isWord(.during, at: first)
        || text.isWord(.at, at: first) || text.isWord(.after, at: first))
      && sentence.contains(office.tokens.upperBound)
      && text.verbs(at: office.tokens.upperBound).contains {
        !$0.isNoun && !$0.forms.isDisjoint(with: [.third, .past])
      }
  }

  /// `met with Ann Lee, a spokesman said`: somebody else, who is not named.
  private func isSource(_ office: Office, in sentence: Range<Int>) -> Bool {
    text.has(.article, at: office.tokens.lowerBound - 1)
      && sentence.contains(office.tokens.upperBound)
      && text.has(.speech, at: office.tokens.upperBound)
      && !text.isWord(.according, at: office.tokens.upperBound)
  }

  /// `Prime Minister Ann Lee`: the office is hers, whoever stands before it.
  private func hasNameBehind(_ office: Office, in sentence: Range<Int>) -> Bool {
    let start = context.nameStart(office.tokens.upperBound, in: sentence)
    guard let name = context.names.name(at: start, in: sentence) else { return false }
    return context.names.wordCount(of: name) > 1 || !text.has(.common, at: name.lowerBound)
  }

  /// The name that ends right before an office and its comma, dash or bracket.
  private func nameBefore(_ start: Int, in sentence: Range<Int>) -> Range<Int>? {
    if let name = styledName(endingAt: start, in: sentence) { return name }
    var index = start - 1
    // `a maritime crime adviser`
    // `the ministry's spokeswoman`
    while index > sentence.lowerBound, start - index <= 4,
      !text.tokens[index].isMark || text.tokens[index].shape.contains(.possessive),
      !text.tokens[index].isCapitalized,
      !text.has([.article, .conjunction, .personVerb], at: index), !isGerund(index)
    { index -= 1 }
    if text.has(.article, at: index) { index -= 1 }
    guard index > sentence.lowerBound else { return nil }
    if let comma = beforeMembership(index, in: sentence) {
      return nameEnding(at: comma, in: sentence)
    }
    if text.is(",", at: index) || text.is("(", at: index) || isSpacedDash(index) {
      return nameEnding(at: beforeStyle(index), in: sentence)
    }
    return relative(before: index, in: sentence)
  }

  /// `received Ann Lee, appointing him ambassador`: it is another who is.
  private func isGerund(_ index: Int) -> Bool {
    text.verbs(at: index).contains { $0.forms.contains(.gerund) && !$0.isNoun }
  }

  /// The comma before `, member of the Politburo and` that ends at a token.
  private func beforeMembership(_ and: Int, in sentence: Range<Int>) -> Int? {
    guard text.isWord(.and, at: and) else { return nil }
    return text.range(from: max(sentence.lowerBound, and - 16), to: and).last { index in
      text.is(",", at: index) && text.isWord(.member, at: index + 1)
        && text.isWord(.of, at: index + 2)
    }
  }

  /// The comma before `MP` of `Ann Lee, MP, Minister of Trade`, the bracket of `Ann Lee (MP), Minister`.
  private func beforeStyle(_ comma: Int) -> Int {
    let end = text.is(")", at: comma - 1) ? comma - 1 : comma
    guard let style = context.office(at: end - 1), style.isStyle else { return comma }
    guard text.is(end == comma ? "," : "(", at: end - 2) else {
      // `Ann Lee MP, Minister of Trade`
      return end == comma && text.tokens[end - 1].shape.contains(.allCapitals) ? end - 1 : comma
    }
    return end - 2
  }

  /// `H.E. Ms. Ann Lee` right before `Minister of Transport`: the honorific tells that a name ends
  /// here.
  private func styledName(endingAt end: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard end < sentence.upperBound, text.tokens[end].isCapitalized,
      let name = nameEnding(at: end, in: sentence), name.count > 1
    else { return nil }
    let first = max(sentence.lowerBound, name.lowerBound - 4)
    return text.range(from: first, to: name.lowerBound).contains {
      context.names.afterHonorifics($0, in: sentence) == name.lowerBound
        && text.begins(.honorific, at: $0)
    } ? name : nil
  }

  private func isSpacedDash(_ index: Int) -> Bool {
    text.is("-", at: index) && text.tokens[index].followsBlank
  }

  /// The longest name that ends at a token.
  private func nameEnding(at end: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = max(sentence.lowerBound, end - NameGrammar.longest * 2)
    while start < end {
      let first = context.nameStart(start, in: sentence)
      if first < end, let name = context.names.name(at: first, in: sentence),
        name.upperBound == end, isName(name, in: sentence)
      {
        return name
      }
      start += 1
    }
    return nil
  }

  /// Two words, or a single one that a title marks as a name.
  private func isName(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let words = context.names.words(of: name)
    // Not `the Town Hall`, but `Ann Lee-Hall`.
    if words.contains(where: { index in
      text.has([.geoHead, .venueHead, .wayNoun], at: index) && !text.isGluedHyphen(index - 1)
    }) {
      return false
    }
    if words.count == 1 { return !text.has(.common, at: name.lowerBound) }
    let isSentenceStart = name.lowerBound == sentence.lowerBound
    if isSentenceStart, text.has(.common, at: name.lowerBound) { return false }
    return !context.names.isAllKnown(name)
  }

  /// `NAME, who …, as its OFFICE`, `NAME, who is a OFFICE`.
  private func relative(before index: Int, in sentence: Range<Int>) -> Range<Int>? {
    if text.has(.passive, at: index) || text.has(.adverb, at: index) {
      let verb = text.has(.adverb, at: index) ? index - 1 : index
      guard text.has(.passive, at: verb), text.isWord(.who, at: verb - 1) else { return nil }
      return text.is(",", at: verb - 2) ? nameEnding(at: verb - 2, in: sentence) : nil
    }
    guard text.isWord(.as, at: index) || text.isWord(.as, at: index - 1) else {
      return nil
    }
    if let name = appointed(before: index, in: sentence) { return name }
    var scan = index
    while scan > sentence.lowerBound, index - scan < 20 {
      scan -= 1
      if text.isWord(.who, at: scan), text.is(",", at: scan - 1) {
        return nameEnding(at: scan - 1, in: sentence)
      }
    }
    return nil
  }

  /// `Ann Lee` of `congratulated Ann Lee on her appointment as`.
  private func appointed(before index: Int, in sentence: Range<Int>) -> Range<Int>? {
    let noun = (text.isWord(.as, at: index) ? index : index - 1) - 1
    guard noun > sentence.lowerBound + 2, Self.appointments.contains(text.tokens[noun].word),
      text.isWord(.on, at: noun - 2),
      text.has([.possessivePronoun, .article], at: noun - 1)
    else { return nil }
    return nameEnding(at: noun - 2, in: sentence)
  }

  private static let appointments = Set(
    ["appointment", "election", "re-election", "reelection", "nomination", "confirmation"].map {
      Word($0)
    })
}
