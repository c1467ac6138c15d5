import Dispatch
import Synchronization

/// What is worked out by some tasks at once, the results in their order.
struct Concurrent: Sendable {
  let jobs: Int

  /// What a closure makes of each number below a count.
  ///
  /// A task takes a few neighbours and, when it is done with them, the next ones.
  func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    let size = max(1, count / (max(1, jobs) * 16))
    let starts = Array(stride(from: 0, to: count, by: size))
    guard jobs > 1, starts.count > 1 else { return (0..<count).map(work) }
    let next = Atomic(0)
    let made = Mutex(Array(repeating: [Result](), count: starts.count))
    DispatchQueue.concurrentPerform(iterations: min(jobs, starts.count)) { _ in
      while true {
        let batch = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard batch < starts.count else { return }
        let results = (starts[batch]..<min(starts[batch] + size, count)).map(work)
        made.withLock { $0[batch] = results }
      }
    }
    return made.withLock { $0.flatMap(\.self) }
  }

  /// What two closures make.
  func both<One: Sendable, Other: Sendable>(
    _ one: @Sendable () -> One, _ other: @Sendable () -> Other
  ) -> (One, Other) {
    guard jobs > 1 else { return (one(), other()) }
    let made = Mutex<(one: One?, other: Other?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      if half == 0 {
        let result = one()
        made.withLock { $0.one = result }
      } else {
        let result = other()
        made.withLock { $0.other = result }
      }
    }
    let results = made.withLock { $0 }
    // Both are there: all iterations are over.
    return (results.one ?? one(), results.other ?? other())
  }
}
