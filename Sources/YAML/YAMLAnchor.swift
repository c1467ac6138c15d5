/// Anchors that are used (`&name` and later `*name`), refused before anything is composed: with them a few
/// lines can stand for more nodes than any memory holds.
///
/// Where a value may begin is for a parser to say, which follows quotation marks, tags and blanks of
/// all kinds; so the two are looked for wherever they may stand and wherever they may not.
enum YAMLAnchor {
  /// Where the first such anchor stands, line and column from 1; nil where there is none.
  static func firstUsed(in yaml: String) -> (line: Int, column: Int)? {
    let bytes = Array(yaml.utf8)
    var anchors: [ArraySlice<UInt8>: Int] = [:]
    var offset = 0
    while offset < bytes.count {
      let mark = bytes[offset]
      offset += 1
      guard mark == UInt8(ascii: "&") || mark == UInt8(ascii: "*") else { continue }
      let name = bytes[offset...].prefix(while: isOfName)
      offset = name.endIndex
      guard !name.isEmpty else { continue }
      if mark == UInt8(ascii: "&") {
        if anchors[name] == nil { anchors[name] = name.startIndex - 1 }
      } else if let anchor = anchors[name] {
        return place(of: anchor, in: bytes)
      }
    }
    return nil
  }

  private static func place(
    of offset: Int, in bytes: [UInt8]
  ) -> (line: Int, column: Int) {
    let before = String(decoding: bytes[..<offset], as: UTF8.self)
    let lines = before.split(omittingEmptySubsequences: false) { $0.isNewline }
    return (lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
