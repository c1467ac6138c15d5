/// Anchors (`&name`), refused before anything is composed: with aliases to them a few lines can
/// stand for more nodes than any memory holds.
enum YAMLAnchor {
  /// Where the first anchor stands, line and column from 1; nil where there is none.
  static func first(in yaml: String) -> (line: Int, column: Int)? {
    var line = 1
    var column = 0
    var before = UInt8(ascii: ":")
    var beforeBlank = before
    let bytes = Array(yaml.utf8)
    for (offset, byte) in bytes.enumerated() {
      column += 1
      if byte == UInt8(ascii: "\n") {
        (line, column, before, beforeBlank) = (line + 1, 0, UInt8(ascii: ":"), UInt8(ascii: ":"))
        continue
      }
      let isStart = before == UInt8(ascii: " ") ? opens(beforeBlank) : opens(before)
      if byte == UInt8(ascii: "&"), isStart, offset + 1 < bytes.count, isName(bytes[offset + 1]) {
        return (line, column)
      }
      if byte != UInt8(ascii: " ") { beforeBlank = byte }
      before = byte
    }
    return nil
  }

  /// Whether a value may begin behind the byte.
  private static func opens(_ byte: UInt8) -> Bool {
    [":", "-", "[", "{", ",", "?"].contains { UInt8(ascii: $0) == byte }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte > 0x20
  }
}
