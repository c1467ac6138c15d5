import Briefing
import Gazetteer
import Text

/// Words that name a country.
struct CountrySpan {
  let tokens: Range<Int>
  let code: CountryCode
  let form: Phrase.CountryForm
}

/// Countries by name, adjective, demonym, or capital that stands for its government.
///
/// A form that several countries share goes to the one that the text names otherwise; a word that is
/// part of a body's or person's name is none.
struct Countries {
  static let rule: Rule = "country-name"

  let text: AnnotatedText
  /// Tokens of bodies that the gazetteer knows and of people.
  let taken: TokenSet

  /// In the order of the text.
  func spans() -> [CountrySpan] {
    let phrases = text.names.filter { phrase in
      !taken.intersects(phrase.tokens) && phrase.means(.country)
    }
    let certain = Set(phrases.compactMap { only($0)?.0 })
    var spans: [CountrySpan] = []
    var end = 0
    for phrase in phrases where phrase.tokens.lowerBound >= end {
      guard let (offset, form) = only(phrase) ?? shared(phrase, certain: certain),
        fits(phrase, offset, form)
      else { continue }
      spans.append(
        CountrySpan(tokens: phrase.tokens, code: text.lexicon.countries[offset].code, form: form))
      end = phrase.tokens.upperBound
    }
    return spans
  }

  private func candidates(_ phrase: Phrase) -> [(Int, Phrase.CountryForm)] {
    phrase.subjects.compactMap { subject in
      if case .country(let offset, let form) = subject { return (offset, form) }
      return nil
    }
  }

  /// The country of a phrase that only one has.
  private func only(_ phrase: Phrase) -> (Int, Phrase.CountryForm)? {
    var found: (Int, Phrase.CountryForm)?
    for case .country(let offset, let form) in phrase.subjects {
      guard let known = found else {
        found = (offset, form)
        continue
      }
      guard known.0 == offset else { return nil }
      if known.1 == .capital { found = (offset, form) }
    }
    return found
  }

  /// The one of several countries that the text names otherwise too.
  private func shared(_ phrase: Phrase, certain: Set<Int>) -> (Int, Phrase.CountryForm)? {
    let named = candidates(phrase).filter { certain.contains($0.0) }
    let countries = Set(named.map(\.0))
    return countries.count == 1 ? named.first : nil
  }

  private func fits(_ phrase: Phrase, _ offset: Int, _ form: Phrase.CountryForm) -> Bool {
    let sentence = text.sentence(of: phrase.tokens.lowerBound)
    switch form {
    case .capital:
      return !isAlsoName(phrase, offset)
        && Governments(text: text).isGovernment(phrase.tokens, in: sentence)
    case .adjective:
      return !isPartOfContinent(phrase, in: sentence) && !isLanguage(phrase, in: sentence)
    case .name:
      return !isState(phrase, in: sentence) && !isEvent(phrase, in: sentence)
        && !isCurrency(phrase)
    }
  }

  /// `US $ 30 million`.
  private func isCurrency(_ phrase: Phrase) -> Bool {
    let next = phrase.tokens.upperBound
    return phrase.tokens.count == 1 && text.is("$", at: next)
      && text.tokens.indices.contains(next + 1)
      && text.tokens[next + 1].isNumber
  }

  /// The capital of Singapore is Singapore: the name counts.
  private func isAlsoName(_ phrase: Phrase, _ offset: Int) -> Bool {
    text.string(phrase.tokens) == text.lexicon.countries[offset].name
  }

  /// `speaks French and Spanish`, `translated from the Arabic`.
  private func isLanguage(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let next = phrase.tokens.upperBound
    guard
      next >= sentence.upperBound || text.tokens[next].isMark || text.has(.conjunction, at: next)
        || text.isWord(.on, at: next)
    else { return false }
    if isListed(phrase, in: sentence) { return true }
    return text.range(from: max(sentence.lowerBound, next - 8), to: phrase.tokens.lowerBound)
      .contains { text.has(.languageVerb, at: $0) }
  }

  /// `in Spanish, English, French or Portuguese`: a list of adjectives behind `in`.
  private func isListed(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    var start = phrase.tokens.lowerBound
    let first = max(sentence.lowerBound, start - 12)
    while start - 1 > first,
      text.is(",", at: start - 1) || text.has(.conjunction, at: start - 1)
        || text.phrase(at: start - 1)?.isAdjectiveOfCountry ?? false
        || text.isWord(.english, at: start - 1)
    { start -= 1 }
    return start - 1 >= sentence.lowerBound && text.isWord(.in, at: start - 1)
  }

  /// `Latin American`, `South Asian`.
  private func isPartOfContinent(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    guard before >= sentence.lowerBound, text.tokens[before].isCapitalized else { return false }
    return text.has(.direction, at: before)
  }

  /// `the 7th Reunion`: a word for a meeting as well, and no country behind an article or number.
  private func isEvent(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let isEvent = phrase.means(.event)
    guard isEvent else { return false }
    let before = phrase.tokens.lowerBound - 1
    return
      !(before >= sentence.lowerBound
      && (text.has(.locative, at: before) || text.isWord(.of, at: before)))
  }

  /// `the US state of Georgia`.
  private func isState(_ phrase: Phrase, in sentence: Range<Int>) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    return before - 1 >= sentence.lowerBound && text.isWord(.of, at: before)
      && text.isWord(.state, at: before - 1) && !text.tokens[before - 1].isCapitalized
  }
}

extension Phrase {
  /// `Togolese`, which may be a language too.
  var isAdjectiveOfCountry: Bool {
    tokens.count == 1
      && subjects.contains { subject in
        if case .country(_, .adjective) = subject { return true }
        return false
      }
  }
}
