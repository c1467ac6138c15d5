internal import Briefing
internal import Summaries
internal import Templates

/// The page of a meeting: what is known of it, and which sentence says so.
struct MeetingPage: TemplateModel {
  var frame: PageFrame
  var status: String
  var isOverdue: Bool
  var facts: [FactLine]
  var participants: [ParticipantRow]
  var agreements: [AgreementRow]
  var history: [HistoryRow]
  var conflicts: [ConflictRow]
  /// The neighbours in the series.
  var before: Link?
  var after: Link?
  var sources: [DocumentRow]

  static func declare(_ fields: inout Fields, of page: MeetingPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.text("status", page?.status)
    fields.flag("is_overdue", page?.isOverdue)
    fields.list("facts", page?.facts)
    fields.list("participants", page?.participants)
    fields.list("agreements", page?.agreements)
    fields.list("history", page?.history)
    fields.list("conflicts", page?.conflicts)
    fields.record("before", page?.before)
    fields.record("after", page?.after)
    fields.flag("has_neighbours", page.map { $0.before != nil || $0.after != nil })
    fields.list("sources", page?.sources)
  }
}

extension MeetingPage {
  init(_ meeting: Meeting, at page: PagePosition, text: PageText, in edition: Edition) {
    var apparatus = Apparatus(of: page, in: edition)
    // The sources go by their numbers, in the order in which they are listed.
    for source in meeting.sources { apparatus.addSource(source.document) }
    frame = PageFrame(
      meeting.name, kicker: meeting.kind.words,
      trail: [
        Link(text: "Meetings", href: page.href(to: .meetings)), meeting.yearLink(from: page),
      ],
      at: page, text: text, in: edition)
    status = meeting.status.value.rawValue
    isOverdue = meeting.isOverdue(asOf: edition.archive.asOf)
    facts = meeting.facts(citing: &apparatus, from: page, in: edition)
    participants = meeting.participants.map {
      ParticipantRow($0, citing: &apparatus, from: page, in: edition)
    }
    agreements = meeting.agreements.compactMap { paper in
      AgreementRow(paper, citing: &apparatus, from: page, in: edition)
    }
    history = meeting.history.map { HistoryRow($0, citing: &apparatus) }
    conflicts = meeting.conflicts.map { ConflictRow($0, citing: &apparatus) }
    let neighbours = edition.meetings.offset(of: meeting.id).map { edition.neighbours[$0] }
    before = neighbours?.before.map { edition.meetings.entries[$0].link(from: page) }
    after = neighbours?.after.map { edition.meetings.entries[$0].link(from: page) }
    sources = meeting.sources.compactMap {
      DocumentRow($0, citing: &apparatus, from: page, in: edition)
    }
  }
}

extension Meeting {
  fileprivate func yearLink(from page: PagePosition) -> Link {
    guard let year = start?.value.year else {
      return Link(text: "No date stated", href: page.href(to: .meetingsWithoutDate))
    }
    return Link(text: String(year), href: page.href(to: .meetingsOfYear(year)))
  }

  fileprivate func facts(
    citing apparatus: inout Apparatus, from page: PagePosition, in edition: Edition
  ) -> [FactLine] {
    var lines = dateLines(citing: &apparatus)
    lines.append(
      FactLine(
        label: "Place",
        values: place.flatMap { fact in
          FactValue(fact, edition.places[fact.value], from: page, citing: &apparatus)
        }.map { [$0] } ?? []))
    if let country {
      lines.append(FactLine(label: "Country", country, from: page, citing: &apparatus, in: edition))
    }
    lines.append(FactLine(label: "Status", values: [statusValue(citing: &apparatus, in: edition)]))
    if let series, let entry = edition.series[series] {
      var value = FactValue(
        entry.link(from: page), citing: ordinal?.citations ?? [],
        isInferred: ordinal?.isInferred ?? false, in: &apparatus)
      value.note = ordinal.map { "the \(ordinalWords($0.value))" }
      lines.append(FactLine(label: "Series", values: [value]))
    }
    let parties = countries.map { fact in
      FactValue(
        edition.country(fact.value).link(from: page), citing: fact.citations,
        isInferred: fact.isInferred, in: &apparatus)
    }
    lines.append(FactLine(label: "Countries", values: parties))
    if let level {
      let value = FactValue(
        Link(text: level.value.words), citing: level.citations, isInferred: level.isInferred,
        in: &apparatus)
      lines.append(FactLine(label: "Level", values: [value]))
    }
    let bodies = organizations.compactMap { fact in
      FactValue(fact, edition.organizations[fact.value], from: page, citing: &apparatus)
    }
    if !bodies.isEmpty { lines.append(FactLine(label: "Organizations", values: bodies)) }
    return lines
  }

  private func dateLines(citing apparatus: inout Apparatus) -> [FactLine] {
    guard let start else { return [FactLine(label: "Date", values: [])] }
    let first = FactValue(start, citing: &apparatus)
    guard let end else { return [FactLine(label: "Date", values: [first])] }
    return [
      FactLine(label: "First day", values: [first]),
      FactLine(label: "Last day", values: [FactValue(end, citing: &apparatus)]),
    ]
  }

  private func statusValue(
    citing apparatus: inout Apparatus, in edition: Edition
  ) -> FactValue {
    FactValue(
      text: status.value.rawValue,
      note: isOverdue(asOf: edition.archive.asOf) ? "no report in this archive" : nil,
      isInferred: status.isInferred, citations: apparatus.marks(for: status.citations))
  }
}

extension FactLine {
  /// A country with the sentences that name it.
  init(
    label: String, _ country: Fact<CountryCode>, from page: PagePosition,
    citing apparatus: inout Apparatus, in edition: Edition
  ) {
    self.label = label
    values = [
      FactValue(
        edition.country(country.value).link(from: page), citing: country.citations,
        isInferred: country.isInferred, in: &apparatus)
    ]
  }
}

extension FactValue {
  /// A subject with the sentences that name it; nil where the archive has no such subject.
  init?<Value>(
    _ fact: Fact<Value>, _ entry: Entry?, from page: PagePosition, citing apparatus: inout Apparatus
  ) {
    guard let entry else { return nil }
    self.init(
      entry.link(from: page), citing: fact.citations, isInferred: fact.isInferred, in: &apparatus)
  }
}
