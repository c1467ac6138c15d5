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
  /// By the name of a folder at the top of the site: whether it was not there when it was first asked
  /// for.
  private let newFolders = Mutex<[String: Bool]>([:])

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
    let print = Fingerprint(file.bytes)
    if try isTakenWithFolder(file) {
      return DraftedFile(path: file.path, print: print, state: .absent, place: .newFolder)
    }
    let state = try watcher.timed("Comparing") { () throws(SiteError) in try self.state(of: file) }
    guard state.action != nil else {
      return DraftedFile(path: file.path, print: print, state: state, place: .site)
    }
    let number = try nextNumber()
    try watcher.timed("Writing") { () throws(SiteError) in
      try Disk.create(file.bytes, at: staging.new(number))
    }
    return DraftedFile(path: file.path, print: print, state: state, place: .numbered(number))
  }

  /// Puts a file into a folder that the site does not have yet; false where it has the folder.
  ///
  /// Such a folder comes to its place whole: of a new site each file would else be put in its place by
  /// itself, one after another.
  private func isTakenWithFolder(_ file: SiteFile) throws(SiteError) -> Bool {
    guard let name = file.folder, SiteFile.isPath(file.path.utf8) else { return false }
    let isNew = try newFolders.withLock { (known) throws(SiteError) in
      if let isNew = known[name] { return isNew }
      let isNew = try Disk.entry(at: "\(site)/\(name)") == nil
      known[name] = isNew
      return isNew
    }
    guard isNew else { return false }
    try open()
    return try watcher.timed("Writing") { () throws(SiteError) in
      try Disk.create(file.bytes, withFolderAt: staging.newFolder(file.path))
    }
  }

  /// A file that stands in its place already with the bytes of a fingerprint; nil where it does not.
  ///
  /// - Throws: `SiteError.inaccessible`.
  func keep(_ path: String, _ print: Fingerprint) throws(SiteError) -> DraftedFile? {
    try watcher.timed("Comparing") { () throws(SiteError) in
      guard let present = try Disk.contentsIfPresent(of: "\(site)/\(path)"),
        Fingerprint(present) == print
      else { return nil }
      return DraftedFile(path: path, print: print, state: .same, place: .site)
    }
  }

  /// The bytes of a file that was taken.
  ///
  /// - Throws: `SiteError.inaccessible`.
  func bytes(of file: DraftedFile) throws(SiteError) -> [UInt8] {
    switch file.place {
    case .site: try Disk.contents(of: "\(site)/\(file.path)")
    case .numbered(let number): try Disk.contents(of: staging.new(number))
    case .newFolder: try Disk.contents(of: staging.newFolder(file.path))
    }
  }

  /// Makes the folder for files put aside, where there is none yet.
  func open() throws(SiteError) {
    try count.withLock { (count) throws(SiteError) in
      if count != nil { return }
      try staging.open()
      count = 0
    }
  }

  /// The number of a change, of which no other has the same.
  func nextNumber() throws(SiteError) -> Int {
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
  let place: Place

  /// Where its bytes are.
  enum Place: Sendable {
    /// In their place.
    case site
    /// Put aside under a number.
    case numbered(Int)
    /// In a folder that is put aside as a whole.
    case newFolder
  }
}

extension SiteFile {
  /// The folder at the top of the site that it lies in, or deeper.
  fileprivate var folder: String? { path.firstFolder }
}

extension String {
  /// What stands before the first slash; nil where there is none.
  var firstFolder: String? {
    utf8.firstIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) }
  }
}
