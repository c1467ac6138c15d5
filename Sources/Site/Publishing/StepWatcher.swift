/// Is told how far a long step has come.
public struct StepWatcher: Sendable {
  /// Takes the name of a step that begins and how many parts it has; what it gives back is to be
  /// called after each part.
  public let begin: @Sendable (_ step: String, _ parts: Int) -> @Sendable () -> Void

  public init(_ begin: @escaping @Sendable (String, Int) -> @Sendable () -> Void) {
    self.begin = begin
  }

  /// Where nobody watches.
  public static let none = StepWatcher { _, _ in {} }
}
