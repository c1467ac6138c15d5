import Synchronization

/// What those who look at a preview are to see: the last good site, and what is wrong since.
public final class PreviewState: Sendable {
  /// A state as a page is told of it.
  struct Snapshot: Sendable, Equatable {
    /// The folder of the site; nil before the first good build.
    var folder: String?
    /// Grows with every build that changed the site.
    var edition = 0
    /// What keeps the last change from being shown, a message a line; empty where all is well.
    var faults: [String] = []
  }

  private struct Content {
    var snapshot = Snapshot()
    var listeners: [Int: AsyncStream<Snapshot>.Continuation] = [:]
    var nextListener = 0
  }

  private let content = Mutex(Content())

  public init() {}

  var snapshot: Snapshot { content.withLock { $0.snapshot } }

  /// Tells of a good build, and whether it changed what is shown.
  public func show(_ folder: String, isChanged: Bool) {
    update { snapshot in
      if isChanged || snapshot.folder != folder { snapshot.edition += 1 }
      snapshot.folder = folder
      snapshot.faults = []
    }
  }

  /// Tells of a build that failed.
  public func fail(_ faults: [String]) {
    update { $0.faults = faults }
  }

  private func update(_ change: (inout Snapshot) -> Void) {
    let (snapshot, listeners) = content.withLock { content in
      change(&content.snapshot)
      return (content.snapshot, Array(content.listeners.values))
    }
    for listener in listeners { listener.yield(snapshot) }
  }

  /// The state as it is, and then as it becomes.
  func changes() -> AsyncStream<Snapshot> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Snapshot.self, bufferingPolicy: .bufferingNewest(1))
    let number = content.withLock { content in
      let number = content.nextListener
      content.nextListener += 1
      content.listeners[number] = continuation
      continuation.yield(content.snapshot)
      return number
    }
    continuation.onTermination = { [weak self] _ in
      self?.forget(number)
    }
    return stream
  }

  private func forget(_ listener: Int) {
    content.withLock { _ = $0.listeners.removeValue(forKey: listener) }
  }
}
