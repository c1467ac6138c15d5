import Briefing

@testable import Resolution

/// A document's findings written down in a few lines.
///
/// People, places, bodies and papers are named where they are used and become findings by that.
struct Draft {
  private(set) var findings: Findings

  init(_ id: String, published: String? = nil, text: [String] = ["Gold."]) {
    findings = Findings(document: document(id, text))
    findings.published = published.map { found(date($0)) }
  }

  // MARK: - Who, what, where

  @discardableResult
  mutating func person(
    _ name: String, _ country: String? = nil, role: String? = nil, isFormer: Bool = false
  ) -> Position<PersonFinding> {
    let offset = findings.people.firstIndex { $0.name == name } ?? findings.people.count
    if offset == findings.people.count {
      findings.people.append(PersonFinding(name: name, sentences: [1], rule: "test"))
    }
    if let country { findings.people[offset].country = found(code(country)) }
    if let role {
      findings.people[offset].roles.append(
        RoleFinding(
          title: role, country: country.map(code), isFormer: isFormer, sentences: [1]))
    }
    return Position(offset)
  }

  @discardableResult
  mutating func place(
    _ name: String, _ country: String? = nil, kind: PlaceKind = .city, isKnown: Bool = true
  ) -> Position<PlaceFinding> {
    let known = findings.places.firstIndex { $0.name == name && $0.kind == kind }
    if let known { return Position(known) }
    findings.places.append(
      PlaceFinding(
        name: name, kind: kind, country: country.map(code), isKnown: isKnown, sentences: [1],
        rule: "test"))
    return Position(findings.places.count - 1)
  }

  @discardableResult
  mutating func organization(
    _ name: String, acronym: String? = nil, kind: OrganizationKind = .intergovernmental,
    isKnown: Bool = true, country: String? = nil, aliases: [String] = []
  ) -> Position<OrganizationFinding> {
    if let known = findings.organizations.firstIndex(where: { $0.name == name }) {
      return Position(known)
    }
    findings.organizations.append(
      OrganizationFinding(
        name: name, acronym: acronym, aliases: aliases, kind: kind, isKnown: isKnown,
        country: country.map(code), sentences: [1], rule: "test"))
    return Position(findings.organizations.count - 1)
  }

  @discardableResult
  mutating func agreement(
    _ name: String, _ status: AgreementStatus, date when: String? = nil, aliases: [String] = [],
    parties: [String] = []
  ) -> Position<AgreementFinding> {
    findings.agreements.append(
      AgreementFinding(
        name: name, aliases: aliases, status: found(status), date: when.map { found(date($0)) },
        parties: parties.map(code), sentences: [1], rule: "test"))
    return Position(findings.agreements.count - 1)
  }

  mutating func publisher(_ name: String?) {
    findings.publisher = name.map(found)
  }

  mutating func countries(_ codes: String...) {
    findings.countries = codes.map { CountryFinding(code: code($0), sentences: [1]) }
  }

  // MARK: - Meetings

  /// What a meeting of the draft is made of.
  struct MeetingDraft {
    /// In place of the one it is added under.
    var name: String?
    var kind: MeetingKind = .talks
    var status: MeetingStatus = .held
    var principal = false
    var start: String?
    var end: String?
    var place: String?
    var country: String?
    var ordinal: Int?
    var series: String?
    var key: [String] = []
    var countries: [String] = []
    var people: [String] = []
    /// By name.
    var levels: [String: OfficeLevel] = [:]
    var organizations: [String] = []
    var agreements: [Position<AgreementFinding>] = []
    var isPostponed = false
    /// The document says `on Monday`.
    var isDayCounted = false
  }

  @discardableResult
  mutating func meeting(
    _ name: String, _ describe: (inout MeetingDraft) -> Void
  ) -> Position<MeetingFinding> {
    var draft = MeetingDraft()
    describe(&draft)
    var meeting = MeetingFinding(
      name: draft.name ?? name, kind: draft.kind, status: found(draft.status),
      isPrincipal: draft.principal,
      sentences: [1], rule: "test")
    meeting.start = draft.start.map { found(date($0)) }
    meeting.end = draft.end.map { found(date($0)) }
    meeting.country = draft.country.map { found(code($0)) }
    meeting.place = draft.place.map { found(place($0, draft.country)) }
    meeting.ordinal = draft.ordinal.map(found)
    meeting.series = draft.series.map { SeriesFinding(name: $0, key: draft.key) }
    meeting.countries = draft.countries.map { found(code($0)) }
    meeting.organizations = draft.organizations.map { found(organization($0)) }
    meeting.agreements = draft.agreements.map {
      OutcomeFinding(agreement: $0, status: findings.agreements[$0].status)
    }
    meeting.isDayCounted = draft.isDayCounted
    meeting.isPostponed = draft.isPostponed
    for person in draft.people {
      let position = self.person(person)
      let finding = findings.people[position]
      meeting.participants.append(
        ParticipantFinding(
          person: position, role: finding.roles.first?.title, level: draft.levels[person],
          country: finding.country?.value, sentences: [1]))
    }
    findings.meetings.append(meeting)
    return Position(findings.meetings.count - 1)
  }
}

/// A document of paragraphs of one sentence each.
func document(_ id: String, _ sentences: [String]) -> Document {
  var document = Document(id: Identifier(id), file: id + ".txt")
  for (offset, sentence) in sentences.enumerated() {
    let start = document.text.count
    document.text += Array(sentence.utf8)
    let range = start..<document.text.count
    document.sentences.append(
      Sentence(index: offset + 1, range: range, source: range, block: offset))
    document.blocks.append(Block(kind: .paragraph, sentences: offset..<(offset + 1)))
    document.text.append(UInt8(ascii: "\n"))
  }
  return document
}

func found<Value: Sendable>(_ value: Value) -> Found<Value> {
  Found(value, sentences: [1], rule: "test")
}

/// A date as the export writes it: `2025-10-09`, `2025-10`, `2025`, `2025-H2`, `2025-Q3`.
func date(_ text: String) -> PartialDate {
  let parts = text.split(separator: "-").map(String.init)
  let year = Int(parts[0]) ?? 0
  guard parts.count > 1 else { return PartialDate(year: year) }
  if parts.count == 3 {
    return PartialDate(
      year: year, part: .day(month: Int(parts[1]) ?? 0, day: Int(parts[2]) ?? 0))
  }
  let number = Int(parts[1].drop { $0 == "H" || $0 == "Q" }) ?? 0
  switch parts[1].first {
  case "H": return PartialDate(year: year, part: .half(number))
  case "Q": return PartialDate(year: year, part: .quarter(number))
  default: return PartialDate(year: year, part: .month(number))
  }
}

func code(_ text: String) -> CountryCode {
  guard let code = CountryCode(text) else { preconditionFailure("no country code: \(text)") }
  return code
}
