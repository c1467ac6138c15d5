internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page of two countries: every meeting that both took part in.
struct RelationPage: TemplateModel {
  var frame: PageFrame
  var countries: [Link]
  var timeline: Timeline?
  /// Where there are too many meetings for the page.
  var parts: [PartRow]
  var partsHeading: String
  /// Of the two alone.
  var bilateral: [MeetingGroup]
  /// With others.
  var multilateral: [MeetingGroup]
  /// Papers to which both are parties.
  var agreements: [AgreementRow]

  static func declare(_ fields: inout Fields, of page: RelationPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("countries", page?.countries)
    fields.record("timeline", page?.timeline)
    fields.list("parts", page?.parts)
    fields.text("parts_heading", page?.partsHeading)
    fields.list("bilateral", page?.bilateral)
    fields.list("multilateral", page?.multilateral)
    fields.list("agreements", page?.agreements)
  }
}

extension RelationPage {
  init(_ relation: Relation, at page: PagePosition, text: PageText, in edition: Edition) {
    let one = edition.country(at: relation.one)
    let other = edition.country(at: relation.other)
    frame = PageFrame(
      edition.language.pair(one, other), kicker: edition.language.text(.relations),
      trail: [Link(text: edition.language.text(.relations), href: page.href(to: .relations))],
      at: page, text: text,
      in: edition)
    countries = [relation.one, relation.other].map {
      edition.countries[$0].link(from: page)
    }
    let division = edition.division(of: page)
    parts = division.map { PartRow.all(of: $0, from: page, in: edition.language) } ?? []
    partsHeading = division.map(edition.language.heading) ?? ""
    let alone =
      division?.shown(.alone) ?? edition.latestFirst(meetings: relation.bilateral)
    let withOthers =
      division?.shown(.withOthers) ?? edition.latestFirst(meetings: relation.multilateral)
    let isAlone = Set(relation.bilateral)
    timeline = Timeline(
      relation.bilateral + relation.multilateral,
      listed: MeetingPlaces(on: page, in: edition) { offset in
        let year = [MeetingGroup].anchor(ofYear: edition.meetingCard(at: offset).year)
        return (isAlone.contains(offset) ? "alone-" : "others-") + year
      }, in: edition)
    bilateral = .byYear(alone, from: page, in: edition)
    multilateral = .byYear(withOthers, from: page, in: edition)
    agreements = relation.agreements.map {
      AgreementRow(edition.agreement(at: $0), from: page, in: edition)
    }
  }
}
