internal import Briefing

/// A meeting as all documents have it together, or as one of them has it.
struct MeetingAccount: Sendable {
  let meeting: Meeting
  let status: MeetingStatus
  let isPostponed: Bool
  let start: PartialDate?
  let end: PartialDate?
  let place: Identifier<Place>?
  let country: CountryCode?
  let countries: [CountryCode]
  let organizations: [Identifier<Organization>]
  let participants: [Participant]
  /// With how far they came at the meeting.
  let agreements: [MeetingAgreement]
  /// Where its status, time and place are stated.
  let citations: [Citation]
  /// It was announced for days that have passed, and no document reports it.
  let isOverdue: Bool

  /// As all documents have it; `asOf` is the archive's today.
  init(_ meeting: Meeting, asOf: PartialDate?) {
    self.meeting = meeting
    status = meeting.status.value
    isPostponed = meeting.history.last?.isPostponed ?? false
    start = meeting.start?.value
    end = meeting.end?.value
    place = meeting.place?.value
    country = meeting.country?.value
    countries = meeting.countries.map(\.value)
    organizations = meeting.organizations.map(\.value)
    participants = meeting.participants
    agreements = meeting.agreements
    citations = Self.firstOfEach([
      meeting.status.citations, meeting.start?.citations, meeting.place?.citations,
    ])
    isOverdue = meeting.isOverdue(asOf: asOf)
  }

  /// As one document has it: only what that document says.
  ///
  /// Nil where it does not speak of it.
  init?(_ meeting: Meeting, in document: Identifier<Document>) {
    guard let source = meeting.sources.first(where: { $0.document == document }) else { return nil }
    func isStated<Value>(_ fact: Fact<Value>) -> Bool {
      fact.citations.contains { $0.document == document }
    }
    func own(_ citations: [Citation]?) -> [Citation]? {
      citations?.filter { $0.document == document }
    }
    let report = meeting.history.first { report in
      report.citations.contains { $0.document == document }
    }
    self.meeting = meeting
    status = source.status
    isPostponed = report?.isPostponed ?? false
    start = source.start
    end = meeting.end.flatMap {
      isStated($0) && source.start == meeting.start?.value ? $0.value : nil
    }
    place = meeting.place.flatMap { isStated($0) ? $0.value : nil }
    country = meeting.country.flatMap { isStated($0) ? $0.value : nil }
    countries = meeting.countries.filter(isStated).map(\.value)
    organizations = meeting.organizations.filter(isStated).map(\.value)
    participants = meeting.participants.filter { participant in
      participant.citations.contains { $0.document == document }
    }
    agreements = meeting.agreements.compactMap { paper in
      paper.reports.filter(isStated).max { $0.value < $1.value }
        .map { MeetingAgreement(agreement: paper.agreement, status: $0) }
    }
    let stated = Self.firstOfEach([
      own(report?.citations), own(meeting.start?.citations), own(meeting.place?.citations),
    ])
    citations =
      stated.isEmpty
      ? source.sentences.prefix(1).map { Citation(document: document, sentence: $0) } : stated
    isOverdue = false
  }

  private static func firstOfEach(_ lists: [[Citation]?]) -> [Citation] {
    Set(lists.compactMap { $0?.first }).sorted()
  }

  /// Whether two sides meet, who are then named one by one; a meeting with a number goes by its name.
  var isOfTwoSides: Bool {
    guard meeting.ordinal == nil, meeting.series == nil else { return false }
    switch meeting.kind {
    case .talks, .call, .consultations: return (2...4).contains(participants.count)
    case .ministerial: return participants.count == 2 && countries.count <= 2
    case .summit, .visit, .session, .forum, .other: return false
    }
  }

  /// Of a visit, those who are not at home where it leads.
  var visitors: [Participant] {
    guard meeting.kind == .visit, let country else { return [] }
    return participants.filter { $0.country != country }
  }

  /// Of a visit, those who receive the visitors.
  var hosts: [Participant] {
    guard meeting.kind == .visit, let country else { return [] }
    return participants.filter { $0.country == country }
  }
}
