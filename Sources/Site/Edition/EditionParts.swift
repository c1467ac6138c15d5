internal import Briefing
internal import Languages
internal import Summaries
internal import Traces

/// All that an edition has looked up beforehand.
final class EditionParts: Sendable {
  let whole: Archive
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

  let meetingCards: [MeetingCard]
  let documentCards: [DocumentCard]
  let allMeetings: DateOrder
  let allDocuments: DateOrder
  let allRelations: [Relation]
  let allDivisions: Divisions
  let allNames: [NamedPage.Letter]
  let rooms: [Entry]

  /// What is known of countries beforehand.
  let profiles: [CountryProfile]
  let countryOffsets: [CountryCode: Int]
  /// Of the countries that the archive does not have.
  let countryNames: [CountryCode: String]
  let otherCountryNames: [CountryCode: [String]]

  init(
    _ archive: Archive, countries profiles: [CountryProfile], options: SiteOptions,
    language: Language
  ) {
    whole = archive
    self.options = options
    self.profiles = profiles
    self.language = language
    rooms = NavigationLink.entries(in: language)
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
}
