import Briefing
import Foundation
import Site
import Synchronization

/// What the program says on standard error.
struct Console: Sendable {
  /// Only errors.
  let isQuiet: Bool
  /// Steps and files too.
  let isVerbose: Bool

  init(isQuiet: Bool = false, isVerbose: Bool = false) {
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
  }

  /// Something wrong or doubtful in the input, with its place.
  func report(_ diagnostic: Diagnostic) {
    guard !isQuiet || diagnostic.severity == .error else { return }
    Self.write("\(diagnostic)\n")
  }

  /// One of the steps of a build.
  func note(_ text: @autoclosure () -> String) {
    if isVerbose { Self.write(text() + "\n") }
  }

  /// What someone should know of what was there before.
  func warn(_ text: String) {
    if !isQuiet { Self.write(text + "\n") }
  }

  /// Counts the long steps of a build.
  var watcher: StepWatcher {
    StepWatcher { step, parts in
      let progress = progress(of: step, total: parts)
      return { progress?.advance() }
    }
  }

  /// Counts something long on a terminal; nil where nobody watches.
  func progress(of step: String, total: Int) -> Progress? {
    guard !isQuiet, total >= Progress.least, isatty(STDERR_FILENO) == 1 else { return nil }
    return Progress(step: step, total: total)
  }

  /// Writes to standard output, and nothing else does but the last lines of a build.
  ///
  /// - Throws: `BuildError.cutOff`.
  static func print(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Foundation.write(STDOUT_FILENO, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw BuildError.cutOff(reason: unsafe String(cString: strerror(errno))) }
      rest = rest.dropFirst(count)
    }
  }

  static func write(_ text: String) {
    // Where standard error is closed nobody wants to hear it, and there is no one to tell.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

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
