import Briefing

/// The meetings of a series while they are put together: by day, by city, and those only announced.
struct SeriesAgenda: Sendable {
  /// A meeting by the last of its days that is known first.
  struct Entry: Sendable {
    let day: Day
    let meeting: Int
  }

  private var dated: [Entry] = []
  private var isSorted = true
  private var cities: [Int: Set<Int>] = [:]
  private var entered: Set<Int> = []
  private var announced: Set<Int> = []
  /// Announced, with a date or without, in the order in which they came up.
  private(set) var planned: [Int] = []
  /// Announced without date or number.
  private(set) var undated: [Int] = []

  /// Enters a meeting as it is known by now; what was known of it before stands.
  mutating func enter(_ meeting: Int, _ traits: MeetingTraits) {
    for city in traits.cities { cities[city, default: []].insert(meeting) }
    if entered.insert(meeting).inserted, let day = traits.datings.map(\.window.last).min() {
      dated.append(Entry(day: day, meeting: meeting))
      isSorted = false
    }
    guard traits.statuses.contains(.planned), announced.insert(meeting).inserted else { return }
    planned.append(meeting)
    if traits.datings.isEmpty, traits.ordinal == nil { undated.append(meeting) }
  }

  mutating func sort() {
    guard !isSorted else { return }
    dated.sort { ($0.day, $0.meeting) < ($1.day, $1.meeting) }
    isSorted = true
  }

  func inCity(_ city: Int) -> [Int] { (cities[city] ?? []).sorted() }

  /// The meetings that end between two days, in order; the agenda must have been sorted.
  func ahead(from first: Day, through last: Day) -> [Entry] {
    var (low, high) = (0, dated.count)
    while low < high {
      let middle = (low + high) / 2
      if dated[middle].day < first { low = middle + 1 } else { high = middle }
    }
    return Array(dated[low...].prefix { $0.day <= last })
  }
}
