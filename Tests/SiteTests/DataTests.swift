import Exports
import Samples
import Summaries
import Testing

@testable import Site

@Suite struct DataTests {
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
