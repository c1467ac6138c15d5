import Briefing
import Gazetteer
import Text

/// The heading of a meeting, and the series it belongs to.
struct MeetingNames {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  func name(of meeting: MeetingDraft) -> String {
    switch meeting.kind {
    case .visit: return visit(meeting) ?? words(of: meeting)
    case .call: return pair(meeting, "Telephone call") ?? words(of: meeting)
    case .talks where !hasTitle(meeting): return pair(meeting, "Talks") ?? words(of: meeting)
    default: return words(of: meeting)
    }
  }

  private func hasTitle(_ meeting: MeetingDraft) -> Bool {
    meeting.ordinal != nil
  }

  private func visit(_ meeting: MeetingDraft) -> String? {
    guard let person = meeting.participants.first?.person else { return nil }
    let destination = destination(of: meeting)
    return destination.map { "Visit of \(scene.people[person].name) to \($0)" }
      ?? "Visit of \(scene.people[person].name)"
  }

  private func destination(of meeting: MeetingDraft) -> String? {
    if let place = meeting.placed?.place { return scene.places[place].name }
    let code = meeting.mentions.lazy.compactMap(\.country).first
    return code.flatMap { text.lexicon.country($0)?.name }
  }

  private func pair(_ meeting: MeetingDraft, _ noun: String) -> String? {
    let people = meeting.participants.map { scene.people[$0.person].name }
    guard people.count > 1 else { return nil }
    if people.count > 3 { return nil }
    return
      "\(noun) between \(people.dropLast().joined(separator: ", ")) and \(people[people.count - 1])"
  }

  /// The words of the text that name it best.
  private func words(of meeting: MeetingDraft) -> String {
    let nouns = meeting.mentions.filter { !$0.isVerb }
    let best = nouns.max { rank($0) < rank($1) }
    guard let best else { return composed(meeting) }
    let words = text.string(trimmed(best.tokens))
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A title with a number first, then the longer words.
  private func rank(_ mention: EventMention) -> Int {
    (mention.ordinal == nil ? 0 : 1000) + min(mention.tokens.count, 40)
      + (mention.isNamed ? 500 : 0)
  }

  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    while start < tokens.upperBound - 1, isDropped(start) { start += isDuration(start) ? 3 : 1 }
    return min(start, tokens.upperBound - 1)..<tokens.upperBound
  }

  private func isDropped(_ index: Int) -> Bool {
    text.tokens[index].isMark || text.has([.article, .next, .previous], at: index)
      || isDuration(index)
  }

  /// `two-day`.
  private func isDuration(_ index: Int) -> Bool {
    text.is("-", at: index + 1) && text.isWord(.day, at: index + 2)
  }

  private func composed(_ meeting: MeetingDraft) -> String {
    let noun =
      switch meeting.kind {
      case .summit: "Summit"
      case .ministerial: "Ministerial meeting"
      case .talks: "Talks"
      case .visit: "Visit"
      case .session: "Session"
      case .forum: "Forum"
      case .consultations: "Consultations"
      case .call: "Telephone call"
      case .other: "Meeting"
      }
    if let office = pluralSubject(of: meeting) { return "Meeting of \(office)" }
    let bodies = meeting.organizations.prefix(2).map {
      scene.organizations[$0.value].acronym ?? scene.organizations[$0.value].name
    }
    if !bodies.isEmpty { return "\(noun) of \(bodies.joined(separator: " and "))" }
    let countries = meeting.countries.prefix(3).compactMap { text.lexicon.country($0.value)?.name }
    guard !countries.isEmpty else { return noun }
    let list =
      countries.count == 1
      ? countries[0]
      : countries.dropLast().joined(separator: ", ") + " and " + countries[countries.count - 1]
    return "\(noun) of \(list)"
  }

  /// `the BRICS foreign ministers` before the verb.
  private func pluralSubject(of meeting: MeetingDraft) -> String? {
    meeting.mentions.lazy.compactMap(\.hosts).first.map { text.string($0) }
  }
}

/// The series of a meeting: what its name is without the number.
struct MeetingSeries {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  func series(of meeting: MeetingDraft, lead: MeetingDraft?) -> SeriesFinding? {
    let named = meeting.mentions.filter { !$0.isVerb && $0.isNamed && namesMore($0) }
    let numbered = meeting.ordinal != nil
    let isSummit =
      meeting.kind == .summit
      && named.contains { !$0.organizations.isEmpty || $0.countries.count > 1 }
    let isOfBody = meeting.kind == .session && named.contains { !$0.organizations.isEmpty }
    guard numbered || isSummit || isOfBody || meeting.relation != .none else { return nil }
    if let best = named.max(by: { $0.tokens.count < $1.tokens.count }) {
      return SeriesFinding(name: name(of: best), key: key(of: best, kind: meeting.kind))
    }
    guard let lead, lead.mentions[0].head != meeting.mentions[0].head else { return nil }
    return series(of: lead, numbered: true)
  }

  private func series(of lead: MeetingDraft, numbered: Bool) -> SeriesFinding? {
    let named = lead.mentions.filter { !$0.isVerb && namesMore($0) }
    return named.max(by: { $0.tokens.count < $1.tokens.count }).map {
      SeriesFinding(name: name(of: $0), key: key(of: $0, kind: lead.kind))
    }
  }

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
    let words = text.string(start..<mention.tokens.upperBound)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func isNumbering(_ index: Int) -> Bool {
    text.tokens[index].isMark || Ordinals(text: text).value(at: index) != nil
      || text.has([.next, .previous, .article], at: index)
  }

  /// What the names of one series have in common, whatever their order and spelling.
  private func key(of mention: EventMention, kind: MeetingKind) -> [String] {
    var terms: Set<String> = [kind.rawValue]
    for index in mention.tokens {
      if let body = scene.organization(at: index), scene.organizations[body].known != nil {
        terms.insert(
          "organization:" + (scene.organizations[body].acronym ?? scene.organizations[body].name))
      } else if let country = scene.country(at: index) {
        terms.insert("country:\(scene.countries[country].code)")
      } else if let place = scene.place(at: index) {
        terms.insert("place:" + Folding.folded(scene.places[place].name))
      } else if let word = term(index, mention) {
        terms.insert(word)
      }
    }
    return terms.sorted()
  }

  private func term(_ index: Int, _ mention: EventMention) -> String? {
    let token = text.tokens[index]
    let small: WordClass = [
      .article, .conjunction, .complement, .locative, .countryNoun, .next, .previous,
    ]
    guard !token.isMark, !token.isNumber, !mention.head.contains(index),
      !text.has(small, at: index), Ordinals(text: text).value(at: index) == nil,
      text.date(at: index) == nil
    else { return nil }
    let word = Folding.folded(text.string(index..<index + 1))
    return word == "of" ? nil : word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
