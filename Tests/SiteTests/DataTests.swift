import Exports
import Samples
import Summaries
import Testing

@testable import Site

@Suite struct DataTests {
  @Test func `has the tables of an export, each with its columns explained`() async throws {
    let site = try await TestSite()
    let dictionary = try site.text("data/dictionary.txt")
    let words = TestSite.words()
    let tables = ArchiveTables(
      archive: SampleArchive.archive, countries: SampleArchive.profiles
    ) { words($0).plain }.tables
    for table in tables where table.name != "sentences" {
      let bytes = CSVWriter.bytes(of: table)
      #expect(try site.text("data/\(table.name).csv") == String(decoding: bytes, as: UTF8.self))
      #expect(dictionary.contains("\(table.name).csv: \(table.explanation)\n"))
      for column in table.columns { #expect(dictionary.contains("  \(column.name): ")) }
    }
    #expect(!site.paths.contains("data/sentences.csv"))
  }

  @Test func `has the records of an export, with the summaries of its pages`() async throws {
    let site = try await TestSite()
    let words = TestSite.words()
    let writer = RecordWriter(archive: SampleArchive.archive) { words($0).plain }
    for type in RecordType.allCases {
      let lines = String(decoding: writer.lines(of: type), as: UTF8.self)
      #expect(try site.text(type.path) == lines)
    }
  }
}
