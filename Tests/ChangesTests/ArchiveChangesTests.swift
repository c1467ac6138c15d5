import Changes
import JSON
import Testing

@Suite struct ArchiveChangesTests {
  /// A meeting as a line of data.
  private static func meeting(
    _ id: String, _ name: String, _ status: String, start: String? = nil, place: String? = nil,
    people: [String] = [], documents: [String] = ["a"]
  ) -> String {
    func value(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "null" }
    let participants = people.map { #"{"person":"\#($0)","name":"\#($0)","role":"Minister"}"# }
    let sources = documents.map { #"{"document":"\#($0)"}"# }
    return #"{"id":"\#(id)","name":"\#(name)","status":"\#(status)","start":\#(value(start)),"#
      + #""end":null,"place":\#(value(place)),"participants":[\#(participants.joined(separator: ","))],"#
      + #""sources":[\#(sources.joined(separator: ","))]}"#
  }

  private func records(
    meetings: [String] = [], documents: [String] = [], agreements: [String] = [],
    redirects: [String]? = nil
  ) throws -> ArchiveRecords {
    var files = [
      "data/meetings.ndjson": meetings, "data/documents.ndjson": documents,
      "data/agreements.ndjson": agreements,
      "data/places.ndjson": [#"{"id":"ohrid","name":"Ohrid"}"#],
    ]
    files["_redirects"] = redirects
    return try ArchiveRecords { path in
      files[path].map { Array($0.map { $0 + "\n" }.joined().utf8) }
    }
  }

  private func changes(from old: [String], to new: [String]) throws -> [String] {
    try ArchiveChanges(from: records(meetings: old), to: records(meetings: new)).all.map {
      "\($0.kind) \($0.id): \($0.words)"
    }
  }

  @Test func `tells what is new and what is gone`() throws {
    let one = Self.meeting("one", "One", "planned", start: "2026-05", place: "ohrid")
    #expect(try changes(from: [], to: [one]) == ["added one: planned, 2026-05, Ohrid"])
    #expect(try changes(from: [one], to: []) == ["removed one: planned, 2026-05, Ohrid"])
    #expect(try changes(from: [one], to: [one]) == [])
  }

  @Test func `tells that a meeting was held, moved, and who takes part`() throws {
    let before = Self.meeting("one", "One", "planned", start: "2026-05", people: ["ann", "bob"])
    let after = Self.meeting(
      "one", "One", "held", start: "2026-05-11", place: "ohrid", people: ["bob", "eve"])
    #expect(
      try changes(from: [before], to: [after]) == [
        "status one: held, was planned", "moved one: 2026-05-11, was 2026-05",
        "place one: Ohrid, was not stated", "joined one: eve, Minister takes part",
        "left one: ann, Minister takes part no more",
      ])
  }

  @Test func `tells that two meetings are one, and that one has another name`() throws {
    let announced = Self.meeting("lakes-2026", "Lakes", "planned", start: "2026-05")
    let reported = Self.meeting(
      "fifth-lakes", "Fifth Lakes", "held", start: "2026-05-11", documents: ["b"])
    let both = Self.meeting(
      "fifth-lakes", "Fifth Lakes", "held", start: "2026-05-11", documents: ["a", "b"])
    #expect(
      try changes(from: [announced, reported], to: [both]) == [
        "merged fifth-lakes: Lakes is one with it"
      ])
    #expect(
      try changes(from: [announced], to: [both]) == [
        "renamed fifth-lakes: was called Lakes", "status fifth-lakes: held, was planned",
        "moved fifth-lakes: 2026-05-11, was 2026-05",
      ])
    // Of another day it is no successor.
    let other = Self.meeting("sixth", "Sixth", "planned", start: "2027", documents: ["a", "b"])
    #expect(try changes(from: [announced], to: [other]).map { $0.prefix(5) } == ["remov", "added"])
  }

  @Test func `tells of meetings that an editor made one by where the old address leads`() throws {
    let one = Self.meeting("lakes-2026", "Lakes", "planned", start: "2026-05")
    let other = Self.meeting("sixth", "Sixth", "planned", start: "2027", documents: ["b"])
    let redirects = [
      "/series/lakes/ /series/sixth/ 301", "/meetings/lakes-2026/ /meetings/sixth/ 301",
    ]
    let changes = ArchiveChanges(
      from: try records(meetings: [one, other]),
      to: try records(meetings: [other], redirects: redirects)
    ).all
    #expect(
      changes.map { "\($0.kind) \($0.id): \($0.words)" } == ["merged sixth: Lakes is one with it"])
  }

  @Test func `tells of documents and agreements`() throws {
    let old = try records(
      documents: [#"{"id":"a","title":"A","published":null}"#],
      agreements: [#"{"id":"plan","name":"Plan","status":"draft"}"#])
    let new = try records(
      documents: [
        #"{"id":"a","title":"A","published":"2025-06-12"}"#,
        #"{"id":"b","title":"B *b*","published":null}"#,
      ], agreements: [#"{"id":"plan","name":"Plan","status":"adopted"}"#])
    let report = ChangeReport(ArchiveChanges(from: old, to: new).all)
    #expect(
      report.text == """
        Documents
          ~ A: published 2025-06-12, was no day of publication stated
          + B *b*: no day of publication stated
        Agreements
          ~ Plan: adopted, was draft
        """)
    #expect(report.markdown.contains("- **B \\*b\\*** is new: no day of publication stated\n"))
    #expect(report.markdown.hasPrefix("### Documents\n\n- **A** has changed: published"))
  }

  @Test func `says where data is none`() {
    let error = #expect(throws: RecordsError.self) { try records(documents: ["{}"]) }
    #expect(
      error?.description
        == "data/documents.ndjson:1: it is no record of an archive; build the site again")
  }
}
