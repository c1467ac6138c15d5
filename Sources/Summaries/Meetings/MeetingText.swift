public import Briefing
public import Languages

/// The page of a meeting.
struct MeetingText: Sendable {
  let index: ArchiveIndex
  let meeting: Meeting

  private var language: Language { index.language }

  var text: PageText {
    let facts = MeetingFacts(index: index, meeting: meeting)
    let documents = meeting.sources.map(\.document)
    var page = MarkdownPage(meeting.name, at: .meeting(meeting.id), listing: documents, in: index)
    page.sum(up: MeetingSummary(index: index, meeting: meeting).statements)
    page.list(.known, facts.known)
    page.list(language.text(.whoTakesPart), participants)
    page.list(language.text(.agreements), agreements)
    page.list(language.text(.disagree), conflicts)
    page.list(language.text(.howReported), history)
    page.list(.relations, index.relations(among: meeting.countries.map(\.value)))
    page.list(.inSeries, facts.neighbours)
    page.list(.related, facts.related)
    page.listSources(source)
    return page.text
  }

  private var participants: [Statement] {
    meeting.participants.map { participant in
      let office = participant.role ?? language.text(.officeNotStated)
      let country = participant.country.map(index.name(of:)) ?? language.text(.countryNotStated)
      let name = Prose(participant.name, at: .person(participant.person))
      return Statement(
        language.line(name, [office, country]),
        citations: participant.citations)
    }
  }

  private var agreements: [Statement] {
    meeting.agreements.compactMap { outcome in
      index.agreement(outcome.agreement).map { paper in
        let inferred = language.mark(ofInferred: outcome.status.isInferred)
        return Statement(
          language.line(
            Prose(paper.name, at: .agreement(paper.id)),
            [language.stage(outcome.status.value) + inferred]),
          citations: outcome.status.citations)
      }
    }
  }

  private var conflicts: [Statement] {
    meeting.conflicts.flatMap { conflict in
      conflict.readings.map { reading in
        Statement(
          language.line(
            Prose(language.field(of: conflict).startingWithCapital),
            [language.reading(reading.value, of: conflict.field)]),
          citations: reading.citations)
      }
    }
  }

  private var history: [Statement] {
    meeting.toldHistory.map { report in
      Statement(
        language.line(
          Prose(language.statedDate(report.reported)),
          [language.words(of: report, on: meeting)]),
        citations: report.citations)
    }
  }

  private func source(_ document: ArchivedDocument) -> Statement {
    let details = [
      language.statedDate(document.published?.value), document.publisher?.value,
      language.relation(of: document.id, to: meeting),
    ]
    return Statement(
      language.line(Prose(document.title, at: .document(document.id)), details), on: .page)
  }
}

extension Meeting {
  /// What the documents said in turn; one report is no history.
  public var toldHistory: [StatusReport] { history.count > 1 ? history : [] }
}

extension Language {
  /// What a document is to a meeting: `reports it`.
  public func relation(of document: Identifier<Document>, to meeting: Meeting) -> String {
    guard let source = meeting.sources.first(where: { $0.document == document }) else {
      return text(.citedHere)
    }
    return text(source.isPrincipal ? .reportsIt : .mentionsIt)
  }
}
