internal import Briefing
internal import Languages
internal import Summaries

/// Two countries that took part in one meeting.
struct Relation: Sendable {
  /// Offsets in the archive's countries, which are sorted by slug: so `one` is before `other`.
  let one: Int
  let other: Int
  /// Offsets in the archive's meetings of those that have no other country.
  var bilateral: [Int] = []
  /// Offsets of those with further countries.
  var multilateral: [Int] = []

  /// Offsets of the agreements to which both are parties.
  var agreements: [Int] = []

  init(one: Int, other: Int) {
    self.one = one
    self.other = other
  }

  var meetingCount: Int { bilateral.count + multilateral.count }
}

extension Relation {
  /// The relations of all meetings, by the slugs of their countries.
  static func all(in archive: Archive, countries offsets: [CountryCode: Int]) -> [Relation] {
    var relations: [Pair: Relation] = [:]
    for (offset, meeting) in archive.meetings.enumerated() {
      let pairs = Pair.all(of: meeting.countries.map(\.value), offsets: offsets)
      for pair in pairs {
        relations[pair, default: Relation(one: pair.one, other: pair.other)]
          .add(offset, isBilateral: pairs.count == 1)
      }
    }
    for (offset, agreement) in archive.agreements.enumerated() {
      for pair in Pair.all(of: agreement.parties, offsets: offsets) {
        relations[pair]?.agreements.append(offset)
      }
    }
    return relations.values.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }

  private struct Pair: Hashable {
    let one: Int
    let other: Int

    /// Every two of some countries.
    static func all(of countries: [CountryCode], offsets: [CountryCode: Int]) -> [Pair] {
      let parties = Set(countries.compactMap { offsets[$0] }).sorted()
      return parties.indices.flatMap { index in
        parties[(index + 1)...].map { Pair(one: parties[index], other: $0) }
      }
    }
  }

  /// `3 alone, 2 with others`.
  func countWords(in language: Language) -> String {
    language.countWords(alone: bilateral.count, withOthers: multilateral.count)
  }

  private mutating func add(_ meeting: Int, isBilateral: Bool) {
    if isBilateral { bilateral.append(meeting) } else { multilateral.append(meeting) }
  }
}
