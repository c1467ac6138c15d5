/// A table of tab-separated values with a header line, as the gazetteer's files are.
struct Table {
  private let bytes: [UInt8]
  private let columns: [String]
  /// Where each cell of the file ends, those of the header first.
  private let ends: [Int32]
  /// The lines of the body.
  private let lines: [Line]

  /// Where a line begins, and the first of its cells.
  fileprivate struct Line {
    let start: Int32
    let firstCell: Int32
    let cellCount: Int32
  }

  /// Reads the header and finds the cells; carriage returns and empty lines are passed over.
  init(_ bytes: [UInt8]) {
    var lines: [Line] = []
    var ends: [Int32] = []
    ends.reserveCapacity(bytes.count / 4)
    let span = bytes.span
    var start = 0
    var firstCell = 0
    for offset in 0...span.count {
      let isEnd = offset == span.count || span[offset] == UInt8(ascii: "\n")
      guard isEnd || span[offset] == UInt8(ascii: "\t") else { continue }
      if isEnd, offset == start {
        start = offset + 1
        continue
      }
      let hasReturn = isEnd && span[offset - 1] == UInt8(ascii: "\r")
      ends.append(Int32(hasReturn ? offset - 1 : offset))
      guard isEnd else { continue }
      lines.append(
        Line(
          start: Int32(start), firstCell: Int32(firstCell),
          cellCount: Int32(ends.count - firstCell)))
      firstCell = ends.count
      start = offset + 1
    }
    self.bytes = bytes
    self.ends = ends
    columns = lines.first.map { Self.cells(of: Row(bytes: bytes, ends: ends, line: $0)) } ?? []
    self.lines = Array(lines.dropFirst())
  }

  private static func cells(of row: Row) -> [String] {
    (0..<Int(row.line.cellCount)).map { row[Column(offset: $0)] }
  }

  var count: Int { lines.count }

  /// The rows in the order of the file.
  var rows: some Sequence<Row> {
    lines.lazy.map { Row(bytes: bytes, ends: ends, line: $0) }
  }

  /// Where a column stands; a row gives nothing for one the file does not have.
  func column(_ name: String) -> Column {
    Column(offset: columns.firstIndex(of: name) ?? Int.max)
  }

  struct Column {
    fileprivate let offset: Int
  }

  /// One line of the table; it costs no allocation.
  struct Row {
    fileprivate let bytes: [UInt8]
    fileprivate let ends: [Int32]
    fileprivate let line: Line

    /// The text of a cell; empty where the line has no such cell.
    subscript(column: Column) -> String {
      let cell = cell(column)
      return cell.isEmpty ? "" : String(decoding: bytes[cell], as: UTF8.self)
    }

    /// Whether a cell is empty, or the line has no such cell.
    func isEmpty(_ column: Column) -> Bool { cell(column).isEmpty }

    /// The values of a cell between its bars.
    func values(_ column: Column) -> [String] {
      let cell = cell(column)
      return cell.isEmpty
        ? []
        : bytes[cell].split(separator: UInt8(ascii: "|"))
          .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The cell as a whole number.
    func number(_ column: Column) -> Int? {
      Int(self[column])
    }

    /// The cell as hundredths, further digits left out: `48.7` gives 4870.
    func hundredths(_ column: Column) -> Int? {
      let text = bytes.span.extracting(cell(column))
      let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
      var value = 0
      var digits = 0
      var decimals: Int?
      for index in (isNegative ? 1 : 0)..<text.count {
        switch text[index] {
        case UInt8(ascii: "."):
          guard decimals == nil else { return nil }
          decimals = 0
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          guard digits < 9 else { return nil }
          digits += 1
          guard (decimals ?? 0) < 2 else { continue }
          value = value * 10 + Int(text[index] - UInt8(ascii: "0"))
          decimals = decimals.map { $0 + 1 }
        default: return nil
        }
      }
      guard digits > 0 else { return nil }
      for _ in (decimals ?? 0)..<2 { value *= 10 }
      return isNegative ? -value : value
    }

    /// The bytes of a cell; none where the line has no such cell.
    private func cell(_ column: Column) -> Range<Int> {
      guard column.offset < Int(line.cellCount) else { return 0..<0 }
      let index = Int(line.firstCell) + column.offset
      let start = column.offset == 0 ? Int(line.start) : Int(ends[index - 1]) + 1
      return start..<Int(ends[index])
    }
  }
}
