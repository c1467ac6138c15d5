/// Is told how far a long step has come, and how long it took.
public struct StepWatcher: Sendable {
  /// Takes the name of a step that begins and how many parts it has; what it gives back is to be
  /// called after each part.
  public let begin: @Sendable (_ step: String, _ parts: Int) -> @Sendable () -> Void

  /// Takes the name of a step and the time that a part of it took; nil where nobody wants to know.
  private let spend: (@Sendable (_ step: String, _ time: Duration) -> Void)?

  public init(
    spend: (@Sendable (String, Duration) -> Void)? = nil,
    _ begin: @escaping @Sendable (String, Int) -> @Sendable () -> Void
  ) {
    self.begin = begin
    self.spend = spend
  }

  /// Where nobody watches.
  public static let none = StepWatcher { _, _ in {} }

  /// Does a part of a step.
  func timed<Result, Failure: Error>(
    _ step: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let spend else { return try work() }
    let clock = ContinuousClock()
    let start = clock.now
    defer { spend(step, clock.now - start) }
    return try work()
  }

  /// Begins a part of a step that takes several tasks; what it gives back is to be called at its end.
  func start(_ step: String) -> () -> Void {
    guard let spend else { return {} }
    let clock = ContinuousClock()
    let start = clock.now
    return { spend(step, clock.now - start) }
  }
}
