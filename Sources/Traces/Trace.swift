internal import Synchronization

/// The records that are read while a page is made, each once: the page stays what it is as long as
/// they do.
public final class Trace: Sendable {
  private struct State {
    var numbers: [Int] = []
    /// By number: the last page that read the record.
    var readers: [Int]
    var page = 0
  }

  private let records: Records
  private let state: Mutex<State>

  public init(_ records: Records) {
    self.records = records
    state = Mutex(State(readers: Array(repeating: 0, count: records.names.count)))
  }

  /// Begins another page.
  public func begin() {
    state.withLock { state in
      state.numbers.removeAll(keepingCapacity: true)
      state.page += 1
    }
  }

  /// Notes that a record is read; nil is one that is not there, whose coming would change the page.
  public func note(_ kind: Records.Kind, _ offset: Int?) {
    note(offset.map { records.number(kind, $0) } ?? Records.everything)
  }

  /// Notes that the page looks over the whole archive.
  public func noteEverything() { note(Records.everything) }

  private func note(_ number: Int) {
    state.withLock { state in
      guard state.readers[number] != state.page else { return }
      state.readers[number] = state.page
      state.numbers.append(number)
    }
  }

  /// What was read since the page began, ascending.
  public var numbers: [Int] { state.withLock { $0.numbers.sorted() } }
}
