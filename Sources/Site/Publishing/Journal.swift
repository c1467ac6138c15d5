/// A step from the site that is there to the new one.
struct Change: Equatable, Sendable {
  enum Action: String, Sendable {
    /// There is no file yet.
    case add
    case replace
    case remove
    /// There is no folder of the name yet: it comes whole.
    case addFolder = "add-folder"
  }

  let action: Action
  /// From the top of the site; of a folder its name.
  let path: String
  /// Under which the new file and the old one stand ready, where there are such.
  let number: Int
}

/// The changes of one build, written down before the first of them is made.
///
/// All that they take stands ready in the staging folder, the new files and the old. Each is one
/// renaming, and what is done can be seen, so a build that was cut off can be completed or undone at
/// any point, and any number of times.
struct Journal: Sendable {
  let changes: [Change]
  let staging: Staging

  init(_ changes: [Change], in staging: Staging) {
    self.changes = changes
    self.staging = staging
  }

  // MARK: - On the disk

  private static let head = "briefgen 2"
  private static let foot = "end"

  /// The journal that a build left which was cut off among its changes; nil where none was.
  ///
  /// - Throws: `SiteError.damaged`, `SiteError.inaccessible`.
  static func left(in staging: Staging) throws(SiteError) -> Journal? {
    guard let bytes = try Disk.contentsIfPresent(of: staging.journal) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let changes = lines.dropFirst().dropLast().compactMap { Change(line: $0) }
    guard let head = lines.first, let foot = lines.last, head == Self.head, foot == Self.foot,
      changes.count == lines.count - 2
    else { throw .damaged(journal: staging.journal, folder: staging.folder) }
    return Journal(changes, in: staging)
  }

  /// Writes it down beside its place.
  func write() throws(SiteError) {
    let lines = [Self.head] + changes.map(\.line) + [Self.foot, ""]
    try Disk.create(Array(lines.joined(separator: "\n").utf8), at: "\(staging.journal).new")
  }

  /// Puts it in its place: from here on the site is the new one, or will be with the next build.
  func begin() throws(SiteError) {
    _ = try Disk.move("\(staging.journal).new", to: staging.journal)
    try Disk.sync(folder: staging.folder)
  }

  // MARK: - Making the changes

  /// Makes every change that is not made yet.
  func complete() throws(SiteError) {
    for change in changes { try make(change) }
  }

  /// Makes one change, if it is not made yet.
  func make(_ change: Change) throws(SiteError) {
    let live = location(change)
    switch change.action {
    case .add, .replace:
      _ = try Disk.move(staging.new(change.number), to: live)
    case .remove:
      // A file that came later is no longer the one to remove.
      guard try Disk.entry(at: staging.old(change.number)) == nil else { return }
      _ = try Disk.move(live, to: staging.old(change.number))
      Disk.removeEmptyFolders(above: live, below: staging.site)
    case .addFolder:
      _ = try Disk.move(staging.newFolder(change.path), to: live)
    }
  }

  /// Takes back every change that was made, the last one first.
  func undo() throws(SiteError) {
    for change in changes.reversed() {
      let live = location(change)
      let isMade = try Disk.entry(at: staging.new(change.number)) == nil
      switch change.action {
      case .add:
        if isMade { try Disk.remove(live) }
        Disk.removeEmptyFolders(above: live, below: staging.site)
      case .replace:
        if isMade { _ = try Disk.move(staging.old(change.number), to: live) }
      case .remove:
        _ = try Disk.move(staging.old(change.number), to: live)
      case .addFolder:
        let ready = staging.newFolder(change.path)
        if try Disk.entry(at: ready) == nil { _ = try Disk.move(live, to: ready) }
      }
    }
  }

  private func location(_ change: Change) -> String { "\(staging.site)/\(change.path)" }
}

extension Change {
  /// Nil unless it is a change within a site.
  init?(line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let action = Action(rawValue: String(parts[0])),
      let number = Int(parts[1]), number >= 0, SiteFile.isPath(parts[2].utf8)
    else { return nil }
    self.init(action: action, path: String(parts[2]), number: number)
  }

  /// `replace 12 people/index.html`.
  var line: String { "\(action.rawValue) \(number) \(path)" }
}
