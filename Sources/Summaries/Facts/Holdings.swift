import Briefing
import Languages

/// What belongs to a country or a body: the way to its people, papers and series.
struct Holdings: Sendable {
  let index: ArchiveIndex

  private var language: Language { index.language }

  func of(_ country: Country) -> [PageFact?] {
    let code = country.code
    return [
      list(.people, index.people(of: code), name: \.name) { .person($0.id) },
      list(.organizations, index.organizations(of: code), name: \.name) { .organization($0.id) },
      list(.places, index.places(of: code), name: \.name) { .place($0.id) },
      list(.agreements, index.agreements(of: code), name: \.name) { .agreement($0.id) },
    ]
  }

  func of(_ body: Organization) -> [PageFact?] {
    [
      list(.people, index.people(of: body.id), name: \.name) { .person($0.id) },
      list(.seriesLabel, index.series(of: body.id), name: \.name) { .series($0.id) },
    ]
  }

  /// The countries, people and bodies with most meetings.
  var busiest: [PageFact?] {
    let archive = index.archive
    return [
      most(.countries, archive.countries, \.meetings, name: language.name) { .country($0.id) },
      most(.people, archive.people, \.meetings, name: \.name) { .person($0.id) },
      most(.organizations, archive.organizations, \.meetings, name: \.name) {
        .organization($0.id)
      },
    ]
  }

  /// Those with more than one meeting, the most first.
  private func most<Subject>(
    _ label: Phrase, _ subjects: [Subject], _ meetings: (Subject) -> [Identifier<Meeting>],
    name: (Subject) -> String, page: (Subject) -> PageAddress
  ) -> PageFact? {
    let counts = subjects.map { meetings($0).count }
    let busiest = subjects.indices.filter { counts[$0] > 1 }
      .sorted { (-counts[$0], $0) < (-counts[$1], $1) }.prefix(5)
    return PageFact(
      language.text(label),
      list: busiest.map { offset in
        let subject = subjects[offset]
        return .init(
          name(subject), at: page(subject),
          note: language.text(.countedMeetings, count: counts[offset]), on: .archive)
      })
  }

  /// The countries that one met, with how often.
  func met(by country: Country) -> [PageFact?] {
    let values = index.relations(of: country).map { relation in
      PageFact.Value(
        language.name(of: relation.other), at: relation.page,
        note: relation.countWords(in: language), on: .archive)
    }
    return [PageFact("", list: values)]
  }

  private func list<Subject>(
    _ label: Phrase, _ subjects: [Subject], name: (Subject) -> String,
    page: (Subject) -> PageAddress
  ) -> PageFact? {
    PageFact(language.text(label), list: subjects.map { .init(name($0), at: page($0), on: .page) })
  }
}
