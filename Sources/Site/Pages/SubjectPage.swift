internal import Briefing
internal import Summaries
internal import Templates

/// The page of an organization or a place: what it is, its meetings and what is written of it.
struct SubjectPage: TemplateModel {
  var frame: PageFrame
  var facts: [FactLine]
  var meetings: [MeetingGroup]
  var documents: [DocumentGroup]

  static func declare(_ fields: inout Fields, of page: SubjectPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("facts", page?.facts)
    fields.list("meetings", page?.meetings)
    fields.list("documents", page?.documents)
  }
}

extension SubjectPage {
  init(_ body: Organization, at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(
      body.name, kicker: body.kind.words,
      trail: [Link(text: "Organizations", href: page.href(to: .organizations))], at: page,
      text: text, in: edition)
    let acronym = FactLine(
      label: "Acronym", values: body.acronym.map { [FactValue(text: $0)] } ?? [])
    let country = FactLine.country(body.country, from: page, in: edition)
    facts = [acronym, .aliases(body.aliases), country].filter { !$0.values.isEmpty }
    meetings = .byYear(body.meetings, from: page, in: edition)
    documents = .byYear(
      body.documents, naming: body.citations, from: page,
      citedIn: Apparatus(of: page, in: edition), in: edition)
  }

  init(_ place: Place, at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(
      place.name, kicker: place.kind.words,
      trail: [Link(text: "Places", href: page.href(to: .places))], at: page, text: text, in: edition
    )
    facts = [.country(place.country, from: page, in: edition), .aliases(place.aliases)]
      .filter { !$0.values.isEmpty }
    meetings = .byYear(place.meetings, from: page, in: edition)
    documents = .byYear(
      place.documents, naming: place.citations, from: page,
      citedIn: Apparatus(of: page, in: edition), in: edition)
  }
}

extension FactLine {
  /// Other names that the documents have for a subject.
  static func aliases(_ aliases: [String]) -> FactLine {
    FactLine(label: "Also written", values: aliases.map { FactValue(text: $0) })
  }

  /// The country that something belongs to; without values where none is known.
  static func country(
    _ code: CountryCode?, from page: PagePosition, in edition: Edition
  ) -> FactLine {
    FactLine(
      label: "Country",
      values: code.map { [FactValue(edition.country($0).link(from: page))] } ?? [])
  }
}
