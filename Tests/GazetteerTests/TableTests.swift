import CBuiltIn
import Foundation
import Testing
import Text

@testable import Gazetteer

@Suite struct TableTests {
  /// The tables and the fewest rows that each may have: far fewer would mean that one is cut off.
  static let floors: [String: Int] = [
    "agreements": 350, "calendar": 780, "cities": 30_000, "common-words": 5_000, "countries": 250,
    "country-names": 5_500, "dates": 100, "events": 50, "furniture": 950, "guards": 350,
    "honorifics": 300, "name-endings": 10, "office-nouns": 100, "offices": 1_250, "verbs": 1_000,
    "organizations": 2_000,
    "places": 3_400, "publishers": 1_100, "units": 700, "words": 55,
  ]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Gazetteer/Data").standardizedFileURL

  @Test(arguments: floors.keys.sorted())
  func `carries every table whole`(name: String) throws {
    let bytes = try #require(BuiltInFiles.bytes(of: "gazetteer/\(name).tsv"))
    let file = try Data(contentsOf: Self.folder.appending(path: "\(name).tsv"))
    #expect(bytes.elementsEqual(file))
    #expect(Array(Table(bytes).rows).count >= Self.floors[name] ?? 0)
  }

  @Test func `carries the files of the folder and no others`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    var count = 0
    let table = unsafe UnsafeBufferPointer(start: builtin_gazetteer(&count), count: count)
    let carried = unsafe table.map { unsafe String(cString: $0.name) }
    #expect(carried == files.filter { $0.hasSuffix(".tsv") }.map { "gazetteer/\($0)" }.sorted())
    #expect(Set(files.map { $0.replacing(".tsv", with: "") }) == Set(Self.floors.keys))
  }

  @Test func `reads cells whatever ends a line, and none that a line lacks`() {
    let table = Table(Array("name\tcodes\tnote\r\n\nA\tx|y\t\r\nB\n\t\tz\r\nC\t\tlast".utf8))
    let (name, codes, note) = (table.column("name"), table.column("codes"), table.column("note"))
    #expect(Array(table.rows).count == 4)
    #expect(table.rows.map { $0[name] } == ["A", "B", "", "C"])
    #expect(table.rows.map { $0.values(codes) } == [["x", "y"], [], [], []])
    #expect(table.rows.map { $0[note] } == ["", "", "z", "last"])
    #expect(table.rows.map { $0.isEmpty(note) } == [true, true, false, false])
    #expect(table.rows.allSatisfy { $0[table.column("other")].isEmpty })
  }

  @Test(arguments: [
    ("48.7", 4870), ("-0.25", -25), ("31", 3100), ("-12.345", -1234), ("0.05", 5), ("", nil),
    ("-", nil), ("1.2.3", nil), ("4e2", nil), ("12 ", nil), ("9999999999", nil),
  ])
  func `reads a number as hundredths`(text: String, hundredths: Int?) throws {
    let table = Table(Array("name\tlatitude\nA\t\(text)\n".utf8))
    let row = try #require(table.rows.first { _ in true })
    #expect(row.hundredths(table.column("latitude")) == hundredths)
  }

  @Test func `makes entries of all tables`() {
    #expect(lexicon.countries.count >= 250)
    #expect(lexicon.organizations.count >= 2_000)
    #expect(lexicon.places.count >= 33_000)
    #expect(lexicon.offices.count >= 2_400)
    #expect(lexicon.events.count >= 50)
    #expect(lexicon.agreements.count >= 50)
    #expect(lexicon.publishers.count >= 1_100)
    #expect(lexicon.furniture.count >= 950)
    #expect(lexicon.abbreviations.count >= 50)
    #expect(lexicon.ordinals.values.count >= 25)
  }

  @Test func `reads every row of what it counts`() throws {
    func rows(of name: String) throws -> Int {
      let table = Table(try #require(BuiltInFiles.bytes(of: "gazetteer/\(name).tsv")))
      return table.rows.reduce(0) { count, _ in count + 1 }
    }
    #expect(lexicon.countries.count == (try rows(of: "countries")))
    #expect(lexicon.organizations.count == (try rows(of: "organizations")))
    #expect(lexicon.places.count == (try rows(of: "places") + rows(of: "cities")))
    #expect(lexicon.events.count == (try rows(of: "events")))
    #expect(lexicon.agreements.count == (try rows(of: "agreements")))
    #expect(lexicon.publishers.count == (try rows(of: "publishers")))
    #expect(lexicon.furniture.count == (try rows(of: "furniture")))
  }

  /// One word of each table that has no list of its own.
  @Test(arguments: [
    ("H.E. the envoy", "H.E. = honorific"),
    ("Sheikh Salim", "Sheikh = honorific"),
    ("$5", "$ = unit currency"),
    ("5 million", "million = unit magnitude"),
    ("5 tonnes", "tonnes = unit measure"),
    ("5%", "% = unit percent"),
    ("The Washington Post", "Washington Post = guarded"),
    ("presidents", "presidents = office president"),
  ])
  func `finds what tables without a list hold`(text: String, expected: String) {
    #expect(sightings(in: text).contains(expected))
  }
}
