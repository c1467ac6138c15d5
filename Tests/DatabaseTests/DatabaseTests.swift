import Briefing
import Database
import Exports
import Foundation
import GRDB
import JSON
import Samples
import Testing

@Suite struct ArchiveDatabaseTests {
  private let tables = ArchiveTables(
    archive: SampleArchive.archive, countries: SampleArchive.profiles
  ) {
    "Words of \($0.path), Šumadija."
  }.tables

  /// Writes the database into a folder of its own, and asks it something.
  private func asking<Value>(_ question: (GRDB.Database) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "briefgen-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let path = folder.appending(path: "archive.db").path
    try ArchiveDatabase(tables).write(to: path)
    let queue = try DatabaseQueue(path: path)
    defer { #expect(throws: Never.self) { try queue.close() } }
    return try queue.read(question)
  }

  @Test func `is whole, and every key leads to a row`() throws {
    let (state, broken) = try asking { database in
      (
        try String.fetchOne(database, sql: "PRAGMA integrity_check"),
        try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
      )
    }
    #expect(state == "ok")
    #expect(broken == 0)
  }

  @Test func `has all rows of all tables`() throws {
    let counts = try asking { database in
      try tables.map { table in
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.name)") ?? 0
      }
    }
    #expect(counts == tables.map(\.rows.count))
  }

  @Test func `answers who met whom by its keys`() throws {
    let names = try asking { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT p.name FROM participants AS t JOIN people AS p ON p.id = t.person
          JOIN meetings AS m ON m.id = t.meeting WHERE m.ordinal = 3 ORDER BY p.name
          """)
    }
    #expect(names == ["Arta Dibra", "Goran Stefov", "Nikos Vellas"])
  }

  @Test(arguments: [
    ("documents", "sumadija", 4), ("sentences", "wetlands", 1), ("people", "stefov", 1),
    ("meetings", "nobody", 0),
  ])
  func `finds words, with or without their marks`(
    table: String, words: String, count: Int
  ) throws {
    let found = try asking { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM \(table)_search WHERE \(table)_search MATCH ?",
        arguments: [words])
    }
    #expect(found == count)
  }

  @Test func `takes the place of an older one, and is the same when written again`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "briefgen-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let file = folder.appending(path: "archive.db")
    try Data("an older file".utf8).write(to: file)
    try ArchiveDatabase(tables).write(to: file.path)
    let first = try Data(contentsOf: file)
    try ArchiveDatabase(tables).write(to: file.path)
    let second = try Data(contentsOf: file)
    #expect(first == second)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left == ["archive.db"])
  }

  @Test func `says where it can't write`() throws {
    let error = #expect(throws: DatabaseFailure.self) {
      try ArchiveDatabase(tables).write(to: "/nowhere/at/all/archive.db")
    }
    let words = try #require(error?.description)
    #expect(words.hasPrefix("/nowhere/at/all/archive.db: can't write the database: "))
    #expect(words.hasSuffix("; check the path and its permissions"))
  }

  @Test func `tells Datasette of every table`() throws {
    var bytes: [UInt8] = []
    bytes.append(
      indented: DatasetteMetadata.value(of: tables, title: "Lakes", database: "archive"))
    let metadata = try JSONDecoder().decode(Metadata.self, from: Data(bytes))
    #expect(metadata.title == "Lakes")
    let named = try #require(metadata.databases["archive"]?.tables)
    #expect(Set(tables.map(\.name)).subtracting(named.keys) == [])
    #expect(named["meetings"]?.sort_desc == "start")
    #expect(named["meetings"]?.facets == ["kind", "status", "country"])
    #expect(named["meetings_search"]?.hidden == true)
  }

  private struct Metadata: Decodable {
    struct Table: Decodable {
      let description: String?
      let sort_desc: String?
      let facets: [String]?
      let hidden: Bool?
    }
    struct Tables: Decodable { let tables: [String: Table] }
    let title: String
    let databases: [String: Tables]
  }
}
