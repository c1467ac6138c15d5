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
}
