import Briefing
import Testing

@testable import Summaries

@Suite struct MeetingSentenceTests {
  private typealias Person = (String, String?, String?)

  private let ana: Person = ("Ana Kovač", "Foreign Minister", "HR")
  private let blaz: Person = ("Blaž Novak", "Minister of Foreign Affairs", "SI")

  /// The first sentence on the meeting, the archive's today being the last day of 2025.
  private func sentence(_ describe: (inout SmallArchive) -> Void) -> String {
    var small = SmallArchive(asOf: "2025-12-31")
    describe(&small)
    let account = MeetingAccount(small.archive.meetings[0], asOf: small.archive.asOf)
    return MeetingSentence(index: small.index, account: account).statement.plain
  }

  @Test func `tells a meeting by its name`() {
    let held = sentence {
      $0.meeting(
        "m", "Second Adria Summit", .summit, start: "2025-10-09", place: "Split", country: "HR")
    }
    #expect(held == "The second Adria Summit was held in Split on 9 October 2025.")
    let planned = sentence {
      $0.meeting("m", "Third Adria Summit", .summit, .planned, start: "2027", country: "AE")
    }
    #expect(planned == "The third Adria Summit is planned for 2027 in the United Arab Emirates.")
    let open = sentence { $0.meeting("m", "Third Adria Summit", .summit, .planned) }
    #expect(open == "The third Adria Summit is planned at a date still open.")
  }

  @Test func `adds the body whose meeting it is where a short name leaves it out`() {
    func sentence(_ name: String) -> String {
      self.sentence {
        var body = Organization(id: Identifier("bees"), name: "Bee Union", kind: .intergovernmental)
        body.acronym = "BU"
        $0.archive.organizations = [body]
        $0.meeting("m", name, .session, start: "2025-10-09") {
          $0.organizations = [Fact(body.id, citations: cite("a", 1))]
        }
      }
    }
    #expect(
      sentence("Session on the drought")
        == "The session on the drought (BU) was held on 9 October 2025.")
    #expect(sentence("Bee Union session") == "The Bee Union session was held on 9 October 2025.")
  }

  @Test func `says that nobody reports a meeting whose day has passed`() {
    let overdue = sentence {
      $0.meeting("m", "Second Adria Summit", .summit, .planned, start: "2025-10-09")
    }
    #expect(
      overdue
        == "The second Adria Summit was planned for 9 October 2025, and no document in this archive "
        + "reports it.")
  }

  @Test func `says of talks in the plural that nobody reports them`() {
    func overdue(_ kind: MeetingKind) -> String {
      sentence { $0.meeting("m", "M", kind, .planned, start: "2025-10-09", people: [ana, blaz]) }
    }
    #expect(
      overdue(.talks).hasSuffix(
        "were to hold talks on 9 October 2025, and no document in this archive reports them."))
    #expect(overdue(.call).hasSuffix("and no document in this archive reports it."))
  }

  @Test(arguments: [(nil, ""), ("SI", " of Slovenia")])
  func `puts no country behind an office of a body that belongs to none`(
    owner: String?, words: String
  ) {
    let talks = sentence {
      var body = Organization(id: Identifier("bees"), name: "Bee Union", kind: .intergovernmental)
      body.country = owner.map(code)
      $0.archive.organizations = [body]
      $0.meeting(
        "m", "M", .talks, start: "2025-06-25",
        people: [ana, ("Blaž Novak", "Secretary of the Bee Union", "SI")])
      let novak = $0.archive.people.firstIndex { $0.name == "Blaž Novak" } ?? 0
      $0.archive.people[novak].roles = [
        PersonRole(
          title: "Secretary of the Bee Union", country: nil, organization: body.id, isFormer: false,
          first: nil, last: nil, citations: [])
      ]
    }
    #expect(talks.contains("Blaž Novak, Secretary of the Bee Union\(words), held"))
  }

  @Test func `tells a cancelled meeting from a postponed one`() {
    let cancelled = sentence {
      $0.meeting(
        "m", "Second Adria Summit", .summit, .cancelled, start: "2025-10-09", place: "Split",
        country: "HR")
    }
    #expect(
      cancelled == "The second Adria Summit, due in Split on 9 October 2025, has been cancelled.")
    let postponed = sentence {
      $0.meeting("m", "Second Adria Summit", .summit, .cancelled) {
        $0.history[0].isPostponed = true
      }
    }
    #expect(postponed == "The second Adria Summit has been postponed without a new date.")
  }

  @Test func `tells talks by those who met`() {
    let talks = sentence {
      $0.meeting("m", "Talks", .talks, start: "2025-06-25", people: [ana, blaz])
    }
    #expect(
      talks
        == "Ana Kovač, Foreign Minister of Croatia, and Blaž Novak, Minister of Foreign Affairs of "
        + "Slovenia, held talks on 25 June 2025.")
    let call = sentence {
      $0.meeting(
        "m", "Call", .call, start: "2025-06",
        people: [("Ana Kovač", nil, "HR"), ("Cene Zupan", nil, nil)])
    }
    #expect(call == "Ana Kovač (Croatia) and Cene Zupan spoke by telephone in June 2025.")
  }

  @Test func `tells numbered talks by their number`() {
    let round = sentence {
      $0.meeting("m", "Second round of talks", .talks, start: "2025-06-25", people: [ana, blaz]) {
        $0.ordinal = Fact(2, citations: cite("a", 1))
      }
    }
    #expect(round == "The second round of talks was held on 25 June 2025.")
  }

  @Test func `tells a visit by the visitor, the goal and the host`() {
    let visit = sentence {
      $0.meeting(
        "m", "Visit", .visit, .planned, start: "2026-05-25", end: "2026-05-27", place: "Zagreb",
        country: "HR", people: [ana, blaz])
    }
    #expect(
      visit
        == "Blaž Novak, Minister of Foreign Affairs of Slovenia, is to visit Zagreb on 25–27 May 2026 "
        + "for talks with Ana Kovač, Foreign Minister of Croatia.")
    let tour = sentence {
      $0.meeting(
        "m", "Tour", .visit, start: "2025-05", country: "HR", countries: ["HR", "AT", "SI"],
        people: [blaz])
    }
    #expect(
      tour
        == "Blaž Novak, Minister of Foreign Affairs of Slovenia, visited Croatia and Austria in May 2025."
    )
  }

  @Test func `says nothing twice that the name says`() {
    let named = sentence {
      $0.meeting(
        "m", "Adria summit in Split in 2022", .summit, start: "2022", place: "Split", country: "HR")
    }
    #expect(named == "The Adria summit was held in Split in 2022.")
  }

  @Test func `tells what one document says and not what others know`() {
    var small = SmallArchive(asOf: "2025-12-31")
    small.meeting(
      "m", "Second Adria Summit", .summit, start: "2025-10-09", place: "Split", country: "HR",
      in: "b"
    ) {
      $0.sources.append(
        MeetingSource(
          document: Identifier("a"), isPrincipal: false, status: .planned, start: date("2025-H2"),
          sentences: [7]))
      $0.history.insert(
        StatusReport(
          status: .planned, isPostponed: false, reported: nil, start: date("2025-H2"),
          citations: cite("a", 7)), at: 0)
    }
    let account = MeetingAccount(small.archive.meetings[0], in: Identifier("a"))
    let statement = account.map { MeetingSentence(index: small.index, account: $0).statement }
    #expect(statement?.plain == "The second Adria Summit is planned for the second half of 2025.")
    #expect(statement?.citations == cite("a", 7))
    #expect(MeetingAccount(small.archive.meetings[0], in: Identifier("z")) == nil)
  }
}
