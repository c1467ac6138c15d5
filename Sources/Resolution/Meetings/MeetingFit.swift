import Briefing

/// Two meetings side by side.
///
/// A meeting put together of several reports fits only as a whole: each day that one of them has
/// counts, so that reports of neighbouring days form no chain.
struct MeetingFit {
  private enum Time: Comparable {
    case apart, unknown, within, nextDay, sameDay

    init(_ fit: Dating.Fit) {
      self =
        switch fit {
        case .contradicting, .apart: .apart
        case .within: .within
        case .nextDay: .nextDay
        case .sameDay: .sameDay
        }
    }
  }

  private enum Place {
    case apart, otherCity, unknown, sameCountry, sameCity
  }

  private let one: MeetingTraits
  private let other: MeetingTraits
  private let time: Time
  private let place: Place
  private let sharesSeries: Bool

  init(_ one: MeetingTraits, _ other: MeetingTraits) {
    self.one = one
    self.other = other
    time = Self.time(one, other)
    place = Self.place(one, other)
    sharesSeries = !one.series.isDisjoint(with: other.series)
  }

  // MARK: - What speaks against it

  var hasNoConflict: Bool {
    time != .apart && place != .apart && ordinalsAgree && seriesAgree && kindsAgree
      && documentsAgree && sidesAgree && bodiesAgree
  }

  /// Two numbers of a series are two meetings; but a series has no two summits on one day in one city,
  /// so that there one of two documents has miscounted.
  private var ordinalsAgree: Bool {
    guard let ordinal = one.ordinal, let second = other.ordinal, ordinal != second else {
      return true
    }
    return sharesSeries && time == .sameDay && place == .sameCity
      && one.isDayStated && other.isDayStated && one.sources.isDisjoint(with: other.sources)
      && one.kinds.union(other.kinds).isSubset(of: [.summit, .forum, .ministerial])
  }

  /// Two names of series meet in one meeting only where the day is the same, and the city or the
  /// number.
  private var seriesAgree: Bool {
    if one.series.isEmpty || other.series.isEmpty || sharesSeries { return true }
    let isSameNumber = one.ordinal != nil && one.ordinal == other.ordinal
    return time == .sameDay && (place == .sameCity || isSameNumber)
  }

  private var kindsAgree: Bool {
    one.kinds.contains { kind in other.kinds.contains { $0.isCompatible(with: kind) } }
  }

  /// What one document tells apart is apart, unless day and people are the same.
  private var documentsAgree: Bool {
    one.sources.isDisjoint(with: other.sources)
      || (time == .sameDay && one.isExact && other.isExact && one.kinds == other.kinds
        && !one.people.isEmpty && one.people == other.people)
  }

  /// Talks of two sides are never the meeting of many around them, nor those with another side; and
  /// a side is represented by the same people.
  private var sidesAgree: Bool {
    guard one.isBilateral || other.isBilateral else { return true }
    if one.countries.count > 2 || other.countries.count > 2 { return false }
    if one.countries.count == 2, other.countries.count == 2, one.countries != other.countries {
      return false
    }
    if !one.people.isEmpty, !other.people.isEmpty, one.people.isDisjoint(with: other.people) {
      return false
    }
    return one.peopleOf.allSatisfy { country, people in
      guard let others = other.peopleOf[country] else { return true }
      return !people.isDisjoint(with: others)
    }
  }

  /// Talks on the fringe of a body's meeting are not that meeting, though day, place and people agree.
  private var bodiesAgree: Bool {
    let isOnTheFringe = (one.isOfBody && other.isOfTwoSides) || (other.isOfBody && one.isOfTwoSides)
    return !isOnTheFringe || !one.organizations.isDisjoint(with: other.organizations)
  }

  // MARK: - What speaks for it

  /// A score, the higher the better; nil where there is too little.
  var evidence: Int? {
    guard time > .unknown else { return nil }
    if place == .otherCity, !(time == .sameDay && peopleShare == 1 && sharedPeople > 1) {
      return nil
    }
    if sharesSeries || isOneNumberInOneCity || sharesOwnName { return score }
    guard samePeopleOrCountries else { return nil }
    switch time {
    case .sameDay: return score
    case .nextDay: return place == .sameCity && (peopleShare ?? 0) >= 0.5 ? score : nil
    case .within: return isSureWithoutDay ? score : nil
    case .apart, .unknown: return nil
    }
  }

  /// `The fifth meeting, in Trabzon in October`, though one document does not say of what series.
  private var isOneNumberInOneCity: Bool {
    place == .sameCity && one.ordinal != nil && one.ordinal == other.ordinal
  }

  /// A forum of that name, whatever the documents say of its days and of those who came.
  private var sharesOwnName: Bool {
    place != .otherCity && !one.ownNames.isDisjoint(with: other.ownNames)
  }

  /// At least half of the fewer people or countries; a body or the very name counts where neither is
  /// named.
  private var samePeopleOrCountries: Bool {
    if let peopleShare, peopleShare >= 0.5 { return true }
    if sharesTellingName || sharesBodyAndDays { return true }
    if let countryShare { return countryShare >= 0.5 && othersMayHaveBeenNamed }
    guard peopleShare == nil else { return false }
    return !one.organizations.isDisjoint(with: other.organizations)
      && (place == .sameCity || place == .sameCountry)
  }

  /// On one day in one country two meetings of many of one kind with such a name are one, even if the
  /// documents name other people and countries.
  private var sharesTellingName: Bool {
    guard time == .sameDay, place == .sameCity || place == .sameCountry, !one.isBilateral,
      !other.isBilateral, !one.kinds.isDisjoint(with: other.kinds)
    else { return false }
    return one.names.contains { name in
      other.names.contains { otherName in
        let shared = name.intersection(otherName).subtracting(MeetingTraits.sortsOfMeeting).count
        return shared > 1
          && 4 * name.intersection(otherName).count >= 3 * min(name.count, otherName.count)
      }
    }
  }

  /// A body that meets for the same two days and more in one country meets there once.
  private var sharesBodyAndDays: Bool {
    guard place == .sameCity || place == .sameCountry, !one.isBilateral, !other.isBilateral,
      !one.kinds.isDisjoint(with: other.kinds),
      !one.organizations.isDisjoint(with: other.organizations)
    else { return false }
    let windows = Set(other.datings.map(\.window))
    return one.datings.contains { dating in
      let window = dating.window
      return window.isExact && window.first < window.last && windows.contains(window)
    }
  }

  /// Of a meeting of many, two documents may name other people; of talks they would not.
  private var othersMayHaveBeenNamed: Bool {
    (peopleShare ?? 1) > 0 || (place == .sameCity && !one.isBilateral && !other.isBilateral)
  }

  /// A month or a year is not enough: the city and the people must be the same as well.
  private var isSureWithoutDay: Bool {
    guard place == .sameCity || place == .sameCountry else { return false }
    if sharedPeople > 1 { return true }
    return place == .sameCity && one.kinds == other.kinds && (peopleShare ?? 0) >= 0.5
  }

  private var score: Int {
    var score = sharesSeries ? 50 : 0
    score += one.ordinal != nil && one.ordinal == other.ordinal ? 50 : 0
    score += time == .sameDay ? 20 : time == .nextDay ? 5 : 0
    score += place == .sameCity ? 10 : place == .sameCountry ? 5 : 0
    score += Int(20 * (peopleShare ?? 0)) + Int(10 * (countryShare ?? 0))
    return score + (one.kinds.isDisjoint(with: other.kinds) ? 0 : 5)
  }

  private var sharedPeople: Int { one.people.intersection(other.people).count }

  private var peopleShare: Double? { Self.share(one.people, other.people) }

  private var countryShare: Double? { Self.share(one.countries, other.countries) }

  private static func share<Element>(_ one: Set<Element>, _ other: Set<Element>) -> Double? {
    let least = min(one.count, other.count)
    return least == 0 ? nil : Double(one.intersection(other).count) / Double(least)
  }

  // MARK: - Time and place

  private static func time(_ one: MeetingTraits, _ other: MeetingTraits) -> Time {
    let fits = one.datings.flatMap { dating in other.datings.map { dating.fit($0) } }
    guard let best = fits.max() else { return .unknown }
    // A report that is apart from another one of the same meeting does not open the door to a third.
    let areApart = fits.contains(.contradicting) || fits.contains(.apart) && best < .sameDay
    guard areApart else { return Time(best) }
    return isOneByName(one, other) ? max(.nextDay, Time(best)) : .apart
  }

  /// Whether two days may be one meeting's all the same: a number of a series, or a forum or summit
  /// under a name of its own a few days off.
  private static func isOneByName(_ one: MeetingTraits, _ other: MeetingTraits) -> Bool {
    if one.ordinal != nil, one.ordinal == other.ordinal, !one.series.isDisjoint(with: other.series)
    {
      return true
    }
    guard !one.ownNames.isDisjoint(with: other.ownNames) else { return false }
    return one.datings.allSatisfy { dating in
      other.datings.allSatisfy { dating.window.gap(to: $0.window) <= 3 }
    }
  }

  private static func place(_ one: MeetingTraits, _ other: MeetingTraits) -> Place {
    if !one.hosts.isEmpty, !other.hosts.isEmpty, one.hosts.isDisjoint(with: other.hosts) {
      return .apart
    }
    if !one.cities.isEmpty, !other.cities.isEmpty {
      if !one.cities.isDisjoint(with: other.cities) { return .sameCity }
      return .otherCity
    }
    return one.hosts.isEmpty || other.hosts.isEmpty ? .unknown : .sameCountry
  }
}
