import Foundation

/// What becomes of the program where the memory that the system allows it is used up (`ulimit -v`).
///
/// Nothing in Swift or its libraries gives back the word that no memory is left: they end the program by
/// one of several signals, or wait for ever for the memory to start a thread with. So the room that any
/// command takes is asked for before all else, and what runs out of it later is told of as it ends.
enum MemoryLimit {
  /// What the program ends with.
  static let exitCode: Int32 = 3

  /// The room that the least of builds takes beside what the program begins with, and what it takes
  /// more for each thread, in bytes; both measured.
  private static let room = 160 << 20
  private static let roomOfThread = 24 << 20

  /// What is written when memory is used up, made while there is some, and how much was allowed.
  nonisolated(unsafe) private static var lastWords: UnsafeMutablePointer<CChar>?
  nonisolated(unsafe) private static var lastWordsCount = 0
  nonisolated(unsafe) private static var allowed = 0

  /// Ends the program where the system allows it too little, and sees to it that it says so where
  /// that turns out later.
  static func watch() {
    guard let limit = resources.compactMap(limit).min() else { return }
    let message =
      "Error: out of memory: the system allows \(limit >> 20) MB; "
      + "allow more with ulimit -v, then try again\n"
    guard hasRoom(room + roomOfThread * Processors.count) else {
      Console.write(message)
      exit(exitCode)
    }
    unsafe lastWords = strdup(message)
    unsafe lastWordsCount = message.utf8.count
    unsafe allowed = limit
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT] {
      _ = signal(number) { MemoryLimit.end(by: $0) }
    }
  }

  /// Called by the system in the midst of whatever failed: it may do next to nothing, and take no
  /// memory.
  private static func end(by number: Int32) {
    // A mistake of the program, and no want of memory: the system shall have it as it is.
    if hasRoom(unsafe allowed / 2) {
      _ = signal(number, SIG_DFL)
      raise(number)
      return
    }
    if let lastWords = unsafe lastWords {
      _ = unsafe write(STDERR_FILENO, lastWords, lastWordsCount)
    }
    _exit(exitCode)
  }

  /// Whether the system would give so many bytes more.
  private static func hasRoom(_ bytes: Int) -> Bool {
    let room = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard unsafe room != MAP_FAILED else { return false }
    unsafe munmap(room, bytes)
    return true
  }

  #if canImport(Darwin)
    private static let resources = [RLIMIT_AS, RLIMIT_DATA]
  #else
    private static let resources = [RLIMIT_AS, RLIMIT_DATA].map { Int32($0.rawValue) }
  #endif

  /// The bytes that the system allows of something; nil where it sets no limit.
  private static func limit(of resource: Int32) -> Int? {
    var limit = rlimit()
    guard unsafe getrlimit(resource, &limit) == 0, limit.rlim_cur < rlim_t(Int64.max) else {
      return nil
    }
    return Int(limit.rlim_cur)
  }
}
