import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Someone's wish that a build end: Ctrl-C, or a request of the system.
struct Interruption: Error {
  private let signal: Int32

  /// What shells give for a program that a signal ended: 130, 143.
  var exitCode: ExitCode { ExitCode(128 + signal) }

  /// How long work may take to notice that it is to end; what is left then the next build tidies up.
  private static let grace = DispatchTimeInterval.seconds(10)

  /// What the work gives; where a signal ends it, the work is cancelled and removes what it has begun.
  ///
  /// A second signal ends the program at once.
  /// - Throws: `Interruption`, and what the work throws.
  static func ending<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let signals = [SIGINT, SIGTERM]
    // What waits for signals opens files of its own, and gives up the program where it may not: first of
    // all, while there is room (`CLimits`).
    let (waiting, registration) = AsyncStream.makeStream(of: Int32.self)
    let task = Task {
      var isWaiting: Set<Int32> = []
      for await number in waiting {
        isWaiting.insert(number)
        if isWaiting.count == signals.count { break }
      }
      return try await work()
    }
    let received = Mutex<Int32?>(nil)
    let sources = signals.map { number in
      // Ignored, so that only the source below hears it.
      _ = Foundation.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        _ = Foundation.signal(number, SIG_DFL)
        received.withLock { $0 = number }
        task.cancel()
        DispatchQueue.global().asyncAfter(deadline: .now() + grace) {
          Foundation.exit(128 + number)
        }
      }
      source.setRegistrationHandler { registration.yield(number) }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    do {
      return try await task.value
    } catch let error as CancellationError {
      throw received.withLock(\.self).map { Interruption(signal: $0) } ?? error
    }
  }
}
