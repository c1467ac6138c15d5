/// A table of tab-separated values with a header line, as the gazetteer's files are.
struct Table {
  private let bytes: [UInt8]
  private let columns: [String]
  /// Where each line of the body begins and ends.
  private let lines: [Range<Int>]

  /// Reads the header and finds the lines; carriage returns and empty lines are passed over.
  init(_ bytes: [UInt8]) {
    var lines: [Range<Int>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      if offset > start { lines.append(start..<offset) }
      start = offset + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    self.bytes = bytes
    columns = lines.first.map { Self.cells(of: bytes, $0).map { Self.text(bytes, $0) } } ?? []
    self.lines = Array(lines.dropFirst())
  }

  var count: Int { lines.count }

  /// The rows in the order of the file.
  var rows: some Sequence<Row> {
    lines.lazy.map { Row(bytes: bytes, cells: Self.cells(of: bytes, $0)) }
  }

  /// Where a column stands; a row gives nothing for one the file does not have.
  func column(_ name: String) -> Column {
    Column(offset: columns.firstIndex(of: name) ?? Int.max)
  }

  struct Column {
    fileprivate let offset: Int
  }

  /// One line of the table.
  struct Row {
    fileprivate let bytes: [UInt8]
    fileprivate let cells: [Range<Int>]

    /// The text of a cell; empty where the line has no such cell.
    subscript(column: Column) -> String {
      column.offset < cells.count ? Table.text(bytes, cells[column.offset]) : ""
    }

    /// The values of a cell between its bars.
    func values(_ column: Column) -> [String] {
      guard column.offset < cells.count else { return [] }
      return bytes[cells[column.offset]].split(separator: UInt8(ascii: "|"))
        .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The cell as a whole number.
    func number(_ column: Column) -> Int? {
      Int(self[column])
    }

    /// The cell as hundredths: `48.7` gives 4870.
    func hundredths(_ column: Column) -> Int? {
      guard let value = Double(self[column]) else { return nil }
      return Int((value * 100).rounded())
    }
  }

  private static func cells(of bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for offset in line where bytes[offset] == UInt8(ascii: "\t") {
      cells.append(start..<offset)
      start = offset + 1
    }
    let hasReturn = line.upperBound > start && bytes[line.upperBound - 1] == UInt8(ascii: "\r")
    cells.append(start..<(hasReturn ? line.upperBound - 1 : line.upperBound))
    return cells
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
