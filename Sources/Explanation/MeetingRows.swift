internal import Briefing

/// Puts the facts of a meeting together with what its documents say of it one by one.
struct MeetingRows {
  private typealias Row = MeetingExplanation.Row
  private typealias Evidence = MeetingExplanation.Evidence

  /// What one document says of the meeting.
  private struct Report {
    let findings: Findings
    /// Those of its meetings that are this one.
    let meetings: [MeetingFinding]
  }

  private let meeting: Meeting
  private let archive: Archive
  private let folder: String
  private let reports: [Identifier<Document>: Report]

  init(_ meeting: Meeting, _ archive: Archive, _ findings: [Findings], folder: String) {
    self.meeting = meeting
    self.folder = folder
    self.archive = archive
    let sources = Dictionary(meeting.sources.map { ($0.document, Set($0.sentences)) }) { $1 }
    let reports = findings.compactMap { findings -> (Identifier<Document>, Report)? in
      guard let sentences = sources[findings.document.id] else { return nil }
      let meetings = findings.meetings.filter { sentences.isSuperset(of: $0.sentences) }
      return (findings.document.id, Report(findings: findings, meetings: meetings))
    }
    self.reports = Dictionary(reports) { first, _ in first }
  }

  var rows: [MeetingExplanation.Row] {
    let head = [
      Row(field: "kind", value: meeting.kind.rawValue),
      row("status", meeting.status, \.rawValue) { .init($0.status) },
      row("start", meeting.start, \.description) { .init($0.start) },
      row("end", meeting.end, \.description) { .init($0.end) },
      row("place", meeting.place, placeName) { .init($0.place) },
      row("country", meeting.country, countryName) { .init($0.country) },
      row("ordinal", meeting.ordinal, \.description) { .init($0.ordinal) },
    ]
    return head + parties + participants + papers + conflicts
  }

  // MARK: - Facts that there may be several of

  private var parties: [Row] {
    meeting.countries.map { country in
      row("party", country, countryName) { finding in
        .init(finding.countries.first { $0.value == country.value })
      }
    }
      + meeting.organizations.map { body in
        row("party", body, organizationName) { finding in
          .init(finding.organizations.first { !Set($0.sentences).isDisjoint(with: numbers(body)) })
        }
      }
  }

  private func numbers<Value>(_ fact: Fact<Value>) -> [Int] {
    fact.citations.compactMap(\.sentence)
  }

  private var participants: [Row] {
    meeting.participants.map { participant in
      let words = [participant.name, participant.role, participant.country.map(countryName)]
      return Row(
        field: "participant", value: words.compactMap(\.self).joined(separator: ", "),
        evidence: participant.citations.map { citation in
          evidence(citation, rule: rule(of: participant, citation))
        })
    }
  }

  /// The rule that read the name of someone where a document has them taking part.
  private func rule(of participant: Participant, _ citation: Citation) -> Rule? {
    guard let report = reports[citation.document], let number = citation.sentence else {
      return nil
    }
    let people = report.meetings.flatMap(\.participants).filter { $0.sentences.contains(number) }
      .map { report.findings.people[$0.person] }
    let named = people.filter { $0.name == participant.name } + (people.count == 1 ? people : [])
    return named.first?.rule
  }

  private var papers: [Row] {
    meeting.agreements.map { paper in
      let name = archive.agreements.first { $0.id == paper.agreement }?.name
      return row("agreement", paper.status) {
        "\(name ?? paper.agreement.slug), \($0.rawValue)"
      } rule: { finding in
        .init(
          finding.agreements.map(\.status).first {
            !Set($0.sentences).isDisjoint(with: numbers(paper.status))
          })
      }
    }
  }

  private var conflicts: [Row] {
    meeting.conflicts.flatMap { conflict in
      conflict.readings.map { reading in
        row("disputed \(conflict.field.rawValue)", reading, \.words) { _ in .init(nothing) }
      }
    }
  }

  private var nothing: Found<Conflict.Reading>? { nil }

  // MARK: - Rows

  /// The rule of a fact and the sentences for which it holds.
  private struct Ground {
    let rule: Rule?
    let sentences: [Int]

    init<Value>(_ found: Found<Value>?) {
      rule = found?.rule
      sentences = found?.sentences ?? []
    }
  }

  private func row<Value>(
    _ field: String, _ fact: Fact<Value>?, _ words: (Value) -> String,
    rule ground: (MeetingFinding) -> Ground
  ) -> Row {
    guard let fact else { return Row(field: field, value: nil) }
    return Row(
      field: field, value: words(fact.value), isInferred: fact.isInferred,
      evidence: fact.citations.map { citation in
        let grounds = reports[citation.document]?.meetings.map(ground) ?? []
        let number = citation.sentence
        let fitting = grounds.first { ground in
          number.map(ground.sentences.contains) ?? ground.sentences.isEmpty
        }
        return evidence(citation, rule: fitting?.rule)
      })
  }

  private func evidence(_ citation: Citation, rule: Rule?) -> Evidence {
    let document = archive.documents.first { $0.id == citation.document }?.document
    return Evidence(
      file: "\(folder)/\(document?.file ?? citation.document.slug)", sentence: citation.sentence,
      words: citation.sentence.flatMap { document?.markedWords(at: $0) }, rule: rule)
  }

  // MARK: - Names

  private func placeName(_ place: Identifier<Place>) -> String {
    archive.places.first { $0.id == place }?.name ?? place.slug
  }

  private func organizationName(_ body: Identifier<Organization>) -> String {
    archive.organizations.first { $0.id == body }?.name ?? body.slug
  }

  private func countryName(_ code: CountryCode) -> String {
    archive.countries.first { $0.code == code }?.name ?? code.description
  }
}
