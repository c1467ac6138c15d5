import Briefing

/// The page of a body.
struct OrganizationText: Sendable {
  let index: ArchiveIndex
  let organization: Organization

  var text: PageText {
    let documents = index.inOrder(organization.documents)
    var page = MarkdownPage(
      organization.name, at: .organization(organization.id), listing: documents,
      in: index)
    let lines = Lines(index: index)
    let presence = Presence(index: index)
    let acronym = organization.acronym.flatMap { $0 == organization.name ? nil : " (\($0))" } ?? ""
    let owner =
      organization.country.map { " of \(CountryWords.withArticle(index.name(of: $0)))" } ?? ""
    page.sum(up: [
      presence.documents(
        "\(NounPhrase.withArticle(body: organization.name))\(acronym), \(organization.kind.words.withIndefiniteArticle)\(owner),",
        organization.documents, citing: organization.citations)
    ])
    if !organization.published.isEmpty { page.sum(up: [published]) }
    if !organization.meetings.isEmpty {
      page.sum(up: [presence.meetings(organization.meetings, "in which it has a part")])
      page.sum(up: presence.latestAndNext(organization.meetings))
    }
    page.list(.known, SubjectFacts(index: index).known(of: organization))
    page.list("Meetings", lines.meetings(organization.meetings))
    page.list(.ofOrganization, Holdings(index: index).of(organization))
    page.numberedList("Documents", documents.map(lines.document))
    return page.text
  }

  /// How many of the documents it has itself published.
  private var published: Statement {
    let (own, all) = (organization.published.count, organization.documents.count)
    let share =
      own < all
      ? "\(counted(own)) of these documents" : own == 1 ? "this document" : "all these documents"
    return Statement("It published \(share).", on: .archive)
  }
}

/// The page of a place.
struct PlaceText: Sendable {
  let index: ArchiveIndex
  let place: Place

  var text: PageText {
    let documents = index.inOrder(place.documents)
    var page = MarkdownPage(
      place.name, at: .place(place.id), listing: documents, in: index)
    let lines = Lines(index: index)
    let presence = Presence(index: index)
    let country: Prose = place.country.map { " in \(index.prose($0))" } ?? ""
    page.sum(up: [
      presence.documents(
        "\(place.name), \(place.kind.words.withIndefiniteArticle)\(country),", place.documents,
        citing: place.citations)
    ])
    if !place.meetings.isEmpty {
      page.sum(up: [presence.meetings(place.meetings, "there")])
      page.sum(up: presence.latestAndNext(place.meetings))
    }
    page.list(.known, SubjectFacts(index: index).known(of: place))
    page.list("Meetings", lines.meetings(place.meetings))
    page.numberedList("Documents", documents.map(lines.document))
    return page.text
  }
}

/// The page of a paper.
struct AgreementText: Sendable {
  let index: ArchiveIndex
  let agreement: Agreement

  var text: PageText {
    let documents = index.inOrder(agreement.documents)
    var page = MarkdownPage(
      agreement.name, at: .agreement(agreement.id), listing: documents, in: index)
    let lines = Lines(index: index)
    page.sum(up: [status] + parties)
    page.sum(up: Presence(index: index).latestAndNext(agreement.meetings))
    page.list(.known, SubjectFacts(index: index).known(of: agreement))
    page.list("Step by step", agreement.timeline.map(step))
    page.list(.relations, index.relations(among: agreement.parties))
    page.list("Meetings", lines.meetings(agreement.meetings))
    page.numberedList("Documents", documents.map(lines.document))
    return page.text
  }

  /// Such as `The Joint Action Plan for 2025–2027 was adopted, according to a document of 9 October
  /// 2025`, `The Kigali agreement is mentioned in a document of May 2022`.
  private var status: Statement {
    let noun = NounPhrase(title: agreement.name)
    let step = agreement.lastStep
    let facts = SubjectFacts(index: index)
    let isOfEditor = facts.status(of: agreement).basis == .editor
    let source =
      isOfEditor
      ? ", by the word of an editor"
      : step.flatMap { index.published($0.document)?.inWords }
        .map { "\(agreement.status == .mentioned ? " in" : ", according to") a document of \($0)" }
        ?? ""
    let stage =
      switch agreement.status {
      case .adopted, .signed: "\(noun.was) \(agreement.status.words)"
      case .draft: "\(noun.verbIs) in draft"
      case .mentioned, .planned, .inForce: "\(noun.verbIs) \(agreement.status.words)"
      }
    return Statement(
      "\(Prose("\(noun.article)\(noun.name)").capitalized) \(stage)\(source).",
      on: isOfEditor ? .editor : Basis((step?.citations ?? []).prefix(2)))
  }

  private var parties: [Statement] {
    guard agreement.parties.count > 1 else { return [] }
    let bases = SubjectFacts(index: index).parties(of: agreement).map(\.basis)
    return [
      Statement(
        "Its parties are \(agreement.parties.map(index.prose).enumerated()).",
        on: bases.contains(.editor) ? .editor : Basis(bases.flatMap(\.citations)))
    ]
  }

  private func step(_ step: AgreementStep) -> Statement {
    let document = index.document(step.document).map {
      Prose($0.title, at: .document($0.id))
    }
    return Statement(
      "\(step.date?.inWords ?? noDate): \(step.status.words), \(document ?? "")",
      citations: step.citations)
  }
}

/// The page of a series.
struct SeriesText: Sendable {
  let index: ArchiveIndex
  let series: Series

  var text: PageText {
    var page = MarkdownPage(series.name, at: .series(series.id), in: index)
    let count = counted(series.members.count, "meeting")
    page.sum(up: [
      Statement("The archive has \(count) of the series \(series.name).", on: .archive)
    ])
    page.sum(up: missing)
    page.sum(up: Presence(index: index).latestAndNext(series.members))
    page.list(.known, SubjectFacts(index: index).known(of: series))
    page.list("In turn", inTurn)
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
      series.missing.count > 6
      ? "Of \(numbers) the archive has none." : "No document in this archive speaks of \(numbers)."
    return [Statement(Prose(words), on: .archive)]
  }

  /// The members, and before the first with a higher number each number that no document has.
  private var inTurn: [Statement] {
    let lines = Lines(index: index)
    return series.inTurn(by: { index.meeting($0)?.ordinal?.value }).map { entry in
      switch entry {
      case .missing(let number):
        Statement(
          Prose("\(OrdinalWords.digits(number)): \(inNoDocument)"), on: .archive)
      case .member(let id):
        index.meeting(id).map(lines.meeting) ?? Statement(Prose(id.slug), on: .page)
      }
    }
  }
}

/// Of a number in a series that no document speaks of.
public let inNoDocument = "in no document of this archive"
