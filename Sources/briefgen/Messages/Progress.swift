import Synchronization

/// A line on the terminal that counts; any number of tasks may count at once.
///
/// It is gone when all are done, or when an error ends the count.
final class Progress: Sendable {
  /// Fewer than this are done before anyone has read the line.
  static let least = 200

  private let step: String
  private let total: Int
  /// Held while the line is written, too: a late count must not follow the last one.
  private let done = Mutex(0)

  init(step: String, total: Int) {
    self.step = step
    self.total = total
  }

  deinit {
    if done.withLock({ $0 }) < total { Console.write(Self.cleared) }
  }

  /// Counts one more.
  func advance() {
    done.withLock { count in
      count += 1
      if count == total {
        Console.write(Self.cleared)
      } else if count % 100 == 0 {
        Console.write("\r\(step) \(count) of \(total)")
      }
    }
  }

  private static let cleared = "\r\u{1B}[K"
}
