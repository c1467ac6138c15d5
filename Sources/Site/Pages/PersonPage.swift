internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page of a person: the offices the documents give them, and their meetings.
struct PersonPage: TemplateModel {
  var frame: PageFrame
  var facts: [FactLine]
  var roles: [RoleRow]
  var lists: SubjectLists

  static func declare(_ fields: inout Fields, of page: PersonPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("facts", page?.facts)
    fields.list("roles", page?.roles)
    SubjectLists.declare(&fields, of: page?.lists)
  }
}

extension PersonPage {
  init(_ person: Person, at page: PagePosition, text: PageText, in edition: Edition) {
    let apparatus = Apparatus(of: page, citing: text.sources, in: edition)
    lists = SubjectLists(
      person.meetings, person.documents, citedIn: apparatus, of: page, in: edition)
    frame = PageFrame(
      person.name, kicker: edition.language.text(.onePerson),
      trail: [Link(text: edition.language.text(.people), href: page.href(to: .people))], at: page,
      text: text,
      listing: lists.numbered, in: edition)
    facts = [FactLine](.known, of: text, from: page, citing: apparatus)
    roles = person.roles.map { RoleRow($0, citing: apparatus, from: page, in: edition) }
    frame.linkedData = LinkedData(on: page, in: edition).person(person)
  }
}

/// An office, whose it is, and when documents give it.
struct RoleRow: TemplateModel {
  var title: String
  var isFormer: Bool
  var country: Link?
  var organization: Link?
  /// `25 June 2025`, or from the first to the last sighting; nil where no document is dated.
  var seen: String?
  var citations: [CitationMark]

  static func declare(_ fields: inout Fields, of row: RoleRow?) {
    fields.text("title", row?.title)
    fields.flag("is_former", row?.isFormer)
    fields.record("country", row?.country)
    fields.record("organization", row?.organization)
    fields.text("seen", row?.seen)
    fields.list("citations", row?.citations)
  }

  init(
    _ role: PersonRole, citing apparatus: Apparatus, from page: PagePosition,
    in edition: Edition
  ) {
    title = role.title
    isFormer = role.isFormer
    country = role.country.map { edition.country($0).link(from: page) }
    organization = role.organization.flatMap { edition.organizations[$0]?.link(from: page) }
    seen = (role.first ?? role.last).map { edition.language.date($0, through: role.last) }
    citations = apparatus.marks(for: role.citations)
  }
}
