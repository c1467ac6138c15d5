/// A folder that a site is published to, beside whatever else is in it, held for one build.
///
/// A reader of the site meets each file whole, the old one or the new one, at every moment. All that
/// a build changes is made ready beside the site, brought onto the disk and written down, before the
/// first file is put in its place by renaming: a fault until then leaves the site as it was, one
/// among the renamings is undone, and what is cut off there is completed when the folder is opened
/// again.
public struct SiteFolder: Sendable {
  let path: String
  let jobs: Int
  let lock: FolderLock
  private let staging: Staging

  /// How many changes an earlier build had left unmade and opening the folder has made; nil where
  /// none was cut off.
  public let completed: Int?

  /// Makes the folder where it is not there yet, and holds it as long as this value is there.
  ///
  /// As many tasks read and write at once as there are jobs.
  /// - Throws: `SiteError.busy` where another build is at it, `SiteError.unlisted` where it holds
  ///   files of someone else and is no site, `SiteError.leadsOut` where a folder that builds have in it
  ///   for themselves is a link, `SiteError.damaged`, `SiteError.inaccessible`.
  public init(at path: String, jobs: Int = 2) throws(SiteError) {
    let isSlashed = path.count > 1 && path.hasSuffix("/")
    self.path = path.isEmpty ? "." : isSlashed ? String(path.dropLast()) : path
    self.jobs = max(1, jobs)
    lock = try FolderLock(self.path)
    staging = Staging(site: self.path)
    try FolderCheck(site: self.path).requireOwn(
      staging.folders + [Self.recordFolder(in: self.path)])
    completed = try Self.completed(in: staging, lock)
    try Self.requireSite(self.path)
  }

  /// Whether a folder has a site that a build has written.
  public static func isBuilt(at path: String) -> Bool {
    Disk.isFile("\(path)/\(Manifest.name)")
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
    if try Disk.entry(at: "\(path)/\(Manifest.name)") != nil { return }
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
  /// The files are those that a closure gives, each taken by the draft that it is given as soon as it
  /// is made.
  /// - Throws: What the closure throws, `SiteError.inaccessible`, and `SiteError.occupied` for files of
  ///   someone else in the way; then nothing is changed. `SiteError.halfway` where a change could be
  ///   neither made nor taken back.
  public func publish(
    edits: Edits = .report, watcher: StepWatcher = .none,
    _ make: (SiteDraft) async throws -> [DraftedFile]
  ) async throws -> PublishReport {
    let before = try Manifest(inSite: path) ?? Manifest([:])
    let draft = SiteDraft(site: path, staging: staging, before: before, watcher: watcher)
    let plan: PublishPlan
    do {
      plan = try await self.plan(of: try await make(draft), draft, edits)
      if !plan.changes.isEmpty { try await prepare(plan, draft, watcher) }
    } catch {
      try abandon(after: error)
      throw error
    }
    if !plan.changes.isEmpty { try complete(plan) }
    return plan.report
  }

  /// The same of files that are held in memory.
  public func publish(
    _ files: [SiteFile], edits: Edits = .report, watcher: StepWatcher = .none
  ) async throws -> PublishReport {
    try await publish(edits: edits, watcher: watcher) { draft in
      let advance = watcher.begin("Comparing", files.count)
      return try await mapped(files, jobs: jobs) { file in
        defer { advance() }
        return try draft.take(file)
      }
    }
  }

  /// What is to be done, and what is to be told of it.
  private struct PublishPlan {
    let changes: [Change]
    let report: PublishReport
  }

  private func plan(
    of files: [DraftedFile], _ draft: SiteDraft, _ edits: Edits
  ) async throws -> PublishPlan {
    let manifest = Manifest(
      Dictionary(files.map { ($0.path, .some($0.print)) }) { first, _ in first })
    let stale = try await stale(draft.before.paths(notIn: manifest), draft.before)
    let occupied =
      files.compactMap { $0.state.occupation(of: location($0.path), edits) }
      + stale.compactMap { $1.occupation(of: location($0), edits) }
    guard occupied.isEmpty else { throw SiteError.occupied(occupied) }

    let list = try draft.take(SiteFile(path: Manifest.name, bytes: manifest.bytes))
    let written = files.filter { $0.state.action != nil }.map(\.path)
    let removed = stale.filter { $1 != .absent }.map(\.path)
    let removals = try removed.map { path in
      Change(action: .remove, path: path, number: try draft.nextNumber())
    }
    // The list is never anyone's own, and so never in the way; it stands at the end.
    let changes =
      Change.newFolders(of: files) + files.compactMap(Change.init) + removals
      + [list].compactMap(Change.init)
    return PublishPlan(
      changes: changes,
      report: PublishReport(
        written: written, unchanged: files.count - written.count, removed: removed))
  }

  /// What an earlier build wrote and this one has not, sorted by path.
  private func stale(
    _ paths: [String], _ manifest: Manifest
  ) async throws -> [(path: String, state: FileState)] {
    try await mapped(paths, jobs: jobs) { path in
      let present = try Disk.contentsIfPresent(of: location(path))
      return (path, present.map { FileState(of: path, $0, manifest) } ?? .absent)
    }
  }

  func location(_ file: String) -> String { "\(path)/\(file)" }

  // MARK: - Making changes

  /// Brings the new files, and the old ones that they replace, onto the disk, and writes down what is
  /// to be done with them.
  private func prepare(
    _ plan: PublishPlan, _ draft: SiteDraft, _ watcher: StepWatcher
  ) async throws {
    let journal = Journal(plan.changes, in: staging)
    try FolderCheck(site: path).allow(journal.changes)
    try draft.open()
    let advance = watcher.begin("Writing", plan.changes.count)
    _ = try await mapped(plan.changes, jobs: jobs) { change in
      defer { advance() }
      if change.action == .replace {
        try Disk.keep(location(change.path), at: staging.old(change.number))
      }
    }
    try journal.write()
    // One sync of the file system costs less than one of each file.
    try lock.sync()
    try journal.begin()
  }

  private func complete(_ plan: PublishPlan) throws(SiteError) {
    let journal = Journal(plan.changes, in: staging)
    do throws(SiteError) {
      try journal.complete()
    } catch {
      try undo(journal, after: error)
      throw error
    }
    try lock.sync()
    try staging.discard()
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

extension Change {
  /// Puts a file of a draft in its place; nil where it stands there already, or comes with its folder.
  fileprivate init?(_ file: DraftedFile) {
    guard let action = file.state.action, case .numbered(let number) = file.place else {
      return nil
    }
    self.init(action: action, path: file.path, number: number)
  }

  /// Puts the folders in their places that come whole, in the order of their first files.
  fileprivate static func newFolders(of files: [DraftedFile]) -> [Change] {
    var names: Set<String> = []
    var changes: [Change] = []
    for file in files {
      guard case .newFolder = file.place, let name = file.path.firstFolder,
        names.insert(name).inserted
      else { continue }
      changes.append(Change(action: .addFolder, path: name, number: changes.count))
    }
    return changes
  }
}

/// What stands where a file of the site belongs.
enum FileState: Sendable {
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

  /// Of files that are all as they should be.
  public init(unchanged: Int) {
    self.init(written: [], unchanged: unchanged, removed: [])
  }

  init(written: [String], unchanged: Int, removed: [String]) {
    (self.written, self.unchanged, self.removed) = (written, unchanged, removed)
  }
}
