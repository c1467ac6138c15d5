import Briefing
import Testing

@testable import Resolution

@Suite struct AgreementTests {
  /// A paper as one document names it, of a meeting of some countries.
  struct Paper: Sendable {
    let name: String
    let status: AgreementStatus
    let countries: [String]
    let day: String?
    /// As its name has them.
    let parties: [String]

    init(
      _ name: String, _ status: AgreementStatus = .mentioned, _ countries: [String] = [],
      on day: String? = nil, parties: [String] = []
    ) {
      (self.name, self.status, self.countries, self.day) = (name, status, countries, day)
      self.parties = parties
    }
  }

  private func agreements(_ papers: [Paper]) -> [Agreement] {
    let drafts = papers.enumerated().map { offset, paper in
      var draft = Draft("doc\(offset)", published: "2024-0\(offset + 1)-01")
      let agreement = draft.agreement(paper.name, paper.status, parties: paper.parties)
      if !paper.countries.isEmpty {
        draft.meeting("talks on the paper number \(offset)") {
          $0.principal = true
          $0.start = paper.day
          $0.countries = paper.countries
          $0.agreements = [agreement]
        }
      }
      return draft.findings
    }
    return archive(of: drafts).agreements
  }

  @Test(arguments: [
    [
      Paper("Joint Action Plan for 2025-2027", .draft, ["RU", "KZ"]),
      Paper("“Joint Action Plan for 2025–2027”", .adopted, ["KZ", "RU"]),
    ],
    [Paper("draft Protocol on River Traffic"), Paper("Protocol on River Traffic")],
    [
      Paper("Programme of Cooperation on Wheat 2024–26"),
      Paper("Program of Co-operation on Wheat, 2024-2026"),
    ],
    [
      Paper("Nile Water protocol", .draft, ["EG", "SD"]),
      Paper("Protocol on the Waters of the Nile and its Lakes", .signed, ["EG", "SD"]),
    ],
    [
      Paper("Joint Statement", .draft, ["EG", "SD"], on: "2024-01-05"),
      Paper("joint statement", .adopted, ["EG", "SD"], on: "2024-01-05"),
    ],
    [
      Paper(
        "program of cooperation between the two foreign ministries for 2024-2026", .signed,
        ["KZ", "AZ"]),
      Paper(
        "Programme of Cooperation between the Ministries of Foreign Affairs of the two countries for 2024–2026",
        .signed, ["AZ", "KZ"]),
    ],
  ])
  func `is one paper under two titles`(papers: [Paper]) {
    let found = agreements(papers)
    #expect(found.count == 1)
  }

  @Test(arguments: [
    [
      Paper("Joint Action Plan for 2025–2027", .signed, ["RU", "KZ"]),
      Paper("Joint Action Plan for 2022–2024", .signed, ["RU", "KZ"]),
    ],
    [
      Paper("Joint Action Plan for 2025–2027", .signed, ["RU", "KZ"]),
      Paper("Joint Action Plan for 2025–2027", .signed, ["CN", "MN"]),
    ],
    [
      Paper("Joint Statement", .adopted, ["EG", "SD"], on: "2024-01-05"),
      Paper("Joint Statement", .adopted, ["EG", "SD"], on: "2024-02-05"),
    ],
    [Paper("Protocol on River Traffic"), Paper("Convention on River Traffic")],
    [
      Paper("Nile Water protocol", .draft, ["EG", "SD"]),
      Paper("Protocol on the Nile Water Basin", .signed, ["CN", "MN"]),
    ],
    [Paper("memorandum", .signed, ["EG", "SD"]), Paper("memorandum", .signed, ["CN", "MN"])],
  ])
  func `is two papers of like titles`(papers: [Paper]) {
    let found = agreements(papers)
    #expect(found.count == 2)
  }

  @Test func `follows a paper from draft to signature`() {
    let paper = agreements([
      Paper("draft Protocol on River Traffic", .draft), Paper("Protocol on River Traffic", .signed),
      Paper("Protocol on River Traffic", .mentioned),
    ]).first
    #expect(paper?.name == "Protocol on River Traffic")
    #expect(paper?.status == .signed)
    #expect(paper?.timeline.map(\.status) == [.draft, .signed, .mentioned])
    #expect(
      paper?.timeline.map { $0.date?.description } == ["2024-01-01", "2024-02-01", "2024-03-01"])
    #expect(paper?.id.slug == "protocol-on-river-traffic")
  }

  @Test(arguments: [
    ([AgreementStatus.draft, .adopted, .mentioned], AgreementStatus.adopted),
    ([.signed, .draft], .signed), ([.adopted, .inForce], .inForce), ([.draft, .planned], .draft),
    ([.planned, .mentioned], .planned), ([.mentioned], .mentioned),
  ])
  func `has come as far as any document reports`(
    steps: [AgreementStatus], status: AgreementStatus
  ) {
    let paper = agreements(steps.map { Paper("Protocol on River Traffic", $0) }).first
    #expect(paper?.status == status)
    #expect(paper?.timeline.map(\.status) == steps)
  }

  @Test func `places a document without a date by what it reports`() {
    var undated = Draft("a")
    undated.agreement("Protocol on River Traffic", .draft)
    undated.meeting("talks on river traffic") {
      $0.principal = true
      $0.start = "2024-04-11"
    }
    var later = Draft("b", published: "2024-10-09")
    later.agreement("Protocol on River Traffic", .adopted)
    let paper = archive(later, undated).agreements.first
    #expect(paper?.timeline.map(\.status) == [.draft, .adopted])
    #expect(paper?.timeline.first?.date == nil)
  }

  @Test func `tells papers of one title apart by their parties and then by the day`() {
    let found = agreements([
      Paper("Joint Statement", .adopted, parties: ["HR", "SI"]),
      Paper("Joint Statement", .adopted, parties: ["AT", "CZ"]),
      Paper("Joint Statement", .adopted),
    ])
    #expect(
      found.map(\.id.slug) == [
        "joint-statement", "joint-statement-2024-03-01", "joint-statement-austria-czechia",
      ])
  }
}
