import FlyingSocks
import Foundation

/// Asks a server on this machine for pages, each letter of the request as a test wants it.
struct Visitor {
  let port: UInt16

  /// What is answered to a request, head and body.
  func answer(to request: String) async throws -> String {
    try await reading(request) { _ in false }
  }

  func page(_ path: String, host: String = "localhost") async throws -> String {
    try await answer(to: "GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
  }

  /// What is answered until some words are among it.
  func answer(to path: String, until words: String) async throws -> String {
    try await reading("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n") { $0.contains(words) }
  }

  private func reading(
    _ request: String, until isEnough: (String) -> Bool
  ) async throws -> String {
    let socket = try await AsyncSocket.connected(to: .inet(ip4: "127.0.0.1", port: port))
    defer { try? socket.close() }
    try await socket.write(Data(request.utf8))
    var bytes: [UInt8] = []
    do {
      while !isEnough(String(decoding: bytes, as: UTF8.self)) {
        bytes += try await socket.read(atMost: 4096)
      }
    } catch SocketError.disconnected {
      // The answer has ended.
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
