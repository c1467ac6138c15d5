import Briefing
import Samples
import Testing

@testable import Exports

@Suite struct TableTests {
  private var tables: [DataTable] {
    ArchiveTables(archive: SampleArchive.archive, countries: SampleArchive.profiles) {
      "Words of \($0.path)."
    }.tables
  }

  @Test func `has a cell for every column, and keys that tell rows apart`() {
    for table in tables {
      let width = table.columns.count
      #expect(table.rows.allSatisfy { $0.count == width }, "\(table.name)")
      let offsets = table.columns.indices.filter { table.columns[$0].isKey }
      let keys = table.rows.map { row in offsets.map { row[$0] } }
      #expect(offsets.isEmpty || Set(keys).count == keys.count, "\(table.name)")
      for (offset, column) in table.columns.enumerated() where column.isRequired {
        #expect(!table.rows.contains { $0[offset] == .nothing }, "\(table.name).\(column.name)")
      }
    }
  }

  @Test func `refers to rows of tables that come before`() throws {
    var known: [String: Set<DataTable.Cell>] = [:]
    for table in tables {
      for (offset, column) in table.columns.enumerated() {
        guard let name = column.reference else { continue }
        let keys = try #require(known[name], "\(table.name).\(column.name)")
        let named = Set(table.rows.map { $0[offset] }).subtracting([.nothing])
        #expect(named.subtracting(keys) == [], "\(table.name).\(column.name)")
      }
      if let key = table.columns.firstIndex(where: \.isKey) {
        known[table.name] = Set(table.rows.map { $0[key] })
      }
    }
    #expect(known.count == 9)
  }

  @Test func `has every fact of a meeting with the sentences it rests on`() throws {
    let facts = try #require(tables.first { $0.name == "meeting_facts" })
    let forum = facts.rows.filter { $0[0] == .text("third-lake-ohrid-forum-2025-06-11") }
    let fields = Set(forum.map { $0[1] })
    #expect(
      fields == Set(["status", "start", "end", "place", "country", "ordinal"].map { .text($0) }))
    let inferred = forum.filter { $0[2] == .integer(1) }.map { $0[1] }
    #expect(inferred == [.text("country")])
  }

  @Test(arguments: [
    (DataTable.Cell.text("plain"), "plain"), (.text("a,b"), "\"a,b\""),
    (.text("say \"so\""), "\"say \"\"so\"\"\""), (.text("two\nlines"), "\"two\nlines\""),
    (.text("=1+1"), "'=1+1"), (.text("@SUM(A1,B1)"), "\"'@SUM(A1,B1)\""), (.text("-2"), "'-2"),
    (.integer(-2), "-2"), (.hundredths(4111), "41.11"), (.hundredths(-50), "-0.5"),
    (.hundredths(7), "0.07"), (.nothing, ""),
  ])
  func `writes a cell so that a spreadsheet takes it for what it is`(
    cell: DataTable.Cell, expected: String
  ) {
    let table = DataTable(
      name: "t", explanation: "", columns: [.text("one"), .text("two")],
      of: [cell], row: { [$0, .integer(1)] })
    let text = String(decoding: CSVWriter.bytes(of: table), as: UTF8.self)
    #expect(text == "one,two\r\n\(expected),1\r\n")
  }
}
