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
    /// The two states between whom it is, where its name says so; else empty.
    let parties: [Party]
  }

  /// A state that a name has, and where one of the meetings is said to be its.
  struct Party: Sendable {
    let country: CountryCode
    /// The offset of the document.
    let source: Int
    let sentences: [Int]
  }

  /// The series of each group of meetings, as an offset of `titles`; nil where it has none.
  let ofMeeting: [Int?]
  /// In the order of reporting.
  let titles: [Title]

  /// `names` are the groups of names, one for each sighting.
  init(
    _ meetings: Sightings<MeetingFinding>, _ groups: Groups, names: SeriesGrouping,
    _ countries: CountryNames
  ) {
    let seriesOf = groups.members.map { Self.series(of: $0, meetings, names) }
    var sightings: [Int: [Sighting<MeetingFinding>]] = [:]
    var counts: [Int: Int] = [:]
    for case (let members, let series?) in zip(groups.members, seriesOf) {
      sightings[series, default: []] += members.filter { names.groupOf[$0] == series }
        .map { meetings[$0] }
      counts[series, default: 0] += 1
    }
    var book = SlugBook(word: "series")
    var offsets: [Int: Int] = [:]
    var titles: [Title] = []
    var seen: Set<Int> = []
    for case let series? in seriesOf where seen.insert(series).inserted {
      guard let those = sightings[series], Self.isSeries(those, meetings: counts[series] ?? 0)
      else { continue }
      offsets[series] = titles.count
      titles.append(Self.title(those, countries, &book))
    }
    self.titles = titles
    ofMeeting = seriesOf.map { $0.flatMap { offsets[$0] } }
  }

  /// What has a number, what a body holds by its nature, or what goes twice under a name of its own.
  private static func isSeries(_ sightings: [Sighting<MeetingFinding>], meetings: Int) -> Bool {
    if sightings.contains(where: { $0.finding.ordinal != nil }) { return true }
    if sightings.contains(where: { isOfBody($0.finding) }) { return true }
    return meetings > 1 && sightings.contains { $0.finding.series.map(hasOwnName) == true }
  }

  private static func isOfBody(_ meeting: MeetingFinding) -> Bool {
    switch meeting.kind {
    case .summit, .session, .ministerial:
      !meeting.organizations.isEmpty
        || meeting.series.map { $0.key.contains { $0.hasPrefix("organization:") } } == true
    case .talks, .visit, .forum, .consultations, .call, .other: false
    }
  }

  /// Whether more than its first letter is a capital.
  private static func hasOwnName(_ series: SeriesFinding) -> Bool {
    series.name.split(separator: " ").dropFirst().contains { $0.first?.isUppercase == true }
  }

  private static func title(
    _ sightings: [Sighting<MeetingFinding>], _ countries: CountryNames, _ book: inout SlugBook
  ) -> Title {
    let best = best(sightings)
    let stated = best?.name ?? ""
    let name = withParties(withoutRound(stated), best?.key ?? [], countries)
    let aliases = Set(sightings.compactMap(\.finding.series?.name)).subtracting([name, stated])
    return Title(
      id: Identifier(book.enter([SubjectSlug.short(from: name)])), name: name,
      aliases: aliases.sorted(), parties: parties(best?.key ?? [], sightings))
  }

  private static func parties(
    _ key: [String], _ sightings: [Sighting<MeetingFinding>]
  ) -> [Party] {
    let typed = key.filter { $0.contains(":") }
    let codes = typed.filter { $0.hasPrefix("country:") }.compactMap {
      CountryCode($0.dropFirst(8))
    }
    guard codes.count == 2, typed.count == 2 else { return [] }
    let parties = codes.compactMap { code in
      sightings.lazy.compactMap { sighting in
        sighting.finding.countries.first { $0.value == code }.map {
          Party(country: code, source: sighting.source, sentences: $0.sentences)
        }
      }.first
    }
    return parties.count == 2 ? parties : []
  }

  /// A series of rounds goes by what they are rounds of.
  private static func withoutRound(_ name: String) -> String {
    let owners = ["the ", "their ", "our ", "its ", ""]
    for beginning in owners.map({ "round of \($0)" }) where name.lowercased().hasPrefix(beginning) {
      return String(name.dropFirst(beginning.count))
    }
    return name
  }

  /// `Strategic dialogue between South Korea and Vietnam`, where the name leaves out both.
  private static func withParties(
    _ name: String, _ key: [String], _ countries: CountryNames
  ) -> String {
    let parties = key.filter { $0.hasPrefix("country:") }.map { String($0.dropFirst(8)) }
    let named = countries.marked(Words.folded(name))
    guard parties.count == 2, named.allSatisfy({ !parties.contains($0) }),
      key.allSatisfy({ $0.hasPrefix("country:") || !$0.contains(":") })
    else { return name }
    let names = parties.compactMap { CountryCode($0) }.map(countries.name).sorted()
    return "\(name) between \(names.joined(separator: " and "))"
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
  /// goes with a number, then the longest.
  ///
  /// A name with a date in it is that of one meeting.
  private static func best(_ sightings: [Sighting<MeetingFinding>]) -> SeriesFinding? {
    sightings.filter { SeriesKeys.isProper($0.finding) }.min { rank($0) < rank($1) }?.finding
      .series
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
