import Briefing
import Languages

/// Items of lists: a subject in a line, with what one looks for beside it.
///
/// A line leads to the page that cites what it says.
struct Lines: Sendable {
  let index: ArchiveIndex

  private var language: Language { index.language }

  /// `Second Central Asia–Russia Summit: summit, 9 October 2025, Dushanbe, held`.
  func meeting(_ meeting: Meeting) -> Statement {
    if let line = index.line(of: meeting.id) { return line }
    let place =
      meeting.place.flatMap { index.place($0.value)?.name }
      ?? meeting.country.map { index.name(of: $0.value) }
    let isOverdue = meeting.isOverdue(asOf: index.asOf)
    return line(
      meeting.name, at: .meeting(meeting.id),
      [
        language.kind(meeting.kind),
        language.statedDate(meeting.start?.value, through: meeting.end?.value),
        place ?? language.text(.placeNotStated), language.status(meeting.status.value),
        isOverdue ? language.text(.noReport) : nil,
      ])
  }

  /// `Talks in Astana: 12 February 2024, TASS`.
  func document(_ document: ArchivedDocument) -> Statement {
    index.line(of: document.id)
      ?? line(
        document.title, at: .document(document.id),
        [language.statedDate(document.published?.value), document.publisher?.value])
  }

  func document(_ id: Identifier<Document>) -> Statement {
    index.line(of: id) ?? Statement(Prose(id.slug), on: .page)
  }

  func person(_ person: Person) -> Statement {
    line(person.name, at: .person(person.id), [person.country.map { index.name(of: $0.value) }])
  }

  func organization(_ body: Organization) -> Statement {
    line(body.name, at: .organization(body.id), [body.acronym == body.name ? nil : body.acronym])
  }

  func place(_ place: Place) -> Statement {
    line(place.name, at: .place(place.id), [place.country.map(index.name(of:))])
  }

  func agreement(_ agreement: Agreement) -> Statement {
    line(agreement.name, at: .agreement(agreement.id), [language.stage(agreement.status)])
  }

  func series(_ series: Series) -> Statement {
    line(
      series.name, at: .series(series.id),
      [language.text(.countedMeetings, count: series.members.count)])
  }

  func country(_ country: Country) -> Statement {
    line(
      language.name(of: country), at: .country(country.id),
      [language.text(.countedMeetings, count: country.meetings.count)])
  }

  func relation(_ relation: RelationCard) -> Statement {
    line(relation.name(in: language), at: relation.page, [relation.countWords(in: language)])
  }

  /// `2025: 12 meetings, 30 documents`.
  func part(_ division: Division) -> Statement {
    let name = division.address.parts.last.map(language.name) ?? ""
    let counts = language.counts(of: division).map { Optional($0) }
    return Statement(language.line(Prose(name, at: division.address), counts), on: .archive)
  }

  private func line(_ name: String, at page: PageAddress, _ details: [String?]) -> Statement {
    Statement(language.line(Prose(name, at: page), details), on: .page)
  }

  // MARK: - Several

  func meetings(_ ids: [Identifier<Meeting>]) -> [Statement] { index.lines(of: ids) }

  /// By date, those without one first; a new one then comes at the end.
  func documents(_ ids: [Identifier<Document>]) -> [Statement] {
    index.inOrder(ids).map(document)
  }
}
