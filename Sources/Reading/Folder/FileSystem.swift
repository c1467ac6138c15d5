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

  /// The bytes of a regular file of no more than `limit` bytes.
  ///
  /// Nothing else is opened to the end: a pipe would wait for its writer for ever.
  static func bytes(of path: String, upTo limit: Int) -> Result<[UInt8], Failure> {
    let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return .failure(.system(lastError())) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { return .failure(.system(lastError())) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notRegular) }
    guard status.st_size <= limit else { return .failure(.tooLarge(Int(status.st_size))) }
    return read(file, count: Int(status.st_size))
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
