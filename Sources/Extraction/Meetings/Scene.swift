import Briefing
import Gazetteer
import Text

/// All that was found besides meetings, by token: what the rules on meetings read.
final class Scene: Sendable {
  let text: AnnotatedText
  let grammar: NounGrammar
  let people: [PersonDraft]
  let offices: [Office]
  let organizations: [OrganizationSpan]
  let countries: [CountrySpan]
  let places: [PlaceSpan]
  let agreements: [AgreementSpan]
  /// The nouns and verbs that speak of a meeting; none before the people have their countries.
  let events: [EventMention]
  let clauses: Clauses
  let dates: DateResolver
  /// The day of publication, or the first full date of the text.
  var anchor: PartialDate? { dates.anchor }
  private let personAt: TokenMap
  private let organizationAt: TokenMap
  private let countryAt: TokenMap
  private let placeAt: TokenMap
  private let agreementAt: TokenMap
  private let officeAt: TokenMap

  init(
    text: AnnotatedText, people: [PersonDraft], offices: [Office],
    organizations: [OrganizationSpan], countries: [CountrySpan], places: [PlaceSpan],
    agreements: [AgreementSpan], clauses: Clauses, dates: DateResolver
  ) {
    self.text = text
    grammar = NounGrammar(text: text)
    self.people = people
    self.offices = offices
    self.organizations = organizations
    self.countries = countries
    self.places = places
    self.agreements = agreements
    events = []
    self.clauses = clauses
    self.dates = dates
    let empty = TokenMap(tokens: text.tokens.count)
    var (persons, bodies, states, towns, papers, posts) = (empty, empty, empty, empty, empty, empty)
    for (offset, person) in people.enumerated() {
      for name in person.mentions { persons.set(offset, at: name) }
      for office in person.references { persons.set(offset, at: office) }
    }
    for (offset, body) in organizations.enumerated() { bodies.set(offset, at: body.tokens) }
    for (offset, country) in countries.enumerated() { states.set(offset, at: country.tokens) }
    for (offset, place) in places.enumerated() { towns.set(offset, at: place.tokens) }
    for (offset, paper) in agreements.enumerated() { papers.set(offset, at: paper.tokens) }
    for (offset, office) in offices.enumerated() { posts.set(offset, at: office.tokens) }
    personAt = persons
    organizationAt = bodies
    countryAt = states
    placeAt = towns
    agreementAt = papers
    officeAt = posts
  }

  /// The same with the countries of its people filled in, and the words that speak of meetings.
  func with(countriesOf people: [PersonDraft], events: [EventMention]) -> Scene {
    Scene(self, people: people, events: events)
  }

  private init(_ other: Scene, people: [PersonDraft], events: [EventMention]) {
    self.people = people
    self.events = events
    text = other.text
    grammar = other.grammar
    offices = other.offices
    organizations = other.organizations
    countries = other.countries
    places = other.places
    agreements = other.agreements
    clauses = other.clauses
    dates = other.dates
    personAt = other.personAt
    organizationAt = other.organizationAt
    countryAt = other.countryAt
    placeAt = other.placeAt
    agreementAt = other.agreementAt
    officeAt = other.officeAt
  }

  func person(at index: Int) -> Int? { personAt[index] }
  func organization(at index: Int) -> Int? { organizationAt[index] }
  func country(at index: Int) -> Int? { countryAt[index] }
  func place(at index: Int) -> Int? { placeAt[index] }
  func agreement(at index: Int) -> Int? { agreementAt[index] }
  func office(at index: Int) -> Int? { officeAt[index] }

  /// The span of the dateline's town.
  var datelinePlace: Int? {
    guard let number = text.document.dateline?.sentence,
      text.sentences.indices.contains(number - 1)
    else { return nil }
    return places(in: text.sentences[number - 1]).first
  }

  /// The country of the dateline's town.
  var datelineCountry: CountryCode? {
    guard let dateline = text.document.dateline else { return nil }
    if let place = datelinePlace { return places[place].country }
    let name = Array(dateline.value.utf8)
    let tokens = Tokenizer.tokens(in: name)
    guard
      let phrase = text.lexicon.phrases.longest(at: 0, in: tokens, upTo: tokens.count, of: name)
    else { return nil }
    for subject in phrase.subjects {
      if case .country(let offset, _) = subject { return text.lexicon.countries[offset].code }
    }
    return nil
  }

  /// The country that a mention of a meeting puts it in, by name or by its town.
  func country(of mention: EventMention) -> CountryCode? {
    mention.country ?? mention.place.flatMap { places[$0].country }
  }

  /// Whether a person is named in some tokens.
  func isNamed(_ person: Int, in range: Range<Int>) -> Bool {
    range.contains { self.person(at: $0) == person }
  }

  /// The people named in some tokens, each once, in order.
  func people(in range: Range<Int>) -> [Int] { distinct(range, person(at:)) }
  /// Whether anyone is named in some tokens.
  func hasPeople(in range: Range<Int>) -> Bool { range.contains { person(at: $0) != nil } }
  /// The bodies' spans in some tokens, in order.
  func organizations(in range: Range<Int>) -> [Int] { distinct(range, organization(at:)) }
  /// The places' spans in some tokens, in order.
  func places(in range: Range<Int>) -> [Int] { distinct(range, place(at:)) }

  /// The countries named in some tokens, each once, in order; adjectives too.
  func countryCodes(in range: Range<Int>) -> [CountryCode] {
    var codes: [CountryCode] = []
    for offset in distinct(range, country(at:)) where !codes.contains(countries[offset].code) {
      codes.append(countries[offset].code)
    }
    return codes
  }

  private func distinct(_ range: Range<Int>, _ find: (Int) -> Int?) -> [Int] {
    var found: [Int] = []
    var known: Set<Int> = []
    for index in range {
      guard let offset = find(index), offset != found.last else { continue }
      if found.count == Self.few, known.isEmpty { known = Set(found) }
      // A few are looked through sooner than a set is made of them.
      let isNew =
        found.count < Self.few ? !found.contains(offset) : known.insert(offset).inserted
      if isNew { found.append(offset) }
    }
    return found
  }

  private static let few = 16

  /// The member states of the regions named in some tokens: those of `Central Asia`.
  func statesOfRegions(in range: Range<Int>) -> [CountryCode] {
    places(in: range).flatMap { offset -> [CountryCode] in
      guard let known = places[offset].known else { return [] }
      let place = text.lexicon.places[known]
      return place.kind == .region && (2...12).contains(place.countries.count)
        ? place.countries : []
    }
  }
}
