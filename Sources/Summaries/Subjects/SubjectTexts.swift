import Briefing

/// The page of a body.
struct OrganizationText: Sendable {
  let index: ArchiveIndex
  let organization: Organization

  var text: PageText {
    var page = MarkdownPage(organization.name, at: .organization(organization.id))
    let lines = Lines(index: index)
    let presence = Presence(index: index)
    let acronym = organization.acronym.flatMap { $0 == organization.name ? nil : " (\($0))" } ?? ""
    let owner =
      organization.country.map { " of \(CountryPhrase.withArticle(index.name(of: $0)))" } ?? ""
    let subject: Prose =
      "\(organization.name)\(acronym), \(organization.kind.words)\(owner),"
    let first = presence.documents(subject, organization.documents)
    page.sum(up: [Statement(first.prose, citations: Array(organization.citations.prefix(1)))])
    if !organization.published.isEmpty {
      let isAll = organization.published.count == organization.documents.count
      let count =
        isAll && organization.published.count > 1
        ? "all of them"
        : isAll ? "it" : counted(organization.published.count, "of them", plural: "of them")
      page.sum(up: [Statement("It published \(count).")])
    }
    if !organization.meetings.isEmpty {
      page.sum(up: [presence.meetings(organization.meetings, "in which it has a part")])
      page.sum(up: presence.latestAndNext(organization.meetings))
    }
    if !organization.aliases.isEmpty {
      page.list("Also called", organization.aliases.map { Statement(Prose($0)) })
    }
    page.list("Meetings", lines.meetings(organization.meetings))
    page.list("Documents", lines.documents(organization.documents))
    return page.text
  }
}

/// The page of a place.
struct PlaceText: Sendable {
  let index: ArchiveIndex
  let place: Place

  var text: PageText {
    var page = MarkdownPage(place.name, at: .place(place.id))
    let lines = Lines(index: index)
    let presence = Presence(index: index)
    let country: Prose = place.country.map { " in \(index.prose($0))" } ?? ""
    let first = presence.documents(
      "\(place.name), \(place.kind.words)\(country),", place.documents)
    page.sum(up: [Statement(first.prose, citations: Array(place.citations.prefix(1)))])
    if !place.meetings.isEmpty {
      page.sum(up: [presence.meetings(place.meetings, "there")])
      page.sum(up: presence.latestAndNext(place.meetings))
    }
    page.list("Also called", place.aliases.map { Statement(Prose($0)) })
    page.list("Meetings", lines.meetings(place.meetings))
    page.list("Documents", lines.documents(place.documents))
    return page.text
  }
}

/// The page of a paper.
struct AgreementText: Sendable {
  let index: ArchiveIndex
  let agreement: Agreement

  var text: PageText {
    var page = MarkdownPage(agreement.name, at: .agreement(agreement.id))
    let lines = Lines(index: index)
    page.sum(up: [status] + parties)
    page.sum(up: Presence(index: index).latestAndNext(agreement.meetings))
    page.list("Also called", agreement.aliases.map { Statement(Prose($0)) })
    page.list("Timeline", agreement.timeline.map(step))
    page.list("Meetings", lines.meetings(agreement.meetings))
    page.list("Documents", lines.documents(agreement.documents))
    return page.text
  }

  /// Such as `The Joint Action Plan for 2025–2027 was adopted, according to a document of 9 October 2025`.
  private var status: Statement {
    let noun = NounPhrase(title: agreement.name)
    let step = agreement.timeline.last { $0.status == agreement.status }
    let source =
      step.flatMap { index.document($0.document)?.published?.value.inWords }
      .map { ", according to a document of \($0)" } ?? ""
    let stage =
      switch agreement.status {
      case .adopted, .signed: "\(noun.was) \(agreement.status.words)"
      case .draft: "\(noun.verbIs) in draft"
      case .mentioned, .planned, .inForce: "\(noun.verbIs) \(agreement.status.words)"
      }
    return Statement(
      "\(Prose("\(noun.article)\(noun.name)").capitalized) \(stage)\(source).",
      citations: Array((step?.citations ?? []).prefix(2)))
  }

  private var parties: [Statement] {
    guard agreement.parties.count > 1 else { return [] }
    return [Statement("Its parties are \(agreement.parties.map(index.prose).enumerated()).")]
  }

  private func step(_ step: AgreementStep) -> Statement {
    let document = index.document(step.document).map {
      Prose($0.title, at: .document($0.id))
    }
    return Statement(
      "\(step.date?.inWords ?? "No date"): \(step.status.words), \(document ?? "")",
      citations: step.citations)
  }
}

/// The page of a series.
struct SeriesText: Sendable {
  let index: ArchiveIndex
  let series: Series

  var text: PageText {
    var page = MarkdownPage(series.name, at: .series(series.id))
    let lines = Lines(index: index)
    let count = counted(series.members.count, "meeting")
    page.sum(up: [Statement("The archive has \(count) of the series \(series.name).")])
    page.sum(up: missing)
    page.sum(up: Presence(index: index).latestAndNext(series.members))
    page.list("Also called", series.aliases.map { Statement(Prose($0)) })
    page.list("Meetings", series.members.compactMap(index.meeting).map(lines.meeting))
    page.list(
      "Organizations", series.organizations.compactMap(index.organization).map(lines.organization))
    return page.text
  }

  /// Of a long gap its ends only.
  private var missing: [Statement] {
    guard let first = series.missing.first, let last = series.missing.last else { return [] }
    let numbers =
      series.missing.count > 6
      ? "\(series.missing.count) between the \(OrdinalWords.word(first)) and the \(OrdinalWords.word(last))"
      : series.missing.map { Prose("the \(OrdinalWords.word($0))") }.enumerated(with: "or").plain
    let words =
      series.missing.count > 6 ? "Of \(numbers) it has none." : "No document speaks of \(numbers)."
    return [Statement(Prose(words))]
  }
}
