import Briefing

/// The page of a meeting.
struct MeetingText: Sendable {
  let index: ArchiveIndex
  let meeting: Meeting

  var text: PageText {
    var page = MarkdownPage(
      meeting.name, at: .meeting(meeting.id), sources: meeting.sources.map(\.document))
    page.sum(up: MeetingSummary(index: index, meeting: meeting).statements)
    page.list("Facts", facts)
    page.list("Taking part", participants)
    page.list("Agreements", agreements)
    page.list("History", history)
    page.list("Where the documents disagree", conflicts)
    page.numberedList("Sources", sources)
    return page.text
  }

  private var facts: [Statement] {
    [
      Statement("Kind: \(meeting.kind.words)"),
      fact("Status", meeting.status) { Prose($0.rawValue) },
      meeting.start.map { start in
        fact("Date", start) { Prose($0.inWords(through: meeting.end?.value)) }
      },
      meeting.place.flatMap { place in
        index.place(place.value).map { named in
          fact("Place", place) { _ in Prose(named.name, at: .place(named.id)) }
        }
      },
      meeting.country.map { fact("Country", $0, index.prose) },
      meeting.level.map { fact("Level", $0) { Prose($0.words) } },
      meeting.series.flatMap(index.series).map { series in
        Statement("Series: \(Prose(series.name, at: .series(series.id)))")
      },
      meeting.ordinal.map { fact("Number", $0) { Prose("\($0)") } },
    ].compactMap { $0 }
  }

  private func fact<Value>(
    _ label: String, _ fact: Fact<Value>, _ words: (Value) -> Prose
  ) -> Statement {
    let inferred = fact.isInferred ? " (inferred)" : ""
    return Statement("\(label): \(words(fact.value))\(inferred)", citations: fact.citations)
  }

  private var participants: [Statement] {
    let people = meeting.participants.map { participant in
      let details = [participant.role, participant.country.map(index.name)].compactMap { $0 }
      return Statement(
        "\(Prose(participant.name, at: .person(participant.person)))\(Lines.details(details))",
        citations: participant.citations)
    }
    let bodies = meeting.organizations.compactMap { fact in
      index.organization(fact.value).map { body in
        Statement(Prose(body.name, at: .organization(body.id)), citations: fact.citations)
      }
    }
    return people
      + meeting.countries.map { Statement(index.prose($0.value), citations: $0.citations) }
      + bodies
  }

  private var agreements: [Statement] {
    meeting.agreements.compactMap { outcome in
      index.agreement(outcome.agreement).map { paper in
        Statement(
          "\(Prose(paper.name, at: .agreement(paper.id))): \(outcome.status.value.words)",
          citations: outcome.status.citations)
      }
    }
  }

  /// One report is no history.
  private var history: [Statement] {
    guard meeting.history.count > 1 else { return [] }
    return meeting.history.map { report in
      let when = report.reported?.inWords ?? "No date"
      return Statement("\(when): \(what(report))", citations: report.citations)
    }
  }

  /// `planned for the second half of 2025`, `confirmed for 9 October 2025`, `held on 9 October 2025`, `cancelled, put off`.
  private func what(_ report: StatusReport) -> String {
    let stage = report.isConfirmation ? "confirmed" : report.status.rawValue
    let status = stage + (report.isPostponed ? ", put off" : "")
    switch report.status {
    case .held: return [status, report.start?.when()].compactMap { $0 }.joined(separator: " ")
    case .planned:
      return [status, report.start?.forWhen()].compactMap { $0 }.joined(separator: " ")
    case .cancelled:
      return [status, report.start.map { "due \($0.when())" }].compactMap { $0 }.joined(
        separator: ", ")
    }
  }

  private var conflicts: [Statement] {
    meeting.conflicts.flatMap { conflict in
      conflict.readings.map { reading in
        Statement(
          "\(conflict.field.words.startingWithCapital): \(reading.value)",
          citations: reading.citations)
      }
    }
  }

  private var sources: [Statement] {
    meeting.sources.compactMap { source in
      index.document(source.document).map { document in
        let relation = source.isPrincipal ? "reports it" : "mentions it"
        let details: [String?] = [
          document.published?.value.inWords, relation, source.status.rawValue,
        ]
        return Statement(
          "\(Prose(document.title, at: .document(document.id)))\(Lines.details(details.compactMap { $0 }))"
        )
      }
    }
  }
}
