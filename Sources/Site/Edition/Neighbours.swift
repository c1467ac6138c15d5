internal import Briefing

/// The meetings before and after one in its series, as offsets in the archive.
struct Neighbours: Sendable {
  var before: Int?
  var after: Int?

  /// Those of every meeting, by its offset.
  static func all(in archive: Archive, meetings: Directory<Meeting>) -> [Neighbours] {
    var neighbours = Array(repeating: Neighbours(), count: archive.meetings.count)
    for series in archive.series {
      let members = series.members.compactMap { meetings.offset(of: $0) }
      for (one, next) in zip(members, members.dropFirst()) {
        neighbours[one].after = next
        neighbours[next].before = one
      }
    }
    return neighbours
  }
}
