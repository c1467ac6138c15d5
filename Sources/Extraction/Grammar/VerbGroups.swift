import Briefing
import Gazetteer
import Text

/// Finds the verbs of a sentence, and tells them from the nouns and adjectives that look the same.
///
/// A word counts by its form in the gazetteer and by what stands beside it: behind an auxiliary the
/// verb is sure; `signed the pact` has an object and tells what its subject did; `signed in Lome`
/// describes the noun before it.
struct VerbGroups {
  let text: AnnotatedText
  /// Tokens of names that the gazetteer has: `United` of `United Nations`.
  private let named: TokenSet

  init(text: AnnotatedText) {
    self.text = text
    named = TokenSet(text.names.filter { $0.tokens.count > 1 }.map(\.tokens))
  }

  /// In the order of the sentence, none within another.
  func found(in sentence: Range<Int>, isHeadline: Bool) -> [VerbGroup] {
    var groups: [VerbGroup] = []
    groups.reserveCapacity(sentence.count / 6)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let group = group(at: index, in: sentence, isHeadline, behind: groups.last) else {
        index += 1
        continue
      }
      groups.append(group)
      index = group.tokens.upperBound
    }
    if !isHeadline { promoteMain(&groups, in: sentence) }
    return groups
  }

  /// A sentence has a verb of its own: where all others follow `which`, `after` and the like, the first
  /// that only seemed to describe a noun is it: `Ann Lee, MP, signed after the fee had been cut`.
  private func promoteMain(_ groups: inout [VerbGroup], in sentence: Range<Int>) {
    var left = sentence.lowerBound
    for group in groups {
      let isMain = !text.range(from: left, to: group.tokens.lowerBound).contains {
        text.has(.subordinator, at: $0)
      }
      if group.form == .finite, isMain, !isAfterthought(group, in: sentence) { return }
      left = group.tokens.upperBound
    }
    let candidate = groups.firstIndex { group in
      group.form == .participle && group.head > sentence.lowerBound
        && !text.isWord(.by, at: group.tokens.upperBound)
        && text.verbs(at: group.head).contains { $0.forms.contains(.past) }
    }
    guard let candidate else { return }
    groups[candidate].form = .finite
    groups[candidate].isPassive = false
  }

  /// `, informs a press release`, `, said Ann Lee`: who says so, at the end of a sentence.
  private func isAfterthought(_ group: VerbGroup, in sentence: Range<Int>) -> Bool {
    let (before, next) = (group.tokens.lowerBound - 1, group.tokens.upperBound)
    guard before > sentence.lowerBound, text.is(",", at: before), group.roles.contains(.say),
      !group.isPassive, sentence.upperBound - next <= 20, next < sentence.upperBound
    else { return false }
    return text.has(.article, at: next)
      && !text.range(from: next, to: sentence.upperBound).contains {
        text.isWord(.that, at: $0) || text.has([.beForm, .haveForm, .willForm], at: $0)
      }
  }

  private func group(
    at index: Int, in sentence: Range<Int>, _ isHeadline: Bool, behind last: VerbGroup?
  ) -> VerbGroup? {
    let token = text.tokens[index]
    guard !token.isMark, !token.isNumber, !named.contains(index) else { return nil }
    if text.isWord(.to, at: index) { return infinitive(at: index, in: sentence) }
    let isAuxiliary = text.has([.beForm, .haveForm, .doForm, .willForm, .modal], at: index)
    let isPlain = !token.isCapitalized || index == sentence.lowerBound
    if isAuxiliary, isPlain || isShouted(index + 1, after: index) {
      return compound(at: index, in: sentence).map { joined($0, to: last, in: sentence) }
    }
    if token.isCapitalized, index > sentence.lowerBound, !isHeadline { return nil }
    guard text.isVerbForm(at: index) || text.isWord(.co, at: index), !isWithinEvent(index) else {
      return nil
    }
    return simple(at: index, in: sentence, isHeadline)
      ?? last.flatMap { joined(at: index, to: $0, in: sentence) }
  }
}

extension VerbGroups {
  /// `calls` of `two phone calls on Monday`.
  private func isWithinEvent(_ index: Int) -> Bool {
    text.range(from: index - 3, to: index).contains { start in
      text.begins(.event, at: start) && text.phraseEnd(at: start) > index
    }
  }
}

// MARK: - With auxiliaries

extension VerbGroups {
  /// `to sign`, `to be held`, `to have met`.
  private func infinitive(at start: Int, in sentence: Range<Int>) -> VerbGroup? {
    let next = skipped(from: start + 1, in: sentence)
    guard next < sentence.upperBound else { return nil }
    if text.isWord(.be, at: next) || text.isWord(.have, at: next) {
      guard var group = compound(at: next, in: sentence) else { return nil }
      group.tokens = start..<group.tokens.upperBound
      group.form = .infinitive
      group.time = text.isWord(.have, at: next) && !group.isCopula ? .past : .present
      return group
    }
    guard let (verb, end) = verb(at: next, .base, in: sentence), !text.tokens[next].isCapitalized
    else { return nil }
    return VerbGroup(
      tokens: start..<end, head: next, roles: verb.roles, form: .infinitive, time: .present,
      isNegated: isNegated(start, in: sentence))
  }

  /// `will be held`, `has today received`, `is to meet`, `was`.
  private func compound(at start: Int, in sentence: Range<Int>) -> VerbGroup? {
    var group = VerbGroup(
      tokens: start..<start + 1, head: start, roles: [], form: .finite, time: time(of: start))
    var last = start
    var index = start
    while true {
      group.isConditional = group.isConditional || text.has(.modal, at: last)
      group.isNegated = group.isNegated || text.has(.negation, at: last)
      var next = skipped(from: index + 1, in: sentence, noting: &group.isNegated)
      // `will on Monday, 3 May, chair`
      if text.is(",", at: next), next > index + 1, text.date(at: next - 1) != nil { next += 1 }
      guard next < sentence.upperBound else { break }
      if text.has(.haveForm, at: last),
        text.has(.beForm, at: next) || isAuxiliary(next, after: last)
      {
        group.time = group.time == .future ? .future : .past
      } else if !isAuxiliary(next, after: last) {
        if text.isWord(.to, at: next), let (verb, end) = behindTo(next, after: last, in: sentence) {
          // `had to be cancelled` was; `was to be held` may have been.
          let isForced = text.has(.haveForm, at: last) && text.has(.pastAuxiliary, at: last)
          group.time = isForced ? .past : .future
          group.isConditional = text.has(.pastAuxiliary, at: start) && !isForced
          return closed(group, at: end.head, verb, end.end, after: .base, from: start)
        }
        return main(at: next, after: last, group, in: sentence) ?? alone(group, last)
      }
      last = next
      index = next
      group.head = next
    }
    return alone(group, last)
  }

  /// The verb of `is to meet`, `are going to sign`, `was to be held`, `was to have met`, `had to be
  /// cancelled`.
  private func behindTo(_ index: Int, after auxiliary: Int, in sentence: Range<Int>) -> (
    KnownVerb, (head: Int, end: Int)
  )? {
    guard text.has([.beForm, .haveForm], at: auxiliary) else { return nil }
    var next = skipped(from: index + 1, in: sentence)
    var form = KnownVerb.Forms.base
    if text.isWord(.have, at: next), !text.isWord(.been, at: next + 1) {
      next = skipped(from: next + 1, in: sentence)
      form = .participle
    } else if text.isWord(.be, at: next) || text.isWord(.have, at: next) {
      next = skipped(from: next + (text.isWord(.be, at: next) ? 1 : 2), in: sentence)
      form = [.participle, .gerund]
    }
    guard next < sentence.upperBound, let (verb, end) = verb(at: next, form, in: sentence) else {
      return nil
    }
    return (verb, (next, end))
  }

  private func time(of auxiliary: Int) -> VerbGroup.Time {
    // `agreed that the next round be held in May`
    if text.has([.willForm, .modal], at: auxiliary) || text.isWord(.be, at: auxiliary) {
      return .future
    }
    return text.has(.pastAuxiliary, at: auxiliary) ? .past : .present
  }

  /// Whether a token goes on with the auxiliaries: `been` behind `has`, `be` behind `will`.
  private func isAuxiliary(_ index: Int, after last: Int) -> Bool {
    if text.has([.willForm, .modal, .doForm], at: last) {
      return text.isWord(.be, at: index) || text.isWord(.have, at: index)
    }
    if text.has(.haveForm, at: last) { return text.isWord(.been, at: index) }
    return text.has(.beForm, at: last) && text.isWord(.being, at: index)
  }

  /// `WILL NOT TAKE PLACE`.
  private func isShouted(_ index: Int, after auxiliary: Int) -> Bool {
    text.tokens.indices.contains(index)
      && [index, auxiliary].allSatisfy { text.tokens[$0].shape.contains(.allCapitals) }
  }

  /// The group with the verb that the auxiliaries lead to; nil where none stands there.
  private func main(
    at index: Int, after last: Int, _ group: VerbGroup, in sentence: Range<Int>
  ) -> VerbGroup? {
    let forms: KnownVerb.Forms
    if text.has(.haveForm, at: last) {
      forms = .participle
    } else if text.has(.beForm, at: last) {
      forms = [.participle, .gerund]
    } else {
      forms = .base
    }
    guard !text.tokens[index].isCapitalized || isShouted(index, after: last) else { return nil }
    if let (verb, end) = verb(at: index, forms, in: sentence) {
      return closed(group, at: index, verb, end, after: forms, from: group.tokens.lowerBound)
    }
    guard forms != .base, hasEnding("ed", index) else { return nil }
    var group = group
    group.tokens = group.tokens.lowerBound..<index + 1
    group.head = index
    group.isPassive = forms.contains(.gerund)
    if text.has(.haveForm, at: last), group.time != .future { group.time = .past }
    return group
  }

  private func closed(
    _ group: VerbGroup, at head: Int, _ verb: KnownVerb, _ end: Int, after forms: KnownVerb.Forms,
    from start: Int
  ) -> VerbGroup {
    var group = group
    group.tokens = start..<end
    group.head = head
    group.roles = verb.roles
    if forms.contains(.gerund) || text.has(.beForm, at: head - 1) {
      group.isPassive = verb.forms.contains(.participle)
      group.isProgressive =
        verb.forms.contains(.gerund)
        || text.range(from: start, to: head).contains {
          text.isWord(.being, at: $0)
        }
    } else if forms == .participle, group.time != .future {
      group.time = .past
    }
    return group
  }

  /// The auxiliary as the verb itself: `was in Lome`, `had talks`.
  private func alone(_ group: VerbGroup, _ last: Int) -> VerbGroup? {
    var group = group
    group.tokens = group.tokens.lowerBound..<last + 1
    group.head = last
    if text.has(.beForm, at: last) {
      group.isCopula = true
    } else if text.has(.haveForm, at: last) {
      group.roles = .hold
    } else if !text.has(.doForm, at: last) {
      return nil
    }
    return group
  }

  /// Past adverbs, dates and `, however,` within a group.
  func skipped(from start: Int, in sentence: Range<Int>) -> Int {
    var isNegated = false
    return skipped(from: start, in: sentence, noting: &isNegated)
  }

  func skipped(
    from start: Int, in sentence: Range<Int>, noting isNegated: inout Bool
  ) -> Int {
    var index = start
    while index < sentence.upperBound {
      if text.has(.negation, at: index) { isNegated = true }
      if let date = text.date(at: index), date.tokens.lowerBound == index {
        index = date.tokens.upperBound
      } else if text.isWord(.on, at: index), text.date(at: index + 1) != nil {
        index += 1
      } else if isAdverb(index) {
        index += 1
      } else if text.is(",", at: index), isAdverb(index + 1), text.is(",", at: index + 2) {
        index += 3
      } else {
        break
      }
    }
    return min(index, sentence.upperBound)
  }

  func isAdverb(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index), !text.tokens[index].isCapitalized else {
      return false
    }
    return text.has(.adverb, at: index)
      || hasEnding("ly", index) && !text.has(.noAdverb, at: index)
  }

  func hasEnding(_ ending: StaticString, _ index: Int) -> Bool {
    let token = text.tokens[index]
    guard !token.isMark, token.end - token.start > 4 else { return false }
    return text.document.text[token.range].suffix(ending.utf8CodeUnitCount).elementsEqual(
      ending.description.utf8)
  }

  /// Whether `not` or `never` stands right before.
  func isNegated(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && text.has(.negation, at: index - 1)
      && !text.isWord(.no, at: index - 1)
  }

  /// The verb of one of some forms at a token, and where it ends.
  func verb(at index: Int, _ forms: KnownVerb.Forms, in sentence: Range<Int>) -> (
    KnownVerb, Int
  )? {
    guard index < sentence.upperBound else { return nil }
    let stem = stem(of: index, in: sentence)
    for verb in text.verbs(at: stem)
    where !verb.forms.isDisjoint(with: forms) {
      guard let end = end(of: verb, at: stem, in: sentence) else { continue }
      return (verb, end)
    }
    return nil
  }

  /// The word that tells what is done: `chair` of `co-chair`.
  func stem(of index: Int, in sentence: Range<Int>) -> Int {
    guard text.isWord(.co, at: index), text.is("-", at: index + 1), index + 2 < sentence.upperBound,
      !text.tokens[index + 2].followsBlank
    else { return index }
    return index + 2
  }

  /// Past the verb's other words: right behind it, `off` after an object too.
  func end(of verb: KnownVerb, at index: Int, in sentence: Range<Int>) -> Int? {
    var end = index + 1
    for word in verb.rest {
      guard end < sentence.upperBound, text.isWord(word, at: end) else { return nil }
      end += 1
    }
    return end
  }
}
