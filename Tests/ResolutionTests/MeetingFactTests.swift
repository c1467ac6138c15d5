import Briefing
import Testing

@testable import Resolution

@Suite struct MeetingFactTests {
  typealias Describe = @Sendable (inout Draft.MeetingDraft) -> Void

  private static let fifth: Describe = {
    ($0.kind, $0.ordinal, $0.principal) = (.summit, 5, true)
    ($0.series, $0.key) = ("Adria Summit", ["region:adria", "summit"])
  }

  /// The meeting that documents of these days speak of.
  private func meeting(_ reports: (day: String?, describe: Describe)...) -> Meeting {
    let drafts = reports.enumerated().map { offset, report in
      var draft = Draft("doc\(offset)", published: report.day)
      draft.meeting("fifth Adria Summit") {
        Self.fifth(&$0)
        report.describe(&$0)
      }
      return draft.findings
    }
    let meetings = archive(of: drafts).meetings
    #expect(meetings.count == 1)
    return meetings[0]
  }

  @Test func `keeps the history of what was announced and then held`() {
    let meeting = meeting(
      ("2025-04-11", { ($0.status, $0.start) = (.planned, "2025-H2") }),
      ("2025-10-10", { ($0.start, $0.place, $0.country) = ("2025-10-09", "Split", "HR") }))
    #expect(meeting.status.value == .held)
    #expect(meeting.status.citations == [Citation(document: Identifier("doc1"), sentence: 1)])
    #expect(meeting.start?.value.description == "2025-10-09")
    #expect(meeting.place?.value.slug == "split")
    #expect(meeting.history.map(\.status) == [.planned, .held])
    #expect(meeting.history.map { $0.reported?.description } == ["2025-04-11", "2025-10-10"])
    #expect(meeting.sources.map(\.status) == [.planned, .held])
    #expect(meeting.sources.map { $0.start?.description } == ["2025-H2", "2025-10-09"])
    #expect(meeting.conflicts.isEmpty)
    #expect(meeting.id.slug == "fifth-adria-summit")
    #expect(meeting.name == "Fifth Adria Summit")
  }

  @Test func `keeps a meeting planned whose day has passed`() {
    let meeting = meeting(
      ("2025-04-11", { ($0.status, $0.start) = (.planned, "2025-05-01") }),
      ("2025-04-20", { ($0.status, $0.start) = (.planned, "2025-05") }))
    #expect(meeting.status.value == .planned)
    #expect(meeting.start?.value.description == "2025-05-01")
    #expect(meeting.start?.isInferred == false)
  }

  @Test func `takes the last word before a meeting is held`() {
    let cancelled = meeting(
      ("2025-04-11", { ($0.status, $0.start) = (.planned, "2025-10") }),
      ("2025-10-09", { ($0.status, $0.start, $0.isPostponed) = (.cancelled, "2025-10-14", true) }))
    #expect(cancelled.status.value == .cancelled)
    #expect(cancelled.start?.value.description == "2025-10-14")
    #expect(cancelled.history.map(\.isPostponed) == [false, true])
    let moved = meeting(
      ("2025-04-11", { ($0.status, $0.start) = (.planned, "2025-10-14") }),
      ("2025-10-09", { ($0.status, $0.start, $0.isPostponed) = (.planned, "2026-02", true) }))
    #expect(moved.start?.value.description == "2026-02")
    #expect(moved.conflicts.isEmpty)
  }

  @Test func `shows both readings where two reports disagree, the later one first`() {
    let meeting = meeting(
      ("2025-10-10", { ($0.start, $0.place, $0.country) = ("2025-10-08", "Split", "HR") }),
      ("2025-10-11", { ($0.start, $0.place, $0.country) = ("2025-10-09", "Zadar", "HR") }))
    #expect(meeting.start?.value.description == "2025-10-09")
    #expect(meeting.place?.value.slug == "zadar")
    #expect(meeting.conflicts.map(\.field) == [.start, .place])
    #expect(
      meeting.conflicts.map { $0.readings.map(\.value.words) } == [
        ["9 October 2025", "8 October 2025"], ["Zadar", "Split"],
      ])
    #expect(meeting.conflicts[0].readings[1].citations.map(\.document.slug) == ["doc0"])
  }

  @Test func `shows both where one document has it held and another called off`() {
    let meeting = meeting(
      ("2025-10-10", { ($0.status, $0.start) = (.cancelled, "2025-10-09") }),
      ("2025-10-11", { $0.start = "2025-10-09" }))
    #expect(meeting.status.value == .held)
    #expect(meeting.conflicts.map(\.field) == [.status])
    #expect(meeting.conflicts[0].readings.map(\.value.value) == ["held", "cancelled"])
    #expect(
      meeting.conflicts[0].readings.map { $0.citations.map(\.document.slug) } == [
        ["doc1"], ["doc0"],
      ])
    // What was put off and then held is no contradiction.
    let moved = self.meeting(
      ("2025-10-08", { ($0.status, $0.start, $0.isPostponed) = (.cancelled, "2025-10-09", true) }),
      ("2025-10-11", { $0.start = "2025-10-10" }))
    #expect(moved.conflicts.isEmpty)
  }

  @Test func `shows both numbers where one of two documents has miscounted`() {
    let (day, city) = ("2025-10-09", "Split")
    let meeting = meeting(
      ("2025-10-10", { ($0.start, $0.place, $0.country) = (day, city, "HR") }),
      ("2025-10-11", { ($0.start, $0.place, $0.country, $0.ordinal) = (day, city, "HR", 6) }))
    #expect(meeting.conflicts.map(\.field) == [.ordinal])
    #expect(Set(meeting.conflicts[0].readings.map(\.value.words)) == ["5", "6"])
  }

  @Test(arguments: [
    ("2025-10-10", "Split", MeetingKind.summit), ("2025-10-09", "Zadar", .summit),
    ("2025-10-09", "Split", .session),
  ])
  func `takes two numbers for two meetings on another day, elsewhere, or of sessions`(
    day: String, city: String, kind: MeetingKind
  ) {
    let drafts = [(5, "2025-10-09", "Split"), (6, day, city)].map { number, day, city in
      var draft = Draft("doc\(number)", published: "2025-10-1\(number)")
      draft.meeting("Adria Summit") {
        Self.fifth(&$0)
        ($0.kind, $0.ordinal) = (kind, number)
        ($0.start, $0.place, $0.country) = (day, city, "HR")
      }
      return draft.findings
    }
    #expect(archive(of: drafts).meetings.count == 2)
  }

  @Test(arguments: [
    (["2025-04", "2025-04-11"], [false, true]), (["2025-04-11", "2025-04-11"], [false, true]),
    (["2025-04-11", "2025-04"], [false, false]),
  ])
  func `tells what confirms an announcement`(starts: [String], confirms: [Bool]) {
    let meeting = meeting(
      ("2025-03-01", { ($0.status, $0.start) = (.planned, starts[0]) }),
      ("2025-03-02", { ($0.status, $0.start) = (.planned, starts[1]) }),
      ("2025-05-01", { $0.start = "2025-04-11" }))
    #expect(meeting.history.map(\.isConfirmation) == confirms + [false])
  }

  @Test func `marks as inferred the day that was only announced`() {
    let meeting = meeting(
      ("2025-04-11", { ($0.status, $0.start, $0.end) = (.planned, "2025-10-09", "2025-10-10") }),
      ("2025-11-11", { $0.start = "2025-10" }))
    #expect(meeting.start?.value.description == "2025-10-09")
    #expect(meeting.start?.isInferred == true)
    #expect(meeting.end?.value.description == "2025-10-10")
  }

  @Test func `names who was there and not who was expected`() {
    let meeting = meeting(
      (
        "2025-04-11",
        { ($0.status, $0.countries, $0.people) = (.planned, ["HR", "SI"], ["Ana Kovač"]) }
      ),
      ("2025-10-10", { ($0.countries, $0.people) = (["SI", "AT"], ["Blaž Novak"]) }))
    #expect(meeting.countries.map(\.value.description) == ["AT", "SI"])
    #expect(meeting.participants.map(\.name) == ["Blaž Novak"])
  }

  @Test func `orders who takes part by country and then by the text`() {
    var draft = Draft("a", published: "2025-10-10")
    for (name, country) in [
      ("Zoe Zeman", "SI"), ("Ana Kovač", "HR"), ("Ada Babić", "HR"), ("Nil Nemo", nil),
    ] {
      draft.person(name, country, role: "Minister")
    }
    draft.meeting("a meeting of some ministers") {
      $0.people = ["Nil Nemo", "Zoe Zeman", "Ana Kovač", "Ada Babić"]
    }
    let people = archive(draft).meetings[0].participants
    #expect(people.map(\.name) == ["Ana Kovač", "Ada Babić", "Zoe Zeman", "Nil Nemo"])
    #expect(people.map(\.role) == ["Minister", "Minister", "Minister", "Minister"])
  }

  @Test(arguments: [
    ([OfficeLevel.leader, .minister, nil], OfficeLevel?.some(.minister)),
    ([.leader, .leader, .minister], .leader), ([.minister, .deputy, .minister], .minister),
    ([.minister, .deputy, nil], .deputy), ([.minister, nil, nil], nil),
  ])
  func `is on the level of the lowest of its sides`(levels: [OfficeLevel?], expected: OfficeLevel?)
  {
    var draft = Draft("a", published: "2025-10-10")
    let people = [("Ana Kovač", "HR"), ("Blaž Novak", "SI"), ("Cene Zupan", "SI")]
    for (name, country) in people { draft.person(name, country, role: "Minister") }
    draft.meeting("talks on bees") {
      $0.people = people.map(\.0)
      for (person, level) in zip(people, levels) { $0.levels[person.0] = level }
    }
    #expect(archive(draft).meetings[0].level?.value == expected)
  }

  @Test func `names a meeting of two without a title by the two`() {
    var draft = Draft("a", published: "2025-10-10")
    let name =
      "a meeting between the Minister of Foreign Affairs of Ruritania, Ana Kovač, and the "
      + "Minister of Foreign Affairs of Graustark, Blaž Novak"
    draft.meeting(name) { $0.people = ["Ana Kovač", "Blaž Novak"] }
    #expect(archive(draft).meetings[0].name == "Talks between Ana Kovač and Blaž Novak")
  }

  @Test(arguments: [
    (8, "Eighth meeting", true), (8, "VIII Forum", true), (8, "the 8th round", true),
    (1068, "1,068th meeting", true), (24, "Twenty-fourth session", true), (30, "thirtieth", true),
    (8, "Meeting of eight", false), (8, "18th round", false), (5, "Visit", false),
  ])
  func `finds a number in a name`(ordinal: Int, name: String, isThere: Bool) {
    #expect(MeetingName.has(ordinal, name) == isThere)
  }
}

@Suite struct MeetingAgreementTests {
  @Test func `says how far a paper came at the meeting, and not what became of it`() {
    var planned = Draft("a", published: "2025-04-01")
    let plan = planned.agreement("Honey Action Plan 2025", .planned)
    planned.meeting("second Honey Summit", Self.summit("2025-04-11", .planned, plan))
    var held = Draft("b", published: "2025-04-12")
    let adopted = held.agreement("Honey Action Plan 2025", .adopted)
    held.meeting("second Honey Summit", Self.summit("2025-04-11", .held, adopted))
    var later = Draft("c", published: "2026-01-12")
    later.agreement("Honey Action Plan 2025", .inForce)
    let archive = archive(planned, held, later)
    #expect(archive.agreements.map(\.status) == [.inForce])
    #expect(archive.agreements[0].timeline.map(\.status) == [.planned, .adopted, .inForce])
    let papers = archive.meetings[0].agreements
    #expect(papers.map(\.status.value) == [.adopted])
    #expect(papers[0].status.citations.map(\.document.slug) == ["b"])
    #expect(papers[0].reports.map(\.value) == [.planned, .adopted])
  }

  private static func summit(
    _ start: String, _ status: MeetingStatus, _ paper: Position<AgreementFinding>
  ) -> (inout Draft.MeetingDraft) -> Void {
    {
      ($0.kind, $0.status, $0.start, $0.ordinal) = (.summit, status, start, 2)
      ($0.series, $0.key) = ("Honey Summit", ["honey", "summit"])
      $0.agreements = [paper]
    }
  }
}

@Suite struct MeetingAddressTests {
  private func slug(_ reports: (published: String, start: String, isHeld: Bool)...) -> [String] {
    let drafts = reports.enumerated().map { offset, report in
      var draft = Draft("doc\(offset)", published: report.published)
      draft.meeting("talks on the bees of the Karst") {
        ($0.start, $0.countries) = (report.start, ["HR", "SI"])
        ($0.place, $0.country) = ("Zagreb", "HR")
        $0.people = ["Ana Kovač", "Blaž Novak"]
        ($0.status, $0.isDayCounted) = (report.isHeld ? .held : .planned, true)
      }
      return draft.findings
    }
    return archive(of: drafts).meetings.map(\.id.slug)
  }

  @Test func `keeps the date by which a meeting was known first, as long as it holds`() {
    #expect(
      slug(("2025-03-01", "2025-04", false), ("2025-04-12", "2025-04-11", true)) == [
        "talks-croatia-slovenia-2025-04"
      ])
  }

  @Test func `takes no bare word for a name where a document has more`() {
    let drafts = ["meeting", "meeting of the beekeepers of the Karst"].enumerated().map {
      offset, name in
      var draft = Draft("doc\(offset)", published: "2025-04-1\(offset + 1)")
      draft.meeting(name) {
        ($0.kind, $0.start, $0.place, $0.country) = (.ministerial, "2025-04-11", "Zagreb", "HR")
        $0.countries = ["HR", "SI", "AT"]
      }
      return draft.findings
    }
    #expect(
      archive(of: drafts).meetings.map(\.id.slug) == [
        "meeting-of-the-beekeepers-of-the-karst-2025"
      ])
  }

  @Test func `follows the day that a meeting comes to`() {
    #expect(
      slug(("2025-04-12", "2025-04-11", true), ("2025-04-13", "2025-04-12", true)) == [
        "talks-croatia-slovenia-2025-04-12"
      ])
  }
}
