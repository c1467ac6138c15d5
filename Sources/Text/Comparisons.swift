import Synchronization

/// How often two of a kind are held side by side, which must not grow with the square of a text or of
/// an archive.
///
/// Counted where tests ask for it, and in programs for them only.
public enum Comparisons {
  /// The number of a task and of those that it waits for.
  public final class Counter: Sendable {
    private let number = Atomic(0)

    public init() {}

    public var count: Int { number.load(ordering: .relaxed) }

    fileprivate func add(_ more: Int) { number.wrappingAdd(more, ordering: .relaxed) }
  }

  /// Where they are counted; nil where nobody asks.
  @TaskLocal public static var counter: Counter?

  /// Counts some more.
  @inline(__always)
  public static func note(_ number: Int = 1) {
    #if DEBUG
      counter?.add(number)
    #endif
  }
}
