public import Briefing
public import Text

/// All that is known beforehand: names, offices, words, and where a text has them.
///
/// Made once from the tables under `Data/`, then only read, by any number of tasks.
public struct Lexicon: Sendable {
  public internal(set) var countries: [KnownCountry] = []
  public internal(set) var organizations: [KnownOrganization] = []
  public internal(set) var places = PlaceList()
  /// The names of towns, folded whole, the doubtful ones left out: what a dateline may begin with.
  public private(set) var cityNames = WordSet(capacity: 32_768)
  /// The countries of the capitals, by the names of these, folded whole.
  public private(set) var capitals: [Word: CountryCode] = [:]
  public internal(set) var offices: [KnownOffice] = []
  public internal(set) var events: [KnownEvent] = []
  public internal(set) var agreements: [KnownAgreement] = []
  public internal(set) var publishers: [PublisherProfile] = []
  public internal(set) var furniture: [FurniturePhrase] = []
  /// Folded, without their full stop: words that a full stop follows within a sentence.
  public internal(set) var abbreviations: Set<Word> = []
  public internal(set) var phrases = PhraseTrie(capacity: 65_000)
  @inlinable public var dates: DateScanner { lists.dates }
  /// Letters that make an amount of the digits right behind them: `Rs`.
  public internal(set) var gluedCurrencies: Set<Word> = []
  /// Letters that stand right behind the digits they are a unit of: `bn`, `km`.
  public internal(set) var gluedUnits: Set<Word> = []
  /// Dates as the lines above and below a text write them, with the months of any language.
  @inlinable public var headDates: DateScanner { lists.headDates }
  /// English ordinals to the number they name.
  @inlinable public var ordinals: WordTable<Int> { lists.ordinals }
  /// The words that a sentence is read by.
  @inlinable public var words: WordTable<KnownWord> { lists.words }
  @usableFromInline private(set) var lists: WordLists
  private var countryOffsets: [CountryCode: Int] = [:]
  private var capitalOffsets: [CountryCode: Int] = [:]
  private var publisherCountries: [Word: CountryCode] = [:]
  private var internationalPublishers: Set<Word> = []
  private let countryNames: CountryNameBook

  /// Reads the tables; a missing one, or a line without its key, leaves its part empty.
  ///
  /// - Parameters:
  ///   - additions: What an archive knows beside the tables.
  ///   - table: The bytes of a table by its file name.
  public init(
    additions: GazetteerAdditions = GazetteerAdditions(), table: (String) -> [UInt8]?
  ) {
    self.init(additions, lists: WordLists(table), table)
  }

  private init(
    _ additions: GazetteerAdditions, lists: WordLists, _ table: (String) -> [UInt8]?
  ) {
    func read(_ name: String) -> Table { Table(table(name) ?? []) }
    self.lists = lists
    countryNames = CountryNameBook(read("country-names.tsv"), endings: read("name-endings.tsv"))
    readCountries(read("countries.tsv"))
    readOrganizations(read("organizations.tsv"))
    readPlaces(read("places.tsv"), cities: read("cities.tsv"))
    readGuards(read("guards.tsv"))
    readOfficeNouns(read("office-nouns.tsv"))
    readOffices(read("offices.tsv"))
    readHonorifics(read("honorifics.tsv"))
    readEvents(read("events.tsv"))
    readAgreements(read("agreements.tsv"))
    readUnits(read("units.tsv"))
    readPublishers(read("publishers.tsv"))
    readFurniture(read("furniture.tsv"))
    add(additions)
    countryOffsets = Dictionary(
      countries.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { one, _ in one })
    for publisher in publishers {
      if publisher.isInternational {
        internationalPublishers.formUnion(
          ([publisher.name] + publisher.names).map { Word($0) })
      }
      guard let country = publisher.country else { continue }
      for name in [publisher.name] + publisher.names where !publisher.ambiguous.contains(name) {
        publisherCountries[Word(name)] = country
      }
    }
  }

  /// The gazetteer that the binary carries, with what an archive adds.
  public static func builtIn(
    adding additions: GazetteerAdditions = GazetteerAdditions()
  ) -> Lexicon {
    Lexicon(additions: additions) { BuiltInFiles.bytes(of: "gazetteer/" + $0) }
  }

  /// The same, the words read beside the names where there is more than one job.
  public static func builtIn(
    adding additions: GazetteerAdditions = GazetteerAdditions(), jobs: Int
  ) async -> Lexicon {
    guard jobs > 1 else { return builtIn(adding: additions) }
    async let lists = WordLists { BuiltInFiles.bytes(of: "gazetteer/" + $0) }
    var lexicon = Lexicon(additions, lists: WordLists()) {
      BuiltInFiles.bytes(of: "gazetteer/" + $0)
    }
    lexicon.lists = await lists
    return lexicon
  }

  /// The codes of the countries that the binary knows.
  public static func builtInCodes() -> Set<CountryCode> {
    let table = Table(BuiltInFiles.bytes(of: "gazetteer/countries.tsv") ?? [])
    let code = table.column("code")
    return Set(table.rows.compactMap { CountryCode($0[code]) })
  }

  /// What a word does in a sentence; empty for most words.
  public func wordClass(of token: Token) -> WordClass {
    token.isMark ? [] : words[token.word]?.classes ?? []
  }

  /// The country of an agency, ministry or newspaper by one of its names.
  public func country(ofPublisher name: String) -> CountryCode? {
    publisherCountries[Word(name)]
  }

  /// Whether a publisher, by one of its names, is a body of several states.
  public func isInternational(publisher name: String) -> Bool {
    internationalPublishers.contains(Word(name))
  }

  /// Dates as texts in a language write them; of one whose words are not known only their numbers.
  public func dates(in language: String) -> DateScanner {
    language == "en"
      ? dates : lists.datesByLanguage[language] ?? DateScanner(words: [:], spelling: .free)
  }

  /// The names of countries in a language other than English; none where the table lacks it.
  public func countryNames(in language: String) -> CountryNames {
    countryNames.names(in: language)
  }

  /// The offset in `places` of a country's capital.
  public func capital(of code: CountryCode) -> Int? {
    capitalOffsets[code]
  }

  /// What is known of a country.
  public func country(_ code: CountryCode) -> KnownCountry? {
    countryOffsets[code].map { countries[$0] }
  }

  /// The countries by code and name, in the order of the codes.
  public var countryProfiles: [CountryProfile] {
    countries.map { CountryProfile(code: $0.code, name: $0.name, otherNames: $0.otherNames) }
  }
}

// MARK: - Reading the tables

extension Lexicon {
  /// How many bytes a form has without the full stop of an abbreviation.
  static func countWithoutStop(_ form: Span<UInt8>) -> Int {
    let hasStop = !form.isEmpty && form[form.count - 1] == UInt8(ascii: ".")
    return hasStop ? form.count - 1 : form.count
  }

  private mutating func readCountries(_ table: Table) {
    let code = table.column("code")
    let (name, official, aliases) = (
      table.column("name"), table.column("official"), table.column("aliases")
    )
    let (adjectives, demonyms) = (table.column("adjectives"), table.column("demonyms"))
    let (capital, ambiguous) = (table.column("capital"), table.column("ambiguous"))
    for row in table.rows {
      guard let countryCode = row.code(code) else { continue }
      countries.append(
        KnownCountry(
          code: countryCode, name: row[name], capital: row.values(capital).first,
          ambiguous: Set(row.values(ambiguous).map(Folding.folded)),
          otherNames: Set(
            [row[official]] + row.values(aliases) + row.values(adjectives) + row.values(demonyms)
          ).sorted(),
          initials: row.values(ambiguous).filter { $0.utf8.count <= 3 }.map { Word($0) }))
      let offset = countries.count - 1
      insert(row, name, .country(offset, .name))
      insert(row, official, .country(offset, .name))
      insertValues(row, aliases, .country(offset, .name))
      insertValues(row, adjectives, .country(offset, .adjective))
      insertValues(row, demonyms, .country(offset, .adjective))
      insertValues(row, capital, .country(offset, .capital))
    }
  }

  private mutating func readOrganizations(_ table: Table) {
    let (name, acronyms, aliases) = (
      table.column("name"), table.column("acronyms"), table.column("aliases")
    )
    let (kind, members) = (table.column("kind"), table.column("members"))
    let (ambiguous, parent) = (table.column("ambiguous"), table.column("parent"))
    for row in table.rows {
      organizations.append(
        KnownOrganization(
          name: row[name], acronym: row.values(acronyms).first,
          kind: OrganizationKind(rawValue: row[kind]) ?? .other,
          members: row.codes(members),
          ambiguous: Set(row.values(ambiguous)), parent: row.isEmpty(parent) ? nil : row[parent]))
      let offset = organizations.count - 1
      insert(row, name, .organization(offset))
      insertValues(row, acronyms, .organization(offset))
      insertValues(row, aliases, .organization(offset))
    }
  }

  private mutating func readPlaces(_ places: Table, cities: Table) {
    var list = PlaceList(places: places, cities: cities)
    list.read { offset, row, columns in
      insert(row, columns.name, .place(offset))
      insertValues(row, columns.aliases, .place(offset))
      guard columns.isOfTowns else { return }
      if row.isEmpty(columns.ambiguous) {
        row.withBytes(columns.name) { cityNames.insert(Word($0)) }
      }
      guard !row.isEmpty(columns.capital), let country = row.code(columns.countries) else { return }
      capitals[Word(row[columns.name])] = country
      if capitalOffsets[country] == nil { capitalOffsets[country] = offset }
    }
    self.places = list
  }

  mutating func add(_ place: KnownPlace, aliases: [String]) {
    let offset = places.count
    places.append(place)
    if place.kind == .city, !place.isAmbiguous { cityNames.insert(Word(place.name)) }
    insert(place.name, .place(offset))
    for alias in aliases { insert(alias, .place(offset)) }
  }

  private mutating func readGuards(_ table: Table) {
    let phrase = table.column("phrase")
    for row in table.rows { insert(row, phrase, .guarded) }
  }

  private mutating func readOfficeNouns(_ table: Table) {
    let rank = table.column("class")
    let (singular, plural) = (table.column("singular"), table.column("plural"))
    for row in table.rows {
      guard let rank = KnownOffice.Rank(rawValue: row[rank]) else { continue }
      for (phrase, isPlural) in [(row[singular], false), (row[plural], true)] {
        add(phrase, of: row[singular], rank: rank, isPlural: isPlural)
      }
    }
  }

  private mutating func readOffices(_ table: Table) {
    let (phrase, rank) = (table.column("phrase"), table.column("class"))
    let (plural, country) = (table.column("plural"), table.column("country"))
    for row in table.rows {
      guard let rank = KnownOffice.Rank(rawValue: row[rank]) else { continue }
      let (singular, country) = (row[phrase], row.code(country))
      add(singular, of: singular, rank: rank, country: country, isPlural: false)
      row.forEachValue(plural) { form in
        add(String(decoding: form), of: singular, rank: rank, country: country, isPlural: true)
      }
    }
  }

  /// Adds a form of an office.
  mutating func add(
    _ form: String, of phrase: String, rank: KnownOffice.Rank, country: CountryCode? = nil,
    isPlural: Bool
  ) {
    offices.append(
      KnownOffice(phrase: phrase, rank: rank, country: country, isPlural: isPlural))
    phrases.insert(form.utf8.span, .office(offices.count - 1), rule: .any)
  }

  private mutating func readHonorifics(_ table: Table) {
    let phrase = table.column("phrase")
    for row in table.rows {
      row.withBytes(phrase) { form in
        phrases.insert(form, .honorific, rule: Self.isAcronym(form) ? .exact : .asWritten)
        let bare = form.extracting(0..<Self.countWithoutStop(form))
        if bare.count < form.count, !bare.contains(UInt8(ascii: " ")) {
          abbreviations.insert(Word(bare))
        }
      }
    }
  }

  private mutating func readEvents(_ table: Table) {
    let (phrase, kind, weight) = (
      table.column("phrase"), table.column("kind"), table.column("weight")
    )
    for row in table.rows {
      guard let form = KnownEvent.Form(rawValue: row[kind]) else { continue }
      events.append(
        KnownEvent(
          phrase: row[phrase], kind: MeetingKind(rawValue: row[kind]), form: form,
          weight: row.number(weight) ?? 1))
      row.withBytes(phrase) { phrases.insert($0, .event(events.count - 1), rule: .any) }
    }
  }

  private mutating func readAgreements(_ table: Table) {
    let (phrase, form) = (table.column("phrase"), table.column("form"))
    for row in table.rows {
      guard let form = KnownAgreement.Form(rawValue: row[form]) else { continue }
      agreements.append(KnownAgreement(phrase: row[phrase], form: form))
      guard form == .known else {
        row.withBytes(phrase) {
          phrases.insert($0, .agreement(agreements.count - 1), rule: .any)
        }
        continue
      }
      insert(row, phrase, .agreement(agreements.count - 1))
      // The town it was signed in is not meant; the body it is of is.
      if !holdsOrganization(row[phrase]) { insert(row, phrase, .guarded) }
    }
  }

  private func holdsOrganization(_ form: String) -> Bool {
    let bytes = Array(form.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    return tokens.indices.contains { index in
      phrases.longest(at: index, in: tokens, upTo: tokens.count, of: bytes)?.subjects.contains {
        if case .organization = $0 { return true }
        return false
      } ?? false
    }
  }

  private mutating func readUnits(_ table: Table) {
    let (form, unit) = (table.column("form"), table.column("unit"))
    for row in table.rows {
      guard let kind = Phrase.UnitKind(rawValue: row[unit]) else { continue }
      insert(row, form, .unit(kind))
      let letters = row[form].utf8
      guard letters.count <= 4, letters.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else {
        continue
      }
      if kind == .currency {
        gluedCurrencies.insert(Word(row[form]))
      } else {
        gluedUnits.insert(Word(row[form]))
      }
    }
  }

  private mutating func readPublishers(_ table: Table) {
    let (name, tags, names) = (table.column("name"), table.column("tags"), table.column("names"))
    let (marks, country) = (table.column("end_marks"), table.column("country"))
    let (kind, ambiguous) = (table.column("kind"), table.column("ambiguous"))
    publishers = table.rows.map { row in
      PublisherProfile(
        name: row[name], tags: row.values(tags), names: row.values(names),
        endMarks: row.values(marks), country: CountryCode(row[country]),
        isInternational: row[kind] == "organization", ambiguous: row.values(ambiguous))
    }
  }

  private mutating func readFurniture(_ table: Table) {
    let (phrase, kind) = (table.column("phrase"), table.column("kind"))
    furniture = table.rows.compactMap { row in
      FurniturePhrase.Kind(rawValue: row[kind]).map {
        FurniturePhrase(phrase: row[phrase], kind: $0)
      }
    }
  }

  /// Adds a cell as a name.
  private mutating func insert(_ row: Table.Row, _ name: Table.Column, _ subject: Phrase.Subject) {
    row.withBytes(name) { insert($0, subject) }
  }

  /// Adds each value of a cell as a name.
  private mutating func insertValues(
    _ row: Table.Row, _ names: Table.Column, _ subject: Phrase.Subject
  ) {
    row.forEachValue(names) { insert($0, subject) }
  }

  /// Adds a name, byte for byte where it is an acronym.
  mutating func insert(_ form: String, _ subject: Phrase.Subject) {
    insert(form.utf8.span, subject)
  }

  private mutating func insert(_ form: Span<UInt8>, _ subject: Phrase.Subject) {
    let bare = form.extracting((Self.isWithArticle(form) ? 4 : 0)..<form.count)
    phrases.insert(bare, subject, rule: Self.isAcronym(bare) ? .exact : .asWritten)
  }

  private static func isWithArticle(_ form: Span<UInt8>) -> Bool {
    form.count >= 4 && form[0] | 0x20 == UInt8(ascii: "t") && form[1] == UInt8(ascii: "h")
      && form[2] == UInt8(ascii: "e") && form[3] == UInt8(ascii: " ")
  }

  /// Whether a single word has a capital behind its first letter, or is two capitals and no more.
  private static func isAcronym(_ letters: Span<UInt8>) -> Bool {
    guard letters.count <= 12 else { return false }
    var hasInnerCapital = false
    for offset in 0..<letters.count {
      switch letters[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "-"): return false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): if offset > 0 { hasInnerCapital = true }
      default: break
      }
    }
    return hasInnerCapital
  }
}

extension Span<UInt8> {
  /// Whether it has a byte.
  func contains(_ byte: UInt8) -> Bool {
    indices.contains { self[$0] == byte }
  }
}
