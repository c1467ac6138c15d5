import Briefing
import Testing

@testable import Resolution

@Suite struct SeriesTests {
  private func draft(
    _ id: String, _ published: String, _ members: (name: String, ordinal: Int?, start: String?)...
  ) -> Draft {
    var draft = Draft(id, published: published)
    for member in members {
      draft.meeting(member.name) {
        ($0.kind, $0.ordinal, $0.start) = (.summit, member.ordinal, member.start)
        $0.status = member.start.map { date($0) > date(published) } ?? true ? .planned : .held
        ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
      }
    }
    return draft
  }

  @Test func `orders the members and tells which are missing`() {
    let archive = archive(
      draft(
        "a", "2025-04-11", ("third Adria Summit", 3, "2023"), ("seventh Adria Summit", 7, "2027")),
      draft(
        "b", "2025-10-11", ("Adria Summit in Zadar", nil, "2024"),
        ("fifth Adria Summit", 5, "2025-10-09")))
    #expect(archive.series.map(\.id.slug) == ["adria-summit"])
    #expect(
      archive.series[0].members.map(\.slug) == [
        "third-adria-summit", "adria-summit-2024", "fifth-adria-summit", "seventh-adria-summit",
      ])
    #expect(archive.series[0].missing == [4, 6])
  }

  @Test func `numbers the only meeting before a second one`() {
    let archive = archive(
      draft(
        "a", "2025-04-11", ("Adria Summit in Zadar", nil, "2022"),
        ("second Adria Summit", 2, "2025-10-09")))
    let first = archive.meetings.first { $0.start?.value.year == 2022 }
    #expect(first?.ordinal?.value == 1)
    #expect(first?.ordinal?.isInferred == true)
    #expect(first?.ordinal?.citations.isEmpty == false)
    // A number worked out from another document must not become part of an address.
    #expect(first?.id.slug == "adria-summit-2022")
  }

  @Test func `numbers nothing where two come before the second, or one out of turn`() {
    let two = archive(
      draft(
        "a", "2025-04-11", ("Adria Summit in Zadar", nil, "2021"),
        ("Adria Summit in Pula", nil, "2022"),
        ("second Adria Summit", 2, "2025-10-09")))
    #expect(two.meetings.compactMap(\.ordinal?.value) == [2])
    let extraordinary = archive(
      draft(
        "a", "2025-04-11", ("extraordinary Adria Summit", nil, "2022"),
        ("second Adria Summit", 2, "2025-10-09")))
    #expect(extraordinary.meetings.compactMap(\.ordinal?.value) == [2])
  }

  @Test func `keeps the address of a series whatever later documents call it`() {
    var later = Draft("z", published: "2026-01-01")
    later.meeting("second summit of the states of the Adria") {
      ($0.kind, $0.ordinal) = (.summit, 2)
      ($0.series, $0.key) = ("summit of the states of the Adria", ["region:adria", "summit"])
    }
    let archive = archive(later, draft("a", "2025-04-11", ("second Adria Summit", 2, "2025-10-09")))
    #expect(archive.series.map(\.id.slug) == ["adria-summit"])
    #expect(archive.series[0].aliases == ["summit of the states of the Adria"])
  }
}

@Suite struct SeriesNameTests {
  @Test func `makes one series of two names under which one meeting goes`() {
    var first = Draft("a", published: "2024-11-17")
    first.meeting("joint ministerial meeting with the Adria states") {
      ($0.kind, $0.start, $0.place, $0.country) = (.ministerial, "2024-11-17", "Zagreb", "HR")
      $0.countries = ["HR", "SI", "AT", "HU"]
    }
    first.meeting("second joint meeting") {
      ($0.kind, $0.status, $0.start, $0.ordinal) = (.talks, .planned, "2025-H1", 2)
      $0.series = "joint ministerial meeting with the Adria states"
      $0.key = ["joint", "ministerial", "region:adria"]
    }
    var second = Draft("b", published: "2024-11-17")
    for (name, ordinal, day) in [("first", 1, "2024-11-17"), ("second", 2, "2025-H1")] {
      second.meeting("\(name) joint meeting of the foreign ministers of Austria and Hungary") {
        ($0.kind, $0.start, $0.ordinal) = (.session, day, ordinal)
        $0.status = ordinal == 1 ? .held : .planned
        ($0.place, $0.country) = ordinal == 1 ? ("Zagreb", "HR") : (nil, nil)
        $0.countries = ["HR", "SI", "AT", "HU"]
        $0.series = "joint meeting of the foreign ministers of Austria and Hungary"
        $0.key = ["country:AT", "country:HU", "foreign", "joint", "ministerial"]
      }
    }
    let archive = archive(first, second)
    #expect(archive.series.count == 1)
    #expect(archive.meetings.map(\.sources.count) == [2, 2])
    #expect(archive.meetings.compactMap(\.ordinal?.value).sorted() == [1, 2])
  }

  @Test func `takes no name with a date in it for a series`() {
    var first = Draft("a", published: "2024-01-01")
    first.meeting("second September session of the Adria Council") {
      ($0.kind, $0.ordinal) = (.session, 2)
      ($0.series, $0.key) = ("September session of the Adria Council", ["council", "region:adria"])
    }
    var second = Draft("b", published: "2024-02-01")
    second.meeting("third session of the Adria Council") {
      ($0.kind, $0.ordinal) = (.session, 3)
      ($0.series, $0.key) = ("session of the Adria Council", ["council", "region:adria"])
    }
    let series = archive(first, second).series
    #expect(series.map(\.name) == ["Session of the Adria Council"])
    #expect(series.map(\.id.slug) == ["session-of-the-adria-council"])
  }
}

@Suite struct SeriesRuleTests {
  private func series(_ describe: (inout Draft.MeetingDraft) -> Void...) -> [Series] {
    let drafts = describe.enumerated().map { offset, describe in
      var draft = Draft("doc\(offset)", published: "2025-0\(offset + 1)-20")
      draft.meeting("meeting \(offset)", describe)
      return draft.findings
    }
    return archive(of: drafts).series
  }

  @Test func `makes none of visits, of what points to someone, or of one meeting without a number`()
  {
    #expect(
      series {
        ($0.kind, $0.start, $0.ordinal) = (.visit, "2025-01-11", 1)
        ($0.series, $0.key) = ("official visit to Zagreb", ["place:zagreb", "visit"])
      }.isEmpty)
    #expect(
      series {
        ($0.start, $0.ordinal) = ("2025-01-11", 2)
        ($0.series, $0.key) = ("Talks with his counterpart", ["country:HR", "talks"])
      }.isEmpty)
    #expect(
      series {
        ($0.kind, $0.start) = (.forum, "2025-01-11")
        ($0.series, $0.key) = ("Bohinj Dialogue Forum", ["bohinj", "dialogue", "forum"])
      }.isEmpty)
  }

  @Test func `makes one of a number, of a body's meeting, or of a name that comes twice`() {
    #expect(
      series {
        ($0.kind, $0.start, $0.ordinal) = (.forum, "2025-01-11", 3)
        ($0.series, $0.key) = ("Bohinj Dialogue Forum", ["bohinj", "dialogue", "forum"])
      }.map(\.id.slug) == ["bohinj-dialogue-forum"])
    #expect(
      series {
        ($0.kind, $0.start, $0.organizations) = (.summit, "2025-01-11", ["Adria Union"])
        ($0.series, $0.key) = ("Adria Union summit", ["organization:Adria Union", "summit"])
      }.map(\.members.count) == [1])
    let forum: @Sendable (String) -> (inout Draft.MeetingDraft) -> Void = { day in
      {
        ($0.kind, $0.start) = (.forum, day)
        ($0.series, $0.key) = ("Bohinj Dialogue Forum", ["bohinj", "dialogue", "forum"])
      }
    }
    #expect(series(forum("2025-01-11"), forum("2026-01-11")).map(\.members.count) == [2])
  }

  private func rounds(first name: String) -> [Series] {
    var draft = Draft("a", published: "2025-05-20")
    draft.meeting(name) { ($0.start, $0.ordinal) = ("2025-05-16", 1) }
    draft.meeting("second round of direct talks between Croatia and Slovenia") {
      ($0.status, $0.ordinal, $0.countries) = (.planned, 2, ["HR", "SI"])
      $0.series = "Round of direct talks between Croatia and Slovenia"
      $0.key = ["country:HR", "country:SI", "direct", "talks"]
    }
    return archive(draft).series
  }

  @Test func `puts the first talks of the two sides before the second round of the two states`() {
    let series = rounds(first: "first direct talks between the two sides")
    #expect(series.map(\.name) == ["Direct talks between Croatia and Slovenia"])
    #expect(
      series[0].members.map(\.slug) == [
        "first-direct-talks-between-croatia-and-slovenia",
        "second-direct-talks-between-croatia-and-slovenia",
      ])
    #expect(rounds(first: "first naval talks between the two sides")[0].members.count == 1)
    #expect(rounds(first: "first talks")[0].members.count == 1)
  }
}

@Suite struct MeetingSlugTests {
  typealias Describe = @Sendable (inout Draft.MeetingDraft) -> Void

  private func slugs(_ meetings: (name: String, describe: Describe)...) -> [String] {
    var draft = Draft("a", published: "2025-06-30")
    for (name, country) in [
      ("Ana Kovač", "HR"), ("Blaž Novak", "SI"), ("Cene Zupan", "SI"), ("Dora Babić", "HR"),
    ] {
      draft.person(name, country)
    }
    for meeting in meetings { draft.meeting(meeting.name, meeting.describe) }
    return archive(draft).documents[0].meetings.map(\.meeting.slug)
  }

  @Test func `says whose, where and when`() {
    let slugs = slugs(
      ("talks", { ($0.start, $0.countries) = ("2025-06-25", ["SI", "HR"]) }),
      (
        "a visit",
        {
          ($0.kind, $0.start, $0.place, $0.country, $0.people) = (
            .visit, "2025-05-25", "Zagreb", "HR", ["Dora Babić", "Blaž Novak"]
          )
        }
      ),
      (
        "phone call",
        { ($0.kind, $0.start, $0.people) = (.call, "2025-05", ["Ana Kovač", "Blaž Novak"]) }
      ),
      ("Donors' Conference for the Karst", { ($0.kind, $0.start) = (.forum, "2025-04-07") }),
      ("special summit of the Adria", { $0.kind = .summit }))
    #expect(
      slugs == [
        "talks-croatia-slovenia-2025-06-25", "visit-novak-zagreb-2025-05-25",
        "call-kovac-novak-2025-05", "donors-conference-for-the-karst-2025",
        "special-summit-of-the-adria",
      ])
  }

  @Test func `tells the visits of two of one surname apart by their full names`() {
    var draft = Draft("a", published: "2025-06-30")
    draft.person("Ana Novak", "SI")
    draft.person("Blaž Novak", "SI")
    for name in ["Ana Novak", "Blaž Novak"] {
      draft.meeting("visit of \(name)") {
        ($0.kind, $0.start, $0.place, $0.country) = (.visit, "2025-05-25", "Zagreb", "HR")
        $0.people = [name]
      }
    }
    #expect(
      archive(draft).documents[0].meetings.map(\.meeting.slug) == [
        "visit-novak-zagreb-2025-05-25", "visit-blaz-novak-zagreb-2025-05-25",
      ])
  }

  @Test func `adds what tells two meetings apart`() {
    let slugs = slugs(
      (
        "talks",
        {
          ($0.start, $0.countries, $0.people) = (
            "2025-06-25", ["SI", "HR"], ["Ana Kovač", "Blaž Novak"]
          )
        }
      ),
      (
        "talks",
        {
          ($0.start, $0.countries, $0.people) = (
            "2025-06-25", ["SI", "HR"], ["Dora Babić", "Cene Zupan"]
          )
        }
      ))
    #expect(
      slugs == [
        "talks-croatia-slovenia-2025-06-25", "talks-croatia-slovenia-babic-zupan-2025-06-25",
      ])
  }
}
