import Briefing
import Languages
import Traces

/// The archive with a way to each of its parts, made once and then only read.
///
/// Nothing of the archive is reached but through what stands here, and all of it notes what it gives:
/// so a page has read what its trace says, and nothing else.
struct ArchiveIndex: Sendable {
  private let whole: Archive
  let language: Language
  /// The name of the site.
  let title: String
  /// Where what is read is noted; nil where nobody asks.
  var trace: Trace?
  /// Subjects as pages of others have them, by offset.
  private let namedCountries: [Country]
  private let namedOrganizations: [Organization]
  private let namedPeople: [Person]
  private let namedPlaces: [Place]
  private let allNames: [NamedPage.Letter]
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
  private var relationCards: [RelationCard] = []
  /// The place of each pair that has a page in the order of their slugs.
  private let relationRanks: [CountryPair: Int]
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
  private let divisions: Divisions
  /// The place of each part of a list among all.
  private let partRanks: [PageAddress: Int]
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
    whole = archive
    self.language = language
    self.title = title
    namedCountries = archive.countries.map(\.named)
    namedOrganizations = archive.organizations.map(\.named)
    namedPeople = archive.people.map(\.named)
    namedPlaces = archive.places.map(\.named)
    let names = NamedPage.byLetter(in: archive, language)
    allNames = names
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
    let pairs = Self.pairs(relations.keys, at: countries)
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
    let lines = Lines(index: self)
    relationCards = relations.compactMap { pair, meetings in
      card(of: pair, seenBy: nil, meetings)
    }.sorted { ($0.one.id, $0.other.id) < ($1.one.id, $1.other.id) }
    documentLines = archive.documents.map(lines.document)
    meetingLines = archive.meetings.map(lines.meeting)
  }

  /// What pages can be made of.
  var records: Records {
    Records(
      of: whole,
      relations: relationRanks.sorted { $0.value < $1.value }.map { pair, _ in entry(of: pair) },
      partners: whole.countries.map { Digest(of: partners(of: $0)) },
      parts: divisions.parts.map { Records.Entry($0.address, digest(of: $0)) },
      beside: digest(beside:))
  }

  /// The same, noting what is read.
  func noting(in trace: Trace) -> ArchiveIndex {
    var index = self
    index.trace = trace
    return index
  }

  /// The whole archive, for pages that look over all of it.
  var archive: Archive {
    trace?.noteEverything()
    return whole
  }

  /// Every subject by the letter of its address.
  var names: [NamedPage.Letter] {
    trace?.noteEverything()
    return allNames
  }

  /// What counts as today; all pages are made anew where that changes.
  var asOf: PartialDate? { whole.asOf }

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

  /// Notes that a record is read, and gives its offset back.
  private func noted(_ kind: Records.Kind, _ offset: Int?) -> Int? {
    trace?.note(kind, offset)
    return offset
  }

  func document(_ id: Identifier<Document>) -> ArchivedDocument? {
    noted(.document, documents[id]).map { whole.documents[$0] }
  }

  /// What a document names, without the rest of it.
  func mentions(in id: Identifier<Document>) -> [ArchivedMention] {
    noted(.document, documents[id]).map { whole.documents[$0].mentions } ?? []
  }

  func meeting(_ id: Identifier<Meeting>) -> Meeting? {
    noted(.meeting, meetings[id]).map { whole.meetings[$0] }
  }

  func series(_ id: Identifier<Series>) -> Series? {
    noted(.series, series[id]).map { whole.series[$0] }
  }

  func agreement(_ id: Identifier<Agreement>) -> Agreement? {
    noted(.agreement, agreements[id]).map { whole.agreements[$0] }
  }

  // As pages of others have them: without lists that grow.

  func organization(_ id: Identifier<Organization>) -> Organization? {
    noted(.organizationName, organizations[id]).map { namedOrganizations[$0] }
  }

  func person(_ id: Identifier<Person>) -> Person? {
    noted(.personName, people[id]).map { namedPeople[$0] }
  }

  func place(_ id: Identifier<Place>) -> Place? {
    noted(.placeName, places[id]).map { namedPlaces[$0] }
  }

  func country(_ id: Identifier<Country>) -> Country? {
    noted(.countryName, countryIDs[id]).map { namedCountries[$0] }
  }

  // For their own pages.

  func whole(_ id: Identifier<Organization>) -> Organization? {
    noted(.organization, organizations[id]).map { whole.organizations[$0] }
  }

  func whole(_ id: Identifier<Person>) -> Person? {
    noted(.person, people[id]).map { whole.people[$0] }
  }

  func whole(_ id: Identifier<Place>) -> Place? {
    noted(.place, places[id]).map { whole.places[$0] }
  }

  func whole(_ id: Identifier<Country>) -> Country? {
    noted(.country, countryIDs[id]).map { whole.countries[$0] }
  }

  /// The first of a subject's own citations that is of a document.
  ///
  /// What subjects have of a document counts for the document's digest.
  func citation(
    of subject: ArchivedMention.Subject, in id: Identifier<Document>
  ) -> Citation? {
    _ = noted(.document, documents[id])
    // A subject of many documents has as many citations: looked through only where it has to be.
    let citations: [Citation]? =
      switch subject {
      case .organization(let id): organizations[id].map { whole.organizations[$0].citations }
      case .person(let id): people[id].map { whole.people[$0].citations }
      case .place(let id): places[id].map { whole.places[$0].citations }
      case .country, .agreement, .meeting: nil
      }
    return citations?.first { $0.document == id }
  }

  /// What an editor has set right on a page; all pages are made anew where a note changes.
  func notes(of page: PageAddress) -> [EditorNote] { notes[page] ?? [] }

  /// Whether a page has a value, in the data's words, by an editor's word alone.
  func isSetByEditor(_ value: String, on page: PageAddress) -> Bool {
    notes(of: page).contains { $0.value == value }
  }

  /// The lists of a page where they are cut, or of a part of them; they count for the digest of the
  /// page's subject.
  func division(of page: PageAddress) -> Division? {
    if let trace { note(page, in: trace) }
    return divisions[page]
  }

  private func note(_ page: PageAddress, in trace: Trace) {
    switch page {
    case .document(let id): trace.note(.document, documents[id])
    case .meeting(let id): trace.note(.meeting, meetings[id])
    case .series(let id): trace.note(.series, series[id])
    case .agreement(let id): trace.note(.agreement, agreements[id])
    case .country(let id): trace.note(.country, countryIDs[id])
    case .organization(let id): trace.note(.organization, organizations[id])
    case .person(let id): trace.note(.person, people[id])
    case .place(let id): trace.note(.place, places[id])
    case .relation(let one, let other): trace.note(.relation, rank(of: one, other))
    case .part: trace.note(.part, partRanks[page])
    default: trace.noteEverything()
    }
  }

  /// Meetings, the earliest first.
  func inOrder(_ ids: [Identifier<Meeting>]) -> [Meeting] {
    ids.compactMap { noted(.meeting, meetings[$0]) }
      .sorted { meetingRanks[$0] < meetingRanks[$1] }.map { whole.meetings[$0] }
  }

  /// The latest of some meetings that was held, and the next one due.
  func latestAndNext(_ ids: [Identifier<Meeting>]) -> (latest: Meeting?, next: Meeting?) {
    func key(_ offset: Int) -> (ListOrder.Key, Identifier<Meeting>) {
      (ListOrder.latestFirst.key(whole.meetings[offset].start?.value), whole.meetings[offset].id)
    }
    let dated = ids.compactMap { noted(.meeting, meetings[$0]) }
      .filter { whole.meetings[$0].start != nil }
    let latest = dated.filter { whole.meetings[$0].status.value == .held }
      .min { key($0) < key($1) }
    let next = dated.filter { offset in
      whole.meetings[offset].status.value == .planned
        && !whole.meetings[offset].isOverdue(asOf: whole.asOf)
    }.min { meetingRanks[$0] < meetingRanks[$1] }
    return (latest.map { whole.meetings[$0] }, next.map { whole.meetings[$0] })
  }

  /// Documents, those without a date first, then the earliest first.
  func inOrder(_ ids: [Identifier<Document>]) -> [Identifier<Document>] {
    ids.compactMap { noted(.document, documents[$0]) }
      .sorted { documentRanks[$0] < documentRanks[$1] }.map { whole.documents[$0].id }
  }

  /// By their offsets.
  func documents(at offsets: [Int]) -> [Identifier<Document>] {
    offsets.compactMap { noted(.document, $0) }.map { whole.documents[$0].id }
  }

  /// When a document was published; nil where it does not say.
  func published(_ id: Identifier<Document>) -> PartialDate? {
    noted(.document, documents[id]).flatMap { published(at: $0) }
  }

  func published(at offset: Int) -> PartialDate? {
    trace?.note(.document, offset)
    return whole.documents[offset].published?.value
  }

  /// The first day of a meeting, by its offset.
  func start(at offset: Int) -> PartialDate? {
    trace?.note(.meeting, offset)
    return whole.meetings[offset].start?.value
  }

  /// How lists show a document; nil for one that the archive does not have, and until all are made.
  func line(of id: Identifier<Document>) -> Statement? {
    documentLines.isEmpty ? nil : noted(.document, documents[id]).map { documentLines[$0] }
  }

  /// How lists show a meeting; nil for one that the archive does not have, and until all are made.
  func line(of id: Identifier<Meeting>) -> Statement? {
    meetingLines.isEmpty ? nil : noted(.meeting, meetings[id]).map { meetingLines[$0] }
  }

  /// How lists show meetings, the earliest first.
  func lines(of ids: [Identifier<Meeting>]) -> [Statement] {
    ids.compactMap { noted(.meeting, meetings[$0]) }
      .sorted { meetingRanks[$0] < meetingRanks[$1] }.map { meetingLines[$0] }
  }

  /// How lists show meetings, by their offsets, in that order.
  func meetingLines(at offsets: [Int]) -> [Statement] {
    offsets.compactMap { noted(.meeting, $0) }.map { meetingLines[$0] }
  }

  func documentLines(at offsets: [Int]) -> [Statement] {
    offsets.compactMap { noted(.document, $0) }.map { documentLines[$0] }
  }

  var allMeetings: [Meeting] {
    trace?.noteEverything()
    return meetingsByDate.map { whole.meetings[$0] }
  }

  /// The latest first, those without a date last.
  var latestMeetings: [Meeting] {
    trace?.noteEverything()
    return meetingsFromLatest.map { whole.meetings[$0] }
  }

  var latestDocuments: [ArchivedDocument] {
    trace?.noteEverything()
    return documentsFromLatest.map { whole.documents[$0] }
  }

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
  ///
  /// Who they are counts for the body's digest.
  func people(of body: Identifier<Organization>) -> [Person] {
    _ = noted(.organization, organizations[body])
    return (peopleOfBody[body] ?? []).compactMap { noted(.person, $0) }.map { whole.people[$0] }
  }

  func series(of body: Identifier<Organization>) -> [Series] {
    _ = noted(.organization, organizations[body])
    return (seriesOfBody[body] ?? []).compactMap { noted(.series, $0) }.map { whole.series[$0] }
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
  func archiveName(of code: CountryCode) -> String {
    _ = noted(.countryName, countries[code])
    return countryNames[code] ?? code.description
  }

  /// The name, leading to the country's page if a document names it.
  func prose(_ code: CountryCode) -> Prose {
    let name = inSentence(code)
    return page(of: code).map { Prose(name, at: $0) } ?? Prose(name)
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

  func country(_ code: CountryCode) -> Country? {
    noted(.countryName, countries[code]).map { namedCountries[$0] }
  }

  /// Nil where no document names it.
  func page(of code: CountryCode) -> PageAddress? { country(code).map { .country($0.id) } }

  /// What texts call it: its name, other names, its adjectives and its people's.
  func allNames(of code: CountryCode) -> [String] {
    [archiveName(of: code)] + (otherCountryNames[code] ?? [])
  }

  // Who and what belongs to a country counts for its digest.

  /// Those whose country it is, who held an office of it or took part in a meeting for it.
  func people(of code: CountryCode) -> [Person] {
    _ = noted(.country, countries[code])
    return (peopleOf[code] ?? []).compactMap { noted(.person, $0) }.map { whole.people[$0] }
  }

  func organizations(of code: CountryCode) -> [Organization] {
    _ = noted(.country, countries[code])
    return (organizationsOf[code] ?? []).compactMap { noted(.organization, $0) }
      .map { whole.organizations[$0] }
  }

  func places(of code: CountryCode) -> [Place] {
    _ = noted(.country, countries[code])
    return (placesOf[code] ?? []).compactMap { noted(.place, $0) }.map { whole.places[$0] }
  }

  func agreements(of code: CountryCode) -> [Agreement] {
    _ = noted(.country, countries[code])
    return (agreementsOf[code] ?? []).compactMap { noted(.agreement, $0) }
      .map { whole.agreements[$0] }
  }

  // MARK: - Relations

  private func rank(of one: Identifier<Country>, _ other: Identifier<Country>) -> Int? {
    guard let one = countryIDs[one], let other = countryIDs[other] else { return nil }
    return relationRanks[CountryPair(whole.countries[one].code, whole.countries[other].code)]
  }

  /// The meetings at which both countries are, by date.
  func meetings(of one: Identifier<Country>, and other: Identifier<Country>) -> [Meeting] {
    trace?.note(.relation, rank(of: one, other))
    guard let one = country(one)?.code, let other = country(other)?.code else { return [] }
    return (relations[CountryPair(one, other)] ?? []).compactMap { noted(.meeting, $0) }
      .map { whole.meetings[$0] }
  }

  /// Pairs of countries with a page, sorted by their slugs.
  var allRelations: [RelationCard] {
    trace?.noteEverything()
    return relationCards
  }

  /// The countries that one met, by name.
  ///
  /// How often they met counts for the country's digest.
  func relations(of country: Country) -> [RelationCard] {
    trace?.note(.country, countries[country.code])
    return whole.countries.compactMap { other in
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
        guard let rank = relationRanks[pair], let meetings = relations[pair] else {
          trace?.note(.partners, countries[codes[one]])
          return nil
        }
        trace?.note(.relationName, rank)
        return card(of: pair, seenBy: nil, meetings)
      }
    }
    return [
      PageFact(
        "",
        list: cards.sorted { ($0.one.id, $0.other.id) < ($1.one.id, $1.other.id) }
          .map { PageFact.Value($0.name(in: language), at: $0.page, on: .page) })
    ]
  }

  /// The papers to which both countries are parties; which they are counts for the digest of their
  /// relation.
  func agreements(of one: Country, and other: Country) -> [Agreement] {
    trace?.note(.relation, relationRanks[CountryPair(one.code, other.code)])
    return sharedAgreements(of: one.code, other.code).compactMap { noted(.agreement, $0) }
      .map { whole.agreements[$0] }
  }

  private func sharedAgreements(of one: CountryCode, _ other: CountryCode) -> [Int] {
    let others = Set(agreementsOf[other] ?? [])
    return (agreementsOf[one] ?? []).filter(others.contains)
  }

  private func card(
    of pair: CountryPair, seenBy code: CountryCode?, _ meetings: [Int]
  ) -> RelationCard? {
    guard let one = noted(.countryName, countries[pair.one]),
      let other = noted(.countryName, countries[pair.other])
    else { return nil }
    let isTurned = code.map { $0 == pair.other } ?? (other < one)
    return RelationCard(
      one: namedCountries[isTurned ? other : one], other: namedCountries[isTurned ? one : other],
      alone: alone(meetings), meetings: meetings.count)
  }

  /// How many of some meetings have no third country.
  private func alone(_ meetings: [Int]) -> Int {
    meetings.count { whole.meetings[$0].countries.count == 2 }
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

// MARK: - Digests

extension ArchiveIndex {
  /// What is told of a subject beside its record: lists that are made of other records.
  private func digest(beside page: PageAddress) -> Digest? {
    var digest = Digest()
    if let division = divisions[page] { digest.add(self.digest(of: division).value) }
    switch page {
    case .meeting(let id):
      // Lists show a meeting with the name of its place or country.
      guard let meeting = meetings[id].map({ whole.meetings[$0] }) else { break }
      digest.add(meeting.place.flatMap { places[$0.value] }.map { whole.places[$0].name })
      digest.add(meeting.country.flatMap { countries[$0.value] }.map { whole.countries[$0].name })
    case .country(let id):
      guard let country = countryIDs[id].map({ whole.countries[$0] }) else { break }
      digest.add((peopleOf[country.code] ?? []).map { whole.people[$0].id })
      digest.add((organizationsOf[country.code] ?? []).map { whole.organizations[$0].id })
      digest.add((placesOf[country.code] ?? []).map { whole.places[$0].id })
      digest.add((agreementsOf[country.code] ?? []).map { whole.agreements[$0].id })
      for other in partners(of: country) {
        guard let code = countryIDs[other].map({ whole.countries[$0].code }) else { continue }
        let meetings = relations[CountryPair(country.code, code)] ?? []
        digest.add(other)
        digest.add(meetings.count)
        digest.add(alone(meetings))
      }
    case .organization(let id):
      digest.add((peopleOfBody[id] ?? []).map { whole.people[$0].id })
      digest.add((seriesOfBody[id] ?? []).map { whole.series[$0].id })
    default: break
    }
    return digest
  }

  /// The countries that one has a page with, by their addresses.
  private func partners(of country: Country) -> [Identifier<Country>] {
    whole.countries.filter { relationRanks[CountryPair(country.code, $0.code)] != nil }.map(\.id)
  }

  /// Of two countries: their meetings and papers.
  private func entry(of pair: CountryPair) -> Records.Entry {
    let ids = [pair.one, pair.other].compactMap { countries[$0] }.sorted()
      .map { whole.countries[$0].id }
    let page = PageAddress.relation(ids[0], ids[ids.count - 1])
    var digest = Digest()
    if let division = divisions[page] { digest.add(self.digest(of: division).value) }
    digest.add((relations[pair] ?? []).map { whole.meetings[$0].id })
    digest.add(sharedAgreements(of: pair.one, pair.other).map { whole.agreements[$0].id })
    return Records.Entry(page, digest)
  }

  /// Of lists that are cut: what is shown of them, their parts, and which are before and after.
  private func digest(of division: Division) -> Digest {
    var digest = Digest(of: division.address)
    for list in division.lists {
      digest.add(list.content.rawValue)
      digest.add(list.count)
      switch list.content {
      case .documents: digest.add(list.shown.map { whole.documents[$0].id })
      case .meetings, .alone, .withOthers: digest.add(list.shown.map { whole.meetings[$0].id })
      case .names: digest.add(list.shown)
      }
    }
    let neighbours = divisions.neighbours(of: division.address)
    digest.add(neighbours.earlier?.address)
    digest.add(neighbours.later?.address)
    for part in division.parts { digest.add(self.digest(of: part).value) }
    return digest
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
