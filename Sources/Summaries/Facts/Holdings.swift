import Briefing

/// What belongs to a country or a body: the way to its people, papers and series.
struct Holdings: Sendable {
  let index: ArchiveIndex

  func of(_ country: Country) -> [PageFact?] {
    let code = country.code
    return [
      list("People", index.people(of: code), name: \.name) { .person($0.id) },
      list("Organizations", index.organizations(of: code), name: \.name) { .organization($0.id) },
      list("Places", index.places(of: code), name: \.name) { .place($0.id) },
      list("Agreements", index.agreements(of: code), name: \.name) { .agreement($0.id) },
    ]
  }

  func of(_ body: Organization) -> [PageFact?] {
    [
      list("People", index.people(of: body.id), name: \.name) { .person($0.id) },
      list("Series", index.series(of: body.id), name: \.name) { .series($0.id) },
    ]
  }

  /// The countries that one met, with how often.
  func met(by country: Country) -> [PageFact?] {
    let values = index.relations(of: country).map { relation in
      PageFact.Value(
        relation.other.name, at: relation.page, note: relation.countWords, on: .archive)
    }
    return [PageFact("", list: values)]
  }

  private func list<Subject>(
    _ label: String, _ subjects: [Subject], name: (Subject) -> String,
    page: (Subject) -> PageAddress
  ) -> PageFact? {
    PageFact(label, list: subjects.map { .init(name($0), at: page($0), on: .page) })
  }
}
