import Briefing

/// A series' key cut into those whose meetings they are and what else its name says.
struct SeriesKey: Hashable, Sendable {
  /// Terms with a type: `country:GE`, `organization:SADC`, `region:central asia`.
  let parties: Set<String>
  /// The other terms: `summit`, `transport`.
  let words: Set<String>

  init(_ series: SeriesFinding) {
    let terms = series.key.isEmpty ? Words.telling(series.name) : series.key
    parties = Set(terms.filter { $0.contains(":") })
    words = Set(terms).subtracting(parties)
  }

  func overlap(with other: SeriesKey) -> Double {
    let all = words.union(other.words).count
    return all == 0 ? 1 : Double(words.intersection(other.words).count) / Double(all)
  }

  /// Whether its words are some of the other's.
  ///
  /// What one body calls its `ministerial` may be that of any of its ministers, so a bare sort of
  /// meeting needs two parties to go by.
  func mayBeShort(for other: SeriesKey) -> Bool {
    guard !words.isEmpty, words.isStrictSubset(of: other.words) else { return false }
    return parties.count > 1 || !words.isSubset(of: Self.sorts)
  }

  private static let sorts: Set<String> = [
    "conference", "consultation", "consultations", "council", "dialogue", "forum", "meeting",
    "ministerial", "round", "session", "summit", "talk", "talks",
  ]
}

/// The key of each sighting's series, as its document has it.
struct SeriesKeys {
  /// Nil where it has none.
  let ofSighting: [SeriesKey?]

  init(_ meetings: Sightings<MeetingFinding>) {
    let stated = meetings.all.map { Self.isProper($0.finding) ? $0.finding.series : nil }
    var named: [Name: SeriesKey] = [:]
    var ofDocument: [Int: [Numbering]] = [:]
    for case (let sighting, let series?) in zip(meetings.all, stated) {
      let key = SeriesKey(series)
      named[Name(sighting.source, series.name)] = key
      ofDocument[sighting.source, default: []].append(Numbering(sighting.finding, series, key))
    }
    ofSighting = zip(meetings.all, stated).map { sighting, series in
      if let series { return SeriesKey(series) }
      guard let numberings = ofDocument[sighting.source] else { return nil }
      // `The second joint meeting` is numbered after the meeting that bears the very name.
      return named[Name(sighting.source, sighting.finding.name)]
        ?? Self.numbered(sighting.finding, among: numberings)
    }
  }

  private struct Name: Hashable {
    let source: Int
    let words: [String]

    init(_ source: Int, _ name: String) {
      self.source = source
      words = Words.telling(name)
    }
  }

  /// A number of a series in one document.
  private struct Numbering {
    let kind: MeetingKind
    let ordinal: Int?
    let words: Set<String>
    let key: SeriesKey

    init(_ meeting: MeetingFinding, _ series: SeriesFinding, _ key: SeriesKey) {
      (kind, ordinal, self.key) = (meeting.kind, meeting.ordinal?.value, key)
      words = Set(Words.telling(series.name))
    }
  }

  /// Visits and calls are no series, and no name of one points to someone: `talks with his counterpart`.
  static func isProper(_ meeting: MeetingFinding) -> Bool {
    guard let series = meeting.series, meeting.kind != .visit, meeting.kind != .call else {
      return false
    }
    return Set(Words.folded(series.name)).isDisjoint(with: pointers)
  }

  private static let pointers: Set<String> = [
    "her", "his", "our", "that", "these", "this", "those",
  ]

  /// The series of the `first direct talks between the two sides` where the document names that of the
  /// `second round of direct talks between A and B`, and no other that says as much.
  private static func numbered(
    _ meeting: MeetingFinding, among numberings: [Numbering]
  ) -> SeriesKey? {
    guard let ordinal = meeting.ordinal?.value else { return nil }
    let words = Set(Words.telling(meeting.name)).subtracting(OrdinalForms.all(of: ordinal))
      .subtracting(sides)
    guard words.count > 1 else { return nil }
    let keys = Set(
      numberings.filter { numbering in
        numbering.kind == meeting.kind && numbering.ordinal != nil && numbering.ordinal != ordinal
          && words.isSubset(of: numbering.words)
      }.map(\.key))
    return keys.count == 1 ? keys.first : nil
  }

  private static let sides: Set<String> = ["both", "country", "party", "side", "state", "two"]
}
