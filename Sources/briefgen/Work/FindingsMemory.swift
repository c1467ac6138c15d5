import Synchronization

/// What documents said when they were last read, for a command that builds again and again: good for
/// one gazetteer.
final class FindingsMemory: Sendable {
  private struct Entry {
    let bytes: [UInt8]
    let result: DocumentStage.Result
  }

  /// By file and identifier: another file may take an identifier over.
  private let entries = Mutex<[String: Entry]>([:])

  /// What a file says, from memory where its bytes are those that were read before.
  func result(
    of key: String, bytes: [UInt8], else read: () -> DocumentStage.Result
  ) -> DocumentStage.Result {
    if let entry = entries.withLock({ $0[key] }), entry.bytes == bytes { return entry.result }
    let result = read()
    entries.withLock { $0[key] = Entry(bytes: bytes, result: result) }
    return result
  }
}
