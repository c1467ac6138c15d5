internal import Briefing
internal import Summaries
internal import Templates

/// The page of a country: its meetings, whom it met, its people and what is written of it.
struct CountryPage: TemplateModel {
  var frame: PageFrame
  var meetings: [MeetingGroup]
  var relations: [RelationRow]
  /// People, organizations, places and agreements of the country.
  var holdings: [FactLine]
  var documents: [DocumentGroup]

  static func declare(_ fields: inout Fields, of page: CountryPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("meetings", page?.meetings)
    fields.list("relations", page?.relations)
    fields.list("holdings", page?.holdings)
    fields.list("documents", page?.documents)
  }
}

extension CountryPage {
  init(_ country: Country, at page: PagePosition, text: PageText, in edition: Edition) {
    let holdings = edition.holdings[country.code] ?? Holdings()
    frame = PageFrame(
      country.name, kicker: "Country",
      trail: [Link(text: "Countries", href: page.href(to: .countries))], at: page, text: text,
      in: edition)
    meetings = .byYear(country.meetings, from: page, in: edition)
    relations = holdings.relations.map {
      RelationRow(edition.relations[$0], seenBy: country.code, from: page, in: edition)
    }.sorted { ($0.other.text, $0.other.href ?? "") < ($1.other.text, $1.other.href ?? "") }
    self.holdings = holdings.lines(from: page, in: edition)
    documents = .byYear(
      country.documents, from: page, citedIn: Apparatus(of: page, in: edition), in: edition)
  }
}

extension Holdings {
  fileprivate func lines(from page: PagePosition, in edition: Edition) -> [FactLine] {
    let values = { (offsets: [Int], entries: [Entry]) in
      offsets.map { FactValue(entries[$0].link(from: page)) }
    }
    let lines = [
      FactLine(label: "People", values: values(people, edition.people.entries)),
      FactLine(
        label: "Organizations", values: values(organizations, edition.organizations.entries)),
      FactLine(label: "Places", values: values(places, edition.places.entries)),
      FactLine(label: "Agreements", values: values(agreements, edition.agreements.entries)),
    ]
    return lines.filter { !$0.values.isEmpty }
  }
}

/// A country that another met.
struct RelationRow: TemplateModel {
  var other: Link
  /// How many meetings, and of whom.
  var counts: String

  static func declare(_ fields: inout Fields, of row: RelationRow?) {
    fields.text("name", row?.other.text)
    fields.text("href", row?.other.href)
    fields.text("counts", row?.counts)
  }

  init(
    _ relation: Relation, seenBy code: CountryCode, from page: PagePosition, in edition: Edition
  ) {
    let countries = edition.archive.countries
    let other = countries[relation.one].code == code ? relation.other : relation.one
    self.other = Link(
      text: countries[other].name,
      href: page.href(to: .relation(countries[relation.one].id, countries[relation.other].id)))
    counts = relation.countWords
  }
}

extension Relation {
  /// `3 alone, 2 with others`.
  var countWords: String {
    var words: [String] = []
    if !bilateral.isEmpty { words.append("\(bilateral.count) alone") }
    if !multilateral.isEmpty { words.append("\(multilateral.count) with others") }
    return words.joined(separator: ", ")
  }
}
