import Briefing

/// A table of tab-separated values with a header line, as the gazetteer's files are.
struct Table: Sendable {
  private let bytes: [UInt8]
  private let columns: [String]
  /// Where the lines of the body begin.
  private let body: Int

  /// Reads the header.
  init(_ bytes: [UInt8]) {
    var rows = Rows(bytes: bytes, offset: 0)
    let header = rows.next()
    self.bytes = bytes
    columns = header.map { row in (0..<row.cellCount).map { row[Column(offset: $0)] } } ?? []
    body = rows.offset
  }

  /// How many rows there are about, by their usual length: to count them would take as long as to find
  /// their cells.
  var estimatedCount: Int { bytes.count / 32 }

  /// The rows in the order of the file.
  var rows: Rows { Rows(bytes: bytes, offset: body) }

  /// Where a column stands; a row gives nothing for one the file does not have.
  func column(_ name: String) -> Column {
    Column(offset: columns.firstIndex(of: name) ?? Int.max)
  }

  /// Whether the file has a column.
  func has(_ column: Column) -> Bool { column.offset < columns.count }

  /// The row that begins at an offset of the file.
  func row(at start: Int) -> Row {
    var end = start
    return Rows.row(of: bytes, from: start, end: &end)
  }

  struct Column: Sendable {
    fileprivate let offset: Int
  }

  /// The lines of a file; carriage returns and empty lines are passed over.
  struct Rows: Sequence, IteratorProtocol {
    fileprivate let bytes: [UInt8]
    fileprivate var offset: Int

    mutating func next() -> Row? {
      var end = offset
      while end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
      guard end < bytes.count else { return nil }
      let row = Self.row(of: bytes, from: end, end: &end)
      offset = end
      return row
    }

    /// The row that begins at an offset, and the offset behind it.
    fileprivate static func row(of bytes: [UInt8], from start: Int, end: inout Int) -> Row {
      let text = bytes.span
      var row = Row(bytes: bytes, start: start)
      var offset = start
      while offset < text.count {
        let byte = text[offset]
        // Nearly all bytes are letters.
        if byte <= UInt8(ascii: "\n") {
          if byte == UInt8(ascii: "\n") { break }
          if byte == UInt8(ascii: "\t") { row.endCell(at: offset) }
        }
        offset &+= 1
      }
      row.endCell(
        at: offset > start && text[offset - 1] == UInt8(ascii: "\r") ? offset - 1 : offset)
      end = offset < text.count ? offset + 1 : offset
      return row
    }
  }

  /// One line of the table; it costs no allocation.
  struct Row {
    /// The most columns of any table.
    private static let mostCells = 16

    private let bytes: [UInt8]
    /// Where it begins in the file.
    let start: Int
    /// Where each of its cells ends.
    private var ends = SIMD16<Int32>()
    fileprivate private(set) var cellCount = 0

    fileprivate init(bytes: [UInt8], start: Int) {
      self.bytes = bytes
      self.start = start
    }

    fileprivate mutating func endCell(at offset: Int) {
      guard cellCount < Self.mostCells else { return }
      ends[cellCount] = Int32(truncatingIfNeeded: offset)
      cellCount += 1
    }

    /// The text of a cell; empty where the line has no such cell.
    subscript(column: Column) -> String {
      let cell = cell(column)
      return cell.isEmpty ? "" : String(decoding: bytes[cell], as: UTF8.self)
    }

    /// Whether a cell is empty, or the line has no such cell.
    func isEmpty(_ column: Column) -> Bool { cell(column).isEmpty }

    /// The values of a cell between its bars.
    func values(_ column: Column) -> [String] {
      var values: [String] = []
      forEachValue(column) { values.append(String(decoding: $0)) }
      return values
    }

    /// Gives the bytes of a cell, where it has any.
    func withBytes(_ column: Column, _ body: (Span<UInt8>) -> Void) {
      let cell = cell(column)
      if !cell.isEmpty { body(bytes.span.extracting(cell)) }
    }

    /// Gives the bytes of each value of a cell between its bars, in turn.
    func forEachValue(_ column: Column, _ body: (Span<UInt8>) -> Void) {
      let text = bytes.span
      let cell = cell(column)
      var start = cell.lowerBound
      for offset in cell where text[offset] == UInt8(ascii: "|") {
        if start < offset { body(text.extracting(start..<offset)) }
        start = offset + 1
      }
      if start < cell.upperBound { body(text.extracting(start..<cell.upperBound)) }
    }

    /// The cell as the code of a country.
    func code(_ column: Column) -> CountryCode? {
      CountryCode(bytes.span.extracting(cell(column)))
    }

    /// The codes of countries in a cell, between its bars; what is none is left out.
    func codes(_ column: Column) -> [CountryCode] {
      var codes: [CountryCode] = []
      forEachValue(column) { if let code = CountryCode($0) { codes.append(code) } }
      return codes
    }

    /// The cell as a whole number, of digits alone.
    func number(_ column: Column) -> Int? {
      let cell = cell(column)
      guard (1...9).contains(cell.count) else { return nil }
      let text = bytes.span
      var value = 0
      for offset in cell {
        guard (0x30...0x39).contains(text[offset]) else { return nil }
        value = value &* 10 &+ Int(text[offset] &- 0x30)
      }
      return value
    }

    /// The cell as hundredths, further digits left out: `48.7` gives 4870.
    func hundredths(_ column: Column) -> Int? {
      let text = bytes.span
      let cell = cell(column)
      var offset = cell.lowerBound
      let isNegative = !cell.isEmpty && text[offset] == UInt8(ascii: "-")
      if isNegative { offset &+= 1 }
      var value = 0
      var digits = 0
      // What the last digit counts: 100 before the point, and behind it 10, 1 and 0.
      var unit = 100
      var hasPoint = false
      while offset < cell.upperBound {
        let byte = text[offset]
        offset &+= 1
        if byte == UInt8(ascii: "."), !hasPoint {
          hasPoint = true
          continue
        }
        guard (0x30...0x39).contains(byte), digits < 9 else { return nil }
        digits &+= 1
        if hasPoint { unit /= 10 }
        value =
          hasPoint ? value &+ Int(byte &- 0x30) &* unit : value &* 10 &+ Int(byte &- 0x30) &* 100
      }
      guard digits > 0 else { return nil }
      return isNegative ? -value : value
    }

    /// The bytes of a cell; none where the line has no such cell.
    private func cell(_ column: Column) -> Range<Int> {
      guard column.offset < cellCount else { return 0..<0 }
      let start = column.offset == 0 ? start : Int(ends[column.offset - 1]) + 1
      return start..<Int(ends[column.offset])
    }
  }
}

extension String {
  /// The text of some bytes, those that are no UTF-8 made good.
  init(decoding bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
