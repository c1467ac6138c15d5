import Briefing

@testable import Resolution

/// Findings of many made-up documents, the same in every run.
///
/// There are twenty documents to a day. Each reports talks of two of forty countries and mentions a
/// council's weekly meeting, the next summit of a series and some papers, most of them under titles that
/// thousands have.
struct GeneratedArchive {
  private var state: UInt64 = 7
  private let codes: [String]

  init() {
    codes = countryProfiles.map(\.code.description).sorted().prefix(40).map(\.self)
  }

  mutating func findings(count: Int) -> [Findings] {
    (0..<count).map { document(number: $0) }
  }

  private mutating func document(number: Int) -> Findings {
    let day = Day(year: 2001, month: 1, day: 1) + number / 20
    let published = PartialDate(day).description
    var draft = Draft("d\(number)", published: published)
    let countries = Array(Set([codes[next(40)], codes[next(40)]])).sorted()
    draft.countries(countries[0])
    let people = countries.map { name(of: $0, next(4)) }
    for (person, country) in zip(people, countries) {
      draft.person(person, country, role: "Minister of Foreign Affairs")
    }
    draft.organization("Ministry of \(next(300)) of \(countries[0])", kind: .ministry)
    draft.organization("Body \(next(3000))", acronym: "B\(next(3000))", isKnown: next(2) == 0)
    let papers = self.papers(in: &draft, countries)
    draft.meeting("talks on the matter of \(next(50))") {
      ($0.principal, $0.start, $0.countries, $0.people) = (true, published, countries, people)
      ($0.place, $0.country) = ("City of \(countries[0])", countries[0])
      $0.agreements = papers
    }
    let series = next(5)
    mention(series, PartialDate(day - next(30)), in: &draft)
    draft.meeting("next summit") {
      ($0.kind, $0.status) = (.summit, .planned)
      ($0.series, $0.key) = ("Summit \(series)", ["summit", "region:\(series)"])
    }
    draft.meeting("Lagoon Forum on Subject \(next(3000))") {
      ($0.kind, $0.start, $0.country) = (.forum, "\(day.civil.year)", countries[0])
    }
    return draft.findings
  }

  private mutating func papers(
    in draft: inout Draft, _ countries: [String]
  ) -> [Position<AgreementFinding>] {
    [
      draft.agreement("Joint Statement", .adopted),
      draft.agreement("Memorandum on Subject \(next(400))", .signed, parties: countries),
      draft.agreement("Framework Convention on the Climate", .mentioned),
    ]
  }

  /// A numbered meeting of a council, and one of the summits of a series by its year.
  private mutating func mention(_ series: Int, _ date: PartialDate, in draft: inout Draft) {
    let week = (date.day?.number ?? 0) / 7
    draft.meeting("meeting \(week) of the Council") {
      ($0.kind, $0.start, $0.ordinal) = (.session, date.description, week - 1500)
      ($0.series, $0.key) = ("meeting of the Council", ["organization:council", "session"])
    }
    draft.meeting("Summit \(series)") {
      ($0.kind, $0.start, $0.place, $0.country) = (.summit, "\(date.year)", "Lome", "TG")
      ($0.series, $0.key) = ("Summit \(series)", ["summit", "region:\(series)"])
    }
  }

  private func name(of country: String, _ number: Int) -> String {
    let letters = country.utf8.map { String(UnicodeScalar($0 + 32)) }.joined()
    let given = ["Ala", "Bela", "Cemo", "Dora"][number]
    return "\(given) \(letters.uppercased().prefix(1))\(letters.dropFirst())maro"
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
