internal import Briefing
internal import Languages
internal import Summaries
internal import Traces

/// One archive on its way to a site: with all that a page has to look up, worked out once.
///
/// As in the index of the summaries, whatever is given to a page is noted.
struct Edition: Sendable {
  private let whole: Archive
  let options: SiteOptions
  let language: Language
  /// Where what is read is noted; nil where nobody asks.
  private(set) var trace: Trace?

  private(set) var documents: Directory<Document>
  private(set) var meetings: Directory<Meeting>
  private(set) var series: Directory<Series>
  private(set) var countries: Directory<Country>
  private(set) var organizations: Directory<Organization>
  private(set) var people: Directory<Person>
  private(set) var places: Directory<Place>
  private(set) var agreements: Directory<Agreement>

  private let meetingCards: [MeetingCard]
  private let documentCards: [DocumentCard]
  private let allMeetings: DateOrder
  private let allDocuments: DateOrder
  private let allRelations: [Relation]
  private let allDivisions: Divisions
  private let allNames: [NamedPage.Letter]

  /// What is known of countries beforehand.
  let profiles: [CountryProfile]
  private let countryOffsets: [CountryCode: Int]
  /// Of the countries that the archive does not have.
  private let countryNames: [CountryCode: String]
  private let otherCountryNames: [CountryCode: [String]]

  init(
    _ archive: Archive, countries profiles: [CountryProfile], options: SiteOptions,
    language: Language = .english
  ) {
    whole = archive
    self.options = options
    self.profiles = profiles
    self.language = language
    documents = Directory(
      archive.documents, .document, id: \.id, name: \.title, address: PageAddress.document)
    let meetings = Directory(
      archive.meetings, .meeting, id: \.id, name: \.name, address: PageAddress.meeting)
    self.meetings = meetings
    series = Directory(archive.series, .series, id: \.id, name: \.name, address: PageAddress.series)
    let countries = Directory(
      archive.countries, .countryName, id: \.id, name: language.name, address: PageAddress.country)
    self.countries = countries
    organizations = Directory(
      archive.organizations, .organizationName, id: \.id, name: \.name,
      address: PageAddress.organization)
    people = Directory(
      archive.people, .personName, id: \.id, name: \.name, address: PageAddress.person)
    let places = Directory(
      archive.places, .placeName, id: \.id, name: \.name, address: PageAddress.place)
    self.places = places
    agreements = Directory(
      archive.agreements, .agreement, id: \.id, name: \.name, address: PageAddress.agreement)

    let countryOffsets = Dictionary(
      archive.countries.indices.map { (archive.countries[$0].code, $0) }
    ) { first, _ in first }
    self.countryOffsets = countryOffsets
    countryNames = Dictionary(profiles.map { ($0.code, $0.name) }) { first, _ in first }
    otherCountryNames = Dictionary(profiles.map { ($0.code, $0.otherNames) }) { first, _ in first }
    let names = NamedPage.byLetter(in: archive, language)
    allNames = names
    meetingCards = archive.meetings.map { meeting in
      let country = meeting.country.flatMap { countryOffsets[$0.value] }
      return MeetingCard(
        meeting, place: meeting.place.flatMap { places[$0.value] },
        country: country.map { countries.entries[$0] }, asOf: archive.asOf, in: language)
    }
    let meetingOrder = DateOrder(archive.meetings.map { $0.start?.value })
    documentCards = archive.documents.map { DocumentCard($0, in: language) }
    let documentOrder = DateOrder(archive.documents.map { $0.published?.value })
    (allMeetings, allDocuments) = (meetingOrder, documentOrder)
    let relations = Relation.all(in: archive, countries: countryOffsets)
    allRelations = relations
    allDivisions = Divisions(
      of: archive, meetings: meetingOrder.latestFirst, documents: documentOrder.latestFirst,
      relations: relations.lazy.map { relation in
        (
          page: .relation(
            archive.countries[relation.one].id, archive.countries[relation.other].id),
          alone: relation.bilateral, withOthers: relation.multilateral
        )
      },
      registers: Register.all(
        in: archive, relations: relations.map { archive.countries[$0.one] }, names: names, language)
    )
  }

  /// The same, noting what is read.
  func noting(in trace: Trace) -> Edition {
    var edition = self
    edition.trace = trace
    edition.documents.trace = trace
    edition.meetings.trace = trace
    edition.series.trace = trace
    edition.countries.trace = trace
    edition.organizations.trace = trace
    edition.people.trace = trace
    edition.places.trace = trace
    edition.agreements.trace = trace
    return edition
  }

  // MARK: - For pages that look over the whole archive

  /// The whole archive.
  var archive: Archive {
    trace?.noteEverything()
    return whole
  }

  /// Every two countries that met, by their slugs.
  var relations: [Relation] {
    trace?.noteEverything()
    return allRelations
  }

  /// All meetings by date.
  var meetingOrder: DateOrder {
    trace?.noteEverything()
    return allMeetings
  }

  /// All documents by date.
  var documentOrder: DateOrder {
    trace?.noteEverything()
    return allDocuments
  }

  /// The pages whose lists are cut.
  var divisions: Divisions {
    trace?.noteEverything()
    return allDivisions
  }

  /// Every subject by the letter of its address.
  var names: [NamedPage.Letter] {
    trace?.noteEverything()
    return allNames
  }

  // MARK: - For any page

  /// What counts as today; all pages are made anew where that changes.
  var asOf: PartialDate? { whole.asOf }

  /// Meetings in the order of lists, by their offsets.
  func latestFirst(meetings offsets: [Int]) -> [Int] {
    for offset in offsets { trace?.note(.meeting, offset) }
    return allMeetings.latestFirst(offsets)
  }

  func latestFirst(documents offsets: [Int]) -> [Int] {
    for offset in offsets { trace?.note(.document, offset) }
    return allDocuments.latestFirst(offsets)
  }

  func meetingCard(at offset: Int) -> MeetingCard {
    trace?.note(.meeting, offset)
    return meetingCards[offset]
  }

  func documentCard(at offset: Int) -> DocumentCard {
    trace?.note(.document, offset)
    return documentCards[offset]
  }

  func document(at offset: Int) -> ArchivedDocument {
    trace?.note(.document, offset)
    return whole.documents[offset]
  }

  func agreement(at offset: Int) -> Agreement {
    trace?.note(.agreement, offset)
    return whole.agreements[offset]
  }

  /// As pages of others have it.
  func country(at offset: Int) -> Country {
    trace?.note(.countryName, offset)
    return whole.countries[offset].named
  }

  /// The lists of a page where they are cut: its own, for which the summary of the page was asked
  /// before.
  func division(of page: PagePosition) -> Division? { allDivisions[page.address] }

  /// The same of one of its parts, which count for its digest.
  func division(of address: PageAddress, on page: PagePosition) -> Division? {
    if !address.isPart(of: page.address) { trace?.noteEverything() }
    return allDivisions[address]
  }

  /// The parts before and after one, which count for its digest.
  func neighbours(of page: PagePosition) -> (earlier: Division?, later: Division?) {
    allDivisions.neighbours(of: page.address)
  }

  /// The language of a page's name, where that is made of words in another language than the pages'.
  func languageOfName(of page: PageAddress) -> String? {
    if case .document(let id) = page, let offset = documents.offset(of: id) {
      return documentCard(at: offset).language
    }
    return page.hasWordsAsName ? language.languageOfNames : nil
  }

  /// What the page of a subject is called, or a list of all; empty for other pages.
  func name(of page: PageAddress) -> String {
    let name: String? =
      switch page {
      case .meeting(let id): meetings[id]?.name
      case .document(let id): documents[id]?.name
      case .series(let id): series[id]?.name
      case .country(let id): countries[id]?.name
      case .organization(let id): organizations[id]?.name
      case .person(let id): people[id]?.name
      case .place(let id): places[id]?.name
      case .agreement(let id): agreements[id]?.name
      case .relation(let one, let other): pair(one, other)
      case .names(let letter): ListWords.title(ofLetter: letter)
      default: NavigationLink.name(of: page, in: language)
      }
    return name ?? ""
  }

  private func pair(_ one: Identifier<Country>, _ other: Identifier<Country>) -> String? {
    guard let one = countries.offset(of: one), let other = countries.offset(of: other) else {
      return nil
    }
    return language.pair(country(at: one), country(at: other))
  }

  /// The sentences that name a subject; of a country and others that its page does not list by them
  /// none.
  func citations(of page: PageAddress) -> [Citation] {
    switch page {
    case .organization(let id):
      noted(.organization, organizations.offset(of: id)).map { whole.organizations[$0].citations }
        ?? []
    case .person(let id):
      noted(.person, people.offset(of: id)).map { whole.people[$0].citations } ?? []
    case .place(let id):
      noted(.place, places.offset(of: id)).map { whole.places[$0].citations } ?? []
    default: []
    }
  }

  private func noted(_ kind: Records.Kind, _ offset: Int?) -> Int? {
    trace?.note(kind, offset)
    return offset
  }

  /// What texts call a country beside its name.
  func otherNames(of country: Country) -> [String] {
    (language.isEnglish ? [] : [country.name]) + (otherCountryNames[country.code] ?? [])
  }

  /// A country of the archive, else by the name that is known for it, without a page.
  func country(_ code: CountryCode) -> Entry {
    if let offset = countryOffsets[code] { return countries[offset] }
    trace?.noteEverything()
    let name = language.country(code)?.name ?? countryNames[code]
    return Entry(name ?? code.description, at: nil)
  }
}

extension PageAddress {
  /// Whether it is a page or has a part of its lists.
  fileprivate func isPart(of page: PageAddress) -> Bool {
    if self == page { return true }
    guard case .part(let whole, _) = self else { return false }
    return whole.isPart(of: page)
  }
}
