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
        fact("Date", start) { Prose($0.words(through: meeting.end?.value)) }
      },
      meeting.place.flatMap { place in
        index.place(place.value).map { named in
          fact("Place", place) { _ in Prose(named.name, at: .place(named.id)) }
        }
      },
      meeting.country.map { fact("Country", $0, index.prose) },
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
    meeting.agreements.compactMap { fact in
      index.agreement(fact.value).map { paper in
        Statement(
          "\(Prose(paper.name, at: .agreement(paper.id))): \(paper.status.words)",
          citations: fact.citations)
      }
    }
  }

  /// One report is no history.
  private var history: [Statement] {
    guard meeting.history.count > 1 else { return [] }
    return meeting.history.map { report in
      let what = report.isPostponed ? "\(report.status.rawValue), put off" : report.status.rawValue
      let details = [report.start.map { "for \($0.words)" }].compactMap { $0 }
      let when = report.reported?.words ?? "No date"
      return Statement(
        "\(when): \((["\(what)"] + details).joined(separator: " "))", citations: report.citations)
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
          document.published?.value.words, relation, source.status.rawValue,
        ]
        return Statement(
          "\(Prose(document.title, at: .document(document.id)))\(Lines.details(details.compactMap { $0 }))"
        )
      }
    }
  }
}
