import Briefing
import Gazetteer
import Text

/// The state of someone whose office the text names without one: `Prime Minister Stefan B.` in a
/// dispatch from Skopje.
///
/// It is the state that they stand in for, the host of a visit, or the country that the sentence or
/// the dateline points to; what they point to is inferred, and where two are possible nothing is.
struct PersonCountries {
  static let representedRule: Rule = "country-represented"
  static let sentenceRule: Rule = "country-of-sentence"
  static let hostRule: Rule = "country-of-host"
  static let datelineRule: Rule = "country-of-dateline"

  let scene: Scene
  private var text: AnnotatedText { scene.text }
  private let host: CountryCode?
  private let dateline: CountryCode?

  init(_ scene: Scene) {
    self.scene = scene
    host = Self.visited(in: scene)
    dateline = scene.datelineCountry
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

  /// `Niger was represented by its ambassador, Hadiza M.`: the state comes first, whatever the office
  /// names.
  private func represented(_ person: PersonDraft) -> Found<CountryCode>? {
    guard let first = person.mentions.first else { return nil }
    let sentence = text.sentence(of: first.lowerBound)
    guard
      let verb = text.range(from: sentence.lowerBound, to: first.lowerBound).last(where: {
        text.isWord(.represented, at: $0)
      }), text.isWord(.by, at: verb + 1),
      let code = scene.countryCodes(in: sentence.lowerBound..<verb).first
    else { return nil }
    return Found(
      code, sentences: [text.sentenceNumber(of: first.lowerBound)], rule: Self.representedRule)
  }

  private func country(of person: PersonDraft) -> Found<CountryCode>? {
    guard let role = person.roles.first(where: isOfState) else {
      return person.rule == RelatedPerson.rule ? hosted(person) : nil
    }
    let sentence = text.sentence(of: role.tokens.lowerBound)
    let numbers = [text.sentenceNumber(of: role.tokens.lowerBound)]
    let others = countries(besides: person, in: sentence)
    if let code = place(in: sentence, besides: others) {
      return Found(code, sentences: numbers, rule: Self.hostRule, isInferred: true)
    }
    if let code = only(in: sentence, besides: others) {
      return Found(code, sentences: numbers, rule: Self.sentenceRule, isInferred: true)
    }
    if let host, !others.contains(host) {
      return Found(host, sentences: numbers, rule: Self.hostRule, isInferred: true)
    }
    if let dateline, !others.contains(dateline) || others.count > 1 {
      return Found(dateline, sentences: numbers, rule: Self.datelineRule, isInferred: true)
    }
    return nil
  }

  /// `his host, Ann Lee`: of the country that is visited.
  private func hosted(_ person: PersonDraft) -> Found<CountryCode>? {
    guard let host, let first = person.mentions.first,
      text.range(from: max(0, first.lowerBound - 3), to: first.lowerBound).contains(where: {
        text.isWord(.host, at: $0)
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

  /// The only country of the sentence that is not another person's.
  private func only(in sentence: Range<Int>, besides others: Set<CountryCode>) -> CountryCode? {
    let free = Set(scene.countryCodes(in: sentence)).subtracting(others)
    return free.count == 1 ? free.first : nil
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
