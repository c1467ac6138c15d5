import Briefing
import Gazetteer
import Text

/// Verbs that stand without an auxiliary: what their forms are by the words around them.
extension VerbGroups {
  /// `will meet Ann Lee, travel to Lome and open the forum`: a verb that shares the auxiliary.
  func joined(at index: Int, to last: VerbGroup, in sentence: Range<Int>) -> VerbGroup? {
    let isBare = last.form == .infinitive || last.form == .finite && last.time == .future
    guard isBare, isBehindJoint(index, in: sentence), !text.tokens[index].isCapitalized,
      let (verb, end) = verb(at: index, .base, in: sentence), isVerbal(verb, end, in: sentence)
    else { return nil }
    return VerbGroup(
      tokens: index..<end, head: index, roles: verb.roles, form: last.form, time: last.time,
      isConditional: last.isConditional)
  }

  /// `will call on Ann Lee and have breakfast with her`: `have` shares the auxiliary too.
  func joined(_ group: VerbGroup, to last: VerbGroup?, in sentence: Range<Int>) -> VerbGroup {
    guard let last, last.form == .infinitive || last.form == .finite && last.time == .future,
      text.isWord(.have, at: group.tokens.lowerBound)
        || text.isWord(.be, at: group.tokens.lowerBound),
      isBehindJoint(group.tokens.lowerBound, in: sentence)
    else { return group }
    var group = group
    group.form = last.form
    group.time = last.time
    return group
  }

  private func isBehindJoint(_ index: Int, in sentence: Range<Int>) -> Bool {
    var before = index - 1
    while before > sentence.lowerBound, isAdverb(before) || text.date(at: before) != nil {
      before -= 1
    }
    return before > sentence.lowerBound
      && (text.is(",", at: before) || text.isWord(.and, at: before) || text.isWord(.or, at: before))
  }

  private func isVerbal(_ verb: KnownVerb, _ end: Int, in sentence: Range<Int>) -> Bool {
    !verb.isNoun || hasObject(end, in: sentence) || hasAdverbial(verb, end, in: sentence)
  }

  /// Whether a preposition or date stands behind a verb that needs no object: `opens in Lome`.
  private func hasAdverbial(_ verb: KnownVerb, _ end: Int, in sentence: Range<Int>) -> Bool {
    let alone: VerbRole = [.begin, .end, .occur, .travel, .visit, .meet, .speak]
    guard !verb.roles.isDisjoint(with: alone), end < sentence.upperBound else { return false }
    return text.has(.locative, at: end) || text.isWord(.on, at: end) || text.isWord(.with, at: end)
      || text.date(at: end) != nil || text.tokens[end].isMark && !text.is("-", at: end)
      || text.has(.adverb, at: end)
  }

  func simple(at index: Int, in sentence: Range<Int>, _ isHeadline: Bool) -> VerbGroup? {
    let stem = stem(of: index, in: sentence)
    if text.is("-", at: stem + 1), !text.tokens[stem + 1].followsBlank { return nil }
    if index > sentence.lowerBound, text.is("-", at: index - 1), !text.tokens[index].followsBlank {
      return nil
    }
    for verb in text.verbs(at: stem) {
      guard let end = end(of: verb, at: stem, in: sentence),
        let (form, time) = reading(of: verb, at: index, behind: end, in: sentence, isHeadline)
      else { continue }
      return VerbGroup(
        tokens: index..<end, head: index, roles: verb.roles, form: form, time: time,
        isPassive: form == .participle, isNegated: isNegated(index, in: sentence))
    }
    return nil
  }

  /// What a form is where it stands; nil where it is no verb there.
  private func reading(
    of verb: KnownVerb, at index: Int, behind end: Int, in sentence: Range<Int>,
    _ isHeadline: Bool
  ) -> (VerbGroup.Form, VerbGroup.Time)? {
    let isFirst = index == sentence.lowerBound
    if !isFirst, isDescribed(index) || isSecondAdjective(index, before: end) { return nil }
    if !verb.forms.isDisjoint(with: [.past, .participle]) {
      return past(verb, at: index, behind: end, in: sentence, isHeadline)
    }
    if verb.forms == .gerund {
      return isVisiting(index, in: sentence)
        ? nil : gerund(verb, at: index, behind: end, in: sentence)
    }
    if isFirst { return nil }
    if verb.forms.contains(.third) {
      guard
        !verb.isNoun || isSubject(before: index, in: sentence) && isVerbal(verb, end, in: sentence)
          || isBehindApposition(index, verb, end, in: sentence)
      else { return nil }
      return (.finite, .present)
    }
    guard isPluralSubject(before: index, in: sentence) else { return nil }
    guard !verb.isNoun || hasObject(end, in: sentence) && !isHeadlineNoun(index, isHeadline) else {
      return nil
    }
    return (.finite, .present)
  }

  /// Behind an article or `their`: a noun, or an adjective before one, `the newly appointed envoy`.
  private func isDescribed(_ index: Int) -> Bool {
    let before = index > 1 && isAdverb(index - 1) ? index - 2 : index - 1
    if text.tokens[before].shape.contains(.possessive) { return true }
    return text.has([.article, .possessivePronoun], at: before)
      && !text.has(.subjectWord, at: before)
  }

  /// `expanded` of `one-on-one and expanded talks`, `held expanded talks`, `standing` of `the fourth
  /// standing meeting`.
  private func isSecondAdjective(_ index: Int, before noun: Int) -> Bool {
    guard index > 2, text.begins(.event, at: noun) else { return false }
    if text.lexicon.ordinals[text.tokens[index - 1].word] != nil { return true }
    if text.verbs(at: index - 1).contains(where: { !$0.roles.isDisjoint(with: [.hold, .attend]) }) {
      return true
    }
    guard text.isWord(.and, at: index - 1) else { return false }
    return text.has(.extraordinary, at: index - 2)
      || text.is("-", at: index - 3) && !text.tokens[index - 3].followsBlank
  }

  private func past(
    _ verb: KnownVerb, at index: Int, behind end: Int, in sentence: Range<Int>, _ isHeadline: Bool
  ) -> (VerbGroup.Form, VerbGroup.Time)? {
    if !verb.forms.contains(.participle) {
      return index > sentence.lowerBound ? (.finite, .past) : nil
    }
    let isSure = verb.forms.contains(.past)
    if !isSure || index == sentence.lowerBound { return (.participle, .past) }
    let next = skipped(from: end, in: sentence)
    if next < sentence.upperBound, text.isWord(.by, at: next), !text.has(.callMeans, at: next + 1) {
      return (.participle, .past)
    }
    if text.has(.subjectWord, at: index - 1) { return (.finite, .past) }
    let alone: VerbRole = [.meet, .travel, .speak, .attend, .occur, .agree, .say, .discuss]
    if !verb.roles.isDisjoint(with: alone) {
      return text.is(",", at: index - 1) && !hasObject(end, in: sentence)
        && verb.roles.isDisjoint(with: [.meet, .travel, .speak, .say])
        ? (.participle, .past) : (.finite, .past)
    }
    if isAttributive(index, end, in: sentence) { return nil }
    if !verb.roles.isDisjoint(with: [.begin, .end]), hasAdverbial(verb, end, in: sentence),
      !hasAuxiliary(behind: end, in: sentence)
    {
      // `The talks closed in Lome on Monday`
      return (.finite, .past)
    }
    if verb.roles.isEmpty, isDescribingTowards(index, end, in: sentence) {
      return (.participle, .past)
    }
    return hasObject(end, in: sentence) || isReceiving(verb, end, in: sentence)
      ? (.finite, .past) : (.participle, .past)
  }

  /// `received in Lome on 3 May, at the palace, the minister`: whom, behind where and when.
  private func isReceiving(_ verb: KnownVerb, _ end: Int, in sentence: Range<Int>) -> Bool {
    guard !verb.roles.isDisjoint(with: [.receive, .host]) else { return false }
    var index = end
    while index < sentence.upperBound, index - end < 16 {
      if let date = text.date(at: index), date.tokens.contains(index) {
        index = date.tokens.upperBound
      } else if text.isWord(.on, at: index), text.date(at: index + 1) != nil {
        index += 1
      } else if text.isWord(.in, at: index) || text.isWord(.at, at: index) {
        index = placeEnd(behind: index, in: sentence)
      } else if index > end, text.is(",", at: index) {
        index += 1
      } else {
        break
      }
    }
    guard index > end, index < sentence.upperBound else { return false }
    return text.has(.article, at: index) || text.beginsOffice(at: index)
      || text.begins(.honorific, at: index) || text.begins(.country, at: index)
      || text.begins(.organization, at: index)
  }

  /// Past the name of a town or house behind `in` or `at`.
  private func placeEnd(behind preposition: Int, in sentence: Range<Int>) -> Int {
    let first =
      text.has([.article, .possessivePronoun], at: preposition + 1)
      ? preposition + 2 : preposition + 1
    let rest = text.range(from: first, to: min(first + 6, sentence.upperBound))
    return rest.first { index in
      !text.tokens[index].isCapitalized && !text.has(.venueHead, at: index)
    } ?? rest.upperBound
  }

  /// `envoys accredited to Togo`: behind a noun, and `to` with no verb.
  private func isDescribingTowards(_ index: Int, _ end: Int, in sentence: Range<Int>) -> Bool {
    guard end + 1 < sentence.upperBound, text.isWord(.to, at: end), index > sentence.lowerBound,
      !text.tokens[index - 1].isMark, !text.tokens[index - 1].isCapitalized
    else { return false }
    return !text.verbs(at: end + 1).contains { $0.forms.contains(.base) }
  }

  /// Whether the verb of the sentence itself follows before a mark: `The talks opened in Lome have`.
  private func hasAuxiliary(behind end: Int, in sentence: Range<Int>) -> Bool {
    text.range(from: end, to: sentence.upperBound).prefix { !text.tokens[$0].isMark }.contains {
      text.has([.beForm, .haveForm, .willForm, .modal, .doForm], at: $0)
    }
  }

  /// `of increased trade`, `received newly appointed envoys`: between a preposition or verb and a noun.
  private func isAttributive(_ index: Int, _ end: Int, in sentence: Range<Int>) -> Bool {
    if index - 2 > sentence.lowerBound, isAdverb(index - 1), hasEnding("ly", index - 1),
      text.isVerbForm(at: index - 2), !text.tokens[index - 2].isCapitalized,
      end < sentence.upperBound, text.tokens[end].isCapitalized || text.beginsOffice(at: end)
    {
      return true
    }
    guard end < sentence.upperBound, text.has([.locative, .complement], at: index - 1) else {
      return false
    }
    return !text.tokens[end].isMark && !text.has([.locative, .complement, .article], at: end)
  }

  private func gerund(
    _ verb: KnownVerb, at index: Int, behind end: Int, in sentence: Range<Int>
  ) -> (VerbGroup.Form, VerbGroup.Time)? {
    let isNoun =
      text.begins(.event, at: index)
    guard isNoun else { return isDetermined(index, before: end) ? nil : (.gerund, .present) }
    let before = index - 1
    let isFree =
      before < sentence.lowerBound || text.tokens[before].isMark
      || text.has([.locative, .complement, .subordinator, .adverb], at: before)
    return isFree && hasObject(end, in: sentence) ? (.gerund, .present) : nil
  }

  /// `the recent flooding in the districts`: a noun behind an article.
  private func isDetermined(_ index: Int, before end: Int) -> Bool {
    guard text.has([.locative, .complement], at: end) else { return false }
    if text.has(.article, at: index - 1) { return true }
    return text.has(.article, at: index - 2) && !text.tokens[index - 1].isMark
      && !text.isVerbForm(at: index - 1)
  }

  /// `received visiting Togo's minister`, `met visiting President Ann Lee`: whoever is met is there on a
  /// visit.
  private func isVisiting(_ index: Int, in sentence: Range<Int>) -> Bool {
    if text.has(.officeModifier, at: index), !text.isWord(.visiting, at: index) {
      // `from acting US Secretary of State Otto Berg`
      return text.range(from: index + 1, to: min(index + 4, sentence.upperBound)).contains {
        text.beginsOffice(at: $0)
      }
    }
    guard text.isWord(.visiting, at: index), index > sentence.lowerBound,
      text.isVerbForm(at: index - 1) || text.isWord(.with, at: index - 1)
    else { return false }
    return text.range(from: index + 1, to: min(index + 6, sentence.upperBound)).contains {
      text.beginsOffice(at: $0)
    }
  }

  /// Whether what stands behind a verb can be its object or an adverbial, and no other verb.
  private func hasObject(_ end: Int, in sentence: Range<Int>) -> Bool {
    let next = skipped(from: end, in: sentence)
    guard next < sentence.upperBound else { return false }
    if isVisiting(next, in: sentence) { return true }
    let token = text.tokens[next]
    if token.is("\"") || token.isNumber && text.date(at: next) == nil { return true }
    if token.isMark || text.date(at: next) != nil { return false }
    if text.has([.article, .pronoun, .possessivePronoun], at: next) { return true }
    if text.isWord(.that, at: next) || text.isWord(.to, at: next) { return true }
    if text.has([.beForm, .haveForm, .willForm, .modal], at: next) { return false }
    let joins: WordClass = [.locative, .complement, .conjunction, .clauseEnd, .subordinator]
    return token.isCapitalized || !text.has(joins, at: next)
  }

  /// Whether someone or something in the singular stands right before.
  private func isSubject(before index: Int, in sentence: Range<Int>) -> Bool {
    let before = index - 1
    let token = text.tokens[before]
    if token.isMark { return token.is(")") || token.is("\"") }
    return token.isCapitalized || text.has(.subjectWord, at: before)
      || text.isEvent(endingAt: index)
  }

  /// `Ann Lee, minister of trade, leaves for Togo`: the comma closes what is said of the subject.
  private func isBehindApposition(
    _ index: Int, _ verb: KnownVerb, _ end: Int, in sentence: Range<Int>
  ) -> Bool {
    guard text.is(",", at: index - 1), end < sentence.upperBound,
      !verb.roles.isDisjoint(with: [.visit, .travel, .host, .meet]),
      let comma = text.range(from: max(sentence.lowerBound, index - 20), to: index - 1).last(
        where: {
          text.is(",", at: $0)
        }), comma > sentence.lowerBound, text.tokens[comma - 1].isCapitalized
    else { return false }
    let next = text.isWord(.for, at: end) || text.isWord(.to, at: end) ? end + 1 : end
    return next < sentence.upperBound && text.tokens[next].isCapitalized
  }

  /// Whether several stand right before: `ministers`, `they`, `Togo and Benin`.
  private func isPluralSubject(before index: Int, in sentence: Range<Int>) -> Bool {
    var before = index - 1
    while before > sentence.lowerBound, isAdverb(before) { before -= 1 }
    if text.has(.subjectWord, at: before) { return true }
    let token = text.tokens[before]
    guard !token.isMark, token.end > token.start else { return false }
    if text.document.text[Int(token.end) - 1] == UInt8(ascii: "s"),
      !text.has([.locative, .beForm, .haveForm], at: before)
    {
      return true
    }
    return token.isCapitalized
      && text.range(from: max(sentence.lowerBound, before - 4), to: before).contains {
        text.isWord(.and, at: $0) || text.is(",", at: $0) && text.isHeadline(index)
      }
  }

  /// In a headline `Visit` is the noun.
  private func isHeadlineNoun(_ index: Int, _ isHeadline: Bool) -> Bool {
    isHeadline && text.tokens[index].isCapitalized && text.beginsPhrase(at: index)
  }
}
