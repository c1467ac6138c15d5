import Synchronization

/// The files of a build as they are made: each is compared with what stands in its place at once, and
/// those that differ are put beside the site.
///
/// So a build never holds more than a few pages in memory, however large the site is.
public final class SiteDraft: Sendable {
  private let site: String
  private let staging: Staging
  /// What the build before wrote.
  let before: Manifest
  private let watcher: StepWatcher
  /// How many files were put aside; nil as long as there is no folder for them.
  private let count = Mutex<Int?>(nil)

  init(site: String, staging: Staging, before: Manifest, watcher: StepWatcher) {
    self.site = site
    self.staging = staging
    self.before = before
    self.watcher = watcher
  }

  /// Takes a file; any number of tasks may.
  ///
  /// - Throws: `SiteError.inaccessible`.
  public func take(_ file: SiteFile) throws(SiteError) -> DraftedFile {
    let state = try watcher.timed("Comparing") { () throws(SiteError) in try self.state(of: file) }
    let print = Fingerprint(file.bytes)
    guard state.action != nil else {
      return DraftedFile(path: file.path, print: print, state: state, number: nil)
    }
    let number = try nextNumber()
    try watcher.timed("Writing") { () throws(SiteError) in
      try Disk.create(file.bytes, at: staging.draft(number))
    }
    return DraftedFile(path: file.path, print: print, state: state, number: number)
  }

  /// A file that stands in its place already with the bytes of a fingerprint; nil where it does not.
  ///
  /// - Throws: `SiteError.inaccessible`.
  func keep(_ path: String, _ print: Fingerprint) throws(SiteError) -> DraftedFile? {
    try watcher.timed("Comparing") { () throws(SiteError) in
      guard let present = try Disk.contentsIfPresent(of: "\(site)/\(path)"),
        Fingerprint(present) == print
      else { return nil }
      return DraftedFile(path: path, print: print, state: .same, number: nil)
    }
  }

  /// The bytes of a file that was taken.
  ///
  /// - Throws: `SiteError.inaccessible`.
  func bytes(of file: DraftedFile) throws(SiteError) -> [UInt8] {
    try Disk.contents(of: file.number.map(staging.draft) ?? "\(site)/\(file.path)")
  }

  /// Makes the folder for files put aside, where there is none yet.
  func open() throws(SiteError) {
    try count.withLock { (count) throws(SiteError) in
      if count != nil { return }
      try staging.open()
      count = 0
    }
  }

  private func nextNumber() throws(SiteError) -> Int {
    try open()
    return count.withLock { count in
      let number = count ?? 0
      count = number + 1
      return number
    }
  }

  private func state(of file: SiteFile) throws(SiteError) -> FileState {
    guard SiteFile.isPath(file.path.utf8) else { throw .unfitPath(file.path) }
    guard let present = try Disk.contentsIfPresent(of: "\(site)/\(file.path)") else {
      return .absent
    }
    return Disk.areSame(present, file.bytes) ? .same : FileState(of: file.path, present, before)
  }
}

/// A file that a draft of a site has, without its bytes.
public struct DraftedFile: Sendable {
  /// From the top of the site.
  public let path: String
  let print: Fingerprint
  let state: FileState
  /// The one under which it was put aside; nil where it is in its place already.
  let number: Int?
}
