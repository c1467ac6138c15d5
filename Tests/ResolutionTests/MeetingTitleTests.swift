import Briefing
import Testing

@testable import Resolution

@Suite struct MeetingTitleTests {
  typealias Describe = @Sendable (inout Draft.MeetingDraft) -> Void

  /// The title of a meeting that a document calls so.
  private func title(
    _ name: String, text: String = "Gold.", people: [(String, String)] = [],
    _ describe: Describe = { _ in }
  ) -> String? {
    var draft = Draft("a", published: "2025-06-01", text: [text])
    for (person, country) in people { draft.person(person, country) }
    draft.meeting(name) {
      $0.people = people.map(\.0)
      describe(&$0)
    }
    return archive(of: [draft.findings]).meetings.first?.name
  }

  @Test(
    arguments: [
      ("talks", .talks, ["HR", "SI"], "Split", "Talks between Croatia and Slovenia, Split"),
      (
        "Four-hour meeting", .consultations, ["HR", "US"], nil,
        "Consultations between Croatia and the United States, 25 May 2025"
      ),
      (
        "first direct talks between the two sides", .talks, ["HR", "SI"], "Split",
        "First direct talks between Croatia and Slovenia, Split"
      ),
      (
        "meeting", .ministerial, ["AT", "HR", "SI"], "Split",
        "Ministerial meeting of Austria, Croatia and Slovenia, Split"
      ),
      ("Talks", .talks, [], "Split", "Talks, Split"),
      ("Talks", .talks, [], nil, "Talks, 25 May 2025"),
      ("Ministerial", .ministerial, [], "Split", "Ministerial meeting, Split"),
      ("Round", .talks, [], "Split", "Round of talks, Split"),
      (
        "Meeting of Senior officials", .consultations, [], "Split",
        "Meeting of senior officials, Split"
      ),
      ("Business forum", .forum, ["HR"], "Split", "Business forum, Split"),
      ("talks of Croatia", .talks, ["HR"], "Split", "Talks of Croatia, Split"),
      ("Visit to Split", .visit, ["HR"], "Split", "Visit to Split, 25 May 2025"),
      // These have names of their own.
      ("Bee Summit", .summit, ["HR", "SI"], "Split", "Bee Summit"),
      ("talks on the drought", .talks, [], "Split", "Talks on the drought"),
      (
        "Croatian-Slovenian consultations", .consultations, ["HR", "SI"], "Split",
        "Croatian-Slovenian consultations"
      ),
      ("meeting of the Adria Council", .session, [], "Split", "Meeting of the Adria Council"),
    ] as [(String, MeetingKind, [String], String?, String)])
  func `says who meets and where of a meeting that has no name of its own`(
    name: String, kind: MeetingKind, countries: [String], place: String?, expected: String
  ) {
    let title = title(name) {
      ($0.kind, $0.countries, $0.place, $0.country) = (
        kind, countries, place, place.map { _ in "HR" }
      )
      $0.start = "2025-05-25"
    }
    #expect(title == expected)
  }

  @Test func `calls those who talk as the archive calls them`() {
    let people = [("Ana Kovač", "HR"), ("Blaž Novak", "SI")]
    #expect(
      title("Talks between Ana Kovac and Blaz Novak", people: people)
        == "Talks between Ana Kovač and Blaž Novak")
    #expect(
      title("talks with officials", people: people) { $0.kind = .call }
        == "Talks between Ana Kovač and Blaž Novak")
    #expect(title("Talks", people: [people[0]]) == "Talks with Ana Kovač")
    #expect(
      title("Visit of Ana Kovac to Ljubljana", people: [people[0]]) { $0.kind = .visit }
        == "Visit of Ana Kovač to Ljubljana")
  }

  @Test func `calls a call of many by their body and not by those who spoke`() {
    let people = [("Ana Kovač", "HR"), ("Blaž Novak", "SI")]
    let title = title("Telephone call between Ana Kovač and Blaž Novak", people: people) {
      ($0.kind, $0.start) = (.call, "2025-05-25")
      ($0.countries, $0.organizations) = (["AT", "HR", "SI"], ["Adria Union"])
    }
    #expect(title == "Call of the Adria Union, 25 May 2025")
  }

  @Test func `takes the name of the series before a bare word`() {
    var one = Draft("a", published: "2025-06-01")
    one.meeting("Second Bee Ministerial") {
      ($0.kind, $0.ordinal, $0.start) = (.ministerial, 2, "2025-05-25")
      ($0.series, $0.key) = ("Bee Ministerial", ["bee", "ministerial"])
    }
    one.meeting("next ministerial") {
      ($0.kind, $0.status, $0.start, $0.place) = (.ministerial, .planned, "2027", "Split")
      ($0.series, $0.key) = ("Bee Ministerial", ["bee", "ministerial"])
    }
    #expect(
      archive(one).meetings.map(\.name).sorted() == [
        "Bee Ministerial, Split", "Second Bee Ministerial",
      ])
  }

  @Test(arguments: [
    ("Forum “Bees: Split 2025.”.", "Forum “Bees: Split 2025”"),
    ("Forum “Bees: Split 2025.”", "Forum “Bees: Split 2025”"),
    ("Forum “Bees and Wasps", "Forum “Bees and Wasps”"),
    ("Bee Summit (Split", "Bee Summit"), ("Bee Summit –", "Bee Summit"),
    ("Bee Summit (BS)", "Bee Summit (BS)"), ("Bee Summit, ", "Bee Summit"),
    ("Ministers’", "Ministers’"), ("3+3", "3+3"),
  ])
  func `ends no title in a stray mark`(name: String, expected: String) {
    let tidied = MeetingName.tidied(name)
    #expect(tidied == expected)
  }

  @Test(arguments: [
    (
      "They called a special summit of the Lakes Littoral states to talk.",
      "Special summit of the Lakes Littoral states"
    ),
    (
      "The special summit of the Lakes Littoral opens today.",
      "Special summit of the Lakes Littoral"
    ),
  ])
  func `cuts no name short of its noun`(text: String, expected: String) {
    #expect(
      title("special summit of the Lakes Littoral", text: text) { $0.kind = .summit } == expected)
  }
}
