/// One meeting, from all the documents that speak of it.
package struct Meeting: Sendable {
  package var id: Identifier<Meeting>
  package var name: String
  package var kind: MeetingKind
  package var status: Fact<MeetingStatus>
  package var start: Fact<PartialDate>?
  package var end: Fact<PartialDate>?
  package var place: Fact<Identifier<Place>>?
  /// Where it is held.
  package var country: Fact<CountryCode>?
  package var ordinal: Fact<Int>?
  package var series: Identifier<Series>?
  /// Taking part, by code; the host only where a document says that it takes part.
  package var countries: [Fact<CountryCode>]
  package var organizations: [Fact<Identifier<Organization>>]
  /// By country, then in the order in which the sources name them.
  package var participants: [Participant]
  /// The highest office that each of two sides or more has there at least; nil where the offices of
  /// only one side are known.
  package var level: Fact<OfficeLevel>?
  /// By identifier.
  package var agreements: [MeetingAgreement]
  /// By the day of publication; documents without one last; then by document.
  package var sources: [MeetingSource]
  /// What the documents say of it in turn: announced, held, called off.
  package var history: [StatusReport]
  /// Fields on which two documents disagree.
  package var conflicts: [Conflict]

  package init(
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
  package var isPrincipal: Bool {
    sources.contains(where: \.isPrincipal)
  }
}

/// A paper of a meeting, and how far it came there.
package struct MeetingAgreement: Sendable {
  package var agreement: Identifier<Agreement>
  /// The furthest stage that the documents which tie it to the meeting report of it there.
  ///
  /// What becomes of the paper later is told by the agreement's own timeline.
  package var status: Fact<AgreementStatus>
  /// What each of these documents says, in the order of reporting; never empty.
  package var reports: [Fact<AgreementStatus>]

  package init(
    agreement: Identifier<Agreement>, status: Fact<AgreementStatus>,
    reports: [Fact<AgreementStatus>]
  ) {
    self.agreement = agreement
    self.status = status
    self.reports = reports
  }

  /// Of which the only report is the given one.
  package init(agreement: Identifier<Agreement>, status: Fact<AgreementStatus>) {
    self.init(agreement: agreement, status: status, reports: [status])
  }
}

/// Someone who takes part in a meeting.
package struct Participant: Sendable {
  package var person: Identifier<Person>
  package var name: String
  package var role: String?
  /// That of this office.
  package var level: OfficeLevel?
  package var country: CountryCode?
  /// Sorted; never empty.
  package var citations: [Citation]

  package init(
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
package struct MeetingSource: Sendable {
  package var document: Identifier<Document>
  package var isPrincipal: Bool
  /// As of that document.
  package var status: MeetingStatus
  package var start: PartialDate?
  /// Numbers of the sentences that speak of it, ascending.
  package var sentences: [Int]

  package init(
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
package struct StatusReport: Sendable {
  package var status: MeetingStatus
  /// It was put off, or moved to another day.
  package var isPostponed: Bool
  /// An earlier document had it planned for that time, or left the time open.
  package var isConfirmation: Bool
  /// When the document that says so was published.
  package var reported: PartialDate?
  /// For when the document has the meeting.
  package var start: PartialDate?
  package var citations: [Citation]

  package init(
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
package struct Conflict: Sendable {
  package enum Field: String, Sendable {
    case start, end, place, ordinal, role, country
  }

  package var field: Field
  /// Each reading as a reader would see it, with its sentences; at least two.
  package var readings: [Fact<String>]

  package init(field: Field, readings: [Fact<String>]) {
    self.field = field
    self.readings = readings
  }
}
