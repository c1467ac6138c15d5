import FlyingSocks
import Foundation

/// Serves a site to the browsers of this machine, and tells them when it has changed.
///
/// FlyingFox's own server bounds neither the length of a request's head nor the time it may take, so
/// its sockets are used and the head is read here: a preview only shows files.
public struct PreviewServer: Sendable {
  private let socket: Socket
  private let answers: Answers
  private let state: PreviewState
  /// Where it listens: `127.0.0.1:8420`.
  public let address: String

  /// Connections at once; a browser has few.
  private static let mostConnections = 64
  private static let headTime = Duration.seconds(10)
  private static let drainTime = Duration.seconds(1)
  /// In bytes.
  private static let mostDrained = 1 << 20
  private static let bodyTime = Duration.seconds(60)
  /// A line now and then tells whether the page is still open.
  private static let beat = Duration.seconds(15)

  /// Listens on a port of a host, which is given by its number.
  ///
  /// - Throws: `PreviewError`.
  public init(host: String, port: UInt16, state: PreviewState) throws(PreviewError) {
    self.state = state
    answers = Answers(state: state)
    let isSix = host.contains(":")
    do {
      if isSix {
        socket = try Self.listening(on: sockaddr_in6.inet6(ip6: host, port: port))
      } else {
        socket = try Self.listening(on: sockaddr_in.inet(ip4: host, port: port))
      }
    } catch {
      throw PreviewError(host: host, port: port, reason: Self.reason(of: error))
    }
    address = (isSix ? "[\(host)]" : host) + ":\(port)"
  }

  private static func listening(on address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(type(of: address).family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
    } catch {
      try socket.close()
      throw error
    }
    return socket
  }

  private static func reason(of error: any Error) -> String {
    if case SocketError.failed(_, _, let message) = error { return message }
    return "\(error)"
  }

  /// Answers until it is cancelled.
  public func run() async throws {
    let pool = SocketPool.make()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(listener) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func accept(_ listener: AsyncSocket) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      let places = Places(Self.mostConnections)
      for try await connection in listener.sockets {
        guard places.take() else {
          try connection.close()
          continue
        }
        group.addTask {
          defer { places.free() }
          // What a browser breaks off concerns no one.
          try? await handle(connection)
          try? connection.close()
        }
      }
    }
  }

  private func handle(_ connection: AsyncSocket) async throws {
    let head: RequestHead
    switch try await requestHead(on: connection) {
    case .success(let request): head = request
    case .failure(let fault):
      try await send(fault.response, to: connection, withBody: true)
      try await drain(connection)
      return
    }
    switch answers.answer(to: head) {
    case .response(let response):
      try await send(response, to: connection, withBody: head.method == "GET")
    case .changes: try await sendChanges(to: connection)
    }
  }

  private func requestHead(on connection: AsyncSocket) async throws -> Result<
    RequestHead, HeadFault
  > {
    do {
      return try await within(Self.headTime) {
        var bytes: [UInt8] = []
        while true {
          bytes += try await connection.read(atMost: 4096)
          if let end = RequestHead.end(in: bytes), end <= RequestHead.longest {
            return RequestHead(bytes[..<end]).map { .success($0) } ?? .failure(.noRequest)
          }
          if bytes.count >= RequestHead.longest { return .failure(.tooLong) }
        }
      }
    } catch is TimeIsUp {
      return .failure(.tooSlow)
    }
  }

  /// Reads on past what is no request: a connection that is closed with bytes unread is reset, and the
  /// answer may be lost with it.
  private func drain(_ connection: AsyncSocket) async throws {
    try await within(Self.drainTime) {
      var count = 0
      while count < Self.mostDrained { count += try await connection.read(atMost: 4096).count }
    }
  }

  private func send(
    _ response: Response, to connection: AsyncSocket, withBody: Bool
  ) async throws {
    try await within(Self.bodyTime) {
      try await connection.write(Data(response.head + (withBody ? response.body : [])))
    }
  }

  /// Writes every state as an event (https://html.spec.whatwg.org/multipage/server-sent-events.html).
  private func sendChanges(to connection: AsyncSocket) async throws {
    let head = Response.head(of: ["HTTP/1.1 200 OK", "Content-Type: text/event-stream"])
    try await connection.write(Data(head))
    let changes = state.changes()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await snapshot in changes { try await write(Event.text(of: snapshot), to: connection) }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: Self.beat)
          try await write(": still here\n\n", to: connection)
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func write(_ text: String, to connection: AsyncSocket) async throws {
    try await within(Self.bodyTime) { try await connection.write(Data(text.utf8)) }
  }
}

/// Why the head of a request is not answered.
private enum HeadFault: Error {
  case noRequest, tooLong, tooSlow

  var response: Response {
    switch self {
    case .noRequest: Response(.badRequest, "This is no request of HTTP/1.1 for a path.")
    case .tooLong: Response(.headTooLarge, "The head of a request may have 16 KB.")
    case .tooSlow: Response(.timedOut, "The head of a request may take ten seconds.")
    }
  }
}

/// A preview that can't listen where it should.
public struct PreviewError: Error, Sendable, CustomStringConvertible {
  public let host: String
  public let port: UInt16
  let reason: String

  public var description: String {
    "\(host):\(port): can't listen there: \(reason); name another port with --port"
  }
}
