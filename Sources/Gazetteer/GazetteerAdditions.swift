public import Briefing

/// What an archive knows beforehand beside what the program knows.
public struct GazetteerAdditions: Sendable, Equatable {
  /// More names of a country that is known.
  public struct Country: Sendable, Equatable {
    public var code: CountryCode
    public var names: [String]
    /// Adjectives and demonyms.
    public var adjectives: [String]

    public init(code: CountryCode, names: [String] = [], adjectives: [String] = []) {
      self.code = code
      self.names = names
      self.adjectives = adjectives
    }
  }

  /// A body; where one of its name is known, more forms of that name.
  public struct Organization: Sendable, Equatable {
    public var name: String
    public var acronyms: [String]
    public var aliases: [String]
    /// Nil where it is not said.
    public var kind: OrganizationKind?
    public var members: [CountryCode]
    public var parent: String?
    /// Forms that may mean something else.
    public var ambiguous: [String]

    public init(
      name: String, acronyms: [String] = [], aliases: [String] = [],
      kind: OrganizationKind? = nil, members: [CountryCode] = [], parent: String? = nil,
      ambiguous: [String] = []
    ) {
      self.name = name
      self.acronyms = acronyms
      self.aliases = aliases
      self.kind = kind
      self.members = members
      self.parent = parent
      self.ambiguous = ambiguous
    }
  }

  /// A town, a venue or another place.
  public struct Place: Sendable, Equatable {
    public var name: String
    public var aliases: [String]
    public var kind: PlaceKind
    public var countries: [CountryCode]
    public var coordinates: Coordinates?
    public var isAmbiguous: Bool

    public init(
      name: String, aliases: [String] = [], kind: PlaceKind = .city, countries: [CountryCode] = [],
      coordinates: Coordinates? = nil, isAmbiguous: Bool = false
    ) {
      self.name = name
      self.aliases = aliases
      self.kind = kind
      self.countries = countries
      self.coordinates = coordinates
      self.isAmbiguous = isAmbiguous
    }
  }

  /// An office or rank.
  public struct Office: Sendable, Equatable {
    public var name: String
    public var plural: String?
    public var rank: KnownOffice.Rank

    public init(name: String, plural: String? = nil, rank: KnownOffice.Rank = .official) {
      self.name = name
      self.plural = plural
      self.rank = rank
    }
  }

  public var countries: [Country] = []
  public var organizations: [Organization] = []
  public var places: [Place] = []
  public var offices: [Office] = []
  public var publishers: [PublisherProfile] = []

  public init() {}
}

extension Lexicon {
  /// Adds what an archive knows; its names stand behind those of the tables.
  mutating func add(_ additions: GazetteerAdditions) {
    for country in additions.countries { add(country) }
    for organization in additions.organizations { add(organization) }
    for place in additions.places {
      add(
        KnownPlace(
          name: place.name, kind: place.kind, countries: place.countries,
          coordinates: place.coordinates, population: 0, isCapital: false,
          isAmbiguous: place.isAmbiguous),
        aliases: place.aliases)
    }
    for office in additions.offices {
      add(office.name, of: office.name, rank: office.rank, isPlural: false)
      if let plural = office.plural {
        add(plural, of: office.name, rank: office.rank, isPlural: true)
      }
    }
    publishers += additions.publishers
  }

  private mutating func add(_ country: GazetteerAdditions.Country) {
    guard let offset = countries.firstIndex(where: { $0.code == country.code }) else { return }
    let names = countries[offset].otherNames + country.names + country.adjectives
    countries[offset].otherNames = Set(names).sorted()
    for name in country.names { insert(name, .country(offset, .name)) }
    for word in country.adjectives { insert(word, .country(offset, .adjective)) }
  }

  private mutating func add(_ body: GazetteerAdditions.Organization) {
    let known = organizations.firstIndex { $0.name == body.name }
    let offset = known ?? organizations.count
    let old = known.map { organizations[$0] }
    let new = KnownOrganization(
      name: body.name, acronym: body.acronyms.first ?? old?.acronym,
      kind: body.kind ?? old?.kind ?? .other,
      members: body.members.isEmpty ? old?.members ?? [] : body.members,
      ambiguous: (old?.ambiguous ?? []).union(body.ambiguous), parent: body.parent ?? old?.parent)
    if known == nil { organizations.append(new) } else { organizations[offset] = new }
    let forms = Set((known == nil ? [body.name] : []) + body.acronyms + body.aliases)
    for form in forms.sorted() { insert(form, .organization(offset)) }
  }
}
