import Exports
import Foundation
import Samples
import Testing

@Suite struct PopoloTests {
  private func bytes(baseURL: String? = nil) -> [UInt8] {
    PopoloWriter(
      archive: SampleArchive.archive, countries: SampleArchive.profiles, baseURL: baseURL
    ).bytes
  }

  @Test func `writes the people, bodies and events it is known to write`() throws {
    let text = String(decoding: bytes(baseURL: "https://lakes.example/a/"), as: UTF8.self)
    try expectGolden(text, "archive.popolo.json")
  }

  @Test func `names only what it has`() throws {
    let records = try JSONDecoder().decode([String: [Record]].self, from: Data(bytes()))
    let all = records.values.flatMap(\.self)
    let ids = Set(all.map(\.id))
    #expect(ids.count == all.count)
    let named = Set(all.flatMap(\.references))
    #expect(!named.isEmpty)
    #expect(named.subtracting(ids) == [])
  }

  private struct Record: Decodable {
    struct Attendee: Decodable { let id: String }
    let id: String
    let area_id: String?
    let parent_id: String?
    let person_id: String?
    let organization_id: String?
    let attendees: [Attendee]?

    var references: [String] {
      [area_id, parent_id, person_id, organization_id].compactMap(\.self)
        + (attendees ?? []).map(\.id)
    }
  }

  @Test func `has no day where only a half of a year is known, and no source without an address`() {
    let text = String(decoding: bytes(), as: UTF8.self)
    #expect(text.contains(#""start_date": "2021""#))
    #expect(!text.contains("H2"))
    #expect(!text.contains("sources"))
  }
}
