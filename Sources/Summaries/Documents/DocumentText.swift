import Briefing

/// The page of a document.
struct DocumentText: Sendable {
  let index: ArchiveIndex
  let document: ArchivedDocument

  var text: PageText {
    var page = MarkdownPage(document.title, at: .document(document.id))
    let lines = Lines(index: index)
    page.sum(up: DocumentSummary(index: index, document: document).statements)
    page.list("Facts", facts)
    page.list("Meetings", meetings)
    page.list("Countries", document.countries.map { Statement(index.prose($0)) })
    page.list("People", document.people.compactMap(index.person).map(lines.person))
    page.list(
      "Organizations", document.organizations.compactMap(index.organization).map(lines.organization)
    )
    page.list("Places", document.places.compactMap(index.place).map(lines.place))
    page.list("Agreements", document.agreements.compactMap(index.agreement).map(agreement))
    page.list("Figures", figures)
    return page.text
  }

  private var facts: [Statement] {
    [
      document.published.map { fact("Published", $0) { Prose($0.inWords) } },
      document.publisher.map { fact("Publisher", $0) { Prose($0) } },
      document.dateline.map { fact("Dateline", $0) { Prose($0) } },
      LanguageName.foreign(document.document.language).map {
        Statement("Language: \($0), of which only countries, dates and figures are read")
      },
      Statement("File: \(document.document.file)"),
      document.document.url.map { Statement("Address: \($0)") },
      document.titleIsStated ? nil : Statement("Title: derived, the text states none"),
    ].compactMap { $0 } + slips
  }

  private var slips: [Statement] {
    document.slips.compactMap { slip in
      guard let written = index.organization(slip.written),
        let expected = index.organization(slip.expected)
      else { return nil }
      let subject = Prose(written.name, at: .organization(written.id))
      return Statement(
        "Doubtful: \(subject), perhaps a slip, as the section is on the \(expected.name)",
        citations: slip.citations)
    }
  }

  private func fact<Value>(
    _ label: String, _ fact: Fact<Value>, _ words: (Value) -> Prose
  ) -> Statement {
    let inferred = fact.isInferred ? " (inferred)" : ""
    return Statement("\(label): \(words(fact.value))\(inferred)", citations: fact.citations)
  }

  private var meetings: [Statement] {
    document.meetings.compactMap { entry in
      index.meeting(entry.meeting).flatMap { meeting in
        MeetingAccount(meeting, in: document.id).map { account in
          let details = [
            account.start.map { $0.inWords(through: account.end) }, account.status.rawValue,
            entry.isPrincipal ? "reported" : "mentioned",
          ].compactMap { $0 }
          return Statement(
            "\(Prose(meeting.name, at: .meeting(meeting.id)))\(Lines.details(details))",
            citations: account.citations)
        }
      }
    }
  }

  /// With its stage as of this document.
  private func agreement(_ paper: Agreement) -> Statement {
    let step = paper.timeline.first { $0.document == document.id }
    return Statement(
      "\(Prose(paper.name, at: .agreement(paper.id)))\(Lines.details([step?.status.words].compactMap { $0 }))",
      citations: step?.citations ?? [])
  }

  private var figures: [Statement] {
    document.figures.map { figure in
      Statement(
        Prose(figure.text), citations: [Citation(document: document.id, sentence: figure.sentence)])
    }
  }
}
