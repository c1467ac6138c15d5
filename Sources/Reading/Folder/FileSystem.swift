#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls of the system that reading a folder takes.
///
/// Not FileManager's: it looks up the owner of every file, and reads through `Data`.
enum FileSystem {
  enum Kind { case regular, folder, link, other }

  enum Failure: Error {
    case tooLarge(Int)
    case notRegular
    /// Something else writes to it all the time.
    case changing
    /// What the system says.
    case system(String)
  }

  /// What lies at a path, a link not followed; nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .regular
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The path without links and without `.` and `..`; nil where nothing lies there.
  static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(validatingCString: real)
  }

  /// The names in a folder.
  struct Names {
    /// In any order, without `.` and `..`.
    var names: [String] = []
    /// Names that are no UTF-8, so that no path can be made of them: their bytes as in `caf\xE9`.
    var escaped: [String] = []
  }

  /// Nil where the folder cannot be read.
  static func names(in path: String) -> Names? {
    guard let folder = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(folder) }
    var found = Names()
    while let entry = unsafe readdir(folder) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
        unsafe Array(name.prefix { $0 != 0 })
      }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        found.escaped.append(escaped(bytes))
        continue
      }
      if name != ".", name != ".." { found.names.append(name) }
    }
    return found
  }

  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      (0x20..<0x7F).contains(byte)
        ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// How often a file is read that changes meanwhile.
  private static let attempts = 5

  /// The bytes of a regular file of no more than `limit` bytes, read again where something was written
  /// meanwhile: half of an old text and half of a new one is neither.
  ///
  /// Nothing else is opened to the end: a pipe would wait for its writer for ever. `meanwhile` is done
  /// before each reading.
  static func bytes(
    of path: String, upTo limit: Int, meanwhile: () -> Void = {}
  ) -> Result<[UInt8], Failure> {
    for _ in 0..<attempts {
      let result = attempt(path, limit, meanwhile)
      if case .failure(.changing) = result { continue }
      return result
    }
    return .failure(.changing)
  }

  private static func attempt(
    _ path: String, _ limit: Int, _ meanwhile: () -> Void
  ) -> Result<[UInt8], Failure> {
    let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return .failure(.system(lastError())) }
    defer { close(file) }
    var before = stat()
    guard unsafe fstat(file, &before) == 0 else { return .failure(.system(lastError())) }
    guard before.st_mode & S_IFMT == S_IFREG else { return .failure(.notRegular) }
    guard before.st_size <= limit else { return .failure(.tooLarge(Int(before.st_size))) }
    meanwhile()
    let bytes = read(file, count: Int(before.st_size))
    var after = stat()
    guard unsafe fstat(file, &after) == 0 else { return .failure(.system(lastError())) }
    return isSame(before, after) ? bytes : .failure(.changing)
  }

  /// Whether nothing was written to a file between two looks at it.
  private static func isSame(_ one: stat, _ other: stat) -> Bool {
    #if canImport(Darwin)
      let times = (one.st_mtimespec, other.st_mtimespec)
    #else
      let times = (one.st_mtim, other.st_mtim)
    #endif
    return one.st_size == other.st_size && times.0.tv_sec == times.1.tv_sec
      && times.0.tv_nsec == times.1.tv_nsec
  }

  /// Reads to the end of the file, or to the size it had when it was opened.
  private static func read(_ file: Int32, count: Int) -> Result<[UInt8], Failure> {
    var failure: Failure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = unsafe systemRead(file, base + filled, count - filled)
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR { continue }
          failure = .system(lastError())
          break
        }
        filled += got
      }
    }
    return failure.map { .failure($0) } ?? .success(bytes)
  }

  private static func lastError() -> String {
    unsafe String(cString: strerror(errno))
  }
}

/// `read(2)`, whose name the type has for itself.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(file, buffer, count)
}
