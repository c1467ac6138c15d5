import Briefing
import Synchronization

/// What was said of the input, for those who are told of it in another way than by standard error.
final class MessageLog: Sendable {
  private let entries = Mutex<[Diagnostic]>([])

  /// In the order in which it was said.
  var diagnostics: [Diagnostic] { entries.withLock { $0 } }

  func append(_ diagnostic: Diagnostic) {
    entries.withLock { $0.append(diagnostic) }
  }
}
