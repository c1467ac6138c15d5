/// A meeting the text is about, or only mentions.
public struct MeetingFinding: Codable, Sendable {
  /// Such as would stand as a heading: `Eighth meeting of the Ministers of Foreign Affairs of …`.
  public var name: String
  public var kind: MeetingKind
  public var status: Found<MeetingStatus>
  /// The dispatch is about it.
  public var isPrincipal: Bool
  public var start: Found<PartialDate>?
  /// Its first day was counted from another one, that of the dispatch or its own last: `on Monday`,
  /// `yesterday`; so it may be out by one.
  public var isDayCounted: Bool
  /// The last day, where it lasts longer than one.
  public var end: Found<PartialDate>?
  public var place: Found<Position<PlaceFinding>>?
  public var country: Found<CountryCode>?
  public var ordinal: Found<Int>?
  public var series: SeriesFinding?
  /// Taking part, in the order of the text.
  public var countries: [Found<CountryCode>]
  public var organizations: [Found<Position<OrganizationFinding>>]
  public var participants: [ParticipantFinding]
  /// Adopted, signed or drafted at it, or to be.
  public var agreements: [OutcomeFinding]
  /// It was put off or moved: what the text calls it beside its status.
  public var isPostponed: Bool
  /// Every sentence that speaks of it, ascending.
  public var sentences: [Int]
  public var rule: Rule

  public init(
    name: String, kind: MeetingKind, status: Found<MeetingStatus>, isPrincipal: Bool = false,
    sentences: [Int], rule: Rule
  ) {
    self.name = name
    self.kind = kind
    self.status = status
    self.isPrincipal = isPrincipal
    self.isDayCounted = false
    self.countries = []
    self.organizations = []
    self.participants = []
    self.agreements = []
    self.isPostponed = false
    self.sentences = sentences
    self.rule = rule
  }
}

/// The series a meeting belongs to, as its document names it.
public struct SeriesFinding: Hashable, Codable, Sendable {
  /// Without the ordinal: `Central Asia–Russia Summit`.
  public var name: String
  /// What two names of one series have in common whatever the order and spelling of their parts:
  /// sorted terms such as `country:GE`, `organization:SADC`, `region:central asia`, `summit`, `transport`.
  public var key: [String]

  public init(name: String, key: [String]) {
    self.name = name
    self.key = key
  }
}

/// A paper the text ties to a meeting, and how far it has come there.
public struct OutcomeFinding: Codable, Sendable {
  public var agreement: Position<AgreementFinding>
  public var status: Found<AgreementStatus>

  public init(agreement: Position<AgreementFinding>, status: Found<AgreementStatus>) {
    self.agreement = agreement
    self.status = status
  }
}

/// Someone the text says takes part.
public struct ParticipantFinding: Codable, Sendable {
  public var person: Position<PersonFinding>
  /// The office in which they take part; nil where the text is silent.
  public var role: String?
  /// That of this office.
  public var level: OfficeLevel?
  public var country: CountryCode?
  public var sentences: [Int]

  public init(
    person: Position<PersonFinding>, role: String? = nil, level: OfficeLevel? = nil,
    country: CountryCode? = nil, sentences: [Int]
  ) {
    self.person = person
    self.role = role
    self.level = level
    self.country = country
    self.sentences = sentences
  }
}
