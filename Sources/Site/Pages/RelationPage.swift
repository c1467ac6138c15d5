internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page of two countries: every meeting that both took part in.
struct RelationPage: TemplateModel {
  var frame: PageFrame
  var countries: [Link]
  var strip: TimeStrip?
  /// Of the two alone.
  var bilateral: [MeetingGroup]
  /// With others.
  var multilateral: [MeetingGroup]
  /// Papers to which both are parties.
  var agreements: [AgreementRow]

  static func declare(_ fields: inout Fields, of page: RelationPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("countries", page?.countries)
    fields.record("strip", page?.strip)
    fields.list("bilateral", page?.bilateral)
    fields.list("multilateral", page?.multilateral)
    fields.list("agreements", page?.agreements)
  }
}

extension RelationPage {
  init(_ relation: Relation, at page: PagePosition, text: PageText, in edition: Edition) {
    let one = edition.archive.countries[relation.one]
    let other = edition.archive.countries[relation.other]
    frame = PageFrame(
      edition.language.pair(one, other), kicker: edition.language.text(.relations),
      trail: [Link(text: edition.language.text(.relations), href: page.href(to: .relations))],
      at: page, text: text,
      in: edition)
    countries = [relation.one, relation.other].map {
      edition.countries.entries[$0].link(from: page)
    }
    strip = TimeStrip(relation.bilateral + relation.multilateral, from: page, in: edition)
    bilateral = .byYear(relation.bilateral, from: page, in: edition)
    multilateral = .byYear(relation.multilateral, from: page, in: edition)
    agreements = relation.agreements.map {
      AgreementRow(edition.archive.agreements[$0], from: page, in: edition)
    }
  }
}
