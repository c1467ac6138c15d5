import Briefing
import Exports
import FoundationEssentials
import JSON
import Samples
import Testing

@Suite struct RecordTests {
  private static let writer = RecordWriter(archive: SampleArchive.archive) {
    "Words of \($0.path)."
  }

  private func lines(_ type: RecordType?) -> [String] {
    String(decoding: Self.writer.lines(of: type), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: RecordType.allCases)
  func `writes the records it is known to write`(type: RecordType) throws {
    try expectGolden(lines(type).joined(separator: "\n"), "\(type.rawValue).ndjson")
  }

  @Test func `writes all types in the order of their names, a record a line`() {
    let all = lines(nil)
    #expect(all == RecordType.allCases.flatMap { lines($0).dropLast() } + [""])
    #expect(RecordType.allCases.map(\.rawValue) == RecordType.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: [
    (
      RecordType.document,
      [
        "agreements", "countries", "dateline", "figures", "file", "id", "language", "meetings",
        "notes", "organizations", "people", "places", "published", "publisher", "summary", "title",
        "title_stated", "type", "url", "words",
      ]
    ),
    (
      .meeting,
      [
        "agreement_statuses", "agreements", "conflicts", "countries", "country", "end", "history",
        "id", "kind", "level",
        "name", "notes", "ordinal",
        "organizations", "participants", "place", "series", "series_name", "sources", "start",
        "status", "summary", "type",
      ]
    ),
    (.country, ["code", "documents", "hosted", "id", "meetings", "name", "type"]),
    (
      .organization,
      [
        "acronym", "aliases", "documents", "id", "kind", "meetings", "name", "notes", "published",
        "type",
      ]
    ),
    (
      .person,
      ["aliases", "country", "documents", "id", "meetings", "name", "notes", "roles", "type"]
    ),
    (.place, ["aliases", "country", "documents", "id", "meetings", "name", "notes", "type"]),
    (
      .agreement,
      ["aliases", "documents", "id", "meetings", "name", "notes", "status", "timeline", "type"]
    ),
  ])
  func `gives every record its fields, sorted`(type: RecordType, fields: [String]) throws {
    for line in lines(type).dropLast() {
      let record = try JSONDecoder().decode([String: AnyValue].self, from: Data(line.utf8))
      #expect(record.keys.sorted() == fields)
      let offsets = try fields.map { field in
        try #require(line.firstRange(of: "\"\(field)\":")?.lowerBound)
      }
      #expect(type == .meeting || offsets == offsets.sorted())
    }
  }

  /// Whatever stands in a field.
  private struct AnyValue: Decodable {
    init(from decoder: any Decoder) {}
  }

  @Test func `writes null for what is unknown`() throws {
    let line = try #require(lines(.meeting).first { $0.contains("\"consultations-on-ferries\"") })
    for field in ["start", "end", "place", "country", "ordinal", "series", "series_name"] {
      #expect(line.contains("\"\(field)\":null"))
    }
    #expect(!line.contains("\"\""))
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
    ("é \u{2028} 🜁 </script>", "\"é \u{2028} 🜁 </script>\""),
  ])
  func `escapes strings as JSON wants it`(text: String, expected: String) throws {
    var bytes: [UInt8] = []
    bytes.append(JSONValue.text(text))
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    let read = try JSONDecoder().decode([String].self, from: Data("[".utf8 + bytes + "]".utf8))
    #expect(read == [text])
  }

  @Test func `has a place for every type in a site`() {
    #expect(RecordType.person.path == "data/people.ndjson")
    #expect(RecordType.country.path == "data/countries.ndjson")
    #expect(RecordType.meeting.path == "data/meetings.ndjson")
  }
}
