/// A meeting the text is about, or only mentions.
package struct MeetingFinding: Sendable {
  /// Such as would stand as a heading: `Eighth meeting of the Ministers of Foreign Affairs of …`.
  package var name: String
  package var kind: MeetingKind
  package var status: Found<MeetingStatus>
  /// The dispatch is about it.
  package var isPrincipal: Bool
  package var start: Found<PartialDate>?
  /// Its first day was counted from another one, that of the dispatch or its own last: `on Monday`,
  /// `yesterday`; so it may be out by one.
  package var isDayCounted: Bool
  /// The last day, where it lasts longer than one.
  package var end: Found<PartialDate>?
  package var place: Found<Position<PlaceFinding>>?
  package var country: Found<CountryCode>?
  package var ordinal: Found<Int>?
  package var series: SeriesFinding?
  /// Taking part, in the order of the text.
  package var countries: [Found<CountryCode>]
  package var organizations: [Found<Position<OrganizationFinding>>]
  package var participants: [ParticipantFinding]
  /// Adopted, signed or drafted at it, or to be.
  package var agreements: [OutcomeFinding]
  /// It was put off or moved: what the text calls it beside its status.
  package var isPostponed: Bool
  /// Every sentence that speaks of it, ascending.
  package var sentences: [Int]
  package var rule: Rule

  package init(
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
package struct SeriesFinding: Hashable, Sendable {
  /// Without the ordinal: `Central Asia–Russia Summit`.
  package var name: String
  /// What two names of one series have in common whatever the order and spelling of their parts:
  /// sorted terms such as `country:GE`, `organization:SADC`, `region:central asia`, `summit`, `transport`.
  package var key: [String]

  package init(name: String, key: [String]) {
    self.name = name
    self.key = key
  }
}

/// A paper the text ties to a meeting, and how far it has come there.
package struct OutcomeFinding: Sendable {
  package var agreement: Position<AgreementFinding>
  package var status: Found<AgreementStatus>

  package init(agreement: Position<AgreementFinding>, status: Found<AgreementStatus>) {
    self.agreement = agreement
    self.status = status
  }
}

/// Someone the text says takes part.
package struct ParticipantFinding: Sendable {
  package var person: Position<PersonFinding>
  /// The office in which they take part; nil where the text is silent.
  package var role: String?
  /// That of this office.
  package var level: OfficeLevel?
  package var country: CountryCode?
  package var sentences: [Int]

  package init(
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
