import Briefing
import Gazetteer
import Text

/// The state that a text takes for granted: offices without a state are of it.
///
/// It is that of the publisher, where the text is dispatched from it or names it; else that of the capital
/// a text is dated from; else that of the ministry or parliament that gives the news. What a body of
/// several states publishes takes none for granted, wherever its seat is.
struct HomeState {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  func found() -> CountryCode? {
    if let publisher = text.document.publisher?.value,
      text.lexicon.isInternational(publisher: publisher)
    {
      return nil
    }
    let named = Set(scene.countries.map(\.code))
    if let publisher = ofPublisher(),
      named.contains(publisher) || publisher == scene.datelineCountry
    {
      return publisher
    }
    if let capital = ofCapital(named) { return capital }
    return ofSource() ?? ofEnvoy()
  }

  private func ofPublisher() -> CountryCode? {
    guard let name = text.document.publisher?.value else { return nil }
    return text.lexicon.country(ofPublisher: name) ?? text.lexicon.countryNamed(in: name)
      ?? (text.lexicon.isMinistry(named: name)
        ? text.lexicon.countryNamed(in: name, byCapital: true) : nil)
  }

  /// `Moscow, September 14` and the town of the dateline or of the foot, where it is a capital.
  private func ofCapital(_ named: Set<CountryCode>) -> CountryCode? {
    if let dateline = scene.datelineCountry {
      guard named.contains(dateline) else { return nil }
      if let place = scene.datelinePlace, let known = scene.places[place].known,
        text.lexicon.places[known].isCapital
      {
        return dateline
      }
      return isOpening(dateline) ? dateline : nil
    }
    if let town = text.document.signedAt?.value,
      let code = text.lexicon.countryNamed(in: town, byCapital: true), named.contains(code)
    {
      return code
    }
    for sentence in text.sentences.prefix(3) {
      for index in sentence where text.date(at: index)?.tokens.lowerBound == index {
        let end = text.is(",", at: index - 1) ? index - 1 : index
        if let code = capital(endingAt: end, in: sentence), named.contains(code) { return code }
      }
    }
    return nil
  }

  /// Whether the first sentence names a state.
  private func isOpening(_ state: CountryCode) -> Bool {
    guard
      let first = text.sentences.indices.first(where: { text.blockKind(ofSentence: $0).isText })
    else { return false }
    return scene.countryCodes(in: text.sentences[first]).contains(state)
  }

  private func capital(endingAt end: Int, in sentence: Range<Int>) -> CountryCode? {
    text.range(from: max(sentence.lowerBound, end - 3), to: end).lazy.compactMap { start in
      guard let phrase = text.phrase(at: start), phrase.tokens.upperBound == end else { return nil }
      return phrase.subjects.lazy.compactMap { subject -> CountryCode? in
        guard case .country(let offset, .capital) = subject else { return nil }
        return text.lexicon.countries[offset].code
      }.first
    }.first
  }

  /// How many sentences may be a head that says where the text is from.
  private static let longestHead = 4

  /// `From the Department of Ports of Togo:`, `the press office of the Georgian Parliament said`, `Seoul's Foreign Ministry said`: the first
  /// national body of the text that says something.
  private func ofSource() -> CountryCode? {
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset).isText || offset < Self.longestHead {
      guard
        let body = scene.organizations(in: sentence).first(where: {
          let span = scene.organizations[$0]
          return span.country != nil && (span.kind == .ministry || span.kind == .parliament)
            && isSource(span.tokens, in: sentence)
        })
      else { continue }
      return scene.organizations[body].country
    }
    return nil
  }

  /// `The minister received the Ambassador of Chad to Togo`: of the envoys in the first sentences all are
  /// sent to one state.
  private func ofEnvoy() -> CountryCode? {
    let opening = text.sentences.indices.lazy.filter { text.blockKind(ofSentence: $0).isText }
      .prefix(2).map { text.sentences[$0] }
    // An envoy to the state of its seat may come to a body of several states.
    let states = Set(
      opening.filter { !hasInternationalBody($0) }.flatMap { sentence in
        scene.offices.lazy.filter { sentence.contains($0.tokens.lowerBound) }.flatMap(\.posts)
      })
    return states.count == 1 ? states.first : nil
  }

  private func hasInternationalBody(_ sentence: Range<Int>) -> Bool {
    scene.organizations(in: sentence).contains { offset in
      scene.organizations[offset].known.map { text.lexicon.organizations[$0].members.count != 1 }
        ?? false
    }
  }

  /// Whether a verb of speech stands beside a body, or `Source:` before it.
  private func isSource(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let behind = text.range(
      from: tokens.upperBound, to: min(tokens.upperBound + 3, sentence.upperBound))
    let before = text.range(
      from: max(sentence.lowerBound, tokens.lowerBound - 6), to: tokens.lowerBound)
    return behind.contains { text.has(.speech, at: $0) }
      || text.isWord(.from, at: sentence.lowerBound) && text.is(":", at: tokens.upperBound)
      || before.contains { text.isWord(.source, at: $0) || text.has(.speech, at: $0) }
  }
}

extension Lexicon {
  /// Whether a name is that of a ministry: `Ministry of Foreign Affairs, Lome`.
  fileprivate func isMinistry(named name: String) -> Bool {
    Tokenizer.tokens(in: Array(name.utf8)).contains {
      words[$0.word]?.classes.contains(.ministry) ?? false
    }
  }

  /// The one country that a name holds, or the one of whose capital it tells.
  fileprivate func countryNamed(in name: String, byCapital: Bool = false) -> CountryCode? {
    let bytes = Array(name.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    var codes: Set<CountryCode> = []
    for index in tokens.indices {
      let phrase = phrases.longest(at: index, in: tokens, upTo: tokens.count, of: bytes)
      for subject in phrase?.subjects ?? [] {
        if case .country(let offset, let form) = subject, (form == .capital) == byCapital {
          codes.insert(countries[offset].code)
        }
      }
    }
    return codes.count == 1 ? codes.first : nil
  }
}
