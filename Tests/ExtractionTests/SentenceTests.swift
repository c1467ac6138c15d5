import Briefing
import Foundation
import Testing

@testable import briefgen

/// What one sentence tells, in as many wordings as dispatches have for it.
///
/// All people are invented.
@Suite struct SentenceTests {
  @Test func `has all its tables`() {
    #expect(table("leads").count > 80)
    #expect(table("dispatches").count > 20)
    #expect(table("mentions").count > 50)
    #expect(table("people").count > 80)
    #expect(table("names").count > 50)
  }

  @Test(arguments: table("leads"))
  func `reads kind, status, day, place and people of a meeting from the sentence that opens a text`(
    row: [String]
  ) throws {
    let rest = "The sides exchanged views on the state of relations and agreed to stay in touch."
    let findings = try Dispatch("14 May 2024\n\n\(row[0])\n\n\(rest)").findings
    let meeting = try #require(findings.meetings.first)
    #expect(findings.meetings.count == 1)
    #expect(meeting.isPrincipal)
    expect(meeting, in: findings, row[1], row[2], start: row[3], places: row[4])
    for name in row[5].split(separator: ";") {
      #expect(names(at: meeting, in: findings).contains(String(name)))
    }
  }

  @Test(arguments: table("dispatches"))
  func `finds the meetings that a short dispatch is about`(row: [String]) throws {
    let text = row[0].replacing(" ¶ ", with: "\n\n")
    let findings = try Dispatch(text).findings
    let principals = findings.meetings.filter(\.isPrincipal)
    let expected = stride(from: 1, to: row.count, by: 5).map { Array(row[$0..<$0 + 5]) }
    #expect(principals.count == expected.count)
    for cells in expected {
      let people = Set(cells[4].split(separator: ";").map(String.init))
      let meeting = try #require(
        principals.first { people.isSubset(of: names(at: $0, in: findings)) })
      expect(meeting, in: findings, cells[0], cells[1], start: cells[2], places: cells[3])
    }
  }

  @Test(arguments: table("mentions"))
  func `reads another meeting that a text only mentions`(row: [String]) throws {
    let findings = try Dispatch(
      """
      Minister receives ambassador

      LOME, 14 May 2024 (ATOP) - The Foreign Minister of Togo, Ama Lindqvist, received the Ambassador \
      of Ghana, Kofi Bergan, in Lomé on Monday.

      The two discussed trade between the two countries at length.

      \(row[0])
      """
    ).findings
    let others = findings.meetings.filter { !$0.isPrincipal }
    #expect(others.count == 1)
    let meeting = try #require(others.first)
    expect(meeting, in: findings, row[1], row[2], start: row[3], places: row[5])
    if row[4] != "*" { #expect(meeting.end?.value.description == row[4]) }
    #expect(meeting.ordinal?.value == Int(row[6]))
  }

  @Test(arguments: table("people"))
  func `names the people of a sentence with their states and offices`(row: [String]) throws {
    let findings = try Dispatch("Report\n\n\(row[0])").findings
    let expected = row.dropFirst().map { cell in
      cell.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(Set(findings.people.map(\.name)) == Set(expected.map { $0[0] }))
    for cells in expected {
      let person = try #require(findings.people.first { $0.name == cells[0] })
      #expect(person.country?.value.description ?? "" == cells[1])
      let titles = person.roles.map { $0.title.lowercased() }
      #expect(
        cells[2].isEmpty
          || titles.contains { title in cells[2].choices.contains(where: title.contains) },
        "\(titles)")
    }
  }

  static let frames = [
    "Foreign Minister {name} met the ambassador of {state} in Geneva on 3 May 2024.",
    "The Minister of Foreign Affairs of {state}, {name}, visited Geneva on 3 May 2024.",
    "{name}, Minister of Foreign Affairs of {state}, arrived in Geneva on 3 May 2024.",
    "In Geneva on 3 May 2024 the Secretary General received H.E. Mr. {name}, Ambassador of {state}.",
    "Prime Minister {name} of {state} will travel to Geneva on 3 May 2024, his office said.",
    "The sides were represented by the Minister of Trade, {name}, and the Minister of Energy, Otto Bergström.",
    "The President received the credentials of the new Ambassador of {state} to Austria, {name}.",
  ]

  @Test(arguments: table("names"))
  func `keeps a name whole wherever it stands`(row: [String]) throws {
    for frame in Self.frames {
      let sentence = frame.replacing("{name}", with: row[2]).replacing("{state}", with: row[0])
      let found = try Dispatch("Report\n\n\(sentence)").findings.people.map(\.name)
      #expect(found.contains(row[2]), "\(found)")
      #expect(found.allSatisfy { $0 == row[2] || $0 == "Otto Bergström" }, "\(found)")
    }
  }

  private func expect(
    _ meeting: MeetingFinding, in findings: Findings, _ kinds: String, _ statuses: String,
    start: String, places: String
  ) {
    #expect(kinds.choices.contains(meeting.kind.rawValue))
    #expect(statuses.choices.contains(meeting.status.value.rawValue))
    if start != "*" {
      #expect(start.choices.contains(meeting.start?.value.description ?? ""))
    }
    guard places != "*" else { return }
    let place = meeting.place.map { findings.places[$0.value].name } ?? ""
    let state = meeting.country?.value.description ?? ""
    #expect(places.choices.contains(place) || places.choices.contains(state), "\(place) \(state)")
  }

  private func names(at meeting: MeetingFinding, in findings: Findings) -> Set<String> {
    Set(meeting.participants.map { findings.people[$0.person].name })
  }
}
