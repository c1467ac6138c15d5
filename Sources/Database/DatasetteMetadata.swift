public import Exports
public import JSON

/// What Datasette (https://datasette.io) is told of the database of an archive: what its tables are,
/// which column names a row, and by what to sort and part them.
public enum DatasetteMetadata {
  /// `database` is the name of the file without its ending.
  public static func value(of tables: [DataTable], title: String, database: String) -> JSONValue {
    .object([
      ("title", .text(title)),
      (
        "description",
        "Who met whom, where and when, and what was agreed: made by briefgen from the dispatches of an archive."
      ),
      (
        "databases",
        .object([
          (
            database,
            .object([("tables", .object(tables.map { ($0.name, metadata(of: $0)) } + hidden))])
          )
        ])
      ),
    ])
  }

  private static func metadata(of table: DataTable) -> JSONValue {
    var fields: [(String, JSONValue)] = [("description", .text(table.explanation))]
    let names = table.columns.map(\.name)
    for label in ["name", "title"] where names.contains(label) && table.columns[0].isKey {
      fields.append(("label_column", .text(label)))
    }
    for day in ["start", "published", "date"] where names.contains(day) {
      fields.append(("sort_desc", .text(day)))
      break
    }
    let facets = ["kind", "status", "country", "publisher", "field"].filter(names.contains)
    if !facets.isEmpty, table.columns[0].isKey {
      fields.append(("facets", JSONValue(texts: facets)))
    }
    return .object(fields)
  }

  /// The tables of the index, which are for searching and not for reading.
  private static var hidden: [(String, JSONValue)] {
    ArchiveDatabase.searched.map { ("\($0.table)_search", .object([("hidden", .bool(true))])) }
  }
}
