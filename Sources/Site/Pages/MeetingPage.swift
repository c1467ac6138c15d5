internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page of a meeting: what is known of it, and which sentence says so.
struct MeetingPage: TemplateModel {
  var frame: PageFrame
  var status: String
  var statusWords: String
  var isOverdue: Bool
  var facts: [FactLine]
  var participants: [ParticipantRow]
  var agreements: [AgreementRow]
  var history: [HistoryRow]
  var conflicts: [ConflictRow]
  /// Of every two of its countries.
  var relations: [FactLine]
  /// Before it and after it.
  var neighbours: [FactLine]
  /// Those that its documents speak of, too.
  var related: [FactLine]
  var sources: [DocumentRow]

  static func declare(_ fields: inout Fields, of page: MeetingPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.text("status", page?.status)
    fields.text("status_words", page?.statusWords)
    fields.flag("is_overdue", page?.isOverdue)
    fields.list("facts", page?.facts)
    fields.list("participants", page?.participants)
    fields.list("agreements", page?.agreements)
    fields.list("history", page?.history)
    fields.list("conflicts", page?.conflicts)
    fields.list("relations", page?.relations)
    fields.list("neighbours", page?.neighbours)
    fields.list("related", page?.related)
    fields.list("sources", page?.sources)
  }
}

extension MeetingPage {
  init(_ meeting: Meeting, at page: PagePosition, text: PageText, in edition: Edition) {
    let apparatus = Apparatus(of: page, citing: text.sources, in: edition)
    frame = PageFrame(
      meeting.name, kicker: edition.language.kind(meeting.kind).startingWithCapital,
      trail: [
        Link(text: edition.language.text(.meetings), href: page.href(to: .meetings)),
        meeting.yearLink(from: page, in: edition.language),
      ],
      at: page, text: text, listing: text.sources, in: edition)
    frame.linkedData = LinkedData(on: page, in: edition).event(meeting)
    frame.calendar = edition.calendar(of: [meeting.id])
    status = meeting.status.value.rawValue
    statusWords = edition.language.status(meeting.status.value)
    isOverdue = meeting.isOverdue(asOf: edition.asOf)
    facts = [FactLine](.known, of: text, from: page, citing: apparatus)
    participants = meeting.participants.map {
      ParticipantRow($0, citing: apparatus, from: page, in: edition)
    }
    agreements = meeting.agreements.compactMap { paper in
      AgreementRow(paper, citing: apparatus, from: page, in: edition)
    }
    history = meeting.toldHistory.map {
      HistoryRow($0, of: meeting, citing: apparatus, in: edition.language)
    }
    conflicts = meeting.conflicts.map {
      ConflictRow($0, citing: apparatus, in: edition.language)
    }
    relations = [FactLine](.relations, of: text, from: page, citing: apparatus)
    neighbours = [FactLine](.inSeries, of: text, from: page, citing: apparatus)
    related = [FactLine](.related, of: text, from: page, citing: apparatus)
    let cited = Dictionary(grouping: text.cited, by: \.document)
    sources = text.sources.compactMap { document in
      DocumentRow(
        document, of: meeting, quoting: cited[document] ?? [], citing: apparatus, from: page,
        in: edition)
    }
  }
}

extension Meeting {
  fileprivate func yearLink(from page: PagePosition, in language: Language) -> Link {
    let year = start?.value.year
    return Link(
      text: language.year(year),
      href: page.href(to: .part(.meetings, ListPart(year: year))))
  }
}
