import Briefing
import Gazetteer
import Text

/// The series of a meeting: what its name is without the number.
///
/// Visits and calls have none, nor has what no name or body tells from others of its sort.
struct MeetingSeries {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The series; `lead` is the meeting the text is about, for `the second one` and `the next summit`.
  func series(of meeting: MeetingDraft, lead: MeetingDraft?) -> SeriesFinding? {
    guard !meeting.isVisit, meeting.kind != .call else { return nil }
    let named = meeting.mentions.filter { !$0.isVerb && $0.isNamed && namesMore($0) }
    let isNumbered = meeting.ordinal != nil
    let isSummit =
      meeting.kind == .summit
      && named.contains { !$0.organizations.isEmpty || $0.countries.count > 1 }
    let isOfBody = meeting.kind == .session && named.contains { !$0.organizations.isEmpty }
    guard isNumbered || isSummit || isOfBody || meeting.relation != .none else { return nil }
    if let best = longest(named.filter { !isInHeadline($0) }) {
      return SeriesFinding(
        name: name(of: best), key: key(of: best.tokens, besides: best.head, meeting.kind))
    }
    return lead.flatMap { continued(meeting, after: $0) } ?? described(meeting) ?? ofBody(meeting)
      ?? longest(named).map {
        SeriesFinding(name: name(of: $0), key: key(of: $0.tokens, besides: $0.head, meeting.kind))
      }
  }

  /// Whether a meeting is another of the sort of the one the text is about: `the next round`.
  func continues(_ meeting: MeetingDraft, _ lead: MeetingDraft) -> Bool {
    (meeting.relation != .none || meeting.ordinal != nil)
      && lead.mentions[0].head != meeting.mentions[0].head && isAlike(meeting, lead)
  }

  private func longest(_ mentions: [EventMention]) -> EventMention? {
    mentions.max { $0.tokens.count < $1.tokens.count }
  }

  private func isInHeadline(_ mention: EventMention) -> Bool {
    text.blockKind(ofSentence: Int(text.sentenceOfToken[mention.head.lowerBound])) == .headline
  }

  // MARK: - Without a name of its own

  /// That of the meeting the text is about, of which this one is another.
  private func continued(_ meeting: MeetingDraft, after lead: MeetingDraft) -> SeriesFinding? {
    guard lead.mentions[0].head != meeting.mentions[0].head, isAlike(meeting, lead) else {
      return nil
    }
    let named = lead.mentions.filter { !$0.isVerb && namesMore($0) && !isInHeadline($0) }
    return longest(named).map {
      SeriesFinding(name: name(of: $0), key: key(of: $0.tokens, besides: $0.head, lead.kind))
    } ?? described(lead)
  }

  /// Whether a meeting's own words tell nothing that those of the other leave out: no other body, and
  /// not the `review` of `a first review meeting`.
  private func isAlike(_ meeting: MeetingDraft, _ lead: MeetingDraft) -> Bool {
    let isOfLead = meeting.organizations.allSatisfy { body in
      lead.organizations.contains {
        scene.organizations[$0.value].name == scene.organizations[body.value].name
      }
    }
    guard isOfLead else { return false }
    let words = describing(meeting)
    return words.isEmpty || Set(words).isSubset(of: describing(lead) + heads(lead))
  }

  private func heads(_ meeting: MeetingDraft) -> [Word] {
    meeting.mentions.indices.flatMap { text.tokens[meeting.mentions[$0].head].map(\.word) }
  }

  private func describing(_ meeting: MeetingDraft) -> [Word] {
    var words: [Word] = []
    for index in meeting.mentions.indices where !meeting.mentions[index].isVerb {
      let head = meeting.mentions[index].head
      for token in meeting.mentions[index].tokens where !head.contains(token) && isTelling(token) {
        words.append(text.tokens[token].word)
      }
    }
    return words
  }

  private func isTelling(_ index: Int) -> Bool {
    let small: WordClass = [.article, .conjunction, .complement, .locative, .next, .previous]
    return !text.tokens[index].isMark && !text.tokens[index].isNumber && !text.has(small, at: index)
      && Ordinals(text: text).value(at: index) == nil && text.date(at: index) == nil
  }

  /// `the ninth round of the vice-ministerial strategic dialogue` of two or three states.
  private func described(_ meeting: MeetingDraft) -> SeriesFinding? {
    let states = Set(meeting.countries.map(\.value))
    guard meeting.ordinal != nil, (2...3).contains(states.count) else { return nil }
    let best = longest(
      meeting.mentions.filter { mention in
        !mention.isVerb && mention.ordinal != nil
          && mention.tokens.contains { !mention.head.contains($0) && isTelling($0) }
      })
    return best.map { best in
      let terms = key(of: best.tokens, besides: best.head, meeting.kind)
      return SeriesFinding(
        name: name(of: best),
        key: Set(terms + states.map { "country:\($0)" }).sorted())
    }
  }

  /// `The council held its 1,068th meeting`.
  private func ofBody(_ meeting: MeetingDraft) -> SeriesFinding? {
    guard meeting.organizations.count == 1, let body = meeting.organizations.first?.value,
      let noun = meeting.mentions.first(where: { !$0.isVerb }) ?? meeting.mentions.first
    else { return nil }
    let name = scene.organizations[body].name
    let spans = scene.organizations.filter { $0.name == name }
    guard let span = spans.max(by: { $0.tokens.count < $1.tokens.count }) else { return nil }
    let head = noun.isVerb ? "meeting" : text.string(noun.head)
    return SeriesFinding(
      name: "\(head) of the \(text.string(span.tokens))".capitalizedSentence,
      key: key(of: span.tokens, besides: noun.head, meeting.kind))
  }

  // MARK: - Names and keys

  /// Whether there is more to the name than the noun and a number.
  private func namesMore(_ mention: EventMention) -> Bool {
    mention.tokens.contains { index in
      !mention.head.contains(index) && !text.tokens[index].isMark
        && Ordinals(text: text).value(at: index) == nil
        && (text.tokens[index].isCapitalized || scene.country(at: index) != nil)
    }
  }

  private func name(of mention: EventMention) -> String {
    var start = mention.tokens.lowerBound
    while start < mention.head.lowerBound, isNumbering(start) { start += 1 }
    return text.string(start..<mention.tokens.upperBound).capitalizedSentence
  }

  private func isNumbering(_ index: Int) -> Bool {
    text.tokens[index].isMark || Ordinals(text: text).value(at: index) != nil
      || text.has([.next, .previous, .article], at: index)
  }

  /// What the names of one series have in common, whatever their order and spelling.
  private func key(of tokens: Range<Int>, besides head: Range<Int>, _ kind: MeetingKind) -> [String]
  {
    var terms: Set<String> = [kind.rawValue]
    for index in tokens {
      if let body = scene.organization(at: index), scene.organizations[body].known != nil {
        terms.insert(
          "organization:" + (scene.organizations[body].acronym ?? scene.organizations[body].name))
      } else if let country = scene.country(at: index) {
        terms.insert("country:\(scene.countries[country].code)")
      } else if let place = scene.place(at: index) {
        terms.insert("place:" + Folding.folded(scene.places[place].name))
      } else if !head.contains(index), let word = term(index) {
        terms.insert(word)
      }
    }
    return terms.sorted()
  }

  private func term(_ index: Int) -> String? {
    let token = text.tokens[index]
    let small: WordClass = [
      .article, .conjunction, .complement, .locative, .countryNoun, .next, .previous,
    ]
    guard !token.isMark, !token.isNumber, !text.has(small, at: index),
      Ordinals(text: text).value(at: index) == nil, text.date(at: index) == nil
    else { return nil }
    let word = Folding.folded(text.string(index..<index + 1))
    return word == "of" ? nil : word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}

extension String {
  /// With its first letter a capital.
  fileprivate var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
