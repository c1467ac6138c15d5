import Briefing
import Foundation
import Samples
import Testing
import Traces

@Suite struct DigestTests {
  @Test func `every field of a record is named where its digest is made`() throws {
    let source = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Traces/DomainDigests.swift"), encoding: .utf8)
    let parts = source.components(separatedBy: "\nextension ")
    var bodies: [String: String] = [:]
    for part in parts.dropFirst() {
      let name = part.prefix { $0 != ":" }.split(separator: ".").last.map(String.init) ?? ""
      bodies[name] = part
    }
    let fields = Self.fields(of: Self.records)
    let unnamed = fields.flatMap { type, labels in
      labels.filter { label in
        guard let body = bodies[type] else { return true }
        let name = Self.held["\(type).\(label)"] ?? label
        return !["add(\(name))", "add(\(name).", "add(Int(\(name)", "switch \(name) "].contains {
          body.contains($0)
        }
      }.map { "\(type).\($0)" }
    }
    #expect(unnamed.sorted() == [])
    // What is looked over is all that the file has.
    let unseen = bodies.filter { $0.value.contains("digest.add") }.keys.filter { name in
      fields[name] == nil && !["Publication", "PageAddress", "Value", "Change"].contains(name)
    }
    #expect(unseen.sorted() == [])
  }

  /// What is held in less room than it is read, by its name where it is read.
  private static let held = [
    "ArchivedMention.bytes": "range", "ArchivedMention.number": "sentence",
    "Citation.number": "sentence", "Sentence.blockOffset": "block", "Sentence.bytes": "range",
    "Sentence.number": "index", "Sentence.sourceBytes": "source",
  ]

  private static var records: [Any] {
    let archive = SampleArchive.archive
    let document = archive.documents[0].id
    let page = PageAddress.document(document)
    return archive.documents + archive.meetings + archive.series + archive.countries
      + archive.organizations + archive.people + archive.places + archive.agreements
      + [
        Header("a", sentence: 1), Coordinates(latitude: 1, longitude: 2),
        Slip(written: Identifier("a"), expected: Identifier("b"), citations: []),
        AgreementStep(status: .draft, date: nil, document: document, citations: []),
        Rule(stringLiteral: "a"), UnseenCharacter(offset: 1, scalar: "\u{202E}"),
        EditorNote(page: page, change: .noMeeting("a"), reason: "b", entry: "c"),
        EditorNote.NamedCountry(code: archive.countries[0].code, name: "a"),
      ]
  }

  /// The fields of each type of the domain that stands in some values.
  private static func fields(of values: [Any]) -> [String: Set<String>] {
    var fields: [String: Set<String>] = [:]
    func look(_ value: Any) {
      let mirror = Mirror(reflecting: value)
      let isOfDomain = String(reflecting: type(of: value)).hasPrefix("Briefing.")
      if mirror.displayStyle == .struct, isOfDomain {
        let type = "\(type(of: value))".prefix { $0 != "<" }
        fields[String(type), default: []].formUnion(mirror.children.compactMap(\.label))
      }
      for child in mirror.children { look(child.value) }
    }
    for value in values { look(value) }
    return fields
  }

  @Test func `a digest tells values apart and is the same for the same`() {
    let one = Digest(of: ["ab", "c"]).value
    let same = Digest(of: ["ab", "c"]).value
    let others = [
      Digest(of: ["a", "bc"]), Digest(of: ["ab", "c", ""]), Digest(of: ["ab"]),
      Digest(of: ["abc"]), Digest(of: ["ab", "d"]),
    ].map(\.value)
    #expect(one == same)
    #expect(!others.contains(one))
    #expect(Set(others).count == others.count)
  }

  @Test(arguments: [
    ("2025", "2024"), ("2025", "2025-01"), ("2025-H1", "2025-Q1"), ("2025-10", "2025-10-01"),
    ("2025-10-09", "2025-09-10"),
  ])
  func `two dates have two digests`(one: String, other: String) throws {
    let one = Digest(of: try #require(PartialDate(one))).value
    let other = Digest(of: try #require(PartialDate(other))).value
    #expect(one != other)
  }
}
