internal import Briefing
internal import Languages
internal import Summaries
internal import Traces

/// One archive on its way to a site: with all that a page has to look up, worked out once.
///
/// As in the index of the summaries, whatever is given to a page is noted.
struct Edition: Sendable {
  /// All of it but the trace: an edition is handed on many times a page, and to copy each of its lists
  /// would count as many references, which all tasks share.
  private let parts: EditionParts
  /// Where what is read is noted; nil where nobody asks.
  private(set) var trace: Trace?

  var options: SiteOptions { parts.options }
  var language: Language { parts.language }
  /// What is known of countries beforehand.
  var profiles: [CountryProfile] { parts.profiles }

  var documents: Directory<Document> { parts.documents.noting(in: trace) }
  var meetings: Directory<Meeting> { parts.meetings.noting(in: trace) }
  var series: Directory<Series> { parts.series.noting(in: trace) }
  var countries: Directory<Country> { parts.countries.noting(in: trace) }
  var organizations: Directory<Organization> { parts.organizations.noting(in: trace) }
  var people: Directory<Person> { parts.people.noting(in: trace) }
  var places: Directory<Place> { parts.places.noting(in: trace) }
  var agreements: Directory<Agreement> { parts.agreements.noting(in: trace) }

  init(
    _ archive: Archive, countries profiles: [CountryProfile], options: SiteOptions,
    language: Language = .english
  ) {
    parts = EditionParts(archive, countries: profiles, options: options, language: language)
  }

  /// The same, noting what is read.
  func noting(in trace: Trace) -> Edition {
    var edition = self
    edition.trace = trace
    return edition
  }

  // MARK: - For pages that look over the whole archive

  /// The whole archive.
  var archive: Archive {
    trace?.noteEverything()
    return parts.whole
  }

  /// Every two countries that met, by their slugs.
  var relations: [Relation] {
    trace?.noteEverything()
    return parts.allRelations
  }

  /// All meetings by date.
  var meetingOrder: DateOrder {
    trace?.noteEverything()
    return parts.allMeetings
  }

  /// All documents by date.
  var documentOrder: DateOrder {
    trace?.noteEverything()
    return parts.allDocuments
  }

  /// The pages whose lists are cut.
  var divisions: Divisions {
    trace?.noteEverything()
    return parts.allDivisions
  }

  /// Every subject by the letter of its address.
  var names: [NamedPage.Letter] {
    trace?.noteEverything()
    return parts.allNames
  }

  // MARK: - For any page

  /// What counts as today; all pages are made anew where that changes.
  var asOf: PartialDate? { parts.whole.asOf }

  /// Meetings in the order of lists, by their offsets.
  func latestFirst(meetings offsets: [Int]) -> [Int] {
    for offset in offsets { trace?.note(.meeting, offset) }
    return parts.allMeetings.latestFirst(offsets)
  }

  func latestFirst(documents offsets: [Int]) -> [Int] {
    for offset in offsets { trace?.note(.document, offset) }
    return parts.allDocuments.latestFirst(offsets)
  }

  func meetingCard(at offset: Int) -> MeetingCard {
    trace?.note(.meeting, offset)
    return parts.meetingCards[offset]
  }

  func documentCard(at offset: Int) -> DocumentCard {
    trace?.note(.document, offset)
    return parts.documentCards[offset]
  }

  func document(at offset: Int) -> ArchivedDocument {
    trace?.note(.document, offset)
    return parts.whole.documents[offset]
  }

  func agreement(at offset: Int) -> Agreement {
    trace?.note(.agreement, offset)
    return parts.whole.agreements[offset]
  }

  /// As pages of others have it.
  func country(at offset: Int) -> Country {
    trace?.note(.countryName, offset)
    return parts.whole.countries[offset].named
  }

  /// The doors to the site's rooms.
  var rooms: [Entry] { parts.rooms }

  /// The lists of a page where they are cut: its own, for which the summary of the page was asked
  /// before.
  func division(of page: PagePosition) -> Division? { parts.allDivisions[page.address] }

  /// The same of one of its parts, which count for its digest.
  func division(of address: PageAddress, on page: PagePosition) -> Division? {
    if !address.isPart(of: page.address) { trace?.noteEverything() }
    return parts.allDivisions[address]
  }

  /// The parts before and after one, which count for its digest.
  func neighbours(of page: PagePosition) -> (earlier: Division?, later: Division?) {
    parts.allDivisions.neighbours(of: page.address)
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
      noted(.organization, organizations.offset(of: id)).map {
        parts.whole.organizations[$0].citations
      }
        ?? []
    case .person(let id):
      noted(.person, people.offset(of: id)).map { parts.whole.people[$0].citations } ?? []
    case .place(let id):
      noted(.place, places.offset(of: id)).map { parts.whole.places[$0].citations } ?? []
    default: []
    }
  }

  private func noted(_ kind: Records.Kind, _ offset: Int?) -> Int? {
    trace?.note(kind, offset)
    return offset
  }

  /// What texts call a country beside its name.
  func otherNames(of country: Country) -> [String] {
    (language.isEnglish ? [] : [country.name]) + (parts.otherCountryNames[country.code] ?? [])
  }

  /// A country of the archive, else by the name that is known for it, without a page.
  func country(_ code: CountryCode) -> Entry {
    if let offset = parts.countryOffsets[code] { return countries[offset] }
    trace?.noteEverything()
    let name = language.country(code)?.name ?? parts.countryNames[code]
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
