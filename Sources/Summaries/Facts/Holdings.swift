import Briefing
import Languages

/// What belongs to a country or a body: the way to its people, papers and series.
struct Holdings: Sendable {
  let index: ArchiveIndex

  private var language: Language { index.language }

  func of(_ country: Country) -> [PageFact?] {
    let code = country.code
    return [
      list(.people, of: .people, index.people(of: code), named: \.documents.count) {
        ($0.name, .person($0.id))
      },
      list(
        .organizations, of: .organizations, index.organizations(of: code),
        named: \.documents.count
      ) { ($0.name, .organization($0.id)) },
      list(.places, of: .places, index.places(of: code), named: \.documents.count) {
        ($0.name, .place($0.id))
      },
      list(.agreements, of: .agreements, index.agreements(of: code), named: \.documents.count) {
        ($0.name, .agreement($0.id))
      },
    ]
  }

  func of(_ body: Organization) -> [PageFact?] {
    [
      list(.people, of: .people, index.people(of: body.id), named: \.documents.count) {
        ($0.name, .person($0.id))
      },
      list(.seriesLabel, of: .allSeries, index.series(of: body.id), named: \.members.count) {
        ($0.name, .series($0.id))
      },
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

  /// Of many those that most documents name, in their order, and the way to the register of all.
  private func list<Subject>(
    _ label: Phrase, of register: PageAddress, _ subjects: [Subject],
    named count: (Subject) -> Int, entry: (Subject) -> (name: String, page: PageAddress)
  ) -> PageFact? {
    let counts = subjects.map(count)
    let most = Division.shown(of: subjects.count)
    let shown = subjects.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
      .prefix(most).sorted()
    var values = shown.map { offset in
      let (name, page) = entry(subjects[offset])
      return PageFact.Value(name, at: page, on: .page)
    }
    if most < subjects.count {
      let note = language.text(
        .mostNamed, (.all, String(subjects.count)), (.shown, String(most)))
      values.append(.init(index.name(of: register), at: register, note: note, on: .archive))
    }
    return PageFact(language.text(label), list: values)
  }
}
