import Briefing
import Gazetteer
import Text

/// The state of someone whose office the text names without one: `Prime Minister Stefan B.` in a
/// dispatch from Skopje.
///
/// It is the state that they stand in for, or the host of the visit on which they are met. Else a
/// national agency or ministry leaves out its own state: the office is of the publisher's country, or
/// of a dateline's whose capital it names. All but the first is inferred.
struct PersonCountries {
  static let representedRule: Rule = "country-represented"
  static let hostRule: Rule = "country-of-host"
  static let datelineRule: Rule = "country-of-dateline"

  let scene: Scene
  private var text: AnnotatedText { scene.text }
  private let host: CountryCode?
  /// The country that the publisher takes for granted.
  private let home: CountryCode?

  init(_ scene: Scene) {
    self.scene = scene
    host = Self.visited(in: scene)
    home = Self.home(of: scene)
  }

  func filled() -> [PersonDraft] {
    scene.people.map { person in
      var person = person
      if let represented = represented(person) {
        person.country = represented
      } else if person.country == nil {
        person.country = country(of: person)
      }
      return person
    }
  }

  /// `Niger was represented by its ambassador, Hadiza M.`, `the Canadian delegation was led by Deputy
  /// Minister Marta M.`: the state comes first, whatever the office names.
  private func represented(_ person: PersonDraft) -> Found<CountryCode>? {
    guard let first = person.mentions.first else { return nil }
    let sentence = text.sentence(of: first.lowerBound)
    guard
      let verb = text.range(from: sentence.lowerBound, to: first.lowerBound).last(where: {
        text.has(.led, at: $0) && text.isWord(.by, at: $0 + 1)
      }),
      !text.range(from: verb, to: first.lowerBound).contains(where: { scene.person(at: $0) != nil }
      ),
      let subject = text.range(from: max(sentence.lowerBound, verb - 6), to: verb).last(where: {
        scene.country(at: $0) != nil
      }), let span = scene.country(at: subject),
      text.isWord(.represented, at: verb) || isDelegation(scene.countries[span].tokens.upperBound)
    else { return nil }
    return Found(
      scene.countries[span].code, sentences: [text.sentenceNumber(of: first.lowerBound)],
      rule: Self.representedRule)
  }

  /// `delegation`, `side` right behind a country.
  private func isDelegation(_ index: Int) -> Bool {
    text.isWord(.delegation, at: index) || text.isWord(.side, at: index)
      || text.isWord(.delegation, at: index + 1)
  }

  private func country(of person: PersonDraft) -> Found<CountryCode>? {
    guard let role = person.roles.first(where: isOfState) else {
      return person.rule == RelatedPerson.rule ? hosted(person) : nil
    }
    let sentence = text.sentence(of: role.tokens.lowerBound)
    let numbers = [text.sentenceNumber(of: role.tokens.lowerBound)]
    let others = countries(besides: person, in: sentence)
    if let code = place(in: sentence, besides: others), !others.isEmpty {
      return Found(code, sentences: numbers, rule: Self.hostRule, isInferred: true)
    }
    if let host, isMet(role), !others.contains(host) {
      return Found(host, sentences: numbers, rule: Self.hostRule, isInferred: true)
    }
    if let home, !others.contains(home) {
      return Found(home, sentences: numbers, rule: Self.datelineRule, isInferred: true)
    }
    return nil
  }

  /// Whether someone else meets the holder of the office: a host, and no visitor.
  private func isMet(_ role: RoleMention) -> Bool {
    let sentence = text.sentence(of: role.tokens.lowerBound)
    return text.range(from: sentence.lowerBound, to: role.tokens.lowerBound).contains {
      text.isWord(.with, at: $0) || text.has(.meetVerb, at: $0)
    }
  }

  /// `his host, Ann Lee`: of the country that is visited.
  private func hosted(_ person: PersonDraft) -> Found<CountryCode>? {
    guard let host, let first = person.mentions.first,
      text.range(from: max(0, first.lowerBound - 3), to: first.lowerBound).contains(where: {
        text.isWord(.host, at: $0) || text.has(.peer, at: $0)
      })
    else { return nil }
    return Found(
      host, sentences: [text.sentenceNumber(of: first.lowerBound)], rule: Self.hostRule,
      isInferred: true)
  }

  private func isOfState(_ role: RoleMention) -> Bool {
    guard role.organization == nil, role.country == nil else { return false }
    switch role.rank {
    case .headOfState, .headOfGovernment, .minister, .deputyMinister, .royalty, .parliament:
      return true
    default: return text.has(.officeModifier, at: role.tokens.lowerBound)
    }
  }

  private func countries(besides person: PersonDraft, in sentence: Range<Int>) -> Set<CountryCode> {
    Set(
      scene.people(in: sentence).compactMap { offset in
        scene.people[offset].name == person.name ? nil : scene.people[offset].country?.value
      })
  }

  /// The country of the one town the sentence puts the meeting in.
  private func place(in sentence: Range<Int>, besides others: Set<CountryCode>) -> CountryCode? {
    let codes = Set(
      scene.places(in: sentence).compactMap { offset -> CountryCode? in
        let span = scene.places[offset]
        guard span.kind == .city, text.isWord(.in, at: span.tokens.lowerBound - 1) else {
          return nil
        }
        return span.country
      })
    return codes.count == 1 ? codes.first.flatMap { others.contains($0) ? nil : $0 } : nil
  }

  /// The publisher's country where the text is dispatched from it or names it; of a text without a
  /// publisher that of the capital in its dateline.
  private static func home(of scene: Scene) -> CountryCode? {
    let named = Set(scene.countries.map(\.code))
    let dateline = scene.datelineCountry
    if let publisher = scene.text.document.publisher?.value {
      let country = scene.text.lexicon.country(ofPublisher: publisher)
      return country.flatMap { $0 == dateline || named.contains($0) && dateline == nil ? $0 : nil }
    }
    guard let dateline, named.contains(dateline), let place = scene.datelinePlace,
      let known = scene.places[place].known, scene.text.lexicon.places[known].isCapital
    else { return nil }
    return dateline
  }

  /// The country of the first visit the text speaks of.
  private static func visited(in scene: Scene) -> CountryCode? {
    let mentions = (EventNouns(scene).mentions() + EventVerbs(scene).mentions())
      .filter { $0.form == .visit }.sorted { $0.head.lowerBound < $1.head.lowerBound }
    for mention in EventSlots(scene).filled(mentions) {
      if let code = mention.country ?? mention.place.flatMap({ scene.places[$0].country }) {
        return code
      }
    }
    return nil
  }
}
