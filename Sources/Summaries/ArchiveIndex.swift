import Briefing

/// The archive with a way to each of its parts, made once and then only read.
struct ArchiveIndex: Sendable {
  let archive: Archive
  /// Offsets of meetings, the earliest first.
  private let meetingsByDate: [Int]
  /// The place of each meeting in that order, by offset.
  private let meetingRanks: [Int]
  private let documents: [Identifier<Document>: Int]
  private let meetings: [Identifier<Meeting>: Int]
  private let series: [Identifier<Series>: Int]
  private let organizations: [Identifier<Organization>: Int]
  private let people: [Identifier<Person>: Int]
  private let places: [Identifier<Place>: Int]
  private let agreements: [Identifier<Agreement>: Int]
  private let countries: [CountryCode: Int]
  private let countryIDs: [Identifier<Country>: Int]
  private let countryNames: [CountryCode: String]
  private let relations: [CountryPair: [Int]]
  private let peopleOf: [CountryCode: [Int]]

  init(_ archive: Archive, _ profiles: [CountryProfile]) {
    self.archive = archive
    documents = Self.offsets(archive.documents, by: \.id)
    meetings = Self.offsets(archive.meetings, by: \.id)
    series = Self.offsets(archive.series, by: \.id)
    organizations = Self.offsets(archive.organizations, by: \.id)
    people = Self.offsets(archive.people, by: \.id)
    places = Self.offsets(archive.places, by: \.id)
    agreements = Self.offsets(archive.agreements, by: \.id)
    countries = Self.offsets(archive.countries, by: \.code)
    countryIDs = Self.offsets(archive.countries, by: \.id)
    countryNames = Dictionary(
      profiles.map { ($0.code, $0.name) } + archive.countries.map { ($0.code, $0.name) },
      uniquingKeysWith: { one, _ in one })
    let byDate = Self.sorted(archive.meetings, .earliestFirst)
    meetingsByDate = byDate
    meetingRanks = byDate.indices.reduce(into: Array(repeating: 0, count: byDate.count)) {
      ranks, rank in ranks[byDate[rank]] = rank
    }
    peopleOf = Dictionary(
      grouping: archive.people.indices.filter { archive.people[$0].country != nil }
    ) { archive.people[$0].country?.value }.reduce(into: [:]) { groups, group in
      if let country = group.key { groups[country] = group.value }
    }
    relations = Self.relations(byDate.map { archive.meetings[$0] }, at: byDate)
  }

  private static func offsets<Element, Key: Hashable>(
    _ elements: [Element], by key: KeyPath<Element, Key>
  ) -> [Key: Int] {
    Dictionary(
      elements.enumerated().map { ($0.element[keyPath: key], $0.offset) },
      uniquingKeysWith: { one, _ in one })
  }

  /// The offsets of meetings in an order; of one date by identifier.
  private static func sorted(_ meetings: [Meeting], _ order: ListOrder) -> [Int] {
    let keys = meetings.map { order.key($0.start?.value) }
    return meetings.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  // MARK: - Parts by their identifiers

  func document(_ id: Identifier<Document>) -> ArchivedDocument? {
    documents[id].map { archive.documents[$0] }
  }

  func meeting(_ id: Identifier<Meeting>) -> Meeting? { meetings[id].map { archive.meetings[$0] } }

  func series(_ id: Identifier<Series>) -> Series? { series[id].map { archive.series[$0] } }

  func organization(_ id: Identifier<Organization>) -> Organization? {
    organizations[id].map { archive.organizations[$0] }
  }

  func person(_ id: Identifier<Person>) -> Person? { people[id].map { archive.people[$0] } }

  func place(_ id: Identifier<Place>) -> Place? { places[id].map { archive.places[$0] } }

  func agreement(_ id: Identifier<Agreement>) -> Agreement? {
    agreements[id].map { archive.agreements[$0] }
  }

  func country(_ id: Identifier<Country>) -> Country? {
    countryIDs[id].map { archive.countries[$0] }
  }

  /// Meetings, the earliest first.
  func inOrder(_ ids: [Identifier<Meeting>]) -> [Meeting] {
    ids.compactMap { meetings[$0] }.sorted { meetingRanks[$0] < meetingRanks[$1] }
      .map { archive.meetings[$0] }
  }

  /// Meetings that are dated, the latest first.
  func latestFirst(_ meetings: [Meeting]) -> [Meeting] {
    let dated = meetings.filter { $0.start != nil }.sorted { $0.id < $1.id }
    return Self.sorted(dated, .latestFirst).map { dated[$0] }
  }

  /// Documents, those without a date first, then the earliest first.
  func inOrder(_ ids: [Identifier<Document>]) -> [ArchivedDocument] {
    ids.compactMap(document).map {
      (
        isDated: $0.published == nil ? 0 : 1,
        key: ListOrder.earliestFirst.key($0.published?.value), document: $0
      )
    }
    .sorted { ($0.isDated, $0.key, $0.document.id) < ($1.isDated, $1.key, $1.document.id) }
    .map(\.document)
  }

  var allMeetings: [Meeting] { meetingsByDate.map { archive.meetings[$0] } }

  /// The meeting after one in its series that is still to come, or was when last spoken of.
  func next(after meeting: Meeting) -> Meeting? {
    guard let members = meeting.series.flatMap(series)?.members,
      let offset = members.firstIndex(of: meeting.id), offset + 1 < members.count
    else { return nil }
    return self.meeting(members[offset + 1])
  }

  // MARK: - Countries

  func name(of code: CountryCode) -> String { countryNames[code] ?? code.description }

  /// The name, leading to the country's page if a document names it.
  func prose(_ code: CountryCode) -> Prose {
    let name = CountryPhrase.withArticle(name(of: code))
    return countries[code].map { Prose(name, at: .country(archive.countries[$0].id)) }
      ?? Prose(name)
  }

  /// Those whose country it is, by identifier.
  func people(of code: CountryCode) -> [Person] {
    (peopleOf[code] ?? []).map { archive.people[$0] }
  }

  /// Those that lie in it, by identifier.
  func places(of code: CountryCode) -> [Place] {
    archive.places.filter { $0.country == code }
  }

  /// The meetings at which both countries are, by date.
  func meetings(of one: Identifier<Country>, and other: Identifier<Country>) -> [Meeting] {
    guard let one = country(one)?.code, let other = country(other)?.code else { return [] }
    return (relations[CountryPair(one, other)] ?? []).map { archive.meetings[$0] }
  }

  /// Pairs of countries with a page, sorted by their slugs.
  var relatedPairs: [(one: Country, other: Country, meetings: Int)] {
    relations.compactMap { pair, meetings -> (one: Country, other: Country, meetings: Int)? in
      guard let one = countries[pair.one], let other = countries[pair.other] else { return nil }
      let pair = (archive.countries[min(one, other)], archive.countries[max(one, other)])
      return (pair.0, pair.1, meetings.count)
    }.sorted { ($0.one.id, $0.other.id) < ($1.one.id, $1.other.id) }
  }

  private static func relations(
    _ meetings: [Meeting], at offsets: [Int]
  ) -> [CountryPair: [Int]] {
    var relations: [CountryPair: [Int]] = [:]
    for (meeting, offset) in zip(meetings, offsets) {
      let codes = Set(meeting.countries.map(\.value)).sorted()
      for (index, one) in codes.enumerated() {
        for other in codes[(index + 1)...] {
          relations[CountryPair(one, other), default: []].append(offset)
        }
      }
    }
    return relations
  }
}

/// Two countries, in the order of their codes.
private struct CountryPair: Hashable {
  let one: CountryCode
  let other: CountryCode

  init(_ one: CountryCode, _ other: CountryCode) {
    (self.one, self.other) = (min(one, other), max(one, other))
  }
}
