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
  ///
  /// Nothing but a regular file is read: a pipe would wait for its writer for ever.
  static func contentsIfPresent(of path: String) throws(SiteError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 {
      if isAbsence(errno) { return nil }
      throw failure("read it", path, errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure("read it", path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw failure("read it", path, EISDIR)
    default:
      throw .inaccessible(
        path: path, action: "read it", reason: "it is no regular file",
        mend: "move it away, then build again")
    }
    var code: Int32 = 0
    // Not filled with zeros first: where little has changed, most of a build is reading.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      while filled < buffer.count {
        let count = unsafe read(
          descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { code = errno }
        if count <= 0 { break }
        filled += count
      }
    }
    guard code == 0 else { throw failure("read it", path, code) }
    return bytes
  }

  /// Writes a file where there is none.
  static func create(_ bytes: [UInt8], at path: String) throws(SiteError) {
    let descriptor = newFile(path)
    guard descriptor >= 0 else { throw failure("write it", path, errno) }
    try fill(descriptor, with: bytes, of: path)
  }

  /// The same in a folder that is made where it is not there yet; false where there is a file already.
  static func create(_ bytes: [UInt8], withFolderAt path: String) throws(SiteError) -> Bool {
    var descriptor = newFile(path)
    if descriptor < 0, errno == ENOENT {
      try makeFolder(split(path).folder)
      descriptor = newFile(path)
    }
    if descriptor < 0, errno == EEXIST { return false }
    guard descriptor >= 0 else { throw failure("write it", path, errno) }
    try fill(descriptor, with: bytes, of: path)
    return true
  }

  private static func newFile(_ path: String) -> Int32 {
    unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  }

  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], of path: String
  ) throws(SiteError) {
    let isWritten = writeAll(bytes, to: descriptor)
    let code = errno
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed else { throw failure("write it", path, isWritten ? errno : code) }
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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

  /// Whether two files have the same bytes; arrays compare them one by one.
  static func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    guard !one.isEmpty else { return true }
    return unsafe one.withUnsafeBytes { one in
      unsafe other.withUnsafeBytes { other in
        guard let first = one.baseAddress, let second = other.baseAddress else { return false }
        return unsafe memcmp(first, second, one.count) == 0
      }
    }
  }

  /// Gives a file a second path, where nothing is yet; a copy where the file system has no links.
  static func keep(_ path: String, at other: String) throws(SiteError) {
    if unsafe link(path, other) == 0 { return }
    guard [EPERM, EOPNOTSUPP, ENOTSUP, ENOSYS, EMLINK].contains(errno) else {
      throw failure("keep it", path, errno)
    }
    try create(contents(of: path), at: other)
  }

  /// Puts a file in another place at once, instead of what is there; false where there is no file.
  ///
  /// The folders on the way to the new place are made.
  static func move(_ path: String, to other: String) throws(SiteError) -> Bool {
    if unsafe rename(path, other) == 0 { return true }
    if isAbsence(errno) {
      if try entry(at: path) == nil { return false }
      try makeFolder(split(other).folder)
      if unsafe rename(path, other) == 0 { return true }
    }
    throw failure("write it", other, errno)
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) throws(SiteError) {
    if unsafe unlink(path) != 0, !isAbsence(errno) { throw failure("remove it", path, errno) }
  }

  static func failure(_ action: String, _ path: String, _ code: Int32) -> SiteError {
    .inaccessible(
      path: path, action: action, reason: unsafe String(cString: strerror(code)), mend: mend(code))
  }

  /// What helps where the system says no.
  private static func mend(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "make room on its disk, then build again"
    case EMFILE, ENFILE: "allow more open files with ulimit -n, then build again"
    case EFBIG: "allow larger files with ulimit -f, then build again"
    case EISDIR: "move the folder away, then build again"
    case EROFS: "nothing can be written there; name another folder with --output"
    default: "check the path and its permissions"
    }
  }

  /// Whether an error says that nothing stands at a path.
  private static func isAbsence(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

  /// The folder of a path and the name in it.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.utf8.index(after: slash)...]))
  }
}

// MARK: - Folders

extension Disk {
  /// What stands at a path.
  enum Entry: Equatable {
    /// On a file system by its number.
    case folder(device: UInt64)
    /// A symbolic link, wherever it leads.
    case link
    /// A file, or what else is no folder.
    case file
  }

  /// What stands at a path; nil where nothing does.
  static func entry(at path: String) throws(SiteError) -> Entry? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if isAbsence(errno) { return nil }
      throw failure("read it", path, errno)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder(device: UInt64(truncatingIfNeeded: status.st_dev))
    case S_IFLNK: .link
    default: .file
    }
  }

  /// Makes a folder, and those on the way to it, where they are not there yet; gives those it made,
  /// the outer ones first.
  @discardableResult
  static func makeFolder(_ path: String, mode: mode_t = 0o777) throws(SiteError) -> [String] {
    if unsafe mkdir(path, mode) == 0 { return [path] }
    var outer: [String] = []
    if errno == ENOENT {
      outer = try makeFolder(split(path).folder)
      if unsafe mkdir(path, mode) == 0 { return outer + [path] }
    }
    let code = errno
    // A folder that is there may be named by a link; but a file of that name is in the way.
    if code == EEXIST, FolderIdentity(path) != nil { return outer }
    throw failure("make this folder", path, code == EEXIST ? ENOTDIR : code)
  }

  /// Whether files can be made in a folder.
  static func requireWritable(_ folder: String) throws(SiteError) {
    guard unsafe access(folder, W_OK | X_OK) == 0 else {
      throw failure("write in this folder", folder, errno)
    }
  }

  /// Removes the folders above a path that are empty, up to a folder that stays.
  static func removeEmptyFolders(above path: String, below top: String) {
    var folder = split(path).folder
    while folder.utf8.count > top.utf8.count, unsafe rmdir(folder) == 0 {
      folder = split(folder).folder
    }
  }

  /// Removes what stands at a path, if anything does: a folder with all that is in it, of a link nothing
  /// but itself.
  static func removeTree(_ path: String) throws(SiteError) {
    switch try entry(at: path) {
    case nil: return
    case .file?, .link?: try remove(path)
    case .folder?:
      for name in try names(in: path) { try removeTree("\(path)/\(name)") }
      guard unsafe rmdir(path) == 0 else { throw failure("remove it", path, errno) }
    }
  }

  /// Brings the names in a folder onto the disk.
  static func sync(folder: String) throws(SiteError) {
    let descriptor = try descriptor(ofFolder: folder)
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("write in this folder", folder, errno) }
  }

  /// A descriptor of a folder, for the caller to close.
  static func descriptor(ofFolder folder: String) throws(SiteError) -> Int32 {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("read this folder", folder, errno) }
    return descriptor
  }

  /// Whether a file is there, by whatever links.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// What tells a folder from every other, whatever links lead to it.
  private struct FolderIdentity: Equatable {
    let device: dev_t
    let number: ino_t

    /// Nil where there is no folder.
    init?(_ path: String) {
      var status = stat()
      guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
      (device, number) = (status.st_dev, status.st_ino)
    }
  }

  /// The names in a folder, hidden ones among them, sorted.
  static func names(in folder: String) throws(SiteError) -> [String] {
    guard let directory = unsafe opendir(folder) else {
      throw failure("read this folder", folder, errno)
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// A folder of templates with more files than these is taken for a mistake.
  private static let mostFiles = 10_000

  /// The paths of all files below a folder, from that folder, sorted by folder; hidden ones are left out.
  ///
  /// Links are followed, but not back to where they lie.
  static func files(in folder: String) throws(SiteError) -> [String] {
    var paths: [String] = []
    var met = 0
    try append(filesIn: folder, as: "", within: [], to: &paths, met: &met)
    return paths
  }

  private static func append(
    filesIn folder: String, as prefix: String, within outer: [FolderIdentity],
    to paths: inout [String], met: inout Int
  ) throws(SiteError) {
    let path = folder + (prefix.isEmpty ? "" : "/" + prefix)
    let own = FolderIdentity(path)
    if let own, outer.contains(own) {
      throw .inaccessible(
        path: path, action: "read this folder", reason: "the link leads back to where it lies",
        mend: "remove it")
    }
    for name in try names(in: path) where !name.hasPrefix(".") {
      met += 1
      guard met <= mostFiles else {
        throw .inaccessible(
          path: folder, action: "read this folder",
          reason: "it holds more than \(mostFiles) files and folders, links followed",
          mend: "move what is no template out of it")
      }
      let inner = prefix.isEmpty ? name : "\(prefix)/\(name)"
      if FolderIdentity("\(folder)/\(inner)") != nil {
        let outer = outer + [own].compactMap(\.self)
        try append(filesIn: folder, as: inner, within: outer, to: &paths, met: &met)
      } else {
        paths.append(inner)
      }
    }
  }
}
