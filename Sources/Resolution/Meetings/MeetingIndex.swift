import Briefing

/// Meetings found again by what they share on one day, or in one year where a document has no day.
///
/// Only meetings of one slot are compared, and what opens a slot is what `MeetingFit` asks for: so the
/// work grows with the archive and not with its square.
struct MeetingIndex: Sendable {
  private enum Token: Hashable {
    case series(Int)
    case name([String])
    case number(Int, city: Int)
    case person(Int)
    case visitor(Int, in: CountryCode)
    case townsman(Int, city: Int)
    case country(CountryCode)
    case organization(Int)
    case city(Int)
    case word(String, in: CountryCode)
  }

  private struct Slot: Hashable {
    let token: Token
    /// The number of the day, or the year.
    let time: Int
  }

  private var onDay: [Slot: Set<Int>] = [:]
  /// By what tells a meeting even where only the year is known.
  private var inYear: [Slot: Set<Int>] = [:]
  private var inexactInYear: [Slot: Set<Int>] = [:]

  /// Enters a meeting, or what another report says of it.
  mutating func enter(_ meeting: Int, _ traits: MeetingTraits) {
    let sure = Self.namedTokens(of: traits) + Self.placedTokens(of: traits)
    let daily = traits.isExact ? Self.dailyTokens(of: traits) : []
    for dating in traits.datings {
      if let days = Self.days(of: dating.window) {
        for slot in Self.slots(daily, days) { onDay[slot, default: []].insert(meeting) }
      }
      for slot in Self.slots(sure, Self.years(of: dating.window)) {
        inYear[slot, default: []].insert(meeting)
        if Self.days(of: dating.window) == nil {
          inexactInYear[slot, default: []].insert(meeting)
        }
      }
    }
  }

  /// Meetings that may be this one, ascending.
  func candidates(for traits: MeetingTraits) -> [Int] {
    let named = Self.namedTokens(of: traits)
    let placed = Self.placedTokens(of: traits)
    let daily = traits.isExact ? Self.dailyTokens(of: traits) : []
    var found: Set<Int> = []
    for dating in traits.datings {
      let years = Self.years(of: dating.window)
      for slot in Self.slots(named, years) { found.formUnion(inYear[slot] ?? []) }
      guard let days = Self.days(of: dating.window) else {
        for slot in Self.slots(placed, years) { found.formUnion(inYear[slot] ?? []) }
        continue
      }
      for slot in Self.slots(placed, years) { found.formUnion(inexactInYear[slot] ?? []) }
      // A day that was counted may be out by one.
      let around = (days.lowerBound - 1)...(days.upperBound + 1)
      for slot in Self.slots(daily, around) { found.formUnion(onDay[slot] ?? []) }
    }
    return found.sorted()
  }

  private static func slots(_ tokens: [Token], _ times: ClosedRange<Int>) -> [Slot] {
    tokens.flatMap { token in times.map { Slot(token: token, time: $0) } }
  }

  /// The days of a window whose first is known; nil also where it is so long that it tells no day.
  private static func days(of window: Window) -> ClosedRange<Int>? {
    guard window.isExact, window.last.number - window.first.number < 31 else { return nil }
    return window.first.number...window.last.number
  }

  /// An end that is out by a century does not cost a century.
  private static func years(of window: Window) -> ClosedRange<Int> {
    let first = window.first.civil.year
    return first...min(window.last.civil.year, first + 2)
  }

  private static func namedTokens(of traits: MeetingTraits) -> [Token] {
    traits.series.map(Token.series) + traits.ownNames.map(Token.name)
      + traits.cities.flatMap { city in
        traits.ordinal.map { [Token.number($0, city: city)] } ?? []
      }
  }

  /// Who was where: without a day neither is enough.
  private static func placedTokens(of traits: MeetingTraits) -> [Token] {
    traits.people.flatMap { person in
      traits.hosts.map { Token.visitor(person, in: $0) }
        + traits.cities.map { Token.townsman(person, city: $0) }
    }
  }

  /// What tells a meeting on its day.
  private static func dailyTokens(of traits: MeetingTraits) -> [Token] {
    // Of very many countries the first are enough: whoever shares half of them shares one of these.
    var tokens =
      traits.people.map(Token.person) + traits.countries.sorted().prefix(12).map(Token.country)
      + traits.organizations.map(Token.organization)
    guard !traits.isOfTwoSides else { return tokens }
    tokens += traits.cities.map(Token.city)
    for host in traits.hosts {
      for name in traits.names {
        tokens += name.subtracting(MeetingTraits.sortsOfMeeting).map { Token.word($0, in: host) }
      }
    }
    return tokens
  }
}
