#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files by POSIX calls.
///
/// Foundation's writing syncs every file with the disk: 3,000 files a second instead of 20,000.
/// All throw `SiteError.inaccessible`.
enum Disk {
  /// The bytes of a file.
  static func contents(of path: String) throws(SiteError) -> [UInt8] {
    guard let bytes = try contentsIfPresent(of: path) else {
      throw failure("read it", path, ENOENT)
    }
    return bytes
  }

  /// The bytes of a file; nil where there is none.
  static func contentsIfPresent(of path: String) throws(SiteError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("read it", path, errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure("read it", path, errno) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if count < 0 { throw failure("read it", path, errno) }
      if count == 0 { break }
      offset += count
    }
    bytes.removeLast(bytes.count - offset)
    return bytes
  }

  /// Puts a file in place whole: a reader sees what was there before, or all of it.
  ///
  /// The folders on the way to it are made.
  static func save(_ bytes: [UInt8], at path: String) throws(SiteError) {
    let (folder, name) = split(path)
    let temporary = "\(folder)/.\(name).new"
    let descriptor = try create(temporary, in: folder)
    let isWritten = writeAll(bytes, to: descriptor)
    var code = errno
    let isClosed = close(descriptor) == 0
    if isWritten, isClosed, unsafe rename(temporary, path) == 0 { return }
    if isWritten { code = errno }
    _ = unsafe unlink(temporary)
    throw failure("write it", path, code)
  }

  private static func create(_ path: String, in folder: String) throws(SiteError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    var descriptor = unsafe open(path, flags, 0o666)
    if descriptor < 0, errno == ENOENT {
      try makeFolder(folder)
      descriptor = unsafe open(path, flags, 0o666)
    }
    guard descriptor >= 0 else { throw failure("write in this folder", folder, errno) }
    return descriptor
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      offset += count
    }
    return true
  }

  /// Makes a folder, and those on the way to it, where they are not there yet.
  static func makeFolder(_ path: String) throws(SiteError) {
    if unsafe mkdir(path, 0o777) == 0 { return }
    if errno == ENOENT {
      try makeFolder(split(path).folder)
      if unsafe mkdir(path, 0o777) == 0 { return }
    }
    let code = errno
    // Another task may have been the first; but a file of that name is in the way.
    if code == EEXIST, isFolder(path) { return }
    throw failure("make this folder", path, code == EEXIST ? ENOTDIR : code)
  }

  /// Whether files can be made in a folder.
  static func requireWritable(_ folder: String) throws(SiteError) {
    guard unsafe access(folder, W_OK | X_OK) == 0 else {
      throw failure("write in this folder", folder, errno)
    }
  }

  /// Removes a file, and the folders above it that it leaves empty, up to a folder that stays.
  static func remove(_ path: String, below top: String) throws(SiteError) {
    if unsafe unlink(path) != 0, errno != ENOENT { throw failure("remove it", path, errno) }
    var folder = split(path).folder
    while folder.utf8.count > top.utf8.count, unsafe rmdir(folder) == 0 {
      folder = split(folder).folder
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder of a path and the name in it.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.utf8.index(after: slash)...]))
  }

  private static func failure(_ action: String, _ path: String, _ code: Int32) -> SiteError {
    .inaccessible(path: path, action: action, reason: unsafe String(cString: strerror(code)))
  }
}

extension Disk {
  /// The paths of all files below a folder, from that folder, sorted; hidden ones are left out.
  static func files(in folder: String) throws(SiteError) -> [String] {
    guard let directory = unsafe opendir(folder) else {
      throw failure("read this folder", folder, errno)
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    var paths: [String] = []
    for name in names.sorted() {
      if isFolder("\(folder)/\(name)") {
        paths += try files(in: "\(folder)/\(name)").map { "\(name)/\($0)" }
      } else {
        paths.append(name)
      }
    }
    return paths
  }
}
