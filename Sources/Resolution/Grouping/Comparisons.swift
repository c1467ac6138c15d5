import Synchronization

/// How often two sightings are held side by side, which must not grow with the square of an archive.
///
/// Counted where tests ask for it, and in programs for them only.
enum Comparisons {
  final class Counter: Sendable {
    private let number = Atomic(0)

    var count: Int { number.load(ordering: .relaxed) }

    fileprivate func add(_ more: Int) { number.wrappingAdd(more, ordering: .relaxed) }
  }

  @TaskLocal static var counter: Counter?

  @inline(__always)
  static func note(_ number: Int = 1) {
    #if DEBUG
      counter?.add(number)
    #endif
  }
}
