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
  let clauses: Clauses
  let dates: DateResolver
  /// The day of publication, or the first full date of the text.
  var anchor: PartialDate? { dates.anchor }
  private let personAt: [Int32]
  private let organizationAt: [Int32]
  private let countryAt: [Int32]
  private let placeAt: [Int32]
  private let agreementAt: [Int32]
  private let officeAt: [Int32]

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
    self.clauses = clauses
    self.dates = dates
    let count = text.tokens.count
    personAt = Self.owners(of: people.map { $0.mentions + $0.references }, count: count)
    organizationAt = Self.owners(of: organizations.map { [$0.tokens] }, count: count)
    countryAt = Self.owners(of: countries.map { [$0.tokens] }, count: count)
    placeAt = Self.owners(of: places.map { [$0.tokens] }, count: count)
    agreementAt = Self.owners(of: agreements.map { [$0.tokens] }, count: count)
    officeAt = Self.owners(of: offices.map { [$0.tokens] }, count: count)
  }

  /// The same with the people's countries filled in.
  func with(people: [PersonDraft]) -> Scene {
    Scene(
      text: text, people: people, offices: offices, organizations: organizations,
      countries: countries, places: places, agreements: agreements, clauses: clauses, dates: dates)
  }

  private static func owners(of ranges: [[Range<Int>]], count: Int) -> [Int32] {
    var owners = [Int32](repeating: -1, count: count)
    for (offset, list) in ranges.enumerated() {
      for range in list {
        for index in range where index < count { owners[index] = Int32(offset) }
      }
    }
    return owners
  }

  private func owner(_ owners: [Int32], _ index: Int) -> Int? {
    guard owners.indices.contains(index), owners[index] >= 0 else { return nil }
    return Int(owners[index])
  }

  func person(at index: Int) -> Int? { owner(personAt, index) }
  func organization(at index: Int) -> Int? { owner(organizationAt, index) }
  func country(at index: Int) -> Int? { owner(countryAt, index) }
  func place(at index: Int) -> Int? { owner(placeAt, index) }
  func agreement(at index: Int) -> Int? { owner(agreementAt, index) }
  func office(at index: Int) -> Int? { owner(officeAt, index) }

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

  /// Whether a person is named in some tokens.
  func isNamed(_ person: Int, in range: Range<Int>) -> Bool {
    range.contains { self.person(at: $0) == person }
  }

  /// The people named in some tokens, each once, in order.
  func people(in range: Range<Int>) -> [Int] { distinct(range, person(at:)) }
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
    for index in range {
      if let offset = find(index), !found.contains(offset) { found.append(offset) }
    }
    return found
  }

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
