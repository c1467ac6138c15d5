import Briefing
import Gazetteer
import Text

/// Towns, regions, waters and venues that the gazetteer has.
///
/// A capital counts where it is the town and not the government; a name that is also a word, a
/// surname or a small town of elsewhere only behind a word of place. Of several places of one name
/// the text's own countries decide, then the number of people.
struct KnownPlaces {
  static let rule: Rule = "known-place"

  let text: AnnotatedText
  let taken: TokenSet
  /// The countries the text names.
  let countries: Set<CountryCode>

  /// In the order of the text, none within another.
  func spans() -> [PlaceSpan] {
    var spans: [PlaceSpan] = []
    var end = 0
    for phrase in text.names where phrase.tokens.lowerBound >= end && phrase.means(.place) {
      let offsets = phrase.subjects.compactMap { subject -> Int? in
        if case .place(let offset) = subject { return offset }
        return nil
      }
      guard !taken.intersects(phrase.tokens),
        let offset = settled(offsets, phrase), fits(phrase, offset)
      else { continue }
      let place = text.lexicon.places[offset]
      let isSure = isSure(place)
      spans.append(
        PlaceSpan(
          tokens: phrase.tokens, name: isSure ? place.name : text.string(phrase.tokens),
          kind: place.kind,
          country: isSure && place.countries.count == 1 ? place.countries.first : nil,
          known: isSure ? offset : nil, rule: Self.rule))
      end = phrase.tokens.upperBound
      if let town = StationTown(text: text, countries: countries).span(of: phrase.tokens) {
        spans.append(town)
      }
    }
    return spans
  }

  /// Whether the town is the one of the table: a town known for its size alone, of a country that the
  /// text does not name, may be another of the same name; so may a house: `the President's House`.
  private func isSure(_ place: KnownPlace) -> Bool {
    guard
      place.kind == .venue && place.isAmbiguous
        || place.kind == .city && !place.isCapital && Self.ordinary.contains(place.population)
    else { return true }
    return countries.isEmpty || !countries.isDisjoint(with: place.countries)
  }

  /// Thousands of people in a town that is in the table for its size, and no great city.
  private static let ordinary = 15..<100

  /// `Naryn city`, not the river.
  private func isTown(_ phrase: Phrase) -> Bool {
    let next = phrase.tokens.upperBound
    return text.tokens.indices.contains(next) && text.has(.townNoun, at: next)
      && !text.tokens[next].isCapitalized
  }

  private func settled(_ offsets: [Int], _ phrase: Phrase) -> Int? {
    guard offsets.count > 1 else { return offsets.first }
    let near = offsets.filter { !countries.isDisjoint(with: text.lexicon.places[$0].countries) }
    let candidates = near.isEmpty ? offsets : near
    if isTown(phrase), let town = candidates.first(where: { text.lexicon.places[$0].kind == .city })
    {
      return town
    }
    let ranked = candidates.sorted {
      weight(of: text.lexicon.places[$0]) > weight(of: text.lexicon.places[$1])
    }
    guard ranked.count > 1 else { return ranked.first }
    let (first, second) = (text.lexicon.places[ranked[0]], text.lexicon.places[ranked[1]])
    return weight(of: first) > 2 * weight(of: second) ? ranked[0] : near.isEmpty ? nil : ranked[0]
  }

  /// A region, sea or capital weighs more than any town.
  private func weight(of place: KnownPlace) -> Int {
    place.kind != .city || place.isCapital ? 100_000 + place.population : place.population
  }

  private func fits(_ phrase: Phrase, _ offset: Int) -> Bool {
    let place = text.lexicon.places[offset]
    let sentence = text.sentence(of: phrase.tokens.lowerBound)
    let governments = Governments(text: text)
    let isBehindPreposition = governments.isPlace(phrase.tokens, in: sentence)
    if isOutlet(phrase, in: sentence) || isShouted(phrase, in: sentence) { return false }
    if place.kind == .water, isHalf(phrase) { return false }
    guard place.kind == .city else {
      return !place.isAmbiguous || isBehindPreposition || phrase.tokens.count > 1
    }
    if isInBrackets(phrase, place) { return true }
    if isWithinName(phrase, in: sentence) || isCutShort(phrase, in: sentence) { return false }
    if isCountryName(phrase) { return false }
    if isSurname(phrase, in: sentence) { return false }
    if isBehindPreposition || isOwned(phrase, by: place, in: sentence) { return true }
    if isBesideTown(phrase, in: sentence) { return true }
    if place.isCapital || isCapital(phrase) {
      return !governments.isGovernment(phrase.tokens, in: sentence)
        && !text.has([.personVerb, .future], at: phrase.tokens.upperBound)
        || hosts(phrase)
    }
    if place.isAmbiguous || text.has(.common, at: phrase.tokens.lowerBound) { return false }
    if hosts(phrase) { return true }
    let isSmall = place.population < 100 && phrase.tokens.count == 1
    let isNear = !countries.isDisjoint(with: place.countries)
    if text.has(.speech, at: phrase.tokens.upperBound) { return false }
    return isNear || !isSmall
  }

  /// `Adriatic` and `Ionian` of `Adriatic-Ionian highway`.
  private func isHalf(_ phrase: Phrase) -> Bool {
    guard phrase.tokens.count == 1, let index = phrase.tokens.first else { return false }
    return isJoined(index, to: index + 2) || isJoined(index - 2, to: index)
  }

  /// Whether two words with capitals have nothing but a hyphen between them.
  private func isJoined(_ one: Int, to other: Int) -> Bool {
    guard one >= 0, other < text.tokens.count, text.isGluedHyphen(one + 1) else { return false }
    return text.tokens[one].isCapitalized && text.tokens[other].isCapitalized
  }

  /// `Odra 2 TV`, `Lome Today`: a broadcaster or newspaper.
  private func isOutlet(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let after = phrase.tokens.upperBound
    // `(KUNA)` beside a dateline
    if text.is("(", at: phrase.tokens.lowerBound - 1),
      text.blockKind(ofSentence: Int(text.sentenceOfToken[phrase.tokens.lowerBound])) == .dateline
    {
      return true
    }
    guard after < sentence.upperBound else { return false }
    let next = text.tokens[after].isNumber ? after + 1 : after
    return next < sentence.upperBound && text.tokens[next].isCapitalized
      && text.has(.mediaNoun, at: next)
  }

  /// `SAGAR` within a sentence of small letters: an acronym and no town.
  private func isShouted(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    guard phrase.tokens.count == 1, let index = phrase.tokens.first,
      text.tokens[index].shape.contains(.allCapitals), index > sentence.lowerBound + 3
    else { return false }
    return text.tokens[index - 1].shape.contains(.hasSmall)
      && (index + 1 >= sentence.upperBound || text.tokens[index + 1].isMark
        || text.tokens[index + 1].shape.contains(.hasSmall))
  }

  /// `Argentina's Rosario`.
  private func isOwned(_ phrase: Phrase, by place: KnownPlace, in sentence: Range<Int>) -> Bool {
    let owner = phrase.tokens.lowerBound - 1
    guard owner > sentence.lowerBound, text.tokens[owner].shape.contains(.possessive),
      let (code, _) = NounGrammar(text: text).country(endingAt: owner, in: sentence)
    else { return false }
    return place.countries.contains(code)
  }

  /// `the State Energy Institute (Mary)`: nothing but the town in the brackets.
  private func isInBrackets(_ phrase: Phrase, _ place: KnownPlace) -> Bool {
    text.is("(", at: phrase.tokens.lowerBound - 1) && text.is(")", at: phrase.tokens.upperBound)
      && !countries.isDisjoint(with: place.countries)
  }

  /// `between Turkmenbashi and Baku`: beside a town that is no capital.
  private func isBesideTown(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let joint = phrase.tokens.lowerBound - 1
    guard joint > sentence.lowerBound, text.isWord(.and, at: joint),
      let before = text.range(from: max(sentence.lowerBound, joint - 4), to: joint).last(where: {
        text.beginsPhrase(at: $0)
      }),
      let other = text.phrase(at: before), other.tokens.upperBound == joint
    else { return false }
    return !isCapital(other)
      && other.subjects.contains { subject in
        if case .place(let offset) = subject { return text.lexicon.places[offset].kind == .city }
        return false
      }
  }

  private func isCapital(_ phrase: Phrase) -> Bool {
    phrase.means(.capital)
  }

  /// A town called as its country: the country is meant.
  private func isCountryName(_ phrase: Phrase) -> Bool {
    phrase.means(.countryName)
  }

  /// Between two other capitalised words: part of some longer name.
  private func isWithinName(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let (before, after) = (phrase.tokens.lowerBound - 1, phrase.tokens.upperBound)
    let isBefore =
      before > sentence.lowerBound && text.tokens[before].isCapitalized
      && !text.has([.article, .locative, .conjunction], at: before)
      && !text.beginsPhrase(at: before) && text.date(at: before) == nil
    let isAfter =
      after < sentence.upperBound && text.tokens[after].isCapitalized
      && !text.beginsPhrase(at: after)
    return phrase.tokens.count == 1 && isBefore && isAfter
  }

  /// `Palmira` of `Nueva Palmira`: behind a capitalised word that nothing is known of.
  private func isCutShort(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    guard phrase.tokens.count == 1, before > sentence.lowerBound else { return false }
    let token = text.tokens[before]
    let known: WordClass = [.common, .article, .locative, .conjunction, .portfolio, .direction]
    return token.isCapitalized && token.shape.contains(.hasSmall) && !text.has(known, at: before)
      && !text.beginsPhrase(at: before) && text.date(at: before) == nil
  }

  /// `in Mr Bath's`, `to Ann Lee`: a surname that is a town's name too.
  private func isSurname(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let after = phrase.tokens.upperBound
    return text.tokens.indices.contains(after) && after < sentence.upperBound
      && text.tokens[after].isCapitalized && !text.beginsPhrase(at: after)
      && !text.has([.geoHead, .venueHead, .orgHead], at: after) && text.date(at: after) == nil
      && phrase.tokens.count == 1
  }

  /// `Baku will host`, `the Almaty summit`, `Batumi hosts`.
  private func hosts(_ phrase: Phrase) -> Bool {
    let after = phrase.tokens.upperBound
    for index in text.range(from: after, to: min(after + 3, text.tokens.count))
    where text.has(.host, at: index) {
      return true
    }
    return text.begins(.event, at: after)
  }
}
