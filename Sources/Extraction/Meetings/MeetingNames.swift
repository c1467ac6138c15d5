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
    if let credentials = credentials(meeting) { return credentials }
    switch meeting.kind {
    case .visit: return visit(meeting) ?? words(of: meeting)
    case .call: return pair(meeting, "Telephone call") ?? words(of: meeting)
    case .talks where !hasTitle(meeting): return pair(meeting, "Talks") ?? words(of: meeting)
    default: return words(of: meeting)
    }
  }

  /// `Presentation of credentials by Ann Lee`: of the diplomats at it up to three, those of the state that
  /// receives left out.
  private func credentials(_ meeting: MeetingDraft) -> String? {
    guard meeting.mentions[0].rule == EventVerbs.credentialsRule else { return nil }
    let people = meeting.participants.map { scene.people[$0.person] }
    let hosts = Set(people.filter { !isEnvoy($0) }.compactMap { $0.country?.value })
    let envoys = people.filter { person in
      isEnvoy(person) && !(person.country.map { hosts.contains($0.value) } ?? false)
    }
    let noun = "Presentation of credentials"
    return (1...3).contains(envoys.count) ? "\(noun) by \(listed(envoys.map(\.name)))" : noun
  }

  private func isEnvoy(_ person: PersonDraft) -> Bool {
    person.roles.contains { $0.rank == .diplomat && !$0.isFormer }
  }

  private func hasTitle(_ meeting: MeetingDraft) -> Bool {
    meeting.ordinal != nil
  }

  private func visit(_ meeting: MeetingDraft) -> String? {
    let hosts = Set(meeting.mentions.flatMap(\.inviters))
    guard let person = meeting.participants.first(where: { !hosts.contains($0.person) })?.person
    else { return nil }
    let destination = destination(of: meeting)
    return destination.map { "Visit of \(scene.people[person].name) to \($0)" }
      ?? "Visit of \(scene.people[person].name)"
  }

  private func destination(of meeting: MeetingDraft) -> String? {
    let states = meeting.destinations.compactMap { text.lexicon.country($0)?.name }
    if !states.isEmpty { return listed(states) }
    let place = meeting.placed?.place.map { scene.places[$0] }
    // A palace is where the visitor is received, and not where the visit goes.
    if let place, place.kind != .venue || place.country == nil { return place.name }
    let code = meeting.mentions.lazy.compactMap(\.country).first ?? place?.country
    return code.flatMap { text.lexicon.country($0)?.name }
  }

  /// `Talks between Ann Lee and Paul Ba`: of more than three those whom one sentence lets meet.
  private func pair(_ meeting: MeetingDraft, _ noun: String) -> String? {
    var people = meeting.participants.map(\.person)
    if people.count > 3 {
      people = meeting.mentions.lazy.map(\.people).first { (2...3).contains($0.count) } ?? []
    }
    guard people.count > 1 else { return nil }
    return "\(noun) between \(listed(people.map { scene.people[$0].name }))"
  }

  /// The words of the text that name it best.
  private func words(of meeting: MeetingDraft) -> String {
    let nouns = meeting.mentions.filter { !$0.isVerb }
    let best = nouns.max { rank($0) < rank($1) }
    guard let best else { return composed(meeting) }
    var words = text.string(trimmed(best.tokens))
    if let noun = best.omitted { words += " " + text.string(noun) }
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
    if meeting.kind == .visit, let goal = destination(of: meeting) { return "Visit to \(goal)" }
    if let office = pluralSubject(of: meeting) { return "Meeting of \(office)" }
    let bodies = meeting.organizations.prefix(2).map {
      scene.organizations[$0.value].acronym ?? scene.organizations[$0.value].name
    }
    if !bodies.isEmpty { return "\(noun) of \(bodies.joined(separator: " and "))" }
    let countries = meeting.countries.prefix(3).compactMap { text.lexicon.country($0.value)?.name }
    guard !countries.isEmpty else { return noun }
    return "\(noun) of \(listed(countries))"
  }

  /// `Chad, Mali and Niger`.
  private func listed(_ names: [String]) -> String {
    names.count == 1
      ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  /// `the BRICS foreign ministers` before the verb.
  private func pluralSubject(of meeting: MeetingDraft) -> String? {
    meeting.mentions.lazy.compactMap(\.hosts).first.map { text.string($0) }
  }
}
