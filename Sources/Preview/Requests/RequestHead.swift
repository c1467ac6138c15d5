/// What stands above the body of a request of HTTP/1.1 (RFC 9112), as far as a preview has to know.
struct RequestHead: Equatable {
  let method: String
  /// The path with its escapes read; without the query.
  let path: String
  /// The name of the host without its port, in small letters; nil where none is named.
  let host: String?
  /// Something follows the head.
  let hasBody: Bool

  /// In bytes; what is longer is none of a browser's.
  static let longest = 16 << 10

  /// The end of the head in what has come so far; nil where it is not there yet.
  static func end(in bytes: [UInt8]) -> Int? {
    bytes.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A])?.upperBound
  }

  /// The head of which these are all the bytes; nil where they are no request.
  init?(_ bytes: some Collection<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    let start = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard start.count == 3, start[2] == "HTTP/1.1" || start[2] == "HTTP/1.0",
      start[1].hasPrefix("/"), let path = Self.unescaped(start[1].prefix { $0 != "?" })
    else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() where !line.isEmpty {
      guard let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "\t" else {
        return nil
      }
      let name = line[..<colon].lowercased()
      // Of two hosts nobody knows which a browser means.
      guard fields[name] == nil || name != "host" else { return nil }
      fields[name] = Self.trimmed(line[line.index(after: colon)...])
    }
    method = String(start[0])
    self.path = path
    host = fields["host"].map(Self.withoutPort)
    hasBody =
      fields["transfer-encoding"] != nil || fields["content-length"].map { $0 != "0" } ?? false
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }

  private static func withoutPort(_ host: String) -> String {
    let host = host.lowercased()
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
    return host.lastIndex(of: ":").map { String(host[..<$0]) } ?? host
  }

  /// Nil where an escape is none, or the bytes are no UTF-8.
  private static func unescaped(_ path: Substring) -> String? {
    let bytes = Array(path.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%") {
        guard index + 2 < bytes.count, let high = digit(bytes[index + 1]),
          let low = digit(bytes[index + 2])
        else { return nil }
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
