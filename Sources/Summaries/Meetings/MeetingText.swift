public import Briefing

/// The page of a meeting.
struct MeetingText: Sendable {
  let index: ArchiveIndex
  let meeting: Meeting

  var text: PageText {
    let facts = MeetingFacts(index: index, meeting: meeting)
    let documents = meeting.sources.map(\.document)
    var page = MarkdownPage(meeting.name, at: .meeting(meeting.id), listing: documents, in: index)
    page.sum(up: MeetingSummary(index: index, meeting: meeting).statements)
    page.list(.known, facts.known)
    page.list("Who takes part", participants)
    page.list("Agreements", agreements)
    page.list("Where the documents disagree", conflicts)
    page.list("How it was reported", history)
    page.list(.relations, index.relations(among: meeting.countries.map(\.value)))
    page.list(.inSeries, facts.neighbours)
    page.list(.related, facts.related)
    page.listSources(source)
    return page.text
  }

  private var participants: [Statement] {
    meeting.participants.map { participant in
      let office = participant.role ?? "office not stated"
      let country = participant.country.map(index.name(of:)) ?? "country not stated"
      return Statement(
        "\(Prose(participant.name, at: .person(participant.person))): \(office), \(country)",
        citations: participant.citations)
    }
  }

  private var agreements: [Statement] {
    meeting.agreements.compactMap { outcome in
      index.agreement(outcome.agreement).map { paper in
        let inferred = outcome.status.isInferred ? " (inferred)" : ""
        return Statement(
          "\(Prose(paper.name, at: .agreement(paper.id))): \(outcome.status.value.words)\(inferred)",
          citations: outcome.status.citations)
      }
    }
  }

  private var conflicts: [Statement] {
    meeting.conflicts.flatMap { conflict in
      conflict.readings.map { reading in
        Statement(
          "\(conflict.words.startingWithCapital): \(reading.value.words)",
          citations: reading.citations)
      }
    }
  }

  private var history: [Statement] {
    meeting.toldHistory.map { report in
      Statement(
        "\(report.reported?.inWords ?? noDate): \(meeting.words(of: report))",
        citations: report.citations)
    }
  }

  private func source(_ document: ArchivedDocument) -> Statement {
    let details = [
      document.published?.value.inWords ?? noDate, document.publisher?.value,
      meeting.relation(to: document.id),
    ]
    return Statement(
      "\(Prose(document.title, at: .document(document.id)))\(Lines.details(details))", on: .page)
  }
}

extension Conflict {
  /// What it is about, and whether it is settled.
  public var words: String { isSettled ? "\(field.words), settled by an editor" : field.words }
}

extension Meeting {
  /// What the documents said in turn; one report is no history.
  public var toldHistory: [StatusReport] { history.count > 1 ? history : [] }

  /// What a document is to it: `reports it`.
  public func relation(to document: Identifier<Document>) -> String {
    guard let source = sources.first(where: { $0.document == document }) else {
      return "cited here"
    }
    return source.isPrincipal ? "reports it" : "mentions it"
  }
}
