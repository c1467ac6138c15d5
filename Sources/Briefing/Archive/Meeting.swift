/// One meeting, from all the documents that speak of it.
public struct Meeting: Sendable {
  public var id: Identifier<Meeting>
  public var name: String
  public var kind: MeetingKind
  public var status: Fact<MeetingStatus>
  public var start: Fact<PartialDate>?
  public var end: Fact<PartialDate>?
  public var place: Fact<Identifier<Place>>?
  /// Where it is held.
  public var country: Fact<CountryCode>?
  public var ordinal: Fact<Int>?
  public var series: Identifier<Series>?
  /// Taking part, by code; the host only where a document says that it takes part.
  public var countries: [Fact<CountryCode>]
  public var organizations: [Fact<Identifier<Organization>>]
  /// By country, then in the order in which the sources name them.
  public var participants: [Participant]
  /// The highest office that each of two sides or more has there at least; nil where the offices of
  /// only one side are known.
  public var level: Fact<OfficeLevel>?
  /// By identifier.
  public var agreements: [MeetingAgreement]
  /// By the day of publication; documents without one last; then by document.
  public var sources: [MeetingSource]
  /// What the documents say of it in turn: announced, held, called off.
  public var history: [StatusReport]
  /// Fields on which two documents disagree.
  public var conflicts: [Conflict]

  public init(
    id: Identifier<Meeting>, name: String, kind: MeetingKind, status: Fact<MeetingStatus>
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.status = status
    countries = []
    organizations = []
    participants = []
    agreements = []
    sources = []
    history = []
    conflicts = []
  }

  /// Whether a document reports it as what it is about.
  public var isPrincipal: Bool {
    sources.contains(where: \.isPrincipal)
  }

  /// Whether it was announced for days before the archive's today, and no document reports it.
  public func isOverdue(asOf: PartialDate?) -> Bool {
    guard status.value == .planned, let asOf, let start else { return false }
    return max(start.value.latest, end?.value.latest ?? start.value.latest) < asOf.earliest
  }
}

/// A paper of a meeting, and how far it came there.
public struct MeetingAgreement: Sendable {
  public var agreement: Identifier<Agreement>
  /// The furthest stage that the documents which tie it to the meeting report of it there.
  ///
  /// What becomes of the paper later is told by the agreement's own timeline.
  public var status: Fact<AgreementStatus>
  /// What each of these documents says, in the order of reporting; never empty.
  public var reports: [Fact<AgreementStatus>]

  public init(
    agreement: Identifier<Agreement>, status: Fact<AgreementStatus>,
    reports: [Fact<AgreementStatus>]
  ) {
    self.agreement = agreement
    self.status = status
    self.reports = reports
  }

  /// Of which the only report is the given one.
  public init(agreement: Identifier<Agreement>, status: Fact<AgreementStatus>) {
    self.init(agreement: agreement, status: status, reports: [status])
  }
}

/// Someone who takes part in a meeting.
public struct Participant: Sendable {
  public var person: Identifier<Person>
  public var name: String
  public var role: String?
  /// That of this office.
  public var level: OfficeLevel?
  public var country: CountryCode?
  /// Sorted; never empty.
  public var citations: [Citation]

  public init(
    person: Identifier<Person>, name: String, role: String?, level: OfficeLevel? = nil,
    country: CountryCode?, citations: [Citation]
  ) {
    self.person = person
    self.name = name
    self.role = role
    self.level = level
    self.country = country
    self.citations = citations
  }
}

/// What one document says of a meeting.
public struct MeetingSource: Sendable {
  public var document: Identifier<Document>
  public var isPrincipal: Bool
  /// As of that document.
  public var status: MeetingStatus
  public var start: PartialDate?
  /// Numbers of the sentences that speak of it, ascending.
  public var sentences: [Int]

  public init(
    document: Identifier<Document>, isPrincipal: Bool, status: MeetingStatus, start: PartialDate?,
    sentences: [Int]
  ) {
    self.document = document
    self.isPrincipal = isPrincipal
    self.status = status
    self.start = start
    self.sentences = sentences
  }
}

/// A step of a meeting's history.
public struct StatusReport: Sendable {
  public var status: MeetingStatus
  /// It was put off, or moved to another day.
  public var isPostponed: Bool
  /// An earlier document had it planned for that time, or left the time open.
  public var isConfirmation: Bool
  /// When the document that says so was published.
  public var reported: PartialDate?
  /// For when the document has the meeting.
  public var start: PartialDate?
  public var citations: [Citation]

  public init(
    status: MeetingStatus, isPostponed: Bool, isConfirmation: Bool = false,
    reported: PartialDate?, start: PartialDate?, citations: [Citation]
  ) {
    self.status = status
    self.isPostponed = isPostponed
    self.isConfirmation = isConfirmation
    self.reported = reported
    self.start = start
    self.citations = citations
  }
}

/// Two documents that do not agree, side by side.
public struct Conflict: Sendable {
  /// What the documents do not agree about.
  public enum Field: String, Sendable {
    case status, start, end, place, ordinal, role, country
  }

  /// What a document says.
  public struct Reading: Hashable, Sendable {
    /// As a reader would see it: `11 June 2025`.
    public var words: String
    /// In the data's words: `2025-06-11`, the slug of a place, the code of a country.
    public var value: String

    public init(_ words: String, value: String) {
      self.words = words
      self.value = value
    }
  }

  public var field: Field
  /// Each reading with its sentences; at least two.
  public var readings: [Fact<Reading>]
  /// An editor has said what the field is.
  public var isSettled: Bool

  public init(field: Field, readings: [Fact<Reading>], isSettled: Bool = false) {
    self.field = field
    self.readings = readings
    self.isSettled = isSettled
  }
}
