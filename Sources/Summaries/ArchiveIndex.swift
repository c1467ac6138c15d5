import Briefing
import Languages

/// The archive with a way to each of its parts, made once and then only read.
struct ArchiveIndex: Sendable {
  let archive: Archive
  let language: Language
  /// The name of the site.
  let title: String
  /// Every subject by the letter of its address.
  let names: [NamedPage.Letter]
  /// Offsets of meetings, the earliest first.
  private let meetingsByDate: [Int]
  /// The place of each meeting in that order, by offset.
  private let meetingRanks: [Int]
  private let meetingsFromLatest: [Int]
  private let documentsFromLatest: [Int]
  /// The place of each document in a list, by offset: those without a date first, then the earliest.
  private let documentRanks: [Int]
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
  private let otherCountryNames: [CountryCode: [String]]
  private let relations: [CountryPair: [Int]]
  /// Offsets of what belongs to a country, in their order.
  private let peopleOf: [CountryCode: [Int]]
  private let organizationsOf: [CountryCode: [Int]]
  private let placesOf: [CountryCode: [Int]]
  private let agreementsOf: [CountryCode: [Int]]
  /// Offsets of what belongs to a body.
  private let peopleOfBody: [Identifier<Organization>: [Int]]
  private let seriesOfBody: [Identifier<Organization>: [Int]]
  private let notes: [PageAddress: [EditorNote]]
  /// The pages whose lists are cut.
  let divisions: Divisions
  /// How lists show each document and each meeting, by offset.
  ///
  /// Made once: a subject of many documents has as many lines, and to take a document from the archive
  /// counts thirty references.
  private var documentLines: [Statement] = []
  private var meetingLines: [Statement] = []

  init(
    _ archive: Archive, _ profiles: [CountryProfile], title: String = "Briefings",
    in language: Language = .english
  ) {
    self.archive = archive
    self.language = language
    self.title = title
    names = NamedPage.byLetter(in: archive, language)
    documents = Self.offsets(archive.documents, by: \.id)
    meetings = Self.offsets(archive.meetings, by: \.id)
    series = Self.offsets(archive.series, by: \.id)
    organizations = Self.offsets(archive.organizations, by: \.id)
    people = Self.offsets(archive.people, by: \.id)
    places = Self.offsets(archive.places, by: \.id)
    agreements = Self.offsets(archive.agreements, by: \.id)
    countryIDs = Self.offsets(archive.countries, by: \.id)
    countryNames = Dictionary(
      profiles.map { ($0.code, $0.name) } + archive.countries.map { ($0.code, $0.name) },
      uniquingKeysWith: { one, _ in one })
    let byDate = Self.sorted(archive.meetings, .earliestFirst)
    meetingsByDate = byDate
    meetingRanks = byDate.indices.reduce(into: Array(repeating: 0, count: byDate.count)) {
      ranks, rank in ranks[byDate[rank]] = rank
    }
    meetingsFromLatest = Self.sorted(archive.meetings, .latestFirst)
    documentsFromLatest = Self.sorted(
      archive.documents.map { ListOrder.latestFirst.key($0.published?.value) })
    documentRanks = Self.ranks(of: archive.documents)
    otherCountryNames = Dictionary(
      profiles.map { ($0.code, $0.otherNames) }, uniquingKeysWith: { one, _ in one })
    let delegates = Self.delegates(at: archive.meetings)
    peopleOf = Self.offsets(of: archive.people) { person in
      [person.country?.value].compactMap { $0 } + person.roles.compactMap(\.country)
        + (delegates[person.id] ?? [])
    }
    organizationsOf = Self.offsets(of: archive.organizations) { [$0.country].compactMap { $0 } }
    placesOf = Self.offsets(of: archive.places) { [$0.country].compactMap { $0 } }
    agreementsOf = Self.offsets(of: archive.agreements, by: \.parties)
    peopleOfBody = Self.offsets(of: archive.people) { $0.roles.compactMap(\.organization) }
    seriesOfBody = Self.offsets(of: archive.series, by: \.organizations)
    notes = Dictionary(grouping: archive.notes, by: \.page)
    let relations = Self.relations(byDate.map { archive.meetings[$0] }, at: byDate)
    self.relations = relations
    let countries = Self.offsets(archive.countries, by: \.code)
    self.countries = countries
    divisions = Divisions(
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
        relations: Self.pairs(relations.keys, at: countries).map { archive.countries[$0.one] },
        names: names, language))
    let lines = Lines(index: self)
    documentLines = archive.documents.map(lines.document)
    meetingLines = archive.meetings.map(lines.meeting)
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

  // MARK: - Parts by their identifiers

  func document(_ id: Identifier<Document>) -> ArchivedDocument? {
    documents[id].map { archive.documents[$0] }
  }

  /// What a document names, without the rest of it.
  func mentions(in id: Identifier<Document>) -> [ArchivedMention] {
    documents[id].map { archive.documents[$0].mentions } ?? []
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

  /// What an editor has set right on a page.
  func notes(of page: PageAddress) -> [EditorNote] { notes[page] ?? [] }

  /// Whether a page has a value, in the data's words, by an editor's word alone.
  func isSetByEditor(_ value: String, on page: PageAddress) -> Bool {
    notes(of: page).contains { $0.value == value }
  }

  /// Meetings, the earliest first.
  func inOrder(_ ids: [Identifier<Meeting>]) -> [Meeting] {
    ids.compactMap { meetings[$0] }.sorted { meetingRanks[$0] < meetingRanks[$1] }
      .map { archive.meetings[$0] }
  }

  /// The latest of some meetings that was held, and the next one due.
  func latestAndNext(_ ids: [Identifier<Meeting>]) -> (latest: Meeting?, next: Meeting?) {
    func key(_ offset: Int) -> (ListOrder.Key, Identifier<Meeting>) {
      (
        ListOrder.latestFirst.key(archive.meetings[offset].start?.value),
        archive.meetings[offset].id
      )
    }
    let dated = ids.compactMap { meetings[$0] }.filter { archive.meetings[$0].start != nil }
    let latest = dated.filter { archive.meetings[$0].status.value == .held }
      .min { key($0) < key($1) }
    let next = dated.filter { offset in
      archive.meetings[offset].status.value == .planned
        && !archive.meetings[offset].isOverdue(asOf: archive.asOf)
    }.min { meetingRanks[$0] < meetingRanks[$1] }
    return (latest.map { archive.meetings[$0] }, next.map { archive.meetings[$0] })
  }

  /// Documents, those without a date first, then the earliest first.
  func inOrder(_ ids: [Identifier<Document>]) -> [Identifier<Document>] {
    ids.compactMap { documents[$0] }.sorted { documentRanks[$0] < documentRanks[$1] }
      .map { archive.documents[$0].id }
  }

  /// When a document was published; nil where it does not say.
  func published(_ id: Identifier<Document>) -> PartialDate? {
    documents[id].flatMap { archive.documents[$0].published?.value }
  }

  /// How lists show a document; nil for one that the archive does not have, and until all are made.
  func line(of id: Identifier<Document>) -> Statement? {
    documentLines.isEmpty ? nil : documents[id].map { documentLines[$0] }
  }

  /// How lists show a meeting; nil for one that the archive does not have, and until all are made.
  func line(of id: Identifier<Meeting>) -> Statement? {
    meetingLines.isEmpty ? nil : meetings[id].map { meetingLines[$0] }
  }

  /// How lists show meetings, the earliest first.
  func lines(of ids: [Identifier<Meeting>]) -> [Statement] {
    ids.compactMap { meetings[$0] }.sorted { meetingRanks[$0] < meetingRanks[$1] }
      .map { meetingLines[$0] }
  }

  /// How lists show meetings, by their offsets, in that order.
  func meetingLines(at offsets: [Int]) -> [Statement] { offsets.map { meetingLines[$0] } }

  func documentLines(at offsets: [Int]) -> [Statement] { offsets.map { documentLines[$0] } }

  var allMeetings: [Meeting] { meetingsByDate.map { archive.meetings[$0] } }

  /// The latest first, those without a date last.
  var latestMeetings: [Meeting] { meetingsFromLatest.map { archive.meetings[$0] } }

  var latestDocuments: [ArchivedDocument] { documentsFromLatest.map { archive.documents[$0] } }

  /// The meetings before and after one in its series.
  func neighbours(of meeting: Meeting) -> (before: Meeting?, after: Meeting?) {
    guard let members = meeting.series.flatMap(series)?.members,
      let offset = members.firstIndex(of: meeting.id)
    else { return (nil, nil) }
    let before = offset > 0 ? self.meeting(members[offset - 1]) : nil
    return (before, offset + 1 < members.count ? self.meeting(members[offset + 1]) : nil)
  }

  // MARK: - What belongs to a body

  /// Those who hold an office in it.
  func people(of body: Identifier<Organization>) -> [Person] {
    (peopleOfBody[body] ?? []).map { archive.people[$0] }
  }

  func series(of body: Identifier<Organization>) -> [Series] {
    (seriesOfBody[body] ?? []).map { archive.series[$0] }
  }

  /// Whether an office is one of a body that belongs to no country: a country behind it would be
  /// taken for the body's.
  func isOfUnion(_ office: String, heldBy person: Identifier<Person>) -> Bool {
    self.person(person)?.roles.contains { role in
      role.title == office
        && role.organization.flatMap(organization).map { $0.country == nil } ?? false
    } ?? false
  }

  // MARK: - Countries

  func name(of code: CountryCode) -> String {
    language.name(of: code, else: archiveName(of: code))
  }

  /// As the archive's own words have it, whatever the language of the pages.
  func archiveName(of code: CountryCode) -> String { countryNames[code] ?? code.description }

  /// The name, leading to the country's page if a document names it.
  func prose(_ code: CountryCode) -> Prose {
    let name = inSentence(code)
    return countries[code].map { Prose(name, at: .country(archive.countries[$0].id)) }
      ?? Prose(name)
  }

  /// The name as it stands in a sentence: `the United Arab Emirates`.
  func inSentence(_ code: CountryCode) -> String {
    language.inSentence(code, else: name(of: code))
  }

  /// With the preposition of a place, where the language has one form for both.
  func inside(_ code: CountryCode) -> Prose? {
    guard !language.isEnglish else { return nil }
    let words = language.country(code)?.inside ?? name(of: code)
    return page(of: code).map { Prose(words, at: $0) } ?? Prose(words)
  }

  /// `in the United Arab Emirates`.
  func whereabouts(_ code: CountryCode) -> Prose {
    language.prose(.whereCountry, (.country, prose(code)), (.inside, inside(code)))
  }

  func country(_ code: CountryCode) -> Country? { countries[code].map { archive.countries[$0] } }

  /// Nil where no document names it.
  func page(of code: CountryCode) -> PageAddress? { country(code).map { .country($0.id) } }

  /// What texts call it: its name, other names, its adjectives and its people's.
  func allNames(of code: CountryCode) -> [String] {
    [archiveName(of: code)] + (otherCountryNames[code] ?? [])
  }

  /// Those whose country it is, who held an office of it or took part in a meeting for it.
  func people(of code: CountryCode) -> [Person] {
    (peopleOf[code] ?? []).map { archive.people[$0] }
  }

  func organizations(of code: CountryCode) -> [Organization] {
    (organizationsOf[code] ?? []).map { archive.organizations[$0] }
  }

  func places(of code: CountryCode) -> [Place] {
    (placesOf[code] ?? []).map { archive.places[$0] }
  }

  func agreements(of code: CountryCode) -> [Agreement] {
    (agreementsOf[code] ?? []).map { archive.agreements[$0] }
  }

  // MARK: - Relations

  /// The meetings at which both countries are, by date.
  func meetings(of one: Identifier<Country>, and other: Identifier<Country>) -> [Meeting] {
    guard let one = country(one)?.code, let other = country(other)?.code else { return [] }
    return (relations[CountryPair(one, other)] ?? []).map { archive.meetings[$0] }
  }

  /// Pairs of countries with a page, sorted by their slugs.
  var allRelations: [RelationCard] {
    relations.compactMap { pair, meetings in card(of: pair, seenBy: nil, meetings) }
      .sorted { ($0.one.id, $0.other.id) < ($1.one.id, $1.other.id) }
  }

  /// The countries that one met, by name.
  func relations(of country: Country) -> [RelationCard] {
    archive.countries.compactMap { other in
      let pair = CountryPair(country.code, other.code)
      return other.code == country.code
        ? nil : relations[pair].flatMap { card(of: pair, seenBy: country.code, $0) }
    }.map { (key: language.sortKey(of: $0.other), card: $0) }
      .sorted { ($0.key, $0.card.other.id) < ($1.key, $1.card.other.id) }.map(\.card)
  }

  /// Every two of more countries would be a longer list than all else on a page.
  private static let mostInPairs = 8

  /// The pages of every two of some countries that met; none where they are many.
  func relations(among codes: [CountryCode]) -> [PageFact?] {
    let codes = Set(codes).sorted()
    guard codes.count <= Self.mostInPairs else { return [] }
    let cards: [RelationCard] = codes.indices.flatMap { one in
      codes[(one + 1)...].compactMap { other in
        let pair = CountryPair(codes[one], other)
        return relations[pair].flatMap { card(of: pair, seenBy: nil, $0) }
      }
    }
    return [
      PageFact(
        "",
        list: cards.sorted { ($0.one.id, $0.other.id) < ($1.one.id, $1.other.id) }
          .map { PageFact.Value($0.name(in: language), at: $0.page, on: .page) })
    ]
  }

  /// The papers to which both countries are parties.
  func agreements(of one: Country, and other: Country) -> [Agreement] {
    let others = Set(agreementsOf[other.code] ?? [])
    return (agreementsOf[one.code] ?? []).filter(others.contains).map { archive.agreements[$0] }
  }

  private func card(
    of pair: CountryPair, seenBy code: CountryCode?, _ meetings: [Int]
  ) -> RelationCard? {
    guard let one = countries[pair.one], let other = countries[pair.other] else { return nil }
    let isTurned = code.map { $0 == pair.other } ?? (other < one)
    return RelationCard(
      one: archive.countries[isTurned ? other : one],
      other: archive.countries[isTurned ? one : other],
      alone: meetings.count { archive.meetings[$0].countries.count == 2 }, meetings: meetings.count)
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

/// Two countries and how often they met, seen by the first.
struct RelationCard: Sendable {
  let one: Country
  let other: Country
  /// Meetings of the two alone.
  let alone: Int
  let meetings: Int

  var page: PageAddress { .relation(min(one.id, other.id), max(one.id, other.id)) }

  func name(in language: Language) -> String { language.pair(one, other) }

  func countWords(in language: Language) -> String {
    language.countWords(alone: alone, withOthers: meetings - alone)
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
