import Briefing

/// Who of the noted is who of the found, one to one; the members are offsets.
struct Matching {
  private(set) var pairs: [(gold: Int, found: Int)] = []
  private(set) var extra: [Int] = []
  private(set) var missed: [Int] = []

  /// Those that are wanted are served first.
  static func byName(
    _ gold: [any GoldEntry], _ found: Int, same: (any GoldEntry, Int) -> Bool
  ) -> Matching {
    var matching = Matching()
    var taken: Set<Int> = []
    let wanted = gold.indices.filter { gold[$0].optional != true }
    let others = gold.indices.filter { gold[$0].optional == true }
    for entry in wanted + others {
      let free = (0..<found).first { !taken.contains($0) && same(gold[entry], $0) }
      guard let free else { continue }
      taken.insert(free)
      matching.pairs.append((entry, free))
    }
    matching.settle(gold: gold.count, found: found)
    return matching
  }

  /// The surest pairs first; none that fits less than `least`.
  static func byFit(
    _ gold: Int, _ found: Int, least: Double, fit: (Int, Int) -> Double
  ) -> Matching {
    var table: [(fit: Double, gold: Int, found: Int)] = []
    for gold in 0..<gold {
      for found in 0..<found { table.append((fit(gold, found), gold, found)) }
    }
    table.sort { (-$0.fit, $0.gold, $0.found) < (-$1.fit, $1.gold, $1.found) }
    var matching = Matching()
    for row in table where row.fit >= least {
      guard !matching.pairs.contains(where: { $0.gold == row.gold || $0.found == row.found })
      else { continue }
      matching.pairs.append((row.gold, row.found))
    }
    matching.settle(gold: gold, found: found)
    return matching
  }

  private mutating func settle(gold: Int, found: Int) {
    let (golds, founds) = (Set(pairs.map(\.gold)), Set(pairs.map(\.found)))
    missed = (0..<gold).filter { !golds.contains($0) }
    extra = (0..<found).filter { !founds.contains($0) }
  }
}

/// How well meetings, places and dates of an archive fit those noted.
struct Fitting {
  private let places: [Identifier<Place>: Place]
  private let countries: [Country]

  init(_ archive: Archive) {
    places = Dictionary(archive.places.map { ($0.id, $0) }) { first, _ in first }
    countries = archive.countries
  }

  func matching(
    _ gold: [GoldMeeting], _ found: [Meeting], least: Double = 2.5
  ) -> Matching {
    .byFit(gold.count, found.count, least: least) { fit(gold[$0], found[$1]) }
  }

  private func fit(_ gold: GoldMeeting, _ meeting: Meeting) -> Double {
    var score = dateFit(gold.start, meeting.start?.value.description)
    if let place = place(of: meeting), !gold.place.isEmpty {
      score += Wording.isSame(gold.place, place.allNames) ? 1 : -1
    }
    if let noted = gold.ordinal, let found = meeting.ordinal?.value {
      score += noted == found ? 1.5 : -2
    }
    score += gold.kind.contains(meeting.kind.rawValue) ? 0.7 : -0.3
    let (noted, found) = (
      Set(gold.countries), Set(meeting.countries.map(\.value.description))
    )
    if !noted.isEmpty, !found.isEmpty {
      score += Double(noted.intersection(found).count) / Double(noted.union(found).count)
    }
    return score + 2 * Wording.overlap(gold.names, meeting.name)
  }

  private func dateFit(_ gold: String?, _ found: String?) -> Double {
    switch Self.closeness(of: gold, to: found) {
    case .equal: gold == nil ? 0.5 : 3
    case .lessPrecise: 1.5
    case .apart: gold == nil || found == nil ? 0 : -2
    }
  }

  enum Closeness { case equal, lessPrecise, apart }

  static func closeness(of gold: String?, to found: String?) -> Closeness {
    guard let gold, let found else { return gold == found ? .equal : .apart }
    if gold == found { return .equal }
    if gold.hasPrefix(found) || found.hasPrefix(gold) { return .lessPrecise }
    let isPart = [gold, found].contains { $0.contains("-H") || $0.contains("-Q") }
    return isPart && gold.prefix(4) == found.prefix(4) ? .lessPrecise : .apart
  }

  func place(of meeting: Meeting) -> Place? {
    meeting.place.flatMap { places[$0.value] }
  }

  /// Whether the place is one that will do; where the country alone is noted, no place will do too.
  func placeFits(_ gold: GoldMeeting, _ meeting: Meeting) -> Bool {
    if let place = place(of: meeting) { return Wording.isSame(gold.place, place.allNames) }
    return gold.place.isEmpty
      || countries.contains {
        $0.code == meeting.country?.value && Wording.isSame(gold.place, [$0.name])
      }
  }
}

extension Place {
  var allNames: [String] { [name] + aliases }
}

extension Person {
  var allNames: [String] { [name] + aliases }
}

extension Agreement {
  var allNames: [String] { [name] + aliases }
}

extension Organization {
  var allNames: [String] { [name] + (acronym.map { [$0] } ?? []) + aliases }
}
