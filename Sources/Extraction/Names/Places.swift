import Briefing
import Gazetteer
import Text

/// Words that name a place.
struct PlaceSpan {
  let tokens: Range<Int>
  let name: String
  let kind: PlaceKind
  let country: CountryCode?
  /// The offset in the lexicon, where the gazetteer has it.
  let known: Int?
  let rule: Rule
}

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
    for phrase in text.names where phrase.tokens.lowerBound >= end {
      let offsets = phrase.subjects.compactMap { subject -> Int? in
        if case .place(let offset) = subject { return offset }
        return nil
      }
      guard !offsets.isEmpty, !taken.intersects(phrase.tokens),
        let offset = settled(offsets), fits(phrase, offset)
      else { continue }
      let place = text.lexicon.places[offset]
      spans.append(
        PlaceSpan(
          tokens: phrase.tokens, name: place.name, kind: place.kind,
          country: place.countries.count == 1 ? place.countries.first : nil, known: offset,
          rule: Self.rule))
      end = phrase.tokens.upperBound
    }
    return spans
  }

  private func settled(_ offsets: [Int]) -> Int? {
    guard offsets.count > 1 else { return offsets.first }
    let near = offsets.filter { !countries.isDisjoint(with: text.lexicon.places[$0].countries) }
    let candidates = near.isEmpty ? offsets : near
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
    guard place.kind == .city else {
      return !place.isAmbiguous || isBehindPreposition || phrase.tokens.count > 1
    }
    if isWithinName(phrase, in: sentence) { return false }
    if isCountryName(phrase) { return false }
    if isBehindPreposition { return !isSurname(phrase, in: sentence) }
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

  /// `between Turkmenbashi and Baku`: beside a town that is no capital.
  private func isBesideTown(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let joint = phrase.tokens.lowerBound - 1
    guard joint > sentence.lowerBound, text.isWord(.and, at: joint),
      let before = text.range(from: max(sentence.lowerBound, joint - 4), to: joint).last(where: {
        text.phrase(at: $0) != nil
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
    phrase.subjects.contains { subject in
      if case .country(_, .capital) = subject { return true }
      return false
    }
  }

  /// A town called as its country: the country is meant.
  private func isCountryName(_ phrase: Phrase) -> Bool {
    phrase.subjects.contains { subject in
      if case .country(_, .name) = subject { return true }
      return false
    }
  }

  /// Between two other capitalised words: part of some longer name.
  private func isWithinName(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let (before, after) = (phrase.tokens.lowerBound - 1, phrase.tokens.upperBound)
    let isBefore =
      before > sentence.lowerBound && text.tokens[before].isCapitalized
      && !text.has([.article, .locative, .conjunction], at: before)
      && text.phrase(at: before) == nil && text.date(at: before) == nil
    let isAfter =
      after < sentence.upperBound && text.tokens[after].isCapitalized
      && text.phrase(at: after) == nil
    return phrase.tokens.count == 1 && isBefore && isAfter
  }

  /// `in Mr Bath's`, `to Ann Lee`: a surname that is a town's name too.
  private func isSurname(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let after = phrase.tokens.upperBound
    return text.tokens.indices.contains(after) && after < sentence.upperBound
      && text.tokens[after].isCapitalized && text.phrase(at: after) == nil
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
    return text.phrase(at: after)?.subjects.contains { subject in
      if case .event = subject { return true }
      return false
    } ?? false
  }
}

/// Capitals by way of their country: `the Saudi capital`, `Georgia's capital`.
struct CapitalPhrases {
  static let rule: Rule = "capital-of-country"

  let text: AnnotatedText
  let grammar: NounGrammar

  /// In the order of the text.
  func spans() -> [PlaceSpan] {
    text.tokens.indices.compactMap { index in
      guard text.isWord(.capital, at: index) else { return nil }
      let sentence = text.sentence(of: index)
      guard let (code, start) = grammar.countryBefore(index, in: sentence),
        let known = text.lexicon.capital(of: code)
      else { return nil }
      return PlaceSpan(
        tokens: start..<index + 1, name: text.lexicon.places[known].name, kind: .city,
        country: code, known: known, rule: Self.rule)
    }
  }
}

/// Places that the gazetteer lacks, by the shape of their names: `Karnali basin`, `the Mulungushi
/// International Conference Centre`, `in Haql`.
struct PlaceShapes {
  static let rule: Rule = "place-shape"
  static let unknownRule: Rule = "place-behind-preposition"

  let text: AnnotatedText
  let names: NameGrammar
  /// Tokens of everything else that has a name.
  let taken: TokenSet

  /// In the order of the text.
  func spans() -> [PlaceSpan] {
    var spans: [PlaceSpan] = []
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset).isText {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard let span = span(at: index, in: sentence) else {
          index += 1
          continue
        }
        spans.append(span)
        index = span.tokens.upperBound
      }
    }
    return spans
  }

  private func span(at start: Int, in sentence: Range<Int>) -> PlaceSpan? {
    guard isNameWord(start, in: sentence) else { return nil }
    var end = start + 1
    while end < sentence.upperBound, end - start < 7,
      isNameWord(end, in: sentence) || isGluedHyphen(end)
    { end += 1 }
    let name = start..<end
    if let span = venue(name, in: sentence) { return span }
    if let span = landform(name, in: sentence) { return span }
    return behindPreposition(name, in: sentence)
  }

  private func isNameWord(_ index: Int, in sentence: Range<Int>) -> Bool {
    let token = text.tokens[index]
    return !token.isMark && !token.isNumber && token.isCapitalized && !taken.contains(index)
      && text.date(at: index) == nil && !text.has([.article, .locative, .conjunction], at: index)
  }

  private func isGluedHyphen(_ index: Int) -> Bool {
    text.is("-", at: index) && !text.tokens[index].followsBlank
  }

  /// `at the State House Conference Centre`.
  private func venue(_ name: Range<Int>, in sentence: Range<Int>) -> PlaceSpan? {
    guard name.count > 1, text.has(.venueHead, at: name.upperBound - 1),
      name.lowerBound > sentence.lowerBound,
      isBehindLocative(name.lowerBound, in: sentence)
    else { return nil }
    return PlaceSpan(
      tokens: name, name: text.string(name), kind: .venue, country: nil, known: nil,
      rule: Self.rule)
  }

  /// `Jaguarao River`, `Karnali basin`, `Krivolak training range`.
  private func landform(_ name: Range<Int>, in sentence: Range<Int>) -> PlaceSpan? {
    var end = name.upperBound
    if !text.has(.geoHead, at: end - 1) || name.count == 1 {
      guard
        let head = text.range(from: end, to: min(end + 2, sentence.upperBound)).first(where: {
          text.has(.geoHead, at: $0) && !text.tokens[$0].isMark
        }),
        text.range(from: end, to: head).allSatisfy({
          text.has(.common, at: $0) && !text.has(.personVerb, at: $0)
        })
      else { return nil }
      end = head + 1
    }
    guard !names.isAllKnown(name), !text.has(.common, at: name.lowerBound) else { return nil }
    return PlaceSpan(
      tokens: name.lowerBound..<end, name: text.string(name.lowerBound..<end), kind: .region,
      country: nil, known: nil, rule: Self.rule)
  }

  /// `in Haql`, `near Punta Cana`.
  private func behindPreposition(_ name: Range<Int>, in sentence: Range<Int>) -> PlaceSpan? {
    guard name.count <= 3, name.lowerBound > sentence.lowerBound,
      text.isWord(.in, at: name.lowerBound - 1)
        || text.isWord(.near, at: name.lowerBound - 1),
      !text.has(.common, at: name.lowerBound),
      name.allSatisfy({ !text.tokens[$0].shape.contains(.allCapitals) }),
      !text.has([.orgHead, .portfolio], at: name.upperBound - 1)
    else { return nil }
    return PlaceSpan(
      tokens: name, name: text.string(name), kind: .other, country: nil, known: nil,
      rule: Self.unknownRule)
  }

  private func isBehindLocative(_ start: Int, in sentence: Range<Int>) -> Bool {
    var index = start - 1
    if text.isWord(.the, at: index) { index -= 1 }
    return index >= sentence.lowerBound && text.has(.locative, at: index)
  }
}
