import Briefing
import Text

/// Which sightings are one meeting.
///
/// The strongest sighting comes first: numbered, with a day, held. Each then joins the meeting that
/// fits it best, or stands for a new one; one that fits two equally well stays apart.
struct MeetingGrouping {
  private let sources: [Source]
  private let traits: [MeetingTraits]
  /// Meetings as put together so far, and the sightings of each.
  private var meetings: [MeetingTraits] = []
  private var members: [[Int]] = []
  private var index = MeetingIndex()
  /// By series.
  private var agendas: [Int: SeriesAgenda] = [:]

  static func groups(_ traits: [MeetingTraits], in sources: [Source]) -> Groups {
    var grouping = MeetingGrouping(sources: sources, traits: traits)
    var undated: [Unit] = []
    for unit in grouping.units() {
      if unit.isOnlyNamed { undated.append(unit) } else { grouping.place(unit) }
    }
    for unit in undated { grouping.placeByOrder(unit) }
    return grouping.groups()
  }

  private init(sources: [Source], traits: [MeetingTraits]) {
    self.sources = sources
    self.traits = traits
  }

  private func groups() -> Groups {
    var roots = Array(traits.indices)
    for members in members {
      let root = members.min() ?? 0
      for member in members { roots[member] = root }
    }
    return Groups(ofRoots: roots)
  }

  // MARK: - Units

  /// Sightings that are one by series and number, or a single one.
  private struct Unit {
    var traits: MeetingTraits
    var members: [Int]

    /// It is known only as the next or the last of its series, or by its number.
    var isOnlyNamed: Bool { !traits.series.isEmpty && traits.datings.isEmpty }

    /// The higher, the earlier it is placed.
    var strength: [Int] {
      [
        traits.ordinal == nil ? 0 : 1, traits.isExact ? 1 : 0, traits.isDayStated ? 1 : 0,
        traits.datings.isEmpty ? 0 : 1, traits.statuses.contains(.held) ? 1 : 0,
        traits.people.count, traits.countries.count,
      ]
    }
  }

  private func units() -> [Unit] {
    var units: [Unit] = []
    var numbered: [Number: [Int]] = [:]
    for (offset, sighting) in traits.enumerated() {
      guard let ordinal = sighting.ordinal, let series = sighting.series.first else {
        units.append(Unit(traits: sighting, members: [offset]))
        continue
      }
      let number = Number(series: series, ordinal: ordinal)
      let same = numbered[number, default: []].first {
        Self.isOneNumber(units[$0].traits, sighting)
      }
      if let same {
        units[same].traits.formUnion(sighting)
        units[same].members.append(offset)
      } else {
        numbered[number, default: []].append(units.count)
        units.append(Unit(traits: sighting, members: [offset]))
      }
    }
    return Self.strongestFirst(units)
  }

  private static func strongestFirst(_ units: [Unit]) -> [Unit] {
    let strengths = units.map(\.strength)
    let order = units.indices.sorted { one, other in
      strengths[one] == strengths[other]
        ? units[one].members[0] < units[other].members[0]
        : strengths[other].lexicographicallyPrecedes(strengths[one])
    }
    return order.map { units[$0] }
  }

  private struct Number: Hashable {
    let series: Int
    let ordinal: Int
  }

  /// A number of a series is one meeting, though it be put off or moved; but rounds are counted anew
  /// after a break, so two reports of it may not be far apart.
  private static func isOneNumber(_ one: MeetingTraits, _ other: MeetingTraits) -> Bool {
    Comparisons.note()
    let gaps = one.datings.flatMap { dating in
      other.datings.map { dating.window.gap(to: $0.window) }
    }
    let bothHeld = one.statuses.contains(.held) && other.statuses.contains(.held)
    if bothHeld, !one.hosts.isEmpty, !other.hosts.isEmpty, one.hosts.isDisjoint(with: other.hosts) {
      return false
    }
    return (gaps.min() ?? 0) <= (bothHeld ? 31 : 730)
  }

  // MARK: - Placing

  private mutating func place(_ unit: Unit) {
    let fits = index.candidates(for: unit.traits).compactMap { meeting in
      Comparisons.note()
      return Affinity(meetings[meeting], unit.traits).map { (meeting: meeting, affinity: $0) }
    }
    if let best = fits.max(by: { $0.affinity < $1.affinity }),
      fits.count(where: { !($0.affinity < best.affinity) }) == 1
    {
      add(unit, to: best.meeting)
    } else {
      open(unit)
    }
  }

  private mutating func open(_ unit: Unit) {
    meetings.append(unit.traits)
    members.append(unit.members)
    enter(unit, meetings.count - 1)
  }

  private mutating func add(_ unit: Unit, to meeting: Int) {
    meetings[meeting].formUnion(unit.traits)
    members[meeting] += unit.members
    enter(unit, meeting)
  }

  private mutating func enter(_ unit: Unit, _ meeting: Int) {
    index.enter(meeting, unit.traits)
    for series in unit.traits.series {
      agendas[series, default: SeriesAgenda()].enter(meeting, meetings[meeting])
    }
  }

  // MARK: - The next one, the last one

  /// Without a date, `the next summit` is the first one due after the document was written, and `the
  /// last one` the only one held in the city named.
  private mutating func placeByOrder(_ unit: Unit) {
    let match = unit.traits.statuses.contains(.held) ? lastOne(unit) : nextOne(unit)
    if let match { add(unit, to: match) } else { open(unit) }
  }

  private func lastOne(_ unit: Unit) -> Int? {
    guard unit.traits.ordinal == nil else { return nil }
    let inCity = agendas(of: unit).flatMap { agenda in
      unit.traits.cities.sorted().flatMap { agenda.inCity($0) }
    }
    return onlyFitting(inCity, unit)
  }

  private mutating func nextOne(_ unit: Unit) -> Int? {
    for series in unit.traits.series { agendas[series]?.sort() }
    let agendas = agendas(of: unit)
    guard let written = unit.traits.sources.min().flatMap({ sources[$0].reported }) else {
      return unit.traits.ordinal == nil ? onlyFitting(agendas.flatMap(\.planned), unit) : nil
    }
    let ahead = agendas.flatMap {
      $0.ahead(from: written.earliest, through: written.latest + Self.longestNotice)
    }
    // `The fifth` is not simply the next one: it may be so only if nothing else is known to come.
    if unit.traits.ordinal != nil { return onlyFitting(ahead.map(\.meeting), unit) }
    return ahead.sorted { ($0.day, $0.meeting) < ($1.day, $1.meeting) }.lazy.map(\.meeting)
      .first { fits($0, unit) }
      ?? agendas.lazy.flatMap(\.undated).first { fits($0, unit) }
  }

  private func agendas(of unit: Unit) -> [SeriesAgenda] {
    unit.traits.series.sorted().compactMap { agendas[$0] }
  }

  private func fits(_ meeting: Int, _ unit: Unit) -> Bool {
    Comparisons.note()
    return MeetingFit(meetings[meeting], unit.traits).hasNoConflict
  }

  /// The one that fits, if it is the only one.
  private func onlyFitting(_ meetings: [Int], _ unit: Unit) -> Int? {
    var found: Int?
    for meeting in meetings where meeting != found && fits(meeting, unit) {
      if found != nil { return nil }
      found = meeting
    }
    return found
  }

  /// Days; meetings of a series are years apart at times.
  private static let longestNotice = 1100
}
