import Briefing

/// The series of the archive: which meeting is of which, and what each is called.
struct ResolvedSeries: Sendable {
  /// What a series is called.
  struct Title: Sendable {
    let id: Identifier<Series>
    /// As its document has it: it may begin with a small letter.
    let name: String
    /// Sorted.
    let aliases: [String]
  }

  /// The series of each group of meetings, as an offset of `titles`; nil where it has none.
  let ofMeeting: [Int?]
  /// In the order of reporting.
  let titles: [Title]

  /// `names` are the groups of names, one for each sighting.
  init(_ meetings: Sightings<MeetingFinding>, _ groups: Groups, names: SeriesGrouping) {
    var offsets: [Int: Int] = [:]
    var sightings: [[Sighting<MeetingFinding>]] = []
    ofMeeting = groups.members.map { members in
      guard let group = Self.series(of: members, meetings, names) else { return nil }
      let offset = offsets[group] ?? sightings.count
      if offset == sightings.count {
        offsets[group] = offset
        sightings.append([])
      }
      sightings[offset] += members.filter { names.groupOf[$0] == group }.map { meetings[$0] }
      return offset
    }
    var book = SlugBook(word: "series")
    titles = sightings.map { sightings in
      let name = Self.name(sightings)
      let aliases = Set(sightings.compactMap(\.finding.series?.name)).subtracting([name])
      return Title(
        id: Identifier(book.enter([SubjectSlug.short(from: name)])), name: name,
        aliases: aliases.sorted())
    }
  }

  func id(ofMeeting group: Int) -> Identifier<Series>? { title(ofMeeting: group)?.id }

  func title(ofMeeting group: Int) -> Title? { ofMeeting[group].map { titles[$0] } }

  /// That of the sighting with a number, else of the first one that has a series.
  private static func series(
    of members: [Int], _ meetings: Sightings<MeetingFinding>, _ names: SeriesGrouping
  ) -> Int? {
    let numbered = members.first {
      meetings[$0].finding.ordinal != nil && names.groupOf[$0] != nil
    }
    return (numbered ?? members.first { names.groupOf[$0] != nil }).flatMap { names.groupOf[$0] }
  }

  /// The name of the earliest document, which no later one changes; of several there the one that
  /// goes with a number, then the longest. A name with a date in it is that of one meeting.
  private static func name(_ sightings: [Sighting<MeetingFinding>]) -> String {
    let best = sightings.filter { $0.finding.series != nil }.min { rank($0) < rank($1) }
    return best?.finding.series?.name ?? ""
  }

  private static func rank(_ sighting: Sighting<MeetingFinding>) -> (Int, Int, Int, Int, String) {
    let name = sighting.finding.series?.name ?? ""
    return (
      hasDate(name) ? 1 : 0, sighting.source, sighting.finding.ordinal == nil ? 1 : 0,
      -name.utf8.count, name
    )
  }

  private static func hasDate(_ name: String) -> Bool {
    let months = Set((1...12).map { PartialDate.monthName($0) })
    return name.split { !$0.isLetter && !$0.isNumber }.contains { word in
      months.contains(String(word)) || (word.count == 4 && word.allSatisfy(\.isNumber))
    }
  }
}
