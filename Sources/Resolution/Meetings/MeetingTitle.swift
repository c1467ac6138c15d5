import Briefing

/// The title of a meeting: its name where it has one of its own, else what it is, who meets, and
/// where or when.
struct MeetingTitle {
  let meeting: Meeting
  let reports: [Report]
  let countries: CountryNames
  /// The name of the place.
  let place: String?

  /// `Talks between Russia and Ukraine, Istanbul`, where the documents speak of `talks` only.
  var title: String {
    if let people = MeetingName.betweenTwo(meeting) { return people }
    if isOfPeople, let title = betweenPeople { return title }
    if let visit { return visit }
    if isOfMany { return "\(noun) of \(parties ?? "")\(whereOrWhen(besides: ""))" }
    if meeting.kind == .visit, meeting.participants.isEmpty { return "\(name)\(when)" }
    if isSeriesName { return "\(name)\(whereOrWhen(besides: name))" }
    guard !MeetingName.isOwn(name, countries) else { return name }
    let title = parties.map { "\(head) \($0)" } ?? loweredName
    return "\(title)\(whereOrWhen(besides: title))".startingWithCapital
  }

  private var name: String { meeting.name }

  // MARK: - Who meets

  /// `Talks between A and B` names two people, who are better called as the archive calls them.
  private var isOfPeople: Bool {
    meeting.participants.count == 2 && meeting.countries.count <= 2 && meeting.ordinal == nil
      && meeting.series == nil && name.contains(" between ")
      && meeting.countries.allSatisfy { !name.contains(countries.name(of: $0.value)) }
  }

  private var betweenPeople: String? {
    guard isOfTwoSides else { return nil }
    return "\(noun) between \(list(meeting.participants.map(\.name)))"
  }

  /// `Visit of A to B`, with the name that the archive has for the visitor.
  private var visit: String? {
    let words = name.split(separator: " ")
    guard meeting.kind == .visit, meeting.participants.count == 1, name.hasPrefix("Visit of "),
      let goal = words.lastIndex(of: "to")
    else { return nil }
    return "Visit of \(meeting.participants[0].name) \(words[goal...].joined(separator: " "))"
  }

  /// People on the telephone for a body of many states do not make it a talk of theirs.
  private var isOfMany: Bool {
    meeting.kind == .call && meeting.countries.count > 2 && body != nil
  }

  private var isOfTwoSides: Bool {
    switch meeting.kind {
    case .talks, .consultations, .call: true
    case .summit, .ministerial, .visit, .session, .forum, .other: false
    }
  }

  /// `between Russia and Ukraine`, `of the Ore Union`; nil where it is not known who meets.
  private var parties: String? {
    let states = meeting.countries.map { CountryWords.withArticle(countries.name(of: $0.value)) }
    if isOfMany, let body { return "the \(body)" }
    switch states.count {
    case 2: return "between \(list(states))"
    case 3...4: return "\(isOfTwoSides ? "between" : "of") \(list(states))"
    default: break
    }
    if isOfTwoSides, (2...3).contains(meeting.participants.count) {
      return "between \(list(meeting.participants.map(\.name)))"
    }
    if let body { return "of the \(body)" }
    guard isOfTwoSides, meeting.participants.count == 1 else { return nil }
    return "with \(meeting.participants[0].name)"
  }

  /// The body of the meeting, where the best report has but one.
  private var body: String? {
    for report in reports where report.meeting.organizations.count == 1 {
      let found = report.document.findings.organizations[report.meeting.organizations[0].value]
      return found.acronym ?? found.name
    }
    return nil
  }

  private func list(_ names: [String]) -> String {
    names.count > 1
      ? "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])" : names.joined()
  }

  // MARK: - What it is

  /// The name as far as it says what the meeting is: `First direct talks` of the `first direct talks
  /// between the two sides`; of a bare `meeting` the noun of its kind.
  private var head: String {
    let words = loweredName.split(separator: " ").map(String.init)
    let end = words.firstIndex(where: MeetingName.isPreposition) ?? words.endIndex
    let head = words[..<end].filter { !MeetingName.isDuration($0) }
    let isBare = ["meeting", "meetings", "round"].contains(head.last?.lowercased() ?? "")
    guard isBare || head.isEmpty else { return head.joined(separator: " ") }
    return (head.dropLast() + [noun.lowercased()]).joined(separator: " ").startingWithCapital
  }

  private var noun: String {
    switch meeting.kind {
    case .talks: "Talks"
    case .consultations: "Consultations"
    case .call: isOfMany ? "Call" : "Telephone call"
    case .ministerial: "Ministerial meeting"
    case .summit: "Summit"
    case .session: "Session"
    case .forum: "Forum"
    case .visit, .other: "Meeting"
    }
  }

  /// A description has no capitals but its first; a bare adjective or `round` gets its noun.
  private var loweredName: String {
    var words = name.split(separator: " ").map { word in
      MeetingName.isOwn(String(word)) ? String(word) : word.lowercased()
    }.filter { !MeetingName.isDuration($0) }
    switch words.last {
    case "ministerial": words.append("meeting")
    case "round": words += ["of", "talks"]
    default: break
    }
    return words.joined(separator: " ").startingWithCapital
  }

  /// No document names it so: it goes by the name of its series.
  private var isSeriesName: Bool {
    meeting.series != nil && meeting.ordinal == nil && MeetingName.isOwn(name, countries)
      && !reports.contains { $0.meeting.name.lowercased() == name.lowercased() }
      && !reports.contains { MeetingName.isOwn($0.meeting.name, countries) }
  }

  // MARK: - Where and when

  private var when: String {
    meeting.start.map { ", " + $0.value.inWords(through: meeting.end?.value) } ?? ""
  }

  private func whereOrWhen(besides title: String) -> String {
    place.map { title.contains($0) ? "" : ", \($0)" } ?? when
  }
}
