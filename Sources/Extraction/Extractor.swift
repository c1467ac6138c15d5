public import Briefing
public import Gazetteer
import Text

/// Finds in one document who met whom, where and when, and what was agreed.
///
/// It keeps no state: any number of tasks may use one extractor at once.
public struct Extractor: Sendable {
  private let lexicon: Lexicon

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// What the document says, each finding with its sentences.
  ///
  /// Of a text that is not English only countries, dates and figures are read: the rules for all else
  /// know no other language, and would find what is not there.
  public func findings(in document: Document) -> Findings {
    // Where the encoding is not known there are no words to find anything in.
    guard let language = document.language else { return Findings(headOf: document) }
    guard language == "en" || language.hasPrefix("en-") else {
      return ForeignText(document: document, lexicon: lexicon, language: language).findings()
    }
    let text = AnnotatedText(document: document, lexicon: lexicon)
    let clauses = Clauses(text: text)
    let dates = PublicationDate(text: text, clauses: clauses)
    let published = dates.found()
    let scene = scene(
      of: text, clauses,
      DateResolver(
        anchor: published?.value ?? dates.firstFullDate(), isPublished: published != nil))
    return Findings(
      Assembly(
        scene: scene, meetings: Meetings(scene).found(),
        agreements: AgreementRegister(text, spans: scene.agreements).agreements,
        published: published))
  }

  /// All that the text names besides meetings.
  func scene(of text: AnnotatedText, _ clauses: Clauses, _ dates: DateResolver) -> Scene {
    let grammar = NounGrammar(text: text)
    let bodies = bodies(in: text, grammar)
    let offices = Offices(text: text, grammar: grammar, organizations: bodies).found()
    let people = people(in: text, grammar, bodies, offices)
    let names = people.flatMap(\.mentions)
    let named = TokenSet(bodies.filter { $0.known != nil }.map(\.tokens) + names)
    let agreements = Agreements(text: text, taken: named, people: TokenSet(names)).spans()
    let countries = Countries(text: text, taken: named).spans()
    let scene = Scene(
      text: text, people: people, offices: offices, organizations: bodies, countries: countries,
      places: places(in: text, bodies, people, agreements, offices, countries),
      agreements: agreements, clauses: clauses, dates: dates)
    let events = EventNouns(scene).mentions() + EventVerbs(scene).mentions()
    return scene.with(countriesOf: PersonCountries(scene, events: events).filled(), events: events)
  }

  private func bodies(in text: AnnotatedText, _ grammar: NounGrammar) -> [OrganizationSpan] {
    let known = KnownOrganizations(text: text).spans()
    let ministries = Ministries(text: text, grammar: grammar).spans(besides: known)
    var all = known + ministries
    all += OrganizationShapes(text: text, known: all).spans()
    all += Companies(text: text, grammar: grammar, known: all).spans()
    all += Chambers(text: text, grammar: grammar).spans(besides: all)
    all += JointBodies(text: text, grammar: grammar).spans(besides: all)
    all += Formats(text: text).spans(besides: all)
    return Acronyms(text: text).expanded(all).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func people(
    in text: AnnotatedText, _ grammar: NounGrammar, _ bodies: [OrganizationSpan],
    _ offices: [Office]
  ) -> [PersonDraft] {
    let context = PeopleContext(
      text: text, grammar: grammar, organizations: bodies, offices: offices)
    var mentions = OfficeThenName(context).mentions()
    mentions += NameThenOffice(context).mentions()
    mentions += HonorificName(context).mentions()
    mentions += StateByState(context).mentions()
    mentions += ListedPerson(context).mentions()
    mentions += NameWithCountry(context).mentions()
    mentions += NameWithVerb(context).mentions()
    mentions += RelatedPerson(context).mentions(besides: mentions)
    return PersonRegister(context, mentions: mentions).people
  }

  /// The name of a forum has the town it meets in: `Antalya Diplomacy Forum`.
  private func isForum(_ tokens: Range<Int>, in text: AnnotatedText) -> Bool {
    text.event(at: tokens.upperBound - 1) { $0.form == .forum }
  }

  private func places(
    in text: AnnotatedText, _ bodies: [OrganizationSpan], _ people: [PersonDraft],
    _ agreements: [AgreementSpan], _ offices: [Office], _ countries: [CountrySpan]
  ) -> [PlaceSpan] {
    let names = bodies.map(\.tokens).filter { !isForum($0, in: text) } + people.flatMap(\.mentions)
    // What a title puts in brackets, as the town of a party, is no part of it.
    let titles = agreements.filter { text.tokens[$0.head.lowerBound].isCapitalized }
      .flatMap { paper in
        paper.tokens.filter { !(text.is("(", at: $0 - 1) && text.is(")", at: $0 + 1)) }.map {
          $0..<$0 + 1
        }
      }
    let codes = Set(countries.map(\.code))
    let capitals = CapitalPhrases(text: text, grammar: NounGrammar(text: text)).spans()
    let known =
      capitals
      + KnownPlaces(
        text: text, taken: TokenSet(names + titles + capitals.map(\.tokens)),
        countries: codes
      ).spans().filter { place in
        place.kind != .region || !offices.contains { isField(place.tokens, of: $0, in: text) }
      }
    let taken = TokenSet(
      names + titles + known.map(\.tokens) + offices.map(\.title) + countries.map(\.tokens))
    let shapes = PlaceShapes(
      text: text, taken: taken, known: known, countries: codes
    ).spans()
    return VenueCountries(text: text).filled(
      (known + shapes).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  /// `Asia` of `Director General (Asia)`: what an office is for.
  private func isField(_ tokens: Range<Int>, of office: Office, in text: AnnotatedText) -> Bool {
    guard office.title.overlaps(tokens) else { return false }
    return text.range(from: office.title.lowerBound, to: tokens.lowerBound).contains {
      text.is("/", at: $0) || text.is("(", at: $0)
        || office.rank == .organizationHead && text.isWord(.for, at: $0)
    }
  }
}
