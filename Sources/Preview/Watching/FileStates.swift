#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files with what tells that one has changed: when it was written, its size, and which file it is.
struct FileStates: Equatable {
  private struct State: Equatable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
    let file: UInt64

    init(_ status: stat) {
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      (seconds, nanoseconds) = (time.tv_sec, Int(time.tv_nsec))
      (size, file) = (Int(status.st_size), UInt64(status.st_ino))
    }
  }

  private var states: [String: State] = [:]

  init(of paths: [String]) {
    for path in paths { add(path) }
  }

  /// Adds what lies at a path; a folder with all below it that is not hidden.
  ///
  /// A link to a folder is passed over, as it is among sources.
  private mutating func add(_ path: String) {
    var pending = [path]
    while let next = pending.popLast() {
      var status = stat()
      guard unsafe lstat(next, &status) == 0 else { continue }
      let isLink = status.st_mode & S_IFMT == S_IFLNK
      if isLink, unsafe stat(next, &status) != 0 { continue }
      if status.st_mode & S_IFMT != S_IFDIR {
        states[next] = State(status)
      } else if !isLink || next == path {
        pending += Self.names(in: next).map { "\(next)/\($0)" }
      }
    }
  }

  private static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
