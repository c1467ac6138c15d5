internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file of what is kept in a site, written piece by piece while a build is at it.
///
/// It counts from when the build keeps it. Without it a build takes longer and is right all the same:
/// where it can't be written, it is given up.
public final class PieceFile: Sendable {
  private let folder: String
  private let path: String
  /// As long as the file is there, the site is not someone else's.
  private let lock: FolderLock
  private let state = Mutex(State.empty)

  private enum State {
    case empty
    case open(Int32)
    case closed
  }

  init(_ path: String, in folder: String, _ lock: FolderLock) {
    self.path = path
    self.folder = folder
    self.lock = lock
  }

  deinit {
    guard isFinished() else { return }
    _ = unsafe unlink(path)
    // Made for nothing, if there is nothing else in it.
    _ = unsafe rmdir(folder)
  }

  /// Any number of tasks may; the pieces stand in the order in which they come.
  public func append(_ piece: [UInt8]) {
    state.withLock { state in
      if case .empty = state { state = opened() }
      guard case .open(let descriptor) = state, !Disk.writeAll(piece, to: descriptor) else {
        return
      }
      close(descriptor)
      _ = unsafe unlink(path)
      state = .closed
    }
  }

  private func opened() -> State {
    do throws(SiteError) {
      try Disk.makeFolder(folder)
    } catch {
      return .closed
    }
    // One that a build left which was cut off, or a link to someone else's.
    _ = unsafe unlink(path)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    return descriptor < 0 ? .closed : .open(descriptor)
  }

  /// Whether the file was there and is written to its end.
  private func isFinished() -> Bool {
    state.withLock { state in
      guard case .open(let descriptor) = state else { return false }
      state = .closed
      return close(descriptor) == 0
    }
  }

  /// Puts it in another place; false where there is none.
  func keep(at other: String) throws(SiteError) -> Bool {
    guard isFinished() else { return false }
    return try Disk.move(path, to: other)
  }
}
