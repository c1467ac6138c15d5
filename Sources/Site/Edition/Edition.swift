internal import Briefing
internal import Languages
internal import Summaries

/// One archive on its way to a site: with all that a page has to look up, worked out once.
struct Edition: Sendable {
  let archive: Archive
  let options: SiteOptions
  let language: Language

  let documents: Directory<Document>
  let meetings: Directory<Meeting>
  let series: Directory<Series>
  let countries: Directory<Country>
  let organizations: Directory<Organization>
  let people: Directory<Person>
  let places: Directory<Place>
  let agreements: Directory<Agreement>

  /// By offset in the archive's meetings.
  let meetingCards: [MeetingCard]
  let meetingOrder: DateOrder
  /// By offset in the archive's meetings: those before and after in the series.
  let neighbours: [Neighbours]
  /// By offset in the archive's documents.
  let documentCards: [DocumentCard]
  let documentOrder: DateOrder
  /// By the slugs of their countries.
  let relations: [Relation]
  /// The pages whose lists are cut.
  let divisions: Divisions

  /// Every subject by the letter of its address.
  let names: [NamedPage.Letter]

  private let countryOffsets: [CountryCode: Int]
  /// Of the countries that the archive does not have.
  private let countryNames: [CountryCode: String]
  private let otherCountryNames: [CountryCode: [String]]

  init(
    _ archive: Archive, countries profiles: [CountryProfile], options: SiteOptions,
    language: Language = .english
  ) {
    self.archive = archive
    self.options = options
    self.language = language
    documents = Directory(
      archive.documents, id: \.id, name: \.title, address: PageAddress.document)
    let meetings = Directory(
      archive.meetings, id: \.id, name: \.name, address: PageAddress.meeting)
    self.meetings = meetings
    series = Directory(archive.series, id: \.id, name: \.name, address: PageAddress.series)
    let countries = Directory(
      archive.countries, id: \.id, name: language.name, address: PageAddress.country)
    self.countries = countries
    organizations = Directory(
      archive.organizations, id: \.id, name: \.name, address: PageAddress.organization)
    people = Directory(archive.people, id: \.id, name: \.name, address: PageAddress.person)
    let places = Directory(archive.places, id: \.id, name: \.name, address: PageAddress.place)
    self.places = places
    agreements = Directory(
      archive.agreements, id: \.id, name: \.name, address: PageAddress.agreement)

    let countryOffsets = Dictionary(
      archive.countries.indices.map { (archive.countries[$0].code, $0) }
    ) { first, _ in first }
    self.countryOffsets = countryOffsets
    countryNames = Dictionary(profiles.map { ($0.code, $0.name) }) { first, _ in first }
    otherCountryNames = Dictionary(profiles.map { ($0.code, $0.otherNames) }) { first, _ in first }
    names = NamedPage.byLetter(in: archive, language)
    meetingCards = archive.meetings.map { meeting in
      let country = meeting.country.flatMap { countryOffsets[$0.value] }
      return MeetingCard(
        meeting, place: meeting.place.flatMap { places[$0.value] },
        country: country.map { countries.entries[$0] }, asOf: archive.asOf, in: language)
    }
    meetingOrder = DateOrder(archive.meetings.map { $0.start?.value })
    neighbours = Neighbours.all(in: archive, meetings: meetings)
    documentCards = archive.documents.map { DocumentCard($0, in: language) }
    documentOrder = DateOrder(archive.documents.map { $0.published?.value })
    relations = Relation.all(in: archive, countries: countryOffsets)
    divisions = Divisions(
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

  /// The language of a page's name, where that is made of words in another language than the pages'.
  func languageOfName(of page: PageAddress) -> String? {
    if case .document(let id) = page, let offset = documents.offset(of: id) {
      return documentCards[offset].language
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
    return language.pair(archive.countries[one], archive.countries[other])
  }

  /// The sentences that name a subject; of a country and others that its page does not list by them
  /// none.
  func citations(of page: PageAddress) -> [Citation] {
    switch page {
    case .organization(let id):
      organizations.offset(of: id).map { archive.organizations[$0].citations } ?? []
    case .person(let id): people.offset(of: id).map { archive.people[$0].citations } ?? []
    case .place(let id): places.offset(of: id).map { archive.places[$0].citations } ?? []
    default: []
    }
  }

  /// What texts call a country beside its name.
  func otherNames(of country: Country) -> [String] {
    (language.isEnglish ? [] : [country.name]) + (otherCountryNames[country.code] ?? [])
  }

  /// A country of the archive, else by the name that is known for it, without a page.
  func country(_ code: CountryCode) -> Entry {
    if let offset = countryOffsets[code] { return countries.entries[offset] }
    let name = language.country(code)?.name ?? countryNames[code]
    return Entry(name ?? code.description, at: nil)
  }
}
