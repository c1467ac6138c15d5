/// Writes a table as comma-separated values (RFC 4180), safe to open in a spreadsheet.
public enum CSVWriter {
  /// A line for the names of the columns, and one for each row.
  public static func bytes(of table: DataTable) -> [UInt8] {
    var bytes: [UInt8] = []
    append(table.columns.map { .text($0.name) }, to: &bytes)
    table.forEachRow { append($0, to: &bytes) }
    return bytes
  }

  private static func append(_ row: [DataTable.Cell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .nothing: break
      case .integer(let number): bytes += String(number).utf8
      case .hundredths(let number): bytes += Hundredths.decimal(number).utf8
      case .text(let text): append(text, to: &bytes)
      }
    }
    bytes += "\r\n".utf8
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let isFormula = text.utf8.first.map(beginsFormula) ?? false
    // A source could else have a spreadsheet compute, or fetch, what it wants.
    let guarded = isFormula ? "'" + text : text
    guard hasMark(guarded.utf8.span) else {
      bytes += guarded.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }

  private static func hasMark(_ text: Span<UInt8>) -> Bool {
    for offset in text.indices where isMark(text[offset]) { return true }
    return false
  }

  /// Whether a cell with it is quoted.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
