import Briefing

/// By what a meeting is known again in another document: of one sighting or of several put together.
struct MeetingTraits: Sendable {
  var sources: Set<Int>
  /// The group of names of its series.
  var series: Set<Int>
  var ordinal: Int?
  var kinds: Set<MeetingKind>
  var statuses: Set<MeetingStatus>
  /// Each once; empty where no date is known.
  var datings: Set<Dating>
  /// Groups of places, venues and regions left out.
  var cities: Set<Int>
  /// Where it is.
  var hosts: Set<CountryCode>
  /// Taking part.
  var countries: Set<CountryCode>
  /// Groups of people.
  var people: Set<Int>
  var peopleOf: [CountryCode: Set<Int>]
  var organizations: Set<Int>
  /// The telling words of each name it goes by, bodies and countries as one word each.
  var names: Set<Set<String>>
  /// Of a forum or summit: the telling words of each name that no other meeting would have.
  var ownNames: Set<[String]>

  /// Puts what another sighting knows to it.
  mutating func formUnion(_ other: MeetingTraits) {
    sources.formUnion(other.sources)
    series.formUnion(other.series)
    ordinal = ordinal ?? other.ordinal
    kinds.formUnion(other.kinds)
    statuses.formUnion(other.statuses)
    datings.formUnion(other.datings)
    cities.formUnion(other.cities)
    hosts.formUnion(other.hosts)
    countries.formUnion(other.countries)
    people.formUnion(other.people)
    peopleOf.merge(other.peopleOf) { $0.union($1) }
    organizations.formUnion(other.organizations)
    // A summit that thousands of documents name has some name of each: the first ones are enough.
    if names.count + other.names.count <= Self.mostNames { names.formUnion(other.names) }
    ownNames.formUnion(other.ownNames)
  }

  /// Whether it is a matter of two sides, at which a third country's presence would be another meeting.
  var isBilateral: Bool {
    countries.count <= 2 && people.count <= 6 && !kinds.isDisjoint(with: MeetingKind.ofTwoSides)
  }

  /// Whether it is nothing but talks, a visit or a call.
  var isOfTwoSides: Bool { kinds.isSubset(of: MeetingKind.ofTwoSides) }

  /// Whether it is the meeting of a body or of a series, and not only of those who take part.
  var isOfBody: Bool {
    kinds.isDisjoint(with: MeetingKind.ofTwoSides) && (!organizations.isEmpty || !series.isEmpty)
  }

  var isExact: Bool { datings.contains(where: \.window.isExact) }

  var isDayStated: Bool { datings.contains(where: \.isStated) }
}

extension MeetingTraits {
  private static let mostNames = 24

  /// Words of names that tell only what sort of meeting it is.
  static let sortsOfMeeting: Set<String> = [
    "conference", "forum", "joint", "meeting", "minister", "ministerial", "session", "summit",
  ]

  /// The words that a name has besides its sort and its years, sorted, where there are two at least
  /// and it is that of a forum or a summit.
  ///
  /// Ministers, councils and delegations meet under one name again and again.
  static func ownName(_ words: Set<String>, of kind: MeetingKind) -> [String]? {
    guard kind == .forum || kind == .summit else { return nil }
    let own = words.subtracting(sortsOfMeeting).filter { word in
      !word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    return own.count > 1 ? own.sorted() : nil
  }
}

extension MeetingKind {
  static let ofTwoSides: Set<MeetingKind> = [.talks, .visit, .call, .consultations]

  /// Whether two documents may call one meeting by these kinds.
  func isCompatible(with other: MeetingKind) -> Bool {
    if self == other { return true }
    let pair: Set<MeetingKind> = [self, other]
    if pair.contains(.visit) { return false }
    if pair.contains(.other) { return !pair.contains(.call) }
    return Self.compatible.contains(pair)
  }

  private static let compatible: Set<Set<MeetingKind>> = [
    [.talks, .ministerial], [.talks, .consultations], [.talks, .summit], [.talks, .session],
    [.ministerial, .session], [.ministerial, .consultations], [.ministerial, .forum],
    [.ministerial, .call], [.summit, .session], [.summit, .forum], [.session, .consultations],
    [.session, .forum], [.consultations, .call], [.summit, .call], [.talks, .call],
  ]
}
