import Briefing

/// Items of lists: a subject in a line, with what one looks for beside it.
struct Lines: Sendable {
  let index: ArchiveIndex

  /// `Second Central Asia–Russia Summit: 9 October 2025, Dushanbe`.
  func meeting(_ meeting: Meeting) -> Statement {
    Statement(
      "\(Prose(meeting.name, at: .meeting(meeting.id)))\(Self.details(Self.details(of: meeting, in: index)))"
    )
  }

  private static func details(of meeting: Meeting, in index: ArchiveIndex) -> [String] {
    let place =
      meeting.place.flatMap { index.place($0.value)?.name }
      ?? meeting.country.map { index.name(of: $0.value) }
    let date = meeting.start.map { $0.value.words(through: meeting.end?.value) }
    let status: String? =
      switch meeting.status.value {
      case .held: nil
      case .cancelled: "cancelled"
      case .planned: meeting.isOverdue(asOf: index.archive.asOf) ? "planned, no report" : "planned"
      }
    return [date, place, status].compactMap { $0 }
  }

  /// `Talks in Astana: 12 February 2024, TASS`.
  func document(_ document: ArchivedDocument) -> Statement {
    let details = [document.published?.value.words, document.publisher?.value].compactMap { $0 }
    return Statement("\(Prose(document.title, at: .document(document.id)))\(Self.details(details))")
  }

  func person(_ person: Person) -> Statement {
    let role = person.currentRole.flatMap { $0.isFormer ? nil : $0.title }
    let details = [role, person.country.map { index.name(of: $0.value) }].compactMap { $0 }
    return Statement("\(Prose(person.name, at: .person(person.id)))\(Self.details(details))")
  }

  func organization(_ organization: Organization) -> Statement {
    let details = [organization.acronym].compactMap { $0 }.filter { $0 != organization.name }
    return Statement(
      "\(Prose(organization.name, at: .organization(organization.id)))\(Self.details(details))")
  }

  func place(_ place: Place) -> Statement {
    Statement(
      "\(Prose(place.name, at: .place(place.id)))\(Self.details([place.country.map(index.name)].compactMap { $0 }))"
    )
  }

  func agreement(_ agreement: Agreement) -> Statement {
    Statement(
      "\(Prose(agreement.name, at: .agreement(agreement.id)))\(Self.details([agreement.status.words]))"
    )
  }

  func series(_ series: Series) -> Statement {
    Statement(
      "\(Prose(series.name, at: .series(series.id)))\(Self.details([counted(series.members.count, "meeting")]))"
    )
  }

  func country(_ country: Country) -> Statement {
    Statement(
      "\(Prose(country.name, at: .country(country.id)))\(Self.details([counted(country.meetings.count, "meeting")]))"
    )
  }

  static func details(_ details: [String]) -> String {
    details.isEmpty ? "" : ": " + details.joined(separator: ", ")
  }

  // MARK: - Several

  func meetings(_ ids: [Identifier<Meeting>]) -> [Statement] { index.inOrder(ids).map(meeting) }

  /// By date, those without one first; a new one then comes at the end.
  func documents(_ ids: [Identifier<Document>]) -> [Statement] {
    index.inOrder(ids).map(document)
  }
}
