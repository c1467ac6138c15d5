import Briefing
import Languages
import Text

/// The first sentence on a meeting: who, what, where and when, from the facts.
struct MeetingSentence: Sendable {
  let index: ArchiveIndex
  let account: MeetingAccount

  private var language: Language { index.language }

  /// On its own page a meeting does not lead to itself.
  var isLinked = true

  var statement: Statement {
    let prose = visit ?? twoSides ?? named
    return Statement(prose.capitalized, citations: account.citations)
  }

  // MARK: - Where and when

  private var place: Prose? {
    if let place = account.place.flatMap(index.place) {
      let name = Prose(place.name, at: .place(place.id))
      return language.prose(.wherePlace, of: place.kind.rawValue, (.place, name))
    }
    return account.country.map(index.whereabouts)
  }

  private var when: Prose? {
    account.start.map { Prose(language.when($0, through: account.end)) }
  }

  private var forWhen: Prose? {
    account.start.map { Prose(language.forWhen($0, through: account.end)) }
  }

  /// What the name says is not said again.
  private func place(besides name: String) -> Prose? {
    let said =
      account.place.flatMap(index.place)?.name ?? account.country.map(index.archiveName)
    return said.map({ !name.holds(" \($0)") }) ?? true ? place : nil
  }

  /// A phrase with where and when it is, each where it is known and not told by a name.
  private func sentence(
    _ phrase: Phrase, of word: String, count: Int? = nil, _ subject: (Slot, Prose),
    besides name: String
  ) -> Prose {
    let pattern = language.pattern(phrase, of: word, count: count)
    return Prose(
      pattern, [subject, (.where, place(besides: name)), (.when, when), (.forWhen, forWhen)])
  }

  // MARK: - By name

  private var named: Prose {
    let noun = NounPhrase(shortName)
    let hasTime = place(besides: noun.name) != nil || account.start != nil
    let isOpen = account.start == nil
    let phrase: Phrase =
      switch account.status {
      case .held: isJourney ? .meetingTookPlace : .meetingHeld
      case .planned where account.isOverdue: .meetingOverdue
      case .planned where account.isPostponed: isOpen ? .meetingMovedOpen : .meetingMoved
      case .planned: isOpen ? .meetingPlannedOpen : .meetingPlanned
      case .cancelled where account.isPostponed:
        hasTime ? .meetingPostponedDue : .meetingPostponed
      case .cancelled: hasTime ? .meetingCancelledDue : .meetingCancelled
      }
    return sentence(
      phrase, of: account.meeting.kind.rawValue, count: language.isEnglish ? noun.count : 1,
      (.meeting, subject(noun)), besides: noun.name)
  }

  /// `the eighth session of the Lake Council (LAC)`.
  private func subject(_ noun: NounPhrase) -> Prose {
    let page = isLinked ? PageAddress.meeting(account.meeting.id) : nil
    let subject: Prose
    if language.isEnglish {
      subject = "\(noun.article)\(language.quoted(noun.name, at: page))"
    } else {
      subject = language.prose(
        .meetingSubject, of: account.meeting.kind.rawValue,
        (.name, language.quoted(shortName, at: page)))
    }
    guard let body = body(besides: noun.name) else { return subject }
    return language.prose(.meetingOfBody, (.meeting, subject), (.body, Prose(body)))
  }

  /// `IGAD`: the body whose meeting it is, where a short name leaves it out.
  private func body(besides name: String) -> String? {
    guard name.betweenBlanks.count < 6, account.organizations.count == 1,
      let body = index.organization(account.organizations[0])
    else { return nil }
    let names = [body.name, body.acronym].compactMap { $0 } + body.aliases
    return names.contains { name.holds($0) } ? nil : body.acronym ?? body.name
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
    let hasTime = place != nil || account.start != nil
    let phrase: Phrase =
      switch account.status {
      case .held: .twoHeld
      case .planned: account.isOverdue ? .twoOverdue : .twoPlanned
      case .cancelled where account.isPostponed: hasTime ? .twoPostponedDue : .twoPostponed
      case .cancelled: hasTime ? .twoCancelledDue : .twoCancelled
      }
    return sentence(
      phrase, of: account.meeting.kind.rawValue,
      (.people, PersonPhrase(index).all(account.participants)), besides: "")
  }

  private var visit: Prose? {
    guard account.meeting.kind == .visit, !account.visitors.isEmpty, let goal else { return nil }
    let phrase: Phrase =
      switch account.status {
      case .held: .visitHeld
      case .planned: account.isOverdue ? .visitOverdue : .visitPlanned
      case .cancelled: account.isPostponed ? .visitPostponed : .visitCancelled
      }
    let people = PersonPhrase(index)
    let hosts = (1...3).contains(account.hosts.count) ? people.all(account.hosts) : nil
    return language.prose(
      phrase, count: account.visitors.count, (.visitors, people.all(account.visitors)),
      (.goal, goal), (.when, when), (.hosts, hosts))
  }

  /// What is visited: the countries where they are several, else the city, else the country.
  private var goal: Prose? {
    let home = Set(account.visitors.compactMap(\.country))
    let visited = account.countries.filter { !home.contains($0) }
    if !home.isEmpty, (2...5).contains(visited.count) {
      return language.list(visited.map(goal))
    }
    if let place = account.place.flatMap(index.place), place.kind != .venue {
      let name = Prose(place.name, at: .place(place.id))
      return language.prose(.goalPlace, of: place.kind.rawValue, (.place, name))
    }
    return account.country.map(goal)
  }

  private func goal(_ country: CountryCode) -> Prose {
    language.prose(
      .goalCountry, (.country, index.prose(country)), (.inside, index.inside(country)))
  }
}
