import Briefing
import Foundation
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

  /// Counts something long on a terminal; nil where nobody watches.
  func progress(of step: String, total: Int) -> Progress? {
    guard !isQuiet, total >= Progress.least, isatty(STDERR_FILENO) == 1 else { return nil }
    return Progress(step: step, total: total)
  }

  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

/// A line on the terminal that counts; any number of tasks may count at once.
final class Progress: Sendable {
  /// Fewer than this are done before anyone has read the line.
  static let least = 200

  private let step: String
  private let total: Int
  private let done = Atomic(0)

  init(step: String, total: Int) {
    self.step = step
    self.total = total
  }

  /// Counts one more.
  func advance() {
    let count = done.add(1, ordering: .relaxed).newValue
    guard count % 100 == 0 || count == total else { return }
    Console.write("\r\(step) \(count) of \(total)" + (count == total ? "\r\u{1B}[K" : ""))
  }
}
