import Briefing

/// The first sentence on a meeting: who, what, where and when, from the facts.
struct MeetingSentence: Sendable {
  let index: ArchiveIndex
  let account: MeetingAccount

  /// On its own page a meeting does not lead to itself.
  var isLinked = true

  var statement: Statement {
    let prose = visit ?? twoSides ?? named
    return Statement("\(prose.capitalized).", citations: account.citations)
  }

  // MARK: - Where and when

  private var place: Prose? {
    if let place = account.place.flatMap(index.place) {
      let preposition = place.kind == .venue ? "at the " : "in "
      return "\(preposition)\(Prose(place.name, at: .place(place.id)))"
    }
    return account.country.map { "in \(index.prose($0))" }
  }

  private var when: String? { account.start.map { $0.when(through: account.end) } }

  private var forWhen: String? { account.start.map { $0.forWhen(through: account.end) } }

  /// ` in Almaty on 11 April 2025`, with a blank before it; what the name says is not said again.
  private func whereAndWhen(besides name: String) -> Prose {
    "\(wherePart(besides: name))\(when.map { " \($0)" } ?? "")"
  }

  /// ` for the second half of 2025 in Baku`.
  private func forWhenAndWhere(besides name: String) -> Prose {
    "\(forWhen.map { " \($0)" } ?? "")\(wherePart(besides: name))"
  }

  private func wherePart(besides name: String) -> Prose {
    let said =
      account.place.flatMap(index.place)?.name ?? account.country.map { index.name(of: $0) }
    guard let place, said.map({ !name.contains(" \($0)") }) ?? true else { return "" }
    return " \(place)"
  }

  // MARK: - By name

  private var named: Prose {
    let noun = NounPhrase(shortName)
    let name: Prose =
      isLinked ? Prose(noun.name, at: .meeting(account.meeting.id)) : Prose(noun.name)
    let subject: Prose = "\(noun.article)\(name)\(body(besides: noun.name))"
    switch account.status {
    case .held where isJourney:
      return "\(subject) took place\(whereAndWhen(besides: noun.name))"
    case .held:
      return "\(subject) \(noun.was) held\(whereAndWhen(besides: noun.name))"
    case .planned where account.isOverdue:
      return "\(subject) \(noun.was) planned\(forWhenAndWhere(besides: noun.name)), and no "
        + "document in this archive reports \(noun.isPlural ? "them" : "it")"
    case .planned:
      let verb = account.isPostponed ? "\(noun.verbIs) now planned" : "\(noun.verbIs) planned"
      let open = account.start == nil ? " at a date still open" : ""
      return "\(subject) \(verb)\(forWhenAndWhere(besides: noun.name))\(open)"
    case .cancelled:
      let fate = account.isPostponed ? "postponed without a new date" : "cancelled"
      let due = whereAndWhen(besides: noun.name)
      return due.isEmpty
        ? "\(subject) \(noun.has) been \(fate)" : "\(subject), due\(due), \(noun.has) been \(fate)"
    }
  }

  /// ` (IGAD)`: the body whose meeting it is, where a short name leaves it out.
  private func body(besides name: String) -> String {
    guard name.split(separator: " ").count < 6, account.organizations.count == 1,
      let body = index.organization(account.organizations[0])
    else { return "" }
    let names = [body.name, body.acronym].compactMap { $0 } + body.aliases
    return names.contains { name.contains($0) } ? "" : " (\(body.acronym ?? body.name))"
  }

  /// Visits and ceremonies are not held.
  private var isJourney: Bool {
    switch account.meeting.kind {
    case .visit, .call, .other: true
    case .summit, .ministerial, .talks, .session, .forum, .consultations: false
    }
  }

  /// The name without the place and the year at its end, which the sentence names itself.
  private var shortName: String {
    var name = account.meeting.name
    let place = account.place.flatMap(index.place)?.name
    let endings = [
      account.start.map { " in \($0.year)" }, place.map { " in \($0)" }, place.map { ", \($0)" },
      account.meeting.start.map { ", " + $0.value.inWords(through: account.meeting.end?.value) },
    ]
    for ending in endings.compactMap({ $0 }) + endings.compactMap({ $0 })
    where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name
  }

  // MARK: - By those who meet

  private var twoSides: Prose? {
    guard account.isOfTwoSides else { return nil }
    let people = account.participants.map(PersonPhrase(index).withOffice)
    let subject = people.enumerated()
    let what = account.meeting.kind == .consultations ? "consultations" : "talks"
    let time = whereAndWhen(besides: "")
    let isCall = account.meeting.kind == .call
    switch account.status {
    case .held:
      return isCall ? "\(subject) spoke by telephone\(time)" : "\(subject) held \(what)\(time)"
    case .planned where account.isOverdue:
      return "\(subject) were to \(isCall ? "speak by telephone" : "hold \(what)")\(time), and no "
        + "document in this archive reports \(isCall ? "it" : "them")"
    case .planned:
      return "\(subject) are to \(isCall ? "speak by telephone" : "hold \(what)")\(time)"
    case .cancelled:
      return "The \(isCall ? "call" : what) between \(subject)\(due(time)) "
        + "\(isCall ? "has" : "have") been "
        + "\(account.isPostponed ? "postponed without a new date" : "cancelled")"
    }
  }

  private func due(_ time: Prose) -> Prose { time.isEmpty ? "" : ", due\(time)," }

  private var visit: Prose? {
    guard account.meeting.kind == .visit, !account.visitors.isEmpty, let goal else { return nil }
    let visitors = account.visitors.map(PersonPhrase(index).withOffice).enumerated()
    let verb = account.visitors.count == 1 ? ("is", "was") : ("are", "were")
    let time = when.map { " \($0)" } ?? ""
    let talks: Prose =
      account.hosts.isEmpty || account.hosts.count > 3
      ? "" : " for talks with \(account.hosts.map(PersonPhrase(index).withOffice).enumerated())"
    switch account.status {
    case .held:
      return "\(visitors) visited \(goal)\(time)\(talks)"
    case .planned where account.isOverdue:
      return
        "\(visitors) \(verb.1) to visit \(goal)\(time)\(talks), and no document in this archive "
        + "reports the visit"
    case .planned:
      return "\(visitors) \(verb.0) to visit \(goal)\(time)\(talks)"
    case .cancelled:
      return "\(visitors) \(verb.1) to visit \(goal)\(time); the visit has been "
        + "\(account.isPostponed ? "postponed without a new date" : "called off")"
    }
  }

  /// What is visited: the countries where they are several, else the city, else the country.
  private var goal: Prose? {
    let home = Set(account.visitors.compactMap(\.country))
    let visited = account.countries.filter { !home.contains($0) }
    if !home.isEmpty, (2...5).contains(visited.count) {
      return visited.map(index.prose).enumerated()
    }
    if let place = account.place.flatMap(index.place), place.kind != .venue {
      return Prose(place.name, at: .place(place.id))
    }
    return account.country.map(index.prose)
  }
}
