import FlyingSocks
import Foundation

/// Asks a server on this machine for pages, each letter of the request as a test wants it.
///
/// It waits in its own thread: other tests keep those that tasks run on for themselves.
struct Visitor {
  let port: UInt16

  /// What is answered to a request, head and body.
  func answer(to request: String) throws -> String {
    try reading(request) { _ in false }
  }

  func page(_ path: String, host: String = "localhost") throws -> String {
    try answer(to: "GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
  }

  /// What is answered until some words are among it.
  func answer(to path: String, until words: String) throws -> String {
    try reading("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n") { $0.contains(words) }
  }

  private func reading(_ request: String, until isEnough: (String) -> Bool) throws -> String {
    let socket = try Socket(domain: Int32(sockaddr_in.family))
    defer { try? socket.close() }
    try socket.connect(to: .inet(ip4: "127.0.0.1", port: port))
    let data = Data(request.utf8)
    var sent = data.startIndex
    while sent < data.endIndex { sent = try socket.write(data, from: sent) }
    var bytes: [UInt8] = []
    do {
      while !isEnough(String(decoding: bytes, as: UTF8.self)) {
        bytes += try socket.read(atMost: 4096)
      }
    } catch SocketError.disconnected {
      // The answer has ended.
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
