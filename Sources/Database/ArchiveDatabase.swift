public import Exports
import Foundation
internal import GRDB

/// Writes the tables of an archive as a database of SQLite, with keys between them and an index of
/// their words.
public struct ArchiveDatabase: Sendable {
  private let tables: [DataTable]

  public init(_ tables: [DataTable]) {
    self.tables = tables
  }

  /// Tables whose words can be searched for, with the columns that have them.
  static let searched: [(table: String, columns: [String])] = [
    ("documents", ["title", "summary"]), ("meetings", ["name", "summary"]),
    ("sentences", ["words"]), ("people", ["name"]), ("organizations", ["name", "acronym"]),
    ("agreements", ["name"]),
  ]

  /// Writes the database in place of what is at a path, when it is whole.
  ///
  /// - Throws: `DatabaseFailure`.
  public func write(to path: String) throws(DatabaseFailure) {
    let temporary = path + ".new"
    do {
      if FileManager.default.fileExists(atPath: temporary) {
        try FileManager.default.removeItem(atPath: temporary)
      }
      try fill(temporary)
      guard unsafe rename(temporary, path) == 0 else {
        throw DatabaseFailure(path: path, reason: unsafe String(cString: strerror(errno)))
      }
    } catch let failure as DatabaseFailure {
      throw failure
    } catch let error as DatabaseError {
      throw DatabaseFailure(path: path, reason: error.message ?? "\(error.resultCode)")
    } catch {
      throw DatabaseFailure(path: path, reason: error.localizedDescription)
    }
  }

  private func fill(_ path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    // Nobody reads the file before it has its name: what a crash leaves is written anew.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      for table in tables {
        try create(table, in: database)
        try insert(table, into: database)
      }
      for (table, columns) in Self.searched { try index(table, columns, in: database) }
    }
    try queue.close()
  }

  private func create(_ table: DataTable, in database: Database) throws {
    let keys = table.columns.filter(\.isKey).map(\.name)
    try database.create(table: table.name) { definition in
      for column in table.columns {
        let new = definition.column(column.name, Self.type(of: column.kind))
        if column.isRequired { new.notNull() }
        if let reference = column.reference {
          new.references(reference, column: key(of: reference))
        }
      }
      if !keys.isEmpty { definition.primaryKey(keys) }
    }
    for column in table.columns where column.reference != nil && keys.first != column.name {
      try database.create(
        index: "\(table.name)_by_\(column.name)", on: table.name, columns: [column.name])
    }
  }

  private func key(of name: String) -> String {
    let columns = tables.first { $0.name == name }?.columns ?? []
    return columns.first(where: \.isKey)?.name ?? "id"
  }

  private static func type(of kind: DataTable.Column.Kind) -> Database.ColumnType {
    switch kind {
    case .text: .text
    case .integer: .integer
    case .real: .double
    }
  }

  private func insert(_ table: DataTable, into database: Database) throws {
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.makeStatement(
      sql: "INSERT INTO \(table.name.quotedDatabaseIdentifier) VALUES (\(places))")
    try table.forEachRow { row in
      try statement.execute(arguments: StatementArguments(row.map(Self.value)))
    }
  }

  private static func value(of cell: DataTable.Cell) -> (any DatabaseValueConvertible)? {
    switch cell {
    case .nothing: nil
    case .text(let text): text
    case .integer(let number): number
    case .hundredths(let number): Double(number) / 100
    }
  }

  /// Words are found with or without their marks: `Kovac` finds `Kovač`.
  private func index(_ table: String, _ columns: [String], in database: Database) throws {
    let name = "\(table)_search"
    try database.create(virtualTable: name, using: FTS5()) { definition in
      definition.content = table
      definition.tokenizer = .unicode61(diacritics: .remove)
      for column in columns { definition.column(column) }
    }
    try database.execute(
      literal: "INSERT INTO \(sql: name)(\(sql: name)) VALUES ('rebuild')")
  }
}

/// A database that could not be written.
public struct DatabaseFailure: Error, Sendable, CustomStringConvertible {
  let path: String
  let reason: String

  public var description: String {
    "\(path): can't write the database: \(reason); check the path and its permissions"
  }
}
