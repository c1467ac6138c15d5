import Briefing

/// Meetings found again by what they share: a person, a city, two countries or a body in one month.
///
/// Only meetings of one bucket are compared, so the work does not grow with the square of the archive.
struct MeetingIndex: Sendable {
  private enum Token: Hashable {
    case series(Int)
    case person(Int)
    case city(Int)
    case organization(Int)
    case number(Int, city: Int)
    case countries(CountryCode, CountryCode)
    case host(CountryCode, MeetingKind)
  }

  private struct Slot: Hashable {
    let token: Token
    /// Twelve times the year, and the month from 0; or the year.
    let time: Int
  }

  private var exactInMonth: [Slot: Set<Int>] = [:]
  private var inexactInYear: [Slot: Set<Int>] = [:]
  private var allInYear: [Slot: Set<Int>] = [:]

  /// Enters a meeting, or what has become known of it since.
  mutating func enter(_ meeting: Int, _ traits: MeetingTraits) {
    for window in traits.windows {
      if window.isExact {
        for slot in Self.slots(Self.tokens(of: traits), window.monthsAround) {
          exactInMonth[slot, default: []].insert(meeting)
        }
      }
      for slot in Self.slots(Self.sureTokens(of: traits), Self.years(of: window)) {
        allInYear[slot, default: []].insert(meeting)
        if !window.isExact { inexactInYear[slot, default: []].insert(meeting) }
      }
    }
  }

  /// Meetings that may be this one, ascending.
  func candidates(for traits: MeetingTraits) -> [Int] {
    var found: Set<Int> = []
    for window in traits.windows {
      let years = Self.slots(Self.sureTokens(of: traits), Self.years(of: window))
      if window.isExact {
        for slot in Self.slots(Self.tokens(of: traits), window.months) {
          found.formUnion(exactInMonth[slot] ?? [])
        }
        for slot in years { found.formUnion(inexactInYear[slot] ?? []) }
      } else {
        for slot in years { found.formUnion(allInYear[slot] ?? []) }
      }
    }
    return found.sorted()
  }

  private static func slots(_ tokens: [Token], _ times: ClosedRange<Int>) -> [Slot] {
    // A date that is out by a century does not cost a century of months.
    tokens.flatMap { token in times.prefix(36).map { Slot(token: token, time: $0) } }
  }

  private static func years(of window: Window) -> ClosedRange<Int> {
    window.months.lowerBound / 12...window.months.upperBound / 12
  }

  /// What can tell a meeting even where only the month or the year is known.
  private static func sureTokens(of traits: MeetingTraits) -> [Token] {
    traits.series.map(Token.series) + traits.people.map(Token.person)
      + traits.cities.flatMap { city in
        (traits.ordinal.map { [Token.number($0, city: city)] }) ?? []
      }
  }

  private static func tokens(of traits: MeetingTraits) -> [Token] {
    // Of many countries the first few are enough: whoever shares half of them shares two of these,
    // or the city.
    let countries = traits.countries.sorted().prefix(5)
    let pairs = countries.enumerated().flatMap { offset, one in
      countries.dropFirst(offset + 1).map { Token.countries(one, $0) }
    }
    return sureTokens(of: traits) + traits.cities.map(Token.city)
      + traits.organizations.map(Token.organization) + pairs
      + traits.hosts.flatMap { host in traits.kinds.map { Token.host(host, $0) } }
  }
}
