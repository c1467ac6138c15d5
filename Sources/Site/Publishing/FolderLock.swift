internal import CDisk

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Holds a folder for one build, so that a second one is told.
///
/// The system keeps the lock with the open folder: it ends with the process, however that ends, and
/// leaves no file behind.
final class FolderLock: Sendable {
  private let path: String
  private let descriptor: Int32
  /// The folders that were made for it, the outer ones first.
  private let made: [String]

  /// Makes the folder where it is not there yet.
  ///
  /// - Throws: `SiteError.busy` where another build holds it, `SiteError.inaccessible`.
  init(_ path: String) throws(SiteError) {
    self.path = path
    var made: [String] = []
    while true {
      made += try Disk.makeFolder(path)
      let descriptor = try Disk.descriptor(ofFolder: path)
      let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0
      let code = errno
      if isLocked, Self.isStill(descriptor, at: path) {
        self.descriptor = descriptor
        break
      }
      close(descriptor)
      if !isLocked {
        throw code == EWOULDBLOCK
          ? SiteError.busy(path) : Disk.failure("lock this folder", path, code)
      }
      // The build that held it made nothing, and took its empty folder away.
    }
    self.made = made
  }

  deinit {
    // What is empty still was made for nothing.
    for folder in made.reversed() { _ = unsafe rmdir(folder) }
    close(descriptor)
  }

  /// Brings all that was written to the folder's file system onto its disk.
  func sync() throws(SiteError) {
    guard disk_sync(descriptor) == 0 else { throw Disk.failure("write to its disk", path, errno) }
  }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var locked = stat()
    var named = stat()
    guard unsafe fstat(descriptor, &locked) == 0, unsafe stat(path, &named) == 0 else {
      return false
    }
    return locked.st_ino == named.st_ino && locked.st_dev == named.st_dev
  }
}
