import Briefing
import Gazetteer
import Text

/// Meetings by their nouns: `the eighth meeting of …`, `a two-day visit to Kyrgyzstan`.
struct EventNouns {
  static let rule: Rule = "event-noun"
  static let acronymRule: Rule = "event-acronym"

  /// The next of a series is told of within so many tokens.
  private static let reach = 60

  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// In the order of the text.
  func mentions() -> [EventMention] {
    var mentions: [EventMention] = []
    var end = 0
    for phrase in text.phrases where phrase.tokens.lowerBound >= end {
      guard let event = event(of: phrase) else { continue }
      if event.form == .never { end = phrase.tokens.upperBound }
      guard event.form != .never, isNoun(phrase, event) else { continue }
      let sentence = text.sentence(of: phrase.tokens.lowerBound)
      let mention = mention(of: phrase, event, in: sentence, from: max(end, sentence.lowerBound))
      if let outer = mentions.last, isBody(mention, of: outer) || isShortName(mention, of: outer) {
        continue
      }
      mentions.append(mention)
      end = phrase.tokens.upperBound
    }
    mentions += shortNames(of: mentions)
    mentions += mentions.compactMap(following)
    return mentions.sorted { $0.head.lowerBound < $1.head.lowerBound }
  }

  /// `FAO Conference` of `the 43rd session of the FAO Conference`: it is the body that meets.
  private func isBody(_ mention: EventMention, of outer: EventMention) -> Bool {
    guard outer.form == .session || outer.form == .meeting, outer.ordinal != nil,
      mention.ordinal == nil, mention.form != .round, mention.form != .session,
      text.isWord(.of, at: outer.head.upperBound),
      mention.head.upperBound <= outer.tokens.upperBound,
      mention.head.lowerBound - outer.head.upperBound <= 5
    else { return false }
    return text.range(from: outer.head.upperBound + 2, to: mention.head.upperBound).allSatisfy {
      text.tokens[$0].isCapitalized || text.tokens[$0].isMark
    }
  }

  /// `(AMM Retreat)` right behind `the ASEAN Foreign Ministers' Retreat`.
  private func isShortName(_ mention: EventMention, of outer: EventMention) -> Bool {
    let open = mention.tokens.lowerBound - 1
    return text.is("(", at: open) && text.is(")", at: mention.head.upperBound)
      && (open == outer.head.upperBound || open == outer.tokens.upperBound
        || outer.tokens.contains(open))
      && text.tokens[mention.head.upperBound - 1].word
        == text.tokens[outer.head.upperBound - 1].word
  }

  /// `the second in Vilnius` behind `The first session of the council was held in Tallinn`: the next one,
  /// by its number alone.
  private func following(_ mention: EventMention) -> EventMention? {
    guard let first = mention.ordinal, mention.rule == Self.rule else { return nil }
    let ordinals = Ordinals(text: text)
    let sentence = text.sentence(of: mention.head.lowerBound)
    guard let counted = mention.tokens.first(where: { ordinals.value(at: $0) == first }),
      let index = text.range(from: mention.tokens.upperBound, to: sentence.upperBound)
        .prefix(Self.reach).first(where: {
          ordinals.value(at: $0) == first + 1 && isAlone($0, in: sentence)
        })
    else { return nil }
    var next = EventMention(
      tokens: index..<index + 1, head: index..<index + 1, form: mention.form,
      weight: mention.weight, rule: Self.rule)
    next.ordinal = first + 1
    next.omitted = counted + 1..<mention.tokens.upperBound
    next.isNamed = mention.isNamed
    next.isDefinite = true
    return next
  }

  /// Whether a number stands for what it counts: `, the second in Lome`, `and the second on 3 May`.
  private func isAlone(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index + 1 < sentence.upperBound, text.isWord(.the, at: index - 1),
      text.is(",", at: index - 2) || text.has(.conjunction, at: index - 2)
    else { return false }
    return text.isWord(.in, at: index + 1) || text.isWord(.on, at: index + 1)
      || text.isWord(.at, at: index + 1)
  }

  /// Later uses of the acronym that the text gives a meeting: `the third FOC` behind `Foreign Office
  /// Consultations (FOC)`.
  private func shortNames(of mentions: [EventMention]) -> [EventMention] {
    var forms: [Word: EventMention] = [:]
    for mention in mentions {
      let open = mention.tokens.upperBound
      let index =
        text.is("(", at: mention.head.upperBound)
        ? mention.head.upperBound + 1 : text.is("(", at: open) ? open + 1 : open - 2
      guard text.is("(", at: index - 1), text.is(")", at: index + 1),
        text.tokens[index].shape.contains(.allCapitals)
      else { continue }
      forms[text.tokens[index].word] = mention
    }
    guard !forms.isEmpty else { return [] }
    return text.tokens.indices.compactMap { index in
      guard text.tokens[index].shape.contains(.allCapitals),
        let full = forms[text.tokens[index].word], !full.tokens.contains(index),
        index > full.tokens.upperBound + 1, scene.organization(at: index) == nil
      else { return nil }
      let sentence = text.sentence(of: index)
      let head = index..<index + 1
      var mention = EventMention(
        tokens: EventModifiers(scene: scene).start(of: head, from: sentence.lowerBound)..<index + 1,
        head: head, form: full.form,
        weight: full.weight, rule: Self.acronymRule)
      mention.fullName = full.head
      describe(&mention, in: sentence)
      mention.isNamed = true
      return mention
    }
  }

  private func event(of phrase: Phrase) -> KnownEvent? {
    guard phrase.means(.event) else { return nil }
    for subject in phrase.subjects {
      if case .event(let offset) = subject { return text.lexicon.events[offset] }
    }
    return nil
  }

  /// Whether the words are a noun that stands on its own, and not a verb or part of a name.
  private func isNoun(_ phrase: Phrase, _ event: KnownEvent) -> Bool {
    let index = phrase.tokens.lowerBound
    let kind = text.blockKind(ofSentence: Int(text.sentenceOfToken[index]))
    guard kind.isText || kind == .headline else { return false }
    if scene.person(at: index) != nil || isWithinBody(phrase) || isWithinTitle(phrase) {
      return false
    }
    if let agreement = scene.agreement(at: index),
      scene.agreements[agreement].head.lowerBound < index,
      !text.tokens[index].isCapitalized
    {
      return true
    }
    let before = index - 1
    let sentence = text.sentence(of: index)
    guard before >= sentence.lowerBound else { return true }
    if event.form == .visit || event.form == .call {
      // `to stop admiring`, `stop asking`
      if event.weight < 2, isVerb(before: phrase.tokens.upperBound) { return false }
      if text.has([.future, .negation], at: before) || text.isWord(.to, at: before) {
        return false
      }
    }
    if text.tokens[index].isCapitalized, text.isWord(.the, at: before), isShortBody(index) {
      return false
    }
    // `were meeting in Lome`, `had been sitting on the shelf`
    if text.has(.passive, at: before), isGerund(phrase) { return false }
    // `where those who did get together`: a hyphen makes a noun of it.
    if text.isWord(.get, at: index), !text.is("-", at: index + 1) { return false }
    if event.form == .call, text.isWord(.by, at: before) || text.isWord(.via, at: before) {
      return false
    }
    if event.form == .ministerial, isAdjective(phrase) { return false }
    if isWithinName(phrase) { return false }
    if event.form == .dialogue, !text.tokens[index].isCapitalized,
      !isNumbered(index, in: sentence), !text.has(.extraordinary, at: before),
      !text.isWord(.level, at: before)
    {
      return false
    }
    // `a trilateral consultation format`
    if event.form != .forum, text.has(.formatHead, at: phrase.tokens.upperBound),
      !text.tokens[phrase.tokens.upperBound].isCapitalized, !isNumbered(index, in: sentence)
    {
      return false
    }
    // `stressed the importance of their consultation on issues`
    if event.form == .consultations, text.has(.possessivePronoun, at: before),
      phrase.tokens.count == 1, !isPlural(phrase.tokens)
    {
      return false
    }
    if event.form == .round, !text.isWord(.of, at: index + 1), !isNumbered(index, in: sentence) {
      return false
    }
    if event.form == .call, event.weight < 3, !hasCallMeans(near: index, in: sentence) {
      return false
    }
    return true
  }

  /// Whether a gerund follows, which a noun of this sort has not behind it.
  private func isVerb(before index: Int) -> Bool {
    text.verbs(at: index).contains { $0.forms.contains(.gerund) }
  }

  /// `Assembly` of `Chairman of the National Assembly`.
  private func isWithinTitle(_ phrase: Phrase) -> Bool {
    guard let offset = scene.office(at: phrase.tokens.lowerBound) else { return false }
    let office = scene.offices[offset]
    return !office.isPlural && office.tokens.lowerBound < phrase.tokens.lowerBound
      && office.tokens.upperBound >= phrase.tokens.upperBound
  }

  private func isGerund(_ phrase: Phrase) -> Bool {
    phrase.tokens.count == 1
      && text.document.text[text.bytes(of: phrase.tokens)].suffix(3).elementsEqual("ing".utf8)
  }

  /// `the Forum`, where the text has the Pacific Islands Forum.
  private func isShortBody(_ index: Int) -> Bool {
    let noun = text.tokens[index].word
    let isAlone =
      index + 1 >= text.tokens.count || !text.tokens[index + 1].isCapitalized
      || text.tokens[index + 1].isMark
    return isAlone
      && scene.organizations.contains { body in
        body.tokens.count > 1 && text.tokens[body.tokens.upperBound - 1].word == noun
          && body.known != nil
      }
  }

  /// `Dialogue` of `the third Galway Dialogue Forum`: the last noun of a name is what is held.
  private func isWithinName(_ phrase: Phrase) -> Bool {
    let next = phrase.tokens.upperBound
    guard text.tokens[next - 1].isCapitalized, text.tokens.indices.contains(next),
      text.tokens[next].isCapitalized, let following = text.phrase(at: next)
    else { return false }
    return event(of: following).map { $0.form != .never } ?? false
  }

  /// `vice-ministerial`, or `ministerial` before another noun.
  private func isAdjective(_ phrase: Phrase) -> Bool {
    guard phrase.tokens.count == 1 else { return false }
    let (before, after) = (phrase.tokens.lowerBound - 1, phrase.tokens.upperBound)
    if text.is("-", at: before), !text.tokens[before].followsBlank { return true }
    guard text.tokens.indices.contains(after), !text.tokens[after].isMark else { return false }
    return text.begins([.event, .office], at: after)
      || text.isWord(.level, at: after) && text.tokens[after].isCapitalized
  }

  /// Whether a number, `next` or `last` stands shortly before.
  private func isNumbered(_ index: Int, in sentence: Range<Int>) -> Bool {
    text.range(from: max(sentence.lowerBound, index - 3), to: index).contains {
      Ordinals(text: text).value(at: $0) != nil || text.has([.next, .previous], at: $0)
    }
  }

  /// Whether it is part of a body's name; one that ends the name of a forum is the forum itself.
  private func isWithinBody(_ phrase: Phrase) -> Bool {
    guard let offset = scene.organization(at: phrase.tokens.lowerBound) else { return false }
    let body = scene.organizations[offset].tokens
    // `the Fifth Consultative Meeting of the Heads of State`, a format of that name
    if Ordinals(text: text).value(at: body.lowerBound - 1) != nil,
      scene.organizations[offset].kind == .format
    {
      return false
    }
    let isForum = body.upperBound == phrase.tokens.upperBound && body.count > phrase.tokens.count
    return !isForum || !isAttended(body) || isBody(body, ofMeetingBehind: phrase.tokens.upperBound)
  }

  /// `the 54th Pacific Islands Forum Leaders Meeting`: of the forum, which is the body that meets.
  private func isBody(_ body: Range<Int>, ofMeetingBehind end: Int) -> Bool {
    let sentence = text.sentence(of: body.lowerBound)
    let behind = text.range(from: end, to: min(end + 4, sentence.upperBound)).prefix {
      text.tokens[$0].isCapitalized || text.begins(.event, at: $0)
    }
    return behind.contains { index in
      text.event(at: index) { [.summit, .ministerial, .meeting, .session].contains($0.form) }
    }
  }

  /// `at the Antalya Diplomacy Forum`, `the 57th ASEAN Forum`: the event, not the body.
  private func isAttended(_ body: Range<Int>) -> Bool {
    if Ordinals(text: text).value(at: body.lowerBound - 1) != nil { return true }
    let before =
      text.isWord(.the, at: body.lowerBound - 1) ? body.lowerBound - 2 : body.lowerBound - 1
    return text.isWord(.at, at: before) || text.isWord(.during, at: before)
      || text.isWord(.in, at: before)
  }

  private func hasCallMeans(near index: Int, in sentence: Range<Int>) -> Bool {
    // `in a separate call made on Friday`: another of those that were told of before; `Monday's call`
    text.has(.apart, at: index - 1) || isDated(index)
      || text.range(
        from: max(sentence.lowerBound, index - 3), to: min(sentence.upperBound, index + 4)
      )
      .contains {
        text.has(.callMeans, at: $0)
      }
  }

  /// `Monday's call`, `Today's call`.
  private func isDated(_ index: Int) -> Bool {
    let day = index - 2
    return day >= 0 && text.tokens[index - 1].shape.contains(.possessive)
      && text.date(at: day) != nil
  }

  private func mention(
    of phrase: Phrase, _ event: KnownEvent, in sentence: Range<Int>, from limit: Int
  ) -> EventMention {
    let head = phrase.tokens
    let start = EventModifiers(scene: scene).start(of: head, from: limit)
    let end =
      isChaired(head)
      ? head.upperBound
      : EventComplement(scene: scene).end(from: head.upperBound, form: event.form, in: sentence)
    var mention = EventMention(
      tokens: start..<end, head: head, form: event.form, weight: event.weight, rule: Self.rule)
    if event.form == .other, isForGuests(head, in: sentence) {
      (mention.form, mention.weight) = (.talks, 2)
    }
    if event.form == .talks || event.form == .meeting, isByPhone(head, in: sentence) {
      (mention.form, mention.weight) = (.call, 3)
    }
    mention.isPlural = isPlural(head)
    describe(&mention, in: sentence)
    return mention
  }

  /// `talks over the phone`, `a meeting via videoconference`.
  private func isByPhone(_ head: Range<Int>, in sentence: Range<Int>) -> Bool {
    text.range(from: head.upperBound + 1, to: min(head.upperBound + 3, sentence.upperBound))
      .contains(where: text.isMeansOfCall)
  }

  /// `will co-chair the meeting with Ann Lee`: she is in the chair, and no part of the name.
  private func isChaired(_ head: Range<Int>) -> Bool {
    guard text.isWord(.with, at: head.upperBound), text.isWord(.the, at: head.lowerBound - 1),
      let clause = scene.clauses.governing(head.lowerBound)
    else { return false }
    let verb = scene.clauses.all[clause].verb
    return verb.roles.contains(.lead) && verb.tokens.upperBound == head.lowerBound - 1
  }

  /// `hosted a reception in Lome on Monday for Ann Lee`: they were received for talks.
  private func isForGuests(_ head: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard text.isWord(.reception, at: head.lowerBound) else { return false }
    let rest = text.range(from: head.upperBound, to: min(head.upperBound + 12, sentence.upperBound))
    guard let joint = rest.first(where: { text.isWord(.for, at: $0) }) else { return false }
    return text.range(from: joint, to: min(joint + 14, sentence.upperBound)).contains {
      scene.person(at: $0) != nil || text.isWord(.delegation, at: $0)
    }
  }

  private func isPlural(_ head: Range<Int>) -> Bool {
    let last = text.tokens[head.upperBound - 1]
    return text.document.text[Int(last.end) - 1] == UInt8(ascii: "s")
      && text.string(head) != "talks"
  }

  private func describe(_ mention: inout EventMention, in sentence: Range<Int>) {
    for index in text.range(from: mention.tokens.lowerBound, to: mention.head.lowerBound) {
      if text.has(.next, at: index) { mention.relation = .next }
      if text.has(.previous, at: index), mention.relation == .none { mention.relation = .previous }
      // Not of `the tenth anniversary summit`.
      if let number = Ordinals(text: text).value(at: index),
        !text.isWord(.anniversary, at: index + 1)
      {
        mention.ordinal = number
      }
    }
    if let number = text.numberWithin(mention.head) { mention.ordinal = number }
    mention.duration =
      duration(before: mention.head.lowerBound, from: mention.tokens.lowerBound)
      ?? durationBehind(mention, in: sentence)
    if mention.ordinal == nil, let (number, end) = apposition(behind: mention, in: sentence) {
      mention.ordinal = number
      mention.apposition = mention.tokens.upperBound..<end
    }
    if mention.ordinal == 1, isFirstOfSpan(mention, in: sentence) { mention.ordinal = nil }
    if isCountedInSpan(mention, in: sentence) { mention.ordinal = nil }
    let before = mention.tokens.lowerBound - 1
    if before >= sentence.lowerBound {
      mention.isDefinite =
        text.has(.article, at: before) && text.isWord(.the, at: before)
        || text.has(.pronoun, at: before)
    }
    mention.isNamed = isNamed(mention)
    if let body = holder(of: mention, in: sentence) {
      mention.organizations = [body]
      mention.isNamed = true
    }
    mention.isSideline = text.range(
      from: max(sentence.lowerBound, mention.tokens.lowerBound - 4), to: mention.tokens.lowerBound
    )
    .contains { text.has(.sideline, at: $0) }
  }

  /// The body that `held its 1,068th meeting`.
  private func holder(of mention: EventMention, in sentence: Range<Int>) -> Int? {
    let pronoun = mention.tokens.lowerBound - 1
    guard pronoun - 2 >= sentence.lowerBound, text.has(.possessivePronoun, at: pronoun) else {
      return nil
    }
    for index in text.range(from: max(sentence.lowerBound, pronoun - 6), to: pronoun).reversed() {
      if let body = scene.organization(at: index) { return body }
    }
    return nil
  }

  /// The number of `the Climate Ministerial, the third of its kind, …`.
  private func apposition(behind mention: EventMention, in sentence: Range<Int>) -> (Int, Int)? {
    let comma = mention.tokens.upperBound
    guard comma + 3 < sentence.upperBound, text.is(",", at: comma),
      text.isWord(.the, at: comma + 1),
      text.isWord(.of, at: comma + 3)
    else { return nil }
    guard let number = Ordinals(text: text).value(at: comma + 2) else { return nil }
    let close = text.range(from: comma + 3, to: min(comma + 10, sentence.upperBound)).first {
      text.is(",", at: $0)
    }
    return (number, close.map { $0 + 1 } ?? comma + 4)
  }

  /// `first official visit`, `first talks in two years`: first of a kind or of a time, no number.
  private func isFirstOfSpan(_ mention: EventMention, in sentence: Range<Int>) -> Bool {
    if mention.form == .visit || mention.form == .call { return true }
    let after = mention.head.upperBound
    return text.range(from: after, to: min(after + 2, sentence.upperBound)).contains { index in
      text.isWord(.in, at: index) && index + 1 < sentence.upperBound
        && text.dateWord(at: index + 1).map(isCount) ?? false
    }
  }

  /// `It was their third meeting this year`, `The second meeting in two months was held`: counted
  /// within a time, no number of a series.
  ///
  /// `They will hold their third meeting this year` may well have one.
  private func isCountedInSpan(_ mention: EventMention, in sentence: Range<Int>) -> Bool {
    let (start, after) = (mention.tokens.lowerBound, mention.head.upperBound)
    guard let ordinal = mention.ordinal, ordinal > 1, isSpan(at: after, in: sentence),
      !text.range(from: sentence.lowerBound, to: start).contains(where: {
        text.has([.willForm, .modal], at: $0)
      }),
      mention.tokens.allSatisfy({ index in
        index == sentence.lowerBound || !text.tokens[index].isCapitalized
      })
    else { return false }
    let before = start - 1
    guard before >= sentence.lowerBound else { return true }
    return text.has(.possessivePronoun, at: before) || before == sentence.lowerBound
      || text.has(.beForm, at: before - 1)
  }

  /// `this year`, `in two months`, `in 10 days`, `since`.
  private func isSpan(at index: Int, in sentence: Range<Int>) -> Bool {
    guard index + 1 < sentence.upperBound else { return false }
    if case .shift(0)? = dateWord(at: index), dateWord(at: index + 1)?.counted != nil {
      return true
    }
    if text.isWord(.since, at: index) { return true }
    guard text.isWord(.in, at: index) else { return false }
    if dateWord(at: index + 1).map(isCount) == true { return true }
    guard index + 2 < sentence.upperBound, text.tokens[index + 1].isNumber,
      dateWord(at: index + 2)?.counted != nil
    else { return false }
    return true
  }

  private func isCount(_ word: DateWord) -> Bool {
    if case .cardinal = word { return true }
    return false
  }

  /// The days of `two-day` and `3-day`.
  private func duration(before head: Int, from start: Int) -> Int? {
    // `a two day visit`
    for index in text.range(from: start, to: head - 1)
    where text.isWord(.day, at: index + 1) && index >= start {
      if case .cardinal(let count)? = text.dateWord(at: index) { return count }
    }
    for index in text.range(from: start, to: head) where text.is("-", at: index) {
      guard index >= start, index > 0,
        text.dateWord(at: index + 1)?.counted == .day
      else { continue }
      if case .cardinal(let count)? = text.dateWord(at: index - 1) {
        return count
      }
      if text.tokens[index - 1].isNumber { return Int(text.string(index - 1..<index)) }
    }
    return nil
  }

  /// The days of `closed on Thursday after four days`.
  private func durationBehind(_ mention: EventMention, in sentence: Range<Int>) -> Int? {
    let end = min(sentence.upperBound, mention.tokens.upperBound + 10)
    guard mention.tokens.upperBound < end else { return nil }
    for index in text.range(from: mention.tokens.upperBound, to: end)
    where text.isWord(.after, at: index) {
      guard case .cardinal(let count)? = dateWord(at: index + 1),
        dateWord(at: index + 2)?.counted == .day
      else { continue }
      return count
    }
    return nil
  }

  private func dateWord(at index: Int) -> DateWord? {
    text.tokens.indices.contains(index)
      ? text.dateWord(at: index) : nil
  }

  /// Whether the description tells which meeting it is.
  private func isNamed(_ mention: EventMention) -> Bool {
    if mention.ordinal != nil { return true }
    return mention.tokens.contains { index in
      guard !mention.head.contains(index) else { return false }
      return scene.organization(at: index) != nil || scene.country(at: index) != nil
        || scene.person(at: index) != nil || scene.place(at: index) != nil
        || text.tokens[index].isCapitalized && index != text.sentence(of: index).lowerBound
    }
  }
}
