/// The lines at the head of a mail, or of a part of one.
struct MailHead {
  /// By name in small letters, the first of each.
  private var fields: [String: String] = [:]
  /// Where the body begins.
  let bodyStart: Int

  /// Lines that begin with a blank go on the line above; an empty line ends the head.
  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    var current: (name: String, value: String)?
    var fields: [String: String] = [:]
    func keep() {
      if let current, fields[current.name] == nil { fields[current.name] = current.value }
    }
    while index < bytes.endIndex {
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      var line = String(decoding: bytes[index..<end], as: UTF8.self)
      if line.hasSuffix("\r") { line.removeLast() }
      index = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" {
        current?.value += " " + line.trimmed
      } else if let colon = line.firstIndex(of: ":") {
        keep()
        current = (line[..<colon].lowercased(), String(line[line.index(after: colon)...]).trimmed)
      }
    }
    keep()
    self.fields = fields
    bodyStart = index
  }

  /// The words of a field, decoded.
  subscript(name: String) -> String? {
    fields[name].map(EncodedWords.decoded)
  }

  /// `text/plain` of `Content-Type: text/plain; charset=utf-8`, in small letters.
  var mediaType: String {
    String((fields["content-type"] ?? "text/plain").prefix { $0 != ";" }).trimmed.lowercased()
  }

  var transferEncoding: String {
    (fields["content-transfer-encoding"] ?? "").trimmed.lowercased()
  }

  var isAttachment: Bool {
    fields["content-disposition"]?.lowercased().hasPrefix("attachment") ?? false
  }

  /// `utf-8` of `text/plain; charset="utf-8"`; the name of a parameter counts in small letters.
  func parameter(_ name: String, of field: String = "content-type") -> String? {
    for part in (fields[field] ?? "").split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, String(pair[0]).trimmed.lowercased() == name else { continue }
      let value = String(pair[1]).trimmed
      return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count > 1
        ? String(value.dropFirst().dropLast()) : value
    }
    return nil
  }

  /// Whether a text begins as a mail does; a dispatch may have a line `Date:` or `From:` too.
  static func looksLikeMail(_ start: String) -> Bool {
    let head = start.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty && $0 != "\r" }
    let names = head.compactMap { line in line.firstIndex(of: ":").map { line[..<$0] } }
    return names.contains { ["mime-version", "message-id", "received"].contains($0.lowercased()) }
      && names.contains { $0.lowercased() == "from" }
  }
}

extension String {
  /// Without blanks at the ends.
  var trimmed: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
