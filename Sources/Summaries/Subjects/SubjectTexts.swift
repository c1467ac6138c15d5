import Briefing
import Languages

/// The page of a body.
struct OrganizationText: Sendable {
  let index: ArchiveIndex
  let organization: Organization

  private var language: Language { index.language }

  var text: PageText {
    let lists = SubjectLists(
      of: .organization(organization.id), organization.meetings, organization.documents, in: index)
    var page = MarkdownPage(
      organization.name, at: .organization(organization.id), listing: lists.numbered,
      in: index)
    let presence = Presence(index: index)
    let acronym = organization.acronym.flatMap { $0 == organization.name ? nil : $0 }
    let owner = organization.country.map {
      Prose(language.isEnglish ? index.inSentence($0) : index.name(of: $0))
    }
    let name =
      language.isEnglish ? NounPhrase.withArticle(body: organization.name) : organization.name
    let subject = language.prose(
      .bodySubject, (.body, Prose(name)), (.acronym, acronym.map { Prose($0) }),
      (.kind, language.prose(.aBodyKind, of: organization.kind.rawValue)), (.country, owner))
    page.sum(up: [
      presence.documents(subject, organization.documents, citing: organization.citations)
    ])
    if !organization.published.isEmpty { page.sum(up: [published]) }
    if !organization.meetings.isEmpty {
      page.sum(up: [presence.meetings(organization.meetings, .meetingsOfBody)])
      page.sum(up: presence.latestAndNext(organization.meetings))
    }
    page.list(.known, SubjectFacts(index: index).known(of: organization))
    lists.addMeetings(to: &page)
    page.list(.ofOrganization, Holdings(index: index).of(organization))
    lists.addDocuments(to: &page)
    return page.text
  }

  /// How many of the documents it has itself published.
  private var published: Statement {
    let (own, all) = (organization.published.count, organization.documents.count)
    let phrase: Phrase = own < all ? .publishedSome : own == 1 ? .publishedThis : .publishedAll
    return Statement(language.prose(phrase, count: own), on: .archive)
  }
}

/// The page of a place.
struct PlaceText: Sendable {
  let index: ArchiveIndex
  let place: Place

  private var language: Language { index.language }

  var text: PageText {
    let lists = SubjectLists(
      of: .place(place.id), place.meetings, place.documents, in: index)
    var page = MarkdownPage(
      place.name, at: .place(place.id), listing: lists.numbered, in: index)
    let presence = Presence(index: index)
    let subject = language.prose(
      .placeSubject, (.place, Prose(place.name)),
      (.kind, language.prose(.aPlaceKind, of: place.kind.rawValue)),
      (.where, place.country.map(index.whereabouts)))
    page.sum(up: [presence.documents(subject, place.documents, citing: place.citations)])
    if !place.meetings.isEmpty {
      page.sum(up: [presence.meetings(place.meetings, .meetingsAtPlace)])
      page.sum(up: presence.latestAndNext(place.meetings))
    }
    page.list(.known, SubjectFacts(index: index).known(of: place))
    lists.addMeetings(to: &page)
    lists.addDocuments(to: &page)
    return page.text
  }
}

/// The page of a paper.
struct AgreementText: Sendable {
  let index: ArchiveIndex
  let agreement: Agreement

  private var language: Language { index.language }

  var text: PageText {
    let lists = SubjectLists(
      of: .agreement(agreement.id), agreement.meetings, agreement.documents, in: index)
    var page = MarkdownPage(
      agreement.name, at: .agreement(agreement.id), listing: lists.numbered, in: index)
    page.sum(up: [status] + parties)
    page.sum(up: Presence(index: index).latestAndNext(agreement.meetings))
    page.list(.known, SubjectFacts(index: index).known(of: agreement))
    let steps = agreement.timeline.suffix(Division.shown(of: agreement.timeline.count))
    let more = language.latest(steps.count, of: agreement.timeline.count)
    page.list(
      language.text(.stepByStep),
      steps.map(step) + (more.map { [Statement(Prose($0), on: .archive)] } ?? []))
    page.list(.relations, index.relations(among: agreement.parties))
    lists.addMeetings(to: &page)
    lists.addDocuments(to: &page)
    return page.text
  }

  /// Such as `The Joint Action Plan for 2025–2027 was adopted, according to a document of 9 October
  /// 2025`, `The Kigali agreement is mentioned in a document of May 2022`.
  private var status: Statement {
    let noun = NounPhrase(title: agreement.name)
    let step = agreement.lastStep
    let facts = SubjectFacts(index: index)
    let isOfEditor = facts.status(of: agreement).basis == .editor
    let date = step.flatMap { index.published($0.document) }
    let paper =
      language.isEnglish
      ? Prose("\(noun.article)\(noun.name)") : language.quoted(agreement.name)
    let words = language.prose(
      .paperStage, of: agreement.status.rawValue,
      count: language.isEnglish ? noun.count : 1, (.paper, paper),
      (.editor, isOfEditor ? language.prose(.anEditor) : nil),
      (.date, isOfEditor ? nil : date.map { Prose(language.date($0)) }))
    return Statement(
      words.capitalized, on: isOfEditor ? .editor : Basis((step?.citations ?? []).prefix(2)))
  }

  private var parties: [Statement] {
    guard agreement.parties.count > 1 else { return [] }
    let bases = SubjectFacts(index: index).parties(of: agreement).map(\.basis)
    return [
      Statement(
        language.prose(
          .paperParties, (.countries, language.list(agreement.parties.map(index.prose)))),
        on: bases.contains(.editor) ? .editor : Basis(bases.flatMap(\.citations)))
    ]
  }

  private func step(_ step: AgreementStep) -> Statement {
    let document = index.document(step.document).map {
      Prose($0.title, at: .document($0.id))
    }
    return Statement(
      language.prose(
        .paperStep, (.date, Prose(language.statedDate(step.date))),
        (.stage, Prose(language.stage(step.status))), (.document, document)),
      citations: step.citations)
  }
}

/// The page of a series.
struct SeriesText: Sendable {
  let index: ArchiveIndex
  let series: Series

  private var language: Language { index.language }

  var text: PageText {
    var page = MarkdownPage(series.name, at: .series(series.id), in: index)
    let words = language.prose(
      .meetingsInSeries, count: series.members.count, (.name, language.quoted(series.name)))
    page.sum(up: [Statement(words, on: .archive)])
    page.sum(up: missing)
    page.sum(up: Presence(index: index).latestAndNext(series.members))
    page.list(.known, SubjectFacts(index: index).known(of: series))
    SubjectLists(of: .series(series.id), [], in: index).addParts(to: &page)
    page.list(language.text(.inTurn), inTurn)
    return page.text
  }

  /// Of a long gap its ends only.
  private var missing: [Statement] {
    guard let first = series.missing.first, let last = series.missing.last else { return [] }
    let words =
      series.missing.count > 6
      ? language.prose(
        .missingMany, (.number, Prose(String(series.missing.count))),
        (.first, Prose(language.ordinalWord(first))), (.last, Prose(language.ordinalWord(last))))
      : language.prose(
        .missingFew,
        (
          .numbers,
          language.list(
            series.missing.map {
              language.prose(.theOrdinal, (.ordinal, Prose(language.ordinalWord($0))))
            }, by: .listOr)
        ))
    return [Statement(words, on: .archive)]
  }

  /// The members, of many the last, and before the first with a higher number each number that no
  /// document has.
  private var inTurn: [Statement] {
    let lines = Lines(index: index)
    return series.inTurn(
      last: Division.shown(of: series.members.count), by: { index.meeting($0)?.ordinal?.value }
    ).map { entry in
      switch entry {
      case .missing(let number):
        Statement(
          language.line(Prose(language.ordinal(number)), [language.text(.inNoDocument)]),
          on: .archive)
      case .member(let id):
        index.meeting(id).map(lines.meeting) ?? Statement(Prose(id.slug), on: .page)
      }
    }
  }
}
