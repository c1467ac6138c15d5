/// A folder that a site is published to, beside whatever else is in it, held for one build.
///
/// A reader of the site meets each file whole, the old one or the new one, at every moment. All that
/// a build changes is made ready beside the site, brought onto the disk and written down, before the
/// first file is put in its place by renaming: a fault until then leaves the site as it was, one
/// among the renamings is undone, and what is cut off there is completed when the folder is opened
/// again.
public struct SiteFolder: Sendable {
  private let path: String
  private let jobs: Int
  private let lock: FolderLock
  private let staging: Staging

  /// How many changes an earlier build had left unmade and opening the folder has made; nil where
  /// none was cut off.
  public let completed: Int?

  /// Makes the folder where it is not there yet, and holds it as long as this value is there.
  ///
  /// As many tasks read and write at once as there are jobs.
  /// - Throws: `SiteError.busy` where another build is at it, `SiteError.unlisted` where it holds
  ///   files of someone else and is no site, `SiteError.damaged`, `SiteError.inaccessible`.
  public init(at path: String, jobs: Int = 2) throws(SiteError) {
    let isSlashed = path.count > 1 && path.hasSuffix("/")
    self.path = path.isEmpty ? "." : isSlashed ? String(path.dropLast()) : path
    self.jobs = max(1, jobs)
    lock = try FolderLock(self.path)
    staging = Staging(site: self.path)
    completed = try Self.completed(in: staging, lock)
    try Self.requireSite(self.path)
  }

  private static func completed(in staging: Staging, _ lock: FolderLock) throws(SiteError) -> Int? {
    let journal = try Journal.left(in: staging)
    if let journal {
      try FolderCheck(site: staging.site).allow(journal.changes)
      try journal.complete()
      try lock.sync()
    }
    try staging.discard()
    return journal?.changes.count
  }

  /// A folder without a list of an earlier build has no files but hidden ones, such as `.git`.
  private static func requireSite(_ path: String) throws(SiteError) {
    if try Manifest(inSite: path) != nil { return }
    let others = try Disk.names(in: path).filter { !$0.hasPrefix(".") }
    guard others.isEmpty else { throw .unlisted(folder: path, names: others) }
  }

  /// A file of the site as it is before a build, from the top of the site; nil where there is none.
  ///
  /// - Throws: `SiteError.inaccessible`.
  public func contents(of file: String) throws(SiteError) -> [UInt8]? {
    try Disk.contentsIfPresent(of: location(file))
  }

  // MARK: - Publishing

  /// What to do with a file that someone changed after a build wrote it.
  public enum Edits: Sendable {
    case report
    case replace
  }

  /// Writes the files that differ from what is there, in their order, and removes what an earlier
  /// build wrote and this one has not.
  ///
  /// - Throws: `SiteError.inaccessible`, and `SiteError.occupied` for files of someone else in the
  ///   way; then nothing is changed. `SiteError.halfway` where a change could be neither made nor
  ///   taken back.
  public func publish(
    _ files: [SiteFile], edits: Edits = .report, watcher: StepWatcher = .none
  ) async throws -> PublishReport {
    let before = try Manifest(inSite: path) ?? Manifest([:])
    let compared = watcher.start("Comparing")
    let states = try await states(of: files, before, watcher)
    compared()
    let stale = try await stale(before.paths.subtracting(files.map(\.path)), before)
    let occupied =
      zip(files, states).compactMap { $1.occupation(of: location($0.path), edits) }
      + stale.compactMap { $1.occupation(of: location($0), edits) }
    guard occupied.isEmpty else { throw SiteError.occupied(occupied) }

    var changes: [(change: Change, bytes: [UInt8])] = zip(files, states).compactMap { file, state in
      state.action.map { (Change(action: $0, path: file.path), file.bytes) }
    }
    let paths = changes.map(\.change.path)
    let removed = stale.filter { $1 != .absent }.map(\.path)
    changes += removed.map { (Change(action: .remove, path: $0), []) }
    changes += try manifestChange(Manifest(await prints(of: files)))
    let done = watcher.start("Writing")
    if !changes.isEmpty { try await make(changes, watcher) }
    done()
    return PublishReport(
      written: paths, unchanged: files.count - paths.count, removed: removed)
  }

  private func states(
    of files: [SiteFile], _ manifest: Manifest, _ watcher: StepWatcher
  ) async throws -> [FileState] {
    let advance = watcher.begin("Comparing", files.count)
    return try await mapped(files, jobs: jobs) { file in
      defer { advance() }
      guard let present = try Disk.contentsIfPresent(of: location(file.path)) else {
        return .absent
      }
      return present == file.bytes ? .same : FileState(of: file.path, present, manifest)
    }
  }

  /// What an earlier build wrote and this one has not, sorted by path.
  private func stale(
    _ paths: Set<String>, _ manifest: Manifest
  ) async throws -> [(path: String, state: FileState)] {
    try await mapped(paths.sorted(), jobs: jobs) { path in
      let present = try Disk.contentsIfPresent(of: location(path))
      return (path, present.map { FileState(of: path, $0, manifest) } ?? .absent)
    }
  }

  private func prints(of files: [SiteFile]) async throws -> [String: Fingerprint?] {
    let prints = try await mapped(files, jobs: jobs) { Fingerprint($0.bytes) }
    return Dictionary(zip(files.map(\.path), prints)) { first, _ in first }
  }

  private func manifestChange(
    _ manifest: Manifest
  ) throws(SiteError) -> [(change: Change, bytes: [UInt8])] {
    let bytes = Array(manifest.text.utf8)
    let present = try Disk.contentsIfPresent(of: location(Manifest.name))
    guard present != bytes else { return [] }
    let action: Change.Action = present == nil ? .add : .replace
    return [(Change(action: action, path: Manifest.name), bytes)]
  }

  private func location(_ file: String) -> String { "\(path)/\(file)" }

  // MARK: - Making changes

  private func make(
    _ changes: [(change: Change, bytes: [UInt8])], _ watcher: StepWatcher
  ) async throws {
    let journal = Journal(changes.map(\.change), in: staging)
    do {
      try FolderCheck(site: path).allow(journal.changes)
      try staging.open()
      try await prepare(changes, watcher)
      try journal.write()
      // One sync of the file system costs less than one of each file.
      try lock.sync()
      try journal.begin()
    } catch {
      try abandon(after: error)
      throw error
    }
    do throws(SiteError) {
      try journal.complete()
    } catch {
      try undo(journal, after: error)
      throw error
    }
    try lock.sync()
    try staging.discard()
  }

  /// Writes the new files, and keeps the old ones that they replace.
  private func prepare(
    _ changes: [(change: Change, bytes: [UInt8])], _ watcher: StepWatcher
  ) async throws {
    let advance = watcher.begin("Writing", changes.count)
    _ = try await mapped(Array(changes.enumerated()), jobs: jobs) { number, element in
      defer { advance() }
      let (change, bytes) = element
      if change.action != .remove { try Disk.create(bytes, at: staging.new(number)) }
      if change.action == .replace {
        try Disk.keep(location(change.path), at: staging.old(number))
      }
    }
  }

  private func abandon(after error: any Error) throws(SiteError) {
    do throws(SiteError) {
      try staging.discard()
    } catch let second {
      throw .leftOver(staging.folder, error: "\(error)", removing: second.description)
    }
  }

  private func undo(_ journal: Journal, after error: SiteError) throws(SiteError) {
    do throws(SiteError) {
      try journal.undo()
      try lock.sync()
      try staging.discard()
    } catch let second {
      throw .halfway(site: path, error: error.description, undoing: second.description)
    }
  }
}

/// What stands where a file of the site belongs.
private enum FileState {
  case absent
  case same
  /// Another text of an earlier build.
  case different
  /// What someone made of a file of an earlier build.
  case edited
  /// A file of someone else.
  case foreign

  /// Of a file that is not as the build has it.
  init(of path: String, _ present: [UInt8], _ manifest: Manifest) {
    self =
      manifest.holds(path, as: present)
      ? .different : manifest.names(path) ? .edited : .foreign
  }

  var action: Change.Action? {
    switch self {
    case .absent: .add
    case .same: nil
    case .different, .edited, .foreign: .replace
    }
  }

  func occupation(of path: String, _ edits: SiteFolder.Edits) -> Occupation? {
    switch self {
    case .absent, .same, .different: nil
    case .edited: edits == .replace ? nil : Occupation(path: path, isOfSite: true)
    case .foreign: Occupation(path: path, isOfSite: false)
    }
  }
}

/// What publishing did.
public struct PublishReport: Sendable, Equatable {
  /// Paths from the top of the site, in the order of the files given.
  public var written: [String]
  /// How many files were there already as they should be.
  public var unchanged: Int
  /// Sorted.
  public var removed: [String]
}
