internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page of a country: its meetings, whom it met, its people and what is written of it.
struct CountryPage: TemplateModel {
  var frame: PageFrame
  /// Announced for days to come, the next first.
  var ahead: [MeetingGroup]
  var lists: SubjectLists
  /// The countries it met.
  var relations: [FactLine]
  /// People, organizations, places and agreements of the country.
  var holdings: [FactLine]

  static func declare(_ fields: inout Fields, of page: CountryPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("ahead", page?.ahead)
    SubjectLists.declare(&fields, of: page?.lists)
    fields.list("relations", page?.relations)
    fields.list("holdings", page?.holdings)
  }
}

extension CountryPage {
  init(_ country: Country, at page: PagePosition, text: PageText, in edition: Edition) {
    let apparatus = Apparatus(of: page, citing: text.sources, in: edition)
    lists = SubjectLists(
      country.meetings, country.documents, citedIn: apparatus, of: page, in: edition)
    frame = PageFrame(
      edition.language.name(of: country), kicker: edition.language.text(.oneCountry),
      trail: [Link(text: edition.language.text(.countries), href: page.href(to: .countries))],
      at: page, text: text,
      listing: lists.numbered, in: edition)
    frame.linkedData = LinkedData(on: page, in: edition).country(country)
    frame.feed = country.meetings.isEmpty ? frame.feed : AtomFeed.name
    frame.calendar = edition.calendar(of: country.meetings)
    ahead = .single(
      Outlook(edition, of: country.meetings).announced, from: page, in: edition.language)
    relations = [FactLine](.metWith, of: text, from: page, citing: apparatus)
    holdings = [FactLine](.ofCountry, of: text, from: page, citing: apparatus)
  }
}
