public import Briefing

/// Goes through an archive for all that is doubtful in it.
public struct ArchiveCheck: Sendable {
  private let archive: Archive
  private let documents: [Identifier<Document>: ArchivedDocument]
  /// Bodies that the gazetteer knows, or that a document calls by their full names.
  private let explained: Set<String>

  /// `findings` are those the archive was made of.
  public init(_ archive: Archive, findings: [Findings]) {
    self.archive = archive
    documents = Dictionary(archive.documents.map { ($0.id, $0) }) { first, _ in first }
    explained = Set(
      findings.flatMap(\.organizations).filter { $0.isKnown || $0.acronym != nil }
        .flatMap { [$0.name, $0.acronym].compactMap(\.self) })
  }

  /// Sorted by document and sentence; of one sentence in the order of their kinds.
  public var doubts: [Doubt] {
    let all =
      archive.documents.flatMap(doubts) + archive.meetings.flatMap(doubts)
      + archive.meetings.flatMap(doubtsOfParticipants) + archive.organizations.compactMap(doubt)
      + LikelyDuplicates(archive: archive).doubts
    let order = Dictionary(
      Doubt.Kind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return all.sorted {
      ($0.citation, order[$0.kind] ?? 0, $0.problem) < (
        $1.citation, order[$1.kind] ?? 0, $1.problem
      )
    }
  }

  // MARK: - Documents

  private func doubts(of document: ArchivedDocument) -> [Doubt] {
    let whole = Citation(document: document.id, sentence: nil)
    var doubts: [Doubt] = []
    if let published = document.published {
      if published.isInferred {
        doubts.append(
          Doubt(
            .inferredDay, at: published.citations.first ?? whole,
            "the day of publication, \(published.value), is worked out and not stated",
            mend: "if it is right, write it in the front matter: date: \(published.value)"))
      }
    } else {
      doubts.append(
        Doubt(
          .noDay, at: whole, "it does not tell when it was published",
          mend: "write the day in the front matter: date: 2025-06-12"))
    }
    if !document.titleIsStated {
      doubts.append(
        Doubt(
          .noHeadline, at: whole, "it has no headline; it is called '\(document.title)'",
          mend: "write one in the front matter: title: …"))
    }
    if let language = document.document.language, language.prefix(2) != "en" {
      doubts.append(
        Doubt(
          .otherLanguage, at: whole, "its language is '\(language)', of which little is read",
          mend: "add a text in English beside it, if there is one"))
    }
    return doubts + document.slips.compactMap { doubt($0, in: document) }
  }

  private func doubt(_ slip: Slip, in document: ArchivedDocument) -> Doubt? {
    guard let citation = slip.citations.last else { return nil }
    return Doubt(
      .slip, at: citation,
      "it names \(name(of: slip.written)) in a section on \(name(of: slip.expected))",
      mend: "look whether its author meant the other")
  }

  private func name(of body: Identifier<Organization>) -> String {
    archive.organizations.first { $0.id == body }?.name ?? body.slug
  }

  // MARK: - Meetings

  private func doubts(of meeting: Meeting) -> [Doubt] {
    var doubts = meeting.conflicts.compactMap { doubt($0, of: meeting) }
    if meeting.isOverdue(asOf: archive.asOf), let citation = meeting.status.citations.last {
      let day = meeting.end ?? meeting.start
      doubts.append(
        Doubt(
          .overdueMeeting, at: citation,
          "'\(meeting.name)' was announced for \(day?.value.description ?? "a day") that has passed, "
            + "and no document reports it",
          mend: "add a dispatch that tells what became of it, or say so in corrections.yml",
          proposals: [MeetingStatus.held, .cancelled].map {
            .set(
              "status", of: .meeting(meeting.id), to: $0.rawValue, because: Proposal.openReason)
          }))
    }
    if let start = meeting.start, start.isInferred, let citation = start.citations.first {
      doubts.append(
        Doubt(
          .inferredDate, at: citation,
          "the day of '\(meeting.name)', \(start.value), is worked out and not stated",
          mend: "look whether the sentence means that; what is right say in corrections.yml",
          proposals: [
            .set(
              "start", of: .meeting(meeting.id), to: start.value.description,
              because: "As \(citation.address) says.")
          ]))
    }
    return doubts
  }

  private func doubt(_ conflict: Conflict, of meeting: Meeting) -> Doubt? {
    guard !conflict.isSettled else { return nil }
    let readings = conflict.readings.map { reading in
      "\(reading.value.words) in \(reading.citations.map(place).joined(separator: " and "))"
    }
    guard let citation = conflict.readings.last?.citations.last else { return nil }
    return Doubt(
      .conflict, at: citation,
      "documents disagree on the \(conflict.field.rawValue) of '\(meeting.name)': "
        + readings.joined(separator: ", "),
      mend: "look which is right, and paste the correction; until then the page shows both",
      proposals: conflict.readings.compactMap { proposal($0, for: conflict.field, of: meeting) })
  }

  private func proposal(
    _ reading: Fact<Conflict.Reading>, for field: Conflict.Field, of meeting: Meeting
  ) -> Proposal? {
    guard let citation = reading.citations.first else { return nil }
    let value =
      field == .place
      ? PageAddress.place(Identifier(reading.value.value)).path : reading.value.value
    return .set(
      field.rawValue, of: .meeting(meeting.id), to: value, because: "As \(citation.address) says.")
  }

  private func place(_ citation: Citation) -> String {
    let file = documents[citation.document]?.document.file ?? citation.document.slug
    return file + (citation.sentence.map { ", sentence \($0)" } ?? "")
  }

  private func doubtsOfParticipants(of meeting: Meeting) -> [Doubt] {
    meeting.participants.compactMap { participant in
      let person = archive.people.first { $0.id == participant.person }
      let isOfBody = person?.roles.contains { $0.organization != nil } ?? false
      guard participant.country == nil, person?.country == nil, !isOfBody,
        let citation = participant.citations.first
      else { return nil }
      return Doubt(
        .noCountry, at: citation,
        "\(participant.name) takes part in '\(meeting.name)', and for whom is not known",
        mend: "look whether the name is read as it should be; a country is set by its code",
        proposals: [
          .set(
            "country", of: .person(participant.person), to: "??", because: Proposal.openReason)
        ])
    }
  }

  // MARK: - Organizations

  private func doubt(_ body: Organization) -> Doubt? {
    guard Self.isAcronym(body.name), body.acronym == nil, !explained.contains(body.name),
      let citation = body.citations.first(where: { $0.sentence != nil })
    else { return nil }
    return Doubt(
      .unexplainedAcronym, at: citation, "'\(body.name)' is never explained",
      mend: "add it to gazetteer.organizations in briefgen.yml: "
        + "{name: …, acronyms: [\(body.name)]}; or name it in corrections.yml",
      proposals: [
        Proposal(
          "rename", .organization(body.id), ["name": "…", "reason": Proposal.openReason])
      ])
  }

  /// `CoRR`, `LAC`: a single word with two capitals at least, and no more than eight letters.
  private static func isAcronym(_ name: String) -> Bool {
    let letters = name.unicodeScalars
    return (2...8).contains(letters.count)
      && letters.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }
      && letters.count { $0.properties.isUppercase } >= 2
  }
}
