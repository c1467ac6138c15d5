/// An answer to a request: a file, a page of ours, or where to look instead.
struct Response: Sendable, Equatable {
  enum Status: String, Sendable {
    case ok = "200 OK"
    case moved = "308 Permanent Redirect"
    case badRequest = "400 Bad Request"
    case forbidden = "403 Forbidden"
    case notFound = "404 Not Found"
    case unknownMethod = "405 Method Not Allowed"
    case timedOut = "408 Request Timeout"
    case tooLarge = "413 Content Too Large"
    case headTooLarge = "431 Request Header Fields Too Large"
    case unavailable = "503 Service Unavailable"
  }

  var status: Status
  var type: String
  var body: [UInt8]
  /// Where to look instead.
  var location: String?

  init(_ status: Status, type: String, body: [UInt8], location: String? = nil) {
    self.status = status
    self.type = type
    self.body = body
    self.location = location
  }

  /// A line of plain words.
  init(_ status: Status, _ words: String) {
    self.init(status, type: "text/plain; charset=utf-8", body: Array("\(words)\n".utf8))
  }

  /// The lines above the body, for a request that is the last of its connection.
  var head: [UInt8] {
    var lines = [
      "HTTP/1.1 \(status.rawValue)", "Content-Type: \(type)", "Content-Length: \(body.count)",
    ]
    if let location { lines.append("Location: \(location)") }
    if status == .unknownMethod { lines.append("Allow: GET, HEAD") }
    return Self.head(of: lines)
  }

  /// Lines with those that every answer has: nothing is kept, and no other page may take it in.
  static func head(of lines: [String]) -> [UInt8] {
    let common = [
      "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
      "Cross-Origin-Resource-Policy: same-origin", "Connection: close",
    ]
    return Array(((lines + common).joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}
