/// A template as its author wrote it.
public struct TemplateFile: Sendable {
  /// The path within the folder of templates: `meeting.html`, `partials/person.html`.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The line and the column, both from 1, the column in bytes, of an offset in `bytes`.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<offset]
    let newline = UInt8(ascii: "\n")
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    return (before.count { $0 == newline } + 1, offset - lineStart + 1)
  }

  /// What stands behind each place of a text, up to a quotation mark, blank or bracket, with the line
  /// and the column of the place.
  public func references(
    behind mark: String
  ) -> [(text: String, line: Int, column: Int)] {
    let mark = Array(mark.utf8)
    var found: [(text: String, line: Int, column: Int)] = []
    guard let first = mark.first else { return found }
    var start = 0
    // The search of the standard library takes more time than all templates take to compile.
    while let place = bytes[start...].firstIndex(of: first) {
      start = place + 1
      guard bytes[place...].starts(with: mark) else { continue }
      start = place + mark.count
      let text = bytes[start...].prefix { !Self.endsReference($0) }
      let (line, column) = position(of: place)
      found.append((String(decoding: text, as: UTF8.self), line, column))
    }
    return found
  }

  private static func endsReference(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "\"'<>#?".utf8.contains(byte)
  }
}
