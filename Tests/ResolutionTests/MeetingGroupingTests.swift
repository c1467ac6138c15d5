import Briefing
import Testing

@testable import Resolution

@Suite struct MeetingGroupingTests {
  typealias Describe = @Sendable (inout Draft.MeetingDraft) -> Void

  /// A meeting as two documents have it.
  struct Pair: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let one: Describe
    let other: Describe

    init(_ what: String, _ one: @escaping Describe, _ other: @escaping Describe) {
      (testDescription, self.one, self.other) = (what, one, other)
    }

    var meetings: [Meeting] {
      var first = Draft("a", published: "2025-04-20")
      var second = Draft("b", published: "2025-10-20")
      for name in ["Ana Kovač", "Blaž Novak"] {
        first.person(name, name.hasPrefix("A") ? "HR" : "SI")
        second.person(name, name.hasPrefix("A") ? "HR" : "SI")
      }
      first.person("Cene Zupan", "SI")
      second.person("Cene Zupan", "SI")
      first.meeting("the first one of them", one)
      second.meeting("the other one of them", other)
      return archive(first, second).meetings
    }
  }

  private static let talks: Describe = {
    ($0.start, $0.place, $0.country) = ("2025-04-11", "Zagreb", "HR")
    ($0.countries, $0.people) = (["HR", "SI"], ["Ana Kovač", "Blaž Novak"])
  }

  private static let ministers: Describe = {
    ($0.kind, $0.start, $0.place, $0.country) = (.ministerial, "2025-04-11", "Zagreb", "HR")
    $0.countries = ["HR", "SI", "AT", "HU", "IT", "CZ"]
  }

  private static func with(_ base: @escaping Describe, _ change: @escaping Describe) -> Describe {
    {
      base(&$0); change(&$0)
    }
  }

  @Test(arguments: [
    Pair("talks reported twice", talks, talks),
    Pair("announced, then held", with(talks) { $0.status = .planned }, talks),
    Pair(
      "a report that counts the days from its own",
      with(talks) { ($0.start, $0.isDayCounted) = ("2025-04-12", true) }, talks),
    Pair(
      "a forum under a name of its own, a day off",
      {
        ($0.kind, $0.name, $0.start) = (.forum, "Bohinj Dialogue Forum", "2025-04-11")
        ($0.place, $0.country) = ("Bohinj", "SI")
      },
      {
        ($0.kind, $0.name, $0.start) = (.forum, "Bohinj Dialogue Forum", "2025-04-12")
        ($0.place, $0.country) = ("Bohinj", "SI")
      }),
    Pair(
      "a forum of that name in that month",
      {
        ($0.kind, $0.name, $0.start) = (.forum, "Bohinj Dialogue Forum", "2025-04-11")
        ($0.place, $0.country) = ("Bohinj", "SI")
      },
      { ($0.kind, $0.name, $0.start) = (.forum, "Bohinj Dialogue Forum", "2025-04") }),
    Pair("the month only", with(talks) { $0.start = "2025-04" }, talks),
    Pair("called a ministerial", with(talks) { $0.kind = .ministerial }, talks),
    Pair("no place in one", with(talks) { ($0.place, $0.country) = (nil, nil) }, talks),
    Pair("no people in one", with(talks) { $0.people = [] }, talks),
    Pair(
      "half the countries", with(ministers) { $0.countries = ["HR", "SI", "AT", "PL"] }, ministers),
    Pair(
      "a body's meeting without countries",
      with(ministers) { ($0.countries, $0.organizations) = ([], ["SADC"]) },
      with(ministers) { ($0.countries, $0.organizations) = ([], ["SADC"]) }),
    Pair(
      "a series' number, announced by the half year",
      {
        ($0.kind, $0.status, $0.start, $0.ordinal) = (.summit, .planned, "2025-H2", 2)
        ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
      },
      {
        ($0.kind, $0.start, $0.ordinal, $0.place) = (.summit, "2025-10-09", 2, "Split")
        ($0.series, $0.key) = ("summit of the Adria", ["region:adria", "summit"])
      }),
    Pair(
      "a series' number, moved to another year",
      {
        ($0.kind, $0.status, $0.start, $0.ordinal) = (.summit, .planned, "2025-06-01", 2)
        ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
      },
      {
        ($0.kind, $0.start, $0.ordinal) = (.summit, "2026-02-09", 2)
        ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
      }),
    Pair(
      "a series' meeting without its number in one",
      {
        ($0.kind, $0.start) = (.session, "2025-04-11")
        ($0.series, $0.key) = ("Sava Commission", ["commission", "organization:Sava"])
      },
      {
        ($0.kind, $0.start, $0.ordinal) = (.session, "2025-04-11", 7)
        ($0.series, $0.key) = ("Sava Commission", ["commission", "organization:Sava"])
      }),
    Pair(
      "the next one of a series",
      {
        ($0.kind, $0.status) = (.summit, .planned)
        ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
      },
      {
        ($0.kind, $0.start) = (.summit, "2025-10-09")
        ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
      }),
    Pair(
      "series named with more words",
      {
        ($0.kind, $0.start) = (.ministerial, "2025-04-11")
        ($0.series, $0.key) = ("x", ["country:HR", "country:SI", "ministerial"])
      },
      {
        ($0.kind, $0.start) = (.ministerial, "2025-04-11")
        ($0.series, $0.key) = ("y", ["country:HR", "country:SI", "ministerial", "transport"])
      }),
  ])
  func `is one meeting`(pair: Pair) {
    let meetings = pair.meetings
    #expect(meetings.count == 1)
  }

  @Test(arguments: [
    Pair("days apart", with(talks) { $0.start = "2025-04-14" }, talks),
    Pair("the next day, stated in both", with(talks) { $0.start = "2025-04-12" }, talks),
    Pair(
      "a session under one name on the next day",
      with(ministers) { ($0.kind, $0.name) = (.session, "session of the Sava River Board") },
      with(ministers) {
        ($0.kind, $0.name, $0.start) = (
          .session, "session of the Sava River Board", "2025-04-12"
        )
      }),
    Pair(
      "the next day, but announced",
      with(talks) { ($0.start, $0.status) = ("2025-04-12", .planned) }, talks),
    Pair("another year", with(talks) { $0.start = "2024-04-11" }, talks),
    Pair(
      "a city of another country", with(talks) { ($0.place, $0.country) = ("Ljubljana", "SI") },
      talks),
    Pair("the visit around the talks", with(talks) { $0.kind = .visit }, talks),
    Pair(
      "talks with another side",
      with(talks) { ($0.countries, $0.people) = (["HR", "AT"], ["Ana Kovač"]) }, talks),
    Pair(
      "another minister of the same country",
      with(talks) { $0.people = ["Ana Kovač", "Cene Zupan"] }, talks),
    Pair("talks on the fringe of a ministerial", talks, ministers),
    Pair("no date", with(talks) { $0.start = nil }, talks),
    Pair("the year only", with(talks) { ($0.start, $0.people) = ("2025", []) }, talks),
    Pair(
      "few countries in common", with(ministers) { $0.countries = ["HR", "PL", "SK", "DE"] },
      ministers),
    Pair(
      "two numbers of a series",
      {
        ($0.kind, $0.start, $0.ordinal) = (.summit, "2025", 2)
        ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
      },
      {
        ($0.kind, $0.start, $0.ordinal) = (.summit, "2025", 3)
        ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
      }),
    Pair(
      "rounds counted anew",
      {
        ($0.start, $0.ordinal) = ("2022-03-29", 1)
        ($0.series, $0.key) = ("direct talks", ["country:HR", "country:SI", "talks"])
      },
      {
        ($0.start, $0.ordinal) = ("2025-05-16", 1)
        ($0.series, $0.key) = ("direct talks", ["country:HR", "country:SI", "talks"])
      }),
    Pair(
      "a body's summit and its summit with a state",
      {
        ($0.kind, $0.start) = (.summit, "2025")
        ($0.series, $0.key) = ("x", ["organization:ASEAN", "summit"])
      },
      {
        ($0.kind, $0.start) = (.summit, "2025")
        ($0.series, $0.key) = ("y", ["country:KR", "organization:ASEAN", "summit"])
      }),
    Pair(
      "a format's summit and its ministers' meeting",
      {
        ($0.kind, $0.start) = (.summit, "2025-04-11")
        ($0.series, $0.key) = ("x", ["country:RU", "region:central asia", "summit"])
      },
      {
        ($0.kind, $0.start) = (.ministerial, "2025-04-11")
        ($0.series, $0.key) = (
          "y", ["country:RU", "foreign", "ministerial", "region:central asia"]
        )
      }),
    Pair(
      "the next one of a series, and one long past",
      {
        ($0.kind, $0.status) = (.summit, .planned)
        ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
      },
      {
        ($0.kind, $0.start) = (.summit, "2022-10-09")
        ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
      }),
  ])
  func `is two meetings`(pair: Pair) {
    let meetings = pair.meetings
    #expect(meetings.count == 2)
  }

  @Test func `knows a body's meeting again by its name`() {
    var first = Draft("a", published: "2025-05-20")
    first.organization("Danube Rail Community", acronym: "DRC")
    first.meeting("meeting of transport ministers of the Danube Rail Community") {
      ($0.kind, $0.status, $0.start, $0.end) = (.ministerial, .planned, "2025-06-18", "2025-06-19")
      ($0.place, $0.country, $0.countries) = ("Linz", "AT", ["AT"])
    }
    var second = Draft("b", published: "2025-06-20")
    second.organization("Danube Rail Community", acronym: "DRC")
    second.meeting("meeting of DRC transport ministers") {
      ($0.kind, $0.start, $0.country) = (.ministerial, "2025-06-18", "AT")
      $0.countries = ["HU", "RS"]
    }
    var third = Draft("c", published: "2025-06-20")
    third.meeting("meeting of DRC finance ministers") {
      ($0.kind, $0.start, $0.country) = (.ministerial, "2025-06-18", "AT")
    }
    #expect(archive(first, second, third).meetings.map(\.sources.count).sorted() == [1, 2])
  }

  @Test func `takes a body's meeting on the same days for one, whoever is named`() {
    func draft(_ id: String, _ country: String, through end: String) -> Draft {
      var draft = Draft(id, published: "2025-06-20")
      draft.meeting("meeting \(id)") {
        ($0.kind, $0.start, $0.end, $0.country) = (.ministerial, "2025-06-18", end, "AT")
        ($0.countries, $0.organizations) = ([country], ["Danube Rail Community"])
      }
      return draft
    }
    #expect(
      archive(draft("a", "HU", through: "2025-06-19"), draft("b", "RS", through: "2025-06-19"))
        .meetings.count == 1)
    #expect(
      archive(draft("a", "HU", through: "2025-06-19"), draft("b", "RS", through: "2025-06-20"))
        .meetings.count == 2)
  }

  @Test func `believes a document that tells two meetings apart`() {
    var draft = Draft("a", published: "2025-04-11")
    draft.meeting("talks on trade", Self.with(Self.talks) { $0.people = [] })
    draft.meeting("talks on fish", Self.with(Self.talks) { $0.people = [] })
    #expect(archive(draft).meetings.count == 2)
  }

  @Test func `parts what fits two meetings equally well`() {
    var first = Draft("a", published: "2025-04-30")
    first.meeting("round one", Self.with(Self.talks) { $0.start = "2025-04-02" })
    first.meeting("round two", Self.with(Self.talks) { $0.start = "2025-04-22" })
    var second = Draft("b", published: "2025-05-30")
    second.meeting("some round", Self.with(Self.talks) { $0.start = "2025-04" })
    #expect(archive(first, second).meetings.count == 3)
  }

  @Test func `tells the sideline talks of one day apart`() {
    let drafts = [("a", "SA"), ("b", "JO"), ("c", "EG")].map { id, country in
      var draft = Draft(id, published: "2025-04-11")
      draft.person("Anas Bennani", "MA")
      draft.meeting("meeting with Bennani") {
        ($0.start, $0.place, $0.country) = ("2025-04-11", "Riyadh", "SA")
        ($0.countries, $0.people) = (["MA", country], ["Anas Bennani"])
      }
      return draft.findings
    }
    #expect(archive(of: drafts).meetings.count == 3)
  }

  /// Reports of talks of the same two on the days of a month, some of which count them.
  @Test(arguments: [[1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1], [3, 1, 5, 2, 6, 4]])
  func `makes no chain of neighbouring days`(order: [Int]) {
    let drafts = order.map { day in
      var draft = Draft("doc\(day)", published: "2025-05-20")
      draft.person("Ana Kovač", "HR")
      draft.person("Blaž Novak", "SI")
      draft.meeting(
        "talks \(day)",
        Self.with(Self.talks) {
          ($0.start, $0.isDayCounted) = ("2025-04-0\(day)", day.isMultiple(of: 2))
        })
      return draft.findings
    }
    let meetings = archive(of: drafts).meetings
    for meeting in meetings {
      let days = meeting.sources.compactMap { $0.start?.day?.number }
      #expect((days.max() ?? 0) - (days.min() ?? 0) <= 1)
      #expect(meeting.conflicts.isEmpty == (Set(days).count == 1))
    }
    // The first, third and fifth are stated; each counted day joins one of them or stands alone.
    #expect(meetings.count >= 3)
  }
}
