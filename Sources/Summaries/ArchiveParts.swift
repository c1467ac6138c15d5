import Briefing
import Languages
import Traces

/// The archive with offsets into each of its lists: what an index is made of.
final class ArchiveParts: Sendable {
  let whole: Archive
  let language: Language
  /// The name of the site.
  let title: String
  /// Subjects as pages of others have them, by offset.
  let namedCountries: [Country]
  let namedOrganizations: [Organization]
  let namedPeople: [Person]
  let namedPlaces: [Place]
  let allNames: [NamedPage.Letter]
  /// Offsets of meetings, the earliest first.
  let meetingsByDate: [Int]
  /// The place of each meeting in that order, by offset.
  let meetingRanks: [Int]
  let meetingsFromLatest: [Int]
  let documentsFromLatest: [Int]
  /// The place of each document in a list, by offset: those without a date first, then the earliest.
  let documentRanks: [Int]
  let documents: [Identifier<Document>: Int]
  let meetings: [Identifier<Meeting>: Int]
  let series: [Identifier<Series>: Int]
  let organizations: [Identifier<Organization>: Int]
  let people: [Identifier<Person>: Int]
  let places: [Identifier<Place>: Int]
  let agreements: [Identifier<Agreement>: Int]
  let countries: [CountryCode: Int]
  let countryIDs: [Identifier<Country>: Int]
  let countryNames: [CountryCode: String]
  let otherCountryNames: [CountryCode: [String]]
  let relations: [CountryPair: [Int]]
  /// The place of each pair that has a page in the order of their slugs.
  let relationRanks: [CountryPair: Int]
  /// Offsets of what belongs to a country, in their order.
  let peopleOf: [CountryCode: [Int]]
  let organizationsOf: [CountryCode: [Int]]
  let placesOf: [CountryCode: [Int]]
  let agreementsOf: [CountryCode: [Int]]
  /// Offsets of what belongs to a body.
  let peopleOfBody: [Identifier<Organization>: [Int]]
  let seriesOfBody: [Identifier<Organization>: [Int]]
  let notes: [PageAddress: [EditorNote]]
  /// The pages whose lists are cut.
  let divisions: Divisions
  /// The place of each part of a list among all.
  let partRanks: [PageAddress: Int]

  init(
    _ archive: Archive, _ profiles: [CountryProfile], title: String, in language: Language
  ) {
    whole = archive
    self.language = language
    self.title = title
    namedCountries = archive.countries.map(\.named)
    namedOrganizations = archive.organizations.map(\.named)
    namedPeople = archive.people.map(\.named)
    namedPlaces = archive.places.map(\.named)
    let names = NamedPage.byLetter(in: archive, language)
    allNames = names
    documents = ArchiveParts.offsets(archive.documents, by: \.id)
    meetings = ArchiveParts.offsets(archive.meetings, by: \.id)
    series = ArchiveParts.offsets(archive.series, by: \.id)
    organizations = ArchiveParts.offsets(archive.organizations, by: \.id)
    people = ArchiveParts.offsets(archive.people, by: \.id)
    places = ArchiveParts.offsets(archive.places, by: \.id)
    agreements = ArchiveParts.offsets(archive.agreements, by: \.id)
    countryIDs = ArchiveParts.offsets(archive.countries, by: \.id)
    countryNames = Dictionary(
      profiles.map { ($0.code, $0.name) } + archive.countries.map { ($0.code, $0.name) },
      uniquingKeysWith: { one, _ in one })
    let byDate = ArchiveParts.sorted(archive.meetings, .earliestFirst)
    meetingsByDate = byDate
    meetingRanks = byDate.indices.reduce(into: Array(repeating: 0, count: byDate.count)) {
      ranks, rank in ranks[byDate[rank]] = rank
    }
    meetingsFromLatest = ArchiveParts.sorted(archive.meetings, .latestFirst)
    documentsFromLatest = ArchiveParts.sorted(
      archive.documents.map { ListOrder.latestFirst.key($0.published?.value) })
    documentRanks = ArchiveParts.ranks(of: archive.documents)
    otherCountryNames = Dictionary(
      profiles.map { ($0.code, $0.otherNames) }, uniquingKeysWith: { one, _ in one })
    let delegates = ArchiveParts.delegates(at: archive.meetings)
    peopleOf = ArchiveParts.offsets(of: archive.people) { person in
      [person.country?.value].compactMap { $0 } + person.roles.compactMap(\.country)
        + (delegates[person.id] ?? [])
    }
    organizationsOf = ArchiveParts.offsets(of: archive.organizations) {
      [$0.country].compactMap { $0 }
    }
    placesOf = ArchiveParts.offsets(of: archive.places) { [$0.country].compactMap { $0 } }
    agreementsOf = ArchiveParts.offsets(of: archive.agreements, by: \.parties)
    peopleOfBody = ArchiveParts.offsets(of: archive.people) { $0.roles.compactMap(\.organization) }
    seriesOfBody = ArchiveParts.offsets(of: archive.series, by: \.organizations)
    notes = Dictionary(grouping: archive.notes, by: \.page)
    let relations = ArchiveParts.relations(byDate.map { archive.meetings[$0] }, at: byDate)
    self.relations = relations
    let countries = ArchiveParts.offsets(archive.countries, by: \.code)
    self.countries = countries
    let pairs = ArchiveParts.pairs(relations.keys, at: countries)
    relationRanks = Dictionary(
      pairs.enumerated().map { rank, pair in
        (CountryPair(archive.countries[pair.one].code, archive.countries[pair.other].code), rank)
      }
    ) { first, _ in first }
    let divisions = Divisions(
      of: archive, meetings: meetingsFromLatest, documents: documentsFromLatest,
      relations: relations.lazy.compactMap { pair, meetings in
        guard meetings.count > Division.mostWhole, let one = countries[pair.one],
          let other = countries[pair.other]
        else { return nil }
        let isAlone = { (offset: Int) in archive.meetings[offset].countries.count == 2 }
        return (
          page: .relation(
            archive.countries[min(one, other)].id, archive.countries[max(one, other)].id),
          alone: meetings.filter(isAlone), withOthers: meetings.filter { !isAlone($0) }
        )
      },
      registers: Register.all(
        in: archive,
        relations: pairs.map { archive.countries[$0.one] }, names: names, language))
    self.divisions = divisions
    partRanks = Dictionary(
      divisions.parts.enumerated().map { ($0.element.address, $0.offset) }
    ) { first, _ in first }
  }

  private static func offsets<Element, Key: Hashable>(
    _ elements: [Element], by key: KeyPath<Element, Key>
  ) -> [Key: Int] {
    Dictionary(
      elements.enumerated().map { ($0.element[keyPath: key], $0.offset) },
      uniquingKeysWith: { one, _ in one })
  }

  /// The offsets of every two countries that have pages, sorted by their slugs.
  private static func pairs(
    _ pairs: some Sequence<CountryPair>, at countries: [CountryCode: Int]
  ) -> [(one: Int, other: Int)] {
    let found = pairs.compactMap { pair -> (one: Int, other: Int)? in
      guard let one = countries[pair.one], let other = countries[pair.other] else { return nil }
      return (min(one, other), max(one, other))
    }
    return found.sorted { $0 < $1 }
  }

  /// Offsets of elements by each key that they have.
  private static func offsets<Element, Key: Hashable>(
    of elements: [Element], by keys: (Element) -> [Key]
  ) -> [Key: [Int]] {
    var offsets: [Key: [Int]] = [:]
    for (offset, element) in elements.enumerated() {
      for key in Set(keys(element)) { offsets[key, default: []].append(offset) }
    }
    return offsets
  }

  /// The countries for which people take part in meetings.
  private static func delegates(at meetings: [Meeting]) -> [Identifier<Person>: [CountryCode]] {
    var countries: [Identifier<Person>: [CountryCode]] = [:]
    for participant in meetings.lazy.flatMap(\.participants) {
      if let country = participant.country {
        countries[participant.person, default: []].append(country)
      }
    }
    return countries
  }

  /// The offsets of meetings in an order; of one date by identifier.
  private static func sorted(_ meetings: [Meeting], _ order: ListOrder) -> [Int] {
    sorted(meetings.map { order.key($0.start?.value) })
  }

  private static func sorted(_ keys: [ListOrder.Key]) -> [Int] {
    keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  private static func ranks(of documents: [ArchivedDocument]) -> [Int] {
    let keys = documents.map {
      ($0.published == nil ? 0 : 1, ListOrder.earliestFirst.key($0.published?.value), $0.id)
    }
    var ranks = Array(repeating: 0, count: documents.count)
    for (rank, offset) in documents.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() {
      ranks[offset] = rank
    }
    return ranks
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
struct CountryPair: Hashable {
  let one: CountryCode
  let other: CountryCode

  init(_ one: CountryCode, _ other: CountryCode) {
    (self.one, self.other) = (min(one, other), max(one, other))
  }
}
