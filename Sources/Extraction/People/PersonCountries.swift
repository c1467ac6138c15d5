import Briefing
import Gazetteer
import Text

/// The state of someone whose office the text names without one: `Prime Minister Stefan B.` in a
/// dispatch from Skopje.
///
/// An office of state belongs to the country that the sentence, the visit or the dateline points
/// to; what it points to is inferred, and where two are possible nothing is.
struct PersonCountries {
  static let chainRule: Rule = "country-of-sentence"
  static let hostRule: Rule = "country-of-host"

  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  func filled() -> [PersonDraft] {
    scene.people.map { person in
      guard person.country == nil, let role = person.roles.first(where: isOfState),
        let country = country(for: role, of: person)
      else { return person }
      var person = person
      person.country = country
      return person
    }
  }

  private func isOfState(_ role: RoleMention) -> Bool {
    guard role.organization == nil else { return false }
    switch role.rank {
    case .headOfState, .headOfGovernment, .minister, .deputyMinister, .royalty, .parliament:
      return true
    case .official: return false
    default: return false
    }
  }

  private func country(for role: RoleMention, of person: PersonDraft) -> Found<CountryCode>? {
    let sentence = text.sentence(of: role.tokens.lowerBound)
    let number = text.sentenceNumber(of: role.tokens.lowerBound)
    if let code = place(in: sentence, near: role.tokens) {
      return Found(code, sentences: [number], rule: Self.hostRule, isInferred: true)
    }
    if let code = only(in: sentence) {
      return Found(code, sentences: [number], rule: Self.chainRule, isInferred: true)
    }
    if let code = dateline() {
      return Found(code, sentences: [number], rule: Self.hostRule, isInferred: true)
    }
    return nil
  }

  /// The country of the one town the sentence puts the meeting in.
  private func place(in sentence: Range<Int>, near role: Range<Int>) -> CountryCode? {
    let codes = Set(
      scene.places(in: sentence).compactMap { offset -> CountryCode? in
        let span = scene.places[offset]
        guard span.kind == .city, text.isWord(.in, at: span.tokens.lowerBound - 1) else { return nil }
        return span.country
      })
    return codes.count == 1 ? codes.first : nil
  }

  /// The only country of the sentence that is not another person's.
  private func only(in sentence: Range<Int>) -> CountryCode? {
    let others = Set(
      scene.people(in: sentence).compactMap { scene.people[$0].country?.value })
    let codes = Set(scene.countryCodes(in: sentence))
    let free = codes.subtracting(others)
    if free.count == 1 { return free.first }
    return codes.count == 1 ? codes.first : nil
  }

  private func dateline() -> CountryCode? {
    guard let dateline = text.document.dateline else { return nil }
    let name = Array(dateline.value.utf8)
    let tokens = Tokenizer.tokens(in: name)
    guard let phrase = text.lexicon.phrases.longest(at: 0, in: tokens, upTo: tokens.count, of: name)
    else { return nil }
    for subject in phrase.subjects {
      if case .country(let offset, _) = subject { return text.lexicon.countries[offset].code }
    }
    for subject in phrase.subjects {
      if case .place(let offset) = subject { return text.lexicon.places[offset].countries.first }
    }
    return nil
  }
}
