/// A table of an archive: a row for each subject, or for each tie between two.
public struct DataTable: Sendable {
  public let name: String
  /// What its rows are, in a sentence.
  public let explanation: String
  public let columns: [Column]
  private let subjectCount: Int
  /// The rows of a subject, by its offset.
  private let rowsOf: @Sendable (Int) -> [[Cell]]

  /// A table that has some rows of each subject.
  init<Subject: Sendable>(
    name: String, explanation: String, columns: [Column], of subjects: [Subject],
    rows: @escaping @Sendable (Subject) -> [[Cell]]
  ) {
    (self.name, self.explanation, self.columns) = (name, explanation, columns)
    subjectCount = subjects.count
    rowsOf = { rows(subjects[$0]) }
  }

  /// A table that has one row of each subject.
  init<Subject: Sendable>(
    name: String, explanation: String, columns: [Column], of subjects: [Subject],
    row: @escaping @Sendable (Subject) -> [Cell]
  ) {
    (self.name, self.explanation, self.columns) = (name, explanation, columns)
    subjectCount = subjects.count
    rowsOf = { [row(subjects[$0])] }
  }

  /// In the order of the archive; as many cells as there are columns.
  public var rows: [[Cell]] {
    var rows: [[Cell]] = []
    forEachRow { rows.append($0) }
    return rows
  }

  /// The same, each made when its turn comes: all of them are larger than the archive.
  public func forEachRow(_ take: ([Cell]) throws -> Void) rethrows {
    for offset in 0..<subjectCount {
      for row in rowsOf(offset) { try take(row) }
    }
  }

  /// A column: its name, what is in it, and what it is for.
  public struct Column: Sendable {
    /// What the cells of a column hold, where they hold anything.
    public enum Kind: Sendable {
      case text
      case integer
      case real
    }

    public let name: String
    public let kind: Kind
    /// Tells one row from all others; of several such columns all together do.
    public var isKey = false
    public var isRequired = false
    /// The table whose key it names; a country by its code.
    public var reference: String?

    static func text(_ name: String) -> Column { Column(name: name, kind: .text) }
    static func integer(_ name: String) -> Column { Column(name: name, kind: .integer) }
    static func real(_ name: String) -> Column { Column(name: name, kind: .real) }

    static func key(_ name: String) -> Column {
      Column(name: name, kind: .text, isKey: true, isRequired: true)
    }

    /// Names a row of another table, or none.
    static func reference(_ name: String, to table: String) -> Column {
      Column(name: name, kind: .text, reference: table)
    }

    var required: Column {
      var column = self
      column.isRequired = true
      return column
    }
  }

  /// What stands in one column of a row.
  public enum Cell: Hashable, Sendable {
    case nothing
    case text(String)
    case integer(Int)
    /// Hundredths of what the column counts.
    case hundredths(Int)
  }
}

extension DataTable.Cell {
  /// Nothing where there is no text, or an empty one.
  init(_ text: String?) {
    self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .nothing
  }

  init(_ number: Int?) {
    self = number.map { .integer($0) } ?? .nothing
  }

  init(_ flag: Bool) {
    self = .integer(flag ? 1 : 0)
  }
}
