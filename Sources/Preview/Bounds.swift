import Synchronization

/// A number of places of which each can be taken once.
final class Places: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) {
    left = Mutex(count)
  }

  /// False where none is left.
  func take() -> Bool {
    left.withLock { count in
      guard count > 0 else { return false }
      count -= 1
      return true
    }
  }

  func free() {
    left.withLock { $0 += 1 }
  }
}

struct TimeIsUp: Error {}

/// What some work gives, if it is done in time.
///
/// - Throws: `TimeIsUp`, and what the work throws.
func within<Result: Sendable>(
  _ time: Duration, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result.self) { group in
    group.addTask(operation: work)
    group.addTask {
      try await Task.sleep(for: time)
      throw TimeIsUp()
    }
    defer { group.cancelAll() }
    guard let result = try await group.next() else { throw TimeIsUp() }
    return result
  }
}
