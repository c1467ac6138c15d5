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

  /// Keeps so many connections open that ask for nothing.
  func withConnections(_ count: Int, _ body: () throws -> Void) throws {
    var sockets: [Socket] = []
    defer { for socket in sockets { try? socket.close() } }
    for _ in 0..<count { sockets.append(try connection()) }
    // They are taken in the order in which they come, each in its turn.
    try body()
  }

  private func connection() throws -> Socket {
    let socket = try Socket(domain: Int32(sockaddr_in.family))
    try socket.connect(to: .inet(ip4: "127.0.0.1", port: port))
    return socket
  }

  private func reading(_ request: String, until isEnough: (String) -> Bool) throws -> String {
    let socket = try connection()
    defer { try? socket.close() }
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
