internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page of an organization or a place: what it is, its meetings and what is written of it.
struct SubjectPage: TemplateModel {
  var frame: PageFrame
  var facts: [FactLine]
  var lists: SubjectLists
  /// People and series of an organization.
  var holdings: [FactLine]

  static func declare(_ fields: inout Fields, of page: SubjectPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("facts", page?.facts)
    SubjectLists.declare(&fields, of: page?.lists)
    fields.list("holdings", page?.holdings)
  }
}

extension SubjectPage {
  init(_ body: Organization, at page: PagePosition, text: PageText, in edition: Edition) {
    let apparatus = Apparatus(of: page, citing: text.sources, in: edition)
    lists = SubjectLists(
      body.meetings, body.documents, citedIn: apparatus, of: page, in: edition)
    frame = PageFrame(
      body.name, kicker: edition.language.kind(body.kind).startingWithCapital,
      trail: [
        Link(text: edition.language.text(.organizations), href: page.href(to: .organizations))
      ], at: page,
      text: text, listing: lists.numbered, in: edition)
    facts = [FactLine](.known, of: text, from: page, citing: apparatus)
    frame.linkedData = LinkedData(on: page, in: edition).organization(body)
    frame.feed = body.meetings.isEmpty ? frame.feed : AtomFeed.name
    frame.calendar = edition.calendar(of: body.meetings)
    holdings = [FactLine](.ofOrganization, of: text, from: page, citing: apparatus)
  }

  init(_ place: Place, at page: PagePosition, text: PageText, in edition: Edition) {
    let apparatus = Apparatus(of: page, citing: text.sources, in: edition)
    lists = SubjectLists(
      place.meetings, place.documents, citedIn: apparatus, of: page, in: edition)
    frame = PageFrame(
      place.name, kicker: edition.language.kind(place.kind).startingWithCapital,
      trail: [Link(text: edition.language.text(.places), href: page.href(to: .places))], at: page,
      text: text,
      listing: lists.numbered, in: edition)
    facts = [FactLine](.known, of: text, from: page, citing: apparatus)
    frame.linkedData = LinkedData(on: page, in: edition).place(place)
    holdings = []
  }
}
