import Briefing
import Languages
import Traces

/// The archive with a way to each of its parts, made once and then only read.
///
/// Nothing of the archive is reached but through what stands here, and all of it notes what it gives:
/// so a page has read what its trace says, and nothing else.
struct ArchiveIndex: Sendable {
  /// All of it but the trace: an index is handed on many times a page, and to copy each of its lists
  /// would count as many references, which all tasks share.
  private let parts: ArchiveParts
  private let made: Made
  /// Where what is read is noted; nil where nobody asks.
  var trace: Trace?

  var language: Language { parts.language }
  /// The name of the site.
  var title: String { parts.title }

  /// How lists show each document and each meeting, by offset, and each relation.
  ///
  /// Made once: a subject of many documents has as many lines, and to take a document from the archive
  /// counts thirty references.
  private final class Made: Sendable {
    let relationCards: [RelationCard]
    let documentLines: [Statement]
    let meetingLines: [Statement]

    init(
      relationCards: [RelationCard] = [], documentLines: [Statement] = [],
      meetingLines: [Statement] = []
    ) {
      self.relationCards = relationCards
      self.documentLines = documentLines
      self.meetingLines = meetingLines
    }
  }

  init(
    _ archive: Archive, _ profiles: [CountryProfile], title: String = "Briefings",
    in language: Language = .english
  ) {
    let parts = ArchiveParts(archive, profiles, title: title, in: language)
    let index = ArchiveIndex(parts, Made())
    let lines = Lines(index: index)
    let cards = parts.relations.compactMap { pair, meetings in
      index.card(of: pair, seenBy: nil, meetings)
    }
    self.init(
      parts,
      Made(
        relationCards: cards.sorted { ($0.one.id, $0.other.id) < ($1.one.id, $1.other.id) },
        documentLines: archive.documents.map(lines.document),
        meetingLines: archive.meetings.map(lines.meeting)))
  }

  private init(_ parts: ArchiveParts, _ made: Made) {
    self.parts = parts
    self.made = made
  }

  /// What pages can be made of.
  var records: Records {
    Records(
      of: parts.whole,
      relations: parts.relationRanks.sorted { $0.value < $1.value }.map { pair, _ in entry(of: pair)
      },
      partners: parts.whole.countries.map { Digest(of: partners(of: $0)) },
      parts: parts.divisions.parts.map { Records.Entry($0.address, digest(of: $0)) },
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
    return parts.whole
  }

  /// Every subject by the letter of its address.
  var names: [NamedPage.Letter] {
    trace?.noteEverything()
    return parts.allNames
  }

  /// What counts as today; all pages are made anew where that changes.
  var asOf: PartialDate? { parts.whole.asOf }

  // MARK: - Parts by their identifiers

  /// Notes that a record is read, and gives its offset back.
  private func noted(_ kind: Records.Kind, _ offset: Int?) -> Int? {
    trace?.note(kind, offset)
    return offset
  }

  func document(_ id: Identifier<Document>) -> ArchivedDocument? {
    noted(.document, parts.documents[id]).map { parts.whole.documents[$0] }
  }

  /// What a document names, without the rest of it.
  func mentions(in id: Identifier<Document>) -> [ArchivedMention] {
    noted(.document, parts.documents[id]).map { parts.whole.documents[$0].mentions } ?? []
  }

  func meeting(_ id: Identifier<Meeting>) -> Meeting? {
    noted(.meeting, parts.meetings[id]).map { parts.whole.meetings[$0] }
  }

  func series(_ id: Identifier<Series>) -> Series? {
    noted(.series, parts.series[id]).map { parts.whole.series[$0] }
  }

  func agreement(_ id: Identifier<Agreement>) -> Agreement? {
    noted(.agreement, parts.agreements[id]).map { parts.whole.agreements[$0] }
  }

  // As pages of others have them: without lists that grow.

  func organization(_ id: Identifier<Organization>) -> Organization? {
    noted(.organizationName, parts.organizations[id]).map { parts.namedOrganizations[$0] }
  }

  func person(_ id: Identifier<Person>) -> Person? {
    noted(.personName, parts.people[id]).map { parts.namedPeople[$0] }
  }

  func place(_ id: Identifier<Place>) -> Place? {
    noted(.placeName, parts.places[id]).map { parts.namedPlaces[$0] }
  }

  func country(_ id: Identifier<Country>) -> Country? {
    noted(.countryName, parts.countryIDs[id]).map { parts.namedCountries[$0] }
  }

  // For their own pages.

  func whole(_ id: Identifier<Organization>) -> Organization? {
    noted(.organization, parts.organizations[id]).map { parts.whole.organizations[$0] }
  }

  func whole(_ id: Identifier<Person>) -> Person? {
    noted(.person, parts.people[id]).map { parts.whole.people[$0] }
  }

  func whole(_ id: Identifier<Place>) -> Place? {
    noted(.place, parts.places[id]).map { parts.whole.places[$0] }
  }

  func whole(_ id: Identifier<Country>) -> Country? {
    noted(.country, parts.countryIDs[id]).map { parts.whole.countries[$0] }
  }

  /// The first of a subject's own citations that is of a document.
  ///
  /// What subjects have of a document counts for the document's digest.
  func citation(
    of subject: ArchivedMention.Subject, in id: Identifier<Document>
  ) -> Citation? {
    _ = noted(.document, parts.documents[id])
    let citations: [Citation]? =
      switch subject {
      case .organization(let id):
        parts.organizations[id].map { parts.whole.organizations[$0].citations }
      case .person(let id): parts.people[id].map { parts.whole.people[$0].citations }
      case .place(let id): parts.places[id].map { parts.whole.places[$0].citations }
      case .country, .agreement, .meeting: nil
      }
    return citations?.first(of: id)
  }

  /// What an editor has set right on a page; all pages are made anew where a note changes.
  func notes(of page: PageAddress) -> [EditorNote] { parts.notes[page] ?? [] }

  /// Whether a page has a value, in the data's words, by an editor's word alone.
  func isSetByEditor(_ value: String, on page: PageAddress) -> Bool {
    notes(of: page).contains { $0.value == value }
  }

  /// The lists of a page where they are cut, or of a part of them; they count for the digest of the
  /// page's subject.
  func division(of page: PageAddress) -> Division? {
    if let trace { note(page, in: trace) }
    return parts.divisions[page]
  }

  private func note(_ page: PageAddress, in trace: Trace) {
    switch page {
    case .document(let id): trace.note(.document, parts.documents[id])
    case .meeting(let id): trace.note(.meeting, parts.meetings[id])
    case .series(let id): trace.note(.series, parts.series[id])
    case .agreement(let id): trace.note(.agreement, parts.agreements[id])
    case .country(let id): trace.note(.country, parts.countryIDs[id])
    case .organization(let id): trace.note(.organization, parts.organizations[id])
    case .person(let id): trace.note(.person, parts.people[id])
    case .place(let id): trace.note(.place, parts.places[id])
    case .relation(let one, let other): trace.note(.relation, rank(of: one, other))
    case .part: trace.note(.part, parts.partRanks[page])
    default: trace.noteEverything()
    }
  }

  /// Meetings, the earliest first.
  func inOrder(_ ids: [Identifier<Meeting>]) -> [Meeting] {
    ids.compactMap { noted(.meeting, parts.meetings[$0]) }
      .sorted { parts.meetingRanks[$0] < parts.meetingRanks[$1] }.map { parts.whole.meetings[$0] }
  }

  /// The latest of some meetings that was held, and the next one due.
  func latestAndNext(_ ids: [Identifier<Meeting>]) -> (latest: Meeting?, next: Meeting?) {
    func key(_ offset: Int) -> (ListOrder.Key, Identifier<Meeting>) {
      (
        ListOrder.latestFirst.key(parts.whole.meetings[offset].start?.value),
        parts.whole.meetings[offset].id
      )
    }
    let dated = ids.compactMap { noted(.meeting, parts.meetings[$0]) }
      .filter { parts.whole.meetings[$0].start != nil }
    let latest = dated.filter { parts.whole.meetings[$0].status.value == .held }
      .min { key($0) < key($1) }
    let next = dated.filter { offset in
      parts.whole.meetings[offset].status.value == .planned
        && !parts.whole.meetings[offset].isOverdue(asOf: parts.whole.asOf)
    }.min { parts.meetingRanks[$0] < parts.meetingRanks[$1] }
    return (latest.map { parts.whole.meetings[$0] }, next.map { parts.whole.meetings[$0] })
  }

  /// Documents, those without a date first, then the earliest first.
  func inOrder(_ ids: [Identifier<Document>]) -> [Identifier<Document>] {
    ids.compactMap { noted(.document, parts.documents[$0]) }
      .sorted { parts.documentRanks[$0] < parts.documentRanks[$1] }.map {
        parts.whole.documents[$0].id
      }
  }

  /// By their offsets.
  func documents(at offsets: [Int]) -> [Identifier<Document>] {
    offsets.compactMap { noted(.document, $0) }.map { parts.whole.documents[$0].id }
  }

  /// When a document was published; nil where it does not say.
  func published(_ id: Identifier<Document>) -> PartialDate? {
    noted(.document, parts.documents[id]).flatMap { published(at: $0) }
  }

  func published(at offset: Int) -> PartialDate? {
    trace?.note(.document, offset)
    return parts.whole.documents[offset].published?.value
  }

  /// The first day of a meeting, by its offset.
  func start(at offset: Int) -> PartialDate? {
    trace?.note(.meeting, offset)
    return parts.whole.meetings[offset].start?.value
  }

  /// How lists show a document; nil for one that the archive does not have, and until all are made.
  func line(of id: Identifier<Document>) -> Statement? {
    made.documentLines.isEmpty
      ? nil : noted(.document, parts.documents[id]).map { made.documentLines[$0] }
  }

  /// How lists show a meeting; nil for one that the archive does not have, and until all are made.
  func line(of id: Identifier<Meeting>) -> Statement? {
    made.meetingLines.isEmpty
      ? nil : noted(.meeting, parts.meetings[id]).map { made.meetingLines[$0] }
  }

  /// How lists show meetings, the earliest first.
  func lines(of ids: [Identifier<Meeting>]) -> [Statement] {
    ids.compactMap { noted(.meeting, parts.meetings[$0]) }
      .sorted { parts.meetingRanks[$0] < parts.meetingRanks[$1] }.map { made.meetingLines[$0] }
  }

  /// How lists show meetings, by their offsets, in that order.
  func meetingLines(at offsets: [Int]) -> [Statement] {
    offsets.compactMap { noted(.meeting, $0) }.map { made.meetingLines[$0] }
  }

  func documentLines(at offsets: [Int]) -> [Statement] {
    offsets.compactMap { noted(.document, $0) }.map { made.documentLines[$0] }
  }

  var allMeetings: [Meeting] {
    trace?.noteEverything()
    return parts.meetingsByDate.map { parts.whole.meetings[$0] }
  }

  /// The latest first, those without a date last.
  var latestMeetings: [Meeting] {
    trace?.noteEverything()
    return parts.meetingsFromLatest.map { parts.whole.meetings[$0] }
  }

  var latestDocuments: [ArchivedDocument] {
    trace?.noteEverything()
    return parts.documentsFromLatest.map { parts.whole.documents[$0] }
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
    _ = noted(.organization, parts.organizations[body])
    return (parts.peopleOfBody[body] ?? []).compactMap { noted(.person, $0) }.map {
      parts.whole.people[$0]
    }
  }

  func series(of body: Identifier<Organization>) -> [Series] {
    _ = noted(.organization, parts.organizations[body])
    return (parts.seriesOfBody[body] ?? []).compactMap { noted(.series, $0) }.map {
      parts.whole.series[$0]
    }
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
    _ = noted(.countryName, parts.countries[code])
    return parts.countryNames[code] ?? code.description
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
    noted(.countryName, parts.countries[code]).map { parts.namedCountries[$0] }
  }

  /// Nil where no document names it.
  func page(of code: CountryCode) -> PageAddress? { country(code).map { .country($0.id) } }

  /// What texts call it: its name, other names, its adjectives and its people's.
  func allNames(of code: CountryCode) -> [String] {
    [archiveName(of: code)] + (parts.otherCountryNames[code] ?? [])
  }

  // Who and what belongs to a country counts for its digest.

  /// Those whose country it is, who held an office of it or took part in a meeting for it.
  func people(of code: CountryCode) -> [Person] {
    _ = noted(.country, parts.countries[code])
    return (parts.peopleOf[code] ?? []).compactMap { noted(.person, $0) }.map {
      parts.whole.people[$0]
    }
  }

  func organizations(of code: CountryCode) -> [Organization] {
    _ = noted(.country, parts.countries[code])
    return (parts.organizationsOf[code] ?? []).compactMap { noted(.organization, $0) }
      .map { parts.whole.organizations[$0] }
  }

  func places(of code: CountryCode) -> [Place] {
    _ = noted(.country, parts.countries[code])
    return (parts.placesOf[code] ?? []).compactMap { noted(.place, $0) }.map {
      parts.whole.places[$0]
    }
  }

  func agreements(of code: CountryCode) -> [Agreement] {
    _ = noted(.country, parts.countries[code])
    return (parts.agreementsOf[code] ?? []).compactMap { noted(.agreement, $0) }
      .map { parts.whole.agreements[$0] }
  }

  // MARK: - Relations

  private func rank(of one: Identifier<Country>, _ other: Identifier<Country>) -> Int? {
    guard let one = parts.countryIDs[one], let other = parts.countryIDs[other] else { return nil }
    return parts.relationRanks[
      CountryPair(parts.whole.countries[one].code, parts.whole.countries[other].code)]
  }

  /// The meetings at which both countries are, by date.
  func meetings(of one: Identifier<Country>, and other: Identifier<Country>) -> [Meeting] {
    trace?.note(.relation, rank(of: one, other))
    guard let one = country(one)?.code, let other = country(other)?.code else { return [] }
    return (parts.relations[CountryPair(one, other)] ?? []).compactMap { noted(.meeting, $0) }
      .map { parts.whole.meetings[$0] }
  }

  /// Pairs of countries with a page, sorted by their slugs.
  var allRelations: [RelationCard] {
    trace?.noteEverything()
    return made.relationCards
  }

  /// The countries that one met, by name.
  ///
  /// How often they met counts for the country's digest.
  func relations(of country: Country) -> [RelationCard] {
    trace?.note(.country, parts.countries[country.code])
    return parts.whole.countries.compactMap { other in
      let pair = CountryPair(country.code, other.code)
      return other.code == country.code
        ? nil : parts.relations[pair].flatMap { card(of: pair, seenBy: country.code, $0) }
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
        guard let rank = parts.relationRanks[pair], let meetings = parts.relations[pair] else {
          trace?.note(.partners, parts.countries[codes[one]])
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
    trace?.note(.relation, parts.relationRanks[CountryPair(one.code, other.code)])
    return sharedAgreements(of: one.code, other.code).compactMap { noted(.agreement, $0) }
      .map { parts.whole.agreements[$0] }
  }

  private func sharedAgreements(of one: CountryCode, _ other: CountryCode) -> [Int] {
    let others = Set(parts.agreementsOf[other] ?? [])
    return (parts.agreementsOf[one] ?? []).filter(others.contains)
  }

  private func card(
    of pair: CountryPair, seenBy code: CountryCode?, _ meetings: [Int]
  ) -> RelationCard? {
    guard let one = noted(.countryName, parts.countries[pair.one]),
      let other = noted(.countryName, parts.countries[pair.other])
    else { return nil }
    let isTurned = code.map { $0 == pair.other } ?? (other < one)
    return RelationCard(
      one: parts.namedCountries[isTurned ? other : one],
      other: parts.namedCountries[isTurned ? one : other],
      alone: alone(meetings), meetings: meetings.count)
  }

  /// How many of some meetings have no third country.
  private func alone(_ meetings: [Int]) -> Int {
    meetings.count { parts.whole.meetings[$0].countries.count == 2 }
  }
}

// MARK: - Digests

extension ArchiveIndex {
  /// What is told of a subject beside its record: lists that are made of other records.
  private func digest(beside page: PageAddress) -> Digest? {
    var digest = Digest()
    if let division = parts.divisions[page] { digest.add(self.digest(of: division).value) }
    switch page {
    case .meeting(let id):
      // Lists show a meeting with the name of its place or country.
      guard let meeting = parts.meetings[id].map({ parts.whole.meetings[$0] }) else { break }
      digest.add(
        meeting.place.flatMap { parts.places[$0.value] }.map { parts.whole.places[$0].name })
      digest.add(
        meeting.country.flatMap { parts.countries[$0.value] }.map { parts.whole.countries[$0].name }
      )
    case .country(let id):
      guard let country = parts.countryIDs[id].map({ parts.whole.countries[$0] }) else { break }
      digest.add((parts.peopleOf[country.code] ?? []).map { parts.whole.people[$0].id })
      digest.add(
        (parts.organizationsOf[country.code] ?? []).map { parts.whole.organizations[$0].id })
      digest.add((parts.placesOf[country.code] ?? []).map { parts.whole.places[$0].id })
      digest.add((parts.agreementsOf[country.code] ?? []).map { parts.whole.agreements[$0].id })
      for other in partners(of: country) {
        guard let code = parts.countryIDs[other].map({ parts.whole.countries[$0].code }) else {
          continue
        }
        let meetings = parts.relations[CountryPair(country.code, code)] ?? []
        digest.add(other)
        digest.add(meetings.count)
        digest.add(alone(meetings))
      }
    case .organization(let id):
      digest.add((parts.peopleOfBody[id] ?? []).map { parts.whole.people[$0].id })
      digest.add((parts.seriesOfBody[id] ?? []).map { parts.whole.series[$0].id })
    default: break
    }
    return digest
  }

  /// The countries that one has a page with, by their addresses.
  private func partners(of country: Country) -> [Identifier<Country>] {
    parts.whole.countries.filter { parts.relationRanks[CountryPair(country.code, $0.code)] != nil }
      .map(\.id)
  }

  /// Of two countries: their meetings and papers.
  private func entry(of pair: CountryPair) -> Records.Entry {
    let ids = [pair.one, pair.other].compactMap { parts.countries[$0] }.sorted()
      .map { parts.whole.countries[$0].id }
    let page = PageAddress.relation(ids[0], ids[ids.count - 1])
    var digest = Digest()
    if let division = parts.divisions[page] { digest.add(self.digest(of: division).value) }
    digest.add((parts.relations[pair] ?? []).map { parts.whole.meetings[$0].id })
    digest.add(sharedAgreements(of: pair.one, pair.other).map { parts.whole.agreements[$0].id })
    return Records.Entry(page, digest)
  }

  /// Of lists that are cut: what is shown of them, their parts, and which are before and after.
  private func digest(of division: Division) -> Digest {
    var digest = Digest(of: division.address)
    for list in division.lists {
      digest.add(list.content.rawValue)
      digest.add(list.count)
      switch list.content {
      case .documents: digest.add(list.shown.map { parts.whole.documents[$0].id })
      case .meetings, .alone, .withOthers:
        digest.add(list.shown.map { parts.whole.meetings[$0].id })
      case .names: digest.add(list.shown)
      }
    }
    let neighbours = parts.divisions.neighbours(of: division.address)
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
