/// Looks again and again at files and folders, until one has changed.
public struct Watcher: Sendable {
  private let paths: [String]
  private var known: FileStates

  /// How long it rests between two looks, at least.
  private static let rest = Duration.milliseconds(300)

  /// Watches what lies at some paths, and what lies below them.
  public init(_ paths: [String]) {
    self.paths = paths
    known = FileStates(of: paths)
  }

  /// Returns when something has changed and then stayed as it is for a moment.
  ///
  /// A large archive takes longer to look at: it is looked at a tenth of the time at most.
  /// - Throws: `CancellationError`.
  public mutating func nextChange() async throws {
    let clock = ContinuousClock()
    while true {
      let start = clock.now
      let states = FileStates(of: paths)
      let pause = max(Self.rest, (clock.now - start) * 10)
      if states != known {
        try await settle(states, pause: pause)
        return
      }
      try await Task.sleep(for: pause)
    }
  }

  /// Waits until an editor, or git, is done.
  private mutating func settle(_ states: FileStates, pause: Duration) async throws {
    var states = states
    while true {
      try await Task.sleep(for: pause / 3)
      let later = FileStates(of: paths)
      if later == states {
        known = later
        return
      }
      states = later
    }
  }
}
